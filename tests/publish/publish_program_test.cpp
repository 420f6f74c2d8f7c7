// SPDX-License-Identifier: GPL-3.0-or-later
// The built program against a real server.
#include <catch2/catch_test_macros.hpp>

#include "core/exchange/exchange_operations.h"
#include "core/exchange/merged_rows.h"
#include "core/exchange/publish_service.h"
#include "core/vault/vault.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/publish/postgres_server.h"
#include "tests/support/places.h"
#include "tests/support/said.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>

#include <random>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

const auto program = QStringLiteral(TINGYU_BIN_DIR "/tingyu-publish");
const auto user = QStringLiteral("林老师");
const QByteArray password = "蓝色的岛上有人在静静地听";

/// A vault as the program opens it.
class VaultFolder
{
public:
    explicit VaultFolder(VaultKind kind) : m_uids(m_clock)
    {
        QFile file(passwordFile());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(password) == password.size());
        QString typed = QString::fromUtf8(password);
        m_password = passwordBytes(typed);
        m_vault = std::move(must(Vault::create(folder(), {kind, said("海州市教育局"), user, false},
                                               m_password, environment()))
                                .vault);
    }
    QString folder() const { return m_temp.filePath(QStringLiteral("vault")); }
    QString passwordFile() const { return m_temp.filePath(QStringLiteral("password")); }
    Workplace &workplace()
    {
        if (!m_vault)
            m_vault = must(Vault::open(folder(), user, m_password, environment()));
        return m_vault->workplace();
    }
    void close() { m_vault.reset(); } ///< before the program opens it

private:
    VaultEnvironment environment() { return {m_clock, m_uids, KdfPolicy::atFloor()}; }

    QTemporaryDir m_temp{memoryFolderTemplate()};
    SystemClock m_clock;
    SystemUidSource m_uids;
    SecretBytes m_password;
    std::unique_ptr<Vault> m_vault;
};

struct Answer
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    int number(const char *key) const { return json().value(QLatin1String(key)).toInt(-1); }
    QString errorCode() const
    {
        return json().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
    }
};

Answer ended(QProcess &process)
{
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Schools that report to an office, its vault, and a server.
struct Prefecture
{
    std::vector<std::unique_ptr<ExchangeUnit>> schools;
    VaultFolder office{VaultKind::District};
    PostgresServer server;
    Stick stick;
    int files = 0;

    Prefecture()
    {
        for (const char *name : {"听海小学", "望潮中学", "O'Neil \\ 学校"})
            add(said(name));
    }
    void add(const QString &name)
    {
        schools.push_back(std::make_unique<ExchangeUnit>(name));
        UnitService units(office.workplace());
        must(units.enrol(schools.back()->cardFile(), fingerprintOf(schools.back()->id()).join(u' ')));
        const QByteArray card =
            must(encodeCard(must(UnitRepository(office.workplace().db()).own()), QByteArray(16, 'd')));
        must(schools.back()->units().enrol(card, fingerprintOf(must(units.ownCard()).id()).join(u' ')));
    }
    void pupils(size_t school, int count)
    {
        for (int i = 0; i < count; ++i) {
            schools[school]->add(said("林小满"),
                                 i % 2 == 0 ? schools[school]->class71 : schools[school]->class81,
                                 QStringLiteral("XH77%1%2").arg(school).arg(files * 100 + i));
        }
    }
    void report(size_t school, const char *stream = "school", const char *period = "2026")
    {
        const QString path = stick.path(QStringLiteral("%1.typ").arg(++files));
        const QByteArray to = must(UnitService(office.workplace()).ownCard()).id();
        must(schools[school]->sending().send({{to}, Level::Figures, said(stream), said(period)}, path));
        REQUIRE(must(ReceiveService(office.workplace()).take({path}, false)).constFirst().verdict ==
                Verdict::Accepted);
    }
    QStringList words()
    {
        office.close();
        return {said("--vault"),       office.folder(),
                said("--user"),        user,
                said("--json"),        said("--server"),
                server.address(),      said("--password-file"),
                office.passwordFile(), said("--server-password-file"),
                server.passwordFile()};
    }
    Answer publish(const QStringList &more = {})
    {
        QProcess process;
        process.start(program, words() + more);
        return ended(process);
    }
    /// What the vault holds, as lines of the tables.
    QStringList inVault()
    {
        QStringList lines;
        must(PublishService(office.workplace()).eachUnit([&lines](const PublishedUnit &unit) -> Result<void> {
            for (const PublishedPackage &package : unit.packages) {
                for (const PublishedFigure &one : package.figures)
                    lines.append(QStringList{unit.id, unit.name, package.stream, package.period,
                                             QString::number(package.number.seq),
                                             QString::fromLatin1(package.hash.toHex()), one.code, one.stage,
                                             QString::number(one.grade),
                                             one.count ? QString::number(*one.count) : said("withheld")}
                                     .join(u'|'));
            }
            return {};
        }));
        lines.sort();
        return lines;
    }
    QStringList onServer() const
    {
        QStringList lines = server.rows(
            said("SELECT unit, name, stream, period, seq, hash, code, stage, grade, "
                 "coalesce(count::text, 'withheld') FROM tingyu.figure "
                 "JOIN tingyu.package USING (unit, stream, period) JOIN tingyu.unit ON id = unit"));
        lines.sort();
        return lines;
    }
};

} // namespace

