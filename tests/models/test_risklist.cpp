// SPDX-License-Identifier: MIT
#include "cache/writer.h"
#include "domain/continuity.h"
#include "models/risklist.h"
#include "models/roles.h"
#include "support/cachefirm.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;
using cache::RiskGroup;
using models::raw;
using models::RiskList;

/// A firm of many relationships, each with the people that a case needs.
class TestRiskList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void S3_2_noneComesBeforeOne();
    void S3_3_theGraverStandBeforeTheOthers();
    void S4_9_noAdministratorIsListedWhereNoneIsAskedFor();
    void notSeenComesLast();
    void S3_3_listedIsAtRiskAndAtRiskIsListed_data();
    void S3_3_listedIsAtRiskAndAtRiskIsListed();
    void filtersByTextScopeAndGroup();
    void longListsAreCompleteAndCounted();
    void newsAreShown();
    void wherePeopleAreOffNobodyIsNamed();

private:
    RelationshipId addRelationship(const QString &reference, int company = 0);
    UserId addPerson(const RelationshipId &where, bool administers, const QList<FunctionCode> &functions,
                     const QDateTime &seen = {});
    void store();
    cache::RiskQuery query() const;
    QStringList references(const RiskList &list) const;
    QString text(const RiskList &list, int row, int column) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    Wording m_wording {Language::English};
    testing::CacheFirm m_firm;
    FunctionCode m_administration;
    QList<FunctionCode> m_plain; ///< that nothing but a profile decides on
    FunctionCode m_some;
    FunctionCode m_other;
    QString m_file;
    std::optional<cache::Writer> m_writer;
    std::optional<cache::Reader> m_reader;
};

void TestRiskList::init()
{
    m_reader.reset();
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_firm = testing::CacheFirm::make(0);
    m_firm.relationships.clear();
    m_firm.profiles.clear();
    m_administration = m_firm.portal.catalogue.administration()->code;
    Configuration &widest = m_firm.portal.policy.configurations.last();
    QList<FunctionCode> plain;
    for (const Function &function : m_firm.portal.catalogue.functions()) {
        if (!function.administration && !function.sensitive && !function.onAccounts && function.module.isEmpty()
            && widest.functions.contains(function.code))
            plain.append(function.code);
    }
    QVERIFY(plain.size() >= 2);
    m_plain = plain.first(std::min<qsizetype>(plain.size(), 6));
    m_some = plain.at(0);
    m_other = plain.at(1);
    QVERIFY(!m_firm.portal.catalogue.administration()->sensitive);
}

RelationshipId TestRiskList::addRelationship(const QString &reference, int company)
{
    Relationship relationship;
    relationship.id = RelationshipId(newUuid());
    relationship.version = u"1"_s;
    relationship.reference = reference;
    relationship.company = m_firm.companies.at(company).id;
    relationship.configuration = m_firm.portal.policy.configurations.constLast().code;
    relationship.responsible = {ResponsibleKind::Staff, company == 0 ? u"paul"_s : u"ines"_s, u"P. Prigent"_s};
    m_firm.relationships.append(relationship);
    return relationship.id;
}

UserId TestRiskList::addPerson(const RelationshipId &where, bool administers, const QList<FunctionCode> &functions,
                               const QDateTime &seen)
{
    Profile profile;
    profile.id = ProfileId(newUuid());
    profile.version = u"1"_s;
    profile.kind = ProfileKind::Personal;
    profile.functions = SortedSet<FunctionCode>(functions);
    if (administers)
        profile.functions.insert(m_administration);
    m_firm.profiles.append(profile);
    User user;
    user.id = UserId(newUuid());
    user.version = u"1"_s;
    user.userName = QString::number(44710000 + m_firm.users.size());
    user.lastName = u"NOM%1"_s.arg(m_firm.users.size());
    user.firstName = u"Jean"_s;
    user.email = user.userName + u"@dupre.example"_s;
    user.company = m_firm.companies.first().id;
    user.profile = profile.id;
    user.lastSignIn = seen.isValid() ? seen : m_clock.now().addDays(-1);
    m_firm.users.append(user);
    Grant grant;
    grant.id = GrantId(newUuid());
    grant.version = u"1"_s;
    grant.user = user.id;
    grant.relationship = where;
    m_firm.grants.append(grant);
    return user.id;
}

