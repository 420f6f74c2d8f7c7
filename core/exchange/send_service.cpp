// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/send_service.h"

#include "core/exchange/district_repository.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/package_sender.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

const auto always = QStringLiteral("all");

} // namespace

Result<Preview> SendService::preview(const SendOrder &order)
{
    if (auto allowed = m_place.allow(op::exchangeSend); !allowed)
        return allowed.error();
    if (order.level != Level::Figures)
        return fail(Errc::Unsupported, "package.level", {levelCode(order.level)});
    PackageSender sender(m_place);
    auto units = sender.receivers(order.to);
    if (!units)
        return units.error();
    auto sent = PackageRepository(m_place.db()).sentLines(order.stream, order.period);
    if (!sent)
        return sent.error();
    auto content = streamRows(m_place, m_library, order.stream, order.period, order.level, *sent);
    if (!content)
        return content.error();
    auto number = sender.next(*units, order.stream, order.period);
    if (!number)
        return number.error();
    return Preview{*std::move(content), number->number};
}

Result<SentFile> SendService::send(const SendOrder &order, const QString &path, const Progress &progress)
{
    auto seen = preview(order);
    if (!seen)
        return seen.error();
    PackageSender sender(m_place);
    auto units = sender.receivers(order.to);
    if (!units)
        return units.error();
    return sender.write({op::exchangeSend,
                         container::Type::Report,
                         *units,
                         order.stream,
                         order.period,
                         order.level,
                         {},
                         seen->content},
                        path, progress);
}

Result<SentFile> SendService::receipt(const QByteArray &to, const QString &path)
{
    if (auto allowed = m_place.allow(op::exchangeSend); !allowed)
        return allowed.error();
    PackageSender sender(m_place);
    auto units = sender.receivers({to});
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
    return sender.write({op::exchangeSend,
                         container::Type::Receipt,
                         *units,
                         receiptStream,
                         always,
                         Level::Figures,
                         {},
                         content},
                        path);
}

Result<QList<SentPackage>> SendService::sent()
{
    if (auto allowed = m_place.allow(op::exchangeView); !allowed)
        return allowed.error();
    return PackageRepository(m_place.db()).sent();
}

} // namespace tingyu::exchange
