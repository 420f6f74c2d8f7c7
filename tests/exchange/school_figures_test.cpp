// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch_test_macros.hpp>

#include "tests/exchange/exchange_pair.h"

#include "core/exchange/outgoing_file.h"
#include "core/room/logs/month_sheet_service.h"
#include "core/screening/coverage.h"

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

TEST_CASE("figures of a scale that is not known here wait whole, and come in once it is")
{
    Pair both;
    OwnKeys own = must(UnitRepository(both.school.db()).own());
    const auto made = [&](const char *name, const char *scale, qint64 seq) {
        Manifest manifest;
        manifest.senderId = own.card.id();
        manifest.senderName = own.card.name;
        manifest.stream = said("screening");
        manifest.period = said("2026-1");
        manifest.seq = seq;
        const QString path = both.stick.path(said(name));
        const auto rows = [scale](LineWriter &lines) -> Result<void> {
            for (const char *one : {"phq9", scale}) {
                auto written = lines.row(said("bands"), {{said("campaign"), 1},
                                                         {said("scale"), said(one)},
                                                         {said("scale_version"), said("1")},
                                                         {said("score"), said("total")},
                                                         {said("band"), said("none")},
                                                         {said("students"), 12}});
                if (!written)
                    return written;
            }
            return {};
        };
        const Outgoing outgoing{container::Type::Report,
                                own,
                                {both.district.card()},
                                crypto::randomBytes(16),
                                linesBody(manifest, rows)};
        auto file = must(OutgoingFile::write(path, outgoing));
        must(file->putInPlace());
        return path;
    };
    const auto before = both.district.content();
    const FileVerdict waits = both.take(made("new.typ", "of-our-own", 1));
    CHECK(waits.verdict == Verdict::Waiting);
    CHECK(waits.reason == fail(Errc::TooNew, "verdict.unknown_scale", {said("of-our-own")}));
    CHECK(both.district.content() == before);
    CHECK(must(both.district.receiving().quarantined()).isEmpty());
    CHECK(both.take(made("known.typ", "gad7", 1)).verdict == Verdict::Accepted);
}

TEST_CASE("figures go up as they were previewed, and the later number stands whole in place of the earlier")
{
    Pair both;
    both.school.add(said("欧阳听雨"), both.school.class71);
    const Preview seen = must(both.school.sending().preview(both.school.order(both.district)));
    const SentFile sent =
        must(both.school.sending().send(both.school.order(both.district), both.stick.path(said("a.typ"))));
    CHECK(sent.number == PackageNumber{1, 1});
    CHECK(sent.records == seen.content.rows.size());
    const QString path = both.stick.path(said("a.typ"));
    CHECK(both.take(path, true).verdict == Verdict::Accepted);
    CHECK(both.district.content().isEmpty()); // only looked at
    const FileVerdict first = both.take(path);
    CHECK(first.reason == fail(Errc::Conflict, "verdict.accepted", {said("1")}));
    CHECK(first.added == sent.records);
    const auto unit = must(UnitRepository(both.district.db()).byKeyId(both.school.id()));
    CHECK(
        must(PackageRepository(both.district.db()).received(unit->id, said("school"), said("2026")))->lines ==
        linesOf(seen.content.rows));

    CHECK(both.take(path).reason == fail(Errc::Conflict, "verdict.duplicate", {said("1")}));
    const FileVerdict second = both.take(both.package(said("b.typ")));
    CHECK(second.reason == fail(Errc::Conflict, "verdict.accepted", {said("2")}));
    CHECK(second.replaced == 1); // one more girl or boy in one grade
    CHECK(second.unchanged == second.replaced + second.unchanged + second.added - 1);
}

TEST_CASE("a month goes up once its head has signed it, as it was signed")
{
    Pair both;
    SendOrder order = both.school.order(both.district);
    order.stream = said("room");
    order.period = said("2026-10");
    CHECK(refusal(both.school.sending().preview(order)) == said("stream.not_signed"));
    MonthSheetService sheets(both.school.workplace());
    const MonthSheet sheet = must(sheets.sign(QDate(2026, 10, 1)));
    const Preview seen = must(both.school.sending().preview(order));
    QHash<QString, int> values;
    for (const StreamRow &row : seen.content.rows) {
        if (row.section == said("figures"))
            values.insert(row.fields.value(said("code")).toString(), row.fields.value(said("value")).toInt());
    }
    CHECK(values == sheet.figures.values);
    order.period = said("2026-13");
    CHECK(refusal(both.school.sending().preview(order)) == said("stream.period"));
    order.level = Level::Identified;
    CHECK(refusal(both.school.sending().preview(order)) == said("package.level"));
}

