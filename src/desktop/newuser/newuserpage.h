// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserstate.h"

#include <QWidget>

class QVBoxLayout;

namespace mandat::desktop
{

class Banner;
class TextLabel;

/// A page of the New user wizard: title, one line of explanation, content at most 664 wide.
class NewUserPage : public QWidget
{
    Q_OBJECT

public:
    enum class Scrolling {
        Whole, ///< the page scrolls when it is higher than the window
        Inside, ///< a table or tree on it does
    };

    NewUserPage(NewUserState &state, const QString &name, const QString &stepTitle, Scrolling scrolling,
                QWidget *parent);

    /// Stays the same in every language: drafts remember it.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &stepTitle() const { return m_stepTitle; }
    /// In a few words what was chosen, for the stepper.
    [[nodiscard]] virtual QString summary() const { return {}; }
    /// Is it part of the way, as policy and choices stand?
    [[nodiscard]] virtual bool applies() const { return true; }
    /// It comes to the front: what it shows is read from the form again.
    virtual void enter() { }
    /// Where the keyboard begins.
    [[nodiscard]] virtual QWidget *firstField() { return nullptr; }
    /// What has to be put right before one can go on: its field, after saying why. nullptr: nothing.
    [[nodiscard]] virtual QWidget *firstProblem() { return nullptr; }
    /// Stands on the right, or under the page where there is no room.
    [[nodiscard]] virtual QWidget *sidePane() { return nullptr; }

    /// A sentence at the top; empty takes it away.
    void setProblem(const QString &text);

Q_SIGNALS:
    /// On to the next page, as by its button.
    void nextWanted();
    /// Back to another page.
    void pageWanted(const QString &name);
    /// The summary or what stands in the way may have changed.
    void summaryChanged();

protected:
    [[nodiscard]] NewUserState &state() const { return m_state; }
    [[nodiscard]] NewUserForm &form() const { return m_state.form; }
    [[nodiscard]] Workspace &workspace() const { return m_state.workspace(); }
    [[nodiscard]] const Wording &wording() const { return m_state.wording(); }
    [[nodiscard]] const Policy &policy() const { return m_state.policy(); }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    void setSubtitle(const QString &text);

private:
    NewUserState &m_state;
    QString m_name;
    QString m_stepTitle;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    Banner *m_problem;
    QVBoxLayout *m_body;
};

} // namespace mandat::desktop
