// SPDX-License-Identifier: MIT
#include "cache/keptorders.h"

#include "cache/outboxtable.h"
#include "db/privatefolder.h"
#include "scim/jsonaccess.h"
#include "scim/mapping.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

constexpr QLatin1StringView suffix(".order");

QJsonArray toJson(const QList<DocumentCopy> &documents)
{
    QJsonArray out;
    for (const DocumentCopy &each : documents)
        out.append(QJsonObject {{u"user"_s, each.user.toString()},
                                {u"copy"_s, each.id.toString(QUuid::WithoutBraces)},
                                {u"path"_s, each.path},
                                {u"digest"_s, QString::fromLatin1(each.digest.toHex())}});
    return out;
}

QList<DocumentCopy> documentsFrom(const QJsonArray &list)
{
    QList<DocumentCopy> out;
    for (const QJsonValue &each : list)
        out.append({UserId::fromString(each["user"_L1].toString()), QUuid::fromString(each["copy"_L1].toString()),
                    each["path"_L1].toString(), QByteArray::fromHex(each["digest"_L1].toString().toLatin1())});
    return out;
}

} // namespace

KeptOrders::KeptOrders(const QString &cacheFile)
    : m_folder(cacheFile == ":memory:"_L1 ? QString() : folderOf(cacheFile))
{
}

QString KeptOrders::folderOf(const QString &cacheFile)
{
    return cacheFile + u".orders"_s;
}

QString KeptOrders::path(const ChangeOrderId &order) const
{
    return m_folder + u'/' + order.toString() + suffix;
}

Result<void> KeptOrders::keep(const ChangeOrder &order) const
{
    if (m_folder.isEmpty())
        return {};
    MANDAT_TRY(db::ensurePrivateFolder(m_folder));
    QSaveFile file(path(order.id));
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QJsonObject content {{u"order"_s, scim::toJson(order)}, {u"documents"_s, toJson(order.documents)}};
    file.write(QJsonDocument(content).toJson(QJsonDocument::Compact));
    if (!file.commit())
        return fail(ErrorKind::StorageFull, file.errorString());
    return {};
}

void KeptOrders::drop(const ChangeOrderId &order) const
{
    if (!m_folder.isEmpty())
        QFile::remove(path(order));
}

QList<ChangeOrderId> KeptOrders::ids() const
{
    QList<ChangeOrderId> out;
    if (m_folder.isEmpty())
        return out;
    const QStringList names = QDir(m_folder).entryList({u'*' + suffix}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const ChangeOrderId id = ChangeOrderId::fromString(name.chopped(suffix.size()));
        if (!id.isNull())
            out.append(id);
    }
    return out;
}

Result<ChangeOrder> KeptOrders::order(const ChangeOrderId &id) const
{
    QFile file(path(id));
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorKind::Storage : ErrorKind::NotFound, file.errorString());
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    Result<ChangeOrder> order = scim::fromJson<ChangeOrder>(content.value("order"_L1).toObject());
    if (!order || content.isEmpty())
        return fail(ErrorKind::NotADatabase, file.fileName());
    order->id = id;
    order->documents = documentsFrom(content.value("documents"_L1).toArray());
    return order;
}

void KeptOrders::setAside(const ChangeOrderId &order) const
{
    QFile::rename(path(order), path(order) + u".damaged"_s);
}

} // namespace mandat::cache
