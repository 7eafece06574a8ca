// SPDX-License-Identifier: MIT
#include "documents/accesssheet.h"

#include "documents/phrases.h"
#include "domain/names.h"
#include "domain/wording.h"

using namespace Qt::StringLiterals;

namespace mandat::documents
{

namespace
{

class SheetMaker
{
public:
    SheetMaker(const AccessSheetSource &source, Language language)
        : m_source(source)
        , m_matrix(source.matrix)
        , m_language(language)
        , m_phrases(language)
        , m_wording(language)
    {
    }

    AccessSheetData make() const
    {
        AccessSheetData out;
        out.language = m_language;
        out.letterhead = m_source.letterhead;
        if (out.letterhead.name.isEmpty())
            out.letterhead.name = m_source.printedBy;
        out.title = m_phrases.matrixText(MatrixTerm::Title);
        out.portal = m_source.portal.name.in(m_language);
        out.subject = subject();
        out.facts = facts();
        for (const MatrixColumn &column : m_matrix.columns)
            out.columns.append(columnName(column));
        addRows(out);
        const auto left = static_cast<int>(m_matrix.functions.size() - m_source.functions.size());
        if (left > 0)
            out.counted = m_phrases.functionsLeftOut(left);
        out.footer = m_source.letterhead.confidentiality.isEmpty()
            ? m_phrases.confidentiality(m_source.letterhead.contact())
            : m_source.letterhead.confidentiality.in(m_language);
        const QTimeZone zone = m_source.portal.policy.zone();
        out.printed = m_phrases.printedBy(m_source.printedBy, m_wording.date(m_source.now.toTimeZone(zone).date()),
                                          m_wording.time(m_source.now, zone));
        return out;
    }

private:
    [[nodiscard]] QString nameOf(const UserId &id) const
    {
        const User *user = m_source.snapshot.user(id);
        return user ? displayName(*user) : QString();
    }

    [[nodiscard]] QString placeOf(const RelationshipId &id) const
    {
        const Relationship *there = m_source.snapshot.relationship(id);
        return there ? there->reference : QString();
    }

    [[nodiscard]] QString columnName(const MatrixColumn &column) const
    {
        return m_matrix.question.user.isNull() ? nameOf(column.user) : placeOf(column.relationship);
    }

    [[nodiscard]] QString dayText(const QDateTime &at) const
    {
        return m_wording.date(dayAt(m_source.portal.policy, at));
    }

    [[nodiscard]] QString subject() const
    {
        const MatrixQuestion &asked = m_matrix.question;
        if (!asked.user.isNull())
            return asked.other.isNull() ? nameOf(asked.user)
                                        : m_phrases.twoPeople(nameOf(asked.user), nameOf(asked.other));
        const Relationship *there = m_source.snapshot.relationship(asked.relationship);
        const Company *company = there ? m_source.snapshot.company(there->company) : nullptr;
        const QString number =
            m_phrases.numberOf(m_source.portal.policy.relationshipNoun.one) + u' ' + placeOf(asked.relationship);
        return company ? QString(number + u" – "_s + company->name) : number;
    }

    [[nodiscard]] QStringList facts() const
    {
        const MatrixQuestion &asked = m_matrix.question;
        const QTimeZone zone = m_source.portal.policy.zone();
        const QString days =
            asked.otherAt.isValid() ? m_phrases.twoDays(dayText(asked.at), dayText(asked.otherAt)) : dayText(asked.at);
        const QString synchronised =
            m_source.lastSync.isValid() ? m_wording.dateTime(m_source.lastSync, zone) : m_phrases.text(Term::Never);
        return {QString(m_phrases.text(Term::AsOf) + u' ' + days),
                QString(m_phrases.text(Term::Synchronised) + u' ' + synchronised)};
    }

    void addRows(AccessSheetData &out) const
    {
        MenuCode menu;
        for (const qsizetype position : m_source.functions) {
            const Function *function = m_source.portal.catalogue.function(m_matrix.functions.at(position));
            if (!function)
                continue;
            if (out.rows.isEmpty() || function->menu != menu) {
                const Menu *known = m_source.portal.catalogue.menu(function->menu);
                out.rows.append({known ? known->label.in(m_language) : function->menu.text(), true, false, {}, {}});
                menu = function->menu;
            }
            AccessSheetRow row;
            row.text = function->label.in(m_language);
            row.sensitive = function->sensitive;
            for (qsizetype column = 0; column < m_matrix.columns.size(); ++column) {
                row.cells.append(m_matrix.cell(position, column));
                if (!m_matrix.others.isEmpty())
                    row.others.append(m_matrix.other(position, column));
            }
            out.rows.append(row);
        }
    }

    const AccessSheetSource &m_source;
    const AccessMatrix &m_matrix;
    Language m_language;
    Phrases m_phrases;
    Wording m_wording;
};

} // namespace

AccessSheetData makeAccessSheet(const AccessSheetSource &source, Language language)
{
    return SheetMaker(source, language).make();
}

} // namespace mandat::documents
