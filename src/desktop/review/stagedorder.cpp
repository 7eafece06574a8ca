// SPDX-License-Identifier: MIT
#include "desktop/review/stagedorder.h"

#include "base/uuid.h"
#include "domain/fields.h"
#include "domain/impact.h"

#include <QSet>

#include <algorithm>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{

const Resource &resourceOf(const Change &change)
{
    return change.after ? *change.after : *change.before;
}

/// Tells which company each staged change belongs to.
class Sorter
{
public:
    Sorter(const QList<cache::StagedChange> &staged, cache::Reader &reader)
        : m_reader(reader)
    {
        for (const cache::StagedChange &one : staged) {
            if (one.change.resourceKind() == ResourceKind::User)
                m_users.insert(UserId(one.change.resourceId()), std::get<User>(resourceOf(one.change)));
        }
        for (const cache::StagedChange &one : staged)
            noteProfile(one.change);
    }

    [[nodiscard]] CompanyId companyOf(const Change &change) const
    {
        const Resource &resource = resourceOf(change);
        switch (change.resourceKind()) {
        case ResourceKind::User:
            return std::get<User>(resource).company;
        case ResourceKind::Grant: {
            const Grant &grant = std::get<Grant>(resource);
            const CompanyId company = companyOf(grant.user);
            return company.isNull() ? companyOf(grant.relationship) : company;
        }
        case ResourceKind::Contact:
            return std::get<Contact>(resource).company;
        case ResourceKind::Relationship:
            return std::get<Relationship>(resource).company;
        case ResourceKind::Profile:
            return companyOf(std::get<Profile>(resource), change.kind());
        }
        Q_UNREACHABLE();
    }

private:
    [[nodiscard]] CompanyId companyOf(const UserId &id) const
    {
        if (const auto staged = m_users.constFind(id); staged != m_users.constEnd())
            return staged->company;
        const Result<User> user = m_reader.user(id);
        return user ? user->company : CompanyId();
    }

    [[nodiscard]] CompanyId companyOf(const RelationshipId &id) const
    {
        const Result<Relationship> relationship = m_reader.relationship(id);
        return relationship ? relationship->company : CompanyId();
    }

    [[nodiscard]] CompanyId companyOf(const Profile &profile, ChangeKind kind) const
    {
        if (profile.kind == ProfileKind::Shared && kind != ChangeKind::Create)
            return {};
        if (const auto used = m_profiles.constFind(profile.id); used != m_profiles.constEnd())
            return *used;
        if (profile.kind != ProfileKind::Personal)
            return {};
        const Result<Snapshot> holders = m_reader.profileSnapshot(profile.id);
        return holders && !holders->users.isEmpty() ? holders->users.constBegin()->company : CompanyId();
    }

    void noteProfile(const Change &change)
    {
        for (const std::optional<Resource> &side : {change.before, change.after}) {
            if (!side)
                continue;
            ProfileId profile;
            if (const User *user = std::get_if<User>(&*side))
                profile = user->profile;
            else if (const Grant *grant = std::get_if<Grant>(&*side))
                profile = grant->profile;
            if (!profile.isNull() && !m_profiles.contains(profile))
                m_profiles.insert(profile, companyOf(change));
        }
    }

    cache::Reader &m_reader;
    QHash<UserId, User> m_users;
    QHash<ProfileId, CompanyId> m_profiles;
};

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

QVariant intersection(const QVariant &one, const QVariant &other)
{
    QStringList out;
    const QStringList theirs = other.toStringList();
    for (const QString &code : one.toStringList()) {
        if (theirs.contains(code))
            out.append(code);
    }
    return out;
}

bool isSet(Field field)
{
    return field == Field::Accounts || field == Field::ProfileFunctions || field == Field::Modules;
}

/// Tells one part's changes apart.
class Splitter
{
public:
    Splitter(const Portal &portal, const Snapshot &before, const QList<Change> &changes, const QDateTime &at)
        : m_portal(portal)
        , m_before(before)
        , m_changes(changes)
        , m_at(at)
    {
    }

