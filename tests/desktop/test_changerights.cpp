// SPDX-License-Identifier: MIT
// labels: slow
// The rights and accounts of somebody who is on the portal, changed in the wizard's own pages: what is staged.
#include "desktop/rights/rightschange.h"
#include "desktop/rights/rightsdialog.h"

#include "base/uuid.h"
#include "desktop/newuser/copyprofiledialog.h"
#include "desktop/newuser/usertypefield.h"
#include "desktop/parts/treeview.h"
#include "desktop/users/stagedstate.h"
#include "desktop/users/usereditdialog.h"
#include "desktop/users/userpane.h"
#include "models/accountpick.h"
#include "models/functiontree.h"
#include "screenfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;
using mandat::testing::OpenedPortal;
using models::FunctionTree;

class TestChangeRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S0_3_functionsOfAPersonalProfileAreChanged();
    void S0_8_aSharedProfileBecomesAPersonalOne();
    void leftAloneNothingIsStaged();
    void aSecondEditGoesOnFromTheFirst();
    void S1_5_oneAccessGetsAProfileOfItsOwn();
    void accountsAreChanged();
    void S0_7_theProfileIsCopiedFromSomebody();
    void S2_3_theTypeTakesAdministrationWithIt();
    void theAddressIsEdited();
    void whoIsGoneIsSaid();

private:
    using Wanted = std::function<bool(const User &, const Snapshot &)>;
    static User somebody(OpenedPortal &opened, const Wanted &wanted);
    static const Profile *profileOf(const Snapshot &state, const User &user)
    {
        return user.profile.isNull() ? nullptr : state.profile(user.profile);
    }
    static bool isPlain(const User &user, const Snapshot &state)
    {
        return user.active && user.pending.isEmpty()
            && std::ranges::all_of(state.grantsOfUser(user.id),
                                   [](const Grant *grant) { return grant->active && grant->pending.isEmpty(); });
    }
    /// Ticks or empties the box of the first function that can be; returns which.
    static FunctionCode toggle(RightsDialog &dialog, Qt::CheckState from);
    static const Change *stagedOf(const QList<cache::StagedChange> &staged, ResourceKind kind);

    testing::SampleFirm m_firm;
};

User TestChangeRights::somebody(OpenedPortal &opened, const Wanted &wanted)
{
    const QList<qint64> rows = *opened.reader().userRows({});
    for (const qint64 row : rows) {
        const auto found = opened.reader().users({row});
        const User user = *opened.reader().user(found->constFirst().id);
        const Snapshot state = *opened.reader().userSnapshot(user.id);
        if (isPlain(user, state) && wanted(user, state))
            return user;
    }
    return {};
}

FunctionCode TestChangeRights::toggle(RightsDialog &dialog, Qt::CheckState from)
{
    auto *tree = dialog.findChild<TreeView *>();
    auto *model = qobject_cast<FunctionTree *>(tree->model());
    for (int menu = 0; menu < model->rowCount(); ++menu) {
        const QModelIndex parent = model->index(menu, 0);
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex at = model->index(row, 0, parent);
            if (at.data(Qt::CheckStateRole).toInt() != from || !at.flags().testFlag(Qt::ItemIsUserCheckable)
                || !at.flags().testFlag(Qt::ItemIsEnabled))
                continue;
            const FunctionCode code(at.data(FunctionTree::FunctionRole).toString());
            const int to = from == Qt::Checked ? Qt::Unchecked : Qt::Checked;
            if (model->setData(at, to, Qt::CheckStateRole))
                return code;
        }
    }
    return {};
}

const Change *TestChangeRights::stagedOf(const QList<cache::StagedChange> &staged, ResourceKind kind)
{
    const auto found = std::ranges::find_if(
        staged, [kind](const cache::StagedChange &one) { return one.change.resourceKind() == kind; });
    return found == staged.end() ? nullptr : &found->change;
}

