// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch_test_macros.hpp>

#include "tests/exchange/exchange_unit.h"

#include "core/exchange/exchange_operations.h"
#include "core/exchange/outgoing_file.h"
#include "core/exchange/revocation_list.h"
#include "core/room/logs/month_sheet_service.h"
#include "core/screening/coverage.h"

#include <random>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

QString said(const char *words)
{
    return QString::fromUtf8(words);
}

struct Pair
{
    ExchangeUnit school{said("听海小学")};
    ExchangeUnit district{said("海丰县教育局"), UnitKind::District};
    Stick stick;

    Pair()
    {
        school.enrol(district);
        district.enrol(school);
    }
    /// The next package of the school's stream, changed a little before.
    QString package(const QString &name)
    {
        school.add(said("林小满"), school.class71);
        must(school.sending().send(school.order(district), stick.path(name)));
        return stick.path(name);
    }
    FileVerdict take(const QString &path, bool dryRun = false)
    {
        return must(district.receiving().take({path}, dryRun)).constFirst();
    }
};

QStringList verdicts(const QList<FileVerdict> &all)
{
    QStringList codes;
    for (const FileVerdict &one : all)
        codes.append(one.reason.subject);
    return codes;
}

} // namespace

TEST_CASE("a unit is enrolled once, by the fingerprint off its paper, and never ourselves")
{
    ExchangeUnit school{said("听海小学")};
    ExchangeUnit district{said("海丰县教育局"), UnitKind::District};
    const QByteArray card = district.cardFile();
    const QString right = fingerprintOf(district.id()).join(u' ');
    const QString wrong = fingerprintOf(school.id()).join(u' ');
    CHECK(refusal(school.units().enrol(card, wrong)) == said("fingerprint.other"));
    CHECK(must(school.units().list()).isEmpty());
    const EnrolledUnit unit = must(school.units().enrol(card, right));
    CHECK(unit.card == district.card());
    CHECK(unit.card.kind == UnitKind::District);
    CHECK(refusal(school.units().enrol(card, right)) == said("unit.known"));
    CHECK(refusal(school.units().enrol(school.cardFile(), wrong)) == said("unit.own"));
    CHECK(must(school.units().list()) == QList<EnrolledUnit>{unit});
}

TEST_CASE("a card that takes another's place is believed only with that one's signature, and is written to "
          "from then on")
{
    Pair both;
    OwnKeys before = must(UnitRepository(both.school.db()).own());
    OwnKeys after = must(UnitRepository(ExchangeUnit(said("听海小学")).db()).own());
    after.card.replaces = before.card.id();
    after.card.endorsement = QByteArray(64, 'x');
    const QString typed = fingerprintOf(after.card.id()).join(u' ');
    CHECK(refusal(both.district.units().enrol(must(encodeCard(after, QByteArray(16, 'n'))), typed)) ==
          said("card.endorsement"));
    after.card.endorsement = endorse(after.card.id(), before.signSecretKey);
    must(both.district.units().enrol(must(encodeCard(after, QByteArray(16, 'n'))), typed));
    SendOrder toOld = both.district.order(both.school);
    CHECK(refusal(both.district.sending().preview(toOld)) == said("unit.not_reachable"));
    toOld.to = {after.card.id()};
    CHECK(refusal(both.district.sending().preview(toOld)) ==
          said("stream.empty")); // reachable, but nothing came yet
    // What the old key signed still counts.
    CHECK(both.take(both.package(said("a.typ"))).verdict == Verdict::Accepted);
}

