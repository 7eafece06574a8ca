// SPDX-License-Identifier: MIT
#include "base/log.h"

#include <QRegularExpression>

#include <cstdio>

Q_LOGGING_CATEGORY(lcSync, "mandat.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCache, "mandat.cache", QtInfoMsg)
Q_LOGGING_CATEGORY(lcService, "mandat.service", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDesktop, "mandat.desktop", QtInfoMsg)

namespace mandat
{

namespace
{

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = qFormatLogMessage(type, context, redacted(message)).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

QString redacted(const QString &message)
{
    static const QRegularExpression bearer(QStringLiteral("(bearer|basic)\\s+[A-Za-z0-9._~+/=:-]+"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression header(
        QStringLiteral("((?:proxy-)?authorization|set-cookie|cookie)(\"?\\s*[:=]\\s*)[^\\r\\n]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression field(
        QStringLiteral(
            "(\"?(?:password|temporaryPassword|newPassword|refresh_token|access_token|id_token|token|code_verifier|"
            "client_secret|secret)\"?\\s*[:=]\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s&,;}]+)"),
        QRegularExpression::CaseInsensitiveOption);
    QString out = message;
    out.replace(header, QStringLiteral("\\1\\2[redacted]"));
    out.replace(bearer, QStringLiteral("\\1 [redacted]"));
    out.replace(field, QStringLiteral("\\1[redacted]"));
    return out;
}

void installRedactingLog()
{
    qSetMessagePattern(
        QStringLiteral("%{time yyyy-MM-ddTHH:mm:ss.zzz} %{if-category}%{category} %{endif}%{type}: %{message}"));
    qInstallMessageHandler(writeRedacted);
}

} // namespace mandat
