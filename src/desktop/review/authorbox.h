// SPDX-License-Identifier: MIT
// What the author says of an order: why, and who in the client's company asked for it.
#pragma once

#include "desktop/review/stagedorder.h"
#include "desktop/workspace.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace mandat::desktop
{

class FieldBox;
class TextLabel;

class AuthorBox : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorBox(Workspace &workspace, QWidget *parent = nullptr);

    void retranslate();
    /// Who can have given the mandate: the company's contacts and administrators, by name.
    void setPeople(const QStringList &names);
    void setWords(const OrderWords &words); ///< acknowledgements are not shown here
    [[nodiscard]] QString reason() const;
    [[nodiscard]] Mandate mandate() const;

Q_SIGNALS:
    void changed();

private:
    Workspace &m_workspace;
    QPlainTextEdit *m_reason;
    FieldBox *m_reasonBox;
    TextLabel *m_mandateTitle;
    QComboBox *m_givenBy;
    FieldBox *m_givenByBox;
    QDateEdit *m_date;
    FieldBox *m_dateBox;
    QLineEdit *m_reference;
    FieldBox *m_referenceBox;
};

} // namespace mandat::desktop
