// SPDX-License-Identifier: MIT
// Who may do what on the service, role by role and verb by verb, asked over HTTP. A dot is a refusal (403).
#include "scim/impactjson.h"
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class RolesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_portals.clear(); }
    void eachRoleDoesItsOwn_data();
    void eachRoleDoesItsOwn();

private:
    struct Portal {
        std::unique_ptr<RulesFixture> service;
        QHash<QString, QByteArray> tokens; ///< by who
        User colleague; ///< on the dossier that the client's administrator administers
    };
    Portal &portal(bool preparersWrite) { return m_portals[preparersWrite ? 0 : 1]; }
    int ask(Portal &on, const QString &verb, const QByteArray &token);
    QJsonObject held(Portal &on, QByteArray *tag);
    static QJsonArray newUser(Portal &on);

    std::vector<Portal> m_portals;
    int m_asked = 0;
};

void RolesTest::initTestCase()
{
    for (const char *authors : {"preparer", "administrator"}) {
        Portal made;
        made.service = std::make_unique<RulesFixture>(u"client-portal"_s, withoutCopies(), fetchJson,
                                                      QJsonObject {{u"authors"_s, QString::fromLatin1(authors)},
                                                                   {u"accessRequests"_s, true},
                                                                   {u"acknowledgeWarnings"_s, false},
                                                                   {u"clientAdministratorsCreate"_s, true}});
        RulesFixture &service = *made.service;
        made.tokens = {{u"nobody"_s, service.addStaff(u"nina"_s, {})},
                       {u"reader"_s, service.reader},
                       {u"preparer"_s, service.preparer},
                       {u"approver"_s, service.approver},
                       {u"administrator"_s, service.administrator},
                       {u"operator"_s, service.addStaff(u"olga"_s, {Role::Operator})},
                       {u"client"_s, service.sessionOf(service.holder)},
                       {u"author"_s, service.addStaff(u"ada"_s, {Role::Administrator})}};
        QVERIFY(!made.tokens.value(u"client"_s).isEmpty());
        made.colleague = service.addUser(u"colleague@guerin.example"_s, u"accounting"_s);
        m_portals.push_back(std::move(made));
    }
}

void RolesTest::eachRoleDoesItsOwn_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<bool>("preparersWrite");
    QTest::addColumn<bool>("may");
    const QStringList roles {u"nobody"_s,        u"reader"_s,   u"preparer"_s, u"approver"_s,
                             u"administrator"_s, u"operator"_s, u"client"_s};
    // In the order of `roles`: with the policy's authors "preparer", and with "administrator".
    const QList<std::tuple<const char *, const char *, const char *>> table {
        {"list users", ".+++++.", ".+++++."},
        {"read a user", ".++++++", ".++++++"},
        {"list the staff", "....+..", "....+.."},
        {"audit", ".+++++.", ".+++++."},
        {"feed token", ".+++++.", ".+++++."},
        {"feed", ".+++++.", ".+++++."},
        {"decide on a function", ".+++++.", ".+++++."},
        {"submit", "..+.+.+", "....+.+"},
        {"submit a ceiling", ".....+.", ".....+."},
        {"plain write", "..+.+.+", "....+.+"},
        {"bulk", "..+.+.+", "....+.+"},
        {"see what a held order does", ".+++++.", ".+++++."},
        {"approve", "...+...", "...+..."},
        {"reject", "...+...", "...+..."},
        {"withdraw somebody's", "....+..", "....+.."},
        {"credentials", "....+..", "....+.."},
        {"list letters", "....+..", "....+.."},
        {"print a letter", "....+..", "....+.."},
        {"put an identity document", "..+.+.+", "....+.+"},
        {"see an identity document", "....+..", "....+.."},
        {"verify an identity", "....+..", "....+.."},
        {"record a request", "..+.+++", "..+.+++"},
        {"refuse a request", "..+.+..", "....+.."},
    };
    for (const auto &[verb, withPreparers, withAdministrators] : table) {
        for (int i = 0; i < roles.size(); ++i) {
            for (const bool preparers : {true, false}) {
                QTest::addRow("%s: %s, %s write", qPrintable(roles.at(i)), verb,
                              preparers ? "preparers" : "administrators")
                    << roles.at(i) << QString::fromLatin1(verb) << preparers
                    << ((preparers ? withPreparers : withAdministrators)[i] == '+');
            }
        }
    }
}

QJsonArray RolesTest::newUser(Portal &on)
{
    const QString id = newId();
    QJsonObject user = on.service->userWith(id, id + u"@guerin.example"_s, u"accounting"_s);
    user.insert(u"userType"_s, u"clientUser"_s);
    return {RulesFixture::create(id, user), on.service->grantTo(RulesFixture::newOne(id))};
}

/// An order of somebody who is not among those who are asked.
QJsonObject RolesTest::held(Portal &on, QByteArray *tag)
{
    const Answer made = on.service->submit(newUser(on), on.tokens.value(u"author"_s));
    *tag = made.header("ETag");
    if (statusOf(made) != u"awaitingApproval"_s)
        qWarning("%s", made.body.constData());
    return made.json();
}

