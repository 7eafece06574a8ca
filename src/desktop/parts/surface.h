// SPDX-License-Identifier: MIT
// The floors of the window: panes and bars with their background and the hairline at their edges.
#pragma once

#include <QWidget>

namespace mandat::desktop
{

class Surface : public QWidget
{
    Q_OBJECT

public:
    enum class Fill {
        Window, // navigation, bars, detail pane
        Base, // the page
        Changes, // the change bar: information tint, an accent line of 2 px on top
        Card // a bordered box on the page
    };

    // Leading and trailing edges are named as seen left to right and mirror by themselves.
    explicit Surface(Fill fill, Qt::Edges hairlines = {}, QWidget *parent = nullptr);

    // A bar of the given least height with a horizontal layout and the page's margins.
    [[nodiscard]] static Surface *bar(Fill fill, Qt::Edges hairlines, int height, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Fill m_fill;
    Qt::Edges m_hairlines;
};

} // namespace mandat::desktop
