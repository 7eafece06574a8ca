// SPDX-License-Identifier: MIT
#include "desktop/review/authorbox.h"

#include "desktop/newuser/dayfield.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr int longestReason = 1000;
constexpr int longestReference = 200;
} // namespace

AuthorBox::AuthorBox(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_reason(new QPlainTextEdit)
    , m_reasonBox(new FieldBox(QString(), m_reason))
    , m_mandateTitle(new TextLabel(TextLabel::Kind::Section))
    , m_givenBy(new QComboBox)
    , m_givenByBox(new FieldBox(QString(), m_givenBy))
    , m_date(makeDayField(QString(), workspace.wording().locale()))
    , m_dateBox(new FieldBox(QString(), m_date))
    , m_reference(new QLineEdit)
    , m_referenceBox(new FieldBox(QString(), m_reference))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::within);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(76);
    layout->addWidget(m_reasonBox);
    layout->addSpacing(metrics::within);
    layout->addWidget(m_mandateTitle);
    m_givenBy->setObjectName(u"mandateGivenBy"_s);
    m_givenBy->setEditable(true);
    m_givenBy->setInsertPolicy(QComboBox::NoInsert);
    m_givenBy->lineEdit()->setMaxLength(longestReference);
    m_givenBy->completer()->setFilterMode(Qt::MatchContains);
    m_givenBy->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_givenBy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_givenBy->setMinimumContentsLength(12);
    layout->addWidget(m_givenByBox);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::within);
    m_date->setObjectName(u"mandateDate"_s);
    m_reference->setObjectName(u"mandateReference"_s);
    m_reference->setMaxLength(longestReference);
    row->addWidget(m_dateBox, 2, Qt::AlignTop);
    row->addWidget(m_referenceBox, 3, Qt::AlignTop);
    layout->addLayout(row);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &AuthorBox::changed);
    connect(m_givenBy, &QComboBox::currentTextChanged, this, &AuthorBox::changed);
    connect(m_date, &QDateEdit::dateChanged, this, &AuthorBox::changed);
    connect(m_reference, &QLineEdit::textChanged, this, &AuthorBox::changed);
    retranslate();
}

void AuthorBox::retranslate()
{
    m_reasonBox->setLabel(tr("Reas&on"));
    m_reason->setPlaceholderText(tr("Why this changes, for whoever reads the journal"));
    //: heading: who in the client's company asked for the change
    m_mandateTitle->setText(tr("Client’s mandate (optional)"));
    m_givenByBox->setLabel(tr("&Given by"));
    m_givenBy->lineEdit()->setAccessibleName(m_givenBy->accessibleName());
    //: label of a date: the day on which the mandate was given
    m_dateBox->setLabel(tr("O&n"));
    //: shown in a date field while no date is given
    m_date->setSpecialValueText(tr("no date"));
    m_date->setLocale(m_workspace.wording().locale());
    m_date->calendarWidget()->setLocale(m_workspace.wording().locale());
    // A mandate is not given in the future.
    m_date->setMaximumDate(m_workspace.now().toTimeZone(m_workspace.policy().zone()).date());
    m_referenceBox->setLabel(tr("Re&ference"));
}

void AuthorBox::setPeople(const QStringList &names)
{
    const QString typed = m_givenBy->currentText();
    const QSignalBlocker blocker(m_givenBy);
    m_givenBy->clear();
    m_givenBy->addItems(names);
    m_givenBy->setCurrentIndex(-1);
    m_givenBy->setEditText(typed);
}

void AuthorBox::setWords(const OrderWords &words)
{
    const QSignalBlocker blocker(this);
    m_reason->setPlainText(words.reason);
    m_givenBy->setEditText(words.mandate.givenBy);
    setDay(m_date, words.mandate.date);
    m_reference->setText(words.mandate.reference);
}

QString AuthorBox::reason() const
{
    return m_reason->toPlainText().left(longestReason).trimmed();
}

Mandate AuthorBox::mandate() const
{
    return {m_givenBy->currentText().trimmed(), dayIn(m_date), m_reference->text().trimmed()};
}

} // namespace mandat::desktop
