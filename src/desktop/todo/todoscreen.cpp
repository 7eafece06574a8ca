// SPDX-License-Identifier: MIT
#include "desktop/todo/todoscreen.h"

#include "app/background.h"
#include "desktop/continuity/recoverynotices.h"
#include "desktop/export/listexport.h"
#include "desktop/letters/lettersdialog.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/pageheader.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/treeview.h"
#include "desktop/records.h"
#include "desktop/result/credentialsdialog.h"
#include "desktop/review/factline.h"
#include "desktop/review/replacement.h"
#include "desktop/rights/rightsdialog.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/todo/todorowdelegate.h"
#include "desktop/users/accessdatesdialog.h"
#include "models/todolist.h"
#include "models/todowords.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using cache::TodoKind;
using models::TodoList;

namespace
{

constexpr int newsPause = 200; ///< ms
constexpr int leastRemedy = 176; ///< the widest button and its margins
constexpr int firstVisitDays = 30;
constexpr int rowsAhead = 20; ///< of the end of what has been read

/// Short enough to be of use unfolded.
constexpr qint64 unfoldedUpTo = 8;

} // namespace

TodoScreen::TodoScreen(Workspace &workspace, QWidget *parent)
    : Screen(workspace, parent)
    , m_list(std::make_unique<TodoList>(workspace.reader(), workspace.session().cacheFile()))
    , m_pause(new QTimer(this))
    , m_header(new PageHeader(QString()))
    , m_reviews(new Banner(models::Tone::Pending, QString()))
    , m_recoveries(new RecoveryNotices(workspace))
    , m_continue(m_reviews->addButton(QString()))
    , m_body(new QStackedWidget)
    , m_view(new TreeView(QString()))
    , m_delegate(new TodoRowDelegate(this))
    , m_empty(new EmptyState(icon(u"dialog-ok"_s), QString()))
    , m_nothing(new FactLine(models::Glyph::Tick, models::Tone::Active, QString()))
{
    setObjectName(u"todoScreen"_s);
    m_lastVisit = workspace.settings().value(visitKey()).toDateTime();
    if (!m_lastVisit.isValid())
        m_lastVisit = workspace.now().addDays(-firstVisitDays);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *page = new Surface(Surface::Fill::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *notes = new QVBoxLayout;
    notes->setContentsMargins(metrics::pageEdge, 0, metrics::pageEdge, metrics::within);
    m_reviews->setObjectName(u"openReviews"_s);
    notes->addWidget(m_reviews);
    notes->addWidget(m_recoveries);
    column->addLayout(notes);
    m_view->setObjectName(u"todo"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_list.get());
    m_view->setItemDelegate(m_delegate);
    m_view->setGroupsTinted(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setStretchLastSection(false);
    m_body->addWidget(m_view);
    m_body->addWidget(m_empty);
    column->addWidget(m_body, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::pageEdge, metrics::within, metrics::pageEdge, metrics::within);
    m_nothing->setQuiet();
    foot->addWidget(m_nothing);
    column->addLayout(foot);
    layout->addWidget(page);

    m_view->viewport()->installEventFilter(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(newsPause);
    connect(m_pause, &QTimer::timeout, this, &TodoScreen::refresh);
    connect(&workspace.session(), &app::Session::changed, m_pause, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::accessReviewsChanged, this, [this] {
        refreshReviews();
        Q_EMIT countChanged();
    });
    connect(m_continue, &QPushButton::clicked, this,
            [this] { Q_EMIT this->workspace().accessReviewWanted(m_firstReview); });
    connect(m_list.get(), &TodoList::counted, this, &TodoScreen::showCounts);
    connect(m_view, &QTreeView::activated, this, &TodoScreen::follow);
    connect(m_view, &TreeView::contextRequested, this, &TodoScreen::openMenu);
    connect(m_delegate, &TodoRowDelegate::remedyRequested, this, &TodoScreen::follow);
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex &group) {
        if (m_list->rowCount(group) == 0)
            m_list->readMore(group);
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &TodoScreen::readOn);
    const auto span = [this] { m_view->spanGroups(); };
    connect(m_list.get(), &QAbstractItemModel::rowsInserted, this, span);
    connect(m_list.get(), &QAbstractItemModel::modelReset, this, span);
}

TodoScreen::~TodoScreen()
{
    workspace().settings().setValue(visitKey(), workspace().now());
}

QString TodoScreen::visitKey() const
{
    return u"visits/"_s + workspace().session().connection().id.toString(QUuid::WithoutBraces);
}

QString TodoScreen::title() const
{
    return tr("To do");
}

void TodoScreen::activated()
{
    m_recoveries->refresh();
    m_view->setFocus();
    chooseFirst();
}

void TodoScreen::chooseFirst()
{
    if (!m_view->currentIndex().isValid() && m_list->rowCount() > 0)
        m_view->setCurrentIndex(m_list->index(0, 0));
}

qint64 TodoScreen::count() const
{
    return m_list->counts().total() + m_openReviews + m_recoveries->count();
}

qint64 TodoScreen::blocked() const
{
    return m_list->counts().blocked;
}

void TodoScreen::setScope(const cache::Scope &scope)
{
    m_scope = scope;
    refresh();
}

cache::TodoQuery TodoScreen::query() const
{
    cache::TodoQuery query;
    query.portal = workspace().portal();
    query.me = workspace().me();
    query.scope = m_scope;
    query.now = workspace().now();
    query.lastVisit = m_lastVisit;
    return query;
}

bool TodoScreen::canExport() const
{
    return m_list->rowCount() > 0;
}

/// Everything that waits, also of kinds that nobody has unfolded: read behind the window.
void TodoScreen::exportTable()
{
    using Rows = QList<QVariantList>;
    const auto read = [query = query(), counts = m_list->counts(), language = workspace().language()](
                          cache::Reader &reader, const app::Progress &progress) -> Result<Rows> {
        const Wording wording(language);
        const models::TodoWords words(query, counts, wording);
        Rows out;
        for (int kind = 0; kind < cache::todoKinds; ++kind) {
            const auto which = static_cast<TodoKind>(kind);
            if (counts.count(which) == 0)
                continue;
            MANDAT_ASSIGN(const QList<cache::TodoRow> rows, reader.todo(which, query, counts.count(which)));
            for (const cache::TodoRow &row : rows)
                out.append(
                    {words.groupTitle(which), words.who(row), words.what(row), words.detail(row), words.when(row)});
            if (!progress(kind, cache::todoKinds))
                return fail(ErrorKind::Cancelled);
        }
        return out;
    };
    app::inBackground<Rows>(workspace().session().cacheFile(), read).then(this, [this](const Result<Rows> &rows) {
        ExportedList out;
        out.title = tr("Export what waits");
        out.name = title();
        out.heads = {tr("Kind"), tr("Who"), tr("What"), tr("Detail"), tr("Since")};
        if (!rows) {
            workspace().prompts().inform(this, out.title, workspace().wording().error(rows.error()),
                                         rows.error().detail);
            return;
        }
        out.rows = *rows;
        exportList(workspace(), out, this);
    });
}

void TodoScreen::refresh()
{
    m_list->setQuery(query(), workspace().wording());
    m_recoveries->refresh();
}

/// Those of the firm that are not finished: not the portal's, so they stand above what is.
void TodoScreen::refreshReviews()
{
    const QList<AccessReview> all = recordsOf(workspace()).reviews().value_or(QList<AccessReview>());
    m_openReviews = 0;
    qsizetype left = 0;
    for (const AccessReview &review : all) {
        if (!review.isOpen())
            continue;
        if (m_openReviews == 0)
            m_firstReview = review.id;
        ++m_openReviews;
        left += countOf(review).undecided;
    }
    //: %1: the company of the one review
    const QString text = m_openReviews == 1
        ? tr("The access review of %1 is not finished: %n access(es) to go.", nullptr, static_cast<int>(left))
              .arg(all.constFirst().companyName)
        : tr("%n access reviews are not finished.", nullptr, m_openReviews);
    m_reviews->setMessage(models::Tone::Pending, text);
    m_reviews->setVisible(m_openReviews > 0);
    m_continue->setText(tr("&Go on"));
}

void TodoScreen::showCounts()
{
    const auto points = static_cast<int>(m_list->counts().total());
    const auto grave = static_cast<int>(blocked());
    const QString all = tr("%n point(s)", nullptr, points);
    //: %1: "23 points"
    m_header->setCount(points == 0     ? QString()
                           : grave > 0 ? tr("%1, %n without administrator", nullptr, grave).arg(all)
                                       : all);
    m_body->setCurrentWidget(points == 0 ? static_cast<QWidget *>(m_empty) : m_view);
    const QString rest = m_list->nothingElse();
    m_nothing->setVisible(!rest.isEmpty());
    m_nothing->setFact(models::Glyph::Tick, models::Tone::Active, rest);
    unfoldFirst();
    if (m_view->hasFocus())
        chooseFirst();
    Q_EMIT countChanged();
}

/// Once, when there is something: short groups of what is urgent are open, the others are a key away.
void TodoScreen::unfoldFirst()
{
    if (m_unfolded || m_list->rowCount() == 0)
        return;
    m_unfolded = true;
    for (int i = 0; i < m_list->rowCount(); ++i) {
        const QModelIndex group = m_list->index(i, 0);
        const auto kind = static_cast<TodoKind>(m_list->groupAt(group)->key);
        const bool urgent = kind <= TodoKind::SelfRegistered;
        if (urgent && m_list->groupAt(group)->total <= unfoldedUpTo)
            m_view->expand(group);
    }
}

void TodoScreen::fitColumns()
{
    const int width = m_view->viewport()->width();
    const int when = std::clamp(width / 8, 100, 150);
    const int remedy = std::max(width / 8, leastRemedy);
    const int rest = std::max(300, width - when - remedy);
    QHeaderView *header = m_view->header();
    header->resizeSection(TodoList::Who, rest * 36 / 100);
    header->resizeSection(TodoList::What, rest * 34 / 100);
    header->resizeSection(TodoList::Detail, rest - rest * 36 / 100 - rest * 34 / 100);
    header->resizeSection(TodoList::When, when);
    header->resizeSection(TodoList::Remedy, remedy);
}

/// The view has its width only once it is laid out, which is later than the page.
bool TodoScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return Screen::eventFilter(watched, event);
}

/// Whoever comes to the end of what has been read of a group gets the rest of it, page by page.
void TodoScreen::readOn()
{
    const QModelIndex last = m_view->indexAt(QPoint(m_view->viewport()->width() / 2, m_view->viewport()->height() - 2));
    const QModelIndex group = m_list->groupAt(last) ? last.siblingAtColumn(0) : last.parent();
    for (const QModelIndex &each : {group, m_view->indexAbove(group).parent()}) {
        const bool near = each.isValid() && (last.parent() != each || last.row() + rowsAhead > m_list->rowCount(each));
        if (near && m_view->isExpanded(each) && m_list->holdsMore(each))
            QMetaObject::invokeMethod(
                this, [this, wanted = QPersistentModelIndex(each)] { m_list->readMore(wanted); }, Qt::QueuedConnection);
    }
}

/// The way out of what waits.
void TodoScreen::follow(const QModelIndex &index)
{
    if (m_list->groupAt(index)) {
        m_view->setExpanded(index.siblingAtColumn(0), !m_view->isExpanded(index.siblingAtColumn(0)));
        return;
    }
    const cache::TodoRow *row = m_list->rowAt(index);
    if (!row)
        return;
    const cache::TodoRow wanted = *row;
    const bool edited = wanted.kind == TodoKind::EndsSoon || wanted.kind == TodoKind::ProfileToDefine;
    if (edited && !workspace().mayWrite()) {
        Q_EMIT workspace().userWanted(wanted.user);
        return;
    }
    switch (wanted.kind) {
    case TodoKind::Continuity:
        Q_EMIT appointmentWanted(wanted.relationship);
        break;
    case TodoKind::Approval:
    case TodoKind::NotSent:
        Q_EMIT workspace().orderWanted(wanted.order.id);
        break;
    case TodoKind::Requests:
        Q_EMIT workspace().requestWanted(wanted.request);
        break;
    case TodoKind::SelfRegistered:
        Q_EMIT workspace().activationWanted(wanted.user);
        break;
    case TodoKind::Lost:
        Q_EMIT workspace().lostOrdersWanted();
        break;
    case TodoKind::Returned:
        draftAnew(workspace(), wanted.order.id, this);
        break;
    case TodoKind::HandOver:
        handOver(wanted.user);
        break;
    case TodoKind::EndsSoon:
        changeDates(workspace(), wanted.user, wanted.relationship, this);
        break;
    case TodoKind::ProfileToDefine:
        changeRights(workspace(), wanted.user, {}, RightsDialog::About::Rights, this);
        break;
    default:
        Q_EMIT workspace().userWanted(wanted.user);
        break;
    }
}

void TodoScreen::handOver(const UserId &user)
{
    if (printsLetters(workspace())) {
        (new LettersDialog(workspace(), user, this))->open();
        return;
    }
    const Result<User> person = workspace().reader().user(user);
    if (!person || !canHandOver(workspace())) {
        Q_EMIT workspace().userWanted(user);
        return;
    }
    CredentialsDialog dialog(workspace(), *person, this);
    dialog.exec();
    m_view->setFocus();
    refresh();
}

void TodoScreen::openMenu(const QModelIndex &index, const QPoint &position)
{
    const cache::TodoRow *row = m_list->rowAt(index);
    if (!row)
        return;
    QMenu menu;
    const QModelIndex remedy = index.siblingAtColumn(TodoList::Remedy);
    connect(menu.addAction(remedy.data().toString()), &QAction::triggered, this, [this, index] { follow(index); });
    if (row->kind == TodoKind::Returned) {
        const ChangeOrderId order = row->order.id;
        connect(menu.addAction(tr("&Open")), &QAction::triggered, this,
                [this, order] { Q_EMIT workspace().orderWanted(order); });
        connect(menu.addAction(tr("&Set aside")), &QAction::triggered, this,
                [this, order] { setAside(workspace(), order); });
    }
    menu.exec(position);
}

void TodoScreen::retranslate()
{
    m_header->setTitle(title());
    m_view->setAccessibleName(title());
    refreshReviews();
    m_empty->setMessage(icon(u"dialog-ok"_s), tr("Nothing waits for you here."));
    fitColumns();
    refresh();
}

} // namespace mandat::desktop
