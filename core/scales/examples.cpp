// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/scoring.h"

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(const Rational &value)
{
    return value.isNull() ? u"null"_s : QString::fromLatin1(value.toText());
}

QString shown(Truth value)
{
    return value == Truth::Unknown ? u"null"_s : value == Truth::Yes ? u"true"_s : u"false"_s;
}

QString shown(const QString &value)
{
    return value.isEmpty() ? u"null"_s : value;
}

class Comparison
{
public:
    Comparison(QList<Problem> &problems, QString path) : m_problems(problems), m_path(std::move(path)) {}

    void same(const QString &where, const QString &expected, const QString &actual)
    {
        if (expected != actual)
            m_problems.append({m_path + where, u"example_differs"_s, {expected, actual}});
    }

private:
    QList<Problem> &m_problems;
    QString m_path;
};

void compare(const WorkedExample &example, const ScaleResult &actual, Comparison &check)
{
    if (!example.status.isEmpty())
        check.same(u"status"_s, example.status,
                   actual.status == SheetStatus::Complete ? u"complete"_s : u"incomplete"_s);
    if (example.nMissing)
        check.same(u"n_missing"_s, QString::number(*example.nMissing), QString::number(actual.nMissing));
    for (auto entry = example.scores.cbegin(); entry != example.scores.cend(); ++entry)
        check.same("scores."_L1 + entry.key(), shown(*entry), shown(actual.score(entry.key())->exact));
    for (auto entry = example.bands.cbegin(); entry != example.bands.cend(); ++entry)
        check.same("bands."_L1 + entry.key(), shown(*entry), shown(actual.band(entry.key())->id));
    for (auto entry = example.flags.cbegin(); entry != example.flags.cend(); ++entry)
        check.same("flags."_L1 + entry.key(), shown(*entry), shown(actual.flag(entry.key())->value));
}

} // namespace

QList<Problem> runExamples(const ScaleDefinition &definition)
{
    QList<Problem> problems;
    for (size_t n = 0; n < definition.examples.size(); ++n) {
        const WorkedExample &example = definition.examples[n];
        const QString path = "examples["_L1 + QString::number(n) + ']'_L1;
        const Result<ScaleResult> actual = score(definition, example.answers, example.context);
        Comparison check(problems, path + ".expect."_L1);
        if (actual)
            compare(example, *actual, check);
        else
            problems.append({path + ".answers"_L1, actual.error().subject, actual.error().detail});
    }
    return problems;
}

} // namespace tingyu::scales
