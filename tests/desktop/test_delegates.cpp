// SPDX-License-Identifier: MIT
#include "desktop/parts/banner.h"
#include "desktop/parts/chip.h"
#include "desktop/parts/diffrowdelegate.h"
#include "desktop/parts/filterchip.h"
#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/treerowdelegate.h"
#include "desktop/parts/treeview.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::models::DiffSign;
using mandat::models::raw;
using mandat::models::Role;
using mandat::models::spokenText;

namespace
{

// Says of its cells what models say: AccessibleTextRole is spokenText().
class Rows : public QStandardItemModel
{
public:
    using QStandardItemModel::QStandardItemModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole)
            return spokenText(index);
        return QStandardItemModel::data(index, role);
    }
};

QStandardItem *item(const QString &text, const QMap<Role, QVariant> &roles = {})
{
    auto *result = new QStandardItem;
    result->setData(text, Qt::DisplayRole);
    for (auto it = roles.cbegin(); it != roles.cend(); ++it)
        result->setData(it.value(), raw(it.key()));
    return result;
}

void fillUsers(QStandardItemModel &model)
{
    model.setHorizontalHeaderLabels({u"Name"_s, u"Company"_s, u"Status"_s});
    for (const QString &name : {u"ABADIE Cécile"_s, u"LEFÈVRE Marie"_s, u"NGUYEN Mai"_s})
        model.appendRow({item(name, {{Role::StrongRole, true}, {Role::StagedRole, true}}), item(u"Dupré SA"_s),
                         item(u"Active"_s, {{Role::ChipToneRole, int(Tone::Active)}})});
}

QString hugeText()
{
    return QString(300000, u'w');
}

QStringList awkwardTexts()
{
    return {QString(),
            u"plain"_s,
            u"👩‍👩‍👧‍👦 🏳️‍🌈 family"_s,
            u"שלום עולם abc 123"_s,
            u"مرحبا بالعالم"_s,
            u"a\u0301\u0302\u0303\u0304 combining"_s,
            u"two\nlines\tand\u0000nul"_s,
            u"<b>not bold</b> & “quotes”"_s,
            QString(QChar(0xD800)) + u"lone surrogate"_s,
            hugeText()};
}

int colours(const QImage &image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            seen.insert(image.pixel(x, y));
    }
    return static_cast<int>(seen.size());
}

QImage picture(QWidget &widget, double ratio)
{
    QImage image(widget.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    widget.render(&image);
    return image;
}

} // namespace

class TestDelegates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void spokenTexts_data();
    void spokenTexts();
    void tableSpeaksItsCells();
    void tabLeavesTheTable();
    void tableAsksForMenus();
    void tableColumnsMoveAndHide();
    void rowMenuStandsInTheLastColumn();
    void treeTogglesBySpaceAndBox();
    void treeLeavesOutOfReachAlone();
    void treeArrowFolds();
    void rowsHaveTheirHeights();
    void paintingSurvivesAnyText_data();
    void paintingSurvivesAnyText();
    void paintingSurvivesAnyRole();

private:
    Theme m_theme {*qApp};
};

void TestDelegates::initTestCase()
{
    m_theme.apply(Appearance::Light);
}

