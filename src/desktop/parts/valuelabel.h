// SPDX-License-Identifier: MIT
// A value that is shown whole however narrow its place is: an email address or an IBAN has no blank to break at, so a
// line breaks within the word where it must. Its context menu copies it.
#pragma once

#include "desktop/parts/textlabel.h"

namespace mandat::desktop
{

class ValueLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ValueLabel(Kind kind, const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace mandat::desktop
