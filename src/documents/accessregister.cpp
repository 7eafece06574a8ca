// SPDX-License-Identifier: MIT
#include "documents/accessregister.h"

#include "domain/names.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

class AccessRegisterMaker : ReportMaker
{
public:
    AccessRegisterMaker(const AccessRegisterSource &source, Language language)
        : ReportMaker("mandat::documents::AccessRegisterMaker", source.frame, language)
        , m_source(source)
        , m_snapshot(stateAt(source.snapshot, source.frame.now))
    {
    }

    Result<Report> ofRelationship() const
    {
        const Relationship *relationship = m_snapshot.relationship(m_source.relationship);
        if (!relationship)
            return fail(ErrorKind::NotFound, u"relationship "_s + m_source.relationship.toString());
        Report out = begin(tr("Register of access"));
        out.about = relationship->reference;
        if (const Company *company = m_snapshot.company(relationship->company))
            setClient(out, *company);
        out.situation.append(
            {m_phrases.numberOf(policy().relationshipNoun.one), placeName(*relationship), Face::Identifier, {}});
        out.situation.append({tr("Responsible"), m_wording.responsible(relationship->responsible), Face::Body, {}});
        ReportTable table = peopleTable();
        const qsizetype count = addPeople(table, relationship->id);
        addTable(out, table, count);
        return out;
    }

    Result<Report> ofCompany() const
    {
        const Company *company = m_snapshot.company(m_source.company);
        if (!company)
            return fail(ErrorKind::NotFound, u"company "_s + m_source.company.toString());
        Report out = begin(tr("Register of access"));
        out.about = company->name;
        setClient(out, *company);
        ReportTable table = peopleTable();
        qsizetype count = 0;
        const QList<const Relationship *> all = placesOf(company->id);
        for (const Relationship *relationship : all) {
            table.rows.append({{cell(groupTitle(*relationship))}, true});
            const qsizetype here = addPeople(table, relationship->id);
            if (here == 0)
                table.rows.append({{cell(tr("nobody")), cell({}), cell({}), cell({}), cell({})}, false});
            count += here;
        }
        out.situation.append({m_phrases.heading(policy().relationshipNoun.many),
                              m_wording.locale().toString(all.size()),
                              Face::Body,
                              {}});
        addTable(out, table, count);
        return out;
    }

    Result<Report> ofPerson() const
    {
        const User *user = m_snapshot.user(m_source.user);
        if (!user)
            return fail(ErrorKind::NotFound, u"user "_s + m_source.user.toString());
        Report out = begin(tr("Register of access"));
        out.about = displayName(*user);
        if (const Company *company = m_snapshot.company(user->company))
            setClient(out, *company);
        out.blocks.append(ReportHeading {m_phrases.heading(policy().userNoun.one), {}});
        out.blocks.append(
            ReportFacts {{{m_phrases.text(Term::Name), displayName(*user), Face::Body, {}},
                          {m_phrases.text(Term::SignInId), displaySignInId(user->userName), Face::Identifier, {}},
                          {m_phrases.text(Term::Email),
                           user->email.isEmpty() ? m_phrases.text(Term::NotGiven) : user->email,
                           Face::Body,
                           {}},
                          {m_phrases.text(Term::Status),
                           user->active ? tr("Active", "account") : tr("Account inactive"),
                           Face::Body,
                           {}}}});
        ReportTable table {{m_phrases.heading(policy().relationshipNoun.one), tr("Company"), tr("Profile"),
                            m_phrases.text(Term::Validity), m_phrases.text(Term::Status)},
                           {34, 46, 42, 28, 0},
                           {}};
        for (const Grant *grant : m_snapshot.grantsOfUser(user->id)) {
            const Relationship *relationship = m_snapshot.relationship(grant->relationship);
            if (!relationship)
                continue;
            const Company *company = m_snapshot.company(relationship->company);
            table.rows.append(
                {{cell(placeName(*relationship)), cell(company ? cutText(company->name) : QString()),
                  cell(profileOf(*user, *grant)), cell(validity(*grant)), cell(statusOf(*user, *grant, *relationship))},
                 false});
        }
        addTable(out, table, table.rows.size());
        return out;
    }

private:
    QList<const Relationship *> placesOf(const CompanyId &company) const
    {
        QList<const Relationship *> out;
        for (const Relationship &relationship : m_snapshot.relationships) {
            if (relationship.company == company)
                out.append(&relationship);
        }
        std::ranges::sort(out, {}, [](const Relationship *one) { return one->reference; });
        return out;
    }

