// SPDX-License-Identifier: MIT
#include "desktop/activity/activityscreen.h"

#include "desktop/activity/journalview.h"
#include "desktop/activity/ordersview.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/rememberedfilters.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/plainservice.h"
#include "models/journallist.h"

#include <QDir>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::JournalList;

namespace
{

/// The columns of the journal in a file: those of the table, then all values in words.
QStringList exportHeader(const JournalList &list, const QString &oldAndNew)
{
    QStringList out;
    for (int column = 0; column < JournalList::ColumnCount; ++column)
        out.append(list.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    out.append(oldAndNew);
    return out;
}

} // namespace

ActivityScreen::ActivityScreen(Workspace &workspace, QWidget *parent)
    : Screen(workspace, parent)
    , m_header(new PageHeader(QString()))
    , m_views(new SegmentedControl(QString()))
    , m_verify(new QPushButton)
    , m_export(new QPushButton)
    , m_result(new Banner(models::Tone::Active, QString()))
    , m_close(m_result->addButton(QString()))
    , m_body(new QStackedWidget)
    , m_journal(new JournalView(workspace))
    , m_orders(new OrdersView(workspace))
{
    setObjectName(u"activityScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new Surface(Surface::Fill::Base, Qt::BottomEdge);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 1);
    m_views->setObjectName(u"views"_s);
    m_views->addSegment(QString());
    m_views->addSegment(QString());
    m_header->addAction(m_views);
    for (QPushButton *button : {m_verify, m_export}) {
        button->setAutoDefault(false);
        m_header->addAction(button);
    }
    column->addWidget(m_header);
    column->addWidget(buildWork());
    layout->addWidget(top);
    m_body->addWidget(m_journal);
    m_body->addWidget(m_orders);
    layout->addWidget(m_body, 1);

    connect(m_views, &SegmentedControl::currentIndexChanged, this, &ActivityScreen::chooseView);
    connect(m_verify, &QPushButton::clicked, this, &ActivityScreen::verify);
    connect(m_export, &QPushButton::clicked, this, &ActivityScreen::exportTable);
    connect(m_close, &QPushButton::clicked, m_result, &QWidget::hide);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        delete m_work;
        m_working->hide();
        m_verify->setEnabled(true);
        m_export->setEnabled(true);
        m_verify->setFocus();
    });
    m_views->setCurrentIndex(remembered(workspace, u"activity/view"_s, 0).toInt());
}

ActivityScreen::~ActivityScreen() = default;

/// What runs in the background, with its progress, and what came of it.
QWidget *ActivityScreen::buildWork()
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, 0);
    m_result->setObjectName(u"result"_s);
    m_result->hide();
    column->addWidget(m_result);
    m_working = new QWidget;
    auto *row = new QHBoxLayout(m_working);
    row->setContentsMargins(0, 0, 0, metrics::within);
    m_workName = new TextLabel(TextLabel::Kind::Body);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_cancel = new QPushButton;
    m_cancel->setAutoDefault(false);
    row->addWidget(m_workName);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_working->hide();
    column->addWidget(m_working);
    return place;
}

QString ActivityScreen::title() const
{
    return tr("Activity");
}

void ActivityScreen::activated()
{
    if (m_views->currentIndex() == 0)
        m_journal->activate();
    else
        m_orders->activate();
}

QWidget *ActivityScreen::filterField()
{
    return m_views->currentIndex() == 0 ? m_journal->filterField() : m_orders->filterField();
}

bool ActivityScreen::canExport() const
{
    return m_views->currentIndex() == 0 ? !m_work : m_orders->canExport();
}

void ActivityScreen::chooseView(int index)
{
    remember(workspace(), u"activity/view"_s, index);
    m_body->setCurrentIndex(index);
    m_export->setVisible(index == 0);
    m_verify->setVisible(index == 0);
}

void ActivityScreen::beginWork(QObject *work, const QString &name)
{
    m_work = work;
    m_result->hide();
    m_workName->setText(name);
    m_bar->setAccessibleName(name);
    m_bar->setRange(0, 0);
    m_working->show();
    m_verify->setEnabled(false);
    m_export->setEnabled(false);
}

void ActivityScreen::progress(qint64 done, qint64 total)
{
    // A bar counts in int; a thousand steps are as fine as anybody sees.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(done * 1000 / total));
}

void ActivityScreen::endWork(models::Tone tone, const QString &text)
{
    if (m_work)
        m_work->deleteLater();
    m_work = nullptr;
    m_working->hide();
    m_verify->setEnabled(true);
    m_export->setEnabled(true);
    m_result->setMessage(tone, text);
    m_result->show();
    m_result->announce();
}

void ActivityScreen::verify()
{
    if (m_work)
        return;
    auto *verification = new app::ChainVerification(workspace().session(), this);
    connect(verification, &app::ChainVerification::progressed, this, &ActivityScreen::progress);
    connect(verification, &app::ChainVerification::finished, this, &ActivityScreen::verified);
    beginWork(verification, tr("Verifying the journal’s chain…"));
    verification->start();
}

