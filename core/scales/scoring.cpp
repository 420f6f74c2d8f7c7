// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/scoring.h"

#include <algorithm>

namespace tingyu::scales {

namespace {

// Printed values of a list rarely span more; a wider set is searched instead.
constexpr qint64 directSpan = 64;

bool within(const Rational &value, const Rational &lo, const Rational &hi)
{
    if (lo.isNull() && hi.isNull())
        return true;
    if (value.isNull())
        return false;
    const Rational years = value.rounded(Rounding::Floor); // 15.8 years is 15 completed
    return (lo.isNull() || years.compare(lo) >= 0) && (hi.isNull() || years.compare(hi) <= 0);
}

Rational tableValue(const std::vector<LookupRow> &table, const Rational &x)
{
    for (const LookupRow &row : table) {
        if (x.compare(row.lo) >= 0 && x.compare(row.hi) <= 0)
            return row.value;
    }
    return {};
}

} // namespace

Scorer::Scorer(const ScaleDefinition &definition)
    : m_definition(definition)
    , m_raw(definition.items.size())
    , m_keyed(definition.items.size())
    , m_scores(definition.scores.size())
    , m_flags(definition.flags.size(), Truth::Unknown)
    , m_states(definition.items.size(), AnswerState::Missing)
{
    for (const Item &item : definition.items) {
        const ResponseSet &set = definition.setOf(item);
        ItemPlan plan;
        plan.fixed = item.askIf.isEmpty() && item.appliesIf.isEmpty();
        plan.counts = !item.optional && !item.unscored;
        plan.direct = set.isListed() && set.max.num() - set.min.num() < directSpan &&
                      std::all_of(set.options.begin(), set.options.end(),
                                  [](const Option &option) { return option.value.isWhole(); });
        if (plan.direct) {
            plan.lowest = set.min.num();
            for (qint64 value = set.min.num(); value <= set.max.num(); ++value)
                plan.keyedOf.push_back(keyedValue(set, item.reverse, value));
        }
        m_plans.push_back(std::move(plan));
    }
    for (const QString &key : definition.bandKeys()) {
        auto &column = m_bandColumns.emplace_back();
        for (const Banding &banding : definition.bandings) {
            if (banding.key == key)
                column.push_back(&banding);
        }
    }
}

void Scorer::clear()
{
    std::fill(m_raw.begin(), m_raw.end(), Rational());
    std::fill(m_keyed.begin(), m_keyed.end(), Rational());
    m_context = {};
}

bool Scorer::answer(int item, Rational value)
{
    const auto at = static_cast<size_t>(item);
    const ItemPlan &plan = m_plans[at];
    // Values go from place to place without a copy on the stack between: ten million of them are a big file.
    if (plan.direct) {
        const qint64 highest = plan.lowest + static_cast<qint64>(plan.keyedOf.size()) - 1;
        if (!value.isWhole() || value.num() < plan.lowest || value.num() > highest)
            return false;
        const Rational &keyed = plan.keyedOf[static_cast<size_t>(value.num() - plan.lowest)];
        if (keyed.isNull())
            return false;
        m_keyed[at] = keyed;
        m_raw[at] = Rational(value.num());
    } else {
        const Item &asked = m_definition.items[at];
        const Rational keyed = keyedValue(m_definition.setOf(asked), asked.reverse, value);
        if (keyed.isNull())
            return false;
        m_keyed[at] = keyed;
        m_raw[at] = value;
    }
    return true;
}

void Scorer::settleItem(size_t index)
{
    const Item &item = m_definition.items[index];
    const bool answered = !m_raw[index].isNull();
    AnswerState &state = m_states[index];
    state = answered ? AnswerState::Answered : AnswerState::Missing;
    if (!item.appliesIf.isEmpty() && item.appliesIf.truth(view()) == Truth::No) {
        // Whatever was ticked there is no part of this person's form.
        state = AnswerState::NotApplicable;
        m_raw[index] = m_keyed[index] = Rational();
        return;
    }
    if (answered)
        return;
    if (!item.askIf.isEmpty()) {
        const Truth asked = item.askIf.truth(view());
        if (asked == Truth::No) {
            state = AnswerState::Skipped;
            m_raw[index] = item.skippedValue;
            m_keyed[index] = keyedValue(m_definition.setOf(item), item.reverse, item.skippedValue);
            return;
        }
        if (asked == Truth::Unknown) {
            state = AnswerState::NotAsked;
            return;
        }
    }
    if (m_plans[index].counts)
        ++m_missing;
}

void Scorer::settleItems()
{
    m_missing = 0;
    for (size_t n = 0; n < m_plans.size(); ++n) {
        if (!m_plans[n].fixed) {
            settleItem(n);
        } else if (m_raw[n].isNull()) {
            m_states[n] = AnswerState::Missing;
            m_missing += m_plans[n].counts ? 1 : 0;
        } else {
            m_states[n] = AnswerState::Answered;
        }
    }
}

void Scorer::run()
{
    settleItems();
    for (const int index : m_definition.scoreOrder) {
        const Score &score = m_definition.scores[static_cast<size_t>(index)];
        Rational &value = m_scores[static_cast<size_t>(index)];
        if (!score.zeroIf.isEmpty() && score.zeroIf.truth(view()) == Truth::Yes)
            value = 0;
        else
            value = compute(score);
    }
    for (const int index : m_definition.flagOrder)
        m_flags[static_cast<size_t>(index)] =
            m_definition.flags[static_cast<size_t>(index)].when.truth(view());
}

Rational Scorer::valueFor(const Score &score, int item) const
{
    Rational value = m_keyed[static_cast<size_t>(item)];
    if (value.isNull())
        return score.missingAs.value(item);
    for (const auto &[from, to] : score.recode) {
        if (from == value)
            return to;
    }
    return value;
}

Rational Scorer::overItems(const Score &score) const
{
    if (score.missing == MissingPolicy::BlankAsZero && m_missing > score.maxBlanks)
        return {};
    const bool plain = score.missingAs.isEmpty() && score.recode.empty();
    qint64 whole = 0; // sum of the whole values, apart for speed
    Rational fractions = 0;
    int applicable = 0;
    int answered = 0;
    qint64 counted = 0;
    Rational own; // what a score of its own rules makes of an item
    for (const int item : score.items) {
        if (m_states[static_cast<size_t>(item)] == AnswerState::NotApplicable)
            continue;
        ++applicable;
        if (!plain)
            own = valueFor(score, item);
        const Rational &value = plain ? m_keyed[static_cast<size_t>(item)] : own;
        if (value.isNull()) {
            if (score.missing == MissingPolicy::Strict)
                return {};
            continue;
        }
        ++answered;
        if (score.op == ScoreOp::Count)
            counted += (!score.countGe || value.compare(*score.countGe) >= 0) &&
                       (!score.countLe || value.compare(*score.countLe) <= 0) &&
                       (!score.countEq || value.compare(*score.countEq) == 0);
        else if (value.isWhole())
            whole += value.num(); // at most 400 items of at most 1e9
        else
            fractions = fractions + value;
    }
    if (score.op == ScoreOp::Count)
        return Rational(counted);
    if (score.op == ScoreOp::Item && applicable == 0)
        return {};
    Rational sum = fractions + whole;
    int divisor = applicable;
    if (score.missing == MissingPolicy::Prorate && answered < applicable) {
        if (answered < score.minAnswered)
            return {};
        if (score.op == ScoreOp::Mean)
            divisor = answered;
        else
            sum = (sum * applicable / answered).rounded(score.rounding);
    }
    return score.op == ScoreOp::Mean ? sum / divisor : sum;
}

Rational Scorer::byRules(const Score &score) const
{
    for (const OrderedRule &rule : score.rules) {
        const Truth holds = rule.when.truth(view());
        if (holds == Truth::Yes)
            return rule.level;
        if (holds == Truth::Unknown && score.unknownIsNull)
            return {};
    }
    return {};
}

Rational Scorer::overNorm(const Score &score, const Rational &raw) const
{
    if (raw.isNull())
        return {};
    for (const NormRow &row : m_definition.norms[static_cast<size_t>(score.norm)].rows) {
        if ((row.sex != Sex::Unknown && row.sex != m_context.sex) ||
            !within(m_context.age, row.ageLo, row.ageHi) ||
            !within(m_context.grade, row.gradeLo, row.gradeHi))
            continue;
        for (const NormCell &cell : row.cells) {
            if (cell.measure != score.measure)
                continue;
            if (score.op == ScoreOp::NormTable)
                return tableValue(cell.table, raw);
            const Rational z = (raw - cell.mean) / cell.sd;
            return score.op == ScoreOp::ZScore ? z : z * 10 + 50;
        }
    }
    return {};
}

Rational Scorer::compute(const Score &score) const
{
    const auto base = [&] { return m_scores[static_cast<size_t>(score.of.front())]; };
    switch (score.op) {
    case ScoreOp::Sum:
    case ScoreOp::Mean:
    case ScoreOp::Count:
    case ScoreOp::Item:
        return overItems(score);
    case ScoreOp::SumScores: {
        Rational sum = 0;
        for (const int part : score.of)
            sum = sum + m_scores[static_cast<size_t>(part)];
        return sum;
    }
    case ScoreOp::Linear:
        return (base() * score.multiply + score.plus).rounded(score.rounding);
    case ScoreOp::Lookup:
        return base().isNull() ? Rational() : tableValue(score.table, base());
    case ScoreOp::Formula:
        return score.formula.number(view());
    case ScoreOp::Rules:
        return byRules(score);
    case ScoreOp::ZScore:
    case ScoreOp::TScore:
    case ScoreOp::NormTable:
        return overNorm(score, base());
    }
    return {};
}

Scorer::Chosen Scorer::band(int column) const
{
    for (const Banding *banding : m_bandColumns[static_cast<size_t>(column)]) {
        const Truth fits = banding->when.isEmpty() ? Truth::Yes : banding->when.truth(view());
        if (fits == Truth::Unknown)
            return {};
        if (fits == Truth::No)
            continue;
        const Rational &value = m_scores[static_cast<size_t>(banding->score)];
        if (value.isNull())
            return {banding, nullptr};
        for (const Band &band : banding->bands) {
            if (band.contains(value))
                return {banding, &band};
        }
        return {banding, nullptr};
    }
    return {};
}

ScaleResult Scorer::result() const
{
    ScaleResult made;
    made.scaleId = m_definition.id;
    made.scaleVersion = m_definition.version;
    made.definitionHash = m_definition.hash;
    for (const Norm &norm : m_definition.norms)
        made.normVersions << QString(norm.id + QLatin1Char(' ') + norm.version);
    made.status = status();
    made.nMissing = m_missing;
    std::vector<QStringList> memberships(m_definition.items.size());
    for (size_t n = 0; n < m_definition.scores.size(); ++n) {
        const Score &score = m_definition.scores[n];
        const Rational &exact = m_scores[n];
        made.scores.append({score.id, score.name, exact,
                            exact.isNull() ? std::nullopt : std::optional(exact.toDouble()), score.rangeLo,
                            score.rangeHi, score.internal, score.higherIsBetter});
        for (const int item : score.items) {
            if (!score.internal)
                memberships[static_cast<size_t>(item)] << score.id;
        }
    }
    for (int column = 0; column < bandCount(); ++column) {
        const Banding &first = *m_bandColumns[static_cast<size_t>(column)].front();
        const Chosen chosen = band(column);
        BandValue value;
        value.key = first.key;
        value.score = m_definition.scores[static_cast<size_t>(first.score)].id;
        if (chosen.banding != nullptr) {
            value.scheme = chosen.banding->scheme;
            value.source = chosen.banding->source;
        }
        if (chosen.band != nullptr) {
            value.id = chosen.band->id;
            value.label = chosen.band->label;
            value.attention = chosen.band->attention;
        }
        made.bands.append(std::move(value));
    }
    for (size_t n = 0; n < m_definition.flags.size(); ++n) {
        const Flag &flag = m_definition.flags[n];
        made.flags.append(
            {flag.id, flag.kind, flag.action, m_flags[n], flag.label, flag.published, flag.source});
    }
    for (size_t n = 0; n < m_definition.items.size(); ++n)
        made.items.append({m_definition.items[n].id, m_states[n], m_raw[n], m_keyed[n], memberships[n]});
    return made;
}

namespace {

template<class List, class Member>
auto findBy(const List &list, Member member, const QString &wanted) -> decltype(&*list.begin())
{
    for (const auto &entry : list) {
        if (entry.*member == wanted)
            return &entry;
    }
    return nullptr;
}

} // namespace

const ScoreValue *ScaleResult::score(const QString &id) const
{
    return findBy(scores, &ScoreValue::id, id);
}

const BandValue *ScaleResult::band(const QString &key) const
{
    return findBy(bands, &BandValue::key, key);
}

const FlagValue *ScaleResult::flag(const QString &id) const
{
    return findBy(flags, &FlagValue::id, id);
}

bool ScaleResult::anyFlag(FlagKind kind) const
{
    return std::any_of(flags.begin(), flags.end(), [kind](const FlagValue &flag) {
        return flag.kind == kind && flag.value == Truth::Yes;
    });
}

Result<ScaleResult> score(const ScaleDefinition &definition, const Answers &answers, const Context &context)
{
    Scorer scorer(definition);
    scorer.setContext(context);
    for (auto entry = answers.cbegin(); entry != answers.cend(); ++entry) {
        if (entry->isNull())
            continue;
        const int item = definition.itemIndex.value(entry.key(), -1);
        if (item < 0)
            return fail(Errc::BadInput, "scales.unknown_item", {entry.key()});
        if (!scorer.answer(item, *entry))
            return fail(Errc::BadInput, "scales.value_not_printed", {entry.key()});
    }
    scorer.run();
    return scorer.result();
}

} // namespace tingyu::scales
