// SPDX-License-Identifier: MIT
// A service played from a script, for tests of what crosses the wire, and of nothing else crossing it. Header only.
#pragma once

#include "sync/transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace mandat::testing
{

struct ScriptLine {
    QByteArray method;
    QString pathPrefix;
    Result<sync::HttpResponse> answer;
};

/// Answers in the order of its script; anything else is a failure of the test.
class ScriptedTransport : public sync::Transport
{
public:
    QList<ScriptLine> script;
    QStringList asked;
    QList<QByteArray> bodies;

    QCoro::Task<Result<sync::HttpResponse>> send(sync::HttpRequest request) override
    {
        asked.append(QString::fromLatin1(request.method) + u' ' + request.path.section(u'?', 0, 0));
        if (!request.body.isEmpty())
            bodies.append(request.body);
        if (script.isEmpty() || script.constFirst().method != request.method
            || !request.path.startsWith(script.constFirst().pathPrefix)) {
            QTest::qFail(qPrintable(QStringLiteral("not in the script: ") + asked.constLast()), __FILE__, __LINE__);
            co_return fail(ErrorKind::Internal);
        }
        co_return script.takeFirst().answer;
    }
    void shutdown() override { }
};

inline sync::HttpResponse answered(const QByteArray &body, int status = 200)
{
    return {status, {}, body};
}

inline sync::HttpResponse answered(const QJsonObject &body, int status = 200)
{
    return {status, {}, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace mandat::testing
