// SPDX-License-Identifier: MIT
#pragma once

#include "app/userimport.h"

#include <QAbstractTableModel>

namespace mandat::desktop
{

/// Every line of a dry run; filtered by verdict.
class ImportList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Verdict, Name, Company, Text, ColumnCount };

    explicit ImportList(QObject *parent = nullptr);
    void setLines(const QList<app::ImportLine> &lines);
    /// nullopt: all.
    void setFilter(std::optional<ImportVerdict> verdict);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<app::ImportLine> m_lines;
    QList<qsizetype> m_shown;
};

} // namespace mandat::desktop
