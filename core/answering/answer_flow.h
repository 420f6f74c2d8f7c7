// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/questionnaire.h"

namespace tingyu::answering {

/// One student's way through one questionnaire: which item is shown, what was answered, left out or not
/// asked. Knows nothing of time, files or screens.
class AnswerFlow
{
public:
    /// Errc::Damaged answering.plan: an item is asked under a condition that cannot be read.
    static Result<AnswerFlow> begin(const Questionnaire &questionnaire);

    const Questionnaire &questionnaire() const { return m_questionnaire; }
    bool atEnd() const { return m_at >= m_questionnaire.questions.size(); }
    qsizetype position() const { return m_at; } ///< index of the item shown; behind the last at the end
    const Question &question() const { return m_questionnaire.questions.at(m_at); }
    const AnswerSet &answerSet() const { return m_questionnaire.setOf(question()); }
    /// Of the items asked as things stand: the number of the one shown, from 1, and of all.
    int number() const;
    int count() const;
    /// What stands on an item; null: nothing, or left out.
    Rational answerAt(qsizetype index) const { return m_answers.at(static_cast<size_t>(index)); }
    bool isSkipped(qsizetype index) const { return m_skipped.at(static_cast<size_t>(index)); }
    /// The item before the one shown, of those asked; -1 at the first.
    qsizetype before() const;

    /// Answers the item shown and goes to the next; false, and nothing happens, when it takes no such value.
    bool answer(const Rational &value);
    /// The n-th choice, from 1.
    bool choose(int number);
    void skip();                ///< leaves it out and goes on; an answer given before is taken back
    bool goOn();                ///< to the next, leaving an answer as it is; false where nothing was said yet
    bool goBack();              ///< false at the first
    void goTo(qsizetype index); ///< of an item that is asked

    /// Printed values of the items that are asked as things stand. What was answered on a way that was left
    /// again is not part of it.
    QHash<QString, Rational> answers() const;
    QStringList leftOut() const; ///< asked and without an answer
    bool hasAnswer() const;

    QJsonObject save() const;
    /// Takes up a saved way of the same questionnaire; false when it is of another.
    bool restore(const QJsonObject &saved);

private:
    explicit AnswerFlow(const Questionnaire &questionnaire);
    bool isAsked(qsizetype index) const;
    void goForward();

    Questionnaire m_questionnaire;
    std::vector<scales::Expression> m_askIf;
    std::vector<Rational> m_answers;
    std::vector<bool> m_skipped;
    qsizetype m_at = 0;
};

} // namespace tingyu::answering
