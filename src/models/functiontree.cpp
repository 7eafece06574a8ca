// SPDX-License-Identifier: MIT
#include "models/functiontree.h"

#include "base/fold.h"
#include "domain/effective.h"
#include "models/roles.h"

#include <algorithm>

namespace mandat::models
{

using namespace Qt::StringLiterals;

namespace
{

// A function's index holds the number of its menu and 1; a menu's holds 0.
constexpr quintptr menuTag = 0;

bool matches(const QString &foldedText, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) { return foldedText.contains(word); });
}

} // namespace

FunctionTree::FunctionTree(QObject *parent)
    : QAbstractItemModel(parent)
{
}

FunctionTree::~FunctionTree() = default;

void FunctionTree::setPortal(const Portal &portal, Language language)
{
    beginResetModel();
    m_portal = portal;
    m_language = language;
    m_relationships.clear();
    m_on.clear();
    m_off.clear();
    m_ticked.clear();
    m_comparison.reset();
    m_inReach.clear();
    m_branches.clear();
    for (const Menu &menu : m_portal.catalogue.menus()) {
        Branch branch {menu, {}, {}};
        for (const Function *function : m_portal.catalogue.functionsOf(menu.code)) {
            branch.all.append(*function);
            m_inReach.insert(function->code);
        }
        if (!branch.all.isEmpty())
            m_branches.append(branch);
    }
    rebuild();
    endResetModel();
}

void FunctionTree::setCeiling(const QList<Relationship> &relationships, Ceiling rule)
{
    m_relationships = relationships;
    m_ceiling = rule;
    m_inReach.clear();
    for (const Function &function : m_portal.catalogue.functions()) {
        const auto through = [&](const Relationship &relationship) {
            return withinCeiling(m_portal, relationship, function);
        };
        if (relationships.isEmpty() || std::ranges::any_of(relationships, through))
            m_inReach.insert(function.code);
    }
    refreshBoxes();
}

void FunctionTree::setImposed(const SortedSet<FunctionCode> &on, const SortedSet<FunctionCode> &off,
                              const QString &reason)
{
    m_on = on;
    m_off = off;
    m_imposedReason = reason;
    refreshBoxes();
}

void FunctionTree::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refreshBoxes();
}

void FunctionTree::setProfile(const SortedSet<FunctionCode> &functions)
{
    m_ticked = functions;
    if (m_show == Show::Ticked) {
        beginResetModel();
        rebuild();
        endResetModel();
        return;
    }
    refreshBoxes();
}

void FunctionTree::setComparison(const std::optional<SortedSet<FunctionCode>> &functions, const QString &name)
{
    beginResetModel();
    m_comparison = functions;
    m_comparisonName = name;
    endResetModel();
}

void FunctionTree::setShow(Show show)
{
    beginResetModel();
    m_show = show;
    rebuild();
    endResetModel();
}

void FunctionTree::setFilter(const QString &text)
{
    beginResetModel();
    m_words = folded(text).split(u' ', Qt::SkipEmptyParts);
    rebuild();
    endResetModel();
}

bool FunctionTree::shows(const Branch &branch, const Function &function) const
{
    if (m_show == Show::Ticked && !isTicked(function))
        return false;
    if (m_show == Show::Sensitive && !function.sensitive)
        return false;
    return m_words.isEmpty()
        || matches(folded(branch.menu.label.in(m_language) + u' ' + function.label.in(m_language)), m_words);
}

void FunctionTree::rebuild()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_branches.size(); ++i) {
        Branch &branch = m_branches[i];
        branch.shown.clear();
        for (qsizetype f = 0; f < branch.all.size(); ++f) {
            if (shows(branch, branch.all.at(f)))
                branch.shown.append(f);
        }
        if (!branch.shown.isEmpty())
            m_shown.append(i);
    }
}

void FunctionTree::refreshBoxes()
{
    const int columns = columnCount();
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex menu = index(row, 0);
        Q_EMIT dataChanged(menu, index(row, columns - 1));
        Q_EMIT dataChanged(index(0, 0, menu), index(rowCount(menu) - 1, columns - 1, menu));
    }
}

SortedSet<FunctionCode> FunctionTree::functions() const
{
    return m_ticked.subtracted(m_off).united(m_on);
}

bool FunctionTree::isTicked(const Function &function) const
{
    return (m_ticked.contains(function.code) && !m_off.contains(function.code)) || m_on.contains(function.code);
}

bool FunctionTree::isImposed(const Function &function) const
{
    return m_on.contains(function.code) || m_off.contains(function.code);
}

