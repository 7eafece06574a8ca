// SPDX-License-Identifier: MIT
// labels: interop slow
// A portal behind nginx whose certificate is of a firm's own authority: nothing is said to who cannot prove who it is.
#include "app/connecting.h"
#include "app/session.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"
#include "sync/webclient.h"

#include <QCoroTask>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void refusedWithoutTheAuthority();
    void acceptedWithIt();
    void anotherName();
    void noCertificateAtAll();
    void aCertificateThatChanges();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != 0)
            qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    }
    void makeAuthority(const QString &name)
    {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                 u"/CN=Authority "_s + name, u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".pem"_s)});
    }
    void makeCertificate(const QString &name, const QString &authority, const QByteArray &alternative)
    {
        QFile extension(path(name + u".ext"_s));
        if (!extension.open(QIODevice::WriteOnly) || extension.write("subjectAltName=" + alternative + "\n") < 0)
            qFatal("no file");
        extension.close();
        openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=portal"_s, u"-keyout"_s,
                 path(name + u".key"_s), u"-out"_s, path(name + u".csr"_s)});
        openssl({u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, path(name + u".csr"_s), u"-CA"_s,
                 path(authority + u".pem"_s), u"-CAkey"_s, path(authority + u".key"_s), u"-CAcreateserial"_s,
                 u"-extfile"_s, extension.fileName(), u"-out"_s, path(name + u".pem"_s)});
    }
    void serveWith(const QString &certificate);
    QUrl base() const { return QUrl(u"https://127.0.0.1:%1/bank-delegates/scim/v2"_s.arg(m_port)); }
    qint64 requests() const
    {
        QFile log(path(u"access.log"_s));
        return log.open(QIODevice::ReadOnly) ? log.readAll().count('\n') : 0;
    }
    Result<app::ConnectOutcome> connectWith(app::DataFolder &folder, const QString &caFile)
    {
        app::ConnectRequest request {base().toString(), {}, m_firm.tokenFile(u"bank-delegates"_s), {}};
        request.caFile = caFile;
        return QCoro::waitFor(app::connectPortal(folder, request, std::make_shared<sync::SessionStore>()));
    }

    QTemporaryDir m_folder;
    testing::SampleFirm m_firm;
    QProcess m_nginx;
    quint16 m_port = 0;
};

void TestTls::initTestCase()
{
    makeAuthority(u"ours"_s);
    makeAuthority(u"theirs"_s);
    makeCertificate(u"good"_s, u"ours"_s, "IP:127.0.0.1");
    makeCertificate(u"named"_s, u"ours"_s, "DNS:other.example");
    makeCertificate(u"foreign"_s, u"theirs"_s, "IP:127.0.0.1");
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_port = free.serverPort();
}

void TestTls::cleanup()
{
    m_nginx.terminate();
    m_nginx.waitForFinished(10000);
}

void TestTls::serveWith(const QString &certificate)
{
    cleanup();
    QFile config(path(u"nginx.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(u"daemon off; worker_processes 1; pid %1/nginx.pid; error_log %1/error.log;\n"
                 "events {}\n"
                 "http { access_log %1/access.log; client_body_temp_path %1/body; proxy_temp_path %1/proxy;\n"
                 "  fastcgi_temp_path %1/fastcgi; uwsgi_temp_path %1/uwsgi; scgi_temp_path %1/scgi;\n"
                 "  server { listen 127.0.0.1:%2 ssl; ssl_certificate %1/%3.pem; ssl_certificate_key %1/%3.key;\n"
                 "    location / { proxy_pass %4; proxy_http_version 1.1; proxy_set_header Host $http_host; } } }\n"_s
                     .arg(m_folder.path())
                     .arg(m_port)
                     .arg(certificate, m_firm.base({}).toString(QUrl::RemovePath))
                     .toUtf8());
    config.close();
    m_nginx.start(u"nginx"_s, {u"-p"_s, m_folder.path(), u"-e"_s, path(u"error.log"_s), u"-c"_s, config.fileName()});
    QVERIFY2(m_nginx.waitForStarted(), "nginx is not installed");
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
            return socket.waitForConnected(500);
        }(),
        20000);
}

