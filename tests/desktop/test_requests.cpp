// SPDX-License-Identifier: MIT
// labels: gui
// Access requests and copies of identity documents, found by the names that a person hears, on a real mandatd.
#include "base/uuid.h"
#include "desktop/approvals/approvalsscreen.h"
#include "desktop/newuser/copyfield.h"
#include "desktop/newuser/newuserpage.h"
#include "desktop/newuser/newuserwizard.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/treeview.h"
#include "desktop/relationships/relationshippane.h"
#include "desktop/requests/activatedialog.h"
#include "desktop/requests/answering.h"
#include "desktop/requests/recordrequestdialog.h"
#include "desktop/theme/theme.h"
#include "desktop/todo/todoscreen.h"
#include "domain/names.h"
#include "domain/rules.h"
#include "models/requestlist.h"
#include "models/todolist.h"
#include "screenfixture.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;
using mandat::testing::OpenedPortal;

namespace
{

/// Takes note of every warning.
void acknowledge(ChangeOrder &order, const Snapshot &before, const app::Session &session)
{
    CheckContext context;
    context.portal = &session.portal();
    context.before = &before;
    context.author = session.me();
    context.now = session.clock().now();
    context.signInIdTaken = [](const QString &, const UserId &) { return false; };
    const QList<Finding> findings = check(order, context);
    for (const Finding &finding : findings) {
        if (!finding.blocks)
            order.acknowledged.append(finding.code());
    }
}

} // namespace

class TestRequestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void S4_13_theInboxShowsWhoAsks();
    void S4_13_oneClickFillsTheWizardIn();
    void S4_13_aKnownAddressOnlyGetsAccess();
    void S4_13_aRefusalNeedsAReason();
    void S4_13_aReaderSeesWhyNot();
    void S4_13_nothingIsRefusedWhileThePortalIsAway();
    void S4_13_staffRecordARequest();
    void S4_13_theRelationshipShowsItsRequests();
    void S4_13_whatIsUnderWayIsNotAnsweredTwice();
    void S3_5_theRegisteredAreActivatedFromTodo();
    void S1_3_theCopyIsCheckedBesideItsField();
    void S1_3_theWizardSendsTheCopy();

private:
    static QString messages(const QWidget &page)
    {
        QStringList out;
        for (const Banner *banner : page.findChildren<Banner *>()) {
            if (banner->isVisible())
                out.append(banner->text());
        }
        return out.join(u' ');
    }
    static QString errors(const QWidget &page)
    {
        QStringList out;
        for (const FieldBox *box : page.findChildren<FieldBox *>())
            out.append(box->error());
        return out.join(u' ').trimmed();
    }
    template<class T> static std::unique_ptr<T> open(OpenedPortal &who)
    {
        auto screen = std::make_unique<T>(*who.workspace);
        who.workspace->setLanguage(Language::English); // as the window does: says every text
        screen->resize(1200, 800);
        screen->show();
        return screen;
    }
    static void showInbox(const QWidget &page);
    static void choose(const QWidget &page, const AccessRequestId &request);
    static AccessRequest record(OpenedPortal &who, const QString &email = {});
    static void submit(NewUserWizard &wizard);
    static QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &content);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<mandat::testing::SampleFirm> m_firm;
};

void TestRequestScreens::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<mandat::testing::SampleFirm>();
}

void TestRequestScreens::cleanupTestCase()
{
    m_firm.reset();
    m_theme.reset();
}

void TestRequestScreens::showInbox(const QWidget &page)
{
    for (QToolButton *segment : page.findChildren<QToolButton *>()) {
        if (segment->isVisible() && segment->text().remove(u'&').startsWith(u"Requests"_s))
            return segment->click();
    }
    QFAIL("there is no view of requests");
}

