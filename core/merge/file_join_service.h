// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/merge/file_doubles.h"
#include "core/merge/file_join.h"

namespace tingyu {

/// Two files that may be of one child.
struct JoinCandidate
{
    StudentHeader one; ///< the earlier file
    StudentHeader other;
    QDate oneBirth;
    QDate otherBirth;
    QList<DoubleReason> reasons;
};

/// One field in which the two files differ.
struct JoinField
{
    QString name;  ///< column of student
    QVariant kept; ///< as it is shown: of the class its label
    QVariant other;
    bool takeOther = false; ///< suggested: the file that stands knows nothing, or less
    bool isFixed = false;   ///< not for choosing: names are all kept, the closer class of the file stands
    bool operator==(const JoinField &) const = default;
};

/// What a person sees before two files become one.
struct JoinLook
{
    StudentHeader kept;
    StudentHeader other;
    QList<DoubleReason> reasons; ///< empty: no rule takes them for one child
    QList<JoinField> fields;
    merge::RowCounts rows; ///< of the file that goes; without what is kept by one person alone
    int drafts = 0;        ///< unfinished texts on the file that goes: they would be lost
};

struct JoinOrder
{
    Uid kept;
    Uid other;
    QStringList fromOther; ///< names of the fields taken from the file that goes
};

struct JoinOutcome
{
    merge::RowCounts rows;
    qint64 set = 0;
    Uid join; ///< for takeBack()
};

/// What was joined, latest first.
struct JoinedFile
{
    Uid join;
    StudentHeader kept;
    QString otherName;
    QList<DoubleReason> reasons;
    QString atUtc;
    QString by;
};

/// 合并档案: finds two files of one child, and makes them one. Errc::NotFound "student.not_found", Errc::
/// BadInput "join.same".
class FileJoinService
{
public:
    explicit FileJoinService(Workplace &place) : m_place(place) {}

    Result<QList<JoinCandidate>> candidates();
    /// These are two children: they are not asked about again.
    Result<void> apart(const Uid &one, const Uid &other);
    /// Both files count as viewed.
    Result<JoinLook> look(const Uid &kept, const Uid &other);
    /// One change: the fields chosen, everything of every room, the names and numbers of the file that goes
    /// as further names of the one that stands. What is signed keeps what it says. Errc::Conflict
    /// "join.drafts" (detail[0] = how many).
    Result<JoinOutcome> join(const JoinOrder &order);
    Result<QList<JoinedFile>> joined();
    /// Both files as they were. Errc::NotFound "join.none"; Errc::Conflict "undo.changed_since", "join.told"
    /// (another PC may know already).
    Result<void> takeBack(const Uid &join);

private:
    struct Pair;
    Result<Pair> pairOf(const Uid &kept, const Uid &other);
    Result<QList<JoinField>> fieldsOf(const Pair &pair, const QList<merge::Table> &tables);
    Result<int> draftsOn(const Uid &student);
    Workplace &m_place;
};

} // namespace tingyu
