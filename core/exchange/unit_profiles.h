// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/package_repository.h"

namespace tingyu::exchange {

/// What each unit says of itself for its latest school year: the fields of section "profile". Takes the
/// packages of stream "school" as PackageRepository::receivedOf() orders them.
QHash<EnrolledUnitId, QJsonObject> profilesOf(const QList<ReceivedPackage> &packages);

} // namespace tingyu::exchange
