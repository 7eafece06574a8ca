// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/project.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class ProjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projects_data();
    void projects();
    void excludesEachOther();
    void splits();
    void hides();
};

namespace
{

const QByteArray resource =
    R"({"schemas":["core","ext"],"id":"1","externalId":"x","userName":"u","password":"s","note":"n",
    "name":{"familyName":"f","givenName":"g","secret":"s","formatted":"g f","key":"k"},
    "emails":[{"value":"a","type":"work"},{"value":"b"}],"meta":{"version":"1","created":"c"},"unknown":true,
    "urn:x:ext":{"size":5,"hidden":1,"other":"o"}})";

Attribute attribute(const QString &name, Returned returned = Returned::Default, QList<Attribute> parts = {})
{
    Attribute out;
    out.name = name;
    out.returned = returned;
    out.type = parts.isEmpty() ? AttributeType::String : AttributeType::Complex;
    out.subAttributes = std::move(parts);
    return out;
}

/// Every kind of `returned`, at both levels.
const ResourceType &thing()
{
    static const ResourceType type {
        u"Thing"_s,
        u"/Things"_s,
        {},
        {u"urn:x:core"_s,
         {},
         {},
         {attribute(u"userName"_s), attribute(u"password"_s, Returned::Never), attribute(u"note"_s, Returned::Request),
          attribute(u"name"_s, Returned::Default,
                    {attribute(u"familyName"_s), attribute(u"givenName"_s), attribute(u"secret"_s, Returned::Never),
                     attribute(u"formatted"_s, Returned::Request), attribute(u"key"_s, Returned::Always)}),
          attribute(u"emails"_s, Returned::Default, {attribute(u"value"_s), attribute(u"type"_s)})}},
        {{{u"urn:x:ext"_s, {}, {}, {attribute(u"size"_s), attribute(u"hidden"_s, Returned::Never)}}, false}},
        false};
    return type;
}

} // namespace

void ProjectTest::projects_data()
{
    QTest::addColumn<QString>("attributes");
    QTest::addColumn<QString>("excluded");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *attributes, const char *excluded, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(attributes) << QString::fromLatin1(excluded) << QByteArray(expected);
    };
    row("default", "", "",
        R"({"schemas":["core","ext"],"id":"1","externalId":"x","userName":"u","name":{"familyName":"f","givenName":"g","key":"k"},
            "emails":[{"value":"a","type":"work"},{"value":"b"}],"meta":{"version":"1","created":"c"},"unknown":true,"urn:x:ext":{"size":5,"other":"o"}})");
    row("one", "userName", "", R"({"schemas":["core","ext"],"id":"1","userName":"u"})");
    row("other case", "USERNAME", "", R"({"schemas":["core","ext"],"id":"1","userName":"u"})");
    row("qualified", "urn:x:core:userName", "", R"({"schemas":["core","ext"],"id":"1","userName":"u"})");
    row("complex", "name", "",
        R"({"schemas":["core","ext"],"id":"1","name":{"familyName":"f","givenName":"g","key":"k"}})");
    row("part", "name.familyName", "", R"({"schemas":["core","ext"],"id":"1","name":{"familyName":"f","key":"k"}})");
    row("part that has to be asked for", "name.formatted", "",
        R"({"schemas":["core","ext"],"id":"1","name":{"formatted":"g f","key":"k"}})");
    row("part of values", "emails.type", "", R"({"schemas":["core","ext"],"id":"1","emails":[{"type":"work"}]})");
    row("meta", "meta", "", R"({"schemas":["core","ext"],"id":"1","meta":{"version":"1","created":"c"}})");
    row("part of meta", "id,meta.version", "", R"({"schemas":["core","ext"],"id":"1","meta":{"version":"1"}})");
    row("on request", "note", "", R"({"schemas":["core","ext"],"id":"1","note":"n"})");
    row("never", "password,name.secret", "", R"({"schemas":["core","ext"],"id":"1","name":{"key":"k"}})");
    row("extension", "urn:x:ext", "", R"({"schemas":["core","ext"],"id":"1","urn:x:ext":{"size":5,"other":"o"}})");
    row("of the extension", "urn:x:ext:size", "", R"({"schemas":["core","ext"],"id":"1","urn:x:ext":{"size":5}})");
    row("unknown", "shoeSize", "", R"({"schemas":["core","ext"],"id":"1"})");
    row("no name", "name..x", "", R"({"schemas":["core","ext"],"id":"1"})");
    row("excluded", "", "userName,emails,meta,externalId,name,urn:x:ext",
        R"({"schemas":["core","ext"],"id":"1","unknown":true})");
    row("always is never excluded", "", "id,schemas,userName,emails,meta,externalId,name.key,urn:x:ext",
        R"({"schemas":["core","ext"],"id":"1","name":{"familyName":"f","givenName":"g","key":"k"},"unknown":true})");
    row("excluded part", "", "name.givenName,emails.value,meta,externalId,urn:x:ext:size",
        R"({"schemas":["core","ext"],"id":"1","userName":"u","name":{"familyName":"f","key":"k"},"emails":[{"type":"work"}],"unknown":true,"urn:x:ext":{"other":"o"}})");
}

void ProjectTest::projects()
{
    QFETCH(QString, attributes);
    QFETCH(QString, excluded);
    QFETCH(QByteArray, expected);
    const Result<Projection> projection = makeProjection(splitNames(attributes), splitNames(excluded), thing());
    VERIFY_RESULT(projection);
    QCOMPARE(projection->isDefault(), attributes.isEmpty() && excluded.isEmpty());
    COMPARE_JSON(project(object(resource), *projection, thing()), object(expected));
}

void ProjectTest::excludesEachOther()
{
    const Result<Projection> projection = makeProjection({u"a"_s}, {u"b"_s}, thing());
    QVERIFY(!projection);
    QCOMPARE(projection.error().scimType, u"invalidValue"_s);
}

void ProjectTest::splits()
{
    QCOMPARE(splitNames(u" userName , emails.value,,urn:x:y "_s),
             QStringList({u"userName"_s, u"emails.value"_s, u"urn:x:y"_s}));
    QCOMPARE(splitNames(u" , "_s), QStringList());
}

void ProjectTest::hides()
{
    QVERIFY(hidesByDefault(thing()));
    QVERIFY(hidesByDefault(*standardRegistry().type(u"User")));
    QVERIFY(!hidesByDefault(*standardRegistry().type(u"Group")));
    QVERIFY(!hidesByDefault(*mandatRegistry().type(u"Grant")));
    QVERIFY(hidesByDefault(*mandatRegistry().type(u"User")));
}

QTEST_GUILESS_MAIN(ProjectTest)
#include "test_project.moc"
