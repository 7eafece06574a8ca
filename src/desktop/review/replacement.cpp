// SPDX-License-Identifier: MIT
#include "desktop/review/replacement.h"

#include "base/log.h"
#include "base/uuid.h"
#include "desktop/conflicts/mergestate.h"
#include "desktop/newuser/formoforder.h"
#include "desktop/newuser/newuserdraft.h"
#include "desktop/review/removals.h"
#include "desktop/review/stagedorder.h"
#include "domain/fields.h"
#include "domain/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1String replacementKind("replacement");
constexpr QLatin1String reversalKind("reversal");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::Replacement)
};

QByteArray contentOf(const QList<Change> &changes)
{
    QJsonArray ids;
    for (const Change &change : changes)
        ids.append(change.resourceId().toString(QUuid::WithoutBraces));
    return QJsonDocument(QJsonObject {{u"changes"_s, ids}}).toJson(QJsonDocument::Compact);
}

/// The kept draft whose changes these are.
std::optional<cache::Draft> draftOf(const QList<Change> &changes, cache::Reader &reader)
{
    const QList<cache::Draft> drafts = reader.drafts().value_or(QList<cache::Draft>());
    for (const cache::Draft &draft : drafts) {
        if (draft.kind != replacementKind && draft.kind != reversalKind)
            continue;
        const QJsonArray ids = QJsonDocument::fromJson(draft.content).object()["changes"_L1].toArray();
        const bool shares = std::ranges::any_of(changes, [&](const Change &change) {
            return ids.contains(change.resourceId().toString(QUuid::WithoutBraces));
        });
        if (shares)
            return draft;
    }
    return std::nullopt;
}

/// Keeps the changes as staged ones, or in the wizard where they make one person, with what they come from; then asks
/// for the page where they are reviewed.
void stageFrom(Workspace &workspace, const cache::Draft &origin, const ChangeOrder &order, const QString &title,
               QWidget *parent)
{
    app::Session &session = workspace.session();
    QFuture<Result<void>> kept = session.saveDraft(origin);
    // What is written one after the other is all there with the last.
    QUuid wizard;
    if (const std::optional<NewUserForm> form = formOf(order, workspace.portal(), workspace.now())) {
        wizard = newUuid(workspace.now());
        kept = session.saveDraft({wizard, newUserDraftKind, displayName(form->user),
                                  toBytes({*form, QStringLiteral("summary")}), workspace.now()});
    } else {
        for (const Change &change : order.changes)
            kept = session.stage(change);
    }
    kept.then(&workspace, [&workspace, wizard, title, parent = QPointer<QWidget>(parent)](const Result<void> &outcome) {
        if (outcome && !wizard.isNull())
            Q_EMIT workspace.newUserDraftWanted(wizard);
        else if (outcome)
            Q_EMIT workspace.reviewWanted();
        else
            workspace.prompts().inform(parent, title, workspace.wording().error(outcome.error()),
                                       outcome.error().detail);
    });
}

cache::Draft originOf(const cache::StoredOrder &former, const QList<Change> &changes)
{
    cache::Draft draft;
    draft.id = former.order.id.uuid();
    draft.kind = replacementKind;
    draft.title = former.order.number;
    draft.content = contentOf(changes);
    return draft;
}

/// Does the order meet what others have done since?
bool meetsOthers(Workspace &workspace, const ChangeOrderId &order)
{
    const Result<MergeState> state = mergeStateOf(order, workspace.reader());
    return state && merged(*state, workspace.portal(), workspace.now()).conflicts();
}

/// What is left of an order, with what was staged of the same things after it. What is staged of the order itself gives
/// way: it is against the state that has moved.
QList<Change> onTopOf(const QList<Change> &left, const QList<Change> &order, cache::Reader &reader)
{
    QList<Change> out = left;
    const QList<cache::StagedChange> staged = reader.staged().value_or(QList<cache::StagedChange>());
    for (const cache::StagedChange &one : staged) {
        const Change &later = one.change;
        const auto isSame = [&](const Change &change) {
            return change.resourceKind() == later.resourceKind() && change.resourceId() == later.resourceId();
        };
        const auto of = std::ranges::find_if(order, isSame);
        if (of == order.end() || of->after == later.after || later.kind() != ChangeKind::Modify)
            continue;
        const auto known = std::ranges::find_if(out, isSame);
        if (known != out.end() && known->kind() == ChangeKind::Modify) {
            for (const Field field : changedFields(*later.before, *later.after))
                setFieldValue(*known->after, field, fieldValue(*later.after, field));
        } else if (const std::optional<Resource> now = currentOf(reader, later); known == out.end() && now) {
            if (const std::optional<Change> rest = restOf(later, *now))
                out.append(*rest);
        }
    }
    return out;
}