void TestTls::refusedWithoutTheAuthority()
{
    serveWith(u"good"_s);
    QTemporaryDir data;
    app::DataFolder folder = *app::DataFolder::open(data.path());
    const qint64 before = requests();
    const Result<app::ConnectOutcome> outcome = connectWith(folder, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QCOMPARE(outcome.error().field, sync::certificateField);
    QVERIFY(!outcome.error().detail.isEmpty());
    QVERIFY(folder.connections()->isEmpty());
    QCOMPARE(requests(), before);
}

void TestTls::acceptedWithIt()
{
    serveWith(u"good"_s);
    QTemporaryDir data;
    app::DataFolder folder = *app::DataFolder::open(data.path());
    const QString copy = path(u"copy.pem"_s);
    QVERIFY(QFile::copy(path(u"ours.pem"_s), copy));
    const Result<app::ConnectOutcome> outcome = connectWith(folder, copy);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QVERIFY(QFile::remove(copy)); // it is kept with the connection
    auto session = app::Session::open(folder, outcome->connection, {std::make_shared<SystemClock>(), nullptr});
    QVERIFY(session);
    (*session)->start();
    QTRY_COMPARE_WITH_TIMEOUT((*session)->state().phase, sync::Phase::UpToDate, 60000);
    QCOMPARE((*session)->reader().counts()->users, 500);
    session->reset();
    QVERIFY(QFile::exists(folder.authorityFile(outcome->connection.id)));
    QVERIFY(folder.remove(outcome->connection.id));
    QVERIFY(!QFile::exists(folder.authorityFile(outcome->connection.id)));
}

void TestTls::anotherName()
{
    serveWith(u"named"_s);
    QTemporaryDir data;
    app::DataFolder folder = *app::DataFolder::open(data.path());
    const Result<app::ConnectOutcome> outcome = connectWith(folder, path(u"ours.pem"_s));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().field, sync::certificateField);
}

void TestTls::noCertificateAtAll()
{
    QTemporaryDir data;
    app::DataFolder folder = *app::DataFolder::open(data.path());
    const Result<app::ConnectOutcome> junk = connectWith(folder, path(u"nginx.conf"_s));
    QVERIFY(!junk);
    QCOMPARE(junk.error().kind, ErrorKind::Invalid);
    QCOMPARE(junk.error().field, u"caFile"_s);
    const Result<app::ConnectOutcome> missing = connectWith(folder, path(u"no such file"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

void TestTls::aCertificateThatChanges()
{
    serveWith(u"good"_s);
    QTemporaryDir data;
    app::DataFolder folder = *app::DataFolder::open(data.path());
    const Result<app::ConnectOutcome> outcome = connectWith(folder, path(u"ours.pem"_s));
    QVERIFY(outcome);
    auto session = app::Session::open(folder, outcome->connection, {std::make_shared<SystemClock>(), nullptr});
    QVERIFY(session);
    (*session)->start();
    QTRY_COMPARE_WITH_TIMEOUT((*session)->state().phase, sync::Phase::UpToDate, 60000);
    const qint64 grants = (*session)->reader().counts()->grants;
    serveWith(u"foreign"_s);
    const qint64 before = requests();
    QTimer asking;
    connect(&asking, &QTimer::timeout, this, [&] { (*session)->retryNow(); });
    asking.start(200);
    QTRY_COMPARE_WITH_TIMEOUT((*session)->state().error.field, sync::certificateField, 60000);
    asking.stop();
    QCOMPARE((*session)->state().phase, sync::Phase::Offline); // not signed out, nothing to decide
    QCOMPARE(requests(), before);
    QCOMPARE((*session)->reader().counts()->grants, grants);
    serveWith(u"good"_s);
    (*session)->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT((*session)->state().phase, sync::Phase::UpToDate, 60000);
}

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
