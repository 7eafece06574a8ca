// SPDX-License-Identifier: MIT
// labels: slow
// An import and a bulk change on a real service: dry run, order, and what became of every line.
#include "app/bulkplan.h"
#include "app/connecting.h"
#include "app/session.h"
#include "app/userimport.h"
#include "app/xlsxfile.h"
#include "base/uuid.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QCoroTask>
#include <QTest>

#include <algorithm>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestUserImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineHasItsVerdict();
    void S2_7_firmDomainsAreRefusedOnImport();
    void S0_2_onlyDeclaredContactsAreImported();
    void S1_3_somebodyNewIsNotImportedWithoutACopy();
    void aBulkChangeSaysWhoIsLeftOut();
    void longWorkIsStopped();

private:
    struct Person {
        QTemporaryDir folder;
        std::unique_ptr<app::Session> session;
        [[nodiscard]] cache::Reader &reader() const { return session->reader(); }
    };
    void open(Person &person, const QString &portal);
    static QString csv(const Person &person, const QString &text);
    static Result<app::ImportPlan> dryRun(Person &person, const QString &path);
    static Result<ChangeOrder> submit(Person &person, const QList<Change> &changes);

    testing::SampleFirm m_firm;
};

void TestUserImport::open(Person &person, const QString &portal)
{
    Result<app::DataFolder> folder = app::DataFolder::open(person.folder.path());
    QVERIFY(folder);
    const auto secrets = std::make_shared<sync::SessionStore>();
    app::ConnectRequest request {m_firm.base(portal).toString(), QString(), m_firm.tokenFile(portal), QString()};
    const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*folder, request, secrets));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    auto session = app::Session::open(*folder, outcome->connection, {std::make_shared<SystemClock>(), secrets});
    QVERIFY2(session, session ? "" : qPrintable(session.error().detail));
    person.session = std::move(*session);
    person.session->start();
    QTRY_COMPARE_WITH_TIMEOUT(person.session->state().phase, sync::Phase::UpToDate, 30000);
}

QString TestUserImport::csv(const Person &person, const QString &text)
{
    QFile file(person.folder.filePath(u"people.csv"_s));
    [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
    file.write(text.toUtf8());
    return file.fileName();
}

Result<app::ImportPlan> TestUserImport::dryRun(Person &person, const QString &path)
{
    MANDAT_ASSIGN(const app::TablePreview preview, app::previewTable(path));
    const app::ImportRequest request {path, app::guessMapping(preview.header, {}), Language::English,
                                      person.session->clock().now()};
    QFuture<Result<app::ImportPlan>> future = app::inBackground<app::ImportPlan>(
        person.session->cacheFile(), [request](cache::Reader &reader, const app::Progress &progress) {
            return app::planImport(reader, request, progress);
        });
    future.waitForFinished();
    return future.result();
}

Result<ChangeOrder> TestUserImport::submit(Person &person, const QList<Change> &changes)
{
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.changes = changes;
    order.reason = u"Import"_s;
    order.created = person.session->clock().now();
    for (const Change &change : changes) {
        if (const User *user = change.after ? std::get_if<User>(&*change.after) : nullptr; user && !change.before)
            order.termsVersion = user->termsVersion;
    }
    QFuture<Result<ChangeOrder>> sent = person.session->submit(order);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), 30000); }();
    return sent.result();
}

