// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/definition_fields.h"

#include <algorithm>

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::pair<const char *, ScoreOp> ops[] = {{"sum", ScoreOp::Sum},
                                                    {"mean", ScoreOp::Mean},
                                                    {"count", ScoreOp::Count},
                                                    {"item", ScoreOp::Item},
                                                    {"sum_scores", ScoreOp::SumScores},
                                                    {"linear", ScoreOp::Linear},
                                                    {"lookup", ScoreOp::Lookup},
                                                    {"formula", ScoreOp::Formula},
                                                    {"rules", ScoreOp::Rules},
                                                    {"zscore", ScoreOp::ZScore},
                                                    {"tscore", ScoreOp::TScore},
                                                    {"norm_table", ScoreOp::NormTable}};
constexpr std::pair<const char *, Rounding> roundings[] = {{"none", Rounding::None},
                                                           {"trunc", Rounding::Trunc},
                                                           {"half_up", Rounding::HalfUp},
                                                           {"floor", Rounding::Floor},
                                                           {"ceil", Rounding::Ceil}};

bool overItems(ScoreOp op)
{
    return op == ScoreOp::Sum || op == ScoreOp::Mean || op == ScoreOp::Count || op == ScoreOp::Item;
}

bool overNorm(ScoreOp op)
{
    return op == ScoreOp::ZScore || op == ScoreOp::TScore || op == ScoreOp::NormTable;
}

bool overOneScore(ScoreOp op)
{
    return op == ScoreOp::Linear || op == ScoreOp::Lookup || overNorm(op);
}

void readItemParts(Building &building, Fields &fields, Score &score)
{
    const ScaleDefinition &made = building.definition;
    if (const JsonValue *items = fields.required("items"))
        score.items = references(building, *items, fields.pathOf("items"), made.itemIndex);
    for (const int item : score.items) {
        const Item &used = made.items[static_cast<size_t>(item)];
        if (used.unscored)
            building.add(fields.pathOf("items"), "unscored_item", {used.id});
    }
    if (score.op == ScoreOp::Item && score.items.size() > 1)
        building.add(fields.pathOf("items"), "too_many", {u"1"_s});
    if (score.op == ScoreOp::Count) {
        const std::pair<const char *, std::optional<Rational> *> tests[] = {
            {"ge", &score.countGe}, {"le", &score.countLe}, {"eq", &score.countEq}};
        int given = 0;
        for (const auto &[name, target] : tests) {
            const Rational limit = fields.number(name, false);
            if (limit.isNull())
                continue;
            *target = limit;
            ++given;
        }
        if (given == 0)
            building.add(fields.path(), "needs_field", {u"ge/le/eq"_s});
    }
}

void readItemExceptions(Building &building, Fields &fields, Score &score)
{
    const ScaleDefinition &made = building.definition;
    if (const JsonValue *value = fields.optional("missing_as")) {
        Fields entries(building, *value, fields.pathOf("missing_as"));
        for (size_t n = 0; value->isObject() && n < value->keys.size(); ++n) {
            const int item = made.itemIndex.value(QString::fromUtf8(value->keys[n]), -1);
            if (std::find(score.items.begin(), score.items.end(), item) == score.items.end())
                building.add(entries.path(), "unknown_reference",
                             {QString::fromUtf8(value->keys[n].left(80))});
            else
                score.missingAs.insert(item, numberOf(building, value->children[n], entries.path()));
        }
    }
    const auto recode = fields.list("recode", building.limits.options, false);
    for (size_t n = 0; n < recode.size(); ++n) {
        const QString path = indexed(fields.pathOf("recode"), n);
        if (!recode[n].isArray() || recode[n].children.size() != 2) {
            building.add(path, "wrong_type", {u"[from, to]"_s});
            continue;
        }
        score.recode.emplace_back(numberOf(building, recode[n].children[0], path),
                                  numberOf(building, recode[n].children[1], path));
    }
}

