// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/exchange/exchange_unit.h"

#include "core/screening/campaign.h"

namespace tingyu::test {

/// A school of many pupils, each with a name, numbers, a phone, an address, a guardian and a day of birth of
/// its own, all screened with PHQ-9 this term, and a crisis for each in the highest band; six grades of
/// unlike sizes, in classes of sixty.
class ScreenedRoster
{
public:
    explicit ScreenedRoster(int pupils);

    ExchangeUnit school{QStringLiteral("听海小学")};
    ExchangeUnit district{QStringLiteral("海丰县教育局"), exchange::UnitKind::District};
    Stick stick;
    Campaign campaign;

    /// Another pupil of this grade with the same points in every item.
    void answer(int grade, int points);
    exchange::SendOrder order(const char *stream, const char *period, exchange::Level level) const;
    /// Sends it, has it taken in, and gives back its lines as they were deciphered there.
    QByteArray handOver(const exchange::SendOrder &order);
    /// Whatever tells one of the pupils from others: no word of it may leave.
    const QSet<QByteArray> &markers() const { return m_markers; }

private:
    void watch(Change &change, StudentId pupil, const QString &name);
    void addPupil(Change &change, int grade, int points);
    QHash<int, QByteArray> m_results; ///< by points of each item
    QHash<int, QList<SchoolClassId>> m_classes;
    QHash<int, int> m_inGrade;
    QSet<QByteArray> m_markers;
    int m_pupils = 0;
    int m_sent = 0;
};

} // namespace tingyu::test
