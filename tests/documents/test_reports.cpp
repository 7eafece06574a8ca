// SPDX-License-Identifier: MIT
// Registers, reports, summaries and letters: what they say, on paper and as pages for screen readers.
#include "documents/accessregister.h"
#include "documents/continuityreport.h"
#include "documents/departureletter.h"
#include "documents/legalrequest.h"
#include "documents/ordersummary.h"
#include "documents/reporthtml.h"
#include "documents/reportlayout.h"
#include "documents/reviewrecap.h"
#include "documents/staffhandover.h"
#include "domain/names.h"
#include "pdftext.h"
#include "recapcase.h"

using namespace mandat;
using namespace mandat::documents;
using namespace Qt::StringLiterals;
using recapcase::Case;
using recapcase::utc;

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S3_6_theRepresentativeAsksForThePerson();
    void S3_6_whatIsNotKnownIsSaid();
    void departureLetterSaysWhatWasWithdrawn();
    void departureLetterThatIsOnlyPreparedIsADraft();
    void departureLetterKeepsOtherCompaniesOut();
    void continuityReportIsGroupedByGravity();
    void registersOfRelationshipCompanyAndPerson();
    void orderSummaryShowsEveryLine();
    void reviewRecapHasABoxForEachVerdict();
    void handoverListHasAPlaceToWrite();
    void longTablesRepeatTheirHeads();
    void sameInputSameBytes();
    void pagesForScreenReadersAreEscaped();

private:
    static ReportFrame frameOf(const Case &firm)
    {
        return {firm.portal, firm.letterhead, u"Sophie Aubriot"_s, utc(9, 47), utc(9, 40)};
    }
    /// Everything in it is found in the PDF, broken lines or not.
    static void holds(const Report &report, const QStringList &words);
    static DepartureLetterSource departure(const Case &firm);
    static AccessReview review(const Case &firm);
};

void TestReports::holds(const Report &report, const QStringList &words)
{
    const QString text = pdftext::flat(layOut(report, Paper::A4));
    const QString page = QString::fromUtf8(htmlOf(report));
    for (const QString &word : words) {
        const QString wanted = word.normalized(QString::NormalizationForm_KC).simplified();
        QVERIFY2(text.contains(wanted), qPrintable(word + u"\nnot in\n"_s + text));
        QVERIFY2(page.contains(word.toHtmlEscaped()), qPrintable(word + u"\nnot in\n"_s + page));
    }
}

DepartureLetterSource TestReports::departure(const Case &firm)
{
    DepartureLetterSource out {frameOf(firm), firm.snapshot, recapcase::jean, recapcase::company};
    out.beyond = {{BeyondReachKind::OtherPortal, {}, u"jean@dupre.example"_s, {u"Document portal"_s, {}}, 3},
                  {BeyondReachKind::Device, {}, {}, firm.portal.policy.device, 0},
                  {BeyondReachKind::Downloads, {}, {}, {}, 0}};
    return out;
}

void TestReports::S3_6_theRepresentativeAsksForThePerson()
{
    const Case firm;
    LegalRequestSource source {frameOf(firm)};
    source.company = firm.snapshot.companies.value(recapcase::company);
    source.relationship = firm.snapshot.relationships.value(recapcase::works);
    source.representative = u"Élise Dupré"_s;
    source.capacity = u"Gérante"_s;
    source.lastName = u"Kouassi"_s;
    source.firstName = u"Aya"_s;
    source.email = u"aya.kouassi@dupre.example"_s;
    source.registered = true;
    source.former = {u"DUPRÉ Jean"_s};
    const Report report = makeLegalRequest(source, Language::English);
    holds(report,
          {u"Request to appoint an administrator"_s, u"Menuiserie Dupré SA"_s, u"40217-A"_s, u"Kouassi"_s, u"Aya"_s,
           u"aya.kouassi@dupre.example"_s, u"Élise Dupré"_s, u"Gérante"_s, u"DUPRÉ Jean"_s,
           u"This person has registered on the portal and is waiting for the role."_s, u"662 408 715"_s});
    // It is the client's letter.
    QCOMPARE(report.letterhead.name, u"Menuiserie Dupré SA"_s);
    QVERIFY(report.letterhead.logo.isNull());
    QCOMPARE(report.recipient.first(), firm.portal.name.en);
    const Report french = makeLegalRequest(source, Language::French);
    QCOMPARE(french.recipient.first(), u"Portail bancaire"_s);
    holds(french, {u"Kouassi"_s, u"aya.kouassi@dupre.example"_s});
}

