// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/library.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

// Small made-up instruments, and answers by hand.
namespace tingyu::scales::tests {

using namespace Qt::Literals::StringLiterals;

/// A whole definition around the parts a test is about.
inline QByteArray madeUp(const QByteArray &sets, const QByteArray &items, const QByteArray &scores,
                         const QByteArray &more = {})
{
    return R"({"format":"tingyu-scale-1","id":"made_up","version":"1.0.0","abbr":"MU","name":{"zh":"甲"},
"informant":"self","stages":{"levels":["junior"]},
"rights":{"owner":"none","class":"free","summary":{"zh":"自拟"},"source":"own","basis":"own","wording":"none"},
"sources":["own"],"response_sets":)" +
           sets + ",\"items\":" + items + ",\"scores\":" + scores + more +
           R"(,"examples":[{"title":"empty","answers":{},"expect":{}}]})";
}

inline const QByteArray fourSteps =
    R"({"F":{"kind":"single","options":[{"value":0,"label":{"zh":"零"}},{"value":1,"label":{"zh":"一"}},
{"value":2,"label":{"zh":"二"}},{"value":3,"label":{"zh":"三"}}]}})";

inline std::string listed(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines << QStringList({problem.path, problem.code, problem.args.join(u' ')}).join(u" | "_s);
    return lines.join(u'\n').toStdString();
}

inline ScaleDefinition made(const QByteArray &bytes)
{
    DefinitionOutcome outcome = readDefinition(bytes);
    INFO(listed(outcome.problems));
    REQUIRE(outcome.definition);
    return *outcome.definition;
}

inline DefinitionPtr builtIn(const char *id)
{
    ScaleLibrary library;
    const auto definition = library.find(QLatin1String(id));
    REQUIRE(definition);
    return *definition;
}

/// The same answer for all items.
inline Answers all(const ScaleDefinition &definition, qint64 value)
{
    Answers answers;
    for (const Item &item : definition.items)
        answers.insert(item.id, value);
    return answers;
}

inline ScaleResult scored(const ScaleDefinition &definition, const Answers &answers,
                          const Context &context = {})
{
    const Result<ScaleResult> result = score(definition, answers, context);
    REQUIRE(result);
    return *result;
}

inline Rational value(const ScaleResult &result, const char *id)
{
    const ScoreValue *const found = result.score(QLatin1String(id));
    REQUIRE(found != nullptr);
    return found->exact;
}

inline std::string band(const ScaleResult &result, const char *key)
{
    const BandValue *const found = result.band(QLatin1String(key));
    REQUIRE(found != nullptr);
    return found->id.toStdString();
}

inline Truth flag(const ScaleResult &result, const char *id)
{
    const FlagValue *const found = result.flag(QLatin1String(id));
    REQUIRE(found != nullptr);
    return found->value;
}

} // namespace tingyu::scales::tests
