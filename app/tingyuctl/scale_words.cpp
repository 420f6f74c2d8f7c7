// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/scale_words.h"

#include "app/tingyuctl/terminal_text.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/text/scale_text.h"

#include <QJsonArray>

namespace tingyu::ctl {

using namespace scales;
using namespace Qt::Literals::StringLiterals;

namespace {

QString informantCode(Informant informant)
{
    switch (informant) {
    case Informant::Self:
        return u"self"_s;
    case Informant::Parent:
        return u"parent"_s;
    case Informant::Teacher:
        return u"teacher"_s;
    case Informant::Interviewer:
        return u"interviewer"_s;
    }
    return {};
}

QString rightsCode(RightsClass kind)
{
    switch (kind) {
    case RightsClass::Free:
        return u"free"_s;
    case RightsClass::FreeNonCommercial:
        return u"free_nc"_s;
    case RightsClass::Permission:
        return u"permission"_s;
    case RightsClass::LicenceFee:
        return u"licence_fee"_s;
    case RightsClass::Restricted:
        return u"restricted"_s;
    case RightsClass::Unclear:
        return u"unclear"_s;
    }
    return {};
}

QString stageCode(scales::SchoolStage stage)
{
    switch (stage) {
    case scales::SchoolStage::Primary:
        return u"primary"_s;
    case scales::SchoolStage::Junior:
        return u"junior"_s;
    case scales::SchoolStage::Senior:
        return u"senior"_s;
    }
    return {};
}

QString flagKindCode(FlagKind kind)
{
    switch (kind) {
    case FlagKind::Critical:
        return u"critical"_s;
    case FlagKind::Screen:
        return u"screen"_s;
    case FlagKind::Validity:
        return u"validity"_s;
    case FlagKind::Criterion:
        return u"criterion"_s;
    }
    return {};
}

QJsonObject both(const Words &words)
{
    return {{u"zh"_s, words.zh}, {u"en"_s, words.en}};
}

QJsonValue numberOrNull(const Rational &value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(value.toDouble());
}

QString intervalText(const Band &band)
{
    const QString lo = band.lo.isNull() ? u"-inf"_s : QString::fromLatin1(band.lo.toJsonNumber());
    const QString hi = band.hi.isNull() ? u"inf"_s : QString::fromLatin1(band.hi.toJsonNumber());
    return (band.loIncluded && !band.lo.isNull() ? u"["_s : u"("_s) + lo + u", "_s + hi +
           (band.hiIncluded && !band.hi.isNull() ? u"]"_s : u")"_s);
}

QJsonArray itemsOf(const ScaleDefinition &scale)
{
    QJsonArray items;
    for (const Item &item : scale.items)
        items.append(QJsonObject{{u"id"_s, item.id},
                                 {u"set"_s, scale.setOf(item).id},
                                 {u"reverse"_s, item.reverse},
                                 {u"unscored"_s, item.unscored},
                                 {u"optional"_s, item.optional}});
    return items;
}

QJsonArray scoresOf(const ScaleDefinition &scale)
{
    QJsonArray scores;
    for (const Score &score : scale.scores) {
        QStringList items;
        for (const int item : score.items)
            items << scale.items[static_cast<size_t>(item)].id;
        scores.append(QJsonObject{{u"id"_s, score.id},
                                  {u"name"_s, both(score.name)},
                                  {u"items"_s, QJsonArray::fromStringList(items)},
                                  {u"lo"_s, numberOrNull(score.rangeLo)},
                                  {u"hi"_s, numberOrNull(score.rangeHi)},
                                  {u"internal"_s, score.internal}});
    }
    return scores;
}

QJsonArray bandingsOf(const ScaleDefinition &scale)
{
    QJsonArray bandings;
    for (const Banding &banding : scale.bandings) {
        QJsonArray bands;
        for (const Band &band : banding.bands)
            bands.append(QJsonObject{
                {u"id"_s, band.id}, {u"on"_s, intervalText(band)}, {u"label"_s, both(band.label)}});
        bandings.append(QJsonObject{{u"key"_s, banding.key},
                                    {u"scheme"_s, banding.scheme},
                                    {u"source"_s, banding.source},
                                    {u"default"_s, banding.isDefault},
                                    {u"bands"_s, bands}});
    }
    return bandings;
}

QJsonArray flagsOf(const ScaleDefinition &scale)
{
    QJsonArray flags;
    for (const Flag &flag : scale.flags)
        flags.append(QJsonObject{{u"id"_s, flag.id},
                                 {u"kind"_s, flagKindCode(flag.kind)},
                                 {u"when"_s, flag.when.source()},
                                 {u"label"_s, both(flag.label)},
                                 {u"published"_s, flag.published},
                                 {u"source"_s, flag.source}});
    return flags;
}

QJsonArray stagesOf(const ScaleDefinition &scale)
{
    QJsonArray stages;
    for (const scales::SchoolStage stage : scale.stages.levels)
        stages.append(stageCode(stage));
    return stages;
}

} // namespace

QString wordingCode(Wording wording)
{
    switch (wording) {
    case Wording::None:
        return u"none"_s;
    case Wording::Project:
        return u"project"_s;
    case Wording::Imported:
        return u"imported"_s;
    }
    return {};
}

QString wordingName(Wording wording)
{
    switch (wording) {
    case Wording::None:
        return said(QT_TRANSLATE_NOOP("Ctl", "无"));
    case Wording::Project:
        return said(QT_TRANSLATE_NOOP("Ctl", "本项目译本"));
    case Wording::Imported:
        return said(QT_TRANSLATE_NOOP("Ctl", "学校导入"));
    }
    return {};
}

QString inLanguage(const Words &words)
{
    return text::wordsIn(text::spoken(), words);
}

QString problemSentence(const Problem &problem)
{
    const QString subject =
        problem.code.startsWith("scales."_L1) ? problem.code : QString("scales.def."_L1 + problem.code);
    return text::sentence({Errc::BadInput, subject, problem.args});
}

QJsonObject scaleSummary(const ScaleDefinition &scale, const QString &wording)
{
    return {{u"id"_s, scale.id},
            {u"version"_s, scale.version},
            {u"abbr"_s, scale.abbr},
            {u"name"_s, inLanguage(scale.name)},
            {u"items"_s, static_cast<qint64>(scale.items.size())},
            {u"informant"_s, informantCode(scale.informant)},
            {u"stages"_s, stagesOf(scale)},
            {u"wording"_s, wording},
            {u"rights"_s, rightsCode(scale.rights.kind)}};
}

QJsonObject scaleDetails(const ScaleDefinition &scale, ScaleLibrary &library)
{
    QJsonObject object = scaleSummary(scale, wordingCode(library.wording(scale.id)));
    QJsonArray norms;
    for (const Norm &norm : scale.norms)
        norms.append(QJsonObject{{u"id"_s, norm.id},
                                 {u"version"_s, norm.version},
                                 {u"source"_s, norm.source},
                                 {u"status"_s, norm.status}});
    QJsonArray notes;
    for (const Words &note : scale.notes)
        notes.append(both(note));
    object.insert(u"hash"_s, QString::fromLatin1(scale.hash.toHex()));
    object.insert(u"engine"_s, engineVersion);
    object.insert(u"recall"_s, both(scale.recall));
    object.insert(u"stage_note"_s, both(scale.stages.note));
    object.insert(u"rights_owner"_s, scale.rights.owner);
    object.insert(u"rights_summary"_s, both(scale.rights.summary));
    object.insert(u"rights_source"_s, scale.rights.source);
    object.insert(u"sources"_s, QJsonArray::fromStringList(scale.sources));
    object.insert(u"notes"_s, notes);
    object.insert(u"item_list"_s, itemsOf(scale));
    object.insert(u"scores"_s, scoresOf(scale));
    object.insert(u"bandings"_s, bandingsOf(scale));
    object.insert(u"flags"_s, flagsOf(scale));
    object.insert(u"norms"_s, norms);
    object.insert(u"examples"_s, static_cast<qint64>(scale.examples.size()));
    QStringList texts;
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        if (const auto pack = library.text(scale.id, language))
            texts << pack->id;
    }
    object.insert(u"text_ids"_s, QJsonArray::fromStringList(texts));
    return object;
}

