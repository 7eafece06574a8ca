// SPDX-License-Identifier: MIT
#include "sync/plain/order.h"

#include "base/log.h"
#include "domain/classification.h"
#include "domain/trouble.h"
#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/mappingwire.h"
#include "scim/patch.h"
#include "scim/urns.h"
#include "sync/plain/quirks.h"
#include "sync/refusal.h"

#include <QJsonDocument>
#include <QUrl>

#include <vector>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr qsizetype mostOperations = 10000;
constexpr size_t atOnce = 4; ///< resources
constexpr int mostTries = 3; ///< against others who are faster, where nothing collides

const QString sent = u"sent"_s;
const QString done = u"done"_s;

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

HttpRequest requestOf(const QByteArray &method, const QString &path, const QByteArray &body = {})
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.body = body;
    return request;
}

const scim::ResourceType &typeOf(Mirror::Kind kind)
{
    return *scim::standardRegistry().type(kind == Mirror::Kind::User ? u"User"_s : u"Group"_s);
}

/// As it is sent whole: without what the service alone says.
QJsonObject writable(QJsonObject document, Mirror::Kind kind)
{
    document.remove(scim::memberKey(document, u"meta"_s));
    if (kind == Mirror::Kind::User)
        document.remove(scim::memberKey(document, u"groups"_s));
    return document;
}

/// Is all that was asked for there, whatever else is?
bool holds(const QJsonValue &asked, const QJsonValue &there)
{
    if (asked.isObject()) {
        const QJsonObject object = asked.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!holds(it.value(), scim::member(there.toObject(), it.key())))
                return false;
        }
        return true;
    }
    if (!asked.isArray())
        return asked == there;
    const QJsonArray wanted = asked.toArray();
    const QJsonArray given = there.toArray();
    return std::ranges::all_of(wanted, [&](const QJsonValue &one) {
        return std::ranges::any_of(given, [&](const QJsonValue &other) { return holds(one, other); });
    });
}

std::unexpected<Error> stale(const QString &detail)
{
    Error error;
    error.kind = ErrorKind::Stale;
    error.httpStatus = 412;
    error.detail = detail;
    return fail(error);
}

/// The service's own version, as it wrote it; empty where it has none.
QString tagOf(const QJsonObject &document)
{
    return scim::textMember(scim::member(document, u"meta"_s).toObject(), u"version"_s);
}

QString listOf(const PlainCapability &can, Mirror::Kind kind)
{
    return kind == Mirror::Kind::User ? can.users : can.groups;
}

} // namespace

Result<scim::TypedOperations> PlainOrder::typed(const scim::OrderRequest &request)
{
    scim::OperationContext context;
    context.versionsRequired = false;
    context.goneIsOff = true;
    context.newId = [](ResourceKind, const QString &bulkId, const QString &) { return QUuid::fromString(bulkId); };
    context.lookup = [this](ResourceKind kind, const QString &id) -> Result<std::optional<Resource>> {
        const QUuid uuid = QUuid::fromString(id);
        if (kind == ResourceKind::User || kind == ResourceKind::Grant) {
            MANDAT_ASSIGN(const std::optional<Mirror::Entry> entry,
                          kind == ResourceKind::User ? m_mirror.byUuid(Mirror::Kind::User, uuid)
                                                     : m_mirror.ofGrant(uuid));
            if (!entry)
                return std::optional<Resource>();
            const User user = userOf(entry->document, versionWith(entry->version, entry->profile),
                                     m_directory.company().id.uuid(), entry->profile);
            return kind == ResourceKind::User ? std::optional<Resource>(user)
                                              : std::optional<Resource>(m_directory.grant(user, entry->id));
        }
        if (kind == ResourceKind::Profile) {
            MANDAT_ASSIGN(const std::optional<Rights> rights, m_mirror.rightsOfProfile(uuid));
            MANDAT_ASSIGN(const QList<DirectoryGroup> groups, m_mirror.groups());
            return rights ? std::optional<Resource>(m_directory.profile(*rights, groups)) : std::nullopt;
        }
        if (kind == ResourceKind::Relationship && uuid == m_directory.relationship().id.uuid())
            return std::optional<Resource>(m_directory.relationship());
        return std::optional<Resource>();
    };
    return scim::changesFrom(request.operations, context);
}

