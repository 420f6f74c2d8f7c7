// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace tingyu {

/// What the cells of a file of answers are.
enum class AnswerCoding : quint8
{
    Auto,      ///< labels where a whole column is labels, else printed values: nothing is guessed
    Value,     ///< printed value
    Label,     ///< the option in words
    Place,     ///< which option on the form, from 1
    PlaceZero, ///< which option on the form, from 0
    Letter,    ///< which option on the form: A, B, C
    Score,     ///< what the answer counts, after reversal
};
inline constexpr AnswerCoding answerCodings[] = {AnswerCoding::Value,  AnswerCoding::Label,
                                                 AnswerCoding::Place,  AnswerCoding::PlaceZero,
                                                 AnswerCoding::Letter, AnswerCoding::Score};
QString answerCodingCode(AnswerCoding coding); ///< auto, value, label, place, place0, letter, score
std::optional<AnswerCoding> answerCodingFromCode(const QString &code);

/// How a file that is not in the plain form is to be read: given by a person, remembered with the set of
/// headings. JSON: {"columns": {"heading":
/// "student_no|roll_number|name|class|grade|date|answers|item:<id>|skip"},
///        "values": {"cell text": "printed value"}, "answers": a coding, "blank": ".-", "multi": "*#",
///        "text": id of the wording the answers were given to}
/// A heading written "@3" means the third column, whatever stands there.
struct AnswerProfile
{
    QHash<QString, QString> columns; ///< squeezed heading -> target
    QHash<QString, QString> values;  ///< squeezed cell text -> printed value, for every item column
    AnswerCoding coding = AnswerCoding::Auto;
    QString blankMarks; ///< single characters that stand for no answer
    QString multiMarks; ///< single characters that stand for more than one mark
    QString textId;     ///< every sheet of the file names it; empty: the school's paper form
    bool isEmpty() const { return *this == AnswerProfile(); }
    bool operator==(const AnswerProfile &) const = default;
};
/// Errc::BadInput answers.profile.
Result<AnswerProfile> readAnswerProfile(const QByteArray &json);
QByteArray writeAnswerProfile(const AnswerProfile &profile);
/// What a profile is remembered with: SHA-256 of the set of headings, whatever their order.
QByteArray headingKey(const QStringList &headings);

} // namespace tingyu
