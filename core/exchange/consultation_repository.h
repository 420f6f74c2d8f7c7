// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/consultation.h"
#include "core/exchange/package_repository.h"

namespace tingyu::exchange {

/// At the school: a case that was sent to a unit, and what came of it.
struct Consultation
{
    qint64 id = 0;
    Uid uid;
    CareCaseId caseId;
    EnrolledUnitId unit;
    QByteArray ref;
    Level level = Level::Pseudonyms;
    int version = 0; ///< of the report that was sent last
    int serial = 0;  ///< of the export log
    QString reason;
    Second second = Second::None;
    QString secondName;
    std::optional<ConsentState> consent; ///< of the guardian, when it was sent; nothing at L1
    QString consentWords;                ///< why it went without
    QDate keepUntil;                     ///< the last day the office was asked to keep it; may be not valid
    int replyNumber = 0;                 ///< of the answer that came last; 0: none yet
    QString repliedUtc;
    QString seenUtc;
    QString sentUtc; ///< read only
    bool waitsToBeRead() const { return replyNumber > 0 && seenUtc.isEmpty(); }
};

/// At the office: a case that came.
struct ReceivedCase
{
    ReceivedCaseId id;
    Uid uid;
    EnrolledUnitId unit;
    QString period;
    PackageNumber number; ///< of the package it came with
    QByteArray ref;
    Level level = Level::Pseudonyms;
    CaseKind kind = CaseKind::Concern;
    int version = 0;
    Second second = Second::None;
    QString purpose;
    TravellingStudent student;           ///< empty at L1
    int pages = 0;                       ///< pictures that came with it
    std::optional<ConsentState> consent; ///< of the guardian; nothing at L1, and where the school did not say
    QDate keepUntil;                     ///< the last day the school wants it kept; not valid: it did not say
    QString cameUtc;                     ///< read only
    int replyNumber = 0;                 ///< of the answer that left last; 0: none yet
    int repliedVersion = 0;              ///< of the report that it answers
    QByteArray document;                 ///< not in lists
    bool isOpen() const { return repliedVersion < version; }
    bool isKeptOver(QDate today) const { return keepUntil.isValid() && keepUntil < today; }
};

/// With which package cases came.
struct CasesCame
{
    EnrolledUnitId unit;
    QString period;
    PackageNumber number;
    QString purpose;
};

/// The only SQL for consultations, on both sides. Asks no permission: services do.
class ConsultationRepository
{
public:
    explicit ConsultationRepository(Connection &db) : m_db(db) {}

    Result<QList<Consultation>> sent(); ///< the latest first
    Result<std::optional<Consultation>> sentTo(CareCaseId one, EnrolledUnitId unit);
    Result<std::optional<Consultation>> byRef(EnrolledUnitId unit, const QByteArray &ref);
    /// Adds it, or writes what differs of the one with this case and unit.
    Result<void> setSent(Change &change, const Consultation &consultation);
    static Result<void> setReplied(Change &change, qint64 id, int number);
    static Result<void> setSeen(Change &change, qint64 id);

    Result<QList<ReceivedCase>> cases(); ///< those that wait for an answer first, then the latest first
    Result<std::optional<ReceivedCase>> caseByUid(const Uid &uid); ///< with its document
    Result<QList<TravellingPage>> pages(ReceivedCaseId id);        ///< that came with a case
    /// Each case by itself: the latest package that holds it counts, in whatever order they come.
    Result<void> setCases(Change &change, const CasesCame &came, const QList<TravellingCase> &cases);
    static Result<void> addReply(Change &change, ReceivedCaseId id, int number, const TravellingReply &reply);
    /// The answer that left last, as rows.
    Result<QList<StreamRow>> lastReply(ReceivedCaseId id);

private:
    Result<void> setPages(Change &change, ReceivedCaseId id, const QList<TravellingPage> &pages);
    Connection &m_db;
};

} // namespace tingyu::exchange
