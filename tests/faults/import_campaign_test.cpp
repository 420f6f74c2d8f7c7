// SPDX-License-Identifier: GPL-3.0-or-later
// Packages of many schools taken in by a district in any order, with repetitions and bad files among them, by
// a program that is killed on the way: what stands there in the end is always the same.
#include "core/exchange/receive_service.h"
#include "core/exchange/unit_service.h"
#include "core/services.h"
#include "tests/exchange/package_maker.h"
#include "tests/faults/kill_scene.h"
#include "tests/support/places.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <random>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

const auto importWorker = QStringLiteral(TINGYU_BIN_DIR "/import_worker");
constexpr int packagesOfASchool = 5;
constexpr int mostKills = 3; ///< of one order; at least one

/// A package as its sender made it, and what of it is to stand in the vault.
struct Sent
{
    Manifest manifest;
    PackedFile file;
    QByteArray lines;
    PackageNumber number() const { return {manifest.epoch, manifest.seq}; }
};

QByteArray contentOf(const QByteArray &keyId, const Manifest &manifest, const PackedFile &file,
                     const QByteArray &lines)
{
    const QStringList head{QString::fromLatin1(keyId.toHex()),
                           manifest.stream,
                           manifest.period,
                           levelCode(manifest.level),
                           QString::number(manifest.epoch),
                           QString::number(manifest.seq),
                           QString::fromLatin1(file.packageId.toHex()),
                           QString::fromLatin1(file.hash.toHex()),
                           manifest.madeUtc};
    return head.join(u' ').toUtf8() + '\n' + lines;
}

/// BLAKE2b over all that importing leaves, without its row ids and its own times.
std::string hashOf(QList<QByteArray> contents)
{
    std::sort(contents.begin(), contents.end());
    return crypto::hash({contents.join()}, 64).toHex().toStdString();
}

std::string contentHash(Connection &db)
{
    auto rows =
        must(db.select(QStringLiteral("SELECT key_id, stream, period, level, epoch, seq, package_id, hash, "
                                      "made_utc, lines FROM exchange_received AS received JOIN exchange_unit "
                                      "AS unit ON unit.id = unit_id WHERE received.removed_utc IS NULL")));
    QList<QByteArray> contents;
    while (rows.next()) {
        Manifest manifest;
        manifest.stream = rows.text(1);
        manifest.period = rows.text(2);
        manifest.level = levelFromCode(rows.text(3)).value_or(Level::Identified);
        manifest.epoch = rows.integer(4);
        manifest.seq = rows.integer(5);
        manifest.madeUtc = rows.text(8);
        contents.append(
            contentOf(rows.bytes(0), manifest, {rows.bytes(6), {}, rows.bytes(7)}, rows.bytes(9)));
    }
    must(rows.finished());
    return hashOf(contents);
}

struct ImportFigures
{
    int orders = 0;
    qint64 files = 0;
    qint64 rejected = 0;
    int kills = 0;
    int insideTransaction = 0;
    qint64 seconds = 0;

    std::string text() const
    {
        return QStringLiteral("%1 orders, %2 files taken in to the end (%3 of them bad), %4 kills, %5 inside "
                              "an open transaction, in %6 s: one content")
            .arg(orders)
            .arg(files)
            .arg(rejected)
            .arg(kills)
            .arg(insideTransaction)
            .arg(seconds)
            .toStdString();
    }
};

class ImportCampaign
{
public:
    ImportCampaign(int schools, quint32 seed) : m_random(seed)
    {
        REQUIRE(m_temp.isValid());
        REQUIRE(QDir().mkpath(m_files));
        kill::Scene scene;
        const Vault::Created made = must(Vault::create(
            m_template, {VaultKind::District, QStringLiteral("海丰县教育局"), kill::userName, false},
            kill::password(), scene.environment));
        UnitService units(made.vault->workplace());
        const KeyCard district = must(units.ownCard());
        for (int i = 0; i < schools; ++i) {
            const OwnKeys school = party(QStringLiteral("第%1小学").arg(i));
            must(units.enrol(must(encodeCard(school, QByteArray(16, 'c'))),
                             fingerprintOf(school.card.id()).join(u' ')));
            send(school, district, i);
        }
        const OwnKeys stranger = party(QStringLiteral("未登记小学"));
        m_unknown = must(pack(stranger, {district}, firstManifest(stranger), rollRows(9, 9))).bytes;
        const OwnKeys known = party(QStringLiteral("另有上级的小学"));
        must(units.enrol(must(encodeCard(known, QByteArray(16, 'c'))),
                         fingerprintOf(known.card.id()).join(u' ')));
        m_elsewhere = must(pack(known, {stranger.card}, firstManifest(known), rollRows(9, 9))).bytes;
    }

