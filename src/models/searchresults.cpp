// SPDX-License-Identifier: MIT
#include "models/searchresults.h"

#include "base/fold.h"
#include "domain/names.h"
#include "domain/wording.h"
#include "models/standingchip.h"

using namespace Qt::StringLiterals;

namespace mandat::models
{

namespace
{

constexpr qint64 perGroup = 5;
constexpr qint64 perOtherPortal = 3;

QString capitalised(const QString &word)
{
    return word.isEmpty() ? word : word.at(0).toUpper() + word.mid(1);
}

} // namespace

SearchResults::SearchResults(cache::Reader &reader, QObject *parent)
    : QAbstractListModel(parent)
    , m_reader(reader)
{
}

void SearchResults::addHeading(const QString &text, qsizetype count)
{
    Result heading;
    heading.text = text;
    heading.second = count > 0 ? QString::number(count) : QString();
    m_results.append(heading);
}

QList<SearchResults::Result> SearchResults::usersOf(cache::Reader &reader, const Portal &portal, Language language,
                                                    qint64 most) const
{
    cache::UserQuery query;
    query.text = m_text;
    const auto rows = reader.userRows(query, most);
    const auto users = reader.users(rows.value_or(QList<qint64>()));
    QList<Result> out;
    const Wording wording(language);
    for (const cache::UserRow &user : users.value_or(QList<cache::UserRow>())) {
        const ChipLook look = lookOf(user.standing.status);
        Result result;
        result.kind = Kind::User;
        result.text = displayName(user.lastName, user.firstName);
        QStringList second {user.companyName, user.profileLabel.in(language), displaySignInId(user.userName)};
        second.removeAll(QString());
        result.second = second.join(u" · "_s);
        result.id = user.id.uuid();
        result.tone = static_cast<int>(look.tone);
        result.glyph = static_cast<int>(look.glyph);
        result.chip = wording.status(user.standing, portal.policy.zone());
        out.append(result);
    }
    return out;
}

void SearchResults::addUsers(const Portal &portal, Language language)
{
    const QList<Result> found = usersOf(m_reader, portal, language, perGroup);
    if (found.isEmpty())
        return;
    addHeading(tr("People"), found.size());
    m_results += found;
}

void SearchResults::addOthers(const QList<Other> &others, Language language)
{
    if (m_text.isEmpty())
        return;
    QList<Result> all;
    for (const Other &other : others) {
        QList<Result> found = usersOf(*other.reader, *other.portal, language, perOtherPortal);
        for (Result &result : found) {
            result.kind = Kind::UserElsewhere;
            result.connection = other.connection;
            result.second = result.second.isEmpty() ? other.name : other.name + u" · "_s + result.second;
        }
        all += found;
    }
    if (all.isEmpty())
        return;
    const auto first = static_cast<int>(m_results.size());
    beginInsertRows({}, first, first + static_cast<int>(all.size()));
    addHeading(tr("On other portals"), all.size());
    m_results += all;
    endInsertRows();
}

void SearchResults::addRelationships(const Portal &portal, Language language)
{
    cache::RelationshipQuery query;
    query.text = m_text;
    const auto rows = m_reader.relationshipRows(query, perGroup);
    const auto found = m_reader.relationships(rows.value_or(QList<qint64>()));
    if (!found || found->isEmpty())
        return;
    addHeading(capitalised(portal.policy.relationshipNoun.many.in(language)), found->size());
    for (const cache::RelationshipRow &row : *found) {
        Result result;
        result.kind = Kind::Relationship;
        result.lead = row.reference;
        result.text = row.companyName + (row.label.isEmpty() ? QString() : u", "_s + row.label);
        result.second =
            tr("%n user(s)", nullptr, row.users) + u", "_s + tr("%n administrator(s)", nullptr, row.administrators);
        result.id = row.id.uuid();
        if (!row.active) {
            result.tone = static_cast<int>(Tone::Inactive);
            result.glyph = static_cast<int>(Glyph::Pause);
            result.chip = tr("Inactive");
        } else if (row.users > 0 && row.administrators < std::max(1, portal.policy.administratorsWarn)) {
            result.tone = static_cast<int>(Tone::Waiting);
            result.glyph = static_cast<int>(Glyph::Warning);
            result.chip = tr("Fragile");
        }
        m_results.append(result);
    }
}

void SearchResults::addProfiles(Language language)
{
    const auto profiles = m_reader.profiles();
    if (!profiles)
        return;
    const QString wanted = folded(m_text);
    QList<Result> found;
    for (const cache::ProfileRow &profile : *profiles) {
        if (!folded(profile.label.in(language)).contains(wanted))
            continue;
        Result result;
        result.kind = Kind::Profile;
        result.text = profile.label.in(language);
        result.second = tr("%n user(s)", nullptr, profile.users);
        result.id = profile.id.uuid();
        found.append(result);
    }
    if (found.isEmpty())
        return;
    addHeading(tr("Profiles"), found.size());
    m_results += found.first(std::min<qsizetype>(found.size(), perGroup));
}

void SearchResults::addActions(const Portal &portal, Language language, bool mayWrite)
{
    const auto relationship = std::find_if(m_results.cbegin(), m_results.cend(),
                                           [](const Result &result) { return result.kind == Kind::Relationship; });
    const bool known = relationship != m_results.cend();
    QList<Result> actions;
    if (mayWrite) {
        const QString noun = portal.policy.userNoun.one.in(language);
        Result create;
        create.kind = Kind::NewUser;
        create.text = known ? tr("New %1 for %2…").arg(noun, relationship->text) : tr("New %1…").arg(noun);
        create.id = known ? relationship->id : QUuid();
        create.keys = u"Ctrl+N"_s;
        actions.append(create);
    }
    const auto person = std::find_if(m_results.cbegin(), m_results.cend(),
                                     [](const Result &result) { return result.kind == Kind::User; });
    if (person != m_results.cend()) {
        Result print;
        print.kind = Kind::PrintRecaps;
        print.text = tr("Print the profile recap of %1…").arg(person->text);
        print.id = person->id;
        print.keys = u"Ctrl+P"_s;
        actions.append(print);
    }
    if (actions.isEmpty())
        return;
    addHeading(tr("Actions"), 0);
    m_results += actions;
}

void SearchResults::setText(const QString &text, const Portal &portal, Language language, bool mayWrite)
{
    beginResetModel();
    m_text = text.trimmed();
    m_results.clear();
    if (!m_text.isEmpty()) {
        addUsers(portal, language);
        addRelationships(portal, language);
        addProfiles(language);
        addActions(portal, language, mayWrite);
    }
    endResetModel();
}

const SearchResults::Result *SearchResults::resultAt(int row) const
{
    return row >= 0 && row < m_results.size() ? &m_results.at(row) : nullptr;
}

int SearchResults::nextChoice(int from, int direction) const
{
    for (int row = from; row >= 0 && row < m_results.size(); row += direction) {
        if (m_results.at(row).kind != Kind::Heading)
            return row;
    }
    return -1;
}

int SearchResults::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

Qt::ItemFlags SearchResults::flags(const QModelIndex &index) const
{
    const Result *result = index.isValid() ? resultAt(index.row()) : nullptr;
    if (!result)
        return Qt::NoItemFlags;
    return result->kind != Kind::Heading ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

QVariant SearchResults::data(const QModelIndex &index, int role) const
{
    const Result *result = index.isValid() ? resultAt(index.row()) : nullptr;
    if (!result)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return result->text;
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case KindRole:
        return static_cast<int>(result->kind);
    case KeysRole:
        return result->keys;
    case ChipTextRole:
        return result->chip;
    case raw(Role::GroupRowRole):
        return result->kind == Kind::Heading;
    case raw(Role::LeadIdentifierRole):
        return result->lead;
    case raw(Role::SecondLineRole):
        return result->second;
    case raw(Role::ChipToneRole):
        return result->tone >= 0 ? QVariant(result->tone) : QVariant();
    case raw(Role::ChipGlyphRole):
        return result->glyph;
    default:
        return {};
    }
}

} // namespace mandat::models
