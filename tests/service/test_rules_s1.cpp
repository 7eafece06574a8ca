// SPDX-License-Identifier: MIT
// The wealth manager's users (S1), enforced over HTTP.
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;
using namespace std::chrono_literals;

class RulesS1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service = std::make_unique<RulesFixture>(u"wealth-users"_s); }
    void cleanup() { m_service.reset(); }
    void S1_1_onlyAdministratorsWrite();
    void S1_2_theUserFirstThenTheRights();
    void S1_3_identityDocumentIsChecked_data();
    void S1_3_identityDocumentIsChecked();
    void S1_3_copiesAreCheckedByContent_data();
    void S1_3_copiesAreCheckedByContent();
    void S1_3_aCopyBelongsToOneOrderOfItsUploader();
    void S1_3_aCopyIsRequiredUnlessTheServiceSaysOtherwise();
    void S1_3_purgedOnceVerified();
    void S1_3_purgedWhenNobodyRefersToIt();
    void S1_4_severalRelationshipsInOneOrder();
    void S1_5_rightsForEachRelationship();
    void S1_6_thePolicyAsksForTwoConfirmations();
    void S1_7_aLetterNeedsACompleteAddress();
    void S1_7_lettersAreQueuedWithoutAPassword();
    void S1_8_deactivatedAfterMinutes();
    void S1_9_oneRelationshipDeactivated();
    void S1_10_deletedForGoodWithItsTrail();
    void S1_11_addedRelationshipsAreActiveAfterMinutes();
    void S1_12_reactivationTouchesNothingElse();
    void S1_12_reactivatedBeforeItWasDue();

private:
    QJsonObject client(const QString &id, const QJsonObject &document = validDocument()) const
    {
        QJsonObject user =
            m_service->userData(id, u"%1@guerin.example"_s.arg(id.left(13)), {{u"identityDocument"_s, document}});
        user.insert(u"addresses"_s,
                    QJsonArray {QJsonObject {{u"type"_s, u"work"_s},
                                             {u"streetAddress"_s, u"3 quai du Port"_s},
                                             {u"postalCode"_s, u"56370"_s},
                                             {u"locality"_s, u"Sarzeau"_s},
                                             {u"country"_s, u"FR"_s}}});
        return user;
    }
    static QJsonObject validDocument()
    {
        return {{u"type"_s, u"passport"_s}, {u"number"_s, u"12AB34567"_s}, {u"expires"_s, u"2031-06-30"_s}};
    }
    QJsonObject grant(const QString &user, const QString &profile, const Relationship &relationship,
                      const QString &id = newId()) const
    {
        return m_service->grantTo(user,
                                  {{u"relationship"_s, relationship.id.toString()},
                                   {u"profile"_s, m_service->predefined.value(profile).id.toString()}},
                                  id);
    }
    /// A user with one grant, in effect. Its id.
    QString settled(const QString &profile = u"viewOnly"_s)
    {
        const QString id = newId();
        const Answer made = m_service->submitTicked(
            {RulesFixture::create(id, client(id)), grant(RulesFixture::newOne(id), profile, m_service->relationship)});
        if (made.status != 201)
            qWarning("%s", made.body.constData());
        pass(made);
        return id;
    }
    void pass(const Answer &order)
    {
        m_service->clock().advance(6min);
        const QString path = u"/ChangeOrders/"_s + order.json().value("id"_L1).toString();
        QTRY_COMPARE(m_service->get(path).json().value("status"_L1).toString(), u"inEffect"_s);
    }
    QString grantOf(const QString &user)
    {
        const Answer found = m_service->get(u"/Grants?filter=user eq \"%1\""_s.arg(user));
        return found.resources()[0][u"id"_s].toString();
    }

    std::unique_ptr<RulesFixture> m_service;
};

