// SPDX-License-Identifier: MIT
#include "desktop/profiles/impactpanel.h"

#include "desktop/parts/banner.h"
#include "desktop/parts/chip.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/review/factline.h"
#include "desktop/review/phrases.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::Glyph;
using models::Tone;

namespace
{
constexpr qsizetype mostRows = 8;
constexpr int panelWidth = 348;
constexpr int panelHeight = 216;
constexpr int edge = 20;
} // namespace

ImpactPanel::ImpactPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_users(new QPushButton)
    , m_changed(new ChipLabel)
    , m_content(new QVBoxLayout)
    , m_discard(new QPushButton)
    , m_stage(new QPushButton)
{
    setFixedWidth(panelWidth);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *pane = new Surface(Surface::Fill::Window, Qt::LeftEdge);
    outer->addWidget(pane);
    auto *frame = new QVBoxLayout(pane);
    frame->setContentsMargins(1, 0, 0, 0);
    frame->setSpacing(0);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *page = new Surface(Surface::Fill::Window);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(edge, metrics::between, edge, metrics::between);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_changed);
    column->addLayout(head);
    setButtonTone(m_users, ButtonTone::Link);
    setCompact(m_users);
    m_users->setObjectName(u"whoUsesIt"_s);
    column->addWidget(m_users, 0, Qt::AlignLeft);
    m_content->setSpacing(12);
    column->addLayout(m_content);
    column->addStretch(1);
    area->setWidget(page);
    frame->addWidget(area, 1);
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *buttons = qobject_cast<QHBoxLayout *>(bar->layout());
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_stage);
    frame->addWidget(bar);
    m_discard->setObjectName(u"discardProfile"_s);
    m_stage->setObjectName(u"stageProfile"_s);
    setButtonTone(m_discard, ButtonTone::Flat);
    setButtonTone(m_stage, ButtonTone::Primary);
    connect(m_discard, &QPushButton::clicked, this, &ImpactPanel::discardRequested);
    connect(m_users, &QPushButton::clicked, this, &ImpactPanel::usersRequested);
    connect(m_stage, &QPushButton::clicked, this, &ImpactPanel::stageRequested);
    m_changed->hide();
}

void ImpactPanel::retranslate()
{
    //: heading: what the profile's change does, worked out while it is being edited
    m_title->setText(tr("Live effect"));
    m_users->setText(tr("Who &uses it"));
    m_discard->setText(tr("&Discard"));
    m_stage->setText(tr("&Stage the change"));
}

void ImpactPanel::setButtons(bool canDiscard, bool canStage, const QString &whyNot)
{
    m_discard->setEnabled(canDiscard);
    m_stage->setEnabled(canStage);
    m_stage->setToolTip(whyNot);
    m_stage->setAccessibleDescription(whyNot);
}

void ImpactPanel::clear()
{
    while (QLayoutItem *item = m_content->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_changed->hide();
    m_shown.reset();
}

void ImpactPanel::add(QWidget *widget)
{
    m_content->addWidget(widget);
}

void ImpactPanel::addFact(Glyph glyph, Tone tone, const QString &fact, const QStringList &details)
{
    add(new FactLine(glyph, tone, fact, details));
}

void ImpactPanel::showWaiting()
{
    clear();
    add(new TextLabel(TextLabel::Kind::Secondary, tr("Looking at everybody who has it…")));
}

void ImpactPanel::showError(const Error &error)
{
    clear();
    auto *label = new TextLabel(TextLabel::Kind::Danger, m_workspace.wording().error(error));
    label->setWordWrap(true);
    add(label);
}

void ImpactPanel::setUnder(bool under)
{
    setMinimumSize(under ? QSize(0, panelHeight) : QSize(panelWidth, 0));
    setMaximumSize(under ? QSize(QWIDGETSIZE_MAX, panelHeight) : QSize(panelWidth, QWIDGETSIZE_MAX));
}

void ImpactPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Not from within the layout that is just at work.
    if (m_shown && m_filledWidth != width())
        QMetaObject::invokeMethod(this, &ImpactPanel::fill, Qt::QueuedConnection);
}

void ImpactPanel::showImpact(const ProfileImpact &impact, int changed, bool isNew)
{
    m_shown = {impact, changed, isNew};
    fill();
}

void ImpactPanel::fill()
{
    if (!m_shown)
        return;
    const Shown shown = *m_shown;
    const auto &[impact, changed, isNew] = shown;
    clear();
    m_shown = shown;
    m_filledWidth = width();
    m_changed->setVisible(changed > 0);
    m_changed->setChip({Tone::Inactive, Glyph::Pencil, tr("%n change(s)", nullptr, changed)});
    const Policy &policy = m_workspace.policy();
    if (isNew)
        addFact(Glyph::Information, Tone::Pending, tr("A new profile: nobody has it yet."));
    else if (impact.users == 0)
        addFact(Glyph::Information, Tone::Pending, tr("Nobody has this profile."));
    else
        addFact(Glyph::Information, Tone::Pending,
                //: %1: "17 users"; %2: "42 dossiers"
                tr("%1 on %2 have this profile.")
                    .arg(countedNoun(m_workspace, impact.users, policy.userNoun),
                         countedNoun(m_workspace, impact.relationships, policy.relationshipNoun)));
    if (changed > 0 && impact.users > 0) {
        addMoves(impact);
        addWithoutEffect(impact);
    }
    addOneProfileNote();
}

