// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/parts/surface.h"

class QPushButton;

namespace mandat::desktop
{

class FactLine;

/// What may be done about an order now.
struct OrderOptions {
    bool held = false; ///< it waits for a decision
    bool decides = false; ///< this person may reject it
    bool withdraws = false; ///< and withdraw it
    bool redrafts = false; ///< it has come back to this person
    bool compares = false; ///< because what it is about has moved: the draft begins with a comparison
    bool resends = false; ///< the portal has lost it
    bool setsAside = false; ///< and still waits in To do
    bool reverses = false; ///< it has been applied
    bool mayWrite = false;
    bool busy = false; ///< the portal is being asked
    QString offline; ///< why nothing can be decided now; empty: it can
    QString obstacle; ///< why this person may never approve it; empty: may
    QString replaced; ///< said of one that a new order replaces
};

/// The buttons under an order. What may not be done is disabled with the reason above the buttons: beside them, a
/// narrow pane leaves a sentence no room.
class OrderBar : public Surface
{
    Q_OBJECT

public:
    explicit OrderBar(QWidget *parent = nullptr);

    void setOptions(const OrderOptions &options);
    void retranslate();
    void focusReject();

Q_SIGNALS:
    void approveWanted();
    void rejectWanted();
    void withdrawWanted();
    void draftWanted();
    void resendWanted();
    void reverseWanted();
    void asideWanted();

private:
    void sayWhy(const OrderOptions &options);
    void nameDraft();

    bool m_compares = false;

    FactLine *m_obstacle;
    QPushButton *m_aside;
    QPushButton *m_draft;
    QPushButton *m_resend;
    QPushButton *m_reverse;
    QPushButton *m_withdraw;
    QPushButton *m_reject;
    QPushButton *m_approve;
};

} // namespace mandat::desktop
