// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

namespace tingyu {

void initLookResources() {}

} // namespace tingyu
