// SPDX-License-Identifier: MIT
#include "desktop/users/usersheettab.h"

#include "desktop/continuity/stagedchanges.h"
#include "desktop/parts/detailgrid.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/users/administration.h"
#include "desktop/users/samepersonlinks.h"
#include "domain/checks.h"
#include "domain/continuity.h"
#include "domain/fields.h"
#include "domain/names.h"
#include "domain/plainservice.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

UserSheetTab::UserSheetTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_active(new QCheckBox)
    , m_administration(new QCheckBox)
    , m_grid(new DetailGrid)
    , m_area(new QScrollArea)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, metrics::between, 0, metrics::between); // the rows have their own at the end
    column->setSpacing(metrics::between);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(24);
    boxes->addWidget(m_active);
    boxes->addWidget(m_administration);
    boxes->addStretch(1);
    column->addLayout(boxes);
    column->addWidget(m_grid);
    column->addStretch(1);
    m_area->setWidget(content);
    content->setAutoFillBackground(false);
    layout->addWidget(m_area);
    // Assistive technology toggles a box without a click.
    connect(m_active, &QCheckBox::toggled, this, [this](bool checked) {
        if (!m_filling)
            Q_EMIT activeToggled(checked);
    });
    connect(m_administration, &QCheckBox::toggled, this, [this](bool checked) {
        if (!m_filling && checked)
            m_workspace.stageAll(against(m_known, m_appointment));
    });
}

void UserSheetTab::retranslate()
{
    m_area->setAccessibleName(tr("Sheet"));
    m_active->setText(tr("A&ctive"));
    m_administration->setText(tr("Administration"));
}

std::optional<User> UserSheetTab::stagedUser(const UserId &id) const
{
    const QList<cache::StagedChange> staged = m_workspace.reader().staged().value_or(QList<cache::StagedChange>());
    for (const cache::StagedChange &change : staged) {
        if (change.change.resourceKind() == ResourceKind::User && change.change.resourceId() == id.uuid()
            && change.change.after)
            return std::get<User>(*change.change.after);
    }
    return std::nullopt;
}

void UserSheetTab::showUser(const User &user, const Snapshot &snapshot)
{
    m_filling = true;
    const std::optional<User> staged = stagedUser(user.id);
    m_active->setChecked(finalState(staged ? *staged : user).value_or(user).active);
    m_active->setEnabled(m_workspace.mayWrite());
    showAdministration(user, snapshot);
    fill(user, snapshot);
    m_filling = false;
}

/// Ticking it is an appointment, which is staged like any other change. It follows from the profile: another one takes
/// it away again.
void UserSheetTab::showAdministration(const User &user, const Snapshot &snapshot)
{
    m_known = snapshot;
    const Snapshot now = withStaged(m_workspace.reader(), snapshot);
    const bool administers = std::ranges::any_of(now.grantsOfUser(user.id), [&](const Grant *grant) {
        return administratorsOf(m_workspace.portal(), now, grant->relationship, m_workspace.now()).contains(user.id);
    });
    m_appointment = administrationFor(m_workspace.portal(), now, user.id, m_workspace.now());
    m_administration->setVisible(m_workspace.portal().catalogue.administration() != nullptr);
    m_administration->setChecked(administers);
    m_administration->setEnabled(!administers && !m_appointment.isEmpty() && m_workspace.mayWrite());
    m_administration->setToolTip(administers ? tr("It follows from the profile: choosing another one takes it away.")
                                     : m_appointment.isEmpty()
                                     ? tr("Nothing that this person has access to allows administration.")
                                     : QString());
    m_administration->setAccessibleDescription(m_administration->toolTip());
}

