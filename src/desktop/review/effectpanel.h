// SPDX-License-Identifier: MIT
// What an order does to people, in sentences: who loses and gains what, how the administrators move, when it holds.
#pragma once

#include "desktop/workspace.h"
#include "models/roles.h"

class QVBoxLayout;

namespace mandat::desktop
{

class TextLabel;

class EffectPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EffectPanel(Workspace &workspace, QWidget *parent = nullptr);

    void retranslate();
    /// `after`: the state with the order, so that new people have names.
    /// `submitted`: it is on the portal already, so that nothing is said of when it will hold.
    void showImpact(const Impact &impact, const Snapshot &before, const Snapshot &after, bool submitted = false);
    void clear();

private:
    struct State;
    void add(models::Glyph glyph, models::Tone tone, const QString &fact, const QStringList &details = {},
             bool quiet = false);
    void addLosses(const State &state);
    void addGains(const State &state);
    void addAwaiting(const State &state);
    void addAdministrators(const State &state);
    void addWhen(const State &state);
    void addPending(const State &state, const QDateTime &effective);

    Workspace &m_workspace;
    TextLabel *m_title;
    QVBoxLayout *m_facts;
};

} // namespace mandat::desktop
