// SPDX-License-Identifier: MIT
#include "documents/recap.h"
#include "documents/recaphtml.h"
#include "recapcase.h"

#include <QTest>

#include <algorithm>

using namespace mandat;
using namespace Qt::StringLiterals;
using namespace mandat::documents;
using recapcase::Case;
using recapcase::utc;

namespace
{

QString valueOf(const QList<RecapValue> &values, const QString &label)
{
    for (const RecapValue &value : values) {
        if (value.label == label)
            return value.text;
    }
    return QStringLiteral("(no such label)");
}

QStringList functionsOf(const RecapSection &section)
{
    QStringList out;
    for (const RecapMenu &menu : section.menus) {
        for (const RecapFunction &function : menu.functions)
            out.append(function.label);
    }
    return out;
}

} // namespace

class TestRecap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S0_10_signInIdAccountsAndFunctions();
    void S0_9_functionsThatAwaitEquipment();
    void equipmentPutsThemInForce();
    void equipment_data();
    void equipment();
    void neverGivesWhatIsAboveTheCeiling();
    void rightsAsTheyWillBe();
    void accessThatBeginsLater();
    void validity_data();
    void validity();
    void draft_data();
    void draft();
    void supersedes();
    void trail();
    void withoutAnOrder();
    void severalRelationships();
    void noAccess();
    void profileToDefine();
    void emptyValues();
    void accountsByTheRelationship();
    void portalWithoutAccounts();
    void redactionIsCounted();
    void redactionOfOtherCompanies();
    void administratorOnlyWhenThereIsOne();
    void firmAdministersWhereNobodyElseDoes();
    void representativeSignsWhereThereIsOne();
    void naturalPersonSigns();
    void unknownUser();
    void readersLanguage();
    void longTextsAreCutVisibly();
    void htmlIsAccessibleAndEscaped();
};

void TestRecap::S0_10_signInIdAccountsAndFunctions()
{
    const RecapData recap = Case().recap();
    QCOMPARE(valueOf(recap.person, u"Sign-in ID"_s), u"4471 1019"_s);
    QCOMPARE(valueOf(recap.person, u"Name"_s), u"Ms KOUASSI Aya"_s);
    QCOMPARE(valueOf(recap.person, u"Mobile"_s), u"+33 6 •• •• •• 17"_s);
    QCOMPARE(recap.sections.size(), 1);
    const RecapSection &section = recap.sections.constFirst();
    QCOMPARE(section.accounts.size(), 2);
    QCOMPARE(section.accounts.constFirst().iban, u"FR76 9907 1004 1200 0278 1546 304"_s);
    QCOMPARE(section.accountCount, u"2 of 3 accounts"_s);
    QCOMPARE(functionsOf(section).size(), 16);
    QVERIFY(!functionsOf(section).contains(u"Manage beneficiaries"_s));
    QCOMPARE(section.menus.at(1).label, u"Transfers"_s);
    QCOMPARE(section.menus.at(1).count, u"4 of 5"_s);
    QVERIFY(section.menusWithout.contains(u"Direct debits"_s));
    QVERIFY(!section.menusWithout.contains(u"Cards"_s));
    QCOMPARE(recap.reference.text, u"40217-A"_s);
    QCOMPARE(recap.reference.label, u"Subscription no."_s);
}

void TestRecap::S0_9_functionsThatAwaitEquipment()
{
    const RecapSection section = Case().recap().sections.constFirst();
    const RecapFunction &sign = section.menus.at(1).functions.at(1);
    QCOMPARE(sign.label, u"Sign a transfer"_s);
    QVERIFY(sign.awaiting);
    QVERIFY(sign.sensitive);
    QVERIFY(!section.menus.at(1).functions.at(0).awaiting);
    QCOMPARE(section.functionCount, u"16 functions allowed, of which 2 awaiting equipment"_s);
}