    QString groupTitle(const Relationship &relationship) const
    {
        const QString place = placeName(relationship);
        //: %1: a relationship's number
        return relationship.active ? place : tr("%1 – inactive").arg(place);
    }

    ReportTable peopleTable() const
    {
        return {{m_phrases.text(Term::Name), m_phrases.text(Term::SignInId), tr("Profile"),
                 m_phrases.text(Term::Validity), m_phrases.text(Term::Status)},
                {46, 40, 40, 26, 0},
                {}};
    }

    qsizetype addPeople(ReportTable &table, const RelationshipId &id) const
    {
        qsizetype count = 0;
        for (const Grant *grant : m_snapshot.grantsOn(id)) {
            const User *user = m_snapshot.user(grant->user);
            const Relationship *relationship = m_snapshot.relationship(id);
            if (!user || !relationship)
                continue;
            table.rows.append(
                {{cell(displayName(*user)), cell(displaySignInId(user->userName), Face::Identifier),
                  cell(profileOf(*user, *grant)), cell(validity(*grant)), cell(statusOf(*user, *grant, *relationship))},
                 false});
            ++count;
        }
        return count;
    }

    void addTable(Report &out, const ReportTable &table, qsizetype count) const
    {
        out.blocks.append(ReportHeading {tr("Access"), tr("%n access(es)", nullptr, static_cast<int>(count))});
        if (table.rows.isEmpty())
            out.blocks.append(ReportParagraph {tr("None."), Face::Body});
        else
            out.blocks.append(table);
    }

    QString profileOf(const User &user, const Grant &grant) const
    {
        const Profile *profile = profileThatApplies(policy(), m_snapshot, user, &grant);
        const QString name = profile ? m_wording.profileName(*profile) : tr("to define", "profile");
        const Function *administration = portal().catalogue.administration();
        const bool administers = administration
            && isAllowed({&portal(), &user, m_snapshot.relationship(grant.relationship), &grant, profile},
                         *administration, now());
        return administers ? asAdministrator(name) : name;
    }

    QString validity(const Grant &grant) const
    {
        if (grant.firstDay.isValid() && grant.lastDay.isValid())
            return m_phrases.fromDayToDay(m_wording.date(grant.firstDay), m_wording.date(grant.lastDay));
        if (grant.firstDay.isValid())
            return m_phrases.fromDay(m_wording.date(grant.firstDay));
        return grant.lastDay.isValid() ? m_phrases.untilDay(m_wording.date(grant.lastDay))
                                       : m_phrases.text(Term::WithoutEnd);
    }

    QString statusOf(const User &user, const Grant &grant, const Relationship &relationship) const
    {
        const QDate today = dayAt(policy(), now());
        if (!user.active)
            return tr("Account inactive");
        if (!grant.active)
            return tr("Access inactive");
        if (!relationship.active)
            return tr("Closed");
        if (grant.lastDay.isValid() && grant.lastDay < today)
            return tr("Ended");
        if (grant.firstDay.isValid() && grant.firstDay > today)
            return tr("To come");
        return tr("Active");
    }

    const AccessRegisterSource &m_source;
    Snapshot m_snapshot; ///< as it is in force
};

Result<Report> makeAccessRegister(const AccessRegisterSource &source, Language language)
{
    const AccessRegisterMaker maker(source, language);
    if (!source.relationship.isNull())
        return maker.ofRelationship();
    return source.company.isNull() ? maker.ofPerson() : maker.ofCompany();
}

} // namespace mandat::documents
