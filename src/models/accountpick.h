// SPDX-License-Identifier: MIT
#pragma once

#include "domain/relationship.h"

#include <QAbstractItemModel>
#include <QMap>

namespace mandat::models
{

/// The accounts of some relationships with boxes, relationship by relationship. Roles: models/roles.h.
class AccountPick : public QAbstractItemModel
{
    Q_OBJECT

public:
    using Ticked = QMap<RelationshipId, SortedSet<AccountId>>;

    explicit AccountPick(QObject *parent = nullptr);

    void setRelationships(const QList<Relationship> &relationships);
    void setTicked(const Ticked &ticked);
    /// Every relationship has an entry; accounts that a relationship does not have are left out.
    [[nodiscard]] Ticked ticked() const;
    [[nodiscard]] qsizetype tickedCount() const;
    [[nodiscard]] qsizetype total() const;
    void tickAll(bool on);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    [[nodiscard]] qsizetype countOf(const Relationship &relationship) const;
    [[nodiscard]] QVariant relationshipData(const Relationship &relationship, int role) const;
    [[nodiscard]] QVariant accountData(const Relationship &relationship, const Account &account, int role) const;
    void tick(const Relationship &relationship, const Account &account, bool on);

    QList<Relationship> m_relationships;
    Ticked m_ticked;
};

} // namespace mandat::models
