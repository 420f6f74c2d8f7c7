// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/label_words.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu {
namespace {

struct Known
{
    QString word;
    bool isLabel = true; ///< otherwise a harmless word that holds a label
    QString zh;
    QString en;
};

/// By first character, longer words first, so that a text is walked through once.
using Dictionary = QHash<QChar, QList<Known>>;

Dictionary read()
{
    QFile file(QStringLiteral(":/room/label_words.json"));
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT(there);
    Q_UNUSED(there)
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    Dictionary dictionary;
    const auto add = [&dictionary](const Known &known) {
        if (!known.word.isEmpty())
            dictionary[known.word.front()].append(known);
    };
    const QJsonArray labels = object.value(QStringLiteral("labels")).toArray();
    for (const auto &entry : labels) {
        const QJsonObject label = entry.toObject();
        const QJsonArray words = label.value(QStringLiteral("words")).toArray();
        for (const auto &word : words)
            add({word.toString(), true, label.value(QStringLiteral("zh")).toString(),
                 label.value(QStringLiteral("en")).toString()});
    }
    const QJsonArray harmless = object.value(QStringLiteral("not_labels")).toArray();
    for (const auto &word : harmless)
        add({word.toString(), false, {}, {}});
    for (QList<Known> &words : dictionary) {
        std::stable_sort(words.begin(), words.end(),
                         [](const Known &a, const Known &b) { return a.word.size() > b.word.size(); });
    }
    return dictionary;
}

} // namespace

QList<LabelWord> labelWords(const QString &text)
{
    static const Dictionary dictionary = read();
    QList<LabelWord> found;
    const QStringView whole(text);
    for (qsizetype at = 0; at < text.size();) {
        const auto words = dictionary.constFind(text.at(at));
        const Known *hit = nullptr;
        if (words != dictionary.cend()) {
            const auto match = std::find_if(words->cbegin(), words->cend(), [&](const Known &known) {
                return whole.mid(at).startsWith(known.word);
            });
            hit = match == words->cend() ? nullptr : &*match;
        }
        if (hit != nullptr && hit->isLabel)
            found.append({at, hit->word.size(), hit->zh, hit->en});
        at += hit != nullptr ? hit->word.size() : 1;
    }
    return found;
}

} // namespace tingyu
