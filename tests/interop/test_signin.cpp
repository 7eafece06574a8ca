// SPDX-License-Identifier: MIT
// labels: interop slow
// Sign-in in the browser against a certified identity provider and a real mandatd: the whole way, as a person goes it.
#include "app/futures.h"
#include "app/session.h"
#include "app/signingin.h"
#include "interop/identityprovider.h"
#include "support/samplefirm.h"
#include "sync/networktransport.h"
#include "sync/signin/renewedtoken.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTimer>
#include <QUrlQuery>

using namespace mandat;
using namespace Qt::StringLiterals;

namespace
{

/// A keychain in memory that tells what it holds, and can be locked.
class TestKeychain : public sync::SecretStore
{
public:
    QCoro::Task<Result<QString>> read(QString key) override
    {
        if (locked)
            co_return fail(ErrorKind::Keychain, u"locked"_s);
        const std::lock_guard lock(m_mutex);
        if (!m_secrets.contains(key))
            co_return fail(ErrorKind::NotFound);
        co_return Result<QString>(m_secrets.value(key));
    }
    QCoro::Task<Result<void>> write(QString key, QString secret) override
    {
        if (locked)
            co_return fail(ErrorKind::Keychain, u"locked"_s);
        const std::lock_guard lock(m_mutex);
        m_secrets.insert(key, secret);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> remove(QString key) override
    {
        const std::lock_guard lock(m_mutex);
        m_secrets.remove(key);
        co_return Result<void>();
    }
    QStringList secrets()
    {
        const std::lock_guard lock(m_mutex);
        return m_secrets.values();
    }
    std::atomic<bool> locked = false;

private:
    std::mutex m_mutex;
    QHash<QString, QString> m_secrets;
};

template<class T> Result<T> wait(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        return fail(ErrorKind::Internal, u"it does not end"_s);
    return future.result();
}

QString wrong(const Error &error)
{
    return u"%1 %2 %3"_s.arg(static_cast<int>(error.kind)).arg(error.field, error.detail);
}

#define GOOD(expression)                                                                                               \
    do {                                                                                                               \
        const auto &outcomeOfIt = (expression);                                                                        \
        QVERIFY2(outcomeOfIt, outcomeOfIt ? "" : qPrintable(wrong(outcomeOfIt.error())));                              \
    } while (false)

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInAndSyncs_data();
    void signsInAndSyncs();
    void aPortalWithoutIsToldApart();
    void tokensAreRenewed();
    void twoProgramsRenewOneAfterTheOther();
    void aNetworkFailureIsNoSignOut();
    void endedAtTheProvider();
    void anotherPersonChangesNothing();
    void severalPeopleOnOnePortal();
    void signingOutRevokes();
    void strangersAreRefused();
    void thePersonSaysNo();
    void thePersonGivesUp();
    void withoutAKeychain();
    void newKeysAreFound();

private:
    struct Desk {
        explicit Desk(const QString &name = u"sophie.aubriot"_s)
            : person(name)
            , folder(*app::DataFolder::open(data.path()))
            , signing(folder, secrets, [this](const QUrl &page) { return person.open(page); })
        {
        }
        Result<app::ConnectOutcome> connect(const QUrl &base)
        {
            return wait(signing.connectWithBrowser({base.toString(), {}, {}, {}}));
        }
        bool begin()
        {
            auto opened =
                app::Session::open(folder, folder.connections()->first(), {std::make_shared<SystemClock>(), secrets});
            if (!opened)
                return false;
            session = std::move(*opened);
            session->start();
            return true;
        }
        bool open() { return begin() && upToDate(); }
        bool reaches(sync::Phase phase)
        {
            return QTest::qWaitFor([&] { return session->state().phase == phase; }, 30000);
        }
        bool upToDate() { return reaches(sync::Phase::UpToDate); }

