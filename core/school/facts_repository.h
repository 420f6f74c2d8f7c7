// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_facts.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for what hangs on a student's file: growth, risk factors, tags, class of the file, consents,
/// turns of the roll. Lists are oldest first.
class FactsRepository
{
public:
    explicit FactsRepository(Connection &db) : m_db(db) {}

    Result<QList<GrowthEntry>> growth(StudentId student);
    Result<std::optional<GrowthEntry>> growthByUid(const Uid &uid);
    static Result<RowRef> addGrowth(Change &change, const GrowthEntry &entry);
    static Result<bool> updateGrowth(Change &change, const GrowthEntry &entry);
    static Result<void> removeGrowth(Change &change, Id<GrowthEntryTag> id);

    Result<QList<RiskFactor>> riskFactors(StudentId student);
    Result<std::optional<RiskFactor>> riskFactorByUid(const Uid &uid);
    static Result<RowRef> addRiskFactor(Change &change, const RiskFactor &factor);
    static Result<bool> updateRiskFactor(Change &change, const RiskFactor &factor);
    /// Students on the roll with an open factor on `date`, by grade and code: {grade, code, students}.
    struct GradeCount
    {
        int grade = 0;
        QString code;
        qint64 students = 0;
    };
    Result<QList<GradeCount>> riskFactorsByGrade(QDate date);

    Result<QList<VulnerabilityTag>> tags(StudentId student);
    Result<QHash<StudentId, QList<VulnerabilityTag>>> tagsOfAll(); ///< for imports
    Result<std::optional<VulnerabilityTag>> tagByUid(const Uid &uid);
    /// Tags of students on the roll that run out from `from` to `to`, by last day.
    Result<QList<VulnerabilityTag>> tagsExpiring(QDate from, QDate to);
    static Result<RowRef> addTag(Change &change, const VulnerabilityTag &tag);
    static Result<bool> updateTag(Change &change, const VulnerabilityTag &tag);

    Result<QList<FileClassEntry>> fileClasses(StudentId student);
    /// Of every student, from one of these days on, both included.
    Result<QList<FileClassEntry>> fileClassesBetween(QDate from, QDate to);
    /// Of every student whose file was of one of these classes on any of these days: the entries that said
    /// so.
    Result<QList<FileClassEntry>> fileClassesHolding(const QList<FileClass> &classes, QDate from, QDate to);
    static Result<RowRef> addFileClass(Change &change, const FileClassEntry &entry, UserId decidedBy);

    Result<QList<Consent>> consents(StudentId student);
    static Result<RowRef> addConsent(Change &change, const Consent &consent);

    Result<QList<RollEvent>> rollEvents(StudentId student);
    static Result<RowRef> addRollEvent(Change &change, const RollEvent &event);

private:
    Connection &m_db;
};

} // namespace tingyu
