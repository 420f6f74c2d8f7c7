// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE does not work inside a namespace.
static void initAll()
{
    Q_INIT_RESOURCE(i18n);
}

namespace tingyu {

void initWordResources()
{
    initAll();
}

} // namespace tingyu
