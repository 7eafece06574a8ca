// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "models/orderlist.h"
#include "sync/decision.h"

class QPushButton;
class QScrollArea;
class QToolButton;

namespace mandat::desktop
{

class DiffCard;
class EffectPanel;
class NoticeColumn;
class OrderBar;
class PaneHead;
class ReasonBox;
class TextLabel;
struct OrderOptions;

/// One order whole: who wrote it and why, what the rules said, what it does to people, line by line; and what this
/// person may do about it. What may not be done is disabled with the reason beside it.
class OrderPane : public QWidget
{
    Q_OBJECT

public:
    explicit OrderPane(Workspace &workspace, QWidget *parent = nullptr);

    /// nullopt: none is chosen.
    void showOrder(const std::optional<cache::OrderRow> &row);
    /// Reads the order that is shown again.
    void refresh();
    void retranslate();
    [[nodiscard]] ChangeOrderId order() const { return m_row ? m_row->id : ChangeOrderId(); }
    [[nodiscard]] QWidget *firstPlace() const;

private:
    QWidget *buildPage();
    void connectParts();
    void fill();
    void fillHead();
    void fillOrigin();
    void fillNotices();
    void fillDiff();
    void askForImpact();
    [[nodiscard]] bool isServed() const;
    void fillPrintMenu();
    void refreshButtons();
    [[nodiscard]] OrderOptions options() const;
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString offline() const;
    [[nodiscard]] bool isHeld() const;
    [[nodiscard]] bool isMine() const;
    [[nodiscard]] bool isApplied() const;

    void approve();
    void withdraw();
    void decide(sync::Verdict verdict, const QString &reason);
    void answered(const Result<ChangeOrder> &answer);

    Workspace &m_workspace;
    std::optional<cache::OrderRow> m_row;
    cache::StoredOrder m_stored;
    /// What the portal says that the order does: the copy here may be behind.
    struct Served {
        ChangeOrderId order;
        QString version;
        Result<OrderImpact> impact;
    };
    std::optional<Served> m_served;
    ChangeOrderId m_askedFor; ///< whose impact is under way
    bool m_readable = false;
    bool m_deciding = false;
    struct Said {
        ChangeOrderId order;
        models::Tone tone = models::Tone::Pending;
        QString text;
        QString details;
    };
    std::optional<Said> m_said; ///< what came of the last decision, as long as its order is shown

    PaneHead *m_head;
    ReasonBox *m_rejection;
    OrderBar *m_bar;
    QToolButton *m_printMenu;
    QWidget *m_content = nullptr;
    QScrollArea *m_page = nullptr;
    TextLabel *m_reasonLabel = nullptr;
    QPushButton *m_replaced = nullptr;
    QPushButton *m_answered = nullptr;
    NoticeColumn *m_notices = nullptr;
    EffectPanel *m_effect = nullptr;
    TextLabel *m_source = nullptr; ///< by whose state the effect is told
    DiffCard *m_diff = nullptr;
};

} // namespace mandat::desktop
