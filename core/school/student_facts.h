// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student.h"

namespace tingyu {

struct GrowthEntryTag;
struct RiskFactorTag;
struct VulnerabilityTagTag;
struct FileClassEntryTag;
struct ConsentTag;
struct RollEventTag;

enum class GrowthKind : quint8
{
    Family,     ///< who lives with whom, who brings the student up
    Growth,     ///< moves, schools, losses, illnesses, what went well
    Observation ///< something seen on a day; may name a stressor
};
QString growthKindCode(GrowthKind kind); ///< family, growth, observation
std::optional<GrowthKind> growthKindFromCode(const QString &code);

/// One dated statement with its source.
struct GrowthEntry
{
    Id<GrowthEntryTag> id;
    Uid uid;
    StudentId studentId;
    GrowthKind kind = GrowthKind::Family;
    QDate onDate;
    QString statement;
    QString stressor; ///< a code of riskFactorCodes(), observations only
    QString source;   ///< a code of sourceCodes()
    QString sourceNote;
    bool operator==(const GrowthEntry &) const = default;
};

/// Something that weighs on the student from one date to another; open while `to` is not valid.
struct RiskFactor
{
    Id<RiskFactorTag> id;
    Uid uid;
    StudentId studentId;
    QString code; ///< of riskFactorCodes()
    QDate from;
    QDate to; ///< last day
    QString source;
    QString note;
    bool operator==(const RiskFactor &) const = default;
};

/// A group the student belongs to. Holds until `expiresOn` (end of the school year) unless ended before:
/// what was true in first grade is asked again in second.
struct VulnerabilityTag
{
    Id<VulnerabilityTagTag> id;
    Uid uid;
    StudentId studentId;
    QString code; ///< of vulnerabilityCodes()
    QDate from;
    QDate to; ///< ended early, last day
    QDate expiresOn;
    QString source;
    QString note;
    bool holdsOn(QDate date) const
    {
        return from <= date && date <= expiresOn && (!to.isValid() || date <= to);
    }
    bool operator==(const VulnerabilityTag &) const = default;
};

/// One decision on the class of a file.
struct FileClassEntry
{
    Id<FileClassEntryTag> id;
    Uid uid;
    StudentId studentId;
    FileClass fileClass = FileClass::General;
    QDate from;
    QString reason;
    QString decidedBy; ///< name of the user
    bool operator==(const FileClassEntry &) const = default;
};

enum class ConsentParty : quint8
{
    Guardian,
    Student ///< assent
};
enum class ConsentScope : quint8
{
    Screening,
    Counselling,
    Consultation,
    Exchange
};
enum class ConsentAnswer : quint8
{
    Given,
    Refused,
    Withdrawn
};
QString consentPartyCode(ConsentParty party);    ///< guardian, student
QString consentScopeCode(ConsentScope scope);    ///< screening, counselling, consultation, exchange
QString consentAnswerCode(ConsentAnswer answer); ///< given, refused, withdrawn
std::optional<ConsentParty> consentPartyFromCode(const QString &code);
std::optional<ConsentScope> consentScopeFromCode(const QString &code);
std::optional<ConsentAnswer> consentAnswerFromCode(const QString &code);

/// One thing said about consent. Never rewritten: a withdrawal is a line of its own, and the last word per
/// party and scope holds.
struct Consent
{
    Id<ConsentTag> id;
    Uid uid;
    StudentId studentId;
    ConsentParty party = ConsentParty::Guardian;
    ConsentScope scope = ConsentScope::Screening;
    ConsentAnswer answer = ConsentAnswer::Given;
    QDate onDate;
    QDate expiresOn; ///< last day a given consent holds; not valid = without end
    QString person;  ///< who signed or spoke
    QString paperRef;
    QString note;
    bool operator==(const Consent &) const = default;
};

/// Where one party stands on one scope on a given day.
enum class ConsentState : quint8
{
    NotAsked,
    Given,
    Refused,
    Withdrawn,
    Expired
};
/// The last word on or before `date` among `said` (any order; of one day the later recorded, by uid).
ConsentState consentState(const QList<Consent> &said, ConsentParty party, ConsentScope scope, QDate date);

enum class RollEventKind : quint8
{
    ClassChange,
    Leave,
    Return,
    Left,
    Graduated
};
QString rollEventKindCode(RollEventKind kind); ///< class, leave, return, left, graduated
std::optional<RollEventKind> rollEventKindFromCode(const QString &code);

/// A turn in the student's way through the school.
struct RollEvent
{
    Id<RollEventTag> id;
    Uid uid;
    StudentId studentId;
    RollEventKind kind = RollEventKind::ClassChange;
    QDate onDate;
    QDate until; ///< planned end of a leave
    SchoolClassId fromClass;
    SchoolClassId toClass;
    QString reason;
    bool operator==(const RollEvent &) const = default;
};

/// The whole file of one student as the counsellor opens it.
struct StudentFile
{
    Student student;
    QString classLabel;
    QList<Contact> contacts;
    QList<GrowthEntry> growth; ///< oldest first, as all lists here
    QList<RiskFactor> riskFactors;
    QList<VulnerabilityTag> tags;
    QList<FileClassEntry> fileClasses;
    QList<Consent> consents;
    QList<RollEvent> rollEvents;
};

} // namespace tingyu
