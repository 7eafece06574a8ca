// SPDX-License-Identifier: MIT
// Resources made at random from a fixed seed, awkward ones included.
#pragma once

#include "domain/changeorder.h"
#include "domain/company.h"

#include <QRandomGenerator>

#include <array>

namespace mandat::tests
{

class RandomResources
{
public:
    /// `wellFormed`: without what Qt's own JSON writer loses (half a surrogate pair, a leading byte order mark).
    explicit RandomResources(quint32 seed, bool wellFormed = false)
        : m_random(seed)
        , m_wellFormed(wellFormed)
    {
    }

    QRandomGenerator &random() { return m_random; }
    int below(int bound) { return m_random.bounded(bound); }
    bool chance(int percent) { return below(100) < percent; }

    QUuid uuid()
    {
        std::array<quint32, 4> words {};
        m_random.fillRange(words.data(), static_cast<qsizetype>(words.size()));
        return QUuid(words[0] | 1U, static_cast<ushort>(words[1]), static_cast<ushort>(words[1] >> 16),
                     static_cast<uchar>(words[2]), static_cast<uchar>(words[2] >> 8),
                     static_cast<uchar>(words[2] >> 16), static_cast<uchar>(words[2] >> 24),
                     static_cast<uchar>(words[3]), static_cast<uchar>(words[3] >> 8),
                     static_cast<uchar>(words[3] >> 16), static_cast<uchar>(words[3] >> 24));
    }
    template<class Id> Id id() { return Id(uuid()); }
    template<class Id> Id maybeId() { return chance(60) ? id<Id>() : Id(); }

    /// Never empty; with accents, quotes, other scripts, control characters and half a surrogate pair now and then.
    QString text()
    {
        static const QStringList pieces {QStringLiteral("Lefèvre"),
                                         QStringLiteral("de La Rochette"),
                                         QStringLiteral("O'Connor \"Bob\""),
                                         QStringLiteral("back\\slash/"),
                                         QStringLiteral("😀👩‍👩‍👧"),
                                         QStringLiteral("שלום עולם"),
                                         QStringLiteral("日本"),
                                         QStringLiteral("a"),
                                         QStringLiteral("\u00a0\u2028\u2029"),
                                         QStringLiteral("x\ty\nz\b\f\r"),
                                         QStringLiteral("\u007f\u0001"),
                                         QStringLiteral("<b>&amp;</b>"),
                                         QStringLiteral("null"),
                                         QStringLiteral("\ufeff\ufffd")};
        QString out;
        for (int i = below(4); i >= 0; --i)
            out += pieces.at(below(static_cast<int>(pieces.size())));
        if (m_wellFormed)
            out.remove(QChar(QChar::ByteOrderMark));
        else if (chance(1))
            out += QChar(0xd800);
        if (chance(1))
            out += QString(1, QChar(0)) + QStringLiteral("after");
        if (chance(2))
            out += QString(below(3000), u'é');
        return out;
    }
    QString maybeText() { return chance(70) ? text() : QString(); }
    QString code() { return QStringLiteral("area%1.verb%2").arg(below(20)).arg(below(20)); }
    QString version()
    {
        return chance(10) ? QString() : chance(10) ? QStringLiteral("\"strong\"") : QString::number(below(1000));
    }
    QDateTime instant()
    {
        return QDateTime::fromMSecsSinceEpoch(m_random.bounded(Q_INT64_C(4'000'000'000'000)), Qt::UTC);
    }
    QDateTime maybeInstant() { return chance(50) ? instant() : QDateTime(); }
    QDate maybeDay() { return chance(50) ? QDate(2000, 1, 1).addDays(below(20000)) : QDate(); }
    template<class E> E one(int count) { return static_cast<E>(below(count)); }
    template<class Code> SortedSet<Code> codes(int most)
    {
        SortedSet<Code> out;
        for (int i = below(most + 1); i > 0; --i)
            out.insert(Code(code()));
        return out;
    }
    LocalizedText localized() { return {maybeText(), maybeText()}; }
    PostalAddress address()
    {
        return chance(50) ? PostalAddress {maybeText(), maybeText(), maybeText(), QStringLiteral("FR")}
                          : PostalAddress();
    }
    QList<PendingChange> pending(const QList<FieldChange> &fields)
    {
        QList<PendingChange> out;
        if (!chance(10))
            return out;
        for (int i = below(3); i >= 0; --i)
            out.append({instant(), maybeId<ChangeOrderId>(), chance(20), fields});
        return out;
    }