void TestDelegates::spokenTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QMap<int, QVariant>>("roles");
    QTest::addColumn<QString>("spoken");
    using Roles = QMap<int, QVariant>;
    QTest::newRow("text alone") << u"Active"_s << Roles {} << u"Active"_s;
    QTest::newRow("empty") << QString() << Roles {} << QString();
    QTest::newRow("second line") << u"Dupré"_s << Roles {{raw(Role::SecondLineRole), u"one\ntwo"_s}}
                                 << u"Dupré, one two"_s;
    QTest::newRow("added") << u"Sign"_s << Roles {{raw(Role::DiffSignRole), int(DiffSign::Added)}} << u"Added, Sign"_s;
    QTest::newRow("changed") << u"Confirmed"_s << Roles {{raw(Role::OldTextRole), u"Plain"_s}}
                             << u"Confirmed instead of Plain"_s;
    QTest::newRow("old text with a per cent sign")
        << u"%2"_s << Roles {{raw(Role::OldTextRole), u"%1"_s}} << u"%2 instead of %1"_s;
    QTest::newRow("out of reach") << u"Sign"_s
                                  << Roles {{raw(Role::SensitiveRole), true}, {raw(Role::ReasonRole), u"module off"_s}}
                                  << u"Sign, sensitive, module off"_s;
    QTest::newRow("staged") << u"LEFÈVRE"_s << Roles {{raw(Role::StagedRole), true}} << u"LEFÈVRE, change staged"_s;
    QTest::newRow("group") << u"Payroll"_s
                           << Roles {{raw(Role::LeadIdentifierRole), u"40391-B"_s},
                                     {raw(Role::BadgeRole), u"1 account"_s},
                                     {raw(Role::CountTextRole), u"14 of 17"_s}}
                           << u"40391-B, Payroll, 1 account, 14 of 17"_s;
    QTest::newRow("a sign that is none") << u"x"_s << Roles {{raw(Role::DiffSignRole), 99}} << u"x"_s;
}

void TestDelegates::spokenTexts()
{
    QFETCH(const QString, text);
    using Roles = QMap<int, QVariant>;
    QFETCH(const Roles, roles);
    QFETCH(const QString, spoken);
    QStandardItemModel model;
    auto *cell = item(text);
    for (auto it = roles.cbegin(); it != roles.cend(); ++it)
        cell->setData(it.value(), it.key());
    model.appendRow(cell);
    QCOMPARE(spokenText(model.index(0, 0)), spoken);
    QCOMPARE(spokenText({}), QString());
}

void TestDelegates::tableSpeaksItsCells()
{
    Rows model;
    fillUsers(model);
    model.item(1, 2)->setData(u"since Monday"_s, raw(Role::SecondLineRole));
    TableView table(u"Users"_s);
    table.setModel(&model);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&table);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Table);
    QCOMPARE(interface->text(QAccessible::Name), u"Users"_s);
    QVERIFY(interface->tableInterface());
    QCOMPARE(interface->tableInterface()->rowCount(), 3);
    QCOMPARE(interface->tableInterface()->cellAt(1, 0)->text(QAccessible::Name), u"LEFÈVRE Marie, change staged"_s);
    QCOMPARE(interface->tableInterface()->cellAt(1, 2)->text(QAccessible::Name), u"Active, since Monday"_s);
}

void TestDelegates::tabLeavesTheTable()
{
    Rows model;
    fillUsers(model);
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    auto *table = new TableView(u"Users"_s);
    table->setModel(&model);
    auto *after = new QLineEdit;
    layout->addWidget(table);
    layout->addWidget(after);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    table->setFocus();
    table->setCurrentIndex(model.index(0, 0));
    QTest::keyClick(table, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
}

void TestDelegates::tableAsksForMenus()
{
    Rows model;
    fillUsers(model);
    TableView table(u"Users"_s);
    table.setModel(&model);
    table.resize(700, 300);
    table.show();
    table.setCurrentIndex(model.index(1, 0));
    QSignalSpy asked(&table, &TableView::contextRequested);
    // The menu key, then a right click on another row.
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(0, 0), table.mapToGlobal(QPoint(0, 0)));
    QApplication::sendEvent(table.viewport(), &byKey);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toModelIndex().row(), 1);
    const QPoint third = table.visualRect(model.index(2, 1)).center();
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, third, table.viewport()->mapToGlobal(third));
    QApplication::sendEvent(table.viewport(), &byMouse);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked.at(1).at(0).toModelIndex(), model.index(2, 1));
    // Beside the rows there is nothing to ask for.
    const QPoint nowhere(10, 290);
    QContextMenuEvent beside(QContextMenuEvent::Mouse, nowhere, table.viewport()->mapToGlobal(nowhere));
    QApplication::sendEvent(table.viewport(), &beside);
    QCOMPARE(asked.count(), 2);
}

