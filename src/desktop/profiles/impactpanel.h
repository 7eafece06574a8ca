// SPDX-License-Identifier: MIT
// What a profile's change does, beside the editor: who has it, who loses and gains what, where it stays without effect.
#pragma once

#include "desktop/profiles/profileimpact.h"
#include "desktop/workspace.h"
#include "models/roles.h"

class QPushButton;
class QVBoxLayout;

namespace mandat::desktop
{

class ChipLabel;
class TextLabel;

class ImpactPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ImpactPanel(Workspace &workspace, QWidget *parent = nullptr);

    void retranslate();
    /// Beside the editor (of a width of its own), or under it (as wide as there is room, of a height of its own).
    void setUnder(bool under);
    void showWaiting();
    void showError(const Error &error);
    /// `changed`: how many functions differ from what the portal has; `isNew`: nobody can have it yet.
    void showImpact(const ProfileImpact &impact, int changed, bool isNew);
    void clear();
    void setButtons(bool canDiscard, bool canStage, const QString &whyNot);

Q_SIGNALS:
    void discardRequested();
    void stageRequested();
    void usersRequested(); ///< who has the profile

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void add(QWidget *widget);
    void addFact(models::Glyph glyph, models::Tone tone, const QString &fact, const QStringList &details = {});
    void addRows(const QList<ProfileImpactRow> &rows, qsizetype all);
    void addMoves(const ProfileImpact &impact);
    void addWithoutEffect(const ProfileImpact &impact);
    void addOneProfileNote();

    struct Shown {
        ProfileImpact impact;
        int changed = 0;
        bool isNew = false;
    };

    Workspace &m_workspace;
    std::optional<Shown> m_shown;
    int m_filledWidth = 0; ///< for which texts have been shortened
    TextLabel *m_title;
    QPushButton *m_users;
    ChipLabel *m_changed;
    QVBoxLayout *m_content;
    QPushButton *m_discard;
    QPushButton *m_stage;
};

} // namespace mandat::desktop
