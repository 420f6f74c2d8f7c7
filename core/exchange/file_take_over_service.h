// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/file_handover.h"
#include "core/exchange/handed_difference.h"
#include "core/report/print_order.h"
#include "core/school/student_repository.h"
#include "core/vault/workplace.h"

namespace tingyu::exchange {

/// At the school that a student came to: files that were handed over are looked at, taken over or sent back.
/// Nothing is joined to anybody by itself. What came as documents is read and printed as the school before
/// printed it, and counted nowhere.
class FileTakeOverService
{
public:
    explicit FileTakeOverService(Workplace &place) : m_place(place) {}

    /// Somebody here who may be the one it is about.
    struct Match
    {
        StudentHeader student;
        QStringList by; ///< id-number, roll-number, name-birth
        QList<HandedDifference> differences;
    };
    struct Look
    {
        FileHandover head; ///< with its parts
        HandedFacts facts;
        QList<Match> matches;
    };
    /// How many wait for a decision; 0 for who may not decide.
    Result<int> waitingCount();
    /// A view is put on record. Errc::NotFound "handover.not_found" (also one of ours).
    Result<Look> look(const Uid &handover);

    /// What a student who is here and the file say differently of who it is: empty where they may be one
    /// child. A view of the file is put on record. Errc::NotFound "handover.not_found", "student.not_found".
    Result<QList<HandedDifference>> differences(const Uid &handover, const Uid &student);

    /// To whom it is joined: one of the two.
    struct Join
    {
        Uid student;
        SchoolClassId newIn; ///< a new student, in this class
        /// Of a student who is here: fields of differences() that a person has seen and says are no matter.
        QStringList confirmed = {};
    };
    /// In one transaction: the student is made, or gets what is not there yet, and the documents are his.
    /// What a file of this school says already stays as it is. The student's uid.
    /// Errc::NeedsConfirmation "handover.differs" {fields}: what tells children apart differs and is not
    /// confirmed; nothing is joined. Errc::Conflict
    /// "handover.decided" (taken over or sent back before), "handover.exists" (somebody here has that
    /// number: join it to him); Errc::BadInput "handover.join" (neither, or both); Errc::NotFound
    /// "student.not_found", "class.not_found"; those of StudentService::create() for values that cannot be
    /// stored.
    Result<Uid> takeOver(const Uid &handover, const Join &join);
    /// The other school reads why with the next receipt. Errc::BadInput "review.reason" (empty, or over 200
    /// characters); Errc::Conflict "handover.decided".
    Result<void> giveBack(const Uid &handover, const QString &reason);

    /// Files that belong to the student, with those of their parts that the person may read, or may on
    /// purpose.
    Result<QList<FileHandover>> ofStudent(const Uid &student);
    struct OpenPart
    {
        FileHandover handover; ///< without parts
        HandedPart part;
        report::Document document;
    };
    /// A view is put on record. Errc::NotFound "handover.part"; Errc::Denied.
    Result<OpenPart> open(const Uid &part);
    /// As the school before printed it; `record` puts it on record. Errors of open() and
    /// report::recordPrint().
    Result<report::Printed> print(const Uid &part, const report::PrintOrder &order, bool record);

private:
    Result<FileHandover> waiting(const Uid &handover);
    Result<StudentId> makeStudent(Change &change, const HandedFacts &facts, SchoolClassId classId);
    Result<void> mustBeSame(const Student &here, const HandedFacts &facts, const QStringList &confirmed);
    Result<void> fillStudent(Change &change, const Student &before, const HandedFacts &facts);
    Result<void> addFacts(Change &change, StudentId student, const HandedFacts &facts, const QString &from);
    Workplace &m_place;
};

} // namespace tingyu::exchange
