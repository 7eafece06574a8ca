// SPDX-License-Identifier: MIT
#include "cache/resourcefile.h"

#include <QFile>

static void initCacheResources()
{
    Q_INIT_RESOURCE(mandat_cache);
}

namespace mandat::cache
{

QString migrationsFolder()
{
    initCacheResources();
    return QStringLiteral(":/cache/migrations");
}

Result<QByteArray> scriptFile(const QString &name)
{
    initCacheResources();
    QFile file(QStringLiteral(":/cache/scripts/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, QStringLiteral("missing in the program: ") + file.fileName());
    return file.readAll();
}

} // namespace mandat::cache
