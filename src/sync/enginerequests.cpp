// SPDX-License-Identifier: MIT
// What is asked of the service at once, or not at all: access requests, and what administrators do with identity
// documents.
#include "base/log.h"
#include "scim/mapping.h"
#include "sync/engine.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

/// How often what may have arrived is asked for.
constexpr int attempts = 3;

bool isLost(const Result<HttpResponse> &answer)
{
    if (answer)
        return false;
    const ErrorKind kind = answer.error().kind;
    return kind == ErrorKind::Network || kind == ErrorKind::Timeout || kind == ErrorKind::Protocol;
}

/// Only what the one who records it says.
QByteArray bytesOf(const AccessRequest &request)
{
    QJsonObject document = scim::toJson(request);
    for (const QString &theirs : {u"id"_s, u"meta"_s, u"status"_s, u"received"_s, u"order"_s, u"user"_s})
        document.remove(theirs);
    document.insert(u"externalId"_s, request.id.toString());
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace

/// The request as it stands goes into the cache, also where it turned out to be another than was read.
QCoro::Task<Result<void>> Engine::requestAnswered(QString id, Result<HttpResponse> answer)
{
    Result<void> outcome = answer ? Result<void>() : std::unexpected(answer.error());
    if (!answer && (answer.error().kind == ErrorKind::Conflict || answer.error().kind == ErrorKind::Stale))
        answer = co_await m_client.request(id);
    if (!answer)
        co_return outcome;
    if (const Result<AccessRequestId> stored = m_writer.storeRequest(answer->body); !stored && outcome)
        outcome = std::unexpected(stored.error());
    announce();
    if (outcome && !m_running) {
        if (const Result<qint64> news = co_await drainFeed(std::chrono::seconds(0)); !news)
            qCWarning(lcSync) << "a request is answered, but its news could not be read:" << news.error().detail;
    }
    co_return outcome;
}

QCoro::Task<Result<void>> Engine::recordRequest(AccessRequest request)
{
    for (RelationshipId &relationship : request.relationships) {
        const QString remote = m_writer.remoteId(ResourceKind::Relationship, relationship.uuid());
        relationship = RelationshipId::fromString(remote);
    }
    const QByteArray bytes = bytesOf(request);
    Result<HttpResponse> answer = fail(ErrorKind::Network);
    for (int attempt = 0; attempt < attempts && isLost(answer) && !m_down; ++attempt)
        answer = co_await m_client.postRequest(bytes);
    co_return co_await requestAnswered(request.id.toString(), answer);
}

QCoro::Task<Result<void>> Engine::refuseRequest(AccessRequestId request, QString version, QString reason)
{
    const QString id = request.toString();
    Result<HttpResponse> answer = fail(ErrorKind::Network);
    for (int attempt = 0; attempt < attempts && isLost(answer) && !m_down; ++attempt)
        answer = co_await m_client.refuseRequest(id, version, reason);
    co_return co_await requestAnswered(id, answer);
}

QCoro::Task<Result<DocumentFile>> Engine::identityCopy(UserId user)
{
    const Result<HttpResponse> answer =
        co_await m_client.identityCopy(m_writer.remoteId(ResourceKind::User, user.uuid()));
    if (!answer)
        co_return std::unexpected(answer.error());
    DocumentFile file;
    file.content = answer->body;
    co_return file;
}

QCoro::Task<Result<void>> Engine::verifyIdentity(UserId user)
{
    co_return co_await m_client.verifyIdentity(m_writer.remoteId(ResourceKind::User, user.uuid()));
}

} // namespace mandat::sync
