// SPDX-License-Identifier: GPL-3.0-or-later
// What an enrolled unit could send if it meant harm: signed, whole, and still not taken.
#include "core/exchange/district_service.h"
#include "core/exchange/merged_rows.h"
#include "core/exchange/sent_down.h"
#include "core/report/case_report_service.h"
#include "core/report/document_json.h"
#include "core/report/redactor.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/exchange/package_maker.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cmath>
#include <limits>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

/// A report without names, such as a school could have written.
report::Document bareReport()
{
    report::Document document;
    document.frame.formId = said("form12_crisis_report");
    document.frame.deidentified = true;
    document.frame.recordCode = said("C-0001");
    document.frame.version = 1;
    document.blocks.append(
        report::FieldGrid{said("reason"), {{{said("reason_line"), report::Value::of(said("情绪低落")), 1}}}});
    return document;
}

QList<StreamRow> rowsWith(const report::Document &document, const QByteArray &ref = QByteArray(16, 'r'))
{
    return rowsOfCases(
        {{ref, CaseKind::Concern, Level::Pseudonyms, 1, Second::None, report::toJson(document), {}}});
}

QString answerTo(const report::Document &document)
{
    return refusal(casesOf(rowsWith(document)));
}

report::Table tableOf(const QList<report::Value> &row)
{
    return {said("timeline"), {{said("event")}}, {row}};
}

StreamRow told(const QString &unit, const QString &figure, const QJsonValue &count)
{
    return {said("units"),
            {{said("unit"), unit},
             {said("region"), QString()},
             {said("figure"), figure},
             {said("count"), count}}};
}

/// A city with a county and a school of its own, whose keys are in other hands.
struct City
{
    City()
    {
        for (const OwnKeys *one : {&county, &school})
            must(city.units().enrol(must(encodeCard(*one, QByteArray(16, 'c'))),
                                    fingerprintOf(one->card.id()).join(u' ')));
    }
    FileVerdict take(const OwnKeys &sender, const char *stream, const char *period,
                     const QList<StreamRow> &rows)
    {
        const Manifest manifest = manifestOf(sender, said(stream), said(period), {1, 1});
        stick.write(said("a.typ"), must(pack(sender, {city.card()}, manifest, rows)).bytes);
        return must(city.receiving().take({stick.path(said("a.typ"))}, false)).constFirst();
    }
    FigureTable roll(FiguresBy by)
    {
        return must(DistrictService(city.workplace()).figures(said("school"), said("2026"), by));
    }

    ExchangeUnit city{said("海滨市教育局"), UnitKind::District};
    OwnKeys county = party(said("海边县教育局"), UnitKind::District);
    OwnKeys school = party(said("海边小学"));
    Stick stick;
};

} // namespace