QCoro::Task<Result<WireDocument>> PlainOrder::carryOut(QByteArray body)
{
    const Result<scim::OrderRequest> request =
        scim::orderRequestFromJson(QJsonDocument::fromJson(body).object(), mostOperations);
    if (!request)
        co_return std::unexpected(request.error());
    const Result<Mirror::Order> begun = m_mirror.beginOrder(request->externalId, body);
    if (!begun)
        co_return std::unexpected(begun.error());
    m_order = *begun;
    if (m_order.request != body)
        co_return fail(ErrorKind::Conflict, u"another order has this id"_s);
    if (!m_order.document.isEmpty())
        co_return WireDocument {m_order.document};
    const auto refuse = [this](const Error &error) -> std::unexpected<Error> {
        if (m_order.steps.isEmpty()) {
            if (const Result<void> dropped = m_mirror.dropOrder(m_order.id); !dropped)
                return std::unexpected(dropped.error());
        }
        return std::unexpected(error);
    };
    const Result<scim::TypedOperations> operations = typed(*request);
    if (!operations)
        co_return refuse(operations.error());
    for (const Change &change : operations->changes) {
        const Profile *profile = change.after ? std::get_if<Profile>(&*change.after) : nullptr;
        if (profile && change.kind() == ChangeKind::Create) {
            Rights rights;
            for (const FunctionCode &code : profile->functions)
                rights.append(code.text());
            m_chosen.insert(profile->id.uuid(), rights);
        }
    }
    QHash<QUuid, QString> versions;
    for (const scim::TypedOperation &operation : operations->operations)
        versions.insert(operation.id, operation.version);
    const std::function<Result<Rights>(const QUuid &)> rightsOf = [this](const QUuid &profile) -> Result<Rights> {
        if (m_chosen.contains(profile))
            return m_chosen.value(profile);
        MANDAT_ASSIGN(const std::optional<Rights> rights, m_mirror.rightsOfProfile(profile));
        return rights ? Result<Rights>(*rights) : fail(ErrorKind::NotFound, u"no such profile"_s);
    };
    const std::function<Result<Mirror::Entry>(const QUuid &)> entryOf =
        [this](const QUuid &user) -> Result<Mirror::Entry> {
        MANDAT_ASSIGN(const std::optional<Mirror::Entry> entry, m_mirror.byUuid(Mirror::Kind::User, user));
        return entry ? Result<Mirror::Entry>(*entry) : fail(ErrorKind::NotFound, u"no such user"_s);
    };
    const Result<PlainCapability> can = m_mirror.capability();
    if (!can)
        co_return std::unexpected(can.error());
    const Result<QList<PlainStep>> steps = stepsFor(operations->changes, versions, rightsOf, entryOf, *can);
    if (!steps)
        co_return refuse(steps.error());
    m_urgent = onlyTakesAway(operations->changes);
    const QList<PlainStep> all = *steps;
    const Result<void> ran = co_await runAll(all);
    if (!ran) {
        Error error = ran.error();
        const auto states = m_order.steps;
        const bool some = std::any_of(states.begin(), states.end(),
                                      [](const QJsonValue &state) { return state["state"_L1].toString() == done; });
        if (some && !isPassing(error)) {
            // What is done stays done; what is left meets the present, like an order that others were faster than.
            error.kind = ErrorKind::Stale;
            error.scimType = trouble::partly;
        }
        co_return isPassing(error) ? std::unexpected(error) : refuse(error);
    }
    for (auto it = m_chosen.cbegin(); it != m_chosen.cend(); ++it) {
        if (const Result<void> kept = m_mirror.keepProfile(it.value()); !kept)
            co_return std::unexpected(kept.error());
    }
    const Result<QByteArray> answer = document(*request, *operations);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (const Result<void> kept = m_mirror.finishOrder(m_order.id, *answer); !kept)
        co_return std::unexpected(kept.error());
    co_return WireDocument {*answer};
}

