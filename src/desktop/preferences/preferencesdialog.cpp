// SPDX-License-Identifier: MIT
#include "desktop/preferences/preferencesdialog.h"

#include "desktop/parts/fieldbox.h"
#include "desktop/preferences/diagnosticspage.h"
#include "desktop/preferences/letterheadpage.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

PreferencesDialog::PreferencesDialog(Workspace &workspace, Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_language(new QComboBox)
    , m_appearance(new QComboBox)
    , m_letterhead(new LetterheadPage(workspace))
{
    setObjectName(u"preferences"_s);
    setWindowTitle(tr("Preferences"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::between);
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->setAccessibleName(windowTitle());
    tabs->addTab(buildGeneral(), tr("&General"));
    tabs->addTab(m_letterhead, tr("&Printing"));
    tabs->addTab(new DiagnosticsPage(workspace), tr("&Diagnostics"));
    column->addWidget(tabs, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::within);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *keep = new QPushButton(tr("&Save"));
    setButtonTone(keep, ButtonTone::Primary);
    keep->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &PreferencesDialog::save);
    setMinimumWidth(480);
}

QWidget *PreferencesDialog::buildGeneral()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, metrics::between, 0, 0);
    column->setSpacing(metrics::between);
    // Each in its own language: whoever cannot read this window finds theirs.
    m_language->addItem(u"Français"_s, static_cast<int>(Language::French));
    m_language->addItem(u"English"_s, static_cast<int>(Language::English));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(m_workspace.language())));
    m_appearance->addItem(tr("As the system"), static_cast<int>(Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    m_appearance->setCurrentIndex(m_appearance->findData(static_cast<int>(m_theme.appearance())));
    column->addWidget(new FieldBox(tr("&Language"), m_language));
    column->addWidget(new FieldBox(tr("&Appearance"), m_appearance));
    column->addStretch(1);
    return page;
}

void PreferencesDialog::save()
{
    if (!m_letterhead->save())
        return;
    const auto look = static_cast<Appearance>(m_appearance->currentData().toInt());
    if (look != m_theme.appearance()) {
        m_workspace.settings().setValue(u"appearance"_s, static_cast<int>(look));
        m_theme.apply(look);
    }
    const auto language = static_cast<Language>(m_language->currentData().toInt());
    accept();
    if (language != m_workspace.language())
        Q_EMIT languageWanted(language);
}

} // namespace mandat::desktop

#include "moc_preferencesdialog.cpp"
