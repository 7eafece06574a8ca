// SPDX-License-Identifier: MIT
#include "db/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace mandat::db
{

namespace
{

constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownerFolder = ownerFile | QFileDevice::ExeOwner;

#ifdef Q_OS_UNIX
bool isClosedToOthers(const QString &path)
{
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    return !(QFileInfo(path).permissions() & others);
}
#endif

} // namespace

Result<void> ensurePrivateFolder(const QString &path)
{
    if (path.isEmpty())
        return fail(ErrorKind::Storage, QStringLiteral("the folder has no name"));
    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        return fail(ErrorKind::Storage, QStringLiteral("%1 is not a folder").arg(path));
    if (!info.exists()) {
        // The parents as the system makes them; only the last folder is ours to close, and it is never open to others.
        if (!QDir().mkpath(QFileInfo(info.absoluteFilePath()).absolutePath())
            || (!QDir().mkdir(info.absoluteFilePath(), ownerFolder) && !QFileInfo(path).isDir()))
            return fail(ErrorKind::Storage, QStringLiteral("cannot make the folder %1").arg(path));
    }
#ifdef Q_OS_UNIX
    if (!isClosedToOthers(path) && !QFile::setPermissions(path, ownerFolder))
        return fail(ErrorKind::Storage, QStringLiteral("cannot close the folder %1 to others").arg(path));
#endif
    return {};
}

Result<void> ensurePrivateFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return {};
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile) || QFileInfo::exists(path))
        return {};
    return fail(file.error() == QFileDevice::ResourceError ? ErrorKind::StorageFull : ErrorKind::Storage,
                QStringLiteral("cannot make %1: %2").arg(path, file.errorString()));
}

} // namespace mandat::db