/// Creations, then changes, then deletions; of each kind four resources at a time. A failure lets what is under way
/// end.
QCoro::Task<Result<void>> PlainOrder::runAll(QList<PlainStep> steps)
{
    const auto rank = [](const PlainStep &step) {
        return step.what == PlainStep::What::Create ? 0 : step.what == PlainStep::What::Delete ? 2 : 1;
    };
    for (int phase = 0; phase < 3; ++phase) {
        QList<PlainStep> of;
        std::copy_if(steps.begin(), steps.end(), std::back_inserter(of),
                     [&](const PlainStep &step) { return rank(step) == phase; });
        if (of.size() > 1) {
            const Result<void> together = co_await runTogether(of);
            if (!together)
                co_return together;
        }
        for (qsizetype at = 0; at < of.size(); at += static_cast<qsizetype>(atOnce)) {
            const QList<PlainStep> together = of.mid(at, static_cast<qsizetype>(atOnce));
            std::vector<QCoro::Task<Result<void>>> running;
            running.reserve(atOnce);
            for (const PlainStep &step : together)
                running.push_back(run(step));
            Result<void> outcome;
            for (QCoro::Task<Result<void>> &task : running) {
                const Result<void> ended = co_await task;
                if (!ended && outcome)
                    outcome = ended;
            }
            if (!outcome)
                co_return outcome;
        }
    }
    co_return Result<void>();
}

Result<void> PlainOrder::note(const PlainStep &step, const QString &state, const QString &id)
{
    m_order.steps.insert(step.key, QJsonObject {{u"state"_s, state}, {u"id"_s, id}});
    return m_mirror.setSteps(m_order.id, m_order.steps);
}

QString PlainOrder::serviceId(const PlainMember &member) const
{
    if (!member.id.isEmpty())
        return member.id;
    return m_order.steps[u"create "_s + member.created.toString(QUuid::WithoutBraces)]["id"_L1].toString();
}

QCoro::Task<Result<void>> PlainOrder::run(PlainStep step)
{
    if (m_order.steps[step.key]["state"_L1].toString() == done)
        co_return Result<void>();
    const PlainStep copy = step;
    Result<void> outcome;
    switch (copy.what) {
    case PlainStep::What::Create:
        outcome = co_await create(copy);
        break;
    case PlainStep::What::ModifyUser:
        outcome = co_await modifyUser(copy);
        break;
    case PlainStep::What::ModifyGroup:
        outcome = co_await modifyGroup(copy);
        break;
    case PlainStep::What::Delete:
        outcome = co_await remove(copy);
        break;
    }
    if (!outcome)
        co_return outcome;
    co_return note(copy, done, m_order.steps[copy.key]["id"_L1].toString());
}

namespace
{

/// Whatever a service filters by, only the one that was meant is taken: by the id that we gave; where the service does
/// not keep it, by the sign-in ID, if all that was sent is there.
bool isCreated(const QJsonObject &asked, const QJsonObject &there)
{
    const QString external = scim::textMember(there, u"externalId"_s);
    if (!external.isEmpty())
        return external == asked["externalId"_L1].toString();
    QJsonObject content = asked;
    content.remove(u"externalId"_s);
    content.remove(u"schemas"_s);
    return holds(content, there);
}

} // namespace

