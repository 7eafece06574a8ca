// SPDX-License-Identifier: MIT
#include "desktop/import/importsave.h"

#include "app/xlsxfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::ImportSave)
};

Result<void> write(const QString &path, const ImportList &list, const QString &sheet)
{
    app::XlsxFile file(path);
    MANDAT_TRY(file.open(sheet));
    QList<QVariant> head;
    for (int column = 0; column < ImportList::ColumnCount; ++column)
        head.append(list.headerData(column, Qt::Horizontal, Qt::DisplayRole));
    file.addRow(head);
    for (const ImportList::Row &row : list.rows())
        file.addRow({row.line, row.state, row.name, row.company, row.text});
    return file.finish();
}

} // namespace

void saveImportList(Workspace &workspace, const ImportList &list, const ImportListTitles &titles, QWidget *parent)
{
    const QString name = titles.stem + u'-' + titles.ending + u".xlsx"_s;
    const QString path =
        workspace.prompts().savePath(parent, titles.dialog, name, Words::tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (const Result<void> written = write(path, list, titles.sheet); !written)
        workspace.prompts().inform(parent, titles.dialog, workspace.wording().error(written.error()),
                                   written.error().detail);
}

} // namespace mandat::desktop
