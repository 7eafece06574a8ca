// SPDX-License-Identifier: MIT
// The sample firm: how much there is, that it is always the same, and that it hangs together.
#include "base/fold.h"
#include "samplefirm.h"
#include "service/sample/moments.h"
#include "service/sample/plan.h"
#include "service/sample/towns.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDataStream>

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::sample;
using namespace Qt::StringLiterals;

namespace
{

QDataStream &operator<<(QDataStream &out, const LocalizedText &text)
{
    return out << text.en << text.fr;
}

QDataStream &operator<<(QDataStream &out, const PostalAddress &address)
{
    return out << address.street << address.postalCode << address.locality << address.country;
}

template<class Tag> QDataStream &operator<<(QDataStream &out, const Id<Tag> &id)
{
    return out << id.uuid();
}

template<class Tag> QDataStream &operator<<(QDataStream &out, const Code<Tag> &code)
{
    return out << code.text();
}

template<class T> void write(QDataStream &out, const SortedSet<T> &set)
{
    for (const T &value : set)
        out << value;
}

void write(QDataStream &out, const Batch &batch)
{
    for (const Company &c : batch.companies)
        out << c.id << c.name << c.naturalPerson << c.country << c.identifier << c.address;
    for (const Relationship &r : batch.relationships) {
        out << r.id << r.reference << r.label << r.company << r.configuration << r.active;
        out << static_cast<int>(r.responsible.kind) << r.responsible.code << r.responsible.name;
        write(out, r.modules);
        for (const Account &account : r.accounts)
            out << account.id << account.label << account.holder << account.iban;
    }
    for (const Contact &c : batch.contacts)
        out << c.id << c.company << static_cast<int>(c.title) << c.lastName << c.firstName << c.capacity << c.email
            << c.telephone << c.mobile << c.declared;
    for (const Profile &p : batch.profiles) {
        out << p.id << static_cast<int>(p.kind) << p.code << p.label << p.typicalUse;
        write(out, p.functions);
    }
    for (const User &u : batch.users) {
        out << u.id << u.userName << static_cast<int>(u.title) << u.lastName << u.firstName << u.capacity << u.email
            << u.telephone << u.mobile;
        out << u.address << u.language << u.userType << u.company << u.contact << u.profile << u.active
            << u.strongAuthentication;
        out << u.secureMobile << u.termsVersion << u.termsAcceptedAt << u.person << static_cast<int>(u.credentials)
            << u.created << u.lastModified << u.lastSignIn << u.selfRegistered << u.createdByClient;
        if (u.identityDocument)
            out << u.identityDocument->type << u.identityDocument->number << u.identityDocument->expires
                << u.identityDocument->verifiedBy << u.identityDocument->verifiedAt;
    }
    for (const Grant &g : batch.grants) {
        out << g.id << g.user << g.relationship << g.profile << g.active << g.firstDay << g.lastDay;
        write(out, g.accounts);
    }
}

QByteArray digest(const MemorySink &sink)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QDataStream out(&buffer);
    out.setVersion(QDataStream::Qt_6_4);
    for (const Staff &staff : sink.staff()) {
        out << staff.subject << staff.name << staff.email << staff.office << staff.active;
        for (const Role role : staff.roles)
            out << static_cast<int>(role);
    }
    write(out, sink.all());
    return QCryptographicHash::hash(buffer.data(), QCryptographicHash::Sha256).toHex();
}

template<class T> auto idsOf(const QList<T> &things)
{
    QSet<decltype(T::id)> ids;
    for (const T &thing : things)
        ids.insert(thing.id);
    return ids;
}

} // namespace

