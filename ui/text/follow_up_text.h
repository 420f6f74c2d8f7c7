// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan.h"
#include "core/follow_up_services.h"

#include <QHash>
#include <QStringList>

/// Words of the way from a score to a person, for the window, the command line and paper alike.
namespace tingyu::text {

QString queueReachName(QueueReach reach);
/// What is told of a reach: students, hours, weeks, and whether that is in time.
QString forecastLine(const QueueLine &line);
QString forecastBasis(const QueueForecast &forecast);
QString queueChanged(const QueueChange &change);

/// "抑郁:建议关注" for an entry of highBands().
QString highBand(const scales::ScaleDefinition &definition, const QString &entry);
/// "DASS-21 没有公布的总分界值,…"; empty where each queues by itself. `abbrs`: scales that do not.
QString silentScales(const QStringList &abbrs);

QString handoutLine(const HandoutDue &due, const QString &scale);

QString reviewUrgencyName(ReviewUrgency urgency);
QString interviewQuestion(int place); ///< 0 to 3, in the order of ReviewInterview
QString interviewAnswerName(InterviewAnswer answer);
QString interviewShown(const ReviewInterview &interview);
QString bookingDone(const BookingOutcome &outcome);

QString patternSignName(PatternSign sign);
QString repeatTodo(const RepeatRow &row);
/// Why, one a line; `flagWords` are the scale's words of its validity rules by id.
QStringList repeatReasons(const RepeatRow &row, const QHash<QString, QString> &flagWords);

QString evidenceSourceName(EvidenceSource source);
QString findingName(bool isConcern);
/// The watch list as a table.
Workbook watchWorkbook(const QList<EvidenceRow> &rows, const QHash<Uid, PlanStanding> &plans);
QString slipTaskName(const QString &code);
QString slipReturnName(const QString &code);

} // namespace tingyu::text
