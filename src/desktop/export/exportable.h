// SPDX-License-Identifier: MIT
#pragma once

namespace mandat::desktop
{

/// A page whose table File ▸ Export… writes into a file, as it is filtered.
class Exportable
{
public:
    virtual ~Exportable() = default;
    [[nodiscard]] virtual bool canExport() const = 0;
    virtual void exportTable() = 0;
};

} // namespace mandat::desktop
