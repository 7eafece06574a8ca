// SPDX-License-Identifier: MIT
// A temporary password on a page: dots until it is shown. Until then the secret is not in the widget at all, so that
// neither assistive technology nor anything else that reads the window can have it.
#pragma once

#include <QLineEdit>

namespace mandat::desktop
{

class SecretField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);

    void reveal(const QString &secret);
    void mask();
    /// Instead of the dots: "handed over".
    void replaceBy(const QString &words);
    [[nodiscard]] bool isRevealed() const { return m_revealed; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    bool m_revealed = false;
    bool m_words = false;
};

} // namespace mandat::desktop