QCoro::Task<Result<QString>> PlainOrder::findCreated(QJsonObject document)
{
    const Result<PlainCapability> can = m_mirror.capability();
    if (!can)
        co_return std::unexpected(can.error());
    bool looked = false;
    for (const QString &attribute : {u"externalId"_s, u"userName"_s}) {
        const QString filter = u"%1 eq \"%2\""_s.arg(attribute, document[attribute].toString());
        const HttpRequest request = requestOf("GET", can->users + u"?filter="_s + encoded(filter));
        const Result<HttpResponse> page = co_await m_client.exchange(request, m_urgent);
        if (!page && isPassing(page.error()))
            co_return std::unexpected(page.error());
        if (!page)
            continue;
        looked = true;
        const QJsonArray found = scim::member(QJsonDocument::fromJson(page->body).object(), u"Resources"_s).toArray();
        for (const QJsonValue &one : found) {
            if (isCreated(document, one.toObject()))
                co_return scim::textMember(one.toObject(), u"id"_s);
        }
    }
    if (looked)
        co_return QString();
    // It cannot look for anything: all of it is looked through.
    const Transport::Progress nobody;
    const Result<void> read = co_await m_reader.readAll(nobody);
    if (!read)
        co_return std::unexpected(read.error());
    QString after;
    for (;;) {
        const Result<QList<Mirror::Entry>> users = m_mirror.users(after, 1000);
        if (!users)
            co_return std::unexpected(users.error());
        for (const Mirror::Entry &user : *users) {
            if (isCreated(document, user.document))
                co_return QString(user.id);
        }
        if (users->isEmpty())
            co_return QString();
        after = users->constLast().id;
    }
}

QJsonObject PlainOrder::creation(const PlainStep &step, const PlainCapability &can)
{
    User user = step.after;
    if (user.userName.isEmpty())
        user.userName = user.email;
    QJsonObject document = coreDocument(user, step.rightsAfter, can);
    document.insert(u"externalId"_s, step.local.toString(QUuid::WithoutBraces));
    return document;
}

QCoro::Task<Result<void>> PlainOrder::create(PlainStep step)
{
    const Result<PlainCapability> can = m_mirror.capability();
    if (!can)
        co_return std::unexpected(can.error());
    const QJsonObject asked = creation(step, *can);
    QString id;
    if (m_order.steps[step.key]["state"_L1].toString() == sent) {
        const Result<QString> found = co_await findCreated(asked);
        if (!found)
            co_return std::unexpected(found.error());
        id = *found;
    }
    QByteArray body;
    if (id.isEmpty()) {
        if (const Result<void> noted = note(step, sent); !noted)
            co_return noted;
        const HttpRequest request = requestOf("POST", can->users, textOf(asked));
        const Result<HttpResponse> made = co_await m_client.exchange(request, m_urgent);
        if (made) {
            body = made->body;
            id = idOfCreated(made->body, made->header("Location"));
        }
        // It is there already, or says neither what nor where it is: it may be this very one.
        if ((made && id.isEmpty()) || (!made && made.error().kind == ErrorKind::Conflict)) {
            const Result<QString> found = co_await findCreated(asked);
            if (!found)
                co_return std::unexpected(found.error());
            id = *found;
            body.clear();
        }
        if (!made && id.isEmpty() && !isPassing(made.error())) {
            m_order.steps.remove(step.key);
            if (const Result<void> noted = m_mirror.setSteps(m_order.id, m_order.steps); !noted)
                co_return noted;
        }
        if (!made && id.isEmpty())
            co_return std::unexpected(made.error());
        if (id.isEmpty())
            co_return fail(ErrorKind::Protocol, u"the service made a user and does not say which"_s);
    }
    if (const Result<void> noted = note(step, sent, id); !noted)
        co_return noted;
    const QByteArray copy = body;
    co_return co_await keep(Mirror::Kind::User, id, copy);
}

/// What a write left there: what the answer says, else asked for.
QCoro::Task<Result<void>> PlainOrder::keep(Mirror::Kind kind, QString id, QByteArray body)
{
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    if (scim::textMember(document, u"id"_s) == id) {
        const QList<QJsonObject> documents {document};
        co_return m_mirror.store(kind, documents);
    }
    const Result<std::optional<Mirror::Entry>> there = co_await m_reader.readOne(kind, id);
    co_return there ? Result<void>() : std::unexpected(there.error());
}