void TestRiskList::store()
{
    // The pass is made for two at least; nobody is there, so that it is in no list.
    if (m_firm.relationships.size() < 2)
        addRelationship(u"Z"_s);
    m_file = m_folder->filePath(u"c.mandat"_s);
    Result<cache::Writer> writer = cache::Writer::open(m_file, m_clock);
    QVERIFY(writer);
    m_writer.emplace(std::move(*writer));
    const Result<void> filled = m_firm.fill(*m_writer);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    m_reader.emplace(std::move(*cache::Reader::open(m_file)));
}

cache::RiskQuery TestRiskList::query() const
{
    cache::RiskQuery out;
    out.portal = m_firm.portal;
    out.now = m_clock.now();
    return out;
}

QStringList TestRiskList::references(const RiskList &list) const
{
    QStringList out;
    for (int i = 0; i < list.rowCount(); ++i)
        out.append(text(list, i, RiskList::Reference));
    return out;
}

QString TestRiskList::text(const RiskList &list, int row, int column) const
{
    return list.index(row, column).data().toString();
}

void TestRiskList::S3_2_noneComesBeforeOne()
{
    const RelationshipId one = addRelationship(u"A"_s);
    addPerson(one, true, {m_some});
    addPerson(one, false, {m_some});
    const RelationshipId two = addRelationship(u"B"_s);
    addPerson(two, true, {});
    addPerson(two, true, {});
    addPerson(addRelationship(u"C"_s), false, {m_some});
    addRelationship(u"D"_s); // nobody is there
    store();
    RiskList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setQuery(query(), m_wording);
    QCOMPARE(references(list), (QStringList {u"C"_s, u"A"_s}));
    QCOMPARE(text(list, 0, RiskList::Risk), m_wording.severity(Severity::Grave));
    QCOMPARE(text(list, 0, RiskList::Cause), u"No administrator"_s);
    QCOMPARE(text(list, 1, RiskList::Risk), m_wording.severity(Severity::Fragile));
    QCOMPARE(list.index(1, RiskList::Cause).data(raw(models::Role::SecondLineRole)).toString(), u"NOM0 Jean"_s);
    QVERIFY(list.index(1, RiskList::Cause).data(Qt::AccessibleTextRole).toString().contains(u"NOM0 Jean"_s));
    QCOMPARE(list.index(0, RiskList::Risk).data(raw(models::Role::ChipToneRole)).toInt(),
             static_cast<int>(models::Tone::Refused));
}

void TestRiskList::S3_3_theGraverStandBeforeTheOthers()
{
    const RelationshipId plain = addRelationship(u"A"_s);
    addPerson(plain, true, {m_some});
    addPerson(plain, false, {m_some, m_other});
    const RelationshipId grave = addRelationship(u"B"_s);
    addPerson(grave, true, {m_some, m_other});
    addPerson(grave, false, {m_some});
    addPerson(addRelationship(u"C"_s), false, {m_some});
    store();
    RiskList list(*m_reader, m_file);
    list.setQuery(query(), m_wording);
    QCOMPARE(references(list), (QStringList {u"C"_s, u"B"_s, u"A"_s}));
    QCOMPARE(text(list, 1, RiskList::Risk), m_wording.severity(Severity::Grave));
    QCOMPARE(text(list, 2, RiskList::Risk), m_wording.severity(Severity::Fragile));
}

void TestRiskList::S4_9_noAdministratorIsListedWhereNoneIsAskedFor()
{
    m_firm.portal.policy.administratorsWarn = 0;
    m_firm.portal.policy.administratorsBlock = 0;
    addPerson(addRelationship(u"A"_s), false, {m_some});
    addPerson(addRelationship(u"B"_s), true, {m_some});
    store();
    RiskList list(*m_reader, m_file);
    list.setQuery(query(), m_wording);
    QCOMPARE(references(list), (QStringList {u"A"_s}));
    QCOMPARE(text(list, 0, RiskList::Risk), m_wording.severity(Severity::Watch));
}

