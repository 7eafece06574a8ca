// SPDX-License-Identifier: MIT
#include "app/diagnostics.h"

#include "app/session.h"

#include <QFileInfo>
#include <QNetworkProxyFactory>
#include <QSslSocket>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

QString proxyTo(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.constFirst().type() == QNetworkProxy::NoProxy)
        return {};
    return u"%1:%2"_s.arg(proxies.constFirst().hostName()).arg(proxies.constFirst().port());
}

} // namespace

Diagnostics diagnose(Session &session)
{
    Diagnostics out;
    out.program = QStringLiteral(MANDAT_VERSION);
    out.qt = QString::fromLatin1(qVersion());
    out.system = QSysInfo::prettyProductName() + u" ("_s + QSysInfo::currentCpuArchitecture() + u')';
    if (QSslSocket::supportsSsl())
        out.tls = QSslSocket::sslLibraryVersionString() + u" ("_s + QSslSocket::activeBackend() + u')';
    const QUrl portal = session.connection().url;
    out.proxy = proxyTo(portal);
    out.tokenFile = session.connection().tokenFile;
    out.portal = portal.toString(QUrl::RemoveUserInfo);
    out.cacheBytes = QFileInfo(session.cacheFile()).size() + QFileInfo(session.cacheFile() + u"-wal"_s).size();
    out.lastSync = session.reader().lastSync().value_or(QDateTime());
    return out;
}

} // namespace mandat::app
