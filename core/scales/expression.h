// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/rational.h"

#include <QHash>
#include <QString>

#include <array>
#include <functional>
#include <span>
#include <vector>

namespace tingyu::scales {

/// Three-valued: a rule that hangs on an unanswered item is neither kept nor broken.
enum class Truth : quint8
{
    No,
    Yes,
    Unknown,
};

enum class Sex : quint8
{
    Unknown,
    Male,
    Female,
};

/// What is known of the person; unknown parts are null.
struct Context
{
    Sex sex = Sex::Unknown;
    Rational age;   ///< years; norms use the completed ones
    Rational grade; ///< 1 … 12
    bool operator==(const Context &) const = default;
};

/// What an expression sees while a sheet is scored; indices are those of the definition.
struct SheetView
{
    std::span<const Rational> raw;    ///< printed option values, skipped items filled in
    std::span<const Rational> keyed;  ///< after reversal and score map
    std::span<const Rational> scores; ///< only those computed so far are asked for
    std::span<const Truth> flags;
    const Context *context = nullptr;
};

/// Names an expression may use, each with its index.
struct ExpressionNames
{
    const QHash<QString, int> *items = nullptr;
    const QHash<QString, int> *scores = nullptr; ///< null: s() and any_ge() are refused here
    const QHash<QString, int> *flags = nullptr;  ///< null: f() is refused here
};

struct ExpressionLimits
{
    int length = 2000;
    int depth = 32;
    int nodes = 400;
    int tableRows = 200;
};

struct ExpressionError
{
    /// expr_syntax, expr_type, expr_unknown_name, expr_not_here, expr_too_long, expr_too_deep, expr_too_large
    const char *code = nullptr;
    int position = 0; ///< character from 0
    QString name;
};

/// A rule or formula of a definition, checked and resolved once. The grammar, loosest first:
/// `a if cond else b` · `or` · `and` · `not` · `== != < <= > >=` · `+ -` · `* / %` · `-x` · primary;
/// primary: number, True, False, age, grade, sex (only `sex=='M'`), (…), r('item') printed answer, i('item')
/// keyed answer, s('score'), f('flag'), any_ge(['score',…],k), by_sex(m,f), div(a,b), min(…), max(…),
/// lookup(x,[[lo,hi,value],…]) with the lower end exclusive save in the first row.
/// There are no loops, no assignments and no strings besides names, so evaluation takes at most `nodes`
/// steps.
class Expression
{
public:
    enum class Type
    {
        Number,
        Bool,
    };

    Expression() = default;
    static Expression compile(const QString &source, const ExpressionNames &names, Type wanted,
                              const ExpressionLimits &limits, ExpressionError &error);

    bool isEmpty() const { return m_nodes.empty(); }
    const QString &source() const { return m_source; }
    int nodeCount() const { return static_cast<int>(m_nodes.size()); }
    const std::vector<int> &items() const { return m_items; } ///< item indices it reads
    const std::vector<int> &scores() const { return m_scores; }
    const std::vector<int> &flags() const { return m_flags; }
    bool readsContext() const { return m_readsContext; }

    /// Can it only give whole numbers, when these items and scores can?
    bool isWhole(const std::function<bool(int)> &itemIsWhole,
                 const std::function<bool(int)> &scoreIsWhole) const;
    Rational number(const SheetView &sheet) const;
    Truth truth(const SheetView &sheet) const;
    bool operator==(const Expression &other) const { return m_source == other.m_source; }

private:
    friend class ExpressionCompiler;
    enum class Op : quint8
    {
        Literal,
        LiteralTruth,
        Raw,
        Keyed,
        Score,
        Flag,
        Age,
        Grade,
        SexIs,
        Add,
        Subtract,
        Multiply,
        Divide,
        Mod,
        Negate,
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        And,
        Or,
        Not,
        Choose,
        AnyGe,
        BySex,
        Lookup,
        Min,
        Max,
    };
    struct Node
    {
        Op op = Op::Literal;
        int index = 0;         // item, score or flag; a Sex; a truth
        Rational value;        // of a literal
        std::vector<int> kids; // nodes, always before this one
        std::vector<int> list; // of AnyGe: scores
        std::vector<std::array<Rational, 3>> rows;
    };

    Rational numberAt(int node, const SheetView &sheet) const;
    Truth truthAt(int node, const SheetView &sheet) const;
    Truth compareAt(const Node &node, const SheetView &sheet) const;
    Truth anyGe(const Node &node, const SheetView &sheet) const;
    Rational lookup(const Node &node, const SheetView &sheet) const;
    Rational extreme(const Node &node, const SheetView &sheet) const;

    QString m_source;
    std::vector<Node> m_nodes; // the last one is the root
    std::vector<int> m_items;
    std::vector<int> m_scores;
    std::vector<int> m_flags;
    bool m_readsContext = false;
};

inline Truth truthOf(bool value)
{
    return value ? Truth::Yes : Truth::No;
}
Truth bothOf(Truth a, Truth b);
Truth eitherOf(Truth a, Truth b);
Truth negated(Truth value);

} // namespace tingyu::scales
