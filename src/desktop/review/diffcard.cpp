// SPDX-License-Identifier: MIT
#include "desktop/review/diffcard.h"

#include "desktop/parts/diffrowdelegate.h"
#include "desktop/parts/textlabel.h"
#include "desktop/parts/treeview.h"
#include "desktop/review/signcounts.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "models/difftree.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>

#include <algorithm>

namespace mandat::desktop
{

namespace
{
constexpr int widestLabel = 210;
constexpr int labelPadding = 26;
} // namespace

DiffCard::DiffCard(Workspace &workspace, QScrollArea *page, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_page(page)
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_counts(new SignCounts)
    , m_tree(new models::DiffTree(this))
    , m_view(new TreeView(QString()))
    , m_delegate(new DiffRowDelegate(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::within);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_counts);
    layout->addLayout(head);
    m_view->setObjectName(QStringLiteral("changes"));
    m_view->setModel(m_tree);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_view);
    connect(m_view, &QTreeView::expanded, this, &DiffCard::fit);
    connect(m_view, &QTreeView::collapsed, this, &DiffCard::fit);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DiffCard::follow);
    retranslate();
}

void DiffCard::retranslate()
{
    m_title->setText(tr("Changes"));
    m_view->setAccessibleName(tr("Changes of this order"));
}

void DiffCard::showDiff(const QList<DiffGroup> &groups, const Snapshot &before, const Snapshot &after,
                        const Impact &impact)
{
    m_tree->setDiff(groups, m_workspace.portal(), before, after, m_workspace.wording(), impact);
    m_delegate->equip(m_view);
    widenLabels(groups);
    m_counts->setCounts(countSigns(groups));
    fit();
}

/// Menus have longer names than fields.
void DiffCard::widenLabels(const QList<DiffGroup> &groups)
{
    const QFontMetrics body(currentFonts().body);
    int width = metrics::diffLabel;
    for (const DiffGroup &group : groups) {
        for (const DiffLine &line : group.lines)
            width = std::max(width,
                             body.horizontalAdvance(m_workspace.wording().diffLabel(line, m_workspace.portal()))
                                 + labelPadding);
    }
    m_view->header()->resizeSection(models::DiffTree::Label, std::min(width, widestLabel));
}

/// The last row that is to be seen, folded groups considered.
void DiffCard::fit()
{
    int height = 0;
    if (const int groups = m_tree->rowCount(); groups > 0) {
        m_view->scrollToTop();
        QModelIndex last = m_tree->index(groups - 1, 0);
        if (m_view->isExpanded(last) && m_tree->rowCount(last) > 0)
            last = m_tree->index(m_tree->rowCount(last) - 1, 0, last);
        height = m_view->visualRect(last).bottom() + 1;
    }
    m_view->setFixedHeight(height + 2 * m_view->frameWidth());
}

void DiffCard::follow()
{
    const QRect row = m_view->visualRect(m_view->currentIndex());
    if (!row.isValid() || !m_view->hasFocus())
        return;
    const QPoint centre = m_view->viewport()->mapTo(m_page->widget(), row.center());
    m_page->ensureVisible(centre.x(), centre.y(), 0, row.height() * 2);
}

void DiffCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace mandat::desktop
