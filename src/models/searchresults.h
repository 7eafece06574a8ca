// SPDX-License-Identifier: MIT
#pragma once

#include "cache/reader.h"
#include "domain/portal.h"
#include "models/roles.h"

#include <QAbstractListModel>

namespace mandat::models
{

/// What a typed text finds everywhere: people, relationships, profiles, and what can be done; grouped, best first.
class SearchResults : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, User, Relationship, Profile, NewUser, PrintRecaps, UserElsewhere };
    struct Result {
        Kind kind = Kind::Heading;
        QString text;
        QString second;
        QString lead; ///< fixed font, before the text
        QUuid id;
        QUuid connection; ///< of UserElsewhere
        int tone = -1; ///< Tone of the chip; -1: none
        int glyph = 0;
        QString chip;
        QString keys; ///< the shortcut beside an action
    };
    enum { KindRole = raw(Role::FirstFree), KeysRole, ChipTextRole };

    explicit SearchResults(cache::Reader &reader, QObject *parent = nullptr);

    void setText(const QString &text, const Portal &portal, Language language, bool mayWrite);
    /// Another portal that is open beside this one.
    struct Other {
        QUuid connection;
        QString name;
        cache::Reader *reader = nullptr;
        const Portal *portal = nullptr;
    };
    /// Adds, after the rest, the people whom the text finds there. For when the keys pause: it reads every portal.
    void addOthers(const QList<Other> &others, Language language);
    [[nodiscard]] const Result *resultAt(int row) const;
    /// The first row that can be chosen from here on, in a direction (1 or -1); -1: none.
    [[nodiscard]] int nextChoice(int from, int direction) const;
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QList<Result> usersOf(cache::Reader &reader, const Portal &portal, Language language,
                                        qint64 most) const;
    void addUsers(const Portal &portal, Language language);
    void addRelationships(const Portal &portal, Language language);
    void addProfiles(Language language);
    void addActions(const Portal &portal, Language language, bool mayWrite);
    void addHeading(const QString &text, qsizetype count);

    cache::Reader &m_reader;
    QString m_text;
    QList<Result> m_results;
};

} // namespace mandat::models