QCoro::Task<Result<void>> PlainOrder::write(Mirror::Kind kind, QString id, QJsonObject before, QJsonObject after,
                                            QString ifMatch)
{
    Result<PlainCapability> can = m_mirror.capability();
    if (!can)
        co_return std::unexpected(can.error());
    const QString path = listOf(*can, kind) + u'/' + encoded(id);
    Result<HttpResponse> answer = fail(ErrorKind::Unsupported);
    if (can->patch) {
        const QJsonObject patch = scim::toJson(scim::makePatch(before, after, typeOf(kind)));
        HttpRequest request = requestOf("PATCH", path, textOf(patch));
        if (!ifMatch.isEmpty())
            request.headers.append({QByteArrayLiteral("If-Match"), ifMatch.toLatin1()});
        answer = co_await m_client.exchange(request, m_urgent);
        if (!answer && cannotDo(answer.error())) {
            can->patch = false;
            if (const Result<void> noted = m_mirror.setCapability(*can); !noted)
                co_return noted;
        }
    }
    if (!can->patch) {
        HttpRequest request = requestOf("PUT", path, textOf(writable(after, kind)));
        if (!ifMatch.isEmpty())
            request.headers.append({QByteArrayLiteral("If-Match"), ifMatch.toLatin1()});
        answer = co_await m_client.exchange(request, m_urgent);
    }
    if (!answer && answer.error().kind == ErrorKind::NotFound) {
        const Error gone = answer.error();
        const Result<std::optional<Mirror::Entry>> there = co_await m_reader.readOne(kind, id);
        if (!there)
            co_return std::unexpected(there.error());
        co_return std::unexpected(gone);
    }
    if (!answer)
        co_return std::unexpected(answer.error());
    const QByteArray body = answer->body;
    co_return co_await keep(kind, id, body);
}

QCoro::Task<Result<void>> PlainOrder::modifyUser(PlainStep step)
{
    const Mirror::Kind kind = Mirror::Kind::User;
    const QString based = splitVersion(step.version).service;
    bool fresh = m_order.steps[step.key]["state"_L1].toString() != sent;
    for (int attempt = 0; attempt < mostTries; ++attempt) {
        Result<std::optional<Mirror::Entry>> there = m_mirror.byId(kind, step.id);
        const bool tagged = there && *there && !tagOf((*there)->document).isEmpty();
        // A version guards what is written; where there is none, it is looked at just before.
        if (there && (!fresh || !tagged || attempt > 0))
            there = co_await m_reader.readOne(kind, step.id);
        fresh = true;
        if (!there)
            co_return std::unexpected(there.error());
        if (!*there)
            co_return fail(ErrorKind::NotFound, u"the service does not have this user"_s);
        const QJsonObject now = (*there)->document;
        const QJsonObject wanted = withChanges(now, step);
        if (wanted == now)
            co_return Result<void>();
        if (!based.isEmpty() && based != (*there)->version) {
            const Result<std::optional<QJsonObject>> base = m_mirror.former(kind, step.id, based);
            if (!base)
                co_return std::unexpected(base.error());
            // What it was is not known any more, or others changed the very same.
            if (!*base || collide(kind, **base, withChanges(**base, step), now))
                co_return stale(u"others have changed the same of %1"_s.arg(step.id));
        }
        if (const Result<void> noted = note(step, sent); !noted)
            co_return noted;
        const QString tag = tagOf(now);
        const Result<void> written = co_await write(kind, step.id, now, wanted, tag);
        if (written || written.error().kind != ErrorKind::Stale)
            co_return written;
    }
    co_return stale(u"others were faster, again and again: %1"_s.arg(step.id));
}

QCoro::Task<Result<void>> PlainOrder::modifyGroup(PlainStep step)
{
    const Mirror::Kind kind = Mirror::Kind::Group;
    for (int attempt = 0; attempt < mostTries; ++attempt) {
        const Result<std::optional<Mirror::Entry>> there = co_await m_reader.readOne(kind, step.id);
        if (!there)
            co_return std::unexpected(there.error());
        if (!*there)
            co_return fail(ErrorKind::NotFound, u"the service does not have this group"_s);
        QStringList joins;
        QStringList leaves;
        for (const PlainMember &member : step.joins)
            joins.append(serviceId(member));
        for (const PlainMember &member : step.leaves)
            leaves.append(serviceId(member));
        const QJsonObject now = (*there)->document;
        const QJsonObject wanted = withMembers(now, joins, leaves);
        if (membersIn(wanted) == membersIn(now))
            co_return Result<void>();
        if (const Result<void> noted = note(step, sent); !noted)
            co_return noted;
        const QString tag = tagOf(now);
        const Result<void> written = co_await write(kind, step.id, now, wanted, tag);
        if (written || written.error().kind != ErrorKind::Stale)
            co_return written;
    }
    co_return stale(u"others were faster, again and again: %1"_s.arg(step.id));
}

