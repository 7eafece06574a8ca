// SPDX-License-Identifier: MIT
#include "domain/userimport.h"
#include "rulescase.h"

#include <QTest>

using namespace firm;
using namespace mandat;
using namespace Qt::StringLiterals;

/// One line of an imported table against the rules.
class TestUserImport : public QObject
{
    Q_OBJECT

private:
    Portal m_portal;
    Snapshot m_before;
    QStringList m_taken;

    ImportRow plan(const ImportPerson &person) const
    {
        CheckContext context;
        context.portal = &m_portal;
        context.before = &m_before;
        context.author = Case().author;
        context.now = utc(2026, 11, 24);
        context.signInIdTaken = [this](const QString &folded, const UserId &) { return m_taken.contains(folded); };
        return planImportRow(person, context);
    }
    static ImportPerson line(const ImportValues &values)
    {
        ImportValues all {{ImportField::LastName, u"Kouassi"_s},
                          {ImportField::FirstName, u"Aya"_s},
                          {ImportField::Email, u"aya.kouassi@dupre.example"_s}};
        all.insert(values);
        return {all, company, {}, {works}};
    }
    [[nodiscard]] static const User &created(const ImportRow &row) { return std::get<User>(*row.changes[0].after); }

private Q_SLOTS:
    void init()
    {
        m_portal = portal();
        m_portal.policy.contactRequired = false;
        m_portal.policy.profileLater = true;
        m_portal.policy.grantDates = true;
        m_before = snapshot();
        m_taken.clear();
    }

    void aLineMakesAPersonWithAccess()
    {
        const ImportRow row = plan(line({{ImportField::Profile, u"VIEWER"_s},
                                         {ImportField::Title, u"Mme"_s},
                                         {ImportField::Mobile, u"06 12 34 56 78"_s},
                                         {ImportField::LastDay, u"31/12/2026"_s}}));
        QVERIFY2(row.verdict == ImportVerdict::Create, qPrintable(row.text));
        QCOMPARE(row.changes.size(), 2);
        QCOMPARE(created(row).title, Title::Madam);
        QCOMPARE(created(row).mobile, u"+33612345678"_s);
        QCOMPARE(created(row).profile, viewer);
        const Grant &grant = std::get<Grant>(*row.changes[1].after);
        QCOMPARE(grant.relationship, works);
        QCOMPARE(grant.lastDay, QDate(2026, 12, 31));
    }

    void whoIsThereIsChangedOnlyWhereTheLineSaysSo()
    {
        ImportPerson person {{{ImportField::Capacity, u"Chef comptable"_s}}, company, marie, {works}};
        const ImportRow row = plan(person);
        QCOMPARE(row.verdict, ImportVerdict::Change);
        QCOMPARE(row.changes.size(), 1);
        QCOMPARE(std::get<User>(*row.changes[0].after).capacity, u"Chef comptable"_s);
        QCOMPARE(std::get<User>(*row.changes[0].after).lastName, u"Lefèvre"_s);

        person.values = {{ImportField::LastName, u"Lefèvre"_s}};
        QCOMPARE(plan(person).verdict, ImportVerdict::Nothing);
    }

