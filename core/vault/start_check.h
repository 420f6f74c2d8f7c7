// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// What the checks after the first page found: "ok", or the first bad place.
struct StartFindings
{
    QString database = QStringLiteral("ok"); ///< table that could not be read
    QString chain = QStringLiteral("ok");    ///< "seq:123"
    qint64 rows = 0;                         ///< read
    qint64 lines = 0;                        ///< of the log, checked
    bool ok() const { return database == QLatin1String("ok") && chain == QLatin1String("ok"); }
};

/// The checks of every start, in slices: every row and every whole index is read, so that each page is
/// deciphered and its authentication code compared, then the end of the log. A damaged place is a finding and
/// no Error.
class StartCheck
{
public:
    static constexpr int sliceMs = 15;
    static constexpr int auditLines = 1000;

    explicit StartCheck(Workplace &place) : m_place(place) {}
    /// One slice; true while more is left. Errc::Denied and what a reading may meet besides damage.
    Result<bool> step();
    const StartFindings &findings() const { return m_findings; }

private:
    Result<bool> listTables();
    Result<void> readOn();
    Result<void> checkLog();

    struct Part
    {
        QString table;
        QString index; ///< question that walks a whole index; empty: the table itself
        bool hasRowId = true;
    };
    Workplace &m_place;
    StartFindings m_findings;
    QList<Part> m_parts;
    qsizetype m_at = -1; ///< -1: the parts are not known yet
    qint64 m_after = 0;  ///< row id in the part at m_at
};

} // namespace tingyu
