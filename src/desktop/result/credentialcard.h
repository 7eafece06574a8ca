// SPDX-License-Identifier: MIT
// One new person's sign-in ID and temporary password, to be handed over. The password is asked of the service when it
// is first needed, stays in memory only, and goes with the page.
#pragma once

#include "desktop/workspace.h"

#include <QPointer>

#include <functional>

class QPushButton;
class QToolButton;

namespace mandat::desktop
{

class ChipLabel;
class SecretField;
class TextLabel;

class CredentialCard : public QWidget
{
    Q_OBJECT

public:
    CredentialCard(Workspace &workspace, const User &user, QWidget *parent = nullptr);
    ~CredentialCard() override;

    /// As the portal has the person by now; `about`: profile and relationships, in words.
    void setUser(const User &user, const QString &about);
    void retranslate();
    [[nodiscard]] const UserId &userId() const { return m_user.id; }
    /// Shown, copied, printed, or handed over.
    [[nodiscard]] bool isDealtWith() const { return m_used || isHandedOver(); }
    [[nodiscard]] bool isHandedOver() const;
    [[nodiscard]] QWidget *firstButton() const;

Q_SIGNALS:
    void changed();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFacts();
    QWidget *buildButtons();
    void refresh();
    /// Calls `use` with the credentials; asks for them first where there are none yet.
    void withCredentials(const std::function<void()> &use);
    void issue(const std::function<void()> &use);
    void toggleShown();
    void copy();
    void print();
    void handOver();
    void issueAnew();
    void forget();
    void setBusy(bool busy);
    void say(const QString &text, bool wrong);
    void markUsed();

    Workspace &m_workspace;
    User m_user;
    std::optional<sync::Credentials> m_credentials;
    bool m_used = false;
    bool m_handedOver = false;
    bool m_busy = false;
    QPointer<QWidget> m_focus; ///< what had it before a question was asked

    TextLabel *m_name;
    TextLabel *m_about;
    ChipLabel *m_state;
    QToolButton *m_more;
    TextLabel *m_signInLabel;
    TextLabel *m_signIn;
    TextLabel *m_passwordLabel;
    SecretField *m_password;
    TextLabel *m_validLabel;
    TextLabel *m_valid;
    QWidget *m_actions = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_handOver = nullptr;
    TextLabel *m_word;
};

} // namespace mandat::desktop
