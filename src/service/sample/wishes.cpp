// SPDX-License-Identifier: MIT
#include "service/sample/wishes.h"

#include "service/sample/moments.h"
#include "service/sample/people.h"

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

constexpr int perMille = 60; ///< of relationships somebody asks for

qsizetype mostFor(SampleSize size)
{
    switch (size) {
    case SampleSize::Small:
        return 8;
    case SampleSize::Mid:
        return 40;
    case SampleSize::Network:
        return 240;
    }
    return 0;
}

} // namespace

WishMaker::WishMaker(const Portal &portal, const SampleOptions &options)
    : m_portal(portal)
    , m_now(options.now)
    , m_most(portal.policy.accessRequests || portal.policy.selfRegistration ? mostFor(options.size) : 0)
    , m_random(Random::keyed({options.seed, keyOf(portal.id), 17}))
{
}

void WishMaker::see(const Batch &batch)
{
    if (m_portal.policy.selfRegistration) {
        for (const User &user : batch.users) {
            if (m_requests.size() < m_most && user.selfRegistered && !user.active)
                registered(user);
        }
    }
    if (!m_portal.policy.accessRequests)
        return;
    for (const Relationship &relationship : batch.relationships) {
        if (m_requests.size() < m_most && relationship.active && m_random.chance(perMille))
            askFor(relationship);
    }
}

QList<AccessRequest> WishMaker::requests() const
{
    QList<AccessRequest> out = m_requests;
    std::ranges::sort(out, {}, &AccessRequest::received);
    return out;
}

void WishMaker::add(AccessRequest request)
{
    const Moment now = m_now.toMSecsSinceEpoch();
    const Moment received = request.received.isValid()
        ? request.received.toMSecsSinceEpoch()
        : workingMoment(m_random, now - 12 * dayLength, now - dayLength / 24);
    request.received = instant(received);
    request.id = AccessRequestId(uuidFrom(received, m_random.next(), m_random.next()));
    m_requests.append(std::move(request));
}

void WishMaker::askFor(const Relationship &relationship)
{
    static const QStringList words {u"Remplace une collègue en congé, merci d’ouvrir l’accès dès que possible."_s,
                                    u"Nouvelle assistante de direction."_s,
                                    u"Doit consulter les documents de l’exercice en cours."_s, QString()};
    const PersonName person = personFrom(m_random, Region::Brittany, 1962, 2003);
    AccessRequest request;
    request.kind = m_random.chance(700) ? RequestKind::ClientPortal : RequestKind::RecordedByStaff;
    request.company = relationship.company;
    request.relationships = {relationship.id};
    request.reference = relationship.reference;
    request.lastName = person.last.text;
    request.firstName = person.first.text;
    request.email = person.first.slug + u'.' + person.last.slug + u"@courriel.example"_s;
    request.message = m_random.pick(words);
    const QList<PredefinedProfile> &profiles = m_portal.policy.predefinedProfiles;
    if (profiles.size() > 1) // the first administers: nobody asks for that in passing
        request.profile = profiles[1 + m_random.below(static_cast<quint32>(profiles.size() - 1))].code;
    if (m_random.chance(150)) {
        request.status = RequestStatus::Refused;
        request.answer = u"La société n’a pas confirmé cette demande."_s;
    }
    add(std::move(request));
}

void WishMaker::registered(const User &user)
{
    AccessRequest request;
    request.kind = RequestKind::SelfRegistration;
    request.company = user.company;
    request.user = user.id;
    request.lastName = user.lastName;
    request.firstName = user.firstName;
    request.email = user.email;
    request.telephone = user.telephone;
    request.received = user.created;
    add(std::move(request));
}

} // namespace mandat::service::sample
