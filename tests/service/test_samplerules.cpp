// SPDX-License-Identifier: MIT
// The sample firm against the domain's own rules: nothing in it could not have been written by an order, but for what a
// policy only warns of, and every case that a screen or a rule treats in its own way is there.
#include "domain/addresschecks.h"
#include "domain/continuity.h"
#include "domain/rules.h"
#include "domain/status.h"
#include "samplefirm.h"
#include "service/sample/moments.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::sample;
using namespace Qt::StringLiterals;

namespace
{

Staff author()
{
    Staff staff;
    staff.subject = u"sophie.aubriot"_s;
    staff.roles = {Role::Administrator, Role::Preparer};
    return staff;
}

/// An order that makes all of a batch but its companies and relationships, which an order does not make.
ChangeOrder orderFor(const Batch &batch)
{
    ChangeOrder order;
    order.reason = u"Reprise"_s;
    const auto create = [&](const auto &things) {
        for (const auto &thing : things)
            order.changes.append(Change::create(thing));
    };
    create(batch.contacts);
    create(batch.profiles);
    create(batch.users);
    create(batch.grants);
    for (const User &user : batch.users)
        order.termsVersion = user.termsVersion;
    return order;
}

bool isExpiredDocument(const Finding &finding)
{
    return finding.kind == FindingKind::IdentityDocumentRequired && finding.date.isValid();
}

template<class Has> qsizetype countUsers(const Sampled &made, Has has)
{
    return std::ranges::count_if(made.all().users, has);
}

bool holdsSensitive(const Sampled &made, const Snapshot &snapshot, const User &user)
{
    const Profile *profile = snapshot.profile(user.profile);
    return profile && std::ranges::any_of(made.portal.catalogue.functions(), [&](const Function &function) {
               return function.sensitive && profile->functions.contains(function.code);
           });
}

} // namespace

class TestSampleRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRuleWouldRefuseIt_data()
    {
        QTest::addColumn<QString>("portal");
        QTest::addColumn<quint64>("seed");
        for (const QString &id : portalIds()) {
            for (const quint64 seed : {1U, 2U, 3U})
                QTest::newRow(qPrintable(id + u' ' + QString::number(seed))) << id << seed;
        }
    }
    void noRuleWouldRefuseIt()
    {
        QFETCH(QString, portal);
        QFETCH(quint64, seed);
        const Sampled made = sampled(portal, SampleSize::Small, seed);
        Snapshot before;
        for (const Profile &profile : made.sink.batches().first().profiles)
            before.put(profile);
        for (const Batch &batch : made.sink.batches().sliced(1)) {
            Snapshot clients = before;
            for (const Company &company : batch.companies)
                clients.companies.insert(company.id, company);
            for (const Relationship &relationship : batch.relationships)
                clients.put(relationship);
            CheckContext context {&made.portal, &clients, author(), sampleDay, {}};
            for (const Finding &finding : check(orderFor(batch), context)) {
                if (finding.blocks && !isExpiredDocument(finding))
                    QFAIL(qPrintable(batch.companies.first().name + u": "_s + finding.code() + u' ' + finding.text));
            }
        }
    }

    void everyFieldIsValid_data() { addPortalRows(); }
    void everyFieldIsValid()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal, SampleSize::Mid);
        const auto isFine = [](const Problem &problem) { return !problem.has_value(); };
        const auto isTelephone = [](const QString &text) {
            return text.isEmpty() || !checkTelephone(text).has_value();
        };
        for (const Company &company : made.all().companies) {
            QVERIFY2(isFine(checkName(company.name)), qPrintable(company.name));
            QVERIFY(company.identifier.isEmpty()
                    || isFine(checkCompanyIdentifier(company.country, company.identifier)));
            QCOMPARE(normalisedCompanyIdentifier(company.country, company.identifier), company.identifier);
            QVERIFY2(isFine(checkPostalAddress(company.address, true)),
                     qPrintable(company.address.lines().join(u", ")));
            QCOMPARE(company.address.country, company.country);
        }
        for (const Relationship &relationship : made.all().relationships) {
            QVERIFY(made.policy().configuration(relationship.configuration));
            QCOMPARE(relationship.accounts.isEmpty(), made.policy().accountScope == AccountScope::None);
            QVERIFY(relationship.accounts.size() <= 4);
            QSet<QString> ibans;
            QSet<QString> labels;
            for (const Account &account : relationship.accounts) {
                QVERIFY2(isFine(checkIban(account.iban)), qPrintable(account.iban));
                QCOMPARE(normalisedIban(account.iban), account.iban);
                ibans.insert(account.iban);
                labels.insert(account.label);
            }
            QCOMPARE(ibans.size(), relationship.accounts.size());
            QCOMPARE(labels.size(), relationship.accounts.size());
        }
        for (const Contact &contact : made.all().contacts) {
            QVERIFY(isFine(checkName(contact.lastName)) && isFine(checkName(contact.firstName))
                    && isFine(checkName(contact.capacity)));
            QVERIFY2(isFine(checkEmail(contact.email)), qPrintable(contact.email));
            QVERIFY2(contact.email.endsWith(u".example"), qPrintable(contact.email));
            QVERIFY(isTelephone(contact.telephone) && isTelephone(contact.mobile));
        }
        for (const User &user : made.all().users) {
            QVERIFY2(isFine(checkEmail(user.email)) && user.email.endsWith(u".example"), qPrintable(user.email));
            QVERIFY2(!inDomains(user.email, {u"lestienne-aubriot.example"_s}), qPrintable(user.email));
            QVERIFY(isTelephone(user.telephone) && isTelephone(user.mobile) && isTelephone(user.secureMobile));
            QVERIFY(isFine(checkPostalAddress(user.address, false)));
            QVERIFY(!user.userName.isEmpty());
            QVERIFY(!user.capacity.isEmpty());
        }
    }

    void telephonesReachNobody_data() { addPortalRows(); }
    void telephonesReachNobody()
    {
        QFETCH(QString, portal);
        static const QRegularExpression reserved(
            u"^(\\+33(19900|26191|35301|46571|53649)\\d{4}|\\+3363998\\d{4}"
            "|\\+32(2|4|9|3|[1-9]\\d)0\\d{5,6}|\\+324000\\d{5}|\\+41[2-9]\\d0\\d{6}|\\+41790\\d{6})$"_s);
        const Sampled made = sampled(portal);
        for (const User &user : made.all().users) {
            for (const QString &number : {user.telephone, user.mobile, user.secureMobile})
                QVERIFY2(number.isEmpty() || reserved.match(number).hasMatch(), qPrintable(number));
        }
    }

    void eachPolicyHasWhatItAsksFor_data() { addPortalRows(); }
    void eachPolicyHasWhatItAsksFor()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal);
        const Policy &policy = made.policy();
        for (const PredefinedProfile &published : policy.predefinedProfiles) {
            const auto same = [&](const Profile &profile) {
                return profile.kind == ProfileKind::Predefined && profile.code == published.code
                    && profile.functions == published.functions;
            };
            QCOMPARE(std::ranges::count_if(made.all().profiles, same), 1);
        }
        const auto ofKind = [&](ProfileKind kind) {
            return std::ranges::count(made.all().profiles, kind, &Profile::kind);
        };
        QVERIFY(ofKind(ProfileKind::Shared) >= 3 && ofKind(ProfileKind::Shared) <= 8);
        QVERIFY2(ofKind(ProfileKind::Personal) >= 10 && ofKind(ProfileKind::Personal) <= 50,
                 qPrintable(QString::number(ofKind(ProfileKind::Personal))));
        for (const Profile &profile : made.all().profiles)
            QVERIFY2(!profile.functions.isEmpty(), qPrintable(profile.label.fr));
        for (const User &user : made.all().users) {
            QVERIFY(!policy.contactRequired || !user.contact.isNull());
            QCOMPARE(user.identityDocument.has_value(), policy.identityDocument == IdentityDocumentRule::Required);
            QCOMPARE(user.termsVersion, policy.termsVersion);
            QCOMPARE(policy.userType(user.userType) != nullptr, !policy.userTypes.isEmpty());
            QVERIFY(policy.profileLater || policy.profileScope == ProfileScope::Relationship || !user.profile.isNull());
        }
        const bool asksEquipment = policy.strongAuthentication == StrongAuthenticationRule::ForSensitive;
        const Snapshot snapshot = made.sink.snapshot();
        QHash<UserStatus, int> standings;
        for (const User &user : made.all().users) {
            const bool hasProfile = policy.profileScope == ProfileScope::Relationship || !user.profile.isNull();
            const bool sensitive = asksEquipment && holdsSensitive(made, snapshot, user);
            ++standings[standingOf(policy, user, hasProfile, sensitive, std::nullopt, sampleDay).status];
        }
        QVERIFY(standings[UserStatus::Active] > 250);
        QVERIFY(standings[UserStatus::Inactive] > 15);
        QCOMPARE(standings[UserStatus::AwaitingEquipment] > 20, asksEquipment);
        QCOMPARE(standings[UserStatus::ProfileToDefine] > 2,
                 policy.profileLater && policy.profileScope == ProfileScope::User);
        QCOMPARE(standings[UserStatus::SelfRegistered] > 2, policy.selfRegistration);
        QCOMPARE(countUsers(made, [](const User &user) { return user.createdByClient; }) > 5,
                 policy.clientAdministratorsCreate);
        QVERIFY(countUsers(made, [](const User &user) { return isGenericEmail(user.email); }) > 1);
    }

    void administratorsAreAsThePolicyWants_data() { addPortalRows(); }
    void administratorsAreAsThePolicyWants()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal);
        const Snapshot snapshot = made.sink.snapshot();
        qsizetype none = 0;
        qsizetype one = 0;
        qsizetype more = 0;
        qsizetype withoutUsers = 0;
        for (const Relationship &relationship : made.all().relationships) {
            if (!relationship.active)
                continue;
            const QList<UserId> administrators = administratorsOf(made.portal, snapshot, relationship.id, sampleDay);
            const QList<const Grant *> grants = snapshot.grantsOn(relationship.id);
            const bool used = std::ranges::any_of(grants, [&](const Grant *grant) {
                return grant->active && snapshot.user(grant->user)->active
                    && (grant->lastDay.isNull() || grant->lastDay >= day(sampleDay.toMSecsSinceEpoch()))
                    && (grant->firstDay.isNull() || grant->firstDay <= day(sampleDay.toMSecsSinceEpoch()));
            });
            withoutUsers += grants.isEmpty() ? 1 : 0;
            if (!used)
                continue;
            (administrators.isEmpty() ? none : administrators.size() == 1 ? one : more) += 1;
            QVERIFY2(administrators.size() >= made.policy().administratorsBlock, qPrintable(relationship.reference));
        }
        QVERIFY(more > 80);
        QVERIFY(one > 10);
        QCOMPARE(none > 2, made.policy().administratorsBlock == 0);
        QVERIFY(withoutUsers >= 1 || made.policy().selfRegistration
                || made.policy().identityDocument == IdentityDocumentRule::Required);
    }

    void grantsComeAndGo_data() { addPortalRows(); }
    void grantsComeAndGo()
    {
        QFETCH(QString, portal);
        const Sampled made = sampled(portal);
        const QDate today = sampleDay.date();
        const auto count = [&](auto has) { return std::ranges::count_if(made.all().grants, has); };
        QVERIFY(count([](const Grant &grant) { return !grant.active; }) > 30);
        QVERIFY(count([&](const Grant &grant) { return grant.lastDay.isValid() && grant.lastDay < today; }) > 10);
        QVERIFY(count([&](const Grant &grant) { return grant.lastDay > today && grant.lastDay <= today.addDays(30); })
                > 5);
        QVERIFY(count([&](const Grant &grant) { return grant.firstDay > today; }) > 2);
        const Snapshot snapshot = made.sink.snapshot();
        qsizetype across = 0;
        for (const User &user : made.all().users) {
            QSet<CompanyId> companies;
            for (const Grant *grant : snapshot.grantsOfUser(user.id))
                companies.insert(snapshot.relationship(grant->relationship)->company);
            across += companies.size() > 1 ? 1 : 0;
        }
        QVERIFY(across > 50);
        QVERIFY(countUsers(made, [](const User &user) { return !user.lastSignIn.isValid() && user.active; }) > 10);
        QVERIFY(countUsers(made,
                           [](const User &user) {
                               return user.active && user.lastSignIn.isValid()
                                   && user.lastSignIn < sampleDay.addDays(-100);
                           })
                > 15);
    }
};

QTEST_GUILESS_MAIN(TestSampleRules)
#include "test_samplerules.moc"
