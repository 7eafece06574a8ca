// SPDX-License-Identifier: MIT
// A whole service in this process, over real HTTP on loopback, with one portal and a small company on it.
#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "scim/portalfile.h"
#include "service/responses.h"
#include "service/secrets.h"
#include "service/service.h"
#include "service/sqlitestore.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

namespace mandat::service::testing
{

using namespace Qt::StringLiterals;

/// A clock that the test moves while the service's threads read it.
class TestClock : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now = QDateTime(QDate(2026, 4, 13), QTime(9, 30), Qt::UTC).toMSecsSinceEpoch();
};

struct Answer {
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    QJsonArray resources() const { return json().value("Resources"_L1).toArray(); }
    QString detail() const { return json().value("detail"_L1).toString(); }
    QString scimType() const { return json().value("scimType"_L1).toString(); }
};

inline QString newId()
{
    return newUuid().toString(QUuid::WithoutBraces);
}

/// Most tests are about something else than copies of identity documents.
inline ServiceSettings withoutCopies()
{
    ServiceSettings settings;
    settings.identityCopies = false;
    return settings;
}

class ServiceFixture
{
public:
    explicit ServiceFixture(const QString &portalId = u"bank-delegates"_s, ServiceSettings settings = withoutCopies(),
                            Fetcher fetcher = fetchJson, const QJsonObject &policy = {})
        : m_portal(portalId)
        , m_settings(std::move(settings))
        , m_fetcher(std::move(fetcher))
        , m_policy(policy)
    {
        openStore();
        fill();
        start();
    }
    ~ServiceFixture() { stop(); }

    /// As if the process ended and began again.
    void restart()
    {
        stop();
        openStore();
        start();
    }

    /// As if the process was not running meanwhile.
    void whileStopped(const std::function<void()> &meanwhile)
    {
        stop();
        meanwhile();
        openStore();
        start();
    }

