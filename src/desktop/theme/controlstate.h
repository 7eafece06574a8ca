// SPDX-License-Identifier: MIT
// What a control says about its look beyond Qt's own states. Kept as dynamic properties, so that .ui files can set them
// too: tone = "plain" | "primary" | "danger" | "flat" | "segment" | "dashed" | "link", compact = true, invalid = true.
#pragma once

class QWidget;

namespace mandat::desktop
{

enum class ButtonTone { Plain, Primary, Danger, Flat, Segment, Dashed, Link };

// Push buttons are plain and tool buttons flat until told otherwise.
void setButtonTone(QWidget *button, ButtonTone tone);
[[nodiscard]] ButtonTone buttonTone(const QWidget *button);

// 26 instead of 32 high: buttons inside banners and rows.
void setCompact(QWidget *control, bool compact = true);
[[nodiscard]] bool isCompact(const QWidget *control);

// The field's content is refused: its edge says so. FieldBox sets it along with the words.
void setInvalid(QWidget *field, bool invalid);
[[nodiscard]] bool isInvalid(const QWidget *field);

} // namespace mandat::desktop
