// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace mandat::desktop
{

class TextLabel;

/// The bar under a list while several of its rows are selected: how many, the rest of them, and what can be done.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    /// `total` −1: not known yet. Shows itself from two rows on.
    void setCounts(qsizetype selected, qint64 total, const QLocale &locale);
    void retranslate();

public Q_SLOTS:
    /// As if its button were pressed; nothing while the bar is not there.
    void showMenu();

Q_SIGNALS:
    void allWanted();
    /// It is about to be shown, and empty.
    void menuWanted(QMenu *menu);

private:
    TextLabel *m_selected;
    QPushButton *m_all;
    QToolButton *m_actions;
};

} // namespace mandat::desktop
