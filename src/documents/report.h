// SPDX-License-Identifier: MIT
#pragma once

#include "documents/documentwords.h"
#include "documents/letterhead.h"
#include "documents/phrases.h"
#include "documents/recap.h"
#include "domain/portal.h"
#include "domain/wording.h"

#include <variant>

namespace mandat::documents
{

// Documents that are a head and a sequence of blocks: registers, reports, summaries and letters. What makes one knows
// what it says; reportlayout.h and reporthtml.h know how it looks.

struct ReportCell {
    QString text;
    Face face = Face::Body;
    bool box = false; ///< a square to tick, the text in it
    bool operator==(const ReportCell &) const = default;
};

/// A row that spans the table, on grey: what the rows under it have in common.
struct ReportRow {
    QList<ReportCell> cells;
    bool group = false; ///< one cell
    bool operator==(const ReportRow &) const = default;
};

struct ReportTable {
    QStringList head;
    QList<qreal> widths; ///< mm; the last one takes the rest
    QList<ReportRow> rows;
    bool operator==(const ReportTable &) const = default;
};

struct ReportHeading {
    QString text;
    QString right; ///< a count
    bool operator==(const ReportHeading &) const = default;
};
struct ReportParagraph {
    QString text;
    Face face = Face::Body;
    bool operator==(const ReportParagraph &) const = default;
};
/// One under the other, each after a dash.
struct ReportItems {
    QStringList items;
    bool operator==(const ReportItems &) const = default;
};
struct ReportFacts {
    QList<RecapValue> values;
    bool operator==(const ReportFacts &) const = default;
};
struct ReportSignatures {
    QList<RecapSignature> boxes; ///< at most three
    bool operator==(const ReportSignatures &) const = default;
};
using ReportBlock =
    std::variant<ReportHeading, ReportParagraph, ReportItems, ReportFacts, ReportTable, ReportSignatures>;

struct Report {
    Language language = Language::English;
    Letterhead letterhead;
    QString title;
    QString subtitle; ///< beside the title: the portal
    QString about; ///< who or what it is about: names the file and the following pages
    QString client; ///< at the right of the letterhead
    QStringList clientLines;
    QStringList recipient; ///< lines of the address window; not empty: it is a letter
    QString date; ///< of a letter
    QString notice; ///< "DRAFT – NOT IN EFFECT", or empty
    QList<RecapValue> situation; ///< the box under the title; left column, then right column
    QList<ReportBlock> blocks;
    QString footer;
    QString printed;
    bool operator==(const Report &) const = default;
};

/// What every report is made with.
struct ReportFrame {
    const Portal &portal;
    Letterhead letterhead;
    QString printedBy;
    QDateTime now;
    QDateTime lastSync; ///< invalid: never
};

/// The parts that reports have in common.
class ReportMaker : protected DocumentWords
{
protected:
    ReportMaker(const char *context, const ReportFrame &frame, Language language);

    /// Letterhead, portal, situation ("as of", "synchronised"), footer.
    [[nodiscard]] Report begin(const QString &title) const;
    void setClient(Report &report, const Company &company) const;
    /// A letter to the holder or legal representative of a company.
    void address(Report &report, const Company &company) const;

    [[nodiscard]] const Policy &policy() const { return m_frame.portal.policy; }
    [[nodiscard]] const Portal &portal() const { return m_frame.portal; }
    [[nodiscard]] QDateTime now() const { return m_frame.now; }
    [[nodiscard]] const QString &printedBy() const { return m_frame.printedBy; }
    [[nodiscard]] QString day(const QDateTime &at) const;
    [[nodiscard]] QString dayAndTime(const QDateTime &at) const;
    [[nodiscard]] QString relationshipNoun(bool many = false) const; ///< in lower case, as in a sentence
    [[nodiscard]] QString userNoun(bool many = false) const;
    /// "40217-A (payroll)"
    [[nodiscard]] static QString placeName(const Relationship &relationship);
    /// A profile's name, with the word that it administers where the name does not say so itself.
    [[nodiscard]] QString asAdministrator(const QString &profile) const;
    [[nodiscard]] QString names(const QList<UserId> &users, const Snapshot &snapshot) const; ///< "A, B and C"
    [[nodiscard]] static ReportCell cell(const QString &text, Face face = Face::Body) { return {text, face, false}; }

    Phrases m_phrases;
    Wording m_wording;

private:
    const ReportFrame &m_frame;
};

/// Beyond this a text is cut, visibly: a page holds more than one field.
[[nodiscard]] QString cutText(const QString &text);

} // namespace mandat::documents
