// SPDX-License-Identifier: MIT
// A profile's tree of functions as the editor shows it: what has been ticked or emptied since it was saved, the module
// that a function needs, how much of each menu the compared profile has; and, on demand, only where the two differ.
#pragma once

#include "desktop/parts/treerowdelegate.h"
#include "domain/portal.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace mandat::models
{
class FunctionTree;
}

namespace mandat::desktop
{

class ProfileTree : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProfileTree(models::FunctionTree *functions, QObject *parent = nullptr);

    void setPortal(const Portal &portal, Language language);
    /// What the profile holds as it is saved; nullopt: nothing is marked.
    void setSaved(const std::optional<SortedSet<FunctionCode>> &functions);
    void setCompared(const std::optional<SortedSet<FunctionCode>> &functions);
    void setDifferencesOnly(bool only);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] const Function *functionAt(const QModelIndex &source) const;
    [[nodiscard]] QVariant comparedText(const QModelIndex &source) const;

    models::FunctionTree *m_functions;
    Portal m_portal;
    Language m_language = Language::English;
    std::optional<SortedSet<FunctionCode>> m_saved;
    std::optional<SortedSet<FunctionCode>> m_compared;
    bool m_differencesOnly = false;
};

/// As TreeRowDelegate, with “+ Added” or “− Removed” at the end of a row that has been changed.
class ProfileTreeDelegate : public TreeRowDelegate
{
    Q_OBJECT

public:
    using TreeRowDelegate::TreeRowDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mandat::desktop
