// SPDX-License-Identifier: GPL-3.0-or-later
// All that may lie on one stick, and files that were changed on their way.
#include <catch2/catch_test_macros.hpp>

#include "core/exchange/open_container.h"
#include "core/exchange/revocation_list.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/support/said.h"

#include <QDir>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

/// Two schools and a district that know each other.
struct County
{
    ExchangeUnit school{said("听海小学")};
    ExchangeUnit other{said("望潮中学")};
    ExchangeUnit district{said("海丰县教育局"), UnitKind::District};
    Stick stick;

    County()
    {
        school.enrol(district);
        school.enrol(other);
        district.enrol(school);
        district.enrol(other);
        other.enrol(district);
    }
    QByteArray package(const char *name)
    {
        school.add(said("林小满"), school.class71);
        must(school.sending().send(school.order(district), stick.path(said(name))));
        return stick.read(said(name));
    }
    static QByteArray changed(QByteArray bytes, qsizetype from = 400)
    {
        bytes[from] = static_cast<char>(bytes.at(from) ^ 1);
        return bytes;
    }
    FileVerdict take(ExchangeUnit &by, const char *name, bool dryRun = false)
    {
        return must(by.receiving().take({stick.path(said(name))}, dryRun)).constFirst();
    }
    QList<PutAside> aside() { return must(district.receiving().quarantined()); }
    qint64 linesOfAudit() { return district.auditLines().size(); }
};

} // namespace

TEST_CASE("a file that was changed on its way changes nothing, and is listed once until its sender was asked")
{
    County all;
    const QByteArray good = all.package("a.typ");
    all.stick.write(said("a.typ"), County::changed(good));
    const FileVerdict looked = all.take(all.district, "a.typ", true);
    CHECK(looked.isPutAside);
    CHECK(all.aside().isEmpty()); // only looked at
    const FileVerdict first = all.take(all.district, "a.typ");
    CHECK(first.verdict == Verdict::Rejected);
    CHECK(first.reason.subject == said("container.signature"));
    CHECK(first.sender.isEmpty()); // who it says it is from is not known
    CHECK(first.isPutAside);
    CHECK(all.district.content().isEmpty());
    CHECK(all.district.auditLines().last().contains(said("exchange_damaged")));
    all.stick.write(said("another-name.typ"), County::changed(good));
    CHECK(all.take(all.district, "another-name.typ").isPutAside);
    all.stick.write(said("b.typ"), County::changed(good, 500));
    CHECK(all.take(all.district, "b.typ").isPutAside);
    REQUIRE(all.aside().size() == 2);
    const PutAside one = all.aside().constLast();
    CHECK(one.isDamaged);
    CHECK(one.unit == must(UnitRepository(all.district.db()).byKeyId(all.school.id()))->id);
    CHECK(one.stream.isEmpty());

    // Never let in, and not taken off by the good file that follows.
    CHECK(refusal(all.district.receiving().allow(one.hash)) == said("package.damaged_stays"));
    all.stick.write(said("a.typ"), good);
    CHECK(all.take(all.district, "a.typ").verdict == Verdict::Accepted);
    CHECK(all.aside().size() == 2);
    CHECK(refusal(all.district.receiving().setAsked(QByteArray(64, 'x'))) == said("package.not_quarantined"));
    CHECK(refusal(all.district.receiving().setAsked(
              must(PackageRepository(all.district.db()).receivedHeads()).constFirst().hash)) ==
          said("package.not_damaged"));
    all.district.as({Role::Counsellor});
    CHECK(refusal(all.district.receiving().setAsked(one.hash)) == said("denied"));
    all.district.as({Role::Officer});
    must(all.district.receiving().setAsked(one.hash));
    CHECK(all.district.auditLines().last().contains(said("exchange.asked")));
    CHECK(all.aside().size() == 1);
    CHECK(refusal(all.district.receiving().setAsked(one.hash)) == said("package.not_quarantined"));
    CHECK(refusal(all.district.receiving().allow(one.hash)) == said("package.damaged_stays"));
    const FileVerdict again = all.take(all.district, "another-name.typ");
    CHECK(again.verdict == Verdict::Rejected);
    CHECK_FALSE(again.isPutAside); // somebody asked
    CHECK(all.aside().size() == 1);
}

TEST_CASE(
    "neither half a file nor one of an unknown or a revoked unit is listed, and a list does not run over")
{
    County all;
    ExchangeUnit stranger{said("临海小学")};
    stranger.enrol(all.district);
    const QByteArray good = all.package("a.typ");
    all.stick.write(said("half.typ"), good.left(good.size() / 2));
    CHECK(all.take(all.district, "half.typ").reason.subject == said("container.cut"));
    must(stranger.sending().send(stranger.order(all.district), all.stick.path(said("s.typ"))));
    all.stick.write(said("s.typ"), County::changed(all.stick.read(said("s.typ"))));
    CHECK(all.take(all.district, "s.typ").reason.subject == said("package.unknown_sender"));
    CHECK(all.aside().isEmpty());

    QByteArray bytes = good;
    for (qint64 i = 0; i < mostDamaged + 5; ++i) {
        bytes[400] = static_cast<char>(i);
        bytes[401] = static_cast<char>(good.at(401) ^ 1);
        all.stick.write(said("many.typ"), bytes);
        CHECK(all.take(all.district, "many.typ").isPutAside == (i < mostDamaged));
    }
    CHECK(all.aside().size() == mostDamaged);

    must(all.district.units().revoke(all.school.id(), said("电脑丢失"), all.stick.path(said("l.tyl"))));
    all.stick.write(said("b.typ"), County::changed(good, 600));
    CHECK_FALSE(all.take(all.district, "b.typ").isPutAside);
}

