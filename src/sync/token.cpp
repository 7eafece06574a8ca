// SPDX-License-Identifier: MIT
#include "sync/token.h"

#include <QFile>
#include <QFileInfo>

namespace mandat::sync
{

Result<QString> FileToken::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::NotFound, path, QStringLiteral("token-file"));
#ifndef Q_OS_WIN
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    if (file.permissions() & others)
        return fail(ErrorKind::Forbidden, QStringLiteral("%1 must be readable by its owner only (chmod 600)").arg(path),
                    QStringLiteral("token-file"));
#endif
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, file.errorString(), QStringLiteral("token-file"));
    const QByteArray token = file.read(8193).trimmed();
    const bool sound = !token.isEmpty() && token.size() <= 8192
        && std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!sound)
        return fail(ErrorKind::Invalid, QStringLiteral("%1 does not hold a token").arg(path),
                    QStringLiteral("token-file"));
    return QString::fromLatin1(token);
}

QCoro::Task<Result<QString>> FileToken::token()
{
    co_return read(m_path);
}

QCoro::Task<Result<QString>> TokenSource::renewed(QString)
{
    co_return fail(ErrorKind::Unauthorized, QStringLiteral("the token is refused"));
}

QCoro::Task<Result<QString>> StoredToken::renewed(QString refused)
{
    if (m_known == refused)
        m_known.clear();
    Result<QString> stored = co_await token();
    if (stored && *stored == refused)
        co_return fail(ErrorKind::Unauthorized, QStringLiteral("the token is refused"));
    co_return stored;
}

QCoro::Task<Result<QString>> StoredToken::token()
{
    if (!m_known.isEmpty())
        co_return Result<QString>(QString(m_known)); // QCoro would move the member itself out
    Result<QString> stored = co_await m_store->read(m_key);
    if (!stored && stored.error().kind == ErrorKind::NotFound)
        co_return fail(ErrorKind::Unauthorized, QStringLiteral("no token is stored"));
    if (stored)
        m_known = *stored;
    co_return stored;
}

} // namespace mandat::sync