void TestRecap::equipmentPutsThemInForce()
{
    Case firm;
    firm.person().strongAuthentication = true;
    firm.person().secureMobile = u"+33612345617"_s;
    const RecapSection section = firm.recap().sections.constFirst();
    QVERIFY(!section.menus.at(1).functions.at(1).awaiting);
    QCOMPARE(section.functionCount, u"16 functions allowed"_s);
}

void TestRecap::equipment_data()
{
    QTest::addColumn<bool>("device");
    QTest::addColumn<QString>("mobile");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << false << QString() << u"awaited"_s;
    QTest::newRow("device") << true << QString() << u"device in place, secure mobile awaited"_s;
    QTest::newRow("mobile") << false << u"+33612345617"_s << u"secure mobile registered, device awaited"_s;
    QTest::newRow("both") << true << u"+33612345617"_s << u"in place"_s;
}

void TestRecap::equipment()
{
    QFETCH(const bool, device);
    QFETCH(const QString, mobile);
    QFETCH(const QString, text);
    Case firm;
    firm.person().strongAuthentication = device;
    firm.person().secureMobile = mobile;
    QCOMPARE(valueOf(firm.recap().person, u"Equipment"_s), text);
    firm.portal.policy.strongAuthentication = StrongAuthenticationRule::None;
    QCOMPARE(valueOf(firm.recap().person, u"Equipment"_s), u"not needed"_s);
}

void TestRecap::neverGivesWhatIsAboveTheCeiling()
{
    Case firm;
    firm.portal.policy.configurations[0].functions.remove(FunctionCode(u"cards.limits"_s));
    const RecapSection section = firm.recap().sections.constFirst();
    QVERIFY(!functionsOf(section).contains(u"View limits"_s));
    const auto cards =
        std::ranges::find_if(section.menus, [](const RecapMenu &menu) { return menu.label == u"Cards"; });
    QVERIFY(cards != section.menus.end());
    QCOMPARE(cards->count, u"1 of 1"_s);
}

/// A change that has been applied and is not yet due: the recap is about what it makes.
void TestRecap::rightsAsTheyWillBe()
{
    Case firm;
    firm.change(recapcase::ayaOnWorks, [](Grant &grant) {
        grant.active = false;
        PendingChange due;
        due.effectiveAt = utc(9, 50);
        due.fields = {{Field::Active, true}};
        grant.pending = {due};
    });
    const RecapData recap = firm.recap();
    QCOMPARE(functionsOf(recap.sections.constFirst()).size(), 16);
    QCOMPARE(valueOf(recap.effect, u"Takes effect about"_s), u"24/11/2026, 10:50"_s);
}

void TestRecap::accessThatBeginsLater()
{
    Case firm;
    firm.change(recapcase::ayaOnWorks, [](Grant &grant) { grant.firstDay = QDate(2027, 1, 4); });
    const RecapData recap = firm.recap();
    QCOMPARE(functionsOf(recap.sections.constFirst()).size(), 16);
    QCOMPARE(valueOf(recap.person, u"Validity"_s), u"from 04/01/2027"_s);
}

void TestRecap::validity_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<bool>("active");
    QTest::addColumn<QString>("text");
    QTest::newRow("no bound") << QDate() << QDate() << true << u"without end"_s;
    QTest::newRow("begun") << QDate(2026, 1, 1) << QDate() << true << u"without end"_s;
    QTest::newRow("until") << QDate() << QDate(2026, 12, 31) << true << u"until 31/12/2026"_s;
    QTest::newRow("both") << QDate(2026, 12, 1) << QDate(2026, 12, 31) << true << u"from 01/12/2026 to 31/12/2026"_s;
    QTest::newRow("inactive") << QDate() << QDate(2026, 12, 31) << false << u"inactive"_s;
}

