// SPDX-License-Identifier: MIT
#include "desktop/export/tableexport.h"

#include "models/pagedlist.h"
#include "models/roles.h"

#include <QDir>
#include <QHeaderView>
#include <QProgressDialog>
#include <QTableView>

#include <algorithm>

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
                        const QString &title, const QString &name, QWidget *parent, const QItemSelection &selection)
{
    const QString path = workspace.prompts().savePath(parent, title, name.toLower() + u".xlsx"_s,
                                                      tr("Excel workbook (*.xlsx);;CSV table (*.csv)"));
    if (!path.isEmpty())
        (new TableExport(workspace, table, list, title, path, parent, selection))->begin();
}

TableExport::TableExport(Workspace &workspace, const QTableView &table, const models::PagedList &list,
                         const QString &title, const QString &path, QWidget *parent, const QItemSelection &selection)
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
    for (const QModelIndex &index : selection.indexes()) {
        if (index.column() == 0)
            m_rows.append(index);
    }
    std::ranges::sort(m_rows, {}, [](const QPersistentModelIndex &index) { return index.row(); });
    connect(&m_list, &models::PagedList::totalChanged, this, &TableExport::begin);
    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_list, moved, this, &TableExport::begin);
}

TableExport::~TableExport() = default;

Result<void> TableExport::openFile()
{
    m_csv.reset();
    m_xlsx.reset();
    if (m_path.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        m_csv = std::make_unique<app::CsvFile>(m_path, m_workspace.language());
        return m_csv->open();
    }
    m_xlsx = std::make_unique<app::XlsxFile>(m_path);
    return m_xlsx->open(m_title);
}

int TableExport::rowCount() const
{
    return m_rows.isEmpty() ? m_list.rowCount() : static_cast<int>(m_rows.size());
}

/// From the first row, once all rows are known.
void TableExport::begin()
{
    m_runner.cancel();
    if (!m_list.isComplete() && m_rows.isEmpty())
        return;
    if (const Result<void> opened = openFile(); !opened) {
        say(m_workspace.wording().error(opened.error()), opened.error().detail);
        deleteLater();
        return;
    }
    addHead();
    m_written = 0;
    const int steps = (rowCount() + rowsAtOnce - 1) / rowsAtOnce;
    m_runner.run(steps, [this](int step) { return writeRows(step); }, [this](bool whole) { end(whole); });
}

void TableExport::addHead()
{
    QStringList texts;
    for (const int column : std::as_const(m_columns))
        texts.append(m_list.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    if (m_csv)
        m_csv->addRow(texts);
    else
        m_xlsx->addRow(QList<QVariant>(texts.cbegin(), texts.cend()));
}

void TableExport::addRow(int row)
{
    QStringList texts;
    QList<QVariant> values;
    for (const int column : std::as_const(m_columns)) {
        const QModelIndex cell = m_list.index(row, column);
        texts.append(cell.data().toString());
        const QVariant value = cell.data(models::raw(models::Role::ExportRole));
        values.append(value.isValid() ? value : QVariant(texts.constLast()));
    }
    if (m_csv)
        m_csv->addRow(texts);
    else
        m_xlsx->addRow(values);
}

bool TableExport::writeRows(int step)
{
    const int last = std::min((step + 1) * rowsAtOnce, rowCount());
    for (int at = step * rowsAtOnce; at < last; ++at) {
        // A row that has left the list meanwhile is not written.
        const int row = m_rows.isEmpty() ? at : m_rows.at(at).row();
        if (row >= 0) {
            addRow(row);
            ++m_written;
        }
    }
    return true;
}

void TableExport::end(bool whole)
{
    if (!whole)
        return;
    m_list.disconnect(this);
    const Result<void> written = (m_csv ? m_csv->finish() : m_xlsx->finish());
    m_progress->hide();
    if (written)
        say(tr("%n rows written to %1.", nullptr, m_written).arg(QDir::toNativeSeparators(m_path)));
    else
        say(m_workspace.wording().error(written.error()), written.error().detail);
    deleteLater();
}

void TableExport::say(const QString &text, const QString &details)
{
    m_workspace.prompts().inform(m_parent, m_title, text, details);
}

} // namespace mandat::desktop
