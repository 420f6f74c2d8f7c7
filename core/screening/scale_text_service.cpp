// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/scale_text_service.h"

#include "core/screening/screening_operations.h"
#include "core/tables/table_reader.h"
#include "core/tables/text_table.h"

#include <QCryptographicHash>

namespace tingyu {
namespace {

constexpr qsizetype hashCharacters = 12; ///< of a hash, to tell packs of one scale apart

/// A sheet names it: by its content, so that the same file brought twice is one.
QString textIdOf(const scales::ScaleDefinition &definition, const scales::TextPack &pack,
                 const QString &licence)
{
    scales::TextPack plain = pack;
    plain.id.clear();
    QByteArray content = scales::textPackJson(plain, definition);
    content += definition.version.toUtf8() + '\n' + licence.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1_%2_%3")
        .arg(definition.id, pack.language, QString::fromLatin1(hash.left(hashCharacters)));
}

} // namespace

Result<TextLines> ScaleTextService::preview(const TextOrder &order, const QByteArray &bytes,
                                            const QString &suffix, const Progress &progress)
{
    if (auto allowed = m_workplace.allow(op::scaleText); !allowed)
        return allowed.error();
    auto definition = m_library.find(order.scaleId);
    if (!definition)
        return definition.error();
    if (suffix.compare(QLatin1String("txt"), Qt::CaseInsensitive) == 0) {
        auto text = decodeText(bytes);
        if (!text)
            return text.error();
        return textLinesOf(**definition, text->text, order.skipFirst);
    }
    auto workbook = readTable(bytes, {}, progress);
    if (!workbook)
        return workbook.error();
    return textLinesOf(**definition, *workbook, order.skipFirst);
}

Result<ScaleText> ScaleTextService::import(const TextOrder &order, const QByteArray &bytes,
                                           const QString &suffix, const Progress &progress)
{
    auto lines = preview(order, bytes, suffix, progress);
    if (!lines)
        return lines.error();
    return m_workplace.change(op::scaleText, [&](Change &change) -> Result<ScaleText> {
        auto definition = m_library.find(order.scaleId);
        if (!definition)
            return definition.error();
        if (order.licence.trimmed().isEmpty())
            return fail(Errc::BadInput, "text.licence");
        if (order.instructions.trimmed().isEmpty())
            return fail(Errc::BadInput, "text.instructions");
        if (!lines->isGood())
            return fail(Errc::BadInput, "text.lines");
        scales::TextPack pack;
        pack.language = order.language;
        pack.kind = scales::TextKind::School;
        pack.title = order.title.trimmed().isEmpty() ? (*definition)->name.zh : order.title.trimmed();
        pack.instructions = order.instructions.trimmed();
        pack.source = order.licence.trimmed();
        for (const TextLine &line : std::as_const(lines->lines))
            pack.items.insert(line.item, line.text);
        ScaleText text;
        text.kind = ScaleTextKind::School;
        text.licence = order.licence.trimmed();
        return keep(change, **definition, pack, text);
    });
}

Result<ScaleText> ScaleTextService::importPack(const QString &scaleId, const QByteArray &bytes)
{
    return m_workplace.change(op::scaleText, [&](Change &change) -> Result<ScaleText> {
        auto definition = m_library.find(scaleId);
        if (!definition)
            return definition.error();
        scales::TextOutcome read = scales::readTextPack(bytes, **definition);
        if (read.pack && read.pack->kind != scales::TextKind::School)
            read.problems.append({QStringLiteral("kind"), QStringLiteral("unknown_value"), {}});
        if (!read.problems.isEmpty())
            return fail(Errc::BadInput, "scales.text_bad", {scaleId, read.problems.first().path});
        ScaleText text;
        text.kind = ScaleTextKind::School;
        text.licence = read.pack->source;
        return keep(change, **definition, *read.pack, text);
    });
}

Result<ScaleText> ScaleTextService::keep(Change &change, const scales::ScaleDefinition &definition,
                                         scales::TextPack pack, ScaleText text)
{
    if (pack.id.isEmpty() || text.kind != ScaleTextKind::Own)
        pack.id = textIdOf(definition, pack, text.licence);
    text.scaleId = definition.id;
    text.scaleVersion = definition.version;
    text.textId = pack.id;
    text.language = pack.language;
    text.title = pack.title;
    text.content = scales::textPackJson(pack, definition);
    text.inUse = true;
    const scales::TextOutcome read = scales::readTextPack(text.content, definition);
    if (!read.pack)
        return fail(Errc::BadInput, "scales.text_bad", {definition.id, read.problems.first().path});
    ScaleShelfRepository shelf(m_workplace.db());
    auto there = shelf.texts(definition.id);
    if (!there)
        return there.error();
    for (const ScaleText &one : std::as_const(*there)) {
        if (one.textId != text.textId)
            continue;
        if (auto used = ScaleShelfRepository::setInUse(change, one.id, true); !used)
            return used.error();
        if (auto aside = putAsideOthers(change, one); !aside)
            return aside.error();
        return one;
    }
    auto row = ScaleShelfRepository::add(change, text);
    if (!row)
        return row.error();
    text.id = ScaleTextId(row->id);
    text.uid = row->uid;
    text.cameOn = change.clock().today();
    if (auto aside = putAsideOthers(change, text); !aside)
        return aside.error();
    return text;
}

Result<void> ScaleTextService::putAsideOthers(Change &change, const ScaleText &text)
{
    auto others = ScaleShelfRepository(m_workplace.db()).texts(text.scaleId);
    if (!others)
        return others.error();
    for (const ScaleText &one : std::as_const(*others)) {
        if (one.id == text.id || !one.inUse || one.language != text.language ||
            one.scaleVersion != text.scaleVersion)
            continue;
        if (auto aside = ScaleShelfRepository::setInUse(change, one.id, false); !aside)
            return aside;
    }
    return {};
}

Result<ScaleText> ScaleTextService::known(const Uid &uid)
{
    auto text = ScaleShelfRepository(m_workplace.db()).text(uid);
    if (!text)
        return text.error();
    return *text ? Result<ScaleText>(**text) : fail(Errc::NotFound, "text.unknown");
}

Result<QList<ScaleText>> ScaleTextService::texts(const QString &scaleId)
{
    if (auto allowed = m_workplace.allow(op::scaleList); !allowed)
        return allowed.error();
    return ScaleShelfRepository(m_workplace.db()).texts(scaleId);
}

Result<void> ScaleTextService::use(const Uid &uid)
{
    return m_workplace.change(op::scaleText, [&](Change &change) -> Result<void> {
        auto text = known(uid);
        if (!text)
            return text.error();
        if (auto used = ScaleShelfRepository::setInUse(change, text->id, true); !used)
            return used;
        return putAsideOthers(change, *text);
    });
}

Result<void> ScaleTextService::putAside(const Uid &uid)
{
    return m_workplace.change(op::scaleText, [&](Change &change) -> Result<void> {
        auto text = known(uid);
        if (!text)
            return text.error();
        return ScaleShelfRepository::setInUse(change, text->id, false);
    });
}

Result<void> ScaleTextService::remove(const Uid &uid)
{
    return m_workplace.change(op::scaleText, [&](Change &change) -> Result<void> {
        auto text = known(uid);
        if (!text)
            return text.error();
        auto named = ScaleShelfRepository(m_workplace.db()).isNamed(text->textId);
        if (!named)
            return named.error();
        if (*named)
            return fail(Errc::Conflict, "text.named");
        return ScaleShelfRepository::remove(change, text->id);
    });
}

} // namespace tingyu
