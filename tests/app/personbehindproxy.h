// SPDX-License-Identifier: MIT
// A member of staff with a cache and a session of their own, whose line to a real mandatd a test can cut.
#pragma once

#include "app/connecting.h"
#include "app/session.h"
#include "support/cuttingproxy.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QCoroNetworkReply>
#include <QCoroTask>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTest>

namespace mandat::testing
{

using namespace Qt::StringLiterals;

class PersonBehindProxy
{
public:
    PersonBehindProxy(SampleFirm &firm, const QString &portal, const QString &subject)
        : proxy(firm.base(portal))
    {
        auto folder = app::DataFolder::open(m_data.path());
        const auto secrets = std::make_shared<sync::SessionStore>();
        const app::ConnectRequest request {proxy.through(firm.base(portal)).toString(), QString(),
                                           firm.tokenFile(portal, subject), QString()};
        const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*folder, request, secrets));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
        auto opened = app::Session::open(*folder, outcome->connection, {std::make_shared<SystemClock>(), secrets});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        session = std::move(*opened);
        session->start();
        if (!QTest::qWaitFor([&] { return session->state().phase == sync::Phase::UpToDate; }, 60000))
            qFatal("%s does not get up to date", qPrintable(subject));
    }

    /// The result of what the session was asked for; Timeout where there is none.
    template<class T> static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000))
            return fail(ErrorKind::Timeout);
        return future.result();
    }

    CuttingProxy proxy;
    std::unique_ptr<app::Session> session;

private:
    QTemporaryDir m_data;
};

/// Asked of the service itself, by plain HTTP, past any proxy and past the program.
class PlainHttp
{
public:
    PlainHttp(SampleFirm &firm, const QString &portal, const QString &subject)
        : m_base(firm.base(portal).toString())
    {
        QFile file(firm.tokenFile(portal, subject));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no token of %s", qPrintable(subject));
        m_token = file.readAll().trimmed();
    }

    struct Answer {
        int status = 0;
        QJsonObject body;
    };
    Answer send(const QByteArray &method, const QString &path, const QJsonObject &body = {}) const
    {
        QNetworkRequest request(QUrl(m_base + u'/' + path));
        request.setRawHeader("Authorization", "Bearer " + m_token);
        request.setRawHeader("Content-Type", "application/scim+json");
        QNetworkAccessManager network;
        const QByteArray bytes = method == "GET" ? QByteArray() : QJsonDocument(body).toJson();
        const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, bytes));
        QCoro::waitFor(qCoro(reply.get()).waitForFinished());
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                QJsonDocument::fromJson(reply->readAll()).object()};
    }
    int count(const QString &list, const QString &filter) const
    {
        const QString query = QString::fromLatin1(QUrl::toPercentEncoding(filter));
        return send("GET", list + u"?filter="_s + query).body["totalResults"_L1].toInt(-1);
    }

private:
    QString m_base;
    QByteArray m_token;
};

} // namespace mandat::testing
