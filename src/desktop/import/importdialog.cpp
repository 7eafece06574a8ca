// SPDX-License-Identifier: MIT
#include "desktop/import/importdialog.h"

#include "app/background.h"
#include "app/importwords.h"
#include "app/tablereader.h"
#include "base/log.h"
#include "desktop/import/importcolumns.h"
#include "desktop/import/importlist.h"
#include "desktop/import/importsave.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/remaining.h"
#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/textlabel.h"
#include "desktop/records.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonDocument>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

/// The verdicts as the segments above the list have them, after *All*.
const QList<ImportVerdict> verdicts {ImportVerdict::Create, ImportVerdict::Change, ImportVerdict::Nothing,
                                     ImportVerdict::Refused};

QString mappingKey(const Workspace &workspace)
{
    return u"import/columns/"_s + workspace.session().connection().id.toString(QUuid::WithoutBraces);
}

QJsonObject rememberedMapping(const Workspace &workspace)
{
    return QJsonDocument::fromJson(workspace.settings().value(mappingKey(workspace)).toString().toUtf8()).object();
}

} // namespace

void ImportDialog::start(Workspace &workspace, QWidget *parent)
{
    const QString title = tr("Import %1").arg(workspace.userNoun(true).toLower());
    if (!workspace.mayWrite()) {
        workspace.prompts().inform(parent, title, tr("On this portal your role lets you read, but not change access."));
        return;
    }
    const QString path =
        workspace.prompts().openPath(parent, title, tr("Tables (*.xlsx *.csv *.txt *.tsv);;All files (*)"));
    if (path.isEmpty())
        return;
    // A large one takes a while, even to be looked at.
    QFuture<Result<app::TablePreview>> looked = app::inBackground<app::TablePreview>(
        workspace.session().cacheFile(),
        [path](cache::Reader &, const app::Progress &) { return app::previewTable(path); });
    looked.then(parent, [&workspace, path, title, parent](const Result<app::TablePreview> &preview) {
        if (preview)
            (new ImportDialog(workspace, path, *preview, parent))->open();
        else
            workspace.prompts().inform(parent, title, app::tableErrorText(preview.error()), preview.error().detail);
    });
}

ImportDialog::ImportDialog(Workspace &workspace, const QString &path, app::TablePreview preview, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_path(path)
    , m_preview(std::move(preview))
    , m_since(std::make_unique<QElapsedTimer>())
    , m_list(std::make_unique<ImportList>())
    , m_pages(new QStackedWidget)
    , m_columns(new ImportColumns(m_preview, app::guessMapping(m_preview.header, rememberedMapping(workspace)),
                                  workspace.policy()))
    , m_progress(new QProgressBar)
    , m_progressText(new TextLabel(TextLabel::Kind::Secondary))
    , m_error(new Banner(models::Tone::Refused, QString()))
    , m_summary(new TextLabel(TextLabel::Kind::Strong))
    , m_filter(new SegmentedControl(tr("Lines to show")))
    , m_verdicts(new TableView(tr("Every line and its verdict")))
    , m_terms(new QCheckBox)
    , m_save(new QPushButton(tr("Sa&ve this list…")))
    , m_back(new QPushButton(tr("&Back")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_go(new QPushButton)
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    //: %1: a file's name
    setWindowTitle(tr("Import of %1").arg(QFileInfo(path).fileName()));
    m_pages->addWidget(m_columns);
    m_pages->addWidget(buildWork());
    m_pages->addWidget(buildVerdicts());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::between);
    column->addWidget(m_pages, 1);
    column->addWidget(buildButtons());
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportDialog::planned);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_progress->setValue(value);
        m_progressText->setText(remainingText(*m_since, value, m_progress->maximum()));
    });
    connect(m_columns, &ImportColumns::changed, this, &ImportDialog::refreshButtons);
    resize(1080, 620);
    refreshButtons();
    // Mostly the guess is right.
    m_go->setFocus();
}

ImportDialog::~ImportDialog()
{
    m_watcher.future().cancel();
}

QWidget *ImportDialog::buildWork()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    column->addStretch(1);
    column->addWidget(
        new TextLabel(TextLabel::Kind::Strong, tr("Reading the file and asking the portal’s rules, line by line…")));
    m_progress->setAccessibleName(tr("Progress"));
    column->addWidget(m_progress);
    column->addWidget(m_progressText);
    column->addStretch(1);
    return page;
}

QWidget *ImportDialog::buildVerdicts()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setWordWrap(true);
    m_verdicts->setObjectName(u"importVerdicts"_s);
    m_verdicts->setModel(m_list.get());
    qobject_cast<TableView *>(m_verdicts)->rowDelegate()->setRowMenu(false);
    m_verdicts->setColumnWidth(ImportList::Line, 60);
    m_verdicts->setColumnWidth(ImportList::State, 130);
    m_verdicts->setColumnWidth(ImportList::Name, 180);
    m_verdicts->setColumnWidth(ImportList::Company, 180);
    m_verdicts->horizontalHeader()->setSectionResizeMode(ImportList::Text, QHeaderView::Stretch);
    m_terms->setObjectName(u"importTerms"_s);
    column->addWidget(m_error);
    column->addWidget(m_summary);
    column->addWidget(m_filter, 0, Qt::AlignLeft);
    column->addWidget(m_verdicts, 1);
    column->addWidget(m_terms);
    connect(m_filter, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_list->setFilter(index > 0 ? std::optional(static_cast<int>(verdicts.at(index - 1))) : std::nullopt);
    });
    connect(m_terms, &QCheckBox::toggled, this, &ImportDialog::refreshButtons);
    return page;
}

