// SPDX-License-Identifier: MIT
#pragma once

#include "cache/reader.h"
#include "domain/wording.h"
#include "models/backgroundreader.h"
#include "models/grouptree.h"
#include "models/roles.h"
#include "models/todowords.h"

namespace mandat::cache
{
[[nodiscard]] inline bool isSameThing(const TodoRow &one, const TodoRow &other)
{
    return one.user == other.user && one.relationship == other.relationship && one.company == other.company
        && one.order.id == other.order.id && one.request == other.request;
}
} // namespace mandat::cache

namespace mandat::models
{

/// What waits for this person, by kind, worst first. Groups are there with their counts; their rows are read when
/// somebody unfolds them (readMore), a page at a time. The last column holds the remedy's word, for a painted button.
class TodoList : public GroupTree<cache::TodoRow>
{
    Q_OBJECT

public:
    enum Column { Who, What, Detail, When, Remedy, ColumnCount };

    TodoList(cache::Reader &reader, const QString &cacheFile, QObject *parent = nullptr);

    /// `query`: who asks, and when. Counting takes a while among hundreds of thousands: `counted` says when it is done.
    void setQuery(const cache::TodoQuery &query, const Wording &wording);
    [[nodiscard]] const cache::TodoCounts &counts() const { return m_counts; }
    [[nodiscard]] const Error &lastError() const { return m_error; }
    /// Are there more rows of a group than have been read? Views ask for them with readMore(), when they unfold it and
    /// when they come to its end.
    [[nodiscard]] bool holdsMore(const QModelIndex &group) const;
    void readMore(const QModelIndex &group);
    [[nodiscard]] QModelIndex groupIndex(cache::TodoKind kind) const;
    /// Sentences for the kinds of which nothing waits, for the end of the page.
    [[nodiscard]] QString nothingElse() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void counted(); ///< what is counted is up to date, or lastError() says why not

private:
    struct Reading {
        cache::TodoCounts counts;
        QList<Group> groups;
    };
    [[nodiscard]] static Result<Reading> read(cache::Reader &reader, const cache::TodoQuery &query,
                                              const QHash<int, qint64> &unfolded);
    void take(const Result<Reading> &reading);
    [[nodiscard]] TodoWords words() const;
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QString text(const cache::TodoRow &row, int column) const;

    cache::Reader &m_reader;
    BackgroundReader m_behind;
    cache::TodoQuery m_query;
    cache::TodoCounts m_counts;
    const Wording *m_wording = nullptr;
    Error m_error;
};

} // namespace mandat::models
