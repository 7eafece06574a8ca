// SPDX-License-Identifier: MIT
#include "app/bulkplan.h"

#include "app/stagedstate.h"
#include "domain/names.h"
#include "domain/wording.h"

#include <algorithm>

namespace mandat::app
{

namespace
{

constexpr qsizetype rowsAtOnce = 500;

class Planner
{
public:
    Planner(cache::Reader &reader, const BulkRequest &request, const Progress &progress)
        : m_reader(reader)
        , m_request(request)
        , m_progress(progress)
        , m_wording(request.language)
    {
    }

    Result<BulkPlan> plan()
    {
        MANDAT_ASSIGN(m_portal, m_reader.portal());
        MANDAT_ASSIGN(m_me, m_reader.me());
        MANDAT_ASSIGN(m_staged, StagedIndex::read(m_reader));
        MANDAT_TRY(readPeople());
        for (const RelationshipId &id : m_request.wish.relationships) {
            MANDAT_ASSIGN(const Relationship relationship, m_reader.relationship(id));
            m_together.append(relationship.company);
        }
        for (qsizetype at = 0; at < m_people.size();) {
            qsizetype end = at + 1;
            const CompanyId company = m_people.at(at).company;
            while (end < m_people.size() && !company.isNull() && m_people.at(end).company == company)
                ++end;
            MANDAT_TRY(planCompany(at, end));
            at = end;
            if (!m_progress(at, m_people.size()))
                return fail(ErrorKind::Cancelled);
        }
        sortLines();
        return std::move(m_plan);
    }

private:
    Result<void> readPeople()
    {
        m_plan.asked = m_request.rows.size();
        m_people.reserve(m_request.rows.size());
        for (qsizetype at = 0; at < m_request.rows.size(); at += rowsAtOnce) {
            MANDAT_ASSIGN(const QList<cache::UserRow> rows, m_reader.users(m_request.rows.mid(at, rowsAtOnce)));
            m_people += rows;
            if (!m_progress(0, m_request.rows.size()))
                return fail(ErrorKind::Cancelled);
        }
        for (qsizetype i = 0; i < m_people.size(); ++i)
            m_places.insert(m_people.at(i).id, i);
        std::ranges::stable_sort(m_people, [](const cache::UserRow &one, const cache::UserRow &other) {
            return one.company < other.company;
        });
        return {};
    }

    Result<void> planCompany(qsizetype begin, qsizetype end)
    {
        const CompanyId company = m_people.at(begin).company;
        MANDAT_ASSIGN(const Snapshot base,
                      company.isNull() ? m_reader.userSnapshot(m_people.at(begin).id)
                                       : m_reader.companySnapshot(company, m_together));
        Snapshot state = m_staged.madeOn(base);
        CheckContext context;
        context.portal = &m_portal;
        context.before = &state;
        context.author = m_me;
        context.now = m_request.now;
        QList<qsizetype> waiting;
        for (qsizetype i = begin; i < end; ++i)
            waiting.append(i);
        // An administrator who has to stay for the others may go once these do: whom a rule refuses is asked again, as
        // long as somebody else could be changed meanwhile.
        for (qsizetype before = waiting.size() + 1; !waiting.isEmpty() && waiting.size() < before;) {
            before = waiting.size();
            QList<qsizetype> refused;
            for (const qsizetype i : std::as_const(waiting)) {
                const BulkRow row = planBulkRow(m_request.wish, m_people.at(i).id, context);
                if (row.omission == BulkOmission::Refused) {
                    refused.append(i);
                } else if (row.omission != BulkOmission::None) {
                    leaveOut(m_people.at(i), row, state);
                } else {
                    state = applied(std::move(state), row.changes);
                    take(row, base);
                    noteSkipped(m_people.at(i), row, state);
                }
            }
            waiting = refused;
        }
        for (const qsizetype i : std::as_const(waiting))
            leaveOut(m_people.at(i), planBulkRow(m_request.wish, m_people.at(i).id, context), state);
        return {};
    }

    void take(const BulkRow &row, const Snapshot &base)
    {
        ++m_plan.changed;
        for (const Change &change : row.changes) {
            if (change.kind() == ChangeKind::Delete && change.resourceKind() == ResourceKind::Grant)
                ++m_plan.losing;
            m_plan.changes.append(against(base, change));
        }
    }

    void leaveOut(const cache::UserRow &person, const BulkRow &row, const Snapshot &state)
    {
        m_plan.leftOut.append({person.id, displayName(person.lastName, person.firstName),
                               displaySignInId(person.userName), person.companyName,
                               m_wording.omission(row, m_request.wish.action, m_portal, state)});
    }

    void noteSkipped(const cache::UserRow &person, const BulkRow &row, const Snapshot &state)
    {
        BulkPart part {person.id,
                       displayName(person.lastName, person.firstName),
                       displaySignInId(person.userName),
                       person.companyName,
                       {}};
        for (const RelationshipId &id : row.skipped) {
            if (const Relationship *relationship = state.relationship(id))
                part.references.append(relationship->reference);
        }
        if (part.references.isEmpty())
            return;
        part.references.sort();
        m_plan.inPart.append(part);
    }

    /// As the list that they were chosen from has them.
    void sortLines()
    {
        std::ranges::sort(m_plan.leftOut, {}, [this](const BulkLine &line) { return m_places.value(line.user); });
        std::ranges::sort(m_plan.inPart, {}, [this](const BulkPart &part) { return m_places.value(part.user); });
    }

    cache::Reader &m_reader;
    const BulkRequest &m_request;
    const Progress &m_progress;
    Wording m_wording;
    Portal m_portal;
    Staff m_me;
    StagedIndex m_staged;
    QList<cache::UserRow> m_people;
    QHash<UserId, qsizetype> m_places;
    QList<CompanyId> m_together;
    BulkPlan m_plan;
};

} // namespace

Result<BulkPlan> planBulk(cache::Reader &reader, const BulkRequest &request, const Progress &progress)
{
    return Planner(reader, request, progress).plan();
}

} // namespace mandat::app
