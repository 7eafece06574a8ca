// SPDX-License-Identifier: MIT
#include "desktop/bulk/bulkdialog.h"

#include "app/csv.h"
#include "desktop/bulk/bulkchoice.h"
#include "desktop/parts/remaining.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

enum Page { Choice, Work, Outcome };
enum Column { Name, Company, Reason, ColumnCount };
constexpr qsizetype listed = 2000; ///< rows shown; the copied text has all of them

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text);
    return item;
}

} // namespace

BulkDialog::BulkDialog(Workspace &workspace, BulkAction action, const QList<qint64> &rows, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_since(std::make_unique<QElapsedTimer>())
    , m_pages(new QStackedWidget)
    , m_progress(new QProgressBar)
    , m_progressText(new TextLabel(TextLabel::Kind::Secondary))
    , m_summary(new TextLabel(TextLabel::Kind::Strong))
    , m_consequence(new TextLabel(TextLabel::Kind::Secondary))
    , m_listTitle(new TextLabel(TextLabel::Kind::Section))
    , m_leftOut(new QTableWidget(0, ColumnCount))
    , m_copy(new QPushButton(tr("C&opy the list")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_go(new QPushButton)
{
    setObjectName(u"bulkDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(actionText(workspace, action).remove(u'&').remove(u'…'));
    m_request.rows = rows;
    m_request.wish.action = action;
    m_request.language = workspace.language();
    m_request.now = workspace.now();
    m_pages->addWidget(buildChoice(action));
    m_pages->addWidget(buildWork());
    m_pages->addWidget(buildOutcome());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::between);
    column->addWidget(m_pages, 1);
    column->addWidget(buildButtons());
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BulkDialog::planned);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_progress->setValue(value);
        m_progressText->setText(remainingText(*m_since, value, m_progress->maximum()));
    });
    resize(640, 460);
    if (BulkChoice::isNeeded(action))
        refreshButtons();
    else
        plan();
}

BulkDialog::~BulkDialog()
{
    m_watcher.future().cancel();
}

QString BulkDialog::actionText(const Workspace &workspace, BulkAction action)
{
    switch (action) {
    case BulkAction::Deactivate:
        return tr("&Deactivate…");
    case BulkAction::Reactivate:
        return tr("&Reactivate…");
    case BulkAction::Remove:
        return tr("D&elete…");
    case BulkAction::AddAccess:
        //: %1: the portal’s word for relationships: “subscriptions”
        return tr("&Add %1…").arg(workspace.relationshipNoun(true).toLower());
    case BulkAction::ChangeProfile:
        return tr("C&hange profile…");
    case BulkAction::SetEndDate:
        return tr("Set &last day…");
    }
    Q_UNREACHABLE();
}

QWidget *BulkDialog::buildChoice(BulkAction action)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::between);
    column->addWidget(new TextLabel(TextLabel::Kind::Strong,
                                    tr("For %n person(s)", nullptr, static_cast<int>(m_request.rows.size()))));
    m_choice = new BulkChoice(m_workspace, action);
    column->addWidget(m_choice, 1);
    connect(m_choice, &BulkChoice::changed, this, &BulkDialog::refreshButtons);
    return page;
}

QWidget *BulkDialog::buildWork()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    column->addStretch(1);
    column->addWidget(new TextLabel(TextLabel::Kind::Strong, tr("Checking each person against the portal’s rules…")));
    m_progress->setAccessibleName(tr("Progress"));
    column->addWidget(m_progress);
    column->addWidget(m_progressText);
    column->addStretch(1);
    return page;
}

QWidget *BulkDialog::buildOutcome()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    m_summary->setObjectName(u"bulkSummary"_s);
    m_summary->setWordWrap(true);
    m_consequence->setWordWrap(true);
    m_leftOut->setObjectName(u"bulkLeftOut"_s);
    m_leftOut->setAccessibleName(tr("Left out, and why"));
    m_leftOut->setHorizontalHeaderLabels({tr("Name"), tr("Company"), tr("Reason")});
    m_leftOut->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_leftOut->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_leftOut->setShowGrid(false);
    m_leftOut->setTabKeyNavigation(false);
    m_leftOut->setWordWrap(true);
    m_leftOut->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_leftOut->verticalHeader()->hide();
    m_leftOut->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_leftOut->setColumnWidth(Name, 170);
    m_leftOut->setColumnWidth(Company, 150);
    m_leftOut->horizontalHeader()->setSectionResizeMode(Reason, QHeaderView::Stretch);
    column->addWidget(m_summary);
    column->addWidget(m_consequence);
    column->addWidget(m_listTitle);
    column->addWidget(m_leftOut, 1);
    return page;
}

QWidget *BulkDialog::buildButtons()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::within);
    m_copy->setObjectName(u"bulkCopy"_s);
    m_go->setObjectName(u"bulkGo"_s);
    setButtonTone(m_go, ButtonTone::Primary);
    m_go->setDefault(true);
    line->addWidget(m_copy);
    line->addStretch(1);
    line->addWidget(m_cancel);
    line->addWidget(m_go);
    connect(m_copy, &QPushButton::clicked, this, &BulkDialog::copyReasons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &BulkDialog::goOn);
    return bar;
}

void BulkDialog::done(int result)
{
    m_watcher.future().cancel();
    QDialog::done(result);
}

void BulkDialog::plan()
{
    m_pages->setCurrentIndex(Work);
    refreshButtons();
    m_since->start();
    m_watcher.setFuture(app::inBackground<app::BulkPlan>(
        m_workspace.session().cacheFile(), [request = m_request](cache::Reader &reader, const app::Progress &progress) {
            return app::planBulk(reader, request, progress);
        }));
}

