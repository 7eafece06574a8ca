// SPDX-License-Identifier: MIT
#include "scim/mappingportal.h"

#include "scim/mappingattributes.h"
#include "scim/mappingfast.h"

namespace mandat::scim
{

namespace mapping
{

using Json = JsonSource;

enum class Retention { PurgeWhenVerified, Keep };

/// Catalogue indexes what it is made of, so it is made from the parts.
struct CatalogueParts {
    QString version;
    QList<Menu> menus;
    QList<Module> modules;
    QList<Function> functions;
};

template<> struct Words<Retention> {
    static constexpr auto all = std::to_array<std::string_view>({"purgeWhenVerified", "keep"});
};

static bool readValue(Json &in, const QJsonValue &value, Noun &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Noun>>({
        {"one", field<Json, &Noun::one>},
        {"many", field<Json, &Noun::many>},
    });
    return readMembers(in, value, out, table);
}

static bool readValue(Json &in, const QJsonValue &value, Configuration &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Configuration>>({
        {"code", field<Json, &Configuration::code>},
        {"label", field<Json, &Configuration::label>},
        {"functions", field<Json, &Configuration::functions>},
    });
    return readMembers(in, value, out, table);
}

static bool readValue(Json &in, const QJsonValue &value, PredefinedProfile &out)
{
    static constexpr auto table = std::to_array<Entry<Json, PredefinedProfile>>({
        {"code", field<Json, &PredefinedProfile::code>},
        {"label", field<Json, &PredefinedProfile::label>},
        {"functions", field<Json, &PredefinedProfile::functions>},
        {"typicalUse", field<Json, &PredefinedProfile::typicalUse>},
    });
    return readMembers(in, value, out, table);
}

static bool readValue(Json &in, const QJsonValue &value, UserType &out)
{
    static constexpr auto table = std::to_array<Entry<Json, UserType>>({
        {"code", field<Json, &UserType::code>},
        {"label", field<Json, &UserType::label>},
        {"hint", field<Json, &UserType::hint>},
        {"administrator", field<Json, &UserType::administrator>},
    });
    return readMembers(in, value, out, table);
}

static bool readValue(Json &in, const QJsonValue &value, Support &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Support>>({
        {"phone", field<Json, &Support::phone>},
        {"email", field<Json, &Support::email>},
        {"url", field<Json, &Support::url>},
        {"hours", field<Json, &Support::hours>},
    });
    return readMembers(in, value, out, table);
}

static bool readMinimum(Json &in, const QJsonValue &value, Policy &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Policy>>({
        {"block", field<Json, &Policy::administratorsBlock>},
        {"warn", field<Json, &Policy::administratorsWarn>},
    });
    return readMembers(in, value, out, table);
}

static bool readStrongAuthentication(Json &in, const QJsonValue &value, Policy &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Policy>>({
        {"requirement", field<Json, &Policy::strongAuthentication>},
        {"device", field<Json, &Policy::device>},
    });
    return readMembers(in, value, out, table);
}

static bool readRetention(Json &in, const QJsonValue &value, Policy &out)
{
    Retention retention {};
    if (!readValue(in, value, retention))
        return false;
    out.keepIdentityDocument = retention == Retention::Keep;
    return true;
}

static bool readDelay(Json &in, const QJsonValue &value, Policy &out)
{
    int seconds = 0;
    if (!readValue(in, value, seconds))
        return false;
    out.effectDelay = std::chrono::seconds(seconds);
    return true;
}

static bool readZone(Json &in, const QJsonValue &value, Policy &out)
{
    std::string_view text;
    if (!in.view(value, text))
        return false;
    out.timeZone = QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    return true;
}

static bool readValue(Json &in, const QJsonValue &value, Menu &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Menu>>({
        {"code", field<Json, &Menu::code>},
        {"label", field<Json, &Menu::label>},
    });
    return readMembers(in, value, out, table);
}

static bool readValue(Json &in, const QJsonValue &value, Module &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Module>>({
        {"code", field<Json, &Module::code>},
        {"label", field<Json, &Module::label>},
    });
    return readMembers(in, value, out, table);
}

static bool readValue(Json &in, const QJsonValue &value, Function &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Function>>({
        {"code", field<Json, &Function::code>},
        {"menu", field<Json, &Function::menu>},
        {"label", field<Json, &Function::label>},
        {"sensitive", field<Json, &Function::sensitive>},
        {"module", field<Json, &Function::module>},
        {"accounts", field<Json, &Function::onAccounts>},
        {"administration", field<Json, &Function::administration>},
    });
    return readMembers(in, value, out, table);
}

bool readValue(Json &in, const QJsonValue &value, Policy &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Policy>>({
        {"schemas", skipped<Json, Policy>},
        {"id", skipped<Json, Policy>},
        {"meta", skipped<Json, Policy>},
        {"version", field<Json, &Policy::version>},
        {"userNoun", field<Json, &Policy::userNoun>},
        {"relationshipNoun", field<Json, &Policy::relationshipNoun>},
        {"signInId", field<Json, &Policy::signInId>},
        {"credentialDelivery", field<Json, &Policy::credentialDelivery>},
        {"contactRequired", field<Json, &Policy::contactRequired>},
        {"identityDocument", field<Json, &Policy::identityDocument>},
        {"identityDocumentRetention", readRetention},
        {"termsVersion", field<Json, &Policy::termsVersion>},
        {"terms", field<Json, &Policy::terms>},
        {"approval", field<Json, &Policy::approval>},
        {"profileScope", field<Json, &Policy::profileScope>},
        {"rightsBy", field<Json, &Policy::rightsBy>},
        {"accountScope", field<Json, &Policy::accountScope>},
        {"defaultProfile", field<Json, &Policy::defaultProfile>},
        {"confirmations", field<Json, &Policy::confirmations>},
        {"acknowledgeWarnings", field<Json, &Policy::acknowledgeWarnings>},
        {"profileLater", field<Json, &Policy::profileLater>},
        {"authors", field<Json, &Policy::authors>},
        {"firstUserAdministrator", field<Json, &Policy::firstUserAdministrator>},
        {"clientAdministratorsCreate", field<Json, &Policy::clientAdministratorsCreate>},
        {"unseenDays", field<Json, &Policy::unseenDays>},
        {"minimumAdministrators", readMinimum},
        {"administratorPer", field<Json, &Policy::administratorPer>},
        {"bannedEmailDomains", field<Json, &Policy::bannedEmailDomains>},
        {"warnGenericEmail", field<Json, &Policy::warnGenericEmail>},
        {"strongAuthentication", readStrongAuthentication},
        {"selfRegistration", field<Json, &Policy::selfRegistration>},
        {"accessRequests", field<Json, &Policy::accessRequests>},
        {"effectDelaySeconds", readDelay},
        {"grantDates", field<Json, &Policy::grantDates>},
        {"timeZone", readZone},
        {"maxOperations", field<Json, &Policy::maxOperations>},
        {"temporaryPasswordDays", field<Json, &Policy::temporaryPasswordDays>},
        {"configurations", field<Json, &Policy::configurations>},
        {"predefinedProfiles", field<Json, &Policy::predefinedProfiles>},
        {"support", field<Json, &Policy::support>},
        {"languages", field<Json, &Policy::languages>},
        {"userTypes", field<Json, &Policy::userTypes>},
        {"orderPrefix", field<Json, &Policy::orderPrefix>},
    });
    return readMembers(in, value, out, table);
}

bool readValue(Json &in, const QJsonValue &value, Catalogue &out)
{
    static constexpr auto table = std::to_array<Entry<Json, CatalogueParts>>({
        {"schemas", skipped<Json, CatalogueParts>},
        {"id", skipped<Json, CatalogueParts>},
        {"meta", skipped<Json, CatalogueParts>},
        {"version", field<Json, &CatalogueParts::version>},
        {"menus", field<Json, &CatalogueParts::menus>},
        {"modules", field<Json, &CatalogueParts::modules>},
        {"functions", field<Json, &CatalogueParts::functions>},
    });
    CatalogueParts parts;
    if (!readMembers(in, value, parts, table))
        return false;
    out = Catalogue(std::move(parts.version), std::move(parts.menus), std::move(parts.modules),
                    std::move(parts.functions));
    return true;
}

bool readValue(Json &in, const QJsonValue &value, Portal &out)
{
    static constexpr auto table = std::to_array<Entry<Json, Portal>>({
        {"id", field<Json, &Portal::id>},
        {"name", field<Json, &Portal::name>},
        {"policy", field<Json, &Portal::policy>},
        {"catalogue", field<Json, &Portal::catalogue>},
    });
    return readMembers(in, value, out, table);
}

static void writeNoun(JsonText &out, std::string_view name, const Noun &noun)
{
    out.key(name);
    out.beginObject();
    out.always("one", noun.one);
    out.always("many", noun.many);
    out.endObject();
}

static void writeRules(JsonText &out, const Policy &policy)
{
    out.always("version", policy.version);
    writeNoun(out, "userNoun", policy.userNoun);
    writeNoun(out, "relationshipNoun", policy.relationshipNoun);
    out.always("signInId", policy.signInId);
    out.always("credentialDelivery", policy.credentialDelivery);
    out.always("contactRequired", policy.contactRequired);
    out.always("identityDocument", policy.identityDocument);
    out.always("identityDocumentRetention",
               policy.keepIdentityDocument ? Retention::Keep : Retention::PurgeWhenVerified);
    out.always("termsVersion", policy.termsVersion);
    out.filled("terms", policy.terms);
    out.always("approval", policy.approval);
    out.always("profileScope", policy.profileScope);
    out.always("rightsBy", policy.rightsBy);
    out.always("accountScope", policy.accountScope);
    out.always("defaultProfile", policy.defaultProfile);
    out.always("confirmations", policy.confirmations);
    out.always("acknowledgeWarnings", policy.acknowledgeWarnings);
    out.always("profileLater", policy.profileLater);
    out.always("authors", policy.authors);
    out.always("firstUserAdministrator", policy.firstUserAdministrator);
    out.always("clientAdministratorsCreate", policy.clientAdministratorsCreate);
    out.always("unseenDays", policy.unseenDays);
    out.key("minimumAdministrators");
    out.beginObject();
    out.always("block", policy.administratorsBlock);
    out.always("warn", policy.administratorsWarn);
    out.endObject();
    out.always("administratorPer", policy.administratorPer);
    out.always("bannedEmailDomains", policy.bannedEmailDomains);
    out.always("warnGenericEmail", policy.warnGenericEmail);
    out.key("strongAuthentication");
    out.beginObject();
    out.always("requirement", policy.strongAuthentication);
    out.always("device", policy.device);
    out.endObject();
    out.always("selfRegistration", policy.selfRegistration);
    out.always("accessRequests", policy.accessRequests);
    out.always("effectDelaySeconds", qint64 {policy.effectDelay.count()});
    out.always("grantDates", policy.grantDates);
    out.always("timeZone", QString::fromLatin1(policy.timeZone));
    out.always("maxOperations", policy.maxOperations);
    out.always("temporaryPasswordDays", policy.temporaryPasswordDays);
}

static void writeCoded(JsonText &out, const QString &code, const LocalizedText &label)
{
    out.beginObject();
    out.always("code", code);
    out.always("label", label);
}

void writeMembers(JsonText &out, const Policy &policy)
{
    writeRules(out, policy);
    out.key("configurations");
    out.beginArray();
    for (const Configuration &one : policy.configurations) {
        writeCoded(out, one.code.text(), one.label);
        out.always("functions", one.functions);
        out.endObject();
    }
    out.endArray();
    out.key("predefinedProfiles");
    out.beginArray();
    for (const PredefinedProfile &one : policy.predefinedProfiles) {
        writeCoded(out, one.code, one.label);
        out.always("functions", one.functions);
        out.filled("typicalUse", one.typicalUse);
        out.endObject();
    }
    out.endArray();
    out.key("support");
    out.beginObject();
    out.always("phone", policy.support.phone);
    out.always("email", policy.support.email);
    out.always("url", policy.support.url);
    out.always("hours", policy.support.hours);
    out.endObject();
    out.always("languages", policy.languages);
    out.key("userTypes");
    out.beginArray();
    for (const UserType &one : policy.userTypes) {
        writeCoded(out, one.code, one.label);
        out.filled("hint", one.hint);
        out.always("administrator", one.administrator);
        out.endObject();
    }
    out.endArray();
    out.always("orderPrefix", policy.orderPrefix);
}

void writeMembers(JsonText &out, const Catalogue &catalogue)
{
    out.always("version", catalogue.version());
    out.key("menus");
    out.beginArray();
    for (const Menu &menu : catalogue.menus()) {
        writeCoded(out, menu.code.text(), menu.label);
        out.endObject();
    }
    out.endArray();
    out.key("modules");
    out.beginArray();
    for (const Module &module : catalogue.modules()) {
        writeCoded(out, module.code.text(), module.label);
        out.endObject();
    }
    out.endArray();
    out.key("functions");
    out.beginArray();
    for (const Function &function : catalogue.functions()) {
        writeCoded(out, function.code.text(), function.label);
        out.always("menu", function.menu);
        out.always("sensitive", function.sensitive);
        out.always("module", function.module);
        out.always("accounts", function.onAccounts);
        out.always("administration", function.administration);
        out.endObject();
    }
    out.endArray();
}

template<class T>
static void appendSingleton(QByteArray &buffer, std::string_view type, std::string_view id, const T &value,
                            const ResourceMeta &meta)
{
    JsonText out(buffer);
    out.beginObject();
    out.key("schemas");
    out.beginArray();
    out.bytes("urn:ietf:params:scim:schemas:mandat:2.0:"
              + QByteArray(type.data(), static_cast<qsizetype>(type.size())));
    out.endArray();
    out.key("id");
    out.word(id);
    writeMembers(out, value);
    out.key("meta");
    out.beginObject();
    out.key("resourceType");
    out.word(type);
    out.filled("created", meta.created);
    out.filled("lastModified", meta.lastModified);
    out.filled("location", meta.location);
    out.endObject();
    out.endObject();
}

template<class T> static Result<T> singleton(const QJsonObject &document)
{
    JsonSource source;
    T out;
    const QJsonValue value(document);
    if (!readValue(source, value, out))
        return fail(source.error());
    return out;
}

} // namespace mapping

void appendJson(QByteArray &buffer, const Policy &policy, const ResourceMeta &meta)
{
    mapping::appendSingleton(buffer, "Policy", "policy", policy, meta);
}

void appendJson(QByteArray &buffer, const Catalogue &catalogue, const ResourceMeta &meta)
{
    mapping::appendSingleton(buffer, "Catalogue", "catalogue", catalogue, meta);
}

template<> Result<Policy> fromJson<Policy>(const QJsonObject &document)
{
    return mapping::singleton<Policy>(document);
}

template<> Result<Catalogue> fromJson<Catalogue>(const QJsonObject &document)
{
    return mapping::singleton<Catalogue>(document);
}

} // namespace mandat::scim
