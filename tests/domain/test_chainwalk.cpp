// SPDX-License-Identifier: MIT
#include "domain/chainwalk.h"

#include <QTest>
#include <QTimeZone>

using namespace mandat;
using namespace Qt::StringLiterals;
using What = ChainProblem::What;

class TestChainWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeChainIsWhole();
    void whatIsWrongIsFound_data();
    void whatIsWrongIsFound();
    void aKnownPlaceProvesMoreThanTheHead();
    void theOriginIsCheckedOnlyWhereItIsKnown();
    void erasedValuesNeedAnEntryThatSaysSo();
    void tokensSayWhereTheChainStands();

private:
    static QList<AuditLink> chain(int entries);
    static QList<AuditLink> hashed(QList<AuditLink> links);
    static std::optional<ChainProblem> walk(const QList<AuditLink> &links, const std::optional<FeedToken> &head);
    static FeedToken headOf(const AuditLink &link);
};

namespace
{
const QByteArray epoch = "12345678";
const QByteArray origin = chainOrigin(u"bank"_s, epoch);
} // namespace

/// Digests and hashes as the service makes them.
QList<AuditLink> TestChainWalk::hashed(QList<AuditLink> links)
{
    QByteArray previous = origin;
    for (AuditLink &link : links) {
        if (!link.salt.isEmpty())
            link.digest = payloadDigest(link.salt, link.entry.oldValue.toUtf8(), link.entry.newValue.toUtf8());
        previous = chainHash(previous, link.entry, link.digest);
        link.entry.hash = previous.toHex();
    }
    return links;
}

QList<AuditLink> TestChainWalk::chain(int entries)
{
    QList<AuditLink> links;
    for (int i = 1; i <= entries; ++i) {
        AuditLink link;
        link.entry.sequence = i;
        link.entry.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + i, QTimeZone::utc());
        link.entry.subject = u"sophie"_s;
        link.entry.subjectName = u"Sophie Aubriot"_s;
        link.entry.action = u"modified"_s;
        link.entry.resourceType = u"User"_s;
        link.entry.resourceId = QString::number(i);
        link.entry.oldValue = u"{\"active\":true}"_s;
        link.entry.newValue = u"{\"active\":false}"_s;
        link.salt = QByteArray(16, static_cast<char>(i));
        links.append(link);
    }
    return hashed(links);
}

FeedToken TestChainWalk::headOf(const AuditLink &link)
{
    return *decodeToken(encodeToken(epoch, link.entry.sequence, QByteArray::fromHex(link.entry.hash)));
}

std::optional<ChainProblem> TestChainWalk::walk(const QList<AuditLink> &links, const std::optional<FeedToken> &head)
{
    ChainWalk walk(origin);
    for (const AuditLink &link : links)
        walk.look(link);
    walk.finish(head);
    return walk.problem();
}

void TestChainWalk::aWholeChainIsWhole()
{
    const QList<AuditLink> links = chain(5);
    QCOMPARE(walk(links, headOf(links.constLast())), std::nullopt);
    QCOMPARE(walk({}, FeedToken {epoch, 0, QByteArray(8, '\0')}), std::nullopt);
    ChainWalk counted(origin);
    for (const AuditLink &link : links)
        counted.look(link);
    QCOMPARE(counted.entries(), 5);
    QCOMPARE(counted.last(), 5);
}

void TestChainWalk::whatIsWrongIsFound_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<ChainProblem>("wanted");
    QTest::newRow("who") << 0 << ChainProblem {What::Changed, 3};
    QTest::newRow("new value") << 1 << ChainProblem {What::ValuesChanged, 3};
    QTest::newRow("removed") << 2 << ChainProblem {What::Removed, 3};
    QTest::newRow("cut off") << 3 << ChainProblem {What::CutOff, 4};
    QTest::newRow("inserted") << 4 << ChainProblem {What::Changed, 4};
    QTest::newRow("another end") << 5 << ChainProblem {What::OtherEnd, 5};
}

