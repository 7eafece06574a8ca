// SPDX-License-Identifier: MIT
#include "rulescase.h"

#include <QTest>

using namespace firm;

class TestRulesUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainCreationPasses()
    {
        const Case order = creation();
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
    }

    void fieldsAreChecked_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<int>("problem"); // -1: fine
        const auto row = [](const char *name, Field field, const QVariant &value, std::optional<FieldProblem> problem) {
            QTest::newRow(name) << static_cast<int>(field) << value << (problem ? static_cast<int>(*problem) : -1);
        };
        row("no last name", Field::LastName, QString(), FieldProblem::Missing);
        row("no first name", Field::FirstName, u" "_s, FieldProblem::Missing);
        row("an emoji in a name", Field::LastName, u"Zoë 🌻"_s, {});
        row("an RTL name", Field::LastName, u"محمد"_s, {});
        row("a bidi override in a name", Field::LastName, u"\u202eDupré"_s, FieldProblem::ControlCharacters);
        row("a line break in a capacity", Field::Capacity, u"a\nb"_s, FieldProblem::ControlCharacters);
        row("no capacity", Field::Capacity, QString(), {});
        row("no email", Field::Email, QString(), FieldProblem::Missing);
        row("no address", Field::Email, u"aya"_s, FieldProblem::EmailShape);
        row("telephone", Field::Telephone, u"+33144556677"_s, {});
        row("national telephone", Field::Telephone, u"0144556677"_s, FieldProblem::TelephoneShape);
        row("national mobile", Field::Mobile, u"0612345678"_s, FieldProblem::TelephoneShape);
        row("secure mobile", Field::SecureMobile, u"+33 6"_s, FieldProblem::TelephoneShape);
        row("language", Field::Language, u"nl"_s, FieldProblem::NotOffered);
        row("address", Field::Address, QVariant::fromValue(PostalAddress {u"1"_s, u"1"_s, u"1"_s, u"FR"_s}),
            FieldProblem::PostalCodeShape);
        row("half an address", Field::Address, QVariant::fromValue(PostalAddress {{}, u"56370"_s, {}, u"FR"_s}), {});
    }
    void fieldsAreChecked()
    {
        QFETCH(int, field);
        QFETCH(QVariant, value);
        QFETCH(int, problem);
        Case order = creation();
        order.portal.policy.languages = {u"fr"_s, u"en"_s};
        setFieldValue(*order.order.changes[0].after, static_cast<Field>(field), value);
        const std::optional<Finding> finding = order.finding(FindingKind::FieldInvalid);
        QCOMPARE(finding ? static_cast<int>(finding->problem) : -1, problem);
        if (finding) {
            QVERIFY(finding->blocks);
            QCOMPARE(static_cast<int>(finding->field), field);
            QCOMPARE(finding->user, aya);
        }
        const User &user = createdUser(order);
        const Problem live = checkUserField(order.portal.policy, user, static_cast<Field>(field));
        QCOMPARE(live ? static_cast<int>(*live) : -1, problem);
    }

    void whatWasThereBeforeIsNotHeldAgainstAnOrder()
    {
        Case order;
        User old = *order.before.user(marie);
        old.telephone = u"number unknown"_s;
        order.before.put(old);
        order.edit(order.before.user(marie), [](User &user) { user.capacity = u"Accountant"_s; });
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        order.edit(order.before.user(marie), [](User &user) { user.telephone = u"unknown too"_s; });
        QVERIFY(order.blocks(FindingKind::FieldInvalid));
    }

    void emailIsOptionalWhereNothingNeedsIt()
    {
        Case order = creation();
        createdUser(order).email.clear();
        order.portal.policy.signInId = SignInIdKind::Generated;
        order.portal.policy.credentialDelivery = CredentialDelivery::Screen;
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        order.portal.policy.credentialDelivery = CredentialDelivery::Email;
        QVERIFY(order.blocks(FindingKind::FieldInvalid));
    }

    void S2_5_signInIdIsUnique_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("reserved");
        QTest::addColumn<bool>("taken");
        QTest::newRow("free") << u"aya@dupre.example"_s << QString() << false;
        QTest::newRow("a user's") << u"44710928@x.example"_s << QString() << false;
        QTest::newRow("a user's email") << u"marie@dupre.example"_s << QString() << true;
        QTest::newRow("another case") << u"MARIE@Dupre.Example"_s << QString() << true;
        QTest::newRow("reserved elsewhere") << u"Aya@dupre.example"_s << u"aya@dupre.example"_s << true;
    }
    void S2_5_signInIdIsUnique()
    {
        QFETCH(QString, email);
        QFETCH(QString, reserved);
        QFETCH(bool, taken);
        Case order = creation();
        order.portal.policy.signInId = SignInIdKind::Email;
        User old = *order.before.user(marie);
        old.userName = old.email;
        order.before.put(old);
        order.reserved = {reserved};
        createdUser(order).email = email;
        QCOMPARE(order.blocks(FindingKind::SignInIdTaken), taken);
    }

    void S2_5_twoOfOneOrderCannotShareAnAddress()
    {
        Case order = creation();
        order.portal.policy.signInId = SignInIdKind::Email;
        User twin = newUser();
        twin.id = id<UserId>(38);
        order.add(Change::create(twin));
        QVERIFY(order.blocks(FindingKind::SignInIdTaken));
    }

    void S2_5_ownSignInIdIsNotTaken()
    {
        Case order;
        order.reserved = {u"44710928"_s};
        order.edit(order.before.user(marie), [](User &user) { user.lastName = u"Lefèvre-Dupré"_s; });
        QVERIFY(!order.says(FindingKind::SignInIdTaken));
    }

    void S0_2_contactIsRequired()
    {
        Case order = creation();
        order.portal.policy.contactRequired = true;
        QVERIFY(order.blocks(FindingKind::ContactRequired));
        createdUser(order).contact = contact;
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
    }

    void S0_2_aContactBecomesOneDelegate()
    {
        Case order = creation();
        createdUser(order).contact = contact;
        User old = *order.before.user(marie);
        old.contact = contact;
        order.before.put(old);
        const std::optional<Finding> finding = order.finding(FindingKind::ContactTaken);
        QVERIFY(finding && finding->blocks);
        QCOMPARE(finding->user, aya);
        QCOMPARE(finding->contact, contact);
        order.add(Change::remove(*order.before.user(marie)));
        QVERIFY(!order.says(FindingKind::ContactTaken)); // she goes with the same order
    }

    void S0_2_theContactIsOfTheSameCompany()
    {
        Case order = creation();
        Company other;
        other.id = id<CompanyId>(2);
        order.before.companies.insert(other.id, other);
        Contact stranger = *order.before.contact(contact);
        stranger.id = id<ContactId>(61);
        stranger.company = other.id;
        order.before.put(stranger);
        createdUser(order).contact = stranger.id;
        QVERIFY(order.blocks(FindingKind::ContactOfOtherCompany));
    }

    void unknownReferences()
    {
        Case order = creation();
        createdUser(order).contact = id<ContactId>(99);
        QCOMPARE(order.finding(FindingKind::UnknownReference).value_or(Finding()).field, Field::Contact);
        order = creation();
        createdUser(order).company = id<CompanyId>(99);
        QCOMPARE(order.finding(FindingKind::UnknownReference).value_or(Finding()).field, Field::Company);
        order = creation();
        createdUser(order).profile = id<ProfileId>(99);
        QCOMPARE(order.finding(FindingKind::UnknownReference).value_or(Finding()).field, Field::UserProfile);
        order = Case();
        User ghost = newUser();
        order.edit(&ghost, [](User &user) { user.capacity = u"Ghost"_s; });
        QVERIFY(order.blocks(FindingKind::UnknownReference));
        order = Case();
        order.add(Change::remove(newUser()));
        QVERIFY2(!order.says(FindingKind::UnknownReference), "a target already gone is a success");
    }

    void S2_7_firmDomainsAreBlocked_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("blocked");
        QTest::newRow("the firm's") << u"s.aubriot@firm.example"_s << true;
        QTest::newRow("a sub-domain") << u"spouse@nantes.FIRM.example"_s << true;
        QTest::newRow("another's") << u"s.aubriot@other.example"_s << false;
    }
    void S2_7_firmDomainsAreBlocked()
    {
        QFETCH(QString, email);
        QFETCH(bool, blocked);
        Case order = creation();
        order.portal.policy.bannedEmailDomains = {u"firm.example"_s};
        createdUser(order).email = email;
        QCOMPARE(order.blocks(FindingKind::FirmDomain), blocked);

        Case change; // also on a change of email
        change.portal.policy.bannedEmailDomains = {u"firm.example"_s};
        change.edit(change.before.user(marie), [&](User &user) { user.email = email; });
        QCOMPARE(change.blocks(FindingKind::FirmDomain), blocked);

        Case rename; // and of the sign-in ID
        rename.portal.policy.bannedEmailDomains = {u"firm.example"_s};
        rename.edit(rename.before.user(marie), [&](User &user) { user.userName = email; });
        QCOMPARE(rename.blocks(FindingKind::FirmDomain), blocked);
    }

    void S2_6_genericAddressIsWarnedOfNeverBlocked()
    {
        Case order = creation();
        createdUser(order).email = u"compta@dupre.example"_s;
        QVERIFY2(order.findings().isEmpty(), "the policy does not ask");
        order.portal.policy.warnGenericEmail = true;
        QVERIFY(order.warns(FindingKind::GenericEmail));
        QCOMPARE(order.findings().size(), 1);
        QCOMPARE(order.findings()[0].code(), u"GenericEmail:"_s + aya.toString());
    }

    void S0_4_S4_2_profileFollowsLaterWhereThePolicySaysSo()
    {
        Case order = creation();
        createdUser(order).profile = {};
        QVERIFY(order.blocks(FindingKind::ProfileMissing));
        order.portal.policy.profileLater = true;
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
    }

    void profileIsKeptWhereThePolicySays()
    {
        Case order = creation();
        order.portal.policy.profileScope = ProfileScope::Relationship;
        QVERIFY(order.blocks(FindingKind::ProfilePerRelationship));
        QVERIFY(order.blocks(FindingKind::ProfileMissing));
        createdUser(order).profile = {};
        createdGrant(order).profile = viewer;
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        order.portal.policy.profileScope = ProfileScope::User;
        QVERIFY(order.blocks(FindingKind::ProfilePerRelationship));
    }

    void S1_7_aLetterNeedsAnAddress()
    {
        Case order = creation();
        order.portal.policy.credentialDelivery = CredentialDelivery::Post;
        QVERIFY(order.blocks(FindingKind::AddressRequired));
        createdUser(order).address = {u"8, quai"_s, u"56370"_s, u"Sarzeau"_s, {}};
        QVERIFY(order.blocks(FindingKind::AddressRequired));
        createdUser(order).address.country = u"FR"_s;
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
    }

    void S1_3_identityDocument_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QDate>("expires");
        QTest::addColumn<bool>("fine");
        QTest::newRow("none") << QString() << QDate() << false;
        QTest::newRow("no date") << u"passport"_s << QDate() << false;
        QTest::newRow("expired yesterday") << u"passport"_s << QDate(2026, 11, 23) << false;
        QTest::newRow("expires today") << u"passport"_s << QDate(2026, 11, 24) << true;
        QTest::newRow("valid") << u"passport"_s << QDate(2030, 1, 1) << true;
    }
    void S1_3_identityDocument()
    {
        QFETCH(QString, type);
        QFETCH(QDate, expires);
        QFETCH(bool, fine);
        Case order = creation();
        if (!type.isEmpty())
            createdUser(order).identityDocument = IdentityDocument {type, u"23AB45678"_s, expires, {}, {}};
        QVERIFY(!order.says(FindingKind::IdentityDocumentRequired));
        order.portal.policy.identityDocument = IdentityDocumentRule::Required;
        QCOMPARE(!order.blocks(FindingKind::IdentityDocumentRequired), fine);
    }

    void S2_2_typeIsRequired()
    {
        Case order = creation();
        order.portal.policy.userTypes = {{u"clientUser"_s, text(u"Client user"_s), {}, false}};
        QVERIFY(order.blocks(FindingKind::UserTypeRequired));
        createdUser(order).userType = u"director"_s;
        QVERIFY(order.blocks(FindingKind::UserTypeRequired));
        createdUser(order).userType = u"clientUser"_s;
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
    }

    void S2_9_ownCompanyIsNamedNeverAdded()
    {
        Case order = creation();
        Company other;
        other.id = id<CompanyId>(2);
        order.before.companies.insert(other.id, other);
        Relationship theirs = *order.before.relationship(works);
        theirs.id = id<RelationshipId>(12);
        theirs.company = other.id;
        order.before.put(theirs);
        createdUser(order).company = other.id; // and the grant is on Dupré's
        const qsizetype changes = order.order.changes.size();
        const std::optional<Finding> finding = order.finding(FindingKind::CompanyWithoutGrant);
        QVERIFY(finding && !finding->blocks);
        QCOMPARE(finding->relationships, QList {theirs.id});
        QCOMPARE(finding->company, other.id);
        QCOMPARE(order.order.changes.size(), changes);
        Grant own = newGrant();
        own.id = id<GrantId>(58);
        own.relationship = theirs.id;
        order.add(Change::create(own));
        QVERIFY(!order.says(FindingKind::CompanyWithoutGrant));
    }
};

QTEST_GUILESS_MAIN(TestRulesUser)
#include "test_rulesuser.moc"
