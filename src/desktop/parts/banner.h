// SPDX-License-Identifier: MIT
// A message in the page: tint, 3 px bar, glyph, plain text, and what can be done about it.
#pragma once

#include "desktop/theme/tokens.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mandat::desktop
{

class Banner : public QFrame
{
    Q_OBJECT

public:
    // Without a glyph, the tone's usual one.
    explicit Banner(Tone tone, const QString &text, Glyph glyph = Glyph::None, QWidget *parent = nullptr);

    void setMessage(Tone tone, const QString &text, Glyph glyph = Glyph::None);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }
    // At the end of the line.
    QPushButton *addButton(const QString &text);
    // Under the text, for example the box “I have taken note”.
    void addBelow(QWidget *widget);
    // Tells assistive technology that something has come up.
    void announce();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    Glyph m_glyph;
    QLabel *m_text;
    QHBoxLayout *m_line;
    QVBoxLayout *m_column;
};

} // namespace mandat::desktop
