// SPDX-License-Identifier: MIT
#include "service/orderchecks.h"

#include "base/uuid.h"
#include "domain/wording.h"
#include "scim/errors.h"
#include "scim/etag.h"
#include "scim/filter.h"
#include "scim/mappingwire.h"
#include "service/clientscope.h"
#include "service/document.h"
#include "service/entities.h"
#include "service/identitycopies.h"
#include "service/orderdocument.h"
#include "service/orderrebase.h"
#include "service/requestanswers.h"
#include "service/snapshotloader.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

std::unexpected<Error> stale(const QString &what)
{
    return fail(ErrorKind::Stale, u"%1 has changed since"_s.arg(what), what);
}

/// The version of what a `basedOn` entry names; nothing if it is not there.
Result<std::optional<QString>> currentVersion(Reader &reader, const Portal &portal, const QString &ref)
{
    const QStringList parts = ref.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() == 1 && parts[0].compare("Policy"_L1, Qt::CaseInsensitive) == 0)
        return portal.policy.version;
    if (parts.size() == 1 && parts[0].compare("Catalogue"_L1, Qt::CaseInsensitive) == 0)
        return portal.catalogue.version();
    const auto kind = parts.size() == 2 ? kindAt(parts[0]) : std::nullopt;
    if (!kind)
        return scim::refuse(scim::scimtype::invalidValue,
                            u"basedOn names nothing that is here: %1"_s.arg(ref.left(200)), u"basedOn"_s);
    MANDAT_ASSIGN(const auto stored, reader.find(*kind, parts[1]));
    return stored ? std::optional(QString::number(stored->version)) : std::nullopt;
}

int statusOf(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::RoleMayNotWrite:
        return 403;
    case FindingKind::SignInIdTaken:
    case FindingKind::ContactTaken:
    case FindingKind::DuplicateGrant:
        return 409;
    case FindingKind::TooManyOperations:
        return 413;
    default:
        return 400;
    }
}

/// The first block as an error, in English words: clients make their own of the findings.
Error errorOf(const Finding &finding, const Portal &portal, const Snapshot &snapshot)
{
    Error error;
    error.httpStatus = statusOf(finding);
    switch (error.httpStatus) {
    case 403:
        error.kind = ErrorKind::Forbidden;
        break;
    case 409:
        error.kind = ErrorKind::Conflict;
        error.scimType = scim::scimtype::uniqueness;
        break;
    case 413:
        error.kind = ErrorKind::TooLarge;
        error.scimType = scim::scimtype::tooMany;
        break;
    default:
        error.kind = ErrorKind::Invalid;
        error.scimType = scim::scimtype::invalidValue;
        break;
    }
    error.detail = Wording(Language::English).finding(finding, portal, snapshot);
    if (error.detail.isEmpty())
        error.detail = finding.code();
    return error;
}

QString signInIdOf(const Policy &policy, const User &user)
{
    return user.userName.isEmpty() && policy.signInId == SignInIdKind::Email ? user.email : user.userName;
}

/// What other held orders keep for their new users.
Result<void> checkReservations(Reader &reader, const Portal &portal, const ChangeOrder &order, QList<Finding> &findings)
{
    for (const Change &change : order.changes) {
        const User *user = change.after ? std::get_if<User>(&*change.after) : nullptr;
        if (!user)
            continue;
        const User *was = change.before ? std::get_if<User>(&*change.before) : nullptr;
        const QString signInId = signInIdOf(portal.policy, *user);
        if (!signInId.isEmpty() && (!was || scim::caseKey(was->userName) != scim::caseKey(signInId))) {
            MANDAT_ASSIGN(const auto by, reader.reservedBy(ReservationKind::SignInId, scim::caseKey(signInId)));
            if (by && *by != order.id.toString())
                findings.prepend(
                    {.kind = FindingKind::SignInIdTaken, .blocks = true, .user = user->id, .text = signInId});
        }
        if (!user->contact.isNull() && (!was || was->contact != user->contact)) {
            MANDAT_ASSIGN(const auto by, reader.reservedBy(ReservationKind::Contact, user->contact.toString()));
            if (by && *by != order.id.toString())
                findings.prepend(
                    {.kind = FindingKind::ContactTaken, .blocks = true, .user = user->id, .contact = user->contact});
        }
    }
    return {};
}

