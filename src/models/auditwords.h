// SPDX-License-Identifier: MIT
#pragma once

#include "cache/reader.h"
#include "domain/auditentry.h"
#include "domain/portal.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonValue>

namespace mandat
{
class Wording;
}

namespace mandat::models
{

/// Audit entries in a person's words: what was done, to what, and what stood there before.
class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(mandat::models::AuditWords)

public:
    AuditWords(cache::Reader &reader, const Portal &portal, const Wording &wording);

    /// "Modified"; the code itself for one that is not known here.
    [[nodiscard]] static QString action(const QString &code);
    /// The codes that are known, in the order in which a choice lists them.
    [[nodiscard]] static const QStringList &actions();
    /// "Access", "Profile"; users and relationships as the portal calls them.
    [[nodiscard]] QString resourceType(const QString &type) const;
    [[nodiscard]] static const QStringList &resourceTypes();

    /// Who did it; the portal itself has a name here too.
    [[nodiscard]] static QString who(const AuditEntry &entry);
    /// The name of what the entry is about: from the cache, else from its old or new value; its id's beginning if
    /// nothing tells.
    [[nodiscard]] QString thing(const AuditEntry &entry) const;

    struct Line {
        QString label;
        QString before; ///< empty: nothing stood there
        QString after;
        bool operator==(const Line &) const = default;
    };
    /// One line for each field that the entry moved. Values that were erased, or that cannot be read, give none.
    [[nodiscard]] QList<Line> changes(const AuditEntry &entry) const;

private:
    [[nodiscard]] QString named(const QString &type, const QString &id) const;
    [[nodiscard]] QString label(const QString &attribute) const;
    [[nodiscard]] QString value(const QString &attribute, const QJsonValue &value) const;
    [[nodiscard]] QString text(const QString &attribute, const QString &text) const;

    cache::Reader &m_reader;
    const Portal &m_portal;
    const Wording &m_wording;
    mutable QHash<QString, QString> m_names; ///< by type and id
};

} // namespace mandat::models