void TestUserImport::everyLineHasItsVerdict()
{
    Person person;
    open(person, u"document-portal"_s);
    cache::RelationshipQuery query;
    query.inactiveToo = false;
    const QList<qint64> rows = *person.reader().relationshipRows(query);
    const auto dossiers = *person.reader().relationships(rows.first(2));
    const QString one = dossiers.at(0).reference;
    const QList<qint64> people = *person.reader().userRows({});
    const User known = *person.reader().user(person.reader().users({people.constFirst()})->constFirst().id);

    const QString text = u"Nom;Prénom;E-mail;Dossiers;Profil;Fonction\r\n"
                         "Kouassi;Aya;aya.kouassi@import.example;%1;Dépôt de documents;\r\n"
                         ";;%2;;;Contrôleuse\r\n"
                         ";;%2;;;Autre\r\n"
                         "Sans;Dossier;sans.dossier@import.example;;;\r\n"
                         "Faux;Dossier;faux@import.example;99999-Z;;\r\n"
                         "Pas;Courriel;pas un courriel;%1;;\r\n"
                         "Formule;Une;formule@import.example;%1;=A1;\r\n"_s.arg(one, known.email);
    const Result<app::ImportPlan> plan = dryRun(person, csv(person, text));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail + plan.error().field));
    QCOMPARE(plan->lines.size(), 7);
    QList<ImportVerdict> verdicts;
    for (const app::ImportLine &line : plan->lines)
        verdicts.append(line.verdict);
    QVERIFY2(plan->lines.at(0).verdict == ImportVerdict::Create, qPrintable(plan->lines.at(0).text));
    QVERIFY2(plan->lines.at(1).verdict == ImportVerdict::Change, qPrintable(plan->lines.at(1).text));
    QVERIFY(plan->lines.at(1).text.contains(u"Contrôleuse"_s));
    QCOMPARE(plan->refused, 5);
    QVERIFY(plan->lines.at(2).text.contains(u"line 3"_s));
    QVERIFY(plan->lines.at(4).text.contains(u"99999-Z"_s));
    for (const app::ImportLine &line : plan->lines)
        QVERIFY2(!line.text.isEmpty(), "a line says nothing");
    QCOMPARE(plan->lines.at(6).line, 8);

    const Result<ChangeOrder> order = submit(person, plan->changes);
    QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(!person.reader().usersByEmail(u"aya.kouassi@import.example"_s)->isEmpty(), 15000);
    const User made = person.reader().usersByEmail(u"aya.kouassi@import.example"_s)->constFirst();
    QCOMPARE(person.reader().userSnapshot(made.id)->grantsOfUser(made.id).size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(person.reader().user(known.id)->capacity, u"Contrôleuse"_s, 15000);

    // The same file again: everything that could be done is done.
    const Result<app::ImportPlan> again = dryRun(person, csv(person, text));
    QVERIFY(again);
    QCOMPARE(again->created + again->changed, 0);
    QCOMPARE(again->unchanged, 2);
}

void TestUserImport::S2_7_firmDomainsAreRefusedOnImport()
{
    Person person;
    open(person, u"client-portal"_s);
    const QString domain = person.session->portal().policy.bannedEmailDomains.constFirst();
    const QList<qint64> people = *person.reader().userRows({});
    const User known = *person.reader().user(person.reader().users({people.constFirst()})->constFirst().id);
    const QString path = person.folder.filePath(u"people.xlsx"_s);
    app::XlsxFile file(path);
    QVERIFY(file.open(u"People"_s));
    file.addRow({u"Nom"_s, u"Prénom"_s, u"Courriel"_s, u"Dossier"_s, u"Identifiant"_s});
    file.addRow({u"Aubriot"_s, u"Paul"_s, u"paul@"_s + domain, u"40217-A"_s, QString()});
    file.addRow({u"Aubriot"_s, u"Anne"_s, u"anne@nantes."_s + domain.toUpper(), u"40217-A"_s, QString()});
    file.addRow({QString(), QString(), u"neu@"_s + domain, QString(), known.userName});
    QVERIFY(file.finish());
    const Result<app::ImportPlan> plan = dryRun(person, path);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QCOMPARE(plan->refused, 3);
    QVERIFY(plan->changes.isEmpty());
    const QStringList quoted {u"paul@"_s, u"anne@"_s, u"neu@"_s};
    for (qsizetype i = 0; i < quoted.size(); ++i)
        QVERIFY2(plan->lines.at(i).text.contains(quoted.at(i)), qPrintable(plan->lines.at(i).text));

    // A client that does not look gets the same answer from the service.
    User after = known;
    after.email = u"neu@"_s + domain;
    after.userName = after.email;
    const Result<ChangeOrder> order = submit(person, {Change::modify(known, after)});
    QVERIFY(!order);
}