bool movedBy(const ChangeOrder &applied, const ChangeOrder &held)
{
    QSet<QUuid> moved;
    QSet<QUuid> gone;
    for (const Change &change : applied.changes) {
        moved.insert(change.resourceId());
        if (change.kind() == ChangeKind::Delete)
            gone.insert(change.resourceId());
    }
    for (const Change &change : held.changes) {
        if (change.before && moved.contains(change.resourceId()))
            return true;
        const Grant *grant = change.after ? std::get_if<Grant>(&*change.after) : nullptr;
        if (grant && gone.contains(grant->user.uuid()))
            return true;
    }
    return std::ranges::any_of(held.basedOn, [&](const BasedOn &each) {
        return moved.contains(QUuid::fromString(each.ref.section(u'/', -1)));
    });
}

} // namespace

Result<scim::TypedOperations> typedOperations(Reader &reader, const QList<scim::Operation> &operations, bool goneIsOff,
                                              const QDateTime &now)
{
    Result<void> asked;
    scim::OperationContext context;
    context.goneIsOff = goneIsOff;
    context.versionsRequired = false; // narrowing needs none, and what an order is shows only later
    context.lookup = [&](ResourceKind kind, const QString &id) { return foldedResource(reader, kind, id); };
    context.newId = [&](ResourceKind kind, const QString &bulkId, const QString &externalId) {
        for (const QString &wish : {externalId, bulkId}) {
            const QUuid id = scim::strictUuid(wish.toStdString());
            if (id.isNull())
                continue;
            const auto taken = reader.find(kindOf(kind), textOf(id));
            if (!taken)
                asked = std::unexpected(taken.error());
            else if (!*taken)
                return id;
        }
        return newUuid(now);
    };
    Result<scim::TypedOperations> typed = scim::changesFrom(operations, context);
    MANDAT_TRY(std::move(asked));
    return typed;
}

void completeChanges(const Portal &portal, ChangeOrder &order)
{
    QSet<CompanyId> companies;
    for (Change &change : order.changes) {
        User *user = change.after ? std::get_if<User>(&*change.after) : nullptr;
        if (!user)
            continue;
        if (user->userName.isEmpty())
            user->userName = signInIdOf(portal.policy, *user);
        companies.insert(user->company);
    }
    if (order.company.isNull() && companies.size() == 1)
        order.company = *companies.cbegin();
}

Result<void> checkVersions(const scim::TypedOperations &operations, bool required)
{
    for (const scim::TypedOperation &operation : operations.operations) {
        if (operation.change < 0 || operation.method == "POST"_L1)
            continue;
        const std::optional<Resource> &before = operations.changes[operation.change].before;
        if (!before)
            continue;
        if (operation.version.isEmpty()) {
            if (required)
                return scim::refuse(scim::scimtype::invalidValue,
                                    u"An operation does not say which version it was based on"_s, u"version"_s);
            continue;
        }
        if (scim::opaqueVersion(operation.version) != scim::opaqueVersion(versionOf(*before)))
            return stale(endpoint(kindOf(operation.kind)) + u'/' + textOf(operation.id));
    }
    return {};
}

Result<void> checkBasedOn(Reader &reader, const Portal &portal, const QList<BasedOn> &basedOn)
{
    for (const BasedOn &each : basedOn) {
        MANDAT_ASSIGN(const auto current, currentVersion(reader, portal, each.ref));
        if (!current || scim::opaqueVersion(*current) != scim::opaqueVersion(each.version))
            return stale(each.ref);
    }
    return {};
}

Result<void> checkRules(Reader &reader, const Portal &portal, const OrderAuthor &author, const ChangeOrder &order,
                        const Snapshot &before, const QDateTime &now, QList<Finding> &findings)
{
    Result<void> asked;
    const auto taken = [&](const QString &signInId, const UserId &except) {
        const auto holder = reader.userNamed(scim::caseKey(signInId));
        if (!holder) {
            asked = std::unexpected(holder.error());
            return true;
        }
        return holder->has_value() && **holder != except.toString();
    };
    findings = check(order,
                     {.portal = &portal,
                      .before = &before,
                      .author = author.staff,
                      .now = now,
                      .signInIdTaken = taken,
                      .client = author.client});
    MANDAT_TRY(std::move(asked));
    if (author.client)
        MANDAT_TRY(checkOwnUsers(reader, *author.client, order, before, findings));
    MANDAT_TRY(checkReservations(reader, portal, order, findings));
    const auto block = std::ranges::find_if(findings, &Finding::blocks);
    if (block == findings.end())
        return {};
    return std::unexpected(errorOf(*block, portal, applied(before, order.changes)));
}

