// SPDX-License-Identifier: MIT
// What a shared profile's change does, and the editor's tree: no window.
#include "desktop/profiles/profileimpact.h"

#include "desktop/profiles/profilestate.h"
#include "desktop/profiles/profiletree.h"
#include "models/functiontree.h"
#include "models/roles.h"
#include "support/cachefirm.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::models::raw;
using mandat::testing::CacheFirm;

class TestProfilesImpact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsWhoHasIt();
    void tellsLossesAndGains();
    void tellsWhereItHasNoEffect();
    void theLastQuestionIsAnswered();
    void marksWhatHasChanged();
    void showsDifferencesOnly();
    void stateKeepsEditsUntilTheyAreStaged();

private:
    [[nodiscard]] Snapshot holders() { return *m_reader->profileSnapshot(m_profile.id); }
    [[nodiscard]] FunctionCode through(int which) const;

    QTemporaryDir m_folder;
    CacheFirm m_firm;
    Profile m_profile;
    SystemClock m_clock;
    std::optional<cache::Writer> m_writer;
    std::optional<cache::Reader> m_reader;
};

void TestProfilesImpact::initTestCase()
{
    m_firm = CacheFirm::make(7);
    m_firm.profiles.first().functions = {through(0)};
    m_profile = m_firm.profiles.constFirst();
    const QString file = m_folder.filePath(u"cache.db"_s);
    Result<cache::Writer> writer = cache::Writer::open(file, m_clock);
    QVERIFY(writer);
    m_writer.emplace(std::move(*writer));
    QVERIFY(m_firm.fill(*m_writer));
    Result<cache::Reader> reader = cache::Reader::open(file);
    QVERIFY(reader);
    m_reader.emplace(std::move(*reader));
}

/// A function that is not in the profile, plain (not sensitive, not on accounts), and that the ceiling lets through.
FunctionCode TestProfilesImpact::through(int which) const
{
    for (const Function &function : m_firm.portal.catalogue.functions()) {
        if (!function.sensitive && !function.administration && !function.onAccounts
            && !m_profile.functions.contains(function.code)
            && withinCeiling(m_firm.portal, m_firm.relationships.constFirst(), function) && which-- == 0)
            return function.code;
    }
    return {};
}

void TestProfilesImpact::countsWhoHasIt()
{
    const ProfileImpact impact = profileImpact(m_firm.portal, holders(), m_profile, m_profile, m_clock.now());
    QCOMPARE(impact.users, 7);
    QCOMPARE(impact.relationships, 2);
    QCOMPARE(impact.gaining, 0);
    QCOMPARE(impact.losing, 0);
}

void TestProfilesImpact::tellsLossesAndGains()
{
    Profile after = m_profile;
    const FunctionCode lost = *m_profile.functions.begin();
    const FunctionCode gained = through(0);
    QVERIFY(!gained.isEmpty());
    after.functions.remove(lost);
    after.functions.insert(gained);
    const ProfileImpact impact = profileImpact(m_firm.portal, holders(), m_profile, after, m_clock.now());
    QCOMPARE(impact.losing, 7);
    QCOMPARE(impact.gaining, 7);
    QCOMPARE(impact.lost, QList<FunctionCode> {lost});
    QCOMPARE(impact.gained, QList<FunctionCode> {gained});
    QCOMPARE(impact.losers.size(), 7);
    QVERIFY(!impact.losers.constFirst().reference.isEmpty());
    QVERIFY(!impact.losers.constFirst().person.isEmpty());
    QCOMPARE(impact.withoutEffect, 0);
}

void TestProfilesImpact::tellsWhereItHasNoEffect()
{
    // No module is on anywhere in this firm.
    const Configuration &ceiling = *m_firm.portal.policy.configuration(m_firm.relationships.constFirst().configuration);
    const auto bound = std::ranges::find_if(m_firm.portal.catalogue.functions(), [&](const Function &function) {
        return !function.module.isEmpty() && ceiling.functions.contains(function.code);
    });
    QVERIFY(bound != m_firm.portal.catalogue.functions().end());
    Profile after = m_profile;
    after.functions.insert(bound->code);
    const ProfileImpact impact = profileImpact(m_firm.portal, holders(), m_profile, after, m_clock.now());
    QCOMPARE(impact.gaining, 0);
    QCOMPARE(impact.withoutEffect, 2);
    QCOMPARE(impact.moduleOff.size(), 1);
    QCOMPARE(impact.moduleOff.constFirst().first, bound->module);
    QCOMPARE(impact.moduleOff.constFirst().second, 2);
    QVERIFY(impact.aboveCeiling.isEmpty());
}

void TestProfilesImpact::theLastQuestionIsAnswered()
{
    ProfileImpactLoader loader(m_folder.filePath(u"cache.db"_s));
    QSignalSpy loaded(&loader, &ProfileImpactLoader::loaded);
    Profile after = m_profile;
    for (int i = 0; i < 5; ++i) {
        after.functions.insert(through(i));
        loader.ask(m_firm.portal, m_profile, after, m_clock.now());
    }
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded.constFirst().constFirst().value<ProfileImpact>().gained.size(), 5);
    loader.ask(m_firm.portal, m_profile, after, m_clock.now());
    loader.cancel();
    loader.ask(m_firm.portal, m_profile, m_profile, m_clock.now());
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(loaded.constLast().constFirst().value<ProfileImpact>().gaining, 0);
    ProfileImpactLoader lost(m_folder.filePath(u"nothing.db"_s));
    QSignalSpy failed(&lost, &ProfileImpactLoader::failed);
    lost.ask(m_firm.portal, m_profile, m_profile, m_clock.now());
    QTRY_COMPARE(failed.size(), 1);
}

