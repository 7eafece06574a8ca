// SPDX-License-Identifier: MIT
// A line to search in: magnifying glass, a cross when there is something to clear, and the shortcut as a key cap while
// there is not.
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace mandat::desktop
{

class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    // The placeholder is the accessible name, too.
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    void setPlaceholder(const QString &placeholder);
    // Shown only; whoever owns the shortcut sets the focus.
    void setShortcutHint(const QKeySequence &sequence);

Q_SIGNALS:
    // Down: whoever shows the results takes over.
    void downPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoom();

    QKeySequence m_hint;
};

} // namespace mandat::desktop
