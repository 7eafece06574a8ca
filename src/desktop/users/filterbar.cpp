// SPDX-License-Identifier: MIT
#include "desktop/users/filterbar.h"

#include "desktop/parts/filterchip.h"
#include "desktop/parts/flowlayout.h"
#include "desktop/parts/searchfield.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"

#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

const QList<UserStatus> offered {
    UserStatus::Active,           UserStatus::AwaitingEquipment, UserStatus::ProfileToDefine, UserStatus::Inactive,
    UserStatus::AwaitingApproval, UserStatus::SelfRegistered,    UserStatus::StartsAt,        UserStatus::EndsAt};

} // namespace

FilterBar::FilterBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_layout(new FlowLayout(this))
    , m_text(new SearchField(QString()))
    , m_add(new QToolButton)
    , m_clear(new QToolButton)
    , m_typing(new QTimer(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_text->setObjectName(u"userFilter"_s);
    m_text->setFixedWidth(280);
    setCompact(m_text);
    m_layout->addWidget(m_text);
    setButtonTone(m_add, ButtonTone::Dashed);
    m_add->setIcon(icon(u"list-add"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    m_layout->addWidget(m_add);
    m_layout->addWidget(m_clear);
    connect(m_add->menu(), &QMenu::aboutToShow, this, &FilterBar::fillAddMenu);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT changed();
    });
    // The list answers as fast as one types; a run of keys is asked about once.
    m_typing->setSingleShot(true);
    m_typing->setInterval(0);
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] {
        m_clear->setVisible(!isEmpty());
        Q_EMIT changed();
    });
    retranslate();
}

bool FilterBar::isEmpty() const
{
    return m_chosen.isEmpty() && m_text->text().trimmed().isEmpty();
}

void FilterBar::applyTo(cache::UserQuery &query) const
{
    query.text = m_text->text();
    for (const Chosen &chosen : m_chosen) {
        switch (chosen.kind) {
        case Kind::Status:
            query.statuses = {static_cast<UserStatus>(chosen.value.toInt())};
            break;
        case Kind::Profile:
            query.profile = ProfileId::fromString(chosen.value);
            break;
        case Kind::UserType:
            query.userType = chosen.value;
            break;
        case Kind::Company:
            query.company = CompanyId::fromString(chosen.value);
            break;
        case Kind::EndsSoon:
            query.endsFrom = dayAt(m_workspace.policy(), m_workspace.now());
            query.endsTo = query.endsFrom.addDays(chosen.value.toInt());
            break;
        case Kind::NoAccess:
            query.withoutAccess = true;
            break;
        case Kind::Administrator:
            if (const Function *administration = m_workspace.portal().catalogue.administration())
                query.administration = administration->code;
            break;
        case Kind::SameEmail:
            query.sameEmail = true;
            break;
        }
    }
}

QString FilterBar::name(Kind kind) const
{
    switch (kind) {
    case Kind::Status:
        return tr("Status");
    case Kind::Profile:
        return tr("Profile");
    case Kind::UserType:
        return tr("Type");
    case Kind::Company:
        return tr("Company");
    case Kind::EndsSoon:
        return tr("Ends soon");
    case Kind::NoAccess:
        return tr("Access");
    case Kind::Administrator:
        return tr("Administrators");
    case Kind::SameEmail:
        return tr("Email");
    }
    return {};
}

QString FilterBar::valueText(Kind kind, const QString &value) const
{
    const Language language = m_workspace.language();
    switch (kind) {
    case Kind::Status:
        return m_workspace.wording().status({static_cast<UserStatus>(value.toInt()), {}}, m_workspace.policy().zone());
    case Kind::Profile: {
        const Result<Profile> profile = m_workspace.reader().profile(ProfileId::fromString(value));
        return profile ? profile->label.in(language) : QString();
    }
    case Kind::UserType: {
        const UserType *type = m_workspace.policy().userType(value);
        return type ? type->label.in(language) : value;
    }
    case Kind::Company: {
        const Result<Company> company = m_workspace.reader().company(CompanyId::fromString(value));
        return company ? company->name : QString();
    }
    case Kind::EndsSoon:
        return tr("within %n day(s)", nullptr, value.toInt());
    case Kind::NoAccess:
        return tr("none", "no access");
    case Kind::Administrator:
        return tr("only", "administrators only");
    case Kind::SameEmail:
        return tr("shared with somebody");
    }
    return {};
}