void TestChainWalk::whatIsWrongIsFound()
{
    QFETCH(const int, how);
    QFETCH(const ChainProblem, wanted);
    QList<AuditLink> links = chain(5);
    const FeedToken head = headOf(links.constLast());
    switch (how) {
    case 0:
        links[2].entry.subjectName = u"Somebody Else"_s;
        break;
    case 1:
        links[2].entry.newValue = u"{\"active\":true}"_s;
        break;
    case 2:
        links.removeAt(2);
        break;
    case 3:
        links.resize(3);
        break;
    case 4: { // between 3 and 4, with a hash that fits what is before it; what follows is renumbered
        AuditLink made = links.at(2);
        made.entry.sequence = 4;
        made.entry.action = u"deleted"_s;
        for (qsizetype i = 3; i < links.size(); ++i)
            ++links[i].entry.sequence;
        links.insert(3, made);
        break;
    }
    case 5:
        links[4].entry.subjectName = u"Somebody Else"_s;
        links = hashed(links);
        break;
    }
    QCOMPARE(walk(links, head), std::optional(wanted));
}

/// A trail that is whole in itself, head and all, and yet not the one that was known.
void TestChainWalk::aKnownPlaceProvesMoreThanTheHead()
{
    const QList<AuditLink> links = chain(5);
    const auto walked = [](const QList<AuditLink> &there, const FeedToken &known) {
        ChainWalk walk(origin);
        walk.expect(known);
        for (const AuditLink &link : there)
            walk.look(link);
        walk.finish(headOf(there.constLast()));
        return walk.problem();
    };
    const FeedToken known = headOf(links.at(3));
    QCOMPARE(walked(links, known), std::nullopt);
    QCOMPARE(walked(links.first(4), known), std::nullopt);
    QCOMPARE(walked(links.first(3), known), std::optional(ChainProblem {What::CutOff, 4}));
    QList<AuditLink> removed = links;
    removed.removeAt(1);
    for (qsizetype i = 1; i < removed.size(); ++i)
        --removed[i].entry.sequence;
    QCOMPARE(walked(hashed(removed), known), std::optional(ChainProblem {What::Rewritten, 4}));
    QList<AuditLink> inserted = links;
    inserted.insert(2, links.at(0));
    for (qsizetype i = 2; i < inserted.size(); ++i)
        inserted[i].entry.sequence = i + 1;
    QCOMPARE(walked(hashed(inserted), known), std::optional(ChainProblem {What::Rewritten, 4}));
}

void TestChainWalk::theOriginIsCheckedOnlyWhereItIsKnown()
{
    const QList<AuditLink> links = chain(2);
    ChainWalk other(chainOrigin(u"another"_s, epoch));
    other.look(links.constFirst());
    QCOMPARE(other.problem(), std::optional(ChainProblem {What::Changed, 1}));
    ChainWalk unknown({});
    for (const AuditLink &link : links)
        unknown.look(link);
    QCOMPARE(unknown.problem(), std::nullopt);
}

void TestChainWalk::erasedValuesNeedAnEntryThatSaysSo()
{
    QList<AuditLink> links = chain(4);
    for (int i = 0; i < 2; ++i) {
        links[i].salt.clear();
        links[i].entry.oldValue.clear();
        links[i].entry.newValue.clear();
    }
    QCOMPARE(walk(links, headOf(links.constLast())), std::optional(ChainProblem {What::ValuesRemoved, 2}));
    links[3].entry.action = u"payloadsErased"_s;
    links[3].entry.resourceId = u"2"_s;
    links = hashed(links);
    QCOMPARE(walk(links, headOf(links.constLast())), std::nullopt);
}

void TestChainWalk::tokensSayWhereTheChainStands()
{
    const FeedToken token {epoch, 42, "abcdefgh"};
    QCOMPARE(decodeToken(encodeToken(epoch, 42, "abcdefghijkl")), std::optional(token));
    QVERIFY(!decodeToken("not a token"));
    QVERIFY(!decodeToken(""));
}

QTEST_GUILESS_MAIN(TestChainWalk)
#include "test_chainwalk.moc"
