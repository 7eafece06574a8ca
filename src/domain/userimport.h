// SPDX-License-Identifier: MIT
#pragma once

#include "domain/bulk.h"

namespace mandat
{

/// What a column of an imported table can hold.
enum class ImportField {
    LastName,
    FirstName,
    Title,
    Email,
    SignInId, ///< finds people who are there; makes none where the portal generates it
    Capacity,
    Telephone,
    Mobile,
    Street,
    PostalCode,
    Locality,
    Country,
    Language,
    UserType,
    Company, ///< its name or its identifier
    Relationships, ///< references, with ; , | or line breaks between them
    Profile,
    Active,
    FirstDay,
    LastDay,
    DocumentType, ///< S1.3: the copy itself is given to the portal in the window
    DocumentNumber,
    DocumentExpires,
};
inline constexpr int importFieldCount = 23;

/// One line of the table. An empty text says nothing: what is there stays.
using ImportValues = QHash<ImportField, QString>;

enum class ImportVerdict { Create, Change, Nothing, Refused };

/// Why a line cannot be understood, before any rule is asked.
enum class ImportProblem {
    None,
    NoName, ///< nobody is named, and nobody is found
    CompanyMissing,
    CompanyUnknown,
    CompanyAmbiguous,
    RelationshipUnknown,
    ProfileUnknown,
    UserTypeUnknown,
    TitleUnknown,
    LanguageUnknown,
    TelephoneUnknown,
    CountryUnknown,
    YesNoUnknown,
    DateUnknown,
    DocumentUnknown,
    PersonUnknown, ///< a sign-in ID that nobody has, where the portal generates them
    PersonAmbiguous, ///< several people have that address
    PersonElsewhere, ///< the person belongs to another company
    ContactNotDeclared, ///< S0.2
    CopyWanted, ///< S1.3: somebody new goes with a copy of an identity document, which no table can hold
    Formula, ///< a cell that is one
    Duplicate, ///< `line` has the same person
};

/// A line whose references have been looked up.
struct ImportPerson {
    ImportValues values;
    CompanyId company;
    UserId existing; ///< null: a new person
    QList<RelationshipId> relationships;
};

struct ImportRow {
    ImportVerdict verdict = ImportVerdict::Nothing;
    ImportProblem problem = ImportProblem::None;
    QString text; ///< what the problem quotes
    qint64 line = 0; ///< for Duplicate
    QList<Finding> findings; ///< blocks where it is refused, else warnings
    QList<Change> changes;
    bool operator==(const ImportRow &) const = default;
};

/// One line against `context.before`: the state with everything in it that comes before this line. Every rule that
/// holds for an order holds here. What a line does not speak of stays; its columns for
/// active, profile and last day can take access away and give it back. People who are created carry the
/// portal's terms (S0.4): whoever stages them has to have accepted these.
[[nodiscard]] ImportRow planImportRow(const ImportPerson &person, const CheckContext &context);

/// "24/12/2026", "2026-12-24", "24.12.26": null where it is no day.
[[nodiscard]] QDate importedDay(const QString &text);
/// "oui", "yes", "1", "actif", "x"…; nullopt: neither yes nor no.
[[nodiscard]] std::optional<bool> importedYesNo(const QString &text);
[[nodiscard]] QStringList importedReferences(const QString &text);

} // namespace mandat
