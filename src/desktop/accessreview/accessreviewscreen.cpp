// SPDX-License-Identifier: MIT
#include "desktop/accessreview/accessreviewscreen.h"

#include "base/uuid.h"
#include "desktop/accessreview/companypick.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/records.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"

#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr int listWidth = 280;
} // namespace

AccessReviewScreen::AccessReviewScreen(Workspace &workspace, QWidget *parent)
    : Screen(workspace, parent)
    , m_model(new AccessReviewList(workspace, this))
    , m_header(new PageHeader(QString()))
    , m_new(new QPushButton)
    , m_print(new QPushButton)
    , m_list(new QListWidget)
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState(icon(u"security-high"_s), QString()))
{
    setObjectName(u"accessReviewScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new Surface(Surface::Fill::Base, Qt::BottomEdge);
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(0, 0, 0, 1);
    headLayout->addWidget(m_header);
    m_print->setIcon(icon(u"document-print"_s));
    setButtonTone(m_new, ButtonTone::Primary);
    m_header->addAction(m_print);
    m_header->addAction(m_new);
    layout->addWidget(head);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(buildList());
    splitter->addWidget(buildPage());
    splitter->setCollapsible(0, false);
    splitter->setCollapsible(1, false);
    splitter->setStretchFactor(1, 1);
    splitter->setHandleWidth(1);
    splitter->setSizes({listWidth, 900});
    m_body->addWidget(splitter);
    m_body->addWidget(m_empty);
    layout->addWidget(m_body, 1);
    connect(m_new, &QPushButton::clicked, this, &AccessReviewScreen::startReview);
    connect(m_empty, &EmptyState::actionRequested, this, &AccessReviewScreen::startReview);
    connect(m_print, &QPushButton::clicked, this, [this] { printReviewRecap(this->workspace(), m_review, this); });
    connect(m_list, &QListWidget::currentItemChanged, this, &AccessReviewScreen::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_table->setFocus(); });
    connect(&workspace.session(), &app::Session::changed, this, &AccessReviewScreen::bringUpToDate);
}

AccessReviewScreen::~AccessReviewScreen() = default;

