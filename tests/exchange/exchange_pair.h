// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/exchange/exchange_unit.h"
#include "tests/support/said.h"

namespace tingyu::test {

/// A school and its district that know each other's card, and the stick between them.
struct Pair
{
    ExchangeUnit school{said("听海小学")};
    ExchangeUnit district{said("海丰县教育局"), exchange::UnitKind::District};
    Stick stick;

    Pair()
    {
        school.enrol(district);
        district.enrol(school);
    }
    /// The next package of the school's stream, changed a little before.
    QString package(const QString &name)
    {
        school.add(said("林小满"), school.class71);
        must(school.sending().send(school.order(district), stick.path(name)));
        return stick.path(name);
    }
    exchange::FileVerdict take(const QString &path, bool dryRun = false)
    {
        return must(district.receiving().take({path}, dryRun)).constFirst();
    }
};

} // namespace tingyu::test
