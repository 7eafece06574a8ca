// SPDX-License-Identifier: MIT
// What a network or a broken service can put in the place of an answer: nothing of it is taken for data, nothing is
// lost, and the next good answer goes on from there.
#include "cache/reader.h"
#include "domain/trouble.h"
#include "domain/wording.h"
#include "support/cachefirm.h"
#include "support/scriptedtransport.h"
#include "sync/engine.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;
using testing::answered;

namespace
{

using Script = QList<testing::ScriptLine>;

constexpr char captivePortal[] = "<!DOCTYPE html><html><body>Accept the terms of the hotel</body></html>";

Script good(const testing::CacheFirm &firm)
{
    const QJsonObject extension {{u"changeOrders"_s, true}, {u"changeFeed"_s, true}, {u"policy"_s, true}};
    const QJsonObject config {
        {u"pagination"_s, QJsonObject {{u"cursor"_s, true}}},
        {u"urn:ietf:params:scim:schemas:extension:mandat:2.0:ServiceProviderConfig"_s, extension}};
    Staff staff;
    staff.subject = u"s"_s;
    const QJsonObject news {{u"items"_s, QJsonArray()}, {u"nextDeltaToken"_s, u"t2"_s}};
    const auto list = [](const auto &values) {
        QJsonObject page = QJsonDocument::fromJson(testing::CacheFirm::page(values)).object();
        page.insert(u"itemsPerPage"_s, values.size());
        return answered(page);
    };
    return {{"GET", u"ServiceProviderConfig"_s, answered(config)},
            {"GET", u"Me"_s, answered(scim::toJson(staff))},
            {"GET", u"Policy"_s, answered(scim::toJson(firm.portal.policy))},
            {"GET", u"Catalogue"_s, answered(scim::toJson(firm.portal.catalogue))},
            {"GET", u".deltaToken"_s, answered(QJsonObject {{u"deltaToken"_s, u"t1"_s}})},
            {"GET", u"Companies"_s, list(firm.companies)},
            {"GET", u"Profiles"_s, list(firm.profiles)},
            {"GET", u"Relationships"_s, list(firm.relationships)},
            {"GET", u"Contacts"_s, list(QList<Contact>())},
            {"GET", u"Users"_s, list(firm.users)},
            {"GET", u"Grants"_s, list(firm.grants)},
            {"GET", u"ChangeOrders"_s, list(QList<ChangeOrder>())},
            {"GET", u"AccessRequests"_s, list(QList<AccessRequest>())},
            {"POST", u".delta"_s, answered(news)}};
}

QByteArray usersPage(const QJsonValue &resources, const QJsonValue &total)
{
    return QJsonDocument(
               QJsonObject {{u"totalResults"_s, total}, {u"itemsPerPage"_s, total}, {u"Resources"_s, resources}})
        .toJson();
}

} // namespace

class TestBadAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefusedAndRepaired_data();
    void isRefusedAndRepaired();
    void aRedirectIsNeverFollowed();
    void eachHasAMessageOfItsOwn();
    void namesFromEverywhereArriveWhole();
    void anOrderAnsweredWithNonsenseStays_data();
    void anOrderAnsweredWithNonsenseStays();

private:
    testing::CacheFirm m_firm = testing::CacheFirm::make(4);
};

