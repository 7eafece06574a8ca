// SPDX-License-Identifier: MIT
#include "service/sample/profileshelf.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::service::sample
{

namespace
{

/// What the firm made for its clients: a predefined profile that suits a career, changed by rule.
struct SharedRule {
    QStringView label;
    QStringView use;
    Career base;
    bool withoutSensitive;
    bool withoutModules;
    bool withDocuments;
};

constexpr std::array sharedRules {
    SharedRule {u"Gérance, avec paiement", u"directeurs, gérants", Career::Management, false, false, true},
    SharedRule {u"Secrétariat étendu", u"secrétariat, intérim", Career::Secretariat, true, false, true},
    SharedRule {u"Groupe immobilier", u"gestionnaires de SCI", Career::Finance, true, true, true},
    SharedRule {u"Saisie sans signature", u"aide-comptable, alternance", Career::Accounting, true, false, false},
    SharedRule {u"Audit de fin d’exercice", u"commissaires aux comptes, stagiaires", Career::External, true, false,
                true},
};

bool isDocument(const Function &function)
{
    const QString &menu = function.menu.text();
    return menu == u"documents" || menu == u"archive" || menu == u"messages" || menu == u"communication"
        || menu == u"deposit";
}

/// A portal's own profiles are the same for every seed.
ProfileId portalProfileId(const Portal &portal, const QString &code, Moment created)
{
    Random random = Random::keyed({keyOf(portal.id), keyOf(code), 1});
    const quint64 high = random.next();
    return ProfileId(uuidFrom(created, high, random.next()));
}

bool holdsMostOf(const SortedSet<FunctionCode> &functions, const QList<const Function *> &menu)
{
    const auto held =
        std::ranges::count_if(menu, [&](const Function *function) { return functions.contains(function->code); });
    return held * 2 > menu.size();
}

} // namespace

ProfileShelf::ProfileShelf(const Portal &portal, Moment now)
    : m_portal(portal)
{
    const Moment opening = now - 2900 * dayLength;
    if (portal.policy.strongAuthentication == StrongAuthenticationRule::ForSensitive) {
        for (const Function &function : portal.catalogue.functions()) {
            if (function.sensitive)
                m_sensitive.insert(function.code);
        }
    }
    for (const PredefinedProfile &published : portal.policy.predefinedProfiles) {
        m_all.append({portalProfileId(portal, published.code, opening),
                      {},
                      ProfileKind::Predefined,
                      published.code,
                      published.label,
                      published.typicalUse,
                      published.functions});
    }
    const qsizetype predefinedCount = m_all.size();
    for (size_t career = 0; career < m_byCareer.size(); ++career) {
        for (const QString &code : profilesFor(static_cast<Career>(career))) {
            const auto found = std::ranges::find(m_all, code, &Profile::code);
            if (found != m_all.end() && !administers(*found))
                m_byCareer[career].append(found - m_all.begin());
        }
        for (qsizetype i = 0; i < predefinedCount && m_byCareer[career].isEmpty(); ++i) {
            if (!administers(m_all[i]))
                m_byCareer[career].append(i);
        }
    }
    for (int i = 0; i < std::ssize(sharedRules); ++i) {
        m_shared.append(m_all.size());
        m_all.append(sharedFrom(portal, i, opening + (60 + 210 * i) * dayLength));
    }
    const auto administrator =
        std::ranges::find_if(m_all, [this](const Profile &profile) { return administers(profile); });
    m_administrator = administrator == m_all.end() ? nullptr : &*administrator;
}

Profile ProfileShelf::sharedFrom(const Portal &portal, int index, Moment created) const
{
    const SharedRule &rule = sharedRules[static_cast<size_t>(index)];
    const QList<qsizetype> &bases = m_byCareer[static_cast<size_t>(rule.base)];
    SortedSet<FunctionCode> functions = bases.isEmpty() ? SortedSet<FunctionCode>() : m_all[bases.first()].functions;
    const bool byModules = portal.policy.rightsBy == RightsBy::Modules; // where nearly everything needs a module
    for (const Function &function : portal.catalogue.functions()) {
        if (rule.withDocuments && isDocument(function) && !(rule.withoutSensitive && function.sensitive))
            functions.insert(function.code);
        if ((rule.withoutSensitive && function.sensitive)
            || (rule.withoutModules && !byModules && !function.module.isEmpty()))
            functions.remove(function.code);
    }
    if (byModules)
        functions = wholeMenus(functions);
    const QString label = rule.label.toString();
    const QString use = rule.use.toString();
    return {
        portalProfileId(portal, label, created), {}, ProfileKind::Shared, {}, {label, label}, {use, use}, functions};
}

const Profile &ProfileShelf::forCareer(Random &random, Career career) const
{
    if (random.chance(110) && !m_shared.isEmpty()) {
        const Profile &shared = m_all[random.pick(m_shared)];
        if (!shared.functions.isEmpty())
            return shared;
    }
    const QList<qsizetype> &fitting = m_byCareer[static_cast<size_t>(career)];
    if (fitting.isEmpty())
        return m_all.first();
    // The best of them half of the time, any otherwise.
    return m_all[random.chance(500) ? fitting.first() : random.pick(fitting)];
}

const Profile *ProfileShelf::predefined(const QString &code) const
{
    const auto found = std::ranges::find_if(
        m_all, [&](const Profile &profile) { return profile.kind == ProfileKind::Predefined && profile.code == code; });
    return found == m_all.end() ? nullptr : &*found;
}

std::optional<Profile> ProfileShelf::personalFrom(Random &random, const Profile &base,
                                                  const SortedSet<FunctionCode> &ceiling, IdMaker &ids,
                                                  Moment created) const
{
    Profile profile = base;
    change(random, profile.functions);
    profile.functions = profile.functions.intersected(ceiling);
    if (profile.functions.isEmpty() || profile.functions == base.functions)
        return std::nullopt;
    profile.id = ProfileId(ids.make(IdKind::Profile, created));
    profile.kind = ProfileKind::Personal;
    profile.code.clear();
    profile.label = {base.label.in(Language::English) + u", modified"_s,
                     base.label.in(Language::French) + u", modifié"_s};
    if (base.kind != ProfileKind::Predefined)
        profile.label.en = profile.label.fr;
    profile.typicalUse = {};
    return profile;
}

void ProfileShelf::change(Random &random, SortedSet<FunctionCode> &functions) const
{
    const Function *administration = m_portal.catalogue.administration();
    for (int i = random.between(2, 4); i > 0; --i) {
        const Function &function = random.pick(m_portal.catalogue.functions());
        if (administration && function.menu == administration->menu)
            continue;
        const bool gain = !functions.contains(function.code);
        const bool byMenu = m_portal.policy.rightsBy == RightsBy::Modules;
        const QList<const Function *> changed =
            byMenu ? m_portal.catalogue.functionsOf(function.menu) : QList<const Function *> {&function};
        for (const Function *one : changed) {
            if (gain)
                functions.insert(one->code);
            else
                functions.remove(one->code);
        }
    }
}

SortedSet<FunctionCode> ProfileShelf::wholeMenus(const SortedSet<FunctionCode> &functions) const
{
    SortedSet<FunctionCode> out;
    for (const Menu &menu : m_portal.catalogue.menus()) {
        const QList<const Function *> all = m_portal.catalogue.functionsOf(menu.code);
        if (!holdsMostOf(functions, all))
            continue;
        for (const Function *function : all)
            out.insert(function->code);
    }
    return out;
}

bool ProfileShelf::administers(const Profile &profile) const
{
    const Function *administration = m_portal.catalogue.administration();
    return administration && profile.functions.contains(administration->code);
}

bool ProfileShelf::needsEquipment(const Profile &profile) const
{
    return std::ranges::any_of(m_sensitive, [&](const FunctionCode &code) { return profile.functions.contains(code); });
}

} // namespace mandat::service::sample
