// SPDX-License-Identifier: MIT
#include "models/difftree.h"

#include "domain/wording.h"
#include "models/roles.h"
#include "scim/portalfile.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace mandat;
using namespace mandat::models;
using namespace Qt::StringLiterals;
using DataRole = mandat::models::Role;

namespace
{

template<class IdType> IdType id(ushort number)
{
    return IdType(QUuid(0x0192'0000, 0, number, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

FunctionCode fn(const char *code)
{
    return FunctionCode(QString::fromLatin1(code));
}

QString text(const QModelIndex &index, DataRole role)
{
    return index.data(raw(role)).toString();
}

} // namespace

class TestDiffTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Portal> portal =
            scim::readPortalFile(QStringLiteral(MANDAT_SOURCE_DIR "/resources/portals/bank-delegates.json"));
        QVERIFY(portal);
        m_portal = *portal;
        Company company;
        company.id = id<CompanyId>(1);
        company.name = u"Menuiserie Dupré SA"_s;
        m_before.companies.insert(company.id, company);
        Relationship works;
        works.id = id<RelationshipId>(2);
        works.reference = u"40217-A"_s;
        works.label = u"exploitation"_s;
        works.company = company.id;
        works.configuration = ConfigurationCode(u"business"_s);
        works.accounts = {{id<AccountId>(3), u"Compte courant travaux"_s, {}, u"FR7699071004120003194022605"_s},
                          {id<AccountId>(7), u"Compte courant siège"_s, {}, u"FR7699071004120003194022606"_s}};
        m_before.put(works);
        User marie;
        marie.id = id<UserId>(4);
        marie.userName = u"44710928"_s;
        marie.lastName = u"Lefèvre"_s;
        marie.firstName = u"Marie"_s;
        marie.capacity = u"directrice administrative"_s;
        marie.company = company.id;
        marie.profile = id<ProfileId>(5);
        m_before.put(marie);
        Profile personal;
        personal.id = id<ProfileId>(5);
        personal.kind = ProfileKind::Personal;
        personal.functions = {fn("transfers.signInstant"), fn("accounts.view")};
        m_before.put(personal);
        Grant grant;
        grant.id = id<GrantId>(6);
        grant.user = marie.id;
        grant.relationship = works.id;
        grant.accounts = {id<AccountId>(7)};
        m_before.put(grant);
    }

    void aPersonsRows()
    {
        DiffTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(tree, changes());
        QCOMPARE(tree.rowCount(), 1);
        const QModelIndex person = tree.index(0, 0);
        QVERIFY(person.data(raw(DataRole::GroupRowRole)).toBool());
        QCOMPARE(person.data().toString(), u"LEFÈVRE Marie"_s);
        QCOMPARE(text(person, DataRole::SecondLineRole), u"4471 0928 · directrice administrative"_s);
        QCOMPARE(person.data(DiffTree::UserRole).toString(), id<UserId>(4).toString());
        QCOMPARE(text(person, DataRole::BadgeRole), u"Loses 1 function(s)"_s);

        const int fieldRow = rowOf(tree, person, u"Telephone"_s);
        QVERIFY(fieldRow >= 0);
        const QModelIndex value = tree.index(fieldRow, DiffTree::Value, person);
        QCOMPARE(text(value, DataRole::OldTextRole), u"none"_s);
        QCOMPARE(value.data().toString(), u"+33 1 40 00 12 34"_s);
        QCOMPARE(signOf(tree, person, fieldRow), DiffSign::Changed);

        // the relationship's lines come after a row that names it
        int heading = -1;
        for (int row = 0; row < tree.rowCount(person); ++row) {
            if (tree.index(row, 0, person).data(raw(DataRole::SubgroupRowRole)).toBool())
                heading = row;
        }
        QVERIFY(heading > fieldRow);
        QCOMPARE(text(tree.index(heading, 0, person), DataRole::LeadIdentifierRole), u"40217-A"_s);
        QCOMPARE(tree.index(heading, 0, person).data().toString(), u"Menuiserie Dupré SA, exploitation"_s);
        const int accountRow = rowOf(tree, person, u"Account"_s);
        QVERIFY(accountRow > heading);
        const QModelIndex account = tree.index(accountRow, DiffTree::Value, person);
        QCOMPARE(text(account, DataRole::LeadIdentifierRole), u"FR76 9907 1004 1200 0319 4022 605"_s);
        QCOMPARE(account.data().toString(), u"Compte courant travaux"_s);
    }

    void losingComesFirstAndIsSpoken()
    {
        DiffTree tree;
        show(tree, changes());
        const QModelIndex person = tree.index(0, 0);
        const int row = rowOf(tree, person, u"Transfers"_s);
        QCOMPARE(row, 0);
        QCOMPARE(signOf(tree, person, row), DiffSign::Removed);
        const QModelIndex value = tree.index(row, DiffTree::Value, person);
        QCOMPARE(value.data().toString(), u"Sign an instant transfer"_s);
        QVERIFY(value.data(raw(DataRole::SensitiveRole)).toBool());
        QVERIFY(
            tree.index(row, 0, person).data(Qt::AccessibleTextRole).toString().contains(diffWord(DiffSign::Removed)));
    }

    void aLongListTakesSeveralRows()
    {
        Profile after = m_before.profiles.value(id<ProfileId>(5));
        QStringList labels;
        for (const Function *function : m_portal.catalogue.functionsOf(MenuCode(u"accounts"_s))) {
            after.functions.insert(function->code);
            if (function->code != fn("accounts.view"))
                labels.append(function->label.en);
        }
        DiffTree tree;
        tree.setFits([](const QString &text) { return text.size() <= 40; });
        show(tree, {Change::modify(m_before.profiles.value(after.id), after)});
        const QModelIndex person = tree.index(0, 0);
        QStringList shown;
        for (int row = 0; row < tree.rowCount(person); ++row) {
            const QModelIndex value = tree.index(row, DiffTree::Value, person);
            shown.append(value.data().toString().split(u", "_s));
            QCOMPARE(signOf(tree, person, row), DiffSign::Added);
            QCOMPARE(tree.index(row, DiffTree::Label, person).data().toString().isEmpty(), row > 0);
        }
        QVERIFY(tree.rowCount(person) > 1);
        QCOMPARE(shown, labels);
    }

    void othersHaveGroupsOfTheirOwn()
    {
        Contact contact;
        contact.id = id<ContactId>(9);
        contact.company = id<CompanyId>(1);
        contact.lastName = u"Kouassi"_s;
        contact.firstName = u"Aya"_s;
        Profile shared;
        shared.id = id<ProfileId>(10);
        shared.label = {u"Site office"_s, u"Bureau de chantier"_s};
        DiffTree tree;
        show(tree, {Change::create(contact), Change::create(shared)});
        QCOMPARE(tree.rowCount(), 2);
        QStringList titles {tree.index(0, 0).data().toString(), tree.index(1, 0).data().toString()};
        titles.sort();
        QCOMPARE(titles, (QStringList {u"KOUASSI Aya"_s, u"Site office"_s}));
        tree.clear();
        QCOMPARE(tree.rowCount(), 0);
    }

private:
    [[nodiscard]] QList<Change> changes() const
    {
        User user = m_before.users.value(id<UserId>(4));
        user.telephone = u"+33140001234"_s;
        Grant grant = *m_before.grant(id<GrantId>(6));
        grant.accounts = {id<AccountId>(3), id<AccountId>(7)};
        Profile profile = m_before.profiles.value(id<ProfileId>(5));
        profile.functions = {fn("accounts.view")};
        return {Change::modify(m_before.users.value(user.id), user), Change::modify(*m_before.grant(grant.id), grant),
                Change::modify(m_before.profiles.value(profile.id), profile)};
    }
    void show(DiffTree &tree, const QList<Change> &order) const
    {
        const Wording wording(Language::English);
        const QDateTime now(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);
        tree.setDiff(diff(m_portal, m_before, order), m_portal, m_before, applied(m_before, order), wording,
                     impactOf(m_portal, m_before, order, now));
    }
    static int rowOf(const DiffTree &tree, const QModelIndex &person, const QString &label)
    {
        for (int row = 0; row < tree.rowCount(person); ++row) {
            if (tree.index(row, DiffTree::Label, person).data().toString() == label)
                return row;
        }
        return -1;
    }
    static DiffSign signOf(const DiffTree &tree, const QModelIndex &person, int row)
    {
        return static_cast<DiffSign>(tree.index(row, 0, person).data(raw(DataRole::DiffSignRole)).toInt());
    }

    Portal m_portal;
    Snapshot m_before;
};

QTEST_GUILESS_MAIN(TestDiffTree)
#include "test_difftree.moc"
