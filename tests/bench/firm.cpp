// SPDX-License-Identifier: MIT
#include "bench/firm.h"

#include "bench/report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QUrl>

#include <sys/prctl.h>

#include <csignal>

using namespace Qt::StringLiterals;

namespace mandat::bench
{

namespace
{

/// A connection belongs to an address: what an earlier run has connected is measured again only at the same one.
QString listenAddress(const QString &portFile)
{
    QFile file(portFile);
    const quint16 port = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
    QTcpServer probe;
    if (port == 0 || !probe.listen(QHostAddress::LocalHost, port))
        return u"127.0.0.1:0"_s;
    return u"127.0.0.1:%1"_s.arg(port);
}

void keep(const QString &portFile, quint16 port)
{
    QFile file(portFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(port)) < 0)
        giveUp(u"cannot write "_s + portFile);
}

/// A finished database bears its name; one that was cut short does not.
QString madeDatabase(const Place &place)
{
    const QString database = place.file(u"portal.db"_s);
    if (QFile::exists(database))
        return database;
    say(u"making the sample firm (%1)"_s.arg(place.size));
    const QString unfinished = place.file(u"portal.new"_s);
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(unfinished + suffix);
    run(place.mandatd(),
        {u"sample"_s, u"--database"_s, unfinished, u"--size"_s, place.size, u"--portal"_s,
         QString::fromLatin1(portalId)});
    if (!QFile::rename(unfinished, database))
        giveUp(u"cannot name "_s + database);
    return database;
}

} // namespace

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        giveUp(program + u' ' + arguments.value(0) + u" failed"_s);
    return process.readAllStandardOutput();
}

void dieWithMe(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

Memory memoryOf(qint64 pid)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const auto megabytes = [&text](const QByteArray &name) {
        const qsizetype at = text.indexOf(name + ':');
        const QByteArray line = at < 0 ? QByteArray() : text.sliced(at, text.indexOf('\n', at) - at);
        return line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
    };
    return {megabytes("VmHWM"), megabytes("VmRSS")};
}

Firm::Firm(const Place &place)
    : m_tokenFile(place.file(u"token"_s))
{
    const QString database = madeDatabase(place);
    m_token = run(place.mandatd(),
                  {u"token"_s, u"add"_s, u"--database"_s, database, u"--portal"_s, QString::fromLatin1(portalId),
                   u"--subject"_s, u"sophie.aubriot"_s})
                  .trimmed()
                  .split('\n')
                  .constLast();
    QFile file(m_tokenFile);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(m_token) < 0)
        giveUp(u"cannot write "_s + m_tokenFile);
    m_service.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    dieWithMe(m_service);
    m_service.start(place.mandatd(),
                    {u"serve"_s, u"--database"_s, database, u"--listen"_s, listenAddress(place.file(u"port"_s)),
                     u"--ready-line"_s});
    while (!m_service.canReadLine()) {
        if (!m_service.waitForReadyRead(60'000))
            giveUp(u"mandatd did not start"_s);
    }
    const QString url = QJsonDocument::fromJson(m_service.readLine()).object().value("url"_L1).toString();
    m_port = static_cast<quint16>(QUrl(url).port());
    keep(place.file(u"port"_s), m_port);
}

Firm::~Firm()
{
    m_service.terminate();
    m_service.waitForFinished(30'000);
}

QString Firm::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port) + QString::fromLatin1(path());
}

QByteArray Firm::path() const
{
    return QByteArray("/") + portalId + "/scim/v2";
}

QByteArray Firm::authorization() const
{
    return "Authorization: Bearer " + m_token + "\r\n";
}

} // namespace mandat::bench
