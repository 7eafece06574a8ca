// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QDialog>

class QComboBox;

namespace mandat::desktop
{

class LetterheadPage;
class Theme;

/// What a person sets once: language and look, what stands on every printed page, and what support asks for. Nothing is
/// written before *Save*.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Workspace &workspace, Theme &theme, QWidget *parent);

Q_SIGNALS:
    void languageWanted(mandat::Language language);

private:
    QWidget *buildGeneral();
    void save();

    Workspace &m_workspace;
    Theme &m_theme;
    QComboBox *m_language;
    QComboBox *m_appearance;
    LetterheadPage *m_letterhead;
};

} // namespace mandat::desktop
