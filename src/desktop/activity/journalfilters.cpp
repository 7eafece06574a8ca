// SPDX-License-Identifier: MIT
#include "desktop/activity/journalfilters.h"

#include "desktop/newuser/dayfield.h"
#include "desktop/parts/flowlayout.h"
#include "desktop/parts/searchfield.h"
#include "desktop/rememberedfilters.h"
#include "desktop/theme/controlstate.h"
#include "models/auditwords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

constexpr int typingPause = 300; ///< ms
constexpr int dayWidth = 124;

QWidget *together(QWidget *label, QWidget *field)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(field);
    return pair;
}

} // namespace

JournalFilters::JournalFilters(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_text(new SearchField(QString()))
    , m_who(new SearchField(QString()))
    , m_action(new QComboBox)
    , m_type(new QComboBox)
    , m_fromLabel(new QLabel)
    , m_from(makeDayField(QString(), workspace.wording().locale()))
    , m_toLabel(new QLabel)
    , m_to(makeDayField(QString(), workspace.wording().locale()))
    , m_clear(new QToolButton)
    , m_typing(new QTimer(this))
{
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text->setObjectName(u"journalText"_s);
    m_text->setFixedWidth(240);
    m_who->setFixedWidth(160);
    for (SearchField *field : {m_text, m_who}) {
        setCompact(field);
        layout->addWidget(field);
        connect(field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    }
    for (QComboBox *box : {m_action, m_type}) {
        setCompact(box);
        layout->addWidget(box);
        connect(box, &QComboBox::activated, this, [this] { m_typing->start(0); });
    }
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    for (QDateEdit *day : {m_from, m_to}) {
        setCompact(day);
        day->setFixedWidth(dayWidth);
        connect(day, &QDateEdit::dateChanged, m_typing, qOverload<>(&QTimer::start));
    }
    layout->addWidget(together(m_fromLabel, m_from));
    layout->addWidget(together(m_toLabel, m_to));
    layout->addWidget(m_clear);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_typing, &QTimer::timeout, this, [this] {
        m_typing->setInterval(typingPause);
        rememberChoices();
        m_clear->setVisible(!isEmpty());
        Q_EMIT changed();
    });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        rememberChoices();
        Q_EMIT changed();
    });
}

/// What is chosen, not what is typed, and no days: tomorrow they would hide what is new.
void JournalFilters::rememberChoices() const
{
    remember(m_workspace, u"activity/action"_s, m_action->currentData());
    remember(m_workspace, u"activity/type"_s, m_type->currentData());
}

AuditQuery JournalFilters::query() const
{
    const QTimeZone zone = m_workspace.policy().zone();
    AuditQuery query;
    query.text = m_text->text().trimmed();
    query.who = m_who->text().trimmed();
    query.action = m_action->currentData().toString();
    query.resourceType = m_type->currentData().toString();
    if (const QDate from = dayIn(m_from); from.isValid())
        query.from = from.startOfDay(zone).toUTC();
    if (const QDate to = dayIn(m_to); to.isValid())
        query.until = to.addDays(1).startOfDay(zone).toUTC();
    return query;
}

bool JournalFilters::isEmpty() const
{
    return query() == AuditQuery();
}

void JournalFilters::clear()
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_text), QSignalBlocker(m_who), QSignalBlocker(m_from),
                                    QSignalBlocker(m_to)};
    m_text->clear();
    m_who->clear();
    m_action->setCurrentIndex(0);
    m_type->setCurrentIndex(0);
    setDay(m_from, {});
    setDay(m_to, {});
    m_clear->hide();
}

void JournalFilters::fill(QComboBox *box, const QString &any, const QStringList &codes,
                          const std::function<QString(const QString &)> &name)
{
    // The first time it is what was chosen last.
    const QString key = box == m_action ? u"activity/action"_s : u"activity/type"_s;
    const QString chosen = box->count() == 0 ? remembered(m_workspace, key).toString() : box->currentData().toString();
    QList<std::pair<QString, QString>> entries;
    for (const QString &code : codes)
        entries.append({name(code), code});
    std::ranges::sort(entries, [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    box->clear();
    box->addItem(any, QString());
    for (const auto &[text, code] : std::as_const(entries))
        box->addItem(text, code);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void JournalFilters::retranslate()
{
    m_text->setPlaceholder(tr("Filter by name, order, old or new value"));
    m_who->setPlaceholder(tr("Who"));
    m_action->setAccessibleName(tr("Kind of action"));
    m_type->setAccessibleName(tr("Kind of thing"));
    const models::AuditWords words(m_workspace.reader(), m_workspace.portal(), m_workspace.wording());
    fill(m_action, tr("All actions"), models::AuditWords::actions(), &models::AuditWords::action);
    fill(m_type, tr("All things"), models::AuditWords::resourceTypes(),
         [&](const QString &type) { return words.resourceType(type); });
    m_fromLabel->setText(tr("F&rom"));
    m_toLabel->setText(tr("&to"));
    m_from->setAccessibleName(tr("From which day"));
    m_to->setAccessibleName(tr("To which day"));
    for (QDateEdit *day : {m_from, m_to}) {
        day->setLocale(m_workspace.wording().locale());
        day->setSpecialValueText(tr("any day"));
    }
    m_clear->setText(tr("Clear filters"));
    m_clear->setVisible(!isEmpty());
}

} // namespace mandat::desktop
