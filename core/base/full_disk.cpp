// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/full_disk.h"

#include <QFileDevice>

namespace tingyu {

bool isFull(QFileDevice &file)
{
    if (file.error() != QFileDevice::ResourceError && file.isOpen()) {
        file.write("", 1);
        file.flush();
    }
    return file.error() == QFileDevice::ResourceError;
}

} // namespace tingyu
