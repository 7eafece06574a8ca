// SPDX-License-Identifier: MIT
#include "app/importmapping.h"

#include "app/tablereader.h"
#include "base/fold.h"

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

/// What people call their columns, folded, signs left out.
const QHash<QString, ImportField> &knownNames()
{
    static const QHash<QString, ImportField> names = [] {
        const std::pair<ImportField, QStringList> all[] = {
            {ImportField::LastName, {u"nom"_s, u"nom de famille"_s, u"last name"_s, u"surname"_s, u"lastname"_s}},
            {ImportField::FirstName, {u"prenom"_s, u"first name"_s, u"given name"_s, u"firstname"_s}},
            {ImportField::Title, {u"civilite"_s, u"title"_s, u"titre"_s, u"title ms mr"_s}},
            {ImportField::Email,
             {u"email"_s, u"e mail"_s, u"mail"_s, u"courriel"_s, u"adresse email"_s, u"adresse e mail"_s,
              u"adresse mail"_s, u"email address"_s}},
            {ImportField::SignInId,
             {u"identifiant"_s, u"identifiant de connexion"_s, u"sign in id"_s, u"login"_s, u"username"_s}},
            {ImportField::Capacity, {u"fonction"_s, u"qualite"_s, u"capacity"_s, u"poste"_s, u"job title"_s}},
            {ImportField::Telephone, {u"telephone"_s, u"tel"_s, u"phone"_s, u"telephone fixe"_s, u"fixe"_s}},
            {ImportField::Mobile,
             {u"mobile"_s, u"portable"_s, u"telephone portable"_s, u"telephone mobile"_s, u"gsm"_s}},
            {ImportField::Street, {u"adresse"_s, u"rue"_s, u"voie"_s, u"street"_s, u"address"_s, u"adresse postale"_s}},
            {ImportField::PostalCode, {u"code postal"_s, u"cp"_s, u"postal code"_s, u"zip"_s, u"postcode"_s}},
            {ImportField::Locality, {u"ville"_s, u"localite"_s, u"commune"_s, u"town"_s, u"city"_s}},
            {ImportField::Country, {u"pays"_s, u"country"_s, u"country two letters"_s}},
            {ImportField::Language, {u"langue"_s, u"language"_s}},
            {ImportField::UserType, {u"type"_s, u"type d utilisateur"_s, u"user type"_s, u"type de client"_s}},
            {ImportField::Company,
             {u"entreprise"_s, u"societe"_s, u"company"_s, u"client"_s, u"raison sociale"_s, u"siren"_s, u"siret"_s,
              u"company name or number"_s}},
            {ImportField::Relationships,
             {u"dossier"_s, u"dossiers"_s, u"abonnement"_s, u"abonnements"_s, u"relation client"_s,
              u"relations client"_s, u"etablissement"_s, u"etablissements"_s, u"subscription"_s, u"subscriptions"_s,
              u"establishment"_s, u"establishments"_s, u"client relationship"_s, u"client relationships"_s,
              u"reference"_s, u"n de dossier"_s, u"numero de dossier"_s, u"no dossier"_s, u"file"_s}},
            {ImportField::Profile, {u"profil"_s, u"profile"_s, u"profil d acces"_s, u"access profile"_s}},
            {ImportField::Active, {u"actif"_s, u"active"_s, u"active yes no"_s}},
            {ImportField::FirstDay,
             {u"date de debut"_s, u"debut"_s, u"acces a partir du"_s, u"access from"_s, u"du"_s}},
            {ImportField::LastDay,
             {u"date de fin"_s, u"fin"_s, u"acces jusqu au"_s, u"access until"_s, u"end date"_s, u"au"_s}},
            {ImportField::DocumentType, {u"piece d identite"_s, u"type de piece"_s, u"identity document type"_s}},
            {ImportField::DocumentNumber, {u"numero de piece"_s, u"n de piece"_s, u"identity document number"_s}},
            {ImportField::DocumentExpires,
             {u"expiration"_s, u"date d expiration"_s, u"validite"_s, u"identity document expires"_s}},
        };
        QHash<QString, ImportField> out;
        for (const auto &[field, called] : all) {
            for (const QString &name : called)
                out.insert(name, field);
        }
        return out;
    }();
    return names;
}

QString keyOf(const QString &name)
{
    QString out = folded(name);
    for (QChar &c : out) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return out.simplified();
}

} // namespace

ImportMapping guessMapping(const QStringList &header, const QJsonObject &remembered)
{
    ImportMapping out;
    QSet<ImportField> taken;
    for (const QString &name : header) {
        const QString key = keyOf(name);
        std::optional<ImportField> field;
        if (const QJsonValue kept = remembered.value(key); kept.isDouble()) {
            if (const int which = kept.toInt(-1); which >= 0 && which < importFieldCount)
                field = static_cast<ImportField>(which);
        } else if (const auto known = knownNames().constFind(key); known != knownNames().constEnd()) {
            field = *known;
        }
        if (field && taken.contains(*field))
            field.reset();
        if (field)
            taken.insert(*field);
        out.append(field);
    }
    return out;
}

QJsonObject remember(const QStringList &header, const ImportMapping &mapping, QJsonObject remembered)
{
    for (qsizetype i = 0; i < std::min(header.size(), mapping.size()); ++i) {
        if (const QString key = keyOf(header.at(i)); !key.isEmpty())
            remembered.insert(key, mapping.at(i) ? static_cast<int>(*mapping.at(i)) : -1);
    }
    return remembered;
}

Result<TablePreview> previewTable(const QString &path, int samples)
{
    MANDAT_ASSIGN(const std::unique_ptr<TableReader> table, openTable(path));
    TablePreview out;
    MANDAT_ASSIGN(const bool any, table->next(out.header));
    if (!any)
        return std::unexpected(Error {.kind = ErrorKind::Invalid, .field = tableproblem::empty});
    for (int i = 0; i < samples; ++i) {
        QStringList cells;
        MANDAT_ASSIGN(const bool more, table->next(cells));
        if (!more)
            break;
        out.samples.append(cells);
    }
    return out;
}

} // namespace mandat::app
