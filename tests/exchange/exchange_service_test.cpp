// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch_test_macros.hpp>

#include "tests/exchange/exchange_pair.h"

#include "core/exchange/exchange_operations.h"
#include "core/exchange/outgoing_file.h"
#include "core/exchange/revocation_list.h"

#include <random>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

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
