// SPDX-License-Identifier: MIT
// Findings about what an order gives, and about who is left to administer.
#include "domain/wording.h"

#include "domain/wordingnouns.h"

namespace mandat
{

QString Wording::rightsFinding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const
{
    const QString what = functionList(finding.functions, portal.catalogue);
    const QString where = references(finding.relationships, snapshot);
    const QString profile = profileOf(finding.profile, snapshot);
    const QString who = person(finding.user, portal, snapshot);
    const bool shared = finding.user.isNull();
    switch (finding.kind) {
    case FindingKind::SensitiveFunctions: // S0.9 gives this sentence
        if (shared)
            return tr("This profile includes sensitive operations: %1. They stay off for %n person(s) who do not have "
                      "%2 and a "
                      "secure mobile number registered with the portal: %3.",
                      nullptr, static_cast<int>(finding.users.size()))
                .arg(what, device(portal.policy), people(finding.users, portal, snapshot));
        //: %2 is the portal’s noun with its article (“The delegate”), %3 the device with its own (“the signing app”)
        return tr("This profile includes sensitive operations: %1. %2 needs %3 and a secure mobile number registered "
                  "with the "
                  "portal. Until then they stay off.")
            .arg(what, capitalised(theUser(portal.policy)), device(portal.policy));
    case FindingKind::AboveHolder:
        if (finding.relationships.size() == 1)
            return tr("%1 does not hold this: %2. Take it out of the profile of %3.")
                .arg(capitalised(theRelationship(portal.policy, snapshot.relationship(finding.relationships.first()))),
                     what, who);
        return tr("Neither of these holds it: %1. Take this out of the profile of %3: %2.").arg(where, what, who);
    case FindingKind::ModuleOffOnRelationship: {
        const Module *module = portal.catalogue.module(ModuleCode(finding.text));
        const QString label = module ? module->label.in(m_language) : finding.text;
        if (shared)
            return tr("The module “%1” is off on %2. Until it is on there, the profile “%3” gives no access to: %4.")
                .arg(label, where, profile, what);
        return tr("The module “%1” is off on %2. Until it is on there, %3 has no access to: %4.")
            .arg(label, where, who, what);
    }
    case FindingKind::FunctionsAboveCeiling:
        if (shared)
            return tr("The profile “%1” holds more than the ceiling of %2 lets through. There it does not give: %3.")
                .arg(profile, where, what);
        return tr("The profile of %1 holds more than the ceiling of %2 lets through. There it does not give: %3.")
            .arg(who, where, what);
    case FindingKind::ProfileOnAllRelationships:
        return tr("The profile of %1 changes everywhere at once: %2. For a different profile on one of them, create a "
                  "second "
                  "person with another address.")
            .arg(who, where);
    default:
        return {};
    }
}

QString Wording::administratorFinding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const
{
    QString scope;
    if (!finding.relationship.isNull())
        scope = capitalised(theRelationship(portal.policy, snapshot.relationship(finding.relationship)));
    else if (!finding.company.isNull())
        scope = companyName(finding.company, snapshot);
    else
        scope = portal.name.in(m_language);
    switch (finding.kind) {
    case FindingKind::AdministratorsBelowMinimum:
        return belowMinimum(finding, scope);
    case FindingKind::OneAdministratorLeft:
        return fewAdministrators(finding, scope, people(finding.users, portal, snapshot));
    case FindingKind::FirstUserMustAdminister:
        return tr("%1 is the first person of %2 on this portal, and each company needs an administrator. Make this "
                  "person one.")
            .arg(person(finding.user, portal, snapshot, true), scope);
    default:
        return {};
    }
}

QString Wording::belowMinimum(const Finding &finding, const QString &scope) const
{
    const int minimum = static_cast<int>(finding.minimum);
    const int count = static_cast<int>(finding.count);
    const QString from = date(finding.date);
    if (count == 0) {
        return finding.date.isNull()
            ? tr("%1 would have no administrator left, and the portal asks for at least %n. Appoint one first.",
                 nullptr, minimum)
                  .arg(scope)
            : tr("From %2 on, %1 would have no administrator left, and the portal asks for at least %n. Appoint one "
                 "first.",
                 nullptr, minimum)
                  .arg(scope, from);
    }
    return finding.date.isNull() ? tr("%1 would have only %n administrator(s) left, and the portal asks for at least "
                                      "%2. Appoint another one first.",
                                      nullptr, count)
                                       .arg(scope, locale().toString(minimum))
                                 : tr("From %3 on, %1 would have only %n administrator(s) left, and the portal asks "
                                      "for at least %2. Appoint another one "
                                      "first.",
                                      nullptr, count)
                                       .arg(scope, locale().toString(minimum), from);
}

QString Wording::fewAdministrators(const Finding &finding, const QString &scope, const QString &names) const
{
    const int minimum = static_cast<int>(finding.minimum);
    const int count = static_cast<int>(finding.count);
    const QString from = date(finding.date);
    if (count == 0) {
        return finding.date.isNull()
            ? tr("%1 will have no administrator left. The portal recommends %n. Appoint a successor.", nullptr, minimum)
                  .arg(scope)
            : tr("From %2 on, %1 will have no administrator left. The portal recommends %n. Appoint a successor.",
                 nullptr, minimum)
                  .arg(scope, from);
    }
    return finding.date.isNull()
        ? tr("%1 will have only %n administrator(s) left: %2. The portal recommends %3. Appoint a successor.", nullptr,
             count)
              .arg(scope, names, locale().toString(minimum))
        : tr("From %4 on, %1 will have only %n administrator(s) left: %2. The portal recommends %3. Appoint a "
             "successor.",
             nullptr, count)
              .arg(scope, names, locale().toString(minimum), from);
}

} // namespace mandat
