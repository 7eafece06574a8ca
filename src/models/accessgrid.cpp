// SPDX-License-Identifier: MIT
#include "models/accessgrid.h"

#include "base/fold.h"
#include "domain/checks.h"
#include "domain/names.h"
#include "models/roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::models
{

AccessGrid::AccessGrid(QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::make_shared<AccessGridSource>())
    , m_wording(std::make_unique<Wording>(Language::English))
{
}

AccessGrid::~AccessGrid() = default;

void AccessGrid::setSource(std::shared_ptr<const AccessGridSource> source, Language language)
{
    beginResetModel();
    m_source = std::move(source);
    m_wording = std::make_unique<Wording>(language);
    fillRows();
    endResetModel();
}

void AccessGrid::setLanguage(Language language)
{
    setSource(m_source, language);
}

void AccessGrid::setLike(const AccessGrid &other)
{
    m_filter = other.m_filter;
    m_onlyDifferences = other.m_onlyDifferences;
    setSource(other.m_source, other.m_wording->language());
}

void AccessGrid::setFilter(const QString &text)
{
    if (folded(text) == m_filter)
        return;
    beginResetModel();
    m_filter = folded(text);
    fillRows();
    endResetModel();
}

void AccessGrid::setOnlyDifferences(bool only)
{
    if (only == m_onlyDifferences)
        return;
    beginResetModel();
    m_onlyDifferences = only;
    fillRows();
    endResetModel();
}

const AccessMatrix &AccessGrid::matrix() const
{
    return m_source->matrix;
}

const Function *AccessGrid::function(qsizetype position) const
{
    return m_source->portal.catalogue.function(m_source->matrix.functions.at(position));
}

QString AccessGrid::menuName(const MenuCode &menu) const
{
    const Menu *known = m_source->portal.catalogue.menu(menu);
    return known && !known->label.isEmpty() ? known->label.in(m_wording->language()) : menu.text();
}

/// Each menu once, before its functions, as the catalogue has them; a menu whose name is looked for shows all of them.
void AccessGrid::fillRows()
{
    m_rows.clear();
    const AccessMatrix &all = m_source->matrix;
    const auto addMenu = [&](const MenuCode &menu) {
        const bool whole = m_filter.isEmpty() || folded(menuName(menu)).contains(m_filter);
        bool headed = false;
        for (qsizetype i = 0; i < all.functions.size(); ++i) {
            const Function *one = function(i);
            if (!one || one->menu != menu || (m_onlyDifferences && !all.differs(i)))
                continue;
            if (!whole && !folded(one->label.in(m_wording->language())).contains(m_filter))
                continue;
            if (!headed)
                m_rows.append({menu, -1});
            headed = true;
            m_rows.append({menu, i});
        }
    };
    QList<MenuCode> menus;
    for (const Menu &menu : m_source->portal.catalogue.menus())
        menus.append(menu.code);
    for (const Function &one : m_source->portal.catalogue.functions()) {
        if (!menus.contains(one.menu))
            menus.append(one.menu);
    }
    for (const MenuCode &menu : std::as_const(menus))
        addMenu(menu);
}

bool AccessGrid::isMenu(int row) const
{
    return m_rows.at(row).function < 0;
}

qsizetype AccessGrid::functionAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).function : -1;
}

int AccessGrid::functionCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row &row) { return row.function >= 0; }));
}

int AccessGrid::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AccessGrid::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_source->matrix.columns.size());
}

AccessCell AccessGrid::cellAt(const QModelIndex &index, bool ofOther) const
{
    const qsizetype position = m_rows.at(index.row()).function;
    return ofOther ? matrix().other(position, index.column()) : matrix().cell(position, index.column());
}

QString AccessGrid::wordOf(AccessCell cell) const
{
    switch (cell) {
    case AccessCell::Allowed:
        return tr("allowed");
    case AccessCell::Awaiting:
        return tr("awaiting equipment");
    case AccessCell::AboveCeiling:
        return tr("above the ceiling");
    case AccessCell::None:
        return tr("not allowed");
    }
    Q_UNREACHABLE();
}

QString AccessGrid::word(const QModelIndex &index, bool ofOther) const
{
    return isMenu(index.row()) ? QString() : wordOf(cellAt(index, ofOther));
}

QStringList AccessGrid::reasons(const QModelIndex &index, bool ofOther) const
{
    if (!index.isValid() || isMenu(index.row()))
        return {};
    const Relationship *there = m_source->snapshot.relationship(matrix().columns.at(index.column()).relationship);
    const Decision decision = decisionIn(matrix(), m_source->portal, m_source->snapshot,
                                         m_rows.at(index.row()).function, index.column(), ofOther);
    QStringList out;
    for (const Refusal &refusal : decision.refusals)
        out.append(m_wording->refusal(refusal, m_source->portal, there));
    for (const AccountId &id : decision.accounts) {
        const Account *account = there ? there->account(id) : nullptr;
        if (account)
            //: an account on which something is allowed; %1: its name and number
            out.append(
                tr("On the account %1").arg(QString(account->label + u' ' + groupedIban(account->iban)).trimmed()));
    }
    return out;
}

