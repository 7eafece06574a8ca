// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "domain/ids.h"

#include <QHash>
#include <QList>

namespace mandat
{

struct Menu {
    MenuCode code;
    LocalizedText label;
    bool operator==(const Menu &) const = default;
};

/// An option that a relationship holds or not; functions may need it.
struct Module {
    ModuleCode code;
    LocalizedText label;
    bool operator==(const Module &) const = default;
};

/// One thing that a user can do or see.
struct Function {
    FunctionCode code;
    MenuCode menu;
    LocalizedText label;
    bool sensitive = false; ///< needs the strong-authentication device and a secure mobile (S0.9)
    ModuleCode module; ///< empty: needs none
    bool onAccounts = false; ///< works on accounts, which may have to be granted
    bool administration = false; ///< whoever holds it administers the relationship
    bool operator==(const Function &) const = default;
};

/// Everything that can be done on a portal, in the order in which it shows it.
class Catalogue
{
public:
    Catalogue() = default;
    Catalogue(QString version, QList<Menu> menus, QList<Module> modules, QList<Function> functions);

    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] const QList<Menu> &menus() const { return m_menus; }
    [[nodiscard]] const QList<Module> &modules() const { return m_modules; }
    [[nodiscard]] const QList<Function> &functions() const { return m_functions; }

    /// nullptr for an unknown code: a function that is not in the catalogue is never allowed.
    [[nodiscard]] const Function *function(const FunctionCode &code) const;
    [[nodiscard]] const Menu *menu(const MenuCode &code) const;
    [[nodiscard]] const Module *module(const ModuleCode &code) const;
    [[nodiscard]] QList<const Function *> functionsOf(const MenuCode &menu) const;
    /// The one function marked `administration`; nullptr where the portal has none.
    [[nodiscard]] const Function *administration() const;
    /// Position in catalogue order, for sorting; after all known ones when unknown.
    [[nodiscard]] qsizetype position(const FunctionCode &code) const;

    bool operator==(const Catalogue &other) const;

private:
    QString m_version;
    QList<Menu> m_menus;
    QList<Module> m_modules;
    QList<Function> m_functions;
    QHash<FunctionCode, qsizetype> m_index;
    qsizetype m_administration = -1;
};

} // namespace mandat
