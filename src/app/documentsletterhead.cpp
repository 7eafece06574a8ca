// SPDX-License-Identifier: MIT
#include "app/documents.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

constexpr int logoPixels = 1200;
constexpr qint64 logoBytes = 8 * 1024 * 1024;

QImage readLogo(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isFile() || file.size() > logoBytes)
        return {};
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > logoPixels || size.height() > logoPixels)
        reader.setScaledSize(size.scaled(logoPixels, logoPixels, Qt::KeepAspectRatio));
    return reader.read();
}

/// An INI value with commas is read as a list.
QString text(const QSettings &file, const QString &key)
{
    return file.value(u"firm/"_s + key).toStringList().join(u", "_s).trimmed();
}

} // namespace

documents::Letterhead letterheadIn(const QString &dataFolder)
{
    const QDir folder(dataFolder);
    const QString path = folder.filePath(u"letterhead.ini"_s);
    documents::Letterhead out;
    if (!QFileInfo(path).isFile())
        return out;
    const QSettings file(path, QSettings::IniFormat);
    out.name = text(file, u"name"_s);
    out.line = text(file, u"line"_s);
    out.address = text(file, u"address"_s);
    out.phone = text(file, u"phone"_s);
    out.email = text(file, u"email"_s);
    out.privacyContact = text(file, u"privacyContact"_s);
    out.confidentiality = {text(file, u"footer_en"_s), text(file, u"footer_fr"_s)};
    out.separateSheets = file.value(u"firm/separateSheets"_s).toBool();
    if (const QString logo = text(file, u"logo"_s); !logo.isEmpty())
        out.logo = readLogo(folder.filePath(logo));
    return out;
}

} // namespace mandat::app
