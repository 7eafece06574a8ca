// SPDX-License-Identifier: MIT
#include "service/mailtext.h"

#include "domain/wording.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

QString nameOf(const QString &first, const QString &last)
{
    return (first + u' ' + last).simplified();
}

} // namespace

MailText::MailText(Language language)
    : m_language(language)
    , m_translator(std::make_shared<QTranslator>())
{
    static_cast<void>(m_translator->load(u":/i18n/mandat_"_s + languageCode(language) + u".qm"_s));
}

QString MailText::tr(const char *text) const
{
    const QString translated = m_translator->translate("mandat::service::MailText", text);
    return translated.isEmpty() ? QString::fromUtf8(text) : translated;
}

MailMessage MailText::activation(const Portal &portal, const User &user, const QString &link,
                                 const QDateTime &expires) const
{
    const QString until = Wording(m_language).dateTime(expires, portal.policy.zone());
    QString text = tr("Hello %1,\n\n"
                      "Your access to %2 is ready. Your sign-in ID is %3.\n\n"
                      "Choose your password here:\n%4\n\n"
                      "The link works once, until %5. If you did not expect this message, you can ignore it.\n");
    text = text.arg(nameOf(user.firstName, user.lastName), portal.name.in(m_language), user.userName, link, until);
    return {user.email, tr("Your access to %1").arg(portal.name.in(m_language)), text};
}

MailMessage MailText::requestReceived(const Portal &portal, const AccessRequest &request) const
{
    const QString name = nameOf(request.firstName, request.lastName);
    QString text = tr("%1 (%2) asks for access to %3.\n\n%4\n\nThe request waits in the inbox.\n");
    text = text.arg(name, request.email, portal.name.in(m_language), request.message);
    return {{}, tr("Access request from %1").arg(name), text};
}

MailMessage MailText::requestAnswered(const Portal &portal, const AccessRequest &request) const
{
    const QString name = nameOf(request.firstName, request.lastName);
    const QString where = portal.name.in(m_language);
    const QString text = request.status == RequestStatus::Accepted
        ? tr("Hello %1,\n\nYour request for access to %2 was accepted. You will hear from the portal as soon as your "
             "access is ready.\n")
              .arg(name, where)
        : tr("Hello %1,\n\nYour request for access to %2 was refused:\n%3\n").arg(name, where, request.answer);
    return {request.email, tr("Your request for access to %1").arg(where), text};
}

} // namespace mandat::service