/// What the reversal does not bring back, in whole sentences.
QString notUndone(const QList<Change> &changes, const QList<Change> &reverse)
{
    QStringList out;
    const auto bringsBackUser = [](const Change &change) {
        return change.kind() == ChangeKind::Create && change.resourceKind() == ResourceKind::User;
    };
    const auto endsUser = [](const Change &change) {
        return change.kind() == ChangeKind::Delete && change.resourceKind() == ResourceKind::User;
    };
    if (const auto back = static_cast<int>(std::ranges::count_if(reverse, bringsBackUser)); back > 0)
        out.append(Words::tr("%n deleted person(s) come back as new ones: with a new ID, new credentials, and without "
                             "the equipment and the terms accepted before.",
                             nullptr, back));
    if (std::ranges::any_of(reverse, endsUser))
        out.append(Words::tr("Whoever the order created is deleted, with all access given since, and can never sign in "
                             "again."));
    if (reverse.size() < changes.size())
        out.append(Words::tr("Some of it cannot be undone any more: it has been changed or removed since."));
    out.append(Words::tr("What others have changed since stays as it is, and so does the journal."));
    return out.join(u' ');
}

} // namespace

std::optional<Resource> currentOf(cache::Reader &reader, const Change &change)
{
    const QUuid id = change.resourceId();
    const auto found = [](const auto &result) { return result ? std::optional<Resource>(*result) : std::nullopt; };
    switch (change.resourceKind()) {
    case ResourceKind::User:
        return found(reader.user(UserId(id)));
    case ResourceKind::Profile:
        return found(reader.profile(ProfileId(id)));
    case ResourceKind::Contact:
        return found(reader.contact(ContactId(id)));
    case ResourceKind::Relationship:
        return found(reader.relationship(RelationshipId(id)));
    case ResourceKind::Grant: {
        const Resource &grantOfIt = change.before ? *change.before : *change.after;
        const Result<Snapshot> state = reader.userSnapshot(std::get<Grant>(grantOfIt).user);
        const Grant *grant = state ? state->grant(GrantId(id)) : nullptr;
        return grant ? std::optional<Resource>(*grant) : std::nullopt;
    }
    }
    Q_UNREACHABLE();
}

QList<Change> stillToDo(const QList<Change> &changes, cache::Reader &reader)
{
    QList<Change> out;
    for (const Change &change : changes) {
        const std::optional<Resource> current = currentOf(reader, change);
        switch (change.kind()) {
        case ChangeKind::Create:
            if (!current) {
                Resource fresh = *change.after;
                std::visit([](auto &value) { value.version.clear(); }, fresh);
                out.append(Change::create(std::move(fresh)));
            }
            break;
        case ChangeKind::Modify:
            if (const std::optional<Change> left = current ? restOf(change, *current) : std::nullopt)
                out.append(*left);
            break;
        case ChangeKind::Delete:
            if (current)
                out.append(Change::remove(*current));
            break;
        }
    }
    return out;
}

void draftAnew(Workspace &workspace, const ChangeOrderId &order, QWidget *parent)
{
    const Result<cache::StoredOrder> stored = workspace.reader().order(order);
    if (!stored) {
        workspace.prompts().inform(parent, Words::tr("New draft"), workspace.wording().error(stored.error()),
                                   stored.error().detail);
        return;
    }
    // Shown as if made, and sent should its file come back: it is given up before it is drafted anew.
    if (stored->outbox == cache::OutboxState::NeedsDocument) {
        workspace.session().setOrderAside(order).then(
            &workspace, [&workspace, order, parent = QPointer<QWidget>(parent)](const Result<void> &given) {
                if (given)
                    draftAnew(workspace, order, parent);
                else
                    workspace.prompts().inform(parent, Words::tr("New draft"), workspace.wording().error(given.error()),
                                               given.error().detail);
            });
        return;
    }
    ChangeOrder again = stored->order;
    const bool makesOne = formOf(again, workspace.portal(), workspace.now()).has_value();
    const QList<Change> changes = stillToDo(stored->order.changes, workspace.reader());
    if (!makesOne && (meetsOthers(workspace, order) || stored->order.status == OrderStatus::Stale)) {
        Q_EMIT workspace.comparisonWanted(order);
        return;
    }
    if (changes.isEmpty()) {
        workspace.prompts().inform(
            parent, Words::tr("New draft"),
            Words::tr("Nothing of this order is left to do: the portal is already as it wanted. It does not wait in To "
                      "do any more."));
        setAside(workspace, order);
        return;
    }
    if (!makesOne)
        return draftFrom(workspace, *stored, changes, parent);
    stageFrom(workspace, originOf(*stored, changes), again, Words::tr("New draft"), parent);
}

