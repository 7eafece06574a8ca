// SPDX-License-Identifier: MIT
#include "desktop/printing/printpreview.h"

#include "desktop/printing/steprunner.h"
#include "desktop/workspace.h"
#include "documents/recaplayout.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QPrinter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

QString freePath(const QString &path)
{
    const QFileInfo wanted(path);
    QString out = path;
    for (int i = 2; QFileInfo::exists(out); ++i)
        out = wanted.dir().filePath(u"%1-%2.%3"_s.arg(wanted.completeBaseName()).arg(i).arg(wanted.suffix()));
    return out;
}

/// What was cancelled halfway is made first; a masked password is printed in clear.
void PrintPreview::print()
{
    if (m_made.size() < m_job.count) {
        makeAll([this] { print(); });
        return;
    }
    QList<documents::Printout> all = m_made;
    if (m_job.secret) {
        all.clear();
        for (int i = 0; i < m_job.count; ++i) {
            Result<documents::Printout> clear = made(i, documents::PasswordShown::Clear);
            if (!clear) {
                fail(clear.error());
                return;
            }
            all.append(std::move(*clear));
        }
    }
    const documents::Printout printout = documents::joined(all, m_job.title);
    QPrinter printer(QPrinter::HighResolution);
    const bool a4 = printout.paper == documents::Paper::A4 || printout.paper == documents::Paper::A4Landscape;
    printer.setPageSize(QPageSize(a4 ? QPageSize::A4 : QPageSize::Letter));
    printer.setPageOrientation(documents::isLandscape(printout.paper) ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setDocName(m_job.title);
    if (!m_workspace.prompts().choosePrinter(this, printer))
        return;
    if (const Result<void> painted = documents::paintPages(printer, printout); !painted)
        fail(painted.error());
}

void PrintPreview::save()
{
    const bool each = m_job.count > 1 && m_oneEach->isChecked();
    const QString filter =
        m_job.html && m_job.count == 1 ? tr("PDF (*.pdf);;Accessible web page (*.html)") : tr("PDF (*.pdf)");
    QString path = m_workspace.prompts().savePath(this, tr("Save"), m_job.fileName, filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".pdf"_s;
    if (each)
        saveOneEach(QFileInfo(path).absolutePath());
    else if (m_job.html && m_job.count == 1 && path.endsWith(u".html"_s, Qt::CaseInsensitive)) {
        if (const Result<void> saved = saveWebPage(0, path); !saved)
            fail(saved.error());
    } else {
        saveInOne(path);
    }
}

Result<void> PrintPreview::saveWebPage(int index, const QString &path)
{
    MANDAT_ASSIGN(const QByteArray page, m_job.html(index, choice(documents::PasswordShown::Clear)));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size() || !file.commit())
        return mandat::fail(ErrorKind::Storage, path + u": "_s + file.errorString());
    return {};
}

void PrintPreview::saveInOne(const QString &path)
{
    if (m_job.secret) {
        QList<documents::Printout> all;
        for (int i = 0; i < m_job.count; ++i) {
            Result<documents::Printout> clear = made(i, documents::PasswordShown::Clear);
            if (!clear) {
                fail(clear.error());
                return;
            }
            all.append(std::move(*clear));
        }
        const Result<void> saved = documents::writePdf(path, documents::joined(all, m_job.title), m_job.now, privacy());
        if (!saved)
            fail(saved.error());
        return;
    }
    if (m_made.size() < m_job.count) {
        makeAll([this, path] { saveInOne(path); });
        return;
    }
    const QString title = m_job.count == 1 ? m_made.constFirst().title : m_job.title;
    if (const Result<void> saved = documents::writePdf(path, documents::joined(m_made, title), m_job.now); !saved)
        fail(saved.error());
}

/// Files that are there already stay: a second run writes beside them.
void PrintPreview::saveOneEach(const QString &folder)
{
    setBusy(true);
    m_runner->run(
        m_job.count,
        [this, folder](int i) {
            const Result<documents::Printout> printout = made(i, documents::PasswordShown::Clear);
            if (!printout) {
                fail(printout.error());
                return false;
            }
            const QString path = freePath(QDir(folder).filePath(m_job.fileNameOf(i)));
            const Result<void> saved = documents::writePdf(path, *printout, m_job.now, privacy());
            if (!saved)
                fail(saved.error());
            return saved.has_value();
        },
        [this](bool) { setBusy(false); });
}

} // namespace mandat::desktop
