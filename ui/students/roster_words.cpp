// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roster_words.h"

#include "core/base/result.h"
#include "ui/text/error_text.h"
#include "ui/text/ethnicity_text.h"
#include "ui/text/school_text.h"

#include <QCoreApplication>

namespace tingyu::ui {
namespace {

struct RosterWordsText
{
    Q_DECLARE_TR_FUNCTIONS(RosterWords)
};

struct FieldWord
{
    const char *field;
    const char *word;
};
constexpr FieldWord fields[] = {
    {"name", QT_TRANSLATE_NOOP("RosterWords", "姓名")},
    {"former_name", QT_TRANSLATE_NOOP("RosterWords", "曾用名")},
    {"sex", QT_TRANSLATE_NOOP("RosterWords", "性别")},
    {"birth_date", QT_TRANSLATE_NOOP("RosterWords", "出生日期")},
    {"grade", QT_TRANSLATE_NOOP("RosterWords", "年级")},
    {"class", QT_TRANSLATE_NOOP("RosterWords", "班级")},
    {"student_no", QT_TRANSLATE_NOOP("RosterWords", "学号")},
    {"seat_no", QT_TRANSLATE_NOOP("RosterWords", "座号")},
    {"roll_number", QT_TRANSLATE_NOOP("RosterWords", "学籍号")},
    {"roll_number_local", QT_TRANSLATE_NOOP("RosterWords", "学籍辅号")},
    {"id_kind", QT_TRANSLATE_NOOP("RosterWords", "证件类型")},
    {"id_number", QT_TRANSLATE_NOOP("RosterWords", "身份证件号")},
    {"ethnicity", QT_TRANSLATE_NOOP("RosterWords", "民族")},
    {"nationality", QT_TRANSLATE_NOOP("RosterWords", "国籍/地区")},
    {"health", QT_TRANSLATE_NOOP("RosterWords", "健康状况")},
    {"household", QT_TRANSLATE_NOOP("RosterWords", "户口性质")},
    {"entered_month", QT_TRANSLATE_NOOP("RosterWords", "入学年月")},
    {"study_mode", QT_TRANSLATE_NOOP("RosterWords", "就读方式")},
    {"boarding", QT_TRANSLATE_NOOP("RosterWords", "是否住校")},
    {"only_child", QT_TRANSLATE_NOOP("RosterWords", "独生子女")},
    {"address", QT_TRANSLATE_NOOP("RosterWords", "住址")},
    {"phone", QT_TRANSLATE_NOOP("RosterWords", "电话")},
    {"left_behind", QT_TRANSLATE_NOOP("RosterWords", "留守情况")},
    {"migrant", QT_TRANSLATE_NOOP("RosterWords", "随迁子女")},
    {"orphan", QT_TRANSLATE_NOOP("RosterWords", "孤儿")},
    {"martyr_family", QT_TRANSLATE_NOOP("RosterWords", "烈士或优抚子女")},
    {"inclusive_education", QT_TRANSLATE_NOOP("RosterWords", "随班就读")},
    {"disability", QT_TRANSLATE_NOOP("RosterWords", "残疾类型")},
    {"guardian_name", QT_TRANSLATE_NOOP("RosterWords", "监护人姓名")},
    {"guardian_relation", QT_TRANSLATE_NOOP("RosterWords", "监护人关系")},
    {"guardian_phone", QT_TRANSLATE_NOOP("RosterWords", "监护人电话")},
    {"guardian_is", QT_TRANSLATE_NOOP("RosterWords", "是否监护人")},
    {"father_name", QT_TRANSLATE_NOOP("RosterWords", "父亲姓名")},
    {"father_phone", QT_TRANSLATE_NOOP("RosterWords", "父亲电话")},
    {"mother_name", QT_TRANSLATE_NOOP("RosterWords", "母亲姓名")},
    {"mother_phone", QT_TRANSLATE_NOOP("RosterWords", "母亲电话")},
};

// Only in differences, never a column.
constexpr FieldWord outcomes[] = {
    {"status", QT_TRANSLATE_NOOP("RosterWords", "学籍")},
    {"guardian", QT_TRANSLATE_NOOP("RosterWords", "联系人")},
    {"tag", QT_TRANSLATE_NOOP("RosterWords", "处境标记")},
};

QString shownValue(const QString &field, const QString &value)
{
    if (value.isEmpty())
        return value;
    if (field == QLatin1String("sex"))
        return text::sexName(sexFromCode(value));
    if (field == QLatin1String("status")) {
        const auto status = rollStatusFromCode(value);
        return status ? text::rollStatusName(*status) : value;
    }
    if (field == QLatin1String("tag"))
        return text::vulnerabilityName(value);
    if (field == QLatin1String("ethnicity"))
        return text::ethnicityName(value);
    if (field == QLatin1String("health"))
        return nameIn(healthChoices(), value);
    if (field == QLatin1String("household"))
        return nameIn(householdChoices(), value);
    if (field == QLatin1String("id_kind"))
        return nameIn(idKindChoices(), value);
    if (field == QLatin1String("boarding") || field == QLatin1String("only_child"))
        return nameIn(yesNoChoices(), value);
    return value;
}

} // namespace

QList<CodeName> rosterFieldChoices()
{
    QList<CodeName> choices{{QString(), RosterWordsText::tr("不导入这一列")}};
    for (const FieldWord &one : fields)
        choices.append({QString::fromLatin1(one.field), RosterWordsText::tr(one.word)});
    return choices;
}

QString rosterFieldName(const QString &field)
{
    for (const FieldWord &one : fields) {
        if (field == QLatin1String(one.field))
            return RosterWordsText::tr(one.word);
    }
    for (const FieldWord &one : outcomes) {
        if (field == QLatin1String(one.field))
            return RosterWordsText::tr(one.word);
    }
    return field;
}

QString rosterDifferenceText(const RosterDifference &difference)
{
    const QString before = shownValue(difference.field, difference.before);
    const QString after = shownValue(difference.field, difference.after);
    return before.isEmpty()
               ? RosterWordsText::tr("%1:%2").arg(rosterFieldName(difference.field), after)
               : RosterWordsText::tr("%1:%2 → %3").arg(rosterFieldName(difference.field), before, after);
}

QString rosterProblemText(const RosterProblem &problem)
{
    Error error;
    error.code = Errc::BadInput;
    error.subject = problem.code;
    error.detail = problem.detail;
    const QString sentence = text::sentence(error);
    return problem.column.isEmpty() ? sentence
                                    : RosterWordsText::tr("“%1”列:%2").arg(problem.column, sentence);
}

ChipContent rosterActionChip(RosterAction action, bool leftOut)
{
    if (leftOut)
        return {RosterWordsText::tr("跳过"), Tone::Plain, ChipShape::None};
    switch (action) {
    case RosterAction::Added:
        return {RosterWordsText::tr("新增"), Tone::Primary, ChipShape::Check};
    case RosterAction::Updated:
        return {RosterWordsText::tr("更新"), Tone::Blue, ChipShape::Disc};
    case RosterAction::Unchanged:
        return {RosterWordsText::tr("未变"), Tone::Plain, ChipShape::None};
    case RosterAction::Rejected:
        return {RosterWordsText::tr("未导入"), Tone::Orange, ChipShape::Triangle};
    }
    return {};
}

} // namespace tingyu::ui
