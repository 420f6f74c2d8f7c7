// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/own_instrument.h"

#include "core/scales/scoring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::pair<Informant, const char *> readers[] = {{Informant::Self, "self"},
                                                          {Informant::Parent, "parent"},
                                                          {Informant::Teacher, "teacher"},
                                                          {Informant::Interviewer, "interviewer"}};
constexpr std::pair<SchoolStage, const char *> stageWords[] = {
    {SchoolStage::Primary, "primary"}, {SchoolStage::Junior, "junior"}, {SchoolStage::Senior, "senior"}};

QString readerWord(Informant informant)
{
    for (const auto &[value, word] : readers) {
        if (value == informant)
            return QString::fromLatin1(word);
    }
    return {};
}

QJsonObject chinese(const QString &text)
{
    return {{u"zh"_s, text}};
}

struct Span
{
    int lo = 0, hi = 0;
    bool operator==(const Span &) const = default;
};

Span spanOf(const ChoiceList &list)
{
    const auto less = [](const AnswerChoice &a, const AnswerChoice &b) { return a.value < b.value; };
    const auto [lo, hi] = std::minmax_element(list.choices.begin(), list.choices.end(), less);
    return list.choices.isEmpty() ? Span{} : Span{lo->value, hi->value};
}

const ChoiceList *listOf(const OwnInstrument &made, int question)
{
    const int list = made.questions[question].list;
    return list >= 0 && list < made.lists.size() ? &made.lists[list] : nullptr;
}

Span rangeOf(const OwnInstrument &made, const ScoreLine &score)
{
    Span range;
    for (const int at : score.items) {
        const Span one = spanOf(*listOf(made, at));
        range = score.mean ? one : Span{range.lo + one.lo, range.hi + one.hi};
    }
    return range;
}

QString scoreId(const OwnInstrument &made, qsizetype at)
{
    // The one that counts every question stands for the whole, and is called so.
    return at == 0 && made.scores[0].items.size() == made.questions.size()
               ? u"total"_s
               : QString(u's' + QString::number(at + 1));
}

class Checker
{
public:
    explicit Checker(const OwnInstrument &made) : m_made(made) {}

    QList<OwnInstrumentFault> faults()
    {
        need(!m_made.title.trimmed().isEmpty(), "title");
        need(!m_made.measures.trimmed().isEmpty(), "measures");
        need(!m_made.instructions.trimmed().isEmpty(), "instructions");
        need(!m_made.stages.empty(), "stages");
        need(!m_made.questions.isEmpty(), "no_questions");
        need(m_made.questions.size() <= mostQuestions, "too_many_questions");
        for (qsizetype n = 0; n < m_made.lists.size(); ++n)
            need(isList(m_made.lists[n]), "options", n + 1);
        for (qsizetype n = 0; n < m_made.questions.size(); ++n) {
            need(!m_made.questions[n].text.trimmed().isEmpty(), "question_text", n + 1);
            need(listOf(m_made, static_cast<int>(n)) != nullptr, "options", n + 1);
        }
        need(!m_made.scores.isEmpty(), "no_scores");
        need(m_made.scores.size() <= mostOwnScores, "too_many_scores");
        if (m_faults.isEmpty()) {
            for (qsizetype n = 0; n < m_made.scores.size(); ++n)
                checkScore(m_made.scores[n], n + 1);
        }
        return m_faults;
    }

private:
    void need(bool holds, const char *code, qsizetype place = 0)
    {
        const OwnInstrumentFault fault{QString::fromLatin1(code), static_cast<int>(place)};
        if (!holds && !m_faults.contains(fault))
            m_faults.append(fault);
    }

    static bool isList(const ChoiceList &list)
    {
        QSet<int> values;
        for (const AnswerChoice &choice : list.choices) {
            if (choice.label.trimmed().isEmpty())
                return false;
            values.insert(choice.value);
        }
        return values.size() >= 2 && values.size() == list.choices.size();
    }

    void checkScore(const ScoreLine &score, qsizetype place)
    {
        need(!score.name.trimmed().isEmpty(), "score_name", place);
        const bool known = !score.items.isEmpty() &&
                           std::all_of(score.items.begin(), score.items.end(),
                                       [this](int at) { return at >= 0 && at < m_made.questions.size(); });
        need(known, "score_items", place);
        if (!known)
            return;
        const Span first = spanOf(*listOf(m_made, score.items.first()));
        need(!score.mean || std::all_of(score.items.begin(), score.items.end(),
                                        [&](int at) { return spanOf(*listOf(m_made, at)) == first; }),
             "mean_lists", place);
        checkBands(score, place);
    }

