// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ledger.h"
#include "core/vault/workplace.h"

#include <QHash>
#include <QSet>

namespace tingyu::report {

/// Reads the lines of ledgers from the services that list the records. What a ledger needs beside
/// ledgerSource() was asked for by the caller.
class LedgerReader
{
public:
    LedgerReader(Workplace &place, const LedgerQuestion &question) : m_place(place), m_question(question) {}

    Result<void> add(const QString &ledger);
    /// All that was added, students by code or name; names in words that were written are covered unless the
    /// question asks for names.
    Result<QList<LedgerRow>> rows();

private:
    /// A line whose student is still to be named.
    struct Line
    {
        LedgerRow row;
        StudentId student;     ///< not valid: `row.whom` says it
        bool isParent = false; ///< a parent of that student
    };

    Result<void> files();
    Result<void> room();
    Result<void> lessons();
    Result<void> groups();
    Result<void> sessions(const QString &ledger);
    Result<void> calls();
    Result<void> watched();
    Result<void> cases();
    Result<void> referrals();
    Result<void> warnings();
    Result<void> parents();
    Result<void> advice(const QString &ledger);
    Result<void> talks(const QString &partner, const QString &ledger);
    Result<void> nameStudents();
    Result<void> coverNames();
    bool isIn(QDate day) const { return m_question.span.from <= day && day <= m_question.span.to; }
    Line &append(const QString &ledger, QDate on, const ObjectRef &source);
    Result<QString> userName(UserId id);

    Workplace &m_place;
    const LedgerQuestion &m_question;
    QList<Line> m_lines;
    QHash<UserId, QString> m_users;
};

} // namespace tingyu::report