namespace {

/// A screening with PHQ-9 in a school of two grades; `high` pupils of each grade stand in the highest band.
struct ScreenedSchool
{
    Pair both;
    Campaign campaign;
    QList<Student> pupils;

    ScreenedSchool()
    {
        Services services(both.school.workplace());
        Campaign wanted;
        wanted.name = said("秋季普测");
        wanted.from = QDate(2026, 11, 1);
        wanted.to = QDate(2026, 11, 30);
        wanted.scales = QStringList{said("phq9")};
        campaign = must(services.campaigns.create(wanted));
    }
    void answer(SchoolClassId schoolClass, int pupilCount, int value)
    {
        for (int i = 0; i < pupilCount; ++i) {
            const Student pupil =
                both.school.add(said("测试生"), schoolClass, QString::number(pupils.size() + 1));
            pupils.append(pupil);
            Services services(both.school.workplace());
            NewSheet sheet;
            sheet.campaign = campaign.id;
            sheet.student = pupil.id;
            sheet.scaleId = said("phq9");
            for (const scales::Item &item : must(services.scales.find(sheet.scaleId))->items) {
                if (!item.unscored && !item.optional)
                    sheet.answers.insert(item.id, scales::Rational(value));
            }
            must(services.sheets.store(sheet));
        }
    }
    SendOrder order()
    {
        SendOrder order = both.school.order(both.district);
        order.stream = said("screening");
        order.period = said("2026-1");
        return order;
    }
    /// Counts of the total score: of the whole school by band, and of each grade, -1 where hidden.
    static QHash<QString, int> counts(const StreamRows &content)
    {
        QHash<QString, int> counts;
        for (const StreamRow &row : content.rows) {
            if (!row.fields.contains(said("students")) || row.fields.value(said("score")) != said("total"))
                continue;
            const QJsonValue grade = row.fields.value(said("grade"));
            const QString where = grade.isUndefined() ? said("all") : QString::number(grade.toInt());
            counts.insert(where % u' ' % row.fields.value(said("band")).toString(),
                          row.fields.value(said("students")).toInt(-1));
        }
        return counts;
    }
};

} // namespace

TEST_CASE("the school's own counts go up exact, a grade's small ones do not and cannot be worked out")
{
    ScreenedSchool school;
    school.answer(school.both.school.class71, 8, 0);
    school.answer(school.both.school.class71, 2, 3); // 27 points
    school.answer(school.both.school.class81, 9, 0);
    school.answer(school.both.school.class81, 1, 3);
    const Preview seen = must(school.both.school.sending().preview(school.order()));
    const QHash<QString, int> counts = ScreenedSchool::counts(seen.content);
    int all = 0;
    int highest = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.key().startsWith(said("all "))) {
            CHECK(*it >= 0);
            all += *it;
            highest = *it == 3 ? 3 : highest;
        } else {
            CHECK((*it == -1 || *it == 0 || *it >= 5));
        }
    }
    CHECK(all == 20);
    CHECK(highest == 3); // three pupils, not none: the county can tell
    CHECK(seen.content.withheld > 0);
    must(school.both.school.sending().send(school.order(), school.both.stick.path(said("a.typ"))));
    CHECK(school.both.take(school.both.stick.path(said("a.typ"))).verdict == Verdict::Accepted);
}

TEST_CASE("what grades say of a score is told once: of two packages no hidden cell can be had back")
{
    ScreenedSchool school;
    school.answer(school.both.school.class71, 20, 0);
    school.answer(school.both.school.class71, 4, 3);
    school.answer(school.both.school.class81, 20, 0);
    school.answer(school.both.school.class81, 6, 3);
    const auto send = [&](const char *name) {
        const Preview seen = must(school.both.school.sending().preview(school.order()));
        must(school.both.school.sending().send(school.order(), school.both.stick.path(said(name))));
        return ScreenedSchool::counts(seen.content);
    };
    const QHash<QString, int> first = send("1.typ");
    CHECK(send("2.typ") == first);                   // nothing changed: the same is said
    school.answer(school.both.school.class71, 1, 3); // 4 become 5, and would be shown
    const QHash<QString, int> third = send("3.typ");
    int totals = 0;
    for (auto it = third.begin(); it != third.end(); ++it) {
        if (it.key().startsWith(said("all ")))
            totals += *it;
        else
            CHECK(*it == -1);
    }
    CHECK(totals == 51); // exact all the same
}

