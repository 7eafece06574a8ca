// SPDX-License-Identifier: MIT
#include "models/contactpick.h"

#include "base/fold.h"
#include "domain/checks.h"
#include "domain/names.h"
#include "models/roles.h"

#include <QSet>

#include <algorithm>

namespace mandat::models
{

using namespace Qt::StringLiterals;

ContactPick::ContactPick(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ContactPick::setContacts(const Snapshot &snapshot, const CompanyId &company, const QList<Contact> &declared)
{
    QSet<ContactId> users;
    for (const User &user : snapshot.users) {
        if (!user.contact.isNull())
            users.insert(user.contact);
    }
    beginResetModel();
    m_contacts.clear();
    m_declared.clear();
    m_taken = 0;
    for (const Contact &contact : snapshot.contacts) {
        if (contact.company != company)
            continue;
        if (users.contains(contact.id))
            ++m_taken;
        else
            m_contacts.append(contact);
    }
    std::ranges::sort(m_contacts, {},
                      [](const Contact &contact) { return sortName(contact.lastName, contact.firstName); });
    for (const Contact &contact : declared) {
        m_declared.append(contact.id);
        m_contacts.prepend(contact);
    }
    show();
    endResetModel();
}

void ContactPick::setFilter(const QString &text)
{
    beginResetModel();
    m_words = folded(text).split(u' ', Qt::SkipEmptyParts);
    show();
    endResetModel();
}

void ContactPick::show()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_contacts.size(); ++i) {
        const Contact &contact = m_contacts.at(i);
        const QString text =
            folded(contact.lastName + u' ' + contact.firstName + u' ' + contact.capacity + u' ' + contact.email);
        if (std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); }))
            m_shown.append(i);
    }
}

const Contact *ContactPick::contactAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_contacts.at(m_shown.at(row)) : nullptr;
}

int ContactPick::rowOf(const ContactId &contact) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_contacts.at(m_shown.at(row)).id == contact)
            return row;
    }
    return -1;
}

int ContactPick::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ContactPick::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContactPick::data(const QModelIndex &index, int role) const
{
    const Contact *contact = index.isValid() ? contactAt(index.row()) : nullptr;
    if (!contact)
        return {};
    if (role == Qt::AccessibleTextRole)
        return spokenText(index);
    switch (index.column()) {
    case Name:
        switch (role) {
        case Qt::DisplayRole:
            return displayName(*contact);
        case raw(Role::StrongRole):
            return true;
        case raw(Role::SecondLineRole):
            return contact->capacity;
        case raw(Role::StagedRole):
            return m_declared.contains(contact->id);
        default:
            return {};
        }
    case Email:
        return role == Qt::DisplayRole ? QVariant(contact->email) : QVariant();
    case Telephone:
        if (role == Qt::DisplayRole)
            return groupedTelephone(contact->mobile.isEmpty() ? contact->telephone : contact->mobile);
        return {};
    default:
        return {};
    }
}

QVariant ContactPick::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Email:
        return tr("Email");
    case Telephone:
        return tr("Telephone");
    default:
        return {};
    }
}

} // namespace mandat::models

#include "moc_contactpick.cpp"
