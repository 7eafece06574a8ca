// SPDX-License-Identifier: MIT
// From staged changes to orders: which belong together, what only takes away, what an order relies on.
#include "desktop/review/removals.h"
#include "desktop/review/stagedorder.h"

#include "domain/impact.h"
#include "support/cachefirm.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::CacheFirm;

class TestReviewOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneOrderPerCompany();
    void sharedProfilesAreAnOrderOfTheirOwn();
    void aNewSharedProfileGoesWithWhoGetsIt();
    void stateHoldsEverybodyConcerned();
    void removalsAreToldApart_data();
    void removalsAreToldApart();
    void aProfileIsSplitByFunction();
    void theNewPersonalProfileGoesWithItsRemoval();
    void whatIsLeftStandsOnTheNewState();
    void anOrderSaysWhatItReliesOn();

private:
    QList<cache::StagedChange> staged(const QList<Change> &changes) const;
    Snapshot state() const;

    QTemporaryDir m_folder;
    CacheFirm m_firm;
    SystemClock m_clock;
    std::optional<cache::Writer> m_writer;
    std::optional<cache::Reader> m_reader;
};

void TestReviewOrder::initTestCase()
{
    m_firm = CacheFirm::make(6);
    const QString file = m_folder.filePath(u"cache.db"_s);
    Result<cache::Writer> writer = cache::Writer::open(file, m_clock);
    QVERIFY(writer);
    m_writer.emplace(std::move(*writer));
    QVERIFY(m_firm.fill(*m_writer));
    Result<cache::Reader> reader = cache::Reader::open(file);
    QVERIFY(reader);
    m_reader.emplace(std::move(*reader));
}

QList<cache::StagedChange> TestReviewOrder::staged(const QList<Change> &changes) const
{
    QList<cache::StagedChange> out;
    const QDateTime now = m_clock.now();
    // One by one, so each has an instant of its own.
    for (const Change &change : changes)
        out.append({out.size() + 1, change, now.addMSecs(out.size())});
    return out;
}

Snapshot TestReviewOrder::state() const
{
    Snapshot out;
    for (const Company &one : m_firm.companies)
        out.companies.insert(one.id, one);
    for (const Relationship &one : m_firm.relationships)
        out.relationships.insert(one.id, one);
    for (const Profile &one : m_firm.profiles)
        out.profiles.insert(one.id, one);
    for (const User &one : m_firm.users)
        out.users.insert(one.id, one);
    for (const Grant &one : m_firm.grants)
        out.grants.insert(one.id, one);
    return out;
}

void TestReviewOrder::oneOrderPerCompany()
{
    User first = m_firm.users.at(0);
    first.capacity = u"Chef"_s;
    Grant second = m_firm.grants.at(1);
    second.active = false;
    const auto parts =
        partsOf(staged({Change::modify(m_firm.users.at(0), first), Change::modify(m_firm.grants.at(1), second),
                        Change::remove(m_firm.grants.at(2))}),
                *m_reader);
    QVERIFY(parts);
    QCOMPARE(parts->size(), 2);
    QCOMPARE(parts->at(0).companyName, u"Hôtel de l’Écluse"_s);
    QCOMPARE(parts->at(0).changes.size(), 1);
    QCOMPARE(parts->at(1).companyName, u"Menuiserie Dupré SA"_s);
    QCOMPARE(parts->at(1).changes.size(), 2);
}

void TestReviewOrder::sharedProfilesAreAnOrderOfTheirOwn()
{
    Profile profile = m_firm.profiles.constFirst();
    profile.functions.insert(m_firm.portal.catalogue.functions().at(1).code);
    const auto parts =
        partsOf(staged({Change::modify(m_firm.profiles.constFirst(), profile), Change::remove(m_firm.grants.at(0))}),
                *m_reader);
    QVERIFY(parts);
    QCOMPARE(parts->size(), 2);
    QVERIFY(!parts->at(0).company.isNull());
    QVERIFY2(parts->at(1).company.isNull(), "shared profiles stand last");
}

