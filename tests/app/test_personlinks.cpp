// SPDX-License-Identifier: MIT
#include "app/personlinks.h"
#include "base/uuid.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mandat;
using namespace mandat::app;
using namespace Qt::StringLiterals;

class TestPersonLinks : public QObject
{
    Q_OBJECT

private:
    static AccountRef account() { return {newUuid(), UserId(newUuid())}; }

private Q_SLOTS:
    void linkedAccountsAreOnePerson()
    {
        const QTemporaryDir folder;
        const PersonLinks links(folder.path());
        const AccountRef a = account();
        const AccountRef b = account();
        const AccountRef c = account();
        const AccountRef other = account();
        QVERIFY(links.linkedWith(a).isEmpty());
        QVERIFY(links.link(a, b));
        QVERIFY(links.link(c, b));
        QVERIFY(links.link(c, b)); // said twice
        QVERIFY(links.link(other, account()));
        QList<AccountRef> found = PersonLinks(folder.path()).linkedWith(a); // it is on the disk
        QCOMPARE(found.size(), 2);
        QVERIFY(found.contains(b) && found.contains(c));
        QCOMPARE(links.linkedWith(other).size(), 1);

        QVERIFY(links.unlink(b));
        QVERIFY(links.linkedWith(b).isEmpty());
        QCOMPARE(links.linkedWith(a), QList<AccountRef> {c});
    }

    void twoPeopleBecomeOne()
    {
        const QTemporaryDir folder;
        const PersonLinks links(folder.path());
        const QList<AccountRef> all {account(), account(), account(), account()};
        QVERIFY(links.link(all[0], all[1]));
        QVERIFY(links.link(all[2], all[3]));
        QVERIFY(links.link(all[1], all[2]));
        for (const AccountRef &one : all)
            QCOMPARE(links.linkedWith(one).size(), 3);
    }

    void aConnectionIsForgotten()
    {
        const QTemporaryDir folder;
        const PersonLinks links(folder.path());
        QVERIFY(links.forget(newUuid()));
        const AccountRef a = account();
        const AccountRef b = account();
        QVERIFY(links.link(a, b));
        QVERIFY(links.forget(b.connection));
        QVERIFY(links.linkedWith(a).isEmpty());
    }

    void aDamagedFileLinksNothing()
    {
        const QTemporaryDir folder;
        const PersonLinks links(folder.path());
        const AccountRef a = account();
        const AccountRef b = account();
        QVERIFY(links.link(a, b));
        QFile file(folder.filePath(u"people.json"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(file.resize(file.size() / 2));
        file.close();
        QVERIFY(links.linkedWith(a).isEmpty());
        QVERIFY(links.link(a, b));
        QCOMPARE(links.linkedWith(a), QList<AccountRef> {b});
    }

    void whereNothingCanBeWrittenItIsSaid()
    {
        const PersonLinks links(u"/proc/nowhere"_s);
        const Result<void> linked = links.link(account(), account());
        QVERIFY(!linked);
        QCOMPARE(linked.error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestPersonLinks)
#include "test_personlinks.moc"
