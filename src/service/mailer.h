// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "service/settings.h"
#include "service/store.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace mandat::service
{

struct MailMessage;

/// Sends what is queued, in a thread of its own. What could not be sent is tried again, later and later. A message that
/// carries a secret gets it as it leaves; the store has only its hash.
class Mailer
{
public:
    /// All outlive it. Without a server in the settings messages wait.
    Mailer(Store &store, const Clock &clock, const ServiceSettings &settings);
    ~Mailer();

    /// Something may be due. From any thread; returns at once.
    void wake();

private:
    void loop();
    void sendDue(const QString &portal);
    [[nodiscard]] Result<void> send(const Portal &portal, const Mail &mail, const QDateTime &now);
    [[nodiscard]] Result<void> sendActivation(const Portal &portal, const Mail &mail, const QDateTime &now);
    [[nodiscard]] Result<void> sendNotice(const Portal &portal, const Mail &mail, const QDateTime &now);
    [[nodiscard]] Result<void> postpone(const QString &portal, Mail mail, const Error &error, const QDateTime &now);

    Store &m_store;
    const Clock &m_clock;
    const ServiceSettings &m_settings;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_asked = true;
    bool m_stopping = false;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace mandat::service
