// SPDX-License-Identifier: MIT
// A filter that is on: “Status: active”. Its words open the choice, its cross takes the filter away.
#pragma once

#include <QFrame>

class QToolButton;

namespace mandat::desktop
{

class FilterChip : public QFrame
{
    Q_OBJECT

public:
    FilterChip(const QString &name, const QString &value, QWidget *parent = nullptr);

    void setValue(const QString &value);
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString value() const { return m_value; }
    // A filter that is always there (a saved view) has no cross.
    void setClearable(bool clearable);
    [[nodiscard]] QToolButton *editButton() const { return m_edit; }
    [[nodiscard]] QToolButton *clearButton() const { return m_clear; }

Q_SIGNALS:
    void editRequested();
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say();

    QString m_name;
    QString m_value;
    QToolButton *m_edit;
    QToolButton *m_clear;
};

} // namespace mandat::desktop
