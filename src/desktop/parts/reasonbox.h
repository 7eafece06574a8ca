// SPDX-License-Identifier: MIT
// Asks why, before something is refused: a field, and two buttons under it. Nothing is confirmed without a reason.
#pragma once

#include "desktop/parts/surface.h"

class QPlainTextEdit;
class QPushButton;

namespace mandat::desktop
{

class FieldBox;

class ReasonBox : public Surface
{
    Q_OBJECT

public:
    explicit ReasonBox(QWidget *parent = nullptr);

    // `missing`: what is said when somebody confirms without a reason.
    void setWords(const QString &label, const QString &cancel, const QString &confirm, const QString &missing);
    // Comes up with the focus in its field, or goes away; what was typed stays.
    void ask(bool asked);
    void clear();
    void setConfirmEnabled(bool enabled);

Q_SIGNALS:
    void confirmed(const QString &reason);
    void cancelled();

private:
    void confirm();

    QPlainTextEdit *m_reason;
    FieldBox *m_box;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
    QString m_missing;
};

} // namespace mandat::desktop
