// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/down_service.h"

#include "core/base/text.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/second_person.h"

#include <QDir>

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr qsizetype longestTitle = 200; // as FieldKind::Text allows

Result<void> checkItem(const DownItem &item)
{
    if (item.title.isEmpty() || item.title.size() > longestTitle)
        return fail(Errc::BadInput, "down.title");
    if (item.body.toUtf8().size() > longestReply)
        return fail(Errc::BadInput, "down.body");
    if (isFile(item.kind) && (item.payload.isEmpty() || item.payload.size() > longestPayload))
        return fail(Errc::BadInput, "down.payload");
    if (item.kind == DownKind::TextPack &&
        (item.scale.isEmpty() || item.scaleVersion.isEmpty() || item.licence.isEmpty()))
        return fail(Errc::BadInput, "down.text_pack");
    if (item.kind == DownKind::Campaign && item.scale.isEmpty())
        return fail(Errc::BadInput, "down.scale");
    if (item.kind == DownKind::Alert && item.studentName.isEmpty())
        return fail(Errc::BadInput, "down.alert");
    return {};
}

} // namespace

Result<DownItem> DownService::known(const Uid &item)
{
    auto one = DownRepository(m_place.db()).byUid(item);
    if (!one)
        return one.error();
    return *one ? Result<DownItem>(**one) : fail(Errc::NotFound, "down.unknown");
}

Result<QList<DownService::Sent>> DownService::sent()
{
    if (auto allowed = m_place.allow(op::exchangeDown); !allowed)
        return allowed.error();
    DownRepository repository(m_place.db());
    auto items = repository.own();
    auto deliveries = repository.deliveries();
    if (!items || !deliveries)
        return items ? deliveries.error() : items.error();
    QList<Sent> sent;
    for (const DownItem &item : std::as_const(*items))
        sent.append({item, deliveries->value(item.id)});
    return sent;
}

Result<QStringList> DownService::whoElse()
{
    if (auto allowed = m_place.allow(op::exchangeDown); !allowed)
        return allowed.error();
    return exchange::whoElse(m_place, op::exchangeDown.everything);
}

Result<Uid> DownService::make(const DownItem &item, const QString &secondName)
{
    return m_place.change(op::exchangeDown, [&](Change &change) -> Result<Uid> {
        DownItem wanted = item;
        wanted.from = {};
        wanted.ref = crypto::randomBytes(caseRefBytes);
        wanted.madeOn = m_place.clock().today();
        wanted.body = text::prose(item.body);
        for (QString *line : {&wanted.title, &wanted.scale, &wanted.scaleVersion, &wanted.licence,
                              &wanted.studentName, &wanted.studentClass})
            *line = text::tidy(*line);
        if (auto checked = checkItem(wanted); !checked)
            return checked.error();
        if (wanted.kind == DownKind::Alert) {
            if (auto agreed = checkSecond(m_place, op::exchangeDown.everything, wanted.second, secondName);
                !agreed)
                return agreed.error();
        }
        auto row = DownRepository::add(change, wanted);
        if (!row)
            return row.error();
        return row->uid;
    });
}

Result<int> DownService::write(const Uid &uid, const QList<QByteArray> &to, const QString &folder,
                               const Progress &progress)
{
    if (auto allowed = m_place.allow(op::exchangeDown); !allowed)
        return allowed.error();
    auto item = known(uid);
    if (!item)
        return item.error();
    const bool isAlert = item->kind == DownKind::Alert;
    if (isAlert && to.size() != 1)
        return fail(Errc::BadInput, "down.one_unit");
    if (to.isEmpty())
        return fail(Errc::BadInput, "package.receivers");
    PackageSender sender(m_place);
    DownRepository repository(m_place.db());
    int written = 0;
    for (const QByteArray &keyId : to) {
        if (!keepGoing(progress, written, to.size()))
            return fail(Errc::Cancelled, "cancelled");
        auto units = sender.receivers({keyId});
        if (!units)
            return units.error();
        const Parcel parcel{
            op::exchangeDown,
            container::Type::Report,
            *units,
            isAlert ? alertStream : downStream,
            keyIdText(item->ref),
            isAlert ? Level::Identified : Level::Figures,
            isAlert ? alertStream : QString(),
            {rowsOfItem(*item), 0},
            [&](Change &change) { return repository.setSent(change, item->id, units->constFirst().id); }};
        const QString name =
            QStringLiteral("down-%1-%2.typ").arg(keyIdText(keyId).left(8), keyIdText(item->ref).left(8));
        if (auto file = sender.write(parcel, QDir(folder).filePath(name)); !file)
            return file.error();
        ++written;
    }
    return written;
}

Result<QList<DownItem>> DownService::inbox()
{
    if (auto allowed = m_place.allow(op::exchangeInbox); !allowed)
        return allowed.error();
    return DownRepository(m_place.db()).inbox();
}

Result<int> DownService::unread()
{
    if (!isAllowed(op::exchangeInbox, m_place.session(), {}))
        return 0;
    auto items = DownRepository(m_place.db()).inbox();
    if (!items)
        return items.error();
    return static_cast<int>(std::count_if(items->cbegin(), items->cend(),
                                          [](const DownItem &one) { return !one.readOn.isValid(); }));
}

Result<DownItem> DownService::open(const Uid &uid)
{
    if (auto allowed = m_place.allow(op::exchangeInbox); !allowed)
        return allowed.error();
    auto item = known(uid);
    if (item && item->kind == DownKind::Alert) {
        if (auto viewed = m_place.viewed(op::exchangeInbox, {QStringLiteral("exchange_item"), uid}); !viewed)
            return viewed.error();
    }
    return item;
}

Result<void> DownService::acknowledge(const Uid &uid)
{
    return m_place.change(op::exchangeInbox, [&](Change &change) -> Result<void> {
        auto item = known(uid);
        if (!item)
            return item.error();
        return item->readOn.isValid() ? Result<void>()
                                      : DownRepository::setRead(change, item->id, m_place.clock().today());
    });
}

Result<void> DownService::acted(const Uid &uid)
{
    if (auto read = acknowledge(uid); !read)
        return read;
    return m_place.change(op::exchangeInbox, [&](Change &change) -> Result<void> {
        auto item = known(uid);
        if (!item)
            return item.error();
        return item->actedOn.isValid() ? Result<void>()
                                       : DownRepository::setActed(change, item->id, m_place.clock().today());
    });
}

} // namespace tingyu::exchange
