// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "domain/policy.h"

#include <QWidget>

class QButtonGroup;

namespace mandat::desktop
{

/// The portal's kinds of users, each with its former name as a hint (S2.2, S2.3).
class UserTypeField : public QWidget
{
    Q_OBJECT

public:
    UserTypeField(const QList<UserType> &types, Language language, QWidget *parent = nullptr);

    void setType(const QString &code);
    /// Empty: none is chosen.
    [[nodiscard]] QString type() const;

Q_SIGNALS:
    void typeChanged();

private:
    QList<UserType> m_types;
    QButtonGroup *m_group;
};

} // namespace mandat::desktop