void UserSheetTab::add(Field field, const User &user, const std::optional<User> &staged, const Snapshot &snapshot)
{
    const Wording &wording = m_workspace.wording();
    const auto isEmpty = [field](const User &of) {
        const QVariant value = fieldValueOf(of, field);
        return value.typeId() == QMetaType::QString ? value.toString().isEmpty() : !value.isValid();
    };
    if (field != Field::UserProfile && isEmpty(user) && (!staged || isEmpty(*staged)))
        return;
    const auto text = [&](const User &of) {
        return wording.fieldText(field, fieldValueOf(of, field), m_workspace.portal(), snapshot);
    };
    const QString now = text(user);
    const QString then = staged ? text(*staged) : now;
    const int row = m_grid->addRow(wording.fieldLabel(field, m_workspace.policy()), then);
    if (then != now)
        m_grid->setStaged(row, now);
}

void UserSheetTab::fill(const User &user, const Snapshot &snapshot)
{
    const Wording &wording = m_workspace.wording();
    const Policy &policy = m_workspace.policy();
    const std::optional<User> staged = stagedUser(user.id);
    m_grid->clear();
    const bool known = !user.userName.isEmpty();
    const int signIn =
        m_grid->addRow(tr("Sign-in ID"), known ? displaySignInId(user.userName) : tr("assigned when sent"));
    if (known) {
        m_grid->setIdentifier(signIn, policy.signInId == SignInIdKind::Generated);
        m_copy = new QToolButton;
        m_copy->setIcon(icon(u"edit-copy"_s));
        m_copy->setAccessibleName(tr("Copy the sign-in ID"));
        m_copy->setToolTip(m_copy->accessibleName());
        connect(m_copy, &QToolButton::clicked, this,
                [id = user.userName] { QGuiApplication::clipboard()->setText(id); });
        m_grid->addButton(signIn, m_copy);
    }
    for (const Field field : {Field::Title, Field::LastName, Field::FirstName, Field::Capacity, Field::UserType,
                              Field::Email, Field::Telephone, Field::Mobile})
        add(field, user, staged, snapshot);
    // Elsewhere each access has one of its own, and says so.
    if (policy.profileScope == ProfileScope::User)
        add(Field::UserProfile, user, staged, snapshot);
    if (policy.strongAuthentication == StrongAuthenticationRule::ForSensitive) {
        m_grid->addRow(wording.fieldLabel(Field::SecureMobile, policy),
                       user.secureMobile.isEmpty() ? tr("to be registered") : maskedTelephone(user.secureMobile));
        const int device = m_grid->addRow(tr("Equipment"), user.strongAuthentication ? tr("Enrolled") : tr("None"));
        m_grid->setValue(device, user.strongAuthentication ? tr("Enrolled") : tr("None"),
                         policy.device.in(wording.language()));
    }
    if (QWidget *links = makeSamePersonLinks(m_workspace, user))
        m_grid->addRow(wording.fieldLabel(Field::Person, policy), links);
    add(Field::Address, user, staged, snapshot);
    add(Field::Language, user, staged, snapshot);
    const QTimeZone zone = policy.zone();
    if (const auto &document = user.identityDocument) {
        const int row = m_grid->addRow(tr("Identity document"));
        m_grid->setValue(row, tr("No. %1, valid until %2").arg(document->number, wording.date(document->expires)),
                         document->verifiedAt.isValid()
                             ? tr("verified on %1").arg(wording.date(document->verifiedAt.toTimeZone(zone).date()))
                             : tr("not verified yet"));
    }
    if (!user.termsVersion.isEmpty()) {
        const int terms = m_grid->addRow(tr("Terms"), QString());
        m_grid->setValue(terms, tr("version %1").arg(user.termsVersion),
                         user.termsAcceptedAt.isValid()
                             ? tr("accepted on %1").arg(wording.date(user.termsAcceptedAt.toTimeZone(zone).date()))
                             : QString());
    }
    if (!isPlainService(m_workspace.portal()))
        m_grid->addRow(tr("Last sign-in"),
                       user.lastSignIn.isValid() ? wording.dateTime(user.lastSignIn, zone) : tr("never"));
    if (user.created.isValid())
        m_grid->addRow(tr("Created"), wording.date(user.created.toTimeZone(zone).date()));
}

} // namespace mandat::desktop
