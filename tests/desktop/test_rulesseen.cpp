// SPDX-License-Identifier: MIT
// labels: slow
// Rules that one does not do but sees: in who can do what, on the identity sheet, in the list of profiles; on the
// sample portals.
#include "desktop/profiles/profilesscreen.h"
#include "desktop/theme/theme.h"
#include "desktop/users/usersscreen.h"
#include "desktop/whocan/whocanwindow.h"
#include "models/accessgrid.h"
#include "screenfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QListView>
#include <QSignalSpy>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;
using mandat::testing::OpenedPortal;
using models::AccessGrid;

class TestRulesSeen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void S0_1_neverMoreThanTheSubscriptionHolds();
    void S3_1_whoOnlyReadsTicksNothing();
    void S4_1_theConfigurationIsTheCeiling();
    void S4_2_whoseProfileFollowsLaterMayDoNothingYet();
    void S4_3_sixPredefinedProfiles_data();
    void S4_3_sixPredefinedProfiles();
    void S4_4_dossierSettingsAreTheAdministrators();
    void S4_5_financialNeedsTheProfileAndTheModule();
    void S4_6_deliverySeesOwnDocumentsOnly();
    void S4_7_historyIsForThreeProfiles();
    void S4_8_communicationIsTheSameForBoth();
    void S4_15_eachProfileSaysItsTypicalUse();

private:
    /// Somebody's access, as the sample has it.
    struct Access {
        UserId user;
        RelationshipId place;
    };
    using Fits = std::function<bool(const User &, const Profile *, const Relationship &)>;
    [[nodiscard]] static std::optional<Access> accessWhere(OpenedPortal &opened, const Fits &fits);
    /// Of this predefined profile, on a dossier of this configuration.
    [[nodiscard]] std::optional<Access> access(const QString &profile, const QString &configuration,
                                               std::optional<bool> financial = {});
    /// May the person do it there? Told by what the cell of the window says; nothing: there is no such cell.
    [[nodiscard]] static std::optional<bool> isHeardAllowed(OpenedPortal &opened, const Access &access,
                                                            const QString &function);
    [[nodiscard]] std::optional<bool> may(const std::optional<Access> &access, const QString &function)
    {
        return access ? isHeardAllowed(*m_documents, *access, function) : std::nullopt;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<testing::SampleFirm> m_firm;
    std::unique_ptr<OpenedPortal> m_documents; ///< the document portal
};

void TestRulesSeen::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<testing::SampleFirm>();
    m_documents = std::make_unique<OpenedPortal>();
    m_documents->open(*m_firm, u"document-portal"_s);
}

void TestRulesSeen::cleanupTestCase()
{
    m_documents.reset();
    m_firm.reset();
    m_theme.reset();
}

std::optional<TestRulesSeen::Access> TestRulesSeen::accessWhere(OpenedPortal &opened, const Fits &fits)
{
    const Portal &portal = opened.workspace->portal();
    const QDate today = dayAt(portal.policy, opened.workspace->now());
    const QList<qint64> rows = *opened.reader().relationshipRows({});
    for (const qint64 row : rows) {
        const RelationshipId place = opened.reader().relationships({row})->constFirst().id;
        const Snapshot state = *opened.reader().relationshipSnapshot(place);
        const Relationship *relationship = state.relationship(place);
        for (const Grant *grant : state.grantsOn(place)) {
            const User *user = state.user(grant->user);
            const bool inForce = relationship->active && user && user->active && grant->active
                && user->pending.isEmpty() && grant->pending.isEmpty()
                && (!grant->lastDay.isValid() || grant->lastDay >= today)
                && (!grant->firstDay.isValid() || grant->firstDay <= today);
            if (inForce && fits(*user, profileThatApplies(portal.policy, state, *user, grant), *relationship))
                return Access {grant->user, place};
        }
    }
    return {};
}

std::optional<TestRulesSeen::Access> TestRulesSeen::access(const QString &profile, const QString &configuration,
                                                           std::optional<bool> financial)
{
    return accessWhere(*m_documents, [&](const User &, const Profile *applies, const Relationship &place) {
        return applies && applies->code == profile && place.configuration == ConfigurationCode(configuration)
            && (!financial || place.modules.contains(ModuleCode(u"financial"_s)) == *financial);
    });
}