    User user();
    Grant grant();
    Relationship relationship();
    Contact contact();
    Company company();
    Profile profile();

private:
    QRandomGenerator m_random;
    bool m_wellFormed;
};

inline User RandomResources::user()
{
    User out;
    out.id = id<UserId>();
    out.version = version();
    out.externalId = chance(50) ? uuid().toString(QUuid::WithoutBraces) : QString();
    out.userName = maybeText();
    out.title = one<Title>(3);
    out.lastName = maybeText();
    out.firstName = maybeText();
    out.capacity = maybeText();
    out.email = maybeText();
    out.telephone = maybeText();
    out.mobile = maybeText();
    out.address = address();
    out.language = chance(50) ? QStringLiteral("fr") : QString();
    out.userType = chance(50) ? code() : QString();
    out.company = maybeId<CompanyId>();
    out.contact = maybeId<ContactId>();
    out.profile = maybeId<ProfileId>();
    out.active = chance(80);
    out.strongAuthentication = chance(50);
    out.secureMobile = maybeText();
    if (chance(30))
        out.identityDocument = IdentityDocument {maybeText(), maybeText(), maybeDay(), maybeText(), maybeInstant()};
    out.termsVersion = maybeText();
    out.termsAcceptedAt = maybeInstant();
    out.person = maybeText();
    out.credentials = one<CredentialState>(4);
    out.created = maybeInstant();
    out.lastModified = maybeInstant();
    out.lastSignIn = maybeInstant();
    out.selfRegistered = chance(20);
    out.createdByClient = chance(20);
    out.pending = pending({{Field::Active, chance(50)},
                           {Field::Title, static_cast<int>(one<Title>(3))},
                           {Field::Email, maybeText()},
                           {Field::Address, QVariant::fromValue(address())},
                           {Field::UserProfile, chance(50) ? uuid().toString(QUuid::WithoutBraces) : QString()}});
    return out;
}

inline Grant RandomResources::grant()
{
    Grant out;
    out.id = id<GrantId>();
    out.version = version();
    out.user = maybeId<UserId>();
    out.relationship = maybeId<RelationshipId>();
    out.profile = maybeId<ProfileId>();
    for (int i = below(4); i > 0; --i)
        out.accounts.insert(id<AccountId>());
    out.active = chance(80);
    out.firstDay = maybeDay();
    out.lastDay = maybeDay();
    QStringList accounts {uuid().toString(QUuid::WithoutBraces), uuid().toString(QUuid::WithoutBraces)};
    accounts.sort();
    out.pending = pending({{Field::Active, chance(50)}, {Field::LastDay, maybeDay()}, {Field::Accounts, accounts}});
    return out;
}

inline Relationship RandomResources::relationship()
{
    Relationship out;
    out.id = id<RelationshipId>();
    out.version = version();
    out.reference = maybeText();
    out.label = maybeText();
    out.company = maybeId<CompanyId>();
    out.configuration = ConfigurationCode(maybeText());
    out.modules = codes<ModuleCode>(4);
    for (int i = below(4); i > 0; --i)
        out.accounts.append({id<AccountId>(), maybeText(), maybeText(), maybeText()});
    out.responsible = {one<ResponsibleKind>(3), maybeText(), maybeText()};
    out.active = chance(80);
    return out;
}

inline Contact RandomResources::contact()
{
    return {id<ContactId>(), version(),   maybeId<CompanyId>(), one<Title>(3), maybeText(), maybeText(),
            maybeText(),     maybeText(), maybeText(),          maybeText(),   maybeDay()};
}

inline Company RandomResources::company()
{
    return {id<CompanyId>(), version(), maybeText(), chance(20), QStringLiteral("BE"), maybeText(), address()};
}

inline Profile RandomResources::profile()
{
    return {id<ProfileId>(), version(),   one<ProfileKind>(3),    maybeText(),
            localized(),     localized(), codes<FunctionCode>(30)};
}

} // namespace mandat::tests
