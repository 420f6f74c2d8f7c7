// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/text_pack.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

/// A school's own questionnaire as it is edited: items, options, scores and bands, and what is made of it: a
/// definition and its wording, in the formats of every other instrument.
namespace tingyu::scales {

struct AnswerChoice
{
    QString label;
    int value = 0;
    bool operator==(const AnswerChoice &) const = default;
};
struct ChoiceList
{
    QList<AnswerChoice> choices;
    bool operator==(const ChoiceList &) const = default;
};
struct QuestionLine
{
    QString text;
    int list = 0;         ///< which of the lists of options
    bool reverse = false; ///< counts highest where the others count lowest
    bool operator==(const QuestionLine &) const = default;
};
struct BandLine
{
    QString label;
    QString from;        ///< a number: where it begins; of the lowest one not asked for
    int attention = 0;   ///< 0 none … 3
    bool queued = false; ///< a score in it puts the student into the review queue
    bool operator==(const BandLine &) const = default;
};
struct ScoreLine
{
    QString name;
    bool mean = false;     ///< of the items, else their sum
    bool better = false;   ///< a higher score is better
    QList<int> items;      ///< places in OwnInstrument::questions, rising
    QList<BandLine> bands; ///< rising; may be empty
    bool operator==(const ScoreLine &) const = default;
};

struct OwnInstrument
{
    QString scaleId; ///< "own_…"; the same over all versions
    int number = 1;  ///< of the version that is being made
    QString title, measures, instructions;
    Informant informant = Informant::Self;
    std::vector<SchoolStage> stages;
    QList<ChoiceList> lists;
    QList<QuestionLine> questions;
    QList<ScoreLine> scores;
    bool operator==(const OwnInstrument &) const = default;
};

/// What every questionnaire of a school's own says of itself, in the language it is made in.
struct OwnWords
{
    QString owner;  ///< whose it is, and the source of its bands
    QString rights; ///< that its items are the school's own
    QString bands;  ///< name of the banding
    QString note;   ///< what it cannot say
};

inline constexpr int mostQuestions = 200;
inline constexpr int mostOwnScores = 20;

/// What keeps it from being released: code and place (from 1; 0: the whole). Codes: title, measures,
/// instructions, stages, no_questions, too_many_questions, question_text, options (of a list: fewer than two,
/// without a label, or a value twice), no_scores, too_many_scores, score_name, score_items, mean_lists (a
/// mean over lists of other ranges), band_label, band_order (not rising, no number, or outside the range).
struct OwnInstrumentFault
{
    QString code;
    int place = 0;
    bool operator==(const OwnInstrumentFault &) const = default;
};
QList<OwnInstrumentFault> faultsOf(const OwnInstrument &made);

/// Without faults: a definition that readDefinition() takes, with worked examples made by scoring it.
/// Its hash depends on the content alone.
QByteArray definitionJson(const OwnInstrument &made, const OwnWords &words);
/// Its wording. `definition` is the one made of it.
TextPack wordingOf(const OwnInstrument &made, const ScaleDefinition &definition, const OwnWords &words);
/// What definition and wording were made from, as the next version.
OwnInstrument nextVersion(const ScaleDefinition &definition, const TextPack &wording);

/// A half-made one as a draft keeps it; what is not readable is an empty one.
QString draftText(const OwnInstrument &made);
OwnInstrument ownInstrumentFromDraft(const QString &text);

} // namespace tingyu::scales