void TestProfilesImpact::marksWhatHasChanged()
{
    models::FunctionTree functions;
    ProfileTree tree(&functions);
    functions.setPortal(m_firm.portal, Language::English);
    tree.setPortal(m_firm.portal, Language::English);
    functions.setProfile(m_profile.functions);
    tree.setSaved(m_profile.functions);
    QAbstractItemModelTester tester(&tree);
    const auto at = [&](const FunctionCode &code) { return tree.mapFromSource(functions.indexOf(code)); };
    const FunctionCode added = through(0);
    QVERIFY(!at(added).data(raw(models::Role::DiffSignRole)).toBool());
    QVERIFY(tree.setData(at(added), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(at(added).data(raw(models::Role::DiffSignRole)).toInt(), static_cast<int>(models::DiffSign::Added));
    QVERIFY2(at(added).data(Qt::AccessibleTextRole).toString().contains(models::diffWord(models::DiffSign::Added)),
             "it is heard, too");
    const FunctionCode removed = *m_profile.functions.begin();
    QVERIFY(tree.setData(at(removed), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(at(removed).data(raw(models::Role::DiffSignRole)).toInt(), static_cast<int>(models::DiffSign::Removed));
    const auto bound = std::ranges::find_if(m_firm.portal.catalogue.functions(),
                                            [](const Function &one) { return !one.module.isEmpty(); });
    QVERIFY(!at(bound->code).data(raw(models::Role::BadgeRole)).toString().isEmpty());
}

void TestProfilesImpact::showsDifferencesOnly()
{
    models::FunctionTree functions;
    ProfileTree tree(&functions);
    functions.setPortal(m_firm.portal, Language::French);
    tree.setPortal(m_firm.portal, Language::French);
    functions.setProfile(m_profile.functions);
    SortedSet<FunctionCode> other = m_profile.functions;
    const FunctionCode different = through(0);
    other.insert(different);
    functions.setComparison(other, u"Autre"_s);
    tree.setCompared(other);
    const int all = tree.rowCount();
    QVERIFY(all > 1);
    tree.setDifferencesOnly(true);
    QCOMPARE(tree.rowCount(), 1);
    const QModelIndex menu = tree.index(0, 0);
    QCOMPARE(tree.rowCount(menu), 1);
    const QModelIndex row = tree.index(0, 0, menu);
    QCOMPARE(row.data(models::FunctionTree::FunctionRole).toString(), different.text());
    // What is ticked stays in sight until the question is asked again.
    QVERIFY(tree.setData(row, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(tree.rowCount(menu), 1);
    tree.setDifferencesOnly(false);
    QCOMPARE(tree.rowCount(), all);
    tree.setCompared(std::nullopt);
    tree.setDifferencesOnly(true);
    QCOMPARE(tree.rowCount(), all);
}

void TestProfilesImpact::stateKeepsEditsUntilTheyAreStaged()
{
    ProfileState state;
    QVERIFY(state.read(*m_reader));
    QVERIFY(state.contains(m_profile.id));
    QCOMPARE(state.users(m_profile.id), 7);
    QVERIFY(state.isNameTaken(u" SHARED "_s, {}));
    QVERIFY(state.isNameTaken(u"partage"_s, {}));
    QVERIFY(!state.isNameTaken(u"partagé"_s, m_profile.id));
    Profile edited = m_profile;
    edited.functions.insert(through(0));
    state.edit(edited);
    QVERIFY(state.hasEdit(m_profile.id));
    QCOMPARE(state.changedFunctions(m_profile.id), 1);
    QVERIFY(state.read(*m_reader));
    QVERIFY2(state.hasEdit(m_profile.id), "news do not take an edit away");
    const std::optional<Change> change = state.change(m_profile.id);
    QVERIFY(change);
    QCOMPARE(change->kind(), ChangeKind::Modify);
    QVERIFY(m_writer->stage(*change));
    QVERIFY(state.read(*m_reader));
    QVERIFY(!state.hasEdit(m_profile.id));
    QVERIFY(state.isStaged(m_profile.id));
    QCOMPARE(state.changedFunctions(m_profile.id), 1);
    QCOMPARE(state.edited(m_profile.id)->functions, edited.functions);
    QCOMPARE(state.published(m_profile.id)->functions, m_profile.functions);
    Profile made;
    made.id = ProfileId(newUuid());
    made.label = {u"New"_s, u"New"_s};
    QVERIFY(m_writer->stage(Change::create(made)));
    QVERIFY(state.read(*m_reader));
    QVERIFY(state.contains(made.id));
    QVERIFY(!state.published(made.id));
    made.functions.insert(through(1));
    state.edit(made);
    QCOMPARE(state.change(made.id)->kind(), ChangeKind::Create);
    QVERIFY(m_writer->discardStaged());
    QVERIFY(state.read(*m_reader));
    QVERIFY2(!state.contains(made.id) && !state.hasEdit(made.id), "what exists nowhere is not edited");
}

QTEST_MAIN(TestProfilesImpact)
#include "test_profilesimpact.moc"
