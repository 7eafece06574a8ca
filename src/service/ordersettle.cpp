// SPDX-License-Identifier: MIT
// What a policy's delay has kept back, once it is due.
#include "service/orderapply.h"

#include "domain/snapshot.h"
#include "service/auditvalues.h"
#include "service/credentials.h"
#include "service/entities.h"
#include "service/orderdocument.h"
#include "service/profileholders.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// The resource with what is due folded in, and what is not left pending.
std::optional<Resource> settled(const Resource &resource, const QDateTime &now)
{
    if (const User *user = std::get_if<User>(&resource)) {
        auto state = stateAt(*user, now);
        return state ? std::optional<Resource>(std::move(*state)) : std::nullopt;
    }
    if (const Grant *grant = std::get_if<Grant>(&resource)) {
        auto state = stateAt(*grant, now);
        return state ? std::optional<Resource>(std::move(*state)) : std::nullopt;
    }
    return resource;
}

class Settling
{
public:
    Settling(Writer &writer, const OrderRecord &order, const QDateTime &now)
        : m_writer(writer)
        , m_record(order)
        , m_now(now)
    {
    }

    Result<void> run()
    {
        MANDAT_ASSIGN(const scim::OrderAnswer answer, answerOf(m_record));
        const ChangeOrder &order = answer.order;
        m_actor = {m_record.author, order.authorName};
        // Grants of deleted users went with them without being named in the order.
        for (const Change &change : order.changes) {
            if (change.kind() != ChangeKind::Delete || change.resourceKind() != ResourceKind::User)
                continue;
            MANDAT_ASSIGN(const auto grants, m_writer.linked(Kind::Grant, Link::User, textOf(change.resourceId())));
            for (const Stored &grant : grants)
                MANDAT_TRY(settle(grant.kind, grant.id));
        }
        for (const Change &change : order.changes) {
            const Kind kind = service::kindOf(change.resourceKind());
            if (kind == Kind::User || kind == Kind::Grant)
                MANDAT_TRY(settle(kind, textOf(change.resourceId())));
            else if (kind == Kind::Profile && change.kind() == ChangeKind::Delete)
                m_profiles.insert(textOf(change.resourceId()));
        }
        for (const QString &profile : std::as_const(m_profiles))
            MANDAT_TRY(removeUnused(profile));
        return {};
    }

private:
    static QString textOf(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

    Result<void> settle(Kind kind, const QString &id)
    {
        MANDAT_ASSIGN(const auto stored, m_writer.find(kind, id));
        if (!stored)
            return {};
        MANDAT_ASSIGN(const Resource inForce, resourceOf(*stored));
        const auto state = settled(inForce, m_now);
        if (state == std::optional(inForce))
            return {};
        if (state) {
            MANDAT_TRY(m_writer.put(entityOf(*state), {stored->version, stored->created, stored->modified}));
        } else {
            MANDAT_TRY(m_writer.remove(kind, id));
            if (kind == Kind::User)
                MANDAT_TRY(forgetSecrets(m_writer, id));
            MANDAT_TRY(noteProfile(inForce));
        }
        record(kind, id, inForce, state);
        return {};
    }

    /// A personal profile goes with the last one that had it.
    Result<void> noteProfile(const Resource &gone)
    {
        const ProfileId profile =
            std::holds_alternative<User>(gone) ? std::get<User>(gone).profile : std::get<Grant>(gone).profile;
        if (profile.isNull())
            return {};
        MANDAT_ASSIGN(const auto stored, m_writer.find(Kind::Profile, profile.toString()));
        if (!stored)
            return {};
        MANDAT_ASSIGN(const Profile value, valueOf<Profile>(stored->document));
        if (value.kind == ProfileKind::Personal)
            m_profiles.insert(profile.toString());
        return {};
    }

    Result<void> removeUnused(const QString &id)
    {
        MANDAT_ASSIGN(const auto stored, m_writer.find(Kind::Profile, id));
        MANDAT_ASSIGN(const ProfileHolders holders, holdersOf(m_writer, ProfileId::fromString(id)));
        if (!stored || !holders.isEmpty())
            return {};
        MANDAT_ASSIGN(const Resource former, resourceOf(*stored));
        MANDAT_TRY(m_writer.remove(Kind::Profile, id));
        record(Kind::Profile, id, former, std::nullopt);
        return {};
    }

    void record(Kind kind, const QString &id, const std::optional<Resource> &before,
                const std::optional<Resource> &after)
    {
        AuditValues values = auditValues(before, after);
        m_writer.record(m_actor, m_now,
                        {after ? u"tookEffect"_s : u"deleted"_s, kind, id, m_record.number,
                         after ? FeedChange::Updated : FeedChange::Deleted, std::move(values.before),
                         std::move(values.after)});
    }

    Writer &m_writer;
    const OrderRecord &m_record;
    QDateTime m_now;
    Actor m_actor;
    QSet<QString> m_profiles;
};

} // namespace

Result<void> settleOrder(Writer &writer, const OrderRecord &order, const QDateTime &now)
{
    return Settling(writer, order, now).run();
}

} // namespace mandat::service