void TestRecap::validity()
{
    QFETCH(const QDate, first);
    QFETCH(const QDate, last);
    QFETCH(const bool, active);
    QFETCH(const QString, text);
    Case firm;
    firm.change(recapcase::ayaOnWorks, [&](Grant &grant) {
        grant.firstDay = first;
        grant.lastDay = last;
        grant.active = active;
    });
    const RecapData recap = firm.recap();
    QCOMPARE(valueOf(recap.person, u"Validity"_s), text);
    QCOMPARE(recap.sections.constFirst().menus.isEmpty(), !active);
}

void TestRecap::draft_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("draft");
    QTest::newRow("draft") << static_cast<int>(OrderStatus::Draft) << true;
    QTest::newRow("submitted") << static_cast<int>(OrderStatus::Submitted) << true;
    QTest::newRow("awaiting approval") << static_cast<int>(OrderStatus::AwaitingApproval) << true;
    QTest::newRow("approved") << static_cast<int>(OrderStatus::Approved) << true;
    QTest::newRow("applied") << static_cast<int>(OrderStatus::Applied) << false;
    QTest::newRow("in effect") << static_cast<int>(OrderStatus::InEffect) << false;
    QTest::newRow("rejected") << static_cast<int>(OrderStatus::Rejected) << false;
    QTest::newRow("stale") << static_cast<int>(OrderStatus::Stale) << false;
}

void TestRecap::draft()
{
    QFETCH(const int, status);
    QFETCH(const bool, draft);
    Case firm;
    firm.orders[0].status = static_cast<OrderStatus>(status);
    const RecapData recap = firm.recap();
    QCOMPARE(recap.draft, draft);
    QCOMPARE(recap.draftNotice, draft ? u"DRAFT – NOT IN EFFECT"_s : QString());
    // Either a draft, or a time at which it takes effect; never both.
    QVERIFY(!draft || !valueOf(recap.effect, u"Takes effect about"_s).startsWith(u"24/"_s));
}

void TestRecap::supersedes()
{
    Case firm;
    QCOMPARE(valueOf(firm.recap().effect, u"Supersedes"_s), u"none, first recap"_s);
    ChangeOrder later = firm.orders.constFirst();
    later.id = recapcase::id<ChangeOrderId>(71);
    later.number = u"BM-2026-0500"_s;
    User after = firm.person();
    after.capacity = u"Chef comptable"_s;
    later.changes = {Change::modify(firm.person(), after)};
    later.applied = utc(9, 46);
    firm.orders.prepend(later);
    const RecapData recap = firm.recap();
    QCOMPARE(recap.order.text, u"BM-2026-0500"_s);
    QCOMPARE(valueOf(recap.effect, u"Supersedes"_s), u"24/11/2026, 10:45"_s);
    firm.orders.removeLast();
    QCOMPARE(valueOf(firm.recap().effect, u"Supersedes"_s), u"not known on this computer"_s);
}

void TestRecap::trail()
{
    Case firm;
    RecapData recap = firm.recap();
    QCOMPARE(valueOf(recap.trail, u"Prepared"_s), u"24/11/2026, 10:44, Sophie Aubriot"_s);
    QCOMPARE(valueOf(recap.trail, u"Approved"_s), u"no approval required"_s);
    QCOMPARE(valueOf(recap.trail, u"Applied"_s), u"24/11/2026, 10:45"_s);
    QCOMPARE(valueOf(recap.trail, u"Mandate"_s), u"DUPRÉ Jean-Baptiste, 20/11/2026"_s);
    QCOMPARE(valueOf(recap.trail, u"Reference"_s), u"courriel, pièce 118"_s);
    QCOMPARE(valueOf(recap.trail, u"Terms"_s), u"version 4.2, on 24/11/2026"_s);
    firm.orders[0].decided = utc(9, 45);
    firm.orders[0].decidedByName = u"Marc Le Goff"_s;
    QCOMPARE(valueOf(firm.recap().trail, u"Approved"_s), u"24/11/2026, 10:45, Marc Le Goff"_s);
    firm.orders[0].decided = {};
    firm.orders[0].applied = {};
    firm.orders[0].status = OrderStatus::AwaitingApproval;
    firm.person().termsVersion.clear();
    recap = firm.recap();
    QCOMPARE(valueOf(recap.trail, u"Approved"_s), u"awaiting approval"_s);
    QCOMPARE(valueOf(recap.trail, u"Applied"_s), u"not yet"_s);
    QCOMPARE(valueOf(recap.trail, u"Terms"_s), u"not accepted yet"_s);
    firm.portal.policy.termsVersion.clear();
    QCOMPARE(valueOf(firm.recap().trail, u"Terms"_s), u"none on this portal"_s);
}

