// SPDX-License-Identifier: MIT
// One fact of a summary: a glyph in its tone, a strong sentence, and quieter sentences under it.
#pragma once

#include "models/roles.h"

#include <QWidget>

namespace mandat::desktop
{

class TextLabel;

class FactLine : public QWidget
{
    Q_OBJECT

public:
    FactLine(models::Glyph glyph, models::Tone tone, const QString &fact, const QStringList &details = {},
             QWidget *parent = nullptr);
    void setFact(models::Glyph glyph, models::Tone tone, const QString &fact);
    /// The fact in the body's weight, where it is a remark rather than news.
    void setQuiet();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::Glyph m_glyph;
    models::Tone m_tone;
    TextLabel *m_fact;
    QStringList m_details;
};

/// The sentences, and where there are more than `most` of them, how many are left out.
[[nodiscard]] QStringList shortened(const QStringList &sentences, qsizetype most);

} // namespace mandat::desktop