void TestChangeRights::S0_3_functionsOfAPersonalProfileAreChanged()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const User user = somebody(opened, [](const User &one, const Snapshot &state) {
        const Profile *profile = profileOf(state, one);
        return profile && profile->kind == ProfileKind::Personal && profile->functions.size() > 2
            && !state.grantsOfUser(one.id).isEmpty();
    });
    QVERIFY(!user.id.isNull());
    RightsDialog dialog(*opened.workspace, user.id, {}, RightsDialog::About::Rights);
    dialog.show();
    const FunctionCode taken = toggle(dialog, Qt::Checked);
    QVERIFY(!taken.text().isEmpty());
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    QTRY_COMPARE(opened.staged().size(), 1);
    const Change change = opened.staged().constFirst().change;
    QCOMPARE(change.resourceKind(), ResourceKind::Profile);
    QCOMPARE(change.resourceId(), user.profile.uuid());
    QCOMPARE(change.kind(), ChangeKind::Modify);
    const Profile was = std::get<Profile>(*change.before);
    const Profile is = std::get<Profile>(*change.after);
    QVERIFY(was.functions.contains(taken));
    QVERIFY(!is.functions.contains(taken));
    QVERIFY2(was.functions.includes(is.functions), "nothing is added by taking away");
    // What is staged for a person counts as theirs, and is taken back with them.
    const StagedState theirs(opened.reader(), user.id);
    QCOMPARE(theirs.changes().size(), 1);
    QCOMPARE(StagedState(opened.reader(), UserId(newUuid())).changes().size(), 0);
}

void TestChangeRights::S0_8_aSharedProfileBecomesAPersonalOne()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const User user = somebody(opened, [](const User &one, const Snapshot &state) {
        const Profile *profile = profileOf(state, one);
        return profile && profile->kind != ProfileKind::Personal && profile->functions.size() > 2
            && !state.grantsOfUser(one.id).isEmpty();
    });
    QVERIFY(!user.id.isNull());
    const Profile shared = *opened.reader().profile(user.profile);
    RightsDialog dialog(*opened.workspace, user.id, {}, RightsDialog::About::Rights);
    dialog.show();
    const FunctionCode taken = toggle(dialog, Qt::Checked);
    dialog.accept();
    QTRY_COMPARE(opened.staged().size(), 2);
    const QList<cache::StagedChange> staged = opened.staged();
    const Change *made = stagedOf(staged, ResourceKind::Profile);
    const Change *given = stagedOf(staged, ResourceKind::User);
    QVERIFY(made && given);
    QCOMPARE(made->kind(), ChangeKind::Create);
    const Profile personal = std::get<Profile>(*made->after);
    QCOMPARE(personal.kind, ProfileKind::Personal);
    QVERIFY(!personal.functions.contains(taken));
    QVERIFY(shared.functions.includes(personal.functions));
    QCOMPARE(std::get<User>(*given->after).profile, personal.id);
    QCOMPARE(*opened.reader().profile(shared.id), shared);
}

void TestChangeRights::leftAloneNothingIsStaged()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const QList<qint64> rows = *opened.reader().userRows({});
    for (const qint64 row : rows.first(std::min<qsizetype>(8, rows.size()))) {
        const UserId user = opened.reader().users({row})->constFirst().id;
        for (const auto about : {RightsDialog::About::Rights, RightsDialog::About::Accounts}) {
            RightsDialog dialog(*opened.workspace, user, {}, about);
            dialog.show();
            dialog.accept();
        }
    }
    OpenedPortal wealth;
    wealth.open(m_firm, u"wealth-users"_s);
    const User other =
        somebody(wealth, [](const User &one, const Snapshot &state) { return state.grantsOfUser(one.id).size() > 1; });
    RightsDialog dialog(*wealth.workspace, other.id, {}, RightsDialog::About::Rights);
    dialog.show();
    dialog.accept();
    // What was staged before would stand before this.
    for (OpenedPortal *portal : {&opened, &wealth}) {
        const QList<qint64> one = portal->reader().userRows({})->first(1);
        const User before = *portal->reader().user(portal->reader().users(one)->constFirst().id);
        User after = before;
        after.capacity = u"Autre"_s;
        portal->stage(Change::modify(before, after));
        QTRY_VERIFY(!portal->staged().isEmpty());
        QCOMPARE(portal->staged().size(), 1);
        QCOMPARE(portal->staged().constFirst().change.resourceId(), before.id.uuid());
    }
}

