// SPDX-License-Identifier: MIT
#include "desktop/review/reviewscreen.h"

#include "desktop/continuity/appointdialog.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/chip.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/surface.h"
#include "desktop/printing/recapprinting.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/requests/answering.h"
#include "desktop/review/authorbox.h"
#include "desktop/review/diffcard.h"
#include "desktop/review/effectpanel.h"
#include "desktop/review/factline.h"
#include "desktop/review/findingslist.h"
#include "desktop/review/notatomicnotice.h"
#include "desktop/review/owndossiers.h"
#include "desktop/review/replacement.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/continuity.h"
#include "domain/names.h"
#include "domain/plainservice.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr int sideWidth = 376;
constexpr int narrowSideWidth = 304;
constexpr int narrow = 960; ///< less than this leaves the page too little
constexpr qsizetype splittable = 200; ///< above so many changes, telling removals apart takes too long to wait for
} // namespace

ReviewScreen::ReviewScreen(Workspace &workspace, const QList<cache::StagedChange> &staged, QWidget *parent)
    : Screen(workspace, parent)
    , m_header(new PageHeader(QString()))
{
    setObjectName(u"reviewScreen"_s);
    m_segmentPlace = new QVBoxLayout;
    m_segmentPlace->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, 0);
    QVBoxLayout *layout = makePage(this, m_header, m_segmentPlace);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(buildPage(), 1);
    columns->addWidget(buildSide());
    layout->addLayout(columns, 1);
    layout->addWidget(buildBar());
    m_header->setBackVisible(true);
    m_chip = new ChipLabel;
    m_header->addAction(m_chip);
    m_print = new QPushButton(icon(u"document-print"_s), QString());
    m_print->setObjectName(u"printDrafts"_s);
    m_print->setAutoDefault(false);
    m_summary = new QPushButton(icon(u"document-print"_s), QString());
    m_summary->setObjectName(u"printSummary"_s);
    m_summary->setAutoDefault(false);
    m_header->addAction(m_summary);
    m_header->addAction(m_print);

    connect(m_header, &PageHeader::backRequested, this, &ReviewScreen::closed);
    connect(m_print, &QPushButton::clicked, this, &ReviewScreen::printDrafts);
    connect(m_summary, &QPushButton::clicked, this, &ReviewScreen::printSummary);
    connect(
        m_findings, &FindingsList::successorWanted, this,
        [this](const RelationshipId &relationship) { appoint(this->workspace(), relationship, {}, this); },
        Qt::QueuedConnection);
    connect(m_findings, &FindingsList::ownDossiersWanted, this, &ReviewScreen::addOwnDossiers);
    connect(m_findings, &FindingsList::changed, this, &ReviewScreen::refreshButtons);
    connect(m_author, &AuthorBox::changed, this, &ReviewScreen::refreshButtons);
    connect(&workspace.session(), &app::Session::changed, this, &ReviewScreen::reread);
    takeStaged(staged);
}

ReviewScreen::~ReviewScreen() = default;

QString ReviewScreen::title() const
{
    return tr("Review the order");
}

void ReviewScreen::activated()
{
    m_page->setFocus();
}

QWidget *ReviewScreen::buildPage()
{
    const auto [area, column] = makeScrollingColumn(
        Surface::Fill::Base, {metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::pageEdge},
        metrics::within);
    m_page = area;
    m_page->setObjectName(u"reviewPage"_s);
    column->addWidget(new NotAtomicNotice(workspace()));
    m_notices = new QVBoxLayout;
    m_notices->setSpacing(metrics::within);
    column->addLayout(m_notices);
    m_linked = new Banner(models::Tone::Pending, QString());
    m_linked->setObjectName(u"linkedOrders"_s);
    column->addWidget(m_linked);
    m_findings = new FindingsList(workspace());
    column->addWidget(m_findings);
    m_diff = new DiffCard(workspace(), m_page);
    column->addWidget(m_diff);
    column->addStretch(1);
    return m_page;
}

