// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "cache/reader.h"
#include "models/backgroundreader.h"

#include <QAbstractTableModel>

namespace mandat::models
{

/// A table over a list of the cache, however long: it holds the sorted row ids and reads visible rows on demand. A new
/// query shows its first rows at once and brings the rest when it is there; news moves only the rows that they concern.
class PagedList : public QAbstractTableModel
{
    Q_OBJECT

public:
    PagedList(cache::Reader &reader, const QString &cacheFile, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

    /// Rows found; −1 as long as only the first ones are known.
    [[nodiscard]] qint64 total() const { return m_complete ? m_rows.size() : -1; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] const Error &lastError() const { return m_error; }
    /// Position of a cache row; -1: not in the list (yet).
    [[nodiscard]] int positionOf(qint64 row) const;

public Q_SLOTS:
    /// What has changed in the cache; empty: everything.
    void refresh(const QList<mandat::cache::Changed> &changed);

Q_SIGNALS:
    void totalChanged();
    void failed(const mandat::Error &error);

protected:
    /// How many rows a new query reads at once, before the rest follows.
    static constexpr qint64 firstRows = 200;

    using ListQuery = std::function<Result<QList<qint64>>(cache::Reader &, qint64 limit)>;
    /// What is typed into a list's search, apart from everything else that is asked of it.
    struct Typed {
        cache::SearchedList list = cache::SearchedList::Users;
        QString text;
        bool onlyTextDiffers = false; ///< from the query before
    };
    /// Replaces the query; the model is reset to its first rows. With `typed`, the list without its text is kept, and
    /// what is typed is looked for in it: that takes a few milliseconds in hundreds of thousands of rows.
    void setListQuery(ListQuery query, const std::optional<Typed> &typed = {});
    /// The cache's row number at a position.
    [[nodiscard]] qint64 rowAt(int position) const { return m_rows.value(position); }
    [[nodiscard]] const QList<qint64> &rows() const { return m_rows; }
    [[nodiscard]] cache::Reader &reader() const { return m_reader; }
    /// Forget what was read of these rows; all of them if empty.
    virtual void forget(const QList<qint64> &rows) = 0;
    /// Which of the changed things are rows of this list, and their row numbers.
    [[nodiscard]] virtual QList<qint64> rowsOf(const QList<cache::Changed> &changed) = 0;

private:
    struct FirstRows {
        QList<qint64> rows;
        bool complete = false;
    };
    [[nodiscard]] Result<FirstRows> readFirst();
    [[nodiscard]] std::optional<FirstRows> narrowed() const;
    void keepBasis();
    void readAll();
    void takeRows(const Result<QList<qint64>> &rows);
    void mergeRows(const QList<qint64> &rows);

    cache::Reader &m_reader;
    BackgroundReader m_behind;
    ListQuery m_query;
    std::optional<Typed> m_typed;
    QList<qint64> m_rows;
    QList<qint64> m_basis; ///< all rows without the text; empty: not known
    bool m_basisIsFresh = false; ///< nothing has changed since
    bool m_complete = false;
    Error m_error;
};

} // namespace mandat::models