int RolesTest::ask(Portal &on, const QString &verb, const QByteArray &token)
{
    RulesFixture &service = *on.service;
    const QString person = pathOf(on.colleague);
    const QString there = u"/Relationships/"_s + service.relationship.id.toString();
    // Another name each time: what changes nothing is no order.
    const QString name = u"Ana%1%2"_s.arg(QChar(u'a' + m_asked / 26 % 26), QChar(u'a' + m_asked % 26));
    ++m_asked;
    const QJsonObject rename = patch(u"name.givenName"_s, name);
    if (verb == u"list users"_s)
        return service.get(u"/Users"_s, token).status;
    if (verb == u"read a user"_s)
        return service.get(person, token).status;
    if (verb == u"list the staff"_s)
        return service.get(u"/Staff"_s, token).status;
    if (verb == u"audit"_s)
        return service.get(u"/AuditEntries"_s, token).status;
    const QJsonValue feed = service.get(u"/.deltaToken"_s).json().value("deltaToken"_L1);
    if (verb == u"feed token"_s)
        return service.get(u"/.deltaToken"_s, token).status;
    if (verb == u"feed"_s)
        return service.post(u"/.delta"_s, {{u"deltaToken"_s, feed}}, token).status;
    if (verb == u"decide on a function"_s) {
        return service
            .post(u"/.decide"_s,
                  {{u"user"_s, on.colleague.id.toString()},
                   {u"relationship"_s, service.relationship.id.toString()},
                   {u"function"_s, service.predefined.value(u"accounting"_s).functions.values().constFirst().text()}},
                  token)
            .status;
    }
    if (verb == u"submit"_s)
        return service.submit({operation(u"PATCH"_s, person, rename, {}, service.tag(person))}, token).status;
    if (verb == u"submit a ceiling"_s) {
        const QJsonArray modules = service.get(there).json().value("modules"_L1).toArray();
        QJsonArray fewer = modules;
        if (!fewer.isEmpty())
            fewer.removeLast();
        return service.submit({operation(u"PATCH"_s, there, patch(u"modules"_s, fewer), {}, service.tag(there))}, token)
            .status;
    }
    if (verb == u"plain write"_s)
        return service.request("PATCH", person, QJsonDocument(rename).toJson(), token).status;
    if (verb == u"bulk"_s) {
        const Answer answer =
            service.post(u"/Bulk"_s,
                         {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:BulkRequest"_s}},
                          {u"Operations"_s, QJsonArray {operation(u"PATCH"_s, person, rename)}}},
                         token);
        if (answer.status == 400)
            qWarning("%s", answer.body.constData());
        const QString inner = answer.json().value("Operations"_L1)[0][u"status"_s].toString();
        return inner.isEmpty() ? answer.status : inner.toInt();
    }
    if (verb == u"see what a held order does"_s) {
        QByteArray tag;
        const QString id = held(on, &tag).value("id"_L1).toString();
        const Answer answer = service.get(u"/ChangeOrders/%1/.impact"_s.arg(id), token);
        return answer.status == 200 && !scim::orderImpactFromJson(answer.json()) ? 500 : answer.status;
    }
    if (verb == u"approve"_s || verb == u"reject"_s || verb == u"withdraw somebody's"_s) {
        QByteArray tag;
        const QString id = held(on, &tag).value("id"_L1).toString();
        return service
            .request("POST", u"/ChangeOrders/%1/.%2"_s.arg(id, verb.section(u' ', 0, 0)), "{\"reason\":\"So\"}", token,
                     {{"If-Match", tag}})
            .status;
    }
    if (verb == u"credentials"_s)
        return service.request("POST", person + u"/.credentials"_s, "{}", token).status;
    if (verb == u"list letters"_s)
        return service.get(u"/.letters"_s, token).status;
    if (verb == u"print a letter"_s)
        return service.request("POST", person + u"/.letter"_s, "{}", token).status;
    if (verb == u"put an identity document"_s)
        return service.request("PUT", u"/IdentityDocuments/"_s + newId(), "%PDF-1.4\nx", token).status;
    if (verb == u"see an identity document"_s)
        return service.get(person + u"/.identityDocument"_s, token).status;
    if (verb == u"verify an identity"_s)
        return service.request("POST", person + u"/.verifyIdentity"_s, "{}", token).status;
    const QJsonObject wish {{u"externalId"_s, newId()},
                            {u"lastName"_s, u"Kervella"_s},
                            {u"email"_s, newId() + u"@guerin.example"_s},
                            {u"relationships"_s, QJsonArray {service.relationship.id.toString()}}};
    if (verb == u"record a request"_s)
        return service.post(u"/AccessRequests"_s, wish, token).status;
    const QString request = service.post(u"/AccessRequests"_s, wish).json().value("id"_L1).toString();
    return service.post(u"/AccessRequests/%1/.refuse"_s.arg(request), {{u"reason"_s, u"No"_s}}, token).status;
}

void RolesTest::eachRoleDoesItsOwn()
{
    QFETCH(const QString, who);
    QFETCH(const QString, verb);
    QFETCH(const bool, preparersWrite);
    QFETCH(const bool, may);
    Portal &on = portal(preparersWrite);
    const int status = ask(on, verb, on.tokens.value(who));
    QVERIFY2(status != 401 && status != 400 && status < 500, qPrintable(QString::number(status)));
    QVERIFY2((status != 403) == may, qPrintable(QString::number(status)));
}

QTEST_GUILESS_MAIN(RolesTest)
#include "test_roles.moc"