void TestDelegates::tableColumnsMoveAndHide()
{
    Rows model;
    fillUsers(model);
    TableView table(u"Users"_s);
    table.setModel(&model);
    QVERIFY(table.isLeadingColumn(0));
    QVERIFY(table.isTrailingColumn(2));
    QMenu menu;
    table.fillColumnMenu(&menu, 0);
    const QList<QAction *> actions = menu.actions();
    QVERIFY(!actions.at(0)->isEnabled());
    actions.at(1)->trigger();
    QCOMPARE(table.horizontalHeader()->visualIndex(0), 1);
    QVERIFY(table.isLeadingColumn(1));
    const auto entry = [&actions](const QString &title) {
        return *std::find_if(actions.begin(), actions.end(), [&](const QAction *a) { return a->text() == title; });
    };
    entry(u"Company"_s)->setChecked(false);
    QVERIFY(table.isColumnHidden(1));
    QVERIFY(table.isLeadingColumn(0));
    entry(u"Status"_s)->setChecked(false);
    QVERIFY(table.isTrailingColumn(0));
    // The last one that is left cannot be hidden.
    QMenu again;
    table.fillColumnMenu(&again, -1);
    QCOMPARE(again.actions().size(), 3);
    int enabled = 0;
    for (const QAction *action : again.actions())
        enabled += action->isEnabled() ? 1 : 0;
    QCOMPARE(enabled, 2);
}

void TestDelegates::rowMenuStandsInTheLastColumn()
{
    Rows model;
    fillUsers(model);
    TableView table(u"Users"_s);
    table.setModel(&model);
    table.resize(700, 300);
    table.show();
    QSignalSpy asked(&table, &TableView::contextRequested);
    QStyleOptionViewItem option;
    option.widget = &table;
    const QModelIndex last = model.index(1, 2);
    option.rect = table.visualRect(last);
    const QRect menu = table.rowDelegate()->menuRect(option, last);
    QVERIFY(menu.width() >= metrics::target && menu.height() >= metrics::target);
    QVERIFY(option.rect.contains(menu));
    QVERIFY(table.rowDelegate()->menuRect(option, model.index(1, 0)).isNull());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, menu.center());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toModelIndex(), last);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, option.rect.topLeft() + QPoint(4, 4));
    QCOMPARE(asked.count(), 1);
    table.rowDelegate()->setRowMenu(false);
    QVERIFY(table.rowDelegate()->menuRect(option, last).isNull());
}

namespace
{
struct Profile {
    QStandardItemModel model;
    TreeView view {u"Profile"_s};
    TreeRowDelegate delegate;

    Profile()
    {
        auto *menu = item(u"Transfers"_s, {{Role::GroupRowRole, true}});
        menu->setCheckable(true);
        menu->setUserTristate(true);
        menu->setCheckState(Qt::PartiallyChecked);
        auto *free = item(u"Enter a transfer"_s);
        free->setCheckable(true);
        free->setCheckState(Qt::Unchecked);
        auto *barred = item(u"Sign an international transfer"_s, {{Role::ReasonRole, u"above the ceiling"_s}});
        barred->setData(int(Qt::Unchecked), Qt::CheckStateRole);
        menu->appendRow(free);
        menu->appendRow(barred);
        model.appendRow(menu);
        view.setModel(&model);
        view.setItemDelegate(&delegate);
        view.resize(400, 300);
        view.expandAll();
        view.show();
    }

    [[nodiscard]] QModelIndex menu() const { return model.index(0, 0); }
    [[nodiscard]] QModelIndex at(int row) const { return model.index(row, 0, menu()); }
    [[nodiscard]] static Qt::CheckState state(const QModelIndex &index)
    {
        return static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    }
    [[nodiscard]] QRect box(const QModelIndex &index) const
    {
        QStyleOptionViewItem option;
        option.rect = view.visualRect(index);
        option.direction = view.layoutDirection();
        return delegate.boxRect(option);
    }
};
} // namespace