void RulesS1::S1_1_onlyAdministratorsWrite()
{
    const QString id = newId();
    const QJsonArray operations {RulesFixture::create(id, client(id))};
    for (const QByteArray &token : {m_service->preparer, m_service->approver, m_service->reader}) {
        QCOMPARE(m_service->submit(operations, token).status, 403);
        QCOMPARE(m_service->post(u"/Users"_s, client(id), token).status, 403);
        QCOMPARE(m_service->request("DELETE", pathOf(m_service->holder), {}, token).status, 403);
    }
    QCOMPARE(m_service->get(u"/Users/"_s + id).status, 404);
    const Answer made = m_service->submit(operations, m_service->administrator);
    QVERIFY2(made.status == 201, made.body.constData());
}

void RulesS1::S1_2_theUserFirstThenTheRights()
{
    const QString id = newId();
    const Answer user = m_service->submit({RulesFixture::create(id, client(id))});
    QVERIFY2(user.status == 201, user.body.constData());
    pass(user);
    QCOMPARE(m_service->reasons(id, u"overview.wealth"_s).first(), u"noGrant"_s);
    const Answer rights = m_service->submitTicked({grant(id, u"viewOnly"_s, m_service->relationship)});
    QVERIFY2(rights.status == 201, rights.body.constData());
    pass(rights);
    QVERIFY(m_service->may(id, u"overview.wealth"_s));
}

void RulesS1::S1_3_identityDocumentIsChecked_data()
{
    QTest::addColumn<QJsonObject>("document");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("complete") << validDocument() << true;
    QTest::newRow("none") << QJsonObject() << false;
    QTest::newRow("without number") << merged(validDocument(), {{u"number"_s, u""_s}}) << false;
    QTest::newRow("without expiry") << merged(validDocument(), {{u"expires"_s, QJsonValue()}}) << false;
    QTest::newRow("expired yesterday") << merged(validDocument(), {{u"expires"_s, u"2026-04-12"_s}}) << false;
    QTest::newRow("last day") << merged(validDocument(), {{u"expires"_s, u"2026-04-13"_s}}) << true;
    QTest::newRow("another kind") << merged(validDocument(), {{u"type"_s, u"libraryCard"_s}}) << false;
}

void RulesS1::S1_3_identityDocumentIsChecked()
{
    QFETCH(QJsonObject, document);
    QFETCH(bool, accepted);
    const QString id = newId();
    const Answer made = m_service->submit({RulesFixture::create(id, client(id, document))});
    QVERIFY2(made.status == (accepted ? 201 : 400), made.body.constData());
    QCOMPARE(m_service->get(u"/Users/"_s + id).status, accepted ? 200 : 404);
}

void RulesS1::S1_3_copiesAreCheckedByContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("status");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%âãÏÓ\n") << 204;
    QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF", 10) << 204;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\x00", 9) << 204;
    QTest::newRow("text") << QByteArray("my passport") << 400;
    QTest::newRow("program") << QByteArray("MZ\x90\x00%PDF-", 9) << 400;
    QTest::newRow("page") << QByteArray("<html>%PDF-1.7</html>") << 400;
    QTest::newRow("nothing") << QByteArray("") << 400;
    QTest::newRow("half a PNG") << QByteArray("\x89PNG") << 400;
    QTest::newRow("10 MB") << QByteArray("%PDF-").leftJustified(10 * 1024 * 1024, 'x') << 204;
    QTest::newRow("a byte more") << QByteArray("%PDF-").leftJustified(10 * 1024 * 1024 + 1, 'x') << 413;
}

void RulesS1::S1_3_copiesAreCheckedByContent()
{
    QFETCH(QByteArray, content);
    QFETCH(int, status);
    const QString path = u"/IdentityDocuments/"_s + newId();
    QCOMPARE(m_service->request("PUT", path, content, m_service->administrator).status, status);
    // Once more after a lost answer; other bytes are another document.
    if (status == 204) {
        QCOMPARE(m_service->request("PUT", path, content, m_service->administrator).status, 204);
        QCOMPARE(m_service->request("PUT", path, content + ' ', m_service->administrator).status,
                 content.size() == 10 * 1024 * 1024 ? 413 : 409);
    }
    QCOMPARE(m_service->request("PUT", path, content, m_service->preparer).status, 403);
    QCOMPARE(m_service->get(path).status, 405);
}