    /// As if the database was restored from a copy.
    void replaceDatabase(const QString &copy)
    {
        stop();
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path() + end);
        if (!QFile::rename(copy, path()))
            qFatal("cannot put the copy in place");
        openStore();
        start();
    }

    SqliteStore &store() { return *m_store; }
    TestClock &clock() { return m_clock; }
    Service &service() { return *m_service; }
    HttpServer &server() { return *m_server; }
    QString path() const { return m_folder.filePath(u"service.sqlite"_s); }
    QString base() const { return m_server->url() + u'/' + m_portal + u"/scim/v2"_s; }
    const QString &portalId() const { return m_portal; }

    QByteArray addStaff(const QString &subject, SortedSet<Role> roles, const QDateTime &expires = {})
    {
        const QByteArray token = newAccessToken();
        const auto add = [&](Writer &writer) -> Result<void> {
            MANDAT_TRY(
                writer.putStaff({subject, u"Staff "_s + subject, {}, {}, std::move(roles), true}, m_clock.now()));
            return writer.addToken(tokenHash(token), subject, m_clock.now(), expires);
        };
        check(m_store->write(m_portal, add));
        return token;
    }

    QNetworkReply *send(const QByteArray &method, const QString &path, const QByteArray &body = {},
                        const QByteArray &token = {}, const QList<QNetworkReply::RawHeaderPair> &headers = {})
    {
        QNetworkRequest request(QUrl(path.startsWith("http"_L1) ? path : base() + path));
        const QByteArray bearer = token.isNull() ? administrator : token;
        if (!bearer.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + bearer);
        if (!body.isNull())
            request.setRawHeader("Content-Type", "application/scim+json");
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        return m_network.sendCustomRequest(request, method, body);
    }
    static Answer wait(QNetworkReply *reply)
    {
        if (!reply->isFinished()) {
            QEventLoop loop;
            QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
        }
        const Answer answer {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                             reply->isOpen() ? reply->readAll() : QByteArray(), reply->rawHeaderPairs()};
        reply->deleteLater();
        return answer;
    }
    Answer request(const QByteArray &method, const QString &path, const QByteArray &body = {},
                   const QByteArray &token = {}, const QList<QNetworkReply::RawHeaderPair> &headers = {})
    {
        return wait(send(method, path, body, token, headers));
    }
    Answer get(const QString &path, const QByteArray &token = {},
               const QList<QNetworkReply::RawHeaderPair> &headers = {})
    {
        return request("GET", path, {}, token, headers);
    }
    Answer post(const QString &path, const QJsonObject &body, const QByteArray &token = {},
                const QList<QNetworkReply::RawHeaderPair> &headers = {})
    {
        return request("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact), token, headers);
    }

    QByteArray administrator; ///< tokens
    QByteArray preparer;
    QByteArray approver;
    QByteArray reader;
    Company company;
    Relationship relationship;
    QList<Contact> contacts;
    User holder; ///< an administrator of the relationship
    Grant holderGrant;
    QHash<QString, Profile> predefined; ///< by code

    static void check(const Result<void> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
    }

private:
    void openStore()
    {
        auto opened = SqliteStore::open(path());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_store = std::move(*opened);
    }

    void start()
    {
        m_service = std::make_unique<Service>(*m_store, m_clock, m_settings, m_fetcher);
        HttpOptions options;
        options.maxBody = 32 * 1024 * 1024;
        options.refusal = [](int status, const QString &detail) {
            Error error;
            error.kind = ErrorKind::Invalid;
            error.httpStatus = status;
            error.detail = detail;
            return errorResponse(error);
        };
        auto started = HttpServer::start(std::move(options), *m_service);
        if (!started)
            qFatal("%s", qPrintable(started.error().detail));
        m_server = std::move(*started);
    }

    void stop()
    {
        m_network.clearConnectionCache();
        m_server->stop();
        m_server.reset();
        m_service.reset();
        m_store.reset();
    }

    void fill()
    {
        QFile definition(u":/portals/%1.json"_s.arg(m_portal));
        if (!definition.open(QIODevice::ReadOnly))
            qFatal("no portal %s", qPrintable(m_portal));
        QJsonObject published = QJsonDocument::fromJson(definition.readAll()).object();
        QJsonObject policy = published.value("policy"_L1).toObject();
        for (auto member = m_policy.begin(); member != m_policy.end(); ++member)
            policy.insert(member.key(), member.value());
        published.insert(u"policy"_s, policy);
        const QByteArray bytes = QJsonDocument(published).toJson();
        const QDateTime now = m_clock.now().addDays(-10);
        check(m_store->bulk([&](Bulk &bulk) -> Result<void> {
            MANDAT_TRY(bulk.beginPortal(bytes, now));
            return fillPortal(bulk, bytes, now);
        }));
        administrator = addStaff(u"anne"_s, {Role::Administrator});
        preparer = addStaff(u"paul"_s, {Role::Preparer});
        approver = addStaff(u"vera"_s, {Role::Approver});
        reader = addStaff(u"rene"_s, {Role::Reader});
    }

    Result<void> fillPortal(Bulk &bulk, const QByteArray &bytes, const QDateTime &now)
    {
        const auto portal = scim::portalFromJson(bytes, m_portal);
        if (!portal)
            qFatal("%s", qPrintable(portal.error().detail));
        const Policy &policy = portal->policy;
        for (const PredefinedProfile &each : policy.predefinedProfiles) {
            Profile profile;
            profile.id = ProfileId(newUuid());
            profile.kind = ProfileKind::Predefined;
            profile.code = each.code;
            profile.label = each.label;
            profile.functions = each.functions;
            predefined.insert(each.code, profile);
            MANDAT_TRY(bulk.put(profile, now, now));
        }
        company.id = CompanyId(newUuid());
        company.name = u"Chantiers Navals Guérin"_s;
        company.country = u"FR"_s;
        company.identifier = u"662408715"_s;
        MANDAT_TRY(bulk.put(company, now, now));
        relationship.id = RelationshipId(newUuid());
        relationship.reference = u"0417-22"_s;
        relationship.company = company.id;
        relationship.configuration = policy.configurations.last().code;
        for (const Module &module : portal->catalogue.modules())
            relationship.modules.insert(module.code);
        relationship.accounts = {{AccountId(newUuid()), u"Current"_s, u"CNG"_s, u"FR7630006000011234567890189"_s},
                                 {AccountId(newUuid()), u"Savings"_s, u"CNG"_s, u"FR1420041010050500013M02606"_s}};
        MANDAT_TRY(bulk.put(relationship, now, now));
        const QList<std::pair<QString, QString>> names {
            {u"Lefèvre"_s, u"Marie"_s}, {u"de La Rochette"_s, u"Anne"_s}, {u"Nguyễn"_s, u"Zoé"_s}};
        for (const auto &[last, first] : names) {
            Contact contact;
            contact.id = ContactId(newUuid());
            contact.company = company.id;
            contact.lastName = last;
            contact.firstName = first;
            contact.email = first.toLower().replace(u'é', u'e') + u"@guerin.example"_s;
            contact.declared = QDate(2026, 1, 5);
            contacts.append(contact);
            MANDAT_TRY(bulk.put(contact, now, now));
        }
        Contact own;
        own.id = ContactId(newUuid());
        own.company = company.id;
        own.lastName = u"Guérin"_s;
        own.firstName = u"Jean"_s;
        MANDAT_TRY(bulk.put(own, now, now));
        const QString administration = policy.predefinedProfiles.first().code;
        holder.id = UserId(newUuid());
        holder.externalId = newId();
        holder.email = u"jean@guerin.example"_s;
        holder.userName = policy.signInId == SignInIdKind::Email ? holder.email : u"44710928"_s;
        holder.lastName = u"Guérin"_s;
        holder.firstName = u"Jean"_s;
        holder.company = company.id;
        holder.contact = own.id;
        holder.strongAuthentication = true;
        holder.secureMobile = u"+33612345678"_s;
        if (policy.profileScope == ProfileScope::User)
            holder.profile = predefined.value(administration).id;
        if (!policy.userTypes.isEmpty())
            holder.userType = policy.userTypes.first().code;
        MANDAT_TRY(bulk.put(holder, now, now));
        holderGrant.id = GrantId(newUuid());
        holderGrant.user = holder.id;
        holderGrant.relationship = relationship.id;
        if (policy.profileScope == ProfileScope::Relationship)
            holderGrant.profile = predefined.value(administration).id;
        if (policy.accountScope == AccountScope::Granted)
            holderGrant.accounts = {relationship.accounts[0].id};
        return bulk.put(holderGrant, now, now);
    }

    const QString m_portal;
    const ServiceSettings m_settings;
    const Fetcher m_fetcher;
    const QJsonObject m_policy; ///< where it differs from the one that ships
    QTemporaryDir m_folder;
    TestClock m_clock;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<HttpServer> m_server;
    QNetworkAccessManager m_network;
};

} // namespace mandat::service::testing
