// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Where something is known from (C18): the test, what is seen in school, a visit at home, the community, the
/// parents.
enum class EvidenceSource : quint8
{
    Test,
    Observation,
    HomeVisit,
    Community,
    Parent
};
inline constexpr EvidenceSource evidenceSources[] = {EvidenceSource::Test, EvidenceSource::Observation,
                                                     EvidenceSource::HomeVisit, EvidenceSource::Community,
                                                     EvidenceSource::Parent};
QString evidenceSourceCode(EvidenceSource source); ///< test, observation, home-visit, community, parent
std::optional<EvidenceSource> evidenceSourceFromCode(const QString &code);

/// What one source says of a student on a day.
struct Evidence
{
    Uid uid;
    EvidenceSource source = EvidenceSource::Observation;
    QDate on;
    bool isConcern = true; ///< else it was looked at and nothing was found
    QString note;
    QString byName;
    bool operator==(const Evidence &) const = default;
};

/// A student on the watch list.
struct WatchEntry
{
    Uid uid;
    QDate since;
    QString reason;
    QList<EvidenceSource> sources; ///< that asked for it on that day
    int monitorDays = 0;           ///< between two monitoring tests (C5); 0: none
    QDate endedOn;
    QString endReason;
    QString byName;
    bool isOpen() const { return !endedOn.isValid(); }
    bool operator==(const WatchEntry &) const = default;
};

/// One line of the matrix: a student and, by source, the latest word. A review that was decided with support
/// or watching counts as a word of the test, one decided without as nothing found.
struct EvidenceRow
{
    StudentId student;
    Uid studentUid;
    QString studentName;
    QString className;
    QHash<EvidenceSource, Evidence> latest;
    std::optional<WatchEntry> watch;        ///< the open one
    QDate lastSheet;                        ///< latest day of any answer sheet
    QList<EvidenceSource> concerns() const; ///< in the order of evidenceSources
    /// When the next monitoring test is due; not valid: none is asked for.
    QDate nextTest() const;
};

inline constexpr int leastWatchSources = 2; ///< 双结合 (C19)

/// Sources side by side, and the list made of at least two of them. A person decides, with a reason; every
/// step is on record.
class EvidenceService
{
public:
    explicit EvidenceService(Workplace &workplace) : m_workplace(workplace) {}

    /// Students of whom any source has said anything, or who are on the list: most concerns first.
    Result<QList<EvidenceRow>> matrix();
    /// All words on one student, the latest first; a view on record. Errc::NotFound "student.not_found".
    Result<QList<Evidence>> ofStudent(const Uid &student);
    /// Every time on the watch list, the latest first; a view on record. Errc::NotFound "student.not_found".
    Result<QList<WatchEntry>> watchesOf(const Uid &student);
    /// Whoever was on the list on any of these days, ended entries too; by the day of coming onto it. A list:
    /// no view is put on record.
    struct WatchedStudent
    {
        Uid student;
        QString studentName;
        SchoolClassId classId;
        QString className;
        WatchEntry entry;
    };
    Result<QList<WatchedStudent>> watched(QDate from, QDate to);
    /// Errc::BadInput "evidence.no_note" (a concern without a word), "date.missing", "text.too_long".
    Result<void> add(const Uid &student, const Evidence &evidence);
    /// Errc::BadInput "watch.no_reason", "watch.interval"; Errc::Conflict "watch.one_source" {how many},
    /// "watch.there".
    Result<void> watch(const Uid &student, const QString &reason, int monitorDays = 0);
    /// Errc::BadInput "watch.no_reason"; Errc::NotFound "watch.not_there".
    Result<void> endWatch(const Uid &student, const QString &reason);

private:
    Workplace &m_workplace;
    Result<QList<EvidenceRow>> read(std::optional<StudentId> only);
};

} // namespace tingyu
