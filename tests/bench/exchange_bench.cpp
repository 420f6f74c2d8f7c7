// SPDX-License-Identifier: GPL-3.0-or-later
// What the measures of packages need beside tingyuctl:
//   exchange_bench pack IN OUT KEYS       seals a file of any bytes to one receiver; writes the keys too
//   exchange_bench unpack IN OUT KEYS     checks its signature, then opens it
//   exchange_bench schools VAULT USER COUNT ROWS FOLDER < password
//                                         enrols so many schools and writes a package of each
//   exchange_bench triage VAULT USER FOLDER < password
//                                         checks the signatures in the folder; prints {bytes, seconds}
#include "core/base/uid_source.h"
#include "core/exchange/package_file.h"
#include "core/exchange/receive_service.h"
#include "core/exchange/unit_service.h"
#include "core/services.h"
#include "core/vault/vault.h"
#include "resources/resources.h"
#include "tests/exchange/package_maker.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace tingyu;
using namespace tingyu::exchange;

namespace {

constexpr qint64 pieceBytes = 1 << 20;

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "exchange_bench: %s\n", qPrintable(why));
    std::exit(3);
}
template<class T>
T must(Result<T> result)
{
    if (!result)
        giveUp(result.error().subject);
    return std::move(*result);
}
void must(const Result<void> &result)
{
    if (!result)
        giveUp(result.error().subject);
}

void openAs(QFile &file, QIODevice::OpenMode mode)
{
    if (!file.open(mode | QIODevice::Unbuffered))
        giveUp(file.fileName());
}

QByteArray bytesOf(const SecretBytes &secret)
{
    return {reinterpret_cast<const char *>(secret.data()), static_cast<qsizetype>(secret.size())};
}

/// What unpack needs of a receiver and a sender, one key a line.
void keepKeys(const QString &path, const OwnKeys &receiver, const OwnKeys &sender)
{
    QFile file(path);
    openAs(file, QIODevice::WriteOnly);
    for (const QByteArray &key : {receiver.card.boxPublicKey, receiver.card.signPublicKey,
                                  bytesOf(receiver.boxSecretKey), sender.card.signPublicKey})
        file.write(key.toHex() + '\n');
}

int pack(const QStringList &words)
{
    const OwnKeys sender = test::party(QStringLiteral("sender"));
    const OwnKeys receiver = test::party(QStringLiteral("receiver"), UnitKind::District);
    keepKeys(words.at(2), receiver, sender);
    QFile in(words.at(0));
    QFile out(words.at(1));
    openAs(in, QIODevice::ReadOnly);
    openAs(out, QIODevice::WriteOnly);
    auto package = must(
        PackageWriter::begin(out, container::Type::Report, sender, {receiver.card}, crypto::randomBytes(16)));
    for (QByteArray piece = in.read(pieceBytes); !piece.isEmpty(); piece = in.read(pieceBytes))
        must(package->write(piece));
    must(package->finish(sender));
    return 0;
}

int unpack(const QStringList &words)
{
    QFile keys(words.at(2));
    openAs(keys, QIODevice::ReadOnly);
    const QList<QByteArray> lines = keys.readAll().split('\n');
    QByteArray secret = QByteArray::fromHex(lines.value(2));
    OwnKeys own;
    own.card.boxPublicKey = QByteArray::fromHex(lines.value(0));
    own.card.signPublicKey = QByteArray::fromHex(lines.value(1));
    own.boxSecretKey = SecretBytes::take(secret);
    QFile in(words.at(0));
    QFile out(words.at(1));
    openAs(in, QIODevice::ReadOnly);
    openAs(out, QIODevice::WriteOnly);
    const auto opened = must(container::verify(in, QByteArray::fromHex(lines.value(3))));
    auto package = must(PackageReader::begin(in, opened, own));
    for (QByteArray plain = must(package->next()); !plain.isEmpty(); plain = must(package->next())) {
        if (out.write(plain) != plain.size())
            giveUp(out.fileName());
    }
    return 0;
}

struct OpenVault
{
    SystemClock clock;
    SystemUidSource uids{clock};
    std::unique_ptr<Vault> vault;

    OpenVault(const QString &folder, const QString &user)
    {
        QFile in;
        if (!in.open(stdin, QIODevice::ReadOnly))
            giveUp(QStringLiteral("password"));
        QString password = QString::fromUtf8(in.readLine()).trimmed();
        vault =
            must(Vault::open(folder, user, passwordBytes(password), {clock, uids, KdfPolicy::forPrograms()}));
    }
};

/// One row a pupil, all different: what the lines of so many pupils cost.
QList<StreamRow> pupilRows(int count)
{
    QList<StreamRow> rows;
    rows.reserve(count);
    for (int i = 0; i < count; ++i) {
        rows.append({QStringLiteral("grades"),
                     {{QStringLiteral("campaign"), 1},
                      {QStringLiteral("scale"), QStringLiteral("mht")},
                      {QStringLiteral("score"), QStringLiteral("p%1").arg(i)},
                      {QStringLiteral("stage"), QStringLiteral("junior")},
                      {QStringLiteral("grade"), 7 + i % 3},
                      {QStringLiteral("band"), QStringLiteral("normal")},
                      {QStringLiteral("students"), 1}}});
    }
    return rows;
}

int schools(const QStringList &words)
{
    OpenVault open(words.at(0), words.at(1));
    UnitService units(open.vault->workplace());
    const KeyCard district = must(units.ownCard());
    const QList<StreamRow> rows = pupilRows(words.at(3).toInt());
    QDir().mkpath(words.at(4));
    for (int i = 0; i < words.at(2).toInt(); ++i) {
        const OwnKeys school = test::party(QStringLiteral("school %1").arg(i));
        must(units.enrol(must(encodeCard(school, crypto::randomBytes(16))),
                         fingerprintOf(school.card.id()).join(u' ')));
        const Manifest manifest =
            test::manifestOf(school, QStringLiteral("screening"), QStringLiteral("2026-1"), {1, 1});
        QFile file(QDir(words.at(4)).filePath(QStringLiteral("%1.typ").arg(i)));
        openAs(file, QIODevice::WriteOnly);
        file.write(must(test::pack(school, {district}, manifest, rows)).bytes);
    }
    return 0;
}

int triage(const QStringList &words)
{
    OpenVault open(words.at(0), words.at(1));
    UnitRepository units(open.vault->workplace().db());
    const QStringList paths = filesAt(words.at(2));
    qint64 bytes = 0;
    QElapsedTimer taken;
    taken.start();
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            giveUp(path);
        must(checkPackage(file, [&units](const QByteArray &id) {
            const auto unit = must(units.byKeyId(id));
            return unit ? unit->card.signPublicKey : QByteArray();
        }));
        bytes += file.size();
    }
    std::printf("{\"bytes\": %lld, \"seconds\": %.6f}\n", static_cast<long long>(bytes),
                static_cast<double>(taken.nsecsElapsed()) / 1e9);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initDataResources();
    const QStringList words = QCoreApplication::arguments();
    struct Job
    {
        const char *name;
        qsizetype words;
        int (*run)(const QStringList &);
    };
    constexpr Job jobs[] = {
        {"pack", 3, pack}, {"unpack", 3, unpack}, {"schools", 5, schools}, {"triage", 3, triage}};
    for (const Job &job : jobs) {
        if (words.value(1) == QLatin1String(job.name) && words.size() == job.words + 2)
            return job.run(words.sliced(2));
    }
    std::fputs("exchange_bench pack|unpack|schools|triage ...\n", stderr);
    return 2;
}