QWidget *AccessReviewScreen::buildList()
{
    m_list->setObjectName(u"reviews"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setMinimumWidth(200);
    m_list->setSpacing(metrics::iconText);
    return m_list;
}

QWidget *AccessReviewScreen::buildPage()
{
    auto *page = new Surface(Surface::Fill::Base, Qt::LeftEdge);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(1, metrics::between, 0, 0);
    column->setSpacing(metrics::within);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, 0);
    head->setSpacing(metrics::iconText);
    m_company = new TextLabel(TextLabel::Kind::Section);
    m_progress = new TextLabel(TextLabel::Kind::Secondary);
    m_note = new Banner(models::Tone::Pending, QString());
    m_company->setWordWrap(true);
    m_progress->setWordWrap(true);
    head->addWidget(m_company);
    head->addWidget(m_progress);
    head->addWidget(m_note);
    column->addLayout(head);
    m_table = new TableView(QString());
    m_table->setObjectName(u"reviewedAccess"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setRowKind(TableView::RowKind::TwoLines);
    m_table->installEventFilter(this);
    QHeaderView *header = m_table->horizontalHeader();
    const std::pair<int, int> widths[] = {{AccessReviewList::Place, 160},
                                          {AccessReviewList::ProfileColumn, 220},
                                          {AccessReviewList::Verdict, 130},
                                          {AccessReviewList::Reviewed, 230}};
    for (const auto &[at, width] : widths)
        header->resizeSection(at, width);
    header->setSectionResizeMode(AccessReviewList::Person, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    column->addWidget(buildBar());
    return page;
}

QWidget *AccessReviewScreen::buildBar()
{
    Surface *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *row = qobject_cast<QHBoxLayout *>(bar->layout());
    const auto add = [&](QPushButton *&button, ButtonTone tone) {
        button = new QPushButton;
        setButtonTone(button, tone);
        row->addWidget(button);
    };
    add(m_keep, ButtonTone::Plain);
    add(m_remove, ButtonTone::Plain);
    add(m_unsure, ButtonTone::Plain);
    row->addStretch(1);
    add(m_erase, ButtonTone::Flat);
    add(m_close, ButtonTone::Plain);
    add(m_stage, ButtonTone::Primary);
    m_keep->setIcon(glyphIcon(models::Glyph::Tick));
    m_remove->setIcon(glyphIcon(models::Glyph::Cross));
    m_unsure->setIcon(glyphIcon(models::Glyph::Hourglass));
    connect(m_keep, &QPushButton::clicked, this, [this] { decide(ReviewVerdict::Keep); });
    connect(m_remove, &QPushButton::clicked, this, [this] { decide(ReviewVerdict::Remove); });
    connect(m_unsure, &QPushButton::clicked, this, [this] { decide(ReviewVerdict::Unsure); });
    connect(m_erase, &QPushButton::clicked, this, &AccessReviewScreen::removeReview);
    connect(m_close, &QPushButton::clicked, this, &AccessReviewScreen::closeReview);
    connect(m_stage, &QPushButton::clicked, this, &AccessReviewScreen::stageRemovals);
    return bar;
}

QString AccessReviewScreen::title() const
{
    return tr("Access reviews");
}

void AccessReviewScreen::activated()
{
    (m_review.id.isNull() ? static_cast<QWidget *>(m_empty->button()) : m_table)->setFocus();
}

void AccessReviewScreen::readReviews()
{
    m_reviews = recordsOf(workspace()).reviews().value_or(QList<AccessReview>());
}

void AccessReviewScreen::showReview(const QUuid &review)
{
    readReviews();
    const auto found = std::ranges::find(m_reviews, review, &AccessReview::id);
    if (found != m_reviews.end())
        m_review = *found;
    else if (m_review.id.isNull() && !m_reviews.isEmpty())
        m_review = m_reviews.constFirst();
    fillList();
    bringUpToDate();
    fill();
    // A key decides: the keyboard belongs to what is decided.
    if (!m_review.id.isNull())
        m_table->setFocus();
}

void AccessReviewScreen::reviewCompany(const CompanyId &company)
{
    readReviews();
    for (const AccessReview &review : std::as_const(m_reviews)) {
        if (review.company == company && review.isOpen()) {
            showReview(review.id);
            return;
        }
    }
    AccessReview fresh;
    fresh.id = newUuid();
    fresh.company = company;
    fresh.begun = workspace().now();
    fresh.begunBy = myName(workspace());
    const Result<Snapshot> snapshot = workspace().reader().companySnapshot(company);
    if (!snapshot) {
        workspace().prompts().inform(this, title(), workspace().wording().error(snapshot.error()),
                                     snapshot.error().detail);
        return;
    }
    fresh = broughtUpToDate(fresh, workspace().portal(), *snapshot, workspace().now());
    if (!save(fresh))
        return;
    Q_EMIT workspace().accessReviewsChanged();
    showReview(fresh.id);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

bool AccessReviewScreen::save(const AccessReview &review)
{
    const Result<void> saved = recordsOf(workspace()).save(review);
    if (!saved)
        workspace().prompts().inform(this, title(), workspace().wording().error(saved.error()), saved.error().detail);
    return saved.has_value();
}

void AccessReviewScreen::startReview()
{
    if (const CompanyId company = pickCompany(workspace(), this); !company.isNull())
        reviewCompany(company);
}

QString AccessReviewScreen::day(const QDateTime &at) const
{
    return workspace().wording().date(at.toTimeZone(workspace().policy().zone()).date());
}

QString AccessReviewScreen::progress(const AccessReview &review) const
{
    const QLocale locale = workspace().wording().locale();
    const ReviewCounts counts = countOf(review);
    if (!review.isOpen())
        //: %1: a date; %2: a person
        return tr("Closed on %1 by %2").arg(day(review.closed), review.closedBy);
    //: how many accesses of a company have been reviewed: "3 of 12 reviewed"
    return tr("%1 of %2 reviewed")
        .arg(locale.toString(counts.total() - counts.undecided), locale.toString(counts.total()));
}

void AccessReviewScreen::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const AccessReview &review : std::as_const(m_reviews)) {
        auto *item = new QListWidgetItem(glyphIcon(review.isOpen() ? models::Glyph::Clock : models::Glyph::Tick),
                                         review.companyName + u'\n' + progress(review), m_list);
        item->setData(Qt::UserRole, review.id);
        if (review.id == m_review.id)
            m_list->setCurrentItem(item);
    }
    const auto open = std::ranges::count_if(m_reviews, &AccessReview::isOpen);
    m_header->setCount(open > 0 ? tr("%n open", nullptr, static_cast<int>(open)) : QString());
    m_body->setCurrentIndex(m_reviews.isEmpty() ? 1 : 0);
    m_new->setVisible(!m_reviews.isEmpty()); // the empty page has the same button
    m_print->setVisible(!m_reviews.isEmpty());
}

void AccessReviewScreen::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QUuid id = item ? item->data(Qt::UserRole).toUuid() : QUuid();
    const auto found = std::ranges::find(m_reviews, id, &AccessReview::id);
    if (found == m_reviews.end())
        return;
    m_review = *found;
    bringUpToDate();
    fill();
}

