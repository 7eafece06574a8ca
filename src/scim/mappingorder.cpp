// SPDX-License-Identifier: MIT
// ChangeOrder as a document: the changes are Operations with the whole resource before and after.
#include "scim/mappingorder.h"

#include "scim/mappingattributes.h"
#include "scim/mappingfast.h"
#include "scim/mappingjson.h"
#include "scim/mappingtext.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace mapping
{

using Json = JsonSource;

bool readValue(Json &in, const QJsonValue &value, Mandate &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Mandate>>({
        {"givenBy", field<Json, &Mandate::givenBy>},
        {"date", field<Json, &Mandate::date>},
        {"reference", field<Json, &Mandate::reference>},
    });
    return readMembers(in, value, out, table);
}

bool readValue(Json &in, const QJsonValue &value, BasedOn &out)
{
    static constexpr auto table = std::to_array<Entry<Json, BasedOn>>({
        {"ref", field<Json, &BasedOn::ref>},
        {"version",
         [](Json &source, const QJsonValue &tag, BasedOn &target) { return readTag(source, tag, target.version); }},
    });
    return readMembers(in, value, out, table);
}

/// One operation before its kind is known: names come in any order.
struct RawOperation {
    QString path;
    QJsonValue before;
    QJsonValue after;
};

template<auto member> static bool keep(Json &, const QJsonValue &value, RawOperation &out)
{
    out.*member = value;
    return true;
}

template<class T> static bool readSide(Json &in, const QJsonValue &value, std::optional<Resource> &out)
{
    T one;
    if (!readResource(in, value, one))
        return false;
    out = std::move(one);
    return true;
}

static bool readSide(Json &in, std::string_view name, ResourceKind kind, const QJsonValue &value,
                     std::optional<Resource> &out)
{
    if (value.isNull() || value.isUndefined())
        return true;
    in.enter(name);
    bool read = false;
    switch (kind) {
    case ResourceKind::User:
        read = readSide<User>(in, value, out);
        break;
    case ResourceKind::Grant:
        read = readSide<Grant>(in, value, out);
        break;
    case ResourceKind::Profile:
        read = readSide<Profile>(in, value, out);
        break;
    case ResourceKind::Contact:
        read = readSide<Contact>(in, value, out);
        break;
    case ResourceKind::Relationship:
        read = readSide<Relationship>(in, value, out);
        break;
    }
    in.leave();
    return read;
}

static bool readValue(Json &in, const QJsonValue &value, Change &out)
{
    static constexpr auto table = std::to_array<Entry<Json, RawOperation>>({
        {"path", field<Json, &RawOperation::path>},
        {"before", keep<&RawOperation::before>},
        {"after", keep<&RawOperation::after>},
    });
    RawOperation raw;
    if (!readMembers(in, value, raw, table))
        return false;
    const std::optional<ResourceKind> kind = kindAt(raw.path);
    if (!kind) {
        in.enter("path");
        return in.wrong("names nothing that an order can change");
    }
    if (!readSide(in, "before", *kind, raw.before, out.before) || !readSide(in, "after", *kind, raw.after, out.after))
        return false;
    if (out.before && out.after && idOf(*out.before) != idOf(*out.after))
        return in.wrong("has two different resources before and after");
    return out.before || out.after ? true : in.missing("after");
}

static bool orderMeta(Json &in, const QJsonValue &value, ChangeOrder &out)
{
    static constexpr auto table = std::to_array<Entry<Json, ChangeOrder>>({
        {"created", field<Json, &ChangeOrder::created>},
        {"version",
         [](Json &source, const QJsonValue &tag, ChangeOrder &order) { return readTag(source, tag, order.version); }},
    });
    return readMembers(in, value, out, table);
}

static bool readValue(Json &in, const QJsonValue &value, ChangeOrder &out)
{
    static constexpr auto table = std::to_array<Entry<Json, ChangeOrder>>({
        {"id", ownId<Json, &ChangeOrder::id>},
        {"number", field<Json, &ChangeOrder::number>},
        {"status", field<Json, &ChangeOrder::status>},
        {"company", field<Json, &ChangeOrder::company>},
        {"reason", field<Json, &ChangeOrder::reason>},
        {"mandate", field<Json, &ChangeOrder::mandate>},
        {"replaces", field<Json, &ChangeOrder::replaces>},
        {"reverses", field<Json, &ChangeOrder::reverses>},
        {"answers", field<Json, &ChangeOrder::answers>},
        {"basedOn", field<Json, &ChangeOrder::basedOn>},
        {"Operations", field<Json, &ChangeOrder::changes>},
        {"acknowledged", field<Json, &ChangeOrder::acknowledged>},
        {"termsVersion", field<Json, &ChangeOrder::termsVersion>},
        {"author", field<Json, &ChangeOrder::author>},
        {"authorName", field<Json, &ChangeOrder::authorName>},
        {"submitted", field<Json, &ChangeOrder::submitted>},
        {"decidedBy", field<Json, &ChangeOrder::decidedBy>},
        {"decidedByName", field<Json, &ChangeOrder::decidedByName>},
        {"decided", field<Json, &ChangeOrder::decided>},
        {"decisionReason", field<Json, &ChangeOrder::decisionReason>},
        {"applied", field<Json, &ChangeOrder::applied>},
        {"effectiveAt", field<Json, &ChangeOrder::effectiveAt>},
        {"failures", field<Json, &ChangeOrder::failures>},
        {"meta", orderMeta},
    });
    return readMembers(in, value, out, table);
}

static std::string_view methodOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Create:
        return "POST";
    case ChangeKind::Modify:
        return "PATCH";
    case ChangeKind::Delete:
        break;
    }
    return "DELETE";
}

