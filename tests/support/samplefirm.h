// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace mandat::testing
{

/// A real mandatd on loopback, on a sample firm of its own, for as long as the object lives.
class SampleFirm
{
public:
    /// Fails the test (QFAIL-like, by qFatal) if mandatd cannot be run: without it nothing here can be tested.
    /// `settings`: what its configuration file holds.
    explicit SampleFirm(const QByteArray &settings = {});
    ~SampleFirm();

    [[nodiscard]] QUrl base(const QString &portal) const;
    /// Path of a file (0600) with a token of this member of staff.
    [[nodiscard]] QString tokenFile(const QString &portal, const QString &subject = QStringLiteral("sophie.aubriot"));
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Ends the service, as a power cut would, or starts it again at the same address.
    void stop();
    void start();
    /// Starts it where no file can grow beyond this, as on a disk without room.
    void startWithFilesUpTo(qint64 bytes);
    /// mandatd with these arguments and the firm's database; its exit code.
    [[nodiscard]] int command(QStringList arguments) const;

private:
    QByteArray run(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcess m_service;
    QUrl m_url;
};

} // namespace mandat::testing