TEST_CASE("A server holds what the vault holds, a second run changes nothing, a newer package replaces",
          "[slow]")
{
    Prefecture all;
    all.pupils(0, 12);
    all.pupils(1, 7);
    all.pupils(2, 3);
    for (size_t school : {0, 1, 2})
        all.report(school);
    all.report(0, "care", "2026-10");
    all.report(0, "activities", "2026-10");
    const Answer first = all.publish();
    INFO(first.errors.toStdString());
    REQUIRE(first.code == 0);
    CHECK(first.errors.isEmpty());
    CHECK(first.number("units") == 3);
    CHECK(first.number("packages") == 5);
    CHECK(first.number("changed_units") == 3);
    CHECK(first.number("changed_packages") == 5);
    const QStringList there = all.onServer();
    CHECK(there.size() > 12);
    CHECK(there == all.inVault());

    // Counted by hand, through the views.
    CHECK(all.server.rows(
              said("SELECT count, at_least, units FROM tingyu.by_period WHERE code = 'roll.unknown'")) ==
          QStringList{said("22|f|3")});
    CHECK(all.server.rows(
              said("SELECT name, count FROM tingyu.by_unit WHERE code = 'roll.unknown' ORDER BY count")) ==
          QStringList{said("O'Neil \\ 学校|3"), said("望潮中学|7"), said("听海小学|12")});
    CHECK(all.server.rows(said("SELECT stage, grade, count FROM tingyu.by_grade WHERE code = 'roll.unknown' "
                               "ORDER BY grade")) == QStringList{said("junior|7|12"), said("junior|8|10")});
    CHECK(all.server.rows(said("SELECT count, units FROM tingyu.by_region WHERE code = 'classes'")) ==
          QStringList{said("9|3")});
    CHECK(all.server.rows(
              said("SELECT stream, count(*) > 5 FROM tingyu.figure WHERE stream <> 'school' GROUP BY stream "
                   "ORDER BY stream")) == QStringList{said("activities|t"), said("care|t")});

    const QByteArray before = all.server.dump();
    const Answer again = all.publish();
    CHECK(again.code == 0);
    CHECK(again.number("changed_units") == 0);
    CHECK(again.number("changed_packages") == 0);
    CHECK(all.server.dump() == before);
    QProcess plain;
    plain.start(program, all.words().replaceInStrings(said("--json"), said("--lang=zh")));
    CHECK(ended(plain).output.contains("没有改动"));

    ++all.files;
    all.pupils(2, 5);
    all.report(2);
    const Answer newer = all.publish();
    CHECK(newer.number("changed_units") == 0);
    CHECK(newer.number("changed_packages") == 1);
    CHECK(all.onServer() == all.inVault());
    CHECK(all.server.rows(said("SELECT count FROM tingyu.by_period WHERE code = 'roll.unknown'")) ==
          QStringList{said("27")});

    // Nothing of a person is there to be found.
    const QByteArray dump = all.server.dump();
    CHECK(dump.contains("听海小学"));
    CHECK_FALSE(dump.contains("林小满"));
    CHECK_FALSE(dump.contains("XH77"));
    CHECK_FALSE(dump.contains(user.toUtf8()));
}

