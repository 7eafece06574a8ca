// SPDX-License-Identifier: MIT
#include "app/sampleportals.h"

#include "base/uuid.h"
#include "db/privatefolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

static void initSample()
{
    // The macro declares a function at global scope.
    Q_INIT_RESOURCE(mandat_sample);
}

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

struct SamplePortal {
    QString id;
    LocalizedText name;
};

const QList<SamplePortal> &samplePortals()
{
    static const QList<SamplePortal> all {{u"bank-delegates"_s, {u"Banking portal"_s, u"Portail bancaire"_s}},
                                          {u"wealth-users"_s, {u"Wealth management"_s, u"Gestion de patrimoine"_s}},
                                          {u"client-portal"_s, {u"Client portal"_s, u"Portail clients"_s}},
                                          {u"public-lender"_s, {u"Public lender"_s, u"Prêteur public"_s}},
                                          {u"document-portal"_s, {u"Accounting dossiers"_s, u"Dossiers comptables"_s}}};
    return all;
}

const QString administrator = u"sophie.aubriot"_s;

QString samplesFolder(const DataFolder &folder)
{
    return folder.path() + u"/samples"_s;
}

QString portFile(const DataFolder &folder)
{
    return samplesFolder(folder) + u"/port"_s;
}

Result<QString> findService()
{
    const QString name = QCoreApplication::applicationDirPath() + u"/mandatd"_s;
    for (const QString &path : {name, QString(name + u".exe"_s)}) {
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return fail(ErrorKind::NotFound, name);
}

/// Runs it to its end; the answer is what it printed.
Result<QByteArray> runService(const QStringList &arguments)
{
    MANDAT_ASSIGN(const QString program, findService());
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120000))
        return fail(ErrorKind::Timeout, arguments.join(u' '));
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorKind::Internal, QString::fromUtf8(process.readAllStandardError()).trimmed());
    return process.readAllStandardOutput();
}

Result<void> writePrivately(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(content);
    if (!file.commit())
        return fail(ErrorKind::StorageFull, file.errorString());
    return {};
}

/// What the made-up firm prints on everything. A letterhead that is there already stays.
Result<void> makeLetterhead(const QString &dataFolder)
{
    const QString name = u"/letterhead.ini"_s;
    const QString logo = u"/letterhead.svg"_s;
    if (QFile::exists(dataFolder + name))
        return {};
    initSample();
    for (const QString &file : {logo, name}) {
        QFile sample(u":/sample"_s + file);
        if (!sample.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Internal, sample.fileName());
        MANDAT_TRY(writePrivately(dataFolder + file, sample.readAll()));
    }
    return {};
}

/// The firm and the tokens; what is there already stays.
Result<void> makeSamples(const QString &samples)
{
    const QString database = samples + u"/portals.db"_s;
    MANDAT_TRY(db::ensurePrivateFolder(samples));
    if (!QFile::exists(samples + u"/made"_s)) {
        QFile::remove(database);
        MANDAT_TRY(runService({u"sample"_s, u"--database"_s, database, u"--size"_s, u"small"_s}));
        MANDAT_TRY(writePrivately(samples + u"/made"_s, {}));
    }
    for (const SamplePortal &portal : samplePortals()) {
        const QString tokenFile = samples + u'/' + portal.id + u".token"_s;
        if (QFile::exists(tokenFile))
            continue;
        MANDAT_ASSIGN(const QByteArray printed,
                      runService({u"token"_s, u"add"_s, u"--database"_s, database, u"--portal"_s, portal.id,
                                  u"--subject"_s, administrator, u"--expires"_s, u"3650"_s}));
        MANDAT_TRY(writePrivately(tokenFile, printed.trimmed().split('\n').constLast()));
    }
    return {};
}

/// Remembers the five portals at this address; the answer is the first.
Result<QUuid> remember(DataFolder &folder, const QString &url)
{
    MANDAT_ASSIGN(const QList<Connection> known, folder.connections());
    QUuid first;
    for (const SamplePortal &portal : samplePortals()) {
        Connection connection;
        connection.id = newUuid();
        connection.tokenFile = samplesFolder(folder) + u'/' + portal.id + u".token"_s;
        for (const Connection &old : known) {
            if (old.tokenFile == connection.tokenFile)
                connection = old;
        }
        connection.url = QUrl(url + u'/' + portal.id + u"/scim/v2"_s);
        connection.announced = portal.name;
        MANDAT_TRY(folder.save(connection));
        if (first.isNull())
            first = connection.id;
    }
    return first;
}

/// The service, for as long as this program runs.
void serve(DataFolder &folder, QObject *context, const std::shared_ptr<QPromise<Result<QUuid>>> &promise)
{
    const Result<QString> program = findService();
    if (!program) {
        promise->addResult(std::unexpected(program.error()));
        promise->finish();
        return;
    }
    QFile remembered(portFile(folder));
    const QByteArray port = remembered.open(QIODevice::ReadOnly) ? remembered.readAll().trimmed() : QByteArray("0");
    auto *process = new QProcess(QCoreApplication::instance());
    QObject::connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, process, [process] {
        process->terminate();
        process->waitForFinished(5000);
    });
    QObject::connect(process, &QProcess::readyReadStandardOutput, context, [process, promise, &folder] {
        if (!process->canReadLine() || promise->future().isFinished())
            return;
        const QUrl url(QJsonDocument::fromJson(process->readLine()).object()["url"_L1].toString());
        if (Result<void> kept = writePrivately(portFile(folder), QByteArray::number(url.port())); kept)
            promise->addResult(remember(folder, url.toString()));
        else
            promise->addResult(std::unexpected(kept.error()));
        promise->finish();
    });
    QObject::connect(process, &QProcess::finished, context, [process, promise] {
        if (promise->future().isFinished())
            return;
        promise->addResult(fail(ErrorKind::Unavailable, QString::fromUtf8(process->readAllStandardError()).trimmed()));
        promise->finish();
    });
    process->start(*program,
                   {u"serve"_s, u"--database"_s, samplesFolder(folder) + u"/portals.db"_s, u"--listen"_s,
                    u"127.0.0.1:"_s + QString::fromLatin1(port), u"--ready-line"_s});
}

} // namespace

bool hasSamplePortals(const DataFolder &folder)
{
    return QFile::exists(portFile(folder));
}

QFuture<Result<QUuid>> startSamplePortals(DataFolder &folder, QObject *context)
{
    auto promise = std::make_shared<QPromise<Result<QUuid>>>();
    promise->start();
    QFuture<Result<QUuid>> future = promise->future();
    QThreadPool::globalInstance()->start(
        [path = folder.path(), samples = samplesFolder(folder), promise, context, &folder] {
            Result<void> made = makeLetterhead(path);
            if (made)
                made = makeSamples(samples);
            if (!made) {
                promise->addResult(std::unexpected(made.error()));
                promise->finish();
                return;
            }
            QMetaObject::invokeMethod(
                context, [promise, context, &folder] { serve(folder, context, promise); }, Qt::QueuedConnection);
        });
    return future;
}

} // namespace mandat::app