        QTemporaryDir data;
        testing::Person person;
        std::shared_ptr<TestKeychain> keychain = std::make_shared<TestKeychain>();
        std::shared_ptr<sync::SecretStore> secrets = std::make_shared<sync::KeychainOrSession>(keychain);
        app::DataFolder folder;
        app::SigningIn signing;
        std::unique_ptr<app::Session> session;
    };
    static QByteArray secretFile(const QTemporaryDir &folder)
    {
        QFile file(folder.filePath(u"secret"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("a secret: of the & service\n") < 0)
            qFatal("no file");
        return file.fileName().toUtf8();
    }

    QTemporaryDir m_own;
    testing::IdentityProvider m_idp;
    testing::SampleFirm m_firm {m_idp.settings(QString::fromUtf8(secretFile(m_own)))};
    const QUrl m_base = m_firm.base(u"bank-delegates"_s);
};

void TestSignIn::init()
{
    m_idp.set(u"down?down=false"_s);
    m_idp.set(u"format?opaque=false"_s);
    m_idp.set(u"lifetime?access=600"_s);
}

void TestSignIn::signsInAndSyncs_data()
{
    QTest::addColumn<QString>("opaque");
    QTest::newRow("signed tokens") << u"false"_s;
    QTest::newRow("opaque tokens") << u"true"_s;
}

void TestSignIn::signsInAndSyncs()
{
    QFETCH(const QString, opaque);
    m_idp.set(u"format?opaque="_s + opaque);
    Desk desk;
    const Result<SignInOffer> offer = wait(desk.signing.find(m_base.toString()));
    GOOD(offer);
    QCOMPARE(offer->issuer, m_idp.issuer());
    QCOMPARE(offer->clientId, u"mandat-desktop"_s);
    const Result<app::ConnectOutcome> outcome = desk.connect(m_base);
    GOOD(outcome);
    QCOMPARE(outcome->staffName, u"Sophie Aubriot"_s);
    QCOMPARE(outcome->connection.subject, u"sophie.aubriot"_s);
    QTRY_VERIFY(desk.person.last.contains("Vous pouvez fermer cette fenêtre"));
    QVERIFY(desk.person.last.contains("You may close this window"));
    // What the page was asked with.
    const QUrlQuery asked(desk.person.pages.constFirst());
    QCOMPARE(asked.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
    QVERIFY(asked.queryItemValue(u"state"_s).size() >= 43 && asked.queryItemValue(u"nonce"_s).size() >= 43);
    QVERIFY(desk.open());
    QCOMPARE(desk.session->reader().counts()->users, 500);
    QCOMPARE(desk.session->me().subject, u"sophie.aubriot"_s);
    // The refresh token is in the keychain, and in no file.
    const QStringList secrets = desk.keychain->secrets();
    QCOMPARE(secrets.size(), 1);
    desk.session.reset();
    QDirIterator files(desk.data.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secrets.constFirst().toUtf8()), qPrintable(file.fileName()));
        ++seen;
    }
    QVERIFY(seen >= 2);
}

void TestSignIn::aPortalWithoutIsToldApart()
{
    testing::SampleFirm plain;
    Desk desk;
    const Result<SignInOffer> offer = wait(desk.signing.find(plain.base(u"bank-delegates"_s).toString()));
    GOOD(offer);
    QVERIFY(offer->isEmpty());
    const Result<app::ConnectOutcome> outcome = desk.connect(plain.base(u"bank-delegates"_s));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Unsupported);
    QVERIFY(desk.person.pages.isEmpty());
}

void TestSignIn::tokensAreRenewed()
{
    m_idp.set(u"lifetime?access=2"_s);
    Desk desk;
    GOOD(desk.connect(m_base));
    QVERIFY(desk.open());
    const QString first = desk.keychain->secrets().constFirst();
    // Asked again and again beyond the token's end, nobody notices.
    QTimer asking;
    connect(&asking, &QTimer::timeout, this, [&] { desk.session->retryNow(); });
    asking.start(100);
    QTRY_VERIFY_WITH_TIMEOUT(desk.keychain->secrets().value(0) != first, 20000);
    asking.stop();
    QVERIFY(desk.upToDate());
    QCOMPARE(desk.person.pages.size(), 1);
}

