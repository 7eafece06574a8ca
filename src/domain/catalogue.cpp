// SPDX-License-Identifier: MIT
#include "domain/catalogue.h"

#include <algorithm>

namespace mandat
{

Catalogue::Catalogue(QString version, QList<Menu> menus, QList<Module> modules, QList<Function> functions)
    : m_version(std::move(version))
    , m_menus(std::move(menus))
    , m_modules(std::move(modules))
    , m_functions(std::move(functions))
{
    m_index.reserve(m_functions.size());
    for (qsizetype i = 0; i < m_functions.size(); ++i) {
        const Function &function = m_functions.at(i);
        if (!m_index.contains(function.code))
            m_index.insert(function.code, i);
        if (function.administration && m_administration < 0)
            m_administration = i;
    }
}

const Function *Catalogue::function(const FunctionCode &code) const
{
    const auto at = m_index.constFind(code);
    return at == m_index.cend() ? nullptr : &m_functions.at(*at);
}

const Menu *Catalogue::menu(const MenuCode &code) const
{
    const auto at = std::find_if(m_menus.begin(), m_menus.end(), [&](const Menu &menu) { return menu.code == code; });
    return at == m_menus.end() ? nullptr : &*at;
}

const Module *Catalogue::module(const ModuleCode &code) const
{
    const auto at =
        std::find_if(m_modules.begin(), m_modules.end(), [&](const Module &module) { return module.code == code; });
    return at == m_modules.end() ? nullptr : &*at;
}

QList<const Function *> Catalogue::functionsOf(const MenuCode &menu) const
{
    QList<const Function *> out;
    for (const Function &function : m_functions) {
        if (function.menu == menu)
            out.append(&function);
    }
    return out;
}

const Function *Catalogue::administration() const
{
    return m_administration < 0 ? nullptr : &m_functions.at(m_administration);
}

qsizetype Catalogue::position(const FunctionCode &code) const
{
    return m_index.value(code, m_functions.size());
}

bool Catalogue::operator==(const Catalogue &other) const
{
    return m_version == other.m_version && m_menus == other.m_menus && m_modules == other.m_modules
        && m_functions == other.m_functions;
}

} // namespace mandat
