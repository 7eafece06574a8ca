// SPDX-License-Identifier: MIT
#include "desktop/continuity/whatifpane.h"

#include "desktop/continuity/absencefields.h"
#include "desktop/continuity/appointdialog.h"
#include "desktop/continuity/departuredialog.h"
#include "desktop/continuity/stagedchanges.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr qint64 mostOffered = 30;
constexpr qsizetype mostFunctions = 4; ///< named, of those that nobody else can do
constexpr int peopleHeight = 132;
} // namespace

WhatIfPane::WhatIfPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_hint(new TextLabel(TextLabel::Kind::Secondary))
    , m_search(new SearchField(QString()))
    , m_people(new QListWidget)
    , m_absence(new AbsenceFields(dayAt(workspace.policy(), workspace.now())))
    , m_delete(new QCheckBox)
    , m_title(new TextLabel(TextLabel::Kind::Strong))
    , m_results(new QListWidget)
    , m_covered(new TextLabel(TextLabel::Kind::Secondary))
    , m_offer(new Banner(models::Tone::Waiting, QString()))
    , m_offerAppoint(m_offer->addButton(QString()))
    , m_successor(new QPushButton)
    , m_prepare(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildQuestion(), 1);
    layout->addWidget(buildBar());
    connect(m_search, &QLineEdit::textChanged, this, &WhatIfPane::offerPeople);
    connect(m_search, &SearchField::downPressed, m_people, [this] { m_people->setFocus(Qt::TabFocusReason); });
    connect(m_people, &QListWidget::currentItemChanged, this, &WhatIfPane::choosePerson);
    connect(m_absence, &AbsenceFields::changed, this, &WhatIfPane::fill);
    connect(m_results, &QListWidget::currentItemChanged, this,
            [this] { m_successor->setEnabled(m_results->currentItem() && m_workspace.mayWrite()); });
    connect(m_successor, &QPushButton::clicked, this, &WhatIfPane::appointSuccessor);
    connect(m_offerAppoint, &QPushButton::clicked, this, &WhatIfPane::appointSuccessor);
    connect(m_prepare, &QPushButton::clicked, this, &WhatIfPane::prepareDeparture);
}

QWidget *WhatIfPane::buildQuestion()
{
    const ScrollingColumn column = makeScrollingColumn(
        Surface::Fill::Window, QMargins(20, metrics::between, metrics::between, metrics::between), metrics::within);
    column.area->setFocusPolicy(Qt::NoFocus);
    m_people->setObjectName(u"whatIfPeople"_s);
    m_people->setFixedHeight(peopleHeight);
    m_results->setObjectName(u"whatIfEffects"_s);
    m_results->setWordWrap(true);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setMinimumHeight(peopleHeight);
    for (TextLabel *label : {m_hint, m_title, m_covered})
        label->setWordWrap(true);
    column.layout->addWidget(m_hint);
    column.layout->addWidget(m_search);
    column.layout->addWidget(m_people);
    column.layout->addWidget(m_absence);
    column.layout->addWidget(m_delete);
    column.layout->addSpacing(metrics::within);
    column.layout->addWidget(m_offer);
    column.layout->addWidget(m_title);
    column.layout->addWidget(m_results, 1);
    column.layout->addWidget(m_covered);
    return column.area;
}

QWidget *WhatIfPane::buildBar()
{
    Surface *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *buttons = qobject_cast<QHBoxLayout *>(bar->layout());
    buttons->setContentsMargins(20, 0, metrics::between, 0);
    buttons->addStretch(1);
    setButtonTone(m_successor, ButtonTone::Flat);
    setButtonTone(m_prepare, ButtonTone::Primary);
    buttons->addWidget(m_successor);
    buttons->addWidget(m_prepare);
    return bar;
}

void WhatIfPane::setRelationship(const RelationshipId &relationship)
{
    m_relationship = relationship;
    if (m_search->text().trimmed().isEmpty())
        offerPeople();
}

void WhatIfPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    offerPeople();
}

void WhatIfPane::setPerson(const UserId &user)
{
    const Result<User> person = m_workspace.reader().user(user);
    if (!person)
        return;
    m_user = user;
    m_search->setText(person->lastName + u' ' + person->firstName);
}

