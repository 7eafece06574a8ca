// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "domain/accessrequest.h"
#include "domain/portal.h"
#include "domain/user.h"
#include "service/smtp.h"

#include <QTranslator>

#include <memory>

namespace mandat::service
{

/// What messages say, in their reader's language.
class MailText
{
public:
    explicit MailText(Language language);

    /// The first way in: a link that works once.
    [[nodiscard]] MailMessage activation(const Portal &portal, const User &user, const QString &link,
                                         const QDateTime &expires) const;
    /// To whoever looks after the relationship (S4.13).
    [[nodiscard]] MailMessage requestReceived(const Portal &portal, const AccessRequest &request) const;
    /// To the person who asked.
    [[nodiscard]] MailMessage requestAnswered(const Portal &portal, const AccessRequest &request) const;

private:
    /// Context "mandat::service::MailText".
    [[nodiscard]] QString tr(const char *text) const;

    Language m_language;
    std::shared_ptr<QTranslator> m_translator;
};

} // namespace mandat::service
