// SPDX-License-Identifier: MIT
#include "documents/phrases.h"

namespace mandat::documents
{

QString Phrases::matrixText(MatrixTerm term) const
{
    switch (term) {
    case MatrixTerm::Title:
        return tr("Who can do what");
    case MatrixTerm::Function:
        //: head of a column
        return tr("Function");
    case MatrixTerm::AboveCeiling:
        return tr("above the ceiling");
    case MatrixTerm::NotAllowed:
        //: what an empty cell means
        return tr("empty: not allowed");
    case MatrixTerm::Different:
        return tr("different");
    }
    Q_UNREACHABLE();
}

QString Phrases::twoPeople(const QString &one, const QString &other) const
{
    //: two people who are compared; the left symbol of each cell is the first one’s
    return tr("%1 (left) and %2 (right)").arg(one, other);
}

QString Phrases::twoDays(const QString &one, const QString &other) const
{
    //: two days that are compared; the left symbol of each cell is the first one’s
    return tr("%1 (left) and %2 (right)").arg(one, other);
}

QString Phrases::functionsLeftOut(int count) const
{
    return tr("%n function(s) not printed: the list was filtered.", nullptr, count);
}

} // namespace mandat::documents
