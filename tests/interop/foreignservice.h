// SPDX-License-Identifier: MIT
// A SCIM service from npm on loopback (foreign.mjs), and somebody who has connected to it.
#pragma once

#include "app/connecting.h"
#include "app/session.h"
#include "sync/secretstore.h"

#include <QCoroTask>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace mandat::testing
{

using namespace Qt::StringLiterals;

class ForeignService
{
public:
    explicit ForeignService(const QJsonObject &settings)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.setWorkingDirectory(QString::fromUtf8(MANDAT_INTEROP));
        m_process.start(u"node"_s, {u"foreign.mjs"_s, QString::fromUtf8(text(settings))});
        if (!m_process.waitForReadyRead(120000))
            qFatal("the foreign service does not start");
        m_base = QJsonDocument::fromJson(m_process.readLine()).object()["base"_L1].toString();
    }
    ~ForeignService()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }

    [[nodiscard]] const QString &base() const { return m_base; }
    static QString token() { return u"foreign-token"_s; }

    /// Settings and other hands: see foreign.mjs.
    QJsonObject test(const QString &what, const QJsonObject &body = {}, bool reads = false)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(QString(m_base).replace("/scim/v2"_L1, "/test/"_L1) + what));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply *reply = reads ? network.get(request) : network.post(request, text(body));
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
    QJsonObject asked() { return test(u"asked"_s, {}, true); }
    /// Everything of "Users" or "Groups", by id.
    QHash<QString, QJsonObject> all(const QString &kind)
    {
        QHash<QString, QJsonObject> out;
        const QJsonArray list = test(u"state"_s, {}, true)[kind].toArray();
        for (const QJsonValue &one : list)
            out.insert(one["id"_L1].toString(), one.toObject());
        return out;
    }
    QJsonObject user(const QString &userName)
    {
        const auto users = all(u"Users"_s);
        for (const QJsonObject &one : users) {
            if (one["userName"_L1].toString() == userName)
                return one;
        }
        return {};
    }
    QStringList members(const QString &group)
    {
        QStringList out;
        const QJsonArray list = all(u"Groups"_s).value(group)["members"_L1].toArray();
        for (const QJsonValue &one : list)
            out.append(one["value"_L1].toString());
        out.sort();
        return out;
    }
    void change(const QString &kind, const QString &id, const QJsonValue &values)
    {
        test(u"change"_s, {{u"kind"_s, kind}, {u"id"_s, id}, {u"values"_s, values}});
    }

private:
    static QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    QProcess m_process;
    QString m_base;
};

/// Somebody's data folder, connected to the service.
class ForeignPerson
{
public:
    explicit ForeignPerson(const ForeignService &service)
        : folder(*app::DataFolder::open(m_data.path()))
    {
        const app::ConnectRequest request {service.base(), {}, {}, ForeignService::token()};
        outcome = QCoro::waitFor(app::connectPortal(folder, request, secrets));
    }
    /// `mandat sync`.
    Result<sync::SyncSummary> sync()
    {
        return QCoro::waitFor(
            app::syncConnection(folder, outcome->connection, std::make_shared<SystemClock>(), secrets));
    }
    bool open()
    {
        auto opened = app::Session::open(folder, outcome->connection, {std::make_shared<SystemClock>(), secrets});
        if (!opened)
            return false;
        session = std::move(*opened);
        session->start();
        return QTest::qWaitFor([&] { return session->state().phase == sync::Phase::UpToDate; }, 60000);
    }
    template<class T> static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000))
            return fail(ErrorKind::Timeout);
        return future.result();
    }

private:
    QTemporaryDir m_data;

public:
    std::shared_ptr<sync::SecretStore> secrets = std::make_shared<sync::SessionStore>();
    app::DataFolder folder;
    Result<app::ConnectOutcome> outcome = fail(ErrorKind::Internal);
    std::unique_ptr<app::Session> session;
};

} // namespace mandat::testing
