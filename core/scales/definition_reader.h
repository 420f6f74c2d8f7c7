// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scale_definition.h"

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace tingyu::scales {

/// One fault of a definition or text pack. `path` is where: "scores[3].items[0]". The sentence for `code` is
/// the one of subject "scales.def.<code>" in ui/text, with `args` filled in.
struct Problem
{
    QString path;
    QString code;
    QStringList args;
    bool operator==(const Problem &) const = default;
};

/// What an imported definition may not exceed, so that it can neither hang the program nor fill its memory.
struct DefinitionLimits
{
    qsizetype bytes = 1 << 20;
    int jsonDepth = 12;
    int jsonValues = 60'000;
    int text = 4000; ///< characters of one string
    int sets = 50, options = 50, items = 400, scores = 200, rows = 400;
    int bandings = 400, bands = 40, flags = 200, norms = 20, examples = 200;
    int expressionNodes = 20'000; ///< of all expressions together: the steps one sheet can take
    int problems = 100;           ///< reading stops reporting after so many
    ExpressionLimits expression;
};

struct DefinitionOutcome
{
    std::optional<ScaleDefinition> definition; ///< only when there is no problem
    QList<Problem> problems;
};

/// JSON bytes to a checked definition. Refused, each with its path: unknown fields, wrong types, references
/// to what is not there, cycles, bands that do not tile the range of their score exactly once, norms that
/// overlap, declared ranges that the items cannot give, anything over the limits. Worked examples are read
/// but not run: runExamples() in scoring.h does that.
DefinitionOutcome readDefinition(QByteArrayView bytes, const DefinitionLimits &limits = {});

} // namespace tingyu::scales
