// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/file_handover_service.h"
#include "core/exchange/file_take_over_service.h"
#include "tests/exchange/exchange_unit.h"

namespace tingyu::test {

/// Two schools that have enrolled each other. At the first a student with a file, an answer sheet, a case
/// with an expert's opinion, a case of protection, counselling that is closed and some that is not, all kept
/// by 周老师; 孙老师 could agree.
class HandoverWorld
{
public:
    HandoverWorld();
    exchange::FileHandoverService handing() { return {before.workplace(), m_library}; }
    exchange::FileHandoverService incoming() { return {after.workplace(), m_library}; }
    exchange::FileTakeOverService taking() { return exchange::FileTakeOverService(after.workplace()); }
    /// All that is offered, each part counted as two pages.
    exchange::FileHandoverOrder order();
    exchange::FileHandoverService::Sent handOver(const char *file);
    exchange::FileVerdict take(const char *file, bool dryRun = false);
    /// What the other school has to say, read at the first.
    void receipt(const char *file);
    /// The lines of the package, as the other school deciphers them.
    QByteArray plain(const char *file);

    ExchangeUnit before{QStringLiteral("海边小学")};
    ExchangeUnit after{QStringLiteral("山上中学")};
    Stick stick;
    Student student;

private:
    void fillFile();
    void fillCases();
    void fillCounselling();
    scales::ScaleLibrary m_library{QString()};
    QList<exchange::HandedPart> m_parts;
};

} // namespace tingyu::test
