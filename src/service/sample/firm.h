// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"
#include "domain/relationship.h"
#include "domain/staff.h"
#include "service/sample/towns.h"

namespace mandat::service::sample
{

struct Office {
    QString code; ///< "SAR"
    qsizetype town = 0; ///< index into towns()
    Region region = Region::Brittany;
};

/// The « Cabinet Lestienne & Aubriot »: its offices and its staff, the same on every portal but for the portal's own
/// operator.
class Firm
{
public:
    Firm(quint64 seed, const Portal &portal, qint64 staffCount);

    [[nodiscard]] const QList<Staff> &staff() const { return m_staff; }
    [[nodiscard]] const QList<Office> &offices() const { return m_offices; }
    [[nodiscard]] const Office &officeFor(Random &random) const;
    /// Who looks after a group of clients of an office: mostly one of its people, else the office or a client group.
    [[nodiscard]] ResponsibleParty responsibleFrom(Random &random, const Office &office, const QString &groupName,
                                                   quint64 groupNumber) const;
    [[nodiscard]] ResponsibleParty responsible(const QString &subject) const;
    /// Somebody who checked a document.
    [[nodiscard]] QString checkerFrom(Random &random) const;

private:
    void addFounders(const Portal &portal);
    void addStaff(Random &random, qint64 number, QSet<QString> &subjects);

    QList<Office> m_offices;
    QList<Staff> m_staff;
    QList<QList<qsizetype>> m_preparersOf; ///< by office: indexes into m_staff
};

} // namespace mandat::service::sample
