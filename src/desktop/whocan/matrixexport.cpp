// SPDX-License-Identifier: MIT
#include "desktop/whocan/matrixexport.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr int rowsAtOnce = 10;
constexpr qsizetype longestSheetName = 31;
} // namespace

void MatrixExport::start(Workspace &workspace, const models::AccessGrid &grid, const QString &subject, QWidget *parent)
{
    static const QRegularExpression unfit(u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString stem = tr("who can do what", "beginning of a file's name");
    const QString name = QString(stem + u' ' + subject).replace(unfit, u"-"_s).toLower() + u".xlsx"_s;
    const QString path = workspace.prompts().savePath(parent, tr("Export who can do what"), name,
                                                      tr("Excel workbook (*.xlsx);;CSV table (*.csv)"));
    if (!path.isEmpty())
        (new MatrixExport(workspace, grid, path, parent))->run(tr("Who can do what").left(longestSheetName));
}

MatrixExport::MatrixExport(Workspace &workspace, const models::AccessGrid &grid, const QString &path, QWidget *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_parent(parent)
    , m_path(path)
{
    m_grid.setLike(grid);
}

void MatrixExport::run(const QString &sheet)
{
    Result<void> opened;
    if (m_path.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        m_csv = std::make_unique<app::CsvFile>(m_path, m_workspace.language());
        opened = m_csv->open();
    } else {
        m_xlsx = std::make_unique<app::XlsxFile>(m_path);
        opened = m_xlsx->open(sheet);
    }
    if (!opened) {
        m_workspace.prompts().inform(m_parent, tr("Export who can do what"),
                                     m_workspace.wording().error(opened.error()), opened.error().detail);
        deleteLater();
        return;
    }
    addRow(head());
    const int rows = m_grid.rowCount();
    m_runner.run((rows + rowsAtOnce - 1) / rowsAtOnce,
                 [this, rows](int step) {
                     for (int row = step * rowsAtOnce; row < std::min(rows, (step + 1) * rowsAtOnce); ++row) {
                         if (!m_grid.isMenu(row))
                             addRow(line(row));
                     }
                     return true;
                 },
                 [this](bool whole) { end(whole); });
}

void MatrixExport::addRow(const QStringList &cells)
{
    if (m_csv)
        m_csv->addRow(cells);
    else
        m_xlsx->addRow(QList<QVariant>(cells.cbegin(), cells.cend()));
}

QStringList MatrixExport::head() const
{
    QStringList out {tr("Menu"), tr("Function")};
    for (int column = 0; column < m_grid.columnCount(); ++column) {
        const QString name = m_grid.columnName(column);
        if (!m_grid.matrix().question.isComparison()) {
            out.append(name);
            continue;
        }
        for (const bool ofOther : {false, true})
            //: %1: a person or a relationship; %2: a person or a day
            out.append(tr("%1 – %2").arg(name, m_grid.sideName(ofOther)));
    }
    return out;
}

QStringList MatrixExport::line(int row) const
{
    int menu = row;
    while (menu > 0 && !m_grid.isMenu(menu))
        --menu;
    QStringList out {m_grid.functionName(menu), m_grid.functionName(row)};
    for (int column = 0; column < m_grid.columnCount(); ++column) {
        const QModelIndex cell = m_grid.index(row, column);
        out.append(m_grid.word(cell, false));
        if (m_grid.matrix().question.isComparison())
            out.append(m_grid.word(cell, true));
    }
    return out;
}

void MatrixExport::end(bool whole)
{
    if (!whole)
        return;
    const Result<void> written = m_csv ? m_csv->finish() : m_xlsx->finish();
    if (written)
        m_workspace.prompts().inform(
            m_parent, tr("Export who can do what"),
            tr("%n function(s) written to %1.", nullptr, m_grid.functionCount()).arg(QDir::toNativeSeparators(m_path)));
    else
        m_workspace.prompts().inform(m_parent, tr("Export who can do what"),
                                     m_workspace.wording().error(written.error()), written.error().detail);
    deleteLater();
}

} // namespace mandat::desktop

#include "moc_matrixexport.cpp"
