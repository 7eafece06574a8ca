// SPDX-License-Identifier: MIT
// POST /Bulk (RFC 7644 §3.7). Operations that refer to one another, or that are about one resource, are one change
// order: all of them or none. Each other operation is an order of its own, so that one that is refused stops nothing
// but what needs it, until there are as many errors as `failOnErrors` says.
#include "scim/bulk.h"
#include "scim/errors.h"
#include "scim/mapping.h"
#include "scim/orders.h"
#include "service/document.h"
#include "service/orderengine.h"
#include "service/responses.h"
#include "service/route.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// Indexes of operations that belong together, in the order given; groups by their first one.
using Groups = QList<QList<qsizetype>>;

/// What an operation is about: two that say the same cannot be done independently.
QString targetOf(const scim::BulkOperation &operation)
{
    const QStringList segments = operation.path.split(u'/', Qt::SkipEmptyParts);
    return segments.size() == 2 ? segments[0].toLower() + u'/' + segments[1] : QString();
}

Groups groupsOf(const QList<scim::BulkOperation> &operations)
{
    QList<qsizetype> leader(operations.size());
    std::iota(leader.begin(), leader.end(), 0);
    const auto leaderOf = [&leader](qsizetype index) {
        while (leader[index] != index)
            index = leader[index] = leader[leader[index]];
        return index;
    };
    const auto join = [&](qsizetype one, qsizetype other) {
        const auto [first, second] = std::minmax({leaderOf(one), leaderOf(other)});
        leader[second] = first;
    };
    QHash<QString, qsizetype> defined;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        if (!operations[i].bulkId.isEmpty())
            defined.insert(operations[i].bulkId, i);
    }
    QHash<QString, qsizetype> targets;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const QStringList references = scim::bulkReferences(operations[i]);
        for (const QString &reference : references)
            join(i, defined.value(reference, i));
        const QString target = targetOf(operations[i]);
        if (target.isEmpty())
            continue;
        if (!targets.contains(target))
            targets.insert(target, i);
        join(i, targets.value(target));
    }
    std::map<qsizetype, QList<qsizetype>> byLeader;
    for (qsizetype i = 0; i < operations.size(); ++i)
        byLeader[leaderOf(i)].append(i);
    Groups out;
    for (const auto &[first, members] : byLeader)
        out.append(members);
    return out;
}

class BulkAnswer
{
public:
    BulkAnswer(const Route &route, const scim::BulkRequest &bulk)
        : m_route(route)
        , m_bulk(bulk)
        , m_results(bulk.operations.size())
    {
    }

    Result<QJsonObject> run()
    {
        const Groups groups = groupsOf(m_bulk.operations);
        for (const QList<qsizetype> &group : groups) {
            if (m_bulk.failOnErrors && m_errors >= *m_bulk.failOnErrors)
                break;
            MANDAT_TRY(submit(group));
        }
        scim::BulkResponse response;
        for (const auto &result : std::as_const(m_results)) {
            if (result)
                response.results.append(*result); // the others were not tried
        }
        return scim::toJson(response);
    }

private:
    Result<void> submit(const QList<qsizetype> &group)
    {
        scim::OrderRequest request;
        request.reason = u"Bulk"_s;
        for (const qsizetype index : group)
            request.operations.append(m_bulk.operations[index]);
        addConsent(m_route, request);
        const QByteArray digest =
            QCryptographicHash::hash(QJsonDocument(scim::toJson(request)).toJson(), QCryptographicHash::Sha256);
        const OrderResult result =
            m_route.orders.submit(m_route.portalId(), m_route.caller.staff, request, digest, false, m_route.client);
        if (result)
            return accepted(group, *result);
        if (changesNothing(result.error()))
            return unchanged(group);
        refused(group, result.error());
        return {};
    }

