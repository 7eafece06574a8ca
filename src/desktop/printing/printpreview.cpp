// SPDX-License-Identifier: MIT
#include "desktop/printing/printpreview.h"

#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/pagesview.h"
#include "desktop/printing/steprunner.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

enum Withhold { Ibans, Accounts, ContactDetails, OtherCompanies };

documents::Paper usualPaper()
{
    const bool imperial = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    return imperial ? documents::Paper::Letter : documents::Paper::A4;
}

QToolButton *toolButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

PrintPreview::PrintPreview(Workspace &workspace, PrintJob job, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_job(std::move(job))
    , m_runner(new StepRunner(this))
    , m_view(new PagesView)
{
    setObjectName(u"printPreview"_s);
    setWindowTitle(m_job.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTopBar());
    column->addWidget(m_view, 1);
    column->addWidget(buildBottomBar());
    connectParts();
    resize(900, 860);
    remake();
}

PrintPreview::~PrintPreview()
{
    // What would be done at the end has nobody to tell any more.
    m_runner->disconnect(this);
    delete m_runner;
}

QWidget *PrintPreview::buildTopBar()
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::BottomEdge, metrics::topBar);
    auto *row = qobject_cast<QHBoxLayout *>(bar->layout());
    m_language = new QComboBox;
    m_language->setAccessibleName(tr("Language of the document"));
    auto *label = new TextLabel(TextLabel::Kind::Secondary, tr("&Language"));
    label->setBuddy(m_language);
    buildLanguages();
    m_withhold = new QToolButton;
    m_withhold->setText(tr("&Withhold"));
    m_withhold->setToolTip(tr("Withhold part of the document; what is withheld is counted"));
    m_withhold->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_withhold->setPopupMode(QToolButton::InstantPopup);
    m_withhold->setVisible(m_job.redactable);
    buildRedaction();
    m_show = new QPushButton(tr("Sho&w password"));
    m_show->setCheckable(true);
    m_show->setVisible(m_job.secret);
    m_position = new TextLabel(TextLabel::Kind::Secondary);
    m_zoomOut = toolButton(u"zoom-out"_s, tr("Zoom out"));
    m_zoomIn = toolButton(u"zoom-in"_s, tr("Zoom in"));
    m_fit = new QToolButton;
    m_fit->setToolTip(tr("Fit width"));
    for (QWidget *widget : {static_cast<QWidget *>(label), static_cast<QWidget *>(m_language),
                            static_cast<QWidget *>(m_withhold), static_cast<QWidget *>(m_show)})
        row->addWidget(widget);
    row->addStretch(1);
    for (QWidget *widget : {static_cast<QWidget *>(m_position), static_cast<QWidget *>(m_zoomOut),
                            static_cast<QWidget *>(m_fit), static_cast<QWidget *>(m_zoomIn)})
        row->addWidget(widget);
    return bar;
}

void PrintPreview::buildLanguages()
{
    m_language->addItem(m_job.count > 1 ? tr("Each reader’s own") : tr("The reader’s"), -1);
    m_language->addItem(u"Français"_s, static_cast<int>(Language::French));
    m_language->addItem(u"English"_s, static_cast<int>(Language::English));
}

void PrintPreview::buildRedaction()
{
    auto *menu = new QMenu(m_withhold);
    const auto add = [&](Withhold what, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(what);
        connect(action, &QAction::toggled, this, &PrintPreview::remake);
    };
    add(Ibans, tr("&IBANs but for the last four digits"));
    add(Accounts, tr("The list of &accounts"));
    add(ContactDetails, tr("&Email and mobile"));
    add(OtherCompanies, tr("Access to &other companies"));
    m_withhold->setMenu(menu);
}

QWidget *PrintPreview::buildBottomBar()
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *row = qobject_cast<QHBoxLayout *>(bar->layout());
    m_oneEach = new QCheckBox(tr("One &file each"));
    m_oneEach->setVisible(m_job.count > 1);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_progress->setAccessibleName(tr("Progress"));
    m_progressWords = new TextLabel(TextLabel::Kind::Secondary);
    m_cancel = new QPushButton(tr("C&ancel"));
    m_close = new QPushButton(tr("&Close"));
    m_save = new QPushButton(tr("&Save as PDF…"));
    m_print = new QPushButton(tr("&Print…"));
    setButtonTone(m_print, ButtonTone::Primary);
    m_print->setDefault(true);
    row->addWidget(m_oneEach);
    row->addWidget(m_progress);
    row->addWidget(m_progressWords);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_save);
    row->addWidget(m_print);
    return bar;
}

