// SPDX-License-Identifier: MIT
#include "sync/plain/portal.h"

#include "base/log.h"
#include "scim/delta.h"
#include "scim/errors.h"
#include "scim/listresponse.h"
#include "scim/mappingfast.h"
#include "scim/mappingwire.h"
#include "sync/plain/order.h"

#include <QCoroTimer>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

/// A long-poll looks so often whether something has been done here meanwhile.
constexpr std::chrono::milliseconds glance {300};
constexpr std::chrono::seconds fresh {5};
/// Where only reading everything tells what is new, it is not read more often than this.
constexpr std::chrono::seconds soonest {60};

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template<class T> QByteArray documentOf(const T &value)
{
    QByteArray out;
    scim::appendJson(out, value);
    return out;
}

QByteArray listOf(const QList<QByteArray> &documents)
{
    scim::ListWriter writer;
    for (const QByteArray &document : documents)
        writer.add(document);
    scim::PageInfo info;
    info.totalResults = documents.size();
    return writer.finish(info);
}

/// A list of the portal's that this service has none of.
bool isEmptyList(const QString &list)
{
    return list == "Contacts"_L1 || list == "AccessRequests"_L1;
}

} // namespace

PlainPortal::PlainPortal(std::unique_ptr<Transport> wire, Mirror mirror, QString address, Timing timing)
    : m_wire(std::move(wire))
    , m_mirror(std::move(mirror))
    , m_directory(std::move(address))
    , m_timing(timing)
    , m_client(*m_wire)
    , m_reader(m_client, m_mirror)
{
}

PlainPortal::PlainPortal(std::unique_ptr<Transport> wire, Mirror mirror, QString address)
    : PlainPortal(std::move(wire), std::move(mirror), std::move(address), Timing())
{
}

PlainPortal::~PlainPortal() = default;

void PlainPortal::shutdown()
{
    m_down = true;
    m_wire->shutdown();
}

Transport::Absent PlainPortal::absent()
{
    const Result<std::optional<PlainReader::Asked>> asked = PlainReader::asked(m_mirror);
    return asked && *asked ? Absent {(*asked)->gone, (*asked)->of} : Absent();
}

Result<void> PlainPortal::confirmAbsent()
{
    return PlainReader::consent(m_mirror);
}

QCoro::Task<Result<void>> PlainPortal::prepare(Progress progress)
{
    const Result<bool> complete = PlainReader::isComplete(m_mirror);
    if (!complete)
        co_return std::unexpected(complete.error());
    if (*complete) {
        // Somebody wants to know how it stands now: what it cannot tell by a filter is looked through.
        const Result<PlainCapability> known = m_mirror.capability();
        if (!known)
            co_return std::unexpected(known.error());
        co_return co_await refresh(known->filter ? m_timing.fullPass : std::min(m_timing.fullPass, soonest));
    }
    const Result<PlainCapability> can = co_await PlainReader::discover(m_client);
    if (!can)
        co_return std::unexpected(can.error());
    if (const Result<void> kept = m_mirror.setCapability(*can); !kept)
        co_return kept;
    const Progress copy = progress;
    const Result<void> read = co_await m_reader.readAll(copy);
    if (read)
        m_fresh.setRemainingTime(fresh);
    co_return read;
}

HttpResponse PlainPortal::answer(QByteArray body, int status) const
{
    HttpResponse out;
    out.status = status;
    out.body = std::move(body);
    // Only the service's clock counts, here too.
    if (const auto skew = m_client.skew())
        out.headers.append({"Date", scim::httpDate(QDateTime::currentDateTimeUtc().addSecs(skew->count()))});
    return out;
}

PlainPortal::Route PlainPortal::routeOf(const HttpRequest &request)
{
    Route out;
    out.method = request.method;
    const QString path = request.path.section(u'?', 0, 0);
    out.list = path.section(u'/', 0, 0);
    out.id = QUrl::fromPercentEncoding(path.section(u'/', 1).toLatin1());
    const QUrlQuery query(request.path.section(u'?', 1));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        out.query.insert(name, value);
    out.body = request.body;
    return out;
}

