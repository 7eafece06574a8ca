// SPDX-License-Identifier: MIT
#include "desktop/review/removals.h"

#include "domain/fields.h"
#include "domain/impact.h"

namespace mandat::desktop
{

namespace
{

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

} // namespace

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

} // namespace mandat::desktop
