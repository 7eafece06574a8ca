// SPDX-License-Identifier: MIT
#include "documents/phrases.h"

#include "base/fold.h"
#include "documents/documentwords.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

/// « d’abonnement », « de dossier »; English nouns stay as they are.
QString ofNoun(const QString &noun, Language language)
{
    if (language == Language::English || noun.isEmpty())
        return noun;
    const bool elides = QStringView(u"aeiouyh").contains(folded(noun).front());
    return (elides ? u"d’"_s : u"de "_s) + noun;
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}

} // namespace

Phrases::Phrases(Language language)
    : m_language(language)
{
}

QString Phrases::tr(const char *text, const char *disambiguation, int n) const
{
    return translated(m_language, "mandat::documents::Phrases", text, disambiguation, n);
}

QString Phrases::text(Term term) const
{
    for (const auto &theme :
         {&Phrases::recapText, &Phrases::personText, &Phrases::rightsText, &Phrases::trailText, &Phrases::letterText}) {
        if (const QString out = (this->*theme)(term); !out.isEmpty())
            return out;
    }
    Q_UNREACHABLE();
}

QString Phrases::numberOf(const LocalizedText &noun) const
{
    //: %1: the portal's noun: "Subscription no."; in French it comes with « de » or « d’ »: « N° d’abonnement »
    return tr("%1 no.").arg(m_language == Language::English ? capitalised(noun.en) : ofNoun(noun.fr, m_language));
}

QString Phrases::heading(const LocalizedText &noun) const
{
    return capitalised(noun.in(m_language));
}

QString Phrases::continued(const QString &heading) const
{
    //: a heading that is repeated on the next page
    return tr("%1 (continued)").arg(heading);
}

QString Phrases::withheld(int count) const
{
    return tr("Withheld (%1)").arg(localeOf(m_language).toString(count));
}

QString Phrases::others(const LocalizedText &nouns) const
{
    //: %1: the portal's noun in the plural: "Other subscriptions"
    return tr("Other %1").arg(nouns.in(m_language));
}

QString Phrases::fromDay(const QString &day) const
{
    return tr("from %1").arg(day);
}

QString Phrases::untilDay(const QString &day) const
{
    return tr("until %1").arg(day);
}

QString Phrases::fromDayToDay(const QString &first, const QString &last) const
{
    return tr("from %1 to %2").arg(first, last);
}

QString Phrases::count(int given, int total) const
{
    //: so many functions of a menu
    return tr("%1 of %2").arg(given).arg(total);
}

QString Phrases::accountCount(int given, int total) const
{
    //: %1: how many are authorised, %n: how many there are
    return tr("%1 of %n account(s)", nullptr, total).arg(given);
}

QString Phrases::functionCount(int allowed, int awaiting) const
{
    if (awaiting == 0)
        return tr("%n function(s) allowed", nullptr, allowed);
    //: %1: how many of them wait
    return tr("%n function(s) allowed, of which %1 awaiting equipment", nullptr, allowed).arg(awaiting);
}

QString Phrases::menusWithout(const QString &menus) const
{
    return tr("Menus without an allowed function: %1.").arg(menus);
}

QString Phrases::whenAndWho(const QString &when, const QString &who) const
{
    //: when something was done, and by whom
    return tr("%1, %2").arg(when, who);
}

QString Phrases::termsAccepted(const QString &version, const QString &day) const
{
    return tr("version %1, on %2").arg(version, day);
}

QString Phrases::doneAt() const
{
    //: %1, %2 and %3 are left blank, to be written by hand: the place, the day, how many copies
    return tr("Done at %1, on %2, in %3 copies.");
}

QString Phrases::confidentiality(const QString &contact) const
{
    if (contact.isEmpty())
        return tr("Confidential – professional secrecy. Data processed to administer access.");
    return tr("Confidential – professional secrecy. Data processed to administer access; access, rectification: %1")
        .arg(contact);
}

QString Phrases::printedBy(const QString &who, const QString &day, const QString &time) const
{
    return tr("Printed by %1 on %2 at %3").arg(who, day, time);
}

QString Phrases::pageOf(int page, int pages) const
{
    return tr("Page %1/%2").arg(page).arg(pages);
}

QString Phrases::accessTo(const QString &portal) const
{
    //: title of a letter; %1: a portal's name
    return tr("Your access to %1").arg(portal);
}

QString Phrases::validUntil(const QString &day) const
{
    //: of a password
    return tr("temporary, valid until %1").arg(day);
}

} // namespace mandat::documents
