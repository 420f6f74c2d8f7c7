// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/expression.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tingyu::scales {

/// A short text in both languages of the program; either may be empty.
struct Words
{
    QString zh;
    QString en;
    bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    bool operator==(const Words &) const = default;
};

/// Who answers.
enum class Informant
{
    Self,
    Parent,
    Teacher,
    Interviewer,
};

/// How freely the wording may be used (scales with class other than Free ship without it).
enum class RightsClass
{
    Free,
    FreeNonCommercial,
    Permission,
    LicenceFee,
    Restricted,
    Unclear,
};

struct Rights
{
    QString owner;
    RightsClass kind = RightsClass::Unclear;
    Words summary;
    QString source; ///< where the statement of rights was read
    QString basis;  ///< read, recalled, nothing found
    bool projectWording =
        false; ///< the owner lets anyone translate: the program ships a translation of its own
    bool operator==(const Rights &) const = default;
};

enum class SchoolStage
{
    Primary,
    Junior,
    Senior,
};

/// For whom the instrument is meant; unset ends are open.
struct Stages
{
    std::vector<SchoolStage> levels;
    std::optional<int> ageFrom, ageTo;
    std::optional<int> gradeFrom, gradeTo; ///< 1 … 12
    Words note;
    bool operator==(const Stages &) const = default;
};

struct Option
{
    Rational value; ///< as printed on the form
    Rational keyed; ///< after the score map, before reversal
    Words label;
    bool operator==(const Option &) const = default;
};

struct ResponseSet
{
    enum class Kind
    {
        Single,
        MultiSelectCount, ///< the answer is how many were ticked
        Number,
        Clock, ///< minutes after midnight
    };
    QString id;
    Kind kind = Kind::Single;
    std::vector<Option> options; ///< in the order on the form; empty for number and clock
    Rational min, max;           ///< of the printed values
    Rational keyedMin, keyedMax; ///< after the score map; a reversed item scores keyedMin + keyedMax - keyed
    bool isListed() const { return kind == Kind::Single || kind == Kind::MultiSelectCount; }
    bool operator==(const ResponseSet &) const = default;
};

struct Item
{
    QString id;
    int set = 0; ///< index of the response set
    bool reverse = false;
    bool unscored = false; ///< in no score; never counted as missing
    bool optional = false; ///< never counted as missing
    Expression askIf;      ///< over items listed before; empty = always asked
    Rational skippedValue; ///< printed value that stands for a missing answer when askIf is false
    Expression appliesIf;  ///< over the context; empty = applies to everyone
    Words label;           ///< neutral name; empty: 第 n 题
    bool operator==(const Item &) const = default;
};

struct LookupRow
{
    Rational lo, hi; ///< both inclusive
    Rational value;
    bool operator==(const LookupRow &) const = default;
};

struct OrderedRule
{
    Rational level;
    Expression when;
    bool operator==(const OrderedRule &) const = default;
};

enum class ScoreOp
{
    Sum,
    Mean,
    Count,
    Item,
    SumScores,
    Linear,
    Lookup,
    Formula,
    Rules,
    ZScore,
    TScore,
    NormTable,
};

enum class MissingPolicy
{
    Strict,      ///< one blank makes the score null
    Prorate,     ///< at least minAnswered answers: mean of the answered times the number of items
    BlankAsZero, ///< blanks count 0 while the form has at most maxBlanks; beyond that every such score is
                 ///< null
};

struct Score
{
    QString id;
    Words name;
    ScoreOp op = ScoreOp::Sum;
    std::vector<int> items;
    std::vector<int> of; ///< scores it is made from
    std::optional<Rational> countGe, countLe, countEq;
    Rational multiply = 1, plus = 0;
    Rounding rounding = Rounding::None; ///< of linear, or of prorating
    std::vector<LookupRow> table;
    Expression formula;
    std::vector<OrderedRule> rules; ///< the first one that holds gives the level
    bool unknownIsNull = true;      ///< a rule that cannot be told stops the search (null) or is passed over
    int norm = -1;
    QString measure; ///< column of the norm
    MissingPolicy missing = MissingPolicy::Strict;
    int minAnswered = 0;
    int maxBlanks = 0;
    QHash<int, Rational> missingAs;                    ///< item -> keyed value that stands for a blank
    std::vector<std::pair<Rational, Rational>> recode; ///< keyed value -> value used in this score
    Expression zeroIf;                                 ///< true: the score is 0, whatever was answered
    Rational rangeLo, rangeHi;                         ///< null: open
    bool whole = false;                                ///< can only be a whole number
    bool internal = false;                             ///< a step of the calculation, not shown
    bool higherIsBetter = false;
    bool operator==(const Score &) const = default;
};

