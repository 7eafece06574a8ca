// SPDX-License-Identifier: MIT
#include "app/userimport.h"

#include "app/importwords.h"
#include "app/stagedstate.h"
#include "app/tablereader.h"
#include "base/fold.h"
#include "domain/fields.h"
#include "domain/names.h"
#include "domain/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

/// A cell that Mandat's own export has kept from being a formula comes back as it was.
QString plain(const QString &cell)
{
    static const QString guarded = u"=+-@"_s;
    const QString text = cell.trimmed();
    return text.size() > 1 && text.at(0) == u'\'' && guarded.contains(text.at(1)) ? text.mid(1) : text;
}

struct Entry {
    qsizetype line = 0; ///< in the plan's lines
    ImportPerson person;
};

class Importer
{
public:
    Importer(cache::Reader &reader, const ImportRequest &request, const Progress &progress)
        : m_reader(reader)
        , m_request(request)
        , m_progress(progress)
        , m_wording(request.language)
    {
    }

    Result<ImportPlan> plan()
    {
        MANDAT_ASSIGN(m_portal, m_reader.portal());
        MANDAT_ASSIGN(m_me, m_reader.me());
        MANDAT_ASSIGN(m_staged, StagedIndex::read(m_reader));
        MANDAT_ASSIGN(m_companies, m_reader.companiesByName());
        for (const User &user : m_staged.created())
            m_signInIds.insert(folded(user.userName), user.id);
        MANDAT_TRY(readTable());
        std::ranges::stable_sort(
            m_entries, [](const CompanyId &one, const CompanyId &other) { return one < other; },
            [](const Entry &entry) { return entry.person.company; });
        for (qsizetype at = 0; at < m_entries.size();) {
            qsizetype end = at + 1;
            while (end < m_entries.size() && m_entries.at(end).person.company == m_entries.at(at).person.company)
                ++end;
            MANDAT_TRY(planCompany(at, end));
            at = end;
            if (!m_progress(m_entries.size() + at, 2 * m_entries.size()))
                return fail(ErrorKind::Cancelled);
        }
        count();
        return std::move(m_plan);
    }

private:
    Result<void> readTable()
    {
        MANDAT_ASSIGN(const std::unique_ptr<TableReader> table, openTable(m_request.path));
        QStringList cells;
        MANDAT_ASSIGN(const bool headed, table->next(cells));
        if (!headed)
            return std::unexpected(Error {.kind = ErrorKind::Invalid, .field = tableproblem::empty});
        for (;;) {
            MANDAT_ASSIGN(const bool more, table->next(cells));
            if (!more)
                return {};
            MANDAT_TRY(takeLine(table->line(), cells));
            // Reading is the first half.
            if (m_plan.lines.size() % 100 == 0 && !m_progress(table->position(), 2 * std::max(table->size(), 1LL)))
                return fail(ErrorKind::Cancelled);
        }
    }

    Result<void> takeLine(qint64 number, const QStringList &cells)
    {
        Entry entry;
        ImportRow row;
        for (qsizetype i = 0; i < std::min(cells.size(), m_request.mapping.size()); ++i) {
            const QString text = plain(cells.at(i));
            if (!m_request.mapping.at(i) || text.isEmpty())
                continue;
            if (text.startsWith(u'=') && row.problem == ImportProblem::None) {
                row.problem = ImportProblem::Formula;
                row.text = text;
            }
            entry.person.values.insert(*m_request.mapping.at(i), text);
        }
        const ImportValues &values = entry.person.values;
        m_plan.lines.append({number,
                             ImportVerdict::Refused,
                             displayName(values.value(ImportField::LastName), values.value(ImportField::FirstName)),
                             values.value(ImportField::Company),
                             {}});
        entry.line = m_plan.lines.size() - 1;
        if (row.problem == ImportProblem::None)
            MANDAT_TRY(lookUp(entry, row));
        if (row.problem != ImportProblem::None)
            m_plan.lines.last().text = importProblemText(row, m_portal.policy);
        else
            m_entries.append(entry);
        return {};
    }

    /// Who and where: by sign-in ID, else by address; the company from its column, else from the dossiers, else from
    /// whoever was found.
    Result<void> lookUp(Entry &entry, ImportRow &row)
    {
        MANDAT_TRY(lookUpRelationships(entry, row));
        lookUpCompany(entry, row);
        MANDAT_TRY(lookUpPerson(entry, row));
        if (row.problem == ImportProblem::None && entry.person.company.isNull())
            row.problem = ImportProblem::CompanyMissing;
        if (row.problem == ImportProblem::None)
            noteDuplicate(entry, row);
        return {};
    }

    Result<void> lookUpRelationships(Entry &entry, ImportRow &row)
    {
        for (const QString &reference : importedReferences(entry.person.values.value(ImportField::Relationships))) {
            MANDAT_ASSIGN(const std::optional<Relationship> found, m_reader.relationshipByReference(reference));
            if (!found) {
                row.problem = ImportProblem::RelationshipUnknown;
                row.text = reference;
                return {};
            }
            if (entry.person.relationships.isEmpty())
                m_firstCompany = found->company;
            entry.person.relationships.append(found->id);
            m_companyOf.insert(found->id, found->company);
        }
        return {};
    }