/// A refresh token that is used twice would end the sign-in everywhere.
void TestSignIn::twoProgramsRenewOneAfterTheOther()
{
    Desk desk;
    const Result<app::ConnectOutcome> outcome = desk.connect(m_base);
    GOOD(outcome);
    const QString key = app::DataFolder::keychainKey(outcome->connection.id);
    const QString lock = desk.folder.signInLock(outcome->connection.id);
    sync::RenewedToken one(desk.secrets, key, outcome->connection.signIn, lock, {});
    sync::RenewedToken other(desk.secrets, key, outcome->connection.signIn, lock, {});
    const int before = m_idp.set(u"count"_s)["/token"_L1].toInt();
    QStringList former {QString(), QString()};
    for (int round = 0; round < 5; ++round) {
        // Two requests of each at the same time: each program renews once.
        QList<QFuture<Result<QString>>> answers;
        for (int i = 0; i < 4; ++i)
            answers.append(app::futureOf((i % 2 == 0 ? one : other).renewed(former.at(i % 2))));
        QStringList tokens;
        for (const auto &answer : answers) {
            const Result<QString> token = wait(answer);
            GOOD(token);
            tokens.append(*token);
        }
        QCOMPARE(tokens.at(0), tokens.at(2));
        QCOMPARE(tokens.at(1), tokens.at(3));
        QVERIFY(tokens.at(0) != tokens.at(1));
        QVERIFY(tokens.at(0) != former.at(0) && tokens.at(1) != former.at(1));
        former = tokens.first(2);
    }
    QCOMPARE(m_idp.set(u"count"_s)["/token"_L1].toInt() - before, 10);
}

void TestSignIn::aNetworkFailureIsNoSignOut()
{
    Desk desk;
    GOOD(desk.connect(m_base));
    m_idp.set(u"down?down=true"_s);
    QVERIFY(!desk.keychain->secrets().isEmpty());
    QVERIFY(desk.begin());
    QVERIFY(desk.reaches(sync::Phase::Offline));
    QVERIFY(!desk.keychain->secrets().isEmpty());
    m_idp.set(u"down?down=false"_s);
    desk.session->retryNow();
    QVERIFY(desk.upToDate());
}

void TestSignIn::endedAtTheProvider()
{
    Desk desk;
    GOOD(desk.connect(m_base));
    QVERIFY(desk.open());
    const app::Connection connection = desk.session->connection();
    desk.session.reset();
    // Somebody else ends it: the provider's own pages, an administrator.
    const QString refresh = desk.keychain->secrets().constFirst();
    const auto web = std::make_shared<sync::WebClient>();
    const auto told = [&]() -> QCoro::Task<Result<void>> {
        const Result<sync::Provider> provider = co_await sync::discoverProvider(*web, m_idp.issuer());
        if (!provider)
            co_return std::unexpected(provider.error());
        co_return co_await sync::revokeToken(*web, *provider, u"mandat-desktop"_s, refresh);
    };
    GOOD(wait(app::futureOf(told())));
    QVERIFY(desk.begin());
    QVERIFY(desk.reaches(sync::Phase::SignedOut));
    QCOMPARE(desk.session->reader().counts()->users, 500); // everything can still be read
    QVERIFY(desk.keychain->secrets().isEmpty());
    GOOD(wait(desk.signing.signInAgain(connection)));
    desk.session->retryNow();
    QVERIFY(desk.upToDate());
}

