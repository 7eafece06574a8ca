// SPDX-License-Identifier: MIT
#include "desktop/continuity/staffpane.h"

#include "base/fold.h"
#include "desktop/continuity/absencefields.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/review/phrases.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "models/backgroundreader.h"

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
constexpr int peopleHeight = 132;
constexpr qsizetype mostNamed = 8;
} // namespace

StaffPane::StaffPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_who(std::make_unique<models::BackgroundReader>(workspace.session().cacheFile()))
    , m_behind(std::make_unique<models::BackgroundReader>(workspace.session().cacheFile()))
    , m_hint(new TextLabel(TextLabel::Kind::Secondary))
    , m_search(new SearchField(QString()))
    , m_people(new QListWidget)
    , m_absence(new AbsenceFields(dayAt(workspace.policy(), workspace.now())))
    , m_title(new TextLabel(TextLabel::Kind::Strong))
    , m_results(new QListWidget)
    , m_print(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildQuestion(), 1);
    layout->addWidget(buildBar());
    connect(m_search, &QLineEdit::textChanged, this, &StaffPane::offerStaff);
    connect(m_search, &SearchField::downPressed, m_people, [this] { m_people->setFocus(Qt::TabFocusReason); });
    connect(m_people, &QListWidget::currentItemChanged, this, &StaffPane::choose);
    connect(m_absence, &AbsenceFields::changed, this, &StaffPane::ask);
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (m_effects)
            printStaffHandover(m_workspace, absence(), *m_effects, this);
    });
}

StaffPane::~StaffPane() = default;

QWidget *StaffPane::buildQuestion()
{
    const ScrollingColumn column = makeScrollingColumn(
        Surface::Fill::Window, QMargins(20, metrics::between, metrics::between, metrics::between), metrics::within);
    column.area->setFocusPolicy(Qt::NoFocus);
    m_people->setObjectName(u"staffPeople"_s);
    m_people->setFixedHeight(peopleHeight);
    m_results->setObjectName(u"staffEffects"_s);
    m_results->setWordWrap(true);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setMinimumHeight(peopleHeight);
    m_hint->setWordWrap(true);
    m_title->setWordWrap(true);
    column.layout->addWidget(m_hint);
    column.layout->addWidget(m_search);
    column.layout->addWidget(m_people);
    column.layout->addWidget(m_absence);
    column.layout->addSpacing(metrics::within);
    column.layout->addWidget(m_title);
    column.layout->addWidget(m_results, 1);
    return column.area;
}

QWidget *StaffPane::buildBar()
{
    Surface *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *buttons = qobject_cast<QHBoxLayout *>(bar->layout());
    buttons->setContentsMargins(20, 0, metrics::between, 0);
    buttons->addStretch(1);
    m_print->setIcon(icon(u"document-print"_s));
    buttons->addWidget(m_print);
    return bar;
}

void StaffPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readStaff();
}

void StaffPane::refresh()
{
    if (isVisible())
        readStaff();
}

void StaffPane::readStaff()
{
    m_who->ask<QList<app::StaffFound>>([](cache::Reader &reader) { return app::staffKnown(reader); },
                                       [this](const Result<QList<app::StaffFound>> &found) {
                                           m_staff = found.value_or(QList<app::StaffFound>());
                                           offerStaff();
                                       });
}

void StaffPane::offerStaff()
{
    {
        const QSignalBlocker quiet(m_people);
        m_people->clear();
        for (const app::StaffFound &one : std::as_const(m_staff)) {
            if (!folded(one.name).contains(folded(m_search->text())))
                continue;
            const QString count = m_workspace.wording().locale().toString(one.dossiers) + u' '
                + m_workspace.relationshipNoun(one.dossiers != 1).toLower();
            auto *item = new QListWidgetItem(one.dossiers > 0 ? one.name + u" · "_s + count : one.name, m_people);
            item->setData(Qt::UserRole, one.name);
            if (one.name == m_chosen.name)
                m_people->setCurrentItem(item);
        }
        if (!m_people->currentItem() && m_people->count() > 0)
            m_people->setCurrentRow(0);
    }
    choose();
}

void StaffPane::choose()
{
    const QListWidgetItem *item = m_people->currentItem();
    const auto found =
        std::ranges::find(m_staff, item ? item->data(Qt::UserRole).toString() : QString(), &app::StaffFound::name);
    m_chosen = found == m_staff.end() ? app::StaffFound() : *found;
    ask();
}

app::StaffAbsence StaffPane::absence() const
{
    return {m_chosen, m_absence->from(), m_absence->leaves() ? QDate() : m_absence->to()};
}

