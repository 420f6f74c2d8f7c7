// SPDX-License-Identifier: GPL-3.0-or-later
// All that lies on a stick, one verdict a file, and what was put aside for a person.
#include "core/base/given_file.h"
#include "core/exchange/damaged_repository.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/receive_service.h"
#include "core/exchange/revocation_list.h"
#include "core/exchange/unit_service.h"
#include "core/vault/record_number.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tingyu::exchange {
namespace {

/// Nothing where there is more of it.
std::optional<QByteArray> smallFile(const QString &path, qint64 atMost)
{
    QFile file(path);
    if (!openGiven(file, fail(Errc::Io, "container.not_read")) || file.size() > atMost)
        return std::nullopt;
    return file.readAll();
}

Result<QByteArray> hashOf(QIODevice &device)
{
    constexpr qint64 sliceBytes = 1 << 20;
    if (!device.seek(0))
        return fail(Errc::Io, "container.not_read");
    crypto::Hasher hasher(64);
    for (qint64 left = device.size(); left > 0;) {
        const QByteArray slice = device.read(std::min(sliceBytes, left));
        if (slice.isEmpty())
            return fail(Errc::Io, "container.not_read");
        hasher.add(slice.constData(), slice.size());
        left -= slice.size();
    }
    return hasher.finish();
}

QByteArray issuerNamed(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto header = container::readHeader(buffer);
    return header ? header->senderId : QByteArray();
}

FileVerdict verdictOn(const QString &path, IncomingKind kind)
{
    FileVerdict verdict;
    verdict.file = QFileInfo(path).fileName();
    verdict.kind = kind;
    return verdict;
}

/// A list on the stick, in the order in which lists are taken: the same, whatever the files are called.
struct ListAt
{
    QByteArray issuer;
    qint64 number = 0;
    qsizetype place = 0;
    auto key() const { return std::tie(issuer, number, place); }
};

} // namespace

Result<void> ReceiveService::putAside(QIODevice &device, const QByteArray &senderId, const Batch &batch,
                                      FileVerdict *verdict)
{
    auto unit = UnitRepository(m_place.db()).byKeyId(senderId);
    if (!unit)
        return unit.error();
    if (!*unit || (*unit)->isRevoked() || batch.revoked.contains(senderId))
        return {};
    auto hash = hashOf(device);
    if (!hash)
        return hash.error();
    DamagedRepository damaged(m_place.db());
    auto known = damaged.byHash(*hash);
    auto waiting = damaged.waitingOf((*unit)->id);
    if (!known || !waiting)
        return known ? waiting.error() : known.error();
    verdict->isPutAside = *known ? (*known)->waits() : *waiting < mostDamaged;
    if (*known || !verdict->isPutAside || batch.dryRun)
        return {};
    return m_place.change(op::exchangeReceive,
                          [&](Change &change) { return DamagedRepository::add(change, (*unit)->id, *hash); });
}

Result<FileVerdict> ReceiveService::takeList(const QString &path, Batch *batch)
{
    FileVerdict verdict = verdictOn(path, IncomingKind::Revocations);
    const auto refused = [&verdict](const Error &why) -> Result<FileVerdict> {
        if (!isOfTheFile(why))
            return why;
        verdict.reason = why;
        return verdict;
    };
    auto bytes = smallFile(path, maxRevocationBytes);
    if (!bytes)
        return refused(fail(Errc::BadInput, "revocation.kind"));
    const QByteArray issuer = issuerNamed(*bytes);
    UnitService units(m_place);
    auto taken = batch->revoked.contains(issuer) ? fail(Errc::Denied, "revocation.issuer")
                 : batch->dryRun                 ? units.lookAtRevocations(*bytes)
                                                 : units.takeRevocations(*bytes);
    if (!taken && taken.error().subject == QLatin1String("container.signature")) {
        QBuffer device(&*bytes);
        device.open(QIODevice::ReadOnly);
        if (auto aside = putAside(device, issuer, *batch, &verdict); !aside)
            return refused(aside.error());
    }
    if (!taken)
        return refused(taken.error());
    verdict.sender = taken->issuer;
    const QString number = QString::number(taken->number);
    if (taken->number < taken->before) {
        verdict.verdict = Verdict::Older;
        verdict.reason = fail(Errc::Conflict, "verdict.older", {number, QString::number(taken->before)});
    } else if (taken->number == taken->before) {
        verdict.verdict = Verdict::Duplicate;
        verdict.reason = fail(Errc::Conflict, "verdict.duplicate", {number});
    } else {
        for (const QByteArray &id : std::as_const(taken->revoked))
            batch->revoked.insert(id, taken->number);
        verdict.verdict = Verdict::Accepted;
        verdict.added = taken->revoked.size();
        verdict.reason =
            fail(Errc::Conflict, "verdict.revocations", {number, QString::number(taken->revoked.size())});
    }
    return verdict;
}

Result<FileVerdict> ReceiveService::lookAtCard(const QString &path)
{
    FileVerdict verdict = verdictOn(path, IncomingKind::KeyCard);
    const auto bytes = smallFile(path, maxCardBytes);
    auto card = bytes ? decodeCard(*bytes) : fail(Errc::BadInput, "card.kind");
    if (!card) {
        verdict.reason = card.error();
        return isOfTheFile(card.error()) ? Result<FileVerdict>(verdict) : card.error();
    }
    UnitRepository units(m_place.db());
    auto own = units.ownCard();
    auto there = units.byKeyId(card->id());
    if (!own || !there)
        return own ? there.error() : own.error();
    if (*there && (*there)->isRevoked()) {
        verdict.reason = fail(Errc::Conflict, "unit.revoked");
    } else if (*there) {
        verdict.verdict = Verdict::Duplicate;
        verdict.sender = (*there)->card.name;
        verdict.reason = fail(Errc::Conflict, "unit.known");
    } else {
        verdict.verdict = Verdict::Elsewhere;
        verdict.reason = own->id() == card->id() ? fail(Errc::BadInput, "verdict.own_card")
                                                 : fail(Errc::BadInput, "verdict.key_card");
    }
    return verdict;
}