    ImportFigures run(int orders)
    {
        const std::string wanted = expected();
        QElapsedTimer taken;
        taken.start();
        for (int i = 0; i < orders; ++i) {
            INFO("order " << i + 1);
            oneOrder(wanted);
        }
        m_figures.seconds = taken.elapsed() / 1000;
        return m_figures;
    }

private:
    static Manifest firstManifest(const OwnKeys &sender)
    {
        return manifestOf(sender, QStringLiteral("school"), QStringLiteral("2026"), {1, 1});
    }

    /// One school counts on, one was restored from a backup on the way, one reports of two periods.
    void send(const OwnKeys &school, const KeyCard &district, int which)
    {
        PackageNumber number{1, 0};
        QByteArray previous;
        QString period = QStringLiteral("2026");
        for (int n = 0; n < packagesOfASchool; ++n) {
            if (n == 3 && which % 3 != 0) {
                number = {which % 3 == 1 ? 2 : 1, 0};
                period = which % 3 == 1 ? period : QStringLiteral("2025");
                previous.clear();
            }
            ++number.seq;
            const QList<StreamRow> rows = rollRows(5 + m_random() % 40, which * packagesOfASchool + n);
            Sent sent;
            sent.manifest = manifestOf(school, QStringLiteral("school"), period, number, previous);
            sent.file = must(pack(school, {district}, sent.manifest, rows));
            sent.lines = linesOf(rows);
            previous = sent.file.hash;
            write(QStringLiteral("%1.typ").arg(m_sent.size()), sent.file.bytes);
            m_sent.append(sent);
        }
    }

    /// What has to stand there: of each school and period the package of the highest number.
    std::string expected() const
    {
        QHash<QByteArray, const Sent *> latest;
        for (const Sent &one : m_sent) {
            const Sent *&its = latest[one.manifest.senderId + one.manifest.period.toLatin1()];
            if (its == nullptr || its->number() < one.number())
                its = &one;
        }
        QList<QByteArray> contents;
        for (const Sent *one : std::as_const(latest))
            contents.append(contentOf(one->manifest.senderId, one->manifest, one->file, one->lines));
        return hashOf(contents);
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(QDir(m_files).filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    int below(qsizetype limit) { return std::uniform_int_distribution<int>(0, int(limit) - 1)(m_random); }

    /// A file that no program may take, made of a good one or by a wrong hand.
    QByteArray badFile()
    {
        QByteArray bytes = m_sent.at(below(m_sent.size())).file.bytes;
        switch (below(5)) {
        case 0: {
            const int at = below(bytes.size());
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << below(8)));
            return bytes;
        }
        case 1:
            return bytes.left(below(bytes.size()));
        case 2:
            return m_unknown;
        case 3:
            return m_elsewhere;
        default:
            return bytes + bytes;
        }
    }

    void oneOrder(const std::string &wanted)
    {
        QStringList order;
        for (int i = 0; i < m_sent.size(); ++i)
            order.append(QDir(m_files).filePath(QStringLiteral("%1.typ").arg(i)));
        const qsizetype some = std::max<qsizetype>(m_sent.size() / 10, 5);
        for (qsizetype i = 0; i < some; ++i)
            order.append(order.at(below(m_sent.size())));
        for (qsizetype i = 0; i < some; ++i)
            order.append(write(QStringLiteral("bad-%1.typ").arg(i), badFile()));
        std::shuffle(order.begin(), order.end(), m_random);
        write(QStringLiteral("list"), order.join(u'\n').toUtf8());

        renew();
        const int kills = 1 + below(mostKills);
        for (int i = 0; i < kills; ++i)
            killAt(below(order.size()));
        importAll(order.size(), some);
        judge(wanted);
        ++m_figures.orders;
    }

    void renew() const
    {
        REQUIRE(QDir(m_folder).removeRecursively());
        REQUIRE(QDir().mkpath(m_folder));
        for (const QString &name : QDir(m_template).entryList(QDir::Files | QDir::Hidden))
            REQUIRE(QFile::copy(QDir(m_template).filePath(name), QDir(m_folder).filePath(name)));
        // What a kill leaves where the system knows no files without a name.
        REQUIRE(QFile::copy(QDir(m_files).filePath(QStringLiteral("0.typ")),
                            QDir(m_folder).filePath(QStringLiteral("incoming-Kd81aX"))));
    }

    void start(QProcess &worker) const
    {
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(importWorker, {m_folder, QDir(m_files).filePath(QStringLiteral("list"))});
        REQUIRE(worker.waitForStarted(kill::waitMs));
    }