bool FunctionTree::isImposed(const Branch &branch) const
{
    return std::ranges::any_of(branch.all, [this](const Function &function) { return isImposed(function); });
}

bool FunctionTree::canTick(const Branch &branch, const Function &function) const
{
    const bool reachable = m_ceiling == Ceiling::Tells || m_inReach.contains(function.code);
    return !m_readOnly && reachable && !isImposed(function) && !(byMenus() && isImposed(branch));
}

bool FunctionTree::canTick(const Branch &branch) const
{
    return std::ranges::any_of(branch.all, [&](const Function &function) { return canTick(branch, function); });
}

Qt::CheckState FunctionTree::stateOf(const Branch &branch) const
{
    qsizetype ticked = 0;
    qsizetype possible = 0;
    for (const Function &function : branch.all) {
        if (m_ceiling == Ceiling::Locks && !m_inReach.contains(function.code))
            continue;
        ++possible;
        ticked += isTicked(function);
    }
    return ticked == 0 ? Qt::Unchecked : ticked == possible ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant FunctionTree::data(const QModelIndex &index, int role) const
{
    const Branch *branch = branchOf(index);
    if (!branch)
        return {};
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return spokenText(index);
    if (const Function *function = functionOf(index))
        return functionData(*branch, *function, index.column(), role);
    return menuData(*branch, index.column(), role);
}

Qt::ItemFlags FunctionTree::flags(const QModelIndex &index) const
{
    const Branch *branch = branchOf(index);
    if (!branch)
        return Qt::NoItemFlags;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Function *function = functionOf(index);
    if (function)
        out |= Qt::ItemNeverHasChildren;
    if (index.column() == Name && (function ? !byMenus() && canTick(*branch, *function) : canTick(*branch)))
        out |= Qt::ItemIsUserCheckable;
    return out;
}

void FunctionTree::tick(const Function &function, bool on)
{
    if (on)
        m_ticked.insert(function.code);
    else
        m_ticked.remove(function.code);
}

bool FunctionTree::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const Branch &branch = *branchOf(index);
    const bool on = value.toInt() == Qt::Checked;
    if (const Function *function = functionOf(index)) {
        tick(*function, on);
    } else {
        for (qsizetype at = 0; at < branch.all.size(); ++at) {
            // What a search has left out of sight is not touched.
            if (canTick(branch, branch.all.at(at)) && (byMenus() || branch.shown.contains(at)))
                tick(branch.all.at(at), on);
        }
    }
    const QModelIndex menu = functionOf(index) ? index.parent() : index.siblingAtColumn(Name);
    const int last = columnCount() - 1;
    Q_EMIT dataChanged(menu, menu.siblingAtColumn(last));
    Q_EMIT dataChanged(this->index(0, Name, menu), this->index(rowCount(menu) - 1, last, menu));
    Q_EMIT functionsChanged();
    return true;
}

QVariant FunctionTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Comparison ? m_comparisonName : tr("Function");
}

const FunctionTree::Branch *FunctionTree::branchOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const qsizetype at = index.internalId() == menuTag ? index.row() : static_cast<qsizetype>(index.internalId() - 1);
    return at < m_shown.size() ? &m_branches.at(m_shown.at(at)) : nullptr;
}

const Function *FunctionTree::functionOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == menuTag)
        return nullptr;
    const Branch *branch = branchOf(index);
    return branch && index.row() < branch->shown.size() ? &branch->all.at(branch->shown.at(index.row())) : nullptr;
}

QModelIndex FunctionTree::indexOf(const FunctionCode &function) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex menu = index(row, Name);
        for (int at = 0; at < rowCount(menu); ++at) {
            const QModelIndex child = index(at, Name, menu);
            if (functionOf(child)->code == function)
                return child;
        }
    }
    return {};
}

QList<QModelIndex> FunctionTree::usedMenus() const
{
    QList<QModelIndex> out;
    for (int row = 0; row < rowCount(); ++row) {
        if (stateOf(m_branches.at(m_shown.at(row))) != Qt::Unchecked)
            out.append(index(row, Name));
    }
    return out;
}

QModelIndex FunctionTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : menuTag);
}

QModelIndex FunctionTree::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == menuTag)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, menuTag);
}

int FunctionTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shown.size());
    if (parent.internalId() != menuTag || parent.column() != Name)
        return 0;
    return static_cast<int>(m_branches.at(m_shown.at(parent.row())).shown.size());
}

int FunctionTree::columnCount(const QModelIndex &) const
{
    return m_comparison ? 2 : 1;
}

} // namespace mandat::models

#include "moc_functiontree.cpp"
