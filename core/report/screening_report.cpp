// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/screening_report.h"

#include "core/report/scale_words.h"
#include "core/report/score_chart.h"
#include "core/screening/result_reading.h"

#include <algorithm>

namespace tingyu::report {
namespace {

using scales::FlagKind;
using scales::ScaleDefinition;
using scales::Score;
using scales::Truth;

constexpr qsizetype shownOfHash = 8;

/// In a cell that has nothing to say: a blank would ask for handwriting.
class ReportMaker
{
public:
    ReportMaker(const ScreeningReportFacts &facts, Language language)
        : m_facts(facts)
        , m_definition(*facts.definition)
        , m_result(resultFromJson(facts.view.latest.json))
        , m_language(language)
    {
        for (const scales::ItemTrace &item : facts.view.result.items) {
            if (item.state == scales::AnswerState::Missing)
                m_blank.insert(item.item);
        }
    }

    FormValues values()
    {
        fillHead();
        fillScores();
        fillKeyItems();
        fillCharts();
        fillMeaning();
        fillSource();
        set("counsellor", Value::of(m_facts.printer));
        return m_values;
    }

private:
    void set(const char *field, const Value &value) { m_values.fields.insert(QLatin1String(field), value); }
    QString said(const scales::Words &words) const { return wordsIn(m_language, words); }
    const AnswerSheet &sheet() const { return m_facts.view.sheet; }

    void fillHead()
    {
        const Student &student = m_facts.student;
        set("student", Value::join({Value::of(student.name), Value::of(student.studentNo)}));
        set("class", Value::of(m_facts.classLabel));
        QList<Value> person;
        if (student.birthDate.isValid())
            person.append(Value::years(ageOn(student.birthDate, sheet().answeredOn)));
        if (student.sex != Sex::Unknown)
            person.append(word("sex", student.sex == Sex::Male ? "m" : "f"));
        if (m_facts.stage)
            person.append(Value::code(QStringLiteral("stage"), schoolStageCode(*m_facts.stage)));
        set("age_sex_stage", Value::join(person));
        set("day", Value::day(sheet().answeredOn));
        // By its short name: the long ones of some instruments say more than a score can.
        set("scale", Value::of(m_definition.abbr));
        set("edition", Value::join({Value::of(m_facts.view.latest.scaleVersion), edition()}));
        set("informant", Value::code(QStringLiteral("informant"), informantCode(m_definition.informant)));
        QList<Value> validity{Value::code(QStringLiteral("validity"), validityWord(sheet()))};
        if (m_facts.view.latest.missing > 0)
            validity.append(word("mark", "blanks", {Value::count(m_facts.view.latest.missing)}));
        set("validity", Value::join(validity));
    }

    Value edition() const
    {
        if (sheet().textId.isEmpty())
            return word("edition", "paper");
        if (!m_facts.wording)
            return Value::of(sheet().textId);
        switch (m_facts.wording->kind) {
        case scales::TextKind::Original:
            return word("edition", "original");
        case scales::TextKind::ProjectTranslation:
            return word("edition", "project");
        case scales::TextKind::School:
            return m_facts.wording->sentBy.isEmpty()
                       ? word("edition", "school")
                       : word("edition", "office", {Value::of(m_facts.wording->sentBy)});
        }
        return {};
    }

    /// The score of the last sheet before this one, when both were scored by the same version.
    const StoredScore *before(const QString &scoreId) const
    {
        if (m_facts.course.size() < 2)
            return nullptr;
        const SheetService::Point &last = m_facts.course[m_facts.course.size() - 2];
        if (last.scaleVersion != m_facts.view.latest.scaleVersion)
            return nullptr;
        const StoredScore *score = last.result.score(scoreId);
        return score == nullptr || score->exact.isNull() ? nullptr : score;
    }

    Value sinceLast(const StoredScore &now) const
    {
        const StoredScore *was = before(now.id);
        if (was == nullptr)
            return {};
        const scales::Rational change = now.exact - was->exact;
        return Value::of((change.toDouble() > 0 ? QStringLiteral("+") : QString()) + figureText(change));
    }

    static Value cutoffShown(const scales::Banding &banding)
    {
        const auto cutoff = cutoffOf(banding);
        if (!cutoff)
            return {};
        const char16_t sign =
            cutoff->below ? (cutoff->included ? u'≤' : u'<') : (cutoff->included ? u'≥' : u'>');
        return Value::of(QString(QChar(sign)) + QLatin1Char(' ') + figureText(cutoff->value));
    }

    Value nameOf(const Score &score)
    {
        QList<Value> parts{Value::of(said(score.name))};
        switch (blankFill(m_definition, score, m_blank)) {
        case BlankFill::None:
            break;
        case BlankFill::Prorated:
            m_prorated = true;
            parts.append(word("mark", "prorated"));
            break;
        case BlankFill::Fixed:
            m_filled = true;
            parts.append(word("mark", "filled"));
            break;
        }
        return Value::join(parts);
    }