void TestRequestScreens::choose(const QWidget &page, const AccessRequestId &request)
{
    auto *view = named<TreeView>(page, u"Requests"_s);
    QVERIFY(view);
    const auto *list = qobject_cast<const models::RequestList *>(view->model());
    QVERIFY(list);
    QTRY_VERIFY_WITH_TIMEOUT(list->indexOf(request).isValid(), 30000);
    view->setCurrentIndex(list->indexOf(request));
}

/// As by telephone: for the first relationship of the portal.
AccessRequest TestRequestScreens::record(OpenedPortal &who, const QString &email)
{
    const QList<qint64> rows = who.reader().relationshipRows({}).value_or(QList<qint64>());
    AccessRequest out;
    out.id = AccessRequestId(newUuid());
    out.kind = RequestKind::RecordedByStaff;
    const auto listed = *who.reader().relationships(rows);
    for (const cache::RelationshipRow &row : listed) {
        if (out.relationships.isEmpty() && row.active)
            out.relationships = {row.id};
    }
    out.company = who.reader().relationship(out.relationships.constFirst())->company;
    out.lastName = u"Kervella"_s;
    out.firstName = u"Goulven"_s;
    out.email = email.isEmpty() ? u"goulven.%1@courriel.example"_s.arg(out.id.toString().right(8)) : email;
    out.telephone = u"+33612345678"_s;
    out.message = u"Remplace une collègue"_s;
    if (who.workspace->policy().predefinedProfiles.size() > 1)
        out.profile = who.workspace->policy().predefinedProfiles.at(1).code;
    QFuture<Result<void>> recorded = who.session->recordRequest(out);
    if (!QTest::qWaitFor([&] { return recorded.isFinished(); }, 30000) || !recorded.result())
        return {};
    return out;
}

/// To the end: notes taken, terms accepted, submitted.
void TestRequestScreens::submit(NewUserWizard &wizard)
{
    while (wizard.result() != QDialog::Accepted) {
        NewUserPage *page = wizard.currentPage();
        if (page->name() == "summary"_L1 || page->name() == "terms"_L1 || page->name() == "confirm"_L1) {
            for (QCheckBox *box : page->findChildren<QCheckBox *>())
                box->setChecked(true);
        }
        const bool last = page == wizard.pages().last();
        wizard.next();
        if (last)
            break;
        QVERIFY2(wizard.currentPage() != page, qPrintable(page->name() + u": "_s + errors(*page) + messages(*page)));
    }
    QTRY_COMPARE_WITH_TIMEOUT(wizard.result(), int(QDialog::Accepted), 30000);
}

QString TestRequestScreens::write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

void TestRequestScreens::S4_13_theInboxShowsWhoAsks()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"document-portal"_s);
    const auto page = open<ApprovalsScreen>(sophie);
    QTRY_VERIFY(page->count() > 0);
    showInbox(*page);
    const AccessRequest request = record(sophie);
    QVERIFY(!request.id.isNull());
    choose(*page, request.id);
    auto *view = named<TreeView>(*page, u"Requests"_s);
    const QString spoken = view->currentIndex().data(Qt::AccessibleTextRole).toString();
    for (const QString &told : {u"KERVELLA Goulven"_s, u"To answer"_s, u"Recorded by the firm"_s})
        QVERIFY2(spoken.contains(told), qPrintable(spoken));
    // Mine, my office's and all are told apart, and say how many wait.
    auto *scopes = named<SegmentedControl>(*page, u"Whose requests to show"_s);
    QVERIFY(scopes);
    const QString all = scopes->segment(2)->text();
    QVERIFY2(all.startsWith(u"All ("_s), qPrintable(all));
    const Result<cache::RequestRow> row = sophie.reader().request(request.id);
    const bool mine = row->responsible && row->responsible->code == sophie.session->me().subject;
    scopes->setCurrentIndex(0);
    const auto *list = qobject_cast<const models::RequestList *>(view->model());
    QCOMPARE(list->indexOf(request.id).isValid(), mine);
    QSignalSpy answer(sophie.workspace.get(), &Workspace::requestAnswerWanted);
    scopes->setCurrentIndex(2);
    choose(*page, request.id);
    auto *create = named<QPushButton>(*page, u"New user…"_s);
    QVERIFY(create && create->isEnabled());
    create->click();
    QCOMPARE(answer.size(), 1);
    QCOMPARE(answer.constFirst().constFirst().value<AccessRequestId>(), request.id);
}

