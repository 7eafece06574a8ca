// SPDX-License-Identifier: MIT
#include "desktop/import/importresultdialog.h"

#include "desktop/import/importlist.h"
#include "desktop/import/importsave.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/textlabel.h"
#include "desktop/records.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

/// What a person looks for first.
constexpr std::array groups {app::ImportState::Returned, app::ImportState::Refused,  app::ImportState::AwaitingApproval,
                             app::ImportState::OnItsWay, app::ImportState::Staged,   app::ImportState::Done,
                             app::ImportState::Nothing,  app::ImportState::TakenBack};

} // namespace

ImportResultDialog::ImportResultDialog(Workspace &workspace, app::ImportRecord record, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_record(std::move(record))
    , m_list(new ImportList(this))
    , m_summary(new TextLabel(TextLabel::Kind::Strong))
    , m_error(new Banner(models::Tone::Refused, QString()))
    , m_filter(new SegmentedControl(tr("Lines to show")))
    , m_lines(new TableView(tr("Every line and its result")))
{
    setObjectName(u"importResult"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    //: %1: a file's name
    setWindowTitle(tr("Result of the import of %1").arg(m_record.file));
    m_lines->setModel(m_list);
    m_lines->rowDelegate()->setRowMenu(false);
    m_lines->setColumnWidth(ImportList::Line, 60);
    m_lines->setColumnWidth(ImportList::State, 180);
    m_lines->setColumnWidth(ImportList::Name, 180);
    m_lines->setColumnWidth(ImportList::Company, 180);
    m_lines->horizontalHeader()->setSectionResizeMode(ImportList::Text, QHeaderView::Stretch);
    m_summary->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    for (QWidget *part : {static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_error)})
        column->addWidget(part);
    column->addWidget(m_filter, 0, Qt::AlignLeading);
    column->addWidget(m_lines, 1);
    auto *buttons = new QHBoxLayout;
    auto *keep = new QPushButton(tr("Sa&ve this list…"));
    auto *close = new QPushButton(tr("Close"));
    keep->setAutoDefault(false);
    setButtonTone(close, ButtonTone::Primary);
    close->setDefault(true);
    buttons->addWidget(keep);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    m_filter->addSegment(tr("All"));
    for (const app::ImportState state : groups)
        m_filter->addSegment(app::importStateText(state));
    connect(keep, &QPushButton::clicked, this, &ImportResultDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_filter, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        m_list->setFilter(index > 0 ? std::optional(static_cast<int>(groups.at(static_cast<std::size_t>(index - 1))))
                                    : std::nullopt);
    });
    connect(&workspace.session(), &app::Session::changed, this, &ImportResultDialog::refresh);
    resize(1080, 620);
    refresh();
    m_lines->setFocus();
}

void ImportResultDialog::refresh()
{
    const Result<QList<app::ImportOutcome>> outcomes =
        app::outcomesOf(m_workspace.reader(), m_record, m_workspace.me().subject);
    m_error->setVisible(!outcomes);
    if (!outcomes)
        return m_error->setMessage(models::Tone::Refused, m_workspace.wording().error(outcomes.error()));
    m_list->setOutcomes(m_record.lines, *outcomes);
    refreshFilter();
    //: %1: lines of a file; %2: a day and time
    m_summary->setText(tr("%n line(s), staged on %1.", nullptr, static_cast<int>(m_record.lines.size()))
                           .arg(m_workspace.wording().dateTime(m_record.at, m_workspace.policy().zone())));
}

/// Only what there is can be chosen.
void ImportResultDialog::refreshFilter()
{
    const QLocale locale = m_workspace.wording().locale();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto count = m_list->countOf(static_cast<int>(groups.at(i)));
        const int segment = static_cast<int>(i) + 1;
        //: %1: a state that lines are in; %2: how many
        m_filter->setSegmentText(segment,
                                 tr("%1 · %2").arg(app::importStateText(groups.at(i)), locale.toString(count)));
        m_filter->segment(segment)->setVisible(count > 0);
    }
}

void ImportResultDialog::save()
{
    saveImportList(m_workspace, *m_list,
                   {tr("Save the result"), QFileInfo(m_record.file).completeBaseName(),
                    tr("result", "end of a file's name"), tr("Result")},
                   this);
}

bool comesFromImport(const Workspace &workspace, const ChangeOrder &order)
{
    const std::optional<app::ImportRecord> record = recordsOf(workspace).lastImport();
    return record && std::ranges::any_of(order.changes, [&](const Change &change) {
               return change.resourceKind() == ResourceKind::User
                   && std::ranges::any_of(record->lines, [&](const app::ImportLine &line) {
                          return line.user.uuid() == change.resourceId();
                      });
           });
}

void openLastImport(Workspace &workspace, QWidget *parent)
{
    const std::optional<app::ImportRecord> record = recordsOf(workspace).lastImport();
    if (record)
        (new ImportResultDialog(workspace, *record, parent))->open();
    else
        workspace.prompts().inform(parent, ImportResultDialog::tr("Last import"),
                                   ImportResultDialog::tr("Nothing has been imported on this portal from here."));
}

} // namespace mandat::desktop

#include "moc_importresultdialog.cpp"
