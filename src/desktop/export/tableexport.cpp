// SPDX-License-Identifier: MIT
#include "desktop/export/tableexport.h"

#include "models/pagedlist.h"

#include <QDir>
#include <QHeaderView>
#include <QProgressDialog>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr int rowsAtOnce = 100;

QList<int> shownColumns(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    QList<int> out;
    for (int place = 0; place < header->count(); ++place) {
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
            out.append(column);
    }
    return out;
}

} // namespace

void TableExport::start(Workspace &workspace, const QTableView &table, const models::PagedList &list,
                        const QString &title, const QString &name, QWidget *parent)
{
    const QString path =
        workspace.prompts().savePath(parent, title, name.toLower() + u".csv"_s, tr("CSV table (*.csv)"));
    if (!path.isEmpty())
        (new TableExport(workspace, table, list, title, path, parent))->begin();
}

TableExport::TableExport(Workspace &workspace, const QTableView &table, const models::PagedList &list,
                         const QString &title, const QString &path, QWidget *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_list(list)
    , m_parent(parent)
    , m_title(title)
    , m_path(path)
    , m_columns(shownColumns(table))
    , m_progress(std::make_unique<QProgressDialog>(parent))
{
    m_progress->setWindowTitle(title);
    m_progress->setLabelText(tr("Writing the list into a file…"));
    m_progress->setCancelButtonText(tr("&Cancel"));
    m_progress->setMinimumDuration(500);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    connect(m_progress.get(), &QProgressDialog::canceled, this, &QObject::deleteLater);
    connect(&m_runner, &StepRunner::progressed, this, [this](int done, int count) {
        m_progress->setMaximum(count);
        m_progress->setValue(done);
    });
    connect(&m_list, &models::PagedList::totalChanged, this, &TableExport::begin);
    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_list, moved, this, &TableExport::begin);
}

TableExport::~TableExport() = default;

/// From the first row, once all rows are known.
void TableExport::begin()
{
    m_runner.cancel();
    m_file.reset();
    if (!m_list.isComplete())
        return;
    m_file = std::make_unique<app::CsvFile>(m_path, m_workspace.language());
    if (const Result<void> opened = m_file->open(); !opened) {
        say(m_workspace.wording().error(opened.error()), opened.error().detail);
        deleteLater();
        return;
    }
    QStringList header;
    for (const int column : std::as_const(m_columns))
        header.append(m_list.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    m_file->addRow(header);
    const int steps = (m_list.rowCount() + rowsAtOnce - 1) / rowsAtOnce;
    m_runner.run(steps, [this](int step) { return writeRows(step); }, [this](bool whole) { end(whole); });
}

bool TableExport::writeRows(int step)
{
    const int last = std::min((step + 1) * rowsAtOnce, m_list.rowCount());
    for (int row = step * rowsAtOnce; row < last; ++row) {
        QStringList cells;
        for (const int column : std::as_const(m_columns))
            cells.append(m_list.index(row, column).data().toString());
        m_file->addRow(cells);
    }
    return true;
}

void TableExport::end(bool whole)
{
    if (!whole)
        return;
    m_list.disconnect(this);
    const Result<void> written = m_file->finish();
    m_progress->hide();
    if (written)
        say(tr("%n rows written to %1.", nullptr, m_list.rowCount()).arg(QDir::toNativeSeparators(m_path)));
    else
        say(m_workspace.wording().error(written.error()), written.error().detail);
    deleteLater();
}

void TableExport::say(const QString &text, const QString &details)
{
    m_workspace.prompts().inform(m_parent, m_title, text, details);
}

} // namespace mandat::desktop