std::optional<bool> TestRulesSeen::isHeardAllowed(OpenedPortal &opened, const Access &access, const QString &function)
{
    MatrixQuestion question;
    question.user = access.user;
    question.at = opened.workspace->now();
    WhoCanWindow window(*opened.workspace, question, nullptr);
    QSignalSpy shown(&window, &WhoCanWindow::shown);
    window.show();
    if (shown.isEmpty() && !shown.wait(10000))
        return {};
    const AccessGrid &grid = window.grid();
    const AccessMatrix &matrix = grid.matrix();
    const auto column = std::ranges::find(matrix.columns, access.place, &MatrixColumn::relationship);
    const QString label =
        opened.workspace->portal().catalogue.function(FunctionCode(function))->label.in(Language::English);
    for (int row = 0; row < grid.rowCount() && column != matrix.columns.end(); ++row) {
        if (grid.isMenu(row) || matrix.functions.at(grid.functionAt(row)) != FunctionCode(function))
            continue;
        const QString heard =
            grid.index(row, static_cast<int>(column - matrix.columns.begin())).data(Qt::AccessibleTextRole).toString();
        if (heard.startsWith(label + u": allowed"_s))
            return true;
        if (heard.startsWith(label + u": "_s))
            return false;
    }
    return {};
}

void TestRulesSeen::S0_1_neverMoreThanTheSubscriptionHolds()
{
    OpenedPortal bank;
    bank.open(*m_firm, u"bank-delegates"_s);
    const Portal &portal = bank.workspace->portal();
    QString beyond;
    const std::optional<Access> found =
        accessWhere(bank, [&](const User &, const Profile *profile, const Relationship &place) {
            for (const FunctionCode &code : profile ? profile->functions : SortedSet<FunctionCode>()) {
                const Function *function = portal.catalogue.function(code);
                if (function && !withinCeiling(portal, place, *function)) {
                    beyond = code.text();
                    return true;
                }
            }
            return false;
        });
    QVERIFY2(found, "the sample has no profile that goes beyond a subscription");
    QCOMPARE(isHeardAllowed(bank, *found, beyond), std::optional(false));
}

void TestRulesSeen::S3_1_whoOnlyReadsTicksNothing()
{
    OpenedPortal reader;
    reader.open(*m_firm, u"public-lender"_s, u"odile.kermarrec"_s);
    QVERIFY(!reader.workspace->mayWrite());
    UsersScreen screen(*reader.workspace);
    reader.workspace->setLanguage(Language::English);
    screen.resize(1300, 800);
    screen.show();
    QTRY_VERIFY(named<QCheckBox>(screen, u"Administration"_s));
    QVERIFY(!named<QCheckBox>(screen, u"Administration"_s)->isEnabled());
    QVERIFY(!named<QCheckBox>(screen, u"Active"_s)->isEnabled());
}

void TestRulesSeen::S4_1_theConfigurationIsTheCeiling()
{
    QCOMPARE(may(access(u"administrator"_s, u"C"_s), u"documents.import"_s), std::optional(true));
    QCOMPARE(may(access(u"administrator"_s, u"D"_s), u"documents.import"_s), std::optional(false));
    QCOMPARE(may(access(u"administrator"_s, u"B"_s), u"feedback.figures"_s), std::optional(false));
}

void TestRulesSeen::S4_2_whoseProfileFollowsLaterMayDoNothingYet()
{
    const auto later = accessWhere(*m_documents, [](const User &user, const Profile *profile, const Relationship &) {
        return !profile && user.profile.isNull();
    });
    QVERIFY2(later, "the sample has nobody whose profile is to be defined");
    QCOMPARE(may(later, u"documents.import"_s), std::optional(false));
    QCOMPARE(may(later, u"communication.exchange"_s), std::optional(false));
}

