// SPDX-License-Identifier: MIT
// mandatd as a program: commands, exit codes, the ready line, an orderly end.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exitCodes_data();
    void exitCodes();
    void onePortalAlone();
    void serves();
    void unfitDatabases_data();
    void unfitDatabases();

private:
    struct Run {
        int code = -1;
        QString output;
        QString error;
    };
    static Run run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(MANDAT_BINARY_DIR "/mandatd"), arguments);
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    struct Answer {
        int status = 0;
        QByteArray body;
    };
    static Answer get(const QString &address, const QString &token)
    {
        QNetworkAccessManager network;
        QNetworkRequest request {QUrl(address)};
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!finished.wait(30'000))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }
    /// `command`: add or remove, of the one whom the tests use.
    [[nodiscard]] QStringList staffCommand(const QString &command) const
    {
        QStringList out {u"staff"_s,          command,        u"--database"_s, m_database, u"--portal"_s,
                         u"bank-delegates"_s, u"--subject"_s, u"anne"_s};
        if (command == "add"_L1)
            out += {u"--name"_s, u"Anne Ünal"_s, u"--roles"_s, u"administrator,approver"_s};
        return out;
    }

    QTemporaryDir m_folder;
    QString m_database;
};

void ProgramTest::initTestCase()
{
    m_database = m_folder.filePath(u"sample.sqlite"_s);
    const Run sample = run({u"sample"_s, u"--database"_s, m_database, u"--size"_s, u"small"_s});
    QVERIFY2(sample.code == 0, qPrintable(sample.error));
    const Run staff = run(staffCommand(u"add"_s));
    QVERIFY2(staff.code == 0, qPrintable(staff.error));
}

void ProgramTest::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString known = m_database;
    const auto token = [&](const QString &portal, const QString &subject, const QString &days) {
        return QStringList {u"token"_s, u"add"_s,       u"--database"_s, known,          u"--portal"_s,
                            portal,     u"--subject"_s, subject,         u"--expires"_s, days};
    };
    QTest::newRow("nothing") << QStringList() << 2;
    QTest::newRow("help") << QStringList {u"--help"_s} << 0;
    QTest::newRow("version") << QStringList {u"--version"_s} << 0;
    QTest::newRow("help of a command") << QStringList {u"serve"_s, u"--help"_s} << 0;
    QTest::newRow("unknown command") << QStringList {u"dance"_s} << 2;
    QTest::newRow("half a command") << QStringList {u"token"_s} << 2;
    QTest::newRow("unknown option") << QStringList {u"serve"_s, u"--loud"_s} << 2;
    QTest::newRow("option missing") << QStringList {u"serve"_s, u"--database"_s, known} << 2;
    QTest::newRow("no address") << QStringList {u"serve"_s, u"--database"_s, known, u"--listen"_s, u"here"_s} << 2;
    QTest::newRow("not loopback") << QStringList {u"serve"_s, u"--database"_s, known, u"--listen"_s, u"192.0.2.1:0"_s}
                                  << 2;
    QTest::newRow("missing database") << QStringList {u"serve"_s, u"--database"_s, m_folder.filePath(u"none"_s),
                                                      u"--listen"_s, u"127.0.0.1:0"_s}
                                      << 1;
    QTest::newRow("sample twice") << QStringList {u"sample"_s, u"--database"_s, known, u"--size"_s, u"small"_s} << 1;
    QTest::newRow("unknown size") << QStringList {u"sample"_s, u"--database"_s, m_folder.filePath(u"other"_s),
                                                  u"--size"_s, u"huge"_s}
                                  << 2;
    QTest::newRow("unknown sample portal")
        << QStringList {u"sample"_s,   u"--database"_s, m_folder.filePath(u"other"_s), u"--size"_s, u"small"_s,
                        u"--portal"_s, u"moon"_s}
        << 1;
    QTest::newRow("unknown portal") << token(u"moon"_s, u"anne"_s, u"5"_s) << 1;
    QTest::newRow("unknown subject") << token(u"bank-delegates"_s, u"nobody"_s, u"5"_s) << 1;
    QTest::newRow("unknown subject to remove")
        << QStringList {u"staff"_s,    u"remove"_s,         u"--database"_s, known,
                        u"--portal"_s, u"bank-delegates"_s, u"--subject"_s,  u"nobody"_s}
        << 1;
    QTest::newRow("no days") << token(u"bank-delegates"_s, u"anne"_s, u"never"_s) << 2;
    QTest::newRow("unknown role") << QStringList {u"staff"_s,     u"add"_s,      u"--database"_s,
                                                  known,          u"--portal"_s, u"bank-delegates"_s,
                                                  u"--subject"_s, u"x"_s,        u"--name"_s,
                                                  u"X"_s,         u"--roles"_s,  u"king"_s}
                                  << 2;
}

