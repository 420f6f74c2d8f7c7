// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster_reader.h"

namespace tingyu {

/// Brings the cells of one row into a RosterRow and says what is odd about them.
class RosterRowReader
{
public:
    RosterRowReader(const RosterDictionary &dictionary, const RosterReadOptions &options);
    RosterRow read(const TableRow &cells, const RosterSheet &sheet, QList<RosterProblem> &problems);

private:
    void take(const RosterColumn &column, const Cell &cell);
    void takeNumber(const RosterColumn &column, const Cell &cell, const QString &value);
    void takeCoded(const RosterColumn &column, const QString &value);
    void takeTag(const RosterColumn &column, const QString &value);
    void takeContact(const RosterColumn &column, const QString &value);
    void takeFlag(const RosterColumn &column, const QString &list, const QString &value,
                  std::optional<bool> *flag);
    std::optional<QDate> dateOf(const Cell &cell, bool month) const;
    void checkIdentity();
    void problem(const RosterColumn &column, const char *code, const QStringList &detail = {});

    const RosterDictionary &m_dictionary;
    const RosterReadOptions &m_options;

    // of the row at hand
    const RosterSheet *m_sheet = nullptr;
    QList<RosterProblem> *m_problems = nullptr;
    RosterRow m_row;
    QString m_gradeText;
    QString m_classText;
    QString m_idNumber; ///< also when it is not taken: the checks run anyway
    QString m_rollNumber;
    QString m_idKind;
    Sex m_sex = Sex::Unknown;
    QDate m_birth;
    RosterColumn m_idColumn;
    RosterColumn m_rollColumn;
    QHash<int, Contact> m_contacts;
};

} // namespace tingyu
