// SPDX-License-Identifier: MIT
#include "domain/rules.h"

#include "domain/fields.h"
#include "domain/rulecontext.h"

#include <algorithm>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

/// Names that travel and are stored with an order: never to be reworded.
QString nameOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::RoleMayNotWrite:
        return u"RoleMayNotWrite"_s;
    case FindingKind::FieldInvalid:
        return u"FieldInvalid"_s;
    case FindingKind::SignInIdTaken:
        return u"SignInIdTaken"_s;
    case FindingKind::ContactRequired:
        return u"ContactRequired"_s;
    case FindingKind::ContactTaken:
        return u"ContactTaken"_s;
    case FindingKind::ContactOfOtherCompany:
        return u"ContactOfOtherCompany"_s;
    case FindingKind::FirmDomain:
        return u"FirmDomain"_s;
    case FindingKind::AboveHolder:
        return u"AboveHolder"_s;
    case FindingKind::ProfileMissing:
        return u"ProfileMissing"_s;
    case FindingKind::ProfilePerRelationship:
        return u"ProfilePerRelationship"_s;
    case FindingKind::AccountUnknown:
        return u"AccountUnknown"_s;
    case FindingKind::AccountsNotUsed:
        return u"AccountsNotUsed"_s;
    case FindingKind::UnknownReference:
        return u"UnknownReference"_s;
    case FindingKind::DuplicateGrant:
        return u"DuplicateGrant"_s;
    case FindingKind::GrantDatesNotUsed:
        return u"GrantDatesNotUsed"_s;
    case FindingKind::GrantDatesOrder:
        return u"GrantDatesOrder"_s;
    case FindingKind::TermsNotAccepted:
        return u"TermsNotAccepted"_s;
    case FindingKind::AddressRequired:
        return u"AddressRequired"_s;
    case FindingKind::IdentityDocumentRequired:
        return u"IdentityDocumentRequired"_s;
    case FindingKind::AdministratorsBelowMinimum:
        return u"AdministratorsBelowMinimum"_s;
    case FindingKind::FirstUserMustAdminister:
        return u"FirstUserMustAdminister"_s;
    case FindingKind::PredefinedProfileFixed:
        return u"PredefinedProfileFixed"_s;
    case FindingKind::ProfileInUse:
        return u"ProfileInUse"_s;
    case FindingKind::ContactInUse:
        return u"ContactInUse"_s;
    case FindingKind::UserTypeRequired:
        return u"UserTypeRequired"_s;
    case FindingKind::Empty:
        return u"Empty"_s;
    case FindingKind::TooManyOperations:
        return u"TooManyOperations"_s;
    case FindingKind::SensitiveFunctions:
        return u"SensitiveFunctions"_s;
    case FindingKind::GenericEmail:
        return u"GenericEmail"_s;
    case FindingKind::OneAdministratorLeft:
        return u"OneAdministratorLeft"_s;
    case FindingKind::ModuleOffOnRelationship:
        return u"ModuleOffOnRelationship"_s;
    case FindingKind::CompanyWithoutGrant:
        return u"CompanyWithoutGrant"_s;
    case FindingKind::ProfileOnAllRelationships:
        return u"ProfileOnAllRelationships"_s;
    case FindingKind::FunctionsAboveCeiling:
        return u"FunctionsAboveCeiling"_s;
    }
    Q_UNREACHABLE();
}

template<class Tag> void append(QString &code, const Id<Tag> &id)
{
    if (!id.isNull())
        code += u':' + id.toString();
}

bool changesNothing(const Change &change)
{
    return change.kind() == ChangeKind::Modify && changedFields(*change.before, *change.after).isEmpty()
        && change.before->index() == change.after->index();
}

bool mayWrite(const Policy &policy, const Staff &author)
{
    if (!author.active)
        return false;
    if (author.has(Role::Administrator))
        return true;
    return policy.authors == Authors::Preparer && author.prepares();
}

} // namespace

QString Finding::code() const
{
    QString out = nameOf(kind);
    append(out, user);
    append(out, relationship);
    append(out, profile);
    append(out, contact);
    append(out, company);
    if (kind == FindingKind::FieldInvalid || kind == FindingKind::UnknownReference)
        out += u':' + QString::number(static_cast<int>(field));
    if (kind == FindingKind::ModuleOffOnRelationship)
        out += u':' + text;
    return out;
}

RuleContext::RuleContext(const ChangeOrder &checked, const CheckContext &context)
    : order(checked)
    , portal(*context.portal)
    , policy(portal.policy)
    , catalogue(portal.catalogue)
    , before(*context.before)
    , after(applied(before, checked.changes))
    , author(context.author)
    , now(context.now)
    , signInIdTaken(context.signInIdTaken)
    , client(context.client)
{
}

void RuleContext::block(Finding finding)
{
    finding.blocks = true;
    m_findings.append(std::move(finding));
}

void RuleContext::warn(Finding finding)
{
    finding.blocks = false;
    m_findings.append(std::move(finding));
}

void checkOrder(RuleContext &rules)
{
    if (rules.client)
        checkClient(rules);
    else if (!mayWrite(rules.policy, rules.author))
        checkOperator(rules);
    if (std::ranges::all_of(rules.order.changes, changesNothing))
        rules.block({.kind = FindingKind::Empty});
    const QString &terms = rules.policy.termsVersion;
    if (terms.isEmpty() || rules.order.termsVersion == terms)
        return;
    const bool createsUser = std::ranges::any_of(rules.order.changes, [](const Change &change) {
        return change.kind() == ChangeKind::Create && change.resourceKind() == ResourceKind::User;
    });
    if (createsUser)
        rules.block({.kind = FindingKind::TermsNotAccepted, .text = terms});
}

QList<Finding> check(const ChangeOrder &order, const CheckContext &context)
{
    // Nothing else is worth reading in an order that has to be cut first.
    if (order.changes.size() > context.portal->policy.maxOperations)
        return {{.kind = FindingKind::TooManyOperations,
                 .blocks = true,
                 .count = order.changes.size(),
                 .minimum = context.portal->policy.maxOperations}};
    RuleContext rules(order, context);
    checkOrder(rules);
    checkUsers(rules);
    checkContacts(rules);
    checkGrants(rules);
    checkProfiles(rules);
    checkRelationships(rules);
    checkRights(rules);
    checkAdministrators(rules);
    QList<Finding> findings = rules.findings();
    std::stable_partition(findings.begin(), findings.end(), [](const Finding &finding) { return finding.blocks; });
    return findings;
}

} // namespace mandat
