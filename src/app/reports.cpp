// SPDX-License-Identifier: MIT
#include "app/reports.h"

#include "app/reportframe.h"
#include "domain/names.h"
#include "domain/wording.h"

#include <algorithm>

namespace mandat::app
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype rowsAtOnce = 200;
constexpr qsizetype mostFunctions = 5;

Language languageOf(const DocumentWish &wish)
{
    return wish.language.value_or(Language::English);
}

Result<documents::ContinuityLine> lineOf(cache::Reader &reader, const cache::RiskQuery &query,
                                         const cache::RelationshipRow &row, const Wording &english,
                                         const Wording &french)
{
    MANDAT_ASSIGN(const Snapshot snapshot, reader.companySnapshot(row.company));
    documents::ContinuityLine out;
    out.reference = row.reference;
    out.label = row.label;
    out.company = row.companyName;
    if (const Relationship *relationship = snapshot.relationship(row.id))
        out.responsible = relationship->responsible;
    QList<Risk> risks = risksOf(query.portal, snapshot, row.id, query.now);
    // Where everybody is switched off the domain sees no risk; the list has the line all the same.
    if (risks.isEmpty())
        risks.append({RiskKind::NoAdministrator, Severity::Watch, row.id, {}, {}});
    out.severity = risks.constFirst().severity;
    for (Risk risk : std::as_const(risks)) {
        // A page holds more than one company; the screen names them all.
        const qsizetype more = std::max<qsizetype>(risk.functions.size() - mostFunctions, 0);
        risk.functions = risk.functions.first(risk.functions.size() - more);
        out.causes.append({{english.risk(risk, query.portal, snapshot), french.risk(risk, query.portal, snapshot)},
                           static_cast<int>(more)});
    }
    return out;
}

} // namespace

Result<ContinuityFindings> continuityFindings(cache::Reader &reader, const cache::RiskQuery &query)
{
    ContinuityFindings out;
    MANDAT_ASSIGN(const cache::Counts counts, reader.counts(query.scope));
    out.relationships = counts.relationships;
    MANDAT_ASSIGN(const QList<qint64> rows, reader.riskRows(query));
    const Wording english(Language::English);
    const Wording french(Language::French);
    for (qsizetype at = 0; at < rows.size(); at += rowsAtOnce) {
        MANDAT_ASSIGN(const QList<cache::RelationshipRow> some, reader.relationships(rows.mid(at, rowsAtOnce)));
        for (const cache::RelationshipRow &row : some) {
            MANDAT_ASSIGN(const documents::ContinuityLine line, lineOf(reader, query, row, english, french));
            out.lines.append(line);
        }
    }
    return out;
}

Result<documents::Report> continuityReportFor(cache::Reader &reader, const ContinuityFindings &findings,
                                              const cache::RiskQuery &query, const DocumentWish &wish)
{
    MANDAT_ASSIGN(const Framed framing, framed(reader, wish));
    const auto scope = query.scope.kind == cache::Scope::Kind::Portfolio ? documents::ReportScope::Portfolio
        : query.scope.kind == cache::Scope::Kind::Office                 ? documents::ReportScope::Office
                                                                         : documents::ReportScope::All;
    const bool filtered = query.group || !query.text.trimmed().isEmpty();
    const documents::ContinuityReportSource source {framing.frame(wish), findings.lines, findings.relationships, scope,
                                                    filtered};
    return documents::makeContinuityReport(source, languageOf(wish));
}

Result<documents::Report> accessRegisterFor(cache::Reader &reader, const RegisterSubject &subject,
                                            const DocumentWish &wish)
{
    MANDAT_ASSIGN(const Framed framing, framed(reader, wish));
    Snapshot snapshot;
    if (!subject.user.isNull()) {
        MANDAT_ASSIGN(snapshot, reader.userSnapshot(subject.user));
        const User *user = snapshot.user(subject.user);
        if (user && !user->company.isNull() && !snapshot.company(user->company)) {
            MANDAT_ASSIGN(const Company own, reader.company(user->company));
            snapshot.companies.insert(own.id, own);
        }
    } else {
        CompanyId company = subject.company;
        if (company.isNull()) {
            MANDAT_ASSIGN(const Relationship relationship, reader.relationship(subject.relationship));
            company = relationship.company;
        }
        MANDAT_ASSIGN(snapshot, reader.companySnapshot(company));
    }
    const documents::AccessRegisterSource source {framing.frame(wish), snapshot, subject.relationship, subject.company,
                                                  subject.user};
    return documents::makeAccessRegister(source, languageOf(wish));
}

Result<documents::Report> orderSummaryFor(cache::Reader &reader, const ChangeOrder &order, const Snapshot &before,
                                          const DocumentWish &wish)
{
    MANDAT_ASSIGN(const Framed framing, framed(reader, wish));
    const documents::OrderSummarySource source {framing.frame(wish), order, before,
                                                impactOf(framing.portal, before, order.changes, wish.now)};
    return documents::makeOrderSummary(source, languageOf(wish));
}

Result<documents::Report> legalRequestFor(cache::Reader &reader, const RecoveryRecord &recovery,
                                          const DocumentWish &wish)
{
    MANDAT_ASSIGN(const Framed framing, framed(reader, wish));
    documents::LegalRequestSource source {framing.frame(wish),
                                          {},
                                          {},
                                          recovery.representative,
                                          recovery.capacity,
                                          recovery.lastName,
                                          recovery.firstName,
                                          recovery.email,
                                          false,
                                          {}};
    MANDAT_ASSIGN(source.relationship, reader.relationship(recovery.relationship));
    MANDAT_ASSIGN(source.company, reader.company(source.relationship.company));
    MANDAT_ASSIGN(const Snapshot snapshot, reader.companySnapshot(source.relationship.company));
    for (const RecoveryStep &step : recoveryOf(framing.portal, snapshot, recovery.relationship, wish.now, &recovery)) {
        for (const UserId &id : step.users) {
            const User *user = snapshot.user(id);
            if (user && step.kind == RecoveryStepKind::Registered
                && user->email.compare(recovery.email, Qt::CaseInsensitive) == 0)
                source.registered = true;
            if (user && step.kind == RecoveryStepKind::OldAccountDeleted)
                source.former.append(displayName(*user));
        }
    }
    return documents::makeLegalRequest(source, languageOf(wish));
}

Result<documents::Report> reviewRecapFor(cache::Reader &reader, const AccessReview &review, const DocumentWish &wish)
{
    MANDAT_ASSIGN(const Framed framing, framed(reader, wish));
    MANDAT_ASSIGN(const Company company, reader.company(review.company));
    const documents::ReviewRecapSource source {framing.frame(wish), company, review};
    return documents::makeReviewRecap(source, languageOf(wish));
}

} // namespace mandat::app