    void lookUpCompany(Entry &entry, ImportRow &row)
    {
        const QString name = entry.person.values.value(ImportField::Company);
        if (row.problem != ImportProblem::None)
            return;
        if (name.isEmpty()) {
            if (!entry.person.relationships.isEmpty())
                entry.person.company = m_firstCompany;
            return;
        }
        const QString key = folded(name);
        QList<CompanyId> found = m_companies.value(key);
        if (found.isEmpty())
            found = m_companies.value(QString(key).remove(u' ').remove(u'.'));
        if (found.size() == 1)
            entry.person.company = found.constFirst();
        else
            row.problem = found.isEmpty() ? ImportProblem::CompanyUnknown : ImportProblem::CompanyAmbiguous;
        row.text = name;
    }

    Result<void> lookUpPerson(Entry &entry, ImportRow &row)
    {
        if (row.problem != ImportProblem::None)
            return {};
        const ImportValues &values = entry.person.values;
        QString signInId = values.value(ImportField::SignInId);
        const bool byEmail = m_portal.policy.signInId == SignInIdKind::Email;
        if (!byEmail)
            signInId.remove(u' ');
        std::optional<User> found;
        if (!signInId.isEmpty()) {
            MANDAT_ASSIGN(found, m_reader.userBySignInId(signInId));
            if (!found && !byEmail)
                row = {.problem = ImportProblem::PersonUnknown, .text = signInId};
        } else if (const QString email = values.value(ImportField::Email); !email.isEmpty()) {
            MANDAT_ASSIGN(const QList<User> all, m_reader.usersByEmail(email));
            QList<User> here;
            std::ranges::copy_if(all, std::back_inserter(here), [&](const User &user) {
                // An address that is no sign-in ID may be several people's: then the name has to agree.
                const auto agrees = [&](ImportField field, const QString &has) {
                    const QString said = folded(values.value(field));
                    return byEmail || said.isEmpty() || said == folded(has);
                };
                return (entry.person.company.isNull() || user.company == entry.person.company)
                    && agrees(ImportField::LastName, user.lastName) && agrees(ImportField::FirstName, user.firstName);
            });
            // Where the address is the sign-in ID, whoever has it is the person, wherever they belong.
            if (here.isEmpty() && byEmail)
                here = all;
            if (here.size() == 1)
                found = here.constFirst();
            else if (here.size() > 1)
                row = {.problem = ImportProblem::PersonAmbiguous, .text = email};
        } else if (values.value(ImportField::LastName).isEmpty()) {
            row.problem = ImportProblem::NoName;
        }
        if (found) {
            entry.person.existing = found->id;
            const bool moves = !entry.person.company.isNull() && entry.person.company != found->company
                && !values.value(ImportField::Company).isEmpty();
            if (moves)
                row = {.problem = ImportProblem::PersonElsewhere, .text = displayName(*found)};
            entry.person.company = found->company;
        }
        return {};
    }

    void noteDuplicate(const Entry &entry, ImportRow &row)
    {
        const ImportValues &values = entry.person.values;
        QString key = u"n:"_s + entry.person.company.toString() + u':' + folded(values.value(ImportField::LastName))
            + u':' + folded(values.value(ImportField::FirstName));
        if (!entry.person.existing.isNull())
            key = u"u:"_s + entry.person.existing.toString();
        else if (!values.value(ImportField::Email).isEmpty())
            key = (m_portal.policy.signInId == SignInIdKind::Email ? u"e:"_s : key + u':')
                + folded(values.value(ImportField::Email));
        const qint64 line = m_plan.lines.at(entry.line).line;
        if (const auto known = m_seen.constFind(key); known != m_seen.constEnd()) {
            row.problem = ImportProblem::Duplicate;
            row.line = *known;
        } else {
            m_seen.insert(key, line);
        }
    }

    Result<void> planCompany(qsizetype begin, qsizetype end)
    {
        const CompanyId company = m_entries.at(begin).person.company;
        QList<CompanyId> together;
        for (qsizetype i = begin; i < end; ++i) {
            for (const RelationshipId &id : m_entries.at(i).person.relationships) {
                if (const CompanyId other = m_companyOf.value(id); other != company && !together.contains(other))
                    together.append(other);
            }
        }
        MANDAT_ASSIGN(const Snapshot base, m_reader.companySnapshot(company, together));
        Snapshot state = m_staged.madeOn(base);
        CheckContext context;
        context.portal = &m_portal;
        context.before = &state;
        context.author = m_me;
        context.now = m_request.now;
        context.signInIdTaken = [this](const QString &signInId, const UserId &except) {
            const auto here = m_signInIds.constFind(signInId);
            if (here != m_signInIds.constEnd() && *here != except)
                return true;
            const Result<std::optional<User>> user = m_reader.userBySignInId(signInId);
            return user && *user && (*user)->id != except;
        };
        for (qsizetype i = begin; i < end; ++i) {
            const ImportRow row = planImportRow(m_entries.at(i).person, context);
            const Snapshot after = row.changes.isEmpty() ? state : applied(state, row.changes);
            describe(m_entries.at(i), row, state, after);
            for (const Change &change : row.changes)
                m_changesOf[m_entries.at(i).line].append(against(base, change));
            noteSignInIds(row);
            state = after;
        }
        return {};
    }