void RulesS1::S1_3_aCopyBelongsToOneOrderOfItsUploader()
{
    const QString copy = newId();
    const QByteArray other = m_service->addStaff(u"boris"_s, {Role::Administrator});
    QCOMPARE(m_service->request("PUT", u"/IdentityDocuments/"_s + copy, "%PDF-1.7", other).status, 204);
    const QJsonObject document = merged(validDocument(), {{u"copy"_s, copy}});
    const QString id = newId();
    QCOMPARE(m_service->submit({RulesFixture::create(id, client(id, document))}).status, 400);
    QCOMPARE(m_service->submit({RulesFixture::create(id, client(id, document))}, other).status, 201);
    const QString second = newId();
    QCOMPARE(m_service->submit({RulesFixture::create(second, client(second, document))}, other).status, 400);
    const QString none = newId();
    const QJsonObject missing = merged(validDocument(), {{u"copy"_s, newId()}});
    QCOMPARE(m_service->submit({RulesFixture::create(none, client(none, missing))}).status, 400);
    // It stands in no document.
    QVERIFY(!m_service->get(u"/Users/"_s + id).body.contains(copy.toUtf8()));
}

void RulesS1::S1_3_aCopyIsRequiredUnlessTheServiceSaysOtherwise()
{
    m_service = std::make_unique<RulesFixture>(u"wealth-users"_s, ServiceSettings());
    const QString id = newId();
    QCOMPARE(m_service->submit({RulesFixture::create(id, client(id))}).status, 400);
    const QString copy = newId();
    QCOMPARE(m_service->request("PUT", u"/IdentityDocuments/"_s + copy, "%PDF-1.7").status, 204);
    const Answer made =
        m_service->submit({RulesFixture::create(id, client(id, merged(validDocument(), {{u"copy"_s, copy}})))});
    QVERIFY2(made.status == 201, made.body.constData());
}

void RulesS1::S1_3_purgedOnceVerified()
{
    const QString copy = newId();
    QCOMPARE(m_service->request("PUT", u"/IdentityDocuments/"_s + copy, "%PDF-1.7 the passport").status, 204);
    const QString id = newId();
    pass(m_service->submit({RulesFixture::create(id, client(id, merged(validDocument(), {{u"copy"_s, copy}})))}));
    const QString look = u"/Users/%1/.identityDocument"_s.arg(id);
    for (const QByteArray &token : {m_service->preparer, m_service->approver, m_service->reader})
        QCOMPARE(m_service->get(look, token).status, 403);
    const Answer seen = m_service->get(look);
    QCOMPARE(seen.status, 200);
    QCOMPARE(seen.body, QByteArray("%PDF-1.7 the passport"));
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/pdf"));
    QCOMPARE(seen.header("Cache-Control"), QByteArray("no-store"));
    const QString verify = u"/Users/%1/.verifyIdentity"_s.arg(id);
    QCOMPARE(m_service->request("POST", verify, "{}", m_service->preparer).status, 403);
    QCOMPARE(m_service->request("POST", verify, "{}").status, 204);
    QCOMPARE(m_service->get(look).status, 404);
    const QJsonObject left = m_service->extensionOf(id).value("identityDocument"_L1).toObject();
    QCOMPARE(left.value("number"_L1).toString(), u"12AB34567"_s);
    QCOMPARE(left.value("expires"_L1).toString(), u"2031-06-30"_s);
    QCOMPARE(left.value("verifiedBy"_L1).toString(), u"anne"_s);
    QVERIFY(!left.value("verifiedAt"_L1).toString().isEmpty());
    const QStringList trail = m_service->actionsOn(id);
    QVERIFY(trail.contains(u"identityDocumentRead"_s));
    QVERIFY(trail.contains(u"identityVerified"_s));
}

