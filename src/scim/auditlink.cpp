// SPDX-License-Identifier: MIT
#include "scim/auditlink.h"

using namespace Qt::StringLiterals;

namespace mandat::scim
{

void insertLink(QJsonObject &document, const QByteArray &digest, const QByteArray &salt)
{
    document.insert(u"digest"_s, QString::fromLatin1(digest.toHex()));
    if (!salt.isEmpty())
        document.insert(u"salt"_s, QString::fromLatin1(salt.toHex()));
}

void readLink(const QJsonObject &document, AuditLink &link)
{
    link.digest = QByteArray::fromHex(document["digest"_L1].toString().toLatin1());
    link.salt = QByteArray::fromHex(document["salt"_L1].toString().toLatin1());
}

} // namespace mandat::scim