void TestReports::S3_6_whatIsNotKnownIsSaid()
{
    const Case firm;
    LegalRequestSource source {frameOf(firm)};
    source.company = firm.snapshot.companies.value(recapcase::company);
    source.relationship = firm.snapshot.relationships.value(recapcase::works);
    const Report report = makeLegalRequest(source, Language::English);
    holds(report, {u"not given"_s, u"This person registers on the portal with this email address."_s});
}

void TestReports::departureLetterSaysWhatWasWithdrawn()
{
    const Case firm;
    DepartureLetterSource source = departure(firm);
    ChangeOrder order;
    order.number = u"BM-2026-0413"_s;
    order.status = OrderStatus::InEffect;
    order.applied = utc(9, 0);
    order.effectiveAt = utc(9, 5);
    source.order = order;
    const Result<Report> report = makeDepartureLetter(source, Language::English);
    QVERIFY(report);
    holds(*report,
          {displayName(firm.snapshot.users.value(recapcase::jean)), u"BM-2026-0413"_s, u"In effect since"_s,
           u"24/11/2026, 10:05"_s, u"40217-A"_s, u"nobody"_s,
           u"40217-A: name an administrator, there is none any more."_s, u"Equipment: the signing app"_s,
           u"What has been downloaded or printed"_s});
    QVERIFY(report->notice.isEmpty());
    QCOMPARE(report->recipient.first(), u"Menuiserie Dupré SA"_s);
    QVERIFY(report->recipient.contains(u"56370 Sarzeau"_s));
    // What another portal holds is not this company's to read.
    QVERIFY(!pdftext::flat(layOut(*report, Paper::A4)).contains(u"Document portal"_s));
    source.user = recapcase::id<UserId>(999);
    QCOMPARE(makeDepartureLetter(source, Language::English).error().kind, ErrorKind::NotFound);
}

void TestReports::departureLetterThatIsOnlyPreparedIsADraft()
{
    const Case firm;
    const Report report = makeDepartureLetter(departure(firm), Language::English).value();
    holds(report, {u"DRAFT – NOT IN EFFECT"_s, u"Nothing has been withdrawn yet."_s});
    DepartureLetterSource held = departure(firm);
    held.order = ChangeOrder();
    held.order->status = OrderStatus::AwaitingApproval;
    holds(makeDepartureLetter(held, Language::French).value(), {u"PROJET – SANS EFFET"_s});
}

void TestReports::departureLetterKeepsOtherCompaniesOut()
{
    Case firm;
    firm.addSecondRelationship();
    DepartureLetterSource source = departure(firm);
    source.user = recapcase::aya;
    source.company = recapcase::otherCompany;
    const Report report = makeDepartureLetter(source, Language::English).value();
    holds(report, {u"Dupré Immobilier SCI"_s, u"40218-B (paie)"_s});
    QVERIFY(!pdftext::flat(layOut(report, Paper::A4)).contains(u"40217-A"_s));
}

void TestReports::continuityReportIsGroupedByGravity()
{
    const Case firm;
    ContinuityReportSource source {frameOf(firm)};
    source.relationships = 263;
    const auto line = [](Severity severity, const QString &reference, const QString &cause) {
        return ContinuityLine {severity,
                               reference,
                               u"paie"_s,
                               u"Menuiserie Dupré SA"_s,
                               {ResponsibleKind::Staff, u"paul"_s, u"Paul Martin"_s},
                               {{{cause, cause + u" (fr)"_s}, cause.startsWith(u"Not seen"_s) ? 0 : 31}}};
    };
    source.lines = {line(Severity::Grave, u"40217-A"_s, u"No administrator."_s),
                    line(Severity::Watch, u"40300-C"_s, u"Not seen for 120 days."_s)};
    const Report report = makeContinuityReport(source, Language::English);
    holds(report,
          {u"Continuity report"_s, u"2 of 263"_s, u"Grave"_s, u"Watch"_s, u"40217-A"_s, u"40300-C"_s,
           u"No administrator."_s, u"Likewise for 31 other functions."_s, u"Not seen for 120 days."_s, u"Paul Martin"_s,
           u"Menuiserie Dupré SA"_s});
    QVERIFY(!pdftext::flat(layOut(report, Paper::A4)).contains(u"Fragile"_s)); // no empty group
    holds(makeContinuityReport(source, Language::French), {u"No administrator. (fr)"_s});
    source.lines.clear();
    holds(makeContinuityReport(source, Language::English), {u"0 of 263"_s, u"Nothing is at risk"_s});
}

