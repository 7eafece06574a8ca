// SPDX-License-Identifier: MIT
#pragma once

#include "app/portals.h"
#include "desktop/prompts.h"
#include "domain/wording.h"

#include <QObject>
#include <QSettings>
#include <QWidget>

namespace mandat::desktop
{

/// What every screen of an open connection stands on: the session, the language, and how to ask. Screens read through
/// `session().reader()`, build change orders and hand them to the session; they never write anything themselves.
class Workspace : public QObject
{
    Q_OBJECT

public:
    Workspace(app::Session &session, Prompts &prompts, QSettings &settings, Language language,
              QObject *parent = nullptr);

    [[nodiscard]] app::Session &session() const { return m_session; }
    [[nodiscard]] cache::Reader &reader() const { return m_session.reader(); }
    /// This portal and those that are open beside it; nullptr: it stands alone. They outlive the workspace.
    [[nodiscard]] app::Portals *portals() const { return m_portals; }
    void setPortals(app::Portals *portals) { m_portals = portals; }
    [[nodiscard]] const Portal &portal() const { return m_session.portal(); }
    [[nodiscard]] const Policy &policy() const { return m_session.portal().policy; }
    [[nodiscard]] const Staff &me() const { return m_session.me(); }
    [[nodiscard]] Prompts &prompts() const { return m_prompts; }
    [[nodiscard]] QSettings &settings() const { return m_settings; }
    [[nodiscard]] Language language() const { return m_wording.language(); }
    [[nodiscard]] const Wording &wording() const { return m_wording; }
    [[nodiscard]] QDateTime now() const { return m_session.clock().now(); }

    /// The portal's word, as a title has it: "Delegates", "Subscription".
    [[nodiscard]] QString userNoun(bool many) const;
    [[nodiscard]] QString relationshipNoun(bool many) const;
    /// May this staff member write change orders here? The service decides; this only spares a useless click.
    [[nodiscard]] bool mayWrite() const;

    /// Is the portal reached now? What only it decides has to be asked for at once.
    [[nodiscard]] bool isOnline() const;

    /// Stages a change, or takes back what is staged; says so if it could not be kept.
    void stage(const Change &change);
    void stageAll(const QList<Change> &changes); ///< together: one Undo takes all of them back
    void unstage(const QList<Change> &changes); ///< what is staged for the same things
    void unstageLast();
    void discardStaged();

    void setLanguage(Language language);

Q_SIGNALS:
    void languageChanged();

    // What one screen asks of the window.
    void userWanted(const mandat::UserId &user);
    void everywhereWanted(const mandat::UserId &user); ///< the person's accounts on all portals
    void elsewhereWanted(const QUuid &connection, const mandat::UserId &user); ///< somebody on another portal
    void relationshipWanted(const mandat::RelationshipId &relationship);
    void profileWanted(const mandat::ProfileId &profile);
    void accessWanted(const mandat::UserId &user); ///< to more relationships
    void newUserWanted(const mandat::RelationshipId &relationship); ///< null: none chosen yet
    void newUserDraftWanted(const QUuid &draft); ///< a kept draft, to go on with
    void recapWanted(const QList<mandat::UserId> &users);
    void reviewWanted(); ///< of what is staged
    void orderShown(const mandat::ChangeOrder &order); ///< a submitted order: show its result page
    void orderWanted(const mandat::ChangeOrderId &order); ///< any order, among the approvals
    void comparisonWanted(const mandat::ChangeOrderId &order); ///< of a returned order with the present
    void lostOrdersWanted(); ///< own orders that the portal has lost
    void requestWanted(const mandat::AccessRequestId &request); ///< among the approvals
    void requestAnswerWanted(const mandat::AccessRequestId &request); ///< as an order
    void activationWanted(const mandat::UserId &user); ///< of somebody who has registered (S3.5)
    void accessReviewWanted(const QUuid &review); ///< one that is kept; null: all of them
    void accessReviewOfWanted(const mandat::CompanyId &company); ///< the open one, or a new one
    void accessReviewsChanged(); ///< one was begun, closed or gone on with
    void requestRecordWanted(const mandat::RelationshipId &relationship); ///< by staff; null: none chosen yet

private:
    void sayIfFailed(QFuture<Result<void>> done);

    app::Session &m_session;
    app::Portals *m_portals = nullptr;
    Prompts &m_prompts;
    QSettings &m_settings;
    Wording m_wording;
};

/// A page of the window.
class Screen : public QWidget
{
    Q_OBJECT

public:
    explicit Screen(Workspace &workspace, QWidget *parent = nullptr);
    /// What shows in the navigation's place of the window's title.
    [[nodiscard]] virtual QString title() const = 0;
    /// It has just come to the front.
    virtual void activated() { }
    /// Where Ctrl+F goes; nullptr: nowhere.
    [[nodiscard]] virtual QWidget *filterField() { return nullptr; }

protected:
    /// Sets every text again; called once after construction by the window, and whenever the language or the portal
    /// changes.
    virtual void retranslate() = 0;
    [[nodiscard]] Workspace &workspace() const { return m_workspace; }

    friend class MainWindow;

private:
    Workspace &m_workspace;
};

} // namespace mandat::desktop
