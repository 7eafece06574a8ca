// SPDX-License-Identifier: MIT
#pragma once

#include "domain/effective.h"
#include "domain/wording.h"

#include <QAbstractItemModel>

namespace mandat::models
{

/// What one person can do, relationship by relationship, every "no" with its reasons. A row whose reasons are the same
/// for all functions is one row.
class RightsTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit RightsTree(QObject *parent = nullptr);
    ~RightsTree() override;

    /// `at`: rights as of this instant.
    void setUser(const Portal &portal, const Snapshot &snapshot, const UserId &user, const QDateTime &at,
                 Language language);
    void setOnlyRefused(bool onlyRefused);
    void clear();

    /// Of all relationships: functions that are allowed, and functions there are.
    [[nodiscard]] int allowed() const { return m_allowed; }
    [[nodiscard]] int total() const { return m_total; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        QString text;
        QString reasons; ///< by line
        QString verdict;
        bool sensitive = false;
        int mark = 0; ///< Glyph
        int tone = 0; ///< Tone
        bool allowed = false;
    };
    struct Group {
        QString reference;
        QString text;
        QString count;
        QString accounts;
        QList<Row> rows; ///< those shown
        QList<Row> all;
    };
    [[nodiscard]] Group groupOf(const Portal &portal, const Snapshot &snapshot, const Grant &grant, const QDateTime &at,
                                const Wording &wording);
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant rowData(const Row &row, int role) const;
    void filter();

    QList<Group> m_groups;
    bool m_onlyRefused = false;
    int m_allowed = 0;
    int m_total = 0;
};

} // namespace mandat::models
