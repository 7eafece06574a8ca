// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/conflicts/mergestate.h"
#include "domain/wording.h"

#include <QCoreApplication>

namespace mandat::desktop
{

/// What the comparison of an order with the present says. Refers to what it is made with.
class ConflictWords
{
    Q_DECLARE_TR_FUNCTIONS(mandat::desktop::ConflictWords)

public:
    ConflictWords(const Wording &wording, const Portal &portal, const Snapshot &names)
        : m_wording(wording)
        , m_portal(portal)
        , m_names(names)
    {
    }

    /// "LEFÈVRE Marie", "LEFÈVRE Marie · 40217-A", a profile's name.
    [[nodiscard]] QString subject(const MergedChange &change) const;
    /// What is to be said of the change as a whole; empty: nothing.
    [[nodiscard]] QString matter(const MergedChange &change) const;
    [[nodiscard]] QString label(const MergedField &field) const;
    /// What is to be said of one field; empty: nothing.
    [[nodiscard]] QString remark(const MergedField &field) const;

    [[nodiscard]] QString base(const MergedField &field) const;
    [[nodiscard]] QString side(const MergedField &field, MergeSide side) const;
    [[nodiscard]] QString result(const MergedField &field) const;
    /// Of a change as a whole.
    [[nodiscard]] QString side(const MergedChange &change, MergeSide side) const;
    [[nodiscard]] QString result(const MergedChange &change) const;

private:
    [[nodiscard]] QString text(const MergedField &field, const QVariant &value) const;
    [[nodiscard]] QString moved(const MergedField &field, const QVariant &value) const;

    const Wording &m_wording;
    const Portal &m_portal;
    const Snapshot &m_names;
};

} // namespace mandat::desktop
