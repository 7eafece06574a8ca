// SPDX-License-Identifier: MIT
#include "domain/wording.h"

#include "domain/countries.h"

#include <QTranslator>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

/// What a missing catalogue leaves to do: "%n account(s)" becomes "1 account", "2 accounts".
QString pluralised(QString text, int n)
{
    return text.replace(u"(s)"_s, n == 1 ? QString() : u"s"_s);
}

} // namespace

Wording::Wording(Language language)
    : m_language(language)
    , m_translator(std::make_unique<QTranslator>())
{
    // English works without its catalogue; a French one that is missing shows English rather than nothing.
    static_cast<void>(m_translator->load(u":/i18n/mandat_"_s + languageCode(language) + u".qm"_s));
}

Wording::~Wording() = default;
Wording::Wording(Wording &&) noexcept = default;
Wording &Wording::operator=(Wording &&) noexcept = default;

QString Wording::tr(const char *text, const char *disambiguation, int n) const
{
    QString out = m_translator->translate("mandat::Wording", text, disambiguation, n);
    if (out.isEmpty())
        out = n < 0 ? QString::fromUtf8(text) : pluralised(QString::fromUtf8(text), n);
    return n < 0 ? out : out.replace(u"%n"_s, locale().toString(n));
}

QString Wording::date(const QDate &date) const
{
    return locale().toString(date, u"dd/MM/yyyy"_s);
}

QString Wording::time(const QDateTime &at, const QTimeZone &zone) const
{
    return locale().toString(at.toTimeZone(zone).time(), u"HH:mm"_s);
}

QString Wording::dateTime(const QDateTime &at, const QTimeZone &zone) const
{
    //: A date and a time: 24/11/2026, 10:47
    return tr("%1, %2").arg(date(at.toTimeZone(zone).date()), time(at, zone));
}

QString Wording::title(Title title) const
{
    switch (title) {
    case Title::None:
        return {};
    case Title::Madam:
        //: before a name
        return tr("Ms");
    case Title::Sir:
        //: before a name
        return tr("Mr");
    }
    Q_UNREACHABLE();
}

QString Wording::role(Role role) const
{
    switch (role) {
    case Role::Reader:
        return tr("Reader");
    case Role::Preparer:
        return tr("Preparer");
    case Role::Approver:
        return tr("Approver");
    case Role::Administrator:
        return tr("Administrator");
    case Role::Operator:
        return tr("Portal operator");
    }
    Q_UNREACHABLE();
}

QString Wording::country(const QString &code) const
{
    const LocalizedText name = countryName(code);
    return name.isEmpty() ? code : name.in(m_language);
}

QString Wording::languageName(const QString &code) const
{
    if (code == u"fr")
        return tr("French");
    if (code == u"en")
        return tr("English");
    if (code == u"de")
        return tr("German");
    if (code == u"nl")
        return tr("Dutch");
    if (code == u"it")
        return tr("Italian");
    const QLocale other(code);
    return other.language() == QLocale::C ? code : other.nativeLanguageName();
}

QString Wording::status(const UserStanding &standing, const QTimeZone &zone) const
{
    // A delay ends at some minute, a date begins a day.
    const QDateTime there = standing.at.toTimeZone(zone);
    const bool wholeDay = there.time() == QTime(0, 0);
    switch (standing.status) {
    case UserStatus::Deleted:
        return tr("Deleted");
    case UserStatus::Draft:
        return tr("Draft");
    case UserStatus::Rejected:
        return tr("Rejected");
    case UserStatus::AwaitingApproval:
        return tr("Awaiting approval");
    case UserStatus::SelfRegistered:
        return tr("Registered, to be activated");
    case UserStatus::EndsAt:
        return wholeDay ? tr("Ends on %1").arg(date(there.date())) : tr("Ends about %1").arg(time(standing.at, zone));
    case UserStatus::StartsAt:
        return wholeDay ? tr("Starts on %1").arg(date(there.date()))
                        : tr("Starts about %1").arg(time(standing.at, zone));
    case UserStatus::Inactive:
        return tr("Inactive");
    case UserStatus::ProfileToDefine:
        return tr("Profile to define");
    case UserStatus::AwaitingEquipment:
        return tr("Awaiting equipment");
    case UserStatus::Active:
        return tr("Active");
    }
    Q_UNREACHABLE();
}

QString Wording::orderStatus(OrderStatus status) const
{
    switch (status) {
    case OrderStatus::Draft:
        return tr("Draft");
    case OrderStatus::Submitted:
        return tr("Submitted");
    case OrderStatus::AwaitingApproval:
        return tr("Awaiting approval");
    case OrderStatus::Approved:
        return tr("Approved");
    case OrderStatus::Rejected:
        return tr("Rejected");
    case OrderStatus::Withdrawn:
        return tr("Withdrawn");
    case OrderStatus::Applied:
        return tr("Applied");
    case OrderStatus::InEffect:
        return tr("In effect");
    case OrderStatus::Stale:
        //: an order: what it relied on has changed since
        return tr("Stale");
    case OrderStatus::Failed:
        return tr("Failed");
    }
    Q_UNREACHABLE();
}

QString Wording::effect(Effect effect) const
{
    switch (effect) {
    case Effect::Narrowing:
        return tr("Only takes access away");
    case Effect::Neutral:
        return tr("Changes no access");
    case Effect::Widening:
        return tr("Gives access");
    case Effect::Mixed:
        return tr("Gives and takes access away");
    }
    Q_UNREACHABLE();
}

QString Wording::severity(Severity severity) const
{
    switch (severity) {
    case Severity::Grave:
        return tr("Grave");
    case Severity::Fragile:
        return tr("Fragile");
    case Severity::Watch:
        //: how serious a risk is: keep an eye on it
        return tr("Watch");
    }
    Q_UNREACHABLE();
}

QString Wording::sign(Sign sign) const
{
    switch (sign) {
    case Sign::Removed:
        return tr("Removed");
    case Sign::Added:
        return tr("Added");
    case Sign::Modified:
        return tr("Modified");
    }
    Q_UNREACHABLE();
}

} // namespace mandat