TEST_CASE(
    "a unit that changes its keys is known again by the ones before, and what was under way still opens")
{
    Pair both;
    const QByteArray old = both.school.id();
    CHECK(both.take(both.package(said("before.typ"))).verdict == Verdict::Accepted);
    const QString receipt = both.stick.path(said("receipt.typ"));
    must(both.district.sending().receipt(old, receipt)); // to the old card
    const QString path = both.stick.path(said("new.tyk"));
    both.school.asUser(said("孙老师"), {Role::Counsellor});
    CHECK(both.school.units().rotate(path).error().code == Errc::Denied);
    CHECK(both.school.id() == old);
    both.school.asCounsellor();
    const KeyCard fresh = must(both.school.units().rotate(path));
    CHECK(fresh.id() != old);
    CHECK(fresh.replaces == old);
    CHECK(both.school.id() == fresh.id());
    CHECK(must(both.school.receiving().take({receipt}, false)).constFirst().verdict == Verdict::Accepted);
    const QString after = both.package(said("after.typ"));
    CHECK(both.take(after).reason.subject == said("package.unknown_sender"));
    must(both.district.units().enrol(both.stick.read(said("new.tyk")), fingerprintOf(fresh.id()).join(u' ')));
    CHECK(both.take(after).verdict == Verdict::Accepted);
    CHECK(both.take(after).verdict == Verdict::Duplicate);
    const auto units = must(both.district.units().list());
    CHECK(std::count_if(units.cbegin(), units.cend(),
                        [](const EnrolledUnit &one) { return one.isReachable(); }) == 1);
    // Again: the card names the one before, and only that.
    CHECK(must(both.school.units().rotate(path)).replaces == fresh.id());
}

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

TEST_CASE("an older package changes nothing, and one that runs ahead says what is missing until it comes")
{
    Pair both;
    const QString one = both.package(said("1.typ"));
    const QString two = both.package(said("2.typ"));
    const QString three = both.package(said("3.typ"));
    CHECK(both.take(three).reason == fail(Errc::Conflict, "verdict.gaps", {said("3"), said("2")}));
    const QByteArray after = both.district.content();
    const auto gaps = [&] {
        return must(both.district.receiving().state()).constFirst().streams.constFirst().gaps;
    };
    CHECK(gaps() == 2);
    CHECK(both.take(one).reason == fail(Errc::Conflict, "verdict.older", {said("1"), said("3")}));
    CHECK(gaps() == 1);
    CHECK(both.take(two).verdict == Verdict::Older);
    CHECK(gaps() == 0);
    CHECK(both.take(two).verdict == Verdict::Duplicate);
    CHECK(both.district.content() == after);
}

TEST_CASE("two packages of one number, or one that follows another than ours, are put aside for a person")
{
    Pair both;
    both.package(said("1.typ"));
    CHECK(both.take(both.stick.path(said("1.typ"))).verdict == Verdict::Accepted);
    const QByteArray after = both.district.content();
    // The same school from another copy of its vault: it counts on from the same number with other words.
    both.school.workplace(); // its rows are taken back as a copy restored beside the vault would have them
    must(both.school.db().run(said("DELETE FROM exchange_sent"), {}));
    both.package(said("1b.typ"));
    CHECK(both.take(both.stick.path(said("1b.typ"))).reason ==
          fail(Errc::Conflict, "verdict.fork", {said("1")}));
    both.package(said("2b.typ")); // follows 1b
    CHECK(both.take(both.stick.path(said("2b.typ"))).reason ==
          fail(Errc::Conflict, "verdict.fork", {said("2")}));
    CHECK(both.take(both.stick.path(said("2b.typ"))).verdict == Verdict::Quarantined); // still
    CHECK(both.district.content() == after);
    // A restore begins an epoch of its own, which is later than all before.
    auto transaction = must(Transaction::begin(both.school.db()));
    must(writeFact(both.school.db(), said("epoch"), "2"));
    must(transaction->commit());
    CHECK(both.take(both.package(said("3.typ"))).reason ==
          fail(Errc::Conflict, "verdict.accepted", {said("1")}));
}