TEST_CASE("one stick brings packages, lists, cards and other files in any order; a list is looked at first")
{
    County all;
    must(all.district.units().revoke(all.other.id(), said("电脑丢失"), all.stick.path(said("z.tyl"))));
    ExchangeUnit fresh{said("新办小学")};
    all.stick.write(said("a-card.tyk"), fresh.cardFile());
    all.stick.write(said("b-card.tyk"), all.district.cardFile());
    all.stick.write(said("c-card.tyk"), all.school.cardFile());
    const OwnKeys pc = must(UnitRepository(all.school.db()).own());
    all.stick.write(said("d.tyc"), must(encodeOpen(container::Type::Changes, "x", pc, QByteArray(16, 'p'))));
    all.stick.write(said("e.tyb"), must(encodeOpen(container::Type::Backup, "x", pc, QByteArray(16, 'p'))));
    all.stick.write(said("f.tyl"), "no list");
    const QByteArray list = all.stick.read(said("z.tyl"));
    all.stick.write(said("g.tyl"), County::changed(list, list.size() - 80));
    // Of the other school, whose key the list revokes: made for the first one.
    all.other.enrol(all.school);
    must(all.other.sending().send(all.other.order(all.school), all.stick.path(said("h.typ"))));
    const QStringList expected{
        said("verdict.key_card"),    said("unit.known"),          said("verdict.own_card"),
        said("verdict.changes"),     said("verdict.backup"),      said("container.header"),
        said("container.signature"), said("unit.revoked_sender"), said("verdict.revocations")};
    for (const bool dryRun : {true, false}) {
        QStringList codes;
        QList<Verdict> verdicts;
        const auto files = must(all.school.receiving().take(filesAt(all.stick.folder()), dryRun));
        for (const FileVerdict &one : files) {
            codes.append(one.reason.subject);
            verdicts.append(one.verdict);
        }
        CHECK(codes == expected);
        CHECK(verdicts.first() == Verdict::Elsewhere);
        CHECK(verdictCode(verdicts.first()) == said("rejected")); // not taken here
        CHECK(verdicts.at(1) == Verdict::Duplicate);
        CHECK(verdicts.last() == Verdict::Accepted);
        CHECK(files.last().added == 1);
        CHECK(files.at(6).isPutAside);
        const auto unit = must(UnitRepository(all.school.db()).byKeyId(all.other.id()));
        CHECK(unit->isRevoked() == !dryRun);
    }
    CHECK(must(all.school.receiving().quarantined()).size() == 1);
    CHECK(all.take(all.school, "z.tyl").reason == fail(Errc::Conflict, "verdict.duplicate", {said("1")}));
    all.stick.write(said("older.tyl"), list);
    must(all.district.units().revoke(all.school.id(), said("换人"), all.stick.path(said("newer.tyl"))));
    CHECK(all.take(all.other, "newer.tyl").reason ==
          fail(Errc::Conflict, "verdict.revocations", {said("2"), said("1")}));
    CHECK(all.take(all.other, "older.tyl").reason ==
          fail(Errc::Conflict, "verdict.older", {said("1"), said("2")}));
}

TEST_CASE("lists of one stick leave the same behind, whatever the files are called")
{
    County all;
    ExchangeUnit city{said("海州市教育局"), UnitKind::District};
    all.school.enrol(city);
    city.enrol(all.district);
    all.district.enrol(city);
    // Each district revokes the other; of the two the same one is believed every time.
    must(all.district.units().revoke(city.id(), said("失窃"), all.stick.path(said("a.tyl"))));
    must(city.units().revoke(all.district.id(), said("失窃"), all.stick.path(said("b.tyl"))));
    const auto left = [&](const QStringList &names) {
        must(all.school.receiving().take(names, true));
        QStringList codes;
        for (const FileVerdict &one : must(all.school.receiving().take(names, true)))
            codes.append(QFileInfo(one.file).fileName() % u' ' % one.reason.subject);
        codes.sort();
        return codes;
    };
    const QString a = all.stick.path(said("a.tyl"));
    const QString b = all.stick.path(said("b.tyl"));
    CHECK(left({a, b}) == left({b, a}));
    all.school.as({Role::Counsellor}); // who takes packages in takes the lists beside them
    const auto taken = must(all.school.receiving().take({a, b}, false));
    CHECK((taken.at(0).verdict == Verdict::Accepted) != (taken.at(1).verdict == Verdict::Accepted));
}