QStringList scaleLines(const ScaleDefinition &scale, ScaleLibrary &library)
{
    QStringList lines{scale.id + u' ' + scale.version + u"  "_s + inLanguage(scale.name)};
    lines << said(QT_TRANSLATE_NOOP("Ctl", "对象:%1")).arg(inLanguage(scale.stages.note));
    lines << said(QT_TRANSLATE_NOOP("Ctl", "题数:%1;题目文字:%2"))
                 .arg(scale.items.size())
                 .arg(wordingName(library.wording(scale.id)));
    lines << said(QT_TRANSLATE_NOOP("Ctl", "权利:%1;%2"))
                 .arg(scale.rights.owner, inLanguage(scale.rights.summary));
    QList<QStringList> scores{
        {said(QT_TRANSLATE_NOOP("Ctl", "分数")), said(QT_TRANSLATE_NOOP("Ctl", "名称"))}};
    for (const Score &score : scale.scores) {
        if (!score.internal)
            scores.append({score.id, inLanguage(score.name)});
    }
    lines << tableLines(scores);
    QList<QStringList> bands{{said(QT_TRANSLATE_NOOP("Ctl", "分段")), said(QT_TRANSLATE_NOOP("Ctl", "方案")),
                              said(QT_TRANSLATE_NOOP("Ctl", "范围")), said(QT_TRANSLATE_NOOP("Ctl", "含义")),
                              said(QT_TRANSLATE_NOOP("Ctl", "来源"))}};
    for (const Banding &banding : scale.bandings) {
        for (const Band &band : banding.bands)
            bands.append({banding.key + u' ' + band.id, banding.scheme, intervalText(band),
                          inLanguage(band.label), banding.source});
    }
    lines << tableLines(bands);
    QList<QStringList> flags{{said(QT_TRANSLATE_NOOP("Ctl", "提示")), said(QT_TRANSLATE_NOOP("Ctl", "条件")),
                              said(QT_TRANSLATE_NOOP("Ctl", "含义")),
                              said(QT_TRANSLATE_NOOP("Ctl", "来源"))}};
    for (const Flag &flag : scale.flags)
        flags.append({flag.id, flag.when.source(), inLanguage(flag.label),
                      flag.published ? flag.source : said(QT_TRANSLATE_NOOP("Ctl", "本机构设置"))});
    lines << tableLines(flags);
    for (const QString &source : scale.sources)
        lines << said(QT_TRANSLATE_NOOP("Ctl", "来源:%1")).arg(source);
    return lines;
}

} // namespace tingyu::ctl