TEST_CASE("What a school withheld and what is hidden again make sums that are marked as least numbers",
          "[slow]")
{
    Prefecture all;
    // As a screening's package would bring them: one school with three in the highest band, one with none.
    const auto store = [&all](size_t school, int severe) {
        Workplace &place = all.office.workplace();
        const auto unit = must(UnitRepository(place.db()).byKeyId(all.schools[school]->id()));
        const auto band = [](const char *name, int students) {
            return StreamRow{said("bands"),
                             {{said("campaign"), 1},
                              {said("scale"), said("phq9")},
                              {said("scale_version"), said("1")},
                              {said("score"), said("total")},
                              {said("band"), said(name)},
                              {said("students"), students}}};
        };
        ReceivedPackage package;
        package.unit = unit->id;
        package.stream = said("screening");
        package.period = said("2026-1");
        package.number = {1, 1};
        package.packageId = QByteArray(16, 'p');
        package.hash = QByteArray(64, 'h');
        package.madeUtc = said("2026-11-20T08:00:00.000Z");
        package.lines = linesOf({band("none", 90), band("mild", 20), band("severe", severe)});
        must(place.change(op::exchangeReceive, [&](Change &change) {
            return PackageRepository(place.db()).setReceived(change, package);
        }));
    };
    store(0, 3);
    store(1, 0);
    REQUIRE(all.publish().code == 0);
    CHECK(all.onServer() == all.inVault());
    CHECK(all.server.rows(
              said("SELECT code, count, at_least, units FROM tingyu.by_region WHERE stream = 'screening' "
                   "ORDER BY code")) == QStringList{said("band.phq9.total.mild|20|t|2"),
                                                    said("band.phq9.total.none|180|f|2"),
                                                    said("band.phq9.total.severe|0|t|2")});
}

