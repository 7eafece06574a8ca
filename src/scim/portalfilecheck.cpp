// SPDX-License-Identifier: MIT
#include "scim/portalfilecheck.h"

#include <QRegularExpression>
#include <QSet>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

/// Collects the first fault; later ones are often its consequences.
class Check
{
public:
    explicit Check(const Portal &portal)
        : m_portal(portal)
    {
    }

    std::optional<PortalFault> run()
    {
        identity();
        rules();
        words();
        catalogue();
        ceilings();
        return m_fault;
    }

private:
    void require(bool holds, const QString &path, const QString &what)
    {
        if (!holds && !m_fault)
            m_fault = PortalFault {path, what};
    }
    /// Both languages, as documents may be printed in either.
    void bilingual(const LocalizedText &text, const QString &path)
    {
        require(!text.en.trimmed().isEmpty(), path + ".en"_L1, u"is missing"_s);
        require(!text.fr.trimmed().isEmpty(), path + ".fr"_L1, u"is missing"_s);
    }
    /// Both languages or none.
    void optional(const LocalizedText &text, const QString &path)
    {
        if (!text.isEmpty())
            bilingual(text, path);
    }
    static QString at(QLatin1StringView list, qsizetype index) { return list + u'[' + QString::number(index) + u']'; }
    void unique(QSet<QString> &seen, const QString &code, const QString &path)
    {
        require(!code.trimmed().isEmpty(), path, u"is missing"_s);
        require(!seen.contains(code), path, u"is used twice: “%1”"_s.arg(code));
        seen.insert(code);
    }
    void known(const SortedSet<FunctionCode> &functions, const QString &path)
    {
        for (const FunctionCode &code : functions)
            require(m_portal.catalogue.function(code), path + ".functions"_L1,
                    u"names no function of the catalogue: “%1”"_s.arg(code.text()));
    }

    void identity();
    void rules();
    void words();
    void catalogue();
    void ceilings();

    const Portal &m_portal;
    std::optional<PortalFault> m_fault;
};

