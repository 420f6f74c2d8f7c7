// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

// The second part words the problems of single rows: RosterProblem::code.
constexpr ErrorLine lines[] = {
    {"roster.bad_dictionary",
     QT_TRANSLATE_NOOP("ErrorText", "名册字段字典有误(位置:%1),不能导入;请重新安装程序。")},
    {"roster.bad_profile",
     QT_TRANSLATE_NOOP("ErrorText", "这份列对应设置读不出来;请重新选择各列对应的项目。")},
    {"roster.no_header",
     QT_TRANSLATE_NOOP("ErrorText", "前 10 行里没有找到表头;请确认表中有“姓名”“班级”等列名,再导入。")},
    {"roster.no_name_column",
     QT_TRANSLATE_NOOP("ErrorText", "表中没有“姓名”这一列,无法导入;请加上这一列,或指定哪一列是姓名。")},
    {"roster.no_sheet", QT_TRANSLATE_NOOP("ErrorText", "文件里没有这个名称的工作表;请核对名称后再试。")},
    {"roster.cancelled", QT_TRANSLATE_NOOP("ErrorText", "已取消导入,没有改动任何学生。")},

    {"roster.no_name", QT_TRANSLATE_NOOP("ErrorText", "这一行没有姓名,未导入;请补上姓名后再导入。")},
    {"roster.repeated",
     QT_TRANSLATE_NOOP("ErrorText",
                       "与第 %1 行是同一名学生(号码或姓名、出生日期、班级相同),未导入;请删去多余的一行。")},
    {"roster.number_destroyed",
     QT_TRANSLATE_NOOP("ErrorText",
                       "号码已被电子表格改写,末几位丢失,没有保存这个号码;请把该列设为文本后重新填写。")},
    {"roster.id_form",
     QT_TRANSLATE_NOOP("ErrorText", "身份证件号不是 18 位;已照原样导入,请核对号码和证件类型。")},
    {"roster.id_check_digit",
     QT_TRANSLATE_NOOP("ErrorText", "身份证件号的校验位不符,可能输错一位;已照原样导入,请核对。")},
    {"roster.id_birth", QT_TRANSLATE_NOOP("ErrorText", "身份证件号里的出生日期不存在;已照原样导入,请核对。")},
    {"roster.birth_differs",
     QT_TRANSLATE_NOOP("ErrorText", "出生日期与号码里的不一致;已导入,请核对是哪一处有误。")},
    {"roster.sex_differs",
     QT_TRANSLATE_NOOP("ErrorText", "性别与号码里的不一致;已导入,请核对是哪一处有误。")},
    {"roster.roll_number_form",
     QT_TRANSLATE_NOOP("ErrorText", "学籍号应为 G、J 或 L 加 18 位;已照原样导入,请核对。")},
    {"roster.bad_date",
     QT_TRANSLATE_NOOP("ErrorText", "日期看不懂或不存在,没有保存这一格;请改成如 2011-04-24 的写法。")},
    {"roster.birth_unlikely",
     QT_TRANSLATE_NOOP("ErrorText", "出生日期不像在校学生的,没有保存这一格;请核对年份。")},
    {"roster.bad_phone", QT_TRANSLATE_NOOP("ErrorText", "电话里没有数字,没有保存这一格;请核对。")},
    {"roster.unknown_value",
     QT_TRANSLATE_NOOP("ErrorText", "这一格的内容不在已知选项之内,没有按选项保存;请核对写法。")},
    {"roster.left_behind_unclear",
     QT_TRANSLATE_NOOP("ErrorText", "只写了“是”,不知是单亲还是双亲外出;已记为留守(未分类),请随后补充。")},
    {"roster.class_unclear",
     QT_TRANSLATE_NOOP("ErrorText", "看不懂年级或班级;学生已导入但未编入班级,请核对写法。")},
    {"roster.formula_fault",
     QT_TRANSLATE_NOOP("ErrorText", "这一格的公式没有结果,没有保存;请在表格里改正。")},
    {"roster.too_long", QT_TRANSLATE_NOOP("ErrorText", "这一格的内容太长,没有保存;请缩短后再导入。")},
};

} // namespace

std::span<const ErrorLine> rosterErrors()
{
    return lines;
}

} // namespace tingyu::text
