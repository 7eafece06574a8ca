// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

namespace mandat::desktop
{

class DetailGrid;

/// Versions, TLS, proxy, keychain, cache, last sync: what support asks for, copied with one button, without secrets.
class DiagnosticsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DiagnosticsPage(Workspace &workspace, QWidget *parent = nullptr);

private:
    void add(const QString &label, const QString &value);

    DetailGrid *m_grid;
    QString m_text;
};

} // namespace mandat::desktop
