// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/school/student.h"

#include <QHash>
#include <QList>

namespace tingyu {

struct CareCaseTag;
struct CaseItemTag;
using CareCaseId = Id<CareCaseTag>;
using CaseItemId = Id<CaseItemTag>;

enum class CaseKind : quint8
{
    Crisis,
    Concern,
    Protection, ///< harm done to the student; read by who keeps the case, and the head on purpose
};
QString caseKindCode(CaseKind kind); ///< crisis, concern, protection
std::optional<CaseKind> caseKindFromCode(const QString &code);

enum class CaseState : quint8
{
    Open,
    Closed
};
QString caseStateCode(CaseState state); ///< open, closed
std::optional<CaseState> caseStateFromCode(const QString &code);

/// One matter of one student.
struct CareCase
{
    CareCaseId id;
    Uid uid;
    qint64 rev = 0;
    StudentId studentId;
    Uid studentUid;
    int number = 0;
    CaseKind kind = CaseKind::Concern;
    CaseState state = CaseState::Open;
    QDate openedOn;
    QString reason;
    UserId ownerId;
    QString ownerName;
    QDate closedOn;
    QString closingReason;
    bool operator==(const CareCase &) const = default;
    QString code() const; ///< C-000012: neutral, may leave the room
};

// --- Lists of a case. `id` and `uid` are given by the vault. Texts are as typed.

struct CaseEvent
{
    CaseItemId id;
    Uid uid;
    WallTime at;
    QString text;
    QString source; ///< in the counsellor's words: 班主任观察
    bool operator==(const CaseEvent &) const = default;
};
/// Whose full name may stand in the texts of the case, beside the student's own family and class teacher.
struct CasePerson
{
    CaseItemId id;
    Uid uid;
    int position = 0; ///< given by the vault, never changed
    QString kind;     ///< student, relative, teacher, doctor, other … as the stand-ins of the forms
    QString name;
    StudentId studentId; ///< when on the roll
    bool operator==(const CasePerson &) const = default;
};
/// A screening result as it stood when it was attached.
struct CaseAssessment
{
    CaseItemId id;
    Uid uid;
    Uid sheetUid; ///< null for a result typed from paper
    QString scale, edition;
    QString informant; ///< self, parent, teacher, rater
    QDate on;
    QString score, cutoff;
    QString validity; ///< complete, incomplete, caution, invalid
    QString missing, critical, change;
    bool operator==(const CaseAssessment &) const = default;
};
struct CaseMedication
{
    CaseItemId id;
    Uid uid;
    QString name, dose;
    QDate since;
    QString adherence;
    bool operator==(const CaseMedication &) const = default;
};
struct CaseMeasure
{
    CaseItemId id;
    Uid uid;
    QString kind = QStringLiteral("other"); ///< accompany, means, safety_plan, medical, other
    QString what;
    WallTime at;
    QString who;
    bool operator==(const CaseMeasure &) const = default;
};
struct CaseContact
{
    CaseItemId id;
    Uid uid;
    WallTime at;
    QString way = QStringLiteral("phone"); ///< visit, phone, home, letter
    QString with, content, reaction;
    bool operator==(const CaseContact &) const = default;
};
struct CaseQuestion
{
    CaseItemId id;
    Uid uid;
    int number = 0; ///< given by the vault; of a removed question not given again
    QString text;
    bool operator==(const CaseQuestion &) const = default;
};
struct CaseStep
{
    CaseItemId id;
    Uid uid;
    QString step, who;
    QDate until;
    bool operator==(const CaseStep &) const = default;
};
struct CaseAttachment
{
    CaseItemId id;
    Uid uid;
    QString name;
    int pages = 1;
    bool covered = false;    ///< names on it are covered
    int pictures = 0;        ///< of its pages, kept with it; read only
    int coveredPictures = 0; ///< of them, those that may leave; read only
    bool operator==(const CaseAttachment &) const = default;
};

/// What the case report says: fields of form 12 and its lists.
struct CaseContent
{
    QHash<QString, QString> fields; ///< by code of case_fields.h; a code of an option, an ISO date, or text
    QList<CaseEvent> events;        ///< by time
    QList<CasePerson> people;       ///< by position
    QList<CaseAssessment> assessments;
    QList<CaseMedication> medications;
    QList<CaseMeasure> measures;
    QList<CaseContact> contacts;
    QList<CaseQuestion> questions; ///< by number
    QList<CaseStep> steps;
    QList<CaseAttachment> attachments;
    bool operator==(const CaseContent &) const = default;
};

/// A frozen state of the report. Approved by the head, or on paper where nobody else can.
struct CaseVersion
{
    int number = 0;
    WallTime at;
    UserId madeBy;
    QString madeByName;
    CaseContent content;
    UserId approvedBy;
    QString approvedByName;
    std::optional<WallTime> approvedAt;
    QString signer, signerPost; ///< a paper signature
    QDate signedOn;
    bool isApproved() const { return approvedBy.isValid() || signedOn.isValid(); }
    bool operator==(const CaseVersion &) const = default;
};

/// One print. Its serial stands on every page.
struct CasePrint
{
    int serial = 0;
    QString form, variant;
    int version = 0;
    int copies = 1;
    bool deidentified = false;
    QString reason, recipient;
    WallTime at;
    QString userName;
    bool operator==(const CasePrint &) const = default;
};
QString serialText(int serial); ///< T-000318

struct CaseFile
{
    CareCase head;
    CaseContent content;
    QList<CaseVersion> versions;                  ///< oldest first, without content
    QList<CasePrint> prints;                      ///< oldest first
    QList<std::pair<QString, QString>> keptWords; ///< place and word said to be no person
};

} // namespace tingyu