TEST_CASE(
    "Units that an office tells of stand under the office, and go when it does not tell of them any more",
    "[slow]")
{
    Prefecture all;
    ExchangeUnit county(said("海丰县教育局"), UnitKind::District);
    must(UnitService(all.office.workplace()).enrol(county.cardFile(), fingerprintOf(county.id()).join(u' ')));
    const auto tell = [&](qint64 seq, const QList<std::pair<const char *, int>> &schools) {
        Workplace &place = all.office.workplace();
        ReceivedPackage package;
        package.unit = must(UnitRepository(place.db()).byKeyId(county.id()))->id;
        package.stream = unitsStream;
        package.period = mergedPeriod(said("care"), said("2026-10"));
        package.number = {1, seq};
        package.packageId = QByteArray(16, static_cast<char>('a' + seq));
        package.hash = QByteArray(64, static_cast<char>('a' + seq));
        package.madeUtc = said("2026-11-20T08:00:00.000Z");
        QList<StreamRow> rows;
        for (const auto &[name, crises] : schools) {
            for (const auto &[figure, count] :
                 {std::pair{"care.open.crisis", crises}, std::pair{"care.open.concern", 20}})
                rows.append({unitsStream,
                             {{said("unit"), said(name)},
                              {said("region"), said("北镇")},
                              {said("figure"), said(figure)},
                              {said("count"), count}}});
        }
        package.lines = linesOf(rows);
        must(place.change(op::exchangeReceive, [&](Change &change) {
            return PackageRepository(place.db()).setReceived(change, package);
        }));
    };
    const auto crises = [&all] {
        return all.server.rows(said("SELECT name, region, count, at_least FROM tingyu.by_unit "
                                    "WHERE code = 'care.open.crisis' ORDER BY count"));
    };
    tell(1, {{"山前小学", 8}, {"山后小学", 2}});
    REQUIRE(all.publish().code == 0);
    CHECK(all.onServer() == all.inVault());
    CHECK(crises() == QStringList{said("山后小学|海丰县教育局|0|t"), said("山前小学|海丰县教育局|8|f")});
    const Answer again = all.publish();
    CHECK(again.number("changed_units") == 0);
    CHECK(again.number("changed_packages") == 0);
    tell(2, {{"山前小学", 9}});
    REQUIRE(all.publish().code == 0);
    CHECK(all.onServer() == all.inVault());
    CHECK(crises() == QStringList{said("山前小学|海丰县教育局|9|f")});
    CHECK(all.server.rows(said("SELECT count(*) FROM tingyu.unit WHERE name = '山后小学'")) ==
          QStringList{said("0")});

    // As the office itself sends it.
    ExchangeUnit school(said("山前小学"));
    school.enrol(county);
    county.enrol(school);
    school.add(said("林小满"), school.class71);
    must(school.sending().send(school.order(county), all.stick.path(said("up.typ"))));
    must(county.receiving().take({all.stick.path(said("up.typ"))}, false));
    const OwnKeys above = must(UnitRepository(all.office.workplace().db()).own());
    must(county.units().enrol(must(encodeCard(above, QByteArray(16, 'd'))),
                              fingerprintOf(above.card.id()).join(u' ')));
    must(county.sending().send({{above.card.id()}, Level::Figures, said("school"), said("2026")},
                               all.stick.path(said("higher.typ"))));
    REQUIRE(must(ReceiveService(all.office.workplace()).take({all.stick.path(said("higher.typ"))}, false))
                .constFirst()
                .verdict == Verdict::Accepted);
    REQUIRE(all.publish().code == 0);
    CHECK(all.onServer() == all.inVault());
    CHECK(
        all.server.rows(said("SELECT name, region, count FROM tingyu.by_unit WHERE code = 'roll.unknown'")) ==
        QStringList{said("山前小学|海丰县教育局|1")});

    // What it says itself goes before, and is not counted twice.
    all.add(said("山前小学"));
    all.pupils(3, 4);
    all.report(3);
    REQUIRE(all.publish().code == 0);
    CHECK(all.onServer() == all.inVault());
    CHECK(
        all.server.rows(said("SELECT name, region, count FROM tingyu.by_unit WHERE code = 'roll.unknown'")) ==
        QStringList{said("山前小学||4")});
    CHECK(all.publish().number("changed_packages") == 0);
}

TEST_CASE("Absurd numbers of one unit keep no other from the server", "[slow]")
{
    Prefecture all;
    all.pupils(1, 3);
    all.report(1);
    constexpr qint64 most = 9007199254740991; // that a row can say
    Workplace &place = all.office.workplace();
    for (size_t school : {0, 2}) {
        ReceivedPackage package;
        package.unit = must(UnitRepository(place.db()).byKeyId(all.schools[school]->id()))->id;
        package.stream = said("school");
        package.period = said("2026");
        package.number = {most, most};
        package.packageId = QByteArray(16, 'p');
        package.hash = QByteArray(64, 'h');
        package.madeUtc = said("2026-11-20T08:00:00.000Z");
        const StreamRow row{said("roll"),
                            {{said("stage"), said("junior")},
                             {said("grade"), most},
                             {said("sex"), said("unknown")},
                             {said("students"), most}}};
        package.lines = linesOf({row, row});
        must(place.change(op::exchangeReceive, [&](Change &change) {
            return PackageRepository(place.db()).setReceived(change, package);
        }));
    }
    const Answer loaded = all.publish();
    INFO(loaded.errors.toStdString());
    REQUIRE(loaded.code == 0);
    CHECK(all.onServer() == all.inVault());
    CHECK(all.server.rows(said("SELECT count FROM tingyu.by_period WHERE code = 'roll.unknown'")) ==
          QStringList{said("2000000000000003")});
}

