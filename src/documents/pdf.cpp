// SPDX-License-Identifier: MIT
#include "documents/pdf.h"

#include "documents/settledpdf.h"

#include <QBuffer>
#include <QFile>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cerrno>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int dotsPerInch = 1200;

QPageSize pageSize(Paper paper)
{
    return QPageSize(paper == Paper::A4 || paper == Paper::A4Landscape ? QPageSize::A4 : QPageSize::Letter);
}

Error storageError(const QSaveFile &file)
{
    Error error;
    error.kind = errno == ENOSPC ? ErrorKind::StorageFull : ErrorKind::Storage;
    error.detail = file.fileName() + u": "_s + file.errorString();
    return error;
}

} // namespace

Result<void> paintPages(QPagedPaintDevice &device, const Printout &printout)
{
    QPainter painter;
    if (printout.pages.isEmpty())
        return fail(ErrorKind::Invalid, u"a document without pages"_s);
    if (!painter.begin(&device))
        return fail(ErrorKind::Storage, u"the device cannot be painted on"_s);
    // Places are counted from the paper's corner, devices start at the margin.
    const QPageLayout layout = device.pageLayout();
    const bool whole = layout.mode() == QPageLayout::FullPageMode;
    const QMarginsF margins = layout.margins(QPageLayout::Millimeter);
    const QPointF origin = whole ? QPointF() : QPointF(margins.left(), margins.top());
    const qreal scaleX = painter.device()->logicalDpiX() / 25.4 / unitsPerMillimetre;
    const qreal scaleY = painter.device()->logicalDpiY() / 25.4 / unitsPerMillimetre;
    painter.scale(scaleX, scaleY);
    painter.translate(-origin * unitsPerMillimetre);
    bool first = true;
    for (const Page &page : printout.pages) {
        if (!first && !device.newPage())
            return fail(ErrorKind::Storage, u"the device refused a page"_s);
        first = false;
        paintPage(painter, page);
    }
    painter.end();
    return {};
}

QByteArray pdfOf(const Printout &printout, const QDateTime &created)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(pageSize(printout.paper));
        writer.setPageOrientation(isLandscape(printout.paper) ? QPageLayout::Landscape : QPageLayout::Portrait);
        writer.setPageMargins({});
        writer.setTitle(printout.title);
        writer.setCreator(u"Mandat"_s);
        if (!paintPages(writer, printout))
            return {};
    }
    return settledPdf(buffer.data(), created);
}

Result<void> writePdf(const QString &path, const Printout &printout, const QDateTime &created, Privacy privacy)
{
    const QByteArray bytes = pdfOf(printout, created);
    if (bytes.isEmpty())
        return fail(ErrorKind::Invalid, u"nothing to write"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(storageError(file));
    if (privacy == Privacy::OwnerOnly)
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return fail(storageError(file));
    return {};
}

} // namespace mandat::documents
