// SPDX-License-Identifier: MIT
#include "desktop/profiles/profilenamedialog.h"

#include "desktop/parts/fieldbox.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/checks.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

namespace
{
constexpr int longestName = 100;
} // namespace

ProfileNameDialog::ProfileNameDialog(const ProfileState &state, const ProfileId &of, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_of(of)
    , m_name(new QLineEdit)
    , m_nameBox(new FieldBox(tr("&Name"), m_name))
    , m_start(new QComboBox)
    , m_startBox(new FieldBox(tr("&Starts from"), m_start))
{
    const bool fresh = of.isNull();
    setWindowTitle(fresh ? tr("New shared profile") : tr("Rename the profile"));
    setMinimumWidth(420);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageEdge, metrics::pageEdge, metrics::pageEdge, metrics::between);
    layout->setSpacing(metrics::between);
    m_name->setMaxLength(longestName);
    m_nameBox->setHint(tr("As colleagues will look for it: what these people do."));
    layout->addWidget(m_nameBox);
    m_start->addItem(tr("Nothing ticked"));
    m_startBox->setVisible(fresh);
    layout->addWidget(m_startBox);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(fresh ? tr("&Create") : tr("&Rename"), QDialogButtonBox::AcceptRole);
    setButtonTone(m_accept, ButtonTone::Primary);
    m_accept->setDefault(true);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &ProfileNameDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (problem().isEmpty())
            accept();
    });
    m_accept->setEnabled(false);
}

void ProfileNameDialog::setName(const QString &name)
{
    m_name->setText(name);
    m_name->selectAll();
}

void ProfileNameDialog::setStarts(const QList<std::pair<ProfileId, QString>> &starts, const ProfileId &current)
{
    for (const auto &[id, text] : starts) {
        m_start->addItem(text, id.toString());
        if (id == current)
            m_start->setCurrentIndex(m_start->count() - 1);
    }
}

QString ProfileNameDialog::name() const
{
    return m_name->text().trimmed();
}

ProfileId ProfileNameDialog::start() const
{
    return ProfileId::fromString(m_start->currentData().toString());
}

QString ProfileNameDialog::problem() const
{
    if (name().isEmpty())
        return tr("Give it a name.");
    if (checkName(name()))
        return tr("A name is one line of text without control characters.");
    if (m_state.isNameTaken(name(), m_of))
        return tr("Another profile has this name already. Choose another one.");
    return {};
}

void ProfileNameDialog::check()
{
    const QString wrong = problem();
    m_nameBox->setError(name().isEmpty() ? QString() : wrong);
    m_accept->setEnabled(wrong.isEmpty());
}

} // namespace mandat::desktop
