// SPDX-License-Identifier: MIT
#include "app/letterheadfile.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QSaveFile>
#include <QSettings>

#include <cerrno>

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

constexpr QLatin1StringView fileName("letterhead.ini");
constexpr QLatin1StringView logoStem("logo.");

Error storageError(const QString &path, const QString &what)
{
    Error error;
    error.kind = errno == ENOSPC ? ErrorKind::StorageFull : ErrorKind::Storage;
    error.detail = path + u": "_s + what;
    return error;
}

Result<void> writeLogoName(const QString &dataFolder, const QString &name)
{
    QSettings file(QDir(dataFolder).filePath(fileName), QSettings::IniFormat);
    file.setValue(u"firm/logo"_s, name);
    file.sync();
    if (file.status() != QSettings::NoError)
        return fail(storageError(file.fileName(), u"cannot be written"_s));
    return {};
}

} // namespace

documents::Letterhead letterheadIn(const QString &dataFolder)
{
    const QDir folder(dataFolder);
    const QString path = folder.filePath(fileName);
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

Result<void> saveLetterhead(const QString &dataFolder, const documents::Letterhead &letterhead)
{
    QSettings file(QDir(dataFolder).filePath(fileName), QSettings::IniFormat);
    const auto set = [&](const QString &key, const QString &value) {
        if (value.trimmed().isEmpty())
            file.remove(u"firm/"_s + key);
        else
            file.setValue(u"firm/"_s + key, value.trimmed());
    };
    set(u"name"_s, letterhead.name);
    set(u"line"_s, letterhead.line);
    set(u"address"_s, letterhead.address);
    set(u"phone"_s, letterhead.phone);
    set(u"email"_s, letterhead.email);
    set(u"privacyContact"_s, letterhead.privacyContact);
    set(u"footer_en"_s, letterhead.confidentiality.en);
    set(u"footer_fr"_s, letterhead.confidentiality.fr);
    set(u"separateSheets"_s, letterhead.separateSheets ? u"true"_s : QString());
    file.sync();
    if (file.status() != QSettings::NoError)
        return fail(storageError(file.fileName(), u"cannot be written"_s));
    return {};
}

Result<void> setLogo(const QString &dataFolder, const QString &picture)
{
    if (picture.isEmpty())
        return writeLogoName(dataFolder, {});
    QFile source(picture);
    if (source.size() > logoBytes)
        return fail(ErrorKind::TooLarge, picture);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid, picture + u": "_s + source.errorString());
    if (readLogo(picture).isNull())
        return fail(ErrorKind::Invalid, picture + u": not a picture"_s);
    const QString name = logoStem + QFileInfo(picture).suffix().toLower();
    QSaveFile copy(QDir(dataFolder).filePath(name));
    const QByteArray bytes = source.readAll();
    if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size() || !copy.commit())
        return fail(storageError(copy.fileName(), copy.errorString()));
    return writeLogoName(dataFolder, name);
}

} // namespace mandat::app
