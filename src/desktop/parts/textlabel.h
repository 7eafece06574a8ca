// SPDX-License-Identifier: MIT
// A label in one of the theme's fonts. Always plain text: what comes from elsewhere cannot become markup.
#pragma once

#include <QLabel>

namespace mandat::desktop
{

class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Kind { Title, Section, Body, Strong, Secondary, Caption, Identifier, Danger };

    explicit TextLabel(Kind kind, const QString &text = {}, QWidget *parent = nullptr);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setStruck(bool struck);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Kind m_kind;
    bool m_struck = false;
};

} // namespace mandat::desktop