TEST_CASE("grades are told once also where the first package had none to tell")
{
    ScreenedSchool school;
    school.answer(school.both.school.class71, 20, 0); // who comes later makes the second grade
    const auto tell = [&](const char *name) {
        const QHash<QString, int> counts =
            ScreenedSchool::counts(must(school.both.school.sending().preview(school.order())).content);
        must(school.both.school.sending().send(school.order(), school.both.stick.path(said(name))));
        return counts;
    };
    // As a package of one grade would leave it: totals alone.
    tell("1.typ");
    must(school.both.school.db().run(said("UPDATE exchange_sent SET lines = x''"), {}));
    school.answer(school.both.school.class71, 4, 3);
    school.answer(school.both.school.class81, 20, 0);
    school.answer(school.both.school.class81, 6, 3);
    tell("2.typ");
    school.answer(school.both.school.class71, 1, 3);
    const QHash<QString, int> third = tell("3.typ");
    for (auto it = third.begin(); it != third.end(); ++it)
        CHECK((it.key().startsWith(said("all ")) || *it == -1));
}

TEST_CASE("two offices of one package, and of one each, never see one number twice")
{
    ExchangeUnit school(said("海边小学"));
    ExchangeUnit first(said("区教育局一室"), UnitKind::District);
    ExchangeUnit second(said("区教育局二室"), UnitKind::District);
    Stick stick;
    for (ExchangeUnit *office : {&first, &second}) {
        school.enrol(*office);
        office->enrol(school);
    }
    school.asCounsellor();
    const auto send = [&](const QList<QByteArray> &to, const char *name) {
        SendOrder order = school.order(first);
        order.to = to;
        return must(school.sending().send(order, stick.path(said(name)))).number.seq;
    };
    const auto take = [&](ExchangeUnit &office, const char *name) {
        return must(office.receiving().take({stick.path(said(name))}, false)).constFirst().verdict;
    };
    CHECK(send({first.id(), second.id()}, "both.typ") == 1);
    CHECK(send({second.id()}, "second.typ") == 2);
    CHECK(send({first.id()}, "first.typ") == 2);
    // Their second packages differ: none of them may be followed by a third that names the other's.
    CHECK(send({second.id(), first.id()}, "again.typ") == 4);
    for (const char *name : {"both.typ", "second.typ", "again.typ"})
        CHECK(take(second, name) == Verdict::Accepted);
    for (const char *name : {"both.typ", "first.typ", "again.typ"})
        CHECK(take(first, name) == Verdict::Accepted);
    const auto gaps = [](ExchangeUnit &office) {
        return must(office.receiving().state()).constFirst().streams.constFirst().gaps;
    };
    CHECK(gaps(first) == 1);
    CHECK(gaps(second) == 1);

    // Each receipts for itself.
    must(first.sending().receipt(school.id(), stick.path(said("receipt.typ"))));
    CHECK(take(school, "receipt.typ") == Verdict::Accepted);
    int receipted = 0;
    for (const SentPackage &sent : must(school.sending().sent()))
        receipted += sent.receiptedUtc.isEmpty() ? 0 : 1;
    CHECK(receipted == 1);
}

TEST_CASE("a term without a screening has nothing to tell")
{
    ScreenedSchool school;
    SendOrder order = school.order();
    order.period = said("2025-1");
    CHECK(refusal(school.both.school.sending().preview(order)) == said("stream.empty"));
}

TEST_CASE("no word about a pupil is in what goes up")
{
    Pair both;
    Student pupil;
    pupil.name = said("欧阳听雨");
    pupil.studentNo = said("20260731");
    pupil.rollNumber = said("G110101201305170028");
    pupil.birthDate = QDate(2013, 5, 17);
    pupil.phone = said("13900001111");
    pupil.classId = both.school.class71;
    both.school.add(pupil);
    must(both.school.sending().send(both.school.order(both.district), both.stick.path(said("a.typ"))));
    must(both.district.receiving().take({both.stick.path(said("a.typ"))}, false));
    const QByteArray lines = both.district.content();
    CHECK(lines.contains("\"students\":1"));
    for (const char *marker : {"欧阳", "听雨", "ouyang", "20260731", "G1101", "2013", "1390000"})
        CHECK_FALSE(lines.contains(marker));
}
