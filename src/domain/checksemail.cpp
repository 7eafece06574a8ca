// SPDX-License-Identifier: MIT
// RFC 5321 §4.5.3.1 limits: 64 octets before the @, 255 after it, 254 in all (a path has two angle brackets more).
#include "domain/checks.h"

#include "base/fold.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

bool isAtomCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

/// RFC 5322 dot-atom. Quoted local parts are legal and nobody has one: a quote is a typing error.
bool isLocalPart(QStringView text)
{
    if (text.isEmpty() || text.startsWith(u'.') || text.endsWith(u'.') || text.contains(u".."))
        return false;
    return std::ranges::all_of(text, [](QChar c) { return c == u'.' || isAtomCharacter(c); });
}

bool isDomainLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::ranges::all_of(
        label, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; });
}

/// In ASCII and lower case; empty for what IDNA refuses.
QString asciiDomain(const QString &domain)
{
    const bool ascii = std::ranges::all_of(domain, [](QChar c) { return c.unicode() < 0x80; });
    return ascii ? domain.toLower() : QString::fromLatin1(QUrl::toAce(domain)).toLower();
}

bool isDomain(const QString &ascii)
{
    const QList<QStringView> labels = QStringView(ascii).split(u'.');
    if (labels.size() < 2 || !std::ranges::all_of(labels, isDomainLabel))
        return false;
    return !std::ranges::all_of(labels.last(), [](QChar c) { return c.isDigit(); });
}

QString domainOf(const QString &email)
{
    QString domain = email.mid(email.lastIndexOf(u'@') + 1).trimmed();
    while (domain.endsWith(u'.'))
        domain.chop(1);
    const QString ascii = asciiDomain(domain);
    return ascii.isEmpty() ? domain.toLower() : ascii;
}

/// A list's entry may be written "@firm.example" or "*.firm.example".
QString bareDomain(const QString &entry)
{
    QString domain = entry.trimmed();
    while (domain.startsWith(u'@') || domain.startsWith(u'*') || domain.startsWith(u'.'))
        domain.remove(0, 1);
    return domain;
}

const QSet<QString> &genericNames()
{
    static const QSet<QString> names {
        // reception
        u"contact"_s, u"contacts"_s, u"info"_s, u"infos"_s, u"information"_s, u"accueil"_s, u"bonjour"_s, u"hello"_s,
        u"welcome"_s, u"reception"_s, u"secretariat"_s, u"standard"_s, u"office"_s, u"mail"_s, u"email"_s,
        u"courriel"_s, u"courrier"_s, u"mailbox"_s, u"equipe"_s, u"team"_s, u"kontakt"_s, u"empfang"_s, u"onthaal"_s,
        u"bureau"_s, u"agence"_s, u"magasin"_s, u"boutique"_s, u"shop"_s, u"cabinet"_s, u"societe"_s, u"entreprise"_s,
        u"company"_s,
        // departments
        u"admin"_s, u"administration"_s, u"administratif"_s, u"direction"_s, u"management"_s, u"gerance"_s,
        u"gestion"_s, u"compta"_s, u"comptabilite"_s, u"comptable"_s, u"accounting"_s, u"accounts"_s, u"boekhouding"_s,
        u"buchhaltung"_s, u"contabilidad"_s, u"contabilita"_s, u"finance"_s, u"finances"_s, u"daf"_s, u"tresorerie"_s,
        u"treasury"_s, u"facture"_s, u"factures"_s, u"facturation"_s, u"invoice"_s, u"invoices"_s, u"billing"_s,
        u"paie"_s, u"payroll"_s, u"paiement"_s, u"paiements"_s, u"payments"_s, u"achat"_s, u"achats"_s, u"purchasing"_s,
        u"fournisseurs"_s, u"clients"_s, u"commande"_s, u"commandes"_s, u"orders"_s, u"commercial"_s, u"sales"_s,
        u"ventes"_s, u"vente"_s, u"marketing"_s, u"communication"_s, u"rh"_s, u"hr"_s, u"personnel"_s, u"recrutement"_s,
        u"jobs"_s, u"juridique"_s, u"legal"_s, u"logistique"_s, u"service"_s, u"services"_s, u"support"_s, u"sav"_s,
        u"assistance"_s, u"help"_s, u"helpdesk"_s, u"informatique"_s, u"it"_s, u"devis"_s, u"reservation"_s,
        u"reservations"_s, u"booking"_s, u"newsletter"_s, u"presse"_s, u"press"_s, u"rgpd"_s, u"dpo"_s, u"privacy"_s,
        // machines (RFC 2142 and habit)
        u"abuse"_s, u"hostmaster"_s, u"postmaster"_s, u"webmaster"_s, u"root"_s, u"noreply"_s, u"nepasrepondre"_s,
        u"donotreply"_s, u"test"_s, u"scan"_s, u"scanner"_s, u"copieur"_s, u"fax"_s};
    return names;
}

} // namespace

Problem checkEmail(const QString &text)
{
    if (text.isEmpty())
        return FieldProblem::Missing;
    if (text.size() > 1024) // beyond any limit below, and not worth the conversion
        return FieldProblem::TooLong;
    if (const Problem problem = checkName(text); problem == FieldProblem::ControlCharacters)
        return problem;
    const qsizetype at = text.lastIndexOf(u'@');
    if (at <= 0)
        return FieldProblem::EmailShape;
    const QString local = text.left(at);
    const QString domain = asciiDomain(text.mid(at + 1));
    if (!isLocalPart(local) || domain.isEmpty())
        return FieldProblem::EmailShape;
    if (local.size() > 64 || local.size() + 1 + domain.size() > 254)
        return FieldProblem::TooLong;
    return isDomain(domain) ? Problem() : FieldProblem::EmailShape;
}

bool inDomains(const QString &email, const QStringList &domains)
{
    if (!email.contains(u'@'))
        return false;
    const QString domain = domainOf(email);
    return std::ranges::any_of(domains, [&](const QString &entry) {
        const QString banned = domainOf(bareDomain(entry));
        return !banned.isEmpty() && (domain == banned || domain.endsWith(u'.' + banned));
    });
}

bool isGenericEmail(const QString &email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    if (at <= 0)
        return false;
    QString local = folded(email.left(at));
    if (const qsizetype plus = local.indexOf(u'+'); plus > 0)
        local.truncate(plus);
    while (!local.isEmpty() && local.back().isDigit())
        local.chop(1);
    QString joined = local;
    joined.removeIf([](QChar c) { return c == u'.' || c == u'-' || c == u'_'; });
    if (genericNames().contains(joined))
        return true;
    // "compta.paris@" is a department's address; "paul.sales@" is a person's.
    const auto separator = std::ranges::find_if(local, [](QChar c) { return c == u'.' || c == u'-' || c == u'_'; });
    return genericNames().contains(local.left(separator - local.begin()));
}

} // namespace mandat
