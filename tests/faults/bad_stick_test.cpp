// SPDX-License-Identifier: GPL-3.0-or-later
// Packages written to sticks that lie about their size or are pulled out: what is said to be there is there,
// and no two packages that can be read have one number.
#include <catch2/catch_test_macros.hpp>

#include "tests/exchange/exchange_unit.h"
#include "tests/exchange/package_maker.h"
#include "tests/faults/faulty_stick.h"

#include "core/exchange/outgoing_file.h"

#include <QDir>

#include <sys/wait.h>
#include <unistd.h>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

struct Pair
{
    ExchangeUnit school{QStringLiteral("听海小学")};
    ExchangeUnit district{QStringLiteral("海丰县教育局"), UnitKind::District};
    Stick stick;
    QHash<qint64, QByteArray> byNumber; ///< hash of the package that was seen under a number

    Pair()
    {
        school.enrol(district);
        district.enrol(school);
    }
    Result<SentFile> send(const QString &name)
    {
        school.add(QStringLiteral("林小满"), school.class71); // no two packages say the same
        return school.sending().send(school.order(district), stick.path(name));
    }
    QStringList files() const { return QDir(stick.folder()).entryList(QDir::Files | QDir::Hidden); }

    /// What holds its signature, under whatever name, is counted, and it alone has its number.
    void checkWhatCanBeRead()
    {
        const QList<SentPackage> counted = must(school.sending().sent());
        const QByteArray signer = school.card().signPublicKey;
        for (const QString &name : files()) {
            QFile file(stick.path(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            const auto opened = container::verify(file, signer);
            INFO(name.toStdString());
            if (!opened) {
                CHECK_FALSE(name.endsWith(QStringLiteral(".typ"))); // no finished name for what is not
                continue;
            }
            const auto its =
                std::find_if(counted.cbegin(), counted.cend(), [&opened](const SentPackage &one) {
                    return one.packageId == opened->header.packageId;
                });
            REQUIRE(its != counted.cend());
            CHECK(its->hash == opened->hash);
            CHECK(byNumber.value(its->number.seq, opened->hash) == opened->hash);
            byNumber.insert(its->number.seq, opened->hash);
        }
    }
    /// Whoever takes in all that lies about finds nothing that speaks against anything else.
    void checkAllAgree()
    {
        QStringList paths;
        for (const QString &name : files())
            paths.append(stick.path(name));
        for (const FileVerdict &one : must(district.receiving().take(paths, false))) {
            INFO(one.file.toStdString() << ' ' << one.reason.subject.toStdString());
            CHECK(one.verdict != Verdict::Quarantined);
            CHECK((one.verdict != Verdict::Rejected || !one.file.endsWith(QStringLiteral(".typ"))));
        }
    }
};

} // namespace

TEST_CASE("a package is never said to be on a stick that holds less of it than it took")
{
    Pair both;
    for (const auto past : {FaultyStick::Past::Zeros, FaultyStick::Past::Wraps}) {
        int refused = 0;
        for (qint64 holds = 0;; holds += 29) {
            Result<SentFile> sent = fail(Errc::Internal, "stick");
            {
                FaultyStick bad(both.stick.folder());
                bad.holdOnly(holds, past);
                sent = both.send(QStringLiteral("a.typ"));
            }
            INFO("holds " << holds);
            both.checkWhatCanBeRead();
            if (sent) {
                CHECK(both.files() == QStringList{QStringLiteral("a.typ")});
                CHECK(must(both.school.sending().sent()).constFirst().number == sent->number);
                break;
            }
            ++refused;
            CHECK(sent.error() == fail(Errc::Damaged, "package.read_back"));
            CHECK(both.files().isEmpty());
        }
        CHECK(refused > 30);
        both.checkAllAgree();
        QFile::remove(both.stick.path(QStringLiteral("a.typ")));
    }
    // As long as it was not signed yet it was no package: only where the end alone did not fit is a number
    // gone.
    CHECK(must(both.school.sending().sent()).size() < 20);
}

TEST_CASE(
    "a stick pulled at any moment holds no unfinished package under a finished name, and no number twice")
{
    for (const bool losesUnsynced : {false, true}) {
        Pair both;
        int pulled = 0;
        for (int calls = 0;; ++calls) {
            const QString name = QStringLiteral("%1.typ").arg(calls);
            Result<SentFile> sent = fail(Errc::Internal, "stick");
            bool wasPulled = false;
            {
                FaultyStick stick(both.stick.folder());
                stick.pullAfter(calls, losesUnsynced);
                sent = both.send(name);
                wasPulled = stick.isPulled();
            }
            INFO("pulled after " << calls << " calls");
            both.checkWhatCanBeRead();
            pulled += wasPulled ? 1 : 0;
            if (sent)
                CHECK(both.files().contains(name));
            if (!wasPulled)
                break;
            must(both.send(QStringLiteral("%1-again.typ").arg(calls))); // in again, and it works
            both.checkWhatCanBeRead();
        }
        CHECK(pulled > 10);
        both.checkAllAgree();
    }
}

TEST_CASE("a program killed at any moment of writing a package leaves no number that is used twice")
{
    Pair both;
    int killed = 0;
    for (int calls = 0;; ++calls) {
        both.school.add(QStringLiteral("林小满"), both.school.class71);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) { // a copy of the program, which works on until it is killed
            FaultyStick stick(both.stick.folder());
            stick.killAfter(calls);
            const bool isSent = static_cast<bool>(both.school.sending().send(
                both.school.order(both.district), both.stick.path(QStringLiteral("%1.typ").arg(calls))));
            ::_exit(isSent ? 0 : 1);
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        both.school.reopen(); // as the next start finds it
        INFO("killed after " << calls << " calls");
        both.checkWhatCanBeRead();
        must(both.send(QStringLiteral("%1-again.typ").arg(calls)));
        both.checkWhatCanBeRead();
        if (!WIFSIGNALED(status)) { // it came to its end
            CHECK(WEXITSTATUS(status) == 0);
            break;
        }
        ++killed;
    }
    CHECK(killed > 10);
    CHECK(must(both.school.audit().verify()).ok());
    both.checkAllAgree();
}

TEST_CASE("a stick pulled while its packages are taken in leaves those that were read, whole")
{
    Pair both;
    QStringList paths;
    for (const char *name : {"1.typ", "2.typ", "3.typ"}) {
        must(both.send(QLatin1String(name)));
        paths.append(both.stick.path(QLatin1String(name)));
    }
    const auto take = [&] {
        QStringList codes;
        for (const FileVerdict &one : must(both.district.receiving().take(paths, false)))
            codes.append(one.reason.subject);
        return codes;
    };
    const QString accepted = QStringLiteral("verdict.accepted");
    const QString duplicate = QStringLiteral("verdict.duplicate");
    for (int calls = 0;; ++calls) {
        for (const char *table : {"exchange_received", "exchange_seen"})
            must(both.district.db().run(QStringLiteral("DELETE FROM ") + QLatin1String(table), {}));
        QStringList first;
        bool wasPulled = false;
        {
            FaultyStick stick(both.stick.folder());
            stick.pullAfter(calls, false);
            first = take();
            wasPulled = stick.isPulled();
        }
        INFO("pulled after " << calls << " calls: " << first.join(u' ').toStdString());
        const qsizetype came = first.count(accepted);
        CHECK(first == QStringList(came, accepted) +
                           QStringList(paths.size() - came, QStringLiteral("container.not_read")));
        CHECK((wasPulled || came == paths.size()));
        // In again: what came is known, what did not comes now.
        CHECK(take() == QStringList(came, duplicate) + QStringList(paths.size() - came, accepted));
        CHECK(both.district.content().count("\"in\":\"profile\"") == 1);
        if (!wasPulled) {
            CHECK(calls >= paths.size());
            break;
        }
    }
}

TEST_CASE("a package of many chunks is on a bad stick whole, or not at all")
{
    const OwnKeys school = party(QStringLiteral("听海小学"));
    const OwnKeys district = party(QStringLiteral("海丰县教育局"), UnitKind::District);
    const Stick stick;
    const QList<StreamRow> rows = rollRows(2800, 1);
    const Outgoing outgoing{
        container::Type::Report,
        school,
        {district.card},
        QByteArray(16, 'p'),
        linesBody(manifestOf(school, QStringLiteral("school"), QStringLiteral("2026"), {1, 1}),
                  [&rows](LineWriter &lines) -> Result<void> {
                      for (const StreamRow &row : rows) {
                          if (auto written = lines.row(row.section, row.fields); !written)
                              return written;
                      }
                      return {};
                  })};
    const QString path = stick.path(QStringLiteral("a.typ"));
    bool isCounted = false; // as the program counts it, between the two
    const auto write = [&]() -> Result<void> {
        auto file = OutgoingFile::write(path, outgoing);
        isCounted = static_cast<bool>(file);
        return file ? (*file)->putInPlace() : Result<void>(file.error());
    };
    const auto isPackage = [&](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) && container::verify(file, school.card.signPublicKey);
    };
    must(write());
    const qint64 whole = QFileInfo(path).size();
    REQUIRE(whole > 3 * 65536);
    REQUIRE(QFile::remove(path));
    for (const auto past : {FaultyStick::Past::Zeros, FaultyStick::Past::Wraps}) {
        // Eight bytes short, not one: one in sixteen signatures ends in the very zero such a stick gives
        // back.
        for (const qint64 holds : {qint64(1), qint64(300), qint64(65536), whole / 2, whole - 73, whole - 72,
                                   whole - 71, whole - 8}) {
            FaultyStick bad(stick.folder());
            bad.holdOnly(holds, past);
            CHECK(write().error() == fail(Errc::Damaged, "package.read_back"));
            CHECK(QDir(stick.folder()).isEmpty());
        }
        FaultyStick just(stick.folder());
        just.holdOnly(whole, past);
        CHECK(write());
        CHECK(QFile::remove(path));
    }
    for (const bool losesUnsynced : {false, true}) {
        for (int calls = 0;; ++calls) {
            bool isThere = false;
            bool wasPulled = false;
            {
                FaultyStick pulled(stick.folder());
                pulled.pullAfter(calls, losesUnsynced);
                isThere = static_cast<bool>(write());
                wasPulled = pulled.isPulled();
            }
            INFO("pulled after " << calls << " calls");
            CHECK((isCounted || !isPackage(path + QStringLiteral(".part"))));
            CHECK(QFile::exists(path) == isPackage(path));
            CHECK((!isThere || isPackage(path)));
            QFile::remove(path);
            if (!wasPulled) {
                CHECK(calls > 20);
                break;
            }
        }
    }
}
