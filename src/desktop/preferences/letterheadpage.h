// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "documents/letterhead.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mandat::desktop
{

class FieldBox;

/// What the firm prints on everything: name, address, logo, whom to ask about personal data.
class LetterheadPage : public QWidget
{
    Q_OBJECT

public:
    explicit LetterheadPage(Workspace &workspace, QWidget *parent = nullptr);

    /// False: something could not be kept; the page says what.
    [[nodiscard]] bool save();

private:
    QLineEdit *addField(const QString &label, const QString &value);
    QWidget *buildLogo();
    [[nodiscard]] QString folder() const;
    void chooseLogo();
    void removeLogo();
    void showLogo();

    Workspace &m_workspace;
    documents::Letterhead m_letterhead;
    QString m_newLogo; ///< a picture that was chosen
    bool m_logoRemoved = false;
    QLineEdit *m_name;
    QLineEdit *m_line;
    QLineEdit *m_address;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QLineEdit *m_privacy;
    QCheckBox *m_separate;
    QLabel *m_logo;
    QPushButton *m_remove;
    FieldBox *m_logoBox;
};

} // namespace mandat::desktop