QString AccessGrid::functionName(int row) const
{
    const Row &one = m_rows.at(row);
    if (one.function < 0)
        return menuName(one.menu);
    const Function *known = function(one.function);
    return known ? known->label.in(m_wording->language()) : QString();
}

QString AccessGrid::columnName(int column) const
{
    const MatrixColumn &one = matrix().columns.at(column);
    if (matrix().question.user.isNull()) {
        const User *user = m_source->snapshot.user(one.user);
        return user ? displayName(*user) : QString();
    }
    const Relationship *there = m_source->snapshot.relationship(one.relationship);
    return there ? there->reference : QString();
}

QString AccessGrid::columnDetail(int column) const
{
    const MatrixColumn &one = matrix().columns.at(column);
    if (matrix().question.user.isNull()) {
        const User *user = m_source->snapshot.user(one.user);
        if (!user)
            return {};
        const Profile *profile = profileThatApplies(m_source->portal.policy, m_source->snapshot, *user,
                                                    m_source->snapshot.grantOf(one.user, one.relationship));
        const QString rights = profile ? m_wording->profileName(*profile) : tr("profile to define");
        //: %1: a profile’s name
        return user->active ? rights : tr("%1, inactive").arg(rights);
    }
    const Relationship *there = m_source->snapshot.relationship(one.relationship);
    const Company *company = there ? m_source->snapshot.company(there->company) : nullptr;
    QStringList parts;
    if (there && !there->label.isEmpty())
        parts.append(there->label);
    if (company)
        parts.append(company->name);
    return parts.join(u", "_s);
}

QString AccessGrid::sideName(bool ofOther) const
{
    const MatrixQuestion &asked = matrix().question;
    if (!asked.other.isNull()) {
        const User *user = m_source->snapshot.user(ofOther ? asked.other : asked.user);
        return user ? displayName(*user) : QString();
    }
    const QDateTime &at = ofOther ? asked.otherAt : asked.at;
    return m_wording->date(dayAt(m_source->portal.policy, at));
}

/// « Virements : autorisé », and whose: what a person who does not see the symbols needs to hear.
QString AccessGrid::spoken(const QModelIndex &index) const
{
    if (isMenu(index.row()))
        return functionName(index.row());
    const QString name = functionName(index.row());
    if (!matrix().question.isComparison())
        //: %1: a function; %2: whether it is allowed; %3: a person or a relationship
        return tr("%1: %2, %3").arg(name, word(index, false), columnName(index.column()));
    const QString sides =
        tr("%1: %2; %3: %4").arg(sideName(false), word(index, false), sideName(true), word(index, true));
    return data(index, DiffersRole).toBool()
        //: %1: a function; %2: a person or a relationship; %3: both sides of a comparison
        ? tr("%1, %2, different. %3").arg(name, columnName(index.column()), sides)
        : tr("%1, %2, the same. %3").arg(name, columnName(index.column()), sides);
}

QString AccessGrid::tip(const QModelIndex &index) const
{
    if (isMenu(index.row()))
        return {};
    QStringList lines;
    for (const bool ofOther : {false, true}) {
        if (ofOther && !matrix().question.isComparison())
            break;
        if (matrix().question.isComparison())
            lines.append(tr("%1: %2").arg(sideName(ofOther), word(index, ofOther)));
        else
            lines.append(tr("%1: %2").arg(functionName(index.row()), word(index, ofOther)));
        lines += reasons(index, ofOther);
    }
    return lines.join(u'\n');
}

QVariant AccessGrid::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool menu = isMenu(index.row());
    switch (role) {
    case MenuRole:
    case raw(Role::GroupRowRole):
        return menu;
    case CellRole:
        return menu ? QVariant() : QVariant(static_cast<int>(cellAt(index, false)));
    case OtherRole:
        return menu || !matrix().question.isComparison() ? QVariant() : QVariant(static_cast<int>(cellAt(index, true)));
    case DiffersRole:
        return !menu && matrix().differs(m_rows.at(index.row()).function, index.column());
    case Qt::ToolTipRole:
        return tip(index);
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::AccessibleDescriptionRole:
        return reasons(index, false).join(u' ');
    default:
        return {};
    }
}

QVariant AccessGrid::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (section < 0 || section >= columnCount())
            return {};
        if (role == Qt::DisplayRole)
            return columnName(section);
        if (role == Qt::ToolTipRole)
            return QString(columnName(section) + u'\n' + columnDetail(section)).trimmed();
        if (role == raw(Role::SecondLineRole))
            return columnDetail(section);
        return {};
    }
    if (section < 0 || section >= rowCount())
        return {};
    const Function *known = isMenu(section) ? nullptr : function(m_rows.at(section).function);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return functionName(section);
    if (role == raw(Role::GroupRowRole))
        return isMenu(section);
    if (role == raw(Role::SensitiveRole))
        return known && known->sensitive;
    if (role == Qt::AccessibleTextRole)
        return known && known->sensitive ? QString(functionName(section) + u", "_s + sensitiveWord())
                                         : functionName(section);
    return {};
}

Qt::ItemFlags AccessGrid::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isMenu(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace mandat::models

#include "moc_accessgrid.cpp"
