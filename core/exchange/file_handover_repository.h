// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/file_handover.h"
#include "core/school/timeline.h"
#include "core/vault/workplace.h"

namespace tingyu::exchange {

/// The only SQL for files that go from one school to another, on both sides. Asks no permission: services do.
class FileHandoverRepository
{
public:
    explicit FileHandoverRepository(Connection &db) : m_db(db) {}

    Result<QList<FileHandover>> list();                        ///< without parts, the latest first
    Result<QList<FileHandover>> ofStudent(StudentId student);  ///< with parts, without documents
    Result<std::optional<FileHandover>> byUid(const Uid &uid); ///< with parts, without documents
    /// One that came. Without parts.
    Result<std::optional<FileHandover>> cameByRef(EnrolledUnitId unit, const QByteArray &ref);
    Result<HandedFacts> facts(FileHandoverId id); ///< of one that came
    struct PartOf
    {
        FileHandover handover; ///< without parts
        HandedPart part;       ///< with its document, where it came
    };
    Result<std::optional<PartOf>> part(const Uid &uid);

    Result<int> nextNumber();
    static Result<Uid> addOurs(Change &change, const FileHandover &handover);
    static Result<Uid> addCame(Change &change, const TravellingFile &file);
    static Result<void> setTaken(Change &change, FileHandoverId id, StudentId student, UserId keeper);
    static Result<void> setReturned(Change &change, FileHandoverId id, const QString &words);

private:
    Result<QList<HandedPart>> partsOf(FileHandoverId id);
    Result<void> readParts(QList<FileHandover> *handovers);
    Connection &m_db;
};

/// That a file went to another school, or came from one.
Result<QList<TimelineEntry>> handoverTimeline(Workplace &place, StudentId student);

} // namespace tingyu::exchange