    void S2_7_firmDomainsAreRefusedOnImport_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("existing");
        QTest::newRow("created") << u"aya@firm.example"_s << false;
        QTest::newRow("created, sub-domain and capitals") << u"aya@Nantes.FIRM.example"_s << false;
        QTest::newRow("changed") << u"marie@firm.example"_s << true;
    }
    void S2_7_firmDomainsAreRefusedOnImport()
    {
        QFETCH(QString, email);
        QFETCH(bool, existing);
        ImportPerson person = line({{ImportField::Email, email}});
        if (existing)
            person.existing = marie;
        QVERIFY(plan(person).verdict != ImportVerdict::Refused);
        m_portal.policy.bannedEmailDomains = {u"firm.example"_s};
        const ImportRow row = plan(person);
        QCOMPARE(row.verdict, ImportVerdict::Refused);
        QCOMPARE(row.findings.constFirst().kind, FindingKind::FirmDomain);
        QVERIFY(row.changes.isEmpty());
    }

    void S2_6_genericAddressesAreOnlyWarnedOfOnImport()
    {
        m_portal.policy.warnGenericEmail = true;
        const ImportRow row = plan(line({{ImportField::Email, u"compta@dupre.example"_s}}));
        QCOMPARE(row.verdict, ImportVerdict::Create);
        QVERIFY(std::ranges::any_of(row.findings,
                                    [](const Finding &one) { return one.kind == FindingKind::GenericEmail; }));
    }

    void S2_5_reservedSignInIdsAreRefusedOnImport()
    {
        m_portal.policy.signInId = SignInIdKind::Email;
        QCOMPARE(plan(line({})).verdict, ImportVerdict::Create);
        m_taken = {u"aya.kouassi@dupre.example"_s};
        const ImportRow row = plan(line({}));
        QCOMPARE(row.verdict, ImportVerdict::Refused);
        QCOMPARE(row.findings.constFirst().kind, FindingKind::SignInIdTaken);
    }

    void S0_2_onlyDeclaredContactsAreImported()
    {
        m_portal.policy.contactRequired = true;
        const ImportRow refused = plan(line({}));
        QCOMPARE(refused.verdict, ImportVerdict::Refused);
        QCOMPARE(refused.problem, ImportProblem::ContactNotDeclared);
        QCOMPARE(refused.text, u"Aya Kouassi"_s);

        Contact declared;
        declared.id = id<ContactId>(61);
        declared.company = company;
        declared.lastName = u"KOUASSI"_s; // found without case and accents
        declared.firstName = u"Aya"_s;
        declared.telephone = u"+33240000000"_s;
        m_before.contacts.insert(declared.id, declared);
        const ImportRow row = plan(line({}));
        QCOMPARE(row.verdict, ImportVerdict::Create);
        QCOMPARE(created(row).contact, declared.id);
        QCOMPARE(created(row).telephone, u"+33240000000"_s);
        QCOMPARE(created(row).email, u"aya.kouassi@dupre.example"_s);
    }

    void S1_3_somebodyNewGoesWithACopyThatNoTableHolds()
    {
        m_portal.policy.identityDocument = IdentityDocumentRule::Required;
        const ImportValues document {{ImportField::DocumentType, u"passeport"_s},
                                     {ImportField::DocumentNumber, u"12AB34567"_s},
                                     {ImportField::DocumentExpires, u"31/12/2030"_s}};
        const ImportRow refused = plan(line(document));
        QCOMPARE(refused.verdict, ImportVerdict::Refused);
        QCOMPARE(refused.problem, ImportProblem::CopyWanted);

        m_portal.policy.identityDocument = IdentityDocumentRule::None;
        QCOMPARE(plan(line(document)).verdict, ImportVerdict::Create);
    }

    void whatCannotBeUnderstoodIsRefused_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("problem");
        const auto add = [](const char *name, ImportField field, const QString &text, ImportProblem problem) {
            QTest::newRow(name) << static_cast<int>(field) << text << static_cast<int>(problem);
        };
        add("title", ImportField::Title, u"Colonel"_s, ImportProblem::TitleUnknown);
        add("profile", ImportField::Profile, u"Nothing such"_s, ImportProblem::ProfileUnknown);
        add("a personal profile", ImportField::Profile, u"clerk"_s, ImportProblem::ProfileUnknown);
        add("type", ImportField::UserType, u"Dirigeant"_s, ImportProblem::UserTypeUnknown);
        add("language", ImportField::Language, u"Breton"_s, ImportProblem::LanguageUnknown);
        add("telephone", ImportField::Telephone, u"demander à l’accueil"_s, ImportProblem::TelephoneUnknown);
        add("country", ImportField::Country, u"Armorique"_s, ImportProblem::CountryUnknown);
        add("active", ImportField::Active, u"peut-être"_s, ImportProblem::YesNoUnknown);
        add("day", ImportField::LastDay, u"31/02/2026"_s, ImportProblem::DateUnknown);
        add("document", ImportField::DocumentType, u"permis de pêche"_s, ImportProblem::DocumentUnknown);
    }
    void whatCannotBeUnderstoodIsRefused()
    {
        QFETCH(int, field);
        QFETCH(QString, text);
        QFETCH(int, problem);
        const ImportRow row = plan(line({{static_cast<ImportField>(field), text}}));
        QCOMPARE(row.verdict, ImportVerdict::Refused);
        QCOMPARE(static_cast<int>(row.problem), problem);
        QCOMPARE(row.text, text);
        QVERIFY(row.changes.isEmpty());
    }

    void daysAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        const QDate day(2026, 12, 4);
        QTest::newRow("iso") << u"2026-12-04"_s << day;
        QTest::newRow("with a time") << u"2026-12-04T00:00:00"_s << day;
        QTest::newRow("slashes") << u"04/12/2026"_s << day;
        QTest::newRow("one digit") << u"4/12/2026"_s << day;
        QTest::newRow("dots, short year") << u"4.12.26"_s << day;
        QTest::newRow("none") << u"soon"_s << QDate();
        QTest::newRow("no such day") << u"31/04/2026"_s << QDate();
        QTest::newRow("month first") << u"12/31/2026"_s << QDate();
    }
    void daysAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        QCOMPARE(importedDay(text), day);
    }

    void referencesAreTakenApart()
    {
        QCOMPARE(importedReferences(u" 40217-A ; 40217-B,40217-A|\n40300-A; "_s),
                 (QStringList {u"40217-A"_s, u"40217-B"_s, u"40300-A"_s}));
        QVERIFY(importedReferences(u" ; "_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUserImport)
#include "test_userimport.moc"
