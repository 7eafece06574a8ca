// SPDX-License-Identifier: MIT
// The head of a page, 56 high: title, count, and at its end the actions; one of them primary.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace mandat::desktop
{

class TextLabel;

class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    // What stands behind the title, ready to be read: “18 of 214”.
    void setCount(const QString &count);
    // At the end, in the order of the calls.
    void addAction(QWidget *widget);
    using QWidget::addAction;
    // Shows an arrow before the title; backRequested() follows.
    void setBackVisible(bool visible);

Q_SIGNALS:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();

    QHBoxLayout *m_layout;
    QToolButton *m_back;
    TextLabel *m_title;
    TextLabel *m_count;
};

} // namespace mandat::desktop
