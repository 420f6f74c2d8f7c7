// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/answer_seal.h"
#include "core/answering/station_files.h"
#include "core/answering/station_plan.h"

#include <QDir>
#include <QFile>

namespace tingyu::test {

inline constexpr answering::CodeCost cheapCost{1, 8192};

/// A made-up questionnaire of `items` items with four choices each.
inline answering::Questionnaire sampleQuestionnaire(int items, const QString &id = QStringLiteral("sample"))
{
    answering::Questionnaire made;
    made.scaleId = id;
    made.scaleHash = QStringLiteral("00");
    made.title = QStringLiteral("问卷");
    made.instructions = QStringLiteral("请选一个。");
    answering::AnswerSet set;
    for (int n = 0; n < 4; ++n)
        set.choices.append({scales::Rational(n), QStringLiteral("选项%1").arg(n + 1)});
    made.sets = {set};
    for (int n = 1; n <= items; ++n)
        made.questions.append({QString::number(n), QStringLiteral("第%1个问题").arg(n), 0, {}});
    return made;
}

/// A plan for students 甲, 乙 … whose codes are codeOf(0), codeOf(1) …
inline QString codeOf(int student)
{
    return QStringLiteral("CODECODE%1")
        .arg(2222 + student)
        .replace(QLatin1Char('0'), QLatin1Char('X'))
        .replace(QLatin1Char('O'), QLatin1Char('A'));
}

inline answering::StationPlan samplePlan(int students, int items,
                                         const QByteArray &publicKey = QByteArray(32, 'p'))
{
    using namespace answering;
    StationPlan plan;
    plan.station = QStringLiteral("018f0000-0000-7000-8000-000000000001");
    plan.language = QStringLiteral("zh");
    plan.publicKey = publicKey;
    plan.salt = QByteArray(saltBytes, 's');
    plan.cost = cheapCost;
    plan.questionnaires = {sampleQuestionnaire(items)};
    plan.leaveKey = *wordKey(QStringLiteral("离开1234"), plan.salt, plan.cost);
    for (int n = 0; n < students; ++n) {
        const auto keys = CodeKeys::of(*codeKey(codeOf(n), plan.salt, plan.cost));
        plan.slips.append({keys.slip, wrappedTaker({QStringLiteral("学生%1").arg(n + 1),
                                                    QStringLiteral("七年级1班"),
                                                    QStringList{QStringLiteral("sample")},
                                                    {}},
                                                   keys)});
    }
    return plan;
}

inline void writePlan(const QString &folder, const answering::StationPlan &plan)
{
    QDir().mkpath(folder + QStringLiteral("/answers"));
    QFile file(answering::StationFiles::planFile(folder));
    if (file.open(QIODevice::WriteOnly))
        file.write(answering::written(plan));
}

} // namespace tingyu::test
