// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFileDevice;

namespace tingyu {

/// After a write to it failed: was it for want of room? A system that had room for a part of the last bytes
/// says only at the next ones why it took no more, so a byte may be added: the file is of no use any more.
bool isFull(QFileDevice &file);

} // namespace tingyu
