// SPDX-License-Identifier: MIT
#include "documents/staffhandover.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

class StaffHandoverMaker : ReportMaker
{
public:
    StaffHandoverMaker(const StaffHandoverSource &source, Language language)
        : ReportMaker("mandat::documents::StaffHandoverMaker", source.frame, language)
        , m_source(source)
    {
    }

    Report make() const
    {
        Report out = begin(tr("Handover list"));
        out.about = m_source.who;
        out.situation.append({tr("Member of staff"), m_source.who, Face::Strong, {}});
        out.situation.append({m_source.to.isValid() ? tr("Absent") : tr("Leaves"), period(), Face::Body, {}});
        addPlaces(out);
        addRest(out);
        out.blocks.append(ReportSignatures {{{tr("Handed over by"), m_source.who, {}, {}},
                                             {tr("Taken over by"), {}, {}, {}},
                                             {tr("Seen"), {}, {}, {}}}});
        return out;
    }

private:
    QString period() const
    {
        if (!m_source.to.isValid())
            return m_phrases.fromDay(m_wording.date(m_source.from));
        return m_phrases.fromDayToDay(m_wording.date(m_source.from), m_wording.date(m_source.to));
    }

    void addPlaces(Report &out) const
    {
        const QLocale locale = m_wording.locale();
        out.blocks.append(
            ReportHeading {m_phrases.heading(policy().relationshipNoun.many), locale.toString(m_source.placesInAll)});
        if (m_source.places.isEmpty()) {
            out.blocks.append(ReportParagraph {tr("None."), Face::Body});
            return;
        }
        ReportTable table {{m_phrases.numberOf(policy().relationshipNoun.one), tr("Company"),
                            m_phrases.heading(policy().userNoun.many), tr("Administrators"), tr("Taken over by")},
                           {36, 50, 22, 33, 0},
                           {}};
        for (const HandoverPlace &place : m_source.places) {
            const QString company = place.label.isEmpty() ? place.company : place.company + u'\n' + place.label;
            table.rows.append(
                {{cell(place.reference, Face::Identifier), cell(cutText(company)), cell(locale.toString(place.users)),
                  cell(locale.toString(place.administrators), place.administrators == 0 ? Face::Strong : Face::Body),
                  cell({})},
                 false});
        }
        out.blocks.append(table);
        if (m_source.placesInAll > m_source.places.size())
            out.blocks.append(ReportParagraph {tr("%n more, not listed here.", nullptr,
                                                  static_cast<int>(m_source.placesInAll - m_source.places.size())),
                                               Face::Strong});
    }

    void addRest(Report &out) const
    {
        QStringList items;
        for (const HandoverOrder &order : m_source.orders) {
            const QString company = order.company.isEmpty() ? tr("several companies") : order.company;
            //: %1: the number of an order; %2: a company
            items.append(
                tr("Order %1 (%2) waits for approval; only its author can withdraw it.").arg(order.number, company));
        }
        if (m_source.requests > 0)
            items.append(tr("%n access request(s) wait for an answer.", nullptr, static_cast<int>(m_source.requests)));
        if (policy().approval != ApprovalRule::None)
            items.append(m_source.approvers.isEmpty()
                             ? tr("Nobody else is known to approve orders: give somebody the approver role.")
                             : tr("Others who approve orders: %1.")
                                   .arg(m_wording.locale().createSeparatedList(m_source.approvers)));
        out.blocks.append(ReportHeading {tr("Also to be handed over"), {}});
        if (items.isEmpty())
            out.blocks.append(ReportParagraph {tr("Nothing waits."), Face::Body});
        else
            out.blocks.append(ReportItems {items});
    }

    const StaffHandoverSource &m_source;
};

Report makeStaffHandover(const StaffHandoverSource &source, Language language)
{
    return StaffHandoverMaker(source, language).make();
}

} // namespace mandat::documents