TEST_CASE("A server keeps the later state of a sender, and says so to an older vault", "[slow]")
{
    Prefecture all;
    all.pupils(0, 3);
    all.report(0);
    REQUIRE(all.publish().code == 0);
    all.server.rows(said("UPDATE tingyu.package SET seq = 7"));
    const QStringList before = all.onServer();
    const Answer older = all.publish();
    CHECK(older.code == 0);
    CHECK(older.number("newer_there") == 1);
    CHECK(older.number("changed_packages") == 0);
    CHECK(older.json().value(said("notes")).toArray().size() == 1);
    CHECK(all.onServer() == before);
}

TEST_CASE("A newer key takes the older one's place on the server", "[slow]")
{
    Prefecture all;
    all.pupils(0, 3);
    all.report(0);
    REQUIRE(all.publish().code == 0);
    OwnKeys after = must(UnitRepository(ExchangeUnit(said("听海小学")).db()).own());
    after.card.replaces = all.schools[0]->id();
    after.card.endorsement =
        endorse(after.card.id(), must(UnitRepository(all.schools[0]->db()).own()).signSecretKey);
    must(UnitService(all.office.workplace())
             .enrol(must(encodeCard(after, QByteArray(16, 'n'))), fingerprintOf(after.card.id()).join(u' ')));
    const Answer changed = all.publish();
    CHECK(changed.number("changed_units") == 1);
    CHECK(all.server.rows(said("SELECT key_id FROM tingyu.unit WHERE name = '听海小学'")) ==
          QStringList{keyIdText(after.card.id())});
    CHECK(all.onServer() == all.inVault());
}

TEST_CASE("Killed at any moment, the program leaves the old state or the new one", "[slow]")
{
    Prefecture all;
    all.pupils(0, 4);
    all.report(0);
    REQUIRE(all.publish().code == 0);
    const QStringList old = all.onServer();
    all.pupils(1, 6);
    all.report(1);
    ++all.files;
    all.pupils(0, 2);
    all.report(0);
    const QStringList wanted = all.inVault();
    REQUIRE(wanted != old);

    // Never before the vault is open: a login that is cut off counts as a failed one.
    const auto startAndWait = [&all](QProcess &process) {
        process.start(program, all.words());
        QElapsedTimer waited;
        waited.start();
        while (all.server.rows(said("SELECT count(*) FROM pg_locks WHERE NOT granted")) ==
               QStringList{said("0")}) {
            REQUIRE(waited.elapsed() < 30000);
            QThread::msleep(20);
        }
    };
    // At each table in turn it waits for another's lock, with what comes before it written.
    for (const char *table : {"schema_version", "unit", "package", "figure"}) {
        INFO(table);
        PostgresServer::Holder holder(
            all.server, QStringLiteral("LOCK TABLE tingyu.%1 IN ACCESS EXCLUSIVE MODE").arg(said(table)));
        QProcess process;
        startAndWait(process);
        process.kill();
        REQUIRE(process.waitForFinished());
        holder.release();
        CHECK(all.onServer() == old);
    }
    std::minstd_rand random(20261129);
    for (int i = 0; i < 8; ++i) {
        PostgresServer::Holder holder(all.server,
                                      said("LOCK TABLE tingyu.schema_version IN ACCESS EXCLUSIVE MODE"));
        QProcess process;
        startAndWait(process);
        holder.release();
        QThread::msleep(random() % 25);
        process.kill();
        REQUIRE(process.waitForFinished());
        const QStringList now = all.onServer();
        CHECK((now == old || now == wanted));
    }
    CHECK(all.publish().code == 0);
    CHECK(all.onServer() == wanted);
}

