// SPDX-License-Identifier: MIT
#pragma once

#include "app/csv.h"
#include "app/xlsxfile.h"
#include "desktop/printing/steprunner.h"
#include "desktop/workspace.h"

#include <QItemSelection>

class QProgressDialog;
class QTableView;

namespace mandat::models
{
class PagedList;
}

namespace mandat::desktop
{

/// Writes a list into an Excel or a CSV file (by the name that is chosen) as it stands: its filters, its order, and the
/// columns that are shown. It asks for the file's name first, tells of its progress, can be cancelled, and says at the
/// end how many rows it wrote. A list that moves meanwhile is begun anew, so that no row is missing or there twice.
/// Deletes itself.
class TableExport : public QObject
{
    Q_OBJECT

public:
    /// `name`: of the file, without its ending. Nothing happens where no file is chosen. `selection`: only these rows;
    /// empty: all.
    static void start(Workspace &workspace, const QTableView &table, const models::PagedList &list,
                      const QString &title, const QString &name, QWidget *parent, const QItemSelection &selection = {});
    ~TableExport() override;

private:
    TableExport(Workspace &workspace, const QTableView &table, const models::PagedList &list, const QString &title,
                const QString &path, QWidget *parent, const QItemSelection &selection);
    void begin();
    [[nodiscard]] Result<void> openFile();
    void addHead();
    void addRow(int row);
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] bool writeRows(int step);
    void end(bool whole);
    void say(const QString &text, const QString &details = {});

    Workspace &m_workspace;
    const models::PagedList &m_list;
    QWidget *m_parent;
    QString m_title;
    QString m_path;
    QList<int> m_columns; ///< of the model, as they are shown
    QList<QPersistentModelIndex> m_rows; ///< where only some are wanted
    int m_written = 0;
    std::unique_ptr<app::CsvFile> m_csv;
    std::unique_ptr<app::XlsxFile> m_xlsx;
    std::unique_ptr<QProgressDialog> m_progress;
    StepRunner m_runner;
};

} // namespace mandat::desktop
