// SPDX-License-Identifier: MIT
#include "service/feed.h"

#include "scim/delta.h"
#include "scim/errors.h"
#include "service/document.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

std::unexpected<Error> gone(const QString &why)
{
    return fail(ErrorKind::Gone, why, u"deltaToken"_s);
}

Result<void> checkToken(Reader &reader, const FeedToken &token)
{
    MANDAT_ASSIGN(const ChainHead head, reader.head());
    if (token.epoch != head.epoch)
        return gone(u"The token is of another epoch"_s);
    if (token.sequence < 0 || token.sequence > head.sequence)
        return gone(u"The token's place is not in the change log"_s);
    MANDAT_ASSIGN(const auto hash, reader.hashAt(token.sequence));
    if (!hash)
        return gone(u"The token's place is no longer in the change log"_s);
    if (hash->left(token.check.size()) != token.check)
        return gone(u"The change log is not the one that the token was made from"_s);
    return {};
}

Result<QByteArray> tokenAt(Reader &reader, qint64 sequence)
{
    MANDAT_ASSIGN(const ChainHead head, reader.head());
    MANDAT_ASSIGN(const auto hash, reader.hashAt(sequence));
    return encodeToken(head.epoch, sequence, hash.value_or(QByteArray()));
}

Result<void> addItem(scim::DeltaWriter &out, Reader &reader, const FeedRow &row, bool createdOnPage,
                     const QByteArray &base)
{
    MANDAT_ASSIGN(const auto stored, reader.find(row.kind, row.resourceId));
    const scim::DeltaChange change = !stored ? scim::DeltaChange::Deleted
        : createdOnPage                      ? scim::DeltaChange::Created
                                             : scim::DeltaChange::Updated;
    const QByteArray location = base + '/' + endpoint(row.kind).toLatin1() + '/' + row.resourceId.toUtf8();
    out.add(typeName(row.kind), change, row.resourceId, stored ? served(stored->document, location) : QByteArray());
    return {};
}

} // namespace

Result<FeedRequest> feedRequestFrom(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(body, &error);
    if (!json.isObject())
        return scim::refuse(scim::scimtype::invalidSyntax,
                            error.error ? error.errorString() : u"a JSON object is expected"_s);
    const QJsonObject object = json.object();
    MANDAT_ASSIGN(const scim::DeltaRequest asked, scim::parseDeltaRequest(json.object(), feedWaitMost));
    const auto token = decodeToken(asked.deltaToken.toUtf8());
    if (!token)
        return gone(u"The token cannot be read"_s);
    return FeedRequest {*token, asked.count > 0 ? std::min(asked.count, feedPageMost) : feedPageMost, asked.wait};
}

Result<QByteArray> tokenAnswer(Reader &reader)
{
    MANDAT_ASSIGN(const ChainHead head, reader.head());
    const QByteArray token = encodeToken(head.epoch, head.sequence, head.hash);
    return QJsonDocument(scim::deltaTokenBody(QString::fromLatin1(token))).toJson(QJsonDocument::Compact);
}

Result<FeedAnswer> feedAnswer(Reader &reader, const FeedRequest &request, const QByteArray &base)
{
    MANDAT_TRY(checkToken(reader, request.token));
    MANDAT_ASSIGN(const QList<FeedRow> rows, reader.feedAfter(request.token.sequence, request.count + 1));
    const qsizetype taken = std::min(rows.size(), qsizetype(request.count));
    FeedAnswer answer;
    answer.isEmpty = taken == 0;
    QSet<QString> seen;
    QSet<QString> created;
    QList<FeedRow> last; // each resource once, at its last change on this page
    for (qsizetype i = taken - 1; i >= 0; --i) {
        if (rows[i].change == FeedChange::Created)
            created.insert(rows[i].resourceId);
        if (seen.contains(rows[i].resourceId))
            continue;
        seen.insert(rows[i].resourceId);
        last.prepend(rows[i]);
    }
    scim::DeltaWriter writer(last.size() * 1024);
    for (const FeedRow &row : std::as_const(last))
        MANDAT_TRY(addItem(writer, reader, row, created.contains(row.resourceId), base));
    const bool more = rows.size() > taken;
    MANDAT_ASSIGN(const ChainHead head, reader.head());
    MANDAT_ASSIGN(const QByteArray next, tokenAt(reader, more ? rows[taken - 1].sequence : head.sequence));
    answer.body = writer.finish(QString::fromLatin1(next));
    return answer;
}

QByteArray emptyFeedAnswer(const FeedToken &token)
{
    return scim::DeltaWriter().finish(QString::fromLatin1(encodeToken(token.epoch, token.sequence, token.check)));
}

} // namespace mandat::service
