// SPDX-License-Identifier: MIT
#pragma once

#include "domain/user.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace mandat
{
class Wording;
}

namespace mandat::desktop
{

class FieldCheck;

/// What an official identity document says (S1.3): kind, number, expiry. An expired one is refused.
class DocumentFields : public QWidget
{
    Q_OBJECT

public:
    DocumentFields(const Wording &wording, const QDate &today, QWidget *parent = nullptr);

    void setDocument(const std::optional<IdentityDocument> &document);
    /// nullopt: nothing has been typed.
    [[nodiscard]] std::optional<IdentityDocument> document() const;
    [[nodiscard]] QWidget *firstProblem();

Q_SIGNALS:
    void changed();

private:
    const Wording &m_wording;
    QDate m_today;
    QComboBox *m_type;
    QLineEdit *m_number;
    QDateEdit *m_expires;
    QList<FieldCheck *> m_checks;
};

} // namespace mandat::desktop
