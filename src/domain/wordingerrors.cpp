// SPDX-License-Identifier: MIT
// Errors of the program: what happened, what was kept, what to do. Problems of a field: what is wrong with it.
#include "domain/trouble.h"
#include "domain/wording.h"

namespace mandat
{

/// What stood in the place of an answer; empty: an answer did.
QString Wording::troubleText(const Error &error) const
{
    if (error.scimType == trouble::webPage)
        return tr(
            "Instead of the portal, a web page answered. A network that wants you to sign in does that: open your "
            "browser, sign in to the network, then synchronise again. Nothing was changed, and what you prepared "
            "is kept.");
    if (error.scimType == trouble::otherHost)
        return tr("The portal’s address sends on to another address. A network that wants you to sign in does that; it "
                  "was not followed. Sign in to the network, or check the portal’s address. Nothing was changed, and "
                  "what you prepared is kept.");
    if (error.scimType == trouble::cut)
        return tr("The answer of the portal was cut off in its middle. What had arrived before is kept, and it goes on "
                  "from there. Check the network, then synchronise again.");
    if (error.scimType == trouble::cameShort)
        return tr("A list of the portal came shorter than announced. Nothing was removed here because of it. "
                  "Synchronise again; if it comes back, send the details to the portal’s support.");
    if (error.scimType == trouble::partly)
        return tr("Part of the order is in effect; the service refused the rest. What is left waits in To do.");
    if (error.scimType == trouble::alreadySo)
        return tr("Nothing of this order is left to do: the portal is already as it wanted.");
    return {};
}

QString Wording::error(const Error &error) const
{
    if (const QString trouble = troubleText(error); !trouble.isEmpty())
        return trouble;
    switch (error.kind) {
    case ErrorKind::Invalid:
        if (!error.field.isEmpty())
            return tr("The value of “%1” breaks a rule. Nothing was changed. Correct it, then try again.")
                .arg(error.field);
        return tr("This breaks a rule of the portal. Nothing was changed. Correct it, then try again.");
    case ErrorKind::NotFound:
        return tr("What this is about does not exist any more. Nothing was changed. Synchronise, then look again.");
    case ErrorKind::Conflict:
        return tr("Something with the same identifier already exists. Nothing was changed. Choose another one, or edit "
                  "what exists.");
    case ErrorKind::Stale:
        return tr("Somebody else has changed this in the meantime. Nothing was overwritten, and your changes are kept. "
                  "Review "
                  "them against the new state.");
    case ErrorKind::Forbidden:
        return tr(
            "Your roles on this portal do not allow this. Nothing was changed, and what you prepared is kept. Ask an "
            "administrator of your firm.");
    case ErrorKind::Unauthorized:
        return tr("You are not signed in to the portal any more. Everything can still be read, and what you prepared "
                  "is kept. "
                  "Sign in again.");
    case ErrorKind::TooLarge:
        return tr("This is more than can be taken at once. Nothing was changed. Send it in smaller parts.");
    case ErrorKind::TooMany:
        if (error.retryAfter)
            return tr("The portal asks to slow down. What you prepared is kept. Try again in %n second(s).", nullptr,
                      static_cast<int>(error.retryAfter->count()));
        return tr("The portal asks to slow down. What you prepared is kept. Try again in a few minutes.");
    case ErrorKind::Gone:
        return tr("The portal cannot continue from where the last synchronisation stopped. What you prepared is kept. "
                  "Synchronise again: everything is then read anew.");
    case ErrorKind::Unsupported:
        return tr(
            "The other side cannot do this. Nothing was changed. Ask the portal’s support what it offers instead.");
    case ErrorKind::Unavailable:
        return tr(
            "The portal cannot answer at the moment. What you prepared is kept, to be sent later. Try again in a few "
            "minutes.");
    case ErrorKind::Network:
        return tr(
            "The portal cannot be reached. What you prepared is kept; whether the last message arrived is found out "
            "before anything is sent again. Check the network, then try again.");
    case ErrorKind::Timeout:
        return tr("The portal did not answer in time. What you prepared is kept; whether the last message arrived is "
                  "found out "
                  "before anything is sent again. Try again in a few minutes.");
    case ErrorKind::Cancelled:
        return tr("This was cancelled. What was done until then is kept. Start it again whenever you like.");
    case ErrorKind::Protocol:
        return tr("The portal gave an answer that cannot be understood. Nothing was changed here. Try again; if it "
                  "comes back, "
                  "send the details to the portal’s support.");
    case ErrorKind::Storage:
        return tr(
            "The data on this computer could not be read or written. What was saved before is kept. Try again; if it "
            "comes back, restart the program.");
    case ErrorKind::StorageFull:
        return tr("The disk is full. What was saved before is kept, but nothing more can be saved. Make room, then try "
                  "again.");
    case ErrorKind::NotADatabase:
        return tr("The data file is damaged, or is something else. It was left as it is. Choose another one, or "
                  "restore a copy.");
    case ErrorKind::NewerVersion:
        return tr("This data was written by a newer version of the program. It was left as it is. Install the newer "
                  "version.");
    case ErrorKind::Locked:
        return tr("Another program is using this data. Nothing was changed. Close the other one, then try again.");
    case ErrorKind::Keychain:
        return tr(
            "The keychain of this computer is missing or locked. Nothing was stored in it. Unlock it and try again, or "
            "sign in for this session only.");
    case ErrorKind::Internal:
        return tr("Something went wrong inside the program. What was saved before is kept. Restart it; if it comes "
                  "back, report "
                  "the details.");
    }
    Q_UNREACHABLE();
}

QString Wording::problem(FieldProblem problem) const
{
    switch (problem) {
    case FieldProblem::Missing:
        return tr("Fill this in.");
    case FieldProblem::TooLong:
        return tr("This is too long. Shorten it.");
    case FieldProblem::ControlCharacters:
        return tr("This contains invisible characters that are not allowed. Type it again by hand.");
    case FieldProblem::EmailShape:
        return tr("This is not an email address. Write it like name@example.com.");
    case FieldProblem::EmailBannedDomain:
        return tr("This address is in one of the firm’s own domains. Use an address outside the firm.");
    case FieldProblem::EmailGeneric:
        return tr("This looks like an address that several people read. Prefer a personal one.");
    case FieldProblem::TelephoneShape:
        return tr("This is not a telephone number. Write it with its country code, like +33 6 12 34 56 78.");
    case FieldProblem::IbanShape:
        return tr("This is not an IBAN. It begins with two letters and two digits, and has only letters and digits.");
    case FieldProblem::IbanCountryLength:
        return tr("This IBAN is too short or too long for its country. Compare it with the bank’s document.");
    case FieldProblem::IbanCheckDigits:
        return tr("The check digits of this IBAN do not match. Compare it with the bank’s document.");
    case FieldProblem::SirenShape:
        return tr("A SIREN has nine digits, a SIRET fourteen. Check what is missing or too much.");
    case FieldProblem::SirenCheckDigits:
        return tr("The check digit of this SIREN does not match. Look for a wrong digit.");
    case FieldProblem::SiretShape:
        return tr("A SIRET has fourteen digits. Check what is missing or too much.");
    case FieldProblem::SiretCheckDigits:
        return tr("The check digit of this SIRET does not match. Look for a wrong digit.");
    case FieldProblem::BelgianShape:
        return tr("A Belgian enterprise number has ten digits and begins with 0 or 1, like 0417.497.106.");
    case FieldProblem::BelgianCheckDigits:
        return tr("The check digits of this enterprise number do not match. Look for a wrong digit.");
    case FieldProblem::SwissShape:
        return tr("A Swiss UID is written like CHE-109.322.551.");
    case FieldProblem::SwissCheckDigit:
        return tr("The check digit of this UID does not match. Look for a wrong digit.");
    case FieldProblem::PostalCodeShape:
        return tr("This is not a postal code of that country. Check the code and the country.");
    case FieldProblem::AddressIncomplete:
        return tr("The address is not complete. Give the street, postal code, locality and country.");
    case FieldProblem::CountryUnknown:
        return tr("This country code does not exist. Choose another one.");
    case FieldProblem::DateOrder:
        return tr("The last day is before the first. Correct one of them.");
    case FieldProblem::NotUnique:
        return tr("This is already taken. Choose something else.");
    case FieldProblem::NotOffered:
        return tr("The portal does not offer this. Choose something else.");
    }
    Q_UNREACHABLE();
}

} // namespace mandat
