// SPDX-License-Identifier: MIT
#include "documents/continuityreport.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

class ContinuityReportMaker : ReportMaker
{
public:
    ContinuityReportMaker(const ContinuityReportSource &source, Language language)
        : ReportMaker("mandat::documents::ContinuityReportMaker", source.frame, language)
        , m_source(source)
    {
    }

    Report make() const
    {
        Report out = begin(tr("Continuity report"));
        const QLocale locale = m_wording.locale();
        //: %1: how many are at risk, %2: of how many
        out.situation.append(
            {tr("At risk"),
             tr("%1 of %2").arg(locale.toString(m_source.lines.size()), locale.toString(m_source.relationships)),
             Face::Strong,
             {}});
        out.situation.append({tr("Scope"), scope(), Face::Body, {}});
        if (m_source.lines.isEmpty())
            out.blocks.append(
                ReportParagraph {tr("Nothing is at risk: administrators are in place everywhere."), Face::Body});
        for (const Severity severity : {Severity::Grave, Severity::Fragile, Severity::Watch})
            addGroup(out, severity);
        return out;
    }

private:
    QString scope() const
    {
        QString words;
        switch (m_source.scope) {
        case ReportScope::All:
            words = tr("the whole firm");
            break;
        case ReportScope::Office:
            words = tr("the office of %1").arg(printedBy());
            break;
        case ReportScope::Portfolio:
            words = tr("the portfolio of %1").arg(printedBy());
            break;
        }
        //: %1: whose relationships; the list was filtered, too
        return m_source.filtered ? tr("%1, in part").arg(words) : words;
    }

    void addGroup(Report &out, Severity severity) const
    {
        ReportTable table {
            {m_phrases.numberOf(policy().relationshipNoun.one), tr("Company"), tr("Why"), tr("Responsible")},
            {36, 42, 62, 0},
            {}};
        for (const ContinuityLine &line : m_source.lines) {
            if (line.severity != severity)
                continue;
            QStringList causes;
            for (const ContinuityCause &cause : line.causes) {
                causes.append(cutText(cause.text.in(language())));
                if (cause.more > 0)
                    causes.append(tr("Likewise for %n other function(s).", nullptr, cause.more));
            }
            const QString company = line.label.isEmpty() ? line.company : line.company + u'\n' + line.label;
            table.rows.append({{cell(line.reference, Face::Identifier), cell(cutText(company)),
                                cell(causes.join(u'\n')), cell(m_wording.responsible(line.responsible))},
                               false});
        }
        if (table.rows.isEmpty())
            return;
        out.blocks.append(ReportHeading {m_wording.severity(severity), m_wording.locale().toString(table.rows.size())});
        out.blocks.append(table);
    }

    const ContinuityReportSource &m_source;
};

Report makeContinuityReport(const ContinuityReportSource &source, Language language)
{
    return ContinuityReportMaker(source, language).make();
}

} // namespace mandat::documents