Result<void> checkAcknowledged(const Policy &policy, const ChangeOrder &order, Effect effect,
                               const QList<Finding> &findings)
{
    if (!policy.acknowledgeWarnings || effect == Effect::Narrowing)
        return {};
    const auto open = std::ranges::find_if(findings, [&](const Finding &finding) {
        return !finding.blocks && !order.acknowledged.contains(finding.code());
    });
    if (open == findings.end())
        return {};
    return scim::refuse(scim::scimtype::invalidValue, u"The warning %1 has to be acknowledged"_s.arg(open->code()),
                        u"acknowledged"_s);
}

bool isHeld(const Policy &policy, Effect effect)
{
    switch (policy.approval) {
    case ApprovalRule::None:
        return false;
    case ApprovalRule::Widening:
        return effect == Effect::Widening || effect == Effect::Mixed;
    case ApprovalRule::All:
        return true;
    }
    return true;
}

Result<void> reserveFor(Writer &writer, const Portal &portal, const ChangeOrder &order)
{
    const QString id = order.id.toString();
    for (const Change &change : order.changes) {
        const User *user = change.after ? std::get_if<User>(&*change.after) : nullptr;
        if (!user)
            continue;
        const User *was = change.before ? std::get_if<User>(&*change.before) : nullptr;
        const QString signInId = scim::caseKey(signInIdOf(portal.policy, *user));
        if (!signInId.isEmpty() && (!was || scim::caseKey(was->userName) != signInId))
            MANDAT_TRY(writer.reserve(ReservationKind::SignInId, signInId, id));
        if (!user->contact.isNull() && (!was || was->contact != user->contact))
            MANDAT_TRY(writer.reserve(ReservationKind::Contact, user->contact.toString(), id));
    }
    return {};
}

Result<void> markStale(Writer &writer, const Portal &portal, const ChangeOrder &applied, const QDateTime &now)
{
    if (portal.policy.approval == ApprovalRule::None)
        return {};
    MANDAT_ASSIGN(QList<OrderRecord> held, writer.ordersWithStatus(statusName(OrderStatus::AwaitingApproval)));
    for (OrderRecord &record : held) {
        MANDAT_ASSIGN(scim::OrderAnswer answer, answerOf(record));
        if (!movedBy(applied, answer.order))
            continue;
        MANDAT_ASSIGN(const QList<Change> changes, rebased(writer, answer.order.changes));
        MANDAT_ASSIGN(const bool onlyTakes, stillOnlyTakes(writer, portal, answer.order.changes, changes, now));
        if (onlyTakes)
            continue;
        answer.order.status = OrderStatus::Stale;
        answer.order.failures = {u"What the order relied on has changed by %1"_s.arg(applied.number)};
        MANDAT_TRY(writer.releaseReservations(record.stored.id));
        MANDAT_TRY(releaseIdentityCopies(writer, answer.order));
        const ChangeOrder stale = answer.order;
        setOrder(record, std::move(answer), now);
        MANDAT_TRY(writer.putOrder(record));
        const Actor service {u"mandatd"_s, u"Service"_s};
        writer.record(service, now,
                      {u"stale"_s, Kind::ChangeOrder, record.stored.id, record.number, FeedChange::Updated, {}, {}});
        MANDAT_TRY(releaseRequest(writer, stale, service, now));
    }
    return {};
}

Error conflictToldApart(Error error)
{
    // The store's own words name columns: they are for the log.
    if (error.kind == ErrorKind::Conflict && error.scimType.isEmpty() && error.detail.contains("UNIQUE"_L1)) {
        error.detail = u"A sign-in ID, an external id, or the grant of a user on a relationship exists already"_s;
        error.scimType = scim::scimtype::uniqueness;
    }
    return error;
}

} // namespace mandat::service
