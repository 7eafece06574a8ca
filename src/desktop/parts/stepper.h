// SPDX-License-Identifier: MIT
// The steps of a wizard, 200 wide: done, current, ahead, told apart by icon and word. A step that is done can be gone
// back to.
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace mandat::desktop
{

class StepButton;

class Stepper : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(QWidget *parent = nullptr);

    void setSteps(const QStringList &titles);
    [[nodiscard]] int count() const { return static_cast<int>(m_steps.size()); }
    // Those before it are done, those behind it ahead.
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    // In a few words what was chosen there ("2 phones, 1 email"); empty: the state in words.
    void setSummary(int step, const QString &summary);
    [[nodiscard]] QAbstractButton *step(int index) const;

Q_SIGNALS:
    void stepRequested(int step);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QVBoxLayout *m_layout;
    QList<StepButton *> m_steps;
    int m_current = 0;
};

} // namespace mandat::desktop
