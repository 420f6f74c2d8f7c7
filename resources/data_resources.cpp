// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE does not work inside a namespace.
static void initAll()
{
    Q_INIT_RESOURCE(demo);
    Q_INIT_RESOURCE(holidays);
    Q_INIT_RESOURCE(policies);
    Q_INIT_RESOURCE(room);
    Q_INIT_RESOURCE(roster);
    Q_INIT_RESOURCE(schema);
    Q_INIT_RESOURCE(forms);
    Q_INIT_RESOURCE(scales);
}

namespace tingyu {

void initDataResources()
{
    initAll();
    initWordResources();
}

} // namespace tingyu
