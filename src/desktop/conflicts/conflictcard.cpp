// SPDX-License-Identifier: MIT
#include "desktop/conflicts/conflictcard.h"

#include "desktop/conflicts/choicecell.h"
#include "desktop/parts/chip.h"
#include "desktop/parts/textlabel.h"
#include "desktop/review/factline.h"
#include "desktop/theme/metrics.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

namespace
{

QStringList columnHeads()
{
    return {ConflictCard::tr("When the order was written"), ConflictCard::tr("The order"),
            ConflictCard::tr("On the portal now"), ConflictCard::tr("Result")};
}

ChipData chipOf(const MergedChange &change)
{
    if (change.matter == MergeMatter::Gone || change.matter == MergeMatter::Bereft)
        return {models::Tone::Refused, models::Glyph::Cross, ConflictCard::tr("Dropped")};
    if (change.conflicts())
        return {models::Tone::Waiting, models::Glyph::Warning, ConflictCard::tr("To be decided")};
    //: the changes of both sides go together
    return {models::Tone::Active, models::Glyph::Tick, ConflictCard::tr("Merged")};
}

} // namespace

ConflictCard::ConflictCard(const ConflictWords &words, const MergedChange &change, QWidget *parent)
    : Surface(Fill::Card, {}, parent)
    , m_kind(change.mine.resourceKind())
    , m_resource(change.mine.resourceId())
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::between, metrics::between, metrics::between, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::within);
    auto *title = new TextLabel(TextLabel::Kind::Section, words.subject(change));
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(new ChipLabel(chipOf(change)), 0, Qt::AlignTop);
    column->addLayout(head);
    setAccessibleName(words.subject(change));
    if (const QString matter = words.matter(change); !matter.isEmpty()) {
        const models::Tone tone = change.hasChoice() ? models::Tone::Waiting : models::Tone::Refused;
        auto *line = new FactLine(models::Glyph::Warning, tone, matter);
        line->setQuiet();
        column->addWidget(line);
    }
    m_grid->setHorizontalSpacing(metrics::between);
    m_grid->setVerticalSpacing(metrics::within);
    column->addLayout(m_grid);
    const QStringList heads = columnHeads();
    for (const QString &text : heads) {
        auto *label = new TextLabel(TextLabel::Kind::Caption, text);
        label->setWordWrap(true);
        m_heads.append(label);
    }
    if (change.hasChoice())
        addWholeRow(words, change);
    if (change.matter == MergeMatter::Plain || change.matter == MergeMatter::Moved) {
        for (const MergedField &field : change.fields)
            addFieldRow(words, field);
    }
    place();
    showResult(words, change);
}

ConflictCard::Row &ConflictCard::addRow(const QString &label, const QString &remark, const std::optional<Field> &field)
{
    Row row;
    row.field = field;
    auto *box = new QWidget;
    auto *lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *name = new TextLabel(TextLabel::Kind::Strong, label);
    name->setWordWrap(true);
    lines->addWidget(name);
    if (!remark.isEmpty()) {
        auto *note = new TextLabel(TextLabel::Kind::Secondary, remark);
        note->setWordWrap(true);
        lines->addWidget(note);
    }
    lines->addStretch(1);
    row.label = box;
    const QStringList heads = columnHeads();
    for (const QString &head : heads) {
        auto *cell = new ChoiceCell;
        cell->setCaption(head);
        row.cells.append(cell);
    }
    row.cells.at(Result)->setStrong(true);
    m_rows.append(row);
    return m_rows.last();
}

