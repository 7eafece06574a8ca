// SPDX-License-Identifier: MIT
#include "sync/plain/quirks.h"

#include "scim/jsonaccess.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr qint64 carefulBulk = 100;

} // namespace

void applyQuirks(PlainCapability &capability)
{
    // Some say that they do Bulk and leave the limit away.
    if (capability.bulk && capability.bulkOperations <= 0)
        capability.bulkOperations = carefulBulk;
}

QString idOfCreated(const QByteArray &body, const QByteArray &location)
{
    const QString id = scim::textMember(QJsonDocument::fromJson(body).object(), u"id"_s);
    if (!id.isEmpty())
        return id;
    const QString last = QString::fromLatin1(location).section(u'/', -1).section(u'?', 0, 0);
    return QUrl::fromPercentEncoding(last.toLatin1());
}

bool cannotDo(const Error &error)
{
    return error.httpStatus == 501 || error.httpStatus == 405 || error.kind == ErrorKind::Unsupported;
}

} // namespace mandat::sync
