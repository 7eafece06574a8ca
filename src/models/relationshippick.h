// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"
#include "domain/snapshot.h"

#include <QAbstractTableModel>

namespace mandat::models
{

/// A company's relationships with boxes, to choose those that a person gets access to. Roles: models/roles.h.
class RelationshipPick : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Reference, Label, Configuration, ColumnCount };

    explicit RelationshipPick(QObject *parent = nullptr);

    /// `already`: relationships that the person has access to; shown, with the reason, and not to be ticked.
    void setRelationships(const Portal &portal, Language language, const QList<Relationship> &relationships,
                          const SortedSet<RelationshipId> &already = {});
    /// Matched anywhere in reference and label; every word, accents and case ignored.
    void setFilter(const QString &text);

    void setTicked(const SortedSet<RelationshipId> &relationships);
    /// In the order of their references.
    [[nodiscard]] QList<RelationshipId> ticked() const;
    [[nodiscard]] qsizetype total() const { return m_relationships.size(); }
    /// How many can be ticked.
    [[nodiscard]] qsizetype choosable() const;
    /// Those that are shown and can be; what a search has left out of sight is not touched.
    void tickShown(bool on);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    void show();
    [[nodiscard]] bool canTick(const Relationship &relationship) const;
    [[nodiscard]] QString reasonFor(const Relationship &relationship) const;

    Portal m_portal;
    Language m_language = Language::English;
    QList<Relationship> m_relationships; ///< by reference
    SortedSet<RelationshipId> m_already;
    SortedSet<RelationshipId> m_ticked;
    QList<qsizetype> m_shown;
    QStringList m_words;
};

} // namespace mandat::models
