// SPDX-License-Identifier: MIT
#include "service/resources.h"

#include <QtCore/qresource.h>

static void initAll()
{
    // The macro declares a function at global scope.
    Q_INIT_RESOURCE(mandat_service);
    Q_INIT_RESOURCE(mandat_portals);
}

namespace mandat::service
{

void initResources()
{
    static const bool done = (initAll(), true);
    static_cast<void>(done);
}

} // namespace mandat::service
