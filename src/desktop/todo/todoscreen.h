// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/export/exportable.h"
#include "desktop/workspace.h"

class QModelIndex;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace mandat::models
{
class TodoList;
}

namespace mandat::desktop
{

class Banner;
class EmptyState;
class FactLine;
class PageHeader;
class RecoveryNotices;
class TodoRowDelegate;
class TreeView;

/// What waits for this person, by kind, worst first; every row is one click, or Enter, away from its remedy.
class TodoScreen : public Screen, public Exportable
{
    Q_OBJECT

public:
    explicit TodoScreen(Workspace &workspace, QWidget *parent = nullptr);
    /// Notes when this visit ended.
    ~TodoScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;
    [[nodiscard]] bool canExport() const override;
    void exportTable() override;
    void setScope(const cache::Scope &scope);
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] qint64 blocked() const;

Q_SIGNALS:
    void appointmentWanted(const mandat::RelationshipId &relationship); ///< where it is at risk, with the way out
    void countChanged();

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] cache::TodoQuery query() const;
    void refresh();
    void refreshReviews();
    void showCounts();
    void chooseFirst();
    void unfoldFirst();
    void readOn();
    void fitColumns();
    void follow(const QModelIndex &index);
    void openMenu(const QModelIndex &index, const QPoint &position);
    void handOver(const UserId &user);
    [[nodiscard]] QString visitKey() const;

    std::unique_ptr<models::TodoList> m_list;
    QTimer *m_pause; ///< news that come together are read once
    QDateTime m_lastVisit;
    cache::Scope m_scope;
    PageHeader *m_header;
    Banner *m_reviews; ///< reviews of access that are not finished
    RecoveryNotices *m_recoveries;
    QPushButton *m_continue;
    QUuid m_firstReview;
    int m_openReviews = 0;
    QStackedWidget *m_body;
    TreeView *m_view;
    TodoRowDelegate *m_delegate;
    EmptyState *m_empty;
    FactLine *m_nothing;
    bool m_unfolded = false;
};

} // namespace mandat::desktop
