// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/down_text_service.h"

#include "core/exchange/exchange_operations.h"
#include "core/exchange/unit_repository.h"
#include "core/screening/screening_operations.h"
#include "core/tables/text_table.h"

#include <algorithm>

namespace tingyu::exchange {
namespace {

/// A pack in the format of the built-in ones, or one item a line.
Result<scales::TextPack> packOf(const DownItem &item, const scales::ScaleDefinition &definition)
{
    if (item.payload.trimmed().startsWith('{')) {
        scales::TextOutcome read = scales::readTextPack(item.payload, definition);
        if (!read.pack)
            return fail(Errc::BadInput, "scales.text_bad", {definition.id, read.problems.first().path});
        read.pack->kind = scales::TextKind::School;
        return *std::move(read.pack);
    }
    auto text = decodeText(item.payload);
    if (!text)
        return text.error();
    const TextLines lines = textLinesOf(definition, text->text);
    if (!lines.isGood())
        return fail(Errc::BadInput, "text.lines");
    scales::TextPack pack;
    pack.language = QStringLiteral("zh");
    pack.title = item.title;
    pack.instructions = item.body.trimmed().isEmpty() ? item.title : item.body.trimmed();
    pack.source = item.licence;
    for (const TextLine &line : lines.lines)
        pack.items.insert(line.item, line.text);
    return pack;
}

} // namespace

Result<ScaleText> DownTextService::textOf(const DownItem &item)
{
    auto units = UnitRepository(m_place.db()).list();
    if (!units)
        return units.error();
    ScaleText text;
    text.scaleId = item.scale;
    text.scaleVersion = item.scaleVersion;
    text.kind = ScaleTextKind::District;
    text.title = item.title;
    text.licence = item.licence;
    text.itemRef = item.ref;
    text.language = QStringLiteral("zh");
    for (const EnrolledUnit &unit : std::as_const(*units)) {
        if (unit.id == item.from)
            text.sentBy = unit.card.name;
    }
    return text;
}

Result<QList<SentText>> DownTextService::waiting(const QString &scaleId)
{
    if (auto allowed = m_place.allow(op::exchangeInbox); !allowed)
        return allowed.error();
    auto items = DownRepository(m_place.db()).inbox();
    auto kept = ScaleShelfRepository(m_place.db()).texts(scaleId);
    if (!items || !kept)
        return items ? kept.error() : items.error();
    QList<SentText> waiting;
    for (const DownItem &item : std::as_const(*items)) {
        const bool there = std::any_of(kept->begin(), kept->end(),
                                       [&item](const ScaleText &one) { return one.itemRef == item.ref; });
        if (item.kind != DownKind::TextPack || item.scale != scaleId || there)
            continue;
        auto text = textOf(item);
        if (!text)
            return text.error();
        waiting.append({item.uid, *text});
    }
    return waiting;
}

Result<ScaleText> DownTextService::takeUp(const Uid &uid)
{
    return m_place.change(op::scaleText, [&](Change &change) -> Result<ScaleText> {
        DownRepository repository(m_place.db());
        auto item = repository.byUid(uid);
        if (!item)
            return item.error();
        if (!*item)
            return fail(Errc::NotFound, "down.unknown");
        if ((*item)->kind != DownKind::TextPack || (*item)->licence.trimmed().isEmpty())
            return fail(Errc::BadInput, "down.text_pack");
        auto definition = m_library.find((*item)->scale);
        if (!definition)
            return definition.error();
        if ((*definition)->version != (*item)->scaleVersion)
            return fail(Errc::Conflict, "text.version", {(*item)->scaleVersion, (*definition)->version});
        auto pack = packOf(**item, **definition);
        if (!pack)
            return pack.error();
        auto text = textOf(**item);
        if (!text)
            return text.error();
        auto keptText = m_texts.keep(change, **definition, *pack, *text);
        if (!keptText)
            return keptText;
        const QDate today = m_place.clock().today();
        if (!(*item)->readOn.isValid()) {
            if (auto read = DownRepository::setRead(change, (*item)->id, today); !read)
                return read.error();
        }
        if (!(*item)->actedOn.isValid()) {
            if (auto acted = DownRepository::setActed(change, (*item)->id, today); !acted)
                return acted.error();
        }
        return keptText;
    });
}

} // namespace tingyu::exchange
