// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/accessreview.h"

#include <QAbstractTableModel>

namespace mandat::desktop
{

/// The accesses of one review, and what has been decided of each.
class AccessReviewList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Place, ProfileColumn, Verdict, Reviewed, ColumnCount };

    explicit AccessReviewList(const Workspace &workspace, QObject *parent = nullptr);

    void setReview(const AccessReview &review);
    [[nodiscard]] const ReviewedAccess *accessAt(int row) const;
    /// The first row after `row` that nobody has decided, from the beginning again; -1: none.
    [[nodiscard]] int nextUndecided(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ReviewedAccess &access, int column) const;
    [[nodiscard]] QString verdictWord(const ReviewedAccess &access) const;

    const Workspace &m_workspace;
    AccessReview m_review;
};

} // namespace mandat::desktop
