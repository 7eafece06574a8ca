// SPDX-License-Identifier: MIT
// labels: slow
// mandatd when its disk takes no more: it says so, loses nothing that it acknowledged, and goes on reading.
#include "support/samplefirm.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 room = 1024 * 1024;
constexpr int mostWrites = 2000;

struct Answer {
    int status = 0;
    QJsonObject body;
};

} // namespace

class TestNoDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatItAcknowledged();

private:
    Answer ask(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    [[nodiscard]] QString capacityOf(const QString &user);
    Answer setCapacity(const QString &user, const QString &capacity);

    testing::SampleFirm m_firm;
    QNetworkAccessManager m_network;
    QByteArray m_token;
};

Answer TestNoDisk::ask(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    QNetworkRequest request(QUrl(m_firm.base(u"bank-delegates"_s).toString() + path));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/scim+json"_s);
    QNetworkReply *reply = m_network.sendCustomRequest(
        request, method, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact));
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(30'000))
        return {};
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            QJsonDocument::fromJson(reply->readAll()).object()};
}

QString TestNoDisk::capacityOf(const QString &user)
{
    return ask("GET", u"/Users/"_s + user).body["title"_L1].toString();
}

Answer TestNoDisk::setCapacity(const QString &user, const QString &capacity)
{
    const QJsonObject operation {{u"op"_s, u"replace"_s}, {u"path"_s, u"title"_s}, {u"value"_s, capacity}};
    return ask("PATCH", u"/Users/"_s + user,
               {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s}},
                {u"Operations"_s, QJsonArray {operation}}});
}

void TestNoDisk::losesNothingThatItAcknowledged()
{
    QFile token(m_firm.tokenFile(u"bank-delegates"_s));
    QVERIFY(token.open(QIODevice::ReadOnly));
    m_token = token.readAll();
    m_firm.stop();
    m_firm.startWithFilesUpTo(room);
    const QJsonArray users = ask("GET", u"/Users?count=1"_s).body["Resources"_L1].toArray();
    QCOMPARE(users.size(), 1);
    const QString user = users.at(0)["id"_L1].toString();
    QString acknowledged = capacityOf(user);
    Answer refused;
    int written = 0;
    for (; written < mostWrites && refused.status == 0; ++written) {
        const QString wanted = u"Directeur %1"_s.arg(written);
        const Answer answer = setCapacity(user, wanted);
        if (answer.status == 200)
            acknowledged = wanted;
        else
            refused = answer;
    }
    QVERIFY2(refused.status >= 500, QJsonDocument(refused.body).toJson().constData());
    QVERIFY2(written > 1, "nothing could be written at all");
    QCOMPARE(refused.body["status"_L1].toString(), QString::number(refused.status));
    QVERIFY(!refused.body["detail"_L1].toString().isEmpty());

    // It reads on, what was refused is nowhere, and it refuses again instead of falling over.
    QCOMPARE(capacityOf(user), acknowledged);
    QVERIFY(setCapacity(user, u"Once more"_s).status >= 500);
    QCOMPARE(capacityOf(user), acknowledged);

    m_firm.stop();
    m_firm.start();
    QCOMPARE(capacityOf(user), acknowledged);
    QCOMPARE(setCapacity(user, u"With room again"_s).status, 200);
    QCOMPARE(capacityOf(user), u"With room again"_s);
    QCOMPARE(m_firm.command({u"audit"_s, u"verify"_s, u"--portal"_s, u"bank-delegates"_s}), 0);
}

QTEST_GUILESS_MAIN(TestNoDisk)
#include "test_nodisk.moc"
