// SPDX-License-Identifier: MIT
#include "service/orderapply.h"

#include "domain/fields.h"
#include "domain/impact.h"
#include "service/auditvalues.h"
#include "service/clientscope.h"
#include "service/credentials.h"
#include "service/entities.h"
#include "service/secrets.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

class Applier
{
public:
    Applier(Writer &writer, const Portal &portal, ChangeOrder &order, const Snapshot &before, const Actor &actor,
            const QDateTime &now)
        : m_writer(writer)
        , m_portal(portal)
        , m_order(order)
        , m_before(before)
        , m_actor(actor)
        , m_now(now)
    {
    }

    Result<void> run()
    {
        m_order.applied = m_now;
        m_order.effectiveAt = m_now.addSecs(m_portal.policy.effectDelay.count());
        m_narrows = classify(m_portal, m_before, m_order.changes, m_now) == Effect::Narrowing;
        const Snapshot after = applied(m_before, m_order.changes);
        // What goes first: an order may replace a user, and the new one may have the former's sign-in ID or pair.
        const QList<Change> swept = sweptAlong(after);
        for (const Change &change : swept)
            MANDAT_TRY(remove(*change.before, nullptr));
        for (Change &change : m_order.changes) {
            if (change.kind() == ChangeKind::Delete)
                MANDAT_TRY(remove(*change.before, &change));
        }
        for (Change &change : m_order.changes) {
            if (change.kind() == ChangeKind::Create)
                MANDAT_TRY(create(change));
            else if (change.kind() == ChangeKind::Modify && !goesWithItsUser(change, after))
                MANDAT_TRY(modify(change));
        }
        m_order.status = m_delayed ? OrderStatus::Applied : OrderStatus::InEffect;
        if (!m_delayed)
            m_order.effectiveAt = m_now;
        return {};
    }

private:
    /// A grant that the order changes while it deletes the user.
    static bool goesWithItsUser(const Change &change, const Snapshot &after)
    {
        return change.resourceKind() == ResourceKind::Grant && !after.grant(GrantId(change.resourceId()));
    }

    /// Grants and personal profiles of deleted users that the order does not delete by name.
    QList<Change> sweptAlong(const Snapshot &after) const
    {
        QSet<QUuid> named;
        for (const Change &change : std::as_const(m_order.changes)) {
            if (change.kind() == ChangeKind::Delete)
                named.insert(change.resourceId());
        }
        QList<Change> out;
        for (const Grant &grant : m_before.grants) {
            if (!after.grant(grant.id) && !named.contains(grant.id.uuid()))
                out.append(Change::remove(grant));
        }
        if (m_portal.policy.effectDelay.count() > 0)
            return out; // what the user has keeps working until then, so its profile stays (see settleOrder)
        for (const Profile &profile : m_before.profiles) {
            if (!after.profile(profile.id) && !named.contains(profile.id.uuid()))
                out.append(Change::remove(profile));
        }
        return out;
    }

    bool isDelayed(const Resource &resource) const
    {
        const ResourceKind kind = mandat::kindOf(resource);
        return m_portal.policy.effectDelay.count() > 0 && (kind == ResourceKind::User || kind == ResourceKind::Grant);
    }

    static QList<PendingChange> *pendingOf(Resource &resource)
    {
        if (User *user = std::get_if<User>(&resource))
            return &user->pending;
        if (Grant *grant = std::get_if<Grant>(&resource))
            return &grant->pending;
        return nullptr;
    }

    bool widens(const Resource &was, const Resource &is) const
    {
        Snapshot then = m_before;
        then.put(was);
        const Effect effect = classify(m_portal, then, {Change::modify(was, is)}, m_now);
        return effect == Effect::Widening || effect == Effect::Mixed;
    }

    /// Of what is pending, what would give something back: never what takes away, which would then be due later.
    void strikeWidenings(Resource &resource, const QList<FieldChange> &fields, bool deletes) const
    {
        QList<PendingChange> &pending = *pendingOf(resource);
        Resource state = resource;
        pendingOf(state)->clear();
        const auto with = [](Resource from, const PendingChange &change) {
            for (const FieldChange &field : change.fields)
                setFieldValue(from, field.field, field.value);
            return from;
        };
        for (PendingChange &earlier : pending) {
            if (!earlier.deletes && widens(state, with(state, earlier))) {
                erase_if(earlier.fields, [&](const FieldChange &field) {
                    return deletes || std::ranges::any_of(fields, [&](const FieldChange &each) {
                               return each.field == field.field;
                           });
                });
            }
            state = with(state, earlier);
        }
        erase_if(pending, [](const PendingChange &earlier) { return earlier.fields.isEmpty() && !earlier.deletes; });
    }

    /// Adds a pending change; one that only takes away strikes what is not yet due of the same fields.
    void postpone(Resource &resource, QList<FieldChange> fields, bool deletes)
    {
        if (m_narrows || deletes)
            strikeWidenings(resource, fields, deletes);
        pendingOf(resource)->append({m_order.effectiveAt, m_order.id, deletes, std::move(fields)});
        m_delayed = true;
    }

