// SPDX-License-Identifier: MIT
#pragma once

#include "app/userimport.h"
#include "desktop/workspace.h"

#include <QDialog>
#include <QFutureWatcher>

class QCheckBox;
class QElapsedTimer;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace mandat::desktop
{

class Banner;
class ImportColumns;
class ImportList;
class SegmentedControl;
class TextLabel;

/// Import of users: the columns of a table are told what they hold, then every line's verdict is shown, then what can
/// be done is staged together and goes the way of every other change. Nothing is written before. Deletes itself.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Workspace &workspace, const QString &path, app::TablePreview preview, QWidget *parent);
    ~ImportDialog() override;

    /// Asks for a file and opens the dialog on it, or says why that file cannot be imported.
    static void start(Workspace &workspace, QWidget *parent);

    void done(int result) override;

private:
    enum Page { Columns, Work, Verdicts };
    QWidget *buildWork();
    QWidget *buildVerdicts();
    QWidget *buildButtons();
    void plan();
    void planned();
    void showPlan();
    void refreshButtons();
    void goOn();
    void goBack();
    void saveList();

    Workspace &m_workspace;
    QString m_path;
    app::TablePreview m_preview;
    std::optional<app::ImportPlan> m_plan;
    QFutureWatcher<Result<app::ImportPlan>> m_watcher;
    std::unique_ptr<QElapsedTimer> m_since;
    std::unique_ptr<ImportList> m_list;
    QStackedWidget *m_pages;
    ImportColumns *m_columns;
    QProgressBar *m_progress;
    TextLabel *m_progressText;
    Banner *m_error;
    TextLabel *m_summary;
    SegmentedControl *m_filter;
    QTableView *m_verdicts;
    QCheckBox *m_terms;
    QPushButton *m_save;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_go;
};

} // namespace mandat::desktop
