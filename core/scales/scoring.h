// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scales/definition_reader.h"
#include "core/scales/scale_definition.h"

#include <QHash>
#include <QList>

#include <optional>
#include <vector>

namespace tingyu::scales {

/// Stored with every result; raised when the same definition and answers could give another result.
inline constexpr int engineVersion = 1;

/// Printed option values by item id. An absent key and a null both mean: not answered.
using Answers = QHash<QString, Rational>;

enum class SheetStatus
{
    Complete,
    Incomplete,
};

enum class AnswerState : quint8
{
    Answered,
    Missing,
    Skipped,       ///< not asked; the skipped value stands for it
    NotAsked,      ///< whether it had to be asked cannot be told
    NotApplicable, ///< not for this person; left out of every score
};

struct ScoreValue
{
    QString id;
    Words name;
    Rational exact;              ///< null: cannot be said
    std::optional<double> value; ///< nearest double of `exact`, for drawing; never for comparing
    Rational lo, hi;             ///< range, null when open
    bool internal = false;
    bool higherIsBetter = false;
    bool operator==(const ScoreValue &) const = default;
};

struct BandValue
{
    QString key; ///< "x", "x#alt"
    QString score;
    QString scheme, source; ///< of the banding used; empty when none could be chosen
    QString id;             ///< empty: null
    Words label;
    int attention = 0;
    bool operator==(const BandValue &) const = default;
};

struct FlagValue
{
    QString id;
    FlagKind kind = FlagKind::Screen;
    FlagAction action = FlagAction::Review;
    Truth value = Truth::Unknown;
    Words label;
    bool published = true;
    QString source;
    bool muted = false; ///< switched off by the school: the value stands and calls nobody; scoring sets none
    bool operator==(const FlagValue &) const = default;
};

/// One line of "how this score came about".
struct ItemTrace
{
    QString item;
    AnswerState state = AnswerState::Missing;
    Rational raw;       ///< as printed
    Rational keyed;     ///< as it counts
    QStringList scores; ///< shown scores it belongs to
    bool operator==(const ItemTrace &) const = default;
};

/// A result says what the numbers say. It never sets a level: a person does.
struct ScaleResult
{
    QString scaleId, scaleVersion;
    QByteArray definitionHash;
    QStringList normVersions; ///< "id version" of every norm the definition uses
    int engine = engineVersion;
    SheetStatus status = SheetStatus::Incomplete;
    int nMissing = 0;
    QList<ScoreValue> scores;
    QList<BandValue> bands;
    QList<FlagValue> flags; ///< critical ones are decided by whatever was answered
    QList<ItemTrace> items;
    const ScoreValue *score(const QString &id) const;
    const BandValue *band(const QString &key) const;
    const FlagValue *flag(const QString &id) const;
    bool anyFlag(FlagKind kind) const; ///< is one of this kind certainly raised?
    bool operator==(const ScaleResult &) const = default;
};

/// Scores sheet after sheet with one definition. Buffers are kept between sheets, so that scoring a sheet of
/// listed answers allocates nothing. The definition must outlive it.
class Scorer
{
public:
    explicit Scorer(const ScaleDefinition &definition);

    /// Forgets the last sheet.
    void clear();
    /// Puts a printed value on an item; false when the item's set has no such value.
    bool answer(int item, Rational value);
    void setContext(const Context &context) { m_context = context; }
    void run();

    SheetStatus status() const { return m_missing == 0 ? SheetStatus::Complete : SheetStatus::Incomplete; }
    int missing() const { return m_missing; }
    const Rational &score(int index) const { return m_scores[static_cast<size_t>(index)]; }
    Truth flag(int index) const { return m_flags[static_cast<size_t>(index)]; }
    AnswerState state(int item) const { return m_states[static_cast<size_t>(item)]; }
    const Rational &raw(int item) const { return m_raw[static_cast<size_t>(item)]; }
    const Rational &keyed(int item) const { return m_keyed[static_cast<size_t>(item)]; }
    /// Columns of bands, in the order of ScaleDefinition::bandKeys().
    int bandCount() const { return static_cast<int>(m_bandColumns.size()); }
    struct Chosen
    {
        const Banding *banding = nullptr; ///< null: no scheme fits this person, or it cannot be told
        const Band *band = nullptr;       ///< null: the score is null
    };
    Chosen band(int column) const;
    ScaleResult result() const;

private:
    struct ItemPlan
    {
        std::vector<Rational> keyedOf; ///< keyed value of printed value lowest + n; null where not printed
        qint64 lowest = 0;
        bool direct = false; ///< whole printed values close together: keyedOf serves
        bool fixed = false;  ///< neither condition nor applicability
        bool counts = false; ///< a blank is counted as missing
    };

    SheetView view() const { return {m_raw, m_keyed, m_scores, m_flags, &m_context}; }
    void settleItems();
    void settleItem(size_t index);
    Rational compute(const Score &score) const;
    Rational overItems(const Score &score) const;
    Rational valueFor(const Score &score, int item) const;
    Rational overNorm(const Score &score, const Rational &raw) const;
    Rational byRules(const Score &score) const;

    const ScaleDefinition &m_definition;
    std::vector<ItemPlan> m_plans;
    std::vector<std::vector<const Banding *>> m_bandColumns;
    Context m_context;
    std::vector<Rational> m_raw, m_keyed, m_scores;
    std::vector<Truth> m_flags;
    std::vector<AnswerState> m_states;
    int m_missing = 0;
};

/// Pure: the same definition, answers and context always give the same result.
/// Fails with scales.unknown_item {item} or scales.value_not_printed {item}; nothing is guessed.
Result<ScaleResult> score(const ScaleDefinition &definition, const Answers &answers,
                          const Context &context = {});

/// Runs the worked examples; one problem for each figure that comes out otherwise.
QList<Problem> runExamples(const ScaleDefinition &definition);

} // namespace tingyu::scales
