// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/pairing.h"

#include "core/base/class_name.h"
#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <algorithm>
#include <tuple>

namespace tingyu {
namespace {

/// Texts of the same length that differ in exactly one place.
bool differInOne(const QString &a, const QString &b)
{
    if (a.size() != b.size() || a.size() < 2)
        return false;
    int differing = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        differing += a[i] != b[i] ? 1 : 0;
    return differing == 1;
}

std::optional<PairHint> hintFor(const UnmatchedRow &row, const StudentKey &student)
{
    const QStringList numbers{student.studentNo, student.rollNumber};
    if (!row.number.isEmpty() && numbers.contains(row.number))
        return PairHint::SameNumber;
    if (!row.name.isEmpty()) {
        if (row.name == student.name || student.formerNames.split(QLatin1Char('\n')).contains(row.name))
            return PairHint::SameName;
        const QString sound = keysOf(row.name).full();
        if (!sound.isEmpty() && sound == keysOf(student.name).full())
            return PairHint::SameSound;
        if (differInOne(row.name, student.name))
            return PairHint::NearName;
    }
    const bool near = std::any_of(numbers.begin(), numbers.end(),
                                  [&row](const QString &number) { return differInOne(number, row.number); });
    return near ? std::optional(PairHint::NearNumber) : std::nullopt;
}

} // namespace

QString classKey(const QString &className)
{
    const ClassText read = parseClass(className);
    return read.isUnderstood() ? read.shown() : text::squeezed(className);
}

QList<PairCandidate> pairCandidates(const UnmatchedRow &row, const QList<StudentKey> &students,
                                    const QHash<SchoolClassId, QString> &classLabels, int most)
{
    const QString wanted = row.className.isEmpty() ? QString() : classKey(row.className);
    QList<PairCandidate> found;
    for (const StudentKey &student : students) {
        const auto hint = hintFor(row, student);
        if (!hint)
            continue;
        const QString label = classLabels.value(student.classId);
        found.append({student.id, student.name, label, student.studentNo, *hint,
                      !wanted.isEmpty() && classKey(label) == wanted});
    }
    std::stable_sort(found.begin(), found.end(), [](const PairCandidate &a, const PairCandidate &b) {
        return std::tuple(a.hint, !a.sameClass, a.name) < std::tuple(b.hint, !b.sameClass, b.name);
    });
    return found.mid(0, most);
}

} // namespace tingyu
