// SPDX-License-Identifier: MIT
#pragma once

#include "documents/phrases.h"
#include "documents/recap.h"
#include "domain/wording.h"

namespace mandat::documents
{

/// Makes a recap, part by part. All parts see the person and the order; what is shown is what will be in force once
/// changes that are on their way have taken effect.
class RecapMaker
{
public:
    RecapMaker(const RecapSource &source, const User &user, Language language);
    [[nodiscard]] RecapData make() const;

private:
    // recapperson.cpp
    [[nodiscard]] QList<RecapValue> person() const;
    [[nodiscard]] QString status() const;
    [[nodiscard]] QString equipment() const;
    [[nodiscard]] QString mobile() const;
    [[nodiscard]] QString capacityOf(const User &user) const;

    // recaprights.cpp
    [[nodiscard]] QList<const Grant *> shownGrants() const;
    [[nodiscard]] RecapSection section(const Grant &grant, bool alone) const;
    void addAccounts(RecapSection &section, const Relationship &relationship, const Grant &grant) const;
    void addFunctions(RecapSection &section, const Relationship &relationship, const Grant &grant) const;
    [[nodiscard]] QString validity(const Grant *grant) const;
    [[nodiscard]] QDateTime instantFor(const Grant &grant) const;

    // recaptrail.cpp
    [[nodiscard]] QList<RecapValue> situation() const;
    [[nodiscard]] QList<RecapValue> effect() const;
    [[nodiscard]] QList<RecapValue> trail() const;
    [[nodiscard]] QList<RecapSignature> signatures() const;
    [[nodiscard]] RecapSignature giver() const;
    [[nodiscard]] RecapSignature holder() const;
    [[nodiscard]] RecapSignature administrator() const;
    [[nodiscard]] RecapValue approved() const;
    [[nodiscard]] RecapValue terms() const;

    void addHead(RecapData &data) const;
    [[nodiscard]] const Company *client() const;
    [[nodiscard]] const Relationship *onlyRelationship() const;
    [[nodiscard]] bool isDraft() const;
    [[nodiscard]] QString when(const QDateTime &at) const;
    [[nodiscard]] QString orNotGiven(const QString &text) const;

    const RecapSource &m_source;
    const User &m_user; ///< as it will be
    const ChangeOrder *m_order;
    QDateTime m_at; ///< now, or when the order takes effect if that is later
    Snapshot m_state; ///< as of m_at
    Phrases m_phrases;
    Wording m_wording;
};

[[nodiscard]] bool isOnItsWay(OrderStatus status); ///< without effect yet
/// Does the order change the person, one of the person's grants or the profile that the person has?
[[nodiscard]] bool concerns(const ChangeOrder &order, const User &user, const Snapshot &snapshot);

} // namespace mandat::documents
