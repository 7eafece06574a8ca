// SPDX-License-Identifier: MIT
#include "domain/fields.h"

#include "firm.h"

#include <QTest>

using namespace firm;

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldTravels_data();
    void everyFieldTravels();
    void valuesHaveTheirDocumentedTypes();
    void nothingIsEmptyText();
    void foreignFieldsAreLeftAlone();
    void changedFieldsNamesThem();
    void wrongVariantsDoNoHarm();
};

namespace
{

User fullUser()
{
    User user = *snapshot().user(jean);
    user.title = Title::Sir;
    user.capacity = u"Director"_s;
    user.telephone = u"+33144556677"_s;
    user.mobile = u"+33611223344"_s;
    user.address = {u"12 rue du Port"_s, u"56370"_s, u"Sarzeau"_s, u"FR"_s};
    user.language = u"fr"_s;
    user.userType = u"clientAdministrator"_s;
    user.contact = contact;
    user.active = false;
    user.termsVersion = u"4.2"_s;
    user.person = u"p-1"_s;
    return user;
}

Grant fullGrant()
{
    Grant grant = *snapshot().grant(jeanOnWorks);
    grant.profile = all;
    grant.active = false;
    grant.firstDay = QDate(2026, 3, 1);
    grant.lastDay = QDate(2026, 9, 30);
    return grant;
}

Contact fullContact()
{
    Contact out = *snapshot().contact(contact);
    out.title = Title::Sir;
    out.capacity = u"Accountant"_s;
    out.email = u"g@dupre.example"_s;
    out.telephone = u"+33144556677"_s;
    out.mobile = u"+33611223344"_s;
    out.declared = QDate(2026, 1, 5);
    return out;
}

} // namespace

void TestFields::everyFieldTravels_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("user") << 0;
    QTest::newRow("grant") << 1;
    QTest::newRow("profile") << 2;
    QTest::newRow("contact") << 3;
    QTest::newRow("relationship") << 4;
}

void TestFields::everyFieldTravels()
{
    QFETCH(int, kind);
    const Snapshot state = snapshot();
    Profile otherKind;
    otherKind.kind = ProfileKind::Personal;
    const QList<Resource> full {fullUser(), fullGrant(), *state.profile(all), fullContact(),
                                *state.relationship(works)};
    const QList<Resource> empty {User(), Grant(), otherKind, Contact(), Relationship()};
    Resource target = empty.at(kind);
    const Resource &source = full.at(kind);
    if (kind == 4)
        setFieldValue(target, Field::Active, false);
    const QList<Field> fields = fieldsOf(kindOf(source));
    QCOMPARE(changedFields(target, source), fields); // every field differs, or it could not be seen to travel
    for (const Field field : fields)
        setFieldValue(target, field, fieldValue(source, field));
    QVERIFY(changedFields(target, source).isEmpty());
    for (const Field field : fields)
        QCOMPARE(fieldValue(target, field), fieldValue(source, field));
}

void TestFields::valuesHaveTheirDocumentedTypes()
{
    QCOMPARE(fieldValueOf(fullUser(), Field::Title), QVariant(2));
    QCOMPARE(fieldValueOf(fullUser(), Field::Company), QVariant(company.toString()));
    QCOMPARE(fieldValueOf(fullUser(), Field::Active), QVariant(false));
    QCOMPARE(fieldValueOf(fullUser(), Field::Address).value<PostalAddress>().locality, u"Sarzeau"_s);
    QStringList accounts {current.toString(), savings.toString()};
    std::sort(accounts.begin(), accounts.end());
    QCOMPARE(fieldValueOf(fullGrant(), Field::Accounts), QVariant(accounts));
    QCOMPARE(fieldValueOf(fullGrant(), Field::LastDay), QVariant(QDate(2026, 9, 30)));
    QCOMPARE(fieldValueOf(*snapshot().profile(viewer), Field::ProfileFunctions),
             QVariant(QStringList {u"accounts.view"_s, u"statements.view"_s}));
    QCOMPARE(fieldValueOf(*snapshot().profile(viewer), Field::ProfileLabel).value<LocalizedText>().en, u"Viewer"_s);
}

void TestFields::nothingIsEmptyText()
{
    QCOMPARE(fieldValueOf(User(), Field::UserProfile), QVariant(QString()));
    User user = fullUser();
    setFieldValue(user, Field::UserProfile, QString());
    QVERIFY(user.profile.isNull());
    Grant grant = fullGrant();
    setFieldValue(grant, Field::LastDay, QVariant());
    QVERIFY(grant.lastDay.isNull());
    setFieldValue(grant, Field::Accounts, QStringList());
    QVERIFY(grant.accounts.isEmpty());
}

void TestFields::foreignFieldsAreLeftAlone()
{
    QVERIFY(!fieldValueOf(User(), Field::Configuration).isValid());
    Resource user = fullUser();
    setFieldValue(user, Field::ProfileFunctions, QStringList {u"x"_s});
    QCOMPARE(std::get<User>(user), fullUser());
}

void TestFields::changedFieldsNamesThem()
{
    User after = fullUser();
    after.email = u"new@dupre.example"_s;
    after.address.postalCode = u"56000"_s;
    after.version = u"9"_s; // not a field
    QCOMPARE(changedFields(fullUser(), after), (QList<Field> {Field::Email, Field::Address}));
    QVERIFY(changedFields(fullUser(), fullGrant()).isEmpty());
}

void TestFields::wrongVariantsDoNoHarm()
{
    User user = fullUser();
    setFieldValue(user, Field::UserProfile, u"not a uuid"_s);
    QVERIFY(user.profile.isNull());
    setFieldValue(user, Field::Address, 7);
    QCOMPARE(user.address, PostalAddress());
    Grant grant = fullGrant();
    setFieldValue(grant, Field::FirstDay, u"yesterday"_s);
    QVERIFY(!grant.firstDay.isValid());
}

QTEST_GUILESS_MAIN(TestFields)
#include "test_fields.moc"
