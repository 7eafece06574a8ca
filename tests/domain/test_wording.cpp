// SPDX-License-Identifier: MIT
#include "namedportal.h"
#include "rulescase.h"

#include "domain/wording.h"

#include <QRegularExpression>
#include <QTest>

using namespace firm;

namespace
{

/// What every sentence must be: filled in, ended, and set with the right quotes.
void verifySentence(const QString &sentence, const char *what)
{
    const QByteArray message = QByteArray(what) + ": " + sentence.toUtf8();
    QVERIFY2(sentence.size() > 8, message.constData());
    QVERIFY2(sentence.endsWith(u'.'), message.constData());
    QVERIFY2(sentence.front().isUpper() || sentence.front() == u'“', message.constData());
    QVERIFY2(!sentence.contains(QRegularExpression(u"%[0-9n]|[\"']|\\.\\.|\\(s\\)|  "_s)), message.constData());
}

Finding fullFinding(FindingKind kind)
{
    Finding finding;
    finding.kind = kind;
    finding.user = marie;
    finding.relationship = works;
    finding.functions = {sign, letters};
    finding.relationships = {works, payroll};
    finding.users = {jean};
    finding.count = 1;
    finding.minimum = 2;
    finding.text = u"international"_s;
    finding.profile = all;
    finding.contact = contact;
    finding.company = company;
    return finding;
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingHasItsSentence_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= static_cast<int>(FindingKind::FunctionsAboveCeiling); ++kind)
            QTest::newRow(qPrintable(fullFinding(static_cast<FindingKind>(kind)).code().section(u':', 0, 0))) << kind;
    }
    void everyFindingHasItsSentence()
    {
        QFETCH(int, kind);
        const Wording wording(Language::English);
        Finding finding = fullFinding(static_cast<FindingKind>(kind));
        verifySentence(wording.finding(finding, namedPortal(), snapshot()), "full");
        finding.date = QDate(2026, 12, 31);
        finding.count = 0;
        verifySentence(wording.finding(finding, namedPortal(), snapshot()), "with a date, none left");
        finding.count = 1;
        finding.relationship = {};
        finding.relationships = {works};
        verifySentence(wording.finding(finding, namedPortal(), snapshot()), "of no relationship");
        finding.user = {};
        finding.users = {marie, jean};
        verifySentence(wording.finding(finding, namedPortal(), snapshot()), "of several");
        for (const Field field :
             {Field::Company, Field::Contact, Field::GrantUser, Field::GrantRelationship, Field::GrantProfile}) {
            finding.field = field;
            finding.functions.clear();
            verifySentence(wording.finding(finding, namedPortal(), snapshot()), "by field");
        }
        // What is gone from the state must not leave a hole.
        verifySentence(wording.finding(fullFinding(static_cast<FindingKind>(kind)), namedPortal(), Snapshot()),
                       "unknown ids");
    }

    void S0_9_saysTheSentenceOfTheRule()
    {
        Case order = creation();
        order.portal = namedPortal();
        order.portal.policy.userTypes.clear();
        createdUser(order).profile = all;
        const QList<Finding> findings = order.findings();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(
            Wording(Language::English).finding(findings[0], order.portal, applied(order.before, order.order.changes)),
            u"This profile includes sensitive operations: transfers.sign. The delegate needs the signing app and a "
            "secure mobile number registered with the portal. Until then they stay off."_s);
    }

    void sentencesNameWhatTheyAreAbout_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, FindingKind kind, const QString &sentence) {
            QTest::newRow(name) << static_cast<int>(kind) << sentence;
        };
        row("taken", FindingKind::ContactTaken,
            u"KERVELLA Goulven already is one of the company’s delegates. Pick another contact, or edit the existing person."_s);
        row("duplicate", FindingKind::DuplicateGrant,
            u"LEFÈVRE Marie already has access to subscription 40217-A. Edit that access instead of adding another."_s);
        row("module", FindingKind::ModuleOffOnRelationship,
            u"The module “International trade” is off on 40217-A and 40217-B. Until it is on there, LEFÈVRE Marie has "
            u"no access "
            "to: transfers.sign, trade.letters."_s);
        row("administrators", FindingKind::OneAdministratorLeft,
            u"Subscription 40217-A will have only 1 administrator left: DUPRÉ Jean-Baptiste. The portal recommends 2. "
            u"Appoint a "
            "successor."_s);
        row("particle", FindingKind::FirstUserMustAdminister,
            u"d’ARBEILH Guilhem is the first person of Menuiserie Dupré SA on this portal, and each company needs an "
            "administrator. Make this person one."_s);
        row("S4.10", FindingKind::ProfileOnAllRelationships,
            u"The profile of LEFÈVRE Marie changes everywhere at once: 40217-A and 40217-B. For a different profile on "
            u"one of "
            "them, create a second person with another address."_s);
    }
    void sentencesNameWhatTheyAreAbout()
    {
        QFETCH(int, kind);
        Finding finding = fullFinding(static_cast<FindingKind>(kind));
        Snapshot state = snapshot();
        if (finding.kind == FindingKind::FirstUserMustAdminister) {
            User user = *state.user(marie);
            user.lastName = u"d’Arbeilh"_s;
            user.firstName = u"Guilhem"_s;
            state.put(user);
            finding.relationship = {};
        }
        QTEST(Wording(Language::English).finding(finding, namedPortal(), state), "sentence");
    }

    void everyReasonHasItsSentence_data()
    {
        QTest::addColumn<int>("condition");
        for (int condition = 0; condition <= static_cast<int>(Condition::RelationshipUnknown); ++condition)
            QTest::addRow("%d", condition) << condition;
    }
    void everyReasonHasItsSentence()
    {
        QFETCH(int, condition);
        const Wording wording(Language::English);
        const Portal portal = namedPortal();
        const Snapshot state = snapshot();
        const Relationship *there = state.relationship(works);
        Refusal refusal {static_cast<Condition>(condition), QDate(2026, 11, 30), u"name"_s, text(u"Label"_s)};
        verifySentence(wording.refusal(refusal, portal, there), "full");
        verifySentence(wording.refusal(refusal, portal, nullptr), "no relationship");
        refusal.label = {};
        refusal.name.clear();
        verifySentence(wording.refusal(refusal, portal, there), "no name");
    }

    void reasonsReadWell()
    {
        const Wording wording(Language::English);
        const Portal portal = namedPortal();
        const Snapshot state = snapshot();
        const Relationship *there = state.relationship(works);
        QCOMPARE(wording.refusal({Condition::GrantOver, QDate(2026, 11, 30), {}, {}}, portal, there),
                 u"Access to subscription 40217-A ended on 30/11/2026."_s);
        QCOMPARE(wording.refusal({Condition::ModuleOff, {}, {}, text(u"Collections"_s)}, portal, there),
                 u"The module “Collections” is off on subscription 40217-A."_s);
        QCOMPARE(wording.refusal({Condition::NotInProfile, {}, {}, text(u"Payroll entry"_s)}, portal, there),
                 u"Not in the profile “Payroll entry” that applies here."_s);
        QCOMPARE(wording.refusal({Condition::AboveCeiling, {}, {}, text(u"View"_s)}, portal, there),
                 u"Subscription 40217-A does not hold this function: its configuration is “View”."_s);
        QCOMPARE(wording.refusal({Condition::UserInactive, {}, {}, {}}, portal, there), u"The delegate is inactive."_s);
    }

    void verdicts()
    {
        const Wording wording(Language::English);
        Decision decision;
        decision.allowed = true;
        QCOMPARE(wording.verdict(decision), u"Allowed"_s);
        decision = {false, {{Condition::NoDevice, {}, {}, {}}}, {}};
        QCOMPARE(wording.verdict(decision), u"Awaiting equipment"_s);
        decision = {false, {{Condition::ModuleOff, {}, {}, {}}}, {}};
        QCOMPARE(wording.verdict(decision), u"Above the ceiling"_s);
        decision = {false, {{Condition::NoGrant, {}, {}, {}}}, {}};
        QCOMPARE(wording.verdict(decision), u"No"_s);
    }

    void everyErrorAndProblemHasItsSentence()
    {
        const Wording wording(Language::English);
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
            Error error;
            error.kind = static_cast<ErrorKind>(kind);
            error.detail = u"SQLITE_SECRET"_s;
            verifySentence(wording.error(error), "error");
            QVERIFY(!wording.error(error).contains(error.detail));
            error.field = u"emails.value"_s;
            error.retryAfter = std::chrono::seconds(30);
            verifySentence(wording.error(error), "error");
        }
        for (int problem = 0; problem <= static_cast<int>(FieldProblem::NotOffered); ++problem)
            verifySentence(wording.problem(static_cast<FieldProblem>(problem)), "problem");
    }

    void everyRiskHasItsSentence()
    {
        const Wording wording(Language::English);
        Snapshot state = snapshot();
        for (int kind = 0; kind <= static_cast<int>(RiskKind::AdministratorNotSeen); ++kind) {
            Risk risk {static_cast<RiskKind>(kind), Severity::Fragile, works, {jean}, {sign}};
            verifySentence(wording.risk(risk, namedPortal(), state), "one");
            risk.users = {jean, marie};
            verifySentence(wording.risk(risk, namedPortal(), state), "two");
        }
        User seen = *state.user(jean);
        seen.lastSignIn = utc(2026, 7, 20, 23, 30);
        state.put(seen);
        const Risk risk {RiskKind::AdministratorNotSeen, Severity::Watch, works, {jean}, {}};
        QCOMPARE(wording.risk(risk, namedPortal(), state),
                 u"DUPRÉ Jean-Baptiste administers subscription 40217-A and has not signed in since 21/07/2026. Ask "
                 u"whether this "
                 "person still does."_s);
    }

    void manyPeopleAreCounted()
    {
        Snapshot state = snapshot();
        Finding finding = fullFinding(FindingKind::ProfileInUse);
        finding.users.clear();
        for (ushort i = 0; i < 20; ++i) {
            User user = *state.user(marie);
            user.id = id<UserId>(static_cast<ushort>(200 + i));
            state.put(user);
            finding.users.append(user.id);
        }
        const QString sentence = Wording(Language::English).finding(finding, namedPortal(), state);
        QVERIFY2(sentence.contains(u"20 persons") && sentence.contains(u"and 8 others"), qPrintable(sentence));
    }

    void untrustedTextIsOnlyQuoted()
    {
        Snapshot state = snapshot();
        User user = *state.user(marie);
        user.lastName = u"%1 %n %2"_s;
        state.put(user);
        const QString sentence =
            Wording(Language::English).finding(fullFinding(FindingKind::DuplicateGrant), namedPortal(), state);
        QVERIFY2(sentence.startsWith(u"%1 %N %2 Marie already has access to subscription 40217-A."),
                 qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"
