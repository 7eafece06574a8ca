// SPDX-License-Identifier: MIT
// How far an order has come, and what one may do next.
#pragma once

#include "desktop/result/orderoutcome.h"

class QPushButton;
class QVBoxLayout;

namespace mandat::desktop
{

class TextLabel;

class TrackingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrackingPanel(Workspace &workspace, QWidget *parent = nullptr);

    void retranslate();
    void showOutcome(const OrderOutcome &outcome);

Q_SIGNALS:
    void recapsWanted();
    void orderPrintWanted(); ///< on paper, to be signed
    void orderWanted(); ///< where it can be reversed
    void anotherWanted();

private:
    void addSteps(const OrderOutcome &outcome);
    void addEquipment(const OrderOutcome &outcome);

    Workspace &m_workspace;
    TextLabel *m_title;
    QVBoxLayout *m_steps;
    TextLabel *m_next;
    QPushButton *m_recaps;
    QPushButton *m_print;
    QPushButton *m_another;
    QPushButton *m_import; ///< what has become of each line of the import that the order comes from
    TextLabel *m_reversible;
    QPushButton *m_order;
    int m_people = 0;
};

} // namespace mandat::desktop
