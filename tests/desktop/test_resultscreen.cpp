// SPDX-License-Identifier: MIT
// labels: slow
// The result page on a real service: what is said of an order, and how credentials are handed over without leaking.
#include "desktop/result/resultscreen.h"

#include "base/uuid.h"
#include "desktop/newuser/neworder.h"
#include "desktop/parts/banner.h"
#include "desktop/result/credentialcard.h"
#include "desktop/result/secretclipboard.h"
#include "desktop/result/secretfield.h"
#include "screenfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::OpenedPortal;

class TestResultScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void credentialsAreShownOnDemandOnly();
    void copiedAndHandedOver();
    void anOrderThatWaitsShowsNoCredentials();
    void itFollowsAnOrderThatIsSentLater();
    void aReturnedOrderSaysWhy();
    void theClipboardIsClearedOnlyIfItIsOurs();
    void aMaskedFieldDoesNotHoldTheSecret();
    void deedsAreWholeSentences();

private:
    static ChangeOrder newPerson(OpenedPortal &opened, int number);
    static ChangeOrder submit(OpenedPortal &opened, const ChangeOrder &order);
    static QPushButton *button(QWidget &screen, const QString &name) { return screen.findChild<QPushButton *>(name); }

    testing::SampleFirm m_firm;
};

/// An order that creates somebody: from a free contact where the portal wants one.
ChangeOrder TestResultScreen::newPerson(OpenedPortal &opened, int number)
{
    const Portal &portal = opened.session->portal();
    const QDateTime now = opened.session->clock().now();
    const QList<qint64> rows = *opened.reader().relationshipRows({});
    for (const qint64 row : rows) {
        const cache::RelationshipRow relationship = opened.reader().relationships({row})->constFirst();
        const Snapshot state = *opened.reader().companySnapshot(relationship.company);
        NewUserForm form = beginForm(portal, now);
        chooseCompany(form, relationship.company);
        const auto isFree = [&](const Contact &contact) {
            return contact.company == relationship.company
                && std::ranges::none_of(state.users, [&](const User &user) { return user.contact == contact.id; });
        };
        if (portal.policy.contactRequired) {
            const auto contact = std::ranges::find_if(state.contacts, isFree);
            if (contact == state.contacts.end() || !relationship.active)
                continue;
            takeContact(form, *contact);
        } else {
            form.user.lastName = u"Kouassi"_s;
            form.user.firstName = u"Aya"_s;
            form.user.email = u"aya.kouassi%1@dupre.example"_s.arg(number);
            form.user.userType =
                portal.policy.userTypes.isEmpty() ? QString() : portal.policy.userTypes.constLast().code;
        }
        chooseRelationships(form, {relationship.id}, state, now);
        const auto profile = std::ranges::find_if(
            state.profiles, [](const Profile &one) { return one.kind == ProfileKind::Predefined; });
        form.rights.base = profile->id;
        form.termsAccepted = true;
        ChangeOrder order = buildOrder(form, portal, state, opened.session->me(), now);
        CheckContext context {&portal, &state, opened.session->me(), now, {}};
        for (const Finding &finding : check(order, context))
            order.acknowledged.append(finding.code());
        return order;
    }
    return {};
}

ChangeOrder TestResultScreen::submit(OpenedPortal &opened, const ChangeOrder &order)
{
    QFuture<Result<ChangeOrder>> answer = opened.session->submit(order);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 60000); }();
    return answer.isFinished() && answer.result() ? *answer.result() : order;
}

