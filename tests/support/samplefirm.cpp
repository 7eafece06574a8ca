// SPDX-License-Identifier: MIT
#include "support/samplefirm.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace mandat::testing
{

namespace
{

QString program()
{
    return QString::fromUtf8(MANDAT_BINARY_DIR) + u"/mandatd"_s;
}

} // namespace

SampleFirm::SampleFirm(const QByteArray &settings)
{
    QFile config(m_folder.filePath(u"mandatd.conf"_s));
    if (!config.open(QIODevice::WriteOnly) || config.write(settings) != settings.size())
        qFatal("the settings cannot be written");
    config.close();
    run({u"sample"_s, u"--database"_s, m_folder.filePath(u"portals.db"_s), u"--size"_s, u"small"_s});
    start();
}

SampleFirm::~SampleFirm()
{
    stop();
}

QByteArray SampleFirm::run(const QStringList &arguments) const
{
    QProcess process;
    process.start(program(), arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        qFatal("mandatd %s: %s", qPrintable(arguments.constFirst()), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void SampleFirm::start()
{
    const QString address = u"127.0.0.1:"_s + QString::number(std::max(0, m_url.port(0)));
    m_service.setProcessChannelMode(QProcess::SeparateChannels);
    m_service.start(program(),
                    {u"serve"_s, u"--database"_s, m_folder.filePath(u"portals.db"_s), u"--listen"_s, address,
                     u"--ready-line"_s, u"--config"_s, m_folder.filePath(u"mandatd.conf"_s)});
    if (!m_service.waitForReadyRead(60000))
        qFatal("mandatd does not answer: %s", m_service.readAllStandardError().constData());
    m_url = QUrl(QJsonDocument::fromJson(m_service.readLine()).object()["url"_L1].toString());
}

void SampleFirm::startWithFilesUpTo(qint64 bytes)
{
    m_service.setChildProcessModifier([bytes] {
        const auto most = static_cast<rlim_t>(bytes);
        const rlimit limit {most, most};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
    });
    start();
    m_service.setChildProcessModifier({});
}

int SampleFirm::command(QStringList arguments) const
{
    QProcess process;
    process.start(program(), arguments << u"--database"_s << m_folder.filePath(u"portals.db"_s));
    return process.waitForFinished(120000) ? process.exitCode() : -1;
}

void SampleFirm::stop()
{
    m_service.kill();
    m_service.waitForFinished(10000);
}

QUrl SampleFirm::base(const QString &portal) const
{
    return QUrl(m_url.toString() + u'/' + portal + u"/scim/v2"_s);
}

QString SampleFirm::tokenFile(const QString &portal, const QString &subject)
{
    const QString path = m_folder.filePath(portal + u'-' + subject + u".token"_s);
    const QByteArray printed = run({u"token"_s, u"add"_s, u"--database"_s, m_folder.filePath(u"portals.db"_s),
                                    u"--portal"_s, portal, u"--subject"_s, subject});
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(printed.trimmed().split('\n').constLast());
    return path;
}

} // namespace mandat::testing
