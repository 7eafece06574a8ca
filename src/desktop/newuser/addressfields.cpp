// SPDX-License-Identifier: MIT
#include "desktop/newuser/addressfields.h"

#include "desktop/newuser/fieldcheck.h"
#include "desktop/newuser/personfields.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/theme/metrics.h"
#include "domain/addresschecks.h"
#include "domain/countries.h"
#include "domain/wording.h"

#include <QCollator>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace mandat::desktop
{

namespace
{
constexpr int streetLines = 2;
} // namespace

AddressFields::AddressFields(const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_street(new QPlainTextEdit)
    , m_postalCode(new QLineEdit)
    , m_locality(new QLineEdit)
    , m_country(new QComboBox)
{
    m_street->setTabChangesFocus(true);
    m_street->setFixedHeight(streetLines * m_street->fontMetrics().lineSpacing() + 16);
    QStringList codes = countryCodes();
    QCollator collator(wording.locale());
    std::ranges::sort(codes, [&](const QString &a, const QString &b) {
        return collator.compare(wording.country(a), wording.country(b)) < 0;
    });
    for (const QString &code : std::as_const(codes))
        m_country->addItem(wording.country(code), code);
    setAddress({});

    auto *street = new FieldBox(tr("&Street"), m_street);
    street->setMaximumWidth(QWIDGETSIZE_MAX);
    auto *postalCode = new FieldBox(tr("Postal c&ode"), m_postalCode);
    auto *locality = new FieldBox(tr("Local&ity"), m_locality);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(metrics::within + metrics::iconText);
    grid->setColumnStretch(1, 1);
    grid->addWidget(street, 0, 0, 1, 2);
    grid->addWidget(postalCode, 1, 0, Qt::AlignTop);
    grid->addWidget(locality, 1, 1, Qt::AlignTop);
    grid->addWidget(new FieldBox(tr("Co&untry"), m_country), 2, 0, 1, 2);

    m_checks.append(new FieldCheck(street, [this] {
        const QString text = m_street->toPlainText().trimmed();
        return text.isEmpty() ? missing(text) : requiredProblem(m_wording, checkLines(text));
    }));
    m_checks.append(new FieldCheck(postalCode, [this] {
        const PostalAddress now = address();
        return now.postalCode.isEmpty() ? missing(now.postalCode)
                                        : requiredProblem(m_wording, checkPostalCode(now.country, now.postalCode));
    }));
    m_checks.append(new FieldCheck(
        locality, [this] { return requiredProblem(m_wording, checkName(m_locality->text().trimmed())); }));
    connect(m_street, &QPlainTextEdit::textChanged, this, &AddressFields::changed);
    connect(m_postalCode, &QLineEdit::textChanged, this, &AddressFields::changed);
    connect(m_locality, &QLineEdit::textChanged, this, &AddressFields::changed);
    connect(m_country, &QComboBox::currentIndexChanged, this, &AddressFields::changed);
}

QString AddressFields::missing(const QString &text) const
{
    return text.isEmpty() ? m_wording.problem(FieldProblem::Missing) : QString();
}

void AddressFields::setAddress(const PostalAddress &address)
{
    m_street->setPlainText(address.street);
    m_postalCode->setText(address.postalCode);
    m_locality->setText(address.locality);
    m_country->setCurrentIndex(
        std::max(0, m_country->findData(address.country.isEmpty() ? QStringLiteral("FR") : address.country)));
}

PostalAddress AddressFields::address() const
{
    PostalAddress out {m_street->toPlainText().trimmed(), m_postalCode->text().trimmed(), m_locality->text().trimmed(),
                       m_country->currentData().toString()};
    if (out.street.isEmpty() && out.postalCode.isEmpty() && out.locality.isEmpty())
        out.country.clear(); // nothing has been typed
    return out;
}

QWidget *AddressFields::firstProblem()
{
    QWidget *first = nullptr;
    for (FieldCheck *check : std::as_const(m_checks)) {
        if (!check->verify() && !first)
            first = check->box()->editor();
    }
    return first;
}

} // namespace mandat::desktop

#include "moc_addressfields.cpp"