void TestResultScreen::credentialsAreShownOnDemandOnly()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const ChangeOrder order = submit(opened, newPerson(opened, 0));
    QVERIFY(order.status == OrderStatus::Applied || order.status == OrderStatus::InEffect);
    ResultScreen screen(*opened.workspace, order);
    screen.show();
    screen.activated();
    QSignalSpy closed(&screen, &ResultScreen::closed);
    QCOMPARE(screen.findChildren<CredentialCard *>().size(), 1);
    const UserId user = screen.findChild<CredentialCard *>()->userId();
    QCOMPARE(opened.reader().user(user)->credentials, CredentialState::None);
    QVERIFY2(!button(screen, u"done"_s)->isEnabled(), "nothing has been handed over");
    QVERIFY(button(screen, u"later"_s)->isVisible());
    QVERIFY2(!button(screen, u"handedOver"_s)->isEnabled(), "there is no password yet that could have been");

    button(screen, u"show"_s)->click();
    auto *field = screen.findChild<SecretField *>();
    QTRY_VERIFY_WITH_TIMEOUT(field->isRevealed(), 30000);
    const QString secret = field->text();
    QVERIFY(secret.size() >= 8);
    QVERIFY(button(screen, u"done"_s)->isEnabled());
    QVERIFY(!button(screen, u"later"_s)->isVisible());
    button(screen, u"show"_s)->click();
    QVERIFY(!field->isRevealed());
    QVERIFY(!field->text().contains(secret));
    // The same one comes back: nothing is issued twice by looking twice.
    button(screen, u"show"_s)->click();
    QCOMPARE(field->text(), secret);
    screen.hide();
    QVERIFY2(!field->isRevealed(), "what is not looked at is masked");
    button(screen, u"done"_s)->click();
    QCOMPARE(closed.size(), 1);
}

void TestResultScreen::copiedAndHandedOver()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const ChangeOrder order = submit(opened, newPerson(opened, 1));
    ResultScreen screen(*opened.workspace, order);
    screen.show();
    auto *card = screen.findChild<CredentialCard *>();
    QVERIFY(card);
    QGuiApplication::clipboard()->setText(u"before"_s);
    button(screen, u"copy"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(card->isDealtWith(), 30000);
    QVERIFY(QGuiApplication::clipboard()->text() != u"before"_s);
    QVERIFY2(!screen.findChild<SecretField *>()->isRevealed(), "copying shows nothing");
    QVERIFY(button(screen, u"handedOver"_s)->isEnabled());
    button(screen, u"handedOver"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(card->isHandedOver(), 30000);
    QVERIFY(!button(screen, u"handedOver"_s)->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(opened.reader().user(card->userId())->credentials, CredentialState::HandedOver, 30000);
    SecretClipboard::of(*opened.workspace).clear();
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestResultScreen::anOrderThatWaitsShowsNoCredentials()
{
    OpenedPortal opened;
    opened.open(m_firm, u"client-portal"_s);
    const ChangeOrder order = submit(opened, newPerson(opened, 2));
    QCOMPARE(order.status, OrderStatus::AwaitingApproval);
    ResultScreen screen(*opened.workspace, order);
    screen.show();
    QVERIFY(screen.findChildren<CredentialCard *>().isEmpty());
    QVERIFY(button(screen, u"done"_s)->isEnabled());
    QVERIFY(!button(screen, u"later"_s)->isVisible());
    QCOMPARE(screen.findChild<Banner *>()->tone(), Tone::Waiting);
    QVERIFY2(!screen.findChild<Banner *>()->text().contains(u"created"_s), "nothing has been created yet");
}

void TestResultScreen::itFollowsAnOrderThatIsSentLater()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const ChangeOrder order = newPerson(opened, 3);
    m_firm.stop();
    QFuture<Result<ChangeOrder>> answer = opened.session->submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 60000);
    QVERIFY(!answer.result());
    ResultScreen screen(*opened.workspace, order);
    screen.show();
    QCOMPARE(screen.findChild<Banner *>()->tone(), Tone::Pending);
    QVERIFY(screen.findChildren<CredentialCard *>().isEmpty());
    m_firm.start();
    opened.session->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(screen.findChildren<CredentialCard *>().size(), 1, 60000);
    QCOMPARE(screen.findChild<Banner *>()->tone(), Tone::Active);
}

void TestResultScreen::aReturnedOrderSaysWhy()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    OrderOutcome outcome;
    outcome.order.status = OrderStatus::Stale;
    outcome.order.failures = {u"Profiles/1 has changed since"_s};
    const OutcomeWords words(*opened.workspace);
    QVERIFY(outcome.isReturned());
    QCOMPARE(words.summary(outcome).tone, Tone::Refused);
    QVERIFY(words.summary(outcome).text.contains(outcome.order.failures.constFirst()));
    outcome.order.status = OrderStatus::Rejected;
    outcome.order.decidedByName = u"Paul Lestienne"_s;
    outcome.order.decisionReason = u"<b>not now</b>"_s;
    QVERIFY(words.summary(outcome).text.contains(u"<b>not now</b>"_s));
    outcome.order.status = OrderStatus::Submitted;
    outcome.state = cache::OutboxState::Returned;
    QVERIFY2(outcome.isReturned() && !outcome.isQueued(), "the service refused it without recording it");
    QCOMPARE(words.chip(outcome).tone, Tone::Refused);
}

