// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/result_difference.h"

#include <algorithm>

namespace tingyu {
namespace {

void compare(ResultDifference::Of of, const QString &id, const QString &before, const QString &after,
             QList<ResultDifference> *differences)
{
    if (before != after)
        differences->append({of, id, before, after});
}

QString exactText(const StoredScore *score)
{
    return score == nullptr || score->exact.isNull() ? QString() : QString::fromLatin1(score->exact.toText());
}

QString truthText(scales::Truth truth)
{
    switch (truth) {
    case scales::Truth::No:
        return QStringLiteral("false");
    case scales::Truth::Yes:
        return QStringLiteral("true");
    case scales::Truth::Unknown:
        return {};
    }
    return {};
}

} // namespace

QList<ResultDifference> differencesOf(const QByteArray &before, const QByteArray &after)
{
    using Of = ResultDifference::Of;
    const ReadResult was = resultFromJson(before);
    const ReadResult is = resultFromJson(after);
    QList<ResultDifference> differences;
    for (const StoredScore &score : is.scores)
        compare(Of::Score, score.id, exactText(was.score(score.id)), exactText(&score), &differences);
    for (const StoredScore &score : was.scores) {
        if (is.score(score.id) == nullptr)
            compare(Of::Score, score.id, exactText(&score), {}, &differences);
    }
    for (const StoredBand &band : is.bands) {
        const StoredBand *old = was.band(band.key);
        compare(Of::Band, band.key, old == nullptr ? QString() : old->id, band.id, &differences);
    }
    for (const StoredFlag &flag : is.flags) {
        const auto old = std::find_if(was.flags.begin(), was.flags.end(),
                                      [&flag](const StoredFlag &one) { return one.id == flag.id; });
        compare(Of::Flag, flag.id, old == was.flags.end() ? QString() : truthText(old->value),
                truthText(flag.value), &differences);
    }
    return differences;
}

} // namespace tingyu