void TestReports::registersOfRelationshipCompanyAndPerson()
{
    Case firm;
    firm.addSecondRelationship();
    firm.change(recapcase::ayaOnPayroll, [](Grant &grant) { grant.lastDay = QDate(2026, 10, 31); });
    AccessRegisterSource source {frameOf(firm), firm.snapshot, recapcase::works, {}, {}};
    const QString ayas = displayName(firm.snapshot.users.value(recapcase::aya));
    const QString jeans = displayName(firm.snapshot.users.value(recapcase::jean));
    const Report place = makeAccessRegister(source, Language::English).value();
    holds(place,
          {u"Register of access"_s, u"40217-A"_s, ayas, jeans, u"4471 1019"_s, u"(administrator)"_s, u"Active"_s});
    source.relationship = {};
    source.company = recapcase::otherCompany;
    const Report company = makeAccessRegister(source, Language::English).value();
    holds(company, {u"Dupré Immobilier SCI"_s, u"40218-B (paie)"_s, ayas, u"until 31/10/2026"_s, u"Ended"_s});
    QVERIFY(!pdftext::flat(layOut(company, Paper::A4)).contains(u"40217-A"_s));
    source.company = {};
    source.user = recapcase::aya;
    holds(makeAccessRegister(source, Language::English).value(),
          {ayas, u"aya.kouassi@dupre.example"_s, u"40217-A"_s, u"40218-B (paie)"_s, u"Dupré Immobilier SCI"_s});
    source.user = recapcase::id<UserId>(999);
    QCOMPARE(makeAccessRegister(source, Language::English).error().kind, ErrorKind::NotFound);
}

void TestReports::orderSummaryShowsEveryLine()
{
    const Case firm;
    ChangeOrder order;
    order.number = u"BM-2026-0413"_s;
    order.status = OrderStatus::AwaitingApproval;
    order.company = recapcase::company;
    order.reason = u"Départ de Jean"_s;
    order.mandate = {u"Élise Dupré"_s, QDate(2026, 11, 20), u"courriel du 20/11"_s};
    order.authorName = u"Sophie Aubriot"_s;
    order.submitted = utc(9, 30);
    User off = firm.snapshot.users.value(recapcase::jean);
    off.active = false;
    User renamed = firm.snapshot.users.value(recapcase::aya);
    renamed.email = u"aya@dupre.example"_s;
    order.changes = {Change::modify(firm.snapshot.users.value(recapcase::jean), off),
                     Change::modify(firm.snapshot.users.value(recapcase::aya), renamed)};
    const OrderSummarySource source {frameOf(firm), order, firm.snapshot,
                                     impactOf(firm.portal, firm.snapshot, order.changes, utc(9, 47))};
    const Report report = makeOrderSummary(source, Language::English);
    holds(report,
          {u"BM-2026-0413"_s, u"DRAFT – NOT IN EFFECT"_s, u"Départ de Jean"_s,
           u"Élise Dupré, 20/11/2026, courriel du 20/11"_s, u"aya.kouassi@dupre.example"_s, u"aya@dupre.example"_s,
           u"Loses all access"_s, u"Prepared by"_s, u"Approved by"_s, u"40217-A: administrators from 1 to 0."_s,
           displayName(firm.snapshot.users.value(recapcase::jean))});
    order.status = OrderStatus::InEffect;
    const OrderSummarySource settled {frameOf(firm), order, firm.snapshot, source.impact};
    QVERIFY(makeOrderSummary(settled, Language::English).notice.isEmpty());
}

AccessReview TestReports::review(const Case &firm)
{
    AccessReview out;
    out.company = recapcase::company;
    out.begun = utc(9, 0);
    out.begunBy = u"Sophie Aubriot"_s;
    out = broughtUpToDate(out, firm.portal, firm.snapshot, utc(9, 47));
    out.accesses.first().verdict = ReviewVerdict::Remove;
    out.accesses.first().by = u"Paul Martin"_s;
    out.accesses.first().at = utc(9, 10);
    return out;
}

