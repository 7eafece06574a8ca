// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "models/orderlist.h"

namespace mandat::desktop
{

/// Writes a list of orders into a file, as it is filtered and in its order.
void exportOrders(Workspace &workspace, const models::OrderList &list, QWidget *parent);

} // namespace mandat::desktop
