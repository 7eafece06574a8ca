// SPDX-License-Identifier: MIT
#include "desktop/import/importlist.h"

#include "app/importwords.h"
#include "models/roles.h"

namespace mandat::desktop
{

using models::raw;
using models::Role;

namespace
{

std::pair<models::Tone, models::Glyph> lookOf(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::Create:
        return {models::Tone::Active, models::Glyph::Plus};
    case ImportVerdict::Change:
        return {models::Tone::Pending, models::Glyph::Tilde};
    case ImportVerdict::Nothing:
        return {models::Tone::Inactive, models::Glyph::Tick};
    case ImportVerdict::Refused:
        return {models::Tone::Refused, models::Glyph::Cross};
    }
    Q_UNREACHABLE();
}

} // namespace

ImportList::ImportList(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ImportList::setLines(const QList<app::ImportLine> &lines)
{
    m_lines = lines;
    setFilter({});
}

void ImportList::setFilter(std::optional<ImportVerdict> verdict)
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (!verdict || m_lines.at(i).verdict == *verdict)
            m_shown.append(i);
    }
    endResetModel();
}

int ImportList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const app::ImportLine &line = m_lines.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Line:
            return line.line;
        case Verdict:
            return app::importVerdictText(line.verdict);
        case Name:
            return line.name;
        case Company:
            return line.company;
        default:
            return line.text;
        }
    case raw(Role::ChipToneRole):
        return index.column() == Verdict ? QVariant(static_cast<int>(lookOf(line.verdict).first)) : QVariant();
    case raw(Role::ChipGlyphRole):
        return index.column() == Verdict ? QVariant(static_cast<int>(lookOf(line.verdict).second)) : QVariant();
    case raw(Role::StrongRole):
        return index.column() == Name;
    case Qt::AccessibleTextRole:
        return models::spokenText(index);
    default:
        return {};
    }
}

QVariant ImportList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Verdict:
        return tr("Verdict");
    case Name:
        return tr("Name");
    case Company:
        return tr("Company");
    default:
        return tr("What changes, or why not");
    }
}

} // namespace mandat::desktop

#include "moc_importlist.cpp"
