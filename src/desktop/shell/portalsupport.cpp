// SPDX-License-Identifier: MIT
#include "desktop/shell/portalsupport.h"

#include "desktop/parts/detailgrid.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

PortalSupport::PortalSupport(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"portalSupport"_s);
    setWindowTitle(tr("Portal support"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::between);
    column->addWidget(new TextLabel(TextLabel::Kind::Strong, workspace.session().displayName(workspace.language())));
    const Support &support = workspace.policy().support;
    auto *grid = new DetailGrid;
    const auto add = [&](const QString &label, const QString &value) {
        if (!value.isEmpty())
            grid->addRow(label, value);
    };
    add(tr("Telephone"), support.phone);
    add(tr("Hours"), support.hours.in(workspace.language()));
    add(tr("Email"), support.email);
    add(tr("Web page"), support.url);
    if (grid->rowCount() > 0)
        column->addWidget(grid);
    else
        column->addWidget(new TextLabel(TextLabel::Kind::Secondary, tr("This portal names no support.")));
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    buttons->addStretch(1);
    const QUrl page(support.url, QUrl::StrictMode);
    // Only what a browser opens: the address comes from a portal.
    if (page.scheme() == "https"_L1 || page.scheme() == "http"_L1) {
        auto *open = new QPushButton(tr("&Open the web page"));
        open->setAutoDefault(false);
        buttons->addWidget(open);
        connect(open, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(page); });
    }
    auto *close = new QPushButton(tr("&Close"));
    close->setDefault(true);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(440);
}

} // namespace mandat::desktop

#include "moc_portalsupport.cpp"
