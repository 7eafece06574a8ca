// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/conflicts/mergestate.h"
#include "desktop/workspace.h"

class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace mandat::desktop
{

class Banner;
class ConflictCard;
class FactLine;
class PageHeader;
class TextLabel;

/// A returned order beside what others have done since: every field as it was, as the order wants it and as it is now.
/// Where they contradict each other a side is picked; what comes of it is reviewed like any order, and replaces the
/// returned one.
class ConflictScreen : public Screen
{
    Q_OBJECT

public:
    ConflictScreen(Workspace &workspace, const ChangeOrderId &order, QWidget *parent = nullptr);
    ~ConflictScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;
    [[nodiscard]] ChangeOrderId order() const { return m_order; }

Q_SIGNALS:
    void closed();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildBar();
    void reread();
    void fill();
    void addCards();
    void take(const QList<MergePick> &picks);
    void refreshResult();
    void pickEverywhere(MergeSide side);
    void goOn();
    [[nodiscard]] bool isStacked() const;

    ChangeOrderId m_order;
    Result<MergeState> m_state;
    OrderMerge m_default; ///< nothing picked
    OrderMerge m_merge;
    QList<MergePick> m_picks;
    bool m_leaving = false;

    QTimer *m_pause;
    PageHeader *m_header;
    QScrollArea *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    QList<QPair<qsizetype, ConflictCard *>> m_cards; ///< with the number of the change
    Banner *m_note = nullptr;
    QPushButton *m_allMine = nullptr;
    QPushButton *m_allTheirs = nullptr;
    FactLine *m_left = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_review = nullptr;
};

} // namespace mandat::desktop