void RulesS1::S1_3_purgedWhenNobodyRefersToIt()
{
    const QString kept = newId();
    const QString left = newId();
    for (const QString &copy : {kept, left})
        QCOMPARE(m_service->request("PUT", u"/IdentityDocuments/"_s + copy, "%PDF-1.7").status, 204);
    const QString id = newId();
    pass(m_service->submit({RulesFixture::create(id, client(id, merged(validDocument(), {{u"copy"_s, kept}})))}));
    const auto there = [&](const QString &copy) {
        std::optional<IdentityCopy> found;
        ServiceFixture::check(m_service->store().read(m_service->portalId(), [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(found, reader.identityCopy(copy));
            return {};
        }));
        return found.has_value();
    };
    m_service->clock().advance(23h);
    m_service->restart();
    QVERIFY(there(left));
    m_service->clock().advance(1h + 10min);
    QTRY_VERIFY(!there(left));
    QVERIFY(there(kept));
}

void RulesS1::S1_4_severalRelationshipsInOneOrder()
{
    const Relationship second = m_service->addRelationship(u"0417-23"_s);
    const Relationship third = m_service->addRelationship(u"0417-24"_s);
    const QString id = newId();
    QJsonArray operations {RulesFixture::create(id, client(id))};
    for (const Relationship &each : {m_service->relationship, second, third})
        operations.append(grant(RulesFixture::newOne(id), u"viewOnly"_s, each));
    const Answer made = m_service->submitTicked(operations);
    QVERIFY2(made.status == 201, made.body.constData());
    pass(made);
    QCOMPARE(m_service->get(u"/Grants?filter=user eq \"%1\""_s.arg(id)).resources().size(), 3);
    // At most one grant for each pair.
    const Answer twice = m_service->submit({grant(id, u"viewOnly"_s, second)});
    QCOMPARE(twice.status, 409);
    QVERIFY(says(twice, FindingKind::DuplicateGrant));
}

void RulesS1::S1_5_rightsForEachRelationship()
{
    const Relationship second = m_service->addRelationship(u"0417-23"_s);
    const QString id = newId();
    const Answer made = m_service->submitTicked(
        {RulesFixture::create(id, client(id)), grant(RulesFixture::newOne(id), u"viewOnly"_s, m_service->relationship),
         grant(RulesFixture::newOne(id), u"taxDocuments"_s, second)});
    QVERIFY2(made.status == 201, made.body.constData());
    pass(made);
    const QJsonObject there {{u"relationship"_s, second.id.toString()}};
    QVERIFY(m_service->may(id, u"overview.wealth"_s));
    QVERIFY(!m_service->may(id, u"overview.wealth"_s, there));
    QVERIFY(!m_service->may(id, u"tax.gains"_s));
    QVERIFY(m_service->may(id, u"tax.gains"_s, there));
    // A profile for all relationships at once is another portal's way.
    const QString other = newId();
    QJsonObject user = client(other);
    QJsonObject extension = user.value(userExtension).toObject();
    extension.insert(u"profile"_s, m_service->predefined.value(u"viewOnly"_s).id.toString());
    user.insert(userExtension, extension);
    const Answer refused = m_service->submit({RulesFixture::create(other, user)});
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::ProfilePerRelationship));
}

void RulesS1::S1_6_thePolicyAsksForTwoConfirmations()
{
    QCOMPARE(m_service->get(u"/Policy"_s).json().value("confirmations"_L1).toInt(), 2);
    RulesFixture other(u"bank-delegates"_s);
    QCOMPARE(other.get(u"/Policy"_s).json().value("confirmations"_L1).toInt(), 1);
}

void RulesS1::S1_7_aLetterNeedsACompleteAddress()
{
    const QString id = newId();
    QJsonObject user = client(id);
    QJsonObject address = user.value("addresses"_L1)[0].toObject();
    address.remove(u"postalCode"_s);
    user.insert(u"addresses"_s, QJsonArray {address});
    const Answer refused = m_service->submit({RulesFixture::create(id, user)});
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::AddressRequired));
    user.remove(u"addresses"_s);
    QVERIFY(says(m_service->submit({RulesFixture::create(id, user)}), FindingKind::AddressRequired));
}

