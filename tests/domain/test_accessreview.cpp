// SPDX-License-Identifier: MIT
#include "domain/accessreview.h"

#include "firm.h"

#include <QTest>

using namespace firm;

class TestAccessReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAccessOfTheCompanyIsAsked();
    void verdictsStayWhenOthersComeAndGo();
    void removalsAreWhatIsStillThere();

private:
    static AccessReview begun();
};

namespace
{

const QDateTime noon = utc(2026, 11, 20);

void decide(AccessReview &review, const GrantId &grant, ReviewVerdict verdict)
{
    for (ReviewedAccess &access : review.accesses) {
        if (access.grant == grant) {
            access.verdict = verdict;
            access.by = u"Sophie Aubriot"_s;
            access.at = noon;
        }
    }
}

const ReviewedAccess *accessOf(const AccessReview &review, const GrantId &grant)
{
    for (const ReviewedAccess &access : review.accesses) {
        if (access.grant == grant)
            return &access;
    }
    return nullptr;
}

} // namespace

AccessReview TestAccessReview::begun()
{
    AccessReview review;
    review.id = QUuid::createUuid();
    review.company = company;
    review.begun = noon;
    return broughtUpToDate(review, portal(), snapshot(), noon);
}

void TestAccessReview::everyAccessOfTheCompanyIsAsked()
{
    const AccessReview review = begun();
    QCOMPARE(review.companyName, u"Menuiserie Dupré SA"_s);
    QCOMPARE(review.accesses.size(), 3);
    QCOMPARE(countOf(review), (ReviewCounts {0, 0, 0, 3}));
    // By place, then by person.
    QCOMPARE(review.accesses.first().place, u"40217-A"_s);
    QCOMPARE(review.accesses.last().place, u"40217-B"_s);
    QVERIFY(accessOf(review, jeanOnWorks)->administrator);
    QVERIFY(!accessOf(review, marieOnWorks)->administrator);
    QVERIFY(!accessOf(review, marieOnWorks)->person.isEmpty());
    // Those of another company are not asked.
    AccessReview elsewhere;
    elsewhere.company = id<CompanyId>(2);
    QVERIFY(broughtUpToDate(elsewhere, portal(), snapshot(), noon).accesses.isEmpty());
}

void TestAccessReview::verdictsStayWhenOthersComeAndGo()
{
    AccessReview review = begun();
    decide(review, marieOnWorks, ReviewVerdict::Keep);
    decide(review, jeanOnPayroll, ReviewVerdict::Remove);
    Snapshot later = snapshot();
    later.grants.remove(jeanOnPayroll); // removed by its order
    later.grants.remove(jeanOnWorks); // somebody else took it away, nobody had decided
    Grant fresh = *later.grant(marieOnWorks);
    fresh.id = id<GrantId>(55);
    fresh.relationship = payroll;
    later.put(fresh);
    review = broughtUpToDate(review, portal(), later, noon);
    QCOMPARE(review.accesses.size(), 3);
    QCOMPARE(accessOf(review, marieOnWorks)->verdict, ReviewVerdict::Keep);
    QCOMPARE(accessOf(review, marieOnWorks)->by, u"Sophie Aubriot"_s);
    QVERIFY(accessOf(review, jeanOnPayroll)->gone);
    QVERIFY(!accessOf(review, jeanOnWorks));
    QCOMPARE(accessOf(review, fresh.id)->verdict, ReviewVerdict::Undecided);
    QCOMPARE(countOf(review), (ReviewCounts {1, 0, 0, 1}));
    // Brought up to date again, nothing moves.
    QCOMPARE(broughtUpToDate(review, portal(), later, noon), review);
}

void TestAccessReview::removalsAreWhatIsStillThere()
{
    AccessReview review = begun();
    QVERIFY(removalsOf(review, snapshot()).isEmpty());
    decide(review, marieOnWorks, ReviewVerdict::Remove);
    decide(review, jeanOnWorks, ReviewVerdict::Unsure);
    const QList<Change> changes = removalsOf(review, snapshot());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().kind(), ChangeKind::Delete);
    QCOMPARE(changes.first().resourceId(), marieOnWorks.uuid());
    QVERIFY(removalsOf(review, applied(snapshot(), changes)).isEmpty());
}

QTEST_GUILESS_MAIN(TestAccessReview)
#include "test_accessreview.moc"