void TestChangeRights::aSecondEditGoesOnFromTheFirst()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const User user = somebody(opened, [](const User &one, const Snapshot &state) {
        const Profile *profile = profileOf(state, one);
        return profile && profile->kind != ProfileKind::Personal && profile->functions.size() > 2
            && !state.grantsOfUser(one.id).isEmpty();
    });
    QList<FunctionCode> taken;
    for (int i = 0; i < 2; ++i) {
        RightsDialog dialog(*opened.workspace, user.id, {}, RightsDialog::About::Rights);
        dialog.show();
        taken.append(toggle(dialog, Qt::Checked));
        dialog.accept();
        QTRY_COMPARE(opened.staged().size(), 2);
        QTRY_VERIFY([&] {
            const QList<cache::StagedChange> staged = opened.staged();
            const Change *made = stagedOf(staged, ResourceKind::Profile);
            return made && !std::get<Profile>(*made->after).functions.contains(taken.constLast());
        }());
    }
    QVERIFY(taken.at(0) != taken.at(1));
    const QList<cache::StagedChange> staged = opened.staged();
    const Profile personal = std::get<Profile>(*stagedOf(staged, ResourceKind::Profile)->after);
    QVERIFY(!personal.functions.contains(taken.at(0)));
    QCOMPARE(std::get<User>(*stagedOf(staged, ResourceKind::User)->after).profile, personal.id);
}

void TestChangeRights::S1_5_oneAccessGetsAProfileOfItsOwn()
{
    OpenedPortal opened;
    opened.open(m_firm, u"wealth-users"_s);
    QCOMPARE(opened.session->portal().policy.profileScope, ProfileScope::Relationship);
    const User user = somebody(opened, [](const User &one, const Snapshot &state) {
        const QList<const Grant *> grants = state.grantsOfUser(one.id);
        return grants.size() > 1 && std::ranges::all_of(grants, [&](const Grant *grant) {
                   const Profile *profile = state.profile(grant->profile);
                   return profile && profile->functions.size() > 1;
               });
    });
    QVERIFY(!user.id.isNull());
    const Snapshot state = *opened.reader().userSnapshot(user.id);
    const Grant grant = *state.grantsOfUser(user.id).constFirst();
    const Profile was = *state.profile(grant.profile);
    RightsDialog dialog(*opened.workspace, user.id, grant.id, RightsDialog::About::Rights);
    dialog.show();
    const FunctionCode taken = toggle(dialog, Qt::Checked);
    dialog.accept();
    QTRY_VERIFY(!opened.staged().isEmpty());
    const QList<cache::StagedChange> staged = opened.staged();
    for (const cache::StagedChange &one : staged) {
        if (one.change.resourceKind() == ResourceKind::Grant)
            QCOMPARE(one.change.resourceId(), grant.id.uuid());
    }
    const Change *profile = stagedOf(staged, ResourceKind::Profile);
    QVERIFY(profile);
    QVERIFY(!std::get<Profile>(*profile->after).functions.contains(taken));
    QVERIFY(was.functions.contains(taken));
}

void TestChangeRights::accountsAreChanged()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const User user = somebody(opened, [](const User &one, const Snapshot &state) {
        const QList<const Grant *> grants = state.grantsOfUser(one.id);
        return std::ranges::any_of(grants, [](const Grant *grant) { return grant->accounts.size() > 0; });
    });
    QVERIFY(!user.id.isNull());
    RightsDialog dialog(*opened.workspace, user.id, {}, RightsDialog::About::Accounts);
    dialog.show();
    auto *none = named<QPushButton>(dialog, u"Tick none"_s);
    QVERIFY(none);
    none->click();
    dialog.accept();
    QTRY_VERIFY(!opened.staged().isEmpty());
    const QList<cache::StagedChange> staged = opened.staged();
    for (const cache::StagedChange &one : staged) {
        QCOMPARE(one.change.resourceKind(), ResourceKind::Grant);
        QVERIFY(!std::get<Grant>(*one.change.before).accounts.isEmpty());
        QVERIFY(std::get<Grant>(*one.change.after).accounts.isEmpty());
    }
}

