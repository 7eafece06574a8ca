// SPDX-License-Identifier: MIT
#include "desktop/parts/navigationlist.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QStyledItemDelegate>

namespace mandat::desktop
{

using models::raw;
using models::Role;
using namespace Qt::StringLiterals;

namespace
{
constexpr int idRole = Qt::UserRole;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {metrics::navigationWidth,
                metrics::atLeast(metrics::navigationRow, QFontMetrics(currentFonts().body), 6)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = currentTokens();
        const Fonts &fonts = currentFonts();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        paint::rowBackground(painter, option.rect, option.state);
        if (selected)
            paint::leadingBar(painter, option.rect, option.direction, t.highContrast ? t.selectedText : t.accent);
        const QColor colour = selected ? t.selectedText : t.text;
        CellPainter cell(painter, option.rect, option.direction);
        cell.skip(14, 12);
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, cell.takeLeading(metrics::largeIcon), Qt::AlignCenter,
                   selected ? QIcon::Selected : QIcon::Normal);
        cell.skip(metrics::within + 2);
        const QString count = index.data(raw(Role::CountTextRole)).toString();
        cell.trailingText(count, selected ? paint::strong(fonts.caption) : fonts.caption,
                          selected ? t.selectedText : t.secondary, 6);
        cell.trailingBadge(index.data(raw(Role::BadgeRole)).toString(), true);
        cell.text(index.data(Qt::DisplayRole).toString(), selected ? fonts.strong : fonts.body, colour);
        if (option.state.testFlag(QStyle::State_HasFocus))
            paint::focusRing(painter, option.rect, t.highContrast ? t.selectedText : t.accent);
        painter->restore();
    }
};
} // namespace

NavigationList::NavigationList(const QString &accessibleName, QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    setItemDelegate(new EntryDelegate(this));
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT currentIdChanged(item->data(idRole).toString());
    });
}

void NavigationList::addEntry(const QString &id, const QIcon &icon, const QString &text)
{
    auto *item = new QListWidgetItem(icon, text);
    item->setData(idRole, id);
    describe(item);
    addItem(item);
    updateGeometry();
}

void NavigationList::setEntryText(const QString &id, const QString &text)
{
    if (QListWidgetItem *item = entry(id)) {
        item->setText(text);
        describe(item);
    }
}

void NavigationList::setEntryVisible(const QString &id, bool visible)
{
    if (QListWidgetItem *item = entry(id))
        item->setHidden(!visible);
}

void NavigationList::setCount(const QString &id, const QString &count, const QString &urgent)
{
    if (QListWidgetItem *item = entry(id)) {
        item->setData(raw(Role::CountTextRole), count);
        item->setData(raw(Role::BadgeRole), urgent);
        describe(item);
    }
}

void NavigationList::describe(QListWidgetItem *item)
{
    QStringList words {item->text()};
    const QString urgent = item->data(raw(Role::BadgeRole)).toString();
    const QString count = item->data(raw(Role::CountTextRole)).toString();
    if (!count.isEmpty())
        words.append(count);
    if (!urgent.isEmpty())
        words.append(tr("%1 urgent").arg(urgent));
    item->setData(Qt::AccessibleTextRole, words.join(", "_L1));
}

QString NavigationList::currentId() const
{
    return currentItem() ? currentItem()->data(idRole).toString() : QString();
}

void NavigationList::setCurrentId(const QString &id)
{
    if (QListWidgetItem *item = entry(id))
        setCurrentItem(item);
}

QListWidgetItem *NavigationList::entry(const QString &id) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(idRole).toString() == id)
            return item(row);
    }
    return nullptr;
}

QSize NavigationList::sizeHint() const
{
    const int row = metrics::atLeast(metrics::navigationRow, QFontMetrics(currentFonts().body), 6);
    return {metrics::navigationWidth, std::max(1, count()) * row};
}

void NavigationList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (int row = 0; row < count(); ++row)
            describe(item(row));
    }
    QListWidget::changeEvent(event);
}

} // namespace mandat::desktop

#include "moc_navigationlist.cpp"
