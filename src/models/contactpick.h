// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"

#include <QAbstractTableModel>

namespace mandat::models
{

/// A company's declared contacts that are not users yet (S0.2), by name. Roles: models/roles.h.
class ContactPick : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Email, Telephone, ColumnCount };

    explicit ContactPick(QObject *parent = nullptr);

    /// `declared`: contacts that the order in preparation declares; they stand first, marked.
    void setContacts(const Snapshot &snapshot, const CompanyId &company, const QList<Contact> &declared = {});
    /// Matched anywhere in name, capacity and email; every word, accents and case ignored.
    void setFilter(const QString &text);

    /// How many there are without the filter.
    [[nodiscard]] qsizetype total() const { return m_contacts.size(); }
    /// How many of the company's contacts are users already.
    [[nodiscard]] qsizetype taken() const { return m_taken; }
    /// nullptr: no such row.
    [[nodiscard]] const Contact *contactAt(int row) const;
    [[nodiscard]] int rowOf(const ContactId &contact) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void show();

    QList<Contact> m_contacts; ///< sorted
    QList<ContactId> m_declared;
    QList<qsizetype> m_shown;
    QStringList m_words;
    qsizetype m_taken = 0;
};

} // namespace mandat::models
