// SPDX-License-Identifier: MIT
// labels: interop slow
// A SCIM service that is no portal of ours (scimmy, from npm): everything that can be done on it, through the program.
#include "cache/reader.h"
#include "domain/wording.h"
#include "interop/foreignservice.h"

using namespace mandat;
using namespace Qt::StringLiterals;
using testing::ForeignPerson;
using testing::ForeignService;

namespace
{

QString wrong(const Error &error)
{
    return u"%1 %2 %3 %4"_s.arg(static_cast<int>(error.kind)).arg(error.httpStatus).arg(error.field, error.detail);
}

#define GOOD(expression)                                                                                               \
    do {                                                                                                               \
        const auto &outcomeOfIt = (expression);                                                                        \
        QVERIFY2(outcomeOfIt, outcomeOfIt ? "" : qPrintable(wrong(outcomeOfIt.error())));                              \
    } while (false)

} // namespace

class TestForeign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything_data();
    void readsEverything();
};

void TestForeign::readsEverything_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::newRow("plain") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}};
    QTest::newRow("with versions") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"etag"_s, true}};
    QTest::newRow("undescribed") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"config"_s, false}};
    QTest::newRow("small pages") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"most"_s, 10}};
    QTest::newRow("without filters") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"filter"_s, false}};
    QTest::newRow("resources of its own") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"custom"_s, true}};
}

void TestForeign::readsEverything()
{
    QFETCH(const QJsonObject, settings);
    ForeignService service(settings);
    ForeignPerson person(service);
    GOOD(person.outcome);
    QCOMPARE(person.outcome->portalName.en, u"127.0.0.1"_s);
    const Result<sync::SyncSummary> first = person.sync();
    GOOD(first);
    Result<cache::Reader> reader = cache::Reader::open(person.folder.cacheFile(person.outcome->connection.id));
    GOOD(reader);
    QCOMPARE(reader->counts()->users, 57);
    const QHash<QString, QJsonObject> users = service.all(u"Users"_s);
    QCOMPARE(users.size(), 57);
    QHash<QString, QStringList> groupsOf;
    for (const QJsonObject &group : service.all(u"Groups"_s)) {
        const QJsonArray members = group["members"_L1].toArray();
        for (const QJsonValue &member : members)
            groupsOf[member["value"_L1].toString()].append(u"group:"_s + group["id"_L1].toString());
    }
    for (const QJsonObject &there : users) {
        const Result<std::optional<User>> user = reader->userBySignInId(there["userName"_L1].toString());
        GOOD(user);
        QVERIFY(*user);
        QCOMPARE((*user)->lastName, there["name"_L1]["familyName"_L1].toString());
        QCOMPARE((*user)->active, there["active"_L1].toBool());
        QCOMPARE((*user)->language, u"fr"_s);
        // Groups, roles and entitlements together are what somebody can do.
        QStringList rights = groupsOf.value(there["id"_L1].toString());
        const auto append = [&](const QString &attribute, const QString &prefix) {
            const QJsonArray given = there[attribute].toArray();
            for (const QJsonValue &one : given)
                rights.append(prefix + one["value"_L1].toString());
        };
        append(u"roles"_s, u"role:"_s);
        append(u"entitlements"_s, u"entitlement:"_s);
        rights.sort();
        const Result<Profile> profile = reader->profile((*user)->profile);
        GOOD(profile);
        QStringList functions;
        for (const FunctionCode &code : profile->functions)
            functions.append(code.text());
        QCOMPARE(functions, rights);
        for (const FunctionCode &code : profile->functions)
            QVERIFY(reader->portal()->catalogue.function(code));
    }
    // Nothing has moved: nothing is written again.
    const Result<sync::SyncSummary> second = person.sync();
    GOOD(second);
    QCOMPARE(second->news, 0);
}

QTEST_GUILESS_MAIN(TestForeign)
#include "test_foreign.moc"
