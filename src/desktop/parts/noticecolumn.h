// SPDX-License-Identifier: MIT
// Messages one under the other, made anew whenever what they speak of is read again.
#pragma once

#include "desktop/theme/tokens.h"

#include <QWidget>

class QVBoxLayout;

namespace mandat::desktop
{

class Banner;

class NoticeColumn : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeColumn(QWidget *parent = nullptr);

    void clear();
    // Details, where there are any, are behind a button. Without a glyph, the tone's usual one.
    Banner *add(Tone tone, const QString &text, const QString &details = {}, Glyph glyph = Glyph::None);

Q_SIGNALS:
    void detailsWanted(const QString &text, const QString &details);

private:
    QVBoxLayout *m_column;
};

} // namespace mandat::desktop
