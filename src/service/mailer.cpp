// SPDX-License-Identifier: MIT
#include "service/mailer.h"

#include "base/log.h"
#include "domain/snapshot.h"
#include "service/auditvalues.h"
#include "service/entities.h"
#include "service/mailtext.h"
#include "service/secrets.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr std::chrono::seconds lookEvery {1};
constexpr qint64 mailsAtOnce = 20;
constexpr qint64 firstPauseSeconds = 30;
constexpr qint64 longestPauseSeconds = 3600;

const Actor ourselves {u"mandatd"_s, u"Service"_s};

} // namespace

Mailer::Mailer(Store &store, const Clock &clock, const ServiceSettings &settings)
    : m_store(store)
    , m_clock(clock)
    , m_settings(settings)
    , m_thread([this] { loop(); })
{
}

Mailer::~Mailer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Mailer::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_asked = true;
    }
    m_wake.notify_one();
}

void Mailer::loop()
{
    if (m_settings.mail.isEmpty())
        return;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait_for(lock, lookEvery, [this] { return m_asked || m_stopping; });
        m_asked = false;
        if (m_stopping)
            return;
        lock.unlock();
        for (const QString &portal : m_store.portalIds())
            sendDue(portal);
        lock.lock();
    }
}

void Mailer::sendDue(const QString &portal)
{
    const QDateTime now = m_clock.now();
    const auto definition = m_store.portal(portal);
    QList<Mail> due;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(due, reader.mailDue(now, mailsAtOnce));
        return {};
    };
    Result<void> outcome = m_store.read(portal, find);
    for (const Mail &mail : std::as_const(due)) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return;
        }
        const Result<void> sent = send(*definition, mail, now);
        outcome = sent ? Result<void>() : postpone(portal, mail, sent.error(), now);
        if (!outcome)
            break;
    }
    if (!outcome)
        qCWarning(lcService).noquote() << "cannot send mail of" << portal << outcome.error().detail;
}

Result<void> Mailer::send(const Portal &portal, const Mail &mail, const QDateTime &now)
{
    return mail.kind == MailKind::Activation ? sendActivation(portal, mail, now) : sendNotice(portal, mail, now);
}

Result<void> Mailer::sendActivation(const Portal &portal, const Mail &mail, const QDateTime &now)
{
    if (m_settings.publicUrl.isEmpty())
        return fail(ErrorKind::Invalid, u"service/publicUrl is not set: there is no link to send"_s);
    std::optional<User> user;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(const auto stored, reader.find(Kind::User, mail.subject));
        if (!stored)
            return {};
        MANDAT_ASSIGN(user, valueOf<User>(stored->document));
        return {};
    };
    MANDAT_TRY(m_store.read(portal.id, find));
    const bool wanted = user && user->credentials != CredentialState::Changed && finalState(*user);
    if (!wanted)
        return m_store.write(portal.id, [&](Writer &writer) { return writer.removeMail(mail.key); });
    const QByteArray token = newUserToken(false);
    const QDateTime expires = now.addDays(portal.policy.temporaryPasswordDays);
    const QString link = m_settings.publicUrl + u'/' + portal.id + u"/activate#"_s + QString::fromLatin1(token);
    const MailText text(languageFromCode(user->language.isEmpty() ? u"fr"_s : user->language));
    MANDAT_TRY(sendMail(m_settings.mail, text.activation(portal, *user, link, expires), now));
    return m_store.write(portal.id, [&](Writer &writer) -> Result<void> {
        MANDAT_TRY(writer.removeMail(mail.key));
        MANDAT_ASSIGN(const auto stored, writer.find(Kind::User, mail.subject));
        if (!stored)
            return {};
        MANDAT_TRY(writer.addUserToken({tokenHash(token), UserTokenKind::Activation, mail.subject, expires}));
        MANDAT_ASSIGN(User issued, valueOf<User>(stored->document));
        const Resource before = issued;
        issued.credentials = CredentialState::Issued;
        MANDAT_TRY(writer.put(issued, {stored->version + 1, stored->created, now}));
        const AuditValues values = auditValues(before, Resource(issued));
        writer.record(
            ourselves, now,
            {u"activationSent"_s, Kind::User, mail.subject, {}, FeedChange::Updated, values.before, values.after});
        return {};
    });
}

Result<void> Mailer::sendNotice(const Portal &portal, const Mail &mail, const QDateTime &now)
{
    std::optional<AccessRequest> request;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(const auto stored, reader.find(Kind::AccessRequest, mail.subject));
        if (!stored)
            return {};
        MANDAT_ASSIGN(request, valueOf<AccessRequest>(stored->document));
        return {};
    };
    MANDAT_TRY(m_store.read(portal.id, find));
    if (request) {
        const QString language = portal.policy.languages.value(0, u"fr"_s);
        const MailText text(languageFromCode(language));
        MailMessage message = mail.kind == MailKind::RequestReceived ? text.requestReceived(portal, *request)
                                                                     : text.requestAnswered(portal, *request);
        message.recipient = mail.recipient;
        MANDAT_TRY(sendMail(m_settings.mail, message, now));
    }
    return m_store.write(portal.id, [&](Writer &writer) { return writer.removeMail(mail.key); });
}

Result<void> Mailer::postpone(const QString &portal, Mail mail, const Error &error, const QDateTime &now)
{
    qCWarning(lcService).noquote() << "a message of" << portal << "waits:" << error.detail;
    mail.next = now.addSecs(std::min(longestPauseSeconds, firstPauseSeconds << std::min(mail.attempts, 10)));
    mail.attempts += 1;
    mail.problem = error.detail.left(500);
    return m_store.write(portal, [&](Writer &writer) { return writer.putMail(mail); });
}

} // namespace mandat::service
