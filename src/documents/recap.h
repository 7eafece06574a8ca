// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/letterhead.h"
#include "documents/sheet.h"
#include "domain/snapshot.h"

#include <QDateTime>

#include <optional>

namespace mandat::documents
{

/// What is held back where a recap leaves the circle of those who may know all of it. Nothing vanishes uncounted.
struct Redaction {
    bool ibans = false; ///< their last four characters only
    bool accounts = false; ///< the whole list
    bool contactDetails = false; ///< email and mobile
    CompanyId onlyCompany; ///< access to other companies' relationships is held back; null: none is
    bool operator==(const Redaction &) const = default;
};

/// What a recap is made from.
struct RecapSource {
    const Portal &portal;
    /// The person with every grant, relationship, company and profile; and whoever administers those relationships.
    const Snapshot &snapshot;
    UserId user;
    QList<ChangeOrder> orders; ///< of the person's companies, newest first, those that wait included
    Letterhead letterhead;
    QString printedBy;
    QDateTime now; ///< the situation that it shows
    QDateTime lastSync; ///< invalid: never
    Redaction redaction;
};

// What a recap says, in its reader's language, ready for paper (recaplayout.h) and for the screen reader (recaphtml.h).

struct RecapValue {
    QString label;
    QString text;
    Face face = Face::Body;
    QString aside; ///< after the text, in plain letters
    bool operator==(const RecapValue &) const = default;
};

struct RecapAccount {
    QString label;
    QString holder;
    QString iban;
    bool operator==(const RecapAccount &) const = default;
};

struct RecapFunction {
    QString label;
    bool awaiting = false; ///< given, but off until the person is equipped (S0.9)
    bool sensitive = false;
    bool operator==(const RecapFunction &) const = default;
};

/// A menu with at least one function allowed.
struct RecapMenu {
    QString label;
    QString count; ///< "4 of 7"
    QList<RecapFunction> functions;
    bool operator==(const RecapMenu &) const = default;
};

/// One relationship.
struct RecapSection {
    QString noun; ///< "Subscription"; empty where the recap has one relationship only: the head names it
    QString reference;
    QString aside; ///< label and company
    QList<RecapValue> values; ///< validity; empty where the recap has one relationship only
    bool hasAccounts = false; ///< false: this portal has no accounts
    QString accountCount;
    QList<RecapAccount> accounts;
    QString noAccounts; ///< what stands where the list is empty or held back
    QString functionCount;
    QList<RecapMenu> menus;
    QString noFunctions; ///< what stands where nothing is allowed
    QString menusWithout;
    bool operator==(const RecapSection &) const = default;
};

struct RecapSignature {
    QString heading;
    QString name; ///< empty: left to be filled in by hand
    QString capacity;
    QString statement;
    bool operator==(const RecapSignature &) const = default;
};

struct RecapData {
    Language language = Language::English;
    Letterhead letterhead;
    QString title;
    QString portal;
    QString client; ///< the company
    QStringList clientLines; ///< identifier, address
    RecapValue reference; ///< of the one relationship; empty where there are several
    RecapValue order; ///< its number; empty where none is known
    bool draft = false;
    QString draftNotice; ///< "DRAFT – NOT IN EFFECT", or empty
    QList<RecapValue> situation; ///< as of, synchronised
    QList<RecapValue> effect; ///< takes effect, supersedes
    QString personHeading; ///< "Delegate"
    QList<RecapValue> person; ///< left column, then right column; equally many
    QList<RecapSection> sections;
    QString heldBack; ///< relationships that are not shown, counted; empty: all are shown
    QList<RecapValue> trail; ///< left column, then right column
    QList<RecapSignature> signatures; ///< three
    QString signerName; ///< for file names: the person
    QString footer;
    QString printed;
    bool operator==(const RecapData &) const = default;
};

/// S0.10: sign-in ID, accounts, menus and functions allowed, with what makes it a document. NotFound: no such user.
[[nodiscard]] Result<RecapData> makeRecap(const RecapSource &source, Language language);

/// The order that the recap is about: the newest one, on its way or applied, that touches the person, one of the
/// person's grants or profiles; nullptr: none.
[[nodiscard]] const ChangeOrder *orderOf(const RecapSource &source);

} // namespace mandat::documents