void readMissing(Building &building, Fields &fields, Score &score)
{
    const JsonValue *value = fields.optional("missing");
    if (value == nullptr)
        return;
    Fields policy(building, *value, fields.pathOf("missing"));
    constexpr std::pair<const char *, MissingPolicy> policies[] = {
        {"strict", MissingPolicy::Strict},
        {"prorate", MissingPolicy::Prorate},
        {"blank_as_zero", MissingPolicy::BlankAsZero}};
    score.missing = policy.choice("policy", policies);
    if (score.missing == MissingPolicy::Prorate) {
        score.minAnswered =
            policy.whole("min_answered", 1, static_cast<int>(std::max<size_t>(score.items.size(), 1)));
        score.rounding = policy.choice("rounding", roundings);
        if (score.op != ScoreOp::Sum && score.op != ScoreOp::Mean)
            building.add(policy.path(), "not_with_op");
    }
    if (score.missing == MissingPolicy::BlankAsZero)
        score.maxBlanks = policy.whole("max_blanks", 0, building.limits.items);
    policy.finish();
}

void readNormReference(Building &building, Fields &fields, Score &score)
{
    const ScaleDefinition &made = building.definition;
    const QString id = fields.text("norm");
    score.measure = fields.text("measure");
    for (size_t n = 0; n < made.norms.size(); ++n) {
        if (made.norms[n].id == id)
            score.norm = static_cast<int>(n);
    }
    if (score.norm < 0) {
        building.add(fields.pathOf("norm"), "unknown_reference", {id.left(80)});
        return;
    }
    for (const NormRow &row : made.norms[static_cast<size_t>(score.norm)].rows) {
        const bool found = std::any_of(row.cells.begin(), row.cells.end(), [&](const NormCell &cell) {
            return cell.measure == score.measure && cell.table.empty() == (score.op != ScoreOp::NormTable);
        });
        if (!found) {
            building.add(fields.pathOf("measure"), "unknown_reference", {score.measure.left(80)});
            return;
        }
    }
}

void readRules(Building &building, Fields &fields, Score &score, const ExpressionNames &names)
{
    const auto rules = fields.list("rules", building.limits.rows);
    for (size_t n = 0; n < rules.size(); ++n) {
        Fields rule(building, rules[n], indexed(fields.pathOf("rules"), n));
        OrderedRule made;
        made.level = rule.number("level");
        made.when =
            building.expression(rule.required("when"), rule.pathOf("when"), names, Expression::Type::Bool);
        rule.finish();
        score.rules.push_back(std::move(made));
    }
    if (rules.empty())
        building.add(fields.pathOf("rules"), "too_few", {u"1"_s});
    constexpr std::pair<const char *, bool> unknown[] = {{"null", true}, {"skip", false}};
    score.unknownIsNull = fields.choice("unknown", unknown);
}

void readOf(Building &building, Fields &fields, Score &score)
{
    const ScaleDefinition &made = building.definition;
    if (score.op == ScoreOp::SumScores) {
        if (const JsonValue *of = fields.required("of"))
            score.of = references(building, *of, fields.pathOf("of"), made.scoreIndex);
        return;
    }
    const QString of = fields.text("of");
    const int index = made.scoreIndex.value(of, -1);
    if (index < 0)
        building.add(fields.pathOf("of"), "unknown_reference", {of.left(80)});
    else
        score.of = {index};
}

Score readScore(Building &building, Fields &fields)
{
    const ScaleDefinition &made = building.definition;
    const ExpressionNames names{&made.itemIndex, &made.scoreIndex, nullptr};
    Score score;
    score.id = fields.id("id");
    score.name = fields.words("name");
    score.op = fields.choice("op", ops);
    score.internal = fields.flag("internal", false);
    score.higherIsBetter = fields.flag("higher_is_better", false);
    if (overItems(score.op)) {
        readItemParts(building, fields, score);
        readItemExceptions(building, fields, score);
        readMissing(building, fields, score);
    } else if (score.op == ScoreOp::SumScores || overOneScore(score.op)) {
        readOf(building, fields, score);
    }
    if (score.op == ScoreOp::Linear) {
        score.multiply = fields.number("multiply");
        score.plus = fields.number("plus", false);
        if (score.plus.isNull())
            score.plus = 0;
        score.rounding = fields.choice("rounding", roundings);
    }
    if (score.op == ScoreOp::Lookup) {
        if (const JsonValue *table = fields.required("table"))
            score.table = lookupRows(building, *table, fields.pathOf("table"));
    }
    if (score.op == ScoreOp::Formula)
        score.formula = building.expression(fields.required("formula"), fields.pathOf("formula"), names,
                                            Expression::Type::Number);
    if (score.op == ScoreOp::Rules)
        readRules(building, fields, score, names);
    if (overNorm(score.op))
        readNormReference(building, fields, score);
    score.zeroIf = building.expression(fields.optional("zero_if"), fields.pathOf("zero_if"), names,
                                       Expression::Type::Bool);
    if (const JsonValue *range = fields.optional("range")) {
        if (!range->isArray() || range->children.size() != 2) {
            building.add(fields.pathOf("range"), "wrong_type", {u"[lo, hi]"_s});
        } else {
            score.rangeLo = numberOf(building, range->children[0], fields.pathOf("range"));
            score.rangeHi = numberOf(building, range->children[1], fields.pathOf("range"));
        }
    }
    fields.finish();
    return score;
}

