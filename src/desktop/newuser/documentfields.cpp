// SPDX-License-Identifier: MIT
#include "desktop/newuser/documentfields.h"

#include "desktop/newuser/fieldcheck.h"
#include "desktop/newuser/personfields.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/theme/metrics.h"
#include "domain/wording.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

DocumentFields::DocumentFields(const Wording &wording, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_today(today)
    , m_type(new QComboBox)
    , m_number(new QLineEdit)
    , m_expires(new QDateEdit(today))
{
    m_type->addItem(tr("Identity card"), u"identityCard"_s);
    m_type->addItem(tr("Passport"), u"passport"_s);
    m_type->addItem(tr("Residence permit"), u"residencePermit"_s);
    m_expires->setCalendarPopup(true);
    m_expires->setLocale(wording.locale());
    m_expires->setDisplayFormat(u"dd/MM/yyyy"_s);
    auto *number = new FieldBox(tr("Document &number"), m_number);
    auto *expires = new FieldBox(tr("Expires &on"), m_expires);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::between);
    grid->addWidget(new FieldBox(tr("&Kind of document"), m_type), 0, 0, Qt::AlignTop);
    grid->addWidget(number, 0, 1, Qt::AlignTop);
    grid->addWidget(expires, 0, 2, Qt::AlignTop);
    m_checks.append(
        new FieldCheck(number, [this] { return requiredProblem(m_wording, checkName(m_number->text().trimmed())); }));
    m_checks.append(new FieldCheck(expires, [this] {
        return m_expires->date() > m_today ? QString()
                                           : tr("This document has expired. Ask for one that is still valid.");
    }));
    connect(m_type, &QComboBox::currentIndexChanged, this, &DocumentFields::changed);
    connect(m_number, &QLineEdit::textChanged, this, &DocumentFields::changed);
    connect(m_expires, &QDateEdit::dateChanged, this, &DocumentFields::changed);
}

void DocumentFields::setDocument(const std::optional<IdentityDocument> &document)
{
    m_type->setCurrentIndex(document ? std::max(0, m_type->findData(document->type)) : 0);
    m_number->setText(document ? document->number : QString());
    m_expires->setDate(document && document->expires.isValid() ? document->expires : m_today);
}

std::optional<IdentityDocument> DocumentFields::document() const
{
    if (m_number->text().trimmed().isEmpty())
        return std::nullopt;
    return IdentityDocument {m_type->currentData().toString(), m_number->text().trimmed(), m_expires->date(), {}, {}};
}

QWidget *DocumentFields::firstProblem()
{
    QWidget *first = nullptr;
    for (FieldCheck *check : std::as_const(m_checks)) {
        if (!check->verify() && !first)
            first = check->box()->editor();
    }
    return first;
}

} // namespace mandat::desktop

#include "moc_documentfields.cpp"