QWidget *ReviewScreen::buildSide()
{
    const auto [pane, column] = makeSidePane({20, metrics::between, 20, metrics::between}, metrics::between);
    m_side = pane;
    m_effect = new EffectPanel(workspace());
    column->addWidget(m_effect);
    auto *line = new Surface(Surface::Fill::Window, Qt::BottomEdge);
    line->setFixedHeight(1);
    column->addWidget(line);
    m_author = new AuthorBox(workspace());
    column->addWidget(m_author);
    column->addStretch(1);
    return m_side;
}

QWidget *ReviewScreen::buildBar()
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *layout = qobject_cast<QHBoxLayout *>(bar->layout());
    const auto add = [&](const QString &name, ButtonTone tone) {
        auto *button = new QPushButton;
        button->setObjectName(name);
        button->setAutoDefault(false);
        setButtonTone(button, tone);
        return button;
    };
    m_back = add(u"back"_s, ButtonTone::Flat);
    m_removalsNow = add(u"removalsNow"_s, ButtonTone::Danger);
    m_submit = add(u"submit"_s, ButtonTone::Primary);
    m_obstacle = new FactLine(models::Glyph::Warning, models::Tone::Waiting, QString());
    m_obstacle->setQuiet();
    m_obstacle->setMaximumWidth(420);
    layout->addWidget(m_back);
    layout->addStretch(1);
    layout->addWidget(m_obstacle, 0, Qt::AlignVCenter);
    layout->addWidget(m_removalsNow);
    layout->addWidget(m_submit);
    connect(m_back, &QPushButton::clicked, this, &ReviewScreen::closed);
    connect(m_removalsNow, &QPushButton::clicked, this, &ReviewScreen::submitRemovals);
    connect(m_submit, &QPushButton::clicked, this, &ReviewScreen::submitAll);
    return bar;
}

void ReviewScreen::resizeEvent(QResizeEvent *event)
{
    m_side->setFixedWidth(width() < narrow ? narrowSideWidth : sideWidth);
    Screen::resizeEvent(event);
}

void ReviewScreen::retranslate()
{
    m_header->setTitle(title());
    m_chip->setChip({models::Tone::Inactive, models::Glyph::Pencil, tr("Draft")});
    m_print->setText(tr("&Print…"));
    m_summary->setText(tr("Order su&mmary…"));
    m_summary->setToolTip(tr("The order on paper, to be signed"));
    m_print->setToolTip(tr("The profile recaps as this order would leave them, marked as drafts"));
    m_back->setText(tr("&Back"));
    m_removalsNow->setText(tr("&Apply the removals now"));
    m_submit->setText(tr("&Submit"));
    m_page->setAccessibleName(tr("The order in full"));
    m_diff->retranslate();
    m_effect->retranslate();
    m_author->retranslate();
    fillSegments();
    fill();
}

/// What is staged may move while it is reviewed: by the change bar, by another window, by news from the portal.
void ReviewScreen::reread()
{
    if (m_sending || m_over || m_writing)
        return;
    const Result<QList<cache::StagedChange>> staged = workspace().reader().staged();
    if (!staged)
        return;
    keepWords();
    takeStaged(*staged);
}

void ReviewScreen::takeStaged(const QList<cache::StagedChange> &staged)
{
    const QString shown = m_current < m_parts.size() ? m_parts.at(m_current).key() : QString();
    const qsizetype limit = std::min<qsizetype>(changesAtOnce, workspace().policy().maxOperations);
    const Result<QList<StagedPart>> parts = partsOf(staged, workspace().reader(), limit);
    if (!parts) {
        showError(parts.error());
        return;
    }
    // Staged anew, it is against what is there now.
    const bool same = std::ranges::any_of(
        *parts, [&](const StagedPart &part) { return part.key() == m_meeting && m_parts.contains(part); });
    if (!same)
        m_meeting.clear();
    m_parts = *parts;
    if (m_parts.isEmpty()) {
        m_over = true;
        // Not at once: whoever made this page has to have heard of its signals.
        QMetaObject::invokeMethod(this, &ReviewScreen::closed, Qt::QueuedConnection);
        return;
    }
    const auto found = std::ranges::find(m_parts, shown, &StagedPart::key);
    m_current = found == m_parts.end() ? 0 : static_cast<int>(found - m_parts.begin());
    fillSegments();
    showPart(m_current);
}

