// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include <algorithm>
#include <map>

using namespace tingyu;
using namespace tingyu::scales;
using namespace tingyu::scales::tests;

// The printed keys, written down a second time by hand, so that a slip in a definition is seen.

namespace {

struct Key
{
    const char *scale;
    const char *score;
    const char *items; // blank-separated; a..b is a run
};

QStringList expanded(const char *items)
{
    QStringList ids;
    for (const QString &part : QString::fromLatin1(items).split(u' ', Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(u".."_s);
        if (ends.size() == 1)
            ids << part;
        for (int n = ends.first().toInt(); ends.size() == 2 && n <= ends.last().toInt(); ++n)
            ids << QString::number(n);
    }
    ids.sort();
    return ids;
}

constexpr Key keys[] = {
    {"mht", "learning", "1..15"},
    {"mht", "people", "16..25"},
    {"mht", "lonely", "26..35"},
    {"mht", "selfblame", "36..45"},
    {"mht", "sensitive", "46..55"},
    {"mht", "somatic", "56..70"},
    {"mht", "phobia", "71..80"},
    {"mht", "impulse", "81 83 85 87 89 91 93 95 97 99"},
    {"mht", "lie", "82 84 86 88 90 92 94 96 98 100"},
    {"mht", "total", "1..81 83 85 87 89 91 93 95 97 99"},
    {"scl90", "som", "1 4 12 27 40 42 48 49 52 53 56 58"},
    {"scl90", "oc", "3 9 10 28 38 45 46 51 55 65"},
    {"scl90", "int", "6 21 34 36 37 41 61 69 73"},
    {"scl90", "dep", "5 14 15 20 22 26 29 30 31 32 54 71 79"},
    {"scl90", "anx", "2 17 23 33 39 57 72 78 80 86"},
    {"scl90", "hos", "11 24 63 67 74 81"},
    {"scl90", "phob", "13 25 47 50 70 75 82"},
    {"scl90", "par", "8 18 43 68 76 83"},
    {"scl90", "psy", "7 16 35 62 77 84 85 87 88 90"},
    {"scl90", "other", "19 44 59 60 64 66 89"},
    {"mssmhs", "obsessive", "3 10 12 22 23 48"},
    {"mssmhs", "paranoid", "11 20 24 26 47 49"},
    {"mssmhs", "hostile", "19 21 25 50 52 58"},
    {"mssmhs", "interpersonal", "4 17 18 45 51 59"},
    {"mssmhs", "depression", "5 13 14 16 44 57"},
    {"mssmhs", "anxiety", "6 15 34 43 46 56"},
    {"mssmhs", "study_pressure", "31 33 36 38 40 55"},
    {"mssmhs", "maladjust", "1 8 9 29 39 41"},
    {"mssmhs", "mood_unstable", "2 7 27 32 35 53"},
    {"mssmhs", "unbalanced", "28 30 37 42 54 60"},
    {"sdq_s", "emo", "3 8 13 16 24"},
    {"sdq_s", "con", "5 7 12 18 22"},
    {"sdq_s", "hyp", "2 10 15 21 25"},
    {"sdq_s", "peer", "6 11 14 19 23"},
    {"sdq_s", "pro", "1 4 9 17 20"},
    {"epq_rsc", "E", "3 7 11 15 19 23 27 32 36 41 44 48"},
    {"epq_rsc", "N", "1 5 9 13 17 21 25 30 34 38 42 46"},
    {"epq_rsc", "P", "2 6 10 14 18 22 26 28 31 35 39 43"},
    {"epq_rsc", "L", "4 8 12 16 20 24 29 33 37 40 45 47"},
};

constexpr std::pair<const char *, const char *> reversed[] = {
    {"mht", ""},
    {"phq9", ""},
    {"scl90", ""},
    {"sds", "2 5 6 11 12 14 16 17 18 20"},
    {"sas", "5 9 13 17 19"},
    {"sdq_s", "7 11 14 21 25"},
    {"epq_rsc", "27 2 6 18 26 28 35 43 8 12 20 24 29 33 37 40 47"},
};

struct Cut
{
    const char *scale;
    const char *key;
    const char *bands; // "lowest value:id", rising
};

constexpr Cut cuts[] = {
    {"mht", "learning", "0:low 4:mid 8:high"},
    {"mht", "people", "0:low 4:mid 8:high"},
    {"mht", "total", "0:below 65:high"},
    {"phq9", "total", "0:none 5:mild 10:moderate 15:modsevere 20:severe"},
    {"phqa", "total", "0:none 5:mild 10:moderate 15:modsevere 20:severe"},
    {"gad7", "total", "0:none 5:mild 10:moderate 15:severe"},
    {"scl90", "hos", "1:lt2 2:ge2"},
    {"sds", "std", "25:none 53:mild 63:moderate 73:severe"},
    {"sds", "index#alt", "1/4:none 1/2:mild 3/5:moderate 7/10:severe"},
    {"sas", "std", "25:none 50:mild 60:moderate 70:severe"},
    {"mssmhs", "depression", "1:none 2:mild 3:moderate 4:marked 5:severe"},
    {"sdq_s", "total", "0:normal 16:borderline 20:abnormal"},
    {"sdq_s", "total#alt", "0:average 15:slight 18:high 20:very_high"},
    {"sdq_s", "emo", "0:normal 6:borderline 7:abnormal"},
    {"sdq_s", "emo#alt", "0:average 5:slight 6:high 7:very_high"},
    {"sdq_s", "con", "0:normal 4:borderline 5:abnormal"},
    {"sdq_s", "con#alt", "0:average 4:slight 5:high 6:very_high"},
    {"sdq_s", "hyp", "0:normal 6:borderline 7:abnormal"},
    {"sdq_s", "hyp#alt", "0:average 6:slight 7:high 8:very_high"},
    {"sdq_s", "peer", "0:normal 4:borderline 6:abnormal"},
    {"sdq_s", "peer#alt", "0:average 3:slight 4:high 5:very_high"},
    {"sdq_s", "impact", "0:normal 1:borderline 2:abnormal"},
    {"sdq_s", "impact#alt", "0:average 1:slight 2:high 3:very_high"},
    {"sdq_s", "pro", "0:abnormal 5:borderline 6:normal"},
    {"sdq_s", "pro#alt", "0:very_low 5:low 6:slight 7:average"},
    {"psqi", "total", "0:good 8:poor"},
    {"psqi", "total#alt", "0:good 6:poor"},
    {"cssrs_screener", "risk", "0:none 1:low 2:moderate 3:high"},
};

} // namespace

TEST_CASE("every subscale sums the items its key prints")
{
    for (const Key &key : keys) {
        INFO(key.scale << ' ' << key.score);
        const DefinitionPtr scale = builtIn(key.scale);
        const int index = scale->scoreIndex.value(QLatin1String(key.score), -1);
        REQUIRE(index >= 0);
        QStringList items;
        for (const int item : scale->scores[static_cast<size_t>(index)].items)
            items << scale->items[static_cast<size_t>(item)].id;
        items.sort();
        CHECK(items == expanded(key.items));
    }
}

TEST_CASE("exactly the printed items are reversed")
{
    for (const auto &[id, list] : reversed) {
        INFO(id);
        QStringList items;
        const DefinitionPtr scale = builtIn(id);
        for (const Item &item : scale->items) {
            if (item.reverse)
                items << item.id;
        }
        items.sort();
        CHECK(items == expanded(list));
    }
}

TEST_CASE("every band begins where its source prints it")
{
    for (const Cut &cut : cuts) {
        INFO(cut.scale << ' ' << cut.key);
        const DefinitionPtr scale = builtIn(cut.scale);
        QStringList found;
        for (const Banding &banding : scale->bandings) {
            if (banding.key != QLatin1String(cut.key))
                continue;
            CHECK_FALSE(banding.source.isEmpty());
            for (const Band &one : banding.bands) {
                CHECK(one.loIncluded);
                found << QString(QString::fromLatin1(one.lo.toText()) + u':' + one.id);
            }
        }
        CHECK(found.join(u' ').toStdString() == cut.bands);
    }
}

TEST_CASE("the worst answers reach the printed maximum")
{
    const std::tuple<const char *, const char *, int> maxima[] = {
        {"mht", "total", 90},         {"mht", "lie", 10},     {"phq9", "total", 27},
        {"phqa", "total", 27},        {"gad7", "total", 21},  {"scl90", "total", 450},
        {"scl90", "gsi", 5},          {"sds", "std", 100},    {"sas", "std", 100},
        {"mssmhs", "total_sum", 300}, {"sdq_s", "total", 40}, {"sdq_s", "impact", 10},
        {"sas_sv", "total", 60},      {"epq_rsc", "E", 12}};
    for (const auto &[id, scoreId, maximum] : maxima) {
        INFO(id << ' ' << scoreId);
        const DefinitionPtr scale = builtIn(id);
        Answers worst;
        for (const Item &item : scale->items) {
            const ResponseSet &set = scale->setOf(item);
            worst.insert(item.id, item.reverse ? set.min : set.max);
        }
        CHECK(value(scored(*scale, worst), scoreId) == Rational(maximum));
    }
}

TEST_CASE("shown labels keep to the neutral words")
{
    ScaleLibrary library;
    for (const QString &id : library.ids()) {
        const DefinitionPtr scale = builtIn(id.toLatin1().constData());
        QStringList shown;
        for (const Banding &banding : scale->bandings) {
            for (const Band &one : banding.bands)
                shown << one.label.zh;
        }
        for (const Flag &one : scale->flags)
            shown << one.label.zh;
        for (const QString &text : shown) {
            INFO(text.toStdString());
            for (const QString &word : {u"异常"_s, u"诊断"_s, u"患者"_s, u"重度"_s, u"病"_s})
                CHECK_FALSE(text.contains(word));
        }
    }
}
