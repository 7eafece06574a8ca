// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

#include <QDate>

namespace mandat::documents
{

/// The words that are printed and nothing else: labels, headings, notices. Those that screens have too (dates, states,
/// names) come from the domain's Wording.
enum class Term {
    ProfileRecap,
    OrderNumber,
    Draft,
    AsOf,
    Synchronised,
    TakesEffectAbout,
    InEffectSince,
    Supersedes,
    FirstRecap,
    NotKnownHere,
    Never,
    // the person
    Name,
    Capacity,
    SignInId,
    Email,
    Status,
    Validity,
    Mobile,
    Equipment,
    NotGiven,
    GivenWhenApplied,
    WithoutEnd,
    InactiveAccess,
    EquipmentInPlace,
    EquipmentAwaited,
    MobileAwaited,
    DeviceAwaited,
    EquipmentNotNeeded,
    // accounts
    AuthorisedAccounts,
    AccountLabel,
    AccountHolder,
    Iban,
    NoAccounts,
    // menus and functions
    MenusAndFunctions,
    ProfileToDefine,
    NoAccess,
    Allowed,
    AwaitingEquipment,
    Sensitive,
    // trail
    Trail,
    Prepared,
    Approved,
    Applied,
    MandateGiven,
    Reference,
    Terms,
    NoApprovalNeeded,
    AwaitingApproval,
    NotYet,
    NotAccepted,
    NoTerms,
    NoMandate,
    // signatures
    HolderOrRepresentative,
    Administrator,
    Acknowledges,
    SignatureName,
    SignatureCapacity,
    SignatureDate,
    Signature,
    // the access letter
    Address,
    TemporaryPassword,
    MayBeChanged,
    PasswordSeparately,
    SignInIdSeparately,
    Support,
    NeverAsk,
    ReceiptSlip,
    ReceiptStatement,
    ToReturn,
    Dear,
    AccessIntroduction,
    PasswordIntroduction,
};

/// Those of the printed matrix of who can do what.
enum class MatrixTerm { Title, Function, AboveCeiling, NotAllowed, Different };

/// Makes them in a document's language, which is its reader's.
class Phrases
{
public:
    explicit Phrases(Language language);

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] QString text(Term term) const;

    /// "Subscription no.", « N° d’abonnement »
    [[nodiscard]] QString numberOf(const LocalizedText &noun) const;
    [[nodiscard]] QString heading(const LocalizedText &noun) const; ///< capitalised
    [[nodiscard]] QString continued(const QString &heading) const;
    [[nodiscard]] QString withheld(int count) const;
    [[nodiscard]] QString others(const LocalizedText &nouns) const; ///< "Other subscriptions"

    [[nodiscard]] QString fromDay(const QString &day) const;
    [[nodiscard]] QString untilDay(const QString &day) const;
    [[nodiscard]] QString fromDayToDay(const QString &first, const QString &last) const;

    [[nodiscard]] QString count(int given, int total) const; ///< "4 of 7"
    [[nodiscard]] QString accountCount(int given, int total) const;
    [[nodiscard]] QString functionCount(int allowed, int awaiting) const; ///< `allowed` includes those that wait
    [[nodiscard]] QString menusWithout(const QString &menus) const;

    [[nodiscard]] QString whenAndWho(const QString &when, const QString &who) const;
    [[nodiscard]] QString termsAccepted(const QString &version, const QString &day) const;
    [[nodiscard]] QString doneAt() const; ///< with %1, %2 and %3 where blanks are to be left

    [[nodiscard]] QString confidentiality(const QString &contact) const;
    [[nodiscard]] QString printedBy(const QString &who, const QString &day, const QString &time) const;
    [[nodiscard]] QString pageOf(int page, int pages) const;

    [[nodiscard]] QString accessTo(const QString &portal) const;
    [[nodiscard]] QString validUntil(const QString &day) const;

    // phrasesmatrix.cpp
    [[nodiscard]] QString matrixText(MatrixTerm term) const;
    [[nodiscard]] QString twoPeople(const QString &one, const QString &other) const;
    [[nodiscard]] QString twoDays(const QString &one, const QString &other) const;
    [[nodiscard]] QString functionsLeftOut(int count) const;

private:
    /// Context "mandat::documents::Phrases". `%n` is replaced; English reads well without its catalogue too.
    [[nodiscard]] QString tr(const char *text, const char *disambiguation = nullptr, int n = -1) const;
    [[nodiscard]] QString recapText(Term term) const;
    [[nodiscard]] QString personText(Term term) const;
    [[nodiscard]] QString rightsText(Term term) const;
    [[nodiscard]] QString trailText(Term term) const;
    [[nodiscard]] QString letterText(Term term) const;

    Language m_language;
};

} // namespace mandat::documents
