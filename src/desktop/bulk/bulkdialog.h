// SPDX-License-Identifier: MIT
#pragma once

#include "app/bulkplan.h"
#include "desktop/workspace.h"

#include <QDialog>
#include <QFutureWatcher>

class QElapsedTimer;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace mandat::desktop
{

class BulkChoice;
class TableView;
class TextLabel;

/// A change of many people: what is to be set, then how many it can be done for and who is left out with the reason,
/// then all of it staged together. Nothing is staged before the person has seen that. Deletes itself when closed.
class BulkDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rows`: of the cache's list of users.
    BulkDialog(Workspace &workspace, BulkAction action, const QList<qint64> &rows, QWidget *parent);
    ~BulkDialog() override;

    /// What menus call it: “Deactivate…”
    [[nodiscard]] static QString actionText(const Workspace &workspace, BulkAction action);

    void done(int result) override;

private:
    QWidget *buildChoice(BulkAction action);
    QWidget *buildWork();
    QWidget *buildOutcome();
    QWidget *buildButtons();
    void plan();
    void planned();
    void showPlan(const app::BulkPlan &plan);
    [[nodiscard]] QList<app::BulkLine> linesOf(const app::BulkPlan &plan) const;
    void showError(const Error &error);
    void refreshButtons();
    void goOn();
    void copyReasons() const;
    [[nodiscard]] QString sentence(const app::BulkPlan &plan) const;
    [[nodiscard]] QString consequence(const app::BulkPlan &plan) const;

    Workspace &m_workspace;
    app::BulkRequest m_request;
    std::optional<app::BulkPlan> m_plan;
    QList<app::BulkLine> m_lines; ///< what the list below says, and *Copy* copies
    QFutureWatcher<Result<app::BulkPlan>> m_watcher;
    std::unique_ptr<QElapsedTimer> m_since;
    QStackedWidget *m_pages;
    BulkChoice *m_choice = nullptr;
    QProgressBar *m_progress;
    TextLabel *m_progressText;
    TextLabel *m_summary;
    TextLabel *m_consequence;
    TextLabel *m_listTitle;
    QTableWidget *m_leftOut;
    QPushButton *m_copy;
    QPushButton *m_cancel;
    QPushButton *m_go;
};

} // namespace mandat::desktop