Result<FileVerdict> ReceiveService::takeAny(const QString &path, IncomingKind kind, Batch *batch)
{
    switch (kind) {
    case IncomingKind::Package:
        return takeOne(path, *batch);
    case IncomingKind::Revocations:
        return takeList(path, batch);
    case IncomingKind::KeyCard:
        return lookAtCard(path);
    case IncomingKind::Changes:
    case IncomingKind::Backup:
        break;
    }
    FileVerdict verdict = verdictOn(path, kind);
    verdict.verdict = Verdict::Elsewhere;
    verdict.reason = kind == IncomingKind::Changes ? fail(Errc::BadInput, "verdict.changes")
                                                   : fail(Errc::BadInput, "verdict.backup");
    return verdict;
}

Result<QList<FileVerdict>> ReceiveService::take(const QStringList &paths, bool dryRun,
                                                const Progress &progress)
{
    if (auto allowed = m_place.allow(op::exchangeReceive); !allowed)
        return allowed.error();
    if (const auto pc = pcNumber(m_place.db()); !pc || *pc != 1)
        return pc ? fail(Errc::Denied, "exchange.second_pc", {QString::number(*pc)}) : pc.error();
    QList<IncomingKind> kinds;
    QList<ListAt> lists;
    QList<qsizetype> order;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        kinds.append(incomingKind(paths[i]));
        if (kinds[i] != IncomingKind::Revocations) {
            order.append(i);
            continue;
        }
        ListAt at{{}, 0, i}; // one that cannot be read says so when it is taken
        if (const auto bytes = smallFile(paths[i], maxRevocationBytes)) {
            if (const auto list = decodeRevocations(*bytes)) {
                at.issuer = list->issuer;
                at.number = list->number;
            }
        }
        lists.append(at);
    }
    std::sort(lists.begin(), lists.end(), [](const ListAt &a, const ListAt &b) { return a.key() < b.key(); });
    QList<qsizetype> first;
    for (const ListAt &list : std::as_const(lists))
        first.append(list.place);

    Batch batch{dryRun, {}};
    QList<FileVerdict> verdicts(paths.size());
    qsizetype done = 0;
    for (const qsizetype i : first + order) {
        if (!keepGoing(progress, done++, paths.size()))
            return fail(Errc::Cancelled, "cancelled");
        auto verdict = takeAny(paths[i], kinds[i], &batch);
        if (!verdict)
            return verdict.error();
        verdicts[i] = *std::move(verdict);
    }
    return verdicts;
}

Result<QList<PutAside>> ReceiveService::quarantined()
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    auto seen = PackageRepository(m_place.db()).quarantined();
    auto damaged = DamagedRepository(m_place.db()).waiting();
    if (!seen || !damaged)
        return seen ? damaged.error() : seen.error();
    QList<PutAside> all;
    for (const SeenPackage &one : std::as_const(*seen))
        all.append({one.unit, one.hash, one.stream, one.period, one.number, false, one.allowed, one.seenUtc});
    for (const DamagedFile &one : std::as_const(*damaged))
        all.append({one.unit, one.hash, {}, {}, {}, true, false, one.seenUtc});
    std::stable_sort(all.begin(), all.end(),
                     [](const PutAside &a, const PutAside &b) { return a.seenUtc > b.seenUtc; });
    return all;
}

Result<void> ReceiveService::allow(const QByteArray &hash)
{
    return m_place.change(op::exchangeAllow, [&](Change &change) -> Result<void> {
        auto damaged = DamagedRepository(m_place.db()).byHash(hash);
        if (!damaged)
            return damaged.error();
        if (*damaged)
            return fail(Errc::Denied, "package.damaged_stays");
        PackageRepository packages(m_place.db());
        auto seen = packages.seen(hash);
        if (!seen)
            return seen.error();
        if (!*seen || (*seen)->verdict != Seen::Quarantined)
            return fail(Errc::NotFound, "package.not_quarantined");
        auto latest = packages.received((*seen)->unit, (*seen)->stream, (*seen)->period);
        if (!latest)
            return latest.error();
        if (aheadOf(*latest, (*seen)->number) <= furthestJump)
            return fail(Errc::Denied, "package.fork_stays");
        return packages.allow(change, hash);
    });
}

Result<void> ReceiveService::setAsked(const QByteArray &hash)
{
    return m_place.change(op::exchangeAsked, [&](Change &change) -> Result<void> {
        DamagedRepository files(m_place.db());
        auto damaged = files.byHash(hash);
        auto seen = PackageRepository(m_place.db()).seen(hash);
        if (!damaged || !seen)
            return damaged ? seen.error() : damaged.error();
        if (*seen)
            return fail(Errc::Denied, "package.not_damaged");
        if (!*damaged || !(*damaged)->waits())
            return fail(Errc::NotFound, "package.not_quarantined");
        return files.setAsked(change, hash);
    });
}

} // namespace tingyu::exchange