/// Those whom the typed text finds; without one, those with access to the current relationship. Who was chosen stays.
void WhatIfPane::offerPeople()
{
    // Nobody looks: the list goes first.
    if (!isVisible())
        return;
    cache::UserQuery query;
    query.text = m_search->text();
    if (query.text.trimmed().isEmpty())
        query.relationship = m_relationship;
    query.statuses = {UserStatus::Active, UserStatus::AwaitingEquipment, UserStatus::EndsAt};
    // Whoever has left already is asked for by name: the letters may still have to be printed.
    if (!query.text.trimmed().isEmpty())
        query.statuses.append(UserStatus::Inactive);
    cache::Reader &reader = m_workspace.reader();
    const QList<qint64> rows = reader.userRows(query, mostOffered).value_or(QList<qint64>());
    {
        const QSignalBlocker quiet(m_people);
        m_people->clear();
        for (const cache::UserRow &row : reader.users(rows).value_or(QList<cache::UserRow>())) {
            const QString name = displayName(row.lastName, row.firstName);
            auto *item =
                new QListWidgetItem(row.companyName.isEmpty() ? name : name + u" · "_s + row.companyName, m_people);
            item->setData(Qt::UserRole, row.id.uuid());
            if (row.id == m_user)
                m_people->setCurrentItem(item);
        }
        if (!m_people->currentItem() && m_people->count() > 0)
            m_people->setCurrentRow(0);
    }
    choosePerson();
}

void WhatIfPane::choosePerson()
{
    const QListWidgetItem *item = m_people->currentItem();
    const UserId user = item ? UserId(item->data(Qt::UserRole).toUuid()) : UserId();
    if (user != m_user)
        m_prepared = false;
    m_user = user;
    fill();
}

void WhatIfPane::refresh()
{
    fill();
}

/// The person's companies whole, so that whoever else administers there counts, with what is staged: a successor whom
/// somebody has just appointed is there already.
Result<Snapshot> WhatIfPane::snapshot() const
{
    MANDAT_ASSIGN(const Snapshot own, m_workspace.reader().userSnapshot(m_user));
    QList<CompanyId> companies;
    for (const Relationship &relationship : own.relationships) {
        if (!relationship.company.isNull() && !companies.contains(relationship.company))
            companies.append(relationship.company);
    }
    const User *user = own.user(m_user);
    return m_workspace.reader().companySnapshot(user ? user->company : CompanyId(), companies);
}

Absence WhatIfPane::absence() const
{
    const Policy &policy = m_workspace.policy();
    if (m_absence->leaves())
        return {m_user, m_workspace.now(), {}};
    const QDateTime from = std::max(startOfDay(policy, m_absence->from()), m_workspace.now());
    return {m_user, from, startOfDay(policy, m_absence->to().addDays(1))};
}

void WhatIfPane::fill()
{
    if (m_filling || !isVisible())
        return;
    m_filling = true;
    const RelationshipId chosen = m_results->currentItem()
        ? RelationshipId(m_results->currentItem()->data(Qt::UserRole).toUuid())
        : RelationshipId();
    m_results->clear();
    m_effects.clear();
    const bool leaves = m_absence->leaves();
    m_delete->setVisible(leaves);
    const Result<Snapshot> portal = m_user.isNull() ? Result<Snapshot>(fail(ErrorKind::NotFound)) : snapshot();
    const User *user = portal ? portal->user(m_user) : nullptr;
    if (user) {
        Snapshot now = withStaged(m_workspace.reader(), *portal);
        // The question is about the person as they are, whatever is staged about them.
        now.put(*user);
        for (const Grant *grant : portal->grantsOfUser(m_user))
            now.put(*grant);
        m_effects = effectsOf(m_workspace.portal(), now, absence());
        const Wording &wording = m_workspace.wording();
        //: %1: a person; %2 and %3: dates
        m_title->setText(
            leaves ? tr("If %1 leaves").arg(displayName(*user))
                   : tr("If %1 is absent from %2 to %3")
                         .arg(displayName(*user), wording.date(m_absence->from()), wording.date(m_absence->to())));
        for (const AbsenceEffect &effect : std::as_const(m_effects)) {
            if (effect.isCovered())
                continue;
            addEffect(effect, now);
            if (effect.relationship == chosen)
                m_results->setCurrentRow(m_results->count() - 1);
        }
    } else {
        m_title->setText(tr("Choose a person."));
    }
    if (!m_results->currentItem() && m_results->count() > 0)
        m_results->setCurrentRow(0);
    const auto covered = static_cast<int>(std::ranges::count_if(m_effects, &AbsenceEffect::isCovered));
    m_covered->setText(!user                     ? QString()
                           : m_effects.isEmpty() ? tr("This person has no access to anything: nothing changes.")
                           : covered > 0         ? tr("%n stay(s) covered.", nullptr, covered)
                                                 : QString());
    m_covered->setVisible(!m_covered->text().isEmpty());
    m_results->setVisible(m_results->count() > 0);
    const bool may = m_workspace.mayWrite();
    const bool few = std::ranges::any_of(m_effects, &AbsenceEffect::needsSuccessor);
    m_offer->setVisible(m_prepared && few && may);
    m_successor->setEnabled(m_results->currentItem() && may);
    m_prepare->setEnabled(user && leaves && may);
    const QString why = !may ? tr("Your role on this portal lets you read, but not change access.")
        : !leaves            ? tr("An absence ends by itself: appoint somebody for it.")
                             : QString();
    m_prepare->setToolTip(why);
    m_prepare->setAccessibleDescription(why);
    m_filling = false;
}