void TestReviewOrder::aNewSharedProfileGoesWithWhoGetsIt()
{
    Profile made;
    made.id = ProfileId(newUuid());
    made.kind = ProfileKind::Shared;
    made.label = {u"New"_s, u"Nouveau"_s};
    User user = m_firm.users.at(0);
    user.profile = made.id;
    const auto parts = partsOf(staged({Change::create(made), Change::modify(m_firm.users.at(0), user)}), *m_reader);
    QVERIFY(parts);
    QCOMPARE(parts->size(), 1);
    QCOMPARE(parts->constFirst().company, user.company);
}

void TestReviewOrder::stateHoldsEverybodyConcerned()
{
    StagedPart part;
    part.company = m_firm.companies.at(0).id;
    part.changes = {Change::remove(m_firm.grants.at(0))};
    const auto company = stateFor(part, *m_reader);
    QVERIFY(company);
    QCOMPARE(company->users.size(), 3);
    part.company = {};
    Profile profile = m_firm.profiles.constFirst();
    profile.functions.clear();
    part.changes = {Change::modify(m_firm.profiles.constFirst(), profile)};
    const auto holders = stateFor(part, *m_reader);
    QVERIFY(holders);
    QCOMPARE(holders->users.size(), 6);
    QCOMPARE(holders->grants.size(), 6);
    part.changes = {Change::remove([&] {
        Grant gone = m_firm.grants.at(0);
        gone.relationship = RelationshipId(newUuid());
        return gone;
    }())};
    QVERIFY2(!stateFor(part, *m_reader), "what an order is about has to be known");
}

void TestReviewOrder::removalsAreToldApart_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("later");
    QTest::newRow("a deleted grant") << 0 << 1 << 0;
    QTest::newRow("a deactivated user") << 1 << 1 << 0;
    QTest::newRow("a new email") << 2 << 0 << 1;
    QTest::newRow("deactivated with a new email") << 3 << 1 << 1;
    QTest::newRow("a name") << 4 << 0 << 1;
    QTest::newRow("an earlier last day") << 5 << 1 << 0;
    QTest::newRow("a new grant") << 6 << 0 << 1;
}

void TestReviewOrder::removalsAreToldApart()
{
    QFETCH(int, which);
    QFETCH(int, now);
    QFETCH(int, later);
    User user = m_firm.users.at(0);
    Grant grant = m_firm.grants.at(0);
    Change change = Change::remove(grant);
    switch (which) {
    case 1:
        user.active = false;
        break;
    case 3:
        user.active = false;
        [[fallthrough]];
    case 2:
        user.email = u"new@dupre.example"_s;
        break;
    case 4:
        user.lastName = u"Autre"_s;
        break;
    case 5:
        grant.lastDay = QDate(2020, 1, 1);
        change = Change::modify(m_firm.grants.at(0), grant);
        break;
    case 6:
        grant.id = GrantId(newUuid());
        grant.relationship = m_firm.relationships.at(1).id;
        change = Change::create(grant);
        break;
    default:
        break;
    }
    if (which >= 1 && which <= 4)
        change = Change::modify(m_firm.users.at(0), user);
    const Removals removals = removalsOf(m_firm.portal, state(), {change}, m_clock.now());
    QCOMPARE(removals.now.size(), now);
    QCOMPARE(removals.later.size(), later);
    QCOMPARE(removals.isMixed(), now > 0 && later > 0);
    if (now > 0)
        QCOMPARE(classify(m_firm.portal, state(), removals.now, m_clock.now()), Effect::Narrowing);
}

void TestReviewOrder::aProfileIsSplitByFunction()
{
    const Profile &before = m_firm.profiles.constFirst();
    Profile after = before;
    after.functions.clear();
    after.functions.insert(m_firm.portal.catalogue.functions().at(1).code);
    const Removals removals = removalsOf(m_firm.portal, state(), {Change::modify(before, after)}, m_clock.now());
    QCOMPARE(removals.now.size(), 1);
    QVERIFY(std::get<Profile>(*removals.now.constFirst().after).functions.isEmpty());
    QCOMPARE(removals.later.size(), 1);
    QCOMPARE(std::get<Profile>(*removals.later.constFirst().after).functions, after.functions);
}

