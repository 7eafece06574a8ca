// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/conflicts/conflictwords.h"
#include "desktop/parts/surface.h"

class QButtonGroup;
class QGridLayout;

namespace mandat::desktop
{

class ChoiceCell;
class TextLabel;

/// One thing that an order changes, field by field: as it was when the order was written, as the order wants it, as it
/// is now, and what comes of it. Where the sides contradict each other, one of them is picked; the narrower is already.
class ConflictCard : public Surface
{
    Q_OBJECT

public:
    ConflictCard(const ConflictWords &words, const MergedChange &change, QWidget *parent = nullptr);

    /// The same change, with other sides picked.
    void showResult(const ConflictWords &words, const MergedChange &change);
    /// One below the other, where four columns have no room.
    void setStacked(bool stacked);
    [[nodiscard]] bool hasChoices() const { return !m_choices.isEmpty(); }
    void pickEverywhere(MergeSide side);
    [[nodiscard]] QWidget *firstChoice() const;

Q_SIGNALS:
    void picked(const QList<mandat::MergePick> &picks);

private:
    struct Row {
        std::optional<Field> field;
        QWidget *label = nullptr;
        QList<ChoiceCell *> cells; ///< base, mine, theirs, result
    };
    enum Column { Base, Mine, Theirs, Result, ColumnCount };

    Row &addRow(const QString &label, const QString &remark, const std::optional<Field> &field);
    void addFieldRow(const ConflictWords &words, const MergedField &field);
    void addWholeRow(const ConflictWords &words, const MergedChange &change);
    void makeChoice(Row &row, const QString &label, bool mineHolds);
    void place();

    ResourceKind m_kind;
    QUuid m_resource;
    QGridLayout *m_grid;
    QList<QWidget *> m_heads;
    QList<Row> m_rows;
    QList<QButtonGroup *> m_choices; ///< 0: mine, 1: theirs
    bool m_stacked = false;
};

} // namespace mandat::desktop
