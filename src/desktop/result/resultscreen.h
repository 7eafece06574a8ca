// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/result/orderoutcome.h"

#include <QTimer>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace mandat::desktop
{

class Banner;
class ChipLabel;
class CredentialCard;
class PageHeader;
class TextLabel;
class TrackingPanel;

/// What has become of an order that was submitted, and the credentials to hand over for those whom it created. It
/// follows the order as news of it comes.
class ResultScreen : public Screen
{
    Q_OBJECT

public:
    ResultScreen(Workspace &workspace, const ChangeOrder &order, QWidget *parent = nullptr);
    ~ResultScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;
    /// Something has still to be handed over: the page must not be lost.
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    void closed();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildPage();
    QWidget *buildSide();
    QWidget *buildBar();
    void refresh();
    void refreshHeader();
    void refreshBanner();
    void refreshCredentials();
    void refreshCards(const QList<User> &users);
    void refreshDelivery(const QList<User> &users);
    void refreshProgress();
    void waitForEffect();
    [[nodiscard]] QString aboutUser(const User &user) const;
    [[nodiscard]] QString deliveryOf(const User &user) const;
    void showDetails();
    void createAnother();

    ChangeOrder m_submitted;
    OrderOutcome m_outcome;
    QTimer m_effect; ///< runs out when the order takes effect

    PageHeader *m_header;
    ChipLabel *m_chip;
    QScrollArea *m_page = nullptr;
    QWidget *m_side = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_details = nullptr;
    QWidget *m_credentialHead = nullptr;
    TextLabel *m_credentialTitle = nullptr;
    TextLabel *m_credentialCount = nullptr;
    TextLabel *m_credentialNote = nullptr;
    QVBoxLayout *m_cardPlace = nullptr;
    QList<CredentialCard *> m_cards;
    QWidget *m_delivery = nullptr;
    TrackingPanel *m_tracking = nullptr;
    TextLabel *m_left = nullptr;
    QPushButton *m_later = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace mandat::desktop