    Result<void> accepted(const QList<qsizetype> &group, const OrderOutcome &outcome)
    {
        MANDAT_ASSIGN(const QJsonObject document, parsed(outcome.order.document));
        MANDAT_ASSIGN(const scim::OrderAnswer answer, scim::orderAnswerFromJson(document));
        const bool held = outcome.value.status == OrderStatus::AwaitingApproval;
        const QString order = QString::fromLatin1(m_route.location(Kind::ChangeOrder, outcome.order.id));
        for (qsizetype i = 0; i < group.size() && i < answer.results.size(); ++i) {
            scim::BulkResult result = answer.results[i];
            result.location = held ? order : QString::fromLatin1(m_route.base) + answer.results[i].location;
            m_results[group[i]] = result;
        }
        return {};
    }

    /// As if each had come alone: what is there already stays as it is, and what is gone is not found.
    Result<void> unchanged(const QList<qsizetype> &group)
    {
        for (const qsizetype index : group) {
            const scim::BulkOperation &operation = m_bulk.operations[index];
            const QStringList segments = operation.path.split(u'/', Qt::SkipEmptyParts);
            const auto kind = segments.size() == 2 ? kindAt(segments[0]) : std::nullopt;
            std::optional<Stored> stored;
            const auto find = [&](Reader &reader) -> Result<void> {
                if (kind) {
                    MANDAT_ASSIGN(stored, reader.find(*kind, segments[1]));
                }
                return {};
            };
            MANDAT_TRY(m_route.store.read(m_route.portalId(), find));
            scim::BulkResult result {operation.method, operation.bulkId, {}, {}, 204, {}};
            if (!stored) {
                const Error missing = fail(ErrorKind::NotFound, u"There is no %1"_s.arg(operation.path)).error();
                result.status = scim::statusOf(missing);
                result.response = scim::toJson(missing);
                ++m_errors;
            } else {
                result.location = QString::fromLatin1(m_route.location(*kind, stored->id));
                if (operation.method != "DELETE"_L1) {
                    result.status = 200;
                    result.version = etagOf(stored->version);
                }
            }
            m_results[index] = result;
        }
        return {};
    }

    /// All of a group with the same refusal: none of it was done.
    void refused(const QList<qsizetype> &group, const OrderRefusal &refusal)
    {
        Error told = refusal.error;
        told.field = inRequest(told.field, group);
        const QJsonObject response = errorDocument(told, refusal.findings);
        for (const qsizetype index : group) {
            const scim::BulkOperation &operation = m_bulk.operations[index];
            m_results[index] =
                scim::BulkResult {operation.method, operation.bulkId, {}, {}, scim::statusOf(told), response};
            ++m_errors;
        }
    }

    /// "Operations[1].path" of a group, as the request counts.
    static QString inRequest(const QString &field, const QList<qsizetype> &group)
    {
        static constexpr QLatin1StringView opening("Operations[");
        const qsizetype end = field.indexOf(u']');
        if (!field.startsWith(opening) || end < 0)
            return field;
        bool ok = false;
        const qsizetype index = QStringView(field).sliced(opening.size(), end - opening.size()).toLongLong(&ok);
        if (!ok || index < 0 || index >= group.size())
            return field;
        return opening + QString::number(group[index]) + field.sliced(end);
    }

    const Route &m_route;
    const scim::BulkRequest &m_bulk;
    QList<std::optional<scim::BulkResult>> m_results;
    int m_errors = 0;
};

} // namespace

Result<HttpResponse> bulkRoute(const Route &route)
{
    if (route.request.body.size() > bulkPayloadMost)
        return fail(ErrorKind::TooLarge, u"A bulk request has %1 bytes at most"_s.arg(bulkPayloadMost));
    MANDAT_ASSIGN(const QJsonObject body, route.body());
    MANDAT_ASSIGN(const scim::BulkRequest bulk, scim::parseBulkRequest(body, {route.portal->policy.maxOperations}));
    MANDAT_ASSIGN(const QJsonObject answer, BulkAnswer(route, bulk).run());
    return jsonResponse(200, answer);
}

} // namespace mandat::service