void TestDelegates::treeTogglesBySpaceAndBox()
{
    Profile profile;
    profile.view.setCurrentIndex(profile.at(0));
    QTest::keyClick(&profile.view, Qt::Key_Space);
    QCOMPARE(Profile::state(profile.at(0)), Qt::Checked);
    QTest::keyClick(&profile.view, Qt::Key_Space);
    QCOMPARE(Profile::state(profile.at(0)), Qt::Unchecked);
    const QRect box = profile.box(profile.at(0));
    QTest::mouseClick(profile.view.viewport(), Qt::LeftButton, {}, box.center());
    QCOMPARE(Profile::state(profile.at(0)), Qt::Checked);
    // A click on the words selects the row and changes nothing.
    QTest::mouseClick(profile.view.viewport(), Qt::LeftButton, {}, box.center() + QPoint(60, 0));
    QCOMPARE(Profile::state(profile.at(0)), Qt::Checked);
    // Partly ticked becomes ticked.
    profile.view.setCurrentIndex(profile.menu());
    QTest::keyClick(&profile.view, Qt::Key_Space);
    QCOMPARE(Profile::state(profile.menu()), Qt::Checked);
}

void TestDelegates::treeLeavesOutOfReachAlone()
{
    Profile profile;
    profile.view.setCurrentIndex(profile.at(1));
    // It can be reached, and its reason heard,
    QCOMPARE(profile.view.currentIndex(), profile.at(1));
    QCOMPARE(spokenText(profile.at(1)), u"Sign an international transfer, above the ceiling"_s);
    // but not changed.
    QTest::keyClick(&profile.view, Qt::Key_Space);
    QTest::mouseClick(profile.view.viewport(), Qt::LeftButton, {}, profile.box(profile.at(1)).center());
    QCOMPARE(Profile::state(profile.at(1)), Qt::Unchecked);
}

void TestDelegates::treeArrowFolds()
{
    Profile profile;
    QVERIFY(profile.view.arrowRect(profile.at(0)).isNull());
    const QPoint arrow = profile.view.arrowRect(profile.menu()).center();
    QTest::mouseClick(profile.view.viewport(), Qt::LeftButton, {}, arrow);
    QVERIFY(!profile.view.isExpanded(profile.menu()));
    QTest::mouseClick(profile.view.viewport(), Qt::LeftButton, {}, arrow);
    QVERIFY(profile.view.isExpanded(profile.menu()));
    profile.view.setCurrentIndex(profile.menu());
    QTest::keyClick(&profile.view, Qt::Key_Left);
    QVERIFY(!profile.view.isExpanded(profile.menu()));
    profile.view.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(profile.view.arrowRect(profile.menu()).center().x() > profile.view.viewport()->width() / 2);
}

void TestDelegates::rowsHaveTheirHeights()
{
    Rows model;
    fillUsers(model);
    TableView table(u"Users"_s);
    table.setModel(&model);
    QCOMPARE(table.rowHeight(0), metrics::row);
    QCOMPARE(table.horizontalHeader()->height(), metrics::header);
    table.setRowKind(TableView::RowKind::Compact);
    QCOMPARE(table.rowHeight(0), metrics::compactRow);
    table.setRowKind(TableView::RowKind::TwoLines);
    QCOMPARE(table.rowHeight(0), metrics::twoLineRow);
    const Profile profile;
    QCOMPARE(profile.view.visualRect(profile.menu()).height(), metrics::menuRow);
    QCOMPARE(profile.view.visualRect(profile.at(0)).height(), metrics::functionRow);
}

void TestDelegates::paintingSurvivesAnyText_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("1x") << 1.0 << Qt::LeftToRight << Appearance::Light;
    QTest::newRow("2x") << 2.0 << Qt::LeftToRight << Appearance::Dark;
    QTest::newRow("1x mirrored") << 1.0 << Qt::RightToLeft << Appearance::Dark;
    QTest::newRow("2x mirrored") << 2.0 << Qt::RightToLeft << Appearance::Light;
}

