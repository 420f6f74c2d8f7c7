// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/send_service.h"

#include "core/exchange/district_repository.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/outgoing_file.h"
#include "core/vault/output_place.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr int packageIdBytes = 16;
const auto always = QStringLiteral("all");

} // namespace

Result<QList<EnrolledUnit>> SendService::receivers(const QList<QByteArray> &keyIds)
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
Result<PackageNumber> SendService::nextNumber(EnrolledUnitId unit, const QString &stream,
                                              const QString &period)
{
    auto epoch = UnitRepository(m_place.db()).epoch();
    auto last = PackageRepository(m_place.db()).lastSent(unit, stream, period);
    if (!epoch || !last)
        return epoch ? last.error() : epoch.error();
    const bool goesOn = *last && (*last)->number.epoch == *epoch;
    return PackageNumber{*epoch, goesOn ? (*last)->number.seq + 1 : 1};
}

Result<Preview> SendService::preview(const SendOrder &order)
{
    if (auto allowed = m_place.allow(op::exchangeSend); !allowed)
        return allowed.error();
    if (order.level != Level::Figures)
        return fail(Errc::Unsupported, "package.level", {levelCode(order.level)});
    auto units = receivers(order.to);
    if (!units)
        return units.error();
    auto sent = PackageRepository(m_place.db()).sentLines(order.stream, order.period);
    if (!sent)
        return sent.error();
    auto content = streamRows(m_place, m_library, order.stream, order.period, order.level, *sent);
    if (!content)
        return content.error();
    auto number = nextNumber(units->constFirst().id, order.stream, order.period);
    if (!number)
        return number.error();
    return Preview{*std::move(content), *number};
}

Result<SentFile> SendService::send(const SendOrder &order, const QString &path, const Progress &progress)
{
    auto seen = preview(order);
    if (!seen)
        return seen.error();
    auto units = receivers(order.to);
    if (!units)
        return units.error();
    return write(*units, order.stream, order.period, seen->content, false, path, progress);
}

Result<SentFile> SendService::receipt(const QByteArray &to, const QString &path)
{
    if (auto allowed = m_place.allow(op::exchangeSend); !allowed)
        return allowed.error();
    auto units = receivers({to});
    if (!units)
        return units.error();
    auto came = PackageRepository(m_place.db()).receivedHeads(units->constFirst().id);
    if (!came)
        return came.error();
    auto reviews = DistrictRepository(m_place.db()).reviews();
    if (!reviews)
        return reviews.error();
    const auto reviewOf = [&reviews](const ReceivedPackage &one) {
        const auto its = std::find_if(reviews->cbegin(), reviews->cend(), [&one](const Review &review) {
            return review.unit == one.unit && review.packageId == one.packageId;
        });
        return its == reviews->cend() ? nullptr : &*its;
    };
    StreamRows content;
    for (const ReceivedPackage &one : std::as_const(*came)) {
        if (one.stream == receiptStream)
            continue; // no receipt for a receipt
        const Review *review = reviewOf(one);
        const QString outcome = review == nullptr  ? noOutcome
                                : review->accepted ? QStringLiteral("accepted")
                                                   : QStringLiteral("returned");
        content.rows.append({QStringLiteral("receipts"),
                             {{QStringLiteral("package"), keyIdText(one.packageId)},
                              {QStringLiteral("hash"), QString::fromLatin1(one.hash.toHex())},
                              {QStringLiteral("stream"), one.stream},
                              {QStringLiteral("period"), one.period},
                              {QStringLiteral("epoch"), one.number.epoch},
                              {QStringLiteral("seq"), one.number.seq},
                              {QStringLiteral("outcome"), outcome},
                              {QStringLiteral("reason"), review == nullptr ? QString() : review->reason}}});
    }
    if (content.rows.isEmpty())
        return fail(Errc::NotFound, "receipt.nothing");
    return write(*units, receiptStream, always, content, true, path, {});
}

Result<SentFile> SendService::write(const QList<EnrolledUnit> &to, const QString &stream,
                                    const QString &period, const StreamRows &content, bool isReceipt,
                                    const QString &path, const Progress &progress)
{
    if (auto place = checkOutputFile(path); !place)
        return place.error();
    auto own = UnitRepository(m_place.db()).own();
    auto number = nextNumber(to.constFirst().id, stream, period);
    auto last = PackageRepository(m_place.db()).lastSent(to.constFirst().id, stream, period);
    auto head = m_place.audit().head();
    auto suspect = m_place.audit().isClockSuspect();
    if (!own || !number || !last)
        return !own ? own.error() : !number ? number.error() : last.error();
    if (!head || !suspect)
        return head ? suspect.error() : head.error();

    Manifest manifest;
    manifest.senderId = own->card.id();
    manifest.senderName = own->card.name;
    manifest.stream = stream;
    manifest.period = period;
    manifest.epoch = number->epoch;
    manifest.seq = number->seq;
    manifest.previousHash = number->seq > 1 ? (*last)->hash : QByteArray();
    manifest.madeUtc = m_place.clock().nowUtc().toString(Qt::ISODateWithMs);
    manifest.clockSuspect = *suspect;
    manifest.auditSeq = head->seq;
    manifest.program = QStringLiteral(TINGYU_VERSION);
    QList<KeyCard> cards;
    for (const EnrolledUnit &unit : to)
        cards.append(unit.card);
    const QByteArray packageId = crypto::randomBytes(packageIdBytes);
    const Outgoing outgoing{isReceipt ? container::Type::Receipt : container::Type::Report,
                            *own,
                            cards,
                            packageId,
                            manifest,
                            [&content](LineWriter &lines) -> Result<void> {
                                for (const StreamRow &row : content.rows) {
                                    if (auto written = lines.row(row.section, row.fields); !written)
                                        return written;
                                }
                                return {};
                            }};
    const ObjectRef unit{QStringLiteral("exchange_unit"), to.constFirst().uid};
    if (auto noted = m_place.note(QLatin1String(op::exchangeSend.id), unit, Outcome::Ok,
                                  stream % u':' % period % u':' % QString::number(number->seq));
        !noted)
        return noted.error();
    const auto unwritten = [&](const Error &why) -> Error {
        auto noted = m_place.note(QStringLiteral("export.unwritten"), unit, Outcome::Failed, why.subject);
        return noted ? why : noted.error();
    };
    auto file = OutgoingFile::write(path, outgoing, progress);
    if (!file)
        return unwritten(file.error());
    const SentPackage sent{to.constFirst().id,
                           packageId,
                           stream,
                           period,
                           Level::Figures,
                           *number,
                           (*file)->hash(),
                           static_cast<int>(content.rows.size()),
                           content.withheld,
                           linesOf(content.rows),
                           {},
                           {},
                           {},
                           {}};
    auto kept = m_place.change(op::exchangeSend, [&](Change &change) -> Result<void> {
        return PackageRepository::addSent(change, sent);
    });
    if (!kept)
        return unwritten(kept.error());
    if (auto there = (*file)->putInPlace(); !there)
        return unwritten(there.error());
    return SentFile{*number, content.rows.size(), content.withheld};
}

Result<QList<SentPackage>> SendService::sent()
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    return PackageRepository(m_place.db()).sent();
}

} // namespace tingyu::exchange
