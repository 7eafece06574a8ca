// SPDX-License-Identifier: MIT
#include "desktop/conflicts/conflictscreen.h"

#include "desktop/conflicts/conflictcard.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/textlabel.h"
#include "desktop/review/factline.h"
#include "desktop/review/replacement.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr int newsPause = 100; ///< ms
/// Of a long order, what nobody contradicts is told by its number.
constexpr qsizetype mostCards = 60;
constexpr int charactersForColumns = 110;

void clear(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}

} // namespace

ConflictScreen::ConflictScreen(Workspace &workspace, const ChangeOrderId &order, QWidget *parent)
    : Screen(workspace, parent)
    , m_order(order)
    , m_state(mergeStateOf(order, workspace.reader()))
    , m_pause(new QTimer(this))
    , m_header(new PageHeader(QString()))
{
    setObjectName(u"conflictScreen"_s);
    QVBoxLayout *page = makePage(this, m_header);
    const auto [area, column] = makeScrollingColumn(
        Surface::Fill::Base, {metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::pageEdge},
        metrics::between);
    m_page = area;
    m_column = column;
    m_page->setObjectName(u"conflictPage"_s);
    page->addWidget(m_page, 1);
    page->addWidget(buildBar());
    m_header->setBackVisible(true);
    connect(m_header, &PageHeader::backRequested, this, &ConflictScreen::closed);
    m_pause->setSingleShot(true);
    m_pause->setInterval(newsPause);
    connect(m_pause, &QTimer::timeout, this, &ConflictScreen::reread);
    connect(&workspace.session(), &app::Session::changed, m_pause, qOverload<>(&QTimer::start));
    if (m_state) {
        m_default = merged(*m_state, workspace.portal(), workspace.now());
        m_merge = m_default;
    }
}

ConflictScreen::~ConflictScreen() = default;

QString ConflictScreen::title() const
{
    return tr("Compare with the present");
}