    void noteSignInIds(const ImportRow &row)
    {
        for (const Change &change : row.changes) {
            const User *user = change.after ? std::get_if<User>(&*change.after) : nullptr;
            if (user && !user->userName.isEmpty())
                m_signInIds.insert(folded(user->userName), user->id);
        }
    }

    void describe(const Entry &entry, const ImportRow &row, const Snapshot &before, const Snapshot &after)
    {
        ImportLine &line = m_plan.lines[entry.line];
        line.verdict = row.verdict;
        if (const Company *company = after.company(entry.person.company))
            line.company = company->name;
        QStringList texts;
        if (row.problem != ImportProblem::None)
            texts.append(importProblemText(row, m_portal.policy));
        for (const Change &change : row.changes)
            texts += told(change, before, after);
        // A refused person is in neither state; the sentence says "the user" then, and the line has the name.
        for (const Finding &finding : row.findings)
            texts.append(m_wording.finding(finding, m_portal, after));
        texts.removeDuplicates();
        line.text = texts.join(u" · "_s);
        const UserId id = !entry.person.existing.isNull() ? entry.person.existing : createdIn(row);
        line.user = id;
        if (const User *user = after.user(id))
            line.name = displayName(*user);
    }

    static UserId createdIn(const ImportRow &row)
    {
        for (const Change &change : row.changes) {
            if (change.kind() == ChangeKind::Create && change.resourceKind() == ResourceKind::User)
                return UserId(change.resourceId());
        }
        return {};
    }

    static constexpr QStringView profileMark = u" · ";

    QString profileOf(const ProfileId &id, const Snapshot &state) const
    {
        const Profile *profile = state.profile(id);
        return profile ? profileMark.toString() + m_wording.profileName(*profile) : QString();
    }

    /// What people read of a change: each field old → new, each relationship by its number.
    QStringList told(const Change &change, const Snapshot &before, const Snapshot &after) const
    {
        QStringList out;
        if (const Grant *grant = std::get_if<Grant>(&*change.after)) {
            const Relationship *relationship = after.relationship(grant->relationship);
            const QString place = relationship ? relationship->reference : QString();
            if (change.kind() == ChangeKind::Create)
                return {u"+ "_s + place + profileOf(grant->profile, after)};
            out.append(place);
        }
        if (change.kind() == ChangeKind::Create) {
            // Also where it is the portal's own choice: nobody becomes administrator without its being said.
            const User *made = std::get_if<User>(&*change.after);
            const QString profile = made ? profileOf(made->profile, after) : QString();
            return profile.isEmpty() ? QStringList() : QStringList {profile.mid(profileMark.size())};
        }
        for (const Field field : changedFields(*change.before, *change.after)) {
            const QString was = m_wording.fieldText(field, fieldValue(*change.before, field), m_portal, before);
            const QString is = m_wording.fieldText(field, fieldValue(*change.after, field), m_portal, after);
            out.append(u"%1: %2 → %3"_s.arg(m_wording.fieldLabel(field, m_portal.policy), was.isEmpty() ? u"–"_s : was,
                                            is.isEmpty() ? u"–"_s : is));
        }
        return out;
    }

    void count()
    {
        for (qsizetype i = 0; i < m_plan.lines.size(); ++i) {
            switch (m_plan.lines.at(i).verdict) {
            case ImportVerdict::Create:
                ++m_plan.created;
                break;
            case ImportVerdict::Change:
                ++m_plan.changed;
                break;
            case ImportVerdict::Nothing:
                ++m_plan.unchanged;
                break;
            case ImportVerdict::Refused:
                ++m_plan.refused;
                break;
            }
            m_plan.changes += m_changesOf.value(i);
        }
        m_plan.needsTerms = m_plan.created > 0 && !m_portal.policy.termsVersion.isEmpty();
    }

    cache::Reader &m_reader;
    const ImportRequest &m_request;
    const Progress &m_progress;
    Wording m_wording;
    Portal m_portal;
    Staff m_me;
    StagedIndex m_staged;
    QHash<QString, QList<CompanyId>> m_companies;
    QHash<RelationshipId, CompanyId> m_companyOf;
    CompanyId m_firstCompany;
    QHash<QString, qint64> m_seen;
    QHash<QString, UserId> m_signInIds; ///< that this file gives, or what is staged
    QList<Entry> m_entries;
    QHash<qsizetype, QList<Change>> m_changesOf; ///< by line
    ImportPlan m_plan;
};

} // namespace

Result<ImportPlan> planImport(cache::Reader &reader, const ImportRequest &request, const Progress &progress)
{
    return Importer(reader, request, progress).plan();
}

} // namespace mandat::app
