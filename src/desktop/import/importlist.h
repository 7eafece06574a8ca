// SPDX-License-Identifier: MIT
#pragma once

#include "app/importresult.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace mandat::desktop
{

/// Every line of an import: what a dry run says of it, or what has become of it. Filtered by that.
class ImportList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, State, Name, Company, Text, ColumnCount };

    struct Row {
        qint64 line = 0;
        int group = 0; ///< what rows are filtered by
        QString state;
        models::Tone tone = models::Tone::Inactive;
        models::Glyph glyph = models::Glyph::None;
        QString name;
        QString company;
        QString text;
    };

    explicit ImportList(QObject *parent = nullptr);
    void setVerdicts(const QList<app::ImportLine> &lines); ///< groups: ImportVerdict
    void setOutcomes(const QList<app::ImportLine> &lines,
                     const QList<app::ImportOutcome> &outcomes); ///< groups: ImportState
    /// nullopt: all.
    void setFilter(std::optional<int> group);
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; } ///< all of them
    [[nodiscard]] qsizetype countOf(int group) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void show(QList<Row> rows, const QString &stateTitle);

    QList<Row> m_rows;
    QList<qsizetype> m_shown;
    std::optional<int> m_filter;
    QString m_stateTitle;
};

} // namespace mandat::desktop
