// SPDX-License-Identifier: MIT
// What real providers and clients send, one file each in tests/scim/wild: {about, kind, given, expected}.
#include "json.h"
#include "scim/bulk.h"
#include "scim/discovery.h"
#include "scim/errors.h"
#include "scim/etag.h"
#include "scim/pagereader.h"
#include "scim/patch.h"

#include <QDir>
#include <QFile>

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class WildTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survives_data();
    void survives();
};

namespace
{

QJsonObject patched(const QJsonObject &fixture)
{
    const QJsonObject given = fixture.value("given"_L1).toObject();
    const Result<QList<PatchOperation>> operations = parsePatch(given.value("body"_L1).toObject());
    if (!operations)
        return {{u"refused"_s, operations.error().detail}};
    const ResourceType *type = standardRegistry().type(fixture.value("type"_L1).toString());
    const Result<PatchOutcome> outcome = applyPatch(given.value("resource"_L1).toObject(), *operations, *type);
    if (!outcome)
        return {{u"refused"_s, outcome.error().detail}};
    return {{u"resource"_s, outcome->resource}, {u"emptied"_s, QJsonArray::fromStringList(outcome->emptied)}};
}

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Conflict:
        return u"Conflict"_s;
    case ErrorKind::Forbidden:
        return u"Forbidden"_s;
    case ErrorKind::NotFound:
        return u"NotFound"_s;
    case ErrorKind::Stale:
        return u"Stale"_s;
    case ErrorKind::Unavailable:
        return u"Unavailable"_s;
    default:
        return QString::number(int(kind));
    }
}

QJsonObject readFailure(const QJsonObject &given)
{
    const Error error = readError(given.value("status"_L1).toInt(), given.value("body"_L1).toString().toUtf8());
    return {{u"kind"_s, kindName(error.kind)}, {u"scimType"_s, error.scimType}, {u"detail"_s, error.detail}};
}

QJsonObject readPage(const QJsonObject &given)
{
    PageReader reader;
    QJsonArray ids;
    QJsonArray versions;
    const Result<PageInfo> page = reader.read(compact(given), [&](const RawResource &resource) -> Result<void> {
        ids.append(QString::fromUtf8(resource.id.data(), qsizetype(resource.id.size())));
        versions.append(opaqueVersion(QString::fromUtf8(resource.version.data(), qsizetype(resource.version.size()))));
        return {};
    });
    if (!page)
        return {{u"refused"_s, page.error().detail}};
    return {{u"totalResults"_s, page->totalResults.value_or(-1)}, {u"ids"_s, ids}, {u"versions"_s, versions}};
}

QJsonObject readConfig(const QJsonObject &given)
{
    const ServiceProviderConfig config = parseServiceProviderConfig(given);
    return {{u"bulk"_s, config.bulk}, {u"bulkMaxOperations"_s, config.bulkMaxOperations}, {u"patch"_s, config.patch}};
}

QJsonObject readBulk(const QJsonObject &given)
{
    const Result<BulkResponse> response = parseBulkResponse(given);
    if (!response)
        return {{u"refused"_s, response.error().detail}};
    QJsonArray statuses;
    QJsonArray locations;
    for (const BulkResult &result : response->results) {
        statuses.append(result.status);
        locations.append(result.location);
    }
    return {{u"statuses"_s, statuses}, {u"locations"_s, locations}};
}

} // namespace

void WildTest::survives_data()
{
    QTest::addColumn<QByteArray>("text");
    const QDir folder(QStringLiteral(MANDAT_SOURCE_DIR "/tests/scim/wild"));
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 18);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void WildTest::survives()
{
    QFETCH(QByteArray, text);
    const QJsonObject fixture = object(text);
    const QString kind = fixture.value("kind"_L1).toString();
    const QJsonObject given = fixture.value("given"_L1).toObject();
    QJsonObject actual;
    if (kind == u"patch"_s)
        actual = patched(fixture);
    else if (kind == u"error"_s)
        actual = readFailure(given);
    else if (kind == u"list"_s)
        actual = readPage(given);
    else if (kind == u"config"_s)
        actual = readConfig(given);
    else if (kind == u"bulk"_s)
        actual = readBulk(given);
    else
        QFAIL(qPrintable(u"unknown kind: "_s + kind));
    COMPARE_JSON(actual, fixture.value("expected"_L1).toObject());
}

QTEST_GUILESS_MAIN(WildTest)
#include "test_wild.moc"
