// SPDX-License-Identifier: MIT
// labels: slow
// The profiles screen on a real service.
#include "desktop/profiles/profilesscreen.h"

#include "desktop/parts/treeview.h"
#include "desktop/profiles/profilenamedialog.h"
#include "models/functiontree.h"
#include "screenfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::OpenedPortal;

/// The window calls retranslate() once after construction.
class ShownProfiles : public ProfilesScreen
{
public:
    explicit ShownProfiles(Workspace &workspace)
        : ProfilesScreen(workspace)
    {
        retranslate();
        resize(1180, 700);
        show();
        activated();
    }
};

class TestProfilesScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstOneIsShownFromTheStart();
    void predefinedOnesAreReadOnly();
    void anEditIsStagedAndDiscarded();
    void aNewProfileIsStaged();
    void namesAreChecked();
    void readersOnlyLook();
    void searchFindsWithoutAccents();

private:
    static ProfileId find(OpenedPortal &opened, ProfileKind kind);
    static TreeView *functions(QWidget &screen) { return screen.findChild<TreeView *>(u"functions"_s); }
    static QPushButton *button(QWidget &screen, const QString &name) { return screen.findChild<QPushButton *>(name); }
    static QModelIndex firstBox(QWidget &screen, Qt::CheckState state);

    testing::SampleFirm m_firm;
};

ProfileId TestProfilesScreen::find(OpenedPortal &opened, ProfileKind kind)
{
    const QList<cache::ProfileRow> rows = *opened.reader().profiles();
    const auto found =
        std::ranges::find_if(rows, [&](const cache::ProfileRow &row) { return row.kind == kind && row.users > 0; });
    return found == rows.end() ? ProfileId() : found->id;
}

QModelIndex TestProfilesScreen::firstBox(QWidget &screen, Qt::CheckState state)
{
    const QAbstractItemModel *model = functions(screen)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex menu = model->index(row, 0);
        for (int at = 0; at < model->rowCount(menu); ++at) {
            const QModelIndex box = model->index(at, 0, menu);
            if (box.data(Qt::CheckStateRole).toInt() == state)
                return box;
        }
    }
    return {};
}

void TestProfilesScreen::theFirstOneIsShownFromTheStart()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    ShownProfiles screen(*opened.workspace);
    const auto *list = screen.findChild<TreeView *>(u"profileList"_s);
    QVERIFY(list->currentIndex().isValid());
    const QString name = list->currentIndex().data().toString();
    QVERIFY(!name.isEmpty());
    QVERIFY2(functions(screen)->accessibleName().contains(name), "the editor shows what the list has marked");
    QVERIFY(firstBox(screen, Qt::Checked).isValid());
    QVERIFY(functions(screen)->isExpanded(functions(screen)->model()->index(0, 0)));
}

