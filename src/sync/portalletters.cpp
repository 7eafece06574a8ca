// SPDX-License-Identifier: MIT
// Letters that credentials leave with, by post (S1.7).
#include "sync/engine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

QCoro::Task<Result<QList<Letter>>> PortalClient::letters()
{
    HttpRequest request;
    request.path = u".letters?exported=true"_s;
    const Result<HttpResponse> answer = co_await fetchObject(std::move(request));
    if (!answer)
        co_return std::unexpected(answer.error());
    QList<Letter> out;
    const QJsonArray all = QJsonDocument::fromJson(answer->body).object()["letters"_L1].toArray();
    for (const QJsonValue &each : all) {
        Letter letter;
        letter.user = UserId::fromString(each["user"_L1].toString());
        letter.queued = QDateTime::fromString(each["queued"_L1].toString(), Qt::ISODateWithMs);
        letter.printed = QDateTime::fromString(each["exported"_L1].toString(), Qt::ISODateWithMs);
        if (letter.user.isNull() || !letter.queued.isValid())
            co_return fail(ErrorKind::Protocol, u"a letter without a user or a date"_s);
        out.append(letter);
    }
    co_return out;
}

QCoro::Task<Result<QList<Letter>>> Engine::letters()
{
    co_return co_await m_client.letters();
}

QCoro::Task<Result<Credentials>> Engine::printLetter(UserId user)
{
    co_return co_await m_client.exportLetter(m_writer.remoteId(ResourceKind::User, user.uuid()));
}

} // namespace mandat::sync
