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

    void setConnection(const QString &portal, const QString &person, const QString &role);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_portal;
    [[nodiscard]] QString fittingPerson(const QFontMetrics &metrics, int width) const;

    QString m_name;
    QString m_role;
    QString m_person; ///< name and role
};

} // namespace mandat::desktop
