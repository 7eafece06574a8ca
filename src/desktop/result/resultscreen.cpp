// SPDX-License-Identifier: MIT
#include "desktop/result/resultscreen.h"

#include "desktop/letters/lettersdialog.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/chip.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/result/credentialcard.h"
#include "desktop/result/trackingpanel.h"
#include "desktop/review/factline.h"
#include "desktop/review/stagedorder.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"
#include "domain/plainservice.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr int sideWidth = 360;
constexpr int narrowSideWidth = 288;
constexpr int narrow = 960; ///< less than this leaves the page too little
} // namespace

ResultScreen::ResultScreen(Workspace &workspace, const ChangeOrder &order, QWidget *parent)
    : Screen(workspace, parent)
    , m_submitted(order)
    , m_header(new PageHeader(QString()))
    , m_chip(new ChipLabel)
{
    setObjectName(u"resultScreen"_s);
    QVBoxLayout *layout = makePage(this, m_header);
    m_header->addAction(m_chip);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(buildPage(), 1);
    columns->addWidget(buildSide());
    layout->addLayout(columns, 1);
    layout->addWidget(buildBar());
    m_effect.setSingleShot(true);
    connect(&m_effect, &QTimer::timeout, this, &ResultScreen::refresh);
    connect(&workspace.session(), &app::Session::changed, this, &ResultScreen::refresh);
    refresh();
}

ResultScreen::~ResultScreen() = default;

QString ResultScreen::title() const
{
    return OutcomeWords(workspace()).title(m_outcome);
}

void ResultScreen::activated()
{
    if (!m_cards.isEmpty() && !m_cards.first()->isHandedOver())
        m_cards.first()->firstButton()->setFocus();
    else
        m_done->setFocus();
}

bool ResultScreen::isOpen() const
{
    return std::ranges::any_of(m_cards, [](const CredentialCard *card) { return !card->isDealtWith(); });
}

QWidget *ResultScreen::buildPage()
{
    const auto [area, column] = makeScrollingColumn(
        Surface::Fill::Base, {metrics::pageEdge, 20, metrics::pageEdge, metrics::pageEdge}, metrics::between);
    m_page = area;
    m_page->setFocusPolicy(Qt::NoFocus);
    m_banner = new Banner(models::Tone::Active, QString());
    m_details = m_banner->addButton(QString());
    connect(m_details, &QPushButton::clicked, this, &ResultScreen::showDetails);
    column->addWidget(m_banner);
    m_credentialHead = new QWidget;
    auto *head = new QVBoxLayout(m_credentialHead);
    head->setContentsMargins(0, metrics::iconText, 0, 0);
    head->setSpacing(metrics::iconText);
    auto *first = new QHBoxLayout;
    m_credentialTitle = new TextLabel(TextLabel::Kind::Section);
    m_credentialCount = new TextLabel(TextLabel::Kind::Secondary);
    first->addWidget(m_credentialTitle);
    first->addStretch(1);
    first->addWidget(m_credentialCount);
    head->addLayout(first);
    m_credentialNote = new TextLabel(TextLabel::Kind::Secondary);
    m_credentialNote->setWordWrap(true);
    head->addWidget(m_credentialNote);
    column->addWidget(m_credentialHead);
    m_cardPlace = new QVBoxLayout;
    m_cardPlace->setSpacing(12);
    column->addLayout(m_cardPlace);
    column->addStretch(1);
    return m_page;
}

QWidget *ResultScreen::buildSide()
{
    const auto [pane, column] = makeSidePane({20, 20, 20, metrics::between}, metrics::within);
    m_side = pane;
    m_tracking = new TrackingPanel(workspace());
    column->addWidget(m_tracking);
    column->addStretch(1);
    connect(m_tracking, &TrackingPanel::recapsWanted, this,
            [this] { Q_EMIT workspace().recapWanted(usersOf(m_outcome.order)); });
    connect(m_tracking, &TrackingPanel::orderPrintWanted, this, [this] {
        printOrderSummary(workspace(), m_outcome.order, stateBefore(m_outcome.order, workspace().reader()), this);
    });
    connect(m_tracking, &TrackingPanel::orderWanted, this,
            [this] { Q_EMIT workspace().orderWanted(m_outcome.order.id); });
    connect(m_tracking, &TrackingPanel::anotherWanted, this, &ResultScreen::createAnother);
    return m_side;
}

