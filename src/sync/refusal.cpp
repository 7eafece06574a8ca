// SPDX-License-Identifier: MIT
#include "sync/refusal.h"

namespace mandat::sync
{

bool isPassing(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::Unavailable:
    case ErrorKind::TooMany:
    case ErrorKind::Unauthorized:
    case ErrorKind::Keychain:
    case ErrorKind::Protocol:
        return true;
    default:
        return error.httpStatus >= 500;
    }
}

bool isCutJson(QByteArrayView body)
{
    const QByteArrayView text = body.trimmed();
    return (text.startsWith('{') && !text.endsWith('}')) || (text.startsWith('[') && !text.endsWith(']'));
}

bool isWebPage(const HttpResponse &response)
{
    const QByteArray begin = response.body.left(200).trimmed().toLower();
    return response.header("Content-Type").toLower().startsWith("text/html") || begin.startsWith("<!doctype html")
        || begin.startsWith("<html");
}

} // namespace mandat::sync