    void checkBands(const ScoreLine &score, qsizetype place)
    {
        if (score.bands.isEmpty())
            return;
        const Span range = rangeOf(m_made, score);
        Rational before(range.lo);
        for (qsizetype n = 0; n < score.bands.size(); ++n) {
            need(!score.bands[n].label.trimmed().isEmpty(), "band_label", place);
            if (n == 0)
                continue;
            const Rational from = Rational::parse(score.bands[n].from.trimmed().toLatin1());
            const bool rises =
                !from.isNull() && from.compare(before) > 0 && from.compare(Rational(range.hi)) <= 0;
            need(rises && (score.mean || from.isWhole()), "band_order", place);
            if (rises)
                before = from;
        }
        need(score.bands.size() > 1, "band_order", place); // one band says nothing
    }

    const OwnInstrument &m_made;
    QList<OwnInstrumentFault> m_faults;
};

QJsonObject setsOf(const OwnInstrument &made)
{
    QJsonObject sets;
    for (qsizetype n = 0; n < made.lists.size(); ++n) {
        QJsonArray options;
        for (const AnswerChoice &choice : made.lists[n].choices)
            options.append(
                QJsonObject{{u"value"_s, choice.value}, {u"label"_s, chinese(choice.label.trimmed())}});
        sets.insert(QString(u'L' + QString::number(n + 1)),
                    QJsonObject{{u"kind"_s, u"single"_s}, {u"options"_s, options}});
    }
    return sets;
}

QJsonArray itemsOf(const OwnInstrument &made)
{
    QSet<int> scored;
    for (const ScoreLine &score : made.scores)
        scored.unite({score.items.begin(), score.items.end()});
    QJsonArray items;
    for (qsizetype n = 0; n < made.questions.size(); ++n) {
        const QString id = QString::number(n + 1);
        QJsonObject item{{u"ids"_s, QJsonArray{id}},
                         {u"set"_s, QString(u'L' + QString::number(made.questions[n].list + 1))}};
        if (made.questions[n].reverse)
            item.insert(u"reverse"_s, QJsonArray{id});
        if (!scored.contains(static_cast<int>(n)))
            item.insert(u"unscored"_s, true);
        items.append(item);
    }
    return items;
}

QJsonArray scoresOf(const OwnInstrument &made)
{
    QJsonArray scores;
    for (qsizetype n = 0; n < made.scores.size(); ++n) {
        const ScoreLine &line = made.scores[n];
        QJsonArray items;
        for (const int at : line.items)
            items.append(QString::number(at + 1));
        const Span range = rangeOf(made, line);
        scores.append(QJsonObject{{u"id"_s, scoreId(made, n)},
                                  {u"name"_s, chinese(line.name.trimmed())},
                                  {u"op"_s, line.mean ? u"mean"_s : u"sum"_s},
                                  {u"items"_s, items},
                                  {u"range"_s, QJsonArray{range.lo, range.hi}},
                                  {u"higher_is_better"_s, line.better}});
    }
    return scores;
}

QJsonArray bandingsOf(const OwnInstrument &made, const OwnWords &words)
{
    QJsonArray bandings;
    for (qsizetype n = 0; n < made.scores.size(); ++n) {
        const QList<BandLine> &lines = made.scores[n].bands;
        if (lines.isEmpty())
            continue;
        QJsonArray bands;
        for (qsizetype b = 0; b < lines.size(); ++b) {
            const QString from = b == 0 ? u"min"_s : lines[b].from.trimmed();
            const QString to =
                b + 1 == lines.size() ? u"max]"_s : QString(lines[b + 1].from.trimmed() + u')');
            bands.append(QJsonObject{{u"id"_s, QString(u'b' + QString::number(b + 1))},
                                     {u"on"_s, QString(u'[' + from + ", "_L1 + to)},
                                     {u"attention"_s, lines[b].attention},
                                     {u"label"_s, chinese(lines[b].label.trimmed())}});
        }
        bandings.append(QJsonObject{{u"scores"_s, QJsonArray{scoreId(made, n)}},
                                    {u"scheme"_s, words.bands},
                                    {u"source"_s, words.owner},
                                    {u"bands"_s, bands}});
    }
    return bandings;
}

