// SPDX-License-Identifier: MIT
#include "sync/plain/reader.h"

#include "base/log.h"
#include "domain/trouble.h"
#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/pagereader.h"
#include "sync/plain/quirks.h"
#include "sync/refusal.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr int firstPageSize = 1000;
constexpr int largestPageSize = 25000;
constexpr qsizetype largestPage = 16 * 1024 * 1024; ///< bytes: above that, pages do not grow
constexpr int mostRounds = 3; ///< a list is read so often while it moves under the reader
constexpr qint64 brakeFrom = 50; ///< more than so many, and more than a fifth, never go unasked
constexpr qint64 brakeShare = 5;
constexpr qint64 overlap = 120; ///< seconds: clocks of one service's machines differ, too

const QString passNumberKey = u"passNumber"_s;
const QString completeKey = u"complete"_s;
const QString passedKey = u"passed"_s; ///< when, in seconds since 1970
/// Of a list that moved while it was read, nothing can be said to be missing.
QString unsettledKey(Mirror::Kind kind)
{
    return kind == Mirror::Kind::User ? u"unsettled.users"_s : u"unsettled.groups"_s;
}
const QString newestKey = u"newest"_s;
const QString askedKey = u"asked"_s;
const QString consentKey = u"consent"_s;

/// What a page holds, before it is stored.
struct PageFacts {
    qint64 held = 0;
    QByteArray firstId;
    QByteArray newest; ///< lastModified, as the service writes it
    scim::PageInfo info;
};

Result<PageFacts> factsOf(const QByteArray &page)
{
    PageFacts out;
    scim::PageReader reader;
    const Result<scim::PageInfo> info = reader.read(page, [&](const scim::RawResource &resource) -> Result<void> {
        const auto bytes = [](std::string_view text) {
            return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        };
        if (out.held++ == 0)
            out.firstId = bytes(resource.id);
        out.newest = std::max(out.newest, bytes(resource.lastModified));
        return {};
    });
    if (!info) {
        Error error = info.error();
        if (error.kind == ErrorKind::Protocol && error.scimType.isEmpty() && isCutJson(page))
            error.scimType = trouble::cut;
        return fail(error);
    }
    out.info = *info;
    return out;
}

Result<void> keepNewest(Mirror &mirror, const QByteArray &newest)
{
    MANDAT_ASSIGN(const QByteArray known, mirror.meta(newestKey));
    const auto instant = [](const QByteArray &text) { return scim::parseDateTime(QString::fromLatin1(text)); };
    const bool later = instant(newest).isValid() && (known.isEmpty() || instant(newest) > instant(known));
    return later ? mirror.setMeta(newestKey, newest) : Result<void>();
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Error cameShort(const QString &list, qint64 received, qint64 total)
{
    Error error;
    error.kind = ErrorKind::Protocol;
    error.scimType = trouble::cameShort;
    error.detail = u"%1 came short: %2 of %3"_s.arg(list).arg(received).arg(total);
    return error;
}

HttpRequest getRequest(const QString &path)
{
    HttpRequest request;
    request.path = path;
    request.timeout = std::chrono::minutes(2);
    return request;
}

} // namespace

QCoro::Task<Result<PlainCapability>> PlainReader::discover(PortalClient &client)
{
    QJsonValue found[3] {QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonValue::Undefined),
                         QJsonValue(QJsonValue::Undefined)};
    const QString paths[3] {u"ServiceProviderConfig"_s, u"ResourceTypes"_s, u"Schemas"_s};
    for (size_t i = 0; i < 3; ++i) {
        const HttpRequest request = getRequest(paths[i]);
        const Result<HttpResponse> answer = co_await client.exchange(request);
        if (!answer && (isPassing(answer.error()) && answer.error().kind != ErrorKind::Protocol)
            && answer.error().httpStatus != 501)
            co_return std::unexpected(answer.error());
        if (!answer)
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(answer->body);
        if (document.isObject())
            found[i] = document.object();
        else if (document.isArray())
            found[i] = document.array();
    }
    // One that describes nothing has to prove itself by a list.
    PlainCapability out = plainCapability(found[0], found[1], found[2]);
    applyQuirks(out);
    const HttpRequest request = getRequest(out.users + u"?startIndex=1&count=1"_s);
    const Result<HttpResponse> users = co_await client.exchange(request);
    if (!users)
        co_return std::unexpected(users.error());
    const Result<PageFacts> facts = factsOf(users->body);
    if (!facts || !facts->info.totalResults)
        co_return fail(ErrorKind::Unsupported, u"there is no list of users at this address"_s);
    co_return out;
}

Result<QString> PlainReader::endpoint(Mirror::Kind kind)
{
    MANDAT_ASSIGN(const PlainCapability can, m_mirror.capability());
    return kind == Mirror::Kind::User ? can.users : can.groups;
}

