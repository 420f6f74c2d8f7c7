// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/room/papers/help_place.h"
#include "core/room/sessions/first_hour.h"
#include "core/room/sessions/inspection.h"
#include "core/room/sessions/secrecy.h"
#include "core/room/sessions/series.h"

/// What stands on the paper forms of counselling, as values. All pure.
namespace tingyu::report {

/// One session as form 3 prints it.
struct SessionReportFacts
{
    SessionFile file;
    QList<SecrecyMark> breaches; ///< in their order
};
FormValues sessionReportValues(const SessionReportFacts &facts, Language language);
/// Every item of the risk check in its order; what was not asked is left blank for the hand.
QList<QList<Value>> riskRows(const RiskCheck &risk, Language language);

/// The book of a span of days: an index, late and unsigned entries marked, and the records behind it.
struct SessionBookFacts
{
    QDate from;
    QDate to;
    QList<SessionReportFacts> sessions; ///< by time
};
/// Values of the index alone.
FormValues sessionIndexValues(const SessionBookFacts &facts);
/// The whole book: the index, then each record on a page of its own. `form`: form 3; `frame`: of the variant
/// "book".
Document sessionBook(const Form &form, const Frame &frame, const SessionBookFacts &facts, Language language);

FormValues seriesReportValues(const SeriesFile &file);
FormValues handoverReportValues(const Handover &handover);
/// Whom to ring: about this student first, then anybody.
struct FirstHourNumbers
{
    QList<NearPhone> own;
    QList<HelpPlace> help;
};
/// `session` null: the card for the wall, with the numbers only.
FormValues firstHourValues(const SessionReportFacts *session, const QList<FirstHourTick> &ticks,
                           const FirstHourNumbers &numbers, Language language);
FormValues consentValues(const QString &client, const QString &classLabel, const QString &counsellor,
                         const QList<HelpPlace> &help);
FormValues inspectionValues(const InspectionDraw &draw);

} // namespace tingyu::report
