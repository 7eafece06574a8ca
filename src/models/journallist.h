// SPDX-License-Identifier: MIT
#pragma once

#include "domain/auditquery.h"
#include "models/auditwords.h"

#include <QAbstractTableModel>
#include <QMap>

namespace mandat::models
{

/// The portal's journal, newest first, as far as it has been read: the next page is asked for when a view comes to the
/// end. Entries once read are kept as long as the model lives, so that they can be looked at without the network.
class JournalList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, Thing, Order, ColumnCount };

    explicit JournalList(cache::Reader &reader, QObject *parent = nullptr);
    ~JournalList() override;

    /// Both outlive the model.
    void setPortal(const Portal &portal, const Wording &wording);
    /// What is listed from now on: nothing, until its first page comes.
    void setQuery(const AuditQuery &query);
    /// Of the query, with the place that the next page begins at.
    [[nodiscard]] AuditQuery nextPage() const;
    /// The page that was asked for by `nextPage`. Links that are listed already are left out.
    void append(const AuditPage &page);
    /// What has been read before and matches: while the portal cannot be asked.
    void showKnown();
    /// The page did not come; it may be asked for again.
    void giveUp() { m_asking = false; }

    [[nodiscard]] const AuditEntry *entryAt(int row) const;
    [[nodiscard]] bool isComplete() const { return !m_more; }
    [[nodiscard]] const AuditWords *words() const { return m_words.get(); }
    /// What stands in a column for any entry.
    [[nodiscard]] QString textOf(const AuditEntry &entry, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Ask for `nextPage`, then `append` it or `giveUp`.
    void pageWanted();

private:
    cache::Reader &m_reader;
    const Portal *m_portal = nullptr;
    const Wording *m_wording = nullptr;
    std::unique_ptr<AuditWords> m_words;
    AuditQuery m_query;
    QList<AuditEntry> m_entries;
    QMap<qint64, AuditEntry> m_known; ///< by sequence
    bool m_more = true;
    bool m_asking = false;
};

} // namespace mandat::models