void TestDelegates::paintingSurvivesAnyText()
{
    QFETCH(const double, ratio);
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const Appearance, appearance);
    m_theme.apply(appearance);
    QStandardItemModel cells;
    QStandardItemModel tree;
    QStandardItemModel diff;
    for (const QString &text : awkwardTexts()) {
        cells.appendRow({item(text, {{Role::StrongRole, true}, {Role::StagedRole, true}, {Role::SecondLineRole, text}}),
                         item(text, {{Role::IdentifierRole, true}, {Role::BadgeRole, text}}),
                         item(text, {{Role::ChipToneRole, int(Tone::Waiting)}, {Role::ReasonRole, text}})});
        auto *group = item(text, {{Role::GroupRowRole, true}, {Role::CountTextRole, text}, {Role::BadgeRole, text}});
        group->appendRow({item(text, {{Role::SensitiveRole, true}, {Role::SecondLineRole, text}}),
                          item(text, {{Role::ReasonRole, text}})});
        tree.appendRow({group, item({})});
        diff.appendRow({item(text, {{Role::DiffSignRole, int(DiffSign::Changed)}}), item(text),
                        item(text, {{Role::OldTextRole, text}, {Role::LeadStrongRole, text}})});
    }
    TableView table(u"Cells"_s);
    table.setModel(&cells);
    TreeView treeView(u"Tree"_s);
    treeView.setModel(&tree);
    TreeRowDelegate treeDelegate;
    treeView.setItemDelegate(&treeDelegate);
    treeView.expandAll();
    TreeView diffView(u"Diff"_s);
    diffView.setModel(&diff);
    DiffRowDelegate diffDelegate;
    diffDelegate.equip(&diffView);
    table.selectAll();
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(&table), static_cast<QAbstractItemView *>(&treeView),
          static_cast<QAbstractItemView *>(&diffView)}) {
        view->setLayoutDirection(direction);
        view->resize(640, 700);
        QVERIFY(colours(picture(*view, ratio)) > 20);
        // Too narrow for anything.
        view->resize(30, 60);
        QVERIFY(!picture(*view, ratio).isNull());
    }
    for (const QString &text : awkwardTexts()) {
        ChipLabel chip({Tone::Sensitive, Glyph::Shield, text});
        Banner banner(Tone::Refused, text.left(5000));
        FilterChip filter(text.left(5000), text.left(5000));
        for (QWidget *widget :
             {static_cast<QWidget *>(&chip), static_cast<QWidget *>(&banner), static_cast<QWidget *>(&filter)}) {
            widget->setLayoutDirection(direction);
            widget->resize(300, 40);
            QVERIFY(colours(picture(*widget, ratio)) > 1);
        }
    }
    m_theme.apply(Appearance::Light);
}

void TestDelegates::paintingSurvivesAnyRole()
{
    // Numbers out of range, and types that no one expects.
    QStandardItemModel model;
    for (const QVariant &value : {QVariant(-5), QVariant(4711), QVariant(u"words"_s), QVariant(QDate(2026, 11, 23)),
                                  QVariant(1e300), QVariant::fromValue(QPoint(1, 2))}) {
        auto *cell = new QStandardItem;
        cell->setData(value, Qt::DisplayRole);
        for (int role = raw(Role::ChipToneRole); role <= raw(Role::SubgroupRowRole); ++role)
            cell->setData(value, role);
        model.appendRow(cell);
    }
    TableView table(u"Cells"_s);
    table.setModel(&model);
    table.resize(400, 300);
    QVERIFY(colours(picture(table, 1.0)) > 5);
    TreeView tree(u"Tree"_s);
    tree.setModel(&model);
    TreeRowDelegate treeDelegate;
    tree.setItemDelegate(&treeDelegate);
    tree.resize(400, 300);
    QVERIFY(colours(picture(tree, 1.0)) > 5);
    DiffRowDelegate diffDelegate;
    diffDelegate.equip(&tree);
    QVERIFY(!picture(tree, 1.0).isNull());
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!spokenText(model.index(row, 0)).contains("Added"_L1));
}

QTEST_MAIN(TestDelegates)
#include "test_delegates.moc"
