// SPDX-License-Identifier: MIT
// The differences of one order, at their full height, with a heading and how many there are of each kind. The page
// around it scrolls; it follows the keyboard.
#pragma once

#include "desktop/workspace.h"

class QScrollArea;

namespace mandat::models
{
class DiffTree;
}

namespace mandat::desktop
{

class DiffRowDelegate;
class SignCounts;
class TextLabel;
class TreeView;

class DiffCard : public QWidget
{
    Q_OBJECT

public:
    /// `page`: what scrolls to the row that the keyboard is on.
    DiffCard(Workspace &workspace, QScrollArea *page, QWidget *parent = nullptr);

    void retranslate();
    void showDiff(const QList<DiffGroup> &groups, const Snapshot &before, const Snapshot &after, const Impact &impact);
    [[nodiscard]] TreeView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void widenLabels(const QList<DiffGroup> &groups);
    void fit();
    void follow();

    Workspace &m_workspace;
    QScrollArea *m_page;
    TextLabel *m_title;
    SignCounts *m_counts;
    models::DiffTree *m_tree;
    TreeView *m_view;
    DiffRowDelegate *m_delegate;
};

} // namespace mandat::desktop
