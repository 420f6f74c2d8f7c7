// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/definition_fields.h"

#include <algorithm>

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::pair<const char *, FlagKind> flagKinds[] = {{"screen", FlagKind::Screen},
                                                           {"critical", FlagKind::Critical},
                                                           {"validity", FlagKind::Validity},
                                                           {"criterion", FlagKind::Criterion}};
constexpr std::pair<const char *, FlagAction> flagActions[] = {{"note", FlagAction::Note},
                                                               {"review", FlagAction::Review},
                                                               {"invalidate", FlagAction::Invalidate},
                                                               {"same_day", FlagAction::SameDay}};

/// One end of "[0, 3)": a number, min or max of the score's range, -inf or inf.
bool readEnd(const QString &text, const Score &score, Rational &end, bool &open)
{
    open = text == "-inf"_L1 || text == "inf"_L1;
    if (open)
        return true;
    end = text == "min"_L1   ? score.rangeLo
          : text == "max"_L1 ? score.rangeHi
                             : Rational::parse(text.toLatin1());
    return !end.isNull();
}

bool readInterval(const QString &text, const Score &score, Band &band)
{
    const QString plain = text.simplified();
    const qsizetype comma = plain.indexOf(u',');
    if (comma < 2 || plain.size() > 60 || (plain.front() != u'[' && plain.front() != u'(') ||
        (plain.back() != u']' && plain.back() != u')'))
        return false;
    band.loIncluded = plain.front() == u'[';
    band.hiIncluded = plain.back() == u']';
    bool loOpen = false;
    bool hiOpen = false;
    return readEnd(plain.mid(1, comma - 1).trimmed(), score, band.lo, loOpen) &&
           readEnd(plain.mid(comma + 1, plain.size() - comma - 2).trimmed(), score, band.hi, hiOpen) &&
           loOpen == band.lo.isNull() && hiOpen == band.hi.isNull();
}

/// Over whole numbers (2, 5) is [3, 4]: both ends included, so that neighbours can be compared.
void closeOverWholes(Band &band)
{
    if (!band.lo.isNull())
        band.lo = band.loIncluded ? band.lo.rounded(Rounding::Ceil) : band.lo.rounded(Rounding::Floor) + 1;
    if (!band.hi.isNull())
        band.hi = band.hiIncluded ? band.hi.rounded(Rounding::Floor) : band.hi.rounded(Rounding::Ceil) - 1;
    band.loIncluded = band.hiIncluded = true;
}

bool isEmptyBand(const Band &band)
{
    if (band.lo.isNull() || band.hi.isNull())
        return false;
    const int order = band.lo.compare(band.hi);
    return order > 0 || (order == 0 && !(band.loIncluded && band.hiIncluded));
}

bool meets(const Band &lower, const Band &upper, bool whole)
{
    if (lower.hi.isNull() || upper.lo.isNull())
        return false;
    if (whole)
        return (lower.hi + 1).compare(upper.lo) == 0;
    return lower.hi.compare(upper.lo) == 0 && lower.hiIncluded != upper.loIncluded;
}

/// Does the end of the outermost band stand exactly at the end of the range?
bool endsAt(const Rational &end, bool included, const Rational &rangeEnd)
{
    if (end.isNull() || rangeEnd.isNull())
        return end.isNull() && rangeEnd.isNull();
    return included && end.compare(rangeEnd) == 0;
}

std::vector<Band> readBandList(Building &building, Fields &fields, const Score &score)
{
    const auto list = fields.list("bands", building.limits.bands);
    std::vector<Band> bands;
    for (size_t n = 0; n < list.size(); ++n) {
        Fields one(building, list[n], indexed(fields.pathOf("bands"), n));
        Band band;
        band.id = one.id("id");
        band.label = one.words("label");
        const QString on = one.text("on");
        band.attention = one.whole("attention", 0, 3);
        one.finish();
        if (!on.isEmpty() && !readInterval(on, score, band))
            building.add(one.pathOf("on"), "bad_interval", {on.left(60)});
        for (const Band &other : bands) {
            if (other.id == band.id)
                building.add(one.pathOf("id"), "repeated", {band.id});
        }
        bands.push_back(std::move(band));
    }
    if (list.empty())
        building.add(fields.pathOf("bands"), "too_few", {u"1"_s});
    return bands;
}

/// Gives each banding its column: x for the default scheme and for selected ones, x#alt, x#alt2 … for the
/// others.
QString columnKey(Building &building, const Banding &banding, const QString &path)
{
    const ScaleDefinition &made = building.definition;
    const QString id = made.scores[static_cast<size_t>(banding.score)].id;
    int alternatives = 0;
    for (const Banding &other : made.bandings) {
        if (other.score != banding.score)
            continue;
        if (!other.isDefault)
            ++alternatives;
        else if (banding.isDefault && (other.when.isEmpty() || banding.when.isEmpty()))
            building.add(path, "two_defaults", {id});
    }
    if (banding.isDefault)
        return id;
    const QString key = id + "#alt"_L1;
    return alternatives == 0 ? key : key + QString::number(alternatives + 1);
}

