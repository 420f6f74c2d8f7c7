// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

/// Dates as people and spreadsheets write them. Pure. Years outside 1900..2100 are no dates.
namespace tingyu {

/// Day zero of a spreadsheet's serial numbers.
enum class SerialBase
{
    From1900, ///< Excel, WPS, LibreOffice; with its 29 February 1900 that never was
    From1904  ///< old Macintosh files
};

/// 20110424, 2011-4-24, 2011/04/24, 2011.4.24, 2011年4月24日, each with a time behind it (dropped), blanks
/// and full-width signs anywhere. Nothing is guessed: two-figure years and 4/24/2011 are refused.
std::optional<QDate> parseDate(const QString &text);
/// parseDate, and besides as typed into a field: 3.1, 3-1, 3/1, 3月1日 (of today's year), 今天, 昨天, 前天,
/// 明天, 后天 (or today, yesterday, tomorrow), +7, -3 (days from today).
std::optional<QDate> parseTypedDate(const QString &text, const QDate &today);
/// A numeric cell: 20110424 as it reads, otherwise a serial number of days.
std::optional<QDate> dateFromNumber(double number, SerialBase base = SerialBase::From1900);
/// Serial number of days, time of day dropped.
std::optional<QDate> dateFromSerial(double serial, SerialBase base = SerialBase::From1900);
/// A month: 201409, 2014-09, 2014.9, 2014年9月, or any form of parseDate. Given as its first day.
std::optional<QDate> parseYearMonth(const QString &text);

} // namespace tingyu
