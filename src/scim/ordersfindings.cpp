// SPDX-License-Identifier: MIT
// What the rules say of an order, as data: every client makes its own sentences.
#include "scim/mappingattributes.h"
#include "scim/mappingjson.h"
#include "scim/mappingtext.h"
#include "scim/orders.h"

#include <QJsonDocument>

namespace mandat::scim
{

namespace mapping
{

static bool readCount(JsonSource &in, const QJsonValue &value, qsizetype &out)
{
    qint64 wide = 0;
    if (!in.integer(value, wide))
        return false;
    out = static_cast<qsizetype>(wide);
    return true;
}

static bool readValue(JsonSource &in, const QJsonValue &value, Finding &out)
{
    static constexpr auto table = std::to_array<Entry<JsonSource, Finding>>({
        {"kind", field<JsonSource, &Finding::kind>},
        {"blocks", field<JsonSource, &Finding::blocks>},
        {"user", field<JsonSource, &Finding::user>},
        {"relationship", field<JsonSource, &Finding::relationship>},
        {"field", field<JsonSource, &Finding::field>},
        {"problem", field<JsonSource, &Finding::problem>},
        {"functions", field<JsonSource, &Finding::functions>},
        {"relationships", field<JsonSource, &Finding::relationships>},
        {"users", field<JsonSource, &Finding::users>},
        {"count",
         [](JsonSource &source, const QJsonValue &number, Finding &finding) {
             return readCount(source, number, finding.count);
         }},
        {"minimum",
         [](JsonSource &source, const QJsonValue &number, Finding &finding) {
             return readCount(source, number, finding.minimum);
         }},
        {"text", field<JsonSource, &Finding::text>},
        {"profile", field<JsonSource, &Finding::profile>},
        {"contact", field<JsonSource, &Finding::contact>},
        {"company", field<JsonSource, &Finding::company>},
        {"date", field<JsonSource, &Finding::date>},
    });
    return readMembers(in, value, out, table);
}

} // namespace mapping

QJsonObject toJson(const Finding &finding)
{
    QByteArray buffer;
    mapping::JsonText out(buffer);
    out.beginObject();
    out.always("code", finding.code());
    out.always("kind", finding.kind);
    out.always("blocks", finding.blocks);
    out.filled("user", finding.user);
    out.filled("relationship", finding.relationship);
    if (finding.field != Finding().field)
        out.always("field", finding.field);
    if (finding.problem != Finding().problem)
        out.always("problem", finding.problem);
    out.filled("functions", finding.functions);
    out.filled("relationships", finding.relationships);
    out.filled("users", finding.users);
    if (finding.count != 0)
        out.always("count", qint64 {finding.count});
    if (finding.minimum != 0)
        out.always("minimum", qint64 {finding.minimum});
    out.filled("text", finding.text);
    out.filled("profile", finding.profile);
    out.filled("contact", finding.contact);
    out.filled("company", finding.company);
    out.filled("date", finding.date);
    out.endObject();
    return QJsonDocument::fromJson(buffer).object();
}

Result<Finding> findingFromJson(const QJsonObject &document)
{
    mapping::JsonSource source;
    Finding out;
    const QJsonValue value(document);
    if (!mapping::readValue(source, value, out))
        return fail(source.error());
    if (!document.contains(QLatin1StringView("kind"))) {
        source.missing("kind");
        return fail(source.error());
    }
    return out;
}

} // namespace mandat::scim
