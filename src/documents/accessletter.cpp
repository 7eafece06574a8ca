// SPDX-License-Identifier: MIT
#include "documents/accessletter.h"

#include "documents/phrases.h"
#include "domain/names.h"
#include "domain/wording.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

QStringList recipientLines(const AccessLetterSource &source, const Wording &wording)
{
    const QString name = QString(wording.title(source.user.title) + u' ' + displayName(source.user)).trimmed();
    const bool own = !source.user.address.isEmpty();
    const PostalAddress &address = own ? source.user.address : source.companyAddress;
    QStringList out;
    if (!own && !source.companyName.isEmpty())
        out.append(source.companyName);
    out.append(name);
    PostalAddress abroad = address;
    abroad.country.clear();
    out += abroad.lines();
    if (!address.country.isEmpty() && address.country != u"FR")
        out.append(wording.country(address.country).toUpper());
    return out;
}

QStringList supportLines(const Support &support, Language language)
{
    QStringList out;
    for (const QString &line : {support.phone, support.hours.in(language), support.email, support.url}) {
        if (!line.isEmpty())
            out.append(line);
    }
    return out;
}

} // namespace

AccessLetterData makeAccessLetter(const AccessLetterSource &source, Language language)
{
    const Phrases phrases(language);
    const Wording wording(language);
    const QTimeZone zone = source.portal.policy.zone();
    AccessLetterData out;
    out.language = language;
    out.letterhead = source.letterhead;
    if (out.letterhead.name.isEmpty())
        out.letterhead.name = source.printedBy;
    out.recipient = recipientLines(source, wording);
    out.recipientName = displayName(source.user);
    out.title = phrases.accessTo(source.portal.name.in(language));
    out.dear = phrases.text(Term::Dear);
    const QString today = wording.date(source.now.toTimeZone(zone).date());
    out.date = today;
    out.portalAddress = source.address;
    out.signInId = displaySignInId(source.userName);
    out.temporaryPassword = source.temporaryPassword;
    if (source.expires.isValid())
        out.validUntil = phrases.validUntil(wording.dateTime(source.expires, zone));
    out.support = supportLines(source.portal.policy.support, language);
    out.footer = source.letterhead.confidentiality.isEmpty() ? phrases.confidentiality(source.letterhead.contact())
                                                             : source.letterhead.confidentiality.in(language);
    out.printed = phrases.printedBy(source.printedBy, today, wording.time(source.now, zone));
    return out;
}

} // namespace mandat::documents