    Result<void> create(Change &change)
    {
        Resource &after = *change.after;
        if (User *user = std::get_if<User>(&after))
            MANDAT_TRY(completeUser(*user));
        if (isDelayed(after) && fieldValue(after, Field::Active).toBool()) {
            setFieldValue(after, Field::Active, false);
            postpone(after, {{Field::Active, true}}, false);
        }
        MANDAT_TRY(put(after, {1, m_now, m_now}));
        if (const User *user = std::get_if<User>(&after)) {
            MANDAT_TRY(m_writer.setCreatingOrder(user->id.toString(), m_order.id.toString()));
            MANDAT_TRY(queueCredentials(m_writer, m_portal.policy, *user, m_order.id.toString(), m_now));
        }
        record(u"created"_s, FeedChange::Created, std::nullopt, after);
        return {};
    }

    Result<void> completeUser(User &user)
    {
        user.credentials = CredentialState::None;
        user.createdByClient = !userOfSubject(m_order.author).isEmpty();
        user.created = m_now;
        if (!m_order.termsVersion.isEmpty()) {
            user.termsVersion = m_order.termsVersion;
            user.termsAcceptedAt = m_now;
        }
        while (user.userName.isEmpty()) {
            QString candidate = newSignInId();
            MANDAT_ASSIGN(const auto taken, m_writer.userNamed(candidate));
            MANDAT_ASSIGN(const auto reserved, m_writer.reservedBy(ReservationKind::SignInId, candidate));
            if (!taken && !reserved)
                user.userName = std::move(candidate);
        }
        return {};
    }

    Result<std::optional<Stored>> stored(const Resource &resource)
    {
        return m_writer.find(service::kindOf(mandat::kindOf(resource)),
                             mandat::idOf(resource).toString(QUuid::WithoutBraces));
    }

    Result<void> modify(Change &change)
    {
        MANDAT_ASSIGN(const auto now, stored(*change.after));
        if (!now)
            return fail(ErrorKind::NotFound, mandat::idOf(*change.after).toString(QUuid::WithoutBraces));
        MANDAT_ASSIGN(const Resource inForce, resourceOf(*now));
        Resource after = *change.after;
        if (isDelayed(after)) {
            QList<FieldChange> fields;
            for (const Field field : changedFields(*change.before, after))
                fields.append({field, fieldValue(after, field)});
            after = inForce;
            if (!fields.isEmpty())
                postpone(after, std::move(fields), false);
        }
        MANDAT_TRY(put(after, {now->version + 1, now->created, m_now}));
        record(u"modified"_s, FeedChange::Updated, inForce, after);
        change.before = inForce;
        change.after = std::move(after);
        return {};
    }

    Result<void> remove(const Resource &resource, Change *change)
    {
        MANDAT_ASSIGN(const auto now, stored(resource));
        if (!now)
            return {}; // already gone: what was asked for is so
        MANDAT_ASSIGN(const Resource inForce, resourceOf(*now));
        if (change)
            change->before = inForce;
        if (m_portal.policy.effectDelay.count() > 0 && now->kind == Kind::Profile) {
            m_delayed = true; // whoever had it keeps it until then
            return {};
        }
        if (isDelayed(inForce)) {
            Resource ending = inForce;
            postpone(ending, {}, true);
            MANDAT_TRY(put(ending, {now->version + 1, now->created, m_now}));
            record(u"deletionPending"_s, FeedChange::Updated, inForce, ending);
            return {};
        }
        MANDAT_TRY(m_writer.remove(now->kind, now->id));
        if (now->kind == Kind::User)
            MANDAT_TRY(forgetSecrets(m_writer, now->id));
        record(u"deleted"_s, FeedChange::Deleted, inForce, std::nullopt);
        return {};
    }

    Result<void> put(Resource &resource, const Meta &meta)
    {
        std::visit([&](auto &value) { value.version = QString::number(meta.version); }, resource);
        if (User *user = std::get_if<User>(&resource))
            user->lastModified = meta.modified;
        return m_writer.put(entityOf(resource), meta);
    }

    void record(const QString &action, FeedChange change, const std::optional<Resource> &before,
                const std::optional<Resource> &after)
    {
        const Resource &any = after ? *after : *before;
        AuditValues values = auditValues(before, after);
        m_writer.record(m_actor, m_now,
                        {action, service::kindOf(mandat::kindOf(any)), mandat::idOf(any).toString(QUuid::WithoutBraces),
                         m_order.number, change, std::move(values.before), std::move(values.after)});
    }

    Writer &m_writer;
    const Portal &m_portal;
    ChangeOrder &m_order;
    const Snapshot &m_before; ///< with all that is pending folded in
    Actor m_actor;
    QDateTime m_now;
    bool m_narrows = false;
    bool m_delayed = false;
};

} // namespace

Result<void> applyOrder(Writer &writer, const Portal &portal, ChangeOrder &order, const Snapshot &before,
                        const Actor &actor, const QDateTime &now)
{
    return Applier(writer, portal, order, before, actor, now).run();
}

} // namespace mandat::service