static void writeOperation(JsonText &out, const Change &change)
{
    out.beginObject();
    out.key("method");
    out.word(methodOf(change.kind()));
    QString path = u'/' + endpointOf(change.resourceKind());
    if (change.before)
        path += u'/' + change.resourceId().toString(QUuid::WithoutBraces);
    out.always("path", path);
    out.filled("version", entityTag(change.version()));
    const auto side = [&out](std::string_view name, const std::optional<Resource> &resource) {
        if (!resource)
            return;
        out.key(name);
        out.nested([&](QByteArray &buffer) { appendJson(buffer, *resource); });
    };
    side("before", change.before);
    side("after", change.after);
    out.endObject();
}

static void writeOrigins(JsonText &out, const ChangeOrder &order)
{
    out.filled("reason", order.reason);
    if (!order.mandate.isEmpty()) {
        out.key("mandate");
        out.beginObject();
        out.filled("givenBy", order.mandate.givenBy);
        out.filled("date", order.mandate.date);
        out.filled("reference", order.mandate.reference);
        out.endObject();
    }
    if (order.replaces)
        out.filled("replaces", *order.replaces);
    if (order.reverses)
        out.filled("reverses", *order.reverses);
    if (order.answers)
        out.filled("answers", *order.answers);
    if (!order.basedOn.isEmpty()) {
        out.key("basedOn");
        out.beginArray();
        for (const BasedOn &one : order.basedOn) {
            out.beginObject();
            out.filled("ref", one.ref);
            out.filled("version", one.version);
            out.endObject();
        }
        out.endArray();
    }
    out.filled("acknowledged", order.acknowledged);
    out.filled("termsVersion", order.termsVersion);
}

static void writeMeta(JsonText &out, const ChangeOrder &order, const ResourceMeta &meta)
{
    out.key("meta");
    out.beginObject();
    out.key("resourceType");
    out.word("ChangeOrder");
    out.filled("created", meta.created.isValid() ? meta.created : order.created);
    out.filled("lastModified", meta.lastModified);
    out.filled("location", meta.location);
    out.filled("version", entityTag(order.version));
    out.endObject();
}

} // namespace mapping

template<> Result<ChangeOrder> fromJson<ChangeOrder>(const QJsonObject &document)
{
    return mapping::resourceOf<ChangeOrder>(document);
}

void appendJson(QByteArray &buffer, const ChangeOrder &order, const ResourceMeta &meta)
{
    mapping::JsonText out(buffer);
    out.beginObject();
    out.key("schemas");
    out.beginArray();
    out.word("urn:ietf:params:scim:schemas:mandat:2.0:ChangeOrder");
    out.endArray();
    out.filled("id", order.id);
    out.filled("number", order.number);
    out.always("status", order.status);
    out.filled("company", order.company);
    mapping::writeOrigins(out, order);
    out.filled("author", order.author);
    out.filled("authorName", order.authorName);
    out.filled("submitted", order.submitted);
    out.filled("decidedBy", order.decidedBy);
    out.filled("decidedByName", order.decidedByName);
    out.filled("decided", order.decided);
    out.filled("decisionReason", order.decisionReason);
    out.filled("applied", order.applied);
    out.filled("effectiveAt", order.effectiveAt);
    out.filled("failures", order.failures);
    if (!order.changes.isEmpty()) {
        out.key("Operations");
        out.beginArray();
        for (const Change &change : order.changes)
            mapping::writeOperation(out, change);
        out.endArray();
    }
    mapping::writeMeta(out, order, meta);
    out.endObject();
}

} // namespace mandat::scim