void TestRulesSeen::S4_3_sixPredefinedProfiles_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QList<bool>>("may"); // import and send, process, figures and reports, archive, dossier settings
    QTest::newRow("Administrator") << u"administrator"_s << QList<bool> {true, true, true, true, true};
    QTest::newRow("Full access") << u"fullAccess"_s << QList<bool> {true, true, true, true, false};
    QTest::newRow("Document processing") << u"processing"_s << QList<bool> {true, true, false, false, false};
    QTest::newRow("Processing + archive") << u"processingArchive"_s << QList<bool> {true, true, false, true, false};
    QTest::newRow("Full feedback") << u"fullFeedback"_s << QList<bool> {false, false, true, true, false};
    QTest::newRow("Document delivery") << u"delivery"_s << QList<bool> {true, false, false, false, false};
}

void TestRulesSeen::S4_3_sixPredefinedProfiles()
{
    QFETCH(QString, profile);
    QFETCH(QList<bool>, may);
    const QStringList functions {u"documents.import"_s, u"processing.allocate"_s, u"feedback.figures"_s,
                                 u"archive.view"_s, u"settings.users"_s};
    const std::optional<Access> someone = access(profile, u"C"_s);
    QVERIFY(someone);
    for (qsizetype i = 0; i < functions.size(); ++i)
        QCOMPARE(this->may(someone, functions.at(i)), std::optional(may.at(i)));
}

void TestRulesSeen::S4_4_dossierSettingsAreTheAdministrators()
{
    for (const QString &function : {u"settings.transmission"_s, u"settings.approvalRules"_s, u"settings.users"_s}) {
        QCOMPARE(may(access(u"administrator"_s, u"C"_s), function), std::optional(true));
        QCOMPARE(may(access(u"fullAccess"_s, u"C"_s), function), std::optional(false));
    }
}

void TestRulesSeen::S4_5_financialNeedsTheProfileAndTheModule()
{
    QCOMPARE(may(access(u"administrator"_s, u"C"_s, true), u"financial.data"_s), std::optional(true));
    QCOMPARE(may(access(u"administrator"_s, u"C"_s, false), u"financial.data"_s), std::optional(false));
    QCOMPARE(may(access(u"processing"_s, u"C"_s, true), u"financial.data"_s), std::optional(false));
}

void TestRulesSeen::S4_6_deliverySeesOwnDocumentsOnly()
{
    const std::optional<Access> someone = access(u"delivery"_s, u"C"_s);
    QCOMPARE(may(someone, u"documents.own"_s), std::optional(true));
    QCOMPARE(may(someone, u"documents.awaiting"_s), std::optional(true));
    QCOMPARE(may(someone, u"processing.view"_s), std::optional(false));
}

void TestRulesSeen::S4_7_historyIsForThreeProfiles()
{
    for (const QString &profile : {u"administrator"_s, u"fullAccess"_s, u"fullFeedback"_s})
        QCOMPARE(may(access(profile, u"C"_s), u"feedback.history"_s), std::optional(true));
    for (const QString &profile : {u"processing"_s, u"processingArchive"_s, u"delivery"_s})
        QCOMPARE(may(access(profile, u"C"_s), u"feedback.history"_s), std::optional(false));
}

void TestRulesSeen::S4_8_communicationIsTheSameForBoth()
{
    for (const QString &function :
         {u"communication.exchange"_s, u"communication.questions"_s, u"communication.notices"_s}) {
        QCOMPARE(may(access(u"administrator"_s, u"C"_s), function), std::optional(true));
        QCOMPARE(may(access(u"fullAccess"_s, u"C"_s), function), std::optional(true));
    }
}

void TestRulesSeen::S4_15_eachProfileSaysItsTypicalUse()
{
    ProfilesScreen screen(*m_documents->workspace);
    m_documents->workspace->setLanguage(Language::English);
    screen.resize(1300, 800);
    screen.show();
    QStringList uses;
    QTRY_VERIFY([&] {
        uses.clear();
        for (const QAbstractItemView *list : screen.findChildren<QAbstractItemView *>()) {
            for (int row = 0; list->model() && row < list->model()->rowCount(); ++row)
                uses += list->model()->index(row, 0).data(static_cast<int>(models::Role::SecondLineRole)).toString();
        }
        return uses.contains(u"Mobile capture"_s);
    }());
    QVERIFY(uses.contains(u"Secretariat, external staff"_s));
    QVERIFY(uses.contains(u"Directors"_s));
}

QTEST_MAIN(TestRulesSeen)
#include "test_rulesseen.moc"
