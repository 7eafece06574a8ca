// SPDX-License-Identifier: MIT
#include "app/importwords.h"

#include "app/tablereader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::app::Import)
};

Language shownLanguage()
{
    //: the code of the language that this is translated into
    return Words::tr("en", "language code") == u"fr"_s ? Language::French : Language::English;
}

QString noun(const Noun &of, bool many)
{
    const QString word = (many ? of.many : of.one).in(shownLanguage());
    return word.isEmpty() ? word : word.at(0).toUpper() + word.mid(1);
}

} // namespace

QString importFieldText(ImportField field, const Policy &policy)
{
    switch (field) {
    case ImportField::LastName:
        return Words::tr("Last name");
    case ImportField::FirstName:
        return Words::tr("First name");
    case ImportField::Title:
        return Words::tr("Title (Ms, Mr)");
    case ImportField::Email:
        return Words::tr("Email");
    case ImportField::SignInId:
        return Words::tr("Sign-in ID");
    case ImportField::Capacity:
        return Words::tr("Capacity");
    case ImportField::Telephone:
        return Words::tr("Telephone");
    case ImportField::Mobile:
        return Words::tr("Mobile");
    case ImportField::Street:
        return Words::tr("Street");
    case ImportField::PostalCode:
        return Words::tr("Postal code");
    case ImportField::Locality:
        return Words::tr("Town");
    case ImportField::Country:
        return Words::tr("Country (two letters)");
    case ImportField::Language:
        return Words::tr("Language");
    case ImportField::UserType:
        return Words::tr("Type");
    case ImportField::Company:
        return Words::tr("Company (name or number)");
    case ImportField::Relationships:
        return noun(policy.relationshipNoun, true);
    case ImportField::Profile:
        return Words::tr("Profile");
    case ImportField::Active:
        return Words::tr("Active (yes, no)");
    case ImportField::FirstDay:
        return Words::tr("Access from");
    case ImportField::LastDay:
        return Words::tr("Access until");
    case ImportField::DocumentType:
        return Words::tr("Identity document: type");
    case ImportField::DocumentNumber:
        return Words::tr("Identity document: number");
    case ImportField::DocumentExpires:
        return Words::tr("Identity document: expires");
    }
    Q_UNREACHABLE();
}

QString importVerdictText(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::Create:
        return Words::tr("Create");
    case ImportVerdict::Change:
        return Words::tr("Change");
    case ImportVerdict::Nothing:
        return Words::tr("Nothing to do");
    case ImportVerdict::Refused:
        return Words::tr("Refused");
    }
    Q_UNREACHABLE();
}

QString importProblemText(const ImportRow &row, const Policy &policy)
{
    const QString &text = row.text;
    switch (row.problem) {
    case ImportProblem::None:
        return {};
    case ImportProblem::NoName:
        return Words::tr("The line names nobody: a last name, an email or a sign-in ID is missing.");
    case ImportProblem::CompanyMissing:
        return Words::tr("The company is missing, and nothing else in the line tells it.");
    case ImportProblem::CompanyUnknown:
        return Words::tr("There is no company “%1” on this portal.").arg(text);
    case ImportProblem::CompanyAmbiguous:
        return Words::tr("Several companies are called “%1”. Give the number instead.").arg(text);
    case ImportProblem::RelationshipUnknown:
        //: %1: the portal’s word for a relationship, e.g. Subscription; %2: a number
        return Words::tr("%1 “%2” does not exist on this portal.").arg(noun(policy.relationshipNoun, false), text);
    case ImportProblem::ProfileUnknown:
        return Words::tr("There is no shared or predefined profile “%1”.").arg(text);
    case ImportProblem::UserTypeUnknown:
        return Words::tr("“%1” is no type of user on this portal.").arg(text);
    case ImportProblem::TitleUnknown:
        return Words::tr("“%1” is no title: write Ms or Mr.").arg(text);
    case ImportProblem::LanguageUnknown:
        return Words::tr("“%1” is no language of this portal: write fr or en.").arg(text);
    case ImportProblem::TelephoneUnknown:
        return Words::tr("“%1” is no telephone number.").arg(text);
    case ImportProblem::CountryUnknown:
        return Words::tr("“%1” is no country: write its two letters, such as FR.").arg(text);
    case ImportProblem::YesNoUnknown:
        return Words::tr("“%1” is neither yes nor no.").arg(text);
    case ImportProblem::DateUnknown:
        return Words::tr("“%1” is no date: write 31/12/2026 or 2026-12-31.").arg(text);
    case ImportProblem::DocumentUnknown:
        return Words::tr("“%1” is no identity document: write passport, identity card or residence permit.").arg(text);
    case ImportProblem::PersonUnknown:
        return Words::tr("Nobody has the sign-in ID “%1”. This portal gives them out itself: leave it empty for a "
                         "new person.")
            .arg(text);
    case ImportProblem::PersonAmbiguous:
        return Words::tr("Several people have the address “%1”. Give the sign-in ID too.").arg(text);
    case ImportProblem::PersonElsewhere:
        return Words::tr("%1 belongs to another company. People do not move by an import.").arg(text);
    case ImportProblem::CopyWanted:
        return Words::tr("This portal wants a copy of an identity document with each new person, which a table cannot "
                         "hold: create this person one by one.");
    case ImportProblem::ContactNotDeclared:
        return Words::tr("%1 is not a declared contact of the company. Declare the contact first.").arg(text);
    case ImportProblem::Formula:
        return Words::tr("“%1” is a formula without a value. Put the value there.").arg(text);
    case ImportProblem::Duplicate:
        return Words::tr("The same person stands in line %1 already.").arg(row.line);
    }
    Q_UNREACHABLE();
}

QString tableErrorText(const Error &error)
{
    if (error.field == tableproblem::unreadable)
        return Words::tr("The file cannot be read. Is it open in another program, or has it been moved?");
    if (error.field == tableproblem::empty)
        return Words::tr("The file is empty.");
    if (error.field == tableproblem::notText)
        return Words::tr("This is neither a CSV file nor an Excel workbook (.xlsx).");
    if (error.field == tableproblem::quotes)
        return Words::tr("From line %1 on a quotation mark is never closed. Mend the file and choose it again.")
            .arg(error.detail);
    if (error.field == tableproblem::tooLong)
        return Words::tr("The table is larger than any table of people: more than a million lines or a thousand "
                         "columns, or a cell longer than a million characters.");
    if (error.field == tableproblem::protectedOrOld)
        return Words::tr("The workbook is protected by a password, or in the old format (.xls). Save it as .xlsx "
                         "without a password.");
    if (error.field == tableproblem::notAWorkbook)
        return Words::tr("The workbook is damaged, or was not made by a spreadsheet program. Save it anew as .xlsx.");
    if (error.field == tableproblem::bomb)
        return Words::tr("The workbook would unpack to far more than it should hold, and was not opened.");
    return {};
}

} // namespace mandat::app
