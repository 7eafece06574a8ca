// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace mandat::desktop
{

class Workspace;

/// The row at the foot of the window, only while something is staged: what, for whom, and the way on.
class ChangeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeBar(Workspace &workspace, QWidget *parent = nullptr);

    /// Reads what is staged again.
    void refresh();

Q_SIGNALS:
    void reviewRequested();
    void discardRequested();

private:
    void retranslate();

    Workspace &m_workspace;
    QLabel *m_sentence;
    QLabel *m_kept;
    QPushButton *m_discard;
    QPushButton *m_review;
};

} // namespace mandat::desktop