void ImpactPanel::addMoves(const ProfileImpact &impact)
{
    const Wording &wording = m_workspace.wording();
    const Catalogue &catalogue = m_workspace.portal().catalogue;
    if (impact.losing > 0) {
        addFact(Glyph::Minus, Tone::Refused,
                tr("%n person(s) lose(s) rights.", nullptr, static_cast<int>(impact.losing)),
                {wording.functionList(impact.lost, catalogue)});
        addRows(impact.losers, impact.losingPairs);
    }
    if (impact.gaining > 0) {
        addFact(Glyph::Plus, Tone::Active,
                tr("%n person(s) gain(s) rights.", nullptr, static_cast<int>(impact.gaining)),
                {wording.functionList(impact.gained, catalogue)});
        addRows(impact.gainers, impact.gainingPairs);
    }
    if (impact.losing == 0)
        addFact(Glyph::Tick, Tone::Active,
                impact.gaining == 0 ? tr("Nobody’s rights change.") : tr("Nobody loses anything."));
    if (impact.awaiting > 0)
        addFact(Glyph::Shield, Tone::Sensitive,
                tr("%n person(s) still need(s) equipment for it.", nullptr, static_cast<int>(impact.awaiting)));
    QList<NamedMove> moves;
    for (const AdministratorMove &move : impact.administrators)
        moves.append({impact.references.value(move.relationship), move.before, move.after});
    for (FactLine *fact : administratorFacts(m_workspace, moves))
        add(fact);
}

void ImpactPanel::addRows(const QList<ProfileImpactRow> &rows, qsizetype all)
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(metrics::glyph + metrics::within, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::within);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto shown = static_cast<int>(std::min(mostRows, rows.size()));
    const QFontMetrics text(font());
    int references = 0;
    int people = 0;
    for (int i = 0; i < shown; ++i) {
        auto *reference = new TextLabel(TextLabel::Kind::Identifier, rows.at(i).reference);
        grid->addWidget(reference, i, 0);
        references = std::max(references, reference->sizeHint().width());
        people = std::max(people, text.horizontalAdvance(rows.at(i).person));
    }
    const int rowWidth = width() - 1 - 2 * edge - metrics::glyph - metrics::within;
    people = std::min(people, rowWidth / 2);
    const int room = rowWidth - references - people - 2 * metrics::within;
    const auto add = [&](int row, int column, TextLabel::Kind kind, const QString &whole, int most) {
        auto *label = new TextLabel(kind, text.elidedText(whole, Qt::ElideRight, most));
        label->setToolTip(whole.toHtmlEscaped());
        label->setAccessibleName(whole);
        grid->addWidget(label, row, column, column == 2 ? Qt::AlignRight : Qt::AlignLeft);
    };
    for (int i = 0; i < shown; ++i) {
        add(i, 1, TextLabel::Kind::Body, rows.at(i).place, room);
        add(i, 2, TextLabel::Kind::Secondary, rows.at(i).person, people);
    }
    if (all > shown)
        grid->addWidget(
            new TextLabel(TextLabel::Kind::Secondary, tr("And %n more.", nullptr, static_cast<int>(all - shown))),
            shown, 0, 1, 3);
    this->add(table);
}

void ImpactPanel::addWithoutEffect(const ProfileImpact &impact)
{
    if (impact.withoutEffect == 0)
        return;
    const Portal &portal = m_workspace.portal();
    const Language language = m_workspace.language();
    const QLocale locale = m_workspace.wording().locale();
    QStringList reasons;
    for (const auto &[code, count] : impact.moduleOff) {
        const Module *module = portal.catalogue.module(code);
        reasons.append(
            tr("Module %1 off: %2").arg(module ? module->label.in(language) : code.text(), locale.toString(count)));
    }
    for (const auto &[code, count] : impact.aboveCeiling) {
        const Configuration *configuration = portal.policy.configuration(code);
        reasons.append(
            tr("Configuration %1: %2")
                .arg(configuration ? configuration->label.in(language) : code.text(), locale.toString(count)));
    }
    addFact(Glyph::Lock, Tone::Inactive,
            //: %1: "39 dossiers"
            tr("What is added has no effect on %1.")
                .arg(countedNoun(m_workspace, impact.withoutEffect, portal.policy.relationshipNoun)),
            reasons);
}

/// S4.10, S4.11.
void ImpactPanel::addOneProfileNote()
{
    if (m_workspace.policy().profileScope != ProfileScope::User)
        return;
    add(new Banner(Tone::Pending,
                   //: %1: the portal's noun for a user, in lower case
                   tr("On this portal a person has one profile everywhere. For a different one somewhere, create a "
                      "second %1 with another "
                      "address.")
                       .arg(m_workspace.userNoun(false).toLower())));
}

} // namespace mandat::desktop
