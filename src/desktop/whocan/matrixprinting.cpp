// SPDX-License-Identifier: MIT
#include "desktop/whocan/matrixprinting.h"

#include "app/letterheadfile.h"
#include "desktop/printing/printpreview.h"
#include "documents/accesssheet.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::MatrixPrinting)
};

} // namespace

void printMatrix(Workspace &workspace, const models::AccessGrid &grid, const QString &subject, QWidget *parent)
{
    Q_UNUSED(subject);
    const auto source = grid.source();
    QList<qsizetype> functions;
    for (int row = 0; row < grid.rowCount(); ++row) {
        if (!grid.isMenu(row))
            functions.append(grid.functionAt(row));
    }
    const QDateTime now = workspace.now();
    const documents::Letterhead letterhead =
        app::letterheadIn(QFileInfo(workspace.settings().fileName()).absolutePath());
    const QString printedBy = workspace.me().name.isEmpty() ? workspace.me().subject : workspace.me().name;
    const QDateTime lastSync = workspace.reader().lastSync().value_or(QDateTime());
    PrintJob job;
    job.title = Words::tr("Who can do what");
    job.fileName = Words::tr("who-can-do-what", "a file's name") + u".pdf"_s;
    job.now = now;
    job.count = 1;
    job.landscape = true;
    const Language language = workspace.language();
    job.make = [=](int, const PrintChoice &choice) -> Result<documents::Printout> {
        const documents::AccessSheetSource all {
            source->portal, source->snapshot, source->matrix, functions, letterhead, printedBy, now, lastSync};
        return documents::layOut(documents::makeAccessSheet(all, choice.language.value_or(language)), choice.paper);
    };
    const QString name = job.fileName;
    job.fileNameOf = [name](int) { return name; };
    auto *preview = new PrintPreview(workspace, std::move(job), parent ? parent->window() : nullptr);
    preview->open();
}

} // namespace mandat::desktop