/// Somebody has come or gone since: the portal's state of today is what is reviewed, until the review is closed.
void AccessReviewScreen::bringUpToDate()
{
    if (m_review.id.isNull() || !m_review.isOpen())
        return;
    const Result<Snapshot> snapshot = workspace().reader().companySnapshot(m_review.company);
    if (!snapshot)
        return;
    const AccessReview now = broughtUpToDate(m_review, workspace().portal(), *snapshot, workspace().now());
    if (now == m_review)
        return;
    m_review = now;
    fill();
}

void AccessReviewScreen::fill()
{
    m_model->setReview(m_review);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    const bool there = !m_review.id.isNull();
    const bool open = there && m_review.isOpen();
    const ReviewCounts counts = countOf(m_review);
    const QLocale locale = workspace().wording().locale();
    m_company->setText(m_review.companyName);
    m_progress->setText(
        there ? tr("Begun on %1 by %2. %3.").arg(day(m_review.begun), m_review.begunBy, progress(m_review))
              : QString());
    QString note;
    if (there && !open)
        note = tr("%1 kept, %2 removed, %3 unsure, %4 undecided.")
                   .arg(locale.toString(counts.keep), locale.toString(counts.remove), locale.toString(counts.unsure),
                        locale.toString(counts.undecided));
    else if (open && counts.undecided == 0)
        note = tr("Every access has been reviewed: %1 to keep, %2 to remove, %3 unsure.")
                   .arg(locale.toString(counts.keep), locale.toString(counts.remove), locale.toString(counts.unsure));
    else if (open)
        note = tr("One key each: %1 keeps, %2 removes, %3 leaves it unsure. Nothing is sent before you have reviewed "
                  "the order.")
                   .arg(tr("K", "key: keep"), tr("R", "key: remove"), tr("U", "key: unsure"));
    m_note->setMessage(models::Tone::Pending, note);
    m_note->setVisible(!note.isEmpty());
    for (QPushButton *button : {m_keep, m_remove, m_unsure})
        button->setEnabled(open && m_model->rowCount() > 0);
    m_close->setVisible(open);
    m_print->setEnabled(there);
    m_erase->setEnabled(there);
    const bool may = workspace().mayWrite();
    const Result<Snapshot> snapshot =
        there ? workspace().reader().companySnapshot(m_review.company) : Result<Snapshot>(fail(ErrorKind::NotFound));
    const bool removals = snapshot && !removalsOf(m_review, *snapshot).isEmpty();
    m_stage->setEnabled(removals && may);
    const QString why = !may ? tr("Your role on this portal lets you read, but not change access.")
        : !removals          ? tr("No access is to be removed.")
                             : QString();
    m_stage->setToolTip(why);
    m_stage->setAccessibleDescription(why);
}

void AccessReviewScreen::retranslate()
{
    m_header->setTitle(title());
    m_new->setText(tr("&New review…"));
    m_print->setText(tr("&Print recap…"));
    m_list->setAccessibleName(tr("Reviews"));
    m_table->setAccessibleName(tr("Access to review"));
    m_keep->setText(tr("&Keep"));
    m_remove->setText(tr("&Remove"));
    m_unsure->setText(tr("&Unsure"));
    m_erase->setText(tr("&Delete the review…"));
    m_close->setText(tr("&Close the review…"));
    m_stage->setText(tr("&Stage the removals…"));
    m_empty->setMessage(
        icon(u"security-high"_s),
        tr("No review of access yet. Once a year, every access of a company is looked at: still needed, "
           "or not?"));
    m_empty->setAction(tr("&New review…"), true);
    readReviews();
    fillList();
    fill();
}

} // namespace mandat::desktop

#include "moc_accessreviewscreen.cpp"
