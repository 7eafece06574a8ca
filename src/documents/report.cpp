// SPDX-License-Identifier: MIT
#include "documents/report.h"

#include "domain/checks.h"
#include "domain/names.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longest = 600;
} // namespace

QString cutText(const QString &text)
{
    return text.size() <= longest ? text : text.left(longest) + u'…';
}

ReportMaker::ReportMaker(const char *context, const ReportFrame &frame, Language language)
    : DocumentWords(context, language)
    , m_phrases(language)
    , m_wording(language)
    , m_frame(frame)
{
}

QString ReportMaker::day(const QDateTime &at) const
{
    return m_wording.date(at.toTimeZone(policy().zone()).date());
}

QString ReportMaker::dayAndTime(const QDateTime &at) const
{
    return at.isValid() ? m_wording.dateTime(at, policy().zone()) : m_phrases.text(Term::Never);
}

QString ReportMaker::relationshipNoun(bool many) const
{
    const Noun &noun = policy().relationshipNoun;
    return (many ? noun.many : noun.one).in(language()).toLower();
}

QString ReportMaker::userNoun(bool many) const
{
    const Noun &noun = policy().userNoun;
    return (many ? noun.many : noun.one).in(language()).toLower();
}

QString ReportMaker::placeName(const Relationship &relationship)
{
    return relationship.label.isEmpty() ? relationship.reference
                                        : u"%1 (%2)"_s.arg(relationship.reference, relationship.label);
}

QString ReportMaker::asAdministrator(const QString &profile) const
{
    const QString word = m_phrases.text(Term::Administrator);
    return profile.contains(word, Qt::CaseInsensitive) ? profile : u"%1 (%2)"_s.arg(profile, word.toLower());
}

QString ReportMaker::names(const QList<UserId> &users, const Snapshot &snapshot) const
{
    QStringList out;
    for (const UserId &id : users) {
        if (const User *user = snapshot.user(id))
            out.append(displayName(*user));
    }
    return m_wording.locale().createSeparatedList(out);
}

Report ReportMaker::begin(const QString &title) const
{
    Report out;
    out.language = language();
    out.letterhead = m_frame.letterhead;
    if (out.letterhead.name.isEmpty())
        out.letterhead.name = m_frame.printedBy;
    out.title = title;
    out.subtitle = portal().name.in(language());
    out.date = day(now());
    out.situation = {{m_phrases.text(Term::AsOf), dayAndTime(now()), Face::Body, {}},
                     {m_phrases.text(Term::Synchronised), dayAndTime(m_frame.lastSync), Face::Body, {}}};
    out.footer = m_frame.letterhead.confidentiality.isEmpty() ? m_phrases.confidentiality(m_frame.letterhead.contact())
                                                              : m_frame.letterhead.confidentiality.in(language());
    out.printed = m_phrases.printedBy(m_frame.printedBy, day(now()), m_wording.time(now(), policy().zone()));
    return out;
}

void ReportMaker::setClient(Report &report, const Company &company) const
{
    report.client = cutText(company.name);
    if (!company.identifier.isEmpty()) {
        const bool french = company.country == u"FR";
        const QString kind = french && company.identifier.size() == 9 ? u"SIREN "_s
            : french && company.identifier.size() == 14               ? u"SIRET "_s
                                                                      : QString();
        report.clientLines.append(kind + groupedCompanyIdentifier(company.country, company.identifier));
    }
    const QStringList lines = company.address.lines(u"FR"_s);
    if (!lines.isEmpty())
        report.clientLines.append(lines.join(u", "_s));
}

void ReportMaker::address(Report &report, const Company &company) const
{
    report.situation.clear();
    report.recipient = {cutText(company.name)};
    if (!company.naturalPerson)
        report.recipient.append(m_phrases.text(Term::HolderOrRepresentative));
    PostalAddress abroad = company.address;
    abroad.country.clear();
    report.recipient += abroad.lines();
    if (!company.address.country.isEmpty() && company.address.country != u"FR")
        report.recipient.append(m_wording.country(company.address.country).toUpper());
}

} // namespace mandat::documents
