// SPDX-License-Identifier: MIT
#include "desktop/profiles/profiletree.h"

#include "desktop/parts/chip.h"
#include "models/functiontree.h"
#include "models/roles.h"

namespace mandat::desktop
{

using models::DiffSign;
using models::FunctionTree;
using models::raw;
using models::Role;

ProfileTree::ProfileTree(FunctionTree *functions, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_functions(functions)
{
    // A row does not vanish under the pointer because it has just been ticked.
    setDynamicSortFilter(false);
    setRecursiveFilteringEnabled(true);
    setSourceModel(functions);
}

void ProfileTree::setPortal(const Portal &portal, Language language)
{
    m_portal = portal;
    m_language = language;
}

void ProfileTree::setSaved(const std::optional<SortedSet<FunctionCode>> &functions)
{
    m_saved = functions;
    invalidateFilter();
}

void ProfileTree::setCompared(const std::optional<SortedSet<FunctionCode>> &functions)
{
    m_compared = functions;
    invalidateFilter();
}

void ProfileTree::setDifferencesOnly(bool only)
{
    m_differencesOnly = only;
    invalidateFilter();
}

const Function *ProfileTree::functionAt(const QModelIndex &source) const
{
    const QString code = source.siblingAtColumn(FunctionTree::Name).data(FunctionTree::FunctionRole).toString();
    return code.isEmpty() ? nullptr : m_portal.catalogue.function(FunctionCode(code));
}

bool ProfileTree::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!m_differencesOnly || !m_compared)
        return true;
    const Function *function = functionAt(m_functions->index(row, FunctionTree::Name, parent));
    return function && m_functions->functions().contains(function->code) != m_compared->contains(function->code);
}

/// A menu's share of the compared profile: "1 of 3".
QVariant ProfileTree::comparedText(const QModelIndex &source) const
{
    const MenuCode menu(source.siblingAtColumn(FunctionTree::Name).data(FunctionTree::MenuRole).toString());
    const QList<const Function *> functions = m_portal.catalogue.functionsOf(menu);
    qsizetype held = 0;
    for (const Function *function : functions)
        held += m_compared && m_compared->contains(function->code);
    const QLocale locale = localeOf(m_language);
    return tr("%1 of %2").arg(locale.toString(held), locale.toString(functions.size()));
}

QVariant ProfileTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole && index.column() == FunctionTree::Name)
        return models::spokenText(index);
    const QModelIndex source = mapToSource(index);
    const Function *function = functionAt(source);
    if (!function && index.column() == FunctionTree::Comparison
        && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return comparedText(source);
    if (!function && index.column() == FunctionTree::Comparison && role == raw(Role::SecondaryTextRole))
        return true;
    if (function && index.column() == FunctionTree::Name) {
        if (role == raw(Role::BadgeRole) && !function->module.isEmpty()) {
            const Module *module = m_portal.catalogue.module(function->module);
            return tr("module %1").arg(module ? module->label.in(m_language) : function->module.text());
        }
        if (role == raw(Role::DiffSignRole) && m_saved) {
            const bool now = m_functions->functions().contains(function->code);
            if (now != m_saved->contains(function->code))
                return static_cast<int>(now ? DiffSign::Added : DiffSign::Removed);
        }
    }
    return QSortFilterProxyModel::data(index, role);
}

void ProfileTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto sign = static_cast<DiffSign>(index.data(raw(Role::DiffSignRole)).toInt());
    if (index.column() != FunctionTree::Name || sign == DiffSign::None) {
        TreeRowDelegate::paint(painter, option, index);
        return;
    }
    const ChipData chip {sign == DiffSign::Added ? Tone::Active : Tone::Refused,
                         sign == DiffSign::Added ? Glyph::Plus : Glyph::Minus, models::diffWord(sign)};
    const int width = chipSize(chip).width() + 12;
    const QRect logical(option.rect.right() + 1 - width, option.rect.top(), width - 12, option.rect.height() - 1);
    paintChip(painter, QStyle::visualRect(option.direction, option.rect, logical), chip, option.direction);
    QStyleOptionViewItem rest = option;
    const QRect left(option.rect.left(), option.rect.top(), option.rect.width() - width, option.rect.height());
    rest.rect = QStyle::visualRect(option.direction, option.rect, left);
    TreeRowDelegate::paint(painter, rest, index);
}

} // namespace mandat::desktop
