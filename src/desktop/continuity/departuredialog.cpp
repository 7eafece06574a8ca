// SPDX-License-Identifier: MIT
#include "desktop/continuity/departuredialog.h"

#include "desktop/continuity/stagedchanges.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "documents/departurewords.h"
#include "domain/names.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr QSize usual(680, 620);

QListWidget *wrappingList()
{
    auto *list = new QListWidget;
    list->setWordWrap(true);
    list->setSpacing(metrics::iconText / 2);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}
} // namespace

DepartureDialog::DepartureDialog(Workspace &workspace, const UserId &user, DepartureWay way, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_user(user)
    , m_way(way)
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_state(new FactLine(models::Glyph::Information, models::Tone::Pending, QString()))
    , m_withdrawnTitle(new TextLabel(TextLabel::Kind::Strong))
    , m_withdrawn(wrappingList())
    , m_beyondTitle(new TextLabel(TextLabel::Kind::Strong))
    , m_beyond(wrappingList())
{
    setObjectName(u"departure"_s);
    setWindowTitle(tr("Departure"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within);
    m_title->setWordWrap(true);
    m_state->setQuiet();
    m_withdrawnTitle->setBuddy(m_withdrawn);
    m_beyondTitle->setBuddy(m_beyond);
    m_beyondTitle->setText(tr("&Out of reach of these orders"));
    m_beyond->setAccessibleName(tr("Out of reach of these orders"));
    m_withdrawn->setAccessibleName(tr("What is withdrawn"));
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addWidget(m_withdrawnTitle);
    column->addWidget(m_withdrawn, 2);
    column->addWidget(m_beyondTitle);
    column->addWidget(m_beyond, 3);
    column->addWidget(buildBar());
    resize(usual);
    read();
    connect(&workspace.session(), &app::Session::changed, this, [this] { read(); });
}

DepartureDialog::~DepartureDialog() = default;

QWidget *DepartureDialog::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, metrics::within, 0, 0);
    row->setSpacing(metrics::within);
    m_letters = new QPushButton(tr("&Letters…"));
    m_letters->setIcon(icon(u"document-print"_s));
    m_review = new QPushButton(tr("&Review the changes…"));
    m_stage = new QPushButton(tr("&Stage the departure"));
    auto *close = new QPushButton(tr("Close"));
    setButtonTone(m_stage, ButtonTone::Primary);
    for (QPushButton *button : {m_letters, m_review, m_stage, close})
        button->setAutoDefault(false);
    row->addWidget(m_letters);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_review);
    row->addWidget(m_stage);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_letters, &QPushButton::clicked, this, [this] { printDepartureLetters(m_workspace, m_case, this); });
    connect(m_stage, &QPushButton::clicked, this, &DepartureDialog::stage);
    connect(m_review, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT m_workspace.reviewWanted();
    });
    return bar;
}

void DepartureDialog::read()
{
    Result<app::DepartureCase> found =
        app::departureCase(m_workspace.reader(), m_user, m_way, otherPortals(m_workspace));
    // Once it is gone from the portal, what was read before goes on being shown.
    if (found) {
        m_case = std::move(*found);
        m_readable = true;
    } else {
        m_error = found.error();
    }
    fill();
}

QList<Change> DepartureDialog::changes() const
{
    const Result<Snapshot> portal = m_workspace.reader().userSnapshot(m_user);
    if (!portal || !portal->user(m_user))
        return {};
    const Snapshot now = withStaged(m_workspace.reader(), *portal);
    return now.user(m_user) ? against(*portal, departureOf(now, m_user, m_way)) : QList<Change>();
}

void DepartureDialog::fill()
{
    const Wording &wording = m_workspace.wording();
    m_letters->setEnabled(m_readable && !m_case.companies.isEmpty());
    const bool left = changes().isEmpty();
    m_stage->setVisible(m_workspace.mayWrite());
    m_stage->setEnabled(m_readable && !left);
    m_review->setVisible(!m_workspace.reader().staged().value_or(QList<cache::StagedChange>()).isEmpty());
    if (!m_readable) {
        m_title->setText(wording.error(m_error));
        m_state->hide();
        return;
    }
    m_title->setText(tr("Departure of %1").arg(displayName(m_case.user)));
    if (m_case.order && !m_case.order->number.isEmpty())
        //: %1: the number of an order; %2: its state: “in effect”
        m_state->setFact(
            models::Glyph::Tick, models::Tone::Active,
            tr("Order %1: %2.").arg(m_case.order->number, wording.orderStatus(m_case.order->status).toLower()));
    else if (!m_case.user.active)
        m_state->setFact(models::Glyph::Tick, models::Tone::Active, tr("The account is deactivated already."));
    else if (left)
        m_state->setFact(models::Glyph::Information, models::Tone::Pending,
                         tr("Staged. The letters are drafts until the order is applied."));
    else
        m_state->setFact(models::Glyph::Information, models::Tone::Pending,
                         m_way == DepartureWay::Delete
                             ? tr("The account will be deleted. Nothing is sent before you have reviewed it.")
                             : tr("The account will be deactivated. Nothing is sent before you have reviewed it."));
    fillWithdrawn();
    fillBeyond();
}

void DepartureDialog::fillWithdrawn()
{
    m_withdrawn->clear();
    int all = 0;
    for (const CompanyId &id : std::as_const(m_case.companies)) {
        const Company *company = m_case.before.company(id);
        QStringList places;
        for (const Grant *grant : grantsInCompany(m_case.before, m_user, id)) {
            const Relationship *relationship = m_case.before.relationship(grant->relationship);
            places.append(relationship->label.isEmpty()
                              ? relationship->reference
                              : relationship->reference + u" ("_s + relationship->label + u')');
        }
        all += static_cast<int>(places.size());
        const QString name = company ? company->name : QString();
        m_withdrawn->addItem(name + u'\n' + (places.isEmpty() ? tr("no access here") : places.join(u", "_s)));
    }
    m_withdrawnTitle->setText(tr("&What is withdrawn: %n access(es)", nullptr, all));
}

void DepartureDialog::fillBeyond()
{
    m_beyond->clear();
    const documents::DepartureWords words(m_workspace.language());
    for (const BeyondReach &beyond : std::as_const(m_case.beyond))
        new QListWidgetItem(glyphIcon(models::Glyph::Warning),
                            words.what(beyond, m_workspace.policy()) + u'\n' + words.why(beyond, m_workspace.policy()),
                            m_beyond);
}

void DepartureDialog::stage()
{
    const QString name = displayName(m_case.user);
    const QString text = m_way == DepartureWay::Delete ? tr("%1 will never be able to sign in again.").arg(name)
                                                       : tr("%1 can no longer sign in.").arg(name);
    const auto count = static_cast<int>(m_case.before.grantsOfUser(m_user).size());
    const bool sure = m_workspace.prompts().confirm(
        this,
        {tr("Departure of %1").arg(name), text,
         tr("%n access(es) end with it. Nothing is sent before you have reviewed it.", nullptr, count), tr("Prepare"),
         true});
    if (!sure)
        return;
    m_workspace.stageAll(changes());
    Q_EMIT staged();
}

} // namespace mandat::desktop

#include "moc_departuredialog.cpp"
