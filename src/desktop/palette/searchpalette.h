// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QFrame>

class QListView;
class QTimer;

namespace mandat::models
{
class SearchResults;
}

namespace mandat::desktop
{

class SearchField;
class TextLabel;

/// What the search field finds, in a list that falls from it; the field keeps the focus.
class SearchPalette : public QFrame
{
    Q_OBJECT

public:
    SearchPalette(Workspace &workspace, SearchField *field, QWidget *window);

    /// Under the field, as tall as its rows.
    void place();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void searchElsewhere();
    void choose(int row);
    void close();
    void move(int direction);

    Workspace &m_workspace;
    SearchField *m_field;
    models::SearchResults *m_results;
    QTimer *m_pause;
    QTimer *m_longer; ///< until the other portals are looked through
    QListView *m_list;
    TextLabel *m_hint;
};

} // namespace mandat::desktop
