// SPDX-License-Identifier: MIT
// Status chips and count badges, for delegates (paint functions) and for layouts (labels).
#pragma once

#include "desktop/theme/tokens.h"

#include <QLabel>

class QPainter;

namespace mandat::desktop
{

struct ChipData {
    Tone tone = Tone::Inactive;
    Glyph glyph = Glyph::None;
    QString text;
    bool operator==(const ChipData &) const = default;
};

// The glyph that a tone has when nothing else is said.
[[nodiscard]] Glyph usualGlyph(Tone tone);

// 22 high, or more when the theme's caption font needs it.
[[nodiscard]] QSize chipSize(const ChipData &chip);
// At the leading side of the area, centred vertically; elided when the area is too narrow.
void paintChip(QPainter *painter, const QRect &area, const ChipData &chip, Qt::LayoutDirection direction);

[[nodiscard]] QSize badgeSize(const QString &text);
void paintBadge(QPainter *painter, const QRect &area, const QString &text, bool urgent, Qt::LayoutDirection direction);

class ChipLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ChipLabel(const ChipData &chip = {}, QWidget *parent = nullptr);
    void setChip(const ChipData &chip);
    [[nodiscard]] const ChipData &chip() const { return m_chip; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipData m_chip;
};

// 18 high, neutral; urgent (red) only for what is blocked.
class BadgeLabel : public QLabel
{
    Q_OBJECT

public:
    explicit BadgeLabel(const QString &text = {}, bool urgent = false, QWidget *parent = nullptr);
    void setBadge(const QString &text, bool urgent = false);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_urgent;
};

} // namespace mandat::desktop