    Removals split()
    {
        for (const Change &change : m_changes) {
            if (change.kind() == ChangeKind::Delete && narrows({change}))
                m_out.now.append(change);
            else if (change.kind() == ChangeKind::Modify)
                splitModification(change);
            else
                m_out.later.append(change);
        }
        for (const Change &taken : std::as_const(m_taken))
            m_out.later.removeAll(taken);
        // Each by itself only takes away; where they do not together, nothing is split.
        if (!m_out.now.isEmpty() && !narrows(m_out.now))
            return {{}, m_changes};
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool narrows(const QList<Change> &changes) const
    {
        return classify(m_portal, m_before, changes, m_at) == Effect::Narrowing;
    }

    /// The creation of the profile that a field now names, where it is staged too: the field makes no sense without.
    [[nodiscard]] const Change *creationBehind(Field field, const QVariant &value) const
    {
        if (field != Field::UserProfile && field != Field::GrantProfile)
            return nullptr;
        const QUuid id = QUuid::fromString(value.toString());
        const auto found = std::ranges::find_if(m_changes, [&](const Change &change) {
            return change.kind() == ChangeKind::Create && change.resourceKind() == ResourceKind::Profile
                && change.resourceId() == id;
        });
        return found == m_changes.end() ? nullptr : &*found;
    }

    void splitModification(const Change &change)
    {
        Resource half = *change.before;
        for (const Field field : changedFields(*change.before, *change.after)) {
            const QVariant wanted = fieldValue(*change.after, field);
            const QVariant old = fieldValue(*change.before, field);
            Resource one = *change.before;
            setFieldValue(one, field, isSet(field) ? intersection(old, wanted) : wanted);
            QList<Change> alone {Change::modify(*change.before, one)};
            const Change *creation = creationBehind(field, wanted);
            if (creation)
                alone.prepend(*creation);
            if (!narrows(alone))
                continue;
            setFieldValue(half, field, fieldValue(one, field));
            if (creation && !m_taken.contains(*creation)) {
                m_taken.append(*creation);
                m_out.now.append(*creation);
            }
        }
        if (half != *change.before)
            m_out.now.append(Change::modify(*change.before, half));
        if (!changedFields(half, *change.after).isEmpty())
            m_out.later.append(Change::modify(half, *change.after));
    }

    const Portal &m_portal;
    const Snapshot &m_before;
    const QList<Change> &m_changes;
    QDateTime m_at;
    Removals m_out;
    QList<Change> m_taken;
};

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

/// What was staged together and is about several companies.
QSet<QDateTime> batchesOf(const QList<cache::StagedChange> &staged, const QList<CompanyId> &companies)
{
    QHash<QDateTime, CompanyId> first;
    QSet<QDateTime> out;
    for (qsizetype i = 0; i < staged.size(); ++i) {
        const QDateTime &at = staged.at(i).staged;
        // Shared profiles are an order of their own, whatever they were staged with.
        if (!at.isValid() || companies.at(i).isNull())
            continue;
        const auto known = first.constFind(at);
        if (known == first.constEnd())
            first.insert(at, companies.at(i));
        else if (*known != companies.at(i))
            out.insert(at);
    }
    return out;
}

/// Whose change it is, so that a user is never created in one order and given access in another; the thing itself where
/// it is about nobody.
QUuid personOf(const Change &change)
{
    const Resource &resource = resourceOf(change);
    if (const Grant *grant = std::get_if<Grant>(&resource))
        return grant->user.uuid();
    return change.resourceId();
}

/// In the order in which they came. Changes of one person are staged one after the other.
QList<StagedPart> piecesOf(const QList<Change> &changes, const QDateTime &batch, qsizetype limit)
{
    QList<StagedPart> out;
    for (qsizetype at = 0; at < changes.size();) {
        qsizetype end = at + 1;
        while (end < changes.size() && personOf(changes.at(end)) == personOf(changes.at(at)))
            ++end;
        if (out.isEmpty() || out.constLast().changes.size() + (end - at) > limit) {
            StagedPart made;
            made.batch = batch;
            out.append(made);
        }
        out.last().changes += changes.sliced(at, end - at);
        at = end;
    }
    for (qsizetype i = 0; i < out.size(); ++i) {
        out[i].piece = static_cast<int>(i) + 1;
        out[i].pieces = static_cast<int>(out.size());
    }
    return out;
}

} // namespace

QString StagedPart::key() const
{
    if (batch.isValid())
        return QString::number(batch.toMSecsSinceEpoch()) + u'/' + QString::number(piece);
    return company.toString();
}

Result<QList<StagedPart>> partsOf(const QList<cache::StagedChange> &staged, cache::Reader &reader, qsizetype limit)
{
    const Sorter sorter(staged, reader);
    QList<CompanyId> companies;
    companies.reserve(staged.size());
    for (const cache::StagedChange &one : staged)
        companies.append(sorter.companyOf(one.change));
    const QSet<QDateTime> batches = batchesOf(staged, companies);
    QList<StagedPart> out;
    QHash<QDateTime, QList<Change>> together;
    for (qsizetype i = 0; i < staged.size(); ++i) {
        const cache::StagedChange &one = staged.at(i);
        if (batches.contains(one.staged)) {
            together[one.staged].append(one.change);
            continue;
        }
        auto part = std::ranges::find(out, companies.at(i), &StagedPart::company);
        if (part == out.end()) {
            StagedPart made;
            made.company = companies.at(i);
            if (!made.company.isNull()) {
                MANDAT_ASSIGN(const Company known, reader.company(made.company));
                made.companyName = known.name;
            }
            out.append(made);
            part = out.end() - 1;
        }
        part->changes.append(one.change);
    }
    std::ranges::sort(out, [](const StagedPart &a, const StagedPart &b) {
        if (a.company.isNull() != b.company.isNull())
            return b.company.isNull();
        return a.companyName.localeAwareCompare(b.companyName) < 0;
    });
    QList<QDateTime> inTime(batches.cbegin(), batches.cend());
    std::ranges::sort(inTime);
    QList<StagedPart> all;
    for (const QDateTime &batch : std::as_const(inTime))
        all += piecesOf(together.value(batch), batch, limit);
    return all + out;
}

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

Removals removalsOf(const Portal &portal, const Snapshot &before, const QList<Change> &changes, const QDateTime &at)
{
    return Splitter(portal, before, changes, at).split();
}

std::optional<Change> restOf(const Change &change, const Resource &current)
{
    if (!change.before || !change.after || current.index() != change.after->index())
        return std::nullopt;
    Resource wanted = current;
    for (const Field field : changedFields(*change.before, *change.after))
        setFieldValue(wanted, field, fieldValue(*change.after, field));
    if (changedFields(current, wanted).isEmpty())
        return std::nullopt;
    return Change::modify(current, wanted);
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

} // namespace mandat::desktop