TEST_CASE("a number more than a thousand ahead waits for a person")
{
    Pair both;
    OwnKeys own = must(UnitRepository(both.school.db()).own());
    const auto made = [&](qint64 seq) {
        Manifest manifest;
        manifest.senderId = own.card.id();
        manifest.senderName = own.card.name;
        manifest.stream = said("school");
        manifest.period = said("2026");
        manifest.seq = seq;
        const QString path = both.stick.path(said("jump-%1.typ").arg(seq));
        const Outgoing outgoing{container::Type::Report,
                                own,
                                {both.district.card()},
                                crypto::randomBytes(16),
                                linesBody(manifest, [](LineWriter &) { return Result<void>(); })};
        auto file = must(OutgoingFile::write(path, outgoing));
        must(file->putInPlace());
        return path;
    };
    CHECK(both.take(made(1001)).reason == fail(Errc::Conflict, "verdict.jump", {said("1001"), said("0")}));
    CHECK(both.take(made(1000)).verdict == Verdict::Accepted);
    const QString far = made(2001);
    CHECK(both.take(far).verdict == Verdict::Quarantined);
    CHECK(both.take(made(2000)).verdict == Verdict::Accepted);
    CHECK(both.take(far).verdict == Verdict::Quarantined); // the next one now, but of another line
    const QString further = made(3000);
    CHECK(both.take(further).verdict == Verdict::Accepted);
    CHECK(both.take(further).verdict == Verdict::Duplicate);
}

TEST_CASE("of a folder each file gets its verdict, and no bad one stops another")
{
    Pair both;
    ExchangeUnit stranger{said("临海小学")};
    stranger.enrol(both.district);
    const QByteArray good = [&] {
        both.package(said("c-good.typ"));
        return both.stick.read(said("c-good.typ"));
    }();
    both.stick.write(said("a-empty.typ"), {});
    both.stick.write(said("b-cut.typ"), good.left(good.size() - 10));
    QByteArray changed = good;
    changed[400] = static_cast<char>(changed.at(400) ^ 1);
    both.stick.write(said("d-changed.typ"), changed);
    must(stranger.sending().send(stranger.order(both.district), both.stick.path(said("e-stranger.typ"))));
    both.stick.write(said("f-again.typ"), good);
    both.stick.write(said("g-card.typ"), both.school.cardFile());
    both.stick.write(said("h-other.txt"), "words"); // no package by its name
    ExchangeUnit other{said("另一个县"), UnitKind::District};
    both.school.enrol(other);
    must(both.school.sending().send(both.school.order(other), both.stick.path(said("i-elsewhere.typ"))));
    const auto all = must(both.district.receiving().take(filesAt(both.stick.folder()), false));
    CHECK(verdicts(all) == QStringList{said("container.header"), said("container.cut"),
                                       said("verdict.accepted"), said("container.signature"),
                                       said("package.unknown_sender"), said("verdict.duplicate"),
                                       said("unit.known"), said("package.not_for_us")});
    CHECK(must(both.district.receiving().take({both.stick.path(said("gone.typ"))}, false))
              .constFirst()
              .reason.subject == said("container.not_read"));
}

TEST_CASE("a receipt says what came, and marks it at the sender")
{
    Pair both;
    CHECK(refusal(both.district.sending().receipt(both.school.id(), both.stick.path(said("r.typ")))) ==
          said("receipt.nothing"));
    must(both.district.receiving().take({both.package(said("1.typ"))}, false));
    CHECK(must(both.school.sending().sent()).constFirst().receiptedUtc.isEmpty());
    must(both.district.sending().receipt(both.school.id(), both.stick.path(said("r.typ"))));
    CHECK(must(both.school.receiving().take({both.stick.path(said("r.typ"))}, false)).constFirst().verdict ==
          Verdict::Accepted);
    CHECK_FALSE(must(both.school.sending().sent()).constFirst().receiptedUtc.isEmpty());
}

