// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/consultation.h"
#include "core/room/sessions/series.h"
#include "core/school/student_facts.h"

namespace tingyu {

struct FileHandoverTag;
using FileHandoverId = Id<FileHandoverTag>;

namespace exchange {

inline const QString handoverStream = QStringLiteral("handover");
/// Many times what any child leaves behind, and still read at once.
inline constexpr qsizetype mostHandedParts = 200;
inline constexpr qsizetype mostHandedFacts = 1'000;           ///< of one kind
inline constexpr qsizetype mostHandedText = 16 * 1024 * 1024; ///< characters, all of a file together

/// What a part of a file that goes to another school is.
enum class HandedKind : quint8
{
    File,    ///< the student's file: facts, family, history, groups, consents
    Sheet,   ///< the report of one answer sheet
    Case,    ///< the report of a case
    Opinion, ///< what an expert said of a case
    Series   ///< cover and closing of a closed counselling; never a record of a session
};
QString handedKindCode(HandedKind kind); ///< file, sheet, case, opinion, series
std::optional<HandedKind> handedKindFromCode(const QString &code);

/// One part: a document as the school that hands it over printed it.
struct HandedPart
{
    Uid uid; ///< of the row, where it came
    HandedKind kind = HandedKind::File;
    Uid source;   ///< what it is printed from; only where it is handed over
    Uid caseUid;  ///< of an opinion; only where it is handed over
    QString code; ///< C-000012, S-000003, the scale
    QDate from;   ///< of what stands in it
    QDate to;
    int pages = 0; ///< on paper; 0: nobody counted
    /// Read by who took it over, and by the head on purpose: a case of protection, counselling.
    bool isRestricted = false;
    QByteArray check;    ///< handedCheckBytes: tells this document from any other
    QByteArray document; ///< report::toJson; not in lists
    bool operator==(const HandedPart &) const = default;
};
inline constexpr int handedCheckBytes = 8;
QByteArray handedCheck(const QByteArray &document);
/// Goes along unless somebody says otherwise: all but what is on protection, which somebody has to ask for.
bool goesByDefault(const HandedPart &part);

enum class HandoverState : quint8
{
    Sent,    ///< written; the other school has said nothing yet
    Arrived, ///< the other school has it and has not decided
    Waiting, ///< it came, and nobody has decided
    Taken,   ///< the file belongs to a student of the other school
    Returned ///< refused, with a reason
};
QString handoverStateCode(HandoverState state); ///< sent, arrived, waiting, taken, returned

/// A student's file on its way from one school to another, as both sides keep it (form 21).
struct FileHandover
{
    FileHandoverId id;
    Uid uid;
    bool isOurs = true; ///< we hand it over
    EnrolledUnitId unit;
    QString unitName;  ///< read only
    StudentId student; ///< ours, or whom it was joined to; not valid: it waits, or was sent back
    Uid studentUid;    ///< read only
    QByteArray ref;    ///< caseRefBytes, random: what both sides know it by
    int number = 0;    ///< 移交单号, as the school that hands it over counts
    QDate on;
    HandoverReason reason = HandoverReason::Transfer;
    QString words;
    QString fromName; ///< who hands over, as the vault of that school knows him
    QString toName;   ///< whom it is meant for there; may be empty
    QString witness;  ///< 监交人
    Second second = Second::None;
    QString secondName;
    ConsentState consent = ConsentState::NotAsked; ///< of the guardian, scope exchange, on that day
    QString consentWords;                          ///< why it goes without
    QString studentName;
    QString studentBirth; ///< 2013-05-01; empty where it is not known
    QString studentClass;
    QByteArray packageId;
    QByteArray hash; ///< of the package, as both sides worked it out
    HandoverState state = HandoverState::Sent;
    QString stateWords; ///< why it was sent back
    QString stateOn;    ///< read only: when it became so
    UserId keeper;      ///< who took it over
    QString keeperName; ///< read only
    QList<HandedPart> parts;
};

/// What is told of the student beside the documents: what the other school may put into a file of its own.
/// Consents and turns of the roll are not: what was said to one school is not said to another.
struct HandedFacts
{
    Student student; ///< without class, numbers of the school's own and status
    QList<Contact> contacts;
    QList<GrowthEntry> growth;
    QList<RiskFactor> riskFactors;
    QList<VulnerabilityTag> tags;
};

/// What travels.
struct TravellingFile
{
    FileHandover head; ///< with its parts and their documents
    HandedFacts facts;
};
QList<StreamRow> rowsOfFile(const TravellingFile &file);
/// Errc::BadInput "handover.rows": rows that are no whole file, a document that is no form of its kind, or a
/// check value that is not its document's, and
/// more of anything than any child leaves behind.
Result<TravellingFile> fileOf(const QList<StreamRow> &rows);

/// Facts alone, as they are kept until somebody decides.
QList<StreamRow> rowsOfFacts(const HandedFacts &facts);
Result<HandedFacts> factsOf(const QList<StreamRow> &rows);

} // namespace exchange
} // namespace tingyu