void StaffPane::ask()
{
    m_effects.reset();
    m_behind->forget();
    if (m_chosen.name.isEmpty()) {
        fill();
        return;
    }
    m_print->setEnabled(false);
    m_behind->ask<app::StaffEffects>([wanted = absence(), now = m_workspace.now()](
                                         cache::Reader &reader) { return app::effectsOf(reader, wanted, now); },
                                     [this](const Result<app::StaffEffects> &found) {
                                         if (found)
                                             m_effects = *found;
                                         fill();
                                     });
}

void StaffPane::add(models::Glyph glyph, const QString &text)
{
    new QListWidgetItem(glyphIcon(glyph), text, m_results);
}

QString StaffPane::places() const
{
    QStringList out;
    for (const cache::RelationshipRow &row : m_effects->first.first(std::min(m_effects->first.size(), mostNamed)))
        out.append(row.companyName.isEmpty() ? row.reference : row.reference + u" "_s + row.companyName);
    const auto more = static_cast<int>(m_effects->dossiers - out.size());
    const QString some = out.join(u", "_s);
    //: %1: some of a list
    return more > 0 ? tr("%1, and %n more", nullptr, more).arg(some) : some;
}

QString StaffPane::numbers(const QList<cache::OrderRow> &orders) const
{
    QStringList out;
    for (const cache::OrderRow &order : orders.first(std::min(orders.size(), mostNamed)))
        out.append(order.companyName.isEmpty() ? order.number : order.number + u" ("_s + order.companyName + u')');
    return out.join(u", "_s);
}

void StaffPane::fill()
{
    m_results->clear();
    m_print->setEnabled(m_effects.has_value());
    const Wording &wording = m_workspace.wording();
    if (m_chosen.name.isEmpty()) {
        m_title->setText(m_staff.isEmpty() ? tr("Nobody of the firm is known here yet.") : tr("Choose a person."));
        m_results->hide();
        return;
    }
    m_title->setText(m_absence->leaves()
                         ? tr("If %1 leaves").arg(m_chosen.name)
                         : tr("If %1 is absent from %2 to %3")
                               .arg(m_chosen.name, wording.date(m_absence->from()), wording.date(m_absence->to())));
    m_results->show();
    if (!m_effects)
        return;
    const app::StaffEffects &effects = *m_effects;
    if (effects.dossiers > 0)
        add(models::Glyph::Warning,
            //: %1: "5 dossiers"
            tr("%1 without a responsible party")
                    .arg(countedNoun(m_workspace, effects.dossiers, m_workspace.policy().relationshipNoun))
                + u'\n' + places());
    if (effects.atRisk.total() > 0)
        add(models::Glyph::Warning,
            tr("%n of them already at risk", nullptr, static_cast<int>(effects.atRisk.total())));
    if (effects.requests > 0)
        add(models::Glyph::Hourglass,
            tr("%n access request(s) would wait for this person", nullptr, static_cast<int>(effects.requests)));
    if (effects.ending > 0)
        add(models::Glyph::Clock,
            tr("%n person(s) lose(s) access meanwhile: last days to extend or to let pass", nullptr,
               static_cast<int>(effects.ending)));
    if (!effects.stuck.isEmpty())
        add(models::Glyph::Cross,
            tr("%n held order(s) that nobody else is known to approve", nullptr, static_cast<int>(effects.stuck.size()))
                + u'\n' + numbers(effects.stuck));
    if (!effects.written.isEmpty())
        add(models::Glyph::Hourglass,
            tr("%n held order(s) of this person: nobody else can withdraw them", nullptr,
               static_cast<int>(effects.written.size()))
                + u'\n' + numbers(effects.written));
    if (effects.needsApprover)
        add(models::Glyph::Cross, tr("Nobody else is known to approve orders: give somebody the approver role."));
    else if (!effects.approvers.isEmpty() && m_chosen.approves)
        add(models::Glyph::Tick,
            tr("Others approve orders: %1.").arg(wording.locale().createSeparatedList(effects.approvers)));
    if (m_results->count() == 0)
        add(models::Glyph::Tick, tr("Nothing depends on this person alone."));
    m_results->setCurrentRow(0);
}

void StaffPane::retranslate()
{
    m_hint->setText(tr("A simulation. Who works here is told from who is responsible, and from who wrote and decided "
                       "orders. The responsible party is changed by the portal’s operator."));
    m_search->setPlaceholder(tr("Member of staff"));
    m_people->setAccessibleName(tr("Staff"));
    m_absence->retranslate(m_workspace.wording().locale());
    m_results->setAccessibleName(tr("What would depend on others"));
    m_print->setText(tr("&Print the handover list…"));
    offerStaff();
}

} // namespace mandat::desktop

#include "moc_staffpane.cpp"
