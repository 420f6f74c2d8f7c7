// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/result_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {
namespace {

using scales::FlagAction;
using scales::FlagKind;
using scales::Truth;

// Stored codes: written once into results, so never renumbered.
QString kindCode(FlagKind kind)
{
    switch (kind) {
    case FlagKind::Critical:
        return QStringLiteral("critical");
    case FlagKind::Screen:
        return QStringLiteral("screen");
    case FlagKind::Validity:
        return QStringLiteral("validity");
    case FlagKind::Criterion:
        return QStringLiteral("criterion");
    }
    return {};
}

FlagKind kindFromCode(const QString &code)
{
    for (const FlagKind kind : {FlagKind::Critical, FlagKind::Validity, FlagKind::Criterion}) {
        if (code == kindCode(kind))
            return kind;
    }
    return FlagKind::Screen;
}

QString actionCode(FlagAction action)
{
    switch (action) {
    case FlagAction::Note:
        return QStringLiteral("note");
    case FlagAction::Review:
        return QStringLiteral("review");
    case FlagAction::Invalidate:
        return QStringLiteral("invalidate");
    case FlagAction::SameDay:
        return QStringLiteral("same-day");
    }
    return {};
}

FlagAction actionFromCode(const QString &code)
{
    for (const FlagAction action : {FlagAction::Review, FlagAction::Invalidate, FlagAction::SameDay}) {
        if (code == actionCode(action))
            return action;
    }
    return FlagAction::Note;
}

QJsonValue truthValue(Truth truth)
{
    switch (truth) {
    case Truth::No:
        return false;
    case Truth::Yes:
        return true;
    case Truth::Unknown:
        return QJsonValue::Null;
    }
    return QJsonValue::Null;
}

bool calls(FlagAction action, FlagUse use)
{
    return action == FlagAction::SameDay || (use == FlagUse::Review && action != FlagAction::Note);
}

} // namespace

QByteArray resultToJson(const scales::ScaleResult &result)
{
    QJsonArray scores;
    for (const scales::ScoreValue &score : result.scores) {
        QJsonObject object{{QStringLiteral("id"), score.id}};
        object.insert(QStringLiteral("value"), score.exact.isNull()
                                                   ? QJsonValue(QJsonValue::Null)
                                                   : QJsonValue(QString::fromLatin1(score.exact.toText())));
        if (score.internal)
            object.insert(QStringLiteral("internal"), true);
        scores.append(object);
    }
    QJsonArray bands;
    for (const scales::BandValue &band : result.bands) {
        bands.append(
            QJsonObject{{QStringLiteral("key"), band.key},
                        {QStringLiteral("score"), band.score},
                        {QStringLiteral("scheme"), band.scheme},
                        {QStringLiteral("id"), band.id.isEmpty() ? QJsonValue(QJsonValue::Null) : band.id},
                        {QStringLiteral("attention"), band.attention}});
    }
    QJsonArray flags;
    for (const scales::FlagValue &flag : result.flags) {
        QJsonObject object{{QStringLiteral("id"), flag.id},
                           {QStringLiteral("kind"), kindCode(flag.kind)},
                           {QStringLiteral("action"), actionCode(flag.action)},
                           {QStringLiteral("value"), truthValue(flag.value)},
                           {QStringLiteral("published"), flag.published}};
        if (flag.muted)
            object.insert(QStringLiteral("muted"), true);
        flags.append(object);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("scores"), scores},
                                     {QStringLiteral("bands"), bands},
                                     {QStringLiteral("flags"), flags}})
        .toJson(QJsonDocument::Compact);
}

ReadResult resultFromJson(const QByteArray &json)
{
    ReadResult result;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonArray scores = object.value(QStringLiteral("scores")).toArray();
    for (const auto &entry : scores) {
        const QJsonObject score = entry.toObject();
        result.scores.append(
            {score.value(QStringLiteral("id")).toString(),
             scales::Rational::parse(score.value(QStringLiteral("value")).toString().toLatin1()),
             score.value(QStringLiteral("internal")).toBool()});
    }
    const QJsonArray bands = object.value(QStringLiteral("bands")).toArray();
    for (const auto &entry : bands) {
        const QJsonObject band = entry.toObject();
        result.bands.append(
            {band.value(QStringLiteral("key")).toString(), band.value(QStringLiteral("score")).toString(),
             band.value(QStringLiteral("scheme")).toString(), band.value(QStringLiteral("id")).toString(),
             band.value(QStringLiteral("attention")).toInt()});
    }
    const QJsonArray flags = object.value(QStringLiteral("flags")).toArray();
    for (const auto &entry : flags) {
        const QJsonObject flag = entry.toObject();
        const QJsonValue value = flag.value(QStringLiteral("value"));
        const Truth truth = value.isBool() ? (value.toBool() ? Truth::Yes : Truth::No) : Truth::Unknown;
        result.flags.append({flag.value(QStringLiteral("id")).toString(),
                             kindFromCode(flag.value(QStringLiteral("kind")).toString()),
                             actionFromCode(flag.value(QStringLiteral("action")).toString()), truth,
                             flag.value(QStringLiteral("published")).toBool(),
                             flag.value(QStringLiteral("muted")).toBool()});
    }
    return result;
}

const StoredScore *ReadResult::score(const QString &id) const
{
    for (const StoredScore &score : scores) {
        if (score.id == id)
            return &score;
    }
    return nullptr;
}

const StoredBand *ReadResult::band(const QString &key) const
{
    for (const StoredBand &band : bands) {
        if (band.key == key)
            return &band;
    }
    return nullptr;
}

QStringList raisedFlags(const QByteArray &json, FlagUse use)
{
    QStringList ids;
    const ReadResult result = resultFromJson(json);
    for (const StoredFlag &flag : result.flags) {
        if (flag.value == Truth::Yes && !flag.muted && calls(flag.action, use))
            ids.append(flag.id);
    }
    return ids;
}

QStringList raisedFlags(const scales::ScaleResult &result, FlagUse use)
{
    QStringList ids;
    for (const scales::FlagValue &flag : result.flags) {
        if (flag.value == Truth::Yes && !flag.muted && calls(flag.action, use))
            ids.append(flag.id);
    }
    return ids;
}

SheetValidity validityOf(const scales::ScaleResult &result)
{
    SheetValidity validity = SheetValidity::Ok;
    for (const scales::FlagValue &flag : result.flags) {
        if (flag.kind != FlagKind::Validity || flag.value != Truth::Yes || flag.muted)
            continue;
        if (flag.action == FlagAction::Invalidate)
            return SheetValidity::Invalid;
        validity = SheetValidity::Doubtful;
    }
    return validity;
}

} // namespace tingyu