void TestBadAnswers::isRefusedAndRepaired_data()
{
    QTest::addColumn<int>("line"); // of the script above
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("trouble"); // which message people read; empty: one for all the rest
    const Script script = good(m_firm);
    const auto lineOf = [&](const QString &path) {
        for (qsizetype i = 0; i < script.size(); ++i) {
            if (script.at(i).pathPrefix == path)
                return static_cast<int>(i);
        }
        return -1;
    };
    for (const testing::ScriptLine &line : script) {
        const QByteArray name = line.pathPrefix.toLatin1();
        QTest::newRow((name + ": a page of HTML").constData())
            << lineOf(line.pathPrefix) << QByteArray(captivePortal) << QString(trouble::webPage);
        QTest::newRow((name + ": nothing").constData()) << lineOf(line.pathPrefix) << QByteArray() << QString();
        QTest::newRow((name + ": cut in the middle").constData())
            << lineOf(line.pathPrefix) << line.answer->body.left(line.answer->body.size() / 2) << QString(trouble::cut);
    }
    const int users = lineOf(u"Users"_s);
    const int delta = lineOf(u".delta"_s);
    QTest::newRow("no list") << users << QByteArray("{}") << QString();
    QTest::newRow("a list that comes short") << users << usersPage(QJsonArray(), 4) << QString(trouble::cameShort);
    QTest::newRow("resources of a wrong type") << users << usersPage(u"four"_s, 4) << QString();
    QTest::newRow("a resource that is a number") << users << usersPage(QJsonArray {1, 2, 3, 4}, 4) << QString();
    QTest::newRow("a resource without an id") << users << usersPage(QJsonArray {QJsonObject()}, 1) << QString();
    QJsonObject huge = scim::toJson(m_firm.users.constFirst());
    huge.insert(u"displayName"_s, QString(1024 * 1024, u'x'));
    huge.insert(u"name"_s, QJsonObject {{u"familyName"_s, QString(1024 * 1024, u'x')}});
    QTest::newRow("a field of a megabyte") << users << usersPage(QJsonArray {huge}, 1) << QString();
    QTest::newRow("news without a list") << delta << QByteArray(R"({"items":"none","nextDeltaToken":"t2"})")
                                         << QString();
    QTest::newRow("news without a token") << delta << QByteArray(R"({"items":[]})") << QString();
    QTest::newRow("news with a broken user")
        << delta
        << QByteArray(
               R"({"items":[{"resourceType":"User","changeType":"modified","changedResourceId":"x","data":{"active":"maybe"}}],)"
               R"("nextDeltaToken":"t2"})")
        << QString();
}

void TestBadAnswers::isRefusedAndRepaired()
{
    QFETCH(const int, line);
    QFETCH(const QByteArray, body);
    QVERIFY(line >= 0);
    QTemporaryDir folder;
    static const SystemClock clock;
    Result<cache::Writer> writer = cache::Writer::open(folder.filePath(u"c.mandat"_s), clock);
    QVERIFY(writer);
    auto transport = std::make_unique<testing::ScriptedTransport>();
    testing::ScriptedTransport &wire = *transport;
    sync::Engine engine(std::move(*writer), std::move(transport), std::make_shared<SystemClock>());

    wire.script = good(m_firm).first(line + 1);
    wire.script[line].answer = answered(body);
    const Result<sync::SyncSummary> bad = QCoro::waitFor(engine.syncOnce());
    QVERIFY2(!bad, "taken for an answer");
    // A field that nobody would have written is not kept, so that it cannot fill memory or the disk.
    QFETCH(const QString, trouble);
    QCOMPARE(bad.error().scimType, trouble);
    QCOMPARE(bad.error().kind, body.size() > 1024 * 1024 ? ErrorKind::TooLarge : ErrorKind::Protocol);
    QVERIFY(wire.script.isEmpty());

    // What had arrived is not asked for again, what had not is.
    const Script all = good(m_firm);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool described = i < 4;
        if (described || i >= line)
            wire.script.append(all.at(i));
    }
    const Result<sync::SyncSummary> repaired = QCoro::waitFor(engine.syncOnce());
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().detail));
    QVERIFY(wire.script.isEmpty());
    Result<cache::Reader> reader = cache::Reader::open(folder.filePath(u"c.mandat"_s));
    QVERIFY(reader);
    QCOMPARE(reader->counts()->users, 4);
    QCOMPARE(reader->counts()->grants, 4);
    for (const User &user : m_firm.users)
        QCOMPARE(reader->user(user.id)->lastName, user.lastName);
}

/// A captive portal sends every request on to its own page; what goes with a request is for the portal alone.
void TestBadAnswers::aRedirectIsNeverFollowed()
{
    QTemporaryDir folder;
    static const SystemClock clock;
    Result<cache::Writer> writer = cache::Writer::open(folder.filePath(u"c.mandat"_s), clock);
    QVERIFY(writer && m_firm.fill(*writer) && writer->setMeta(u"deltaToken"_s, "t1"));
    auto transport = std::make_unique<testing::ScriptedTransport>();
    testing::ScriptedTransport &wire = *transport;
    sync::Engine engine(std::move(*writer), std::move(transport), std::make_shared<SystemClock>());
    for (const int status : {301, 302, 303, 307, 308}) {
        sync::HttpResponse away = answered(QByteArray(), status);
        away.headers.append({QByteArray("Location"), QByteArray("https://login.hotel.example/")});
        wire.script = {{"GET", u"ServiceProviderConfig"_s, away}};
        const Result<sync::SyncSummary> bad = QCoro::waitFor(engine.syncOnce());
        QVERIFY(!bad);
        QCOMPARE(bad.error().kind, ErrorKind::Protocol);
        QCOMPARE(bad.error().scimType, QString(trouble::otherHost));
        QVERIFY(bad.error().detail.contains(u"login.hotel.example"_s));
    }
    Result<cache::Reader> reader = cache::Reader::open(folder.filePath(u"c.mandat"_s));
    QCOMPARE(reader->counts()->users, 4);
}

