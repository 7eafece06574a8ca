// SPDX-License-Identifier: MIT
#include "scim/portalfile.h"

#include "scim/mappingportal.h"
#include "scim/portalfilecheck.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

/// No portal is anywhere near this large.
constexpr qint64 largestFile = 16 * 1024 * 1024;

std::unexpected<Error> refused(const QString &fileName, const QString &path, const QString &what)
{
    return fail(ErrorKind::Invalid,
                path.isEmpty() ? fileName + ": "_L1 + what : fileName + ": "_L1 + path + u' ' + what, path);
}

/// Rules have defaults for services that leave them out; a file states every one.
Result<void> checkComplete(const QJsonObject &document, const QString &fileName)
{
    const QJsonObject policy = document.value("policy"_L1).toObject();
    const QJsonObject every = toJson(Policy());
    for (auto it = every.begin(); it != every.end(); ++it) {
        const QString &name = it.key();
        if (name != "schemas"_L1 && name != "id"_L1 && name != "meta"_L1 && !policy.contains(name))
            return refused(fileName, "policy."_L1 + name, u"is missing"_s);
    }
    return {};
}

} // namespace

Result<Portal> portalFromJson(const QByteArray &json, const QString &fileName)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return refused(fileName, {}, u"%1 (at byte %2)"_s.arg(parseError.errorString()).arg(parseError.offset));
    if (!document.isObject())
        return refused(fileName, {}, u"is not a JSON object"_s);
    mapping::JsonSource source(mapping::JsonSource::Names::Strict);
    Portal portal;
    const QJsonValue value(document.object());
    if (!mapping::readValue(source, value, portal)) {
        Error error = source.error();
        return fail(ErrorKind::Invalid, fileName + ": "_L1 + error.detail, error.field);
    }
    MANDAT_TRY(checkComplete(document.object(), fileName));
    if (const std::optional<PortalFault> fault = faultIn(portal))
        return refused(fileName, fault->path, fault->what);
    return portal;
}

Result<Portal> readPortalFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, path + ": "_L1 + file.errorString());
    if (file.size() > largestFile)
        return fail(ErrorKind::TooLarge, path);
    const QFileInfo info(path);
    MANDAT_ASSIGN(Portal portal, portalFromJson(file.readAll(), info.fileName()));
    if (portal.id != info.completeBaseName())
        return refused(info.fileName(), u"id"_s, u"is not the file's base name"_s);
    return portal;
}

} // namespace mandat::scim
