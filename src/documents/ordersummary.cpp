// SPDX-License-Identifier: MIT
#include "documents/ordersummary.h"

#include "documents/recapparts.h"
#include "domain/diff.h"
#include "domain/names.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

class OrderSummaryMaker : ReportMaker
{
public:
    OrderSummaryMaker(const OrderSummarySource &source, Language language)
        : ReportMaker("mandat::documents::OrderSummaryMaker", source.frame, language)
        , m_source(source)
        , m_order(source.order)
        , m_after(applied(source.before, source.order.changes))
    {
    }

    Report make() const
    {
        Report out = begin(tr("Change order"));
        out.about = m_order.number;
        if (const Company *company = m_source.before.company(m_order.company))
            setClient(out, *company);
        if (isOnItsWay(m_order.status))
            out.notice = m_phrases.text(Term::Draft);
        out.situation.append({m_phrases.text(Term::OrderNumber),
                              m_order.number.isEmpty() ? tr("not sent yet") : m_order.number,
                              Face::Identifier,
                              {}});
        out.situation.append({m_phrases.text(Term::Status), m_wording.orderStatus(m_order.status), Face::Body, {}});
        addOrigin(out);
        addImpact(out);
        addDiff(out);
        addSignatures(out);
        return out;
    }

private:
    const User *user(const UserId &id) const
    {
        const User *found = m_after.user(id);
        return found ? found : m_source.before.user(id);
    }
    const Relationship *relationship(const RelationshipId &id) const
    {
        const Relationship *found = m_after.relationship(id);
        return found ? found : m_source.before.relationship(id);
    }

    QString who(const QString &name, const QDateTime &at) const
    {
        return at.isValid() ? m_phrases.whenAndWho(dayAndTime(at), name) : name;
    }

    void addOrigin(Report &out) const
    {
        QList<RecapValue> values;
        const QString author = m_order.authorName.isEmpty() ? m_order.author : m_order.authorName;
        values.append({m_phrases.text(Term::Prepared),
                       who(author, m_order.submitted.isValid() ? m_order.submitted : m_order.created),
                       Face::Body,
                       {}});
        if (m_order.decided.isValid())
            values.append({m_order.status == OrderStatus::Rejected ? tr("Rejected") : tr("Decided"),
                           who(m_order.decidedByName, m_order.decided),
                           Face::Body,
                           {}});
        if (!m_order.decisionReason.isEmpty())
            values.append({tr("Reason given"), cutText(m_order.decisionReason), Face::Body, {}});
        if (!m_order.reason.isEmpty())
            values.append({tr("Reason"), cutText(m_order.reason), Face::Body, {}});
        values.append({m_phrases.text(Term::MandateGiven),
                       m_order.mandate.isEmpty() ? m_phrases.text(Term::NoMandate) : mandate(),
                       Face::Body,
                       {}});
        if (m_order.applied.isValid())
            values.append({m_phrases.text(Term::Applied), dayAndTime(m_order.applied), Face::Body, {}});
        out.blocks.append(ReportFacts {values});
    }

    QString mandate() const
    {
        QStringList parts {m_order.mandate.givenBy};
        if (m_order.mandate.date.isValid())
            parts.append(m_wording.date(m_order.mandate.date));
        parts.append(m_order.mandate.reference);
        parts.removeAll(QString());
        return cutText(parts.join(u", "_s));
    }

