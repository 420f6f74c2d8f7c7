// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/expression.h"

#include <algorithm>

namespace tingyu::scales {

Truth negated(Truth value)
{
    return value == Truth::Unknown ? value : truthOf(value == Truth::No);
}

Truth bothOf(Truth a, Truth b)
{
    if (a == Truth::No || b == Truth::No)
        return Truth::No;
    return a == Truth::Unknown || b == Truth::Unknown ? Truth::Unknown : Truth::Yes;
}

Truth eitherOf(Truth a, Truth b)
{
    return negated(bothOf(negated(a), negated(b)));
}

Rational Expression::number(const SheetView &sheet) const
{
    return isEmpty() ? Rational() : numberAt(nodeCount() - 1, sheet);
}

Truth Expression::truth(const SheetView &sheet) const
{
    return isEmpty() ? Truth::Unknown : truthAt(nodeCount() - 1, sheet);
}

bool Expression::isWhole(const std::function<bool(int)> &itemIsWhole,
                         const std::function<bool(int)> &scoreIsWhole) const
{
    std::vector<bool> whole(m_nodes.size());
    for (size_t n = 0; n < m_nodes.size(); ++n) {
        const Node &node = m_nodes[n];
        // A condition or selector is no part of the value; those nodes count as whole.
        bool kids = true;
        for (size_t k = node.op == Op::Choose ? 1 : 0; k < node.kids.size(); ++k)
            kids = kids && whole[static_cast<size_t>(node.kids[k])];
        if (node.op == Op::Literal)
            kids = node.value.isWhole();
        else if (node.op == Op::Raw || node.op == Op::Keyed)
            kids = itemIsWhole(node.index);
        else if (node.op == Op::Score)
            kids = scoreIsWhole(node.index);
        else if (node.op == Op::Divide || node.op == Op::Age || node.op == Op::Grade)
            kids = false;
        else if (node.op == Op::Lookup)
            kids = std::all_of(node.rows.begin(), node.rows.end(),
                               [](const auto &row) { return row[2].isWhole(); });
        whole[n] = kids;
    }
    return !whole.empty() && whole.back();
}

Rational Expression::numberAt(int at, const SheetView &sheet) const
{
    const Node &node = m_nodes[static_cast<size_t>(at)];
    const auto kid = [&](size_t n) { return numberAt(node.kids[n], sheet); };
    const auto index = static_cast<size_t>(node.index);
    switch (node.op) {
    case Op::Literal:
        return node.value;
    case Op::Raw:
        return sheet.raw[index];
    case Op::Keyed:
        return sheet.keyed[index];
    case Op::Score:
        return sheet.scores[index];
    case Op::Age:
        return sheet.context->age;
    case Op::Grade:
        return sheet.context->grade;
    case Op::Add:
        return kid(0) + kid(1);
    case Op::Subtract:
        return kid(0) - kid(1);
    case Op::Multiply:
        return kid(0) * kid(1);
    case Op::Divide:
        return kid(0) / kid(1);
    case Op::Mod:
        return kid(0).mod(kid(1));
    case Op::Negate:
        return -kid(0);
    case Op::Choose: {
        const Truth condition = truthAt(node.kids[0], sheet);
        if (condition == Truth::Unknown)
            return {};
        return kid(condition == Truth::Yes ? 1 : 2);
    }
    case Op::BySex:
        if (sheet.context->sex == Sex::Unknown)
            return {};
        return kid(sheet.context->sex == Sex::Male ? 0 : 1);
    case Op::Lookup:
        return lookup(node, sheet);
    case Op::Min:
    case Op::Max:
        return extreme(node, sheet);
    case Op::LiteralTruth:
    case Op::Flag:
    case Op::SexIs:
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
    case Op::And:
    case Op::Or:
    case Op::Not:
    case Op::AnyGe:
        break;
    }
    return {}; // a truth where a number belongs: refused when compiled
}

Truth Expression::truthAt(int at, const SheetView &sheet) const
{
    const Node &node = m_nodes[static_cast<size_t>(at)];
    switch (node.op) {
    case Op::LiteralTruth:
        return truthOf(node.index != 0);
    case Op::Flag:
        return sheet.flags[static_cast<size_t>(node.index)];
    case Op::SexIs:
        if (sheet.context->sex == Sex::Unknown)
            return Truth::Unknown;
        return truthOf(static_cast<int>(sheet.context->sex) == node.index);
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
        return compareAt(node, sheet);
    case Op::And:
        return bothOf(truthAt(node.kids[0], sheet), truthAt(node.kids[1], sheet));
    case Op::Or:
        return eitherOf(truthAt(node.kids[0], sheet), truthAt(node.kids[1], sheet));
    case Op::Not:
        return negated(truthAt(node.kids[0], sheet));
    case Op::Choose: {
        const Truth condition = truthAt(node.kids[0], sheet);
        return condition == Truth::Unknown ? condition
                                           : truthAt(node.kids[condition == Truth::Yes ? 1 : 2], sheet);
    }
    case Op::AnyGe:
        return anyGe(node, sheet);
    case Op::Literal:
    case Op::Raw:
    case Op::Keyed:
    case Op::Score:
    case Op::Age:
    case Op::Grade:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Mod:
    case Op::Negate:
    case Op::BySex:
    case Op::Lookup:
    case Op::Min:
    case Op::Max:
        break;
    }
    return Truth::Unknown;
}

Truth Expression::compareAt(const Node &node, const SheetView &sheet) const
{
    const Rational left = numberAt(node.kids[0], sheet);
    const Rational right = numberAt(node.kids[1], sheet);
    if (left.isNull() || right.isNull())
        return Truth::Unknown;
    const int order = left.compare(right);
    if (node.op == Op::Equal)
        return truthOf(order == 0);
    if (node.op == Op::NotEqual)
        return truthOf(order != 0);
    if (node.op == Op::Less)
        return truthOf(order < 0);
    if (node.op == Op::LessEqual)
        return truthOf(order <= 0);
    return truthOf(node.op == Op::Greater ? order > 0 : order >= 0);
}

Truth Expression::anyGe(const Node &node, const SheetView &sheet) const
{
    const Rational limit = numberAt(node.kids[0], sheet);
    if (limit.isNull())
        return Truth::Unknown;
    Truth result = Truth::No;
    for (const int score : node.list) {
        const Rational &value = sheet.scores[static_cast<size_t>(score)];
        if (value.isNull())
            result = Truth::Unknown;
        else if (value.compare(limit) >= 0)
            return Truth::Yes;
    }
    return result;
}

Rational Expression::lookup(const Node &node, const SheetView &sheet) const
{
    const Rational x = numberAt(node.kids[0], sheet);
    if (x.isNull())
        return {};
    bool first = true;
    for (const auto &[lo, hi, value] : node.rows) {
        const int low = x.compare(lo);
        if ((low > 0 || (first && low == 0)) && x.compare(hi) <= 0)
            return value;
        first = false;
    }
    return {};
}

Rational Expression::extreme(const Node &node, const SheetView &sheet) const
{
    Rational best = numberAt(node.kids[0], sheet);
    for (size_t n = 1; n < node.kids.size() && !best.isNull(); ++n) {
        const Rational next = numberAt(node.kids[n], sheet);
        if (next.isNull())
            return {};
        const int order = next.compare(best);
        if (node.op == Op::Min ? order < 0 : order > 0)
            best = next;
    }
    return best;
}

} // namespace tingyu::scales