void TestUserImport::S0_2_onlyDeclaredContactsAreImported()
{
    Person person;
    open(person, u"bank-delegates"_s);
    const QString text = u"Nom;Prénom;Courriel;Abonnement\r\nInconnue;Personne;inconnue@import.example;40217-A\r\n"_s;
    const Result<app::ImportPlan> plan = dryRun(person, csv(person, text));
    QVERIFY(plan);
    QCOMPARE(plan->lines.constFirst().verdict, ImportVerdict::Refused);
    QVERIFY2(plan->lines.constFirst().text.contains(u"Personne Inconnue"_s), qPrintable(plan->lines.constFirst().text));
}

/// What the dry run lets through, the service takes: on this portal it takes nobody new without a copy.
void TestUserImport::S1_3_somebodyNewIsNotImportedWithoutACopy()
{
    Person person;
    open(person, u"wealth-users"_s);
    const QList<qint64> people = *person.reader().userRows({});
    const User known = *person.reader().user(person.reader().users({people.constFirst()})->constFirst().id);
    const QList<qint64> rows = *person.reader().relationshipRows({});
    const QString one = person.reader().relationships({rows.constFirst()})->constFirst().reference;
    const QString text = u"Nom;Prénom;E-mail;Dossiers;Fonction;Type de pièce;Numéro de pièce;Expiration de la pièce\r\n"
                         "Kouassi;Aya;aya.kouassi@import.example;%1;;passeport;12AB34567;31/12/2030\r\n"
                         ";;%2;;Contrôleuse;;;\r\n"_s.arg(one, known.email);
    const Result<app::ImportPlan> plan = dryRun(person, csv(person, text));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QCOMPARE(plan->lines.size(), 2);
    QCOMPARE(plan->lines.at(0).verdict, ImportVerdict::Refused);
    QVERIFY2(plan->lines.at(0).text.contains(u"copy of an identity document"_s), qPrintable(plan->lines.at(0).text));
    QVERIFY2(plan->lines.at(1).verdict == ImportVerdict::Change, qPrintable(plan->lines.at(1).text));
    const Result<ChangeOrder> order = submit(person, plan->changes);
    QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
}

void TestUserImport::aBulkChangeSaysWhoIsLeftOut()
{
    Person person;
    open(person, u"client-portal"_s);
    app::BulkRequest request;
    request.rows = *person.reader().userRows({});
    request.wish.action = BulkAction::Deactivate;
    request.now = person.session->clock().now();
    const Result<app::BulkPlan> plan = app::planBulk(person.reader(), request, [](qint64, qint64) { return true; });
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QCOMPARE(plan->asked, request.rows.size());
    QCOMPARE(plan->changed + plan->leftOut.size(), plan->asked);
    QVERIFY(plan->changed > 0);
    QVERIFY2(!plan->leftOut.isEmpty(), "the inactive ones at least");
    for (const app::BulkLine &line : plan->leftOut)
        QVERIFY(!line.reason.isEmpty() && !line.name.isEmpty());

    QFuture<Result<void>> staged = person.session->stageAll(plan->changes);
    QTRY_VERIFY(staged.isFinished());
    QVERIFY(staged.result());
    QCOMPARE(person.reader().staged()->size(), plan->changes.size());
    // Nobody who was left out could go after all: the last administrator may, once everybody else does.
    const Result<app::BulkPlan> again = app::planBulk(person.reader(), request, [](qint64, qint64) { return true; });
    QVERIFY(again);
    QCOMPARE(again->changed, 0);
    QFuture<Result<void>> undone = person.session->unstageLast();
    QTRY_VERIFY(undone.isFinished());
    QVERIFY2(person.reader().staged()->isEmpty(), "one Undo takes the whole batch back");

    // What the dry run lets through the service takes, as one order of several companies.
    const Result<ChangeOrder> order = submit(person, plan->changes);
    QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
}

void TestUserImport::longWorkIsStopped()
{
    Person person;
    open(person, u"client-portal"_s);
    app::BulkRequest request;
    request.rows = *person.reader().userRows({});
    int asked = 0;
    const Result<app::BulkPlan> plan =
        app::planBulk(person.reader(), request, [&](qint64, qint64) { return ++asked < 2; });
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(TestUserImport)
#include "test_userimport.moc"