    void fillScores()
    {
        auto &rows = m_values.tables[QStringLiteral("scores")];
        for (const StoredScore &stored : m_result.scores) {
            const int at = m_definition.scoreIndex.value(stored.id, -1);
            if (stored.internal || at < 0)
                continue;
            const Score &score = m_definition.scores[static_cast<size_t>(at)];
            if (stored.exact.isNull()) {
                rows.append({Value::of(said(score.name)), word("mark", "unknown"), orNothing({}),
                             orNothing({}), orNothing({}), orNothing({})});
                continue;
            }
            const bool hasRange = !score.rangeLo.isNull() && !score.rangeHi.isNull();
            const QString range =
                hasRange ? QStringLiteral("%1–%2").arg(figureText(score.rangeLo), figureText(score.rangeHi))
                         : QString();
            const scales::Band *band = bandOf(m_definition, score, m_result);
            const scales::Banding *banding = bandingUsed(m_definition, score, m_result);
            rows.append({nameOf(score), Value::of(figureText(stored.exact)), orNothing(Value::of(range)),
                         orNothing(band != nullptr ? Value::of(said(band->label)) : Value()),
                         orNothing(banding != nullptr ? cutoffShown(*banding) : Value()),
                         orNothing(sinceLast(stored))});
        }
    }

    /// What became of a critical hint: the contact, or that it waits.
    Value follow(const StoredFlag &flag) const
    {
        QList<Value> parts;
        if (!flag.published)
            parts.append(word("mark", "own_rule"));
        for (const SheetFlag &one : m_facts.view.flags) {
            if (one.flagId != flag.id)
                continue;
            parts.append(one.contactAt ? word("follow", "contacted", {Value::moment(*one.contactAt)})
                                       : word("follow", "waiting", {Value::moment(one.raisedAt)}));
        }
        if (flag.muted)
            parts.append(word("follow", "off"));
        return Value::join(parts);
    }

    Value itemShown(const scales::Item &item) const
    {
        if (m_facts.wording && m_facts.wording->items.contains(item.id))
            return word("item", "worded",
                        {Value::of(item.id), Value::of(m_facts.wording->items.value(item.id))});
        const Value number = word("item", "number", {Value::of(item.id)});
        return item.label.isEmpty() ? number : Value::join({number, Value::of(said(item.label))});
    }

    Value answerShown(const scales::Item &item) const
    {
        const scales::Rational given = sheet().answers.value(item.id);
        if (given.isNull())
            return word("mark", "no_answer");
        for (const scales::Option &option : m_definition.setOf(item).options) {
            if (option.value == given)
                return Value::join({Value::of(figureText(given)), Value::of(said(option.label))});
        }
        return Value::of(figureText(given));
    }

    void fillKeyItems()
    {
        auto &rows = m_values.tables[QStringLiteral("key_items")];
        QSet<int> shownItems; // several hints may rest on one item
        for (const StoredFlag &stored : m_result.flags) {
            const int at = m_definition.flagIndex.value(stored.id, -1);
            const bool raised = stored.kind == FlagKind::Critical && stored.value == Truth::Yes;
            if (!raised || at < 0)
                continue;
            const scales::Flag &flag = m_definition.flags[static_cast<size_t>(at)];
            if (flag.when.items().empty()) {
                rows.append({Value::of(said(flag.label)), orNothing({}), orNothing(follow(stored))});
                continue;
            }
            for (const int index : flag.when.items()) {
                const scales::Item &item = m_definition.items[static_cast<size_t>(index)];
                if (sheet().answers.value(item.id).isNull() || shownItems.contains(index))
                    continue;
                shownItems.insert(index);
                rows.append({itemShown(item), answerShown(item), orNothing(follow(stored))});
            }
        }
    }

    void fillCharts()
    {
        const Score *main = summaryScore(m_definition);
        Chart profile;
        profile.kind = Chart::Kind::Profile;
        profile.name = m_definition.abbr;
        for (const StoredScore &stored : m_result.scores) {
            const int at = m_definition.scoreIndex.value(stored.id, -1);
            if (stored.internal || at < 0 || stored.exact.isNull() ||
                (main != nullptr && stored.id == main->id))
                continue;
            const Score &score = m_definition.scores[static_cast<size_t>(at)];
            const double value = stored.exact.toDouble();
            profile.points.append({Value::of(said(score.name)), 0, value, -1});
            profile.maximum =
                std::max({profile.maximum, value, score.rangeHi.isNull() ? value : score.rangeHi.toDouble()});
            profile.minimum = std::min(profile.minimum, value);
        }
        if (profile.points.size() > 1)
            m_values.charts[QStringLiteral("profile")] = {profile};
        if (main != nullptr)
            fillTrend(*main);
    }

