// SPDX-License-Identifier: MIT
#pragma once

#include "domain/effective.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <QFile>

/// A small firm on a small portal, the same for every test of the domain; tests change what they are about.
namespace firm
{

using namespace mandat;
using namespace Qt::StringLiterals;

template<class IdType> IdType id(ushort number)
{
    return IdType(QUuid(0x0192'0000, 0, number, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

inline FunctionCode fn(const char *code)
{
    return FunctionCode(QString::fromLatin1(code));
}

inline QDateTime utc(int year, int month, int day, int hour = 12, int minute = 0, int second = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
}

inline LocalizedText text(const QString &both)
{
    return {both, both};
}

const auto company = id<CompanyId>(1);
const auto works = id<RelationshipId>(10); ///< 40217-A, full ceiling, international trade, two accounts
const auto payroll = id<RelationshipId>(11); ///< 40217-B, may only look, one account
const auto current = id<AccountId>(20);
const auto savings = id<AccountId>(21);
const auto salaries = id<AccountId>(22);
const auto marie = id<UserId>(30); ///< clerk, personal profile, on `works` with the current account
const auto jean = id<UserId>(31); ///< administrator by the shared profile, on both, equipped
const auto clerk = id<ProfileId>(40); ///< personal, Marie's
const auto all = id<ProfileId>(41); ///< shared, Jean's
const auto viewer = id<ProfileId>(42); ///< shared, nobody's
const auto marieOnWorks = id<GrantId>(50);
const auto jeanOnWorks = id<GrantId>(51);
const auto jeanOnPayroll = id<GrantId>(52);
const auto contact = id<ContactId>(60);

const auto view = fn("accounts.view");
const auto statements = fn("statements.view");
const auto prepare = fn("transfers.prepare");
const auto sign = fn("transfers.sign"); ///< sensitive
const auto letters = fn("trade.letters"); ///< needs the module
const auto administration = fn("admin.users");
const auto international = ModuleCode(u"international"_s);

inline Catalogue catalogue()
{
    const auto menu = [](const char *code) { return Menu {MenuCode(QString::fromLatin1(code)), {}}; };
    const auto function = [](const FunctionCode &code, const char *in) {
        Function out;
        out.code = code;
        out.menu = MenuCode(QString::fromLatin1(in));
        out.label = text(code.text());
        return out;
    };
    QList<Function> functions {function(view, "accounts"),     function(statements, "accounts"),
                               function(prepare, "transfers"), function(sign, "transfers"),
                               function(letters, "trade"),     function(administration, "admin")};
    functions[0].onAccounts = true;
    functions[2].onAccounts = true;
    functions[3].onAccounts = true;
    functions[3].sensitive = true;
    functions[4].module = international;
    functions[5].administration = true;
    return Catalogue(u"1"_s, {menu("accounts"), menu("transfers"), menu("trade"), menu("admin")},
                     {{international, text(u"International trade"_s)}}, functions);
}

inline Portal portal()
{
    Portal out;
    out.id = u"test"_s;
    out.catalogue = catalogue();
    out.policy.version = u"1"_s;
    out.policy.accountScope = AccountScope::Granted;
    out.policy.strongAuthentication = StrongAuthenticationRule::ForSensitive;
    out.policy.device = text(u"the signing app"_s);
    out.policy.configurations = {{ConfigurationCode(u"complete"_s),
                                  text(u"Complete"_s),
                                  {view, statements, prepare, sign, letters, administration}},
                                 {ConfigurationCode(u"view"_s), text(u"View"_s), {view, statements, administration}}};
    return out;
}

inline Snapshot snapshot()
{
    Snapshot out;
    Company dupre;
    dupre.id = company;
    dupre.name = u"Menuiserie Dupré SA"_s;
    out.companies.insert(company, dupre);

    Relationship a;
    a.id = works;
    a.reference = u"40217-A"_s;
    a.company = company;
    a.configuration = ConfigurationCode(u"complete"_s);
    a.modules = {international};
    a.accounts = {{current, u"Current"_s, {}, {}}, {savings, u"Savings"_s, {}, {}}};
    out.put(a);
    Relationship b = a;
    b.id = payroll;
    b.reference = u"40217-B"_s;
    b.configuration = ConfigurationCode(u"view"_s);
    b.modules = {};
    b.accounts = {{salaries, u"Salaries"_s, {}, {}}};
    out.put(b);

    Profile personal;
    personal.id = clerk;
    personal.kind = ProfileKind::Personal;
    personal.functions = {view, statements, prepare};
    out.put(personal);
    Profile shared;
    shared.id = all;
    shared.label = text(u"All"_s);
    shared.functions = {view, statements, prepare, sign, letters, administration};
    out.put(shared);
    shared.id = viewer;
    shared.label = text(u"Viewer"_s);
    shared.functions = {view, statements};
    out.put(shared);

    User user;
    user.id = marie;
    user.version = u"3"_s;
    user.userName = u"44710928"_s;
    user.lastName = u"Lefèvre"_s;
    user.firstName = u"Marie"_s;
    user.email = u"marie@dupre.example"_s;
    user.company = company;
    user.profile = clerk;
    out.put(user);
    user.id = jean;
    user.userName = u"44710105"_s;
    user.lastName = u"Dupré"_s;
    user.firstName = u"Jean-Baptiste"_s;
    user.email = u"jb@dupre.example"_s;
    user.profile = all;
    user.strongAuthentication = true;
    user.secureMobile = u"+33612345678"_s;
    out.put(user);

    Grant grant;
    grant.id = marieOnWorks;
    grant.user = marie;
    grant.relationship = works;
    grant.accounts = {current};
    out.put(grant);
    grant.id = jeanOnWorks;
    grant.user = jean;
    grant.accounts = {current, savings};
    out.put(grant);
    grant.id = jeanOnPayroll;
    grant.relationship = payroll;
    grant.accounts = {salaries};
    out.put(grant);

    Contact declared;
    declared.id = contact;
    declared.company = company;
    declared.lastName = u"Kervella"_s;
    declared.firstName = u"Goulven"_s;
    out.put(declared);
    return out;
}

/// A modification of one thing of `state`, made by `edit`.
template<class T> Change edited(const T *resource, auto edit)
{
    T after = *resource;
    edit(after);
    return Change::modify(*resource, after);
}

inline QList<Condition> conditions(const Decision &decision)
{
    QList<Condition> out;
    for (const Refusal &refusal : decision.refusals)
        out.append(refusal.condition);
    return out;
}

inline PendingChange pendingActive(const QDateTime &at, bool active)
{
    return {at, {}, false, {{Field::Active, active}}};
}

/// What effective access needs of one of the portals that ship, read from its file.
inline Portal shippedPortal(const QString &name)
{
    QFile file(QStringLiteral(MANDAT_SOURCE_DIR "/resources/portals/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const auto codes = [](const QJsonValue &array) {
        SortedSet<FunctionCode> out;
        for (const QJsonValue &value : array.toArray())
            out.insert(FunctionCode(value.toString()));
        return out;
    };
    QList<Function> functions;
    for (const QJsonValue &value : root[u"catalogue"_s][u"functions"_s].toArray()) {
        Function function;
        function.code = FunctionCode(value[u"code"_s].toString());
        function.menu = MenuCode(value[u"menu"_s].toString());
        function.sensitive = value[u"sensitive"_s].toBool();
        function.module = ModuleCode(value[u"module"_s].toString());
        function.onAccounts = value[u"accounts"_s].toBool();
        function.administration = value[u"administration"_s].toBool();
        functions.append(function);
    }
    Portal out;
    out.id = name;
    out.catalogue = Catalogue(u"1"_s, {}, {}, functions);
    const QJsonObject policy = root[u"policy"_s].toObject();
    for (const QJsonValue &value : policy[u"configurations"_s].toArray())
        out.policy.configurations.append(
            {ConfigurationCode(value[u"code"_s].toString()), {}, codes(value[u"functions"_s])});
    for (const QJsonValue &value : policy[u"predefinedProfiles"_s].toArray())
        out.policy.predefinedProfiles.append({value[u"code"_s].toString(), {}, {}, codes(value[u"functions"_s])});
    out.policy.accountScope = policy[u"accountScope"_s].toString() == u"relationship"_s ? AccountScope::Relationship
        : policy[u"accountScope"_s].toString() == u"granted"_s                          ? AccountScope::Granted
                                                                                        : AccountScope::None;
    return out;
}

} // namespace firm