void TestRequestScreens::S4_13_oneClickFillsTheWizardIn()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"document-portal"_s);
    const AccessRequest request = record(sophie);
    QVERIFY(!request.id.isNull());
    NewUserWizard wizard(*sophie.workspace, {{}, {}, {}, request.id}, nullptr);
    wizard.show();
    const NewUserForm &form = wizard.state().form;
    QCOMPARE(form.user.lastName, request.lastName);
    QCOMPARE(form.user.email, request.email);
    QCOMPARE(form.user.telephone, request.telephone);
    QCOMPARE(form.company, request.company);
    QCOMPARE(form.relationships(), request.relationships);
    const Result<Profile> wished = sophie.reader().profile(form.rights.base);
    QVERIFY(wished);
    QCOMPARE(wished->code, request.profile);
    QVERIFY(form.reason.contains(u"KERVELLA Goulven"_s));
    QCOMPARE(wizard.currentPage()->name(), u"details"_s);
    if (auto *type = wizard.currentPage()->findChildren<QRadioButton *>().value(0))
        type->setChecked(true);
    submit(wizard);
    QVERIFY(wizard.submitted());
    QCOMPARE(wizard.submitted()->answers, std::optional(request.id));
    QTRY_COMPARE_WITH_TIMEOUT(sophie.reader().request(request.id)->request.status, RequestStatus::Accepted, 30000);
    QCOMPARE(sophie.reader().request(request.id)->request.order, wizard.submitted()->id);
    const auto user = sophie.reader().userBySignInId(request.email);
    QVERIFY(user && *user && (*user)->active);
}

void TestRequestScreens::S4_13_aKnownAddressOnlyGetsAccess()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"document-portal"_s);
    // Somebody of another company signs in with this address already.
    AccessRequest probe = record(sophie);
    cache::UserQuery query;
    query.statuses = {UserStatus::Active};
    const QList<qint64> rows = *sophie.reader().userRows(query);
    User known;
    const auto listed = *sophie.reader().users(rows);
    for (const cache::UserRow &row : listed) {
        const Result<Snapshot> state = sophie.reader().userSnapshot(row.id);
        if (state && !state->grantOf(row.id, probe.relationships.constFirst()) && !row.email.isEmpty())
            known = *sophie.reader().user(row.id);
    }
    QVERIFY(!known.id.isNull());
    const AccessRequest request = record(sophie, known.email.toUpper());
    QVERIFY(!request.id.isNull());
    const auto page = open<ApprovalsScreen>(sophie);
    showInbox(*page);
    choose(*page, request.id);
    QVERIFY(named<QPushButton>(*page, u"Add access…"_s));
    QVERIFY(messages(*page).contains(u"is on the portal already"_s));
    QVERIFY(named<QPushButton>(*page, u"Open the sheet of "_s + displayName(known)));
    NewUserWizard wizard(*sophie.workspace, {{}, {}, {}, request.id}, nullptr);
    wizard.show();
    QVERIFY(wizard.state().form.existing);
    QCOMPARE(wizard.state().form.user.id, known.id);
    QCOMPARE(wizard.currentPage()->name(), u"relationships"_s);
    QCOMPARE(wizard.state().form.relationships(), request.relationships);
    submit(wizard);
    QTRY_COMPARE_WITH_TIMEOUT(sophie.reader().request(request.id)->request.status, RequestStatus::Accepted, 30000);
    QTRY_VERIFY(sophie.reader().userSnapshot(known.id)->grantOf(known.id, request.relationships.constFirst()));
}