QJsonArray flagsOf(const OwnInstrument &made, const OwnWords &words)
{
    QJsonArray flags;
    for (qsizetype n = 0; n < made.scores.size(); ++n) {
        const QList<BandLine> &lines = made.scores[n].bands;
        for (qsizetype b = 0; b < lines.size(); ++b) {
            if (!lines[b].queued)
                continue;
            const QString score = "s('"_L1 + scoreId(made, n) + "')"_L1;
            QStringList parts;
            if (b > 0)
                parts << score + ">="_L1 + lines[b].from.trimmed();
            if (b + 1 < lines.size())
                parts << score + u'<' + lines[b + 1].from.trimmed();
            flags.append(QJsonObject{{u"id"_s, QString(scoreId(made, n) + "_b"_L1 + QString::number(b + 1))},
                                     {u"kind"_s, u"screen"_s},
                                     {u"action"_s, u"review"_s},
                                     {u"when"_s, parts.join(" and "_L1)},
                                     {u"label"_s, chinese(QString(made.scores[n].name.trimmed() + ": "_L1 +
                                                                  lines[b].label.trimmed()))},
                                     {u"published"_s, false},
                                     {u"source"_s, words.owner}});
        }
    }
    return flags;
}

/// What scoring gives when everything is answered lowest, and highest.
QJsonArray examplesOf(const ScaleDefinition &definition)
{
    QJsonArray examples;
    for (const bool highest : {false, true}) {
        QJsonObject given;
        Answers answers;
        for (const Item &item : definition.items) {
            const ResponseSet &set = definition.setOf(item);
            const Rational value = highest ? set.max : set.min;
            answers.insert(item.id, value);
            given.insert(item.id, static_cast<int>(value.num()));
        }
        const Result<ScaleResult> result = score(definition, answers);
        if (!result)
            continue;
        QJsonObject scores;
        for (const ScoreValue &one : result->scores) {
            if (one.exact.isWhole())
                scores.insert(one.id, static_cast<int>(one.exact.num()));
        }
        examples.append(QJsonObject{
            {u"title"_s, highest ? u"highest"_s : u"lowest"_s},
            {u"answers"_s, given},
            {u"expect"_s,
             QJsonObject{{u"status"_s, u"complete"_s}, {u"n_missing"_s, 0}, {u"scores"_s, scores}}}});
    }
    return examples;
}

} // namespace

QList<OwnInstrumentFault> faultsOf(const OwnInstrument &made)
{
    return Checker(made).faults();
}

