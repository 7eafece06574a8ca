// SPDX-License-Identifier: MIT
#include "models/difftree.h"

#include "domain/names.h"
#include "domain/wording.h"

#include <QSet>

namespace mandat::models
{

using namespace Qt::StringLiterals;

namespace
{

constexpr quintptr groupTag = 0;
constexpr qsizetype lineLength = 72;

DiffSign signOf(Sign sign)
{
    switch (sign) {
    case Sign::Removed:
        return DiffSign::Removed;
    case Sign::Added:
        return DiffSign::Added;
    case Sign::Modified:
        return DiffSign::Changed;
    }
    Q_UNREACHABLE();
}

QString joined(const QStringList &parts, const QString &between)
{
    QStringList out = parts;
    out.removeAll(QString());
    return out.join(between);
}

} // namespace

struct DiffTree::Context {
    const Portal &portal;
    const Snapshot &before;
    const Snapshot &after;
    const Wording &wording;
    const Impact &impact;

    template<class T, class IdType>
    [[nodiscard]] const T *find(const IdType &id, const T *(Snapshot::*get)(const IdType &) const) const
    {
        const T *found = (after.*get)(id);
        return found ? found : (before.*get)(id);
    }
    [[nodiscard]] QString placeOf(const Relationship &relationship) const
    {
        const Company *company = find<Company>(relationship.company, &Snapshot::company);
        return joined({company ? company->name : QString(), relationship.label}, u", "_s);
    }
    /// What a person loses or has to wait for, for the chip of its row.
    void describe(Group &group) const
    {
        QSet<FunctionCode> lost;
        QSet<FunctionCode> awaiting;
        for (const ImpactRow &row : impact.rows) {
            if (row.user == group.user) {
                lost.unite({row.lost.begin(), row.lost.end()});
                awaiting.unite({row.awaiting.begin(), row.awaiting.end()});
            }
        }
        if (!lost.isEmpty()) {
            group.badge = DiffTree::tr("Loses %n function(s)", nullptr, static_cast<int>(lost.size()));
            group.tone = Tone::Refused;
            group.glyph = Glyph::Cross;
        } else if (!awaiting.isEmpty()) {
            group.badge = DiffTree::tr("%n awaiting equipment", nullptr, static_cast<int>(awaiting.size()));
            group.tone = Tone::Sensitive;
            group.glyph = Glyph::Shield;
        }
    }
};

DiffTree::DiffTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_fits([](const QString &text) { return text.size() <= lineLength; })
{
}

void DiffTree::setDiff(const QList<DiffGroup> &groups, const Portal &portal, const Snapshot &before,
                       const Snapshot &after, const Wording &wording, const Impact &impact)
{
    const Context context {portal, before, after, wording, impact};
    beginResetModel();
    m_groups.clear();
    for (const DiffGroup &group : groups) {
        if (m_groups.isEmpty() || !isSameSubject(m_groups.last(), group))
            m_groups.append(groupOf(group, context));
        appendLines(m_groups.last(), group, context);
    }
    endResetModel();
}

void DiffTree::clear()
{
    beginResetModel();
    m_groups.clear();
    endResetModel();
}

bool DiffTree::isSameSubject(const Group &group, const DiffGroup &other)
{
    return !other.user.isNull() && group.user == other.user;
}

DiffTree::Group DiffTree::groupOf(const DiffGroup &group, const Context &context) const
{
    Group out;
    out.user = group.user;
    out.profile = group.profile;
    out.contact = group.contact;
    out.relationship = group.relationship;
    const QString noun = context.portal.policy.relationshipNoun.one.in(context.wording.language());
    if (!group.user.isNull()) {
        if (const User *user = context.find<User>(group.user, &Snapshot::user)) {
            out.title = displayName(*user);
            out.beside = joined({displaySignInId(user->userName), user->capacity}, u" · "_s);
        }
        context.describe(out);
    } else if (!group.profile.isNull()) {
        const Profile *profile = context.find<Profile>(group.profile, &Snapshot::profile);
        out.title = profile ? context.wording.profileName(*profile) : tr("Profile");
        out.beside = tr("profile");
    } else if (!group.contact.isNull()) {
        const Contact *contact = context.find<Contact>(group.contact, &Snapshot::contact);
        out.title = contact ? displayName(*contact) : tr("Contact");
        out.beside = tr("contact");
    } else if (const Relationship *relationship =
                   context.find<Relationship>(group.relationship, &Snapshot::relationship)) {
        out.lead = relationship->reference;
        out.title = noun;
        out.beside = context.placeOf(*relationship);
    }
    return out;
}

void DiffTree::appendLines(Group &out, const DiffGroup &group, const Context &context) const
{
    if (!group.user.isNull() && !group.relationship.isNull()) {
        Row heading;
        heading.heading = true;
        heading.relationship = group.relationship;
        if (const Relationship *relationship =
                context.find<Relationship>(group.relationship, &Snapshot::relationship)) {
            heading.lead = relationship->reference;
            heading.text = context.placeOf(*relationship);
        }
        out.rows.append(heading);
    }
    for (const DiffLine &line : group.lines) {
        Row row;
        row.sign = signOf(line.sign);
        row.label = context.wording.diffLabel(line, context.portal);
        row.relationship = group.relationship;
        if (line.subject == Subject::Function) {
            appendFunctions(out, line, row, context);
            continue;
        }
        const Wording::DiffText text = context.wording.diffText(line, context.portal, context.before, context.after);
        row.old = text.before;
        row.text = text.after;
        if (line.subject == Subject::Account && !line.account.iban.isEmpty()) {
            row.lead = groupedIban(line.account.iban);
            row.text = line.account.label;
        }
        row.identifier = line.subject == Subject::Field && line.field == Field::UserName;
        out.rows.append(row);
    }
}

void DiffTree::appendFunctions(Group &out, const DiffLine &line, const Row &pattern, const Context &context) const
{
    const qsizetype begin = out.rows.size();
    // Sensitive ones stand together, so that the mark at the end of a row is about all of it.
    for (const bool sensitive : {false, true}) {
        Row row = pattern;
        row.sensitive = sensitive;
        for (const FunctionCode &code : line.functions) {
            const Function *function = context.portal.catalogue.function(code);
            if ((function && function->sensitive) != sensitive)
                continue;
            const QString label = function ? function->label.in(context.wording.language()) : code.text();
            const QString longer = row.text.isEmpty() ? label : row.text + u", "_s + label;
            if (row.text.isEmpty() || m_fits(longer)) {
                row.text = longer;
            } else {
                out.rows.append(row);
                row.text = label;
            }
        }
        if (!row.text.isEmpty())
            out.rows.append(row);
    }
    for (qsizetype i = begin + 1; i < out.rows.size(); ++i)
        out.rows[i].label.clear();
}

QVariant DiffTree::groupData(const Group &group, int column, int role) const
{
    if (column != SignColumn)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return group.title;
    case raw(Role::GroupRowRole):
        return true;
    case raw(Role::LeadIdentifierRole):
        return group.lead;
    case raw(Role::SecondLineRole):
        return group.beside;
    case raw(Role::BadgeRole):
        return group.badge;
    case raw(Role::ChipToneRole):
        return group.badge.isEmpty() ? QVariant() : static_cast<int>(group.tone);
    case raw(Role::ChipGlyphRole):
        return group.badge.isEmpty() ? QVariant() : static_cast<int>(group.glyph);
    case UserRole:
        return group.user.isNull() ? QVariant() : group.user.toString();
    case RelationshipRole:
        return group.relationship.isNull() ? QVariant() : group.relationship.toString();
    default:
        return {};
    }
}

