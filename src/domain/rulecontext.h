// SPDX-License-Identifier: MIT
#pragma once

#include "domain/rules.h"

#include <QHash>
#include <QSet>

namespace mandat
{

/// What the rules of one check share: the state without the order and with it, and what they have found so far.
class RuleContext
{
public:
    RuleContext(const ChangeOrder &order, const CheckContext &context);
    Q_DISABLE_COPY_MOVE(RuleContext)

    const ChangeOrder &order;
    const Portal &portal;
    const Policy &policy;
    const Catalogue &catalogue;
    const Snapshot &before;
    const Snapshot after;
    const Staff &author;
    const QDateTime now;
    const std::function<bool(const QString &, const UserId &)> &signInIdTaken;
    const std::optional<ClientScope> &client;

    void block(Finding finding);
    void warn(Finding finding);
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }

    /// Calls `rule(before or nullptr, after)` for each resource of this type that the order creates or modifies.
    template<class T, class Rule> void forEachWritten(Rule rule) const
    {
        for (const Change &change : order.changes) {
            const T *is = change.after ? std::get_if<T>(&*change.after) : nullptr;
            if (is)
                rule(change.before ? std::get_if<T>(&*change.before) : nullptr, *is);
        }
    }
    template<class T, class Rule> void forEachDeleted(Rule rule) const
    {
        for (const Change &change : order.changes) {
            const T *was = change.before && !change.after ? std::get_if<T>(&*change.before) : nullptr;
            if (was)
                rule(*was);
        }
    }

private:
    QList<Finding> m_findings;
};

/// True for a creation, and for a modification of one of these members.
template<class T, class... Members> [[nodiscard]] bool touches(const T *was, const T &is, Members... members)
{
    return !was || ((was->*members != is.*members) || ...);
}

// One function a theme; each in a file of its own (rulesuser.cpp, …).
void checkOrder(RuleContext &rules);
void checkClient(RuleContext &rules);
/// Whoever does not prepare orders writes none, except the portal's operator: ceilings, modules, and administration
/// where S3.6 wants it given.
void checkOperator(RuleContext &rules);
void checkUsers(RuleContext &rules);
void checkContacts(RuleContext &rules);
void checkGrants(RuleContext &rules);
void checkProfiles(RuleContext &rules);
void checkRelationships(RuleContext &rules);
void checkRights(RuleContext &rules);
void checkAdministrators(RuleContext &rules);

} // namespace mandat
