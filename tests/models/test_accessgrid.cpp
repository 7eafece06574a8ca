// SPDX-License-Identifier: MIT
#include "domain/names.h"
#include "models/accessgrid.h"
#include "models/roles.h"

#include "../domain/firm.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace firm;
using models::AccessGrid;
using models::AccessGridSource;
using models::raw;

class TestAccessGrid : public QObject
{
    Q_OBJECT

private:
    static Portal namedPortal()
    {
        Portal out = portal();
        const auto menu = [](const char *code, const char *name) {
            return Menu {MenuCode(QString::fromLatin1(code)), text(QString::fromUtf8(name))};
        };
        out.catalogue = Catalogue(u"1"_s,
                                  {menu("accounts", "Comptes"), menu("transfers", "Virements"), menu("trade", "Trade"),
                                   menu("admin", "Administration")},
                                  out.catalogue.modules(), out.catalogue.functions());
        return out;
    }
    static std::shared_ptr<AccessGridSource> source(const MatrixQuestion &question)
    {
        auto out = std::make_shared<AccessGridSource>();
        out->portal = namedPortal();
        out->snapshot = snapshot();
        out->matrix = matrixOf(out->portal, out->snapshot, question);
        return out;
    }
    static MatrixQuestion onWorks()
    {
        MatrixQuestion question;
        question.relationship = works;
        question.at = utc(2026, 11, 24);
        return question;
    }
    static int rowOf(const AccessGrid &grid, const QString &name)
    {
        for (int row = 0; row < grid.rowCount(); ++row) {
            if (grid.headerData(row, Qt::Vertical).toString() == name)
                return row;
        }
        return -1;
    }
    static AccessCell cell(const AccessGrid &grid, int row, int column)
    {
        return static_cast<AccessCell>(grid.index(row, column).data(AccessGrid::CellRole).toInt());
    }

private Q_SLOTS:
    void functionsStandUnderTheirMenus()
    {
        AccessGrid grid;
        const QAbstractItemModelTester tester(&grid, QAbstractItemModelTester::FailureReportingMode::Fatal);
        grid.setSource(source(onWorks()), Language::English);
        QCOMPARE(grid.columnCount(), 2);
        QCOMPARE(grid.rowCount(), 10); // 4 menus, 6 functions
        QCOMPARE(grid.functionCount(), 6);
        QVERIFY(grid.isMenu(0));
        QCOMPARE(grid.headerData(0, Qt::Vertical).toString(), u"Comptes"_s);
        QVERIFY(grid.headerData(0, Qt::Vertical, raw(models::Role::GroupRowRole)).toBool());
        QCOMPARE(grid.headerData(0, Qt::Horizontal).toString(), displayName(*snapshot().user(jean)));
        QVERIFY(grid.headerData(rowOf(grid, sign.text()), Qt::Vertical, raw(models::Role::SensitiveRole)).toBool());
        QCOMPARE(cell(grid, rowOf(grid, sign.text()), 0), AccessCell::Allowed);
        QCOMPARE(cell(grid, rowOf(grid, sign.text()), 1), AccessCell::None);
        QVERIFY(!grid.index(0, 0).data(AccessGrid::CellRole).isValid());
        QVERIFY(!(grid.flags(grid.index(0, 0)) & Qt::ItemIsSelectable));
    }
    void cellsAreHeard()
    {
        AccessGrid grid;
        grid.setSource(source(onWorks()), Language::English);
        const QModelIndex no = grid.index(rowOf(grid, sign.text()), 1);
        QCOMPARE(no.data(Qt::AccessibleTextRole).toString(),
                 u"%1: not allowed, %2"_s.arg(sign.text(), displayName(*snapshot().user(marie))));
        QVERIFY(!no.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        QVERIFY(no.data(Qt::ToolTipRole).toString().contains(u"personal profile"_s));
        QCOMPARE(grid.index(rowOf(grid, sign.text()), 0).data(Qt::AccessibleDescriptionRole).toString().isEmpty(),
                 grid.reasons(grid.index(rowOf(grid, sign.text()), 0), false).isEmpty());
    }
    void namesAreFoundWithoutAccentsOrCase()
    {
        AccessGrid grid;
        const QAbstractItemModelTester tester(&grid, QAbstractItemModelTester::FailureReportingMode::Fatal);
        grid.setSource(source(onWorks()), Language::English);
        grid.setFilter(u"SIGN"_s);
        QCOMPARE(grid.functionCount(), 1);
        QCOMPARE(grid.rowCount(), 2); // with its menu
        grid.setFilter(u"virements"_s); // a menu shows all that it has
        QCOMPARE(grid.functionCount(), 2);
        grid.setFilter(u"nothing like it"_s);
        QCOMPARE(grid.rowCount(), 0);
        grid.setFilter({});
        QCOMPARE(grid.functionCount(), 6);
    }
    void differencesAreFound()
    {
        MatrixQuestion question;
        question.user = jean;
        question.other = marie;
        question.relationship = works;
        question.at = utc(2026, 11, 24);
        AccessGrid grid;
        const QAbstractItemModelTester tester(&grid, QAbstractItemModelTester::FailureReportingMode::Fatal);
        grid.setSource(source(question), Language::English);
        const QModelIndex different = grid.index(rowOf(grid, sign.text()), 0);
        QVERIFY(different.data(AccessGrid::DiffersRole).toBool());
        const QString spoken = different.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"different"_s), qPrintable(spoken));
        QVERIFY(spoken.contains(displayName(*snapshot().user(marie))));
        QVERIFY(!grid.index(rowOf(grid, prepare.text()), 0).data(AccessGrid::DiffersRole).toBool());
        const int all = grid.functionCount();
        grid.setOnlyDifferences(true);
        QVERIFY(grid.functionCount() < all);
        QVERIFY(rowOf(grid, sign.text()) >= 0);
        grid.setOnlyDifferences(false);
        QCOMPARE(grid.functionCount(), all);
    }
    void theLanguageChanges()
    {
        AccessGrid grid;
        const std::shared_ptr<AccessGridSource> made = source(onWorks());
        LocalizedText both;
        both.en = u"Accounts"_s;
        both.fr = u"Comptes"_s;
        made->portal.catalogue = Catalogue(u"1"_s, {Menu {MenuCode(u"accounts"_s), both}},
                                           made->portal.catalogue.modules(), made->portal.catalogue.functions());
        grid.setSource(made, Language::English);
        QCOMPARE(grid.functionName(0), u"Accounts"_s);
        grid.setLanguage(Language::French);
        QCOMPARE(grid.functionName(0), u"Comptes"_s);
    }
    void aLargeMatrixIsWhole()
    {
        Portal large = portal();
        QList<Function> functions = large.catalogue.functions();
        SortedSet<FunctionCode> codes;
        while (functions.size() < 150) {
            Function one = functions.first();
            one.code = FunctionCode(u"extra.%1"_s.arg(functions.size()));
            one.label = text(one.code.text());
            functions.append(one);
        }
        for (const Function &one : functions)
            codes.insert(one.code);
        large.catalogue = Catalogue(u"1"_s, large.catalogue.menus(), large.catalogue.modules(), functions);
        large.policy.configurations[0].functions = codes;
        auto made = std::make_shared<AccessGridSource>();
        made->snapshot = snapshot();
        for (ushort i = 0; i < 300; ++i) {
            User user = *snapshot().user(marie);
            user.id = firm::id<UserId>(static_cast<ushort>(1000 + i));
            made->snapshot.put(user);
            Grant grant = *snapshot().grant(marieOnWorks);
            grant.id = firm::id<GrantId>(static_cast<ushort>(2000 + i));
            grant.user = user.id;
            made->snapshot.put(grant);
        }
        made->portal = large;
        made->matrix = matrixOf(large, made->snapshot, onWorks());
        QCOMPARE(made->matrix.columns.size(), 302);
        AccessGrid grid;
        grid.setSource(made, Language::English);
        QCOMPARE(grid.columnCount(), 302);
        // Everybody who was made like Marie may do what she may, to the last row and column.
        QHash<QString, QString> columns;
        for (int column = 0; column < grid.columnCount(); ++column) {
            QString cells;
            for (int row = 0; row < grid.rowCount(); ++row) {
                if (!grid.isMenu(row))
                    cells += QString::number(static_cast<int>(cell(grid, row, column)));
            }
            const QString name = grid.headerData(column, Qt::Horizontal).toString();
            QCOMPARE(cells.size(), 150);
            QCOMPARE(columns.value(name, cells), cells);
            columns.insert(name, cells);
        }
        QCOMPARE(columns.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestAccessGrid)
#include "test_accessgrid.moc"
