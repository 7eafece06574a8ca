// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"
#include "models/functiontree.h"
#include "models/roles.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace mandat::desktop
{

class TextLabel;

/// What a profile comes to, as it is being ticked: how much of what is possible, how it differs from where it started,
/// what is sensitive (S0.9), what is out of reach.
class RightsSummary : public QWidget
{
    Q_OBJECT

public:
    enum class Comparison {
        None,
        Profile, ///< with what it started from
        Today, ///< with what the person has on the portal
    };

    struct Content {
        SortedSet<FunctionCode> functions; ///< ticked and in reach
        SortedSet<FunctionCode> reach;
        Comparison comparison = Comparison::None;
        QString comparedWith; ///< the name of the profile
        SortedSet<FunctionCode> base; ///< in reach
        models::FunctionTree::OutOfReach outOfReach;
        QString where; ///< "subscription 40217-A"
        QString who; ///< "KOUASSI Aya"
        bool later = false;
    };

    RightsSummary(const Portal &portal, Language language, QWidget *parent = nullptr);

    void setContent(const Content &content);

Q_SIGNALS:
    void configurationWanted();

private:
    void addCounts(const Content &content);
    void addComparison(const Content &content);
    void addSensitive(const Content &content);
    void addOutOfReach(const Content &content);
    void addRule();
    void addList(const QList<FunctionCode> &functions, models::Glyph glyph, models::Tone tone);
    void add(QWidget *widget);
    [[nodiscard]] QList<FunctionCode> inOrder(const SortedSet<FunctionCode> &functions) const;
    [[nodiscard]] QString label(const FunctionCode &code) const;

    Portal m_portal;
    Language m_language;
    TextLabel *m_number;
    TextLabel *m_possible;
    QProgressBar *m_bar;
    QPushButton *m_configuration;
    QWidget *m_rest = nullptr; ///< made anew with each content
    QVBoxLayout *m_column;
};

} // namespace mandat::desktop