void TestBadAnswers::eachHasAMessageOfItsOwn()
{
    const Wording wording(Language::English);
    Error plain;
    plain.kind = ErrorKind::Protocol;
    QSet<QString> texts {wording.error(plain)};
    for (const QLatin1StringView which : {trouble::webPage, trouble::otherHost, trouble::cut, trouble::cameShort}) {
        Error error = plain;
        error.scimType = which;
        texts.insert(wording.error(error));
        // The network may say that it was cut, too.
        error.kind = ErrorKind::Network;
        texts.insert(wording.error(error));
    }
    QCOMPARE(texts.size(), 5);
}

void TestBadAnswers::namesFromEverywhereArriveWhole()
{
    testing::CacheFirm firm = m_firm;
    firm.users[0].lastName = u"עוֹבַדְיָה"_s;
    firm.users[1].lastName = u"Zoë 👩🏽‍💻 O’Brien"_s;
    firm.users[2].lastName = QString(60000, u'é');
    firm.users[3].lastName = u"=HYPERLINK(\"x\")<b>&amp;\u202Egpj"_s;
    QTemporaryDir folder;
    static const SystemClock clock;
    Result<cache::Writer> writer = cache::Writer::open(folder.filePath(u"c.mandat"_s), clock);
    auto transport = std::make_unique<testing::ScriptedTransport>();
    transport->script = good(firm);
    sync::Engine engine(std::move(*writer), std::move(transport), std::make_shared<SystemClock>());
    const Result<sync::SyncSummary> summary = QCoro::waitFor(engine.syncOnce());
    QVERIFY2(summary, summary ? "" : qPrintable(summary.error().detail));
    Result<cache::Reader> reader = cache::Reader::open(folder.filePath(u"c.mandat"_s));
    for (const User &user : firm.users)
        QCOMPARE(reader->user(user.id)->lastName, user.lastName);
    cache::UserQuery query;
    query.text = u"zoe"_s;
    QCOMPARE(reader->userRows(query)->size(), 1);
}

void TestBadAnswers::anOrderAnsweredWithNonsenseStays_data()
{
    QTest::addColumn<QByteArray>("nonsense");
    QTest::newRow("a page of HTML") << QByteArray(captivePortal);
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("a list") << QByteArray("[]");
}

void TestBadAnswers::anOrderAnsweredWithNonsenseStays()
{
    QFETCH(const QByteArray, nonsense);
    QTemporaryDir folder;
    static const SystemClock clock;
    Result<cache::Writer> writer = cache::Writer::open(folder.filePath(u"c.mandat"_s), clock);
    QVERIFY(writer && m_firm.fill(*writer) && writer->setMeta(u"deltaToken"_s, "t1"));
    auto transport = std::make_unique<testing::ScriptedTransport>();
    testing::ScriptedTransport &wire = *transport;
    sync::Engine engine(std::move(*writer), std::move(transport), std::make_shared<SystemClock>());
    User after = m_firm.users.constFirst();
    after.active = false;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.changes = {Change::modify(m_firm.users.constFirst(), after)};
    Result<cache::Reader> reader = cache::Reader::open(folder.filePath(u"c.mandat"_s));
    wire.script = {{"POST", u"ChangeOrders"_s, answered(nonsense)}};
    const Result<ChangeOrder> answer = QCoro::waitFor(engine.submit(order));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Protocol);
    QCOMPARE(reader->outbox()->constLast().state, cache::OutboxState::Unknown);
    // Looked for before it is sent again; an answer that is no list proves nothing.
    wire.script = good(m_firm).first(4);
    wire.script.append({"GET", u"ChangeOrders?filter="_s, answered(nonsense)});
    QVERIFY(!QCoro::waitFor(engine.syncOnce()));
    QVERIFY(wire.script.isEmpty());
    QCOMPARE(reader->outbox()->size(), 1);
}

QTEST_GUILESS_MAIN(TestBadAnswers)
#include "test_badanswers.moc"
