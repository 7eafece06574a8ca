// SPDX-License-Identifier: MIT
#pragma once

#include "app/everywhere.h"
#include "desktop/review/stagedorder.h"
#include "desktop/workspace.h"
#include "domain/absence.h"

class QComboBox;
class QScrollArea;

namespace mandat::desktop
{

class Banner;
class DiffCard;
class FindingsList;
class TextLabel;

/// One account's part of a departure over all portals: what becomes of it, as a diff against its own portal with what
/// the rules say, and later what the portal has answered. It is an order of its own.
class DeparturePart : public QWidget
{
    Q_OBJECT

public:
    DeparturePart(Workspace &front, const app::PersonAccount &account, QScrollArea *page, QWidget *parent = nullptr);
    ~DeparturePart() override;

    /// There is something to be sent, and nothing stands in the way.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isBlocked() const; ///< something would have to be sent, and cannot be
    [[nodiscard]] bool isSent() const { return !m_sent.id.isNull(); }
    /// Sends the order; its part of the page follows what becomes of it.
    void send(const QString &reason);

Q_SIGNALS:
    void changed();

private:
    enum Choice { Deactivate, Delete, Leave };
    void buildHead();
    void fill();
    void refuse(const QString &why);
    void follow();
    [[nodiscard]] QList<Finding> findingsOf() const;
    [[nodiscard]] ChangeOrder order(const QString &reason) const;

    std::unique_ptr<Workspace> m_own; ///< of another portal than the one in front
    Workspace &m_workspace;
    app::PersonAccount m_account;
    StagedPart m_part;
    Snapshot m_before;
    ChangeOrder m_sent;
    bool m_blocked = false;

    TextLabel *m_title;
    TextLabel *m_second;
    QComboBox *m_choice;
    Banner *m_state;
    FindingsList *m_findings;
    DiffCard *m_diff;
};

} // namespace mandat::desktop
