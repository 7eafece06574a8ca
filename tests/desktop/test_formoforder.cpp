// SPDX-License-Identifier: MIT
// From a returned order back to the wizard's form, and from there to an order about the same person.
#include "base/uuid.h"
#include "desktop/newuser/formoforder.h"
#include "desktop/newuser/newuserdraft.h"
#include "support/cachefirm.h"

#include <QTest>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;

class TestFormOfOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPersonalProfileComesBack();
    void aSharedProfileComesBack();
    void noProfileComesBackAsLater();
    void whatIsNotOnePersonIsNoForm();
    void itSurvivesBeingKeptAsADraft();

private:
    [[nodiscard]] Snapshot state() const;

    mandat::testing::CacheFirm m_firm;
    QDateTime m_now {QDate(2026, 11, 24), QTime(10, 42), Qt::UTC};
    NewUserForm m_form;
};

void TestFormOfOrder::init()
{
    m_firm = mandat::testing::CacheFirm::make(4);
    m_form = beginForm(m_firm.portal, m_now);
    chooseCompany(m_form, m_firm.companies.constFirst().id);
    m_form.user.lastName = u"Noël"_s;
    m_form.user.firstName = u"Éva"_s;
    m_form.user.email = u"eva@dupre.example"_s;
    m_form.reason = u"Renfort"_s;
    m_form.mandate.givenBy = u"DUPRÉ Jean"_s;
    chooseRelationships(m_form, {m_firm.relationships.constFirst().id}, state(), m_now);
    m_form.firstDay = QDate(2026, 12, 1);
}

Snapshot TestFormOfOrder::state() const
{
    Snapshot out;
    for (const Company &one : m_firm.companies)
        out.companies.insert(one.id, one);
    for (const Relationship &one : m_firm.relationships)
        out.relationships.insert(one.id, one);
    for (const Profile &one : m_firm.profiles)
        out.profiles.insert(one.id, one);
    return out;
}

void TestFormOfOrder::aPersonalProfileComesBack()
{
    m_form.rights.functions.insert(m_firm.portal.catalogue.functions().constFirst().code);
    const ChangeOrder order = buildOrder(m_form, m_firm.portal, state(), {}, m_now);
    const std::optional<NewUserForm> back = formOf(order, m_firm.portal, m_now);
    QVERIFY(back);
    QVERIFY(back->rights.isPersonal());
    QCOMPARE(back->user.id, m_form.user.id);
    QCOMPARE(back->reason, m_form.reason);
    QCOMPARE(back->mandate, m_form.mandate);
    QCOMPARE(back->firstDay, m_form.firstDay);
    // Made again, it is the same order but for its id.
    const ChangeOrder again = buildOrder(*back, m_firm.portal, state(), {}, m_now);
    QCOMPARE(again.changes, order.changes);
    QVERIFY(again.id != order.id);
}

void TestFormOfOrder::aSharedProfileComesBack()
{
    m_form.rights.base = m_firm.profiles.constFirst().id;
    const ChangeOrder order = buildOrder(m_form, m_firm.portal, state(), {}, m_now);
    const std::optional<NewUserForm> back = formOf(order, m_firm.portal, m_now);
    QVERIFY(back);
    QCOMPARE(back->rights.base, m_form.rights.base);
    QVERIFY(!back->rights.isPersonal());
}

void TestFormOfOrder::noProfileComesBackAsLater()
{
    m_form.rights.later = true;
    const ChangeOrder order = buildOrder(m_form, m_firm.portal, state(), {}, m_now);
    const std::optional<NewUserForm> back = formOf(order, m_firm.portal, m_now);
    QVERIFY(back);
    QVERIFY(back->rights.later);
}

void TestFormOfOrder::whatIsNotOnePersonIsNoForm()
{
    ChangeOrder order = buildOrder(m_form, m_firm.portal, state(), {}, m_now);
    QVERIFY(formOf(order, m_firm.portal, m_now));
    QVERIFY(!formOf({}, m_firm.portal, m_now));
    ChangeOrder two = order;
    User other = m_firm.users.constFirst();
    other.id = UserId(newUuid());
    two.changes.append(Change::create(other));
    QVERIFY(!formOf(two, m_firm.portal, m_now));
    order.changes.append(Change::remove(m_firm.grants.constFirst()));
    QVERIFY(!formOf(order, m_firm.portal, m_now));
}

void TestFormOfOrder::itSurvivesBeingKeptAsADraft()
{
    const ChangeOrder order = buildOrder(m_form, m_firm.portal, state(), {}, m_now);
    const Result<NewUserDraft> kept = draftFromBytes(toBytes({*formOf(order, m_firm.portal, m_now), u"summary"_s}));
    QVERIFY(kept);
    QCOMPARE(kept->form.user.lastName, u"Noël"_s);
    QCOMPARE(kept->form.access.size(), 1);
    QCOMPARE(kept->page, u"summary"_s);
}

QTEST_GUILESS_MAIN(TestFormOfOrder)
#include "test_formoforder.moc"
