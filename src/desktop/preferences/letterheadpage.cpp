// SPDX-License-Identifier: MIT
#include "desktop/preferences/letterheadpage.h"

#include "app/letterheadfile.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/theme/metrics.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr QSize logoSize(160, 48);
constexpr int longestLine = 200;
} // namespace

LetterheadPage::LetterheadPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_letterhead(app::letterheadIn(folder()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::between, 0, 0);
    column->setSpacing(metrics::within);
    m_name = addField(tr("&Firm"), m_letterhead.name);
    m_line = addField(tr("&What it is"), m_letterhead.line);
    m_address = addField(tr("&Address"), m_letterhead.address);
    auto *reached = new QHBoxLayout;
    reached->setSpacing(metrics::between);
    m_phone = new QLineEdit(m_letterhead.phone);
    m_email = new QLineEdit(m_letterhead.email);
    reached->addWidget(new FieldBox(tr("&Telephone"), m_phone));
    reached->addWidget(new FieldBox(tr("&Email"), m_email));
    column->addLayout(reached);
    m_privacy = addField(tr("&Whom to ask about personal data"), m_letterhead.privacyContact);
    column->addWidget(buildLogo());
    m_separate = new QCheckBox(tr("Access letters: print the password on a &sheet of its own"));
    m_separate->setChecked(m_letterhead.separateSheets);
    column->addWidget(m_separate);
    column->addStretch(1);
    for (QLineEdit *field : findChildren<QLineEdit *>())
        field->setMaxLength(longestLine);
    showLogo();
}

QLineEdit *LetterheadPage::addField(const QString &label, const QString &value)
{
    auto *field = new QLineEdit(value);
    layout()->addWidget(new FieldBox(label, field));
    return field;
}

QWidget *LetterheadPage::buildLogo()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::within);
    m_logo = new QLabel;
    m_logo->setFixedSize(logoSize);
    auto *choose = new QPushButton(tr("&Choose…"));
    m_remove = new QPushButton(tr("&Remove"));
    choose->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    line->addWidget(m_logo);
    line->addWidget(choose);
    line->addWidget(m_remove);
    line->addStretch(1);
    row->setFocusProxy(choose);
    connect(choose, &QPushButton::clicked, this, &LetterheadPage::chooseLogo);
    connect(m_remove, &QPushButton::clicked, this, &LetterheadPage::removeLogo);
    m_logoBox = new FieldBox(tr("Logo"), row);
    m_logoBox->setHint(tr("PNG, JPEG or SVG, at most 8 MB; printed up to 25 mm high"));
    return m_logoBox;
}

/// The settings lie in the data folder, and so does the letterhead.
QString LetterheadPage::folder() const
{
    return QFileInfo(m_workspace.settings().fileName()).absolutePath();
}

void LetterheadPage::chooseLogo()
{
    const QString path =
        m_workspace.prompts().openPath(this, tr("Choose a logo"), tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    if (path.isEmpty())
        return;
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QImage picture = reader.read();
    if (picture.isNull()) {
        m_logoBox->setError(tr("This file is not a picture that can be read."));
        return;
    }
    m_logoBox->setError({});
    m_newLogo = path;
    m_logoRemoved = false;
    m_letterhead.logo = picture;
    showLogo();
}

void LetterheadPage::removeLogo()
{
    m_newLogo.clear();
    m_logoRemoved = true;
    m_letterhead.logo = {};
    showLogo();
}

void LetterheadPage::showLogo()
{
    const bool none = m_letterhead.logo.isNull();
    m_remove->setEnabled(!none);
    m_logo->setText(none ? tr("no logo") : QString());
    m_logo->setAccessibleName(none ? tr("no logo") : tr("Logo"));
    if (none)
        return;
    const QImage scaled =
        m_letterhead.logo.scaled(logoSize * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPixmap pixmap = QPixmap::fromImage(scaled);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_logo->setPixmap(pixmap);
}

bool LetterheadPage::save()
{
    m_letterhead.name = m_name->text();
    m_letterhead.line = m_line->text();
    m_letterhead.address = m_address->text();
    m_letterhead.phone = m_phone->text();
    m_letterhead.email = m_email->text();
    m_letterhead.privacyContact = m_privacy->text();
    m_letterhead.separateSheets = m_separate->isChecked();
    Result<void> done = app::saveLetterhead(folder(), m_letterhead);
    if (done && (m_logoRemoved || !m_newLogo.isEmpty()))
        done = app::setLogo(folder(), m_newLogo);
    if (!done)
        m_workspace.prompts().inform(this, tr("The letterhead could not be kept"),
                                     m_workspace.wording().error(done.error()), done.error().detail);
    return done.has_value();
}

} // namespace mandat::desktop

#include "moc_letterheadpage.cpp"
