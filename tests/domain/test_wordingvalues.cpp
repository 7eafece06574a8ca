// SPDX-License-Identifier: MIT
// States, dates, nouns, fields and lines of a diff.
#include "namedportal.h"

#include "domain/wording.h"
#include "domain/wordingnouns.h"

#include <QTest>

using namespace firm;

class TestWordingValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses()
    {
        const Wording wording(Language::English);
        const QTimeZone paris("Europe/Paris");
        QCOMPARE(wording.status({UserStatus::EndsAt, utc(2026, 11, 24, 9, 50)}, paris), u"Ends about 10:50"_s);
        QCOMPARE(wording.status({UserStatus::EndsAt, utc(2026, 11, 30, 23, 0)}, paris), u"Ends on 01/12/2026"_s);
        QCOMPARE(wording.status({UserStatus::StartsAt, utc(2026, 11, 24, 9, 50)}, paris), u"Starts about 10:50"_s);
        QStringList seen;
        for (int status = 0; status <= static_cast<int>(UserStatus::Active); ++status) {
            const QString word = wording.status({static_cast<UserStatus>(status), utc(2026, 1, 1)}, paris);
            QVERIFY(!word.isEmpty() && !seen.contains(word));
            seen.append(word);
        }
        seen.clear();
        for (int status = 0; status <= static_cast<int>(OrderStatus::Failed); ++status) {
            const QString word = wording.orderStatus(static_cast<OrderStatus>(status));
            QVERIFY(!word.isEmpty() && !seen.contains(word));
            seen.append(word);
        }
    }

    void datesAndWords()
    {
        for (const Language language : {Language::English, Language::French}) {
            const Wording wording(language);
            QCOMPARE(wording.date(QDate(2026, 11, 24)), u"24/11/2026"_s);
            QCOMPARE(wording.time(utc(2026, 11, 24, 9, 47), QTimeZone("Europe/Paris")), u"10:47"_s);
            QCOMPARE(wording.dateTime(utc(2026, 7, 1, 23, 30), QTimeZone("Europe/Paris")), u"02/07/2026, 01:30"_s);
        }
        QCOMPARE(Wording(Language::French).country(u"CH"_s), u"Suisse"_s);
        QCOMPARE(Wording(Language::English).country(u"CH"_s), u"Switzerland"_s);
        QCOMPARE(Wording(Language::English).country(u"??"_s), u"??"_s);
        QCOMPARE(Wording(Language::English).languageName(u"fr"_s), u"French"_s);
        QCOMPARE(Wording(Language::English).title(Title::None), QString());
        QCOMPARE(Wording(Language::English).responsible({ResponsibleKind::Staff, u"y.prigent"_s, u"Y. Prigent"_s}),
                 u"Y. Prigent"_s);
        QCOMPARE(Wording(Language::English).responsible({ResponsibleKind::Office, u"nantes"_s, {}}),
                 u"Office: nantes"_s);
    }

    void wordingMoves()
    {
        Wording first(Language::French);
        Wording second = std::move(first);
        QCOMPARE(second.language(), Language::French);
        second = Wording(Language::English);
        QCOMPARE(second.title(Title::Madam), u"Ms"_s);
    }

    void nounsTakeTheirArticle_data()
    {
        QTest::addColumn<QString>("noun");
        QTest::addColumn<QString>("phrase");
        for (const auto &[noun, phrase] : {std::pair {"délégué", "le délégué"},
                                           {"utilisateur", "l’utilisateur"},
                                           {"abonnement", "l’abonnement"},
                                           {"dossier", "le dossier"},
                                           {"établissement", "l’établissement"},
                                           {"relation client", "la relation client"},
                                           {"habilitation", "l’habilitation"},
                                           {"société", "la société"},
                                           {"structure", "la structure"},
                                           {"entreprise", "l’entreprise"},
                                           {"compte", "le compte"}})
            QTest::newRow(noun) << QString::fromUtf8(noun) << QString::fromUtf8(phrase);
    }
    void nounsTakeTheirArticle()
    {
        QFETCH(QString, noun);
        QTEST(withArticle({u"thing"_s, noun}, Language::French), "phrase");
        QCOMPARE(withArticle({u"thing"_s, noun}, Language::English), u"the thing"_s);
    }

    void fieldsAreLabelledAndReadable_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, Field field, const QVariant &value, const QString &shown) {
            QTest::newRow(name) << static_cast<int>(field) << value << shown;
        };
        row("sign-in ID", Field::UserName, u"44710928"_s, u"4471 0928"_s);
        row("title", Field::Title, static_cast<int>(Title::Sir), u"Mr"_s);
        row("active", Field::Active, true, u"active"_s);
        row("inactive", Field::Active, false, u"inactive"_s);
        row("no end", Field::LastDay, QDate(), u"no end date"_s);
        row("end", Field::LastDay, QDate(2027, 12, 31), u"31/12/2027"_s);
        row("no start", Field::FirstDay, QVariant(), u"no start date"_s);
        row("telephone", Field::Telephone, u"+33612345642"_s, u"+33 6 12 34 56 42"_s);
        row("secret telephone", Field::SecureMobile, u"+33612345642"_s, u"+33 6 •• •• •• 42"_s);
        row("no telephone", Field::SecureMobile, QString(), u"none"_s);
        row("profile", Field::UserProfile, all.toString(), u"All"_s);
        row("personal profile", Field::UserProfile, clerk.toString(), u"Personal profile"_s);
        row("no profile", Field::UserProfile, QString(), u"to define"_s);
        row("gone profile", Field::GrantProfile, id<ProfileId>(99).toString(), u"unknown"_s);
        row("company", Field::Company, company.toString(), u"Menuiserie Dupré SA"_s);
        row("contact", Field::Contact, contact.toString(), u"KERVELLA Goulven"_s);
        row("user", Field::GrantUser, marie.toString(), u"LEFÈVRE Marie"_s);
        row("relationship", Field::GrantRelationship, works.toString(), u"40217-A"_s);
        row("accounts", Field::Accounts, QStringList {savings.toString()}, u"Savings"_s);
        row("gone account", Field::Accounts, QStringList {id<AccountId>(99).toString()}, u"unknown"_s);
        row("no account", Field::Accounts, QStringList {}, u"none"_s);
        row("modules", Field::Modules, QStringList {u"international"_s}, u"International trade"_s);
        row("functions", Field::ProfileFunctions, QStringList {u"admin.users"_s, u"accounts.view"_s},
            u"accounts.view, admin.users"_s);
        row("configuration", Field::Configuration, u"view"_s, u"View"_s);
        row("type", Field::UserType, u"clientUser"_s, u"Client user"_s);
        row("language", Field::Language, u"fr"_s, u"French"_s);
        row("address", Field::Address,
            QVariant::fromValue(PostalAddress {u"8, quai"_s, u"56370"_s, u"Sarzeau"_s, u"FR"_s}),
            u"8, quai, 56370 Sarzeau, FR"_s);
        row("kind", Field::ProfileKind, static_cast<int>(ProfileKind::Shared), u"shared"_s);
        row("label", Field::ProfileLabel, QVariant::fromValue(text(u"Treasury"_s)), u"Treasury"_s);
    }
    void fieldsAreLabelledAndReadable()
    {
        QFETCH(int, field);
        QFETCH(QVariant, value);
        const Wording wording(Language::English);
        QTEST(wording.fieldText(static_cast<Field>(field), value, namedPortal(), snapshot()), "shown");
    }

    void everyFieldHasALabel()
    {
        const Wording wording(Language::English);
        for (int field = 0; field <= static_cast<int>(Field::ContactDeclared); ++field)
            QVERIFY2(!wording.fieldLabel(static_cast<Field>(field), namedPortal().policy).isEmpty(),
                     qPrintable(QString::number(field)));
        QCOMPARE(wording.fieldLabel(Field::GrantRelationship, namedPortal().policy), u"Subscription"_s);
    }

    void diffLines()
    {
        const Wording wording(Language::English);
        const Portal portal = namedPortal();
        const Snapshot state = snapshot();
        const auto after = [&](const DiffLine &line) { return wording.diffText(line, portal, state, state).after; };
        DiffLine line;
        line.sign = Sign::Removed;
        line.subject = Subject::Access;
        line.count = 15;
        line.accountCount = 2;
        QCOMPARE(after(line), u"All access: 15 functions, 2 accounts"_s);
        line.count = 1;
        line.accountCount = 0;
        QCOMPARE(after(line), u"All access: 1 function"_s);
        line.sign = Sign::Added;
        line.accountCount = 1;
        QCOMPARE(after(line), u"1 function, 1 account"_s);
        line.subject = Subject::Account;
        line.account = {current, u"Works"_s, {}, u"FR7699071004120003194022605"_s};
        QCOMPARE(after(line), u"FR76 9907 1004 1200 0319 4022 605 Works"_s);
        line.subject = Subject::Administration;
        QCOMPARE(after(line), u"Becomes an administrator"_s);
        line.subject = Subject::User;
        QCOMPARE(wording.diffLabel(line, portal), u"Delegate"_s);
        line.sign = Sign::Modified;
        line.subject = Subject::Field;
        line.field = Field::LastDay;
        line.after = QDate(2027, 12, 31);
        const Wording::DiffText text = wording.diffText(line, portal, state, state);
        QCOMPARE(text.before, u"no end date"_s);
        QCOMPARE(text.after, u"31/12/2027"_s);
        for (const Sign sign : {Sign::Removed, Sign::Added, Sign::Modified})
            QVERIFY(!wording.sign(sign).isEmpty());
        for (int subject = 0; subject <= static_cast<int>(Subject::Contact); ++subject) {
            line = {};
            line.subject = static_cast<Subject>(subject);
            QVERIFY2(!wording.diffLabel(line, portal).isEmpty(), qPrintable(QString::number(subject)));
        }
    }
};

QTEST_GUILESS_MAIN(TestWordingValues)
#include "test_wordingvalues.moc"
