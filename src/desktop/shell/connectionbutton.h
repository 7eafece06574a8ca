// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace mandat::desktop
{

/// The portal that is open, strong, above the person who is signed in; opens the list of connections.
class ConnectionButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ConnectionButton(QWidget *parent = nullptr);

    void setConnection(const QString &portal, const QString &person);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_portal;
    QString m_person;
};

} // namespace mandat::desktop