void FilterBar::fillValues(QMenu *menu, Kind kind)
{
    const auto add = [&](const QString &value) {
        QAction *choose = menu->addAction(valueText(kind, value));
        connect(choose, &QAction::triggered, this, [this, kind, value] { addFilter(kind, value); });
    };
    switch (kind) {
    case Kind::Status:
        for (const UserStatus status : offered)
            add(QString::number(static_cast<int>(status)));
        break;
    case Kind::Profile: {
        const QList<cache::ProfileRow> profiles = m_workspace.reader().profiles().value_or(QList<cache::ProfileRow>());
        for (const cache::ProfileRow &profile : profiles)
            add(profile.id.toString());
        break;
    }
    case Kind::UserType:
        for (const UserType &type : m_workspace.policy().userTypes)
            add(type.code);
        break;
    case Kind::Company:
        add(m_company.toString());
        break;
    case Kind::EndsSoon:
        for (const int days : {7, 30, 90})
            add(QString::number(days));
        break;
    case Kind::NoAccess:
    case Kind::Administrator:
    case Kind::SameEmail:
        add(QString());
        break;
    }
}

const QList<FilterBar::Kind> &FilterBar::kinds()
{
    static const QList<Kind> all {Kind::Status,   Kind::Profile,  Kind::UserType,      Kind::Company,
                                  Kind::EndsSoon, Kind::NoAccess, Kind::Administrator, Kind::SameEmail};
    return all;
}

bool FilterBar::isOffered(Kind kind) const
{
    switch (kind) {
    case Kind::UserType:
        return !m_workspace.policy().userTypes.isEmpty();
    case Kind::Company:
        return !m_company.isNull();
    case Kind::EndsSoon:
        return m_workspace.policy().grantDates;
    case Kind::Administrator:
        return m_workspace.portal().catalogue.administration();
    default:
        return true;
    }
}

void FilterBar::setCurrentCompany(const CompanyId &company)
{
    m_company = company;
}

QJsonObject FilterBar::state() const
{
    QJsonObject filters;
    for (const Chosen &chosen : m_chosen)
        filters.insert(QString::number(static_cast<int>(chosen.kind)), chosen.value);
    return {{u"text"_s, m_text->text()}, {u"filters"_s, filters}};
}

void FilterBar::restore(const QJsonObject &state)
{
    clear();
    const QSignalBlocker quiet(m_text);
    m_text->setText(state.value(u"text"_s).toString());
    const QJsonObject filters = state.value(u"filters"_s).toObject();
    for (const Kind kind : kinds()) {
        const QJsonValue value = filters.value(QString::number(static_cast<int>(kind)));
        if (value.isString())
            addChip(kind, value.toString());
    }
    m_clear->setVisible(!isEmpty());
}

void FilterBar::fillAddMenu()
{
    QMenu *menu = m_add->menu();
    menu->clear();
    for (const Kind kind : kinds()) {
        if (isOffered(kind))
            fillValues(menu->addMenu(name(kind)), kind);
    }
}

void FilterBar::addFilter(Kind kind, const QString &value)
{
    addChip(kind, value);
    Q_EMIT changed();
}

void FilterBar::addChip(Kind kind, const QString &value)
{
    removeFilter(kind);
    auto *chip = new FilterChip(name(kind), valueText(kind, value));
    connect(chip, &FilterChip::cleared, this, [this, kind] {
        removeFilter(kind);
        Q_EMIT changed();
    });
    connect(chip, &FilterChip::editRequested, this, [this, kind, chip] {
        QMenu menu;
        fillValues(&menu, kind);
        menu.exec(chip->editButton()->mapToGlobal(QPoint(0, chip->height())));
    });
    m_chosen.append({kind, value, chip});
    m_layout->insertWidget(static_cast<int>(m_chosen.size()), chip);
    chip->show();
    m_clear->setVisible(true);
}

void FilterBar::removeFilter(Kind kind)
{
    for (qsizetype i = 0; i < m_chosen.size(); ++i) {
        if (m_chosen.at(i).kind != kind)
            continue;
        m_chosen.at(i).chip->deleteLater();
        m_chosen.removeAt(i);
        break;
    }
    m_clear->setVisible(!isEmpty());
}

void FilterBar::clear()
{
    while (!m_chosen.isEmpty())
        removeFilter(m_chosen.constFirst().kind);
    const QSignalBlocker quiet(m_text);
    m_text->clear();
    m_clear->setVisible(false);
}

void FilterBar::showHolders(const ProfileId &profile)
{
    clear();
    addFilter(Kind::Profile, profile.toString());
}

void FilterBar::retranslate()
{
    m_text->setPlaceholder(tr("Filter by name, sign-in ID, email or company"));
    m_add->setText(tr("Fil&ter"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_clear->setText(tr("Clear filters"));
    m_clear->setVisible(!isEmpty());
    for (const Chosen &chosen : std::as_const(m_chosen))
        chosen.chip->setValue(valueText(chosen.kind, chosen.value));
}

} // namespace mandat::desktop