void addDependencies(std::vector<int> &to, const std::vector<int> &from)
{
    for (const int index : from) {
        if (std::find(to.begin(), to.end(), index) == to.end())
            to.push_back(index);
    }
}

std::vector<int> scoresUsedBy(const Score &score)
{
    std::vector<int> used = score.of;
    addDependencies(used, score.formula.scores());
    addDependencies(used, score.zeroIf.scores());
    for (const OrderedRule &rule : score.rules)
        addDependencies(used, rule.when.scores());
    return used;
}

/// What the answers can make of a score; null ends are not known.
struct Reach
{
    Rational lo, hi;
    bool whole = false;

    void include(const Rational &value)
    {
        if (lo.isNull() || value.compare(lo) < 0)
            lo = value;
        if (hi.isNull() || value.compare(hi) > 0)
            hi = value;
    }
};

bool itemIsWhole(const ScaleDefinition &made, const Item &item)
{
    const ResponseSet &set = made.setOf(item);
    return set.isListed() && std::all_of(set.options.begin(), set.options.end(), [](const Option &option) {
               return option.keyed.isWhole() && option.value.isWhole();
           });
}

Reach reachOfItem(const ScaleDefinition &made, const Score &score, int index)
{
    const Item &item = made.items[static_cast<size_t>(index)];
    const ResponseSet &set = made.setOf(item);
    Reach reach;
    reach.whole = itemIsWhole(made, item);
    if (score.recode.empty() || !set.isListed()) {
        reach.include(set.keyedMin);
        reach.include(set.keyedMax);
    } else {
        for (const Option &option : set.options) {
            Rational value = keyedValue(set, item.reverse, option.value);
            for (const auto &[from, to] : score.recode) {
                if (from == value) {
                    value = to;
                    break;
                }
            }
            reach.include(value);
            reach.whole = reach.whole && value.isWhole();
        }
    }
    const Rational substitute = score.missingAs.value(index);
    if (!substitute.isNull()) {
        reach.include(substitute);
        reach.whole = reach.whole && substitute.isWhole();
    }
    if (score.missing == MissingPolicy::BlankAsZero)
        reach.include(0);
    return reach;
}

Reach reachOverItems(const ScaleDefinition &made, const Score &score)
{
    Reach total{0, 0, true};
    for (const int index : score.items) {
        Reach one = reachOfItem(made, score, index);
        if (!made.items[static_cast<size_t>(index)].appliesIf.isEmpty())
            one.include(0); // left out for some
        total = {total.lo + one.lo, total.hi + one.hi, total.whole && one.whole};
    }
    const auto count = static_cast<qint64>(score.items.size());
    if (score.op == ScoreOp::Count)
        return {0, Rational(count), true};
    if (score.op == ScoreOp::Mean)
        return {total.lo / count, total.hi / count, false};
    if (score.missing == MissingPolicy::Prorate && score.rounding == Rounding::None)
        total.whole = false;
    return total;
}

