// SPDX-License-Identifier: MIT
// Findings about people, contacts and profiles.
#include "domain/wording.h"

#include "domain/names.h"
#include "domain/wordingnouns.h"

namespace mandat
{

QString Wording::userFinding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const
{
    const QString who = person(finding.user, portal, snapshot);
    const QString leading = person(finding.user, portal, snapshot, true);
    const QString &many = portal.policy.userNoun.many.in(m_language);
    const Contact *contact = snapshot.contact(finding.contact);
    const QString contactName = contact ? displayName(*contact) : tr("This contact");
    switch (finding.kind) {
    case FindingKind::SignInIdTaken:
        return portal.policy.signInId == SignInIdKind::Email
            ? tr("“%1” is already the sign-in ID of somebody on this portal. Give %2 another address, or add access to "
                 "the "
                 "existing person.")
                  .arg(finding.text, who)
            : tr("“%1” is already the sign-in ID of somebody on this portal. Give %2 another one.")
                  .arg(finding.text, who);
    case FindingKind::ContactRequired:
        //: %1 is the portal’s noun in the plural: “delegates”, « délégués »
        return tr("On this portal, %1 are created from the company’s declared contacts. Pick a contact, or declare one "
                  "first.")
            .arg(many);
    case FindingKind::ContactTaken:
        //: %2 is the portal’s noun in the plural: “delegates”, « délégués »
        return tr("%1 already is one of the company’s %2. Pick another contact, or edit the existing person.")
            .arg(contactName, many);
    case FindingKind::ContactOfOtherCompany:
        return tr("%1 is a contact of another company. Pick a contact of %2.")
            .arg(contactName,
                 companyName(finding.user.isNull() || !snapshot.user(finding.user)
                                 ? CompanyId()
                                 : snapshot.user(finding.user)->company,
                             snapshot));
    case FindingKind::ContactInUse:
        return tr("A person with access was created from this contact: %1. Keep the contact, or delete the person "
                  "first.")
            .arg(people(finding.users, portal, snapshot));
    case FindingKind::FirmDomain:
        return tr("“%1” is in one of the firm’s own domains, and nobody may have access with it. Give %2 an address "
                  "outside the "
                  "firm.")
            .arg(finding.text, who);
    case FindingKind::GenericEmail:
        return tr("“%1” looks like an address that several people read, and access belongs to one person. Prefer a "
                  "personal "
                  "address of %2.")
            .arg(finding.text, who);
    case FindingKind::UserTypeRequired: {
        QStringList types;
        for (const UserType &type : portal.policy.userTypes)
            types.append(type.label.in(m_language));
        return tr("The type of %1 is not chosen yet. Choose one of: %2.").arg(who, types.join(QStringLiteral(", ")));
    }
    case FindingKind::AddressRequired:
        return tr("The portal sends the first password of %1 by post. Complete the address: street, postal code, "
                  "locality and "
                  "country.")
            .arg(who);
    case FindingKind::IdentityDocumentRequired:
        if (!finding.date.isNull())
            return tr("The identity document of %1 expired on %2. Ask for a valid one.").arg(who, date(finding.date));
        return tr("This portal asks for an identity document of %1. Add its type, number, expiry date and a copy.")
            .arg(who);
    case FindingKind::CompanyWithoutGrant:
        return tr("%1 belongs to %2 but gets no access to what is its own: %3. Add it, unless that is intended.")
            .arg(leading, companyName(finding.company, snapshot), references(finding.relationships, snapshot));
    case FindingKind::PredefinedProfileFixed:
        return tr("“%1” is a profile of the portal and cannot be changed. Copy it, and change the copy.")
            .arg(profileOf(finding.profile, snapshot));
    case FindingKind::ProfileInUse:
        return tr("This profile is still that of %n person(s): %1. Give them another one before deleting it.", nullptr,
                  static_cast<int>(finding.users.size()))
            .arg(people(finding.users, portal, snapshot));
    default:
        return {};
    }
}

} // namespace mandat
