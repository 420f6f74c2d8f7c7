// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace tingyu {

/// A heading brought to the form in which headings are compared: no blanks, marks (★ *), brackets with what
/// stands in them, line breaks; digits behind 监护人 and 家庭成员 taken out and kept as `slot`.
struct RosterHeading
{
    QString text;
    int slot = 0; ///< 1, 2 … of 监护人1; 0 where the heading has none
    bool operator==(const RosterHeading &) const = default;
};
RosterHeading rosterHeading(const QString &written);

/// Headings and codes of rolls, as data (resources/roster/dictionary.json), because they differ by province
/// and year.
class RosterDictionary
{
public:
    /// Errc::BadInput "roster.bad_dictionary" (detail: place).
    static Result<RosterDictionary> fromJson(const QByteArray &json);
    /// The one compiled in.
    static Result<RosterDictionary> shipped();

    /// Field id of a heading; empty when nobody knows it. "not_kept" for headings known and never stored.
    QString fieldOf(const RosterHeading &heading) const;
    /// The code of a value in a list ("sex", "ethnicity", "yes_no" …): the code itself, a synonym, or either
    /// before or behind a dash (1-男). Empty optional when the value is none of these.
    std::optional<QString> codeOf(const QString &list, const QString &value) const;
    /// Fields that the window offers unticked: address, guardians' phones, ID number.
    bool startsUnticked(const QString &field) const { return m_unticked.contains(field); }
    bool knows(const QString &field) const { return m_fields.contains(field); }

private:
    QHash<QString, QString> m_headings;              ///< heading -> field
    QHash<QString, QHash<QString, QString>> m_codes; ///< list -> synonym -> code
    QSet<QString> m_fields;
    QSet<QString> m_unticked;
};

} // namespace tingyu