void TestReports::reviewRecapHasABoxForEachVerdict()
{
    const Case firm;
    ReviewRecapSource source {frameOf(firm), firm.snapshot.companies.value(recapcase::company), review(firm)};
    const Report report = makeReviewRecap(source, Language::English);
    holds(report,
          {u"Annual review of access"_s, u"Menuiserie Dupré SA"_s, u"0 to keep, 1 to remove, 0 unsure, 1 undecided"_s,
           u"Paul Martin"_s, u"24/11/2026"_s, u"Subscription 40217-A"_s, u"Reviewed by"_s});
    const Printout printout = layOut(report, Paper::A4);
    int frames = 0;
    int crosses = 0;
    for (const Mark &mark : printout.pages.constFirst().marks) {
        const FrameMark *frame = std::get_if<FrameMark>(&mark);
        frames += frame && frame->rect.width() < 5 ? 1 : 0;
        const TextMark *text = std::get_if<TextMark>(&mark);
        crosses += text && text->text == u"×" ? 1 : 0;
    }
    QCOMPARE(frames, 6); // two accesses, three verdicts
    QCOMPARE(crosses, 1);
    source.review.closed = utc(9, 40);
    source.review.closedBy = u"Paul Martin"_s;
    holds(makeReviewRecap(source, Language::English), {u"24/11/2026, Paul Martin"_s});
}

void TestReports::handoverListHasAPlaceToWrite()
{
    const Case firm;
    StaffHandoverSource source {frameOf(firm)};
    source.who = u"Paul Martin"_s;
    source.from = QDate(2026, 12, 1);
    source.placesInAll = 3;
    source.places = {{u"40217-A"_s, u"paie"_s, u"Menuiserie Dupré SA"_s, 2, 0}};
    source.orders = {{u"BM-2026-0413"_s, {}}};
    source.requests = 2;
    holds(makeStaffHandover(source, Language::English),
          {u"Paul Martin"_s, u"from 01/12/2026"_s, u"40217-A"_s, u"2 more, not listed here."_s, u"BM-2026-0413"_s,
           u"2 access requests wait for an answer."_s, u"Taken over by"_s});
    source.to = QDate(2026, 12, 14);
    holds(makeStaffHandover(source, Language::French), {u"01/12/2026"_s, u"14/12/2026"_s});
}

void TestReports::longTablesRepeatTheirHeads()
{
    const Case firm;
    ContinuityReportSource source {frameOf(firm)};
    source.relationships = 400;
    for (int i = 0; i < 400; ++i)
        source.lines.append({Severity::Grave,
                             u"D-%1"_s.arg(i, 4, 10, QChar(u'0')),
                             {},
                             u"Société %1 des Établissements Réunis"_s.arg(i),
                             {},
                             {{{u"No administrator. "_s.repeated(1 + i % 4), {}}, 0}}});
    const Report report = makeContinuityReport(source, Language::English);
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        const Printout printout = layOut(report, paper);
        QVERIFY(printout.pages.size() > 8);
        int rows = 0;
        for (const Page &page : printout.pages) {
            int heads = 0;
            for (const Mark &mark : page.marks) {
                const TextMark *text = std::get_if<TextMark>(&mark);
                heads += text && text->text == u"Responsible" ? 1 : 0;
                rows += text && text->text.startsWith(u"D-") ? 1 : 0;
                if (text)
                    QVERIFY2(text->at.y() < sizeOf(paper).height() - 5, qPrintable(text->text));
            }
            QCOMPARE(heads, 1);
        }
        QCOMPARE(rows, 400);
    }
}

void TestReports::sameInputSameBytes()
{
    const Case firm;
    const auto bytes = [&] {
        const Report report = makeDepartureLetter(departure(firm), Language::French).value();
        return pdfOf(layOut(report, Paper::A4), utc(9, 47));
    };
    const QByteArray once = bytes();
    QVERIFY(!once.isEmpty());
    QCOMPARE(bytes(), once);
}

void TestReports::pagesForScreenReadersAreEscaped()
{
    Case firm;
    firm.person().lastName = u"<script>alert(1)</script>"_s;
    AccessRegisterSource source {frameOf(firm), firm.snapshot, recapcase::works, {}, {}};
    const QByteArray page = htmlOf(makeAccessRegister(source, Language::French).value());
    QVERIFY(!page.contains("<script>"));
    QVERIFY(page.contains("lang=\"fr\""));
    QVERIFY(page.contains("scope=\"col\""));
}

QTEST_MAIN(TestReports)
#include "test_reports.moc"
