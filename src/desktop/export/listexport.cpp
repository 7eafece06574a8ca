// SPDX-License-Identifier: MIT
#include "desktop/export/listexport.h"

#include "app/background.h"
#include "app/csv.h"
#include "app/xlsxfile.h"
#include "desktop/export/tableexport.h"

#include <QDir>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

QString cellText(const Wording &wording, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QDate:
        return wording.date(value.toDate());
    case QMetaType::QDateTime:
        return wording.locale().toString(value.toDateTime(), QLocale::ShortFormat);
    default:
        return value.toString();
    }
}

Result<void> writeCsv(const ExportedList &list, const QString &path, Language language)
{
    const Wording wording(language);
    app::CsvFile file(path, language);
    MANDAT_TRY(file.open());
    file.addRow(list.heads);
    for (const QVariantList &row : list.rows) {
        QStringList cells;
        for (const QVariant &value : row)
            cells.append(cellText(wording, value));
        file.addRow(cells);
    }
    return file.finish();
}

Result<void> writeWorkbook(const ExportedList &list, const QString &path)
{
    app::XlsxFile file(path);
    MANDAT_TRY(file.open(list.title));
    file.addRow(QVariantList(list.heads.cbegin(), list.heads.cend()));
    for (const QVariantList &row : list.rows)
        file.addRow(row);
    return file.finish();
}

} // namespace

void exportList(Workspace &workspace, const ExportedList &list, QWidget *parent)
{
    const QString path = workspace.prompts().savePath(parent, list.title, list.name.toLower() + u".xlsx"_s,
                                                      TableExport::tr("Excel workbook (*.xlsx);;CSV table (*.csv)"));
    if (path.isEmpty())
        return;
    const auto write = [list, path, language = workspace.language()](cache::Reader &,
                                                                     const app::Progress &) -> Result<int> {
        MANDAT_TRY(path.endsWith(u".csv"_s, Qt::CaseInsensitive) ? writeCsv(list, path, language)
                                                                 : writeWorkbook(list, path));
        return static_cast<int>(list.rows.size());
    };
    const auto say = [&workspace, path, title = list.title,
                      window = QPointer<QWidget>(parent)](const Result<int> &written) {
        if (written)
            workspace.prompts().inform(
                window, title,
                TableExport::tr("%n rows written to %1.", nullptr, *written).arg(QDir::toNativeSeparators(path)), {});
        else
            workspace.prompts().inform(window, title, workspace.wording().error(written.error()),
                                       written.error().detail);
    };
    app::inBackground<int>(workspace.session().cacheFile(), write).then(&workspace, say);
}

QVariant exportedMoment(const Workspace &workspace, const QDateTime &at)
{
    return at.isValid() ? QVariant(at.toTimeZone(workspace.policy().zone())) : QVariant();
}

} // namespace mandat::desktop