QString ReviewScreen::partTitle(const StagedPart &part) const
{
    if (part.pieces > 1)
        //: a change of many people that takes several orders
        return tr("Several companies, part %1 of %2")
            .arg(workspace().wording().locale().toString(part.piece),
                 workspace().wording().locale().toString(part.pieces));
    if (part.batch.isValid())
        return tr("Several companies");
    return part.company.isNull() ? tr("Shared profiles") : part.companyName;
}

void ReviewScreen::fillSegments()
{
    delete m_segments;
    m_segments = nullptr;
    if (m_parts.size() < 2)
        return;
    m_segments = new SegmentedControl(tr("Order to review"));
    m_segments->setObjectName(u"orders"_s);
    for (const StagedPart &part : std::as_const(m_parts))
        m_segments->addSegment(tr("%1 (%2)", "company, number of changes")
                                   .arg(partTitle(part), workspace().wording().locale().toString(part.changes.size())));
    m_segments->setCurrentIndex(m_current);
    m_segmentPlace->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, metrics::within);
    m_segmentPlace->addWidget(m_segments, 0, Qt::AlignLeft);
    connect(m_segments, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        keepWords();
        showPart(index);
    });
}

void ReviewScreen::keepWords()
{
    if (m_current < m_parts.size())
        m_words.insert(m_parts.at(m_current).key(),
                       {m_author->reason(), m_author->mandate(), m_findings->acknowledged()});
}

void ReviewScreen::showPart(int index)
{
    m_current = index;
    m_author->setWords(m_words.value(m_parts.at(index).key()));
    fill();
}

void ReviewScreen::fill()
{
    if (m_current >= m_parts.size())
        return;
    const StagedPart &part = m_parts.at(m_current);
    const Portal &portal = workspace().portal();
    const QDateTime now = workspace().now();
    m_header->setCount(tr("%1 · %n change(s)", nullptr, static_cast<int>(part.changes.size())).arg(partTitle(part)));
    m_linked->setVisible(part.pieces > 1);
    m_linked->setMessage(
        models::Tone::Pending,
        tr("These changes take %n orders, sent one after the other. Each is applied as a whole, but by "
           "itself: if one of them is refused, the others hold.",
           nullptr, part.pieces));
    Result<Snapshot> before = stateFor(part, workspace().reader());
    m_readable = before.has_value();
    if (!before) {
        showError(before.error());
        refreshButtons();
        return;
    }
    m_before = std::move(*before);
    m_after = applied(m_before, part.changes);
    m_impact = impactOf(portal, m_before, part.changes, now);
    m_removals = part.changes.size() <= splittable ? removalsOf(portal, m_before, part.changes, now) : Removals();
    const QStringList acknowledged = m_findings->acknowledged() + m_words.value(part.key()).acknowledged;
    m_findings->showFindings(findingsOf(part.changes), m_after, acknowledged);
    m_diff->showDiff(diff(portal, m_before, part.changes), m_before, m_after, m_impact);
    m_effect->showImpact(m_impact, m_before, m_after);
    m_author->setPeople(peopleOfMandate());
    refreshButtons();
}

void ReviewScreen::addOwnDossiers(const UserId &user, const QList<RelationshipId> &missing)
{
    const OwnDossiers wanted =
        ownDossiers(workspace().policy(), m_parts.at(m_current).changes, m_after, user, missing, workspace().now());
    if (!wanted.back.isEmpty())
        workspace().unstage(wanted.back);
    if (!wanted.added.isEmpty())
        workspace().stageAll(wanted.added);
}

void ReviewScreen::printSummary()
{
    printOrderSummary(workspace(), order(m_parts.at(m_current).changes), m_before, this);
}

void ReviewScreen::printDrafts()
{
    const ChangeOrder draft = order(m_parts.at(m_current).changes);
    printDraftRecapsOf(workspace(), draft, m_after, this);
}

