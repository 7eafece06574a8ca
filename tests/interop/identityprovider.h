// SPDX-License-Identifier: MIT
// oidc-provider on loopback, and somebody with a browser who signs in on its pages.
#pragma once

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>
#include <QUrl>

namespace mandat::testing
{

using namespace Qt::StringLiterals;

inline QNetworkReply *finished(QNetworkReply *reply)
{
    if (!reply->isFinished()) {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
    }
    reply->deleteLater();
    return reply;
}

class IdentityProvider
{
public:
    IdentityProvider()
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.setWorkingDirectory(QString::fromUtf8(MANDAT_INTEROP));
        m_process.start(u"node"_s, {u"idp.mjs"_s});
        if (!m_process.waitForReadyRead(60000))
            qFatal("the identity provider does not start: %s", m_process.readAllStandardError().constData());
        m_issuer = QJsonDocument::fromJson(m_process.readLine()).object()["issuer"_L1].toString();
    }
    ~IdentityProvider()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }

    [[nodiscard]] const QString &issuer() const { return m_issuer; }

    /// Changes how it behaves: see idp.mjs. What it answers.
    QJsonObject set(const QString &what)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_issuer + u"/test/"_s + what));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
        return QJsonDocument::fromJson(finished(network.post(request, QByteArray()))->readAll()).object();
    }

    /// How mandatd is to be configured to take its tokens.
    [[nodiscard]] QByteArray settings(const QString &secretFile) const
    {
        return "[oidc]\nissuer=" + m_issuer.toUtf8()
            + "\nclientId=mandat-desktop\naudience=urn:example:portals\nintrospectionId=mandatd\n"
              "introspectionSecretFile="
            + secretFile.toUtf8() + "\n";
    }

private:
    QProcess m_process;
    QString m_issuer;
};

/// Goes to a page and does what it asks for, like a person: signs in, agrees, and ends where it is led to.
class Person
{
public:
    explicit Person(QString name)
        : m_name(std::move(name))
    {
    }

    /// As a browser that was started: it goes on by itself.
    bool open(const QUrl &page)
    {
        pages.append(page);
        if (!goes)
            return true;
        QTimer::singleShot(0, qApp, [this, page] { last = browse(page); });
        return true;
    }

    QList<QUrl> pages; ///< that were opened
    bool goes = true; ///< false: the window is left as it is
    bool agrees = true; ///< false: says no on the second page
    QByteArray last; ///< the body of the page at which it ended

private:
    QByteArray browse(QUrl url)
    {
        QNetworkAccessManager network; // with cookies
        QByteArray form;
        for (int step = 0; step < 20; ++step) {
            QNetworkRequest request(url);
            request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
            QNetworkReply *reply = finished(form.isEmpty() ? network.get(request) : network.post(request, form));
            form.clear();
            const QByteArray body = reply->readAll();
            const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
            if (!next.isEmpty()) {
                url = url.resolved(next);
                continue;
            }
            const QString html = QString::fromUtf8(body);
            const QString action = found(html, u"<form[^>]*action=\"([^\"]+)\""_s);
            if (action.isEmpty())
                return body;
            const QString prompt = found(html, u"name=\"prompt\" value=\"([^\"]+)\""_s);
            const QString no = found(html, u"href=\"([^\"]*abort[^\"]*)\""_s);
            if (prompt == "consent"_L1 && !agrees) {
                url = url.resolved(QUrl(no));
                continue;
            }
            url = url.resolved(QUrl(action));
            form = "prompt=" + prompt.toUtf8() + "&login=" + QUrl::toPercentEncoding(m_name) + "&password=any";
        }
        return "lost on the way";
    }
    static QString found(const QString &html, const QString &pattern)
    {
        return QRegularExpression(pattern).match(html).captured(1).replace("&amp;"_L1, "&"_L1);
    }

    QString m_name;
};

} // namespace mandat::testing
