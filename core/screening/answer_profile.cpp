// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answer_profile.h"

#include "core/base/text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {

QString answerCodingCode(AnswerCoding coding)
{
    switch (coding) {
    case AnswerCoding::Auto:
        return QStringLiteral("auto");
    case AnswerCoding::Value:
        return QStringLiteral("value");
    case AnswerCoding::Label:
        return QStringLiteral("label");
    case AnswerCoding::Place:
        return QStringLiteral("place");
    case AnswerCoding::PlaceZero:
        return QStringLiteral("place0");
    case AnswerCoding::Letter:
        return QStringLiteral("letter");
    case AnswerCoding::Score:
        return QStringLiteral("score");
    }
    return {};
}

std::optional<AnswerCoding> answerCodingFromCode(const QString &code)
{
    if (code.isEmpty() || code == QLatin1String("auto"))
        return AnswerCoding::Auto;
    for (const AnswerCoding coding : answerCodings) {
        if (code == answerCodingCode(coding))
            return coding;
    }
    return std::nullopt;
}

Result<AnswerProfile> readAnswerProfile(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(Errc::BadInput, "answers.profile");
    const QJsonObject whole = document.object();
    AnswerProfile profile;
    const auto readInto = [&](const QString &key, QHash<QString, QString> &into) {
        const QJsonObject object = whole.value(key).toObject();
        for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
            into.insert(text::squeezed(entry.key()), entry.value().toVariant().toString());
    };
    readInto(QStringLiteral("columns"), profile.columns);
    readInto(QStringLiteral("values"), profile.values);
    const auto coding = answerCodingFromCode(whole.value(QStringLiteral("answers")).toString());
    if (!coding)
        return fail(Errc::BadInput, "answers.profile");
    profile.coding = *coding;
    profile.blankMarks = whole.value(QStringLiteral("blank")).toString();
    profile.multiMarks = whole.value(QStringLiteral("multi")).toString();
    profile.textId = whole.value(QStringLiteral("text")).toString();
    return profile;
}

QByteArray writeAnswerProfile(const AnswerProfile &profile)
{
    const auto object = [](const QHash<QString, QString> &from) {
        QJsonObject made;
        for (auto entry = from.cbegin(); entry != from.cend(); ++entry)
            made.insert(entry.key(), entry.value());
        return made;
    };
    return QJsonDocument(QJsonObject{{QStringLiteral("columns"), object(profile.columns)},
                                     {QStringLiteral("values"), object(profile.values)},
                                     {QStringLiteral("answers"), answerCodingCode(profile.coding)},
                                     {QStringLiteral("blank"), profile.blankMarks},
                                     {QStringLiteral("multi"), profile.multiMarks},
                                     {QStringLiteral("text"), profile.textId}})
        .toJson(QJsonDocument::Compact);
}

QByteArray headingKey(const QStringList &headings)
{
    QStringList set;
    for (const QString &heading : headings)
        set.append(text::squeezed(heading).toLower());
    set.sort();
    return QCryptographicHash::hash(set.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256);
}

} // namespace tingyu