TEST_CASE("a report is taken whole, and nothing of it goes further than paper does")
{
    report::Document document = bareReport();
    CHECK(answerTo(document).isEmpty());
    const double strange = GENERATE(std::numeric_limits<double>::infinity(), std::nan(""), 1e300, -1e300);
    SECTION("rows for handwriting")
    {
        report::Table table = tableOf({report::Value::of(said("吵架"))});
        table.blankRows = 2'000'000;
        document.blocks.append(table);
    }
    SECTION("many tables with some rows for handwriting each")
    {
        report::Table table = tableOf({report::Value::of(said("吵架"))});
        table.blankRows = 100;
        for (int i = 0; i < 1'000; ++i)
            document.blocks.append(table);
    }
    SECTION("ruled lines")
    {
        document.blocks.append(report::Questions{said("questions"), {{1, {}, {}, 900'000}}});
    }
    SECTION("type that fills a wall")
    {
        document.blocks.append(report::WallText{said("reason_line"), report::Value::of(said("大")), strange});
    }
    SECTION("a sheet that is never small enough")
    {
        document.frame.oneSheet = strange;
    }
    SECTION("a chart without ends")
    {
        report::Chart chart;
        chart.maximum = strange;
        document.blocks.append(chart);
    }
    SECTION("a day that no calendar has")
    {
        report::Value day;
        day.kind = report::Value::Kind::DayNumber;
        day.number = std::numeric_limits<int>::min();
        document.blocks.append(tableOf({day}));
    }
    CHECK(answerTo(document) == said("consultation.rows"));
}

TEST_CASE("a report of another form, with rules of its own, is no case")
{
    report::Document document = bareReport();
    document.frame.formId = GENERATE(said("form13_consultation_opinion"), said("student_file"),
                                     said("room_rule"), said("../forms/form12_crisis_report"));
    CHECK(answerTo(document) == said("consultation.rows"));
}

TEST_CASE("no name travels in what is not painted")
{
    report::Document document = bareReport();
    report::Value hidden;
    hidden.text = said("林小满");
    SECTION("an empty field with words in it")
    {
        document.blocks.append(report::FieldGrid{said("subject"), {{{said("name"), hidden, 1}}}});
    }
    SECTION("the sign of what stays in the room, with words behind it")
    {
        document.blocks.append(report::FieldGrid{said("subject"),
                                                 {{{said("name"),
                                                    report::Value::code(said("placeholder"), said("handover"),
                                                                        {report::Value::of(said("林小满"))}),
                                                    1}}}});
    }
    SECTION("a cell beside the last column")
    {
        document.blocks.append(tableOf({report::Value::of(said("吵架")), report::Value::of(said("林小满"))}));
    }
    SECTION("a day of life behind a word")
    {
        report::Value dated = report::Value::of(said("吵架"));
        dated.date = QDate(2013, 5, 1);
        document.blocks.append(tableOf({dated}));
    }
    SECTION("behind words that are joined")
    {
        report::Value joined =
            report::Value::join({report::Value::of(said("吵架")), report::Value::of(said("哭"))});
        joined.parts.append(hidden);
        document.blocks.append(tableOf({joined}));
    }
    CHECK(answerTo(document) == said("consultation.not_redacted"));
}

TEST_CASE("a unit asks of no more cases than can be read, and of none at endless length")
{
    QList<StreamRow> rows;
    for (int i = 0; i <= mostCases; ++i) {
        QByteArray ref(16, '\0');
        ref[0] = static_cast<char>(i & 0xff);
        ref[1] = static_cast<char>(i >> 8);
        rows += rowsWith(bareReport(), ref);
    }
    CHECK(refusal(casesOf(rows)) == said("consultation.rows"));
    rows.resize(2 * mostCases);
    CHECK(must(casesOf(rows)).size() == mostCases);

    report::Document document = bareReport();
    document.frame.reason = QString(longestDocument, u'长');
    CHECK(answerTo(document) == said("consultation.rows"));
}

TEST_CASE("an answer says each thing once")
{
    OpinionPart part;
    part.code = said("question.1");
    part.text = said("中度");
    TravellingReply reply{QByteArray(16, 'r'), 1, said("陈医生"), QDate(2026, 11, 20), {part}};
    CHECK(must(replyOf(rowsOfReply(reply))) == reply);
    reply.parts.append(part);
    CHECK(refusal(replyOf(rowsOfReply(reply))) == said("consultation.rows"));
}

TEST_CASE("what comes down is no longer than what may be sent down")
{
    DownItem item;
    item.ref = QByteArray(16, 'i');
    item.title = said("通知");
    item.madeOn = QDate(2026, 11, 20);
    item.body = QString(longestReply / 3, u'长');
    CHECK(must(itemOf(rowsOfItem(item), false)).body == item.body);
    item.body += said("长");
    CHECK(refusal(itemOf(rowsOfItem(item), false)) == said("down.rows"));
    item.body.clear();
    item.kind = DownKind::PolicyPack;
    item.payload = QByteArray(longestPayload + 1, 'x');
    CHECK(refusal(itemOf(rowsOfItem(item), false)) == said("down.rows"));
}

TEST_CASE("a school tells nothing of other schools")
{
    City all;
    const QList<StreamRow> rows{told(said("山上小学"), said("roll.male"), 7)};
    const FileVerdict verdict = all.take(all.school, "units", "school.2026", rows);
    CHECK(verdict.verdict == Verdict::Rejected);
    CHECK(verdict.reason.subject == said("stream.sender"));
    CHECK(all.roll(FiguresBy::Unit).lines.isEmpty());
    CHECK(all.take(all.county, "units", "school.2026", rows).verdict == Verdict::Accepted);
    CHECK(all.roll(FiguresBy::Unit).lines.size() == 1);
}

TEST_CASE("a school's own word goes before what an office tells of it")
{
    City all;
    CHECK(all.take(all.school, "school", "2026", rollRows(1, 30)).verdict == Verdict::Accepted);
    CHECK(all.take(all.county, "units", "school.2026",
                   {told(said("海边小学"), said("roll.male"), 999),
                    told(said("山上小学"), said("roll.male"), 7)})
              .verdict == Verdict::Accepted);
    const FigureTable table = all.roll(FiguresBy::Unit);
    CHECK(table.lines.size() == 2);
    CHECK(table.total.figures[table.columns.indexOf(said("roll.male"))].count == 37);
}

TEST_CASE("a figure is called by a name")
{
    City all;
    const QString name = GENERATE(said("请拨打 12345"), said("roll male"), said(""), QString(201, u'a'));
    CHECK(all.take(all.county, "units", "school.2026", {told(said("山上小学"), name, 1)}).verdict ==
          Verdict::Rejected);
}

TEST_CASE("no sum of figures runs over")
{
    City all;
    constexpr qint64 huge = qint64{1} << 53; // what a line can hold
    QList<StreamRow> rows{told(said("山上小学"), said("care.alerts.yellow"), qint64{1} << 32)};
    for (int i = 0; i < 1'100; ++i)
        rows.append(told(said("第%1小学").arg(i), said("figures.visits"), huge));
    for (int i = 0; i < 4; ++i)
        rows.append(told(said("山上小学"), said("care.alerts.red"), huge));
    CHECK(all.take(all.county, "units", "school.2026", rows).verdict == Verdict::Accepted);
    const FigureTable table = all.roll(FiguresBy::Unit);
    const FigureTable hidden = withSmallHidden(table);
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        CHECK(table.total.figures[column].count > 0);
        CHECK(hidden.total.figures[column] == table.total.figures[column]);
    }
}
