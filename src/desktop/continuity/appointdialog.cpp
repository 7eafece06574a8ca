// SPDX-License-Identifier: MIT
#include "desktop/continuity/appointdialog.h"

#include "base/fold.h"
#include "base/uuid.h"
#include "desktop/continuity/stagedchanges.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

AppointDialog::AppointDialog(Workspace &workspace, const RelationshipId &relationship, const UserId &leaving,
                             QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_relationship(relationship)
    , m_newProfile(newUuid())
    , m_newGrant(newUuid())
    , m_people(new QListWidget)
    , m_rights(new QComboBox)
    , m_effect(new FactLine(models::Glyph::Information, models::Tone::Pending, QString()))
    , m_appoint(new QPushButton(tr("&Appoint")))
{
    setObjectName(u"appoint"_s);
    setWindowTitle(tr("Appoint an administrator"));
    load(leaving);
    const Relationship *where = m_now.relationship(relationship);
    const Company *company = where ? m_now.company(where->company) : nullptr;
    //: %1: a relationship's reference; %2: a company
    auto *words =
        new TextLabel(TextLabel::Kind::Strong,
                      tr("%1 – %2").arg(where ? where->reference : QString(), company ? company->name : QString()));
    words->setWordWrap(true);
    auto *search = new SearchField(tr("Name"));
    m_people->setAccessibleName(tr("Whom to appoint"));
    m_people->setWordWrap(true);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *newUser = new QPushButton(tr("&New %1…").arg(workspace.userNoun(false).toLower()));
    newUser->setIcon(icon(u"list-add-user"_s));
    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonTone(m_appoint, ButtonTone::Primary);
    m_appoint->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    buttons->addWidget(newUser);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_appoint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    column->addWidget(words);
    column->addWidget(search);
    column->addWidget(m_people, 1);
    m_rights->setAccessibleName(tr("Rights"));
    column->addWidget(new FieldBox(tr("&Rights"), m_rights));
    m_effect->setQuiet();
    column->addWidget(m_effect);
    column->addLayout(buttons);
    m_rights->addItem(tr("Present rights, with administration"), QVariant::fromValue(QUuid()));
    for (const ProfileId &id : administratorProfiles(workspace.portal(), m_now)) {
        const Profile *profile = m_now.profile(id);
        m_rights->addItem(workspace.wording().profileName(*profile), QVariant::fromValue(id.uuid()));
    }
    connect(search, &QLineEdit::textChanged, this, &AppointDialog::fill);
    connect(search, &SearchField::downPressed, m_people, [this] { m_people->setFocus(Qt::TabFocusReason); });
    connect(m_people, &QListWidget::currentItemChanged, this, &AppointDialog::refresh);
    connect(m_rights, &QComboBox::currentIndexChanged, this, &AppointDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_appoint, &QPushButton::clicked, this, &QDialog::accept);
    connect(newUser, &QPushButton::clicked, this, [this] {
        m_newUser = true;
        accept();
    });
    resize(520, 480);
    fill({});
}

void AppointDialog::load(const UserId &leaving)
{
    const Result<Relationship> where = m_workspace.reader().relationship(m_relationship);
    if (!where)
        return;
    m_portal = m_workspace.reader().companySnapshot(where->company).value_or(Snapshot());
    m_portal.profiles.insert(m_workspace.reader().sharedProfiles().value_or(QHash<ProfileId, Profile>()));
    m_now = withStaged(m_workspace.reader(), m_portal);
    m_offered = appointable(m_workspace.portal(), m_now, m_relationship, m_workspace.now());
    m_offered.removeAll(leaving);
    // Nor whoever is about to be deactivated.
    m_offered.removeIf([this](const UserId &id) {
        const User *was = m_portal.user(id);
        return was && was->active && !m_now.user(id)->active;
    });
}

void AppointDialog::fill(const QString &filter)
{
    const QSignalBlocker quiet(m_people);
    m_people->clear();
    for (const UserId &id : std::as_const(m_offered)) {
        const User *user = m_now.user(id);
        const QString name = displayName(*user);
        if (!folded(name).contains(folded(filter)))
            continue;
        const Profile *profile =
            profileThatApplies(m_workspace.policy(), m_now, *user, m_now.grantOf(id, m_relationship));
        QStringList facts;
        facts.append(profile ? m_workspace.wording().profileName(*profile) : tr("profile to define"));
        if (user->selfRegistered && !user->active)
            facts.append(tr("has registered"));
        else if (!user->active)
            facts.append(tr("inactive"));
        if (!m_now.grantOf(id, m_relationship))
            facts.append(tr("no access here yet"));
        //: %1: a person; %2: what is known: “full access, inactive”
        auto *item = new QListWidgetItem(tr("%1 – %2").arg(name, facts.join(u", "_s)), m_people);
        item->setData(Qt::UserRole, id.uuid());
    }
    if (m_people->count() > 0)
        m_people->setCurrentRow(0);
    refresh();
}

UserId AppointDialog::person() const
{
    const QListWidgetItem *item = m_people->currentItem();
    return item ? UserId(item->data(Qt::UserRole).toUuid()) : UserId();
}

Appointment AppointDialog::appointment() const
{
    return {person(), m_relationship, ProfileId(m_rights->currentData().toUuid()), m_newProfile, m_newGrant};
}

QList<Change> AppointDialog::changes() const
{
    if (m_newUser || person().isNull())
        return {};
    return against(m_portal, appointmentOf(m_workspace.portal(), m_now, appointment()));
}

/// Says what follows that the person at the screen might not expect.
void AppointDialog::refresh()
{
    const User *user = m_now.user(person());
    const QList<Change> wanted = changes();
    m_appoint->setEnabled(user && !wanted.isEmpty());
    if (!user) {
        m_effect->setFact(models::Glyph::Information, models::Tone::Inactive, tr("Nobody here can be appointed."));
        return;
    }
    const Snapshot after = applied(m_portal, wanted);
    const bool works =
        administratorsOf(m_workspace.portal(), after, m_relationship, m_workspace.now()).contains(user->id);
    const bool equipped = isEquipped(m_workspace.policy(), *user);
    if (!works && !equipped)
        m_effect->setFact(models::Glyph::Shield, models::Tone::Waiting,
                          tr("It works once the strong-authentication equipment is enrolled."));
    else if (!works)
        m_effect->setFact(models::Glyph::Warning, models::Tone::Waiting,
                          tr("The configuration here does not allow administration: the portal has to open it first."));
    else if (!user->active)
        m_effect->setFact(models::Glyph::Information, models::Tone::Pending, tr("The account is activated, too."));
    else
        m_effect->setFact(models::Glyph::Tick, models::Tone::Active,
                          tr("Nothing is sent before you have reviewed it."));
}

bool appoint(Workspace &workspace, const RelationshipId &relationship, const UserId &leaving, QWidget *parent)
{
    AppointDialog dialog(workspace, relationship, leaving, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    if (dialog.newUserWanted()) {
        Q_EMIT workspace.newUserWanted(relationship);
        return false;
    }
    const QList<Change> changes = dialog.changes();
    for (const Change &change : changes)
        workspace.stage(change);
    return !changes.isEmpty();
}

} // namespace mandat::desktop

#include "moc_appointdialog.cpp"
