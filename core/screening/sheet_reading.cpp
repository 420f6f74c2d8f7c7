// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of stored sheets, and what is noted on their flags; sheet_service.cpp stores and scores.
#include "core/screening/sheet_service.h"

#include "core/scales/library.h"
#include "core/screening/screening_operations.h"

#include <algorithm>

namespace tingyu {

Result<SheetView> SheetService::view(const Uid &uid)
{
    if (auto viewed = m_workplace.viewed(op::sheetView, {QStringLiteral("sheet"), uid}); !viewed)
        return viewed.error();
    auto sheet = existing(uid);
    if (!sheet)
        return sheet.error();
    auto results = m_sheets.results(sheet->id);
    if (!results)
        return results.error();
    if (results->isEmpty())
        return fail(Errc::Damaged, "sheet.no_result");
    SheetView view;
    view.sheet = *sheet;
    view.latest = results->takeFirst();
    view.earlier = *results;
    auto flags = m_sheets.flagsOf(sheet->id);
    if (!flags)
        return flags.error();
    view.flags = *flags;
    auto definition = m_library.asStored(sheet->scaleId, view.latest.scaleHash);
    if (!definition)
        return definition.error();
    view.definitionChanged = hashText(**definition) != view.latest.scaleHash;
    scales::Context context;
    context.sex = contextSex(sexFromCode(view.latest.sex));
    if (view.latest.age)
        context.age = scales::Rational(*view.latest.age);
    if (view.latest.grade)
        context.grade = scales::Rational(*view.latest.grade);
    auto result = scales::score(**definition, sheet->answers, context);
    if (!result)
        return result.error();
    view.result = *result;
    const ReadResult stored = resultFromJson(view.latest.json);
    for (scales::FlagValue &flag : view.result.flags) {
        flag.muted = std::any_of(stored.flags.begin(), stored.flags.end(),
                                 [&flag](const StoredFlag &one) { return one.id == flag.id && one.muted; });
    }
    return view;
}

Result<QList<AnswerSheet>> SheetService::ofStudent(StudentId student)
{
    if (auto allowed = m_workplace.allow(op::sheetView); !allowed)
        return allowed.error();
    return m_sheets.ofStudent(student);
}

Result<QList<SheetService::Point>> SheetService::course(StudentId student, const QString &scaleId)
{
    auto sheets = ofStudent(student);
    if (!sheets)
        return sheets.error();
    QList<Point> points;
    for (const AnswerSheet &sheet : std::as_const(*sheets)) {
        if (sheet.scaleId != scaleId)
            continue;
        auto results = m_sheets.results(sheet.id);
        if (!results)
            return results.error();
        if (!results->isEmpty())
            points.prepend({sheet.answeredOn, sheet.uid, sheet.validity, results->first().scaleVersion,
                            resultFromJson(results->first().json)});
    }
    return points;
}

Result<QList<SheetFlag>> SheetService::openFlags()
{
    if (auto allowed = m_workplace.allow(op::flagContact); !allowed)
        return allowed.error();
    auto flags = m_sheets.openFlags();
    if (!flags || isAllowed(op::sheetView, m_workplace.session(), {}))
        return flags;
    for (SheetFlag &flag : *flags) {
        SheetFlag covered;
        covered.id = flag.id;
        covered.uid = flag.uid;
        covered.sheet = flag.sheet;
        covered.sheetUid = flag.sheetUid;
        covered.raisedAt = flag.raisedAt;
        flag = covered;
    }
    return flags;
}

Result<qint64> SheetService::openFlagCount()
{
    if (auto allowed = m_workplace.allow(op::sheetKey); !allowed)
        return allowed.error();
    return m_sheets.openFlagCount();
}

Result<void> SheetService::recordContact(const Uid &uid, const QString &with, const QString &note)
{
    return m_workplace.change(op::flagContact, [&](Change &change) -> Result<void> {
        if (note.trimmed().isEmpty())
            return fail(Errc::BadInput, "flag.no_note");
        auto sheet = existing(uid);
        if (!sheet)
            return sheet.error();
        auto flags = m_sheets.flagsOf(sheet->id);
        if (!flags)
            return flags.error();
        for (const SheetFlag &flag : std::as_const(*flags)) {
            if (flag.contactAt)
                continue;
            if (auto recorded = m_sheets.recordContact(change, flag.id, change.clock().nowLocal(),
                                                       change.session().userId, with, note.trimmed());
                !recorded)
                return recorded;
        }
        return {};
    });
}

} // namespace tingyu
