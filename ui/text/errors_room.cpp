// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"room.no_name", QT_TRANSLATE_NOOP("ErrorText", "房间名称是空的,没有保存;请填写名称。")},
    {"room.exists", QT_TRANSLATE_NOOP("ErrorText", "这里已有同名的房间,没有重复添加;请换一个名称。")},
    {"room.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这个房间;请核对名称,或先添加房间。")},
    {"room.no_unit", QT_TRANSLATE_NOOP("ErrorText", "没有找到房间所在的教学点,没有保存;请重新选择教学点。")},
    {"room.ambiguous",
     QT_TRANSLATE_NOOP("ErrorText", "有几个教学点都有这个名称的房间;请改用房间编号指明是哪一个。")},
    {"plan.weekday",
     QT_TRANSLATE_NOOP("ErrorText", "开放计划的星期应是星期一到星期日,没有保存;请重新选择。")},
    {"plan.times", QT_TRANSLATE_NOOP("ErrorText", "开放计划的结束时间要晚于开始时间,没有保存;请更正时间。")},
    {"plan.dates", QT_TRANSLATE_NOOP("ErrorText", "开放计划的最后一天早于第一天,没有保存;请更正日期。")},
    {"plan.overlap",
     QT_TRANSLATE_NOOP("ErrorText", "这个房间在这段时间已有开放计划,没有保存;请错开时间或修改原来的计划。")},
    {"plan.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这一条开放计划;请回到计划重新选择。")},
    {"room.person", QT_TRANSLATE_NOOP("ErrorText", "没有找到这个人;请核对姓名,或先添加为用户或教职工。")},
    {"duty.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这次值班;请回到值班记录重新选择。")},
    {"duty.times", QT_TRANSLATE_NOOP("ErrorText", "关闭时间要晚于开放时间,没有保存;请更正时间。")},
    {"duty.too_long", QT_TRANSLATE_NOOP("ErrorText", "一次值班不能超过 %1 天,没有保存;请核对日期。")},
    {"duty.count", QT_TRANSLATE_NOOP("ErrorText", "人次和次数应在 0 到 %1 之间,没有保存;请更正。")},
    {"duty.is_open", QT_TRANSLATE_NOOP("ErrorText", "这位值班人还有一次值班没有关闭;请先关闭那一次。")},
    {"duty.exists",
     QT_TRANSLATE_NOOP("ErrorText",
                       "这次值班已经记过(同一人、同一房间、同一时间),没有再存;要改请修改那一条。")},
    {"room.which", QT_TRANSLATE_NOOP("ErrorText", "有几个房间(%1),没有进行;请用 --room 写明是哪一个。")},
    {"duty.is_closed",
     QT_TRANSLATE_NOOP("ErrorText", "这次值班已经关闭,没有改动;要改时间请修改记录并写明理由。")},
    {"duty.span", QT_TRANSLATE_NOOP("ErrorText", "最后一天早于第一天;请更正起止日期。")},
    {"turn.times",
     QT_TRANSLATE_NOOP("ErrorText", "值班安排要有日期,结束时间要晚于开始时间,没有保存;请更正。")},
    {"turn.busy", QT_TRANSLATE_NOOP("ErrorText", "这位值班人同一时间已有安排,没有保存;请换人或错开时间。")},
    {"turn.same", QT_TRANSLATE_NOOP("ErrorText", "两边是同一个人,没有改动;请选择另一个人。")},
    {"turn.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这一次值班安排;请回到值班表重新选择。")},
    {"rule.syntax", QT_TRANSLATE_NOOP("ErrorText", "规则文件不是 JSON 对象,没有计算;请检查文件内容。")},
    {"rule.kind",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "规则的 kind 应是 per_school_day、per_teaching_week 或 every_school_day,没有计算;请更正。")},
    {"rule.minutes",
     QT_TRANSLATE_NOOP("ErrorText", "规则的 minutes 应是 %1 到 %2 之间的整数,没有计算;请更正。")},
    {"picture.no_name", QT_TRANSLATE_NOOP("ErrorText", "图片没有名称或名称过长,没有存入;请改一个名称。")},
    {"picture.none",
     QT_TRANSLATE_NOOP("ErrorText", "剪贴板里没有图片,没有添加;请先复制一张图片或图片文件。")},
    {"picture.empty", QT_TRANSLATE_NOOP("ErrorText", "图片是空文件,没有存入;请重新选择文件。")},
    {"picture.too_large", QT_TRANSLATE_NOOP("ErrorText", "图片超过 %1 MB,没有存入;请降低分辨率后再试。")},
    {"picture.pdf",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "这里只存图片,PDF 没有存入;请在扫描时选 JPEG 格式,或把 PDF 的每一页另存为 JPEG 图片。")},
    {"picture.unknown",
     QT_TRANSLATE_NOOP("ErrorText", "这个文件不是能看的图片,没有存入;请选 PNG 或 JPEG 图片。")},
    {"picture.unreadable",
     QT_TRANSLATE_NOOP("ErrorText", "这张图片打不开或不完整,没有存入;请重新拍照或扫描,存为 JPEG 或 PNG。")},
    {"picture.too_many_pixels",
     QT_TRANSLATE_NOOP("ErrorText", "图片的长或宽超过 %1 像素,没有存入;请降低分辨率后再试。")},
    {"month.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有说是哪个月;请写成 2026-11 这样的年月。")},
    {"month.future", QT_TRANSLATE_NOOP("ErrorText", "这个月还没有开始,没有月报;请换一个月。")},
    {"month.not_over",
     QT_TRANSLATE_NOOP("ErrorText", "这个月还没有过完,没有签名;请在当月最后一天或以后再签。")},
    {"month.changed",
     QT_TRANSLATE_NOOP("ErrorText", "数字在看过之后又变了,没有签名;请再看一遍现在的数字,然后签名。")},
    {"month.signed", QT_TRANSLATE_NOOP("ErrorText", "这个月已经签过,数字也没有变,不必再签。")},
    {"month.figures", QT_TRANSLATE_NOOP("ErrorText", "月报里存的数字读不出来;请核对留痕,并从备份恢复。")},
};

} // namespace

std::span<const ErrorLine> roomErrors()
{
    return lines;
}

} // namespace tingyu::text
