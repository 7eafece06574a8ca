// SPDX-License-Identifier: MIT
#include "documents/reviewrecap.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

class ReviewRecapMaker : ReportMaker
{
public:
    ReviewRecapMaker(const ReviewRecapSource &source, Language language)
        : ReportMaker("mandat::documents::ReviewRecapMaker", source.frame, language)
        , m_source(source)
        , m_review(source.review)
    {
    }

    Report make() const
    {
        Report out = begin(tr("Annual review of access"));
        out.about = m_review.companyName;
        setClient(out, m_source.company);
        out.situation.append(
            {tr("Begun"), m_phrases.whenAndWho(day(m_review.begun), m_review.begunBy), Face::Body, {}});
        out.situation.append(
            {tr("Closed"),
             m_review.isOpen() ? tr("not yet") : m_phrases.whenAndWho(day(m_review.closed), m_review.closedBy),
             m_review.isOpen() ? Face::Strong : Face::Body,
             {}});
        const ReviewCounts counts = countOf(m_review);
        const QLocale locale = m_wording.locale();
        out.blocks.append(ReportHeading {tr("Access"),
                                         tr("%1 to keep, %2 to remove, %3 unsure, %4 undecided")
                                             .arg(locale.toString(counts.keep), locale.toString(counts.remove),
                                                  locale.toString(counts.unsure), locale.toString(counts.undecided))});
        if (m_review.accesses.isEmpty())
            out.blocks.append(ReportParagraph {tr("Nobody has access."), Face::Body});
        else
            out.blocks.append(table());
        out.blocks.append(ReportParagraph {
            tr("Accesses to be removed are withdrawn by a change order; those that are unsure stay until they are "
               "decided."),
            Face::Body});
        out.blocks.append(ReportSignatures {
            {{m_phrases.text(Term::HolderOrRepresentative), {}, {}, tr("confirms the decisions above")},
             {m_phrases.text(Term::Administrator), {}, {}, {}},
             {tr("Reviewed by"), m_review.isOpen() ? m_review.begunBy : m_review.closedBy, {}, {}}}});
        return out;
    }

private:
    ReportTable table() const
    {
        ReportTable out {
            {m_phrases.text(Term::Name), tr("Profile"), tr("Keep"), tr("Remove"), tr("Unsure"), tr("Reviewed")},
            {46, 40, 21, 18, 20, 0},
            {}};
        QString place;
        for (const ReviewedAccess &access : m_review.accesses) {
            if (out.rows.isEmpty() || access.place != place) {
                place = access.place;
                //: %1: the portal's noun; %2: its number
                out.rows.append(
                    {{cell(tr("%1 %2").arg(m_phrases.heading(policy().relationshipNoun.one), place))}, true});
            }
            const auto box = [&](ReviewVerdict verdict) {
                return ReportCell {access.verdict == verdict ? u"×"_s : QString(), Face::Body, true};
            };
            out.rows.append({{cell(person(access)), cell(profile(access)), box(ReviewVerdict::Keep),
                              box(ReviewVerdict::Remove), box(ReviewVerdict::Unsure), cell(reviewed(access))},
                             false});
        }
        return out;
    }

    QString person(const ReviewedAccess &access) const
    {
        return access.signInId.isEmpty() ? access.person : access.person + u'\n' + access.signInId;
    }

    QString profile(const ReviewedAccess &access) const
    {
        const QString name =
            access.profile.isEmpty() ? tr("to define", "profile") : cutText(access.profile.in(language()));
        return access.administrator ? asAdministrator(name) : name;
    }

    QString reviewed(const ReviewedAccess &access) const
    {
        QStringList lines;
        if (access.at.isValid())
            lines.append({day(access.at), access.by});
        if (access.gone)
            lines.append(tr("no longer there"));
        return lines.join(u'\n');
    }

    const ReviewRecapSource &m_source;
    const AccessReview &m_review;
};

Report makeReviewRecap(const ReviewRecapSource &source, Language language)
{
    return ReviewRecapMaker(source, language).make();
}

} // namespace mandat::documents