void TestResultScreen::theClipboardIsClearedOnlyIfItIsOurs()
{
    QObject owner;
    SecretClipboard &secrets = SecretClipboard::of(owner);
    QCOMPARE(&SecretClipboard::of(owner), &secrets);
    QClipboard *clipboard = QGuiApplication::clipboard();
    secrets.copy(u"temporary"_s);
    QCOMPARE(clipboard->text(), u"temporary"_s);
    QVERIFY(clipboard->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    clipboard->setText(u"something else"_s);
    secrets.clear();
    QCOMPARE(clipboard->text(), u"something else"_s);
    secrets.copy(u"temporary"_s);
    secrets.clear();
    QVERIFY(clipboard->text().isEmpty());
    {
        QObject shortLived;
        SecretClipboard::of(shortLived).copy(u"temporary"_s);
    }
    QVERIFY2(clipboard->text().isEmpty(), "who goes takes it along");
}

void TestResultScreen::aMaskedFieldDoesNotHoldTheSecret()
{
    SecretField field;
    const auto heard = [&] {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&field);
        return accessible->text(QAccessible::Value) + accessible->text(QAccessible::Name)
            + accessible->text(QAccessible::Description)
            + (accessible->textInterface()
                   ? accessible->textInterface()->text(0, accessible->textInterface()->characterCount())
                   : QString());
    };
    QVERIFY(!field.isRevealed());
    const QString before = heard();
    field.reveal(u"xW7E-bYVD"_s);
    QVERIFY2(heard().contains(u"xW7E-bYVD"_s), "once shown it can be read on demand");
    QCOMPARE(field.focusPolicy(), Qt::StrongFocus);
    field.mask();
    QCOMPARE(heard(), before);
    QCOMPARE(field.focusPolicy(), Qt::NoFocus);
    field.undo();
    QVERIFY2(!field.text().contains(u"xW7E"_s), "undo does not bring it back");
}

void TestResultScreen::deedsAreWholeSentences()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    OrderOutcome outcome;
    outcome.order.status = OrderStatus::Applied;
    outcome.order.applied = opened.session->clock().now();
    outcome.order.effectiveAt = outcome.order.applied.addSecs(300);
    Grant grant;
    grant.id = GrantId(newUuid());
    outcome.order.changes = {Change::create(User {}), Change::create(grant), Change::remove(grant)};
    const OutcomeWords words(*opened.workspace);
    QVERIFY(!outcome.isInEffect(opened.session->clock().now()));
    const QString text = words.summary(outcome).text;
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
    QVERIFY(
        text.contains(opened.workspace->wording().time(outcome.order.effectiveAt, opened.workspace->policy().zone())));
    QVERIFY(outcome.isInEffect(outcome.order.effectiveAt));
    QCOMPARE(usersOf(outcome.order).size(), 1);
}

QTEST_MAIN(TestResultScreen)
#include "test_resultscreen.moc"
