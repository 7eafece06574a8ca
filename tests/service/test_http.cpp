// SPDX-License-Identifier: MIT
#include "rawclient.h"

#include "service/http/httpserver.h"
#include "service/http/listensocket.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <deque>
#include <mutex>
#include <thread>

using namespace mandat;
using namespace mandat::service;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// What a test wants done with each request; also keeps those that shall wait.
class Handler : public HttpHandler
{
public:
    using Function = std::function<void(HttpRequest, HttpResponder)>;

    Handler() = default;
    explicit Handler(Function function)
        : m_function(std::move(function))
    {
    }

    void handle(HttpRequest request, HttpResponder responder) override
    {
        ++called;
        if (m_function) {
            m_function(std::move(request), std::move(responder));
        } else if (request.segments.first() == u"wait"_s) {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(responder));
        } else {
            HttpResponse response;
            response.body = request.method + ' ' + request.target + ' ' + QByteArray::number(request.body.size());
            responder.respond(std::move(response));
        }
    }

    int waiting()
    {
        const std::lock_guard lock(m_mutex);
        return int(m_waiting.size());
    }
    HttpResponder take()
    {
        const std::lock_guard lock(m_mutex);
        HttpResponder first = std::move(m_waiting.front());
        m_waiting.pop_front();
        return first;
    }

    std::atomic<int> called = 0;

private:
    Function m_function;
    std::mutex m_mutex;
    std::deque<HttpResponder> m_waiting;
};

HttpResponse text(const QByteArray &body)
{
    HttpResponse response;
    response.body = body;
    return response;
}

using TcpClient = RawClient<QTcpSocket>;

std::unique_ptr<TcpClient> connectTo(const HttpServer &server)
{
    auto client = std::make_unique<TcpClient>();
    client->socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
    if (!client->socket.waitForConnected(patience))
        qFatal("no connection");
    return client;
}

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &body, const QByteArray &fields = {})
{
    return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + "\r\n"
        + body;
}

Answer ask(const HttpServer &server, const QByteArray &request)
{
    auto client = connectTo(server);
    client->send(request);
    return client->read();
}

