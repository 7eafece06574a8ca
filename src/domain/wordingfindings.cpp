// SPDX-License-Identifier: MIT
// Findings about the order as a whole and about grants; the other themes have files of their own.
#include "domain/wording.h"

#include "domain/names.h"
#include "domain/wordingnouns.h"

namespace mandat
{

QString Wording::finding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const
{
    for (const auto theme : {&Wording::orderFinding, &Wording::userFinding, &Wording::grantFinding,
                             &Wording::rightsFinding, &Wording::administratorFinding}) {
        if (QString text = (this->*theme)(finding, portal, snapshot); !text.isEmpty())
            return text;
    }
    return finding.code();
}

QString Wording::orderFinding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const
{
    switch (finding.kind) {
    case FindingKind::Empty:
        return tr("This order changes nothing. Change something, or discard it.");
    case FindingKind::TooManyOperations:
        return tr("This order has %1 operations, and the portal takes at most %2. Split it into several orders.")
            .arg(locale().toString(finding.count), locale().toString(finding.minimum));
    case FindingKind::TermsNotAccepted:
        return tr("Version %1 of the portal’s terms is not accepted yet. Read and accept it before submitting.")
            .arg(finding.text);
    case FindingKind::RoleMayNotWrite:
        if (!finding.relationship.isNull())
            //: %1 is a relationship with its article: “subscription 40217-A”
            return tr("Only the portal’s operator changes the ceiling and the modules that apply to %1. Ask the "
                      "operator.")
                .arg(theRelationship(portal.policy, snapshot.relationship(finding.relationship)));
        if (portal.policy.authors == Authors::Administrator)
            return tr(
                "On this portal only an administrator of your firm may change access. Ask one to submit this order.");
        return tr(
            "Your roles only let you read. Ask a preparer or an administrator of your firm to submit this order.");
    case FindingKind::UnknownReference:
        return unknownReference(finding, portal, snapshot);
    case FindingKind::FieldInvalid:
        return invalidField(finding, portal, snapshot);
    default:
        return {};
    }
}

QString Wording::unknownReference(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const
{
    const QString who = person(finding.user, portal, snapshot);
    switch (finding.field) {
    case Field::Company:
        if (const Contact *contact = snapshot.contact(finding.contact))
            return tr("The company of %1 does not exist on the portal. Choose another one.").arg(displayName(*contact));
        return tr("The company of %1 does not exist on the portal. Choose another one.").arg(who);
    case Field::Contact:
        return tr("The contact that %1 is created from does not exist on the portal. Choose another one.").arg(who);
    case Field::UserProfile:
    case Field::GrantProfile:
        return tr("The profile chosen for %1 does not exist on the portal. Choose another one.").arg(who);
    case Field::GrantRelationship:
        return tr("What %1 is to get access to does not exist on the portal. Remove this access from the order.")
            .arg(who);
    default:
        return tr("A person whom this order is about does not exist on the portal. Remove the person from the order.");
    }
}

QString Wording::invalidField(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const
{
    QString subject;
    if (const Contact *contact = snapshot.contact(finding.contact))
        subject = displayName(*contact);
    else if (const Profile *profile = snapshot.profile(finding.profile))
        subject = profileName(*profile);
    else if (!finding.relationship.isNull())
        subject = capitalised(theRelationship(portal.policy, snapshot.relationship(finding.relationship)));
    else
        subject = person(finding.user, portal, snapshot, true);
    const QString label = fieldLabel(finding.field, portal.policy);
    if (!finding.functions.isEmpty())
        return tr("%1: the portal does not offer %2. Take this out.")
            .arg(subject, functionList(finding.functions, portal.catalogue));
    //: Whose field, which field, what is wrong: “LEFÈVRE Marie, email: This is not an email address…”
    return tr("%1, %2: %3").arg(subject, label, problem(finding.problem));
}

QString Wording::grantFinding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const
{
    const QString who = person(finding.user, portal, snapshot);
    const QString leading = person(finding.user, portal, snapshot, true);
    const QString where = theRelationship(portal.policy, snapshot.relationship(finding.relationship));
    switch (finding.kind) {
    case FindingKind::DuplicateGrant:
        return tr("%1 already has access to %2. Edit that access instead of adding another.").arg(leading, where);
    case FindingKind::AccountUnknown:
        return tr("%1 would get an account that does not belong to %2. Choose among its accounts.").arg(leading, where);
    case FindingKind::AccountsNotUsed:
        return tr("This portal does not grant single accounts. Remove the accounts that %1 would get on %2.")
            .arg(who, where);
    case FindingKind::GrantDatesNotUsed:
        return tr("This portal does not limit access in time. Remove the dates that %1 would have on %2.")
            .arg(who, where);
    case FindingKind::GrantDatesOrder:
        if (const Grant *grant = snapshot.grantOf(finding.user, finding.relationship))
            return tr("On %2, the access of %1 would end on %3, before it begins on %4. Correct one of the dates.")
                .arg(who, where, date(grant->lastDay), date(grant->firstDay));
        return problem(FieldProblem::DateOrder);
    case FindingKind::ProfileMissing:
        if (finding.relationship.isNull())
            return tr("%1 has no profile. Choose one: on this portal it cannot be set later.").arg(leading);
        return tr("%1 has no profile on %2. Choose one: on this portal it cannot be set later.").arg(leading, where);
    case FindingKind::ProfilePerRelationship:
        if (finding.field == Field::GrantProfile)
            return tr("On this portal a person has one profile for everything. Set it for %1, not on %2 alone.")
                .arg(who, where);
        return tr("On this portal a profile is chosen for each access. Take it from %1, and choose one for each.")
            .arg(who);
    default:
        return {};
    }
}

} // namespace mandat
