// SPDX-License-Identifier: MIT
// A field with its label above, a hint below, and what is wrong with it in words, for the eye and for the ear.
#pragma once

#include <QWidget>

class QLabel;

namespace mandat::desktop
{

class TextLabel;

class FieldBox : public QWidget
{
    Q_OBJECT

public:
    // The label may have a mnemonic (“&Last name”). The box takes the editor over.
    FieldBox(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *editor() const { return m_editor; }
    void setLabel(const QString &label);
    [[nodiscard]] QString label() const { return m_labelText; }
    // Adds “(optional)” to the label.
    void setOptional(bool optional);
    void setHint(const QString &hint);

    // Empty: nothing is wrong. A new error is announced once, not at every key.
    void setError(const QString &error);
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }

Q_SIGNALS:
    void errorChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();

    QWidget *m_editor;
    QString m_labelText;
    QString m_hintText;
    QString m_error;
    bool m_optional = false;
    QLabel *m_label;
    TextLabel *m_hint;
    QWidget *m_errorLine;
    QLabel *m_errorText;
};

} // namespace mandat::desktop