class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data()
    {
        QTest::addColumn<QString>("portal");
        QTest::addColumn<int>("size");
        QTest::addColumn<QList<int>>("expected");
        for (const QString &id : portalIds()) {
            QTest::newRow(qPrintable(id + u" small"_s))
                << id << static_cast<int>(SampleSize::Small) << QList<int> {9, 250, 500, 1500};
            QTest::newRow(qPrintable(id + u" mid"_s))
                << id << static_cast<int>(SampleSize::Mid) << QList<int> {120, 3200, 7000, 25000};
        }
    }
    void counts()
    {
        QFETCH(QString, portal);
        QFETCH(int, size);
        QFETCH(QList<int>, expected);
        const Sampled made = sampled(portal, static_cast<SampleSize>(size));
        QCOMPARE(made.sink.staff().size(), expected[0]);
        QCOMPARE(made.all().relationships.size(), expected[1]);
        QCOMPARE(made.all().users.size(), expected[2]);
        QCOMPARE(made.all().grants.size(), expected[3]);
        QVERIFY(made.all().companies.size() > expected[1] / 3);
        QVERIFY(made.all().contacts.size() > expected[2] / 3);
    }

    /// The plan alone: quick also at the size that takes long.
    void networkIsPlannedExactly()
    {
        const Totals totals = totalsOf(SampleSize::Network);
        QCOMPARE(totals.staff, 7300);
        qint64 relationships = 0;
        qint64 users = 0;
        qint64 grants = 0;
        for (const GroupPlan &group : planGroups(Random(1), totals)) {
            relationships += group.relationships;
            users += group.users;
            grants += group.grants;
            QVERIFY(group.companies >= 1 && group.relationships >= group.companies);
            QVERIFY(group.grants >= group.leastGrants() && group.grants <= group.mostGrants());
        }
        QCOMPARE(relationships, 200'000);
        QCOMPARE(users, 300'000);
        QCOMPARE(grants, 1'000'000);
    }

    void sameSeedSameFirm_data() { addPortalRows(); }
    void sameSeedSameFirm()
    {
        QFETCH(QString, portal);
        const QByteArray first = digest(sampled(portal).sink);
        QCOMPARE(digest(sampled(portal).sink), first);
        QVERIFY(digest(sampled(portal, SampleSize::Small, 2).sink) != first);
    }

    /// Vigna's reference implementation of SplitMix64, from the seed 1234567.
    void theRandomNumbersAreThoseOfSplitMix()
    {
        Random random(1234567);
        QCOMPARE(random.next(), 6457827717110365317U);
        QCOMPARE(random.next(), 3203168211198807973U);
        QCOMPARE(random.next(), 9817491932198370423U);
    }

    /// On every platform; whoever changes who the clients are changes this on purpose.
    void theClientsOfSeedOne()
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const Sampled made = sampled(u"bank-delegates"_s);
        for (const Company &company : made.all().companies)
            hash.addData(
                (company.name + u'|' + company.identifier + u'|' + company.address.lines().join(u'|')).toUtf8());
        QCOMPARE(hash.result().toHex(), QByteArray("64978a20318c4e48b2e1d7bb03794451316905f11b531e9385b08ab14bd847c4"));
    }

    void portalsHaveIdsOfTheirOwn()
    {
        QSet<UserId> seen;
        for (const QString &id : portalIds()) {
            const QSet<UserId> ids = idsOf(sampled(id).all().users);
            QVERIFY(!seen.intersects(ids));
            seen.unite(ids);
        }
    }

    void theSameClientsOnEachBusinessPortal()
    {
        const auto names = [](const Sampled &made) {
            QSet<QString> out;
            for (const Company &company : made.all().companies)
                out.insert(company.name + company.identifier);
            return out;
        };
        const QSet<QString> bank = names(sampled(u"bank-delegates"_s));
        const QSet<QString> client = names(sampled(u"client-portal"_s));
        QCOMPARE(client, bank);
    }

    void idsAreTimeOrderedAndUnique_data() { addPortalRows(); }
    void idsAreTimeOrderedAndUnique()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal);
        QSet<QUuid> ids;
        qsizetype count = 0;
        const auto look = [&](const auto &things) {
            for (const auto &thing : things) {
                const QUuid &id = thing.id.uuid();
                QCOMPARE(id.variant(), QUuid::DCE);
                QCOMPARE(static_cast<int>(id.data3 >> 12), 7);
                QVERIFY(bornAt(id) < sampleDay.toMSecsSinceEpoch());
                QVERIFY(bornAt(id) > sampleDay.addYears(-15).toMSecsSinceEpoch());
                ids.insert(id);
                ++count;
            }
        };
        look(made.all().companies);
        look(made.all().relationships);
        look(made.all().contacts);
        look(made.all().profiles);
        look(made.all().users);
        look(made.all().grants);
        for (const Relationship &relationship : made.all().relationships)
            look(relationship.accounts);
        QCOMPARE(ids.size(), count);
    }

    void referencesResolve_data() { addPortalRows(); }
    void referencesResolve()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal);
        // In the order in which they come: nothing leads to something that is not there yet.
        QSet<CompanyId> companies;
        QSet<RelationshipId> relationships;
        QSet<ContactId> contacts;
        QSet<ProfileId> profiles;
        QSet<UserId> users;
        for (const Batch &batch : made.sink.batches()) {
            companies += idsOf(batch.companies);
            for (const Relationship &relationship : batch.relationships)
                QVERIFY(companies.contains(relationship.company));
            relationships += idsOf(batch.relationships);
            for (const Contact &contact : batch.contacts)
                QVERIFY(companies.contains(contact.company));
            contacts += idsOf(batch.contacts);
            profiles += idsOf(batch.profiles);
            for (const User &user : batch.users) {
                QVERIFY(companies.contains(user.company));
                QVERIFY(user.contact.isNull() || contacts.contains(user.contact));
                QVERIFY(user.profile.isNull() || profiles.contains(user.profile));
            }
            users += idsOf(batch.users);
            for (const Grant &grant : batch.grants) {
                QVERIFY(users.contains(grant.user));
                QVERIFY(relationships.contains(grant.relationship));
                QVERIFY(grant.profile.isNull() || profiles.contains(grant.profile));
            }
        }
    }

    void whatIsUniqueIsUnique_data() { addPortalRows(); }
    void whatIsUniqueIsUnique()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal, SampleSize::Mid);
        QSet<QString> signIns;
        QSet<ContactId> contacts;
        for (const User &user : made.all().users) {
            QVERIFY2(!signIns.contains(folded(user.userName)), qPrintable(user.userName));
            signIns.insert(folded(user.userName));
            QVERIFY(user.contact.isNull() || !contacts.contains(user.contact));
            contacts.insert(user.contact);
        }
        QSet<std::pair<UserId, RelationshipId>> pairs;
        for (const Grant &grant : made.all().grants)
            pairs.insert({grant.user, grant.relationship});
        QCOMPARE(pairs.size(), made.all().grants.size());
        QSet<QString> references;
        for (const Relationship &relationship : made.all().relationships)
            references.insert(relationship.reference);
        QCOMPARE(references.size(), made.all().relationships.size());
        QSet<QString> subjects;
        for (const Staff &staff : made.sink.staff())
            subjects.insert(staff.subject);
        QCOMPARE(subjects.size(), made.sink.staff().size());
    }

    void nothingHappensBeforeItsTime_data() { addPortalRows(); }
    void nothingHappensBeforeItsTime()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal);
        const Snapshot snapshot = made.sink.snapshot();
        for (const User &user : made.all().users) {
            QVERIFY(user.created <= user.lastModified);
            QVERIFY(user.lastModified <= sampleDay);
            QCOMPARE(bornAt(user.id.uuid()), user.created.toMSecsSinceEpoch());
            if (user.lastSignIn.isValid()) {
                QVERIFY(user.lastSignIn >= user.created);
                QVERIFY(user.lastSignIn <= sampleDay);
            }
            QVERIFY(bornAt(user.company.uuid()) <= bornAt(user.id.uuid()));
        }
        for (const Grant &grant : made.all().grants) {
            QVERIFY(bornAt(grant.user.uuid()) <= bornAt(grant.id.uuid()));
            QVERIFY(bornAt(grant.relationship.uuid()) <= bornAt(grant.id.uuid()));
            QVERIFY(grant.lastDay.isNull() || grant.lastDay >= day(bornAt(grant.id.uuid())));
        }
        for (const Relationship &relationship : made.all().relationships)
            QVERIFY(bornAt(relationship.company.uuid()) <= bornAt(relationship.id.uuid()));
    }

    void thereAreTownsOfThreeCountries()
    {
        QVERIFY(towns().size() >= 150);
        QSet<QString> countries;
        for (int i = 0; i < regionCount; ++i) {
            QVERIFY(!townsOf(static_cast<Region>(i)).isEmpty());
            countries.insert(countryOf(static_cast<Region>(i)));
        }
        QCOMPARE(countries, (QSet<QString> {u"FR"_s, u"BE"_s, u"CH"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
