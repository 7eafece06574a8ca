// SPDX-License-Identifier: MIT
// Several resources in one request (RFC 7644 section 3.7), where the service takes it. It saves round trips and proves
// nothing: whatever it does not answer well for is done alone, which finds out how it stands.
#include "base/log.h"
#include "scim/bulk.h"
#include "scim/jsonaccess.h"
#include "scim/patch.h"
#include "sync/plain/order.h"
#include "sync/plain/quirks.h"
#include "sync/refusal.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr qint64 carefulPayload = 1024 * 1024; ///< bytes, where no limit is said

const QString sent = u"sent"_s;

QString tagOf(const QJsonObject &document)
{
    return scim::textMember(scim::member(document, u"meta"_s).toObject(), u"version"_s);
}

} // namespace

/// nullopt: this is to be done alone, since it has to be looked at just before.
Result<std::optional<scim::BulkOperation>> PlainOrder::bulkOperation(const PlainStep &step, const PlainCapability &can)
{
    scim::BulkOperation out;
    out.bulkId = step.key;
    // What may have been sent already is looked for first.
    if (m_order.steps.contains(step.key))
        return std::optional<scim::BulkOperation>();
    if (step.what == PlainStep::What::Create) {
        out.method = u"POST"_s;
        out.path = u'/' + can.users;
        out.data = creation(step, can);
        return std::optional(out);
    }
    out.path = u'/' + can.users + u'/' + step.id;
    if (step.what == PlainStep::What::Delete) {
        out.method = u"DELETE"_s;
        return std::optional(out);
    }
    if (step.what != PlainStep::What::ModifyUser || !can.patch)
        return std::optional<scim::BulkOperation>();
    MANDAT_ASSIGN(const std::optional<Mirror::Entry> there, m_mirror.byId(Mirror::Kind::User, step.id));
    const QString based = splitVersion(step.version).service;
    if (!there || tagOf(there->document).isEmpty() || (!based.isEmpty() && based != there->version))
        return std::optional<scim::BulkOperation>();
    const QJsonObject wanted = withChanges(there->document, step);
    if (wanted == there->document)
        return std::optional<scim::BulkOperation>();
    out.method = u"PATCH"_s;
    out.version = tagOf(there->document);
    out.data = scim::toJson(scim::makePatch(there->document, wanted, *scim::standardRegistry().type(u"User"_s)));
    return std::optional(out);
}

QCoro::Task<Result<void>> PlainOrder::runTogether(QList<PlainStep> steps)
{
    Result<PlainCapability> can = m_mirror.capability();
    if (!can)
        co_return std::unexpected(can.error());
    const qint64 payload = can->bulkPayload > 0 ? can->bulkPayload : carefulPayload;
    qsizetype at = 0;
    while (can->bulk && at < steps.size()) {
        QList<PlainStep> together;
        scim::BulkRequest request;
        qint64 size = 0;
        for (; at < steps.size() && request.operations.size() < can->bulkOperations; ++at) {
            const Result<std::optional<scim::BulkOperation>> operation = bulkOperation(steps.at(at), *can);
            if (!operation)
                co_return std::unexpected(operation.error());
            if (!*operation)
                continue;
            size += QJsonDocument(scim::toJson(**operation)).toJson(QJsonDocument::Compact).size() + 100;
            if (size > payload && !together.isEmpty())
                break;
            together.append(steps.at(at));
            request.operations.append(**operation);
        }
        // One alone is nothing to send together.
        if (together.size() < 2)
            co_return Result<void>();
        for (const PlainStep &step : std::as_const(together)) {
            if (const Result<void> noted = note(step, sent); !noted)
                co_return noted;
        }
        HttpRequest asking;
        asking.method = "POST";
        asking.path = u"Bulk"_s;
        asking.body = QJsonDocument(scim::toJson(request)).toJson(QJsonDocument::Compact);
        asking.timeout = std::chrono::minutes(2);
        const Result<HttpResponse> answer = co_await m_client.exchange(asking, m_urgent);
        if (!answer && isPassing(answer.error()) && !cannotDo(answer.error()))
            co_return std::unexpected(answer.error());
        if (!answer && (cannotDo(answer.error()) || answer.error().kind == ErrorKind::NotFound)) {
            can->bulk = false;
            co_return m_mirror.setCapability(*can);
        }
        // Refused as a whole: each alone says why.
        if (!answer)
            co_return Result<void>();
        const Result<void> taken = co_await takeResults(together, request.operations, answer->body);
        if (!taken)
            co_return taken;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> PlainOrder::takeResults(QList<PlainStep> steps, QList<scim::BulkOperation> operations,
                                                  QByteArray body)
{
    const Result<scim::BulkResponse> response = scim::parseBulkResponse(QJsonDocument::fromJson(body).object());
    if (!response)
        co_return Result<void>(); // not known what became of any of it
    const QList<std::optional<scim::BulkResult>> results = scim::matchResults(operations, *response);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const std::optional<scim::BulkResult> result = results.value(i);
        const PlainStep step = steps.at(i);
        if (!result || !result->succeeded())
            continue;
        if (step.what == PlainStep::What::Delete) {
            if (const Result<void> gone = m_mirror.remove(Mirror::Kind::User, step.id); !gone)
                co_return gone;
        } else {
            const QByteArray document = QJsonDocument(result->response).toJson(QJsonDocument::Compact);
            const QString id =
                step.what == PlainStep::What::Create ? idOfCreated(document, result->location.toLatin1()) : step.id;
            if (id.isEmpty())
                continue;
            if (const Result<void> noted = note(step, sent, id); !noted)
                co_return noted;
            const Result<void> kept = co_await keep(Mirror::Kind::User, id, document);
            if (!kept)
                co_return kept;
        }
        if (const Result<void> noted = note(step, u"done"_s, m_order.steps[step.key]["id"_L1].toString()); !noted)
            co_return noted;
    }
    co_return Result<void>();
}

} // namespace mandat::sync
