// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/stream_rows.h"

#include "core/base/text.h"
#include "core/exchange/month_rows.h"
#include "core/exchange/result_rows.h"
#include "core/exchange/roll_counts.h"
#include "core/exchange/screening_rows.h"
#include "core/exchange/strict_line.h"
#include "core/room/logs/month_sheet_repository.h"
#include "core/school/school_repository.h"

#include <QJsonDocument>

namespace tingyu::exchange {
namespace {

Result<StreamRows> monthRows(Workplace &place, const QString &period)
{
    const QDate month = QDate::fromString(period + QStringLiteral("-01"), Qt::ISODate);
    auto sheets = MonthSheetRepository(place.db()).ofMonth(month);
    if (!sheets)
        return sheets.error();
    if (sheets->isEmpty())
        return fail(Errc::Conflict, "stream.not_signed", {period});
    const MonthSheet &sheet = sheets->constFirst();
    QList<StreamRow> rows{{QStringLiteral("sheet"),
                           {{QStringLiteral("revision"), sheet.revision},
                            {QStringLiteral("signed_on"), sheet.signedAt.date.toString(Qt::ISODate)}}}};
    const QJsonObject rule = QJsonDocument::fromJson(sheet.figures.rule.toJson()).object();
    rows.append({QStringLiteral("rule"),
                 {{QStringLiteral("kind"), rule.value(QLatin1String("kind"))},
                  {QStringLiteral("minutes"), rule.value(QLatin1String("minutes")).toInt()}}});
    for (const MonthFigureGroup &group : monthFigureGroups()) {
        for (const QString &code : group.figures)
            rows.append(
                {QStringLiteral("figures"),
                 {{QStringLiteral("code"), code}, {QStringLiteral("value"), sheet.figures.of(code)}}});
    }
    return StreamRows{rows, 0};
}

Result<StreamRows> schoolRows(Workplace &place, const QString &period)
{
    SchoolRepository schools(place.db());
    auto school = schools.school();
    auto units = schools.units();
    auto classes = schools.classes(period.left(4).toInt());
    auto roll = rollCounts(place.db(), period.left(4).toInt());
    auto staff = staffCounts(place.db());
    if (!school || !units || !classes)
        return !school ? school.error() : !units ? units.error() : classes.error();
    if (!roll || !staff)
        return roll ? staff.error() : roll.error();
    if (!*school || classes->isEmpty())
        return fail(Errc::NotFound, "stream.empty", {period});
    const auto said = [](const QString &words) { return text::tidy(words).left(200); };
    QList<StreamRow> rows{{QStringLiteral("profile"),
                           {{QStringLiteral("name"), said((*school)->name)},
                            {QStringLiteral("code"), said((*school)->code)},
                            {QStringLiteral("region"), said((*school)->region)},
                            {QStringLiteral("phone"), said((*school)->phone)},
                            {QStringLiteral("units"), units->size()},
                            {QStringLiteral("classes"), classes->size()}}}};
    for (const RollCount &one : std::as_const(*roll)) {
        rows.append({QStringLiteral("roll"),
                     {{QStringLiteral("stage"), one.stage},
                      {QStringLiteral("grade"), one.grade},
                      {QStringLiteral("sex"), one.sex},
                      {QStringLiteral("students"), one.students}}});
    }
    for (const StaffCount &one : std::as_const(*staff))
        rows.append({QStringLiteral("staff"),
                     {{QStringLiteral("post"), one.post}, {QStringLiteral("people"), one.people}}});
    return StreamRows{rows, 0};
}

/// Errc::BadInput "stream.unknown": a stream that is filled elsewhere.
Result<StreamRows> contentOf(Workplace &place, scales::ScaleLibrary &library, const Stream &stream,
                             const QString &period, const QList<QByteArray> &sentLines,
                             const QByteArray &receiver, const QString &longitudinal)
{
    const QString id = QLatin1String(stream.id);
    if (id == QLatin1String("room"))
        return monthRows(place, period);
    if (id == QLatin1String("school"))
        return schoolRows(place, period);
    if (id == QLatin1String("screening"))
        return screeningRows(place, library, period, sentLines);
    if (id == QLatin1String("care"))
        return careRows(place, period, sentLines);
    if (id == QLatin1String("activities"))
        return activityRows(place, period);
    if (id == resultStream)
        return resultRows(place, period, receiver, longitudinal);
    return fail(Errc::BadInput, "stream.unknown", {id, levelCode(stream.level)});
}

} // namespace

QByteArray linesOf(const QList<StreamRow> &rows)
{
    QByteArray lines;
    for (const StreamRow &row : rows) {
        QJsonObject whole = row.fields;
        whole.insert(QStringLiteral("in"), row.section);
        lines += lineOf(whole);
    }
    return lines;
}

QList<StreamRow> rowsOf(const QByteArray &lines)
{
    QList<StreamRow> rows;
    for (qsizetype from = 0, end = lines.indexOf('\n'); end >= 0;
         from = end + 1, end = lines.indexOf('\n', from)) {
        QJsonObject fields = readLine(lines.mid(from, end + 1 - from)).value_or(QJsonObject());
        const QString section = fields.take(QLatin1String("in")).toString();
        rows.append({section, fields});
    }
    return rows;
}

Result<StreamRows> streamRows(Workplace &place, scales::ScaleLibrary &library, const QString &stream,
                              const QString &period, Level level, const QList<QByteArray> &sentLines,
                              const QByteArray &receiver, const QString &longitudinal)
{
    const Stream *known = streamOf(stream, level);
    if (known == nullptr || known->period == PeriodKind::Always)
        return fail(Errc::BadInput, "stream.unknown", {stream, levelCode(level)});
    if (!isPeriod(known->period, period))
        return fail(Errc::BadInput, "stream.period", {stream, period});
    auto content = contentOf(place, library, *known, period, sentLines, receiver, longitudinal);
    if (!content)
        return content;
    for (const StreamRow &row : std::as_const(content->rows)) {
        if (!isAllowedRow(*known, row.section, row.fields))
            return fail(Errc::Internal, "stream.field", {stream, row.section});
    }
    return content;
}

} // namespace tingyu::exchange
