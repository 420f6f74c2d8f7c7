// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/file_handover.h"
#include "core/exchange/package_sender.h"
#include "core/report/form_print.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu::exchange {

struct FileHandoverOrder
{
    Uid student;
    QByteArray to; ///< key id of the other school
    HandoverReason reason = HandoverReason::Transfer;
    QString words;   ///< why, in words: the purpose of the package
    QString toName;  ///< whom it is meant for there; may be empty
    QString witness; ///< empty: who agreed
    /// Who agreed beside the one who hands over. A user's password has been asked for by
    /// UserService::confirmOther(); a signature on paper is "name, post, date".
    Second second = Second::None;
    QString secondName;
    QString consentWords;    ///< why it goes without the guardian's consent
    QList<HandedPart> parts; ///< kind and source of each, and its pages where somebody counted them
    report::Language language = report::Language::Chinese;
};

/// Hands a student's file over to the counselling room of another school (form 21). The status of the student
/// stays as it is; records of sessions never leave.
class FileHandoverService
{
public:
    FileHandoverService(Workplace &place, scales::ScaleLibrary &library) : m_place(place), m_library(library)
    {
    }

    struct Offer
    {
        StudentHeader student;
        ConsentState consent = ConsentState::NotAsked; ///< of the guardian, scope exchange, today
        QList<HandedPart> parts; ///< what may go, the file first; closed counselling with its closing only
        int openSeries = 0;      ///< counselling that is not closed: it has no closing to hand over
        int unreadable = 0;      ///< what this person may not read now, and so not hand over
        QStringList others;      ///< names of those who could agree
        QList<EnrolledUnit> schools; ///< that may be reached
    };
    /// Errc::NotFound "student.not_found".
    Result<Offer> offer(const Uid &student);
    /// The documents that would leave, in the order of the parts; nothing on record but the views. Errc::
    /// BadInput "handover.parts" (none, or one that is not offered), "handover.too_long"; errors of the
    /// services that print them.
    Result<QList<report::Document>> preview(const FileHandoverOrder &order);
    struct Sent
    {
        Uid handover;
        SentFile file;
    };
    /// Puts each print on record, writes the package and keeps the list. Errc::BadInput "reason.missing",
    /// "handover.reason" (neither a move nor a graduation), "handover.names" (too long),
    /// "handover.consent" (neither a consent nor why it goes without), "handover.receiver" (not a school, or
    /// this vault is none), "handover.unfit" (what its receiver could not read); Errc::Denied
    /// "handover.second" (nobody's word); errors of checkSecond(), preview() and PackageSender.
    Result<Sent> send(const FileHandoverOrder &order, const QString &path, const Progress &progress = {});

    /// Both ways, without parts, the latest first.
    Result<QList<FileHandover>> list();
    /// Of one student, with parts.
    Result<QList<FileHandover>> ofStudent(const Uid &student);
    /// Errc::NotFound "handover.not_found".
    Result<FileHandover> show(const Uid &handover);
    /// Form 21, the same at both schools. Errors of show() and printForm().
    Result<report::Printed> paper(const Uid &handover, const report::PrintOrder &order, report::PrintWay way);

private:
    Result<TravellingFile> gather(const FileHandoverOrder &order, const Offer &offered,
                                  const EnrolledUnit &unit, const QList<HandedPart> &parts);
    Result<report::Document> documentOf(const FileHandoverOrder &order, const HandedPart &part,
                                        const QString &recipient, bool record);
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

/// What stands on form 21.
report::FormValues fileHandoverValues(const FileHandover &handover, const QString &ownName);

} // namespace tingyu::exchange
