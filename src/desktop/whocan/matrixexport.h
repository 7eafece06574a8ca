// SPDX-License-Identifier: MIT
#pragma once

#include "app/csv.h"
#include "app/xlsxfile.h"
#include "desktop/printing/steprunner.h"
#include "desktop/workspace.h"
#include "models/accessgrid.h"

namespace mandat::desktop
{

/// Writes who can do what into an Excel or a CSV file (by the name that is chosen), in words, as it is filtered; two
/// columns for each where two things are compared. Row by row, so that the window stays awake. Deletes itself.
class MatrixExport : public QObject
{
    Q_OBJECT

public:
    /// `subject`: whom or what it is about. Nothing happens where no file is chosen.
    static void start(Workspace &workspace, const models::AccessGrid &grid, const QString &subject, QWidget *parent);

private:
    MatrixExport(Workspace &workspace, const models::AccessGrid &grid, const QString &path, QWidget *parent);
    void run(const QString &sheet);
    void addRow(const QStringList &cells);
    [[nodiscard]] QStringList head() const;
    [[nodiscard]] QStringList line(int row) const;
    void end(bool whole);

    Workspace &m_workspace;
    QWidget *m_parent;
    models::AccessGrid m_grid; ///< of its own: what is written does not move
    QString m_path;
    std::unique_ptr<app::CsvFile> m_csv;
    std::unique_ptr<app::XlsxFile> m_xlsx;
    StepRunner m_runner;
};

} // namespace mandat::desktop
