// SPDX-License-Identifier: MIT
// What the rows of the tree say: texts, boxes, and why something is out of reach.
#include "domain/effective.h"
#include "models/functiontree.h"
#include "models/roles.h"

#include <algorithm>

namespace mandat::models
{

using namespace Qt::StringLiterals;

namespace
{

bool holds(const Portal &portal, const Relationship &relationship, const Function &function)
{
    Function bare = function;
    bare.module = {};
    return withinCeiling(portal, relationship, bare);
}

} // namespace

FunctionTree::OutOfReach FunctionTree::outOfReach() const
{
    OutOfReach out;
    QHash<ModuleCode, QList<FunctionCode>> off;
    for (const Function &function : m_portal.catalogue.functions()) {
        if (m_inReach.contains(function.code))
            continue;
        const auto held = [&](const Relationship &relationship) { return holds(m_portal, relationship, function); };
        if (std::ranges::any_of(m_relationships, held))
            off[function.module].append(function.code);
        else
            out.aboveCeiling.append(function.code);
    }
    for (const Module &module : m_portal.catalogue.modules()) {
        if (const auto found = off.constFind(module.code); found != off.constEnd())
            out.moduleOff.append({module.code, *found});
    }
    return out;
}

QString FunctionTree::reasonFor(const Function &function) const
{
    if (isImposed(function))
        return m_imposedReason;
    QStringList above;
    QStringList off;
    for (const Relationship &relationship : m_relationships) {
        if (!holds(m_portal, relationship, function))
            above.append(relationship.reference);
        else if (!withinCeiling(m_portal, relationship, function))
            off.append(relationship.reference);
    }
    const qsizetype all = m_relationships.size();
    const QLocale locale = localeOf(m_language);
    if (!off.isEmpty()) {
        const Module *module = m_portal.catalogue.module(function.module);
        const QString label = module ? module->label.in(m_language) : function.module.text();
        if (off.size() == all)
            return tr("module %1 off").arg(label);
        return tr("module %1 off on %2").arg(label, locale.createSeparatedList(off));
    }
    if (above.isEmpty())
        return {};
    if (above.size() > 3)
        //: %n relationships do not let this function through
        return tr("above the ceiling of %n of them", nullptr, static_cast<int>(above.size()));
    //: %1: references of relationships
    return tr("above the ceiling of %1").arg(locale.createSeparatedList(above));
}

QString FunctionTree::reasonFor(const Branch &branch) const
{
    // Where only menus are ticked, a menu has to say why it cannot be, or where it does nothing.
    if (!byMenus())
        return {};
    if (isImposed(branch))
        return m_imposedReason;
    QString common = reasonFor(branch.all.first());
    const bool same =
        std::ranges::all_of(branch.all, [&](const Function &function) { return reasonFor(function) == common; });
    return same ? common : QString();
}

QVariant FunctionTree::menuData(const Branch &branch, int column, int role) const
{
    if (column != Name)
        return {};
    const auto ticked = [&] {
        return std::ranges::count_if(branch.all, [this](const Function &function) {
            return isTicked(function) && (m_ceiling == Ceiling::Tells || m_inReach.contains(function.code));
        });
    };
    switch (role) {
    case Qt::DisplayRole:
        return branch.menu.label.in(m_language);
    case Qt::CheckStateRole:
        return static_cast<int>(stateOf(branch));
    case raw(Role::GroupRowRole):
        return true;
    case raw(Role::CountTextRole): {
        const QLocale locale = localeOf(m_language);
        //: ticked functions of all functions of a menu: "4 of 7"
        return tr("%1 of %2")
            .arg(locale.toString(static_cast<qlonglong>(ticked())), locale.toString(branch.all.size()));
    }
    case raw(Role::ReasonRole):
        return reasonFor(branch);
    case MenuRole:
        return branch.menu.code.text();
    default:
        return {};
    }
}

QVariant FunctionTree::functionData(const Branch &branch, const Function &function, int column, int role) const
{
    if (column == Comparison) {
        const bool there = m_comparison && m_comparison->contains(function.code);
        if (role == Qt::DisplayRole)
            return there ? QVariant(u"●"_s) : QVariant();
        if (role == raw(Role::TextToneRole) && there != isTicked(function))
            return static_cast<int>(Tone::Pending);
        if (role == Qt::AccessibleTextRole)
            return there ? tr("in %1").arg(m_comparisonName) : tr("not in %1").arg(m_comparisonName);
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return function.label.in(m_language);
    case Qt::CheckStateRole: {
        if (byMenus())
            return {};
        const bool shown = m_ceiling == Ceiling::Tells || m_inReach.contains(function.code);
        return static_cast<int>(shown && isTicked(function) ? Qt::Checked : Qt::Unchecked);
    }
    case raw(Role::SensitiveRole):
        return function.sensitive;
    case raw(Role::SecondaryTextRole):
        return byMenus() && !(isTicked(function) && m_inReach.contains(function.code));
    case raw(Role::ReasonRole): {
        const QString reason = reasonFor(function);
        return byMenus() && reason == reasonFor(branch) ? QVariant() : reason;
    }
    case FunctionRole:
        return function.code.text();
    case MenuRole:
        return branch.menu.code.text();
    default:
        return {};
    }
}

} // namespace mandat::models
