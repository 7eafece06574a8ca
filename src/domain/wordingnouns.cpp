// SPDX-License-Identifier: MIT
#include "domain/wordingnouns.h"

#include "base/fold.h"
#include "domain/names.h"
#include "domain/wording.h"

#include <algorithm>
#include <array>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

bool isFeminine(const QString &word)
{
    static constexpr std::array endings {u"tion", u"sion", u"xion", u"ance", u"ence",
                                         u"ite",  u"ete",  u"ure",  u"esse", u"trice"};
    return std::ranges::any_of(endings, [&](const char16_t *ending) { return word.endsWith(QStringView(ending)); });
}

QString withFrenchArticle(const QString &noun)
{
    const QString word = folded(noun).section(u' ', 0, 0);
    if (!word.isEmpty() && QStringView(u"aeiouyh").contains(word.front()))
        return u"l’"_s + noun;
    return (isFeminine(word) ? u"la "_s : u"le "_s) + noun;
}

} // namespace

QString withArticle(const LocalizedText &noun, Language language)
{
    const QString &text = noun.in(language);
    if (text.isEmpty())
        return text;
    return language == Language::French ? withFrenchArticle(text) : u"the "_s + text;
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}

QString Wording::theUser(const Policy &policy) const
{
    return withArticle(policy.userNoun.one, m_language);
}

QString Wording::theRelationship(const Policy &policy, const Relationship *relationship) const
{
    const LocalizedText &noun = policy.relationshipNoun.one;
    if (!relationship)
        return withArticle(noun, m_language);
    const QString bare = m_language == Language::French ? withArticle(noun, m_language) : noun.in(m_language);
    const QString named = QString(bare + u' ' + relationship->reference).trimmed();
    return relationship->label.isEmpty() ? named : named + u" ("_s + relationship->label + u')';
}

QString Wording::person(const UserId &user, const Portal &portal, const Snapshot &snapshot, bool leads) const
{
    const User *found = snapshot.user(user);
    const QString name = found ? displayName(*found) : QString();
    if (!name.isEmpty())
        return name;
    return leads ? capitalised(theUser(portal.policy)) : theUser(portal.policy);
}

QString Wording::people(const QList<UserId> &users, const Portal &portal, const Snapshot &snapshot) const
{
    constexpr qsizetype most = 12;
    QStringList names;
    for (const UserId &user : users)
        names.append(person(user, portal, snapshot));
    std::sort(names.begin(), names.end());
    if (names.size() <= most)
        return list(names);
    const int others = static_cast<int>(names.size() - most);
    //: Names, and how many more there are: "A, B, C and 4 others"
    return tr("%1 and %n other(s)", nullptr, others).arg(names.mid(0, most).join(u", "_s));
}

QString Wording::references(const QList<RelationshipId> &relationships, const Snapshot &snapshot) const
{
    QStringList out;
    for (const RelationshipId &id : relationships) {
        if (const Relationship *relationship = snapshot.relationship(id))
            out.append(relationship->reference);
    }
    return out.isEmpty() ? tr("unknown") : list(out);
}

QString Wording::companyName(const CompanyId &company, const Snapshot &snapshot) const
{
    const Company *found = snapshot.company(company);
    return found && !found->name.isEmpty() ? found->name : tr("the company");
}

QString Wording::profileOf(const ProfileId &profile, const Snapshot &snapshot) const
{
    const Profile *found = snapshot.profile(profile);
    return found ? profileName(*found) : QString();
}

QString Wording::profileName(const Profile &profile) const
{
    if (!profile.label.isEmpty())
        return profile.label.in(m_language);
    return profile.kind == ProfileKind::Personal || profile.code.isEmpty() ? tr("Personal profile") : profile.code;
}

QString Wording::responsible(const ResponsibleParty &party) const
{
    const QString &name = party.name.isEmpty() ? party.code : party.name;
    if (name.isEmpty())
        return {};
    switch (party.kind) {
    case ResponsibleKind::Office:
        //: the responsible party of a relationship
        return tr("Office: %1").arg(name);
    case ResponsibleKind::Staff:
        return name;
    case ResponsibleKind::ClientGroup:
        //: the responsible party of a relationship
        return tr("Client group: %1").arg(name);
    }
    Q_UNREACHABLE();
}

QString Wording::device(const Policy &policy) const
{
    return policy.device.isEmpty() ? tr("the strong-authentication device") : policy.device.in(m_language);
}

QString Wording::list(const QStringList &items) const
{
    return locale().createSeparatedList(items);
}

QString Wording::functionList(const QList<FunctionCode> &functions, const Catalogue &catalogue) const
{
    QStringList labels;
    for (const FunctionCode &code : functions) {
        const Function *function = catalogue.function(code);
        labels.append(function ? function->label.in(m_language) : code.text());
    }
    return labels.join(u", "_s);
}

} // namespace mandat
