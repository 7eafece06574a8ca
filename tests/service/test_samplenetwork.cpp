// SPDX-License-Identifier: MIT
// labels: slow
// The largest firm, as it streams: never whole in memory.
#include "base/fold.h"
#include "samplefirm.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::sample;
using namespace Qt::StringLiterals;

namespace
{

class CountingSink : public Sink
{
public:
    Result<void> takeStaff(const QList<Staff> &members) override
    {
        staff += members.size();
        return {};
    }
    Result<void> take(const Batch &batch) override
    {
        relationships += batch.relationships.size();
        users += batch.users.size();
        grants += batch.grants.size();
        largest = std::max(largest, batch.grants.size());
        for (const User &user : batch.users)
            signIns.insert(qHash(folded(user.userName)));
        return {};
    }

    qsizetype staff = 0;
    qsizetype relationships = 0;
    qsizetype users = 0;
    qsizetype grants = 0;
    qsizetype largest = 0; ///< grants of a batch
    QSet<size_t> signIns;
};

class FullSink : public CountingSink
{
public:
    Result<void> take(const Batch &batch) override
    {
        if (users > 1000)
            return fail(ErrorKind::StorageFull);
        return CountingSink::take(batch);
    }
};

} // namespace

class TestSampleNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data()
    {
        QTest::addColumn<QString>("portal");
        QTest::newRow("generated sign-in IDs") << u"bank-delegates"_s;
        QTest::newRow("addresses as sign-in IDs") << u"document-portal"_s;
    }
    void counts()
    {
        QFETCH(QString, portal);
        CountingSink sink;
        QVERIFY(generate(portalNamed(portal), {SampleSize::Network, 1, sampleDay}, sink));
        QCOMPARE(sink.staff, 7'300);
        QCOMPARE(sink.relationships, 200'000);
        QCOMPARE(sink.users, 300'000);
        QCOMPARE(sink.grants, 1'000'000);
        QCOMPARE(sink.signIns.size(), sink.users);
        QVERIFY(sink.largest < 1000);
    }

    void aFullSinkEndsIt()
    {
        FullSink sink;
        const auto made = generate(portalNamed(u"client-portal"_s), {SampleSize::Network, 1, sampleDay}, sink);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::StorageFull);
        QVERIFY(sink.users < 2000);
    }
};

QTEST_GUILESS_MAIN(TestSampleNetwork)
#include "test_samplenetwork.moc"
