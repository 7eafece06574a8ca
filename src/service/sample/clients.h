// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/companynames.h"
#include "service/sample/firm.h"
#include "service/sample/mailbook.h"
#include "service/sample/plan.h"

namespace mandat::service::sample
{

/// A company as the firm knows it, on whatever portal.
struct ClientCompany {
    CompanyName name;
    QString identifier;
    PostalAddress address;
    QString zone; ///< of its telephone numbers
    QString domain; ///< of its mail; empty: people use addresses of their own
    MailStyle mailStyle = MailStyle::FirstDotLast;
};

/// Somebody of a company, on whatever portal.
struct ClientPerson {
    PersonName name;
    qsizetype company = 0; ///< index in the group
    Career career = Career::Operations;
    bool leads = false; ///< that company
    QString capacity;
    QString email;
    QString telephone;
    QString mobile;
    PostalAddress home;
    QString language;
    std::optional<qsizetype> twinOf; ///< the same person with a second address: index among the users (S4.11)
};

struct ClientGroup {
    quint64 number = 0;
    Office office;
    QString name; ///< of the family that it is called by
    QList<ClientCompany> companies;
    QList<ClientPerson> users; ///< the leader of the group first
    QList<ClientPerson> others; ///< declared, not yet users
};

/// Makes the firm's clients of one audience. The same number makes the same companies and people on every portal of
/// that audience, so that the firm's clients meet again from portal to portal.
class ClientMaker
{
public:
    ClientMaker(quint64 seed, Audience audience, const Firm &firm);

    [[nodiscard]] ClientGroup make(quint64 number, const GroupPlan &plan);
    /// Addresses and domains given so far: none is given twice.
    [[nodiscard]] MailBook &mail() { return m_mail; }

private:
    void addCompanies(Random &random, const Office &office, const PersonName &owner, int count, ClientGroup &group);
    [[nodiscard]] PersonName ownerFrom(Random &random, const PersonName &owner, Region region) const;
    void addUsers(Random &random, const PersonName &owner, qsizetype count, ClientGroup &group);
    void addOthers(Random &random, ClientGroup &group);
    [[nodiscard]] ClientPerson person(Random &random, const ClientGroup &group, const PersonName &name,
                                      qsizetype company, Career career);
    [[nodiscard]] ClientPerson employee(Random &random, const ClientGroup &group, qsizetype company);
    [[nodiscard]] Region regionFrom(Random &random, const Office &office) const;

    quint64 m_seed;
    Audience m_audience;
    const Firm &m_firm;
    MailBook m_mail;
    QList<PersonName> m_owners; ///< of the companies of the group that is being made
    QList<Region> m_regions;
};

} // namespace mandat::service::sample
