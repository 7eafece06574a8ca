// SPDX-License-Identifier: MIT
#include "firm.h"

#include <QTest>

using namespace firm;

/// The profiles and ceilings of the document portal as it ships, asked through effective().
class TestDocumentPortal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void S4_3_predefinedProfiles_data();
    void S4_3_predefinedProfiles();
    void S4_5_paymentAndFinancialNeedProfileAndModule_data();
    void S4_5_paymentAndFinancialNeedProfileAndModule();
    void S4_7_historyIsForThree_data();
    void S4_7_historyIsForThree();
    void S4_8_communicationIsTheSameForBoth();
    void S4_1_ceilingOfEachConfiguration();

private:
    [[nodiscard]] bool can(const QString &profile, const QString &function, const char *configuration,
                           bool modules) const;

    Portal m_portal;
};

void TestDocumentPortal::initTestCase()
{
    m_portal = shippedPortal(u"document-portal"_s);
    QVERIFY(!m_portal.catalogue.functions().isEmpty());
    QCOMPARE(m_portal.policy.predefinedProfiles.size(), 6);
}

bool TestDocumentPortal::can(const QString &profile, const QString &function, const char *configuration,
                             bool modules) const
{
    Snapshot state = snapshot();
    Relationship there = *state.relationship(works);
    there.configuration = ConfigurationCode(QString::fromLatin1(configuration));
    there.modules = {};
    if (modules)
        there.modules = {ModuleCode(u"payment"_s), ModuleCode(u"financial"_s)};
    state.put(there);
    Profile predefined;
    predefined.id = viewer;
    predefined.kind = ProfileKind::Predefined;
    predefined.functions = m_portal.policy.predefinedProfile(profile)->functions;
    state.put(predefined);
    User user = *state.user(marie);
    user.profile = viewer;
    state.put(user);
    return effective(m_portal, state, marie, works, FunctionCode(function), std::nullopt, utc(2026, 11, 20)).allowed;
}

void TestDocumentPortal::S4_3_predefinedProfiles_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QList<bool>>("columns");
    QTest::newRow("Administrator") << u"administrator"_s << QList<bool> {true, true, true, true, true};
    QTest::newRow("Full access") << u"fullAccess"_s << QList<bool> {true, true, true, true, false};
    QTest::newRow("Document processing") << u"processing"_s << QList<bool> {true, true, false, false, false};
    QTest::newRow("Processing + archive") << u"processingArchive"_s << QList<bool> {true, true, false, true, false};
    QTest::newRow("Full feedback") << u"fullFeedback"_s << QList<bool> {false, false, true, true, false};
    QTest::newRow("Document delivery") << u"delivery"_s << QList<bool> {true, false, false, false, false};
}

void TestDocumentPortal::S4_3_predefinedProfiles()
{
    QFETCH(QString, profile);
    const QStringList columns {u"documents.import"_s, u"processing.allocate"_s, u"feedback.figures"_s,
                               u"archive.view"_s, u"settings.users"_s};
    QList<bool> actual;
    for (const QString &function : columns)
        actual.append(can(profile, function, "C", true));
    QTEST(actual, "columns");
}

void TestDocumentPortal::S4_5_paymentAndFinancialNeedProfileAndModule_data()
{
    QTest::addColumn<bool>("hasThem");
    QTest::newRow("administrator") << true;
    QTest::newRow("fullAccess") << true;
    QTest::newRow("fullFeedback") << true;
    QTest::newRow("processing") << false;
    QTest::newRow("processingArchive") << false;
    QTest::newRow("delivery") << false;
}

void TestDocumentPortal::S4_5_paymentAndFinancialNeedProfileAndModule()
{
    QFETCH(bool, hasThem);
    const QString profile = QString::fromLatin1(QTest::currentDataTag());
    for (const QString &function :
         {u"payment.prepare"_s, u"payment.send"_s, u"financial.data"_s, u"financial.accounts"_s}) {
        QCOMPARE(can(profile, function, "C", true), hasThem);
        QVERIFY(!can(profile, function, "C", false));
    }
}

void TestDocumentPortal::S4_7_historyIsForThree_data()
{
    S4_5_paymentAndFinancialNeedProfileAndModule_data();
}

void TestDocumentPortal::S4_7_historyIsForThree()
{
    QFETCH(bool, hasThem);
    QCOMPARE(can(QString::fromLatin1(QTest::currentDataTag()), u"feedback.history"_s, "C", true), hasThem);
}

void TestDocumentPortal::S4_8_communicationIsTheSameForBoth()
{
    const QList<const Function *> functions = m_portal.catalogue.functionsOf(MenuCode(u"communication"_s));
    QVERIFY(!functions.isEmpty());
    for (const Function *function : functions)
        QCOMPARE(can(u"administrator"_s, function->code.text(), "C", true),
                 can(u"fullAccess"_s, function->code.text(), "C", true));
}

void TestDocumentPortal::S4_1_ceilingOfEachConfiguration()
{
    const QString profile = u"administrator"_s;
    QVERIFY(can(profile, u"processing.allocate"_s, "B", true));
    QVERIFY(can(profile, u"archive.view"_s, "B", true));
    QVERIFY(!can(profile, u"feedback.figures"_s, "B", true));
    QVERIFY(can(profile, u"processing.allocate"_s, "C", true));
    QVERIFY(can(profile, u"feedback.figures"_s, "C", true));
    QVERIFY(!can(profile, u"processing.allocate"_s, "D", true));
    QVERIFY(can(profile, u"feedback.figures"_s, "D", true));
    QVERIFY(!can(profile, u"feedback.figures"_s, "Z", true)); // no such configuration
}

QTEST_GUILESS_MAIN(TestDocumentPortal)
#include "test_documentportal.moc"