QByteArray definitionJson(const OwnInstrument &made, const OwnWords &words)
{
    QJsonArray levels;
    for (const auto &[stage, word] : stageWords) {
        if (std::find(made.stages.begin(), made.stages.end(), stage) != made.stages.end())
            levels.append(QString::fromLatin1(word));
    }
    QJsonObject object{{u"format"_s, u"tingyu-scale-1"_s},
                       {u"id"_s, made.scaleId},
                       {u"version"_s, QString(QString::number(made.number) + ".0.0"_L1)},
                       {u"abbr"_s, made.title.trimmed()},
                       {u"name"_s, chinese(made.title.trimmed())},
                       {u"measures"_s, chinese(made.measures.trimmed())},
                       {u"informant"_s, readerWord(made.informant)},
                       {u"stages"_s, QJsonObject{{u"levels"_s, levels}}},
                       {u"rights"_s, QJsonObject{{u"owner"_s, words.owner},
                                                 {u"class"_s, u"free"_s},
                                                 {u"summary"_s, chinese(words.rights)},
                                                 {u"source"_s, words.owner},
                                                 {u"basis"_s, u"own"_s},
                                                 {u"wording"_s, u"none"_s}}},
                       {u"sources"_s, QJsonArray{words.owner}},
                       {u"notes"_s, QJsonArray{chinese(words.note)}},
                       {u"response_sets"_s, setsOf(made)},
                       {u"items"_s, itemsOf(made)},
                       {u"scores"_s, scoresOf(made)},
                       {u"bandings"_s, bandingsOf(made, words)},
                       {u"flags"_s, flagsOf(made, words)},
                       {u"examples"_s, QJsonArray{QJsonObject{{u"title"_s, u"empty"_s},
                                                              {u"answers"_s, QJsonObject()},
                                                              {u"expect"_s, QJsonObject()}}}}};
    const QByteArray bare = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const DefinitionOutcome read = readDefinition(bare);
    if (!read.definition)
        return bare; // whoever asked without faults gets what is wrong from the reader
    object.insert(u"examples"_s, examplesOf(*read.definition));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

TextPack wordingOf(const OwnInstrument &made, const ScaleDefinition &definition, const OwnWords &words)
{
    TextPack pack;
    pack.id = definition.id + "_zh_"_L1 + QString::number(made.number);
    pack.scaleId = definition.id;
    pack.language = u"zh"_s;
    pack.kind = TextKind::School;
    pack.title = made.title.trimmed();
    pack.instructions = made.instructions.trimmed();
    pack.source = words.owner;
    for (qsizetype n = 0; n < made.questions.size(); ++n)
        pack.items.insert(QString::number(n + 1), made.questions[n].text.trimmed());
    return pack;
}

OwnInstrument nextVersion(const ScaleDefinition &definition, const TextPack &wording)
{
    OwnInstrument made;
    made.scaleId = definition.id;
    made.number = definition.version.section(u'.', 0, 0).toInt() + 1;
    made.title = definition.name.zh;
    made.measures = definition.measures.zh;
    made.instructions = wording.instructions;
    made.informant = definition.informant;
    made.stages = definition.stages.levels;
    for (const ResponseSet &set : definition.sets) {
        ChoiceList list;
        for (const Option &option : set.options)
            list.choices.append({option.label.zh, static_cast<int>(option.value.num())});
        made.lists.append(list);
    }
    for (const Item &item : definition.items)
        made.questions.append({wording.items.value(item.id), item.set, item.reverse});
    for (size_t n = 0; n < definition.scores.size(); ++n) {
        const Score &score = definition.scores[n];
        ScoreLine line{score.name.zh,
                       score.op == ScoreOp::Mean,
                       score.higherIsBetter,
                       QList<int>(score.items.begin(), score.items.end()),
                       {}};
        for (const Banding &banding : definition.bandings) {
            if (static_cast<size_t>(banding.score) != n)
                continue;
            for (const Band &band : banding.bands)
                line.bands.append({band.label.zh, QString::fromLatin1(band.lo.toText()), band.attention,
                                   definition.flagIndex.contains(score.id + u'_' + band.id)});
        }
        made.scores.append(line);
    }
    return made;
}

QString draftText(const OwnInstrument &made)
{
    QJsonArray stages, lists, questions, scores;
    for (const auto &[stage, word] : stageWords) {
        if (std::find(made.stages.begin(), made.stages.end(), stage) != made.stages.end())
            stages.append(QString::fromLatin1(word));
    }
    for (const ChoiceList &list : made.lists) {
        QJsonArray choices;
        for (const AnswerChoice &choice : list.choices)
            choices.append(QJsonArray{choice.label, choice.value});
        lists.append(choices);
    }
    for (const QuestionLine &line : made.questions)
        questions.append(QJsonArray{line.text, line.list, line.reverse});
    for (const ScoreLine &line : made.scores) {
        QJsonArray items, bands;
        for (const int at : line.items)
            items.append(at);
        for (const BandLine &band : line.bands)
            bands.append(QJsonArray{band.label, band.from, band.attention, band.queued});
        scores.append(QJsonArray{line.name, line.mean, line.better, items, bands});
    }
    const QJsonObject object{{u"scale"_s, made.scaleId},
                             {u"number"_s, made.number},
                             {u"title"_s, made.title},
                             {u"measures"_s, made.measures},
                             {u"instructions"_s, made.instructions},
                             {u"informant"_s, readerWord(made.informant)},
                             {u"stages"_s, stages},
                             {u"lists"_s, lists},
                             {u"questions"_s, questions},
                             {u"scores"_s, scores}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

OwnInstrument ownInstrumentFromDraft(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    OwnInstrument made;
    made.scaleId = object.value(u"scale"_s).toString();
    made.number = std::max(1, object.value(u"number"_s).toInt());
    made.title = object.value(u"title"_s).toString();
    made.measures = object.value(u"measures"_s).toString();
    made.instructions = object.value(u"instructions"_s).toString();
    for (const auto &[value, word] : readers) {
        if (object.value(u"informant"_s) == QString::fromLatin1(word))
            made.informant = value;
    }
    const QJsonArray stages = object.value(u"stages"_s).toArray();
    for (const auto &[stage, word] : stageWords) {
        if (stages.contains(QString::fromLatin1(word)))
            made.stages.push_back(stage);
    }
    for (const auto &list : object.value(u"lists"_s).toArray()) {
        ChoiceList choices;
        for (const auto &choice : list.toArray())
            choices.choices.append({choice[0].toString(), choice[1].toInt()});
        made.lists.append(choices);
    }
    for (const auto &line : object.value(u"questions"_s).toArray())
        made.questions.append({line[0].toString(), line[1].toInt(), line[2].toBool()});
    for (const auto &line : object.value(u"scores"_s).toArray()) {
        ScoreLine score{line[0].toString(), line[1].toBool(), line[2].toBool(), {}, {}};
        for (const auto &at : line[3].toArray())
            score.items.append(at.toInt());
        for (const auto &band : line[4].toArray())
            score.bands.append({band[0].toString(), band[1].toString(), band[2].toInt(), band[3].toBool()});
        made.scores.append(score);
    }
    return made;
}

} // namespace tingyu::scales
