// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "service/settings.h"

#include <QDateTime>

namespace mandat::service
{

struct MailMessage {
    QString recipient; ///< address
    QString subject;
    QString text; ///< plain
};

/// The message as it travels (RFC 5322, MIME): UTF-8 in base64, nothing in a header that could begin another one.
[[nodiscard]] QByteArray mimeOf(const MailMessage &message, const QString &from, const QDateTime &now);

/// Hands the message to the server; returns when it has taken it. Not without TLS, unless the settings allow it.
/// Network, Timeout, Unavailable: later perhaps; Forbidden: the sign-in; Invalid: the server refuses the message.
[[nodiscard]] Result<void> sendMail(const MailSettings &settings, const MailMessage &message, const QDateTime &now);

} // namespace mandat::service
