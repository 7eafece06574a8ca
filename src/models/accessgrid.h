// SPDX-License-Identifier: MIT
#pragma once

#include "domain/accessmatrix.h"
#include "domain/wording.h"

#include <QAbstractTableModel>

#include <memory>

namespace mandat::models
{

/// A matrix with what it was made from: reasons are made of it for the cells that somebody looks at.
struct AccessGridSource {
    Portal portal;
    Snapshot snapshot;
    AccessMatrix matrix;
};

/// Who can do what: a row a function, under a row for its menu; a column a person or a relationship. The names of the
/// rows are the vertical header, so that they stay in sight.
class AccessGrid : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum DataRole {
        CellRole = Qt::UserRole + 100, ///< int(AccessCell)
        OtherRole, ///< int(AccessCell): the second side of a comparison; invalid where nothing is compared
        DiffersRole, ///< bool
        MenuRole, ///< bool: the row is a menu’s; it has no cells
    };

    explicit AccessGrid(QObject *parent = nullptr);
    ~AccessGrid() override;

    void setSource(std::shared_ptr<const AccessGridSource> source, Language language);
    void setLanguage(Language language);
    /// The same matrix, filters and language as another’s.
    void setLike(const AccessGrid &other);
    void setFilter(const QString &text); ///< functions and menus; accents and case ignored
    void setOnlyDifferences(bool only);
    [[nodiscard]] const AccessMatrix &matrix() const;
    [[nodiscard]] const std::shared_ptr<const AccessGridSource> &source() const { return m_source; }
    [[nodiscard]] bool isMenu(int row) const;
    /// Position of a row’s function in the matrix; -1 for a menu.
    [[nodiscard]] qsizetype functionAt(int row) const;
    [[nodiscard]] int functionCount() const; ///< rows that are functions

    /// "Allowed", "Awaiting equipment"…; for a comparison, of either side.
    [[nodiscard]] QString word(const QModelIndex &index, bool ofOther) const;
    /// Why not, a sentence each; where it is allowed: on which accounts.
    [[nodiscard]] QStringList reasons(const QModelIndex &index, bool ofOther) const;
    [[nodiscard]] QString functionName(int row) const; ///< or the menu’s
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] QString columnDetail(int column) const; ///< company, label, state: behind the name
    /// Who or when the second side of a comparison is.
    [[nodiscard]] QString sideName(bool ofOther) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        MenuCode menu;
        qsizetype function = -1;
    };
    void fillRows();
    [[nodiscard]] const Function *function(qsizetype position) const;
    [[nodiscard]] QString menuName(const MenuCode &menu) const;
    [[nodiscard]] AccessCell cellAt(const QModelIndex &index, bool ofOther) const;
    [[nodiscard]] QString wordOf(AccessCell cell) const;
    [[nodiscard]] QString tip(const QModelIndex &index) const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

    std::shared_ptr<const AccessGridSource> m_source;
    std::unique_ptr<Wording> m_wording;
    QString m_filter;
    bool m_onlyDifferences = false;
    QList<Row> m_rows;
};

} // namespace mandat::models
