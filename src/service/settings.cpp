// SPDX-License-Identifier: MIT
#include "service/settings.h"

#include <QFile>
#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

std::unexpected<Error> wrong(const QString &key, const QString &why)
{
    return fail(ErrorKind::Invalid, u"%1 %2"_s.arg(key, why), key);
}

Result<int> number(const QSettings &file, const QString &key, int otherwise)
{
    if (!file.contains(key))
        return otherwise;
    bool isNumber = false;
    const int value = file.value(key).toInt(&isNumber);
    if (!isNumber || value < 0)
        return wrong(key, u"is a number from 0 on"_s);
    return value;
}

Result<bool> truth(const QSettings &file, const QString &key, bool otherwise)
{
    if (!file.contains(key))
        return otherwise;
    const QString value = file.value(key).toString().toLower();
    if (value != "true"_L1 && value != "false"_L1)
        return wrong(key, u"is true or false"_s);
    return value == "true"_L1;
}

/// A password stands in a file of its own, which only the service can read; never on the command line.
Result<QString> passwordFrom(const QString &path)
{
    if (path.isEmpty())
        return QString();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"%1: %2"_s.arg(path, file.errorString()));
    return QString::fromUtf8(file.readLine(1024)).trimmed();
}

Result<MailSettings> mailFrom(const QSettings &file)
{
    MailSettings mail;
    mail.url = file.value(u"mail/url"_s).toString();
    mail.from = file.value(u"mail/from"_s).toString();
    mail.user = file.value(u"mail/user"_s).toString();
    mail.caFile = file.value(u"mail/caFile"_s).toString();
    MANDAT_ASSIGN(mail.password, passwordFrom(file.value(u"mail/passwordFile"_s).toString()));
    MANDAT_ASSIGN(mail.requireTls, truth(file, u"mail/requireTls"_s, true));
    if (mail.isEmpty())
        return mail;
    const QUrl url(mail.url);
    if ((url.scheme() != "smtp"_L1 && url.scheme() != "smtps"_L1) || url.host().isEmpty())
        return wrong(u"mail/url"_s, u"is smtp://HOST:PORT or smtps://HOST:PORT"_s);
    if (!mail.from.contains(u'@'))
        return wrong(u"mail/from"_s, u"is an email address"_s);
    return mail;
}

} // namespace

Result<ServiceSettings> settingsFrom(const QString &path)
{
    ServiceSettings out;
    if (path.isEmpty())
        return out;
    if (!QFile::exists(path))
        return fail(ErrorKind::NotFound, u"there is no file %1"_s.arg(path));
    const QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        return fail(ErrorKind::Invalid, u"%1 cannot be read as settings"_s.arg(path));
    static const QStringList known {u"service/publicUrl"_s,
                                    u"service/auditDays"_s,
                                    u"service/identityCopies"_s,
                                    u"service/registrationsPerHour"_s,
                                    u"mail/url"_s,
                                    u"mail/from"_s,
                                    u"mail/user"_s,
                                    u"mail/passwordFile"_s,
                                    u"mail/caFile"_s,
                                    u"mail/requireTls"_s};
    const QStringList keys = file.allKeys();
    for (const QString &key : keys) {
        if (!known.contains(key) && !oidcKeys().contains(key))
            return wrong(key, u"is no setting"_s);
    }
    out.publicUrl = file.value(u"service/publicUrl"_s).toString();
    while (out.publicUrl.endsWith(u'/'))
        out.publicUrl.chop(1);
    MANDAT_ASSIGN(out.auditDays, number(file, u"service/auditDays"_s, 0));
    MANDAT_ASSIGN(out.registrationsPerHour, number(file, u"service/registrationsPerHour"_s, out.registrationsPerHour));
    MANDAT_ASSIGN(out.identityCopies, truth(file, u"service/identityCopies"_s, out.identityCopies));
    MANDAT_ASSIGN(out.mail, mailFrom(file));
    MANDAT_ASSIGN(out.oidc, oidcFrom(file));
    return out;
}

} // namespace mandat::service
