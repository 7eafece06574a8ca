// SPDX-License-Identifier: MIT
#include "documents/legalrequest.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

class LegalRequestMaker : ReportMaker
{
public:
    LegalRequestMaker(const LegalRequestSource &source, Language language)
        : ReportMaker("mandat::documents::LegalRequestMaker", source.frame, language)
        , m_source(source)
    {
    }

    Report make() const
    {
        Report out = begin(tr("Request to appoint an administrator"));
        out.about = m_source.relationship.reference;
        setSender(out);
        setRecipient(out);
        out.blocks.append(ReportParagraph {m_phrases.text(Term::Dear), Face::Body});
        out.blocks.append(ReportParagraph {
            tr("Nobody is left who administers our access to %1. As the legal representative, I ask you to give the "
               "role of administrator to the person named below.")
                .arg(portal().name.in(language())),
            Face::Body});
        addPlace(out);
        addPerson(out);
        addFormer(out);
        out.blocks.append(ReportHeading {tr("Legal representative"), {}});
        out.blocks.append(ReportSignatures {{{tr("Legal representative"), cutText(m_source.representative),
                                              cutText(m_source.capacity), tr("certifies the above")}}});
        return out;
    }

private:
    void setSender(Report &out) const
    {
        out.situation.clear();
        Letterhead sender;
        sender.name = cutText(m_source.company.name);
        sender.address = m_source.company.address.lines(u"FR"_s).join(u", "_s);
        out.letterhead = sender;
    }

    void setRecipient(Report &out) const
    {
        const Support &support = policy().support;
        out.recipient = {portal().name.in(language()), tr("Administration of access")};
        for (const QString &line : {support.email, support.phone}) {
            if (!line.isEmpty())
                out.recipient.append(line);
        }
    }

    void addPlace(Report &out) const
    {
        Report client;
        setClient(client, m_source.company);
        QList<RecapValue> values {
            {m_phrases.numberOf(policy().relationshipNoun.one), placeName(m_source.relationship), Face::Identifier, {}},
            {tr("Company"), client.client, Face::Body, {}}};
        if (!m_source.company.identifier.isEmpty() && !client.clientLines.isEmpty())
            values.append({tr("Identifier"), client.clientLines.constFirst(), Face::Body, {}});
        out.blocks.append(ReportFacts {values});
    }

    void addPerson(Report &out) const
    {
        const auto given = [this](const QString &text) {
            return text.trimmed().isEmpty() ? m_phrases.text(Term::NotGiven) : cutText(text);
        };
        out.blocks.append(ReportHeading {tr("Person to be appointed"), {}});
        out.blocks.append(ReportFacts {{{tr("Last name"), given(m_source.lastName), Face::Body, {}},
                                        {tr("First name"), given(m_source.firstName), Face::Body, {}},
                                        {m_phrases.text(Term::Email), given(m_source.email), Face::Body, {}}}});
        out.blocks.append(ReportParagraph {
            m_source.registered ? tr("This person has registered on the portal and is waiting for the role.")
                                : tr("This person registers on the portal with this email address."),
            Face::Body});
    }

    void addFormer(Report &out) const
    {
        if (m_source.former.isEmpty())
            return;
        out.blocks.append(ReportHeading {tr("Accounts no longer in use"), {}});
        out.blocks.append(ReportItems {m_source.former});
        out.blocks.append(ReportParagraph {
            tr("Once in office, the new administrator deletes them and names a second administrator."), Face::Body});
    }

    const LegalRequestSource &m_source;
};

Report makeLegalRequest(const LegalRequestSource &source, Language language)
{
    return LegalRequestMaker(source, language).make();
}

} // namespace mandat::documents