/// `mineHolds`: the order's side is the one that holds unless somebody picks.
void ConflictCard::makeChoice(Row &row, const QString &label, bool mineHolds)
{
    auto *group = new QButtonGroup(this);
    for (const auto &[column, side] : {std::pair(Mine, MergeSide::Mine), std::pair(Theirs, MergeSide::Theirs)}) {
        ChoiceCell *cell = row.cells.at(column);
        //: what is chosen, which side it is, and its value: “Last name, The order: Durand”
        const QString name = tr("%1, %2: %3").arg(label, columnHeads().at(column), cell->text());
        group->addButton(cell->makeChoice(name), static_cast<int>(side));
    }
    group->button(static_cast<int>(mineHolds ? MergeSide::Mine : MergeSide::Theirs))->setChecked(true);
    m_choices.append(group);
    connect(group, &QButtonGroup::idClicked, this, [this, field = row.field](int side) {
        Q_EMIT picked({MergePick {m_kind, m_resource, field, static_cast<MergeSide>(side)}});
    });
}

void ConflictCard::addFieldRow(const ConflictWords &words, const MergedField &field)
{
    Row &row = addRow(words.label(field), words.remark(field), field.field);
    row.cells.at(Base)->setText(words.base(field));
    row.cells.at(Mine)->setText(words.side(field, MergeSide::Mine));
    row.cells.at(Theirs)->setText(words.side(field, MergeSide::Theirs));
    if ((field.contradicts || field.together) && !field.missing)
        makeChoice(row, words.label(field), field.merged == field.mine);
}

void ConflictCard::addWholeRow(const ConflictWords &words, const MergedChange &change)
{
    Row &row = addRow(tr("As a whole"), QString(), std::nullopt);
    row.cells.at(Base)->setText(change.mine.before ? tr("it was there") : tr("it was not there"));
    row.cells.at(Mine)->setText(words.side(change, MergeSide::Mine));
    row.cells.at(Theirs)->setText(words.side(change, MergeSide::Theirs));
    makeChoice(row, words.subject(change), change.left.has_value());
}

void ConflictCard::showResult(const ConflictWords &words, const MergedChange &change)
{
    for (const Row &row : std::as_const(m_rows)) {
        ChoiceCell *cell = row.cells.at(Result);
        if (!row.field) {
            cell->setText(words.result(change));
            continue;
        }
        const auto field = std::ranges::find(change.fields, *row.field, &MergedField::field);
        if (field == change.fields.end())
            continue;
        // A thing that goes has no values any more.
        cell->setText(change.matter == MergeMatter::Moved ? QString() : words.result(*field));
    }
}

void ConflictCard::setStacked(bool stacked)
{
    if (m_stacked == stacked)
        return;
    m_stacked = stacked;
    place();
}

void ConflictCard::place()
{
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const bool any = !m_rows.isEmpty();
    for (int column = 0; column <= ColumnCount; ++column)
        m_grid->setColumnStretch(column, m_stacked ? (column == 0 ? 1 : 0) : (column == 0 ? 4 : 5));
    for (int column = 0; column < ColumnCount; ++column) {
        m_heads.at(column)->setVisible(any && !m_stacked);
        if (any)
            m_grid->addWidget(m_heads.at(column), 0, m_stacked ? 0 : column + 1, Qt::AlignBottom);
    }
    int line = 1;
    for (const Row &row : std::as_const(m_rows)) {
        m_grid->addWidget(row.label, line, 0);
        if (m_stacked)
            ++line;
        for (int column = 0; column < ColumnCount; ++column) {
            row.cells.at(column)->setCaptionVisible(m_stacked);
            m_grid->addWidget(row.cells.at(column), line, m_stacked ? 0 : column + 1);
            line += m_stacked ? 1 : 0;
        }
        ++line;
    }
}

void ConflictCard::pickEverywhere(MergeSide side)
{
    QList<MergePick> picks;
    for (const Row &row : std::as_const(m_rows)) {
        QRadioButton *mine = row.cells.at(Mine)->choice();
        if (!mine)
            continue;
        (side == MergeSide::Mine ? mine : row.cells.at(Theirs)->choice())->setChecked(true);
        picks.append({m_kind, m_resource, row.field, side});
    }
    if (!picks.isEmpty())
        Q_EMIT picked(picks);
}

QWidget *ConflictCard::firstChoice() const
{
    return m_choices.isEmpty() ? nullptr : m_choices.constFirst()->checkedButton();
}

} // namespace mandat::desktop