void draftFrom(Workspace &workspace, const cache::StoredOrder &former, const QList<Change> &left, QWidget *parent)
{
    app::Session &session = workspace.session();
    const QString title = Words::tr("New draft");
    const QList<Change> all = onTopOf(left, former.order.changes, workspace.reader());
    // What is written one after the other is all there with the last.
    QFuture<Result<void>> kept = session.saveDraft(originOf(former, all));
    kept = session.settleStaged(former.order.changes, all);
    kept.then(&workspace, [&workspace, title, parent = QPointer<QWidget>(parent)](const Result<void> &outcome) {
        if (outcome)
            Q_EMIT workspace.reviewWanted();
        else
            workspace.prompts().inform(parent, title, workspace.wording().error(outcome.error()),
                                       outcome.error().detail);
    });
}

void draftReversal(Workspace &workspace, const ChangeOrderId &order, QWidget *parent)
{
    const QString title = Words::tr("Reverse the order");
    const auto say = [&](const QString &text, const QString &details = {}) {
        workspace.prompts().inform(parent, title, text, details);
    };
    const Result<cache::StoredOrder> stored = workspace.reader().order(order);
    const Result<QList<cache::StagedChange>> staged = workspace.reader().staged();
    if (!stored || !staged) {
        const Error &error = stored ? staged.error() : stored.error();
        say(workspace.wording().error(error), error.detail);
        return;
    }
    if (!staged->isEmpty()) {
        say(Words::tr("A reversal is reviewed by itself. Submit or discard the staged changes first."));
        return;
    }
    const ChangeOrder &former = stored->order;
    const Result<Snapshot> today = stateFor({former.company, {}, former.changes}, workspace.reader());
    if (!today) {
        say(workspace.wording().error(today.error()), today.error().detail);
        return;
    }
    ChangeOrder reversal;
    reversal.changes = reverseOf(former.changes, *today, workspace.now());
    if (reversal.changes.isEmpty()) {
        say(Words::tr("Nothing of this order is left to undo: all of it has been changed or removed since."));
        return;
    }
    const QString text =
        Words::tr("%n change(s) against today’s state are staged to undo %1. Nothing is sent before you "
                  "have reviewed them.",
                  nullptr, static_cast<int>(reversal.changes.size()))
            .arg(former.number);
    if (!workspace.prompts().confirm(
            parent, {title, text, notUndone(former.changes, reversal.changes), Words::tr("Review"), false}))
        return;
    reversal.reason = Words::tr("Reversal of %1").arg(former.number);
    stageFrom(workspace, {order.uuid(), reversalKind, former.number, contentOf(reversal.changes), workspace.now()},
              reversal, title, parent);
}

void takeReplaced(ChangeOrder &order, cache::Reader &reader)
{
    const std::optional<cache::Draft> draft = draftOf(order.changes, reader);
    if (!draft)
        return;
    const Result<cache::StoredOrder> former = reader.order(ChangeOrderId(draft->id));
    if (!former)
        return;
    if (draft->kind == reversalKind) {
        order.reverses = ChangeOrderId(draft->id);
        if (order.reason.isEmpty())
            order.reason = Words::tr("Reversal of %1").arg(former->order.number);
        return;
    }
    order.reverses = former->order.reverses;
    if (!order.answers)
        order.answers = former->order.answers;
    if (order.termsVersion.isEmpty())
        order.termsVersion = former->order.termsVersion;
    // The portal knows nothing of one that it refused at once.
    if (!former->remote.isEmpty())
        order.replaces = ChangeOrderId(draft->id);
    if (order.reason.isEmpty())
        order.reason = former->order.reason;
    if (order.mandate.isEmpty())
        order.mandate = former->order.mandate;
}

void forgetReplaced(const ChangeOrder &sent, Workspace &workspace)
{
    const std::optional<cache::Draft> draft = draftOf(sent.changes, workspace.reader());
    if (!draft)
        return;
    if (draft->kind == replacementKind)
        setAside(workspace, ChangeOrderId(draft->id));
    workspace.session().deleteDraft(draft->id).then([](const Result<void> &gone) {
        // It names changes that are not staged any more, so nothing comes of it.
        if (!gone)
            qCWarning(lcDesktop) << "what an order comes from could not be forgotten:" << gone.error().detail;
    });
}

void forgetOrigin(Workspace &workspace)
{
    QList<Change> changes;
    const QList<cache::StagedChange> staged = workspace.reader().staged().value_or(QList<cache::StagedChange>());
    for (const cache::StagedChange &one : staged)
        changes.append(one.change);
    if (const std::optional<cache::Draft> draft = draftOf(changes, workspace.reader())) {
        workspace.session().deleteDraft(draft->id).then([](const Result<void> &gone) {
            if (!gone)
                qCWarning(lcDesktop) << "what an order comes from could not be forgotten:" << gone.error().detail;
        });
    }
}

void setAside(Workspace &workspace, const ChangeOrderId &order)
{
    workspace.session().setOrderAside(order).then([](const Result<void> &kept) {
        // It waits on, and can be set aside again.
        if (!kept)
            qCWarning(lcDesktop) << "an order could not be set aside:" << kept.error().detail;
    });
}

} // namespace mandat::desktop
