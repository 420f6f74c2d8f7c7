// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tingyu {

/// How far two scores of one person lie apart, seen against the error of measurement.
struct ReliableChange
{
    double difference = 0;       ///< later less earlier
    std::optional<double> index; ///< difference / (sqrt 2 * SEM); empty: no error of measurement is known
    /// From 1.96 on chance alone makes such a difference in fewer than one case of twenty (Jacobson & Truax
    /// 1991, J Consult Clin Psychol 59, 12-19).
    static constexpr double leastIndex = 1.96;
    bool isKnown() const { return index.has_value(); }
    bool isReliable() const { return index && (*index >= leastIndex || *index <= -leastIndex); }
    bool operator==(const ReliableChange &) const = default;
};

/// `sem`: standard error of measurement of the score, in its points; what is not above 0 counts as unknown.
ReliableChange reliableChange(double earlier, double later, std::optional<double> sem);

/// The error of measurement of a score, where a source gives it (resources/room/measurement_error.json names
/// each).
std::optional<double> measurementError(const QString &scaleId, const QString &scoreId);

} // namespace tingyu
