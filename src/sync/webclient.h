// SPDX-License-Identifier: MIT
#pragma once

#include "sync/transport.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSet>
#include <QSslCertificate>
#include <QUrl>

#include <memory>

namespace mandat::sync
{

/// The field of an Error of kind Network where the other side could not prove who it is: its certificate is not signed
/// by an authority that is trusted here, is for another name, or has expired.
inline const QString certificateField = QStringLiteral("certificate");

/// Every request of the program goes through one of these: TLS always except to this machine, the system's proxy, no
/// redirect followed, no cookie kept, a timer of our own for each. Lives on one thread.
class WebClient
{
public:
    /// `authorities`: private ones, trusted beside the system's.
    explicit WebClient(QList<QSslCertificate> authorities = {});
    ~WebClient();

    /// An answer of whatever status, or Invalid (an address that is not allowed), Network, Timeout, Cancelled.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> send(QNetworkRequest request, QByteArray method, QByteArray body,
                                                         std::chrono::milliseconds timeout);
    /// Ends every request under way with Cancelled; later ones too.
    void shutdown();

    /// https with a host, or http to this machine.
    [[nodiscard]] static bool isAllowed(const QUrl &url);
    /// The certificates in a PEM or DER file. Invalid (field "caFile"): there is none in it. NotFound: no such file.
    [[nodiscard]] static Result<QList<QSslCertificate>> authoritiesFrom(const QString &path);

private:
    QList<QSslCertificate> m_authorities;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QSet<QNetworkReply *> m_pending;
    bool m_down = false;
};

} // namespace mandat::sync
