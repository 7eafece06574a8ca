// SPDX-License-Identifier: MIT
#include "domain/policy.h"

#include "firm.h"

#include <QTest>

using namespace firm;

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreFoundByCode();
    void zoneIsTheNamedOne();
    void catalogueAnswersByCode();
    void aCodeGivenTwiceIsTheFirst();
};

void TestPolicy::entriesAreFoundByCode()
{
    Policy policy = portal().policy;
    policy.predefinedProfiles = {{u"delivery"_s, text(u"Delivery"_s), {}, {view}}};
    policy.userTypes = {{u"clientUser"_s, {}, {}, false}};
    QCOMPARE(policy.configuration(ConfigurationCode(u"view"_s))->functions.size(), 3);
    QVERIFY(!policy.configuration(ConfigurationCode(u"View"_s))); // compared exactly
    QVERIFY(!policy.configuration({}));
    QCOMPARE(policy.predefinedProfile(u"delivery"_s)->label.en, u"Delivery"_s);
    QVERIFY(!policy.predefinedProfile({}));
    QVERIFY(policy.userType(u"clientUser"_s));
    QVERIFY(!policy.userType(u"nobody"_s));
}

void TestPolicy::zoneIsTheNamedOne()
{
    Policy policy;
    QCOMPARE(policy.zone().offsetFromUtc(utc(2026, 1, 1)), 3600);
    QCOMPARE(policy.zone().offsetFromUtc(utc(2026, 7, 1)), 7200);
    policy.timeZone = "Mars/Olympus"; // unknown: UTC
    QCOMPARE(policy.zone().offsetFromUtc(utc(2026, 7, 1)), 0);
    policy.timeZone = "Pacific/Noumea";
    QCOMPARE(policy.zone().offsetFromUtc(utc(2026, 7, 1)), 11 * 3600);
}

void TestPolicy::catalogueAnswersByCode()
{
    const Catalogue catalogue = firm::catalogue();
    QCOMPARE(catalogue.function(sign)->menu, MenuCode(u"transfers"_s));
    QVERIFY(!catalogue.function(fn("nothing")));
    QCOMPARE(catalogue.administration()->code, administration);
    QVERIFY(!Catalogue().administration());
    QCOMPARE(catalogue.position(view), 0);
    QCOMPARE(catalogue.position(fn("nothing")), catalogue.functions().size());
    QCOMPARE(catalogue.functionsOf(MenuCode(u"transfers"_s)).size(), 2);
    QVERIFY(catalogue.menu(MenuCode(u"trade"_s)));
    QVERIFY(!catalogue.menu({}));
    QCOMPARE(catalogue.module(international)->label.en, u"International trade"_s);
    QVERIFY(!catalogue.module({}));
    QCOMPARE(catalogue, firm::catalogue());
    QVERIFY(!(catalogue == Catalogue()));
}

void TestPolicy::aCodeGivenTwiceIsTheFirst()
{
    Function first;
    first.code = view;
    Function second = first;
    second.sensitive = true;
    const Catalogue catalogue(u"1"_s, {}, {}, {first, second});
    QVERIFY(!catalogue.function(view)->sensitive);
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "test_policy.moc"
