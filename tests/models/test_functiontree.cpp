// SPDX-License-Identifier: MIT
#include "models/functiontree.h"

#include "models/roles.h"
#include "scim/portalfile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace mandat;
using namespace mandat::models;
using namespace Qt::StringLiterals;
using DataRole = mandat::models::Role;

namespace
{

Portal shipped(const QString &id)
{
    const Result<Portal> portal =
        scim::readPortalFile(QStringLiteral(MANDAT_SOURCE_DIR "/resources/portals/%1.json").arg(id));
    return portal ? *portal : Portal();
}

FunctionCode fn(const char *code)
{
    return FunctionCode(QString::fromLatin1(code));
}

SortedSet<FunctionCode> predefined(const Portal &portal, const QString &code)
{
    const PredefinedProfile *profile = portal.policy.predefinedProfile(code);
    return profile ? profile->functions : SortedSet<FunctionCode>();
}

Relationship relationship(const QString &reference, const QString &configuration, const QList<QString> &modules = {})
{
    Relationship out;
    out.id = RelationshipId(QUuid::createUuidV5(QUuid(), reference));
    out.reference = reference;
    out.configuration = ConfigurationCode(configuration);
    for (const QString &module : modules)
        out.modules.insert(ModuleCode(module));
    return out;
}

QModelIndex menuRow(const FunctionTree &tree, const QString &code)
{
    for (int row = 0; row < tree.rowCount(); ++row) {
        if (tree.index(row, 0).data(FunctionTree::MenuRole).toString() == code)
            return tree.index(row, 0);
    }
    return {};
}

Qt::CheckState stateOf(const QModelIndex &index)
{
    return static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
}

QString text(const QModelIndex &index, DataRole role)
{
    return index.data(raw(role)).toString();
}

} // namespace

class TestFunctionTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bank = shipped(u"bank-delegates"_s);
        m_client = shipped(u"client-portal"_s);
        QVERIFY(!m_bank.catalogue.functions().isEmpty());
        QVERIFY(!m_client.catalogue.functions().isEmpty());
    }

    void aModelLikeQtWantsIt()
    {
        FunctionTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tree.setPortal(m_bank, Language::French);
        tree.setCeiling({relationship(u"40217-A"_s, u"business"_s)});
        tree.setProfile(predefined(m_bank, u"accountant"_s));
        tree.setComparison(predefined(m_bank, u"viewOnly"_s), u"Consultation"_s);
        QCOMPARE(tree.columnCount(), 2);
        tree.setFilter(u"signer"_s);
        tree.setShow(FunctionTree::Show::Sensitive);
        QVERIFY(tree.setData(tree.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        tree.setShow(FunctionTree::Show::Ticked);
        tree.setFilter({});
        tree.setShow(FunctionTree::Show::All);
        tree.setComparison(std::nullopt);
        QCOMPARE(tree.rowCount(), m_bank.catalogue.menus().size());
    }

    void everyFunctionHasItsRow()
    {
        FunctionTree tree;
        tree.setPortal(m_bank, Language::English);
        for (const Function &function : m_bank.catalogue.functions()) {
            const QModelIndex index = tree.indexOf(function.code);
            QVERIFY2(index.isValid(), qPrintable(function.code.text()));
            QCOMPARE(index.data().toString(), function.label.en);
            QCOMPARE(index.data(raw(DataRole::SensitiveRole)).toBool(), function.sensitive);
            QCOMPARE(index.parent().data(FunctionTree::MenuRole).toString(), function.menu.text());
        }
    }

    void boxesAreTriState()
    {
        FunctionTree tree;
        tree.setPortal(m_bank, Language::English);
        QSignalSpy changed(&tree, &FunctionTree::functionsChanged);
        const QModelIndex menu = menuRow(tree, u"beneficiaries"_s);
        QCOMPARE(stateOf(menu), Qt::Unchecked);
        QVERIFY(tree.setData(tree.indexOf(fn("beneficiaries.view")), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(stateOf(menu), Qt::PartiallyChecked);
        QCOMPARE(tree.usedMenus(), QList<QModelIndex> {menu});
        QCOMPARE(text(menu, DataRole::CountTextRole), u"1 of 3"_s);
        QVERIFY(tree.setData(menu, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(stateOf(menu), Qt::Checked);
        QCOMPARE(tree.functions(),
                 (SortedSet<FunctionCode> {fn("beneficiaries.view"), fn("beneficiaries.manage"),
                                           fn("beneficiaries.import")}));
        QVERIFY(tree.setData(menu, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(tree.functions().isEmpty());
        QCOMPARE(changed.size(), 3);
    }

    void whatIsOutOfReachSaysWhyAndStays()
    {
        FunctionTree tree;
        tree.setPortal(m_bank, Language::English);
        tree.setCeiling({relationship(u"40217-A"_s, u"business"_s)}); // holds collections, but the module is off
        const QModelIndex international = tree.indexOf(fn("transfers.signInternational"));
        QVERIFY(!international.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(international.flags().testFlag(Qt::ItemIsEnabled)); // the keyboard and the reader reach it
        QCOMPARE(text(international, DataRole::ReasonRole), u"above the ceiling of 40217-A"_s);
        QVERIFY(!tree.setData(international, Qt::Checked, Qt::CheckStateRole));
        const QModelIndex debit = tree.indexOf(fn("collections.signFile"));
        QCOMPARE(text(debit, DataRole::ReasonRole), u"module Collections off"_s);
        QVERIFY(!tree.setData(debit, Qt::Checked, Qt::CheckStateRole));
        // a whole menu ticks what can be
        QVERIFY(tree.setData(menuRow(tree, u"collections"_s), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(tree.functions(),
                 (SortedSet<FunctionCode> {fn("collections.dispute"), fn("collections.businessMandate")}));
        QCOMPARE(stateOf(menuRow(tree, u"collections"_s)), Qt::Checked);
        QVERIFY(index(tree, "collections.dispute").data(Qt::AccessibleTextRole).toString().contains(u"Dispute"_s));
        const FunctionTree::OutOfReach out = tree.outOfReach();
        QVERIFY(out.aboveCeiling.contains(fn("transfers.signInternational")));
        QVERIFY(std::ranges::any_of(out.moduleOff,
                                    [](const auto &entry) { return entry.first == ModuleCode(u"collections"_s); }));
    }

    void oneRelationshipIsEnough()
    {
        FunctionTree tree;
        tree.setPortal(m_bank, Language::English);
        tree.setCeiling(
            {relationship(u"40217-A"_s, u"view"_s), relationship(u"40217-B"_s, u"business"_s, {u"collections"_s})});
        const QModelIndex transfer = tree.indexOf(fn("transfers.enter"));
        QVERIFY(tree.setData(transfer, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(text(transfer, DataRole::ReasonRole),
                 u"above the ceiling of 40217-A"_s); // named, although it can be ticked
        QVERIFY(tree.reach().contains(fn("collections.signFile")));
    }

    void aProfileMayHoldMoreThanTheCeiling()
    {
        FunctionTree tree;
        tree.setPortal(m_bank, Language::English);
        tree.setCeiling({relationship(u"40217-A"_s, u"view"_s)});
        const SortedSet<FunctionCode> accountant = predefined(m_bank, u"accountant"_s);
        tree.setProfile(accountant);
        QCOMPARE(tree.functions(), accountant);
        QCOMPARE(tree.functionsInReach(), accountant.intersected(tree.reach()));
        QCOMPARE(stateOf(tree.indexOf(fn("transfers.enter"))), Qt::Unchecked);
        tree.setCeiling({relationship(u"40217-A"_s, u"view"_s)}, FunctionTree::Ceiling::Tells);
        QCOMPARE(stateOf(tree.indexOf(fn("transfers.enter"))), Qt::Checked);
        QVERIFY(tree.indexOf(fn("transfers.enter")).flags().testFlag(Qt::ItemIsUserCheckable));
    }

    void searchTakesAnyPartOfAnyWord_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("accents") << u"BENEFICIAIRE"_s << u"beneficiaries.view"_s;
        QTest::newRow("two words, any order") << u"sepa signer"_s << u"transfers.signFile"_s;
        QTest::newRow("by the menu") << u"chèques et effets"_s << u"cheques.order"_s;
    }
    void searchTakesAnyPartOfAnyWord()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        FunctionTree tree;
        tree.setPortal(m_bank, Language::French);
        tree.setFilter(typed);
        QVERIFY(tree.indexOf(FunctionCode(found)).isValid());
        QVERIFY(!tree.indexOf(fn("liquidity.balance")).isValid());
        tree.setFilter(u"zzz"_s);
        QCOMPARE(tree.rowCount(), 0);
    }

    void aMenuTicksOnlyWhatIsShown()
    {
        FunctionTree tree;
        tree.setPortal(m_bank, Language::English);
        tree.setFilter(u"instant"_s);
        QVERIFY(tree.setData(menuRow(tree, u"transfers"_s), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(tree.functions(),
                 (SortedSet<FunctionCode> {fn("transfers.enterInstant"), fn("transfers.signInstant")}));
        tree.setFilter({});
        tree.setShow(FunctionTree::Show::Ticked);
        QCOMPARE(tree.rowCount(), 1);
        // an emptied box stays where it is until the view is asked for again
        QVERIFY(tree.setData(tree.indexOf(fn("transfers.signInstant")), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(tree.rowCount(tree.index(0, 0)), 2);
        tree.setShow(FunctionTree::Show::Ticked);
        QCOMPARE(tree.rowCount(tree.index(0, 0)), 1);
    }

    // S2.10
    void onlyMenusAreTickedWhereRightsGoByModule()
    {
        FunctionTree tree;
        tree.setPortal(m_client, Language::English);
        tree.setCeiling({relationship(u"D-1"_s, u"complete"_s, {u"deposit"_s, u"figures"_s})});
        const QModelIndex view = tree.indexOf(fn("figures.dashboard"));
        QVERIFY(!view.data(Qt::CheckStateRole).isValid());
        QVERIFY(!tree.setData(view, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(tree.setData(menuRow(tree, u"figures"_s), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(tree.functions().size(), 4);
        const QModelIndex invoicing = menuRow(tree, u"invoicing"_s);
        QVERIFY(!invoicing.flags().testFlag(Qt::ItemIsUserCheckable));
        QCOMPARE(text(invoicing, DataRole::ReasonRole), u"module Invoicing off"_s);
    }

    // S2.3
    void theTypeDecidesAboutAdministration()
    {
        FunctionTree tree;
        tree.setPortal(m_client, Language::English);
        tree.setProfile({fn("users.manage"), fn("users.view")});
        const QModelIndex users = menuRow(tree, u"users"_s);
        tree.setImposed({}, {fn("users.manage"), fn("users.view")}, u"by the type"_s);
        QVERIFY(tree.functions().isEmpty());
        QVERIFY(!tree.setData(users, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(text(users, DataRole::ReasonRole), u"by the type"_s);
        tree.setProfile({});
        tree.setImposed({fn("users.manage"), fn("users.view")}, {}, u"by the type"_s);
        QCOMPARE(stateOf(users), Qt::Checked);
        QCOMPARE(tree.functionsInReach().size(), 2);
    }

    void theSecondColumnShowsAnotherProfile()
    {
        FunctionTree tree;
        tree.setPortal(m_bank, Language::English);
        tree.setProfile({fn("accounts.view")});
        tree.setComparison(SortedSet<FunctionCode> {fn("accounts.view"), fn("accounts.search")}, u"Viewer"_s);
        QCOMPARE(tree.headerData(FunctionTree::Comparison, Qt::Horizontal).toString(), u"Viewer"_s);
        const QModelIndex same = tree.indexOf(fn("accounts.view")).siblingAtColumn(FunctionTree::Comparison);
        const QModelIndex other = tree.indexOf(fn("accounts.search")).siblingAtColumn(FunctionTree::Comparison);
        QCOMPARE(same.data().toString(), u"●"_s);
        QVERIFY(!same.data(raw(DataRole::TextToneRole)).isValid());
        QCOMPARE(other.data().toString(), u"●"_s);
        QVERIFY(other.data(raw(DataRole::TextToneRole)).isValid()); // what differs stands out
        QCOMPARE(other.data(Qt::AccessibleTextRole).toString(), u"in Viewer"_s);
        QVERIFY(!tree.indexOf(fn("transfers.enter")).siblingAtColumn(1).data().isValid());
    }

    void readOnlyTicksNothing()
    {
        FunctionTree tree;
        tree.setPortal(m_bank, Language::English);
        tree.setReadOnly(true);
        QVERIFY(!tree.setData(tree.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!tree.setData(tree.indexOf(fn("accounts.view")), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(tree.functions().isEmpty());
    }

    void nothingPublishedIsNothingShown()
    {
        FunctionTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tree.setPortal(Portal(), Language::English);
        tree.setProfile({fn("gone.function")});
        QCOMPARE(tree.rowCount(), 0);
        QCOMPARE(tree.functions().size(), 1); // kept, although the catalogue has lost it
        QVERIFY(tree.functionsInReach().isEmpty());
    }

private:
    static QModelIndex index(const FunctionTree &tree, const char *code) { return tree.indexOf(fn(code)); }

    Portal m_bank;
    Portal m_client;
};

QTEST_GUILESS_MAIN(TestFunctionTree)
#include "test_functiontree.moc"