QString ActivityScreen::problemText(const ChainProblem &problem) const
{
    const QString number = workspace().wording().locale().toString(problem.sequence);
    switch (problem.what) {
    case ChainProblem::What::Removed:
        return tr("Entry %1 of the journal has been removed. Tell whoever runs the portal, and keep an export.")
            .arg(number);
    case ChainProblem::What::Changed:
        return tr("Entry %1 of the journal is not what was written: it was changed, or another was put before it. Tell "
                  "whoever runs the portal, and keep an export.")
            .arg(number);
    case ChainProblem::What::ValuesChanged:
        return tr("The old or the new value of entry %1 was changed afterwards. Tell whoever runs the portal, and keep "
                  "an export.")
            .arg(number);
    case ChainProblem::What::ValuesRemoved:
        return tr("The old and the new value of entry %1 were erased, and nothing in the journal says that their "
                  "retention was over. Tell whoever runs the portal, and keep an export.")
            .arg(number);
    case ChainProblem::What::CutOff:
        return tr("The journal is cut off: entry %1 and those behind it are missing. Tell whoever runs the portal, and "
                  "keep an export.")
            .arg(number);
    case ChainProblem::What::OtherEnd:
        return tr("Entry %1, the last of the journal, is not the last one that was written. Tell whoever runs the "
                  "portal, and keep an export.")
            .arg(number);
    case ChainProblem::What::Rewritten:
        return tr("Entry %1 is not the one that this computer has known: the journal was written anew, at the latest "
                  "from there. Tell whoever runs the portal, and keep an export.")
            .arg(number);
    }
    Q_UNREACHABLE();
}

void ActivityScreen::verified(const Result<app::ChainReport> &report)
{
    if (!report) {
        endWork(models::Tone::Waiting,
                tr("The chain could not be verified to its end. %1").arg(workspace().wording().error(report.error())));
        return;
    }
    if (report->problem) {
        endWork(models::Tone::Refused, problemText(*report->problem));
        return;
    }
    const int entries = static_cast<int>(report->entries);
    const QString whole = tr("%n entries verified: none was changed, removed or put in between.", nullptr, entries);
    QStringList sentences {whole};
    if (!report->whole)
        sentences.append(tr("The portal does not say where its journal ends, so an end cut off would not be noticed."));
    if (report->erased > 0)
        sentences.append(tr("The old and new values of %n of them are gone, their retention over.", nullptr,
                            static_cast<int>(report->erased)));
    endWork(models::Tone::Active, sentences.join(u' '));
}

void ActivityScreen::exportTable()
{
    if (!canExport())
        return;
    if (m_views->currentIndex() != 0)
        return m_orders->exportTable();
    const QString path = workspace().prompts().savePath(this, tr("Export the journal"), tr("journal") + u".csv"_s,
                                                        tr("CSV table (*.csv)"));
    if (path.isEmpty())
        return;
    const JournalList &list = m_journal->list();
    const auto cells = [this, &list](const AuditEntry &entry) {
        QStringList row;
        for (int column = 0; column < JournalList::ColumnCount; ++column)
            row.append(list.textOf(entry, column));
        QStringList values;
        const QList<models::AuditWords::Line> lines = list.words()->changes(entry);
        for (const models::AuditWords::Line &line : lines)
            //: %1: a field; %2: what stood there before; %3: what stands there now
            values.append(tr("%1: %2 → %3").arg(line.label, line.before, line.after));
        row.append(values.join(u" ; "_s));
        return row;
    };
    auto *writing = new app::AuditExport(workspace().session(), m_journal->query(), path, workspace().language(),
                                         exportHeader(list, tr("Old and new values")), cells, this);
    connect(writing, &app::AuditExport::progressed, this, [this](qint64 done) {
        m_workName->setText(tr("Exporting the journal: %n entries…", nullptr, static_cast<int>(done)));
    });
    connect(writing, &app::AuditExport::finished, this,
            [this, path](const Result<qint64> &entries) { exported(entries, path); });
    beginWork(writing, tr("Exporting the journal…"));
    writing->start();
}

void ActivityScreen::exported(const Result<qint64> &entries, const QString &path)
{
    if (entries)
        endWork(
            models::Tone::Active,
            tr("%n entries written to %1.", nullptr, static_cast<int>(*entries)).arg(QDir::toNativeSeparators(path)));
    else
        endWork(models::Tone::Refused,
                tr("The journal could not be exported. No file was written. %1")
                    .arg(workspace().wording().error(entries.error())));
}

void ActivityScreen::retranslate()
{
    m_header->setTitle(title());
    // A plain service keeps no journal: there is what was ordered here.
    const bool plain = isPlainService(workspace().portal());
    m_views->setVisible(!plain);
    if (plain && m_views->currentIndex() == 0)
        m_views->setCurrentIndex(1);
    m_views->setAccessibleName(tr("Journal or orders"));
    m_views->setSegmentText(0, tr("Journal"));
    m_views->setSegmentText(1, tr("Orders"));
    m_verify->setText(tr("&Verify the chain"));
    m_verify->setToolTip(tr("Reads the whole journal and checks that no entry was changed, removed or inserted"));
    m_export->setText(tr("E&xport…"));
    m_close->setText(tr("&Close"));
    m_cancel->setText(tr("Ca&ncel"));
    m_journal->retranslate();
    m_orders->retranslate();
}

} // namespace mandat::desktop