void ConflictScreen::activated()
{
    for (const auto &[index, card] : std::as_const(m_cards)) {
        if (QWidget *choice = card->firstChoice()) {
            choice->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_review->setFocus(Qt::OtherFocusReason);
}

QWidget *ConflictScreen::buildBar()
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *layout = qobject_cast<QHBoxLayout *>(bar->layout());
    const auto add = [&](ButtonTone tone) {
        auto *button = new QPushButton;
        button->setAutoDefault(false);
        setButtonTone(button, tone);
        return button;
    };
    m_back = add(ButtonTone::Flat);
    m_review = add(ButtonTone::Primary);
    m_review->setObjectName(u"reviewResult"_s);
    m_left = new FactLine(models::Glyph::Information, models::Tone::Pending, QString());
    m_left->setQuiet();
    m_left->setMaximumWidth(420);
    layout->addWidget(m_back);
    layout->addStretch(1);
    layout->addWidget(m_left, 0, Qt::AlignVCenter);
    layout->addWidget(m_review);
    connect(m_back, &QPushButton::clicked, this, &ConflictScreen::closed);
    connect(m_review, &QPushButton::clicked, this, &ConflictScreen::goOn);
    return bar;
}

/// Others go on working: what they do now is merged, too, and what has been picked stays picked.
void ConflictScreen::reread()
{
    if (m_leaving)
        return;
    Result<MergeState> state = mergeStateOf(m_order, workspace().reader());
    OrderMerge now = state ? merged(*state, workspace().portal(), workspace().now()) : OrderMerge();
    m_state = std::move(state);
    if (now == m_default)
        return;
    m_default = std::move(now);
    m_merge = m_state ? merged(*m_state, workspace().portal(), workspace().now(), m_picks) : OrderMerge();
    fill();
    activated();
}

void ConflictScreen::addCards()
{
    const ConflictWords words(workspace().wording(), workspace().portal(), m_state->names);
    QList<qsizetype> shown;
    for (const bool conflicts : {true, false}) {
        for (qsizetype i = 0; i < m_default.changes.size(); ++i) {
            const MergedChange &change = m_default.changes.at(i);
            const bool told = change.matter != MergeMatter::Done && (conflicts || !change.fields.isEmpty());
            if (told && change.conflicts() == conflicts && (conflicts || shown.size() < mostCards))
                shown.append(i);
        }
    }
    for (const qsizetype i : std::as_const(shown)) {
        auto *card = new ConflictCard(words, m_default.changes.at(i));
        card->setStacked(isStacked());
        card->showResult(words, m_merge.changes.at(i));
        connect(card, &ConflictCard::picked, this, &ConflictScreen::take);
        m_column->addWidget(card);
        m_cards.append({i, card});
    }
    const qsizetype others = m_default.changes.size() - shown.size();
    if (others > 0) {
        auto *rest = new TextLabel(
            TextLabel::Kind::Secondary,
            tr("%n other change(s) of the order: not touched by anybody else, or so already on the portal.", nullptr,
               static_cast<int>(others)));
        rest->setWordWrap(true);
        m_column->addWidget(rest);
    }
}

void ConflictScreen::fill()
{
    m_cards.clear();
    clear(m_column);
    m_header->setTitle(title());
    m_back->setText(tr("&Back"));
    if (!m_state) {
        m_header->setCount({});
        m_column->addWidget(new Banner(models::Tone::Refused, workspace().wording().error(m_state.error())));
        m_column->addStretch(1);
        m_review->setEnabled(false);
        m_left->hide();
        return;
    }
    const auto conflicts = static_cast<int>(
        std::ranges::count_if(m_default.changes, [](const MergedChange &one) { return one.conflicts(); }));
    m_header->setCount(conflicts > 0 ? tr("%n to be looked at", nullptr, conflicts) : tr("no contradiction"));
    const QString number = m_state->stored.order.number;
    //: %1: the number of an order
    const QString which = number.isEmpty() ? tr("Your order was written against a state that has changed since.")
                                           : tr("%1 was written against a state that has changed since.").arg(number);
    const QString what = conflicts > 0
        ? tr("Where both sides changed the same, choose one: the one that gives less is chosen already. Nothing is "
             "sent "
             "before you have reviewed the result.")
        : tr("Nobody contradicts it: both sides go together. Nothing is sent before you have reviewed the result.");
    auto *note = new Banner(conflicts > 0 ? models::Tone::Waiting : models::Tone::Pending, which + u' ' + what);
    m_column->addWidget(note);
    auto *everywhere = new QHBoxLayout;
    everywhere->setSpacing(metrics::within);
    auto *holder = new QWidget;
    holder->setLayout(everywhere);
    everywhere->setContentsMargins(0, 0, 0, 0);
    m_allMine = new QPushButton(tr("The &order’s side everywhere"));
    m_allTheirs = new QPushButton(tr("The &portal’s side everywhere"));
    for (QPushButton *button : {m_allMine, m_allTheirs}) {
        button->setAutoDefault(false);
        everywhere->addWidget(button);
    }
    everywhere->addStretch(1);
    m_column->addWidget(holder);
    connect(m_allMine, &QPushButton::clicked, this, [this] { pickEverywhere(MergeSide::Mine); });
    connect(m_allTheirs, &QPushButton::clicked, this, [this] { pickEverywhere(MergeSide::Theirs); });
    addCards();
    const auto choices = std::ranges::count_if(m_cards, [](const auto &one) { return one.second->hasChoices(); });
    holder->setVisible(choices > 1);
    m_column->addStretch(1);
    refreshResult();
}

void ConflictScreen::take(const QList<MergePick> &picks)
{
    if (!m_state)
        return;
    for (const MergePick &pick : picks) {
        m_picks.removeIf([&](const MergePick &known) {
            return known.kind == pick.kind && known.resource == pick.resource && known.field == pick.field;
        });
        m_picks.append(pick);
    }
    m_merge = merged(*m_state, workspace().portal(), workspace().now(), m_picks);
    const ConflictWords words(workspace().wording(), workspace().portal(), m_state->names);
    for (const auto &[index, card] : std::as_const(m_cards))
        card->showResult(words, m_merge.changes.at(index));
    refreshResult();
}

void ConflictScreen::pickEverywhere(MergeSide side)
{
    const auto cards = m_cards;
    for (const auto &[index, card] : cards)
        card->pickEverywhere(side);
}

void ConflictScreen::refreshResult()
{
    const auto left = static_cast<int>(m_merge.left().size());
    m_left->setFact(models::Glyph::Information, models::Tone::Pending,
                    left > 0 ? tr("%n change(s) left to review", nullptr, left) : tr("Nothing is left to do"));
    m_left->show();
    m_review->setText(left > 0 ? tr("&Review the result") : tr("&Set the order aside"));
    m_review->setEnabled(workspace().mayWrite() || left == 0);
    m_review->setToolTip(m_review->isEnabled() ? QString()
                                               : tr("Your role on this portal lets you read, but not change access."));
    m_review->setAccessibleDescription(m_review->toolTip());
}

void ConflictScreen::goOn()
{
    if (!m_state)
        return;
    m_leaving = true;
    const QList<Change> left = m_merge.left();
    if (left.isEmpty())
        setAside(workspace(), m_order);
    else
        draftFrom(workspace(), m_state->stored, left, this);
    Q_EMIT closed();
}

bool ConflictScreen::isStacked() const
{
    return width() < fontMetrics().averageCharWidth() * charactersForColumns;
}

void ConflictScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    for (const auto &[index, card] : std::as_const(m_cards))
        card->setStacked(isStacked());
}

void ConflictScreen::retranslate()
{
    m_page->setAccessibleName(title());
    fill();
}

} // namespace mandat::desktop
