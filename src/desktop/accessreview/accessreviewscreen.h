// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/accessreview/accessreviewlist.h"
#include "desktop/workspace.h"

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace mandat::desktop
{

class Banner;
class EmptyState;
class PageHeader;
class TableView;
class TextLabel;

/// Reviews of access, a company each: every access is kept, removed or unsure, at a key each; what was decided is kept
/// at once, across restarts. The removals become one order, the recap is printed to be signed.
class AccessReviewScreen : public Screen
{
    Q_OBJECT

public:
    explicit AccessReviewScreen(Workspace &workspace, QWidget *parent = nullptr);
    ~AccessReviewScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;

    /// One that is kept; null: the first.
    void showReview(const QUuid &review);
    /// The company's open review, or a new one.
    void reviewCompany(const CompanyId &company);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildPage();
    QWidget *buildBar();
    void readReviews();
    void fillList();
    void showCurrent();
    void fill();
    void bringUpToDate();
    void decide(ReviewVerdict verdict);
    [[nodiscard]] bool save(const AccessReview &review);
    void startReview();
    void stageRemovals();
    void closeReview();
    void removeReview();
    [[nodiscard]] QString progress(const AccessReview &review) const;
    [[nodiscard]] QString day(const QDateTime &at) const;

    QList<AccessReview> m_reviews;
    AccessReview m_review; ///< that is shown; null id: none
    AccessReviewList *m_model;
    PageHeader *m_header;
    QPushButton *m_new;
    QPushButton *m_print;
    QListWidget *m_list;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    TextLabel *m_company = nullptr;
    TextLabel *m_progress = nullptr;
    Banner *m_note = nullptr;
    TableView *m_table = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_unsure = nullptr;
    QPushButton *m_erase = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_stage = nullptr;
};

} // namespace mandat::desktop
