// SPDX-License-Identifier: MIT
#pragma once

#include "documents/report.h"

namespace mandat::documents
{

struct ContinuityCause {
    LocalizedText text;
    int more = 0; ///< functions that it is about, too, and does not name
    bool operator==(const ContinuityCause &) const = default;
};

/// One relationship at risk.
struct ContinuityLine {
    Severity severity = Severity::Watch; ///< of the worst of its risks
    QString reference;
    QString label;
    QString company;
    ResponsibleParty responsible;
    QList<ContinuityCause> causes; ///< worst first
    bool operator==(const ContinuityLine &) const = default;
};

/// Whose relationships it is about.
enum class ReportScope { All, Office, Portfolio };

/// Everything at risk, as the screen lists it.
struct ContinuityReportSource {
    ReportFrame frame;
    QList<ContinuityLine> lines; ///< worst first
    qint64 relationships = 0; ///< of how many
    ReportScope scope = ReportScope::All;
    bool filtered = false; ///< the list was narrowed down further
};

[[nodiscard]] Report makeContinuityReport(const ContinuityReportSource &source, Language language);

} // namespace mandat::documents
