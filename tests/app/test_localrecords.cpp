// SPDX-License-Identifier: MIT
#include "app/localrecords.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;
using app::LocalRecords;

class TestLocalRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReviewComesBackAsItWas();
    void openOnesFirst();
    void damagedFilesAreLeftOut();
    void S3_6_aRecoveryComesBackAsItWas();
    void ofOneConnectionOnly();
    void whereNothingCanBeWritten();

private:
    static AccessReview review();
};

namespace
{

const QUuid connection = QUuid::fromString(u"019a0000-0000-7000-8000-000000000001"_s);
const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0, 0, 250), Qt::UTC);

} // namespace

AccessReview TestLocalRecords::review()
{
    AccessReview out;
    out.id = QUuid::createUuid();
    out.company = CompanyId(QUuid::createUuid());
    out.companyName = u"Menuiserie Dupré SA"_s;
    out.begun = noon;
    out.begunBy = u"Sophie Aubriot"_s;
    for (const ReviewVerdict verdict :
         {ReviewVerdict::Undecided, ReviewVerdict::Keep, ReviewVerdict::Remove, ReviewVerdict::Unsure}) {
        ReviewedAccess access;
        access.grant = GrantId(QUuid::createUuid());
        access.user = UserId(QUuid::createUuid());
        access.relationship = RelationshipId(QUuid::createUuid());
        access.person = u"LEFÈVRE “Marie” <b>"_s;
        access.signInId = u"4471 0928"_s;
        access.place = u"40217-A (paie)"_s;
        access.profile = {u"Clerk"_s, u"Comptable"_s};
        access.administrator = verdict == ReviewVerdict::Keep;
        access.gone = verdict == ReviewVerdict::Remove;
        access.verdict = verdict;
        if (verdict != ReviewVerdict::Undecided) {
            access.by = u"Sophie Aubriot"_s;
            access.at = noon.addSecs(60);
        }
        out.accesses.append(access);
    }
    return out;
}

void TestLocalRecords::aReviewComesBackAsItWas()
{
    const QTemporaryDir folder;
    const LocalRecords records(folder.path(), connection);
    const AccessReview before = review();
    QVERIFY(records.save(before));
    // Another program, later.
    const LocalRecords again(folder.path(), connection);
    QCOMPARE(again.review(before.id).value(), before);
    QCOMPARE(again.reviews().value(), (QList<AccessReview> {before}));
    AccessReview closed = before;
    closed.closed = noon.addDays(1);
    closed.closedBy = u"Paul Martin"_s;
    QVERIFY(again.save(closed));
    QCOMPARE(records.reviews().value(), (QList<AccessReview> {closed}));
    // Nobody but its owner reads what it says about people.
    const QDir inside(folder.filePath(connection.toString(QUuid::WithoutBraces) + u".records"_s));
    const QStringList names = inside.entryList(QDir::Files);
    QCOMPARE(names.size(), 1);
    QVERIFY(!(QFile::permissions(inside.filePath(names.first())) & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(again.removeReview(before.id));
    QVERIFY(again.reviews().value().isEmpty());
    QCOMPARE(again.review(before.id).error().kind, ErrorKind::NotFound);
}

void TestLocalRecords::openOnesFirst()
{
    const QTemporaryDir folder;
    const LocalRecords records(folder.path(), connection);
    AccessReview closed = review();
    closed.closed = noon;
    AccessReview older = review();
    older.begun = noon.addDays(-300);
    const AccessReview newer = review();
    for (const AccessReview &one : {closed, older, newer})
        QVERIFY(records.save(one));
    QCOMPARE(records.reviews().value(), (QList<AccessReview> {newer, older, closed}));
}

void TestLocalRecords::damagedFilesAreLeftOut()
{
    const QTemporaryDir folder;
    const LocalRecords records(folder.path(), connection);
    const AccessReview whole = review();
    const AccessReview broken = review();
    QVERIFY(records.save(whole));
    QVERIFY(records.save(broken));
    const QString path = folder.filePath(connection.toString(QUuid::WithoutBraces) + u".records/review-"_s
                                         + broken.id.toString(QUuid::WithoutBraces) + u".json"_s);
    for (const QByteArray &content : {QByteArray("{\"id\": "), QByteArray(), QByteArray("[]"), QByteArray("{}")}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(records.reviews().value(), (QList<AccessReview> {whole}));
        QCOMPARE(records.review(broken.id).error().kind, ErrorKind::Invalid);
    }
}

void TestLocalRecords::S3_6_aRecoveryComesBackAsItWas()
{
    const QTemporaryDir folder;
    const LocalRecords records(folder.path(), connection);
    RecoveryRecord before;
    before.relationship = RelationshipId(QUuid::createUuid());
    QVERIFY(!records.recovery(before.relationship));
    before.begun = noon;
    before.begunBy = u"Sophie Aubriot"_s;
    before.lastName = u"Guérin"_s;
    before.firstName = u"Goulven"_s;
    before.email = u"goulven@guerin.example"_s;
    before.left = {UserId(QUuid::createUuid()), UserId(QUuid::createUuid())};
    before.representative = u"Élise Guérin"_s;
    before.capacity = u"Gérante"_s;
    QVERIFY(records.save(before));
    before.requested = noon.addSecs(3600);
    before.requestedBy = u"Paul Martin"_s;
    QVERIFY(records.save(before));
    QCOMPARE(LocalRecords(folder.path(), connection).recovery(before.relationship).value(), before);
    QVERIFY(records.removeRecovery(before.relationship));
    QVERIFY(!records.recovery(before.relationship));
    QVERIFY(records.removeRecovery(before.relationship)); // gone is gone
}

void TestLocalRecords::ofOneConnectionOnly()
{
    const QTemporaryDir folder;
    QVERIFY(LocalRecords(folder.path(), connection).save(review()));
    QVERIFY(LocalRecords(folder.path(), QUuid::createUuid()).reviews().value().isEmpty());
}

void TestLocalRecords::whereNothingCanBeWritten()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(connection.toString(QUuid::WithoutBraces) + u".records"_s));
    QVERIFY(file.open(QIODevice::WriteOnly)); // where the folder should be
    const LocalRecords records(folder.path(), connection);
    QCOMPARE(records.save(review()).error().kind, ErrorKind::Storage);
    QVERIFY(records.reviews().value().isEmpty());
}

QTEST_GUILESS_MAIN(TestLocalRecords)
#include "test_localrecords.moc"
