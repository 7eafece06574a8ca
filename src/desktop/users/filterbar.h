// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QJsonObject>

class QMenu;
class QTimer;
class QToolButton;

namespace mandat::desktop
{

class FilterChip;
class FlowLayout;
class SearchField;

/// The row of filters above the users: what is typed, chips for what is chosen, the way to add one and to clear all.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(Workspace &workspace, QWidget *parent = nullptr);

    /// The filters put into a query (its sort and scope are left as they are).
    void applyTo(cache::UserQuery &query) const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] SearchField *textField() const { return m_text; }
    void clear();
    /// Only who has this profile, and no other filter.
    void showHolders(const ProfileId &profile);
    /// What is typed and chosen, to be kept with a saved view; `restore` says nothing, its caller asks.
    [[nodiscard]] QJsonObject state() const;
    void restore(const QJsonObject &state);
    /// What *Company* offers: that of the person who is current.
    void setCurrentCompany(const CompanyId &company);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    enum class Kind { Status, Profile, UserType, Company, EndsSoon, NoAccess, Administrator, SameEmail };
    struct Chosen {
        Kind kind;
        QString value; ///< a status number, a profile’s or company’s id, a user type’s code, days
        FilterChip *chip = nullptr;
    };
    void addFilter(Kind kind, const QString &value);
    void addChip(Kind kind, const QString &value);
    [[nodiscard]] bool isOffered(Kind kind) const;
    [[nodiscard]] static const QList<Kind> &kinds();
    void removeFilter(Kind kind);
    void fillAddMenu();
    void fillValues(QMenu *menu, Kind kind);
    [[nodiscard]] QString name(Kind kind) const;
    [[nodiscard]] QString valueText(Kind kind, const QString &value) const;

    Workspace &m_workspace;
    FlowLayout *m_layout;
    SearchField *m_text;
    QToolButton *m_add;
    QToolButton *m_clear;
    QTimer *m_typing;
    QList<Chosen> m_chosen;
    CompanyId m_company; ///< of the person who is current
};

} // namespace mandat::desktop
