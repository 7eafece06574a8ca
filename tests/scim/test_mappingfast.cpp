// SPDX-License-Identifier: MIT
#include "mappingrandom.h"

#include "scim/mappingfast.h"
#include "scim/mappingwire.h"

#include <QJsonDocument>
#include <QtTest>

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;
using mandat::tests::RandomResources;

namespace
{

/// What the slow way says of a text; nullopt where it is no JSON object.
template<class T> std::optional<Result<T>> slow(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return std::nullopt;
    return fromJson<T>(document.object());
}

template<class T> void readsTheSame(FastReader &reader, const T &value)
{
    QByteArray text;
    appendJson(text, value);
    const Result<T> read = reader.read<T>(text);
    QVERIFY2(read, text.constData());
    QVERIFY2(*read == value, text.constData());
    // as another service would write it: other order, white space
    const QByteArray indented = QJsonDocument(toJson(value)).toJson(QJsonDocument::Indented);
    const Result<T> again = reader.read<T>(indented);
    const std::optional<Result<T>> expected = slow<T>(indented);
    QVERIFY(expected && again);
    QVERIFY2(*again == **expected, indented.constData());
}

template<class T> void sameAnswer(FastReader &reader, const QByteArray &text)
{
    const Result<T> fast = reader.read<T>(text);
    const std::optional<Result<T>> expected = slow<T>(text);
    if (!expected) {
        if (!fast)
            QCOMPARE(fast.error().kind, ErrorKind::Protocol);
        return; // nonsense where nobody looks may pass
    }
    QVERIFY2(fast.has_value() == expected->has_value(), text.constData());
    if (fast)
        QVERIFY2(*fast == **expected, text.constData());
    else
        QVERIFY2(fast.error() == expected->error(), text.constData());
}

template<class T> QByteArray pageOf(const QList<T> &resources, const QByteArray &rest)
{
    QByteArray out =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"]," + rest + "\"Resources\":[";
    for (qsizetype i = 0; i < resources.size(); ++i) {
        if (i > 0)
            out += ',';
        appendJson(out, resources.at(i));
    }
    return out + "]}";
}

} // namespace