void BulkDialog::planned()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Result<app::BulkPlan> plan = m_watcher.result();
    if (plan)
        showPlan(*plan);
    else
        showError(plan.error());
    m_pages->setCurrentIndex(Outcome);
    refreshButtons();
    QAccessibleEvent said(m_summary, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

QString BulkDialog::sentence(const app::BulkPlan &plan) const
{
    const QLocale locale = m_workspace.wording().locale();
    const QString asked = locale.toString(plan.asked);
    if (plan.changed == 0)
        return tr("Nobody can be changed.");
    if (plan.leftOut.isEmpty())
        return plan.asked == 1 ? tr("This person will be changed.") : tr("All %1 will be changed.").arg(asked);
    return tr("%1 of %2 will be changed; %n is/are left out.", nullptr, static_cast<int>(plan.leftOut.size()))
        .arg(locale.toString(plan.changed), asked);
}

QString BulkDialog::consequence(const app::BulkPlan &plan) const
{
    const QString sent = tr("Nothing is sent before you have reviewed it.");
    if (m_request.wish.action != BulkAction::Remove || plan.changed == 0)
        return plan.changed > 0 ? sent : QString();
    const QString lost = tr("They will never be able to sign in again; %n access(es) end. The history stays.", nullptr,
                            static_cast<int>(plan.losing));
    return lost + u' ' + sent;
}

/// Everybody who is left out, then who is not changed everywhere, with the reason.
QList<app::BulkLine> BulkDialog::linesOf(const app::BulkPlan &plan) const
{
    QList<app::BulkLine> out = plan.leftOut;
    for (const app::BulkPart &part : plan.inPart) {
        const QString places = m_workspace.wording().locale().createSeparatedList(part.references);
        QString reason;
        switch (m_request.wish.action) {
        case BulkAction::AddAccess:
            //: %1: numbers of relationships
            reason = tr("Changed, but not on %1: has access there already.").arg(places);
            break;
        case BulkAction::SetEndDate:
            reason = tr("Changed, but not on %1: has ended, or ends on that day already.").arg(places);
            break;
        default:
            reason = tr("Changed, but not on %1: is so already.").arg(places);
            break;
        }
        out.append({part.user, part.name, part.signInId, part.company, reason});
    }
    return out;
}

void BulkDialog::showPlan(const app::BulkPlan &plan)
{
    m_plan = plan;
    m_summary->setText(sentence(plan));
    m_consequence->setText(consequence(plan));
    m_consequence->setVisible(!m_consequence->text().isEmpty());
    m_lines = linesOf(plan);
    const bool any = !m_lines.isEmpty();
    m_listTitle->setText(
        m_lines.size() > listed
            ? tr("Left out (the first %1; copy the list for all)").arg(m_workspace.wording().locale().toString(listed))
            : plan.inPart.isEmpty() ? tr("Left out")
                                    : tr("Left out, wholly or in part"));
    m_listTitle->setVisible(any);
    m_leftOut->setVisible(any);
    m_leftOut->setRowCount(static_cast<int>(std::min(listed, m_lines.size())));
    for (int row = 0; row < m_leftOut->rowCount(); ++row) {
        const app::BulkLine &line = m_lines.at(row);
        m_leftOut->setItem(row, Name, cell(line.name));
        m_leftOut->setItem(row, Company, cell(line.company));
        m_leftOut->setItem(row, Reason, cell(line.reason));
    }
}

void BulkDialog::showError(const Error &error)
{
    m_summary->setText(m_workspace.wording().error(error));
    m_consequence->setText(error.detail);
    m_listTitle->hide();
    m_leftOut->hide();
}

void BulkDialog::refreshButtons()
{
    const int page = m_pages->currentIndex();
    m_copy->setVisible(page == Outcome && m_plan && !m_lines.isEmpty());
    m_go->setVisible(page != Work);
    if (page == Choice) {
        m_go->setText(tr("&Next"));
        m_go->setEnabled(m_choice->isComplete());
    } else if (page == Outcome) {
        const int changes = m_plan ? static_cast<int>(m_plan->changed) : 0;
        m_go->setVisible(changes > 0);
        m_go->setText(tr("&Stage for %n person(s)", nullptr, changes));
        setButtonTone(m_go, m_request.wish.action == BulkAction::Remove ? ButtonTone::Danger : ButtonTone::Primary);
        m_cancel->setText(changes > 0 ? tr("Cancel") : tr("Close"));
        // What takes for good is not what Enter does.
        QPushButton *enter = m_request.wish.action == BulkAction::Remove || changes == 0 ? m_cancel : m_go;
        enter->setDefault(true);
        enter->setFocus(); // a button with the keyboard is the default one
    }
}

void BulkDialog::goOn()
{
    if (m_pages->currentIndex() == Choice) {
        m_request.wish = m_choice->wish();
        plan();
        return;
    }
    if (m_plan && !m_plan->changes.isEmpty())
        m_workspace.stageAll(m_plan->changes);
    accept();
}

void BulkDialog::copyReasons() const
{
    QStringList lines {QStringList {tr("Name"), tr("Sign-in ID"), tr("Company"), tr("Reason")}.join(u'\t')};
    for (const app::BulkLine &line : m_lines)
        lines.append(QStringList {app::csvCell(line.name, u'\t'), app::csvCell(line.signInId, u'\t'),
                                  app::csvCell(line.company, u'\t'), app::csvCell(line.reason, u'\t')}
                         .join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace mandat::desktop

#include "moc_bulkdialog.cpp"
