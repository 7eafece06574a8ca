// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QRadioButton;

namespace mandat::desktop
{

class TextLabel;

/// One value of a comparison: text that wraps, with a caption where the columns have no heads, and a radio button
/// where it can be picked.
class ChoiceCell : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceCell(QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setCaptionVisible(bool visible);
    void setText(const QString &text);
    void setStrong(bool strong);
    /// `name`: what assistive technology says of it.
    QRadioButton *makeChoice(const QString &name);
    [[nodiscard]] QRadioButton *choice() const { return m_choice; }
    [[nodiscard]] QString text() const;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    TextLabel *m_caption;
    TextLabel *m_text;
    QRadioButton *m_choice = nullptr;
};

} // namespace mandat::desktop