void Check::identity()
{
    static const QRegularExpression segment(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    static const QRegularExpression prefix(u"^[A-Z0-9]{1,8}$"_s);
    require(segment.match(m_portal.id).hasMatch(), u"id"_s, u"is not a segment of an address (a-z, 0-9, -)"_s);
    bilingual(m_portal.name, u"name"_s);
    require(prefix.match(m_portal.policy.orderPrefix).hasMatch(), u"policy.orderPrefix"_s,
            u"is not one to eight capitals and digits"_s);
    require(!m_portal.policy.version.isEmpty(), u"policy.version"_s, u"is missing"_s);
    require(!m_portal.catalogue.version().isEmpty(), u"catalogue.version"_s, u"is missing"_s);
}

void Check::rules()
{
    const Policy &policy = m_portal.policy;
    require(policy.confirmations == 1 || policy.confirmations == 2, u"policy.confirmations"_s, u"is neither 1 nor 2"_s);
    require(policy.unseenDays >= 1, u"policy.unseenDays"_s, u"is less than 1"_s);
    require(policy.maxOperations >= 1, u"policy.maxOperations"_s, u"is less than 1"_s);
    require(policy.temporaryPasswordDays >= 1, u"policy.temporaryPasswordDays"_s, u"is less than 1"_s);
    require(policy.administratorsWarn == 0 || policy.administratorsWarn >= policy.administratorsBlock,
            u"policy.minimumAdministrators.warn"_s, u"is below what is refused"_s);
    require(QTimeZone::isTimeZoneIdAvailable(policy.timeZone), u"policy.timeZone"_s,
            u"is not known: “%1”"_s.arg(QString::fromLatin1(policy.timeZone)));
    require(!policy.languages.isEmpty(), u"policy.languages"_s, u"is empty"_s);
    for (const QString &language : policy.languages)
        require(language == "fr"_L1 || language == "en"_L1, u"policy.languages"_s,
                u"has neither fr nor en: “%1”"_s.arg(language));
    require(QSet<QString>(policy.languages.begin(), policy.languages.end()).size() == policy.languages.size(),
            u"policy.languages"_s, u"has one twice"_s);
    for (qsizetype i = 0; i < policy.bannedEmailDomains.size(); ++i) {
        const QString &domain = policy.bannedEmailDomains.at(i);
        require(!domain.isEmpty() && domain == domain.toLower() && !domain.contains(u'@') && !domain.contains(u' '),
                at("policy.bannedEmailDomains"_L1, i), u"is not a domain in lower case: “%1”"_s.arg(domain));
    }
}

void Check::words()
{
    const Policy &policy = m_portal.policy;
    bilingual(policy.userNoun.one, u"policy.userNoun.one"_s);
    bilingual(policy.userNoun.many, u"policy.userNoun.many"_s);
    bilingual(policy.relationshipNoun.one, u"policy.relationshipNoun.one"_s);
    bilingual(policy.relationshipNoun.many, u"policy.relationshipNoun.many"_s);
    if (policy.termsVersion.isEmpty())
        require(policy.terms.isEmpty(), u"policy.terms"_s, u"have no version"_s);
    else
        bilingual(policy.terms, u"policy.terms"_s);
    if (policy.strongAuthentication != StrongAuthenticationRule::None)
        bilingual(policy.device, u"policy.strongAuthentication.device"_s);
    else
        optional(policy.device, u"policy.strongAuthentication.device"_s);
    optional(policy.support.hours, u"policy.support.hours"_s);
    QSet<QString> types;
    for (qsizetype i = 0; i < policy.userTypes.size(); ++i) {
        const UserType &type = policy.userTypes.at(i);
        const QString path = at("policy.userTypes"_L1, i);
        unique(types, type.code, path + ".code"_L1);
        bilingual(type.label, path + ".label"_L1);
        optional(type.hint, path + ".hint"_L1);
    }
}

void Check::catalogue()
{
    const Catalogue &catalogue = m_portal.catalogue;
    QSet<QString> menus;
    for (qsizetype i = 0; i < catalogue.menus().size(); ++i) {
        const QString path = at("catalogue.menus"_L1, i);
        unique(menus, catalogue.menus().at(i).code.text(), path + ".code"_L1);
        bilingual(catalogue.menus().at(i).label, path + ".label"_L1);
    }
    QSet<QString> modules;
    for (qsizetype i = 0; i < catalogue.modules().size(); ++i) {
        const QString path = at("catalogue.modules"_L1, i);
        unique(modules, catalogue.modules().at(i).code.text(), path + ".code"_L1);
        bilingual(catalogue.modules().at(i).label, path + ".label"_L1);
    }
    QSet<QString> functions;
    qsizetype administrations = 0;
    for (qsizetype i = 0; i < catalogue.functions().size(); ++i) {
        const Function &function = catalogue.functions().at(i);
        const QString path = at("catalogue.functions"_L1, i);
        unique(functions, function.code.text(), path + ".code"_L1);
        bilingual(function.label, path + ".label"_L1);
        require(menus.contains(function.menu.text()), path + ".menu"_L1,
                u"names no menu: “%1”"_s.arg(function.menu.text()));
        require(function.module.isEmpty() || modules.contains(function.module.text()), path + ".module"_L1,
                u"names no module: “%1”"_s.arg(function.module.text()));
        administrations += function.administration ? 1 : 0;
        require(administrations <= 1, path + ".administration"_L1, u"is true for a second function"_s);
    }
    require(!functions.isEmpty(), u"catalogue.functions"_s, u"is empty"_s);
}

void Check::ceilings()
{
    const Policy &policy = m_portal.policy;
    QSet<QString> configurations;
    for (qsizetype i = 0; i < policy.configurations.size(); ++i) {
        const Configuration &one = policy.configurations.at(i);
        const QString path = at("policy.configurations"_L1, i);
        unique(configurations, one.code.text(), path + ".code"_L1);
        bilingual(one.label, path + ".label"_L1);
        known(one.functions, path);
    }
    require(!configurations.isEmpty(), u"policy.configurations"_s, u"is empty"_s);
    QSet<QString> profiles;
    for (qsizetype i = 0; i < policy.predefinedProfiles.size(); ++i) {
        const PredefinedProfile &one = policy.predefinedProfiles.at(i);
        const QString path = at("policy.predefinedProfiles"_L1, i);
        unique(profiles, one.code, path + ".code"_L1);
        bilingual(one.label, path + ".label"_L1);
        optional(one.typicalUse, path + ".typicalUse"_L1);
        known(one.functions, path);
    }
    require(policy.defaultProfile.isEmpty() || profiles.contains(policy.defaultProfile), u"policy.defaultProfile"_s,
            u"names no predefined profile: “%1”"_s.arg(policy.defaultProfile));
}

} // namespace

std::optional<PortalFault> faultIn(const Portal &portal)
{
    return Check(portal).run();
}

} // namespace mandat::scim