class TestMappingFast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomResources()
    {
        RandomResources random(42);
        FastReader reader;
        for (int i = 0; i < 500 && !QTest::currentTestFailed(); ++i) {
            readsTheSame(reader, random.user());
            readsTheSame(reader, random.grant());
            readsTheSame(reader, random.relationship());
            readsTheSame(reader, random.contact());
            readsTheSame(reader, random.company());
            readsTheSame(reader, random.profile());
        }
    }

    void damagedDocuments()
    {
        // every length, and a byte changed here and there: the same value or the same error as the slow way
        RandomResources random(4711);
        FastReader reader;
        static const QByteArray bytes("\"\\{}[],:0tfn \x80\xff\x01u", 17);
        for (int i = 0; i < 25; ++i) {
            QByteArray text;
            if (i % 2 == 0)
                appendJson(text, random.user());
            else
                appendJson(text, random.grant());
            const int step = text.size() > 2000 ? 37 : 1;
            for (qsizetype length = 0; length < text.size(); length += step) {
                const bool isUser = i % 2 == 0;
                isUser ? sameAnswer<User>(reader, text.first(length)) : sameAnswer<Grant>(reader, text.first(length));
                QByteArray damaged = text;
                damaged[length] = bytes.at(random.below(static_cast<int>(bytes.size())));
                isUser ? sameAnswer<User>(reader, damaged) : sameAnswer<Grant>(reader, damaged);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void oddDocuments_data();
    void oddDocuments();

    void pages()
    {
        RandomResources random(1);
        FastReader reader;
        for (int round = 0; round < 20; ++round) {
            QList<User> users;
            QList<Grant> grants;
            for (int i = random.below(30); i > 0; --i) {
                users.append(random.user());
                grants.append(random.grant());
            }
            const Result<FastPage<User>> userPage = reader.readPage<User>(pageOf(users, "\"totalResults\":300000,"));
            QVERIFY2(userPage, qPrintable(userPage ? QString() : userPage.error().detail));
            QVERIFY(userPage->resources == users);
            QCOMPARE(userPage->totalResults, 300000);
            QVERIFY(!userPage->startIndex);
            QVERIFY(userPage->nextCursor.isEmpty());
            const Result<FastPage<Grant>> grantPage =
                reader.readPage<Grant>(pageOf(grants, "\"nextCursor\":\"abc\",\"itemsPerPage\":30,\"startIndex\":1,"));
            QVERIFY(grantPage);
            QVERIFY(grantPage->resources == grants);
            QCOMPARE(grantPage->nextCursor, u"abc"_s);
            QCOMPARE(grantPage->itemsPerPage, 30);
            QVERIFY(grantPage->serviceIds.isEmpty());
        }
    }

    void pagesOfOtherServices()
    {
        FastReader reader;
        const Result<FastPage<User>> page = reader.readPage<User>(QByteArrayLiteral(
            "{\"resources\":[{\"id\":\"7\",\"userName\":\"a\"},{\"id\":\"0190d2a8-0000-7000-8000-000000000001\"},"
            "{\"id\":\"é\",\"userName\":null}],\"totalResults\":3,\"vendor\":{\"a\":[1,2]}}"));
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QCOMPARE(page->resources.size(), 3);
        const QHash<QUuid, QString> expected {{uuidFor("User"_L1, u"7"), u"7"_s}, {uuidFor("User"_L1, u"é"), u"é"_s}};
        QCOMPARE(page->serviceIds, expected);
        QCOMPARE(page->resources.first().id.uuid(), uuidFor("User"_L1, u"7"));

        QVERIFY(reader.readPage<User>("{}")->resources.isEmpty());
        const Error wrong =
            reader.readPage<User>("{\"Resources\":[{\"id\":\"1\"},{\"id\":\"2\",\"active\":3}]}").error();
        QCOMPARE(wrong.kind, ErrorKind::Protocol);
        QCOMPARE(wrong.field, u"Resources[1].active"_s);
        QCOMPARE(reader.readPage<User>("{\"Resources\":[{}]}").error().field, u"Resources[0].id"_s);
        QCOMPARE(reader.readPage<User>("<html>").error().kind, ErrorKind::Protocol);
        QCOMPARE(reader.readPage<User>("").error().kind, ErrorKind::Protocol);
        QCOMPARE(reader.readPage<User>("[]").error().kind, ErrorKind::Protocol);
        // and the reader is as good as before
        QCOMPARE(reader.readPage<User>("{\"Resources\":[{\"id\":\"1\"}]}")->resources.size(), 1);
    }

    void aHugeTextIsRefused()
    {
        FastReader reader;
        const QByteArray text = "{\"id\":\"1\",\"userName\":\"" + QByteArray(1024 * 1024, 'x') + "\"}";
        const Result<User> read = reader.read<User>(text);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::TooLarge);
        QCOMPARE(read.error().field, u"userName"_s);
        // 40,000 characters of three bytes each are within the limit
        const QString japanese(40000, QChar(0x65e5));
        const Result<User> fits = reader.read<User>("{\"id\":\"1\",\"userName\":\"" + japanese.toUtf8() + "\"}");
        QVERIFY(fits);
        QCOMPARE(fits->userName, japanese);
    }

    void manyGrants()
    {
        RandomResources random(6);
        QList<Grant> grants;
        for (int i = 0; i < 1000; ++i)
            grants.append({random.id<GrantId>(), u"1"_s, random.id<UserId>(), random.id<RelationshipId>(),
                           random.id<ProfileId>()});
        const QByteArray page = pageOf(grants, "\"totalResults\":1000,");
        FastReader reader;
        QBENCHMARK
        {
            QVERIFY(reader.readPage<Grant>(page)->resources.size() == 1000);
        }
    }

    void manyUsers()
    {
        QList<User> users;
        RandomResources random(8);
        for (int i = 0; i < 1000; ++i) {
            User user;
            user.id = random.id<UserId>();
            user.version = u"3"_s;
            user.externalId = random.uuid().toString(QUuid::WithoutBraces);
            user.userName = QString::number(44710928 + i);
            user.title = Title::Madam;
            user.lastName = u"Lefèvre"_s;
            user.firstName = u"Marie"_s;
            user.capacity = u"Responsable comptable"_s;
            user.email = u"marie.lefevre@example.fr"_s;
            user.telephone = u"+33199004120"_s;
            user.mobile = u"+33612345678"_s;
            user.address = {u"12 rue des Lilas"_s, u"75011"_s, u"Paris"_s, u"FR"_s};
            user.language = u"fr"_s;
            user.company = random.id<CompanyId>();
            user.contact = random.id<ContactId>();
            user.profile = random.id<ProfileId>();
            user.credentials = CredentialState::Changed;
            user.created = random.instant();
            user.lastModified = random.instant();
            user.lastSignIn = random.instant();
            users.append(user);
        }
        const QByteArray page = pageOf(users, "\"totalResults\":1000,");
        FastReader reader;
        QBENCHMARK
        {
            QVERIFY(reader.readPage<User>(page)->resources.size() == 1000);
        }
    }
};

void TestMappingFast::oddDocuments_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QByteArray(text); };
    row("empty", "");
    row("blank", "  ");
    row("number", "12");
    row("list", "[]");
    row("two", "{\"id\":\"1\"}{\"id\":\"2\"}");
    row("trailing text", "{\"id\":\"1\"} x");
    row("trailing blanks", " {\"id\":\"1\"} \n");
    row("null members", R"({"id":"1","name":null,"emails":null,"userName":null,"active":null,"meta":null})");
    row("same name twice", R"({"id":"1","userName":"a","userName":"b"})");
    row("in two cases", R"({"id":"1","userName":"a","USERNAME":"b"})");
    row("other case", R"({"ID":"1","USERNAME":"b","Name":{"FAMILYNAME":"x"}})");
    row("escaped name", R"({"id":"1","user\u004eame":"b"})");
    row("emails twice", R"({"id":"1","emails":[{"value":"a"}],"emails":[{"value":"b"}]})");
    row("byte order mark in a text",
        "{\"id\":\"1\",\"userName\":\"\xEF\xBB\xBF"
        "a\"}");
    row("escaped byte order mark", R"({"id":"1","userName":"\ufeffa"})");
    row("half a surrogate", R"({"id":"1","userName":"\ud83d"})");
    row("wrong half", R"({"id":"1","userName":"\udc00\ud83d"})");
    row("pair", R"({"id":"1","userName":"\ud83d\ude00"})");
    row("null character", R"({"id":"1","userName":"a\u0000b"})");
    row("bad escape", R"({"id":"1","userName":"\x"})");
    row("control character", "{\"id\":\"1\",\"userName\":\"a\nb\"}");
    row("bad UTF-8", "{\"id\":\"1\",\"userName\":\"\xff\"}");
    row("overlong UTF-8", "{\"id\":\"1\",\"userName\":\"\xc0\x80\"}");
    row("number as id", R"({"id":1})");
    row("float as flag", R"({"id":"1","active":1.0})");
    row("text as flag", R"({"id":"1","active":"true"})");
    row("unfinished", R"({"id":"1","emails":[{"value":"a"})");
    row("comma at the end", R"({"id":"1","emails":[{"value":"a"},]})");
    row("missing comma", R"({"id":"1" "userName":"a"})");
    row("missing colon", R"({"id" "1"})");
    row("unknown, nested", R"({"x":{"y":[1,{"id":"2"}]},"id":"1"})");
    row("deep", R"({"id":"1","x":[[[[[[[[[[]]]]]]]]]]})");
    row("pending, empty", R"({"id":"1","urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"pending":[]}})");
    row("pending",
        R"({"id":"1","urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"pending":[{"effectiveAt":"2026-04-13T09:30:00Z"}]}})");
    row("document, empty",
        R"({"id":"1","urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":{}}})");
    row("document, null",
        R"({"id":"1","urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":null}})");
    row("urn in other case", R"({"id":"1","URN:ietf:params:SCIM:schemas:extension:mandat:2.0:User":{"person":"p"}})");
}

void TestMappingFast::oddDocuments()
{
    QFETCH(QByteArray, text);
    FastReader reader;
    const Result<User> fast = reader.read<User>(text);
    const std::optional<Result<User>> expected = slow<User>(text);
    if (!expected) {
        QVERIFY(!fast);
        QCOMPARE(fast.error().kind, ErrorKind::Protocol);
        return;
    }
    QCOMPARE(fast.has_value(), expected->has_value());
    if (fast)
        QCOMPARE(*fast, **expected);
    else
        QCOMPARE(fast.error(), expected->error());
}

QTEST_GUILESS_MAIN(TestMappingFast)
#include "test_mappingfast.moc"