void TestRequestScreens::S4_13_aRefusalNeedsAReason()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"document-portal"_s);
    const AccessRequest request = record(sophie);
    const auto page = open<ApprovalsScreen>(sophie);
    showInbox(*page);
    choose(*page, request.id);
    named<QPushButton>(*page, u"Refuse…"_s)->click();
    auto *why = named<QPlainTextEdit>(*page, u"Reason for the refusal"_s);
    auto *refuse = named<QPushButton>(*page, u"Refuse the request"_s);
    QVERIFY(why && refuse);
    why->setPlainText(u"   "_s);
    refuse->click();
    QVERIFY(why->accessibleDescription().contains(u"Say why"_s));
    QCOMPARE(sophie.reader().request(request.id)->request.status, RequestStatus::Open);
    why->setPlainText(u"La société ne la connaît pas"_s);
    refuse->click();
    QTRY_COMPARE_WITH_TIMEOUT(sophie.reader().request(request.id)->request.status, RequestStatus::Refused, 30000);
    QCOMPARE(sophie.reader().request(request.id)->request.answer, u"La société ne la connaît pas"_s);
    // It is said, leaves the inbox, and is found again among the answered ones.
    const auto *list = qobject_cast<const models::RequestList *>(named<TreeView>(*page, u"Requests"_s)->model());
    QTRY_VERIFY(!list->indexOf(request.id).isValid());
    QTRY_VERIFY2(messages(*page).contains(u"The request is refused."_s), qPrintable(messages(*page)));
    named<QCheckBox>(*page, u"Answered too"_s)->setChecked(true);
    choose(*page, request.id);
    QTRY_VERIFY2(messages(*page).contains(u"“La société ne la connaît pas”"_s), qPrintable(messages(*page)));
    QVERIFY(!named<QPushButton>(*page, u"Refuse…"_s));
}

void TestRequestScreens::S4_13_aReaderSeesWhyNot()
{
    OpenedPortal odile;
    odile.open(*m_firm, u"document-portal"_s, u"odile.kermarrec"_s);
    const auto page = open<ApprovalsScreen>(odile);
    showInbox(*page);
    QCOMPARE(page->count(), 0);
    const QList<cache::RequestRow> rows = *odile.reader().requests({});
    QVERIFY(!rows.isEmpty());
    choose(*page, rows.constFirst().request.id);
    auto *refuse = named<QPushButton>(*page, u"Refuse…"_s);
    QVERIFY(refuse && !refuse->isEnabled());
    QVERIFY2(refuse->accessibleDescription().startsWith(u"Only preparers and administrators"_s),
             qPrintable(refuse->accessibleDescription()));
    auto *recordOne = named<QPushButton>(*page, u"Record a request…"_s);
    QVERIFY(recordOne && !recordOne->isEnabled());
    QVERIFY(!recordOne->accessibleDescription().isEmpty());
}

void TestRequestScreens::S4_13_nothingIsRefusedWhileThePortalIsAway()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"document-portal"_s);
    const AccessRequest request = record(sophie);
    const auto page = open<ApprovalsScreen>(sophie);
    showInbox(*page);
    choose(*page, request.id);
    m_firm->stop();
    QTRY_COMPARE_WITH_TIMEOUT(sophie.session->state().phase, sync::Phase::Offline, 30000);
    auto *refuse = named<QPushButton>(*page, u"Refuse…"_s);
    QVERIFY(refuse);
    QTRY_VERIFY(!refuse->isEnabled());
    QVERIFY(refuse->accessibleDescription().contains(u"cannot be reached"_s));
    // An order is kept and sent later: nothing keeps anybody from writing it.
    QVERIFY(named<QPushButton>(*page, u"New user…"_s)->isEnabled());
    m_firm->start();
    sophie.session->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(refuse->isEnabled(), 60000);
}