QCoro::Task<Result<void>> PlainOrder::remove(PlainStep step)
{
    const Result<PlainCapability> can = m_mirror.capability();
    if (!can)
        co_return std::unexpected(can.error());
    if (const Result<void> noted = note(step, sent); !noted)
        co_return noted;
    const HttpRequest request = requestOf("DELETE", can->users + u'/' + encoded(step.id));
    const Result<HttpResponse> gone = co_await m_client.exchange(request, m_urgent);
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(gone.error());
    co_return m_mirror.remove(Mirror::Kind::User, step.id);
}

Result<QByteArray> PlainOrder::document(const scim::OrderRequest &request, const scim::TypedOperations &operations)
{
    scim::OrderAnswer out;
    out.id = m_order.id;
    out.externalId = m_order.id;
    ChangeOrder &order = out.order;
    order.id = ChangeOrderId::fromString(m_order.id);
    order.version = u"1"_s;
    order.number = u"%1"_s.arg(m_order.number, 4, 10, QChar(u'0'));
    order.status = OrderStatus::InEffect;
    order.company = request.companyId();
    order.reason = request.reason;
    order.mandate = request.mandate;
    order.replaces = request.replacesId();
    order.reverses = request.reversesId();
    order.acknowledged = request.acknowledged;
    order.changes = operations.changes;
    MANDAT_ASSIGN(const QByteArray me, m_mirror.meta(u"me"_s));
    const Staff author = m_directory.staff(QString::fromUtf8(me));
    order.author = author.subject;
    order.authorName = author.name;
    const QDateTime now =
        QDateTime::currentDateTimeUtc().addSecs(m_client.skew().value_or(std::chrono::seconds(0)).count());
    order.created = order.submitted = order.applied = order.effectiveAt = now;
    for (const scim::TypedOperation &operation : operations.operations) {
        scim::OperationResult result;
        result.method = operation.method;
        result.bulkId = operation.bulkId;
        result.status = operation.method == "POST"_L1 ? 201 : operation.method == "DELETE"_L1 ? 204 : 200;
        QUuid id = operation.id;
        const QString created = m_order.steps[u"create "_s + id.toString(QUuid::WithoutBraces)]["id"_L1].toString();
        if (operation.method == "POST"_L1 && operation.kind == ResourceKind::User)
            id = userUuid(created);
        else if (operation.method == "POST"_L1 && operation.kind == ResourceKind::Profile)
            id = profileUuid(m_chosen.value(id));
        else if (operation.method == "POST"_L1 && operation.kind == ResourceKind::Grant && operation.change >= 0)
            id = grantOf(operations.changes.at(operation.change));
        result.id = id.toString(QUuid::WithoutBraces);
        result.location = u"/%1/%2"_s.arg(scim::endpointOf(operation.kind), result.id);
        out.results.append(result);
    }
    return textOf(scim::toJson(out));
}

/// The access of a user, whom this order may have made.
QUuid PlainOrder::grantOf(const Change &change) const
{
    const QUuid user = std::get<Grant>(*change.after).user.uuid();
    const QString made = m_order.steps[u"create "_s + user.toString(QUuid::WithoutBraces)]["id"_L1].toString();
    if (!made.isEmpty())
        return grantUuid(made);
    const Result<std::optional<Mirror::Entry>> entry = m_mirror.byUuid(Mirror::Kind::User, user);
    return entry && *entry ? grantUuid((*entry)->id) : change.resourceId();
}

} // namespace mandat::sync