void TestProfilesScreen::predefinedOnesAreReadOnly()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    ShownProfiles screen(*opened.workspace);
    const ProfileId predefined = find(opened, ProfileKind::Predefined);
    screen.showProfile(predefined);
    const QModelIndex box = firstBox(screen, Qt::Checked);
    QVERIFY(box.isValid());
    QVERIFY(!box.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(box.flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(button(screen, u"copyAsShared"_s)->isVisible());
    QVERIFY(!button(screen, u"copyFrom"_s)->isVisible());
    QVERIFY(!button(screen, u"stageProfile"_s)->isEnabled());
}

void TestProfilesScreen::anEditIsStagedAndDiscarded()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    ShownProfiles screen(*opened.workspace);
    const ProfileId shared = find(opened, ProfileKind::Shared);
    screen.showProfile(shared);
    QAbstractItemModel *model = functions(screen)->model();
    const QPushButton *stage = button(screen, u"stageProfile"_s);
    QVERIFY(!stage->isEnabled());
    QVERIFY(!stage->accessibleDescription().isEmpty());
    QVERIFY(model->setData(firstBox(screen, Qt::Unchecked), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(stage->isEnabled());
    button(screen, u"stageProfile"_s)->click();
    QTRY_COMPARE(opened.staged().size(), 1);
    const Change change = opened.staged().constFirst().change;
    QCOMPARE(change.kind(), ChangeKind::Modify);
    QCOMPARE(change.resourceId(), shared.uuid());
    QCOMPARE(std::get<Profile>(*change.after).functions.size(), std::get<Profile>(*change.before).functions.size() + 1);
    QTRY_VERIFY(!stage->isEnabled());
    QTRY_VERIFY(button(screen, u"discardProfile"_s)->isEnabled());
    button(screen, u"discardProfile"_s)->click();
    QTRY_VERIFY(opened.staged().isEmpty());
    QTRY_VERIFY(!button(screen, u"discardProfile"_s)->isEnabled());
    // Ticked and emptied again: no edit.
    const QModelIndex box = firstBox(screen, Qt::Unchecked);
    QVERIFY(model->setData(box, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model->setData(box, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!stage->isEnabled());
}

void TestProfilesScreen::aNewProfileIsStaged()
{
    OpenedPortal opened;
    opened.open(m_firm, u"document-portal"_s);
    ShownProfiles screen(*opened.workspace);
    const ProfileId predefined = find(opened, ProfileKind::Predefined);
    screen.showProfile(predefined);
    QTimer::singleShot(0, &screen, [&] {
        auto *dialog = screen.findChild<ProfileNameDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->start(), predefined);
        dialog->findChild<QLineEdit *>()->setText(u"Gérance élargie"_s);
        dialog->accept();
    });
    button(screen, u"copyAsShared"_s)->click();
    QTRY_COMPARE(opened.staged().size(), 1);
    const Profile made = std::get<Profile>(*opened.staged().constFirst().change.after);
    QCOMPARE(made.kind, ProfileKind::Shared);
    QCOMPARE(made.label.fr, u"Gérance élargie"_s);
    QCOMPARE(made.functions, opened.reader().profile(predefined)->functions);
    QTRY_VERIFY(firstBox(screen, Qt::Checked).flags().testFlag(Qt::ItemIsUserCheckable));
}

void TestProfilesScreen::namesAreChecked()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    ProfileState state;
    QVERIFY(state.read(opened.reader()));
    ProfileNameDialog dialog(state, {}, nullptr);
    auto *name = dialog.findChild<QLineEdit *>();
    QPushButton *accept = nullptr;
    for (QPushButton *candidate : dialog.findChildren<QPushButton *>()) {
        if (candidate->isDefault())
            accept = candidate;
    }
    QVERIFY(accept);
    QVERIFY2(!accept->isEnabled(), "a profile needs a name");
    name->setText(u"   "_s);
    QVERIFY(!accept->isEnabled());
    name->setText(u"Une équipe 🙂"_s);
    QVERIFY(accept->isEnabled());
    name->setText(opened.reader().profiles()->constFirst().label.fr.toUpper());
    QVERIFY2(!accept->isEnabled(), "two profiles of one name cannot be told apart");
    QVERIFY(!name->accessibleDescription().isEmpty());
    name->setText(QString(u"a"_s) + QChar(0x202e) + u"b"_s);
    QVERIFY2(!accept->isEnabled(), "bidi overrides are refused");
    name->setText(QString(5000, u'x'));
    QVERIFY(name->text().size() <= 100);
}

void TestProfilesScreen::readersOnlyLook()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s, u"odile.kermarrec"_s);
    ShownProfiles screen(*opened.workspace);
    screen.showProfile(find(opened, ProfileKind::Shared));
    QVERIFY(!button(screen, u"newProfile"_s)->isEnabled());
    QVERIFY(!button(screen, u"copyFrom"_s)->isVisible());
    QVERIFY(!firstBox(screen, Qt::Checked).flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!functions(screen)->model()->setData(firstBox(screen, Qt::Checked), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!button(screen, u"stageProfile"_s)->isEnabled());
}

void TestProfilesScreen::searchFindsWithoutAccents()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    opened.workspace->setLanguage(Language::French);
    ShownProfiles screen(*opened.workspace);
    const int all = functions(screen)->model()->rowCount();
    auto *field = qobject_cast<QLineEdit *>(screen.filterField());
    QVERIFY(field);
    field->setText(u"PRELEVEMENT"_s);
    QVERIFY(functions(screen)->model()->rowCount() > 0);
    QVERIFY(functions(screen)->model()->rowCount() < all);
    field->clear();
    QCOMPARE(functions(screen)->model()->rowCount(), all);
    QVERIFY(!screen.findChild<QComboBox *>()->accessibleName().isEmpty());
}

QTEST_MAIN(TestProfilesScreen)
#include "test_profilesscreen.moc"