QCoro::Task<Result<HttpResponse>> PlainPortal::send(HttpRequest request)
{
    if (m_down)
        co_return fail(ErrorKind::Cancelled);
    const Route route = routeOf(request);
    const bool reads = route.method == "GET";
    Result<WireDocument> body = fail(ErrorKind::NotFound, u"this service has nothing of that kind"_s);
    const auto local = [](const Result<QByteArray> &text) {
        return text ? Result<WireDocument>(WireDocument {*text}) : std::unexpected(text.error());
    };
    if (reads && route.id.isEmpty() && !scim::kindAt(route.list) && !isEmptyList(route.list)
        && route.list != "Companies"_L1 && route.list != "ChangeOrders"_L1) {
        const Result<QJsonObject> document = describe(route.list);
        body = local(document ? Result<QByteArray>(textOf(*document)) : std::unexpected(document.error()));
    } else if (reads && route.id.isEmpty()) {
        body = local(listPage(route));
    } else if (reads) {
        body = co_await one(route);
    } else if (route.list == ".delta"_L1) {
        body = co_await delta(route);
    } else if (route.method == "POST" && route.list == "ChangeOrders"_L1 && route.id.isEmpty()) {
        const QByteArray order = route.body;
        body = co_await postOrder(order);
    }
    if (!body)
        co_return std::unexpected(body.error());
    co_return answer(body->text, route.method == "POST" && route.list == "ChangeOrders"_L1 ? 201 : 200);
}

/// What is there once.
Result<QJsonObject> PlainPortal::describe(const QString &list)
{
    if (list == "ServiceProviderConfig"_L1) {
        scim::ServiceProviderConfig config;
        config.changeOrders = true;
        config.changeFeed = true;
        config.longPoll = true;
        config.policy = true;
        config.cursorPaging = true;
        return scim::toJson(config);
    }
    if (list == "Me"_L1) {
        MANDAT_ASSIGN(const QByteArray name, m_mirror.meta(u"me"_s));
        return scim::toJson(m_directory.staff(QString::fromUtf8(name)));
    }
    if (list == ".deltaToken"_L1) {
        MANDAT_ASSIGN(const qint64 now, m_mirror.counter());
        MANDAT_ASSIGN(const QByteArray token, tokenAt(now));
        return scim::deltaTokenBody(QString::fromLatin1(token));
    }
    if (list == "Policy"_L1 || list == "Catalogue"_L1) {
        MANDAT_ASSIGN(const Rights codes, m_mirror.codes());
        if (list == "Policy"_L1)
            return scim::toJson(m_directory.policy(codes));
        MANDAT_ASSIGN(const QList<DirectoryGroup> groups, m_mirror.groups());
        return scim::toJson(m_directory.catalogue(groups, codes));
    }
    return fail(ErrorKind::NotFound, u"this service has nothing of that kind"_s);
}

User PlainPortal::userOf(const Mirror::Entry &entry) const
{
    return sync::userOf(entry.document, versionWith(entry.version, entry.profile), m_directory.company().id.uuid(),
                        entry.profile);
}

Result<QByteArray> PlainPortal::usersPage(const QString &cursor, int count, bool grants)
{
    MANDAT_ASSIGN(const QList<Mirror::Entry> entries, m_mirror.users(cursor, count));
    MANDAT_ASSIGN(const qint64 total, m_mirror.count(Mirror::Kind::User));
    scim::ListWriter writer(entries.size() * 1024);
    for (const Mirror::Entry &entry : entries) {
        const User user = userOf(entry);
        writer.add(grants ? documentOf(m_directory.grant(user, entry.id)) : documentOf(user));
    }
    scim::PageInfo info;
    info.totalResults = total;
    info.itemsPerPage = entries.size();
    if (entries.size() == count)
        info.nextCursor = entries.constLast().id;
    return writer.finish(info);
}

