// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/review/removals.h"
#include "desktop/review/stagedorder.h"
#include "desktop/workspace.h"
#include "models/roles.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace mandat::desktop
{

class AuthorBox;
class Banner;
class ChipLabel;
class DiffCard;
class EffectPanel;
class FactLine;
class FindingsList;
class PageHeader;
class SegmentedControl;
class TextLabel;

/// The whole order in the user's words, with its effect and its warnings. Nothing is ever sent without this page.
/// Staged changes of several companies are several orders, reviewed and sent one after the other.
class ReviewScreen : public Screen
{
    Q_OBJECT

public:
    ReviewScreen(Workspace &workspace, const QList<cache::StagedChange> &staged, QWidget *parent = nullptr);
    ~ReviewScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;

Q_SIGNALS:
    void closed();
    /// The last order of the review has gone into the outbox; where several are reviewed, those before it are told of
    /// on the page.
    void submitted(const mandat::ChangeOrder &order);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildPage();
    QWidget *buildSide();
    QWidget *buildBar();
    void takeStaged(const QList<cache::StagedChange> &staged);
    void reread();
    void showPart(int index);
    void fill();
    void fillSegments();
    void keepWords();
    void refreshButtons();
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString partTitle(const StagedPart &part) const;
    [[nodiscard]] QStringList peopleOfMandate() const;
    [[nodiscard]] QList<Finding> findingsOf(const QList<Change> &changes) const;
    [[nodiscard]] ChangeOrder order(const QList<Change> &changes) const;

    void addOwnDossiers(const UserId &user, const QList<RelationshipId> &missing);
    void printDrafts();
    void printSummary();
    void submitAll();
    void submitRemovals();
    [[nodiscard]] QString removalsObstacle() const;
    [[nodiscard]] bool confirmed(const Impact &impact, const QString &text, const QString &action);
    void send(const ChangeOrder &order, const QList<Change> &later);
    void answered(const ChangeOrder &sent, const QList<Change> &later, const Result<ChangeOrder> &answer);
    void settle(const ChangeOrder &sent, const QList<Change> &later);
    void showError(const Error &error);
    void showMeeting(const ChangeOrderId &order, const QString &details);
    void clearNotices();
    void showNotice(models::Tone tone, const QString &text, const QString &details);

    QList<StagedPart> m_parts;
    int m_current = 0;
    QHash<QString, OrderWords> m_words; ///< by the part’s key
    Snapshot m_before;
    Snapshot m_after;
    Impact m_impact;
    Removals m_removals;
    bool m_readable = false;
    bool m_sending = false;
    bool m_writing = false; ///< what was sent is being unstaged
    QString m_meeting; ///< key of the part that others were faster than: it is compared before it is sent again
    bool m_over = false; ///< nothing is left to review

    PageHeader *m_header;
    ChipLabel *m_chip;
    QPushButton *m_print;
    QPushButton *m_summary;
    SegmentedControl *m_segments = nullptr;
    QVBoxLayout *m_segmentPlace = nullptr;
    QScrollArea *m_page = nullptr;
    QWidget *m_side = nullptr;
    QVBoxLayout *m_notices = nullptr;
    Banner *m_linked = nullptr; ///< one of several orders of the same batch
    FindingsList *m_findings = nullptr;
    DiffCard *m_diff = nullptr;
    EffectPanel *m_effect = nullptr;
    AuthorBox *m_author = nullptr;
    QPushButton *m_back = nullptr;
    FactLine *m_obstacle = nullptr;
    QPushButton *m_removalsNow = nullptr;
    QPushButton *m_submit = nullptr;
};

} // namespace mandat::desktop