QVariant DiffTree::rowData(const Row &row, int column, int role) const
{
    if (role == RelationshipRole)
        return row.relationship.isNull() ? QVariant() : row.relationship.toString();
    if (row.heading) {
        if (column != SignColumn)
            return {};
        switch (role) {
        case Qt::DisplayRole:
            return row.text;
        case raw(Role::SubgroupRowRole):
            return true;
        case raw(Role::LeadIdentifierRole):
            return row.lead;
        default:
            return {};
        }
    }
    if (column == SignColumn)
        return role == raw(Role::DiffSignRole) ? QVariant(static_cast<int>(row.sign)) : QVariant();
    if (column == Label)
        return role == Qt::DisplayRole ? QVariant(row.label) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case raw(Role::OldTextRole):
        return row.old;
    case raw(Role::LeadIdentifierRole):
        return row.lead;
    case raw(Role::SensitiveRole):
        return row.sensitive;
    case raw(Role::IdentifierRole):
        return row.identifier;
    default:
        return {};
    }
}

QVariant DiffTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole)
        return spokenText(index);
    if (index.internalId() == groupTag)
        return groupData(m_groups.at(index.row()), index.column(), role);
    return rowData(m_groups.at(static_cast<qsizetype>(index.internalId() - 1)).rows.at(index.row()), index.column(),
                   role);
}

QVariant DiffTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SignColumn:
        return tr("Change");
    case Label:
        return tr("What");
    case Value:
        return tr("Value");
    default:
        return {};
    }
}

QModelIndex DiffTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : groupTag);
}

QModelIndex DiffTree::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == groupTag)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, groupTag);
}

int DiffTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != groupTag || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(parent.row()).rows.size());
}

int DiffTree::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

} // namespace mandat::models

#include "moc_difftree.cpp"
