// SPDX-License-Identifier: MIT
#include "desktop/review/stagedorder.h"

#include "base/uuid.h"

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{

void merge(Snapshot &into, const Snapshot &other)
{
    into.companies.insert(other.companies);
    into.relationships.insert(other.relationships);
    into.contacts.insert(other.contacts);
    into.users.insert(other.users);
    into.profiles.insert(other.profiles);
    for (const Grant &grant : other.grants)
        into.grants.insert(grant.id, grant);
}

/// The terms that were accepted when people were staged (S0.4); empty: none were.
QString termsAcceptedIn(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        const User *user = change.after ? std::get_if<User>(&*change.after) : nullptr;
        if (user && !change.before && !user->termsVersion.isEmpty())
            return user->termsVersion;
    }
    return {};
}

/// What an order relies on: the rules, the relationships that it gives access to, the profiles that it gives.
QList<BasedOn> reliedOn(const QList<Change> &changes, const Portal &portal, const Snapshot &before)
{
    QList<BasedOn> out {{u"Policy"_s, portal.policy.version}, {u"Catalogue"_s, portal.catalogue.version()}};
    const auto add = [&](const QString &ref, const QString &version) {
        const BasedOn one {ref, version};
        if (!version.isEmpty() && !out.contains(one))
            out.append(one);
    };
    const auto addProfile = [&](const ProfileId &id) {
        if (const Profile *profile = before.profile(id))
            add(u"Profiles/"_s + id.toString(), profile->version);
    };
    for (const Change &change : changes) {
        if (!change.after)
            continue;
        if (const User *user = std::get_if<User>(&*change.after)) {
            addProfile(user->profile);
        } else if (const Grant *grant = std::get_if<Grant>(&*change.after)) {
            addProfile(grant->profile);
            if (const Relationship *relationship = before.relationship(grant->relationship))
                add(u"Relationships/"_s + relationship->id.toString(), relationship->version);
        }
    }
    return out;
}

} // namespace

Result<Snapshot> stateFor(const StagedPart &part, cache::Reader &reader)
{
    QList<CompanyId> companies;
    const auto add = [&](const CompanyId &company) {
        if (!company.isNull() && !companies.contains(company))
            companies.append(company);
    };
    add(part.company);
    Snapshot out;
    for (const Change &change : part.changes) {
        const Resource &resource = resourceOf(change);
        if (const User *user = std::get_if<User>(&resource)) {
            add(user->company);
        } else if (const Grant *grant = std::get_if<Grant>(&resource)) {
            MANDAT_ASSIGN(const Relationship relationship, reader.relationship(grant->relationship));
            add(relationship.company);
            if (const Result<User> holder = reader.user(grant->user))
                add(holder->company);
        } else if (const Profile *profile = std::get_if<Profile>(&resource);
                   profile && change.kind() != ChangeKind::Create) {
            MANDAT_ASSIGN(const Snapshot holders, reader.profileSnapshot(profile->id));
            merge(out, holders);
        }
    }
    if (companies.isEmpty()) {
        MANDAT_ASSIGN(const auto shared, reader.sharedProfiles());
        out.profiles.insert(shared);
        return out;
    }
    const CompanyId first = companies.takeFirst();
    MANDAT_ASSIGN(const Snapshot whole, reader.companySnapshot(first, companies));
    merge(out, whole);
    return out;
}

ChangeOrder orderOf(const StagedPart &part, const OrderWords &words, const Portal &portal, const Snapshot &before,
                    const Staff &author, const QDateTime &now)
{
    ChangeOrder out;
    out.id = ChangeOrderId(newUuid(now));
    out.company = part.company;
    out.reason = words.reason.trimmed();
    out.mandate = words.mandate;
    out.acknowledged = words.acknowledged;
    out.changes = part.changes;
    out.basedOn = reliedOn(part.changes, portal, before);
    out.termsVersion = termsAcceptedIn(part.changes);
    out.author = author.subject;
    out.authorName = author.name;
    out.created = now;
    return out;
}

Snapshot stateBefore(const ChangeOrder &order, cache::Reader &reader)
{
    const StagedPart part {order.company, {}, order.changes};
    Snapshot out = stateFor(part, reader).value_or(Snapshot());
    for (const Change &change : order.changes) {
        if (change.before)
            out.put(*change.before);
        else
            out.remove(change.resourceKind(), change.resourceId());
    }
    return out;
}

} // namespace mandat::desktop
