// SPDX-License-Identifier: MIT
#include "documents/documentwords.h"

#include "base/translations.h"

#include <QTranslator>

#include <memory>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

/// What a missing catalogue leaves to do: "%n account(s)" becomes "1 account", "2 accounts".
QString pluralised(QString text, int n)
{
    return text.replace(u"(s)"_s, n == 1 ? QString() : u"s"_s);
}

std::shared_ptr<const QTranslator> load(Language language)
{
    auto out = std::make_shared<QTranslator>();
    // English works without its catalogue; a French one that is missing shows English rather than nothing.
    static_cast<void>(out->load(translationFile(language)));
    return out;
}

/// Unpacked once: a batch makes hundreds of documents.
const QTranslator &catalogueOf(Language language)
{
    static const std::shared_ptr<const QTranslator> english = load(Language::English);
    static const std::shared_ptr<const QTranslator> french = load(Language::French);
    return language == Language::French ? *french : *english;
}

} // namespace

QString translated(Language language, const char *context, const char *text, const char *disambiguation, int n)
{
    QString out = catalogueOf(language).translate(context, text, disambiguation, n);
    if (out.isEmpty())
        out = n < 0 ? QString::fromUtf8(text) : pluralised(QString::fromUtf8(text), n);
    return n < 0 ? out : out.replace(u"%n"_s, localeOf(language).toString(n));
}

} // namespace mandat::documents
