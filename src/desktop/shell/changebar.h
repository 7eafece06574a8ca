// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"

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
    /// While the review is open it says all of this itself.
    void setHeldBack(bool heldBack);
    /// In full, also where the bar is too narrow for it.
    [[nodiscard]] QString text() const { return m_text; }

Q_SIGNALS:
    void reviewRequested();
    void discardRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void elide();
    void drawPencil();
    [[nodiscard]] QString sentence(const QList<cache::StagedChange> &staged) const;

    Workspace &m_workspace;
    QString m_text;
    bool m_heldBack = false;
    QLabel *m_pencil;
    QLabel *m_sentence;
    QLabel *m_kept;
    QPushButton *m_discard;
    QPushButton *m_review;
};

} // namespace mandat::desktop
