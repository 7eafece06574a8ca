// SPDX-License-Identifier: MIT
// What is chosen from in the New user wizard: contacts, relationships, accounts.
#include "models/accountpick.h"
#include "models/contactpick.h"
#include "models/relationshippick.h"
#include "models/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
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

const auto company = id<CompanyId>(1);

Contact contact(ushort number, const QString &lastName, const QString &firstName, const CompanyId &of = company)
{
    Contact out;
    out.id = id<ContactId>(number);
    out.company = of;
    out.lastName = lastName;
    out.firstName = firstName;
    return out;
}

Relationship relationship(ushort number, const QString &reference, const QString &label, bool active = true)
{
    Relationship out;
    out.id = id<RelationshipId>(number);
    out.reference = reference;
    out.label = label;
    out.company = company;
    out.configuration = ConfigurationCode(u"c"_s);
    out.active = active;
    out.accounts = {
        {id<AccountId>(static_cast<ushort>(number + 1000)), u"Courant"_s, u"Dupré SA"_s,
         u"FR7699071004120003194022605"_s},
        {id<AccountId>(static_cast<ushort>(number + 2000)), u"Travaux"_s, {}, u"FR7699071004120003194022606"_s}};
    return out;
}

void tick(QAbstractItemModel &model, const QModelIndex &index, bool on)
{
    QVERIFY(model.setData(index, on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole));
}

} // namespace

class TestPicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // S0.2
    void contactsWithoutThoseWhoAreUsers()
    {
        Snapshot snapshot;
        snapshot.put(contact(2, u"Kouassi"_s, u"Aya"_s));
        snapshot.put(contact(3, u"de La Rochette"_s, u"Anne"_s));
        snapshot.put(contact(4, u"Élie"_s, u"Zoé"_s));
        snapshot.put(contact(5, u"Ailleurs"_s, u"Paul"_s, id<CompanyId>(99)));
        User user;
        user.id = id<UserId>(10);
        user.contact = id<ContactId>(2);
        user.active = false;
        snapshot.put(user);

        ContactPick pick;
        QAbstractItemModelTester tester(&pick, QAbstractItemModelTester::FailureReportingMode::QtTest);
        pick.setContacts(snapshot, company);
        QCOMPARE(pick.rowCount(), 2);
        QCOMPARE(pick.taken(), 1);
        QCOMPARE(pick.index(0, 0).data().toString(), u"ÉLIE Zoé"_s); // accents do not matter: before the R
        QCOMPARE(pick.index(1, 0).data().toString(), u"de LA ROCHETTE Anne"_s);
        QCOMPARE(pick.rowOf(id<ContactId>(2)), -1);

        pick.setFilter(u"zoe eli"_s);
        QCOMPARE(pick.rowCount(), 1);
        QCOMPARE(pick.contactAt(0)->id, id<ContactId>(4));
        QCOMPARE(pick.contactAt(1), nullptr);
        QCOMPARE(pick.contactAt(-1), nullptr);
        pick.setFilter(u"😀"_s);
        QCOMPARE(pick.rowCount(), 0);
        QCOMPARE(pick.total(), 2);
    }

    void aContactDeclaredNowStandsFirst()
    {
        Snapshot snapshot;
        snapshot.put(contact(2, u"Aaron"_s, u"Aya"_s));
        ContactPick pick;
        pick.setContacts(snapshot, company, {contact(7, u"Zola"_s, u"Émile"_s)});
        QCOMPARE(pick.rowOf(id<ContactId>(7)), 0);
        QVERIFY(pick.index(0, 0).data(raw(DataRole::StagedRole)).toBool());
        QVERIFY(!pick.index(1, 0).data(raw(DataRole::StagedRole)).toBool());
    }

    void relationshipsAreTicked()
    {
        RelationshipPick pick;
        QAbstractItemModelTester tester(&pick, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&pick, &RelationshipPick::tickedChanged);
        pick.setRelationships(Portal(), Language::English,
                              {relationship(4, u"40217-C"_s, u"paie"_s),
                               relationship(2, u"40217-A"_s, u"exploitation"_s),
                               relationship(3, u"40217-B"_s, u"ancien"_s, false)},
                              {id<RelationshipId>(4)});
        QCOMPARE(pick.rowCount(), 3);
        QCOMPARE(pick.choosable(), 1);
        QCOMPARE(pick.index(0, 0).data().toString(), u"40217-A"_s);
        tick(pick, pick.index(0, 0), true);
        QCOMPARE(pick.ticked(), QList<RelationshipId> {id<RelationshipId>(2)});
        // neither inactive ones nor those that the person has
        for (const int row : {1, 2}) {
            QVERIFY(!pick.setData(pick.index(row, 0), Qt::Checked, Qt::CheckStateRole));
            QVERIFY(!pick.index(row, 0).data(raw(DataRole::ReasonRole)).toString().isEmpty());
        }
        pick.setTicked({id<RelationshipId>(3), id<RelationshipId>(4)});
        QVERIFY(pick.ticked().isEmpty());
        pick.tickShown(true);
        QCOMPARE(pick.ticked(), QList<RelationshipId> {id<RelationshipId>(2)});
        pick.setFilter(u"PAIE"_s);
        QCOMPARE(pick.rowCount(), 1);
        pick.tickShown(false); // what is out of sight stays ticked
        QCOMPARE(pick.ticked(), QList<RelationshipId> {id<RelationshipId>(2)});
        QCOMPARE(changed.size(), 3);
    }

    void accountsAreTicked()
    {
        AccountPick pick;
        QAbstractItemModelTester tester(&pick, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&pick, &AccountPick::tickedChanged);
        Relationship bare = relationship(3, u"40217-B"_s, {});
        bare.accounts.clear();
        pick.setRelationships({bare, relationship(2, u"40217-A"_s, u"exploitation"_s)});
        const QModelIndex works = pick.index(0, 0);
        const QModelIndex first = pick.index(0, 0, works);
        QCOMPARE(works.data(raw(DataRole::LeadIdentifierRole)).toString(), u"40217-A"_s);
        QCOMPARE(first.data(raw(DataRole::LeadIdentifierRole)).toString(), u"FR76 9907 1004 1200 0319 4022 605"_s);
        tick(pick, first, true);
        QCOMPARE(works.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
        tick(pick, works, true);
        QCOMPARE(works.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QCOMPARE(pick.tickedCount(), 2);
        QCOMPARE(pick.total(), 2);
        QVERIFY(!pick.setData(pick.index(1, 0), Qt::Checked, Qt::CheckStateRole)); // has none
        QCOMPARE(pick.ticked().size(), 2); // an entry each
        // an account that is not there is not kept
        pick.setTicked({{id<RelationshipId>(2), {id<AccountId>(77), id<AccountId>(1002)}}});
        QCOMPARE(pick.ticked().value(id<RelationshipId>(2)), SortedSet<AccountId> {id<AccountId>(1002)});
        pick.tickAll(false);
        QCOMPARE(pick.tickedCount(), 0);
        QCOMPARE(changed.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestPicks)
#include "test_picks.moc"