void PrintPreview::connectParts()
{
    connect(m_language, &QComboBox::currentIndexChanged, this, &PrintPreview::remake);
    connect(m_show, &QPushButton::toggled, this, [this](bool shown) {
        m_revealed = shown;
        remake();
    });
    connect(m_view, &PagesView::currentPageChanged, this, &PrintPreview::showPosition);
    connect(m_view, &PagesView::zoomChanged, this, &PrintPreview::showPosition);
    connect(m_zoomOut, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() - 10); });
    connect(m_zoomIn, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() + 10); });
    connect(m_fit, &QToolButton::clicked, this, [this] { m_view->setZoom(0); });
    connect(m_runner, &StepRunner::progressed, this, &PrintPreview::showProgress);
    connect(m_cancel, &QPushButton::clicked, m_runner, &StepRunner::cancel);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PrintPreview::save);
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::print);
}

documents::Privacy PrintPreview::privacy() const
{
    return m_job.secret ? documents::Privacy::OwnerOnly : documents::Privacy::AsUsual;
}

PrintChoice PrintPreview::choice(documents::PasswordShown password) const
{
    PrintChoice out;
    if (const int language = m_language->currentData().toInt(); language >= 0)
        out.language = static_cast<Language>(language);
    out.paper = usualPaper();
    out.password = password;
    const QList<QAction *> actions = m_withhold->menu()->actions();
    out.redaction.ibans = actions.at(Ibans)->isChecked();
    out.redaction.accounts = actions.at(Accounts)->isChecked();
    out.redaction.contactDetails = actions.at(ContactDetails)->isChecked();
    out.ownCompanyOnly = actions.at(OtherCompanies)->isChecked();
    return out;
}

Result<documents::Printout> PrintPreview::made(int index, documents::PasswordShown password) const
{
    return m_job.make(index, choice(password));
}

/// The choice has changed: everything again.
void PrintPreview::remake()
{
    m_runner->cancel();
    m_made.clear();
    m_view->clear(m_job.landscape ? documents::landscape(usualPaper()) : usualPaper());
    makeAll({});
}

/// What the preview lacks, then `then`.
void PrintPreview::makeAll(const std::function<void()> &then)
{
    const auto first = static_cast<int>(m_made.size());
    const auto password =
        m_job.secret && !m_revealed ? documents::PasswordShown::Masked : documents::PasswordShown::Clear;
    setBusy(true);
    m_runner->run(
        m_job.count - first,
        [this, first, password](int i) {
            Result<documents::Printout> printout = made(first + i, password);
            if (!printout) {
                fail(printout.error());
                return false;
            }
            m_view->append(printout->pages);
            m_made.append(std::move(*printout));
            return true;
        },
        [this, then](bool whole) {
            setBusy(false);
            if (whole && then)
                then();
        });
}

void PrintPreview::setBusy(bool busy)
{
    m_progress->setVisible(busy && m_job.count > 1);
    m_progressWords->setVisible(busy && m_job.count > 1);
    m_cancel->setVisible(busy && m_job.count > 1);
    m_print->setEnabled(!busy);
    m_save->setEnabled(!busy);
}

void PrintPreview::showProgress(int done, int count)
{
    m_progress->setMaximum(count);
    m_progress->setValue(done);
    m_progressWords->setText(tr("%1 of %n document(s)", nullptr, count).arg(done));
}

void PrintPreview::showPosition()
{
    const int pages = m_view->pageCount();
    const QString position = tr("Page %1 of %2").arg(pages == 0 ? 0 : m_view->currentPage() + 1).arg(pages);
    m_position->setText(position);
    m_fit->setText(tr("%1 %").arg(m_view->zoom()));
    m_fit->setAccessibleName(tr("Fit width, now %1 %").arg(m_view->zoom()));
    m_view->setAccessibleName(tr("Preview, %1").arg(position));
}

void PrintPreview::fail(const Error &error)
{
    m_workspace.prompts().inform(this, m_job.title, m_workspace.wording().error(error), error.detail);
}

void PrintPreview::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        m_view->setZoom(m_view->zoom() + 10);
    else if (control && event->key() == Qt::Key_Minus)
        m_view->setZoom(m_view->zoom() - 10);
    else if (control && event->key() == Qt::Key_0)
        m_view->setZoom(0);
    else
        QDialog::keyPressEvent(event);
}

} // namespace mandat::desktop

#include "moc_printpreview.cpp"