void TestSignIn::anotherPersonChangesNothing()
{
    Desk desk;
    GOOD(desk.connect(m_base));
    const QStringList before = desk.keychain->secrets();
    Desk other(u"karim.benali"_s);
    app::SigningIn again(desk.folder, desk.secrets, [&](const QUrl &page) { return other.person.open(page); });
    const Result<void> refused = wait(again.signInAgain(desk.folder.connections()->first()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().field, u"subject"_s);
    QCOMPARE(desk.keychain->secrets(), before);
}

void TestSignIn::severalPeopleOnOnePortal()
{
    QCOMPARE(m_firm.command({u"staff"_s, u"add"_s, u"--portal"_s, u"bank-delegates"_s, u"--subject"_s, u"lea.lecteur"_s,
                             u"--name"_s, u"Léa Lecteur"_s, u"--roles"_s, u"reader"_s}),
             0);
    Desk desk;
    GOOD(desk.connect(m_base));
    app::SigningIn other(desk.folder, desk.secrets, [&](const QUrl &page) {
        desk.person = testing::Person(u"lea.lecteur"_s);
        return desk.person.open(page);
    });
    const Result<app::ConnectOutcome> second = wait(other.connectWithBrowser({m_base.toString(), {}, {}, {}}));
    GOOD(second);
    QCOMPARE(second->staffName, u"Léa Lecteur"_s);
    QCOMPARE(desk.folder.connections()->size(), 2);
    QCOMPARE(second->connection.title(Language::French), u"Portail bancaire – Léa Lecteur"_s);
    QCOMPARE(desk.keychain->secrets().size(), 2);
    // The same person twice is one too many.
    const Result<app::ConnectOutcome> third = wait(other.connectWithBrowser({m_base.toString(), {}, {}, {}}));
    QVERIFY(!third);
    QCOMPARE(third.error().kind, ErrorKind::Conflict);
    QCOMPARE(desk.folder.connections()->size(), 2);
    QCOMPARE(desk.keychain->secrets().size(), 2);
}

void TestSignIn::signingOutRevokes()
{
    Desk desk;
    const Result<app::ConnectOutcome> outcome = desk.connect(m_base);
    GOOD(outcome);
    const QString refresh = desk.keychain->secrets().constFirst();
    GOOD(wait(desk.signing.signOut(outcome->connection)));
    QVERIFY(desk.keychain->secrets().isEmpty());
    QVERIFY(desk.begin());
    QVERIFY(desk.reaches(sync::Phase::SignedOut));
    // Whoever has a copy has nothing.
    const auto thief = std::make_shared<sync::SessionStore>();
    GOOD(wait(app::futureOf(thief->write(u"key"_s, refresh))));
    sync::RenewedToken token(thief, u"key"_s, outcome->connection.signIn, desk.data.filePath(u"thief.lock"_s), {});
    const Result<QString> got = wait(app::futureOf(token.token()));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, ErrorKind::Unauthorized);
}

void TestSignIn::strangersAreRefused()
{
    Desk desk(u"nobody.at.all"_s);
    const Result<app::ConnectOutcome> outcome = desk.connect(m_base);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Unauthorized);
    QVERIFY(desk.folder.connections()->isEmpty());
    QVERIFY(desk.keychain->secrets().isEmpty());
}

void TestSignIn::thePersonSaysNo()
{
    Desk desk;
    desk.person.agrees = false;
    const Result<app::ConnectOutcome> outcome = desk.connect(m_base);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Forbidden);
    QCOMPARE(outcome.error().field, u"signIn"_s);
    QTRY_VERIFY(desk.person.last.contains("The sign-in was not completed"));
    QVERIFY(desk.folder.connections()->isEmpty());
}

void TestSignIn::thePersonGivesUp()
{
    Desk desk;
    desk.person.goes = false;
    QSignalSpy waiting(&desk.signing, &app::SigningIn::waiting);
    QFuture<Result<app::ConnectOutcome>> outcome = desk.signing.connectWithBrowser({m_base.toString(), {}, {}, {}});
    QTRY_COMPARE(waiting.size(), 1);
    desk.signing.cancel();
    const Result<app::ConnectOutcome> ended = wait(outcome);
    QVERIFY(!ended);
    QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
    // And once more, to the end.
    desk.person.goes = true;
    GOOD(desk.connect(m_base));
}

void TestSignIn::withoutAKeychain()
{
    Desk desk;
    desk.keychain->locked = true;
    const Result<app::ConnectOutcome> outcome = desk.connect(m_base);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Keychain);
    QVERIFY(desk.folder.connections()->isEmpty());
    GOOD(wait(desk.signing.keepForSession()));
    QCOMPARE(desk.person.pages.size(), 1);
    QVERIFY(desk.open());
    QVERIFY(desk.keychain->secrets().isEmpty());
}

void TestSignIn::newKeysAreFound()
{
    m_firm.stop();
    m_firm.start();
    Desk desk;
    GOOD(desk.connect(m_base));
    m_idp.set(u"keys"_s);
    // The service asks for keys once a minute at most; until then it knows no better than to refuse.
    Desk later;
    const Result<app::ConnectOutcome> outcome = later.connect(m_base);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Unauthorized);
    m_firm.stop();
    m_firm.start();
    Desk next;
    GOOD(next.connect(m_base));
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_signin.moc"
