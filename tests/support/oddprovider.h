// SPDX-License-Identifier: MIT
// A SCIM service in memory that can be odd in every way that has been met (docs/protocol.md). Header only.
#pragma once

#include "sync/transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace mandat::testing
{

using namespace Qt::StringLiterals;

class OddProvider : public sync::Transport
{
public:
    struct Oddities {
        bool config = true;
        bool patch = true;
        bool filter = true;
        bool versions = false;
        bool strongTags = false; ///< "3" in ETag where meta.version says W/"3"
        bool location = true; ///< of what was made
        bool body = true; ///< of what was made or changed; else 201 or 204 alone
        bool echoes = false; ///< itemsPerPage as asked, whatever came
        qsizetype mostOnPage = 1000000;
        bool schemas = true; ///< in documents
        bool numbers = false; ///< statuses of errors as numbers
        bool plainErrors = false; ///< errors as text
        bool caseExact = false; ///< filters mind case
        int driftOnPage = 0; ///< somebody goes as this page is asked for
        qint64 extraTotal = 0; ///< totalResults too high by so many
        bool samePage = false; ///< startIndex is ignored
        bool cursors = false;
        bool externalIds = true; ///< keeps them
    } odd;
    QMap<QString, QJsonObject> users;
    QMap<QString, QJsonObject> groups;
    QStringList asked; ///< "GET Users?startIndex=1&count=1000"
    QList<QByteArray> bodies;
    QList<QByteArray> conditions; ///< If-Match
    int failFrom = -1; ///< this request and later ones find no network
    int requests = 0;

    void addUser(const QString &id, const QString &userName, const QJsonObject &more = {})
    {
        QJsonObject user {{u"id"_s, id}, {u"userName"_s, userName}, {u"active"_s, true}};
        for (auto it = more.begin(); it != more.end(); ++it)
            user.insert(it.key(), it.value());
        touch(user);
        users.insert(id, user);
    }
    void addGroup(const QString &id, const QString &name, const QStringList &members)
    {
        QJsonArray list;
        for (const QString &member : members)
            list.append(QJsonObject {{u"value"_s, member}});
        QJsonObject group {{u"id"_s, id}, {u"displayName"_s, name}, {u"members"_s, list}};
        touch(group);
        groups.insert(id, group);
    }

    QCoro::Task<Result<sync::HttpResponse>> send(sync::HttpRequest request) override
    {
        asked.append(QString::fromLatin1(request.method) + u' ' + QUrl::fromPercentEncoding(request.path.toLatin1()));
        if (!request.body.isEmpty())
            bodies.append(request.body);
        for (const auto &[name, value] : request.headers) {
            if (name == "If-Match")
                conditions.append(value);
        }
        if (failFrom >= 0 && requests >= failFrom)
            co_return fail(ErrorKind::Network);
        ++requests;
        co_return answer(request);
    }
    void shutdown() override { }

private:
    void touch(QJsonObject &one)
    {
        ++m_clock;
        const QString at = u"2026-03-01T08:%1:%2.000Z"_s.arg(m_clock / 60 % 60, 2, 10, QChar(u'0'))
                               .arg(m_clock % 60, 2, 10, QChar(u'0'));
        QJsonObject meta {{u"lastModified"_s, at}, {u"created"_s, at}};
        if (odd.versions)
            meta.insert(u"version"_s, u"W/\"%1\""_s.arg(m_clock));
        one.insert(u"meta"_s, meta);
        if (odd.schemas)
            one.insert(u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:core:2.0:User"_s});
    }
    static QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    [[nodiscard]] sync::HttpResponse error(int status, const QString &scimType = {}) const
    {
        if (odd.plainErrors)
            return {status, {{"Content-Type", "text/plain"}}, "it did not work"};
        QJsonObject body {{u"detail"_s, u"no"_s}};
        body.insert(u"status"_s, odd.numbers ? QJsonValue(status) : QJsonValue(QString::number(status)));
        if (!scimType.isEmpty())
            body.insert(u"scimType"_s, scimType);
        return {status, {{"Content-Type", "application/json"}}, text(body)};
    }
    sync::HttpResponse shown(const QJsonObject &one, int status)
    {
        sync::HttpResponse out {odd.body || status == 200 ? status : (status == 201 ? 201 : 204), {}, {}};
        if (odd.body || status == 200)
            out.body = text(one);
        if (status == 201 && odd.location)
            out.headers.append({"Location", "https://other.example/scim/Users/" + one["id"_L1].toString().toLatin1()});
        if (odd.versions) {
            const QByteArray version = one["meta"_L1]["version"_L1].toString().toLatin1();
            out.headers.append({"ETag", odd.strongTags ? version.mid(2) : version});
        }
        return out;
    }

    sync::HttpResponse answer(const sync::HttpRequest &request)
    {
        const QString path = request.path.section(u'?', 0, 0);
        const QString list = path.section(u'/', 0, 0);
        const QString id = QUrl::fromPercentEncoding(path.section(u'/', 1).toLatin1());
        if (list == "ServiceProviderConfig"_L1 && odd.config)
            return {200,
                    {},
                    text({{u"patch"_s, supported(odd.patch)},
                          {u"filter"_s, supported(odd.filter)},
                          {u"bulk"_s, supported(true)},
                          {u"etag"_s, supported(odd.versions)},
                          {u"pagination"_s, QJsonObject {{u"cursor"_s, odd.cursors}}}})};
        if (list != "Users"_L1 && list != "Groups"_L1)
            return error(404);
        QMap<QString, QJsonObject> &kind = list == "Users"_L1 ? users : groups;
        if (request.method == "POST")
            return make(kind, QJsonDocument::fromJson(request.body).object());
        if (id.isEmpty())
            return page(kind, QUrlQuery(request.path.section(u'?', 1)), list);
        if (!kind.contains(id))
            return error(404);
        if (request.method == "GET")
            return shown(kind.value(id), 200);
        for (const auto &[name, value] : request.headers) {
            const QByteArray mine = kind.value(id)["meta"_L1]["version"_L1].toString().toLatin1();
            if (name == "If-Match" && value.mid(value.indexOf('"')) != mine.mid(mine.indexOf('"')))
                return error(412);
        }
        if (request.method == "DELETE") {
            kind.remove(id);
            return {204, {}, {}};
        }
        QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (request.method == "PATCH") {
            if (!odd.patch)
                return error(501);
            body = patched(kind.value(id), body);
        }
        body.insert(u"id"_s, id);
        touch(body);
        kind.insert(id, body);
        return shown(body, odd.body ? 200 : 204);
    }
    static QJsonObject supported(bool value) { return {{u"supported"_s, value}}; }

    sync::HttpResponse make(QMap<QString, QJsonObject> &kind, QJsonObject body)
    {
        for (const QJsonObject &other : std::as_const(kind)) {
            if (other["userName"_L1].toString().compare(body["userName"_L1].toString(), Qt::CaseInsensitive) == 0)
                return error(409, u"uniqueness"_s);
        }
        const QString id = u"made-%1"_s.arg(++m_made);
        body.insert(u"id"_s, id);
        if (!odd.externalIds)
            body.remove(u"externalId"_s);
        touch(body);
        kind.insert(id, body);
        return shown(body, 201);
    }

    /// Only the shapes that are sent: a path to a leaf, to an element by its value, members.
    static QJsonObject patched(QJsonObject one, const QJsonObject &patch)
    {
        const QJsonArray operations = patch["Operations"_L1].toArray();
        for (const QJsonValue &operation : operations) {
            const QString path = operation["path"_L1].toString();
            const QString op = operation["op"_L1].toString();
            static const QRegularExpression element(u"^(\\w+)\\[value eq \"(.*)\"\\]$"_s);
            const QRegularExpressionMatch found = element.match(path);
            const QString attribute = found.hasMatch() ? found.captured(1) : path;
            QJsonArray list = one[attribute].toArray();
            if (op == "remove"_L1 && !found.hasMatch()) {
                one.remove(path); // all of it, as it stands in the standard
            } else if (op == "remove"_L1) {
                for (qsizetype i = list.size(); i-- > 0;) {
                    if (list.at(i)["value"_L1].toString() == found.captured(2))
                        list.removeAt(i);
                }
                one.insert(attribute, list);
            } else if (operation["value"_L1].isArray() && op == "add"_L1) {
                const QJsonArray more = operation["value"_L1].toArray();
                for (const QJsonValue &value : more)
                    list.append(value);
                one.insert(attribute, list);
            } else if (path.contains(u'.')) {
                QJsonObject inner = one[path.section(u'.', 0, 0)].toObject();
                inner.insert(path.section(u'.', 1), operation["value"_L1]);
                one.insert(path.section(u'.', 0, 0), inner);
            } else {
                one.insert(path, operation["value"_L1]);
            }
        }
        return one;
    }

    sync::HttpResponse page(QMap<QString, QJsonObject> &kind, const QUrlQuery &query, const QString &list)
    {
        const QString filter = query.queryItemValue(u"filter"_s, QUrl::FullyDecoded);
        if (!filter.isEmpty() && !odd.filter)
            return error(400, u"invalidFilter"_s);
        QList<QJsonObject> all;
        static const QRegularExpression comparison(u"^(\\S+) (eq|ge) \"(.*)\"$"_s);
        const QRegularExpressionMatch asks = comparison.match(filter);
        for (const QJsonObject &one : std::as_const(kind)) {
            const QString value = asks.captured(1) == "meta.lastModified"_L1
                ? one["meta"_L1]["lastModified"_L1].toString()
                : one[asks.captured(1)].toString();
            const bool equal =
                value.compare(asks.captured(3), odd.caseExact ? Qt::CaseSensitive : Qt::CaseInsensitive) == 0;
            if (filter.isEmpty() || (asks.captured(2) == "eq"_L1 ? equal : value >= asks.captured(3)))
                all.append(one);
        }
        ++m_pages;
        if (odd.driftOnPage > 0 && m_pages == odd.driftOnPage && list == "Users"_L1 && !kind.isEmpty()) {
            kind.remove(kind.firstKey());
            all.removeFirst();
        }
        const QString cursor = query.queryItemValue(u"cursor"_s, QUrl::FullyDecoded);
        const bool byCursor = query.hasQueryItem(u"cursor"_s);
        qsizetype start =
            std::max<qsizetype>(1, byCursor ? cursor.toLongLong() : query.queryItemValue(u"startIndex"_s).toLongLong());
        if (odd.samePage)
            start = 1;
        const qsizetype count =
            query.queryItemValue(u"count"_s).isEmpty() ? 20 : query.queryItemValue(u"count"_s).toLongLong();
        QJsonArray resources;
        for (qsizetype i = start - 1; i < all.size() && resources.size() < std::min(count, odd.mostOnPage); ++i)
            resources.append(all.at(i));
        QJsonObject out {{u"totalResults"_s, all.size() + odd.extraTotal},
                         {u"startIndex"_s, start},
                         {u"itemsPerPage"_s, odd.echoes ? count : resources.size()},
                         {u"Resources"_s, resources}};
        const qsizetype next = start + resources.size();
        if (byCursor && next <= all.size())
            out.insert(u"nextCursor"_s, QString::number(next));
        return {200, {}, text(out)};
    }

    int m_clock = 0;
    int m_made = 0;
    int m_pages = 0;
};

} // namespace mandat::testing
