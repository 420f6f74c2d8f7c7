// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/scale_choice.h"

#include "core/base/pinyin.h"

#include <algorithm>

namespace tingyu::scales {
namespace {

bool isLatin(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

bool contains(const Words &words, const QString &word)
{
    return words.zh.contains(word, Qt::CaseInsensitive) || words.en.contains(word, Qt::CaseInsensitive);
}

} // namespace

bool matches(const ScaleDefinition &definition, const QString &query)
{
    QList<Words> named{definition.name, definition.measures};
    for (const Score &score : definition.scores) {
        if (!score.internal)
            named.append(score.name);
    }
    const QStringList words = query.simplified().toLower().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        if (definition.id.contains(word, Qt::CaseInsensitive) ||
            definition.abbr.contains(word, Qt::CaseInsensitive))
            return true;
        return std::any_of(named.begin(), named.end(), [&](const Words &one) {
            return contains(one, word) ||
                   (isLatin(word) && pinyinFit(keysOf(one.zh).packed(), word.toLatin1()) != PinyinFit::None);
        });
    });
}

bool fitsSchool(const ScaleDefinition &definition, const std::vector<SchoolStage> &stages)
{
    const std::vector<SchoolStage> &made = definition.stages.levels;
    return stages.empty() || made.empty() ||
           std::any_of(stages.begin(), stages.end(), [&](SchoolStage stage) {
               return std::find(made.begin(), made.end(), stage) != made.end();
           });
}

QList<Misfit> misfitsOf(const ScaleDefinition &definition, std::optional<SchoolStage> stage,
                        std::optional<int> age, std::optional<int> grade)
{
    const Stages &made = definition.stages;
    const auto outside = [](std::optional<int> value, std::optional<int> from, std::optional<int> to) {
        return value && ((from && *value < *from) || (to && *value > *to));
    };
    QList<Misfit> misfits;
    if (stage && !fitsSchool(definition, {*stage}))
        misfits.append(Misfit::Stage);
    if (outside(age, made.ageFrom, made.ageTo))
        misfits.append(Misfit::Age);
    if (outside(grade, made.gradeFrom, made.gradeTo))
        misfits.append(Misfit::Grade);
    return misfits;
}

} // namespace tingyu::scales