    void addImpact(Report &out) const
    {
        ReportTable table {{m_phrases.text(Term::Name), m_phrases.heading(policy().relationshipNoun.one), tr("Effect")},
                           {46, 34, 0},
                           {}};
        for (const ImpactRow &row : m_source.impact.rows) {
            QStringList lines;
            const auto functions = [&](const QList<FunctionCode> &codes) {
                return m_wording.functionList(codes, portal().catalogue);
            };
            if (row.losesAllAccess)
                lines.append(tr("Loses all access"));
            else if (!row.lost.isEmpty())
                lines.append(tr("Loses: %1").arg(functions(row.lost)));
            if (!row.accountsLost.isEmpty())
                lines.append(tr("Loses %n account(s)", nullptr, static_cast<int>(row.accountsLost.size())));
            if (!row.gained.isEmpty())
                lines.append(tr("Gains: %1").arg(functions(row.gained)));
            if (!row.awaiting.isEmpty())
                lines.append(tr("Gains, once equipped: %1").arg(functions(row.awaiting)));
            if (!row.accountsGained.isEmpty())
                lines.append(tr("Gains %n account(s)", nullptr, static_cast<int>(row.accountsGained.size())));
            const User *person = user(row.user);
            const Relationship *place = relationship(row.relationship);
            table.rows.append({{cell(person ? displayName(*person) : QString()),
                                cell(place ? placeName(*place) : QString()), cell(lines.join(u'\n'))},
                               false});
        }
        out.blocks.append(ReportHeading {tr("What it does to people"), {}});
        if (table.rows.isEmpty())
            out.blocks.append(ReportParagraph {tr("Nobody’s rights change."), Face::Body});
        else
            out.blocks.append(table);
        for (const AdministratorMove &move : m_source.impact.administrators) {
            const Relationship *place = relationship(move.relationship);
            const QLocale locale = m_wording.locale();
            out.blocks.append(ReportParagraph {tr("%1: administrators from %2 to %3.")
                                                   .arg(place ? placeName(*place) : QString(),
                                                        locale.toString(move.before), locale.toString(move.after)),
                                               Face::Strong});
        }
    }

    QString groupTitle(const DiffGroup &group) const
    {
        QString title;
        if (const User *person = group.user.isNull() ? nullptr : user(group.user))
            title = displayName(*person);
        else if (const Profile *profile = m_after.profile(group.profile); profile && !group.profile.isNull())
            title = m_wording.profileName(*profile);
        else if (const Profile *gone = m_source.before.profile(group.profile); gone && !group.profile.isNull())
            title = m_wording.profileName(*gone);
        else if (const Contact *contact = m_after.contact(group.contact); contact && !group.contact.isNull())
            title = displayName(*contact);
        else if (const Contact *former = m_source.before.contact(group.contact); former && !group.contact.isNull())
            title = displayName(*former);
        const Relationship *place = group.relationship.isNull() ? nullptr : relationship(group.relationship);
        if (!place)
            return title;
        const Company *company = m_source.before.company(place->company);
        const QString where = company ? placeName(*place) + u" – "_s + company->name : placeName(*place);
        return title.isEmpty() ? where : title + u" – "_s + where;
    }

    void addDiff(Report &out) const
    {
        const QList<DiffGroup> groups = diff(portal(), m_source.before, m_order.changes);
        const DiffCounts counts = countSigns(groups);
        const QLocale locale = m_wording.locale();
        out.blocks.append(ReportHeading {tr("Changes"),
                                         tr("%1 removed, %2 added, %3 modified")
                                             .arg(locale.toString(counts.removed), locale.toString(counts.added),
                                                  locale.toString(counts.modified))});
        ReportTable table {{tr("Change"), tr("What"), tr("Before"), tr("After")}, {24, 42, 52, 0}, {}};
        for (const DiffGroup &group : groups) {
            table.rows.append({{cell(cutText(groupTitle(group)))}, true});
            for (const DiffLine &line : group.lines) {
                Wording::DiffText text = m_wording.diffText(line, portal(), m_source.before, m_after);
                if (line.sign == Sign::Removed && text.before.isEmpty())
                    std::swap(text.before, text.after);
                table.rows.append({{cell(m_wording.sign(line.sign)), cell(m_wording.diffLabel(line, portal())),
                                    cell(cutText(text.before)), cell(cutText(text.after))},
                                   false});
            }
        }
        if (!table.rows.isEmpty())
            out.blocks.append(table);
    }

    void addSignatures(Report &out) const
    {
        const QString author = m_order.authorName.isEmpty() ? m_order.author : m_order.authorName;
        out.blocks.append(
            ReportSignatures {{{m_phrases.text(Term::HolderOrRepresentative), m_order.mandate.givenBy, {}, {}},
                               {tr("Prepared by"), author, m_wording.role(Role::Preparer), {}},
                               {tr("Approved by"), m_order.decidedByName, m_wording.role(Role::Approver), {}}}});
    }

    const OrderSummarySource &m_source;
    const ChangeOrder &m_order;
    Snapshot m_after;
};

Report makeOrderSummary(const OrderSummarySource &source, Language language)
{
    return OrderSummaryMaker(source, language).make();
}

} // namespace mandat::documents
