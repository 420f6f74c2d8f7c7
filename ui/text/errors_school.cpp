// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"student.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这名学生,可能已被删除;请重新查找。")},
    {"student.ambiguous",
     QT_TRANSLATE_NOOP("ErrorText", "有几名学生都符合,没有执行;请改用学号或编号指明是哪一名。")},
    {"student.no_name", QT_TRANSLATE_NOOP("ErrorText", "姓名是空的,没有保存;请填写姓名。")},
    {"student.too_long", QT_TRANSLATE_NOOP("ErrorText", "有一项内容太长,没有保存;请缩短后再试。")},
    {"student.birth", QT_TRANSLATE_NOOP("ErrorText", "出生日期不像在校学生的,没有保存;请核对年份。")},
    {"student.code", QT_TRANSLATE_NOOP("ErrorText", "有一项代码不在选项之内,没有保存;请从列表中选择。")},
    {"student.roll_number_taken",
     QT_TRANSLATE_NOOP("ErrorText", "这个学籍号已属于另一名学生,没有保存;请核对号码,或打开那名学生的档案。")},
    {"student.id_number_taken",
     QT_TRANSLATE_NOOP("ErrorText", "这个证件号已属于另一名学生,没有保存;请核对号码,或打开那名学生的档案。")},
    {"student.student_no_taken",
     QT_TRANSLATE_NOOP("ErrorText",
                       "这个学号已属于另一名在校学生,没有保存;请核对学号,或打开那名学生的档案。")},
    {"student.status",
     QT_TRANSLATE_NOOP("ErrorText", "学生目前的在校状态不适用这一步,没有保存;请先核对在校状态。")},
    {"contact.empty", QT_TRANSLATE_NOOP("ErrorText", "联系人既没有姓名也没有电话,没有保存;请至少填写一项。")},
    {"class.not_found",
     QT_TRANSLATE_NOOP("ErrorText", "没有找到这个班级;请核对年级和班号,或先在设置中添加班级。")},
    {"class.ambiguous",
     QT_TRANSLATE_NOOP("ErrorText", "有几个教学点都有这个班级;请改用班级编号指明是哪一个。")},
    {"class.place",
     QT_TRANSLATE_NOOP("ErrorText", "班级的年级、班号或学年填写不完整,没有保存;请补全后再试。")},
    {"class.exists",
     QT_TRANSLATE_NOOP("ErrorText", "这一学年已有相同的班级,没有重复添加;请直接使用已有的班级。")},
    {"class.not_empty",
     QT_TRANSLATE_NOOP("ErrorText", "班级里还有 %1 名学生,没有删除;请先把学生调到别的班级。")},
    {"staff.no_name", QT_TRANSLATE_NOOP("ErrorText", "教职工姓名是空的,没有保存;请填写姓名。")},
    {"staff.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这位教职工;请重新选择。")},
    {"unit.no_name", QT_TRANSLATE_NOOP("ErrorText", "教学点名称是空的,没有保存;请填写名称。")},
    {"unit.exists", QT_TRANSLATE_NOOP("ErrorText", "已有同名的教学点,没有重复添加;请换一个名称。")},
    {"school.no_name", QT_TRANSLATE_NOOP("ErrorText", "学校名称是空的,没有保存;请填写名称。")},
    {"term.number", QT_TRANSLATE_NOOP("ErrorText", "学期只能是 1 或 2;请更正后再试。")},
    {"term.dates",
     QT_TRANSLATE_NOOP("ErrorText",
                       "学期的起止日期不合适(先后颠倒、过长或不在该学年内),没有保存;请核对日期。")},
    {"term.overlap",
     QT_TRANSLATE_NOOP("ErrorText", "与 %1 学年第 %2 学期的日期重叠,没有保存;请先更正其中一个学期。")},
    {"day.not_found",
     QT_TRANSLATE_NOOP("ErrorText", "这一天没有本校自己的安排,没有可取消的内容;请核对日期。")},
    {"date.missing", QT_TRANSLATE_NOOP("ErrorText", "日期是空的或不存在,没有保存;请填写日期。")},
    {"date.range", QT_TRANSLATE_NOOP("ErrorText", "日期应在 %1 年到 %2 年之间,没有保存;请核对日期。")},
    {"date.order", QT_TRANSLATE_NOOP("ErrorText", "结束日期早于开始日期,没有保存;请核对日期。")},
    {"date.future", QT_TRANSLATE_NOOP("ErrorText", "日期在今天之后,没有保存;请核对日期。")},
    {"reason.missing", QT_TRANSLATE_NOOP("ErrorText", "没有写明理由,没有保存;请填写理由。")},
    {"reason.too_long", QT_TRANSLATE_NOOP("ErrorText", "理由太长,没有保存;请缩短后再试。")},
    {"text.missing", QT_TRANSLATE_NOOP("ErrorText", "内容是空的,没有保存;请填写内容。")},
    {"text.too_long", QT_TRANSLATE_NOOP("ErrorText", "内容太长,没有保存;请缩短后再试。")},
    {"tag.holds", QT_TRANSLATE_NOOP("ErrorText", "这一天已有相同的标记,没有重复添加;请查看已有的标记。")},
    {"tag.ended", QT_TRANSLATE_NOOP("ErrorText", "这项标记已提前结束,不能延续;请重新添加一项。")},
    {"file-class.same",
     QT_TRANSLATE_NOOP("ErrorText", "档案已是这一类别,没有改动;如需补充说明,请写入成长记录。")},
    {"consent.nothing", QT_TRANSLATE_NOOP("ErrorText", "没有可撤回的同意记录,没有保存;请先登记当时的同意。")},
    {"record.changed", QT_TRANSLATE_NOOP("ErrorText", "这份记录刚刚被改过,没有覆盖;请重新打开后再修改。")},
    {"calendar.no_table",
     QT_TRANSLATE_NOOP("ErrorText", "程序自带的节假日表读不出来,无法计算上课日;请重新安装程序。")},
    {"export.not_empty",
     QT_TRANSLATE_NOOP("ErrorText", "导出的文件夹里已有文件,没有写入;请选一个空文件夹,或确认覆盖。")},
};

} // namespace

std::span<const ErrorLine> schoolErrors()
{
    return lines;
}

} // namespace tingyu::text
