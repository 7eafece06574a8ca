// SPDX-License-Identifier: MIT
#include "documents/phrases.h"

namespace mandat::documents
{

QString Phrases::recapText(Term term) const
{
    switch (term) {
    case Term::ProfileRecap:
        return tr("Profile recap");
    case Term::OrderNumber:
        //: before a change order's number
        return tr("Order no.");
    case Term::Draft:
        return tr("DRAFT – NOT IN EFFECT");
    case Term::AsOf:
        return tr("As of");
    case Term::Synchronised:
        return tr("Synchronised");
    case Term::TakesEffectAbout:
        return tr("Takes effect about");
    case Term::InEffectSince:
        return tr("In effect since");
    case Term::Supersedes:
        //: a label: the recap that this one replaces; its date follows
        return tr("Supersedes");
    case Term::FirstRecap:
        //: no recap is superseded
        return tr("none, first recap");
    case Term::NotKnownHere:
        return tr("not known on this computer");
    case Term::Never:
        //: synchronised: never
        return tr("never");
    default:
        return {};
    }
}

QString Phrases::personText(Term term) const
{
    switch (term) {
    case Term::Name:
        return tr("Name");
    case Term::Capacity:
        //: what a person is in the company
        return tr("Capacity");
    case Term::SignInId:
        return tr("Sign-in ID");
    case Term::Email:
        return tr("Email");
    case Term::Status:
        return tr("Status");
    case Term::Validity:
        return tr("Validity");
    case Term::Mobile:
        return tr("Mobile");
    case Term::Equipment:
        return tr("Equipment");
    case Term::NotGiven:
        //: an empty field
        return tr("not given");
    case Term::GivenWhenApplied:
        //: a sign-in ID that does not exist yet
        return tr("given when the order is applied");
    case Term::WithoutEnd:
        return tr("without end");
    case Term::InactiveAccess:
        //: the validity of an access that is deactivated
        return tr("inactive");
    case Term::EquipmentInPlace:
        return tr("in place");
    case Term::EquipmentAwaited:
        //: strong-authentication device and secure mobile number
        return tr("awaited");
    case Term::MobileAwaited:
        return tr("device in place, secure mobile awaited");
    case Term::DeviceAwaited:
        return tr("secure mobile registered, device awaited");
    case Term::EquipmentNotNeeded:
        return tr("not needed");
    default:
        return {};
    }
}

QString Phrases::rightsText(Term term) const
{
    switch (term) {
    case Term::AuthorisedAccounts:
        return tr("Authorised accounts");
    case Term::AccountLabel:
        //: column: what an account is called
        return tr("Label");
    case Term::AccountHolder:
        return tr("Holder");
    case Term::Iban:
        return tr("IBAN");
    case Term::NoAccounts:
        //: authorised accounts: none
        return tr("None");
    case Term::MenusAndFunctions:
        return tr("Menus and functions");
    case Term::ProfileToDefine:
        return tr("The profile is still to be defined.");
    case Term::NoAccess:
        return tr("No access to anything.");
    case Term::Allowed:
        //: legend: a function
        return tr("allowed");
    case Term::AwaitingEquipment:
        //: legend: a function
        return tr("awaiting equipment");
    case Term::Sensitive:
        //: legend: a function
        return tr("sensitive");
    default:
        return {};
    }
}

QString Phrases::trailText(Term term) const
{
    switch (term) {
    case Term::Trail:
        return tr("Trail");
    case Term::Prepared:
        return tr("Prepared");
    case Term::Approved:
        return tr("Approved");
    case Term::Applied:
        return tr("Applied");
    case Term::MandateGiven:
        return tr("Mandate");
    case Term::Reference:
        return tr("Reference");
    case Term::Terms:
        //: terms of use
        return tr("Terms");
    case Term::NoApprovalNeeded:
        return tr("no approval required");
    case Term::AwaitingApproval:
        return tr("awaiting approval");
    case Term::NotYet:
        return tr("not yet");
    case Term::NotAccepted:
        //: terms of use
        return tr("not accepted yet");
    case Term::NoTerms:
        //: terms of use
        return tr("none on this portal");
    case Term::NoMandate:
        //: mandate or reference
        return tr("none");
    case Term::HolderOrRepresentative:
        return tr("Holder or legal representative");
    case Term::Administrator:
        return tr("Administrator");
    case Term::Acknowledges:
        //: the signatory, in a signature box
        return tr("acknowledges having read it");
    case Term::SignatureName:
        return tr("Name:");
    case Term::SignatureCapacity:
        return tr("Capacity:");
    case Term::SignatureDate:
        return tr("Date:");
    case Term::Signature:
        return tr("Signature:");
    default:
        return {};
    }
}

QString Phrases::letterText(Term term) const
{
    switch (term) {
    case Term::Address:
        //: of a web site
        return tr("Address");
    case Term::TemporaryPassword:
        return tr("Temporary password");
    case Term::MayBeChanged:
        return tr("The sign-in ID and the password may be changed at first sign-in.");
    case Term::PasswordSeparately:
        return tr("Your temporary password is sent to you separately.");
    case Term::SignInIdSeparately:
        return tr("Your sign-in ID is sent to you separately.");
    case Term::Support:
        return tr("Support");
    case Term::NeverAsk:
        return tr("We never ask for your password.");
    case Term::ReceiptSlip:
        return tr("Receipt slip");
    case Term::ReceiptStatement:
        return tr("I acknowledge receipt of my sign-in ID and of my temporary password.");
    case Term::ToReturn:
        //: a slip
        return tr("To be returned, signed.");
    case Term::Dear:
        //: salutation of a letter to somebody of unknown title
        return tr("Dear Madam or Sir,");
    case Term::AccessIntroduction:
        return tr("Your access is open. Sign in at the address below with your sign-in ID.");
    case Term::PasswordIntroduction:
        return tr("Here is the temporary password of your access.");
    default:
        return {};
    }
}

} // namespace mandat::documents
