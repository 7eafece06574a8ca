// SPDX-License-Identifier: MIT
#include "base/uuid.h"
#include "domain/fields.h"
#include "domain/impact.h"

#include <algorithm>

namespace mandat
{

namespace
{

/// What a resource of today's state is when all that is pending has come; nullopt: gone, or going.
std::optional<Resource> current(const Snapshot &today, ResourceKind kind, const QUuid &id)
{
    const auto copy = [](const auto *resource) -> std::optional<Resource> {
        return resource ? std::optional<Resource>(*resource) : std::nullopt;
    };
    switch (kind) {
    case ResourceKind::User: {
        const User *user = today.user(UserId(id));
        const std::optional<User> last = user ? finalState(*user) : std::nullopt;
        return last ? std::optional<Resource>(*last) : std::nullopt;
    }
    case ResourceKind::Grant: {
        const Grant *grant = today.grant(GrantId(id));
        const std::optional<Grant> last = grant ? finalState(*grant) : std::nullopt;
        return last ? std::optional<Resource>(*last) : std::nullopt;
    }
    case ResourceKind::Profile:
        return copy(today.profile(ProfileId(id)));
    case ResourceKind::Contact:
        return copy(today.contact(ContactId(id)));
    case ResourceKind::Relationship:
        break;
    }
    return copy(today.relationship(RelationshipId(id)));
}

/// The value that a field has once one change of it is undone: sets element by element; any other field only if
/// nobody has changed it since.
QVariant undone(const QVariant &before, const QVariant &after, const QVariant &now)
{
    if (after.typeId() != QMetaType::QStringList)
        return now == after ? before : now;
    const QStringList old = before.toStringList();
    const QStringList made = after.toStringList();
    QStringList out;
    for (const QString &element : now.toStringList()) {
        if (old.contains(element) || !made.contains(element))
            out.append(element);
    }
    for (const QString &element : old) {
        if (!made.contains(element) && !out.contains(element))
            out.append(element);
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// Works on a copy of today's state, so that two changes of the same thing are undone one after the other.
class Reversal
{
public:
    Reversal(const QList<Change> &changes, const Snapshot &today, const QDateTime &now)
        : m_changes(changes)
        , m_state(today)
        , m_now(now)
    {
    }

    QList<Change> run()
    {
        nameWhatComesBack();
        for (auto change = m_changes.crbegin(); change != m_changes.crend(); ++change) {
            switch (change->kind()) {
            case ChangeKind::Create:
                undoCreation(*change);
                break;
            case ChangeKind::Modify:
                undoModification(*change);
                break;
            case ChangeKind::Delete:
                break;
            }
        }
        bringBack();
        // What others refer to is made first and goes last.
        std::stable_sort(m_out.begin(), m_out.end(),
                         [](const Change &a, const Change &b) { return rank(a) < rank(b); });
        return m_out;
    }

private:
    static int dependency(ResourceKind kind)
    {
        switch (kind) {
        case ResourceKind::Contact:
            return 0;
        case ResourceKind::Relationship:
            return 1;
        case ResourceKind::Profile:
            return 2;
        case ResourceKind::User:
            return 3;
        case ResourceKind::Grant:
            break;
        }
        return 4;
    }

    static int rank(const Change &change)
    {
        constexpr int kinds = 5;
        switch (change.kind()) {
        case ChangeKind::Create:
            return dependency(change.resourceKind());
        case ChangeKind::Modify:
            return kinds;
        case ChangeKind::Delete:
            break;
        }
        return 2 * kinds - dependency(change.resourceKind());
    }

    void undoCreation(const Change &change)
    {
        const auto now = current(m_state, change.resourceKind(), change.resourceId());
        if (!now)
            return;
        if (const User *user = std::get_if<User>(&*now)) {
            QList<Change> removals; // of grants that came later, too
            for (const Grant *grant : m_state.grantsOfUser(user->id))
                removals.append(Change::remove(*grant));
            for (Change &removal : removals)
                emitChange(std::move(removal));
        }
        emitChange(Change::remove(*now));
    }

    void undoModification(const Change &change)
    {
        const auto now = current(m_state, change.resourceKind(), change.resourceId());
        if (!now)
            return;
        Resource restored = *now;
        for (const Field field : changedFields(*change.before, *change.after)) {
            const QVariant value =
                undone(fieldValue(*change.before, field), fieldValue(*change.after, field), fieldValue(*now, field));
            setFieldValue(restored, field, value);
        }
        if (changedFields(*now, restored).isEmpty())
            return;
        redirect(restored);
        emitChange(Change::modify(*now, restored));
    }

    /// New ids for all that was deleted and is still gone, so that what comes back can refer to each other.
    void nameWhatComesBack()
    {
        for (const Change &change : m_changes) {
            if (change.kind() == ChangeKind::Delete && !current(m_state, change.resourceKind(), change.resourceId()))
                m_newIds.insert(change.resourceId(), newUuid(m_now));
        }
    }

    void bringBack()
    {
        QList<const Change *> deletions;
        for (const Change &change : m_changes) {
            if (change.kind() == ChangeKind::Delete && m_newIds.contains(change.resourceId()))
                deletions.append(&change);
        }
        std::stable_sort(deletions.begin(), deletions.end(), [](const Change *a, const Change *b) {
            return dependency(a->resourceKind()) < dependency(b->resourceKind());
        });
        for (const Change *deletion : deletions) {
            Resource again = *deletion->before;
            std::visit([&](auto &resource) { renew(resource); }, again);
            redirect(again);
            if (hasItsPlace(again))
                emitChange(Change::create(again));
        }
    }

    template<class T> void renew(T &resource) const
    {
        resource.id = decltype(resource.id)(m_newIds.value(resource.id.uuid()));
        resource.version.clear();
        if constexpr (std::is_same_v<T, User>)
            renewUser(resource);
        else if constexpr (std::is_same_v<T, Grant>)
            resource.pending.clear();
    }

    /// A new user: an email goes on being the sign-in ID, a generated one is generated anew; the device, the accepted
    /// terms and the password were the former user's.
    static void renewUser(User &user)
    {
        user.externalId = user.id.toString();
        if (user.userName.compare(user.email, Qt::CaseInsensitive) != 0)
            user.userName.clear();
        user.strongAuthentication = false;
        user.termsVersion.clear();
        user.termsAcceptedAt = {};
        user.credentials = CredentialState::None;
        user.created = {};
        user.lastModified = {};
        user.lastSignIn = {};
        user.selfRegistered = false;
        user.createdByClient = false;
        user.pending.clear();
    }

    /// References to what comes back under a new id; those to what is gone for good become empty.
    void redirect(Resource &resource) const
    {
        const auto follow = [&](auto &id, const auto *there) {
            if (id.isNull() || there)
                return;
            id = std::remove_cvref_t<decltype(id)>(m_newIds.value(id.uuid()));
        };
        if (User *user = std::get_if<User>(&resource)) {
            follow(user->profile, m_state.profile(user->profile));
            follow(user->contact, m_state.contact(user->contact));
        } else if (Grant *grant = std::get_if<Grant>(&resource)) {
            follow(grant->user, m_state.user(grant->user));
            follow(grant->relationship, m_state.relationship(grant->relationship));
            follow(grant->profile, m_state.profile(grant->profile));
        }
    }

    /// A grant needs its user and its relationship, and that the pair has no other by now.
    [[nodiscard]] bool hasItsPlace(const Resource &resource) const
    {
        const Grant *grant = std::get_if<Grant>(&resource);
        if (!grant)
            return true;
        return m_state.user(grant->user) && m_state.relationship(grant->relationship)
            && !m_state.grantOf(grant->user, grant->relationship);
    }

    void emitChange(Change change)
    {
        // Not by applied(): what goes with a user is named here, one by one.
        if (change.after)
            m_state.put(*change.after);
        else
            m_state.remove(change.resourceKind(), change.resourceId());
        m_out.append(std::move(change));
    }

    const QList<Change> &m_changes;
    Snapshot m_state;
    QDateTime m_now;
    QHash<QUuid, QUuid> m_newIds;
    QList<Change> m_out;
};

} // namespace

QList<Change> reverseOf(const QList<Change> &changes, const Snapshot &today, const QDateTime &now)
{
    return Reversal(changes, today, now).run();
}

} // namespace mandat
