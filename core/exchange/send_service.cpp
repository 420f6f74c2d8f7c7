// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/send_service.h"

#include "core/base/text.h"
#include "core/exchange/district_repository.h"
#include "core/exchange/down_repository.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/merged_rows.h"
#include "core/exchange/package_sender.h"
#include "core/exchange/result_rows.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

const auto always = QStringLiteral("all");

bool isLongitudinal(const SendOrder &order)
{
    return order.level != Level::Figures && !text::tidy(order.longitudinal).isEmpty();
}

const Operation &operationOf(const SendOrder &order)
{
    return order.level == Level::Figures ? op::exchangeSend
           : isLongitudinal(order)       ? op::exchangeLongitudinal
                                         : op::exchangeResults;
}

/// What only single students ask for, beside what figures do.
Result<void> checkResults(const SendOrder &order)
{
    const QString why = text::tidy(order.reason);
    if (why.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    if (std::max(why.size(), text::tidy(order.longitudinal).size()) > longestPurpose)
        return fail(Errc::BadInput, "reason.too_long");
    if (order.to.size() > 1)
        return fail(Errc::BadInput, "results.receivers");
    return {};
}

} // namespace

Result<StreamRows> SendService::content(const SendOrder &order, const QList<EnrolledUnit> &units)
{
    if (order.stream == unitsStream) {
        const qsizetype dot = order.period.indexOf(u'.');
        return mergedRows(m_place, order.period.left(dot), order.period.mid(dot + 1));
    }
    auto sent = PackageRepository(m_place.db()).sentLines(order.stream, order.period);
    if (!sent)
        return sent.error();
    Result<QByteArray> receiver = QByteArray();
    if (order.level != Level::Figures)
        receiver = UnitRepository(m_place.db()).firstKeyId(units.constFirst().id);
    if (!receiver)
        return receiver.error();
    return streamRows(m_place, m_library, order.stream, order.period, order.level, *sent, *receiver,
                      isLongitudinal(order) ? text::tidy(order.longitudinal) : QString());
}

/// An office has no figures of its own: it sends those of its units.
Result<SendOrder> SendService::asSent(const SendOrder &order)
{
    auto own = UnitRepository(m_place.db()).ownCard();
    if (!own)
        return own.error();
    SendOrder sent = order;
    if (own->kind == UnitKind::District && order.level == Level::Figures && order.stream != unitsStream) {
        sent.stream = unitsStream;
        sent.period = mergedPeriod(order.stream, order.period);
    }
    return sent;
}

Result<Preview> SendService::preview(const SendOrder &wanted)
{
    auto asIs = asSent(wanted);
    if (!asIs)
        return asIs.error();
    const SendOrder &order = *asIs;
    if (order.level != Level::Figures && (order.level != Level::Pseudonyms || order.stream != resultStream))
        return fail(Errc::Unsupported, "package.level", {levelCode(order.level)});
    if (auto allowed = m_place.allow(operationOf(order)); !allowed)
        return allowed.error();
    if (order.level != Level::Figures) {
        // What ids outlast a school year are for is the head's to say; that they leave is asked as well.
        if (auto allowed = m_place.allow(op::exchangeResults); !allowed)
            return allowed.error();
        if (auto checked = checkResults(order); !checked)
            return checked.error();
    }
    PackageSender sender(m_place);
    auto units = sender.receivers(order.to);
    if (!units)
        return units.error();
    auto rows = content(order, *units);
    if (!rows)
        return rows.error();
    auto number = sender.next(*units, order.stream, order.period);
    if (!number)
        return number.error();
    const qint64 records = rows->rows.size() - (isLongitudinal(order) ? 1 : 0);
    return Preview{*std::move(rows), number->number, records};
}

Result<SentFile> SendService::send(const SendOrder &wanted, const QString &path, const Progress &progress)
{
    auto asIs = asSent(wanted);
    if (!asIs)
        return asIs.error();
    const SendOrder &order = *asIs;
    auto seen = preview(order);
    if (!seen)
        return seen.error();
    PackageSender sender(m_place);
    auto units = sender.receivers(order.to);
    if (!units)
        return units.error();
    auto sent = sender.write({operationOf(order),
                              container::Type::Report,
                              *units,
                              order.stream,
                              order.period,
                              order.level,
                              order.level == Level::Figures ? QString() : text::tidy(order.reason),
                              seen->content,
                              {},
                              isLongitudinal(order) ? text::tidy(order.longitudinal) : QString()},
                             path, progress);
    if (sent)
        sent->records = seen->records;
    return sent;
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
    auto items = DownRepository(m_place.db()).inbox();
    if (!items)
        return items.error();
    const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); };
    for (const DownItem &item : std::as_const(*items)) {
        if (item.from != units->constFirst().id)
            continue;
        const QDate arrived = fromUtcStamp(item.cameUtc).toLocalTime().date();
        content.rows.append({QStringLiteral("items"),
                             {{QStringLiteral("item"), keyIdText(item.ref)},
                              {QStringLiteral("came"), day(arrived)},
                              {QStringLiteral("read"), day(item.readOn)},
                              {QStringLiteral("acted"), day(item.actedOn)}}});
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
