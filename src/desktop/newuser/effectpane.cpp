// SPDX-License-Identifier: MIT
#include "desktop/newuser/effectpane.h"

#include "base/fold.h"
#include "desktop/newuser/dayfield.h"
#include "desktop/newuser/glyphline.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace mandat::desktop
{

namespace
{
constexpr int reasonLines = 3;
} // namespace

EffectPane::EffectPane(NewUserState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_column(new QVBoxLayout(this))
    , m_reason(new QPlainTextEdit)
    , m_givenBy(new QComboBox)
    , m_given(makeDayField(tr("not given"), state.wording().locale()))
    , m_reference(new QLineEdit)
{
    setAccessibleName(tr("Effect"));
    m_column->setContentsMargins(metrics::between + 4, metrics::between, metrics::between + 4, metrics::between);
    m_column->setSpacing(metrics::within);
    m_column->addWidget(new TextLabel(TextLabel::Kind::Section, tr("Effect")));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(reasonLines * m_reason->fontMetrics().lineSpacing() + metrics::between);
    m_givenBy->setEditable(true);
    m_givenBy->setInsertPolicy(QComboBox::NoInsert);
    m_givenBy->setMinimumContentsLength(12);
    m_givenBy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *reason = new FieldBox(tr("&Reason"), m_reason);
    reason->setOptional(true);
    m_column->addSpacing(metrics::within);
    m_column->addWidget(reason);
    m_column->addSpacing(metrics::within);
    m_column->addWidget(new TextLabel(TextLabel::Kind::Section, tr("Mandate of the client")));
    auto *givenBy = new FieldBox(tr("&Given by"), m_givenBy);
    givenBy->setOptional(true);
    m_column->addWidget(givenBy);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::within);
    line->addWidget(new FieldBox(tr("&On"), m_given), 1);
    line->addWidget(new FieldBox(tr("Re&ference"), m_reference), 1);
    m_column->addLayout(line);
    m_column->addStretch(1);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &EffectPane::store);
    connect(m_givenBy, &QComboBox::currentTextChanged, this, &EffectPane::store);
    connect(m_given, &QDateEdit::dateChanged, this, &EffectPane::store);
    connect(m_reference, &QLineEdit::textChanged, this, &EffectPane::store);
}

void EffectPane::showEffect(const Impact &impact, const Snapshot &after)
{
    delete m_lines;
    m_lines = new QWidget;
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(metrics::within);
    addLines(impact, after);
    addAdministrators(impact, after);
    addTiming();
    m_column->insertWidget(1, m_lines);
}

void EffectPane::addLines(const Impact &impact, const Snapshot &after)
{
    QHash<UserId, SortedSet<FunctionCode>> given;
    QHash<UserId, SortedSet<FunctionCode>> awaiting;
    for (const ImpactRow &row : impact.rows) {
        for (const FunctionCode &code : row.gained)
            given[row.user].insert(code);
        for (const FunctionCode &code : row.awaiting) {
            given[row.user].insert(code);
            awaiting[row.user].insert(code);
        }
    }
    const auto add = [this](Glyph glyph, Tone tone, const QString &strong, const QString &text) {
        m_lines->layout()->addWidget(new GlyphLine(glyph, tone, strong, text));
    };
    for (auto it = given.cbegin(); it != given.cend(); ++it) {
        const User *user = after.user(it.key());
        const int off = static_cast<int>(awaiting.value(it.key()).size());
        add(Glyph::Plus, Tone::Active,
            tr("%1 gains %n function(s).", nullptr, static_cast<int>(it.value().size()))
                .arg(user ? displayName(*user) : QString()),
            off > 0 ? tr("%n of them stay off until the equipment is there.", nullptr, off) : QString());
    }
    if (given.isEmpty())
        add(Glyph::Information, Tone::Pending, tr("Nobody gains a function."),
            tr("The profile is still to be defined, or nothing is in reach."));
}

void EffectPane::addAdministrators(const Impact &impact, const Snapshot &after)
{
    const QLocale locale = m_state.wording().locale();
    for (const AdministratorMove &move : impact.administrators) {
        const Relationship *relationship = after.relationship(move.relationship);
        //: %1: a relationship; from %2 to %n administrators
        const QString text = tr("%1 goes from %2 to %n administrator(s).", nullptr, static_cast<int>(move.after))
                                 .arg(relationship ? relationship->reference : QString(), locale.toString(move.before));
        const bool few = move.after < m_state.policy().administratorsWarn;
        m_lines->layout()->addWidget(
            new GlyphLine(few ? Glyph::Warning : Glyph::Information, few ? Tone::Waiting : Tone::Pending, text, {}));
    }
}

void EffectPane::addTiming()
{
    const Policy &policy = m_state.policy();
    QString when;
    if (policy.approval != ApprovalRule::None) {
        when = tr("Nothing takes effect before somebody with the approver role has approved it.");
    } else if (policy.effectDelay.count() > 0) {
        const QDateTime at = m_state.workspace().now().addSecs(policy.effectDelay.count());
        //: %1: a time, “10:50”
        when = tr("In effect some minutes after it is submitted, about %1.")
                   .arg(m_state.wording().time(at, policy.zone()));
    } else {
        when = tr("In effect as soon as the portal has it.");
    }
    m_lines->layout()->addWidget(new GlyphLine(Glyph::Clock, Tone::Pending, {}, when));
    if (m_state.form.existing)
        return;
    QString credentials;
    switch (policy.credentialDelivery) {
    case CredentialDelivery::Screen:
        credentials = tr("Sign-in ID and temporary password are shown afterwards, to be handed over.");
        break;
    case CredentialDelivery::Post:
        credentials = tr("Sign-in ID and temporary password leave by post, to the address given.");
        break;
    case CredentialDelivery::Email:
        credentials = policy.approval == ApprovalRule::None
            ? tr("The person is told by email how to sign in.")
            : tr("The person is told by email how to sign in, once it is approved.");
        break;
    }
    m_lines->layout()->addWidget(new GlyphLine(Glyph::Information, Tone::Pending, {}, credentials));
}

void EffectPane::fillGivers()
{
    QStringList givers;
    for (const Contact &contact : m_state.snapshot().contacts) {
        if (contact.company == m_state.form.company)
            givers.append(contact.capacity.isEmpty()
                              ? displayName(contact)
                              : tr("%1, %2", "name and capacity").arg(displayName(contact), contact.capacity));
    }
    std::ranges::sort(givers, {}, [](const QString &giver) { return folded(giver); });
    m_givenBy->clear();
    m_givenBy->addItems(givers);
    m_givenBy->setCurrentIndex(-1); // the first arrow key leads to the first
}

void EffectPane::enter()
{
    m_filling = true;
    const NewUserForm &form = m_state.form;
    m_reason->setPlainText(form.reason);
    fillGivers();
    m_givenBy->setCurrentText(form.mandate.givenBy);
    setDay(m_given, form.mandate.date);
    m_reference->setText(form.mandate.reference);
    m_filling = false;
}

void EffectPane::store()
{
    if (m_filling)
        return;
    m_state.form.reason = m_reason->toPlainText();
    m_state.form.mandate = {m_givenBy->currentText().trimmed(), dayIn(m_given), m_reference->text().trimmed()};
    m_state.touch();
}

} // namespace mandat::desktop

#include "moc_effectpane.cpp"