void RulesS1::S1_7_lettersAreQueuedWithoutAPassword()
{
    const QString id = newId();
    QCOMPARE(m_service->submit({RulesFixture::create(id, client(id))}).status, 201);
    // Queued as the order applied, minutes before it takes effect.
    QCOMPARE(m_service->get(u"/.letters"_s, m_service->preparer).status, 403);
    const Answer queue = m_service->get(u"/.letters"_s);
    QCOMPARE(queue.json().value("letters"_L1).toArray().size(), 1);
    QCOMPARE(queue.json().value("letters"_L1)[0][u"user"_s].toString(), id);
    std::optional<Credential> credential;
    const auto load = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(credential, reader.credential(id));
        return {};
    };
    ServiceFixture::check(m_service->store().read(m_service->portalId(), load));
    QVERIFY(!credential);
    const QString path = u"/Users/%1/.letter"_s.arg(id);
    QCOMPARE(m_service->request("POST", path, "{}", m_service->preparer).status, 403);
    QCOMPARE(m_service->request("POST", u"/Users/%1/.letter"_s.arg(m_service->holder.id.toString()), "{}").status, 404);
    const Answer letter = m_service->request("POST", path, "{}");
    QVERIFY2(letter.status == 200, letter.body.constData());
    QCOMPARE(letter.header("Cache-Control"), QByteArray("no-store"));
    const QString password = letter.json().value("temporaryPassword"_L1).toString();
    QVERIFY(password.size() >= 12);
    QCOMPARE(letter.json().value("addresses"_L1)[0][u"locality"_s].toString(), u"Sarzeau"_s);
    ServiceFixture::check(m_service->store().read(m_service->portalId(), load));
    QVERIFY(credential && passwordMatches(credential->hash, password));
    QCOMPARE(m_service->get(u"/.letters"_s).json().value("letters"_L1).toArray().size(), 0);
    QCOMPARE(m_service->get(u"/.letters?exported=true"_s).json().value("letters"_L1).toArray().size(), 1);
    QVERIFY(m_service->actionsOn(id).contains(u"letterExported"_s));
}

void RulesS1::S1_8_deactivatedAfterMinutes()
{
    const QString id = settled();
    const Answer off = m_service->change(u"/Users/"_s + id, u"active"_s, false);
    QVERIFY2(off.status == 201, off.body.constData());
    QCOMPARE(statusOf(off), u"applied"_s);
    QVERIFY(m_service->may(id, u"overview.wealth"_s));
    const QJsonObject later {{u"at"_s, m_service->clock().now().addSecs(301).toString(Qt::ISODateWithMs)}};
    QCOMPARE(m_service->reasons(id, u"overview.wealth"_s, later), QStringList {u"userInactive"_s});
    pass(off);
    QCOMPARE(m_service->reasons(id, u"overview.wealth"_s), QStringList {u"userInactive"_s});
}

void RulesS1::S1_9_oneRelationshipDeactivated()
{
    const QString id = settled();
    const Relationship second = m_service->addRelationship(u"0417-23"_s);
    pass(m_service->submitTicked({grant(id, u"viewOnly"_s, second)}));
    const QJsonObject there {{u"relationship"_s, second.id.toString()}};
    QVERIFY(m_service->may(id, u"overview.wealth"_s, there));
    const Answer found = m_service->get(u"/Grants?filter=relationship eq \"%1\""_s.arg(second.id.toString()));
    const Answer off = m_service->change(u"/Grants/"_s + found.resources()[0][u"id"_s].toString(), u"active"_s, false);
    QCOMPARE(statusOf(off), u"applied"_s);
    QVERIFY(m_service->may(id, u"overview.wealth"_s, there));
    pass(off);
    QCOMPARE(m_service->reasons(id, u"overview.wealth"_s, there), QStringList {u"grantInactive"_s});
    QVERIFY(m_service->may(id, u"overview.wealth"_s));
}

