// SPDX-License-Identifier: MIT
#include "domain/bulk.h"
#include "domain/effective.h"

#include "base/uuid.h"
#include "domain/fields.h"

#include <algorithm>

namespace mandat
{

namespace
{

/// Makes the changes for one person; `omission` says why there are none.
class RowBuilder
{
public:
    RowBuilder(const BulkWish &wish, const User &user, const CheckContext &context)
        : m_wish(wish)
        , m_user(user)
        , m_policy(context.portal->policy)
        , m_before(*context.before)
        , m_now(context.now)
    {
    }

    BulkOmission build()
    {
        switch (m_wish.action) {
        case BulkAction::Deactivate:
            return setActive(false);
        case BulkAction::Reactivate:
            return setActive(true);
        case BulkAction::Remove:
            m_changes = deletionOf(m_before, m_user.id);
            return BulkOmission::None;
        case BulkAction::AddAccess:
            return addAccess();
        case BulkAction::ChangeProfile:
            return changeProfile();
        case BulkAction::SetEndDate:
            return setEndDate();
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] QList<Change> take() { return std::move(m_changes); }
    [[nodiscard]] const QList<RelationshipId> &skipped() const { return m_skipped; }

private:
    BulkOmission setActive(bool active)
    {
        User after = m_user;
        after.active = active;
        return modify(m_user, after);
    }

    BulkOmission addAccess()
    {
        for (const RelationshipId &id : m_wish.relationships) {
            if (m_before.grantOf(m_user.id, id)) {
                m_skipped.append(id);
                continue;
            }
            Grant grant;
            grant.id = GrantId(newUuid(m_now));
            grant.user = m_user.id;
            grant.relationship = id;
            if (m_policy.profileScope == ProfileScope::Relationship)
                grant.profile = m_wish.profile;
            const Relationship *relationship = m_before.relationship(id);
            if (m_wish.allAccounts && m_policy.accountScope == AccountScope::Granted && relationship) {
                for (const Account &account : relationship->accounts)
                    grant.accounts.insert(account.id);
            }
            m_changes.append(Change::create(grant));
        }
        return m_changes.isEmpty() ? BulkOmission::AlreadySo : BulkOmission::None;
    }

    BulkOmission changeProfile()
    {
        if (m_policy.profileScope == ProfileScope::Relationship)
            return changeGrants([this](Grant &grant) { grant.profile = m_wish.profile; });
        User after = m_user;
        after.profile = m_wish.profile;
        return modify(m_user, after);
    }

    BulkOmission setEndDate()
    {
        if (!m_policy.grantDates)
            return BulkOmission::NotOffered;
        const QDate today = dayAt(m_policy, m_now);
        return changeGrants([&](Grant &grant) {
            // What has ended does not begin again by this.
            if (!grant.lastDay.isValid() || grant.lastDay >= today)
                grant.lastDay = m_wish.lastDay;
        });
    }

    template<class Set> BulkOmission changeGrants(Set set)
    {
        bool any = false;
        for (const Grant *grant : m_before.grantsOfUser(m_user.id)) {
            const std::optional<Grant> was = finalState(*grant);
            if (!was)
                continue;
            any = true;
            Grant after = *was;
            set(after);
            if (modify(*was, after) != BulkOmission::None)
                m_skipped.append(after.relationship);
        }
        if (!any)
            return BulkOmission::NoAccess;
        return m_changes.isEmpty() ? BulkOmission::AlreadySo : BulkOmission::None;
    }

    template<class T> BulkOmission modify(const T &was, const T &is)
    {
        if (changedFields(was, is).isEmpty())
            return BulkOmission::AlreadySo;
        m_changes.append(Change::modify(was, is));
        return BulkOmission::None;
    }

    const BulkWish &m_wish;
    const User &m_user;
    const Policy &m_policy;
    const Snapshot &m_before;
    QDateTime m_now;
    QList<Change> m_changes;
    QList<RelationshipId> m_skipped;
};

} // namespace

QList<Finding> blocksOf(const QList<Finding> &findings)
{
    QList<Finding> out;
    std::ranges::copy_if(findings, std::back_inserter(out), &Finding::blocks);
    return out;
}

BulkRow planBulkRow(const BulkWish &wish, const UserId &user, const CheckContext &context)
{
    BulkRow row;
    row.user = user;
    const User *found = context.before->user(user);
    // What is under way counts as done: whoever is about to be inactive is not deactivated again.
    const std::optional<User> folded = found ? finalState(*found) : std::nullopt;
    if (!folded) {
        row.omission = BulkOmission::Gone;
        return row;
    }
    RowBuilder builder(wish, *folded, context);
    row.omission = builder.build();
    if (row.omission != BulkOmission::None)
        return row;
    ChangeOrder order;
    order.changes = builder.take();
    row.findings = blocksOf(check(order, context));
    if (!row.findings.isEmpty())
        row.omission = BulkOmission::Refused;
    else
        row.changes = order.changes;
    if (!row.changes.isEmpty())
        row.skipped = builder.skipped();
    return row;
}

} // namespace mandat