Result<QByteArray> PlainPortal::listPage(const Route &route)
{
    const int count = std::clamp(route.query.value(u"count"_s, u"1000"_s).toInt(), 1, 5000);
    if (route.list == "Users"_L1 || route.list == "Grants"_L1)
        return usersPage(route.query.value(u"cursor"_s), count, route.list == "Grants"_L1);
    if (route.list == "Companies"_L1)
        return listOf({documentOf(m_directory.company())});
    if (route.list == "Relationships"_L1)
        return listOf({documentOf(m_directory.relationship())});
    if (route.list == "Profiles"_L1) {
        MANDAT_ASSIGN(const QList<DirectoryGroup> groups, m_mirror.groups());
        MANDAT_ASSIGN(const QList<Rights> profiles, m_mirror.profiles());
        QList<QByteArray> documents;
        for (const Rights &rights : profiles)
            documents.append(documentOf(m_directory.profile(rights, groups)));
        return listOf(documents);
    }
    if (route.list == "ChangeOrders"_L1) {
        const QString filter = route.query.value(u"filter"_s);
        if (filter.isEmpty()) {
            MANDAT_ASSIGN(const QList<QByteArray> orders, m_mirror.orders());
            return listOf(orders);
        }
        // The one question that is asked: externalId eq "…". One that is under way is not known until it is done.
        MANDAT_ASSIGN(const std::optional<Mirror::Order> order, m_mirror.order(filter.section(u'"', 1, 1)));
        return listOf(order && !order->document.isEmpty() ? QList<QByteArray> {order->document} : QList<QByteArray>());
    }
    return listOf({});
}

/// Asked of the service, as somebody wants to know how it is now.
QCoro::Task<Result<WireDocument>> PlainPortal::one(Route route)
{
    const QUuid uuid = QUuid::fromString(route.id);
    if (route.list == "Users"_L1) {
        const Result<std::optional<Mirror::Entry>> known = m_mirror.byUuid(Mirror::Kind::User, uuid);
        if (!known)
            co_return std::unexpected(known.error());
        if (!*known)
            co_return fail(ErrorKind::NotFound);
        const QString id = (*known)->id;
        const Result<std::optional<Mirror::Entry>> now = co_await m_reader.readOne(Mirror::Kind::User, id);
        if (!now)
            co_return std::unexpected(now.error());
        if (!*now)
            co_return fail(ErrorKind::NotFound);
        co_return WireDocument {documentOf(userOf(**now))};
    }
    if (route.list == "Profiles"_L1) {
        const Result<std::optional<Rights>> rights = m_mirror.rightsOfProfile(uuid);
        const Result<QList<DirectoryGroup>> groups = m_mirror.groups();
        if (!rights || !groups)
            co_return std::unexpected(!rights ? rights.error() : groups.error());
        if (*rights)
            co_return WireDocument {documentOf(m_directory.profile(**rights, *groups))};
    }
    if (route.list == "ChangeOrders"_L1) {
        const Result<std::optional<Mirror::Order>> order = m_mirror.order(route.id);
        if (!order)
            co_return std::unexpected(order.error());
        if (*order && !(*order)->document.isEmpty())
            co_return WireDocument {(*order)->document};
    }
    if (route.list == "Relationships"_L1 && uuid == m_directory.relationship().id.uuid())
        co_return WireDocument {documentOf(m_directory.relationship())};
    co_return fail(ErrorKind::NotFound, u"this service has nothing of that kind"_s);
}

Result<QByteArray> PlainPortal::tokenAt(qint64 counter)
{
    MANDAT_ASSIGN(const QByteArray epoch, m_mirror.epoch());
    return epoch + '.' + QByteArray::number(counter);
}

QCoro::Task<Result<void>> PlainPortal::refresh(std::chrono::seconds passAge)
{
    // Two readers at once would only read the same.
    if (m_reading)
        co_return Result<void>();
    m_reading = true;
    const Result<bool> due = m_reader.isPassDue(passAge);
    Result<void> read = due ? Result<void>() : std::unexpected(due.error());
    if (due && !*due) {
        read = co_await m_reader.readNews();
        if (!read && read.error().kind == ErrorKind::Unsupported)
            read = Result<void>();
    } else if (due) {
        const Progress nobody;
        read = co_await m_reader.readAll(nobody);
    }
    m_reading = false;
    if (read)
        m_fresh.setRemainingTime(fresh);
    co_return read;
}