void RulesS1::S1_10_deletedForGoodWithItsTrail()
{
    const QString id = settled();
    QCOMPARE(m_service->request("POST", u"/Users/%1/.credentials"_s.arg(id), "{}").status, 200);
    const Answer gone = m_service->submit({operation(u"DELETE"_s, u"/Users/"_s + id)});
    QCOMPARE(statusOf(gone), u"applied"_s);
    QCOMPARE(m_service->get(u"/Users/"_s + id).status, 200); // readable until it is due
    pass(gone);
    QCOMPARE(m_service->get(u"/Users/"_s + id).status, 404);
    QCOMPARE(m_service->request("POST", u"/Users/%1/.credentials"_s.arg(id), "{}").status, 404);
    std::optional<Credential> left;
    ServiceFixture::check(m_service->store().read(m_service->portalId(), [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(left, reader.credential(id));
        return {};
    }));
    QVERIFY(!left);
    const QStringList trail = m_service->actionsOn(id);
    QCOMPARE(trail.first(), u"created"_s);
    QCOMPARE(trail.last(), u"deleted"_s);
}

void RulesS1::S1_11_addedRelationshipsAreActiveAfterMinutes()
{
    const QString id = settled();
    const Relationship second = m_service->addRelationship(u"0417-23"_s);
    const QJsonObject there {{u"relationship"_s, second.id.toString()}};
    const Answer added = m_service->submitTicked({grant(id, u"viewOnly"_s, second)});
    QCOMPARE(statusOf(added), u"applied"_s);
    QCOMPARE(m_service->reasons(id, u"overview.wealth"_s, there), QStringList {u"grantInactive"_s});
    pass(added);
    QVERIFY(m_service->may(id, u"overview.wealth"_s, there));
}

void RulesS1::S1_12_reactivationTouchesNothingElse()
{
    const QString id = settled();
    const Relationship second = m_service->addRelationship(u"0417-23"_s);
    const QString inactive = newId();
    pass(m_service->submitTicked({grant(id, u"viewOnly"_s, second, inactive)}));
    pass(m_service->change(u"/Grants/"_s + inactive, u"active"_s, false));
    pass(m_service->change(u"/Users/"_s + id, u"active"_s, false));
    const Answer on = m_service->change(u"/Users/"_s + id, u"active"_s, true);
    QVERIFY2(on.status == 201, on.body.constData());
    QVERIFY(!m_service->may(id, u"overview.wealth"_s));
    pass(on);
    QVERIFY(m_service->may(id, u"overview.wealth"_s));
    QCOMPARE(m_service->reasons(id, u"overview.wealth"_s, {{u"relationship"_s, second.id.toString()}}),
             QStringList {u"grantInactive"_s});
    const QString path = u"/Grants/"_s + inactive;
    pass(m_service->submitTicked({operation(u"PATCH"_s, path, patch(u"active"_s, true), {}, m_service->tag(path))}));
    QVERIFY(m_service->may(id, u"overview.wealth"_s, {{u"relationship"_s, second.id.toString()}}));
}

void RulesS1::S1_12_reactivatedBeforeItWasDue()
{
    const QString id = settled();
    const QString path = u"/Users/"_s + id;
    const QDateTime start = m_service->clock().now();
    QCOMPARE(statusOf(m_service->change(path, u"active"_s, false)), u"applied"_s);
    m_service->clock().advance(2min);
    const Answer on = m_service->change(path, u"active"_s, true);
    QVERIFY2(on.status == 201, on.body.constData());
    const auto at = [&](int seconds) {
        return QJsonObject {{u"at"_s, start.addSecs(seconds).toString(Qt::ISODateWithMs)}};
    };
    QVERIFY(m_service->may(id, u"overview.wealth"_s, at(299)));
    QVERIFY(!m_service->may(id, u"overview.wealth"_s, at(301))); // off for two minutes
    QVERIFY(m_service->may(id, u"overview.wealth"_s, at(421)));
    pass(on);
    QVERIFY(m_service->may(id, u"overview.wealth"_s));
    QCOMPARE(m_service->extensionOf(id).value("pending"_L1).toArray().size(), 0);
}

QTEST_GUILESS_MAIN(RulesS1)
#include "test_rules_s1.moc"
