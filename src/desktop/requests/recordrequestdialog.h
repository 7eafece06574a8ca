// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/accessrequest.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace mandat::models
{
class RelationshipList;
}

namespace mandat::desktop
{

class Banner;
class FieldBox;
class FieldCheck;
class SearchField;
class TableView;

/// A request that came by telephone or letter, recorded by staff (S4.13, S3.6): who asks, for what, in which words. The
/// portal keeps it, at once or not at all; what was typed stays until it has it.
class RecordRequestDialog : public QDialog
{
    Q_OBJECT

public:
    /// `relationship`: what it is for; null: one is looked for.
    RecordRequestDialog(Workspace &workspace, const RelationshipId &relationship, QWidget *parent);
    ~RecordRequestDialog() override;

    /// What has been recorded, once it was accepted.
    [[nodiscard]] const AccessRequest &request() const { return m_request; }
    void accept() override;

private:
    QWidget *buildSearch();
    FieldBox *addField(QLineEdit *edit, const QString &label, bool optional, std::function<QString()> problem);
    void addPerson(QVBoxLayout *column);
    void addWish(QVBoxLayout *column);
    void find();
    [[nodiscard]] std::optional<Relationship> chosen() const;
    [[nodiscard]] AccessRequest typed() const;
    [[nodiscard]] QString emailProblem() const;
    void recorded(const Result<void> &outcome);
    void say(const Error &error);

    Workspace &m_workspace;
    RelationshipId m_fixed;
    AccessRequest m_request;
    std::unique_ptr<models::RelationshipList> m_list;
    SearchField *m_search = nullptr;
    TableView *m_table = nullptr;
    FieldBox *m_searchBox = nullptr;
    QLineEdit *m_lastName;
    QLineEdit *m_firstName;
    QLineEdit *m_email;
    QLineEdit *m_telephone;
    QComboBox *m_kind;
    QComboBox *m_profile;
    QPlainTextEdit *m_message;
    Banner *m_problem;
    QPushButton *m_record = nullptr;
    QList<FieldCheck *> m_checks;
};

} // namespace mandat::desktop
