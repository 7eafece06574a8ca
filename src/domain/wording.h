// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "domain/bulk.h"
#include "domain/continuity.h"
#include "domain/diff.h"
#include "domain/effective.h"
#include "domain/impact.h"
#include "domain/rules.h"
#include "domain/status.h"

#include <memory>

class QTranslator;

namespace mandat
{

/// Makes the sentences that reasons, findings, fields and states are shown with, in one language, for the screens, the
/// service's answers, the command line and the documents alike. Everything else in the program handles data.
class Wording
{
public:
    explicit Wording(Language language);
    ~Wording();
    Wording(Wording &&) noexcept;
    Wording &operator=(Wording &&) noexcept;

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] QLocale locale() const { return localeOf(m_language); }

    // dates and numbers as this language writes them
    [[nodiscard]] QString date(const QDate &date) const; ///< 24/11/2026
    [[nodiscard]] QString dateTime(const QDateTime &at, const QTimeZone &zone) const; ///< 24/11/2026, 10:47
    [[nodiscard]] QString time(const QDateTime &at, const QTimeZone &zone) const; ///< 10:47

    // words
    [[nodiscard]] QString title(Title title) const; ///< « Mme », « M. »; empty for none
    [[nodiscard]] QString role(Role role) const;
    [[nodiscard]] QString country(const QString &code) const;
    [[nodiscard]] QString languageName(const QString &code) const;
    [[nodiscard]] QString status(const UserStanding &standing,
                                 const QTimeZone &zone) const; ///< "Active", "Ends about 10:50"
    [[nodiscard]] QString orderStatus(OrderStatus status) const;
    [[nodiscard]] QString effect(Effect effect) const;
    [[nodiscard]] QString fieldLabel(Field field, const Policy &policy) const;
    /// A field's value as people read it: profile ids as profile names, sets as lists, telephones masked where secret.
    [[nodiscard]] QString fieldText(Field field, const QVariant &value, const Portal &portal,
                                    const Snapshot &snapshot) const;
    [[nodiscard]] QString profileName(const Profile &profile) const;
    [[nodiscard]] QString responsible(const ResponsibleParty &party) const;

    // sentences
    [[nodiscard]] QString refusal(const Refusal &refusal, const Portal &portal, const Relationship *relationship) const;
    /// One word or two for the column beside the reasons: "Awaiting equipment", "Above the ceiling", "No".
    [[nodiscard]] QString verdict(const Decision &decision) const;
    [[nodiscard]] QString problem(FieldProblem problem) const;
    /// `snapshot`: the state with the order's changes, so that new users have names.
    [[nodiscard]] QString finding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const;
    /// Why a person is left out of a bulk change; empty: the person is not.
    [[nodiscard]] QString omission(const BulkRow &row, BulkAction action, const Portal &portal,
                                   const Snapshot &snapshot) const;
    [[nodiscard]] QString error(const Error &error) const; ///< what happened and what to do; never `detail`
    [[nodiscard]] QString risk(const Risk &risk, const Portal &portal, const Snapshot &snapshot) const;
    [[nodiscard]] QString severity(Severity severity) const;

    // the diff
    [[nodiscard]] QString sign(Sign sign) const;
    [[nodiscard]] QString diffLabel(const DiffLine &line, const Portal &portal) const;
    /// Old and new text of a line; `before` is empty where only one side is shown.
    struct DiffText {
        QString before;
        QString after;
    };
    [[nodiscard]] DiffText diffText(const DiffLine &line, const Portal &portal, const Snapshot &before,
                                    const Snapshot &after) const;
    [[nodiscard]] QString functionList(const QList<FunctionCode> &functions, const Catalogue &catalogue) const;

private:
    /// Context "mandat::Wording". `%n` is replaced; English reads well without its catalogue too.
    [[nodiscard]] QString tr(const char *text, const char *disambiguation = nullptr, int n = -1) const;

    // wordingnouns.cpp: what sentences are about
    [[nodiscard]] QString theUser(const Policy &policy) const; ///< "the delegate", « le délégué »
    /// "subscription 40217-A (payroll)", « l’abonnement 40217-A (paie) »
    [[nodiscard]] QString theRelationship(const Policy &policy, const Relationship *relationship) const;
    /// Where it `leads` the sentence, the noun that stands for an unknown person is capitalised; a name never is.
    [[nodiscard]] QString person(const UserId &user, const Portal &portal, const Snapshot &snapshot,
                                 bool leads = false) const;
    [[nodiscard]] QString people(const QList<UserId> &users, const Portal &portal, const Snapshot &snapshot) const;
    [[nodiscard]] QString references(const QList<RelationshipId> &relationships, const Snapshot &snapshot) const;
    [[nodiscard]] QString companyName(const CompanyId &company, const Snapshot &snapshot) const;
    [[nodiscard]] QString profileOf(const ProfileId &profile, const Snapshot &snapshot) const;
    [[nodiscard]] QString device(const Policy &policy) const;
    [[nodiscard]] QString list(const QStringList &items) const; ///< "a, b and c"

    // findings by theme (wordingfindings*.cpp); empty for those of another theme
    [[nodiscard]] QString troubleText(const Error &error) const;
    [[nodiscard]] QString orderFinding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const;
    [[nodiscard]] QString userFinding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const;
    [[nodiscard]] QString grantFinding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const;
    [[nodiscard]] QString rightsFinding(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const;
    [[nodiscard]] QString administratorFinding(const Finding &finding, const Portal &portal,
                                               const Snapshot &snapshot) const;
    [[nodiscard]] QString unknownReference(const Finding &finding, const Portal &portal,
                                           const Snapshot &snapshot) const;
    [[nodiscard]] QString alreadySo(BulkAction action) const;
    [[nodiscard]] QString invalidField(const Finding &finding, const Portal &portal, const Snapshot &snapshot) const;
    [[nodiscard]] QString belowMinimum(const Finding &finding, const QString &scope) const;
    [[nodiscard]] QString fewAdministrators(const Finding &finding, const QString &scope, const QString &names) const;

    // values by theme (wordingfields.cpp)
    [[nodiscard]] QString personField(Field field, const Policy &policy) const;
    [[nodiscard]] QString accessField(Field field, const Policy &policy) const;
    [[nodiscard]] QString idText(Field field, const QString &id, const Portal &portal, const Snapshot &snapshot) const;
    [[nodiscard]] QString codesText(Field field, const QStringList &codes, const Portal &portal,
                                    const Snapshot &snapshot) const;
    [[nodiscard]] QString accessText(const DiffLine &line) const;

    Language m_language;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace mandat
