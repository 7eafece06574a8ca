// SPDX-License-Identifier: MIT
#pragma once

#include "domain/diff.h"
#include "domain/impact.h"
#include "models/roles.h"

#include <QAbstractItemModel>

#include <functional>

namespace mandat
{
class Wording;
}

namespace mandat::models
{

/// A change order as it is reviewed, for DiffRowDelegate: a row a person (or profile, contact, relationship), under it
/// what changes, with a row before the lines of each relationship. Long lists of functions take several rows, so that
/// nothing that is reviewed is elided. Roles: models/roles.h; UserRole, RelationshipRole hold ids as text.
class DiffTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { SignColumn, Label, Value, ColumnCount };
    enum Roles { UserRole = Qt::UserRole + 100, RelationshipRole };

    explicit DiffTree(QObject *parent = nullptr);

    /// `groups`: what diff() made of the order; `before` and `after`: the state without and with it. `impact`: for the
    /// chip of each person; may be empty.
    void setDiff(const QList<DiffGroup> &groups, const Portal &portal, const Snapshot &before, const Snapshot &after,
                 const Wording &wording, const Impact &impact = {});
    /// Does a text fit into one row? Lists of functions are broken accordingly; 72 characters unless told otherwise.
    /// Holds from the next setDiff() on.
    void setFits(std::function<bool(const QString &)> fits) { m_fits = std::move(fits); }
    void clear();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row {
        bool heading = false; ///< of a relationship
        DiffSign sign = DiffSign::None;
        QString label;
        QString lead; ///< in fixed font, before the text
        QString text;
        QString old;
        bool sensitive = false;
        bool identifier = false;
        RelationshipId relationship;
    };
    struct Group {
        UserId user;
        ProfileId profile;
        ContactId contact;
        RelationshipId relationship;
        QString lead;
        QString title;
        QString beside;
        QString badge;
        Tone tone = Tone::Pending;
        Glyph glyph = Glyph::None;
        QList<Row> rows;
    };
    struct Context;
    [[nodiscard]] Group groupOf(const DiffGroup &group, const Context &context) const;
    [[nodiscard]] static bool isSameSubject(const Group &group, const DiffGroup &other);
    void appendLines(Group &out, const DiffGroup &group, const Context &context) const;
    void appendFunctions(Group &out, const DiffLine &line, const Row &pattern, const Context &context) const;
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant rowData(const Row &row, int column, int role) const;

    std::function<bool(const QString &)> m_fits;
    QList<Group> m_groups;
};

} // namespace mandat::models
