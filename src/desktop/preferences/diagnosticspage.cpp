// SPDX-License-Identifier: MIT
#include "desktop/preferences/diagnosticspage.h"

#include "app/diagnostics.h"
#include "desktop/parts/detailgrid.h"
#include "desktop/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

DiagnosticsPage::DiagnosticsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_grid(new DetailGrid)
{
    const app::Diagnostics facts = app::diagnose(workspace.session());
    const Wording &wording = workspace.wording();
    add(tr("Mandat"), facts.program);
    add(tr("Qt"), facts.qt);
    add(tr("System"), facts.system);
    add(tr("Encryption"), facts.tls.isEmpty() ? tr("none: only portals on this computer can be reached") : facts.tls);
    add(tr("Proxy"), facts.proxy.isEmpty() ? tr("none") : facts.proxy);
    add(tr("Sign-in kept in"), facts.tokenFile.isEmpty() ? tr("the keychain") : facts.tokenFile);
    add(tr("Portal"), facts.portal);
    add(tr("Cache"), wording.locale().formattedDataSize(facts.cacheBytes));
    add(tr("Last sync"),
        facts.lastSync.isValid() ? wording.dateTime(facts.lastSync, QTimeZone::systemTimeZone()) : tr("never"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::between, 0, 0);
    column->setSpacing(metrics::between);
    column->addWidget(m_grid);
    auto *copy = new QPushButton(tr("&Copy"));
    copy->setAutoDefault(false);
    copy->setAccessibleDescription(tr("Copies what stands above, for support; no secret is in it"));
    column->addWidget(copy, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
}

void DiagnosticsPage::add(const QString &label, const QString &value)
{
    m_grid->addRow(label, value);
    //: %1: what; %2: its value: "Proxy: none"
    m_text += tr("%1: %2").arg(label, value) + QLatin1Char('\n');
}

} // namespace mandat::desktop

#include "moc_diagnosticspage.cpp"