void TestRecap::withoutAnOrder()
{
    Case firm;
    // An order about somebody else is not this person's.
    firm.orders[0].changes = {Change::create(firm.snapshot.users.value(recapcase::jean))};
    const RecapData recap = firm.recap();
    QVERIFY(!recap.draft);
    QVERIFY(recap.order.text.isEmpty());
    QCOMPARE(valueOf(recap.trail, u"Prepared"_s), u"not known on this computer"_s);
    QCOMPARE(recap.effect.size(), 1);
}

void TestRecap::severalRelationships()
{
    Case firm;
    firm.addSecondRelationship();
    const RecapData recap = firm.recap();
    QCOMPARE(recap.sections.size(), 2);
    QCOMPARE(recap.sections.at(0).reference, u"40217-A"_s);
    QCOMPARE(recap.sections.at(1).reference, u"40218-B"_s);
    QCOMPARE(recap.sections.at(1).noun, u"Subscription"_s);
    QCOMPARE(recap.sections.at(1).aside, u"paie – Dupré Immobilier SCI"_s);
    QCOMPARE(recap.sections.at(1).noAccounts, u"None"_s);
    QVERIFY(recap.reference.text.isEmpty());
    QVERIFY(recap.heldBack.isEmpty());
}

void TestRecap::noAccess()
{
    Case firm;
    firm.snapshot.grants.remove(recapcase::ayaOnWorks);
    const RecapData recap = firm.recap();
    QVERIFY(recap.sections.isEmpty());
    QCOMPARE(recap.heldBack, u"No access to anything."_s);
    QCOMPARE(recap.signatures.size(), 3);
}

void TestRecap::profileToDefine()
{
    Case firm;
    firm.person().profile = {};
    const RecapSection section = firm.recap().sections.constFirst();
    QVERIFY(section.menus.isEmpty());
    QCOMPARE(section.noFunctions, u"The profile is still to be defined."_s);
}

void TestRecap::emptyValues()
{
    Case firm;
    User &user = firm.person();
    user.userName.clear();
    user.email.clear();
    user.mobile.clear();
    user.capacity.clear();
    user.title = Title::None;
    user.company = {};
    firm.letterhead = {};
    const RecapData recap = firm.recap();
    QCOMPARE(valueOf(recap.person, u"Sign-in ID"_s), u"given when the order is applied"_s);
    QCOMPARE(valueOf(recap.person, u"Email"_s), u"not given"_s);
    QCOMPARE(valueOf(recap.person, u"Mobile"_s), u"not given"_s);
    QCOMPARE(valueOf(recap.person, u"Capacity"_s), u"not given"_s);
    QCOMPARE(valueOf(recap.person, u"Name"_s), u"KOUASSI Aya"_s);
    QCOMPARE(recap.client, u"Menuiserie Dupré SA"_s); // the relationship's
    QCOMPARE(recap.letterhead.name, u"Sophie Aubriot"_s);
    QVERIFY(!recap.footer.contains(u"%1"_s));
}

void TestRecap::accountsByTheRelationship()
{
    Case firm;
    firm.portal.policy.accountScope = AccountScope::Relationship;
    QCOMPARE(firm.recap().sections.constFirst().accounts.size(), 3);
}