void TestRiskList::notSeenComesLast()
{
    const int days = m_firm.portal.policy.unseenDays;
    QVERIFY(days > 0);
    const RelationshipId quiet = addRelationship(u"A"_s);
    addPerson(quiet, true, {m_some}, m_clock.now().addDays(-days - 5));
    addPerson(quiet, true, {m_some});
    addPerson(addRelationship(u"B"_s), false, {m_some}, m_clock.now().addDays(-days - 5));
    store();
    RiskList list(*m_reader, m_file);
    list.setQuery(query(), m_wording);
    QCOMPARE(references(list), (QStringList {u"B"_s, u"A"_s}));
    QVERIFY(
        list.index(1, RiskList::Cause).data(raw(models::Role::SecondLineRole)).toString().startsWith(u"NOM0 Jean"_s));
    const Result<cache::RiskCounts> counts = m_reader->riskCounts(query());
    QCOMPARE(*counts, (cache::RiskCounts {1, 0, 1}));
}

/// The list holds exactly the relationships of which the domain names a risk, and in the group of its worst.
void TestRiskList::S3_3_listedIsAtRiskAndAtRiskIsListed_data()
{
    QTest::addColumn<AdministratorPer>("per");
    QTest::newRow("relationship") << AdministratorPer::Relationship;
    QTest::newRow("company") << AdministratorPer::Company;
    QTest::newRow("portal") << AdministratorPer::Portal;
}

void TestRiskList::S3_3_listedIsAtRiskAndAtRiskIsListed()
{
    QFETCH(const AdministratorPer, per);
    m_firm.portal.policy.administratorPer = per;
    QRandomGenerator dice(417);
    const int days = m_firm.portal.policy.unseenDays;
    for (int i = 0; i < 120; ++i) {
        const RelationshipId there = addRelationship(u"R%1"_s.arg(i, 3, 10, QLatin1Char('0')), i % 2);
        const int people = static_cast<int>(dice.bounded(4));
        for (int person = 0; person < people; ++person) {
            QList<FunctionCode> functions;
            for (const FunctionCode &code : m_plain) {
                if (dice.bounded(2) == 0)
                    functions.append(code);
            }
            const bool quiet = dice.bounded(12) == 0;
            // Few administrators, so that companies and the portal are at risk, too, in some of the runs.
            addPerson(there, dice.bounded(per == AdministratorPer::Relationship ? 2 : 60) == 0, functions,
                      m_clock.now().addDays(quiet ? -days - 5 : -1));
            // Somebody is there always: nobody at all is no risk of the domain's, and is listed for recovery.
            if (person > 0 && dice.bounded(8) == 0)
                m_firm.users.last().active = false;
            if (person > 0 && dice.bounded(8) == 0)
                m_firm.grants.last().lastDay = m_clock.now().date().addDays(-2);
        }
    }
    store();
    Snapshot all;
    for (const Company &company : m_firm.companies)
        all.companies.insert(company.id, company);
    for (const Relationship &relationship : m_firm.relationships)
        all.put(relationship);
    for (const Profile &profile : m_firm.profiles)
        all.put(profile);
    for (const User &user : m_firm.users)
        all.put(user);
    for (const Grant &grant : m_firm.grants)
        all.put(grant);
    QHash<int, QSet<QString>> expected; ///< by group; -1: all
    for (const Relationship &relationship : std::as_const(m_firm.relationships)) {
        const QList<Risk> risks = risksOf(m_firm.portal, all, relationship.id, m_clock.now());
        const auto has = [&](RiskKind kind) {
            return std::ranges::any_of(risks, [&](const Risk &risk) { return risk.kind == kind; });
        };
        if (risks.isEmpty())
            continue;
        expected[-1].insert(relationship.reference);
        const RiskGroup group = has(RiskKind::NoAdministrator) ? RiskGroup::NoAdministrator
            : has(RiskKind::OneAdministrator) || has(RiskKind::OnlyAdministratorOnlyHolder)
            ? RiskGroup::FewAdministrators
            : has(RiskKind::AdministratorNotSeen) ? RiskGroup::NotSeen
                                                  : RiskGroup::OnlyHolder;
        expected[static_cast<int>(group)].insert(relationship.reference);
    }
    const auto listed = [&](std::optional<RiskGroup> group) {
        cache::RiskQuery wanted = query();
        wanted.group = group;
        const QList<qint64> rows = *m_reader->riskRows(wanted);
        QSet<QString> out;
        const QList<cache::RelationshipRow> read = *m_reader->relationships(rows);
        for (const cache::RelationshipRow &row : read)
            out.insert(row.reference);
        return out;
    };
    QCOMPARE(listed(std::nullopt), expected.value(-1));
    for (int i = 0; i < cache::riskGroups; ++i)
        QCOMPARE(listed(static_cast<RiskGroup>(i)), expected.value(i));
    QCOMPARE(m_reader->riskCounts(query())->total(), expected.value(-1).size());
    if (per == AdministratorPer::Relationship)
        QVERIFY(!expected.value(static_cast<int>(RiskGroup::OnlyHolder)).isEmpty());
}