TEST_CASE("Tables of an earlier version are brought up to date, those of a later one are left alone",
          "[slow]")
{
    Prefecture all;
    all.pupils(0, 3);
    all.report(0);
    all.server.runFile(said(TINGYU_SOURCE_DIR "/app/tingyu-publish/schema/0001_figures.sql"));
    all.server.rows(said("UPDATE tingyu.schema_version SET version = 1"));
    REQUIRE(all.publish().code == 0);
    CHECK(all.server.rows(said("SELECT version FROM tingyu.schema_version")) == QStringList{said("2")});
    CHECK(all.server.rows(said("SELECT count FROM tingyu.by_period WHERE code = 'roll.unknown'")) ==
          QStringList{said("3")});
    all.server.rows(said("UPDATE tingyu.schema_version SET version = 3"));
    const QByteArray before = all.server.dump();
    const Answer refused = all.publish();
    CHECK(refused.code == 1);
    CHECK(refused.errorCode() == said("server.too_new"));
    CHECK(all.server.dump() == before);
}

TEST_CASE("An account that may make no schema loads into one that was made for it", "[slow]")
{
    Prefecture all;
    all.pupils(0, 3);
    all.report(0);
    all.server.addRole(said("loader"));
    QStringList words = all.words();
    words[words.indexOf(said("--server")) + 1] = all.server.address(said("loader"));
    const auto load = [&words] {
        QProcess process;
        process.start(program, words);
        return ended(process);
    };
    const Answer refused = load();
    CHECK(refused.code == 1);
    CHECK(refused.errors.count('\n') == 1);
    CHECK(refused.errorCode() == said("server.failed"));
    all.server.rows(said("CREATE SCHEMA tingyu AUTHORIZATION loader"));
    const Answer loaded = load();
    CHECK(loaded.code == 0);
    CHECK(loaded.errors.isEmpty());
    CHECK(all.onServer() == all.inVault());
}

TEST_CASE("A wrong password, an absent server, a school's vault and a missing driver end in one sentence",
          "[slow]")
{
    Prefecture all;
    all.pupils(0, 3);
    all.report(0);
    const auto refuses = [](const Answer &answer, int code, const char *subject) {
        INFO(answer.errors.toStdString());
        CHECK(answer.code == code);
        CHECK(answer.errors.count('\n') == 1);
        CHECK(answer.errors.endsWith('\n'));
        CHECK(answer.errorCode().toStdString() == subject);
    };
    const auto with = [&all](const char *option, const QString &value) {
        QStringList words = all.words();
        words[words.indexOf(said(option)) + 1] = value;
        QProcess process;
        process.start(program, words);
        return ended(process);
    };
    refuses(with("--server-password-file", all.office.passwordFile()), 1, "server.no_connection");
    refuses(with("--server", all.server.address() + said(" password=x")), 2, "usage.server_password");
    refuses(with("--server", said("nowhere")), 2, "usage.server_word");
    refuses(with("--password-file", all.server.passwordFile()), 3, "vault.wrong_password");
    refuses(all.publish({said("--nonsense")}), 2, "usage.unknown_option");

    VaultFolder school(VaultKind::School);
    school.close();
    refuses(with("--vault", school.folder()), 1, "publish.school");
    CHECK(all.server.rows(said("SELECT to_regnamespace('tingyu') IS NULL")) == QStringList{said("t")});

    // Without its plug-ins: a copy of the program that looks for them beside itself.
    const Stick bare;
    REQUIRE(QFile::copy(program, bare.path(said("tingyu-publish"))));
    bare.write(said("qt.conf"), "[Paths]\nPlugins = plugins\n");
    QProcess process;
    process.start(bare.path(said("tingyu-publish")), all.words());
    const Answer missing = ended(process);
    refuses(missing, 1, "server.no_driver");
    CHECK(missing.errors.contains("libqt6sql6-psql"));

    all.server.stop();
    refuses(all.publish(), 1, "server.no_connection");
    CHECK(all.publish({said("--help")}).output.contains("--server WORDS"));
}