QList<Finding> ReviewScreen::findingsOf(const QList<Change> &changes) const
{
    CheckContext context;
    context.portal = &workspace().portal();
    context.before = &m_before;
    context.author = workspace().me();
    context.now = workspace().now();
    context.signInIdTaken = [this](const QString &signInId, const UserId &except) {
        const Result<std::optional<User>> user = workspace().reader().userBySignInId(signInId);
        return user && *user && (*user)->id != except;
    };
    return check(order(changes), context);
}

ChangeOrder ReviewScreen::order(const QList<Change> &changes) const
{
    StagedPart part = m_parts.at(m_current);
    part.changes = changes;
    OrderWords words {m_author->reason(), m_author->mandate(), m_findings->acknowledged()};
    // Who reads one of several linked orders learns of the others.
    if (part.pieces > 1)
        words.reason = words.reason.isEmpty() ? partTitle(part) : words.reason + u" – "_s + partTitle(part);
    ChangeOrder out = orderOf(part, words, workspace().portal(), m_before, workspace().me(), workspace().now());
    takeReplaced(out, workspace().reader());
    takeAnswered(out, workspace().reader());
    return out;
}

/// The company's administrators, then its contacts: who may ask for a change.
QStringList ReviewScreen::peopleOfMandate() const
{
    QStringList administrators;
    QStringList contacts;
    const CompanyId company = m_parts.at(m_current).company;
    for (const Relationship &relationship : m_before.relationships) {
        if (relationship.company != company)
            continue;
        for (const UserId &id : administratorsOf(workspace().portal(), m_before, relationship.id, workspace().now())) {
            const User *user = m_before.user(id);
            administrators.append(user->capacity.isEmpty() ? displayName(*user)
                                                           : displayName(*user) + u", "_s + user->capacity);
        }
    }
    for (const Contact &contact : m_before.contacts) {
        if (contact.company == company)
            contacts.append(contact.capacity.isEmpty() ? displayName(contact)
                                                       : displayName(contact) + u", "_s + contact.capacity);
    }
    std::ranges::sort(administrators);
    std::ranges::sort(contacts);
    QStringList out = administrators + contacts;
    out.removeDuplicates();
    return out;
}

/// Why it cannot be submitted; empty: it can.
QString ReviewScreen::obstacle() const
{
    if (!workspace().mayWrite())
        return tr("Your role on this portal lets you read, but not change access.");
    if (!m_readable)
        return tr("What this order is about could not be read.");
    if (!m_meeting.isEmpty() && m_current < m_parts.size() && m_parts.at(m_current).key() == m_meeting)
        return tr("To be compared first with what others have done");
    if (m_findings->blocks() > 0)
        return tr("%n point(s) to correct first", nullptr, m_findings->blocks());
    // What only takes access away waits for nothing.
    if (m_impact.effect != Effect::Narrowing && m_findings->toAcknowledge() > 0)
        return tr("%n warning(s) left to tick", nullptr, m_findings->toAcknowledge());
    return {};
}

void ReviewScreen::refreshButtons()
{
    const QString why = m_sending ? QString() : obstacle();
    m_obstacle->setVisible(m_sending || !why.isEmpty());
    if (m_sending)
        m_obstacle->setFact(models::Glyph::Hourglass, models::Tone::Pending, tr("Submitting…"));
    else
        m_obstacle->setFact(models::Glyph::Warning, models::Tone::Waiting, why);
    m_submit->setEnabled(!m_sending && why.isEmpty());
    m_submit->setAccessibleDescription(why);
    m_submit->setToolTip(why);
    m_removalsNow->setVisible(m_removals.isMixed());
    const QString whyNot = m_removals.isMixed() ? removalsObstacle() : QString();
    m_removalsNow->setEnabled(!m_sending && whyNot.isEmpty());
    m_removalsNow->setAccessibleDescription(whyNot);
    m_removalsNow->setToolTip(
        whyNot.isEmpty() ? tr("Sends what takes access away as an order of its own; the rest stays staged.") : whyNot);
    for (QWidget *control :
         {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_author), static_cast<QWidget *>(m_findings)})
        control->setEnabled(!m_sending);
    if (m_segments)
        m_segments->setEnabled(!m_sending);
}

} // namespace mandat::desktop