void TestRecap::portalWithoutAccounts()
{
    Case firm;
    firm.portal.policy.accountScope = AccountScope::None;
    const RecapSection section = firm.recap().sections.constFirst();
    QVERIFY(!section.hasAccounts);
    QVERIFY(section.accounts.isEmpty());
}

void TestRecap::redactionIsCounted()
{
    Case firm;
    firm.redaction.ibans = true;
    QCOMPARE(firm.recap().sections.constFirst().accounts.constFirst().iban, u"•••• 6304"_s);
    firm.redaction.accounts = true;
    RecapData recap = firm.recap();
    QVERIFY(recap.sections.constFirst().accounts.isEmpty());
    QCOMPARE(recap.sections.constFirst().noAccounts, u"Withheld (2)"_s);
    firm.redaction.contactDetails = true;
    firm.person().userName = firm.person().email;
    recap = firm.recap();
    QCOMPARE(valueOf(recap.person, u"Email"_s), u"Withheld (1)"_s);
    QCOMPARE(valueOf(recap.person, u"Mobile"_s), u"Withheld (1)"_s);
    QCOMPARE(valueOf(recap.person, u"Sign-in ID"_s), u"Withheld (1)"_s);
    const QByteArray html = htmlOf(recap);
    QVERIFY(!html.contains("dupre.example"));
    QVERIFY(!html.contains("1546"));
}

void TestRecap::redactionOfOtherCompanies()
{
    Case firm;
    firm.addSecondRelationship();
    firm.redaction.onlyCompany = recapcase::company;
    const RecapData recap = firm.recap();
    QCOMPARE(recap.sections.size(), 1);
    QCOMPARE(recap.heldBack, u"Other subscriptions – Withheld (1)"_s);
    QVERIFY(!htmlOf(recap).contains("Immobilier"));
}

void TestRecap::administratorOnlyWhenThereIsOne()
{
    Case firm;
    QCOMPARE(firm.recap().signatures.at(1).name, u"DUPRÉ Jean-Baptiste"_s);
    User second = firm.snapshot.users.value(recapcase::jean);
    second.id = recapcase::id<UserId>(32);
    second.firstName = u"Odile"_s;
    firm.add(second);
    Grant grant = firm.snapshot.grants.value(recapcase::jeanOnWorks);
    grant.id = recapcase::id<GrantId>(53);
    grant.user = second.id;
    firm.add(grant);
    QCOMPARE(firm.recap().signatures.at(1).name, u"DUPRÉ Jean-Baptiste"_s); // gave the mandate
    QCOMPARE(firm.recap().signatures.at(0).capacity, u"Président-directeur général"_s);
    firm.orders[0].mandate.givenBy = u"DUPRÉ Jean-Baptiste, Président-directeur général"_s;
    QCOMPARE(firm.recap().signatures.at(0).name, u"DUPRÉ Jean-Baptiste"_s);
    QCOMPARE(firm.recap().signatures.at(1).name, u"DUPRÉ Jean-Baptiste"_s);
    firm.orders[0].mandate = {};
    QVERIFY(firm.recap().signatures.at(1).name.isEmpty());
}

void TestRecap::firmAdministersWhereNobodyElseDoes()
{
    Case firm;
    firm.snapshot.grants.remove(recapcase::jeanOnWorks);
    QCOMPARE(firm.recap().signatures.at(1).name, u"Sophie Aubriot"_s);
    QCOMPARE(firm.recap().signatures.at(1).capacity, u"Cabinet Lestienne & Aubriot"_s);
    firm.orders.clear();
    QVERIFY(firm.recap().signatures.at(1).name.isEmpty());
}

