// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>

class QUrl;

namespace mandat::service
{

struct WebFetch {
    QString url;
    QByteArray form; ///< application/x-www-form-urlencoded, POSTed; empty: GET
    QString user; ///< with `password`: HTTP Basic, form-encoded as RFC 6749 §2.3.1 wants it; empty: none
    QString password;
    QString caFile; ///< empty: the system's authorities
};

/// https, or http to this machine.
[[nodiscard]] bool mayFetch(const QUrl &url);

/// A JSON object from the web, within five seconds, of at most 1 MiB, without following redirects. Waits for it: not
/// for a thread that others wait for. Network, Timeout, Unavailable (5xx), Protocol (another status, or not an object).
[[nodiscard]] Result<QJsonObject> fetchJson(const WebFetch &fetch);

/// How a verifier gets at the web; tests have another one.
using Fetcher = std::function<Result<QJsonObject>(const WebFetch &)>;

} // namespace mandat::service
