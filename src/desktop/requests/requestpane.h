// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/requests/answering.h"
#include "models/roles.h"

class QPushButton;
class QScrollArea;

namespace mandat::desktop
{

class DetailGrid;
class FactLine;
class NoticeColumn;
class PaneHead;
class ReasonBox;

/// One access request whole: who asks for what, in which words, who is responsible; and what this person may make of
/// it: an order, or a refusal with its reason. What may not be done is disabled with the reason beside it.
class RequestPane : public QWidget
{
    Q_OBJECT

public:
    explicit RequestPane(Workspace &workspace, QWidget *parent = nullptr);

    /// nullopt: none is chosen.
    void showRequest(const std::optional<cache::RequestRow> &row);
    void retranslate();
    [[nodiscard]] AccessRequestId request() const { return m_row ? m_row->request.id : AccessRequestId(); }
    [[nodiscard]] QWidget *firstPlace() const;
    /// It tells what came of a decision just made.
    [[nodiscard]] bool tellsOutcome() const { return m_said.has_value(); }

private:
    QWidget *buildPage();
    QWidget *buildBar();
    void fill();
    void fillHead();
    void fillGrid();
    void fillNotices();
    void refreshButtons();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString origin() const;
    [[nodiscard]] QString fate() const;
    void refuse(const QString &reason);
    void answered(const Result<void> &outcome);
    [[nodiscard]] QString refusal(const Error &error) const;

    Workspace &m_workspace;
    std::optional<cache::RequestRow> m_row;
    AnswerPlan m_plan;
    bool m_asking = false; ///< the portal, for a refusal
    struct Said {
        AccessRequestId request;
        models::Tone tone = models::Tone::Pending;
        QString text;
        QString details;
    };
    std::optional<Said> m_said; ///< what came of the last refusal, as long as its request is shown

    PaneHead *m_head;
    ReasonBox *m_refusal;
    QWidget *m_content = nullptr;
    QScrollArea *m_page = nullptr;
    NoticeColumn *m_notices = nullptr;
    DetailGrid *m_grid = nullptr;
    QPushButton *m_person = nullptr;
    QPushButton *m_order = nullptr;
    QWidget *m_bar = nullptr;
    FactLine *m_obstacle = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_answer = nullptr;
};

} // namespace mandat::desktop