Reach reachOf(const ScaleDefinition &made, const Score &score)
{
    const auto base = [&]() -> const Score & { return made.scores[static_cast<size_t>(score.of.front())]; };
    Reach reach;
    switch (score.op) {
    case ScoreOp::Sum:
    case ScoreOp::Mean:
    case ScoreOp::Count:
    case ScoreOp::Item:
        return reachOverItems(made, score);
    case ScoreOp::SumScores:
        reach = {0, 0, true};
        for (const int index : score.of) {
            const Score &part = made.scores[static_cast<size_t>(index)];
            reach = {reach.lo + part.rangeLo, reach.hi + part.rangeHi, reach.whole && part.whole};
        }
        return reach;
    case ScoreOp::Linear: {
        const Rational ends[] = {(base().rangeLo * score.multiply + score.plus).rounded(score.rounding),
                                 (base().rangeHi * score.multiply + score.plus).rounded(score.rounding)};
        if (!ends[0].isNull() && !ends[1].isNull()) {
            reach.include(ends[0]);
            reach.include(ends[1]);
        }
        reach.whole = score.rounding != Rounding::None ||
                      (base().whole && score.multiply.isWhole() && score.plus.isWhole());
        return reach;
    }
    case ScoreOp::Lookup:
    case ScoreOp::Rules:
        reach.whole = true;
        for (const LookupRow &row : score.table) {
            reach.include(row.value);
            reach.whole = reach.whole && row.value.isWhole();
        }
        for (const OrderedRule &rule : score.rules) {
            reach.include(rule.level);
            reach.whole = reach.whole && rule.level.isWhole();
        }
        return reach;
    case ScoreOp::Formula:
        reach.whole = score.formula.isWhole(
            [&](int item) { return itemIsWhole(made, made.items[static_cast<size_t>(item)]); },
            [&](int other) { return made.scores[static_cast<size_t>(other)].whole; });
        return reach;
    case ScoreOp::ZScore:
    case ScoreOp::TScore:
    case ScoreOp::NormTable:
        return reach;
    }
    return reach;
}

/// Compares the declared range with what the items can give, fills it in when it is not declared.
void settleRange(Building &building, size_t index)
{
    Score &score = building.definition.scores[index];
    Reach reach = reachOf(building.definition, score);
    const QString path = indexed(u"scores"_s, index) + ".range"_L1;
    score.whole = reach.whole;
    if (!score.zeroIf.isEmpty() && !reach.lo.isNull())
        reach.include(0);
    const bool known = !reach.lo.isNull() && !reach.hi.isNull();
    if (score.rangeLo.isNull() && known) {
        score.rangeLo = reach.lo;
        score.rangeHi = reach.hi;
    } else if (known && (score.rangeLo.compare(reach.lo) != 0 || score.rangeHi.compare(reach.hi) != 0)) {
        building.add(path, "range_differs",
                     {QString::fromLatin1(reach.lo.toText()), QString::fromLatin1(reach.hi.toText())});
    } else if (!score.rangeLo.isNull() && score.rangeLo.compare(score.rangeHi) > 0) {
        building.add(path, "overlap");
    }
}

/// A table that leaves out a value its score can take would make a null nobody expects.
void checkTable(Building &building, size_t index)
{
    const Score &score = building.definition.scores[index];
    if (score.op != ScoreOp::Lookup || score.table.empty())
        return;
    std::vector<Band> rows;
    for (const LookupRow &row : score.table) {
        Band band;
        band.lo = row.lo;
        band.hi = row.hi;
        rows.push_back(std::move(band));
    }
    checkTiling(building, rows, building.definition.scores[static_cast<size_t>(score.of.front())],
                indexed(u"scores"_s, index) + ".table"_L1);
}

} // namespace

void readScores(Building &building, Fields &root)
{
    ScaleDefinition &made = building.definition;
    const auto list = root.list("scores", building.limits.scores);
    if (list.empty())
        building.add(u"scores"_s, "too_few", {u"1"_s});
    // Names first, so that a score may stand before those it is made from.
    for (size_t n = 0; n < list.size(); ++n) {
        const JsonValue *id = list[n].isObject() ? list[n].find("id") : nullptr;
        if (id == nullptr || !id->isString())
            continue;
        if (made.scoreIndex.contains(id->string()))
            building.add(indexed(u"scores"_s, n) + ".id"_L1, "repeated", {id->string().left(80)});
        made.scoreIndex.insert(id->string(), static_cast<int>(n));
    }
    for (size_t n = 0; n < list.size() && !building.full(); ++n) {
        Fields fields(building, list[n], indexed(u"scores"_s, n));
        made.scores.push_back(readScore(building, fields));
    }
    if (!building.problems.isEmpty())
        return;
    std::vector<std::vector<int>> dependsOn;
    for (const Score &score : made.scores)
        dependsOn.push_back(scoresUsedBy(score));
    made.scoreOrder = dependencyOrder(building, dependsOn, u"scores"_s);
    if (!building.problems.isEmpty())
        return;
    for (const int index : made.scoreOrder) {
        settleRange(building, static_cast<size_t>(index));
        checkTable(building, static_cast<size_t>(index));
    }
}

} // namespace tingyu::scales
