// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserstate.h"

#include <QDialog>

#include <optional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTimer;

namespace mandat::desktop
{

class Banner;
class NewUserPage;
class Stepper;
class Surface;
class TextLabel;

struct NewUserStart {
    RelationshipId relationship; ///< null: chosen on the first page
    UserId existing; ///< not null: this person gets access to more relationships; nobody is created
    QUuid draft; ///< a kept draft to go on with; null: one that fits is offered
    AccessRequestId request; ///< not null: the form is filled in from this request, which the order answers
    UserId second; ///< not null: another user for the same person, for another profile (S4.11)
    UserId successorOf; ///< not null: somebody new, with what this person may do now
    LeavingWay leaving = LeavingWay::Deactivate; ///< what becomes of that person
};

/// Creates a person, or gives one more access, step by step; which steps there are, the portal's policy says. What it
/// makes is an order of its own, outside the change bar. Left before the end, it keeps a draft and offers it the next
/// time.
class NewUserWizard : public QDialog
{
    Q_OBJECT

public:
    NewUserWizard(Workspace &workspace, const NewUserStart &start, QWidget *parent);
    ~NewUserWizard() override;

    /// What has been submitted: as the service has it, or as it waits in the outbox to be sent.
    [[nodiscard]] const std::optional<ChangeOrder> &submitted() const { return m_submitted; }

    void reject() override;

    // for tests and pictures
    [[nodiscard]] NewUserState &state() { return m_state; }
    [[nodiscard]] NewUserPage *currentPage() const { return m_page; }
    [[nodiscard]] QList<NewUserPage *> pages() const { return m_way; } ///< those on the way, in order
    /// On to the next page if nothing is missing on this one; on the last one, submits.
    void next();
    void back();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPages(bool companyKnown);
    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildMiddle();
    [[nodiscard]] QWidget *buildBottom();
    [[nodiscard]] qsizetype position() const;
    [[nodiscard]] NewUserPage *pageNamed(const QString &name) const;
    void goTo(NewUserPage *page);
    void refreshWay();
    void refreshStepper();
    void refreshBottom();
    void refreshTitle();
    void showSide();
    void arrangeSide();

    // newuserwizarddraft.cpp
    void offerDraft();
    void beginRequest(const AccessRequestId &request);
    void resumeKept(const QUuid &id);
    void resume(const QByteArray &content, const QUuid &id);
    void keepDraft();
    void sayKept(const QString &text);

    // newuserwizardsubmit.cpp
    void submit();
    void finish(const Result<ChangeOrder> &result);
    [[nodiscard]] bool isKept(const ChangeOrderId &order) const;
    void refuse(const Error &error);
    void setBusy(bool busy);
    void say(const QString &text, const QString &details);

    Workspace &m_workspace;
    NewUserState m_state;
    std::optional<ChangeOrder> m_submitted;
    ChangeOrder m_attempt;
    bool m_busy = false;
    bool m_touched = false;
    QUuid m_draft; ///< null: none kept yet
    QTimer *m_draftPause;
    QList<NewUserPage *> m_pages;
    QList<NewUserPage *> m_way;
    NewUserPage *m_page = nullptr;
    Stepper *m_stepper = nullptr;
    TextLabel *m_kept = nullptr;
    QWidget *m_left = nullptr;
    QWidget *m_middle = nullptr;
    QBoxLayout *m_columns = nullptr;
    QBoxLayout *m_messages = nullptr;
    Banner *m_offer = nullptr;
    Banner *m_refusal = nullptr;
    QStackedWidget *m_stack = nullptr;
    Surface *m_sideFloor = nullptr;
    QScrollArea *m_side = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_submit = nullptr;
    TextLabel *m_step = nullptr;
    QProgressBar *m_progress = nullptr;
};

} // namespace mandat::desktop
