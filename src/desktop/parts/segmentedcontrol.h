// SPDX-License-Identifier: MIT
// A few choices side by side, of which one holds (All | Blocked). Arrow keys move within, Tab enters and leaves.
#pragma once

#include <QFrame>

class QButtonGroup;
class QToolButton;

namespace mandat::desktop
{

class SegmentedControl : public QFrame
{
    Q_OBJECT

public:
    explicit SegmentedControl(const QString &accessibleName, QWidget *parent = nullptr);

    // The first one added holds until another is chosen. Returns its index.
    int addSegment(const QString &text);
    void setSegmentText(int index, const QString &text);
    [[nodiscard]] int count() const;
    [[nodiscard]] int currentIndex() const;
    // Like a choice of the user, it is told; nothing happens when it already holds.
    void setCurrentIndex(int index);
    [[nodiscard]] QToolButton *segment(int index) const;

Q_SIGNALS:
    void currentIndexChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace mandat::desktop
