// SPDX-License-Identifier: MIT
#include "desktop/accessreview/accessreviewlist.h"

#include "models/roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::Glyph;
using models::raw;
using models::Role;
using models::Tone;

namespace
{

struct Look {
    Tone tone;
    Glyph glyph;
};

Look lookOf(const ReviewedAccess &access)
{
    if (access.gone)
        return {Tone::Inactive, Glyph::Minus};
    switch (access.verdict) {
    case ReviewVerdict::Keep:
        return {Tone::Active, Glyph::Tick};
    case ReviewVerdict::Remove:
        return {Tone::Refused, Glyph::Cross};
    case ReviewVerdict::Unsure:
        return {Tone::Waiting, Glyph::Hourglass};
    case ReviewVerdict::Undecided:
        return {Tone::Inactive, Glyph::Clock};
    }
    Q_UNREACHABLE();
}

} // namespace

AccessReviewList::AccessReviewList(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void AccessReviewList::setReview(const AccessReview &review)
{
    const auto key = [](const ReviewedAccess &access) { return access.grant; };
    const bool same = review.id == m_review.id && std::ranges::equal(review.accesses, m_review.accesses, {}, key, key);
    if (!same)
        beginResetModel();
    m_review = review;
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const ReviewedAccess *AccessReviewList::accessAt(int row) const
{
    return row >= 0 && row < m_review.accesses.size() ? &m_review.accesses.at(row) : nullptr;
}

int AccessReviewList::nextUndecided(int row) const
{
    const int count = rowCount();
    for (int step = 1; step <= count; ++step) {
        const int at = (row + step) % count;
        const ReviewedAccess &access = m_review.accesses.at(at);
        if (!access.gone && access.verdict == ReviewVerdict::Undecided)
            return at;
    }
    return -1;
}

int AccessReviewList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_review.accesses.size());
}

int AccessReviewList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AccessReviewList::verdictWord(const ReviewedAccess &access) const
{
    if (access.gone)
        return tr("No longer there");
    switch (access.verdict) {
    case ReviewVerdict::Keep:
        return tr("Keep", "verdict");
    case ReviewVerdict::Remove:
        return tr("Remove", "verdict");
    case ReviewVerdict::Unsure:
        return tr("Unsure", "verdict");
    case ReviewVerdict::Undecided:
        return tr("To review");
    }
    Q_UNREACHABLE();
}

QString AccessReviewList::text(const ReviewedAccess &access, int column) const
{
    switch (column) {
    case Person:
        return access.person;
    case Place:
        return access.place;
    case ProfileColumn: {
        const QString name =
            access.profile.isEmpty() ? tr("Profile to define") : access.profile.in(m_workspace.language());
        const QString word = tr("administrator");
        const bool said = !access.administrator || name.contains(word, Qt::CaseInsensitive);
        return said ? name : u"%1 (%2)"_s.arg(name, word);
    }
    case Verdict:
        return verdictWord(access);
    case Reviewed:
        //: %1: a date; %2: a person
        return access.at.isValid()
            ? tr("%1, %2").arg(m_workspace.wording().date(access.at.toTimeZone(m_workspace.policy().zone()).date()),
                               access.by)
            : QString();
    default:
        return {};
    }
}

QVariant AccessReviewList::data(const QModelIndex &index, int role) const
{
    const ReviewedAccess *access = accessAt(index.row());
    if (!access || index.column() >= ColumnCount)
        return {};
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return text(*access, column);
    if (role == Qt::AccessibleTextRole)
        return models::spokenText(index);
    if (role == raw(Role::SecondLineRole))
        return column == Person ? access->signInId : QVariant();
    if (role == raw(Role::StrongRole))
        return column == Person;
    if (role == raw(Role::SecondaryTextRole))
        return access->gone || column == Reviewed;
    if (column == Verdict && role == raw(Role::ChipToneRole))
        return static_cast<int>(lookOf(*access).tone);
    if (column == Verdict && role == raw(Role::ChipGlyphRole))
        return static_cast<int>(lookOf(*access).glyph);
    return {};
}

QVariant AccessReviewList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person:
        return m_workspace.userNoun(false);
    case Place:
        return m_workspace.relationshipNoun(false);
    case ProfileColumn:
        return tr("Profile");
    case Verdict:
        return tr("Verdict");
    case Reviewed:
        return tr("Reviewed");
    default:
        return {};
    }
}

} // namespace mandat::desktop

#include "moc_accessreviewlist.cpp"
