// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

namespace mandat::documents
{

/// Words of a document in its own language, whatever the screen's: what QObject::tr is to a window. `%n` is replaced;
/// English reads well without its catalogue too.
[[nodiscard]] QString translated(Language language, const char *context, const char *text,
                                 const char *disambiguation = nullptr, int n = -1);

/// Base of whatever makes a document's words; `context` is the derived class's name with its namespaces, as the
/// catalogues have it.
class DocumentWords
{
protected:
    DocumentWords(const char *context, Language language)
        : m_context(context)
        , m_language(language)
    {
    }
    [[nodiscard]] QString tr(const char *text, const char *disambiguation = nullptr, int n = -1) const
    {
        return translated(m_language, m_context, text, disambiguation, n);
    }
    [[nodiscard]] Language language() const { return m_language; }

private:
    const char *m_context;
    Language m_language;
};

} // namespace mandat::documents