void TestChangeRights::S0_7_theProfileIsCopiedFromSomebody()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    User source;
    const User user = somebody(opened, [&](const User &one, const Snapshot &state) {
        const Snapshot company = *opened.reader().companySnapshot(one.company);
        for (const User &other : company.users) {
            const Profile *theirs = profileOf(company, other);
            if (other.id != one.id && theirs && theirs->kind == ProfileKind::Personal && !theirs->functions.isEmpty()
                && other.profile != one.profile && !state.grantsOfUser(one.id).isEmpty()) {
                source = other;
                return true;
            }
        }
        return false;
    });
    QVERIFY(!user.id.isNull());
    UserPane pane(*opened.workspace);
    pane.retranslate();
    pane.showUser(user.id);
    pane.setVisible(true);
    QMenu menu;
    pane.addActionsTo(&menu);
    QTimer answer;
    answer.setInterval(20);
    connect(&answer, &QTimer::timeout, &pane, [&] {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            auto *copy = qobject_cast<CopyProfileDialog *>(top);
            if (!copy || !copy->isVisible())
                continue;
            auto *list = copy->findChild<QListWidget *>();
            for (int i = 0; i < list->count(); ++i) {
                if (UserId(list->item(i)->data(Qt::UserRole).toUuid()) == source.id)
                    list->setCurrentRow(i);
            }
            answer.stop();
            copy->accept();
        }
    });
    answer.start();
    const QList<QAction *> actions = menu.actions();
    const auto found = std::ranges::find(actions, u"Cop&y the profile of…"_s, &QAction::text);
    QVERIFY(found != actions.end());
    (*found)->trigger();
    QTRY_VERIFY(pane.findChild<RightsDialog *>());
    QTRY_VERIFY(!answer.isActive());
    pane.findChild<RightsDialog *>()->accept();
    QTRY_VERIFY(stagedOf(opened.staged(), ResourceKind::Profile));
    const QList<cache::StagedChange> staged = opened.staged();
    const Profile copied = std::get<Profile>(*stagedOf(staged, ResourceKind::Profile)->after);
    QVERIFY2(copied.id != source.profile, "a copy, not the same profile");
    QVERIFY(opened.reader().profile(source.profile)->functions.includes(copied.functions));
    for (const cache::StagedChange &one : staged)
        QVERIFY2(one.change.resourceKind() != ResourceKind::Grant, "accounts only if that is ticked");
}

void TestChangeRights::S2_3_theTypeTakesAdministrationWithIt()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    const Portal &portal = opened.session->portal();
    const SortedSet<FunctionCode> administration = administrationFunctions(portal);
    QVERIFY(!administration.isEmpty());
    const User user = somebody(opened, [&](const User &one, const Snapshot &state) {
        const UserType *type = portal.policy.userType(one.userType);
        const Profile *profile = profileOf(state, one);
        return type && !type->administrator && profile && !profile->functions.includes(administration)
            && !state.grantsOfUser(one.id).isEmpty();
    });
    QVERIFY(!user.id.isNull());
    const auto other = std::ranges::find_if(portal.policy.userTypes, &UserType::administrator);
    User changed = user;
    changed.userType = other->code;
    UserEditDialog dialog(*opened.workspace, user, nullptr);
    dialog.show();
    dialog.findChild<UserTypeField *>()->setType(other->code);
    QCOMPARE(dialog.user().userType, other->code);
    const QList<Change> changes = rightsForType(*opened.workspace, changed);
    const Snapshot after = applied(*opened.reader().userSnapshot(user.id), changes);
    const User now = *after.user(user.id);
    QCOMPARE(now.userType, other->code);
    QVERIFY(after.profile(now.profile)->functions.includes(administration));
    QVERIFY(after.profile(now.profile)->functions.includes(opened.reader().profile(user.profile)->functions));
}

void TestChangeRights::theAddressIsEdited()
{
    OpenedPortal opened;
    opened.open(m_firm, u"wealth-users"_s);
    const User user = somebody(opened, [](const User &one, const Snapshot &) { return one.address.isComplete(); });
    QVERIFY(!user.id.isNull());
    UserEditDialog dialog(*opened.workspace, user, nullptr);
    dialog.show();
    QCOMPARE(dialog.user().address, user.address);
    auto *street = dialog.findChild<QPlainTextEdit *>();
    street->clear();
    dialog.accept();
    QVERIFY2(dialog.isVisible(), "the credentials’ letter goes there: it stays whole (S1.7)");
    street->setPlainText(u"3, place de la République"_s);
    dialog.accept();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.user().address.street, u"3, place de la République"_s);
    QCOMPARE(dialog.user().address.locality, user.address.locality);
}

void TestChangeRights::whoIsGoneIsSaid()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    RightsDialog dialog(*opened.workspace, UserId(newUuid()), {}, RightsDialog::About::Rights);
    dialog.show();
    auto *keep = named<QPushButton>(dialog, u"Stage the changes"_s);
    QVERIFY(keep && !keep->isEnabled());
    dialog.accept();
    QVERIFY(opened.staged().isEmpty());
}

QTEST_MAIN(TestChangeRights)
#include "test_changerights.moc"
