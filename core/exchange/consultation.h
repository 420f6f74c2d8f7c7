// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_page.h"
#include "core/care/opinion.h"
#include "core/exchange/enrolled_unit.h"
#include "core/exchange/manifest.h"
#include "core/exchange/stream_rows.h"
#include "core/school/student_facts.h"

namespace tingyu {

struct ReceivedCaseTag;
using ReceivedCaseId = Id<ReceivedCaseTag>;

namespace exchange {

inline const QString consultationStream = QStringLiteral("consultation");
inline const QString replyStream = QStringLiteral("reply");
inline constexpr int caseRefBytes = 16;
/// An answer as a whole (security: replies are plain text of at most 32 KiB).
inline constexpr qsizetype longestReply = 32 * 1024;
/// Of one unit in one month, and characters of one report: many times what any school asks, and still
/// opened at once.
inline constexpr qsizetype mostCases = 1'000;
inline constexpr qsizetype longestDocument = 1024 * 1024;
/// Pictures of all cases of one package together. Of one case there are at most mostSentPages, each of at
/// most largestPage bytes; in a package they are Base64 in pieces, one piece a line.
inline constexpr qint64 mostPageBytes = 32LL * 1024 * 1024;

/// Who agreed beside the one who sends (L2).
enum class Second : quint8
{
    None,   ///< L1: nobody has to
    User,   ///< another user, by his password
    Paper,  ///< a signature on paper, copied: where nobody else works with the vault
    Missing ///< an emergency: still to be had, and the receiver sees it
};
QString secondCode(Second second); ///< none, user, paper, missing
std::optional<Second> secondFromCode(const QString &code);

QString consentStateCode(ConsentState state); ///< not-asked, given, refused, withdrawn, expired
std::optional<ConsentState> consentStateFromCode(const QString &code);

/// Who it is (L2).
struct TravellingStudent
{
    QString name;
    QString sex;   ///< male, female, unknown
    QString birth; ///< 2013-05-01; empty where it is not known
    QString className;
    bool operator==(const TravellingStudent &) const = default;
};

/// A picture of a covered page (L2).
struct TravellingPage
{
    QString title; ///< of the attachment
    QByteArray bytes;
    bool operator==(const TravellingPage &) const = default;
};

/// A case as it travels.
struct TravellingCase
{
    QByteArray ref; ///< caseRefBytes, random: what both sides know it by
    CaseKind kind = CaseKind::Concern;
    Level level = Level::Pseudonyms;
    int version = 0; ///< of the report
    Second second = Second::None;
    QByteArray document;              ///< report::toJson
    TravellingStudent student;        ///< empty at L1
    QList<TravellingPage> pages = {}; ///< none at L1
    /// Of the guardian to a consultation, on the day it left; nothing at L1, and where the sender did not
    /// say.
    std::optional<ConsentState> consent = {};
    QDate keepUntil = {}; ///< the last day the school wants it kept (L2); not valid: it did not say
    bool operator==(const TravellingCase &) const = default;
};

/// An expert's answer as it travels.
struct TravellingReply
{
    QByteArray ref;
    int version = 0; ///< of the report it answers
    QString expert;  ///< name and post, as he signs
    QDate on;
    QList<OpinionPart> parts; ///< code and text
    bool operator==(const TravellingReply &) const = default;
};

QList<StreamRow> rowsOfCases(const QList<TravellingCase> &cases);
/// Errc::BadInput "consultation.rows": rows that are no whole cases, or one with a name that nobody else
/// agreed to, one without that tells of a consent or of a day, or pages that are not whole, too many or too
/// large; "consultation.not_redacted": names, days or fields that L1 does not carry. What the pages show is
/// not looked at.
Result<QList<TravellingCase>> casesOf(const QList<StreamRow> &rows);

QList<StreamRow> rowsOfReply(const TravellingReply &reply);
/// Errc::BadInput "consultation.rows", "consultation.too_long" (over longestReply).
Result<TravellingReply> replyOf(const QList<StreamRow> &rows);

} // namespace exchange
} // namespace tingyu