void TestRiskList::filtersByTextScopeAndGroup()
{
    addPerson(addRelationship(u"A"_s), false, {m_some});
    addPerson(addRelationship(u"B"_s, 1), true, {m_some});
    store();
    RiskList list(*m_reader, m_file);
    cache::RiskQuery wanted = query();
    wanted.text = u"ECLUSE"_s; // the second company's name, without its accent
    list.setQuery(wanted, m_wording);
    QCOMPARE(references(list), (QStringList {u"B"_s}));
    wanted.text = u"é"_s;
    list.setQuery(wanted, m_wording);
    QCOMPARE(list.rowCount(), 2);
    wanted.text = u"\" OR 1"_s;
    list.setQuery(wanted, m_wording);
    QCOMPARE(list.rowCount(), 0);
    wanted.text.clear();
    wanted.scope = {cache::Scope::Kind::Portfolio, u"paul"_s};
    list.setQuery(wanted, m_wording);
    QCOMPARE(references(list), (QStringList {u"A"_s}));
    QCOMPARE(m_reader->riskCounts(wanted)->total(), 1);
    wanted.scope = {};
    wanted.group = RiskGroup::FewAdministrators;
    list.setQuery(wanted, m_wording);
    QCOMPARE(references(list), (QStringList {u"B"_s}));
}

void TestRiskList::longListsAreCompleteAndCounted()
{
    for (int i = 0; i < 450; ++i)
        addPerson(addRelationship(u"R%1"_s.arg(i, 4, 10, QLatin1Char('0'))), i % 3 == 0, {m_some});
    store();
    RiskList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setQuery(query(), m_wording);
    QVERIFY(list.rowCount() >= 200);
    QTRY_COMPARE(list.total(), 450);
    QCOMPARE(*m_reader->riskCounts(query()), (cache::RiskCounts {300, 150, 0}));
    QCOMPARE(text(list, 299, RiskList::Cause), u"No administrator"_s);
    QCOMPARE(text(list, 300, RiskList::Reference), u"R0000"_s);
}

void TestRiskList::newsAreShown()
{
    const RelationshipId where = addRelationship(u"A"_s);
    addPerson(where, true, {m_some});
    addPerson(where, false, {m_some});
    store();
    RiskList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setQuery(query(), m_wording);
    QCOMPARE(text(list, 0, RiskList::Cause).isEmpty(), false);
    User away = m_firm.users.first();
    away.version = u"2"_s;
    away.active = false;
    QVERIFY(m_writer->storeFeed(
        {{u"User"_s, away.id.toString(), false, QJsonDocument(scim::toJson(away)).toJson(QJsonDocument::Compact)}},
        "t"));
    list.refresh({{ResourceKind::User, away.id.uuid()}});
    QTRY_COMPARE(text(list, 0, RiskList::Cause), u"No administrator"_s);
}

void TestRiskList::wherePeopleAreOffNobodyIsNamed()
{
    addPerson(addRelationship(u"A"_s), true, {m_some});
    m_firm.users.first().active = false;
    store();
    RiskList list(*m_reader, m_file);
    list.setQuery(query(), m_wording);
    QCOMPARE(list.rowCount(), 1);
    QCOMPARE(list.index(0, RiskList::Cause).data(raw(models::Role::SecondLineRole)).toString(),
             u"nobody has access at present"_s);
    QVERIFY(!list.relationshipAt(5));
    QVERIFY(!list.relationshipAt(-1));
}

QTEST_GUILESS_MAIN(TestRiskList)
#include "test_risklist.moc"
