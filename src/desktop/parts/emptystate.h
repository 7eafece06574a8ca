// SPDX-License-Identifier: MIT
// What a list shows when it has nothing to show: an icon, one sentence, one button.
#pragma once

#include <QIcon>
#include <QWidget>

class QLabel;
class QPushButton;

namespace mandat::desktop
{

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QIcon &icon, const QString &sentence, QWidget *parent = nullptr);

    void setMessage(const QIcon &icon, const QString &sentence);
    // Without text there is no button.
    void setAction(const QString &text, bool primary = false);
    [[nodiscard]] QPushButton *button() const { return m_button; }
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QIcon m_icon;
    QLabel *m_picture;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace mandat::desktop