QCoro::Task<Result<WireDocument>> PlainPortal::delta(Route route)
{
    const QJsonObject asked = QJsonDocument::fromJson(route.body).object();
    const QByteArray token = asked["deltaToken"_L1].toString().toLatin1();
    const int count = std::max(1, asked["count"_L1].toInt(1000));
    const QDeadlineTimer deadline(std::chrono::seconds(asked["wait"_L1].toInteger()));
    const bool waits = !deadline.hasExpired();
    while (!m_down && !deadline.hasExpired()) {
        const Result<qint64> now = m_mirror.counter();
        const Result<QByteArray> there = now ? tokenAt(*now) : std::unexpected(now.error());
        if (!there || *there != token)
            break;
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(std::min(glance, std::chrono::milliseconds(std::max<qint64>(1, deadline.remainingTime()))));
        co_await timer;
    }
    if (m_down)
        co_return fail(ErrorKind::Cancelled);
    if (waits ? deadline.hasExpired() : m_fresh.hasExpired()) {
        const Result<void> read = co_await refresh(m_timing.fullPass);
        if (!read)
            co_return std::unexpected(read.error());
    }
    const Result<QByteArray> news = newsSince(token, count);
    if (!news)
        co_return std::unexpected(news.error());
    co_return WireDocument {*news};
}

Result<QByteArray> PlainPortal::newsSince(const QByteArray &token, int count)
{
    MANDAT_ASSIGN(const QByteArray epoch, m_mirror.epoch());
    MANDAT_ASSIGN(const qint64 now, m_mirror.counter());
    bool ok = false;
    const qint64 since = token.mid(token.lastIndexOf('.') + 1).toLongLong(&ok);
    if (!ok || !token.startsWith(epoch + '.') || since > now)
        return fail(ErrorKind::Gone, u"the mirror of this service is another one"_s);
    MANDAT_ASSIGN(const Mirror::News news, m_mirror.news(since, count));
    scim::DeltaWriter writer;
    using enum scim::DeltaChange;
    if (news.catalogue) {
        MANDAT_ASSIGN(const QJsonObject policy, describe(u"Policy"_s));
        MANDAT_ASSIGN(const QJsonObject catalogue, describe(u"Catalogue"_s));
        writer.add(u"Policy", Updated, u"Policy", textOf(policy));
        writer.add(u"Catalogue", Updated, u"Catalogue", textOf(catalogue));
    }
    MANDAT_ASSIGN(const QList<DirectoryGroup> groups, m_mirror.groups());
    for (const Rights &rights : news.profiles) {
        const Profile profile = m_directory.profile(rights, groups);
        writer.add(u"Profile", Updated, profile.id.toString(), documentOf(profile));
    }
    for (const Mirror::Entry &entry : news.users) {
        const User user = userOf(entry);
        const Grant grant = m_directory.grant(user, entry.id);
        writer.add(u"User", Updated, user.id.toString(), documentOf(user));
        writer.add(u"Grant", Updated, grant.id.toString(), documentOf(grant));
    }
    for (const Mirror::GoneUser &gone : news.gone) {
        writer.add(u"Grant", Deleted, grantUuid(gone.id).toString(QUuid::WithoutBraces), {});
        writer.add(u"User", Deleted, gone.uuid.toString(QUuid::WithoutBraces), {});
    }
    for (const QByteArray &order : news.orders)
        writer.add(u"ChangeOrder", Updated, QJsonDocument::fromJson(order)["id"_L1].toString(), order);
    MANDAT_ASSIGN(const QByteArray next, tokenAt(news.upTo));
    QByteArray page = writer.finish(QString::fromLatin1(next));
    if (!news.more)
        return page;
    QJsonObject object = QJsonDocument::fromJson(page).object();
    object.insert(u"more"_s, true);
    return textOf(object);
}

QCoro::Task<Result<WireDocument>> PlainPortal::postOrder(QByteArray body)
{
    PlainOrder order(m_client, m_mirror, m_reader, m_directory);
    Result<WireDocument> outcome = co_await order.carryOut(body);
    co_return outcome;
}

} // namespace mandat::sync