    void fillTrend(const Score &main)
    {
        Chart trend;
        trend.kind = Chart::Kind::Line;
        trend.name = m_definition.abbr + QStringLiteral(" · ") + said(main.name);
        trend.minimum = main.rangeLo.isNull() ? 0 : main.rangeLo.toDouble();
        trend.maximum = main.rangeHi.isNull() ? 0 : main.rangeHi.toDouble();
        for (const SheetService::Point &point : m_facts.course) {
            const StoredScore *score = point.result.score(main.id);
            if (score == nullptr || score->exact.isNull())
                continue;
            trend.points.append({Value::day(point.on),
                                 static_cast<double>(m_facts.course.first().on.daysTo(point.on)),
                                 score->exact.toDouble(), -1});
            trend.maximum = std::max(trend.maximum, trend.points.last().value);
        }
        if (trend.points.size() < 2)
            return;
        if (const scales::Banding *banding = bandingUsed(m_definition, main, m_result))
            trend.bands = chartBands(*banding, trend.minimum, trend.maximum, m_language);
        m_values.charts[QStringLiteral("trend")] = {trend};
    }

    bool raised(FlagKind kind) const
    {
        return std::any_of(m_result.flags.begin(), m_result.flags.end(), [kind](const StoredFlag &flag) {
            return flag.kind == kind && flag.value == Truth::Yes;
        });
    }

    void fillMeaning()
    {
        QList<Value> notes;
        if (sheet().validity != SheetValidity::Ok)
            notes.append(word("note", sheet().validity == SheetValidity::Invalid ? "invalid" : "doubtful"));
        for (const StoredFlag &stored : m_result.flags) {
            const int at = m_definition.flagIndex.value(stored.id, -1);
            if (at >= 0 && stored.value == Truth::Yes && stored.kind != FlagKind::Critical && !stored.muted) {
                const Value label = Value::of(said(m_definition.flags[static_cast<size_t>(at)].label));
                notes.append(stored.published ? label : word("note", "own_rule", {label}));
            }
        }
        if (m_prorated)
            notes.append(word("note", "prorated"));
        if (m_filled)
            notes.append(word("note", "filled"));
        if (m_facts.wording && m_facts.wording->kind == scales::TextKind::ProjectTranslation)
            notes.append(word("note", "translation"));
        if (sheet().outsideWindow)
            notes.append(word("note", "outside_window"));
        if (!m_facts.view.earlier.isEmpty())
            notes.append(
                word("note", "rescored", {Value::count(static_cast<int>(m_facts.view.earlier.size()))}));
        if (m_facts.view.definitionChanged)
            notes.append(word("note", "definition_changed"));
        notes.append(word("note", "clue"));
        set("note", Value::join(notes));
        set("advice", word("advice", advice()));
    }

    const char *advice() const
    {
        const QStringList sameDay = raisedFlags(m_facts.view.latest.json, FlagUse::SameDay);
        if (!sameDay.isEmpty())
            return "same_day";
        if (sheet().validity == SheetValidity::Invalid)
            return "again";
        return raisedFlags(m_facts.view.latest.json, FlagUse::Review).isEmpty() ? "daily" : "talk";
    }

    void fillSource()
    {
        const StoredResult &latest = m_facts.view.latest;
        QList<Value> parts{word("source", "scale",
                                {Value::of(m_definition.abbr), Value::of(latest.scaleVersion),
                                 Value::of(latest.scaleHash.left(shownOfHash))})};
        if (!latest.normVersion.isEmpty())
            parts.append(word("source", "norm", {Value::of(latest.normVersion)}));
        parts.append(word("source", "engine", {Value::count(latest.engineVersion)}));
        QStringList schemes;
        for (const StoredScore &stored : m_result.scores) {
            const int at = m_definition.scoreIndex.value(stored.id, -1);
            if (stored.internal || at < 0)
                continue;
            const auto *banding =
                bandingUsed(m_definition, m_definition.scores[static_cast<size_t>(at)], m_result);
            if (banding == nullptr || schemes.contains(banding->scheme))
                continue;
            schemes.append(banding->scheme);
            parts.append(word("source", "bands", {Value::of(banding->scheme), Value::of(banding->source)}));
        }
        for (const QString &source : m_definition.sources)
            parts.append(Value::of(source));
        set("scale_source", Value::join(parts));
    }

    const ScreeningReportFacts &m_facts;
    const ScaleDefinition &m_definition;
    const ReadResult m_result;
    const Language m_language;
    QSet<QString> m_blank;
    FormValues m_values;
    bool m_prorated = false;
    bool m_filled = false;
};

} // namespace

FormValues screeningReportValues(const ScreeningReportFacts &facts, Language language)
{
    return ReportMaker(facts, language).values();
}

} // namespace tingyu::report