void readBanding(Building &building, Fields &fields)
{
    ScaleDefinition &made = building.definition;
    const JsonValue *scores = fields.required("scores");
    const std::vector<int> targets =
        scores == nullptr ? std::vector<int>()
                          : references(building, *scores, fields.pathOf("scores"), made.scoreIndex);
    Banding shared;
    shared.scheme = fields.text("scheme");
    shared.source = fields.text("source");
    shared.isDefault = fields.flag("default", true);
    shared.when =
        building.expression(fields.optional("when"), fields.pathOf("when"), {}, Expression::Type::Bool);
    const qsizetype before = building.problems.size();
    for (const int target : targets) {
        const Score &score = made.scores[static_cast<size_t>(target)];
        Banding banding = shared;
        banding.score = target;
        banding.bands = readBandList(building, fields, score);
        if (building.problems.size() > before)
            break;
        checkTiling(building, banding.bands, score, fields.pathOf("bands"));
        banding.key = columnKey(building, banding, fields.path());
        made.bandings.push_back(std::move(banding));
    }
    fields.optional("bands");
    fields.finish();
    if (made.bandings.size() > static_cast<size_t>(building.limits.bandings))
        building.add(u"bandings"_s, "too_many", {QString::number(building.limits.bandings)});
}

} // namespace

void checkTiling(Building &building, std::vector<Band> &bands, const Score &score, const QString &path)
{
    std::stable_sort(bands.begin(), bands.end(), [](const Band &a, const Band &b) {
        if (a.lo.isNull() || b.lo.isNull())
            return a.lo.isNull() && !b.lo.isNull();
        return a.lo.compare(b.lo) < 0;
    });
    std::vector<Band> closed = bands;
    for (size_t n = 0; n < closed.size(); ++n) {
        if (score.whole)
            closeOverWholes(closed[n]);
        if (isEmptyBand(closed[n]))
            building.add(path, "empty_band", {bands[n].id});
        else if (n > 0 && !meets(closed[n - 1], closed[n], score.whole))
            building.add(path, "bands_do_not_meet", {bands[n - 1].id, bands[n].id});
    }
    if (closed.empty() || !endsAt(closed.front().lo, closed.front().loIncluded, score.rangeLo) ||
        !endsAt(closed.back().hi, closed.back().hiIncluded, score.rangeHi))
        building.add(
            path, "bands_do_not_reach",
            {QString::fromLatin1(score.rangeLo.toText()), QString::fromLatin1(score.rangeHi.toText())});
}

void readBandings(Building &building, Fields &root)
{
    const auto list = root.list("bandings", building.limits.bandings, false);
    if (!building.problems.isEmpty())
        return; // bands need scores whose range is settled
    for (size_t n = 0; n < list.size() && !building.full(); ++n) {
        Fields fields(building, list[n], indexed(u"bandings"_s, n));
        readBanding(building, fields);
    }
}

void readFlags(Building &building, Fields &root)
{
    ScaleDefinition &made = building.definition;
    const auto list = root.list("flags", building.limits.flags, false);
    for (size_t n = 0; n < list.size(); ++n) {
        const JsonValue *id = list[n].isObject() ? list[n].find("id") : nullptr;
        if (id == nullptr || !id->isString())
            continue;
        if (made.flagIndex.contains(id->string()))
            building.add(indexed(u"flags"_s, n) + ".id"_L1, "repeated", {id->string().left(80)});
        made.flagIndex.insert(id->string(), static_cast<int>(n));
    }
    const ExpressionNames names{&made.itemIndex, &made.scoreIndex, &made.flagIndex};
    std::vector<std::vector<int>> dependsOn;
    for (size_t n = 0; n < list.size() && !building.full(); ++n) {
        Fields fields(building, list[n], indexed(u"flags"_s, n));
        Flag flag;
        flag.id = fields.id("id");
        flag.kind = fields.choice("kind", flagKinds);
        flag.action = fields.choice("action", flagActions);
        flag.label = fields.words("label");
        flag.published = fields.flag("published", true);
        flag.source = fields.text("source");
        flag.when = building.expression(fields.required("when"), fields.pathOf("when"), names,
                                        Expression::Type::Bool);
        fields.finish();
        dependsOn.push_back(flag.when.flags());
        made.flags.push_back(std::move(flag));
    }
    if (building.problems.isEmpty())
        made.flagOrder = dependencyOrder(building, dependsOn, u"flags"_s);
}

} // namespace tingyu::scales