QWidget *ResultScreen::buildBar()
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *layout = qobject_cast<QHBoxLayout *>(bar->layout());
    m_left = new TextLabel(TextLabel::Kind::Secondary);
    m_later = new QPushButton;
    m_later->setObjectName(u"later"_s);
    m_later->setAutoDefault(false);
    m_done = new QPushButton;
    m_done->setObjectName(u"done"_s);
    setButtonTone(m_done, ButtonTone::Primary);
    layout->addWidget(m_left);
    layout->addStretch(1);
    layout->addWidget(m_later);
    layout->addWidget(m_done);
    connect(m_later, &QPushButton::clicked, this, &ResultScreen::closed);
    connect(m_done, &QPushButton::clicked, this, &ResultScreen::closed);
    return bar;
}

void ResultScreen::resizeEvent(QResizeEvent *event)
{
    m_side->setFixedWidth(width() < narrow ? narrowSideWidth : sideWidth);
    Screen::resizeEvent(event);
}

void ResultScreen::retranslate()
{
    m_details->setText(tr("D&etails…"));
    m_later->setText(tr("&Later, in “To do”"));
    m_done->setText(tr("&Done"));
    m_tracking->retranslate();
    for (CredentialCard *card : std::as_const(m_cards))
        card->retranslate();
    refresh();
}

void ResultScreen::refresh()
{
    m_outcome = outcomeOf(m_submitted, workspace().reader());
    refreshHeader();
    refreshBanner();
    refreshCredentials();
    m_tracking->showOutcome(m_outcome);
    refreshProgress();
    waitForEffect();
}

void ResultScreen::refreshHeader()
{
    const OutcomeWords words(workspace());
    m_header->setTitle(words.title(m_outcome));
    const Result<Company> company = workspace().reader().company(m_outcome.order.company);
    const QString name = company ? company->name : QString();
    const QString number = m_outcome.order.number.isEmpty() ? tr("number given when sent") : m_outcome.order.number;
    m_header->setCount(name.isEmpty() ? number : tr("%1 · %2", "number of the order, company").arg(number, name));
    const OutcomeWords::Look chip = words.chip(m_outcome);
    m_chip->setChip({chip.tone, chip.glyph, chip.text});
}

void ResultScreen::refreshBanner()
{
    const OutcomeWords::Look look = OutcomeWords(workspace()).summary(m_outcome);
    const bool news = m_banner->text() != look.text;
    m_banner->setMessage(look.tone, look.text, look.glyph);
    m_details->setVisible(m_outcome.isReturned() && !m_outcome.detail.isEmpty());
    if (news)
        m_banner->announce();
}

void ResultScreen::refreshCredentials()
{
    const QList<User> users = createdUsers(m_outcome.order, workspace().reader());
    // How somebody gets a password is not this program's to know on a plain service.
    const bool any = !users.isEmpty() && !m_outcome.isReturned() && !isPlainService(workspace().portal());
    m_credentialHead->setVisible(any);
    delete m_delivery;
    m_delivery = nullptr;
    if (!any)
        return;
    if (workspace().policy().credentialDelivery == CredentialDelivery::Screen && m_outcome.isApplied())
        refreshCards(users);
    else
        refreshDelivery(users);
}

/// A card stays as long as the page does: it holds what was asked for.
void ResultScreen::refreshCards(const QList<User> &users)
{
    for (const User &user : users) {
        const auto known =
            std::ranges::find_if(m_cards, [&](const CredentialCard *card) { return card->userId() == user.id; });
        CredentialCard *card = known == m_cards.end() ? nullptr : *known;
        if (!card) {
            card = new CredentialCard(workspace(), user);
            m_cards.append(card);
            m_cardPlace->addWidget(card);
            connect(card, &CredentialCard::changed, this, &ResultScreen::refreshProgress);
        }
        card->setUser(user, aboutUser(user));
    }
    m_credentialTitle->setText(tr("Credentials to hand over"));
    m_credentialNote->setText(
        tr("Mandat keeps no password, and a copy leaves the clipboard after 60 seconds. What is not handed over now "
           "waits in “To do”."));
}