void TestRequestScreens::S4_13_staffRecordARequest()
{
    OpenedPortal ines;
    ines.open(*m_firm, u"client-portal"_s, u"ines.delmas-roy"_s);
    RecordRequestDialog dialog(*ines.workspace, {}, nullptr);
    dialog.show();
    auto *save = named<QPushButton>(dialog, u"Record"_s);
    QVERIFY(save);
    save->click();
    QVERIFY2(errors(dialog).contains(u"Choose a line"_s), qPrintable(errors(dialog)));
    const QList<qint64> rows = *ines.reader().relationshipRows({});
    const cache::RelationshipRow wanted = ines.reader().relationships({rows.at(1)})->constFirst();
    named<QLineEdit>(dialog, ines.workspace->relationshipNoun(false))->setText(wanted.reference);
    QTRY_VERIFY(!errors(dialog).contains(u"Choose a line"_s));
    named<QLineEdit>(dialog, u"Last name"_s)->setText(u"Kervella"_s);
    // S2.7 holds here too.
    auto *email = named<QLineEdit>(dialog, u"Email"_s);
    email->setText(u"paul@"_s + ines.workspace->policy().bannedEmailDomains.constFirst());
    save->click();
    QVERIFY(!errors(dialog).isEmpty());
    QVERIFY(!ines.reader().request(dialog.request().id));
    email->setText(u"marie.kervella@courriel.example"_s);
    named<QPlainTextEdit>(dialog, u"Message (optional)"_s)->setPlainText(u"Par téléphone, le 22 novembre"_s);
    save->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog.result(), int(QDialog::Accepted), 30000);
    const Result<cache::RequestRow> row = ines.reader().request(dialog.request().id);
    QVERIFY(row);
    QCOMPARE(row->request.kind, RequestKind::RecordedByStaff);
    QCOMPARE(row->request.relationships, QList<RelationshipId> {wanted.id});
    QCOMPARE(row->request.message, u"Par téléphone, le 22 novembre"_s);
}

void TestRequestScreens::S4_13_theRelationshipShowsItsRequests()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"document-portal"_s);
    const AccessRequest request = record(sophie);
    RelationshipPane pane(*sophie.workspace);
    pane.showRelationship(request.relationships.constFirst());
    pane.resize(420, 800);
    pane.setVisible(true);
    QVERIFY(messages(pane).contains(u"KERVELLA Goulven asks for access."_s));
    QSignalSpy wanted(sophie.workspace.get(), &Workspace::requestWanted);
    named<QPushButton>(pane, u"Open the request of KERVELLA Goulven"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QSignalSpy recordWanted(sophie.workspace.get(), &Workspace::requestRecordWanted);
    named<QPushButton>(pane, u"Record a request…"_s)->click();
    QCOMPARE(recordWanted.constFirst().constFirst().value<RelationshipId>(), request.relationships.constFirst());
}

void TestRequestScreens::S4_13_whatIsUnderWayIsNotAnsweredTwice()
{
    OpenedPortal ines;
    ines.open(*m_firm, u"client-portal"_s, u"ines.delmas-roy"_s);
    const AccessRequest request = record(ines);
    const auto page = open<ApprovalsScreen>(ines);
    showInbox(*page);
    choose(*page, request.id);
    const int before = page->count();
    NewUserWizard wizard(*ines.workspace, {{}, {}, {}, request.id}, nullptr);
    wizard.show();
    wizard.currentPage()->findChildren<QRadioButton *>().constFirst()->setChecked(true);
    const FunctionCode first =
        ines.workspace->policy()
            .configuration(ines.reader().relationship(request.relationships.constFirst())->configuration)
            ->functions.values()
            .constFirst();
    wizard.state().form.rights.functions.insert(first);
    submit(wizard);
    QTRY_COMPARE_WITH_TIMEOUT(ines.reader().request(request.id)->answering, wizard.submitted()->id, 30000);
    QTRY_VERIFY2(messages(*page).contains(u"answers this request and waits for approval"_s),
                 qPrintable(messages(*page)));
    QVERIFY(!named<QPushButton>(*page, u"Refuse…"_s));
    QTRY_COMPARE(page->count(), before - 1);
}