struct Band
{
    QString id;      ///< the source's own
    Words label;     ///< neutral: what to do with it, never a finding about the person
    Rational lo, hi; ///< null: open
    bool loIncluded = true, hiIncluded = true;
    int attention = 0; ///< 0 none · 1 提示 · 2 关注 · 3 重点关注, for colour and order only
    bool contains(const Rational &value) const;
    bool operator==(const Band &) const = default;
};

struct Banding
{
    int score = 0;
    QString scheme;
    QString source;
    bool isDefault = true;
    Expression when;         ///< selector over the context; empty = for everyone
    QString key;             ///< "x", "x#alt": name of its column
    std::vector<Band> bands; ///< rising, each value of the range in exactly one
    bool operator==(const Banding &) const = default;
};

enum class FlagKind
{
    Critical, ///< someone looks today
    Screen,
    Validity,
    Criterion,
};

enum class FlagAction
{
    Note,       ///< shown with the result
    Review,     ///< puts the sheet into the review queue
    Invalidate, ///< and its scores are not to be relied on
    SameDay,    ///< a counsellor reads the sheet on the same day
};

struct Flag
{
    QString id;
    FlagKind kind = FlagKind::Screen;
    FlagAction action = FlagAction::Review;
    Expression when;
    Words label;
    bool published = true; ///< false: a rule of this program, shown as 本机构设置 and may be switched off
    QString source;
    bool operator==(const Flag &) const = default;
};

struct NormCell
{
    QString measure;
    Rational mean, sd;            ///< of a mean-and-sd norm
    std::vector<LookupRow> table; ///< of a raw-to-standard norm
    bool operator==(const NormCell &) const = default;
};

struct NormRow
{
    Sex sex = Sex::Unknown; ///< Unknown: for both
    Rational ageLo, ageHi;  ///< completed years, inclusive; null: open
    Rational gradeLo, gradeHi;
    std::vector<NormCell> cells;
    bool operator==(const NormRow &) const = default;
};

struct Norm
{
    QString id, version, source, status;
    Words name;
    bool bySex = false, byAge = false, byGrade = false;
    std::vector<NormRow> rows;
    bool operator==(const Norm &) const = default;
};

/// A worked example: what a person with pencil and paper gets.
struct WorkedExample
{
    QString title;
    Context context;
    QHash<QString, Rational> answers;
    QString status;
    std::optional<int> nMissing;
    QHash<QString, Rational> scores; ///< null: must be null
    QHash<QString, QString> bands;   ///< by column key; empty: must be null
    QHash<QString, Truth> flags;
    bool operator==(const WorkedExample &) const = default;
};

/// One instrument as data, checked and with every reference resolved. Made by readDefinition() only.
struct ScaleDefinition
{
    QString id, version, abbr;
    Words name;
    Words measures; ///< what it is about, in a few words; every built-in one says so
    Informant informant = Informant::Self;
    Stages stages;
    Words recall; ///< the period the answers are about
    Rights rights;
    QStringList sources;
    std::vector<Words> notes;
    std::vector<ResponseSet> sets;
    std::vector<Item> items;
    std::vector<Score> scores;
    std::vector<int> scoreOrder; ///< each after those it is made from
    std::vector<Banding> bandings;
    std::vector<Flag> flags;
    std::vector<int> flagOrder;
    std::vector<Norm> norms;
    std::vector<WorkedExample> examples;
    QHash<QString, int> itemIndex, scoreIndex, flagIndex;
    QByteArray hash; ///< SHA-256 of the file: a stored result names it

    const ResponseSet &setOf(const Item &item) const { return sets[static_cast<size_t>(item.set)]; }
    QStringList bandKeys() const; ///< column keys, each once, in file order
    bool operator==(const ScaleDefinition &) const = default;
};

/// The value a printed answer scores as; null when `answer` is not one of the set's values.
Rational keyedValue(const ResponseSet &set, bool reverse, const Rational &answer);

} // namespace tingyu::scales
