// SPDX-License-Identifier: MIT
#pragma once

#include "domain/address.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace mandat
{
class Wording;
}

namespace mandat::desktop
{

class FieldBox;
class FieldCheck;

/// A postal address that a letter will be sent to (S1.7): every part is needed.
class AddressFields : public QWidget
{
    Q_OBJECT

public:
    explicit AddressFields(const Wording &wording, QWidget *parent = nullptr);

    void setAddress(const PostalAddress &address);
    [[nodiscard]] PostalAddress address() const;
    /// The first part that is missing or wrong, after saying why; nullptr: none.
    [[nodiscard]] QWidget *firstProblem();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString missing(const QString &text) const;

    const Wording &m_wording;
    QPlainTextEdit *m_street;
    QLineEdit *m_postalCode;
    QLineEdit *m_locality;
    QComboBox *m_country;
    QList<FieldCheck *> m_checks;
};

} // namespace mandat::desktop
