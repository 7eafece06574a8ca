// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QString>

namespace mandat::desktop
{

/// A program whose window is open on a data folder can be asked by a second one, which finds the folder locked, to show
/// it. Only programs of the same person are heard.
class OpenWindow : public QObject
{
    Q_OBJECT

public:
    explicit OpenWindow(const QString &dataFolder, QObject *parent = nullptr);

    /// Asks the program that has the folder open, which answers at once; false: it did not, or is no window.
    [[nodiscard]] static bool raise(const QString &dataFolder);

Q_SIGNALS:
    void raiseWanted();

private:
    void answer();

    QLocalServer m_server;
};

} // namespace mandat::desktop
