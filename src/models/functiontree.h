// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"
#include "domain/relationship.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace mandat::models
{

/// A profile as a tree of menus and functions with boxes, against what some relationships let through. For the wizard's
/// rights page and the profile editor. Roles: models/roles.h; FunctionRole and MenuRole hold codes.
class FunctionTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Comparison };
    enum Roles { FunctionRole = Qt::UserRole + 100, MenuRole };
    /// Which rows there are. What is ticked while rows are shown stays until the next setShow() or setFilter().
    enum class Show { All, Ticked, Sensitive };
    /// What a ceiling does to a function that is above it.
    enum class Ceiling { Locks, Tells };

    explicit FunctionTree(QObject *parent = nullptr);
    ~FunctionTree() override;

    /// Catalogue, rightsBy and language; drops everything else.
    void setPortal(const Portal &portal, Language language);
    /// The relationships that the profile is for; empty: no ceiling is known, everything is in reach. A function is in
    /// reach if one of them lets it through (S0.1, S4.1); those that do not are named on its row.
    void setCeiling(const QList<Relationship> &relationships, Ceiling rule = Ceiling::Locks);
    /// What is ticked by something else than these boxes (a user type decides about administration), and why. Both
    /// empty: nothing is.
    void setImposed(const SortedSet<FunctionCode> &on, const SortedSet<FunctionCode> &off, const QString &reason);
    /// Boxes can be looked at, not ticked (a predefined profile in the editor).
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    void setProfile(const SortedSet<FunctionCode> &functions);
    /// A second column that shows what another profile holds (●); nullopt: none.
    void setComparison(const std::optional<SortedSet<FunctionCode>> &functions, const QString &name = {});

    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }
    /// Matched anywhere in the labels of functions and menus; every word, accents and case ignored.
    void setFilter(const QString &text);

    /// Everything ticked, also what is out of reach (a predefined profile may hold more than a ceiling lets through).
    [[nodiscard]] SortedSet<FunctionCode> functions() const;
    [[nodiscard]] SortedSet<FunctionCode> functionsInReach() const { return functions().intersected(m_inReach); }
    /// What can be ticked here.
    [[nodiscard]] const SortedSet<FunctionCode> &reach() const { return m_inReach; }
    [[nodiscard]] const SortedSet<FunctionCode> &imposedOn() const { return m_on; }
    [[nodiscard]] const SortedSet<FunctionCode> &imposedOff() const { return m_off; }
    /// Functions that a relationship's ceiling or a module that is off keeps from everywhere, in catalogue order.
    struct OutOfReach {
        QList<FunctionCode> aboveCeiling;
        QList<std::pair<ModuleCode, QList<FunctionCode>>> moduleOff;
    };
    [[nodiscard]] OutOfReach outOfReach() const;

    [[nodiscard]] QModelIndex indexOf(const FunctionCode &function) const;
    /// Menus of which something in reach is ticked.
    [[nodiscard]] QList<QModelIndex> usedMenus() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A box has been ticked or emptied by hand.
    void functionsChanged();

private:
    struct Branch {
        Menu menu;
        QList<Function> all;
        QList<qsizetype> shown; ///< positions in `all`
    };

    void rebuild();
    void refreshBoxes();
    [[nodiscard]] bool shows(const Branch &branch, const Function &function) const;
    [[nodiscard]] const Branch *branchOf(const QModelIndex &index) const;
    [[nodiscard]] const Function *functionOf(const QModelIndex &index) const;
    [[nodiscard]] bool byMenus() const { return m_portal.policy.rightsBy == RightsBy::Modules; }
    [[nodiscard]] bool isTicked(const Function &function) const;
    [[nodiscard]] bool isImposed(const Function &function) const;
    [[nodiscard]] bool isImposed(const Branch &branch) const;
    [[nodiscard]] bool canTick(const Branch &branch, const Function &function) const;
    [[nodiscard]] bool canTick(const Branch &branch) const;
    [[nodiscard]] Qt::CheckState stateOf(const Branch &branch) const;
    [[nodiscard]] QString reasonFor(const Function &function) const;
    [[nodiscard]] QString reasonFor(const Branch &branch) const;
    [[nodiscard]] QVariant menuData(const Branch &branch, int column, int role) const;
    [[nodiscard]] QVariant functionData(const Branch &branch, const Function &function, int column, int role) const;
    void tick(const Function &function, bool on);

    Portal m_portal;
    Language m_language = Language::English;
    QList<Relationship> m_relationships;
    Ceiling m_ceiling = Ceiling::Locks;
    SortedSet<FunctionCode> m_inReach;
    SortedSet<FunctionCode> m_on;
    SortedSet<FunctionCode> m_off;
    QString m_imposedReason;
    SortedSet<FunctionCode> m_ticked;
    std::optional<SortedSet<FunctionCode>> m_comparison;
    QString m_comparisonName;
    Show m_show = Show::All;
    QStringList m_words; ///< folded
    bool m_readOnly = false;
    QList<Branch> m_branches; ///< all menus of the catalogue
    QList<qsizetype> m_shown; ///< positions of the menus that have rows
};

} // namespace mandat::models
