// SPDX-License-Identifier: MIT
#include "desktop/palette/searchpalette.h"

#include "desktop/palette/searchdelegate.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"
#include "models/searchresults.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace mandat::desktop
{

namespace
{
constexpr int beforeElsewhere = 250; ///< ms: whoever goes on typing does not wait for other portals
} // namespace

SearchPalette::SearchPalette(Workspace &workspace, SearchField *field, QWidget *window)
    : QFrame(window)
    , m_workspace(workspace)
    , m_field(field)
    , m_results(new models::SearchResults(workspace.reader(), this))
    , m_pause(new QTimer(this))
    , m_longer(new QTimer(this))
    , m_list(new QListView)
    , m_hint(new TextLabel(TextLabel::Kind::Caption))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_list->setModel(m_results);
    m_list->setItemDelegate(new SearchDelegate(*m_results, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list, 1);
    m_hint->setContentsMargins(metrics::between, 6, metrics::between, 6);
    layout->addWidget(m_hint);
    setAutoFillBackground(true);
    hide();
    m_field->installEventFilter(this);
    // Keys that have come in the meantime are typed first: only the last of several is searched for.
    m_pause->setSingleShot(true);
    m_pause->setInterval(0);
    connect(m_pause, &QTimer::timeout, this, &SearchPalette::search);
    m_longer->setSingleShot(true);
    m_longer->setInterval(beforeElsewhere);
    connect(m_longer, &QTimer::timeout, this, &SearchPalette::searchElsewhere);
    connect(m_field, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_field, &SearchField::downPressed, this, [this] { move(1); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
}

void SearchPalette::search()
{
    m_pause->stop();
    m_hint->setText(tr("↑ ↓ choose · Enter open · Esc close · accents and case ignored"));
    m_list->setAccessibleName(tr("Search results"));
    m_results->setText(m_field->text(), m_workspace.portal(), m_workspace.language(), m_workspace.mayWrite());
    if (m_workspace.portals())
        m_longer->start();
    const int first = m_results->nextChoice(0, 1);
    if (first < 0) {
        hide();
        return;
    }
    m_list->setCurrentIndex(m_results->index(first));
    m_list->scrollToTop();
    place();
    show();
    raise();
}

/// What stands there keeps its place: the others come after it.
void SearchPalette::searchElsewhere()
{
    QList<models::SearchResults::Other> others;
    const QList<app::Session *> sessions = m_workspace.portals()->sessions();
    for (app::Session *session : sessions) {
        if (session != &m_workspace.session())
            others.append({session->connection().id, session->displayName(m_workspace.language()), &session->reader(),
                           &session->portal()});
    }
    m_results->addOthers(others, m_workspace.language());
    const int first = m_results->nextChoice(0, 1);
    if (first < 0)
        return;
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_results->index(first));
    place();
    show();
    raise();
}

void SearchPalette::place()
{
    int height = m_hint->sizeHint().height() + 2;
    for (int row = 0; row < m_results->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const QPoint at = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
    const int width = std::max(640, m_field->width());
    setGeometry(at.x(), at.y(), std::min(width, parentWidget()->width() - at.x() - 16),
                std::min(height, parentWidget()->height() - at.y() - 24));
}

void SearchPalette::move(int direction)
{
    if (!isVisible()) {
        search();
        return;
    }
    const int next = m_results->nextChoice(m_list->currentIndex().row() + direction, direction);
    if (next >= 0)
        m_list->setCurrentIndex(m_results->index(next));
}

void SearchPalette::close()
{
    m_pause->stop();
    m_longer->stop();
    hide();
    m_field->clear();
    m_field->clearFocus();
}

void SearchPalette::choose(int row)
{
    const models::SearchResults::Result *chosen = m_results->resultAt(row);
    if (!chosen || chosen->kind == models::SearchResults::Kind::Heading)
        return;
    const models::SearchResults::Result result = *chosen;
    close();
    using Kind = models::SearchResults::Kind;
    switch (result.kind) {
    case Kind::User:
        Q_EMIT m_workspace.userWanted(UserId(result.id));
        break;
    case Kind::Relationship:
        Q_EMIT m_workspace.relationshipWanted(RelationshipId(result.id));
        break;
    case Kind::Profile:
        Q_EMIT m_workspace.profileWanted(ProfileId(result.id));
        break;
    case Kind::NewUser:
        Q_EMIT m_workspace.newUserWanted(RelationshipId(result.id));
        break;
    case Kind::PrintRecaps:
        Q_EMIT m_workspace.recapWanted({UserId(result.id)});
        break;
    case Kind::UserElsewhere:
        Q_EMIT m_workspace.elsewhereWanted(result.connection, UserId(result.id));
        break;
    case Kind::Heading:
        break;
    }
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !m_list->underMouse()) {
        m_longer->stop();
        hide();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_pause->isActive())
                search(); // Enter means what stands in the field
            if (isVisible())
                choose(m_list->currentIndex().row());
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void SearchPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().base());
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace mandat::desktop
