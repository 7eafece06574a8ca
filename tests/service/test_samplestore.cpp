// SPDX-License-Identifier: MIT
// The sample firm in a store, as `mandatd sample` makes it.
#include "samplefirm.h"
#include "service/entities.h"
#include "service/sample/moments.h"
#include "service/sample/sample.h"
#include "service/sqlitestore.h"

#include <QTemporaryDir>

using namespace mandat;
using namespace mandat::service;
using namespace Qt::StringLiterals;

namespace
{

Result<qint64> countOf(Store &store, const QString &portal, Kind kind)
{
    qint64 count = -1;
    MANDAT_TRY(store.read(portal, [&](Reader &reader) -> Result<void> {
        ListQuery query;
        query.kind = kind;
        query.limit = 1;
        MANDAT_ASSIGN(const Page page, reader.list(query));
        count = page.total.value_or(-1);
        return {};
    }));
    return count;
}

} // namespace

class TestSampleStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<SqliteStore> m_store;

private Q_SLOTS:
    void initTestCase()
    {
        auto store = SqliteStore::open(m_folder.filePath(u"service.db"_s), {.create = true, .failNext = {}});
        QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
        m_store = std::move(*store);
        const auto made = makeSample(*m_store, {SampleSize::Small, 1, sample::sampleDay});
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    }
    void cleanupTestCase() { m_store.reset(); }

    void everyPortalIsThere() { QCOMPARE(m_store->portalIds(), sample::portalIds()); }

    void everythingIsThere_data() { sample::addPortalRows(); }
    void everythingIsThere()
    {
        QFETCH(QString, portal);
        const sample::Sampled expected = sample::sampled(portal);
        const QList<std::pair<Kind, qsizetype>> counts {{Kind::Company, expected.all().companies.size()},
                                                        {Kind::Relationship, 250},
                                                        {Kind::Contact, expected.all().contacts.size()},
                                                        {Kind::Profile, expected.all().profiles.size()},
                                                        {Kind::User, 500},
                                                        {Kind::Grant, 1500},
                                                        {Kind::Staff, 9}};
        for (const auto &[kind, wanted] : counts) {
            const auto count = countOf(*m_store, portal, kind);
            QVERIFY2(count, qPrintable(count ? QString() : count.error().detail));
            QCOMPARE(*count, wanted);
        }
    }

    void requestsWhereThePolicyHasThem()
    {
        for (const QString &portal : m_store->portalIds()) {
            const Policy &policy = m_store->portal(portal)->policy;
            const bool has = policy.accessRequests || policy.selfRegistration;
            QList<AccessRequest> requests;
            const auto read = m_store->read(portal, [&](Reader &reader) -> Result<void> {
                ListQuery query;
                query.kind = Kind::AccessRequest;
                MANDAT_ASSIGN(const Page page, reader.list(query));
                for (const Stored &stored : page.resources) {
                    MANDAT_ASSIGN(AccessRequest request, valueOf<AccessRequest>(stored.document));
                    requests.append(std::move(request));
                }
                return {};
            });
            QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
            QCOMPARE(!requests.isEmpty(), has);
            for (const AccessRequest &request : std::as_const(requests)) {
                QVERIFY(!request.lastName.isEmpty() && request.email.contains(u'@'));
                QVERIFY(request.received <= sample::sampleDay);
                QCOMPARE(request.kind == RequestKind::SelfRegistration, policy.selfRegistration);
                QCOMPARE(request.status == RequestStatus::Refused, !request.answer.isEmpty());
            }
        }
    }

    void instantsAreThoseOfTheFirm()
    {
        const sample::Sampled expected = sample::sampled(u"bank-delegates"_s);
        const User &user = expected.all().users.last();
        const Grant &grant = expected.all().grants.last();
        const auto seen = m_store->read(u"bank-delegates"_s, [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(const auto storedUser, reader.find(Kind::User, user.id.toString()));
            MANDAT_ASSIGN(const auto storedGrant, reader.find(Kind::Grant, grant.id.toString()));
            if (!storedUser || !storedGrant)
                return fail(ErrorKind::NotFound);
            if (storedUser->created != user.created || storedUser->modified != user.lastModified)
                return fail(ErrorKind::Invalid, u"the user's instants"_s);
            if (storedGrant->created != sample::instant(sample::bornAt(grant.id.uuid())))
                return fail(ErrorKind::Invalid, u"the grant's instants"_s);
            return {};
        });
        QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().detail));
    }

    /// A second firm on top of the first would be neither.
    void notTwice()
    {
        QVERIFY(m_store->portalIds().size() == 5);
        const auto again = makeSample(*m_store, {SampleSize::Small, 2, sample::sampleDay});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        const auto users = countOf(*m_store, u"client-portal"_s, Kind::User);
        QVERIFY(users);
        QCOMPARE(*users, 500);
    }
};

QTEST_GUILESS_MAIN(TestSampleStore)
#include "test_samplestore.moc"
