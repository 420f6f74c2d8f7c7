// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_flow.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tingyu::answering {
namespace {

size_t slot(qsizetype index)
{
    return static_cast<size_t>(index);
}

} // namespace

AnswerFlow::AnswerFlow(const Questionnaire &questionnaire)
    : m_questionnaire(questionnaire)
    , m_askIf(slot(questionnaire.questions.size()))
    , m_answers(slot(questionnaire.questions.size()))
    , m_skipped(slot(questionnaire.questions.size()))
{
}

Result<AnswerFlow> AnswerFlow::begin(const Questionnaire &questionnaire)
{
    AnswerFlow flow(questionnaire);
    QHash<QString, int> before;
    for (qsizetype n = 0; n < questionnaire.questions.size(); ++n) {
        const Question &question = questionnaire.questions.at(n);
        if (!question.askIf.isEmpty()) {
            scales::ExpressionError error;
            flow.m_askIf[slot(n)] = scales::Expression::compile(question.askIf, {&before, nullptr, nullptr},
                                                                scales::Expression::Type::Bool, {}, error);
            if (error.code != nullptr)
                return fail(Errc::Damaged, "answering.plan");
        }
        before.insert(question.id, static_cast<int>(n));
    }
    if (!flow.atEnd() && !flow.isAsked(0))
        flow.goForward();
    return flow;
}

bool AnswerFlow::isAsked(qsizetype index) const
{
    const scales::Expression &askIf = m_askIf[slot(index)];
    if (askIf.isEmpty())
        return true;
    // Only what is asked itself decides about others.
    std::vector<Rational> raw(m_answers.size());
    for (const int other : askIf.items()) {
        if (isAsked(other))
            raw[static_cast<size_t>(other)] = m_answers[static_cast<size_t>(other)];
    }
    const scales::Context nobody;
    const scales::SheetView view{raw, raw, {}, {}, &nobody};
    // Cannot be told, because the item it hangs on was left out: asked, so that no warning sign is lost.
    return askIf.truth(view) != scales::Truth::No;
}

int AnswerFlow::number() const
{
    int number = 0;
    for (qsizetype n = 0; n < m_questionnaire.questions.size() && n <= m_at; ++n)
        number += isAsked(n) ? 1 : 0;
    return number;
}

int AnswerFlow::count() const
{
    int count = 0;
    for (qsizetype n = 0; n < m_questionnaire.questions.size(); ++n)
        count += isAsked(n) ? 1 : 0;
    return count;
}

qsizetype AnswerFlow::before() const
{
    for (qsizetype n = m_at - 1; n >= 0; --n) {
        if (isAsked(n))
            return n;
    }
    return -1;
}

void AnswerFlow::goForward()
{
    do {
        ++m_at;
    } while (!atEnd() && !isAsked(m_at));
}

bool AnswerFlow::answer(const Rational &value)
{
    if (atEnd() || !answerSet().accepts(value))
        return false;
    m_answers[slot(m_at)] = value;
    m_skipped[slot(m_at)] = false;
    goForward();
    return true;
}

bool AnswerFlow::choose(int number)
{
    if (atEnd() || number < 1 || number > answerSet().choices.size())
        return false;
    return answer(answerSet().choices.at(number - 1).value);
}

void AnswerFlow::skip()
{
    if (atEnd())
        return;
    m_answers[slot(m_at)] = Rational();
    m_skipped[slot(m_at)] = true;
    goForward();
}

bool AnswerFlow::goOn()
{
    if (atEnd() || (m_answers[slot(m_at)].isNull() && !m_skipped[slot(m_at)]))
        return false;
    goForward();
    return true;
}

bool AnswerFlow::goBack()
{
    const qsizetype index = before();
    if (index < 0)
        return false;
    m_at = index;
    return true;
}

void AnswerFlow::goTo(qsizetype index)
{
    if (index >= 0 && index < m_questionnaire.questions.size() && isAsked(index))
        m_at = index;
}

QHash<QString, Rational> AnswerFlow::answers() const
{
    QHash<QString, Rational> given;
    for (qsizetype n = 0; n < m_questionnaire.questions.size(); ++n) {
        if (isAsked(n) && !m_answers[slot(n)].isNull())
            given.insert(m_questionnaire.questions.at(n).id, m_answers[slot(n)]);
    }
    return given;
}

QStringList AnswerFlow::leftOut() const
{
    QStringList ids;
    for (qsizetype n = 0; n < m_questionnaire.questions.size(); ++n) {
        if (isAsked(n) && m_answers[slot(n)].isNull())
            ids.append(m_questionnaire.questions.at(n).id);
    }
    return ids;
}

bool AnswerFlow::hasAnswer() const
{
    return !answers().isEmpty();
}

QJsonObject AnswerFlow::save() const
{
    QJsonObject answers;
    QJsonArray skipped;
    for (qsizetype n = 0; n < m_questionnaire.questions.size(); ++n) {
        const QString &id = m_questionnaire.questions.at(n).id;
        if (!m_answers[slot(n)].isNull())
            answers.insert(id, QString::fromLatin1(m_answers[slot(n)].toText()));
        if (m_skipped[slot(n)])
            skipped.append(id);
    }
    return {{u"scale"_s, m_questionnaire.scaleId},
            {u"hash"_s, m_questionnaire.scaleHash},
            {u"text"_s, m_questionnaire.textId},
            {u"at"_s, m_at},
            {u"answers"_s, answers},
            {u"skipped"_s, skipped}};
}

bool AnswerFlow::restore(const QJsonObject &saved)
{
    if (saved.value(u"scale"_s).toString() != m_questionnaire.scaleId ||
        saved.value(u"hash"_s).toString() != m_questionnaire.scaleHash ||
        saved.value(u"text"_s).toString() != m_questionnaire.textId)
        return false;
    const QJsonObject answers = saved.value(u"answers"_s).toObject();
    const QJsonArray skipped = saved.value(u"skipped"_s).toArray();
    for (qsizetype n = 0; n < m_questionnaire.questions.size(); ++n) {
        const Question &question = m_questionnaire.questions.at(n);
        const Rational value = Rational::parse(answers.value(question.id).toString().toLatin1());
        m_answers[slot(n)] = m_questionnaire.setOf(question).accepts(value) ? value : Rational();
        m_skipped[slot(n)] = m_answers[slot(n)].isNull() && skipped.contains(question.id);
    }
    m_at =
        qBound(qsizetype(0), qsizetype(saved.value(u"at"_s).toInteger()), m_questionnaire.questions.size());
    if (!atEnd() && !isAsked(m_at))
        goForward();
    return true;
}

} // namespace tingyu::answering
