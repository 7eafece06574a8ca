// SPDX-License-Identifier: MIT
// The head of a detail pane: what it is about, its state, and where it comes from.
#pragma once

#include "desktop/parts/chip.h"
#include "desktop/parts/surface.h"

class QHBoxLayout;

namespace mandat::desktop
{

class TextLabel;

class PaneHead : public Surface
{
    Q_OBJECT

public:
    explicit PaneHead(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    void setChip(const ChipData &chip);
    // The smaller line under the title.
    void setOrigin(const QString &origin);

    // At the end of the title's line.
    void addControl(QWidget *control);

private:
    QHBoxLayout *m_line;
    TextLabel *m_title;
    ChipLabel *m_chip;
    TextLabel *m_origin;
};

} // namespace mandat::desktop
