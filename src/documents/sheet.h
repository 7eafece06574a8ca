// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

#include <QImage>
#include <QLineF>
#include <QList>
#include <QRectF>
#include <QString>

#include <variant>

class QPainter;

namespace mandat::documents
{

// A printed document is a list of pages, a page a list of marks at places in millimetres from the paper's upper left
// corner. Whoever paints it (PDF, printer, preview) paints the same pages.

enum class Paper { A4, Letter, A4Landscape, LetterLandscape };
[[nodiscard]] QSizeF sizeOf(Paper paper); ///< mm
[[nodiscard]] Paper landscape(Paper paper); ///< the same, turned
[[nodiscard]] bool isLandscape(Paper paper);

/// The faces of visual identity: Inter, and a fixed font for identifiers.
enum class Face {
    Title, ///< 16 pt, semi-bold
    Firm, ///< 12 pt, semi-bold
    Section, ///< 11 pt, semi-bold
    Body, ///< 9.5 pt on 13
    Strong, ///< 9.5 pt, semi-bold
    Caption, ///< 7.5 pt on 10
    Identifier, ///< fixed, 9 pt
    Secret, ///< fixed, 14 pt: what is to be typed in
};

enum class Symbol {
    Allowed, ///< a disc
    Awaiting, ///< a disc, its left half filled
    Sensitive, ///< an S in a square
    AboveCeiling, ///< a ring
};

struct TextMark {
    QPointF at; ///< left end of the baseline
    QString text;
    Face face = Face::Body;
};
struct LineMark {
    QLineF line;
    qreal width = 0.25;
    int grey = 0; ///< 0 black … 255 white
    bool dotted = false;
};
struct FillMark {
    QRectF rect;
    int grey = 235;
};
struct FrameMark {
    QRectF rect;
    qreal width = 0.25;
};
struct SymbolMark {
    QPointF centre;
    Symbol symbol = Symbol::Allowed;
};
struct ImageMark {
    QRectF rect;
    QImage image;
};
using Mark = std::variant<TextMark, LineMark, FillMark, FrameMark, SymbolMark, ImageMark>;

/// Fills lie under everything else, whatever their place in the list.
struct Page {
    QList<Mark> marks;
};

/// Ready to be painted. Several documents may follow one another: pages are numbered within each.
struct Printout {
    QString title; ///< of the file
    Paper paper = Paper::A4;
    QList<Page> pages;
};

[[nodiscard]] qreal lineHeight(Face face); ///< mm
/// From the top of a line to its baseline, so that text stands in the middle of it. mm
[[nodiscard]] qreal baselineOffset(Face face);
[[nodiscard]] qreal widthOf(const QString &text, Face face); ///< mm
/// Broken at words, or within them where there is no other way; line feeds break too. At least one line.
[[nodiscard]] QStringList wrapped(const QString &text, Face face, qreal width);
/// Cut with an ellipsis to fit.
[[nodiscard]] QString elided(const QString &text, Face face, qreal width);

/// Paints a page; the painter's unit must be `1 / unitsPerMillimetre` mm, its origin the paper's corner.
constexpr int unitsPerMillimetre = 100;
void paintPage(QPainter &painter, const Page &page);

} // namespace mandat::documents