    /// Somewhere about the file of that number in the order, or in the one after it.
    void killAt(int number)
    {
        QProcess worker;
        start(worker);
        const QByteArray mark = "\nF" + QByteArray::number(number) + '\n';
        QByteArray said;
        QElapsedTimer waited;
        waited.start();
        while (!said.contains(mark) && !said.contains('X') && waited.elapsed() < kill::waitMs) {
            worker.waitForReadyRead(100);
            said += worker.readAllStandardOutput();
        }
        QThread::usleep(static_cast<unsigned long>(below(4000)));
        worker.kill();
        REQUIRE(kill::hasEnded(worker));
        said += worker.readAllStandardOutput();
        INFO(said.right(200).toStdString());
        REQUIRE(said.contains(mark));
        REQUIRE_FALSE(said.contains('X'));
        m_figures.kills += worker.exitStatus() == QProcess::CrashExit ? 1 : 0; // else it was done before
        m_figures.insideTransaction += said.lastIndexOf("\nB\n") > said.lastIndexOf("\nE\n") ? 1 : 0;
    }

    void importAll(qsizetype files, qsizetype bad)
    {
        QProcess worker;
        start(worker);
        REQUIRE(worker.waitForFinished(10 * kill::waitMs));
        const QByteArray said = worker.readAllStandardOutput();
        INFO(said.right(200).toStdString());
        REQUIRE(worker.exitStatus() == QProcess::NormalExit);
        REQUIRE(worker.exitCode() == 0);
        const QJsonObject counts = QJsonDocument::fromJson(said.mid(said.lastIndexOf("\nD") + 2)).object();
        qint64 all = 0;
        for (const char *verdict : {"accepted", "older", "duplicate", "rejected"})
            all += counts.value(QLatin1String(verdict)).toInt();
        REQUIRE(all == files); // none is put aside or waits
        REQUIRE(counts.value(QLatin1String("rejected")).toInt() == bad);
        m_figures.files += files;
        m_figures.rejected += bad;
    }

    void judge(const std::string &wanted) const
    {
        kill::Scene scene;
        const auto vault = must(scene.open(m_folder));
        Connection &db = vault->workplace().db();
        REQUIRE(contentHash(db) == wanted);
        REQUIRE(must(db.value(QStringLiteral("SELECT count(*) FROM exchange_seen WHERE verdict <> "
                                             "'quarantined'")))
                    .toInt() == m_sent.size());
        const auto states = must(ReceiveService(vault->workplace()).state());
        for (const ReceiveService::UnitState &unit : states) {
            for (const ReceiveService::StreamState &stream : unit.streams)
                REQUIRE(stream.gaps == 0);
        }
        REQUIRE(must(db.check(true)).join(u'\n').toStdString().empty());
        const AuditLog::Verdict verdict = must(vault->workplace().audit().verify());
        INFO("chain " << verdict.chain.toStdString() << ", rows " << verdict.rows.toStdString());
        REQUIRE(verdict.ok());
        // Nothing that was killed in the middle of a copy lies about.
        REQUIRE(
            QDir(m_folder).entryList({QStringLiteral("incoming*")}, QDir::Files | QDir::Hidden).isEmpty());
    }

    QTemporaryDir m_temp{memoryFolderTemplate()};
    QString m_template = m_temp.filePath(QStringLiteral("template"));
    QString m_folder = m_temp.filePath(QStringLiteral("vault"));
    QString m_files = m_temp.filePath(QStringLiteral("files"));
    std::mt19937 m_random;
    QList<Sent> m_sent;
    QByteArray m_unknown;   ///< whole, of a unit that is not enrolled
    QByteArray m_elsewhere; ///< whole, of an enrolled school, for another district
    ImportFigures m_figures;
};

void takeInAnyOrder(int schools, int orders)
{
    const quint32 seed = std::random_device()();
    INFO("seed " << seed);
    const ImportFigures figures = ImportCampaign(schools, seed).run(orders);
    WARN(figures.text());
    CHECK(figures.orders == orders);
    CHECK(figures.kills * 10 >= orders * 9); // a few come too late
    CHECK(figures.insideTransaction > 0);
}

} // namespace

TEST_CASE("Packages of 20 schools in any of 10 orders, with kills and bad files, leave one content", "[slow]")
{
    takeInAnyOrder(20, 10);
}

TEST_CASE("Packages of 300 schools in any of 200 orders, with kills and bad files, leave one content",
          "[campaign]")
{
    takeInAnyOrder(300, 200);
}