std::unique_ptr<HttpServer> start(Handler &handler, HttpOptions options = {})
{
    auto server = HttpServer::start(std::move(options), handler);
    if (!server)
        qFatal("%s", qUtf8Printable(server.error().detail));
    return std::move(*server);
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

class TestHttp : public QObject
{
    Q_OBJECT

private:
    static void isStillUp(const HttpServer &server) { QCOMPARE(ask(server, get("/still/up")).body, "GET /still/up 0"); }
    static void everybodyLeaves(const HttpServer &server)
    {
        QTRY_COMPARE_WITH_TIMEOUT(server.requestCount(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(server.connectionCount(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(server.bodyBytes(), 0, patience);
    }

private Q_SLOTS:
    void targets_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QStringList>("segments");
        QTest::addColumn<QStringList>("query");
        QTest::newRow("root") << QByteArray("/") << true << QStringList {u""_s} << QStringList();
        QTest::newRow("path") << QByteArray("/bank/scim/v2/Users") << true
                              << QStringList {u"bank"_s, u"scim"_s, u"v2"_s, u"Users"_s} << QStringList();
        QTest::newRow("encoded") << QByteArray("/a%2Fb/c%20d/%C3%A9+") << true
                                 << QStringList {u"a/b"_s, u"c d"_s, u"é+"_s} << QStringList();
        QTest::newRow("empty parts") << QByteArray("/a//b/") << true << QStringList {u"a"_s, u""_s, u"b"_s, u""_s}
                                     << QStringList();
        QTest::newRow("query") << QByteArray("/?filter=a+eq+%22%2B33%22&&count=&x&count=2&e=a=b%26") << true
                               << QStringList {u""_s}
                               << QStringList {u"filter=a eq \"+33\""_s, u"count="_s, u"x="_s, u"count=2"_s,
                                               u"e=a=b&"_s};
        QTest::newRow("question mark twice")
            << QByteArray("/a?b=?") << true << QStringList {u"a"_s} << QStringList {u"b=?"_s};
        QTest::newRow("absolute form") << QByteArray("http://example.org/a?b=c") << true << QStringList {u"a"_s}
                                       << QStringList {u"b=c"_s};
        QTest::newRow("absolute form, no path")
            << QByteArray("http://example.org") << true << QStringList {u""_s} << QStringList();
        QTest::newRow("address in a query")
            << QByteArray("/a?b=http://c/d") << true << QStringList {u"a"_s} << QStringList {u"b=http://c/d"_s};
        for (const char *wrong : {"", "*", "a/b", "/%", "/%2", "/%zz", "/%ff", "/a?b=%", "/a?b=%c3", "/%ed%a0%80"})
            QTest::addRow("wrong: %s", wrong) << QByteArray(wrong) << false << QStringList() << QStringList();
    }
    void targets()
    {
        QFETCH(QByteArray, target);
        QFETCH(bool, valid);
        const auto parsed = parseTarget(target);
        QCOMPARE(parsed.has_value(), valid);
        if (!parsed)
            return;
        QTEST(parsed->segments, "segments");
        QStringList query;
        for (const auto &[name, value] : parsed->query.parameters())
            query.append(name + u'=' + value);
        QTEST(query, "query");
    }

    void headersMindNoCase()
    {
        HttpHeaders headers {{"Accept", "a"}, {"X-Other", "1"}};
        headers.add("ACCEPT", "b");
        QCOMPARE(headers.value("accept"), "a, b");
        QVERIFY(headers.value("missing").isNull());
        headers.set("accept", "c");
        QCOMPARE(headers.values("Accept"), QList<QByteArray> {"c"});
    }

    void requestIsUnderstood()
    {
        HttpRequest seen;
        Handler handler([&](HttpRequest request, HttpResponder responder) {
            seen = std::move(request);
            HttpResponse response = text("done");
            response.status = 201;
            response.headers.add("Location", "/x");
            responder.respond(std::move(response));
        });
        auto server = start(handler);
        QCOMPARE(server->url(), u"http://127.0.0.1:%1"_s.arg(server->port()));
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(server->url() + u"/a%2Fb/Users?filter=x%2By+z"_s));
        request.setRawHeader("X-Custom", "Zo\xc3\xab");
        request.setRawHeader("X-Forwarded-For", "10.0.0.1");
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/scim+json"_s);
        std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, "PATCH", "{\"a\":1}"));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait(patience));
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 201);
        QCOMPARE(reply->rawHeader("Location"), "/x");
        QVERIFY(!reply->rawHeader("Date").isEmpty());
        QCOMPARE(reply->readAll(), "done");
        QCOMPARE(seen.method, "PATCH");
        QCOMPARE(seen.segments, (QStringList {u"a/b"_s, u"Users"_s}));
        QCOMPARE(seen.query.value(u"filter"), u"x+y z"_s);
        QCOMPARE(seen.headers.value("content-TYPE"), "application/scim+json");
        QCOMPARE(seen.headers.value("x-custom"), "Zo\xc3\xab");
        QCOMPARE(seen.body, "{\"a\":1}");
        QCOMPARE(seen.peer, u"127.0.0.1");
        QVERIFY(!seen.viaTrustedProxy);
        QCOMPARE(seen.forwardedFor, QString());
    }

    void forwardedForIsBelievedFromTheProxyOnly()
    {
        Handler handler([](HttpRequest request, HttpResponder responder) {
            responder.respond(text(request.forwardedFor.toUtf8()));
        });
        auto server = start(handler, {.trustedProxies = {u"127.0.0.1"_s}});
        QCOMPARE(ask(*server, get("/", "X-Forwarded-For: 6.6.6.6, 203.0.113.9\r\n")).body, "203.0.113.9");
        QCOMPARE(ask(*server, get("/", "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 2001:db8::1\r\n")).body,
                 "2001:db8::1");
        QCOMPARE(ask(*server, get("/", "X-Forwarded-For: <script>\r\n")).body, "");
        QCOMPARE(ask(*server, get("/")).body, "");
    }

    void largeBodiesArriveWhole()
    {
        QByteArray body(5 * 1000 * 1000, Qt::Uninitialized);
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = char(i * 7919 >> 3);
        Handler handler([](HttpRequest request, HttpResponder responder) { responder.respond(text(request.body)); });
        auto server = start(handler);
        QCOMPARE(ask(*server, post(body)).body, body);
        QByteArray chunked = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (qsizetype at = 0; at < body.size(); at += 100000)
            chunked += "186a0\r\n" + body.mid(at, 100000) + "\r\n";
        QCOMPARE(ask(*server, chunked + "0\r\n\r\n").body, body);
    }

    void headHasNoBody()
    {
        Handler handler;
        auto server = start(handler);
        auto client = connectTo(*server);
        client->send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n");
        const Answer head = client->read(true);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("Content-Length"), "9");
        client->send(get("/b"));
        QCOMPARE(client->read().body, "GET /b 0");
    }

    void someStatusesHaveNoBody()
    {
        int status = 204;
        Handler handler([&](HttpRequest, HttpResponder responder) {
            HttpResponse response = text("must not be sent");
            response.status = status;
            responder.respond(std::move(response));
        });
        auto server = start(handler);
        auto client = connectTo(*server);
        for (const int each : {204, 304}) {
            status = each;
            client->send(get("/"));
            QCOMPARE(client->read().status, each);
        }
        status = 200;
        client->send(get("/"));
        QCOMPARE(client->read().status, 200);
    }

    void hundredMegabytesAreRefusedAndNotKept()
    {
        Handler handler;
        auto server = start(handler);
        auto client = connectTo(*server);
        const qint64 before = residentBytes();
        client->send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 104857600\r\n\r\n");
        const QByteArray part(1024 * 1024, 'x');
        for (int i = 0; i < 100; ++i)
            client->send(part);
        QCOMPARE(client->read().status, 413);
        QVERIFY(residentBytes() - before < 20 * 1024 * 1024);
        QVERIFY(client->waitForEnd());
        QCOMPARE(handler.called.load(), 0);
        isStillUp(*server);
    }

    void tooLargeBodies_data()
    {
        QTest::addColumn<QByteArray>("request");
        const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\n";
        QTest::newRow("said") << post(QByteArray(1001, 'x'));
        QTest::newRow("in chunks") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n"
                                                 + QByteArray(1000, 'x') + "\r\n1\r\nx\r\n0\r\n\r\n");
        QTest::newRow("asked for first") << QByteArray(head + "Content-Length: 1001\r\nExpect: 100-continue\r\n\r\n");
        QTest::newRow("far too large") << QByteArray(head + "Content-Length: 99999999999\r\n\r\n");
    }
    void tooLargeBodies()
    {
        QFETCH(QByteArray, request);
        Handler handler;
        auto server = start(handler, {.maxBody = 1000});
        auto client = connectTo(*server);
        client->send(request);
        const Answer answer = client->read();
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.headers.value("Connection").toLower(), "close");
        QVERIFY(client->waitForEnd());
        QCOMPARE(handler.called.load(), 0);
        QCOMPARE(ask(*server, post(QByteArray(1000, 'x'))).body, "POST / 1000");
    }

    void endlessChunksAreCutOff()
    {
        Handler handler;
        auto server = start(handler, {.maxBody = 1000});
        auto client = connectTo(*server);
        client->send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        const QByteArray chunk = "3e8\r\n" + QByteArray(1000, 'x') + "\r\n";
        for (int i = 0; i < 1000 && client->socket.state() == QAbstractSocket::ConnectedState; ++i)
            client->send(chunk);
        QVERIFY(client->waitForEnd());
        QCOMPARE(handler.called.load(), 0);
        isStillUp(*server);
    }

    void continueIsSent()
    {
        Handler handler;
        auto server = start(handler);
        auto client = connectTo(*server);
        client->send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(client->read(true).status, 100);
        client->send("abc");
        QCOMPARE(client->read().body, "POST / 3");
    }

    void bodiesTogetherHaveALimit()
    {
        Handler handler;
        auto server = start(handler, {.maxBody = 1000000, .maxBodies = 1000000});
        auto first = connectTo(*server);
        first->send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n" + QByteArray(800000, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(server->bodyBytes(), 800000, patience);
        QCOMPARE(ask(*server, post(QByteArray(500000, 'y'))).status, 503);
        first->send(QByteArray(100000, 'x'));
        QCOMPARE(first->read().body, "POST / 900000");
        QTRY_COMPARE_WITH_TIMEOUT(server->bodyBytes(), 0, patience);
        QCOMPARE(ask(*server, post(QByteArray(900000, 'y'))).status, 200);
    }

    void malformedRequests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n");
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n\r\n", 16);
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("unknown version") << QByteArray("GET / HTTP/7.0\r\nHost: x\r\n\r\n");
        QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n");
        QTest::newRow("bad percent") << get("/%zz");
        QTest::newRow("bad UTF-8") << get("/a?b=%ff");
        QTest::newRow("no path") << get("a");
        QTest::newRow("length in words") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n");
        QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n");
        QTest::newRow("length above 64 bits")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray(
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx");
        QTest::newRow("length and chunks") << QByteArray(
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("unknown encoding")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\nxx");
        QTest::newRow("bad chunk") << QByteArray(
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");
    }
    void malformedRequests()
    {
        QFETCH(QByteArray, request);
        Handler handler;
        auto server = start(handler);
        auto client = connectTo(*server);
        client->send(request);
        const Answer answer = client->read();
        QVERIFY2(answer.status == 0 || (answer.status >= 400 && answer.status < 600 && answer.status != 500),
                 QByteArray::number(answer.status).constData());
        QVERIFY(client->waitForEnd());
        QCOMPARE(handler.called.load(), 0);
        isStillUp(*server);
        client.reset();
        everybodyLeaves(*server);
    }

    void largeHeaders_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("one field") << get("/", "X-Big: " + QByteArray(40000, 'x') + "\r\n");
        QTest::newRow("many fields") << get("/", QByteArray("X: y\r\n").repeated(10000));
        QTest::newRow("target") << get("/" + QByteArray(40000, 'x'));
        QTest::newRow("one megabyte") << get("/", "X-Big: " + QByteArray(1024 * 1024, 'x') + "\r\n");
        QTest::newRow("never ends") << QByteArray(1024 * 1024, 'G');
    }
    void largeHeaders()
    {
        QFETCH(QByteArray, request);
        Handler handler;
        auto server = start(handler);
        auto client = connectTo(*server);
        client->send(request);
        const int status = client->read().status;
        // Who is still writing when the connection closes may see it reset rather than the answer.
        QVERIFY2(status == 431 || status == 414 || (status == 0 && request.size() > 100000),
                 QByteArray::number(status).constData());
        QVERIFY(client->waitForEnd());
        QCOMPARE(handler.called.load(), 0);
        isStillUp(*server);
    }

    void headerUpToTheLimit()
    {
        Handler handler([](HttpRequest request, HttpResponder responder) {
            responder.respond(text(request.headers.value("X-Big")));
        });
        auto server = start(handler);
        const QByteArray big(32 * 1024 - 200, 'x');
        QCOMPARE(ask(*server, get("/", "X-Big: " + big + "\r\n")).body, big);
        const QByteArray many = QByteArray("X: y\r\n").repeated(500);
        QCOMPARE(ask(*server, get("/", many + "X-Big: z\r\n")).body, "z");
    }

    void refusalsHaveTheShapeWanted()
    {
        Handler handler;
        auto server = start(handler, {.maxBody = 10, .refusal = [](int status, const QString &) {
                                          HttpResponse response =
                                              text("{\"status\":\"" + QByteArray::number(status) + "\"}");
                                          response.status = status;
                                          response.headers.add("Content-Type", "application/scim+json");
                                          return response;
                                      }});
        const Answer answer = ask(*server, post("eleven byte"));
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.body, "{\"status\":\"413\"}");
        QCOMPARE(answer.headers.value("Content-Type"), "application/scim+json");
    }

    void clientsThatVanish_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("at once") << QByteArray();
        QTest::newRow("in the header") << QByteArray("GET / HTTP/1.1\r\nHos");
        QTest::newRow("in the body") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc");
        QTest::newRow("in a chunk") << QByteArray(
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc");
        QTest::newRow("in a body that is refused")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\nabc");
        QTest::newRow("before the answer") << get("/a");
    }
    void clientsThatVanish()
    {
        QFETCH(QByteArray, request);
        Handler handler;
        // Libmicrohttpd does not see an end that comes together with data; silence tells it later.
        auto server = start(handler, {.idleSeconds = 1});
        for (int i = 0; i < 20; ++i) {
            auto client = connectTo(*server);
            client->send(request);
            client->socket.abort();
        }
        everybodyLeaves(*server);
        isStillUp(*server);
    }

    void clientsThatVanishWhileTheyWait()
    {
        Handler handler;
        auto server = start(handler);
        std::vector<std::unique_ptr<TcpClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(connectTo(*server));
            clients.back()->send(get("/wait"));
        }
        QTRY_COMPARE_WITH_TIMEOUT(handler.waiting(), 20, patience);
        for (const auto &client : clients)
            client->socket.abort();
        while (handler.waiting() > 0)
            handler.take().respond(text(QByteArray(100000, 'x')));
        everybodyLeaves(*server);
        isStillUp(*server);
    }

    void sixtyWaitsOnTwoThreads()
    {
        Handler handler;
        auto server = start(handler, {.threads = 2});
        std::vector<std::unique_ptr<TcpClient>> clients;
        for (int i = 0; i < 60; ++i) {
            clients.push_back(connectTo(*server));
            clients.back()->send(get("/wait"));
        }
        QTRY_COMPARE_WITH_TIMEOUT(handler.waiting(), 60, patience);
        for (int i = 0; i < 20; ++i)
            isStillUp(*server);
        std::thread answering([&] {
            for (int i = 0; i < 60; ++i)
                QVERIFY(handler.take().respond(text("now")));
        });
        for (const auto &client : clients) {
            QCOMPARE(client->read().body, "now");
            client->send(get("/again"));
        }
        for (const auto &client : clients)
            QCOMPARE(client->read().body, "GET /again 0");
        answering.join();
        clients.clear();
        everybodyLeaves(*server);
    }

    void oneRequestAnswersAnother()
    {
        Handler handler;
        Handler waker([&](HttpRequest request, HttpResponder responder) {
            if (request.segments.first() == u"wake"_s)
                handler.take().respond(text("woken"));
            handler.handle(std::move(request), std::move(responder));
        });
        auto server = start(waker, {.threads = 1});
        auto sleeper = connectTo(*server);
        sleeper->send(get("/wait"));
        QTRY_COMPARE_WITH_TIMEOUT(handler.waiting(), 1, patience);
        QCOMPARE(ask(*server, get("/wake")).status, 200);
        QCOMPARE(sleeper->read().body, "woken");
    }

    /// Another thread answers before, while and after the request goes to sleep.
    void answersFromAnotherThread()
    {
        std::mutex mutex;
        std::condition_variable wanted;
        std::deque<HttpResponder> queue;
        bool done = false;
        std::thread worker([&] {
            std::unique_lock lock(mutex);
            for (;;) {
                wanted.wait(lock, [&] { return done || !queue.empty(); });
                if (queue.empty())
                    return;
                const HttpResponder responder = std::move(queue.front());
                queue.pop_front();
                lock.unlock();
                QVERIFY(responder.respond(text("from the worker")));
                lock.lock();
            }
        });
        Handler handler([&](HttpRequest, HttpResponder responder) {
            const std::lock_guard lock(mutex);
            queue.push_back(std::move(responder));
            wanted.notify_one();
        });
        auto server = start(handler);
        auto client = connectTo(*server);
        for (int i = 0; i < 2000; ++i) {
            client->send(get("/"));
            QCOMPARE(client->read().body, "from the worker");
        }
        {
            const std::lock_guard lock(mutex);
            done = true;
            wanted.notify_one();
        }
        worker.join();
    }

    void answersOnceOnly()
    {
        std::optional<HttpResponder> kept;
        Handler handler([&](HttpRequest, HttpResponder responder) {
            QVERIFY(responder.isOpen());
            QVERIFY(responder.respond(text("first")));
            QVERIFY(!responder.isOpen());
            QVERIFY(!responder.respond(text("second")));
            kept = responder;
        });
        auto server = start(handler);
        QCOMPARE(ask(*server, get("/")).body, "first");
        server.reset();
        QVERIFY(!kept->respond(text("too late")));
    }

    void requestsThatAreForgottenOrFail()
    {
        Handler handler([](HttpRequest request, HttpResponder) {
            if (request.segments.first() == u"throw"_s)
                throw std::runtime_error("secret");
        });
        auto server = start(handler);
        auto client = connectTo(*server);
        client->send(get("/forget"));
        QCOMPARE(client->read().status, 500);
        QTest::ignoreMessage(QtWarningMsg, "a request failed: secret");
        const Answer answer = ask(*server, get("/throw"));
        QCOMPARE(answer.status, 500);
        QVERIFY(!answer.body.contains("secret"));
    }

    void forgottenByAnotherThread()
    {
        Handler handler;
        auto server = start(handler);
        auto client = connectTo(*server);
        client->send(get("/wait"));
        QTRY_COMPARE_WITH_TIMEOUT(handler.waiting(), 1, patience);
        std::ignore = handler.take();
        QCOMPARE(client->read().status, 500);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        Handler handler;
        auto server = start(handler);
        auto client = connectTo(*server);
        client->send(get("/1") + post("abc") + get("/wait") + get("/2") + post(QByteArray(50000, 'x')) + get("/3"));
        QCOMPARE(client->read().body, "GET /1 0");
        QCOMPARE(client->read().body, "POST / 3");
        QTRY_COMPARE_WITH_TIMEOUT(handler.waiting(), 1, patience);
        QCOMPARE(handler.called.load(), 3);
        handler.take().respond(text("waited"));
        QCOMPARE(client->read().body, "waited");
        QCOMPARE(client->read().body, "GET /2 0");
        QCOMPARE(client->read().body, "POST / 50000");
        QCOMPARE(client->read().body, "GET /3 0");
        QCOMPARE(server->connectionCount(), 1);
    }

    void connectionsAreClosedWhenAsked()
    {
        Handler handler([](HttpRequest request, HttpResponder responder) {
            HttpResponse response = text("x");
            response.closes = request.segments.first() == u"close"_s;
            responder.respond(std::move(response));
        });
        auto server = start(handler);
        for (const QByteArray &request :
             {get("/", "Connection: close\r\n"), get("/close"), QByteArray("GET / HTTP/1.0\r\n\r\n")}) {
            auto client = connectTo(*server);
            client->send(request);
            QCOMPARE(client->read().body, "x");
            QVERIFY(client->waitForEnd());
        }
    }

    void wrongResponseHeadersSplitNothing()
    {
        Handler handler([](HttpRequest, HttpResponder responder) {
            HttpResponse response = text("x");
            response.headers.add("X-Name", "a\r\nSet-Cookie: b");
            responder.respond(std::move(response));
        });
        auto server = start(handler);
        QTest::ignoreMessage(QtWarningMsg, "a response with status 200 cannot be sent as it is");
        const Answer answer = ask(*server, get("/"));
        QCOMPARE(answer.status, 500);
        QVERIFY(!answer.headers.contains("Set-Cookie"));
    }

    void bodiesAreStreamed_data()
    {
        QTest::addColumn<bool>("sizeIsKnown");
        QTest::newRow("in chunks") << false;
        QTest::newRow("size known") << true;
    }
    void bodiesAreStreamed()
    {
        QFETCH(bool, sizeIsKnown);
        constexpr qint64 total = 30 * 1000 * 1000;
        Handler handler([&](HttpRequest, HttpResponder responder) {
            HttpResponse response;
            response.producer = [sent = qint64(0)](char *buffer, qsizetype room) mutable {
                const qint64 size = std::min<qint64>(room, total - sent);
                for (qint64 i = 0; i < size; ++i)
                    buffer[i] = char((sent + i) % 251);
                sent += size;
                return size;
            };
            response.producerSize = sizeIsKnown ? total : -1;
            responder.respond(std::move(response));
        });
        auto server = start(handler);
        const qint64 before = residentBytes();
        auto client = connectTo(*server);
        client->send(get("/"));
        QVERIFY(client->socket.waitForReadyRead(patience));
        QVERIFY(residentBytes() - before < 20 * 1024 * 1024);
        const Answer answer = client->read();
        QCOMPARE(answer.headers.contains("Content-Length"), sizeIsKnown);
        QCOMPARE(answer.body.size(), total);
        bool right = true;
        for (qint64 i = 0; i < total; ++i)
            right = right && answer.body[i] == char(i % 251);
        QVERIFY(right);
    }

    void streamsThatEndEarly()
    {
        const auto alive = std::make_shared<int>(0);
        Handler handler([&](HttpRequest request, HttpResponder responder) {
            HttpResponse response;
            response.producer = [alive, fails = request.segments.first() == u"fail"_s,
                                 calls = 0](char *buffer, qsizetype room) mutable -> qint64 {
                if (fails && ++calls == 3)
                    return -1;
                std::fill_n(buffer, room, 'x');
                return room;
            };
            responder.respond(std::move(response));
        });
        auto server = start(handler);
        QCOMPARE(ask(*server, get("/fail")).body, "cut off");
        auto client = connectTo(*server);
        client->send(get("/endless"));
        QVERIFY(client->socket.waitForReadyRead(patience));
        client->socket.abort();
        everybodyLeaves(*server);
        QTRY_COMPARE_WITH_TIMEOUT(alive.use_count(), 1L, patience);
    }

    void idleConnectionsAreDropped()
    {
        Handler handler;
        auto server = start(handler, {.idleSeconds = 1});
        auto waiter = connectTo(*server);
        waiter->send(get("/wait"));
        auto silent = connectTo(*server);
        auto halfway = connectTo(*server);
        halfway->send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
        auto kept = connectTo(*server);
        kept->send(get("/"));
        QCOMPARE(kept->read().status, 200);
        for (const auto &client : {std::ref(silent), std::ref(halfway), std::ref(kept)})
            QVERIFY(client.get()->waitForEnd());
        QCOMPARE(handler.waiting(), 1); // who waits for an answer is not idle
        QVERIFY(handler.take().respond(text("patience")));
        QCOMPARE(waiter->read().body, "patience");
    }

    void connectionsHaveALimit()
    {
        Handler handler;
        auto server = start(handler, {.maxConnections = 4, .threads = 2});
        std::vector<std::unique_ptr<TcpClient>> clients;
        for (int i = 0; i < 10; ++i) {
            clients.push_back(connectTo(*server));
            clients.back()->send(get("/wait"));
        }
        int answered = 0;
        while (answered < 10) {
            QTRY_VERIFY_WITH_TIMEOUT(handler.waiting() == std::min(4, 10 - answered), patience);
            QVERIFY(server->connectionCount() <= 4);
            while (handler.waiting() > 0) {
                HttpResponse response = text("x");
                response.closes = true;
                QVERIFY(handler.take().respond(std::move(response)));
                ++answered;
            }
        }
        for (const auto &client : clients)
            QCOMPARE(client->read().body, "x");
    }

    void stopAnswersWhoWaits()
    {
        Handler handler;
        auto server = start(handler);
        std::vector<std::unique_ptr<TcpClient>> clients;
        for (int i = 0; i < 30; ++i) {
            clients.push_back(connectTo(*server));
            clients.back()->send(get("/wait"));
        }
        auto idle = connectTo(*server);
        QTRY_COMPARE_WITH_TIMEOUT(handler.waiting(), 30, patience);
        server->stop();
        for (const auto &client : clients) {
            const Answer answer = client->read();
            QCOMPARE(answer.status, 503);
            QVERIFY(client->waitForEnd());
        }
        QVERIFY(idle->waitForEnd());
        QVERIFY(!handler.take().respond(text("too late")));
        server->stop();
        QTcpSocket late;
        late.connectToHost(QHostAddress(QHostAddress::LocalHost), server->port());
        QVERIFY(!late.waitForConnected(patience));
    }

    void stopGivesGrace()
    {
        Handler handler;
        auto server = start(handler);
        auto waiter = connectTo(*server);
        waiter->send(get("/wait"));
        auto other = connectTo(*server);
        QTRY_COMPARE_WITH_TIMEOUT(handler.waiting(), 1, patience);
        std::thread stopping([&] { server->stop(std::chrono::milliseconds(patience)); });
        // Refused from the moment on in which the stop has begun.
        int status = 0;
        while (status != 503) {
            other = connectTo(*server);
            other->send(get("/"));
            status = other->read().status;
            QVERIFY(status == 503 || status == 200);
        }
        QVERIFY(handler.take().respond(text("in time")));
        QCOMPARE(waiter->read().body, "in time");
        stopping.join();
    }

    void stopWhileEverythingHappens()
    {
        Handler handler;
        auto server = start(handler, {.threads = 4});
        std::atomic<bool> done = false;
        std::vector<std::thread> clients;
        for (int i = 0; i < 4; ++i) {
            clients.emplace_back([&, i] {
                while (!done) {
                    TcpClient client;
                    client.socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server->port());
                    if (!client.socket.waitForConnected(patience))
                        return;
                    client.send(i % 2 == 0 ? get("/wait") : get("/now"));
                    if (i % 2 == 0)
                        client.socket.abort();
                    else
                        client.read();
                }
            });
        }
        QTRY_VERIFY_WITH_TIMEOUT(handler.called > 200, patience);
        server->stop();
        done = true;
        for (std::thread &client : clients)
            client.join();
        QCOMPARE(server->requestCount(), 0);
    }

    void unixSocket()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"mandatd.sock"_s);
        Handler handler([](HttpRequest request, HttpResponder responder) {
            responder.respond(text(request.peer.toUtf8() + ' ' + request.forwardedFor.toUtf8()));
        });
        auto server = start(handler, {.unixPath = path, .trustsUnixPeers = true});
        QCOMPARE(server->url(), u"unix:"_s + path);
        QCOMPARE(QFileInfo(path).permissions() & QFile::Permissions(0x0007), QFile::Permissions());
        RawClient<QLocalSocket> client;
        client.socket.connectToServer(path);
        QVERIFY(client.socket.waitForConnected(patience));
        for (int i = 0; i < 3; ++i) {
            client.send(get("/", "X-Forwarded-For: 203.0.113.9\r\n"));
            QCOMPARE(client.read().body, "unix 203.0.113.9");
        }
        const auto second = HttpServer::start({.unixPath = path}, handler);
        QVERIFY(!second && second.error().kind == ErrorKind::Unavailable);
        server.reset();
        QVERIFY(!QFileInfo::exists(path));
    }

    void unixSocketFilesInTheWay()
    {
        QTemporaryDir dir;
        Handler handler;
        const QString stale = dir.filePath(u"stale.sock"_s);
        {
            // Left behind, as by a process that was killed.
            auto left = detail::ListenSocket::onFile(dir.filePath(u"moved.sock"_s));
            QVERIFY(left && QFile::rename(dir.filePath(u"moved.sock"_s), stale));
        }
        QVERIFY(QFileInfo(stale).exists());
        QVERIFY(HttpServer::start({.unixPath = stale}, handler).has_value());
        const QString file = dir.filePath(u"notes.txt"_s);
        QFile notes(file);
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("mine") == 4);
        notes.close();
        const auto refused = HttpServer::start({.unixPath = file}, handler);
        QVERIFY(!refused && refused.error().kind == ErrorKind::Storage);
        QCOMPARE(QFileInfo(file).size(), 4);
        const auto nowhere = HttpServer::start({.unixPath = dir.filePath(u"no/such/folder"_s)}, handler);
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::Storage);
        const auto tooLong = HttpServer::start({.unixPath = u'/' + QString(200, u'x')}, handler);
        QVERIFY(!tooLong && tooLong.error().kind == ErrorKind::Invalid);
    }

    void hosts_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("allowed");
        for (const char *host : {"127.0.0.1", "localhost", "127.0.0.5"})
            QTest::newRow(host) << QString::fromLatin1(host) << true;
        for (const char *host : {"0.0.0.0", "::", "192.168.1.1", "10.0.0.1", "example.org", "*", ""})
            QTest::addRow("refused: %s", host) << QString::fromLatin1(host) << false;
    }
    void hosts()
    {
        QFETCH(QString, host);
        QFETCH(bool, allowed);
        Handler handler;
        const auto server = HttpServer::start({.host = host}, handler);
        QCOMPARE(server.has_value(), allowed);
        if (!allowed)
            QCOMPARE(server.error().kind, ErrorKind::Invalid);
    }

    void portInUse()
    {
        Handler handler;
        auto server = start(handler);
        const auto second = HttpServer::start({.port = server->port()}, handler);
        QVERIFY(!second && second.error().kind == ErrorKind::Unavailable);
        const quint16 port = server->port();
        server.reset();
        QVERIFY(HttpServer::start({.port = port}, handler).has_value());
    }

    void limitsThatMakeNoSense()
    {
        Handler handler;
        for (const HttpOptions &options :
             {HttpOptions {.maxBody = -1}, HttpOptions {.maxBody = 2, .maxBodies = 1}, HttpOptions {.maxHeader = 10},
              HttpOptions {.maxConnections = 0}, HttpOptions {.idleSeconds = 0}, HttpOptions {.threads = 0}}) {
            const auto server = HttpServer::start(options, handler);
            QVERIFY(!server && server.error().kind == ErrorKind::Invalid);
        }
    }
};

QTEST_GUILESS_MAIN(TestHttp)
#include "test_http.moc"
