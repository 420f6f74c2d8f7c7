// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/group_bench.h"

#include "core/scales/library.h"
#include "core/screening/group_figures.h"
#include "core/screening/result_json.h"

#include <QElapsedTimer>

#include <random>

namespace tingyu::bench {

double groupReportMs()
{
    constexpr int students = 5000;
    constexpr int classes = 120;
    scales::ScaleLibrary library;
    const auto definition = library.find(QStringLiteral("mht"));
    if (!definition)
        return -1;
    QList<ClassCoverage> groups;
    for (int i = 0; i < classes; ++i) {
        ClassCoverage one;
        one.id = SchoolClassId(i + 1);
        one.gradeName = QStringLiteral("%1年级").arg(7 + i / 40);
        one.className = QStringLiteral("%1%2班").arg(one.gradeName).arg(i + 1);
        groups.append(one);
    }
    std::mt19937 dice(7);
    QList<SheetRepository::ClassResult> results;
    for (int i = 0; i < students; ++i) {
        const unsigned weight = 100 + dice() % 800;
        Answers answers;
        for (const scales::Item &item : (*definition)->items)
            answers.insert(item.id, scales::Rational(dice() % 1000 < weight ? 1 : 0));
        const auto scored = scales::score(**definition, answers, {});
        if (!scored)
            return -1;
        SheetRepository::ClassResult one;
        one.schoolClass = SchoolClassId(i % classes + 1);
        one.student = StudentId(i + 1);
        one.status = SheetStatus::Complete;
        one.json = resultToJson(*scored);
        results.append(one);
    }
    QElapsedTimer timer;
    timer.start();
    const GroupFigures figures = groupFigures(**definition, groups, results);
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return figures.sheets == students ? took : -1;
}

} // namespace tingyu::bench
