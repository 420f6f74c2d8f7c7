// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/session_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu {
namespace {

const auto zhKey = QStringLiteral("zh");

CodedWords wordsFrom(const QJsonObject &object, const QString &parent)
{
    return {object.value(QStringLiteral("code")).toString(), object.value(zhKey).toString(),
            object.value(QStringLiteral("en")).toString(), parent};
}

QList<CodedWords> listFrom(const QJsonValue &value)
{
    QList<CodedWords> list;
    const QJsonArray array = value.toArray();
    for (const auto &entry : array) {
        const QJsonObject object = entry.toObject();
        list.append(wordsFrom(object, {}));
        const QString parent = list.constLast().code;
        const QJsonArray finer = object.value(QStringLiteral("finer")).toArray();
        for (const auto &child : finer)
            list.append(wordsFrom(child.toObject(), parent));
    }
    return list;
}

bool holds(const QList<CodedWords> &list, const QString &code)
{
    return std::any_of(list.cbegin(), list.cend(),
                       [&code](const CodedWords &words) { return words.code == code; });
}

} // namespace

bool SessionWords::isConcern(const QString &code) const
{
    return holds(concerns, code);
}

bool SessionWords::isFirstHourItem(const QString &code) const
{
    return holds(firstHour, code);
}

QString SessionWords::reasonOf(const RiskCheck &check) const
{
    QStringList named;
    for (const CodedWords &words : risk) {
        const bool isNamed = std::any_of(check.cbegin(), check.cend(), [&words](const RiskLine &line) {
            return line.item == words.code && line.answer != RiskAnswer::No;
        });
        if (isNamed)
            named.append(words.zh);
    }
    return caseReason.arg(named.join(QChar(0x3001))); // 、
}

const SessionWords &sessionWords()
{
    static const SessionWords read = [] {
        QFile file(QStringLiteral(":/room/session_words.json"));
        const bool there = file.open(QIODevice::ReadOnly);
        Q_ASSERT(there);
        Q_UNUSED(there)
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        SessionWords words;
        words.concerns = listFrom(object.value(QStringLiteral("concerns")));
        words.risk = listFrom(object.value(QStringLiteral("risk")));
        words.firstHour = listFrom(object.value(QStringLiteral("first_hour")));
        words.caseReason = object.value(QStringLiteral("case_reason")).toObject().value(zhKey).toString();
        return words;
    }();
    return read;
}

} // namespace tingyu