/// Where they go, or why there are none yet.
void ResultScreen::refreshDelivery(const QList<User> &users)
{
    m_credentialTitle->setText(tr("Credentials"));
    m_credentialCount->clear();
    const CredentialDelivery way = workspace().policy().credentialDelivery;
    if (way == CredentialDelivery::Screen)
        m_credentialNote->setText(
            tr("Sign-in IDs and temporary passwords can be shown here once the portal has applied the order."));
    else if (m_outcome.isApplied())
        m_credentialNote->setText(way == CredentialDelivery::Post
                                      ? tr("They leave by post: a letter waits, to be printed by an administrator.")
                                      : tr("The portal sends them by email. Nothing has to be handed over here."));
    else
        m_credentialNote->setText(way == CredentialDelivery::Post
                                      ? tr("They leave by post, with a letter, once the portal has applied the order.")
                                      : tr("The portal sends them by email once it has applied the order."));
    m_delivery = new QWidget;
    auto *list = new QVBoxLayout(m_delivery);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(metrics::within);
    for (const User &user : users)
        list->addWidget(
            new FactLine(models::Glyph::Information, models::Tone::Pending, displayName(user), {deliveryOf(user)}));
    if (m_outcome.isApplied() && printsLetters(workspace())) {
        auto *print = new QPushButton(icon(u"document-print"_s), tr("Letters to &post…"));
        print->setAutoDefault(false);
        const UserId only = users.size() == 1 ? users.constFirst().id : UserId();
        connect(print, &QPushButton::clicked, this,
                [this, only] { (new LettersDialog(workspace(), only, this))->open(); });
        list->addWidget(print, 0, Qt::AlignLeading);
    }
    m_cardPlace->addWidget(m_delivery);
}

QString ResultScreen::deliveryOf(const User &user) const
{
    switch (workspace().policy().credentialDelivery) {
    case CredentialDelivery::Screen:
        return aboutUser(user);
    case CredentialDelivery::Email:
        return user.email;
    case CredentialDelivery::Post:
        break;
    }
    return workspace()
        .wording()
        .fieldText(Field::Address, QVariant::fromValue(user.address), workspace().portal(), {})
        .replace(u'\n', u", "_s);
}

/// Profile and where: "Accountant · 40217-A, operations".
QString ResultScreen::aboutUser(const User &user) const
{
    const Result<Snapshot> state = workspace().reader().userSnapshot(user.id);
    if (!state)
        return user.capacity;
    QStringList parts;
    QStringList places;
    for (const Grant *grant : state->grantsOfUser(user.id)) {
        const Profile *profile = profileThatApplies(workspace().policy(), *state, user, grant);
        const QString name = profile ? workspace().wording().profileName(*profile) : QString();
        if (!name.isEmpty() && !parts.contains(name))
            parts.append(name);
        if (const Relationship *relationship = state->relationship(grant->relationship))
            places.append(relationship->label.isEmpty() ? relationship->reference
                                                        : relationship->reference + u", "_s + relationship->label);
    }
    return (parts + places).join(u" · "_s);
}

void ResultScreen::refreshProgress()
{
    const auto total = m_cards.size();
    const auto handed = std::ranges::count_if(m_cards, &CredentialCard::isHandedOver);
    const auto open = static_cast<int>(
        std::ranges::count_if(m_cards, [](const CredentialCard *card) { return !card->isDealtWith(); }));
    const QLocale locale = workspace().wording().locale();
    if (total > 0)
        m_credentialCount->setText(tr("%1 of %2 handed over").arg(locale.toString(handed), locale.toString(total)));
    m_left->setText(open > 0 ? tr("%n sign-in(s) left to hand over", nullptr, open) : QString());
    m_later->setVisible(open > 0);
    m_done->setEnabled(open == 0);
    m_done->setAccessibleDescription(m_left->text());
    m_done->setToolTip(m_left->text());
}

void ResultScreen::waitForEffect()
{
    const QDateTime now = workspace().now();
    if (!m_outcome.isApplied() || m_outcome.isInEffect(now)) {
        m_effect.stop();
        return;
    }
    const qint64 longest = std::chrono::milliseconds(std::chrono::hours(24)).count();
    m_effect.start(static_cast<int>(std::min(longest, now.msecsTo(m_outcome.order.effectiveAt) + 500)));
}

void ResultScreen::showDetails()
{
    workspace().prompts().inform(this, tr("Details"), m_banner->text(), m_outcome.detail);
}

void ResultScreen::createAnother()
{
    RelationshipId relationship;
    for (const Change &change : std::as_const(m_outcome.order.changes)) {
        if (change.kind() == ChangeKind::Create && change.resourceKind() == ResourceKind::Grant)
            relationship = std::get<Grant>(*change.after).relationship;
    }
    Workspace &where = workspace();
    Q_EMIT closed();
    Q_EMIT where.newUserWanted(relationship);
}

} // namespace mandat::desktop
