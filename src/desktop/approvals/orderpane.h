// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "models/orderlist.h"
#include "sync/decision.h"

class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace mandat::desktop
{

class ChipLabel;
class DiffCard;
class EffectPanel;
class FactLine;
class FieldBox;
class TextLabel;

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
    QWidget *buildHead();
    QWidget *buildPage();
    QWidget *buildRejection();
    QWidget *buildBar();
    void fill();
    void fillHead();
    void fillOrigin();
    void fillNotices();
    void fillDiff();
    void fillPrintMenu();
    void refreshButtons();
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString offline() const;
    [[nodiscard]] bool isHeld() const;
    [[nodiscard]] bool isMine() const;
    [[nodiscard]] bool isApplied() const;

    void approve();
    void askForReason(bool asked);
    void reject();
    void withdraw();
    void decide(sync::Verdict verdict, const QString &reason);
    void answered(const Result<ChangeOrder> &answer);
    void say(models::Tone tone, const QString &text, const QString &details);

    Workspace &m_workspace;
    std::optional<cache::OrderRow> m_row;
    cache::StoredOrder m_stored;
    bool m_readable = false;
    bool m_deciding = false;
    struct Said {
        ChangeOrderId order;
        models::Tone tone = models::Tone::Pending;
        QString text;
        QString details;
    };
    std::optional<Said> m_said; ///< what came of the last decision, as long as its order is shown

    QWidget *m_content = nullptr;
    TextLabel *m_company = nullptr;
    ChipLabel *m_chip = nullptr;
    TextLabel *m_origin = nullptr;
    QToolButton *m_printMenu = nullptr;
    QScrollArea *m_page = nullptr;
    TextLabel *m_reasonLabel = nullptr;
    QPushButton *m_replaced = nullptr;
    QPushButton *m_answered = nullptr;
    QVBoxLayout *m_notices = nullptr;
    EffectPanel *m_effect = nullptr;
    DiffCard *m_diff = nullptr;
    QWidget *m_rejection = nullptr;
    QPlainTextEdit *m_why = nullptr;
    FieldBox *m_whyBox = nullptr;
    QPushButton *m_cancelRejection = nullptr;
    QPushButton *m_confirmRejection = nullptr;
    QWidget *m_bar = nullptr;
    FactLine *m_obstacle = nullptr;
    QPushButton *m_aside = nullptr;
    QPushButton *m_draft = nullptr;
    QPushButton *m_reverse = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_reject = nullptr;
    QPushButton *m_approve = nullptr;
};

} // namespace mandat::desktop
