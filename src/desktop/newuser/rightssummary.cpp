// SPDX-License-Identifier: MIT
#include "desktop/newuser/rightssummary.h"

#include "desktop/newuser/glyphline.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "domain/wordingnouns.h"

#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

using models::Glyph;
using models::Tone;

namespace
{
constexpr qsizetype listed = 6; ///< of each sign; the rest is counted

QWidget *wrapped(TextLabel::Kind kind, const QString &text)
{
    auto *label = new TextLabel(kind, text);
    label->setWordWrap(true);
    return label;
}
} // namespace

RightsSummary::RightsSummary(const Portal &portal, Language language, QWidget *parent)
    : QWidget(parent)
    , m_portal(portal)
    , m_language(language)
    , m_number(new TextLabel(TextLabel::Kind::Title))
    , m_possible(new TextLabel(TextLabel::Kind::Secondary))
    , m_bar(new QProgressBar)
    , m_configuration(new QPushButton)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("In short"));
    m_column->setContentsMargins(metrics::between + 4, metrics::between, metrics::between + 4, metrics::between);
    m_column->setSpacing(metrics::within);
    m_column->addWidget(new TextLabel(TextLabel::Kind::Section, tr("In short")));
    m_column->addWidget(wrapped(TextLabel::Kind::Caption, tr("brought up to date with each box")));
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::within);
    line->addWidget(m_number, 0, Qt::AlignBaseline);
    m_possible->setWordWrap(true);
    line->addWidget(m_possible, 1, Qt::AlignBaseline);
    m_column->addLayout(line);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Share of what is possible"));
    m_column->addWidget(m_bar);
    //: %1: the portal’s word for a relationship, with its article (“the subscription”)
    m_configuration->setText(
        tr("See the configuration of %1").arg(withArticle(portal.policy.relationshipNoun.one, language)));
    setButtonTone(m_configuration, ButtonTone::Link);
    setCompact(m_configuration);
    m_column->addWidget(m_configuration, 0, Qt::AlignLeft);
    m_column->addStretch(1);
    connect(m_configuration, &QPushButton::clicked, this, &RightsSummary::configurationWanted);
}

void RightsSummary::setContent(const Content &content)
{
    delete m_rest;
    m_rest = new QWidget;
    auto *rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, metrics::within, 0, 0);
    rest->setSpacing(metrics::within - 2);
    addCounts(content);
    if (!content.later) {
        addComparison(content);
        addSensitive(content);
    }
    addOutOfReach(content);
    constexpr int beforeStretch = 4;
    m_column->insertWidget(beforeStretch, m_rest);
}

void RightsSummary::addCounts(const Content &content)
{
    const QLocale locale = localeOf(m_language);
    const int functions = content.later ? 0 : static_cast<int>(content.functions.size());
    const int possible = static_cast<int>(content.reach.size());
    m_number->setText(locale.toString(functions));
    //: stands behind the number of ticked functions; %n: how many can be ticked
    m_possible->setText(content.later ? tr("functions as long as the profile is to be defined")
                                      : tr("functions of %n possible here", nullptr, possible));
    m_bar->setMaximum(std::max(1, possible));
    m_bar->setValue(functions);
}

void RightsSummary::addComparison(const Content &content)
{
    if (content.comparison == Comparison::None)
        return;
    const QList<FunctionCode> more = inOrder(content.functions.subtracted(content.base));
    const QList<FunctionCode> less = inOrder(content.base.subtracted(content.functions));
    add(wrapped(TextLabel::Kind::Strong,
                content.comparison == Comparison::Today ? tr("Compared with today")
                                                        : tr("Compared with “%1”").arg(content.comparedWith)));
    if (more.isEmpty() && less.isEmpty()) {
        add(wrapped(TextLabel::Kind::Secondary, tr("No difference here.")));
        return;
    }
    addList(more, Glyph::Plus, Tone::Active);
    addList(less, Glyph::Minus, Tone::Refused);
}

void RightsSummary::addSensitive(const Content &content)
{
    SortedSet<FunctionCode> sensitive;
    for (const FunctionCode &code : content.functions) {
        const Function *function = m_portal.catalogue.function(code);
        if (function && function->sensitive)
            sensitive.insert(code);
    }
    if (sensitive.isEmpty())
        return;
    addRule();
    auto *head = new GlyphLine(Glyph::Shield, Tone::Sensitive,
                               tr("%n sensitive operation(s)", nullptr, static_cast<int>(sensitive.size())), {});
    head->setToned(true);
    add(head);
    const QList<FunctionCode> ordered = inOrder(sensitive);
    QStringList labels;
    for (const FunctionCode &code : ordered.first(std::min(listed, ordered.size())))
        labels.append(label(code));
    if (ordered.size() > listed)
        labels.append(tr("and %n more", nullptr, static_cast<int>(ordered.size() - listed)));
    add(wrapped(TextLabel::Kind::Body, labels.join(u'\n')));
    if (m_portal.policy.strongAuthentication == StrongAuthenticationRule::None)
        return;
    //: S0.9. %1: the device with its article (“the signing app”)
    add(new Banner(
        Tone::Sensitive,
        tr("They stay off until %1 and a secure mobile number are registered with the portal: awaiting equipment.")
            .arg(m_portal.policy.device.in(m_language)),
        Glyph::Shield));
}

void RightsSummary::addOutOfReach(const Content &content)
{
    const models::FunctionTree::OutOfReach &out = content.outOfReach;
    if (out.aboveCeiling.isEmpty() && out.moduleOff.isEmpty())
        return;
    addRule();
    //: %1: a relationship, “subscription 40217-A”
    add(wrapped(TextLabel::Kind::Strong, tr("Out of reach on %1").arg(content.where)));
    QStringList sentences;
    if (!out.aboveCeiling.isEmpty())
        sentences.append(tr("%n function(s) above the ceiling.", nullptr, static_cast<int>(out.aboveCeiling.size())));
    for (const auto &[module, functions] : out.moduleOff) {
        const Module *known = m_portal.catalogue.module(module);
        sentences.append(
            tr("%n function(s) of the module %1, which is off.", nullptr, static_cast<int>(functions.size()))
                .arg(known ? known->label.in(m_language) : module.text()));
    }
    add(wrapped(TextLabel::Kind::Secondary, sentences.join(u'\n')));
}

void RightsSummary::addList(const QList<FunctionCode> &functions, Glyph glyph, Tone tone)
{
    for (const FunctionCode &code : functions.first(std::min(listed, functions.size())))
        add(new GlyphLine(glyph, tone, {}, label(code)));
    if (functions.size() > listed)
        add(new GlyphLine(glyph, tone, {}, tr("and %n more", nullptr, static_cast<int>(functions.size() - listed))));
}

void RightsSummary::addRule()
{
    auto *rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setFixedHeight(metrics::between + 1);
    QPalette palette = rule->palette();
    palette.setColor(QPalette::WindowText, currentTokens().hairline);
    rule->setPalette(palette);
    add(rule);
}

void RightsSummary::add(QWidget *widget)
{
    m_rest->layout()->addWidget(widget);
}

QList<FunctionCode> RightsSummary::inOrder(const SortedSet<FunctionCode> &functions) const
{
    QList<FunctionCode> out = functions.values();
    std::ranges::sort(out, {}, [this](const FunctionCode &code) { return m_portal.catalogue.position(code); });
    return out;
}

QString RightsSummary::label(const FunctionCode &code) const
{
    const Function *function = m_portal.catalogue.function(code);
    return function ? function->label.in(m_language) : code.text();
}

} // namespace mandat::desktop

#include "moc_rightssummary.cpp"
