// SPDX-License-Identifier: MIT
// A returned order made anew, an applied one undone: changes are staged against today's state, and what is reviewed and
// sent then says which order it replaces or reverses.
#pragma once

#include "desktop/review/stagedorder.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

/// The thing that a change is about, as it is now; nullopt: it is not there.
[[nodiscard]] std::optional<Resource> currentOf(cache::Reader &reader, const Change &change);

/// What is still to be done of an order's changes: creations of what is not there, modifications of what still differs,
/// deletions of what is still there.
[[nodiscard]] QList<Change> stillToDo(const QList<Change> &changes, cache::Reader &reader);

/// Stages what is still to be done of a returned order and remembers which one it replaces, so that this survives
/// quitting; then asks for the review. An order that makes one person goes back into the wizard instead, filled in. One
/// that meets what others have done since is compared with that first.
/// Where nothing is left it says so, and the order waits no more.
void draftAnew(Workspace &workspace, const ChangeOrderId &order, QWidget *parent);

/// Stages these changes, which are what is left of a returned order, and remembers which one it replaces; then asks for
/// the review. What was staged of the same things since goes on top.
void draftFrom(Workspace &workspace, const cache::StoredOrder &former, const QList<Change> &left, QWidget *parent);

/// Stages what undoes an applied order, after saying what of it cannot be undone, and remembers which one it reverses;
/// then asks for the review. A person who comes back goes into the wizard. Nothing else may be staged meanwhile: a
/// reversal is reviewed by itself.
void draftReversal(Workspace &workspace, const ChangeOrderId &order, QWidget *parent);

/// The order says what it replaces or reverses, and what of that order's words it needs, if its changes come from one.
void takeReplaced(ChangeOrder &order, cache::Reader &reader);
/// It has been submitted: what it replaces waits no more, and what it reverses is not remembered any more.
void forgetReplaced(const ChangeOrder &sent, Workspace &workspace);
/// What is staged is discarded: nothing that is staged later comes from the order that this came from.
void forgetOrigin(Workspace &workspace);
/// A returned order has been taken note of: it does not wait in To do any more.
void setAside(Workspace &workspace, const ChangeOrderId &order);

} // namespace mandat::desktop
