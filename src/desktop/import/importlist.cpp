// SPDX-License-Identifier: MIT
#include "desktop/import/importlist.h"

#include "app/importwords.h"

#include <algorithm>

namespace mandat::desktop
{

using models::Glyph;
using models::raw;
using models::Role;
using models::Tone;

namespace
{

using Look = std::pair<Tone, Glyph>;

Look lookOf(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::Create:
        return {Tone::Active, Glyph::Plus};
    case ImportVerdict::Change:
        return {Tone::Pending, Glyph::Tilde};
    case ImportVerdict::Nothing:
        return {Tone::Inactive, Glyph::Tick};
    case ImportVerdict::Refused:
        return {Tone::Refused, Glyph::Cross};
    }
    Q_UNREACHABLE();
}

Look lookOf(app::ImportState state)
{
    switch (state) {
    case app::ImportState::Refused:
    case app::ImportState::Returned:
        return {Tone::Refused, Glyph::Cross};
    case app::ImportState::Nothing:
        return {Tone::Inactive, Glyph::Tick};
    case app::ImportState::Staged:
        return {Tone::Pending, Glyph::Pencil};
    case app::ImportState::OnItsWay:
        return {Tone::Pending, Glyph::Clock};
    case app::ImportState::AwaitingApproval:
        return {Tone::Waiting, Glyph::Hourglass};
    case app::ImportState::Done:
        return {Tone::Active, Glyph::Tick};
    case app::ImportState::TakenBack:
        return {Tone::Inactive, Glyph::Minus};
    }
    Q_UNREACHABLE();
}

ImportList::Row rowOf(const app::ImportLine &line, int group, const QString &state, const Look &look)
{
    return {line.line, group, state, look.first, look.second, line.name, line.company, line.text};
}

} // namespace

ImportList::ImportList(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ImportList::setVerdicts(const QList<app::ImportLine> &lines)
{
    QList<Row> rows;
    for (const app::ImportLine &line : lines) {
        rows.append(
            rowOf(line, static_cast<int>(line.verdict), app::importVerdictText(line.verdict), lookOf(line.verdict)));
    }
    show(std::move(rows), tr("Verdict"));
}

void ImportList::setOutcomes(const QList<app::ImportLine> &lines, const QList<app::ImportOutcome> &outcomes)
{
    QList<Row> rows;
    for (qsizetype i = 0; i < std::min(lines.size(), outcomes.size()); ++i) {
        const app::ImportOutcome &outcome = outcomes.at(i);
        Row row = rowOf(lines.at(i), static_cast<int>(outcome.state), app::importStateText(outcome.state),
                        lookOf(outcome.state));
        QStringList text;
        for (const QString &part : {outcome.order, outcome.reason, row.text}) {
            if (!part.isEmpty())
                text.append(part);
        }
        row.text = text.join(u" · ");
        rows.append(std::move(row));
    }
    show(std::move(rows), tr("Result"));
}

void ImportList::show(QList<Row> rows, const QString &stateTitle)
{
    m_rows = std::move(rows);
    m_stateTitle = stateTitle;
    setFilter(m_filter);
}

void ImportList::setFilter(std::optional<int> group)
{
    beginResetModel();
    m_filter = group;
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!group || m_rows.at(i).group == *group)
            m_shown.append(i);
    }
    endResetModel();
}

qsizetype ImportList::countOf(int group) const
{
    return std::ranges::count(m_rows, group, &Row::group);
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
    const Row &line = m_rows.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Line:
            return line.line;
        case State:
            return line.state;
        case Name:
            return line.name;
        case Company:
            return line.company;
        default:
            return line.text;
        }
    case raw(Role::ChipToneRole):
        return index.column() == State ? QVariant(static_cast<int>(line.tone)) : QVariant();
    case raw(Role::ChipGlyphRole):
        return index.column() == State ? QVariant(static_cast<int>(line.glyph)) : QVariant();
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
    case State:
        return m_stateTitle;
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