void TestReviewOrder::theNewPersonalProfileGoesWithItsRemoval()
{
    Snapshot before = state();
    Profile wide = m_firm.profiles.constFirst();
    wide.functions.insert(m_firm.portal.catalogue.functions().at(1).code);
    before.profiles.insert(wide.id, wide);
    Profile narrow;
    narrow.id = ProfileId(newUuid());
    narrow.kind = ProfileKind::Personal;
    narrow.functions.insert(m_firm.portal.catalogue.functions().at(0).code);
    User user = m_firm.users.at(0);
    user.profile = narrow.id;
    user.email = u"new@dupre.example"_s;
    const QList<Change> changes {Change::create(narrow), Change::modify(m_firm.users.at(0), user)};
    const Removals removals = removalsOf(m_firm.portal, before, changes, m_clock.now());
    QCOMPARE(removals.now.size(), 2);
    QCOMPARE(removals.now.constFirst().kind(), ChangeKind::Create);
    QCOMPARE(removals.later.size(), 1);
    QCOMPARE(std::get<User>(*removals.later.constFirst().before).profile, narrow.id);
}

void TestReviewOrder::whatIsLeftStandsOnTheNewState()
{
    const User &before = m_firm.users.at(0);
    User wanted = before;
    wanted.email = u"new@dupre.example"_s;
    User current = before;
    current.version = u"2"_s;
    current.active = false;
    const std::optional<Change> rest = restOf(Change::modify(before, wanted), current);
    QVERIFY(rest);
    QCOMPARE(rest->version(), u"2"_s);
    QCOMPARE(std::get<User>(*rest->after).email, wanted.email);
    QVERIFY2(!std::get<User>(*rest->after).active, "what has been taken away stays so");
    current.email = wanted.email;
    QVERIFY2(!restOf(Change::modify(before, wanted), current), "somebody else has made it already");
    QVERIFY(!restOf(Change::modify(before, wanted), m_firm.grants.at(0)));
}

void TestReviewOrder::anOrderSaysWhatItReliesOn()
{
    StagedPart part;
    part.company = m_firm.companies.at(0).id;
    Grant grant = m_firm.grants.at(0);
    grant.lastDay = QDate(2027, 12, 31);
    part.changes = {Change::modify(m_firm.grants.at(0), grant), Change::remove(m_firm.grants.at(2))};
    Staff author;
    author.subject = u"sophie"_s;
    author.name = u"Sophie"_s;
    const OrderWords words {u"  why  "_s, {u"Dupré"_s, QDate(2026, 11, 20), u"118"_s}, {u"X:1"_s}};
    const ChangeOrder order = orderOf(part, words, m_firm.portal, state(), author, m_clock.now());
    QVERIFY(!order.id.isNull());
    QCOMPARE(order.company, part.company);
    QCOMPARE(order.reason, u"why"_s);
    QCOMPARE(order.mandate, words.mandate);
    QCOMPARE(order.acknowledged, words.acknowledged);
    QCOMPARE(order.changes.size(), 2);
    const auto relies = [&](const QString &ref, const QString &version) {
        return order.basedOn.contains(BasedOn {ref, version});
    };
    QVERIFY(relies(u"Policy"_s, m_firm.portal.policy.version));
    QVERIFY(relies(u"Catalogue"_s, m_firm.portal.catalogue.version()));
    QVERIFY(relies(u"Relationships/"_s + m_firm.relationships.at(0).id.toString(), u"1"_s));
    QCOMPARE(order.basedOn.size(), 3);
    QVERIFY(orderOf(part, words, m_firm.portal, state(), author, m_clock.now()).id != order.id);
}

QTEST_GUILESS_MAIN(TestReviewOrder)
#include "test_revieworder.moc"
