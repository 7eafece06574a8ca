// SPDX-License-Identifier: MIT
// Why something is refused (effective.h), and what puts a relationship at risk (continuity.h).
#include "domain/wording.h"

#include "domain/names.h"
#include "domain/wordingnouns.h"

namespace mandat
{

QString Wording::verdict(const Decision &decision) const
{
    if (decision.allowed)
        return tr("Allowed");
    if (decision.awaitsEquipment())
        return tr("Awaiting equipment");
    if (decision.aboveCeiling())
        return tr("Above the ceiling");
    //: a function is not allowed
    return tr("No");
}

QString Wording::refusal(const Refusal &refusal, const Portal &portal, const Relationship *relationship) const
{
    const QString &name = refusal.label.isEmpty() ? refusal.name : refusal.label.in(m_language);
    const QString where = theRelationship(portal.policy, relationship);
    switch (refusal.condition) {
    case Condition::UserUnknown:
        return tr("This person is not a user of the portal.");
    case Condition::UserInactive:
        //: %1 is the portal’s noun with its article: “The delegate is inactive.”
        return tr("%1 is inactive.", "a user").arg(capitalised(theUser(portal.policy)));
    case Condition::NoGrant:
        //: %1 comes with its article in French (« l’abonnement 40217-A », « le dossier D-1042 »): use « sur », not « à
        //: ».
        return tr("No access to %1 was granted.").arg(where);
    case Condition::GrantInactive:
        return tr("Access to %1 is inactive.").arg(where);
    case Condition::GrantNotYet:
        return tr("Access to %1 begins on %2.").arg(where, date(refusal.date));
    case Condition::GrantOver:
        return tr("Access to %1 ended on %2.").arg(where, date(refusal.date));
    case Condition::RelationshipInactive:
        return tr("%1 is inactive.", "a relationship").arg(capitalised(where));
    case Condition::ProfileUndefined:
        return tr("No profile is defined yet.");
    case Condition::NotInProfile:
        return name.isEmpty() ? tr("Not in the personal profile that applies here.")
                              : tr("Not in the profile “%1” that applies here.").arg(name);
    case Condition::AboveCeiling:
        return name.isEmpty()
            ? tr("%1 does not hold this function.").arg(capitalised(where))
            : tr("%1 does not hold this function: its configuration is “%2”.").arg(capitalised(where), name);
    case Condition::ModuleOff:
        return tr("The module “%1” is off on %2.").arg(name, where);
    case Condition::AccountNotGranted:
        return name.isEmpty() ? tr("This account is not granted.") : tr("The account “%1” is not granted.").arg(name);
    case Condition::NoAccount:
        return portal.policy.accountScope == AccountScope::Relationship
            ? tr("%1 has no account.").arg(capitalised(where))
            : tr("No account is granted.");
    case Condition::NoDevice:
        //: %1 is the strong-authentication device with its article: “the signing app”
        return tr("Not set up yet: %1.").arg(name.isEmpty() ? device(portal.policy) : name);
    case Condition::NoSecureMobile:
        return tr("The secure mobile number is not registered with the portal.");
    case Condition::FunctionUnknown:
        return tr("The portal’s catalogue does not have the function “%1”.").arg(name);
    case Condition::RelationshipUnknown:
        return tr("The portal has nothing under this reference.");
    }
    Q_UNREACHABLE();
}

QString Wording::risk(const Risk &risk, const Portal &portal, const Snapshot &snapshot) const
{
    const QString where = theRelationship(portal.policy, snapshot.relationship(risk.relationship));
    const QString who = people(risk.users, portal, snapshot);
    const QString what = functionList(risk.functions, portal.catalogue);
    switch (risk.kind) {
    case RiskKind::NoAdministrator:
        return tr("%1 has no administrator. Appoint one.").arg(capitalised(where));
    case RiskKind::OneAdministrator:
        return tr("%1 has only %n administrator(s): %2. Appoint another one.", nullptr,
                  static_cast<int>(risk.users.size()))
            .arg(capitalised(where), who);
    case RiskKind::OnlyHolder:
        return tr("On %1, only %2 can do this: %3. Give it to somebody else too.").arg(where, who, what);
    case RiskKind::OnlyAdministratorOnlyHolder:
        return tr("%1 has only one administrator, %2, who alone can do this: %3. Appoint another one who can do it "
                  "too.")
            .arg(capitalised(where), who, what);
    case RiskKind::AdministratorNotSeen:
        break;
    }
    const User *user = risk.users.size() == 1 ? snapshot.user(risk.users.first()) : nullptr;
    if (!user)
        return tr("%1: not seen for more than %n day(s): %2. Ask whether they still administer it.", nullptr,
                  portal.policy.unseenDays)
            .arg(capitalised(where), who);
    if (!user->lastSignIn.isValid())
        return tr("%1 administers %2 and has never signed in. Ask whether this person still does.").arg(who, where);
    return tr("%1 administers %2 and has not signed in since %3. Ask whether this person still does.")
        .arg(who, where, date(user->lastSignIn.toTimeZone(portal.policy.zone()).date()));
}

} // namespace mandat