void TestRequestScreens::S3_5_theRegisteredAreActivatedFromTodo()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"public-lender"_s);
    const auto page = open<TodoScreen>(sophie);
    auto *view = named<TreeView>(*page, u"To do"_s);
    QVERIFY(view);
    auto *list = qobject_cast<models::TodoList *>(view->model());
    QTRY_VERIFY(list->groupIndex(cache::TodoKind::SelfRegistered).isValid());
    const QModelIndex group = list->groupIndex(cache::TodoKind::SelfRegistered);
    view->expand(group);
    QSignalSpy wanted(sophie.workspace.get(), &Workspace::activationWanted);
    const QModelIndex row = list->index(0, 0, group);
    QCOMPARE(row.siblingAtColumn(models::TodoList::Remedy).data().toString(), u"Activate…"_s);
    view->setCurrentIndex(row);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const auto user = wanted.constFirst().constFirst().value<UserId>();
    QVERIFY(!sophie.reader().user(user)->active);
    ActivateDialog dialog(*sophie.workspace, user, {}, {}, nullptr);
    dialog.show();
    auto *active = named<QCheckBox>(dialog, u"Active"_s);
    auto *administration = named<QCheckBox>(dialog, u"Administration"_s);
    auto *review = named<QPushButton>(dialog, u"Review…"_s);
    QVERIFY(active && administration && review);
    auto *places = dialog.findChild<QComboBox *>();
    QVERIFY(places && places->count() > 0);
    if (places->count() > 1)
        QVERIFY2(places->currentIndex() < 0 && !review->isEnabled(), "which one is not guessed");
    places->setCurrentIndex(0);
    active->setChecked(false);
    QVERIFY(!review->isEnabled());
    active->setChecked(true);
    administration->setChecked(true);
    QVERIFY(administration->isChecked());
    const QList<Change> changes = dialog.changes();
    QVERIFY(!changes.isEmpty());
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = sophie.reader().user(user)->company;
    order.changes = changes;
    order.created = sophie.session->clock().now();
    Snapshot before = *sophie.reader().companySnapshot(order.company);
    before.profiles.insert(*sophie.reader().sharedProfiles());
    acknowledge(order, before, *sophie.session);
    QFuture<Result<ChangeOrder>> sent = sophie.session->submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), 30000);
    QVERIFY2(sent.result(), sent.result() ? "" : qPrintable(sent.result().error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(sophie.reader().user(user)->active, 30000);
    cache::RequestQuery all;
    all.decidedToo = true;
    const auto isAnswered = [&] {
        const QList<cache::RequestRow> rows = sophie.reader().requests(all).value_or(QList<cache::RequestRow>());
        return std::ranges::any_of(rows, [&](const cache::RequestRow &each) {
            return each.request.user == user && each.request.status == RequestStatus::Accepted;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered(), 30000);
}

void TestRequestScreens::S1_3_theCopyIsCheckedBesideItsField()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"wealth-users"_s);
    QTemporaryDir own;
    CopyField field(*sophie.workspace);
    field.setVisible(true);
    auto *choose = named<QPushButton>(field, u"Choose a file…"_s);
    QVERIFY(choose);
    QVERIFY(field.firstProblem());
    QVERIFY(errors(field).contains(u"Choose the file"_s));
    const auto offered = [&](const QString &path) {
        sophie.prompts.path = path;
        choose->click();
        return errors(field);
    };
    QVERIFY(offered(write(own, u"lettre.pdf"_s, "Madame, Monsieur,")).contains(u"neither a PDF nor"_s));
    QVERIFY(offered(write(own, u"vide.png"_s, "")).contains(u"is empty"_s));
    const QByteArray large = QByteArray("%PDF-").leftJustified(10 * 1024 * 1024 + 1, 'x');
    QVERIFY(offered(write(own, u"grand.pdf"_s, large)).contains(u"too large"_s));
    QVERIFY(offered(own.filePath(u"absent.pdf"_s)).contains(u"not there any more"_s));
    QVERIFY(!field.copy());
    // As large as it may be, and by any of the three contents.
    QCOMPARE(offered(write(own, u"limite.pdf"_s, large.chopped(1))), QString());
    QCOMPARE(offered(write(own, u"photo"_s, QByteArray("\xff\xd8\xff\xe0 photo"))), QString());
    const QString path = write(own, u"passeport.pdf"_s, "%PDF-1.7 passeport");
    QCOMPARE(offered(path), QString());
    QVERIFY(field.copy());
    QVERIFY(!field.firstProblem());
    write(own, u"passeport.pdf"_s, "%PDF-1.7 another one");
    QVERIFY(field.firstProblem());
    QVERIFY(errors(field).contains(u"not the one that you chose"_s));
    QVERIFY(QFile::remove(path));
    QVERIFY(field.firstProblem());
    QVERIFY(errors(field).contains(u"not there any more"_s));
    // Not choosing anything leaves what was chosen.
    const std::optional<DocumentCopy> kept = field.copy();
    offered({});
    QCOMPARE(field.copy(), kept);
}

void TestRequestScreens::S1_3_theWizardSendsTheCopy()
{
    OpenedPortal sophie;
    sophie.open(*m_firm, u"wealth-users"_s);
    QTemporaryDir own;
    const QList<qint64> rows = *sophie.reader().relationshipRows({});
    RelationshipId there;
    const auto listed = *sophie.reader().relationships(rows);
    for (const cache::RelationshipRow &row : listed) {
        if (there.isNull() && row.active)
            there = row.id;
    }
    NewUserWizard wizard(*sophie.workspace, {there}, nullptr);
    wizard.show();
    QCOMPARE(wizard.currentPage()->name(), u"details"_s);
    const QWidget &page = *wizard.currentPage();
    named<QLineEdit>(page, u"Document number"_s)->setText(u"12AB34567"_s);
    sophie.prompts.path = write(own, u"passeport.pdf"_s, "%PDF-1.7 passeport de Goulven");
    named<QPushButton>(page, u"Choose a file…"_s)->click();
    QVERIFY(wizard.state().form.document);
    User &user = wizard.state().form.user;
    user.lastName = u"Kervella"_s;
    user.firstName = u"Goulven"_s;
    user.email = u"goulven@courriel.example"_s;
    user.address = {u"3 quai du Port"_s, u"56370"_s, u"Sarzeau"_s, u"FR"_s};
    user.identityDocument = IdentityDocument {u"passport"_s, u"12AB34567"_s, QDate::currentDate().addYears(2), {}, {}};
    wizard.currentPage()->enter();
    for (const PredefinedProfile &profile : sophie.workspace->policy().predefinedProfiles) {
        const QHash<ProfileId, Profile> shared = *sophie.reader().sharedProfiles();
        const ProfileId id = wishedProfile(profile.code, shared);
        if (!id.isNull() && wizard.state().form.rights.base.isNull())
            wizard.state().form.rights.base = id;
    }
    submit(wizard);
    QVERIFY(wizard.submitted());
    const UserId made = wizard.state().form.user.id;
    QFuture<Result<sync::DocumentFile>> copy = sophie.session->identityCopy(made);
    QTRY_VERIFY_WITH_TIMEOUT(copy.isFinished(), 30000);
    QVERIFY2(copy.result(), copy.result() ? "" : qPrintable(copy.result().error().detail));
    QCOMPARE(copy.result()->content, QByteArray("%PDF-1.7 passeport de Goulven"));
}

QTEST_MAIN(TestRequestScreens)
#include "test_requests.moc"
