// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/theme/tokens.h"

#include <QWidget>

namespace mandat::desktop
{

class TextLabel;

/// A small shape and what it stands for, on as many lines as the words need: "+ Sign a SEPA transfer file".
class GlyphLine : public QWidget
{
    Q_OBJECT

public:
    /// `strong`: first, in strong; `text`: under it, or alone. Either may be empty.
    GlyphLine(Glyph glyph, Tone tone, const QString &strong, const QString &text, QWidget *parent = nullptr);
    /// The strong words take the tone's colour, too.
    void setToned(bool toned);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Glyph m_glyph;
    Tone m_tone;
    bool m_toned = false;
    TextLabel *m_strong = nullptr;
};

} // namespace mandat::desktop