void TestRecap::representativeSignsWhereThereIsOne()
{
    Case firm;
    firm.orders[0].mandate = {};
    QCOMPARE(firm.recap().signatures.at(0).name, u"DUPRÉ Jean-Baptiste"_s);
    QCOMPARE(firm.recap().signatures.at(0).capacity, u"Président-directeur général"_s);
    Contact second = firm.snapshot.contacts.value(recapcase::id<ContactId>(60));
    second.id = recapcase::id<ContactId>(61);
    second.firstName = u"Odile"_s;
    second.capacity = u"Directrice générale"_s;
    firm.snapshot.contacts.insert(second.id, second);
    QVERIFY(firm.recap().signatures.at(0).name.isEmpty());
    firm.snapshot.contacts[second.id].capacity = u"Directrice générale adjointe"_s;
    QCOMPARE(firm.recap().signatures.at(0).name, u"DUPRÉ Jean-Baptiste"_s);
}

void TestRecap::naturalPersonSigns()
{
    Case firm;
    firm.orders[0].mandate = {};
    firm.snapshot.contacts.clear();
    QVERIFY(firm.recap().signatures.at(0).name.isEmpty());
    firm.snapshot.companies[recapcase::company].naturalPerson = true;
    firm.snapshot.companies[recapcase::company].name = u"LEFÈVRE Marie"_s;
    QCOMPARE(firm.recap().signatures.at(0).name, u"LEFÈVRE Marie"_s);
}

void TestRecap::unknownUser()
{
    Case firm;
    RecapSource source = firm.source();
    source.user = recapcase::id<UserId>(99);
    const Result<RecapData> recap = makeRecap(source, Language::English);
    QVERIFY(!recap);
    QCOMPARE(recap.error().kind, ErrorKind::NotFound);
}

void TestRecap::readersLanguage()
{
    const RecapData recap = Case().recap(Language::French);
    QCOMPARE(recap.personHeading, u"Délégué"_s);
    QCOMPARE(recap.sections.constFirst().menus.constFirst().label, u"Comptes"_s);
    QCOMPARE(recap.title, u"Récapitulatif du profil"_s);
    QCOMPARE(QString(recap.reference.label).replace(QChar::Nbsp, u' '), u"N° d’abonnement"_s);
    QCOMPARE(recap.sections.constFirst().accountCount, u"2 comptes sur 3"_s);
    QCOMPARE(recap.sections.constFirst().functionCount, u"16 fonctions autorisées, dont 2 en attente d’équipement"_s);
}

void TestRecap::longTextsAreCutVisibly()
{
    Case firm;
    firm.person().capacity = QString(5000, u'x');
    const QString capacity = valueOf(firm.recap().person, u"Capacity"_s);
    QVERIFY(capacity.size() < 1000);
    QVERIFY(capacity.endsWith(u'…'));
}

void TestRecap::htmlIsAccessibleAndEscaped()
{
    Case firm;
    firm.person().lastName = u"<script>alert(1)</script>"_s;
    firm.snapshot.relationships[recapcase::works].accounts[0].label = u"\"A\" & <b>"_s;
    const QString html = QString::fromUtf8(htmlOf(firm.recap(Language::French)));
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(html.contains(u"<html lang=\"fr\">"_s));
    QVERIFY(!html.contains(u"<script"_s, Qt::CaseInsensitive));
    QVERIFY(html.contains(u"&quot;A&quot; &amp; &lt;b&gt;"_s));
    QCOMPARE(html.count(u"<h1>"_s), 1);
    QVERIFY(html.contains(u"<th scope=\"col\">IBAN</th>"_s));
    QVERIFY(html.contains(u"<th scope=\"row\">"_s));
    QCOMPARE(html.count(u"<table>"_s), html.count(u"</table>"_s));
    for (const Function &function : firm.portal.catalogue.functions()) {
        const bool given = firm.snapshot.profiles.value(recapcase::clerk).functions.contains(function.code);
        QCOMPARE(html.contains(u"<li>"_s + function.label.fr.toHtmlEscaped() + u" –"_s), given);
    }
}

QTEST_GUILESS_MAIN(TestRecap)
#include "test_recap.moc"