void WhatIfPane::addEffect(const AbsenceEffect &effect, const Snapshot &snapshot)
{
    const models::Glyph glyph =
        effect.needsSuccessor && effect.left.isEmpty() ? models::Glyph::Cross : models::Glyph::Warning;
    auto *item = new QListWidgetItem(glyphIcon(glyph), sentence(effect, snapshot), m_results);
    item->setData(Qt::UserRole, effect.relationship.uuid());
}

QString WhatIfPane::sentence(const AbsenceEffect &effect, const Snapshot &snapshot) const
{
    const Wording &wording = m_workspace.wording();
    const Relationship *relationship = snapshot.relationship(effect.relationship);
    const Company *company = snapshot.company(relationship->company);
    QStringList lines {company ? relationship->reference + u" · "_s + company->name : relationship->reference};
    if (effect.needsSuccessor && effect.left.isEmpty()) {
        lines.append(tr("no administrator any more"));
    } else if (effect.needsSuccessor) {
        QStringList names;
        for (const UserId &id : effect.left)
            names.append(displayName(*snapshot.user(id)));
        //: %1: names
        lines.append(tr("only %n administrator(s) left: %1", nullptr, static_cast<int>(effect.left.size()))
                         .arg(names.join(u", "_s)));
    }
    if (!effect.lost.isEmpty()) {
        const qsizetype shown = std::min(effect.lost.size(), mostFunctions);
        const QString some = wording.functionList(effect.lost.first(shown), m_workspace.portal().catalogue);
        const auto more = static_cast<int>(effect.lost.size() - shown);
        //: %1: functions
        lines.append(more > 0 ? tr("nobody else can do this: %1, and %n more", nullptr, more).arg(some)
                              : tr("nobody else can do this: %1").arg(some));
    }
    if (effect.since > absence().from)
        lines.append(tr("from %1 on").arg(wording.date(dayAt(m_workspace.policy(), effect.since))));
    return lines.join(u'\n');
}

void WhatIfPane::appointSuccessor()
{
    const QListWidgetItem *item = m_results->currentItem();
    if (item)
        appoint(m_workspace, RelationshipId(item->data(Qt::UserRole).toUuid()), m_user, this);
}

void WhatIfPane::prepareDeparture()
{
    if (m_user.isNull())
        return;
    const DepartureWay way = m_delete->isChecked() ? DepartureWay::Delete : DepartureWay::Deactivate;
    auto *dialog = new DepartureDialog(m_workspace, m_user, way, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DepartureDialog::staged, this, [this] {
        m_prepared = true;
        fill();
        if (m_offer->isVisible())
            m_offer->announce();
    });
    dialog->open();
}

void WhatIfPane::retranslate()
{
    m_hint->setText(tr("A simulation: nothing is changed."));
    m_search->setPlaceholder(tr("Person"));
    m_people->setAccessibleName(tr("People"));
    m_absence->retranslate(m_workspace.wording().locale());
    m_delete->setText(tr("&Delete the account instead of deactivating it"));
    m_results->setAccessibleName(tr("What would become of it"));
    m_offer->setMessage(models::Tone::Waiting, tr("An administrator goes: name a successor before you submit."));
    m_offerAppoint->setText(tr("&Name a successor…"));
    m_successor->setText(tr("&Successor…"));
    m_prepare->setText(tr("&Prepare the departure…"));
    offerPeople();
}

} // namespace mandat::desktop

#include "moc_whatifpane.cpp"