void ProgramTest::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Run done = run(arguments);
    QVERIFY2(done.code == code, qPrintable(u"%1: %2"_s.arg(done.code).arg(done.error)));
    if (code != 0)
        QVERIFY(!done.error.isEmpty());
}

void ProgramTest::onePortalAlone()
{
    const QString database = m_folder.filePath(u"one.sqlite"_s);
    const Run sample =
        run({u"sample"_s, u"--database"_s, database, u"--size"_s, u"small"_s, u"--portal"_s, u"client-portal"_s});
    QVERIFY2(sample.code == 0, qPrintable(sample.error));
    const auto token = [&](const QString &portal) {
        return run({u"token"_s, u"add"_s, u"--database"_s, database, u"--portal"_s, portal, u"--subject"_s,
                    u"sophie.aubriot"_s});
    };
    QCOMPARE(token(u"client-portal"_s).code, 0);
    const Run other = token(u"bank-delegates"_s);
    QCOMPARE(other.code, 1);
    QVERIFY2(other.error.contains("it has: client-portal\n"_L1), qPrintable(other.error));
}

void ProgramTest::serves()
{
    const Run token = run({u"token"_s, u"add"_s, u"--database"_s, m_database, u"--portal"_s, u"bank-delegates"_s,
                           u"--subject"_s, u"anne"_s});
    QVERIFY2(token.code == 0, qPrintable(token.error));
    const QString secret = token.output.trimmed().section(u'\n', -1);
    QVERIFY(secret.size() > 40);

    QProcess server;
    server.start(QStringLiteral(MANDAT_BINARY_DIR "/mandatd"),
                 {u"serve"_s, u"--database"_s, m_database, u"--listen"_s, u"127.0.0.1:0"_s, u"--ready-line"_s});
    QVERIFY(server.waitForStarted());
    while (!server.canReadLine())
        QVERIFY(server.waitForReadyRead(30'000));
    const QString url = QJsonDocument::fromJson(server.readLine()).object().value("url"_L1).toString();
    QVERIFY(url.startsWith("http://127.0.0.1:"_L1));

    const QString users = url + u"/bank-delegates/scim/v2/Users?count=1"_s;
    const Answer answer = get(users, secret);
    QCOMPARE(answer.status, 200);
    QCOMPARE(QJsonDocument::fromJson(answer.body).object().value("totalResults"_L1).toInt(), 500);
    // Whoever has left the firm is out at once, while the service runs, and may come back.
    QCOMPARE(run(staffCommand(u"remove"_s)).code, 0);
    QCOMPARE(get(users, secret).status, 401);
    QCOMPARE(run(staffCommand(u"add"_s)).code, 0);
    QCOMPARE(get(users, secret).status, 200);

    server.terminate(); // SIGTERM
    QVERIFY(server.waitForFinished(30'000));
    QCOMPARE(server.exitStatus(), QProcess::NormalExit);
    QCOMPARE(server.exitCode(), 0);
    QVERIFY(!QString::fromUtf8(server.readAllStandardError()).contains(secret));

    QFile database(m_database);
    QVERIFY(database.open(QIODevice::ReadOnly));
    QVERIFY2(!database.readAll().contains(secret.toLatin1()), "the token itself is kept");
}

void ProgramTest::unfitDatabases_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray(5000, 'x');
    QByteArray newer(100, '\0');
    newer.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    QTest::newRow("half a header") << newer;
}

void ProgramTest::unfitDatabases()
{
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(u"unfit-%1"_s.arg(QLatin1String(QTest::currentDataTag())));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const Run done = run({u"serve"_s, u"--database"_s, path, u"--listen"_s, u"127.0.0.1:0"_s});
    QCOMPARE(done.code, 1);
    QVERIFY(!done.error.isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "test_program.moc"
