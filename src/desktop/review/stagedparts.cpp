// SPDX-License-Identifier: MIT
#include "desktop/review/stagedparts.h"

#include <QSet>

#include <algorithm>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{

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

const Resource &resourceOf(const Change &change)
{
    return change.after ? *change.after : *change.before;
}

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

} // namespace mandat::desktop
