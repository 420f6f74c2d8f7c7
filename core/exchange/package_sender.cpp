// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/package_sender.h"

#include "core/exchange/outgoing_file.h"
#include "core/exchange/streams.h"
#include "core/vault/output_place.h"
#include "core/vault/record_number.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr int packageIdBytes = 16;

} // namespace

Result<QList<EnrolledUnit>> PackageSender::receivers(const QList<QByteArray> &keyIds)
{
    QList<EnrolledUnit> units;
    for (const QByteArray &id : keyIds) {
        auto unit = UnitRepository(m_place.db()).byKeyId(id);
        if (!unit)
            return unit.error();
        if (!*unit)
            return fail(Errc::NotFound, "unit.unknown");
        if (!(*unit)->isReachable())
            return fail(Errc::Denied, "unit.not_reachable");
        units.append(**unit);
    }
    if (units.isEmpty() || units.size() > maxReceivers)
        return fail(Errc::BadInput, "package.receivers");
    return units;
}

/// A vault that was restored begins a new epoch: what it sent after the backup may be out there.
Result<PackageSender::Next> PackageSender::next(const QList<EnrolledUnit> &units, const QString &stream,
                                                const QString &period)
{
    auto epoch = UnitRepository(m_place.db()).epoch();
    if (!epoch)
        return epoch.error();
    Next next{{*epoch, 1}, {}};
    bool isOneChain = true;
    for (const EnrolledUnit &unit : units) {
        auto last = PackageRepository(m_place.db()).lastSent(unit.id, stream, period);
        if (!last)
            return last.error();
        if (!*last || (*last)->number.epoch != *epoch || (*last)->number.seq + 1 < next.number.seq)
            continue;
        const bool isFurther = (*last)->number.seq + 1 > next.number.seq;
        isOneChain = isFurther || (isOneChain && next.previousHash == (*last)->hash);
        next.number.seq = (*last)->number.seq + 1;
        next.previousHash = (*last)->hash;
    }
    if (!isOneChain)
        ++next.number.seq;
    return next;
}

Result<SentFile> PackageSender::write(const Parcel &parcel, const QString &path, const Progress &progress)
{
    const Stream *known = streamOf(parcel.stream, parcel.level);
    for (const StreamRow &row : parcel.content.rows) {
        if (known == nullptr || !isAllowedRow(*known, row.section, row.fields))
            return fail(Errc::Internal, "stream.field", {parcel.stream, row.section});
    }
    const EnrolledUnit &first = parcel.to.constFirst();
    // Numbers of packages, and what came, are the first PC's alone: two that count would be told as a fork.
    if (const auto pc = pcNumber(m_place.db()); !pc || *pc != 1)
        return pc ? fail(Errc::Denied, "exchange.second_pc", {QString::number(*pc)}) : pc.error();
    if (auto place = checkOutputFile(path); !place)
        return place.error();
    auto own = UnitRepository(m_place.db()).own();
    auto number = next(parcel.to, parcel.stream, parcel.period);
    auto head = m_place.audit().head();
    auto suspect = m_place.audit().isClockSuspect();
    if (!own || !number)
        return own ? number.error() : own.error();
    if (!head || !suspect)
        return head ? suspect.error() : head.error();

    Manifest manifest;
    manifest.senderId = own->card.id();
    manifest.senderName = own->card.name;
    manifest.stream = parcel.stream;
    manifest.period = parcel.period;
    manifest.level = parcel.level;
    manifest.purpose = parcel.purpose;
    manifest.epoch = number->number.epoch;
    manifest.seq = number->number.seq;
    manifest.previousHash = number->previousHash;
    manifest.madeUtc = m_place.clock().nowUtc().toString(Qt::ISODateWithMs);
    manifest.clockSuspect = *suspect;
    manifest.auditSeq = head->seq;
    manifest.program = QStringLiteral(TINGYU_VERSION);
    // Who cannot read all of it waits for a newer program instead of refusing it.
    if (const Stream *stream = streamOf(parcel.stream, parcel.level)) {
        for (const StreamRow &row : parcel.content.rows)
            manifest.minReader = std::max(manifest.minReader, readerFor(*stream, row.section, row.fields));
    }
    manifest.version = manifest.minReader;
    QList<KeyCard> cards;
    for (const EnrolledUnit &unit : parcel.to)
        cards.append(unit.card);
    const QByteArray packageId = crypto::randomBytes(packageIdBytes);
    const auto rows = [&parcel](LineWriter &lines) -> Result<void> {
        for (const StreamRow &row : parcel.content.rows) {
            if (auto written = lines.row(row.section, row.fields); !written)
                return written;
        }
        return {};
    };
    const Outgoing outgoing{parcel.type, *own, cards, packageId, linesBody(manifest, rows)};
    const ObjectRef unit{QStringLiteral("exchange_unit"), first.uid};
    if (auto noted =
            m_place.note(QLatin1String(parcel.operation.id), unit, Outcome::Ok,
                         parcel.stream % u':' % parcel.period % u':' % QString::number(number->number.seq));
        !noted)
        return noted.error();
    const auto unwritten = [&](const Error &why) -> Error {
        auto noted = m_place.note(QStringLiteral("export.unwritten"), unit, Outcome::Failed, why.subject);
        return noted ? why : noted.error();
    };
    auto file = OutgoingFile::write(path, outgoing, progress);
    if (!file)
        return unwritten(file.error());
    SentPackage sent{first.id,
                     packageId,
                     parcel.stream,
                     parcel.period,
                     parcel.level,
                     number->number,
                     (*file)->hash(),
                     static_cast<int>(parcel.content.rows.size()),
                     parcel.content.withheld,
                     parcel.level == Level::Figures ? linesOf(parcel.content.rows) : QByteArray(),
                     {},
                     {},
                     {},
                     {},
                     parcel.level == Level::Pseudonyms ? parcel.purpose : QString(),
                     parcel.longitudinal};
    auto kept = m_place.change(parcel.operation, [&](Change &change) -> Result<void> {
        if (parcel.beside) {
            if (auto written = parcel.beside(change); !written)
                return written;
        }
        for (const EnrolledUnit &receiver : parcel.to) {
            sent.unit = receiver.id;
            if (auto counted = PackageRepository::addSent(change, sent); !counted)
                return counted;
        }
        return {};
    });
    if (!kept)
        return unwritten(kept.error());
    if (auto there = (*file)->putInPlace(); !there)
        return unwritten(there.error());
    return SentFile{number->number, parcel.content.rows.size(), parcel.content.withheld};
}

} // namespace tingyu::exchange