TEST_CASE("what a revoked key signed is refused, at home and where the district's list came")
{
    Pair both;
    ExchangeUnit other{said("临海小学")};
    both.district.enrol(other);
    both.school.enrol(other);
    other.enrol(both.district);
    must(other.sending().send(other.order(both.district), both.stick.path(said("o.typ"))));
    CHECK(refusal(both.district.units().revoke(other.id(), said(" "), both.stick.path(said("list.tyl")))) ==
          said("unit.no_reason"));
    CHECK(must(both.district.units().revoke(other.id(), said("电脑丢失"),
                                            both.stick.path(said("list.tyl")))) == 1);
    CHECK(both.take(both.stick.path(said("o.typ"))).reason.subject == said("unit.revoked_sender"));
    CHECK(refusal(both.district.units().enrol(other.cardFile(), fingerprintOf(other.id()).join(u' '))) ==
          said("unit.revoked"));
    const QByteArray list = both.stick.read(said("list.tyl"));
    CHECK_FALSE(list.contains(said("电脑丢失").toUtf8())); // why is nobody else's business
    const auto taken = must(both.school.units().takeRevocations(list));
    CHECK(taken.number == 1);
    CHECK(taken.revoked.size() == 1);
    CHECK(must(both.school.units().takeRevocations(list)).revoked.isEmpty()); // not newer
    CHECK(refusal(both.school.sending().preview(both.school.order(other))) == said("unit.not_reachable"));
    // A school is nobody's district.
    must(both.school.units().revoke(other.id(), said("试"), both.stick.path(said("list2.tyl"))));
    CHECK(refusal(both.district.units().takeRevocations(both.stick.read(said("list2.tyl")))) ==
          said("revocation.issuer"));
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

TEST_CASE("packages in any order, with repetitions and bad files, leave the same figures", "[slow]")
{
    constexpr int schools = 4;
    constexpr int packages = 5;
    std::vector<std::unique_ptr<ExchangeUnit>> units;
    ExchangeUnit author{said("海丰县教育局"), UnitKind::District};
    Stick stick;
    QStringList files;
    for (int i = 0; i < schools; ++i) {
        units.push_back(std::make_unique<ExchangeUnit>(said("第%1小学").arg(i)));
        units.back()->enrol(author);
        author.enrol(*units.back());
        for (int n = 0; n < packages; ++n) {
            units.back()->add(said("林小满"), units.back()->class71);
            files.append(stick.path(said("%1-%2.typ").arg(i).arg(n)));
            must(units.back()->sending().send(units.back()->order(author), files.last()));
        }
    }
    stick.write(said("bad.typ"), stick.read(said("0-0.typ")).left(200));
    std::mt19937 random(20261129);
    const auto empty = [&] {
        for (const char *table : {"exchange_received", "exchange_seen"})
            must(author.db().run(QStringLiteral("DELETE FROM ") + QLatin1String(table), {}));
    };
    QByteArray wanted;
    for (int order = 0; order < 20; ++order) {
        empty();
        QStringList some = files + files.mid(0, 7);
        some.append(stick.path(said("bad.typ")));
        std::shuffle(some.begin(), some.end(), random);
        must(author.receiving().take(some, false));
        if (wanted.isEmpty())
            wanted = author.content();
        CHECK(author.content() == wanted);
    }
    CHECK(must(author.receiving().state()).size() == schools);
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

TEST_CASE("who may not exchange is refused, and nothing is written")
{
    Pair both;
    both.school.as({Role::ClassTeacher});
    CHECK(both.school.sending()
              .send(both.school.order(both.district), both.stick.path(said("a.typ")))
              .error()
              .code == Errc::Denied);
    CHECK(both.school.receiving().take({}, true).error().code == Errc::Denied);
    CHECK(both.school.units().list().error().code == Errc::Denied);
    both.school.as({Role::Counsellor});
    CHECK(both.school.units().enrol({}, {}).error().code == Errc::Denied);
    CHECK(
        both.school.units().revoke(both.district.id(), said("试"), both.stick.path(said("l"))).error().code ==
        Errc::Denied);
    CHECK_FALSE(QFile::exists(both.stick.path(said("a.typ"))));
    CHECK_FALSE(QFile::exists(both.stick.path(said("l"))));
}

TEST_CASE("a package that cannot be written is on record as such, and its number is not used")
{
    Pair both;
    CHECK(refusal(both.school.sending().send(both.school.order(both.district), said("/nowhere/a.typ"))) ==
          said("output.no_folder"));
    CHECK(must(both.school.sending().sent()).isEmpty());
    CHECK(must(both.school.sending().send(both.school.order(both.district), both.stick.path(said("a.typ"))))
              .number.seq == 1);
}
