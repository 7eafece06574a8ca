// SPDX-License-Identifier: MIT
#include "desktop/newuser/copyfield.h"

#include "base/uuid.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/theme/metrics.h"
#include "sync/documentfile.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr qint64 megabyte = 1024 * 1024;
} // namespace

CopyField::CopyField(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(new QLineEdit)
    , m_choose(new QPushButton(tr("Choose a &file…")))
    , m_box(new FieldBox(tr("&Copy of the document"), m_name))
{
    m_name->setReadOnly(true);
    m_name->setPlaceholderText(tr("None chosen"));
    m_choose->setObjectName(u"chooseCopy"_s);
    m_choose->setAutoDefault(false);
    m_box->setMaximumWidth(QWIDGETSIZE_MAX);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::within);
    line->addWidget(m_box, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    // Beside the field itself, under its label.
    column->addSpacing(fontMetrics().height() + metrics::iconText);
    column->addWidget(m_choose);
    column->addStretch(1);
    line->addLayout(column);
    connect(m_choose, &QPushButton::clicked, this, &CopyField::choose);
    connect(&workspace.session(), &app::Session::stateChanged, this, &CopyField::refresh);
    refresh();
}

void CopyField::setCopy(const std::optional<DocumentCopy> &copy)
{
    m_copy = copy;
    m_box->setError({});
    refresh();
}

void CopyField::refresh()
{
    m_name->setText(m_copy ? QFileInfo(m_copy->path).fileName() : QString());
    m_name->setToolTip(m_copy ? m_copy->path : QString());
    const QString plain = tr("PDF, JPEG or PNG, at most %1. It is sent with the order; no copy of it is kept here.")
                              .arg(m_workspace.wording().locale().formattedDataSize(identityCopyMost, 0));
    const QString offline =
        tr("The portal cannot be reached now: the file is read again when the order is sent. Leave it "
           "where it is until then.");
    m_box->setHint(m_copy && !m_workspace.isOnline() ? offline : plain);
}

QString CopyField::sentence(CopyProblem problem, const QString &path) const
{
    const QString name = QFileInfo(path).fileName();
    switch (problem) {
    case CopyProblem::Missing:
        return tr("The file %1 is not there any more. Choose it again.").arg(name);
    case CopyProblem::Unreadable:
        return tr("The file %1 cannot be read: you may lack the right to, or another program holds it.").arg(name);
    case CopyProblem::Empty:
        return tr("The file %1 is empty.").arg(name);
    case CopyProblem::TooLarge: {
        const QLocale locale = m_workspace.wording().locale();
        //: %1: a file; %2 and %3: sizes in megabytes
        return tr("The file %1 is too large: %2 MB, and the portal takes at most %3 MB. Scan it with fewer dots.")
            .arg(name, locale.toString(static_cast<double>(QFileInfo(path).size()) / megabyte, 'f', 1),
                 locale.toString(identityCopyMost / megabyte));
    }
    case CopyProblem::WrongType:
        return tr("The file %1 is neither a PDF nor a JPEG or PNG picture, whatever its name says.").arg(name);
    case CopyProblem::Changed:
        return tr("The file %1 is not the one that you chose any more. Choose it again.").arg(name);
    }
    Q_UNREACHABLE();
}

void CopyField::choose()
{
    const QString path = m_workspace.prompts().openPath(this, tr("Copy of the identity document"),
                                                        tr("PDF, JPEG or PNG (*.pdf *.jpg *.jpeg *.png)"));
    if (path.isEmpty())
        return;
    const auto file = sync::readDocumentFile(path);
    if (!file) {
        m_box->setError(sentence(file.error(), path));
        return;
    }
    m_copy = DocumentCopy {{}, newUuid(m_workspace.now()), path, file->digest};
    m_box->setError({});
    refresh();
    Q_EMIT changed();
}

QWidget *CopyField::firstProblem()
{
    if (!m_copy) {
        m_box->setError(tr("Choose the file with the copy: the portal wants one for every new person."));
        return m_choose;
    }
    const auto file = sync::readDocumentFile(*m_copy);
    m_box->setError(file ? QString() : sentence(file.error(), m_copy->path));
    return file ? nullptr : m_choose;
}

} // namespace mandat::desktop

#include "moc_copyfield.cpp"