Result<bool> PlainReader::isComplete(Mirror &mirror)
{
    MANDAT_ASSIGN(const QByteArray complete, mirror.meta(completeKey));
    return !complete.isEmpty();
}

Result<bool> PlainReader::isPassDue(std::chrono::seconds age)
{
    MANDAT_ASSIGN(const QByteArray passed, m_mirror.meta(passedKey));
    const qint64 since = QDateTime::currentSecsSinceEpoch() - passed.toLongLong();
    return passed.isEmpty() || since < 0 || since >= age.count();
}

Result<HttpRequest> PlainReader::pageRequest(Mirror::Kind kind, const Mirror::Position &at, int size)
{
    MANDAT_ASSIGN(const PlainCapability can, m_mirror.capability());
    const QString list = kind == Mirror::Kind::User ? can.users : can.groups;
    const QString where =
        can.cursor ? u"cursor="_s + encoded(at.cursor) : u"startIndex="_s + QString::number(at.startIndex);
    return getRequest(list + u'?' + where + u"&count="_s + QString::number(size));
}

QCoro::Task<Result<void>> PlainReader::readAll(Transport::Progress progress)
{
    Result<Mirror::Position> standing = m_mirror.position(Mirror::Kind::User);
    if (!standing)
        co_return std::unexpected(standing.error());
    if (standing->pass == 0) {
        const Result<QByteArray> last = m_mirror.meta(passNumberKey);
        if (!last)
            co_return std::unexpected(last.error());
        const int number = last->toInt() + 1;
        for (const Result<void> &done :
             {m_mirror.setMeta(passNumberKey, QByteArray::number(number)),
              m_mirror.setMeta(unsettledKey(Mirror::Kind::User), {}),
              m_mirror.setMeta(unsettledKey(Mirror::Kind::Group), {}), m_mirror.beginPass(number)}) {
            if (!done)
                co_return done;
        }
        standing->pass = number;
    }
    for (const Mirror::Kind kind : {Mirror::Kind::Group, Mirror::Kind::User}) {
        const Result<void> read = co_await readList(kind, progress);
        if (!read)
            co_return read;
    }
    if (const Result<void> linked = m_mirror.link(); !linked)
        co_return linked;
    for (const Mirror::Kind kind : {Mirror::Kind::Group, Mirror::Kind::User}) {
        const Result<void> settled = co_await settleAbsent(kind);
        if (!settled)
            co_return settled;
    }
    for (const Result<void> &done :
         {m_mirror.beginPass(0), m_mirror.setMeta(completeKey, "1"),
          m_mirror.setMeta(passedKey, QByteArray::number(QDateTime::currentSecsSinceEpoch()))}) {
        if (!done)
            co_return done;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> PlainReader::readList(Mirror::Kind kind, Transport::Progress progress)
{
    const Result<QString> list = endpoint(kind);
    const Result<PlainCapability> can = m_mirror.capability();
    Result<Mirror::Position> at = m_mirror.position(kind);
    if (!list || !can || !at)
        co_return std::unexpected(!list ? list.error() : !can ? can.error() : at.error());
    if (at->done || list->isEmpty())
        co_return Result<void>();
    int size = can->mostOnPage > 0 ? static_cast<int>(std::min<qint64>(can->mostOnPage, firstPageSize)) : firstPageSize;
    QByteArray formerFirst;
    for (;;) {
        const Result<HttpRequest> request = pageRequest(kind, *at, size);
        if (!request)
            co_return std::unexpected(request.error());
        const HttpRequest asking = *request;
        const Result<HttpResponse> page = co_await m_client.exchange(asking);
        // More than the service can take at once: half of it, from here on.
        if (!page && (page.error().kind == ErrorKind::TooLarge || page.error().scimType == scim::scimtype::tooMany)
            && size > 1) {
            size /= 2;
            continue;
        }
        // Groups are more than many services have.
        if (!page && kind == Mirror::Kind::Group
            && (page.error().kind == ErrorKind::NotFound || page.error().httpStatus == 501)) {
            at->done = true;
            const Result<qint64> none =
                m_mirror.storePage(kind, "{\"totalResults\":0,\"Resources\":[]}", *at, at->mark());
            co_return none ? Result<void>() : std::unexpected(none.error());
        }
        // A cursor that has run out: from the start, as nothing is lost by it.
        if (!page
            && (page.error().scimType == scim::scimtype::expiredCursor
                || page.error().scimType == scim::scimtype::invalidCursor)
            && !at->cursor.isEmpty() && at->round < mostRounds) {
            at->cursor.clear();
            at->received = 0;
            ++at->round;
            continue;
        }
        if (!page)
            co_return std::unexpected(page.error());
        const Result<PageFacts> facts = factsOf(page->body);
        if (!facts)
            co_return std::unexpected(facts.error());
        const qint64 total = facts->info.totalResults.value_or(-1);
        if (total < 0 && at->received == 0 && !can->cursor)
            co_return fail(ErrorKind::Protocol, *list + u": no total"_s);
        if (facts->held > 0 && facts->firstId == formerFirst && !formerFirst.isEmpty())
            co_return fail(ErrorKind::Protocol, *list + u": the same page again"_s);
        formerFirst = facts->firstId;

        Mirror::Position after = *at;
        const bool moved = total >= 0 && at->total >= 0 && total != at->total;
        if (at->total < 0 || moved)
            after.total = total;
        // By what came, whatever the page says about itself.
        after.received += facts->held;
        after.startIndex += facts->held;
        after.cursor = facts->info.nextCursor;
        const bool reached = after.total >= 0 && after.received >= after.total;
        after.done = can->cursor ? after.cursor.isEmpty() : (facts->held == 0 || reached);
        const bool isShort = after.done && after.total >= 0 && after.received < after.total;
        if (isShort && at->round >= mostRounds) {
            // The position stays: the next try begins the list again.
            Mirror::Position again;
            again.pass = at->pass;
            const Result<qint64> kept = m_mirror.storePage(kind, page->body, again, at->mark());
            if (!kept)
                co_return std::unexpected(kept.error());
            const Error error = cameShort(*list, after.received, after.total);
            co_return std::unexpected(error);
        }
        if (moved) {
            // Something came or went while it was read: what stood behind it may have been passed over.
            if (Result<void> noted = m_mirror.setMeta(unsettledKey(kind), "1"); !noted)
                co_return noted;
        }
        const Result<QByteArray> unsettled = m_mirror.meta(unsettledKey(kind));
        if (!unsettled)
            co_return std::unexpected(unsettled.error());
        if (after.done && (isShort || !unsettled->isEmpty()) && at->round < mostRounds) {
            const int round = at->round + 1;
            after = Mirror::Position();
            after.pass = at->pass;
            after.round = round;
            formerFirst.clear();
            if (Result<void> noted = m_mirror.setMeta(unsettledKey(kind), {}); !noted)
                co_return noted;
        }
        const Result<qint64> stored = m_mirror.storePage(kind, page->body, after, at->mark());
        if (!stored)
            co_return std::unexpected(stored.error());
        if (const Result<void> kept = keepNewest(m_mirror, facts->newest); !kept)
            co_return kept;
        const bool full = facts->held >= size && page->body.size() * 4 < largestPage;
        if (full && can->mostOnPage == 0)
            size = std::min(size * 4, largestPageSize);
        *at = after;
        if (progress)
            progress(*list, at->received, std::max(at->total, at->received));
        if (at->done)
            co_return Result<void>();
    }
}

/// A list that does not hold something proves nothing: each is asked for by its id.
QCoro::Task<Result<void>> PlainReader::settleAbsent(Mirror::Kind kind)
{
    const Result<QByteArray> unsettled = m_mirror.meta(unsettledKey(kind));
    const Result<Mirror::Position> at = m_mirror.position(kind);
    if (!at)
        co_return std::unexpected(at.error());
    const Result<QStringList> absent = m_mirror.unseen(kind, at->mark());
    const Result<qint64> all = m_mirror.count(kind);
    const Result<QByteArray> consented = m_mirror.meta(consentKey);
    if (!unsettled || !absent || !all || !consented)
        co_return std::unexpected(!unsettled    ? unsettled.error()
                                      : !absent ? absent.error()
                                      : !all    ? all.error()
                                                : consented.error());
    if (absent->isEmpty() || !unsettled->isEmpty()) {
        if (kind == Mirror::Kind::User && unsettled->isEmpty())
            co_return m_mirror.setMeta(askedKey, {});
        co_return Result<void>();
    }
    const qint64 gone = absent->size();
    if (gone > brakeFrom && gone * brakeShare > *all && consented->toLongLong() < gone) {
        qCWarning(lcSync) << "the service does not list" << gone << "of" << *all << "any more: somebody has to say so";
        co_return m_mirror.setMeta(askedKey, QByteArray::number(gone) + ' ' + QByteArray::number(*all));
    }
    for (const QString &id : *absent) {
        const Result<std::optional<Mirror::Entry>> there = co_await readOne(kind, id);
        if (!there)
            co_return std::unexpected(there.error());
        if (*there) {
            if (const Result<void> seen = m_mirror.setSeen(kind, id, at->mark()); !seen)
                co_return seen;
        }
    }
    if (kind == Mirror::Kind::User) {
        if (const Result<void> answered = m_mirror.setMeta(consentKey, {}); !answered)
            co_return answered;
        co_return m_mirror.setMeta(askedKey, {});
    }
    co_return Result<void>();
}

QCoro::Task<Result<std::optional<Mirror::Entry>>> PlainReader::readOne(Mirror::Kind kind, QString id)
{
    const Result<QString> list = endpoint(kind);
    if (!list)
        co_return std::unexpected(list.error());
    const Result<HttpResponse> there = co_await m_client.resource(*list + u'/' + encoded(id));
    if (!there && there.error().kind == ErrorKind::NotFound) {
        const Result<void> removed = m_mirror.remove(kind, id);
        if (!removed)
            co_return std::unexpected(removed.error());
        co_return std::optional<Mirror::Entry>();
    }
    if (!there)
        co_return std::unexpected(there.error());
    const QJsonObject document = QJsonDocument::fromJson(there->body).object();
    if (scim::textMember(document, u"id"_s) != id)
        co_return fail(ErrorKind::Protocol, u"something else was sent than was asked for"_s);
    const QList<QJsonObject> documents {document};
    if (const Result<void> stored = m_mirror.store(kind, documents); !stored)
        co_return std::unexpected(stored.error());
    Result<std::optional<Mirror::Entry>> entry = m_mirror.byId(kind, id);
    co_return entry;
}

QCoro::Task<Result<void>> PlainReader::readNews()
{
    const Result<PlainCapability> can = m_mirror.capability();
    const Result<QByteArray> newest = m_mirror.meta(newestKey);
    if (!can || !newest)
        co_return std::unexpected(!can ? can.error() : newest.error());
    const QDateTime since = scim::parseDateTime(QString::fromLatin1(*newest)).addSecs(-overlap);
    if (!can->filter || !since.isValid())
        co_return fail(ErrorKind::Unsupported);
    const QString instant = scim::dateTimeText(since);
    for (const Mirror::Kind kind : {Mirror::Kind::Group, Mirror::Kind::User}) {
        const Result<void> read = co_await readNewsOf(kind, instant);
        if (!read)
            co_return read;
    }
    co_return m_mirror.link();
}

QCoro::Task<Result<void>> PlainReader::readNewsOf(Mirror::Kind kind, QString since)
{
    const Result<QString> list = endpoint(kind);
    if (!list)
        co_return std::unexpected(list.error());
    if (list->isEmpty())
        co_return Result<void>();
    const QString filter = encoded(u"meta.lastModified ge \"%1\""_s.arg(since));
    qint64 startIndex = 1;
    for (;;) {
        const QString path = *list + u"?filter="_s + filter + u"&startIndex="_s + QString::number(startIndex)
            + u"&count="_s + QString::number(firstPageSize);
        const HttpRequest request = getRequest(path);
        const Result<HttpResponse> page = co_await m_client.exchange(request);
        if (!page && kind == Mirror::Kind::Group && page.error().kind == ErrorKind::NotFound)
            co_return Result<void>();
        // It says that it filters, and does not by this: all is read again instead.
        if (!page
            && (page.error().kind == ErrorKind::Invalid || page.error().kind == ErrorKind::Unsupported
                || page.error().httpStatus == 501)) {
            Result<PlainCapability> can = m_mirror.capability();
            if (!can)
                co_return std::unexpected(can.error());
            can->filter = false;
            if (const Result<void> noted = m_mirror.setCapability(*can); !noted)
                co_return noted;
            co_return fail(ErrorKind::Unsupported);
        }
        if (!page)
            co_return std::unexpected(page.error());
        const Result<PageFacts> facts = factsOf(page->body);
        if (!facts)
            co_return std::unexpected(facts.error());
        const Result<Mirror::Position> standing = m_mirror.position(kind);
        if (!standing)
            co_return std::unexpected(standing.error());
        const Result<qint64> stored = m_mirror.storePage(kind, page->body, *standing, standing->mark());
        if (!stored)
            co_return std::unexpected(stored.error());
        if (const Result<void> kept = keepNewest(m_mirror, facts->newest); !kept)
            co_return kept;
        startIndex += facts->held;
        if (facts->held == 0 || startIndex > facts->info.totalResults.value_or(0))
            co_return Result<void>();
    }
}

Result<std::optional<PlainReader::Asked>> PlainReader::asked(Mirror &mirror)
{
    MANDAT_ASSIGN(const QByteArray text, mirror.meta(askedKey));
    const QList<QByteArray> parts = text.split(' ');
    if (parts.size() != 2)
        return std::optional<Asked>();
    return std::optional(Asked {parts.at(0).toLongLong(), parts.at(1).toLongLong()});
}

Result<void> PlainReader::consent(Mirror &mirror)
{
    MANDAT_ASSIGN(const std::optional<Asked> question, asked(mirror));
    if (!question)
        return {};
    MANDAT_TRY(mirror.setMeta(consentKey, QByteArray::number(question->gone)));
    MANDAT_TRY(mirror.setMeta(askedKey, {}));
    return mirror.setMeta(passedKey, {});
}

} // namespace mandat::sync
