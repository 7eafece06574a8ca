// SPDX-License-Identifier: MIT
#include "desktop/requests/activatedialog.h"

#include "base/uuid.h"
#include "desktop/continuity/stagedchanges.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/textlabel.h"
#include "desktop/requests/answering.h"
#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

ActivateDialog::ActivateDialog(Workspace &workspace, const UserId &user, const RelationshipId &relationship,
                               const ProfileId &profile, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_user(user)
    , m_newProfile(newUuid(workspace.now()))
    , m_newGrant(newUuid(workspace.now()))
    , m_relationships(new QComboBox)
    , m_profiles(new QComboBox)
    , m_administration(new QCheckBox(tr("A&dministration")))
    , m_active(new QCheckBox(tr("A&ctive")))
    , m_effect(new FactLine(models::Glyph::Information, models::Tone::Pending, QString()))
    , m_stage(new QPushButton(tr("&Review…")))
{
    setObjectName(QStringLiteral("activateRegistered"));
    load();
    const User *person = m_now.user(user);
    const QString name = person ? displayName(*person) : QString();
    const bool registered = person && person->selfRegistered && !person->active;
    setWindowTitle((registered ? tr("Activate %1") : tr("Rights for %1")).arg(name));
    auto *words = new TextLabel(
        TextLabel::Kind::Secondary,
        !registered ? tr("%1 is on the portal already. Say which rights the person gets. Nothing "
                         "is sent before you have reviewed it.")
                          .arg(name)
                    : tr("%1 has registered: inactive, and without any right. Say what the person becomes. "
                         "Nothing is sent before you have reviewed it.")
                          .arg(name));
    words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    column->addWidget(words);
    QList<Relationship> sorted = m_now.relationships.values();
    std::ranges::sort(sorted, {}, &Relationship::reference);
    for (const Relationship &each : std::as_const(sorted)) {
        if (person && each.active && each.company == person->company)
            m_relationships->addItem(each.label.isEmpty() ? each.reference
                                                          : each.reference + QStringLiteral(" · ") + each.label,
                                     QVariant::fromValue(each.id.uuid()));
    }
    // Which one is not guessed, unless there is no other.
    const int asked = m_relationships->findData(QVariant::fromValue(relationship.uuid()));
    m_relationships->setCurrentIndex(asked < 0 && m_relationships->count() == 1 ? 0 : asked);
    column->addWidget(new FieldBox(workspace.relationshipNoun(false), m_relationships));
    fillProfiles(profile);
    column->addWidget(new FieldBox(tr("&Rights"), m_profiles));
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(24);
    m_active->setChecked(true);
    boxes->addWidget(m_active);
    boxes->addWidget(m_administration);
    boxes->addStretch(1);
    column->addLayout(boxes);
    m_effect->setQuiet();
    column->addWidget(m_effect);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonTone(m_stage, ButtonTone::Primary);
    m_stage->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_stage);
    column->addLayout(buttons);
    connect(m_profiles, &QComboBox::currentIndexChanged, this, &ActivateDialog::refresh);
    connect(m_relationships, &QComboBox::currentIndexChanged, this, &ActivateDialog::refresh);
    connect(m_administration, &QCheckBox::toggled, this, &ActivateDialog::tickAdministration);
    connect(m_active, &QCheckBox::toggled, this, &ActivateDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stage, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(480);
    refresh();
    m_profiles->setFocus();
}

void ActivateDialog::load()
{
    const Result<User> user = m_workspace.reader().user(m_user);
    if (!user)
        return;
    m_portal = m_workspace.reader().companySnapshot(user->company).value_or(Snapshot());
    m_portal.profiles.insert(m_workspace.reader().sharedProfiles().value_or(QHash<ProfileId, Profile>()));
    m_now = withStaged(m_workspace.reader(), m_portal);
}

void ActivateDialog::fillProfiles(const ProfileId &wished)
{
    QList<const Profile *> offered;
    for (const Profile &profile : m_now.profiles) {
        if (profile.kind != ProfileKind::Personal)
            offered.append(&profile);
    }
    // The least that one may give stands first.
    std::ranges::sort(offered, [](const Profile *one, const Profile *other) {
        return one->functions.size() != other->functions.size() ? one->functions.size() < other->functions.size()
                                                                : one->id < other->id;
    });
    for (const Profile *profile : std::as_const(offered))
        m_profiles->addItem(m_workspace.wording().profileName(*profile), QVariant::fromValue(profile->id.uuid()));
    m_profiles->setCurrentIndex(std::max(0, m_profiles->findData(QVariant::fromValue(wished.uuid()))));
}

bool ActivateDialog::administers(const ProfileId &profile) const
{
    return administratorProfiles(m_workspace.portal(), m_now).contains(profile);
}

void ActivateDialog::tickAdministration(bool on)
{
    if (administers(wanted().profile) == on)
        return;
    for (int i = 0; i < m_profiles->count(); ++i) {
        if (administers(ProfileId(m_profiles->itemData(i).toUuid())) == on)
            return m_profiles->setCurrentIndex(i);
    }
}

Appointment ActivateDialog::wanted() const
{
    return {m_user, RelationshipId(m_relationships->currentData().toUuid()),
            ProfileId(m_profiles->currentData().toUuid()), m_newProfile, m_newGrant};
}

QList<Change> ActivateDialog::changes() const
{
    if (!m_active->isChecked())
        return {};
    return against(m_portal, activationOf(m_workspace.portal(), m_now, wanted()));
}

void ActivateDialog::refresh()
{
    const Appointment what = wanted();
    const bool administers_ = administers(what.profile);
    {
        const QSignalBlocker quiet(m_administration);
        m_administration->setChecked(administers_);
        m_administration->setEnabled(!administratorProfiles(m_workspace.portal(), m_now).isEmpty());
    }
    const QList<Change> made = changes();
    m_stage->setEnabled(!made.isEmpty());
    if (m_relationships->count() == 0)
        //: %1: the portal’s word for several relationships
        return m_effect->setFact(models::Glyph::Warning, models::Tone::Waiting,
                                 tr("The company has no active %1 here.")
                                     .arg(m_workspace.policy().relationshipNoun.many.in(m_workspace.language())));
    if (m_relationships->currentIndex() < 0)
        //: %1: the portal’s word for a relationship
        return m_effect->setFact(
            models::Glyph::Warning, models::Tone::Waiting,
            tr("Choose the %1.").arg(m_workspace.policy().relationshipNoun.one.in(m_workspace.language())));
    if (!m_active->isChecked())
        return m_effect->setFact(models::Glyph::Information, models::Tone::Inactive,
                                 tr("Whoever stays inactive needs no rights: tick Active, or close."));
    m_effect->setFact(models::Glyph::Information, models::Tone::Pending,
                      administers_ ? tr("Becomes an active administrator there.")
                                   : tr("Becomes active there, with these rights."));
}

bool activateRegistered(Workspace &workspace, const UserId &user, QWidget *parent)
{
    if (!workspace.mayWrite()) {
        workspace.prompts().inform(parent, ActivateDialog::tr("Activate"), answerObstacle(workspace));
        return false;
    }
    AccessRequest request;
    const QList<cache::RequestRow> rows = workspace.reader().requests({}).value_or(QList<cache::RequestRow>());
    for (const cache::RequestRow &row : rows) {
        if (row.request.user == user || planFor(row, workspace.reader()).user == user)
            request = row.request;
    }
    const ProfileId wished =
        wishedProfile(request.profile, workspace.reader().sharedProfiles().value_or(QHash<ProfileId, Profile>()));
    ActivateDialog dialog(workspace, user, request.relationships.value(0), wished, parent);
    if (request.kind == RequestKind::Recovery)
        dialog.tickAdministration(true);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    QFuture<Result<void>> kept = workspace.session().stageAll(dialog.changes());
    kept.then(&workspace, [&workspace](const Result<void> &outcome) {
        if (outcome)
            Q_EMIT workspace.reviewWanted();
        else
            workspace.prompts().inform(nullptr, ActivateDialog::tr("Activate"),
                                       workspace.wording().error(outcome.error()), outcome.error().detail);
    });
    return true;
}

} // namespace mandat::desktop

#include "moc_activatedialog.cpp"
