// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/own_scale_service.h"

#include "core/screening/scale_text_service.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr qsizetype idCharacters = 12;

} // namespace

Result<QList<OwnScaleService::Kept>> OwnScaleService::list()
{
    if (auto allowed = m_workplace.allow(op::scaleList); !allowed)
        return allowed.error();
    ScaleShelfRepository shelf(m_workplace.db());
    auto all = shelf.ownScales();
    auto counts = shelf.sheetCounts();
    if (!all || !counts)
        return all ? counts.error() : all.error();
    QList<Kept> kept;
    for (const OwnScale &one : std::as_const(*all)) {
        if (!kept.isEmpty() && kept.constLast().scaleId == one.scaleId)
            continue;
        const auto definition = m_library.find(one.scaleId);
        kept.append({one.scaleId, definition ? (*definition)->name.zh : one.scaleId, one.number,
                     one.releasedOn, one.withdrawnOn, counts->value(one.scaleId)});
    }
    return kept;
}

Result<scales::OwnInstrument> OwnScaleService::blank()
{
    if (auto allowed = m_workplace.allow(op::scaleOwn); !allowed)
        return allowed.error();
    scales::OwnInstrument made;
    // From the end of the id, which is random: the beginning is a time.
    made.scaleId = QStringLiteral("own_") +
                   QString::fromLatin1(m_workplace.uids().next().bytes().toHex().right(idCharacters));
    return made;
}

Result<scales::OwnInstrument> OwnScaleService::next(const QString &scaleId)
{
    if (auto allowed = m_workplace.allow(op::scaleOwn); !allowed)
        return allowed.error();
    auto versions = ScaleShelfRepository(m_workplace.db()).versions(scaleId);
    if (!versions)
        return versions.error();
    if (versions->isEmpty())
        return fail(Errc::NotFound, "scales.unknown_scale", {scaleId});
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    const auto wording = m_library.text(scaleId, QStringLiteral("zh"));
    scales::OwnInstrument made = nextVersion(**definition, wording.value_or(scales::TextPack()));
    made.number = versions->constFirst().number + 1;
    return made;
}

Result<scales::ScaleDefinition> OwnScaleService::made(const scales::OwnInstrument &instrument,
                                                      const scales::OwnWords &words)
{
    const QList<scales::OwnInstrumentFault> faults = faultsOf(instrument);
    if (!faults.isEmpty())
        return fail(Errc::BadInput, "own.faults",
                    {faults.first().code, QString::number(faults.first().place)});
    scales::DefinitionOutcome read = scales::readDefinition(definitionJson(instrument, words));
    if (!read.definition)
        return fail(Errc::BadInput, "scales.definition_bad",
                    {instrument.scaleId, read.problems.first().path});
    return *std::move(read.definition);
}

Result<scales::ScaleResult> OwnScaleService::tryOut(const scales::OwnInstrument &instrument,
                                                    const scales::OwnWords &words, const Answers &answers)
{
    if (auto allowed = m_workplace.allow(op::scaleOwn); !allowed)
        return allowed.error();
    auto definition = made(instrument, words);
    if (!definition)
        return definition.error();
    return scales::score(*definition, answers);
}

Result<OwnScale> OwnScaleService::release(const scales::OwnInstrument &instrument,
                                          const scales::OwnWords &words)
{
    return m_workplace.change(op::scaleOwn, [&](Change &change) -> Result<OwnScale> {
        auto definition = made(instrument, words);
        if (!definition)
            return definition.error();
        ScaleShelfRepository shelf(m_workplace.db());
        auto versions = shelf.versions(instrument.scaleId);
        if (!versions)
            return versions.error();
        OwnScale scale;
        scale.scaleId = instrument.scaleId;
        scale.number = versions->isEmpty() ? 1 : versions->constFirst().number + 1;
        scales::OwnInstrument numbered = instrument;
        if (scale.number > 1) {
            auto last = next(instrument.scaleId);
            numbered.number = scale.number;
            if (last && *last == numbered)
                return fail(Errc::Conflict, "own.same");
        }
        numbered.number = scale.number;
        scale.definition = definitionJson(numbered, words);
        scales::DefinitionOutcome read = scales::readDefinition(scale.definition);
        if (!read.definition || !runExamples(*read.definition).isEmpty())
            return fail(Errc::BadInput, "scales.definition_bad", {scale.scaleId, {}});
        scale.hash = QString::fromLatin1(read.definition->hash.toHex());
        scale.releasedOn = change.clock().today();
        auto row = ScaleShelfRepository::add(change, scale);
        if (!row)
            return row.error();
        scale.id = OwnScaleId(row->id);
        scale.uid = row->uid;
        ScaleText text;
        text.kind = ScaleTextKind::Own;
        text.licence = words.rights;
        auto kept =
            m_texts.keep(change, *read.definition, wordingOf(numbered, *read.definition, words), text);
        if (!kept)
            return kept.error();
        return scale;
    });
}

Result<void> OwnScaleService::withdraw(const QString &scaleId, bool withdrawn)
{
    return m_workplace.change(op::scaleOwn, [&](Change &change) -> Result<void> {
        auto versions = ScaleShelfRepository(m_workplace.db()).versions(scaleId);
        if (!versions)
            return versions.error();
        if (versions->isEmpty())
            return fail(Errc::NotFound, "scales.unknown_scale", {scaleId});
        for (const OwnScale &one : std::as_const(*versions)) {
            const QDate on = withdrawn ? change.clock().today() : QDate();
            if (auto set = ScaleShelfRepository::setWithdrawn(change, one.id, on); !set)
                return set;
        }
        return {};
    });
}

} // namespace tingyu
