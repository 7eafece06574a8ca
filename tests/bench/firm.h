// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>

namespace mandat::bench
{

/// Where things are: the programs that are measured, and what is made to measure them on.
struct Place {
    QString programs; ///< the folder with mandat and mandatd
    QString data; ///< this size's own folder
    QString size; ///< small, mid or network

    [[nodiscard]] QString file(const QString &name) const { return data + u'/' + name; }
    [[nodiscard]] QString mandat() const { return programs + QStringLiteral("/mandat"); }
    [[nodiscard]] QString mandatd() const { return programs + QStringLiteral("/mandatd"); }
};

/// The firm is measured on one of its portals: the banking portal is the one with the most of everything.
inline constexpr char portalId[] = "bank-delegates";

/// Runs a program to its end and gives its standard output; ends this program if it fails.
QByteArray run(const QString &program, const QStringList &arguments);

/// A process that is started after this ends when this program does, however it ends.
void dieWithMe(QProcess &process);

/// Memory of a running process, in MB (10⁶ bytes).
struct Memory {
    double peak = 0;
    double resident = 0;
};
[[nodiscard]] Memory memoryOf(qint64 pid);

/// A real mandatd on loopback with the sample firm of this size, which is made the first time.
class Firm
{
public:
    explicit Firm(const Place &place);
    ~Firm();
    Firm(const Firm &) = delete;
    Firm &operator=(const Firm &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const; ///< the portal's base
    [[nodiscard]] QByteArray path() const; ///< the same, as a path
    [[nodiscard]] QByteArray authorization() const; ///< the header line
    [[nodiscard]] QString tokenFile() const { return m_tokenFile; }
    [[nodiscard]] qint64 processId() const { return m_service.processId(); }

private:
    QString m_tokenFile;
    QByteArray m_token;
    QProcess m_service;
    quint16 m_port = 0;
};

} // namespace mandat::bench
