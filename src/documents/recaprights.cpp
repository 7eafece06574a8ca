// SPDX-License-Identifier: MIT
#include "documents/recapparts.h"

#include "domain/checks.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

QString lastFour(const QString &iban)
{
    return u"•••• "_s + iban.right(4);
}

} // namespace

QList<const Grant *> RecapMaker::shownGrants() const
{
    QList<const Grant *> grants = m_state.grantsOfUser(m_user.id);
    const CompanyId &only = m_source.redaction.onlyCompany;
    if (!only.isNull()) {
        grants.removeIf([&](const Grant *grant) {
            const Relationship *relationship = m_state.relationship(grant->relationship);
            return !relationship || relationship->company != only;
        });
    }
    return grants;
}

QString RecapMaker::validity(const Grant *grant) const
{
    if (!grant)
        return m_phrases.text(Term::WithoutEnd);
    const Relationship *relationship = m_state.relationship(grant->relationship);
    if (!grant->active || (relationship && !relationship->active))
        return m_phrases.text(Term::InactiveAccess);
    const bool begun = grant->firstDay.isNull() || grant->firstDay <= dayAt(m_source.portal.policy, m_source.now);
    if (grant->lastDay.isNull())
        return begun ? m_phrases.text(Term::WithoutEnd) : m_phrases.fromDay(m_wording.date(grant->firstDay));
    const QString last = m_wording.date(grant->lastDay);
    return grant->firstDay.isNull() ? m_phrases.untilDay(last)
                                    : m_phrases.fromDayToDay(m_wording.date(grant->firstDay), last);
}

/// An access that begins later is shown as it will be on its first day; the validity says when that is.
QDateTime RecapMaker::instantFor(const Grant &grant) const
{
    if (grant.firstDay.isNull())
        return m_at;
    return std::max(m_at, startOfDay(m_source.portal.policy, grant.firstDay));
}

void RecapMaker::addAccounts(RecapSection &section, const Relationship &relationship, const Grant &grant) const
{
    const Policy &policy = m_source.portal.policy;
    section.hasAccounts = policy.accountScope != AccountScope::None;
    if (!section.hasAccounts)
        return;
    const QList<AccountId> opened = accountsOpened(policy, relationship, grant);
    section.accountCount =
        m_phrases.accountCount(static_cast<int>(opened.size()), static_cast<int>(relationship.accounts.size()));
    if (opened.isEmpty()) {
        section.noAccounts = m_phrases.text(Term::NoAccounts);
        return;
    }
    if (m_source.redaction.accounts) {
        section.noAccounts = m_phrases.withheld(static_cast<int>(opened.size()));
        return;
    }
    for (const AccountId &id : opened) {
        if (const Account *account = relationship.account(id)) {
            const QString iban = m_source.redaction.ibans ? lastFour(account->iban) : groupedIban(account->iban);
            section.accounts.append({orNotGiven(account->label), orNotGiven(account->holder), iban});
        }
    }
}

void RecapMaker::addFunctions(RecapSection &section, const Relationship &relationship, const Grant &grant) const
{
    const Language language = m_phrases.language();
    const QDateTime at = instantFor(grant);
    const AccessFacts facts = accessFacts(m_source.portal, m_state, m_user.id, relationship.id);
    const Catalogue &catalogue = m_source.portal.catalogue;
    QStringList without;
    int allowed = 0;
    int awaiting = 0;
    for (const Menu &menu : catalogue.menus()) {
        RecapMenu out {menu.label.in(language), {}, {}};
        int held = 0;
        for (const Function *function : catalogue.functionsOf(menu.code)) {
            held += withinCeiling(m_source.portal, relationship, *function) ? 1 : 0;
            if (!isGiven(facts, *function, at))
                continue;
            const bool waits = !isAllowed(facts, *function, at);
            out.functions.append({function->label.in(language), waits, function->sensitive});
            awaiting += waits ? 1 : 0;
        }
        if (out.functions.isEmpty()) {
            without.append(out.label);
            continue;
        }
        allowed += static_cast<int>(out.functions.size());
        out.count = m_phrases.count(static_cast<int>(out.functions.size()), held);
        section.menus.append(out);
    }
    section.functionCount = m_phrases.functionCount(allowed, awaiting);
    if (!without.isEmpty())
        section.menusWithout = m_phrases.menusWithout(without.join(u", "_s));
    const bool defined = profileThatApplies(m_source.portal.policy, m_state, m_user, &grant);
    if (section.menus.isEmpty())
        section.noFunctions = m_phrases.text(defined ? Term::NoAccess : Term::ProfileToDefine);
}

RecapSection RecapMaker::section(const Grant &grant, bool alone) const
{
    RecapSection out;
    const Relationship *relationship = m_state.relationship(grant.relationship);
    if (!relationship) {
        out.noun = m_phrases.heading(m_source.portal.policy.relationshipNoun.one);
        out.noFunctions = m_phrases.text(Term::NotKnownHere);
        return out;
    }
    if (!alone) {
        out.noun = m_phrases.heading(m_source.portal.policy.relationshipNoun.one);
        out.reference = relationship->reference;
        QStringList aside;
        if (!relationship->label.isEmpty())
            aside.append(relationship->label);
        if (const Company *company = m_source.snapshot.company(relationship->company))
            aside.append(company->name);
        out.aside = aside.join(u" – "_s);
        out.values.append({m_phrases.text(Term::Validity), validity(&grant), Face::Body, {}});
    }
    addAccounts(out, *relationship, grant);
    addFunctions(out, *relationship, grant);
    return out;
}

} // namespace mandat::documents
