// SPDX-License-Identifier: MIT
#include "models/risklist.h"

#include "domain/names.h"
#include "models/roles.h"
#include "models/standingchip.h"

namespace mandat::models
{

using namespace Qt::StringLiterals;

RiskList::RiskList(cache::Reader &reader, const QString &cacheFile, QObject *parent)
    : PagedList(reader, cacheFile, parent)
{
}

Result<Snapshot> riskSnapshot(cache::Reader &reader, const Policy &policy, const RelationshipId &id,
                              const CompanyId &company)
{
    return policy.administratorPer == AdministratorPer::Company && !company.isNull() ? reader.companySnapshot(company)
                                                                                     : reader.relationshipSnapshot(id);
}

void RiskList::setQuery(const cache::RiskQuery &query, const Wording &wording)
{
    m_query = query;
    m_wording = &wording;
    setListQuery([query](cache::Reader &from, qint64 limit) { return from.riskRows(query, limit); });
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const RiskList::Line *RiskList::lineAt(int position) const
{
    const qint64 row = rowAt(position);
    if (const Line *known = m_known.object(row))
        return known;
    const Result<QList<cache::RelationshipRow>> read = reader().relationships({row});
    if (!read || read->isEmpty() || !m_wording)
        return nullptr;
    auto *line = new Line;
    line->relationship = read->constFirst();
    explain(*line);
    m_known.insert(row, line);
    return line;
}

/// A row whose people are all switched off has no risk of its own in the domain: nobody is there to be without help.
void RiskList::explain(Line &line) const
{
    const cache::RelationshipRow &row = line.relationship;
    line.cause = tr("No administrator");
    line.who = tr("nobody has access at present");
    line.sentences = line.cause;
    const Result<Snapshot> snapshot = riskSnapshot(reader(), m_query.portal.policy, row.id, row.company);
    if (!snapshot)
        return;
    const QList<mandat::Risk> risks = risksOf(m_query.portal, *snapshot, row.id, m_query.now);
    if (risks.isEmpty())
        return;
    // What brought it here comes before a function that somebody holds alone and that weighs the same.
    const auto worst = std::ranges::find_if(risks, [&](const mandat::Risk &risk) {
        return risk.severity == risks.constFirst().severity && risk.kind != RiskKind::OnlyHolder;
    });
    const mandat::Risk &first = worst == risks.end() ? risks.constFirst() : *worst;
    line.severity = risks.constFirst().severity;
    line.cause = cause(first);
    line.who = who(first, *snapshot);
    QStringList sentences;
    for (const mandat::Risk &risk : risks)
        sentences.append(m_wording->risk(risk, m_query.portal, *snapshot));
    line.sentences = sentences.join(u'\n');
}

QString RiskList::cause(const mandat::Risk &risk) const
{
    switch (risk.kind) {
    case RiskKind::NoAdministrator:
        return tr("No administrator");
    case RiskKind::OneAdministrator:
        return tr("Only %n administrator(s)", nullptr, static_cast<int>(risk.users.size()));
    case RiskKind::OnlyHolder:
        return tr("Only one person can do it");
    case RiskKind::OnlyAdministratorOnlyHolder:
        return tr("Only administrator, and only holder");
    case RiskKind::AdministratorNotSeen:
        return tr("%n administrator(s) not seen for long", nullptr, static_cast<int>(risk.users.size()));
    }
    Q_UNREACHABLE();
}

QString RiskList::who(const mandat::Risk &risk, const Snapshot &snapshot) const
{
    QStringList names;
    for (const UserId &id : risk.users) {
        const User *user = snapshot.user(id);
        if (!user)
            continue;
        const QString name = displayName(*user);
        if (risk.kind != RiskKind::AdministratorNotSeen)
            names.append(name);
        else if (user->lastSignIn.isValid())
            //: %1: a person; %2: a date
            names.append(
                tr("%1, last seen on %2")
                    .arg(name, m_wording->date(user->lastSignIn.toTimeZone(m_query.portal.policy.zone()).date())));
        else
            names.append(tr("%1, never signed in").arg(name));
    }
    const QString who = names.join(u" · "_s);
    if (risk.functions.isEmpty())
        return who;
    //: %1: a person; %2: what only this person may do
    return tr("%1: %2").arg(who, m_wording->functionList(risk.functions, m_query.portal.catalogue));
}

const cache::RelationshipRow *RiskList::relationshipAt(int position) const
{
    const Line *line = position < 0 || position >= rowCount() ? nullptr : lineAt(position);
    return line ? &line->relationship : nullptr;
}

int RiskList::positionOfRelationship(const RelationshipId &relationship) const
{
    const Result<qint64> row = reader().rowOf(ResourceKind::Relationship, relationship.uuid());
    return row && *row != 0 ? positionOf(*row) : -1;
}

int RiskList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RiskList::text(const Line &line, int column) const
{
    switch (column) {
    case Risk:
        return m_wording->severity(line.severity);
    case Reference:
        return line.relationship.reference;
    case Company:
        return line.relationship.companyName;
    case Cause:
        return line.cause;
    case Responsible:
        return line.relationship.responsible;
    default:
        return {};
    }
}

QVariant RiskList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    // Fonts, sizes and the like are asked for more often than what a row says: nothing is read for them.
    if (role == Qt::AccessibleTextRole)
        return spokenText(index);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role < Qt::UserRole)
        return {};
    const Line *line = lineAt(index.row());
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*line, column);
    case Qt::ToolTipRole:
        return column == Cause || column == Risk ? line->sentences : text(*line, column);
    case raw(Role::SecondLineRole):
        return column == Cause ? line->who : QVariant();
    case raw(Role::StrongRole):
        return column == Company;
    case raw(Role::IdentifierRole):
        return column == Reference;
    case raw(Role::StagedRole):
        return column == Reference && line->relationship.staged > 0;
    case raw(Role::ChipToneRole):
        return column == Risk ? QVariant(static_cast<int>(lookOf(line->severity).tone)) : QVariant();
    case raw(Role::ChipGlyphRole):
        return column == Risk ? QVariant(static_cast<int>(lookOf(line->severity).glyph)) : QVariant();
    default:
        return {};
    }
}

QVariant RiskList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Risk:
        return tr("Risk");
    case Reference:
        return tr("File no.", "column");
    case Company:
        return tr("Company");
    case Cause:
        return tr("Cause");
    case Responsible:
        return tr("Responsible");
    default:
        return {};
    }
}

void RiskList::forget(const QList<qint64> &rows)
{
    if (rows.isEmpty())
        m_known.clear();
    for (const qint64 row : rows)
        m_known.remove(row);
}

/// Whatever touches a person, an access or a profile may touch any row: those that are on show are read again.
QList<qint64> RiskList::rowsOf(const QList<cache::Changed> &changed)
{
    const bool people = std::ranges::any_of(
        changed, [](const cache::Changed &thing) { return !thing.order && thing.kind != ResourceKind::Contact; });
    if (!people)
        return {};
    QList<qint64> out;
    for (const qint64 row : m_known.keys())
        out.append(row);
    // None may be known of a list that was empty until now; it is asked for again all the same.
    return out.isEmpty() ? QList<qint64> {0} : out;
}

} // namespace mandat::models

#include "moc_risklist.cpp"
