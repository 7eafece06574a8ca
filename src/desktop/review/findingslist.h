// SPDX-License-Identifier: MIT
// What the rules say of an order, each in a banner of its own: what blocks it first, then what has to be taken note of.
#pragma once

#include "desktop/workspace.h"

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace mandat::desktop
{

class Banner;

class FindingsList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsList(Workspace &workspace, QWidget *parent = nullptr);

    /// `acknowledged`: the codes that are ticked from the start.
    void showFindings(const QList<Finding> &findings, const Snapshot &after, const QStringList &acknowledged);
    [[nodiscard]] int blocks() const { return m_blocks; }
    [[nodiscard]] int toAcknowledge() const; ///< warnings whose box is still empty
    [[nodiscard]] QStringList acknowledged() const;

Q_SIGNALS:
    void changed();
    /// Somebody else is to administer this relationship too (S3.7).
    void successorWanted(const mandat::RelationshipId &relationship);
    /// The person is to have access to what the own company holds, too (S2.9).
    void ownDossiersWanted(const mandat::UserId &user, const QList<mandat::RelationshipId> &missing);

private:
    void clear();
    void offerSuccessor(Banner &banner, const Finding &finding);
    void offerOwnDossiers(Banner &banner, const Finding &finding);
    QPushButton *addRemedy(Banner &banner, const QString &text);

    Workspace &m_workspace;
    QVBoxLayout *m_layout;
    QList<std::pair<QString, QCheckBox *>> m_boxes; ///< by code
    int m_blocks = 0;
};

} // namespace mandat::desktop