QWidget *ImportDialog::buildButtons()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::within);
    m_save->setObjectName(u"importSave"_s);
    m_back->setObjectName(u"importBack"_s);
    m_go->setObjectName(u"importGo"_s);
    setButtonTone(m_go, ButtonTone::Primary);
    m_go->setDefault(true);
    line->addWidget(m_save);
    line->addStretch(1);
    line->addWidget(m_cancel);
    line->addWidget(m_back);
    line->addWidget(m_go);
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::saveList);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::goBack);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ImportDialog::goOn);
    return bar;
}

void ImportDialog::plan()
{
    m_workspace.settings().setValue(
        mappingKey(m_workspace),
        QString::fromUtf8(
            QJsonDocument(app::remember(m_preview.header, m_columns->mapping(), rememberedMapping(m_workspace)))
                .toJson(QJsonDocument::Compact)));
    const app::ImportRequest request {m_path, m_columns->mapping(), m_workspace.language(), m_workspace.now()};
    m_plan.reset();
    m_pages->setCurrentIndex(Work);
    refreshButtons();
    m_since->start();
    m_watcher.setFuture(app::inBackground<app::ImportPlan>(
        m_workspace.session().cacheFile(), [request](cache::Reader &reader, const app::Progress &progress) {
            return app::planImport(reader, request, progress);
        }));
}

void ImportDialog::planned()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Result<app::ImportPlan> plan = m_watcher.result();
    m_error->setVisible(!plan);
    if (plan) {
        m_plan = *plan;
    } else {
        const QString text = app::tableErrorText(plan.error());
        m_error->setMessage(models::Tone::Refused, text.isEmpty() ? m_workspace.wording().error(plan.error()) : text);
        m_error->announce();
    }
    showPlan();
    m_pages->setCurrentIndex(Verdicts);
    refreshButtons();
}

void ImportDialog::showPlan()
{
    const app::ImportPlan plan = m_plan.value_or(app::ImportPlan());
    const QLocale locale = m_workspace.wording().locale();
    m_summary->setText(tr("%1 to create, %2 to change, %3 with nothing to do, %4 refused.")
                           .arg(locale.toString(plan.created), locale.toString(plan.changed),
                                locale.toString(plan.unchanged), locale.toString(plan.refused)));
    for (QWidget *part :
         {static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_verdicts)})
        part->setVisible(m_plan.has_value());
    m_terms->setVisible(plan.needsTerms);
    m_terms->setText(tr("The &terms of the portal (version %1) are accepted for everybody who is created")
                         .arg(m_workspace.policy().termsVersion));
    m_list->setVerdicts(plan.lines);
    if (m_filter->count() == 0) {
        m_filter->addSegment(tr("All"));
        for (const ImportVerdict verdict : verdicts)
            m_filter->addSegment(app::importVerdictText(verdict));
    }
    m_filter->setCurrentIndex(0);
    m_verdicts->setFocus();
}

void ImportDialog::refreshButtons()
{
    const int page = m_pages->currentIndex();
    m_back->setVisible(page == Verdicts);
    m_save->setVisible(page == Verdicts && m_plan && !m_plan->lines.isEmpty());
    m_go->setVisible(page != Work);
    if (page == Columns) {
        m_go->setText(tr("&Try it without writing"));
        m_go->setEnabled(m_columns->problem().isEmpty());
    } else if (page == Verdicts) {
        const auto people = m_plan ? static_cast<int>(m_plan->created + m_plan->changed) : 0;
        m_go->setText(tr("&Stage for %n person(s)", nullptr, people));
        m_go->setVisible(people > 0);
        m_go->setEnabled(!m_plan || !m_plan->needsTerms || m_terms->isChecked());
        m_go->setToolTip(m_go->isEnabled() ? QString() : tr("Accept the terms first."));
    }
}

void ImportDialog::goOn()
{
    if (m_pages->currentIndex() == Columns) {
        plan();
        return;
    }
    if (m_plan && !m_plan->changes.isEmpty()) {
        const app::ImportRecord record {QFileInfo(m_path).fileName(), m_workspace.now(), m_plan->lines};
        // Without it, what becomes of each line cannot be looked up later; the import itself does not depend on it.
        if (const Result<void> kept = recordsOf(m_workspace).save(record); !kept)
            qCWarning(lcDesktop) << "what the import was to do could not be kept:" << kept.error().detail;
        m_workspace.stageAll(m_plan->changes);
    }
    accept();
}

void ImportDialog::goBack()
{
    m_pages->setCurrentIndex(Columns);
    refreshButtons();
}

/// All lines, whatever is filtered: what was refused is mended with this in hand.
void ImportDialog::saveList()
{
    saveImportList(m_workspace, *m_list,
                   {tr("Save the verdicts"), QFileInfo(m_path).completeBaseName(),
                    tr("verdicts", "end of a file's name"), tr("Verdicts")},
                   this);
}

void ImportDialog::done(int result)
{
    m_watcher.future().cancel();
    QDialog::done(result);
}

} // namespace mandat::desktop

#include "moc_importdialog.cpp"
