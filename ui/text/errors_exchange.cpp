// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"card.kind", QT_TRANSLATE_NOOP("ErrorText", "这不是密钥卡,没有登记;请选择对方交来的密钥卡文件。")},
    {"card.damaged", QT_TRANSLATE_NOOP("ErrorText", "密钥卡内容不完整,没有登记;请对方重新拷一份。")},
    {"card.no_name", QT_TRANSLATE_NOOP("ErrorText", "还没有填写学校名称,没有写出密钥卡;请先在设置里填写。")},
    {"card.endorsement",
     QT_TRANSLATE_NOOP("ErrorText", "这张卡说是换新卡,但没有旧卡的签名,没有登记;请与对方当面核对。")},
    {"fingerprint.groups",
     QT_TRANSLATE_NOOP("ErrorText", "指纹应是 8 组 6 位数字,现在读到 %1 组;请照盖章的纸重新输入。")},
    {"fingerprint.group", QT_TRANSLATE_NOOP("ErrorText", "指纹第 %1 组输错了,请对照纸上的数字。")},
    {"fingerprint.other",
     QT_TRANSLATE_NOOP("ErrorText",
                       "指纹与这张卡不符,没有登记;请确认纸和文件是同一单位的,仍不符就不要使用这张卡。")},
    {"unit.own", QT_TRANSLATE_NOOP("ErrorText", "这是本单位自己的密钥,不需要登记也不能停用;请选择对方的。")},
    {"unit.known", QT_TRANSLATE_NOOP("ErrorText", "这张密钥卡已经登记过,不用再登记。")},
    {"unit.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有登记过这个单位;请先登记它的密钥卡。")},
    {"unit.revoked", QT_TRANSLATE_NOOP("ErrorText", "这把密钥已经停用,不能再登记;请对方换新卡。")},
    {"unit.not_reachable",
     QT_TRANSLATE_NOOP("ErrorText", "这个单位的密钥已停用或已换新卡,没有写出;请改用它的新卡。")},
    {"unit.revoked_sender",
     QT_TRANSLATE_NOOP("ErrorText", "发件单位的密钥已停用(停用名单第 %1 号),没有导入;请对方换新卡后重发。")},
    {"unit.no_reason", QT_TRANSLATE_NOOP("ErrorText", "没有写停用的原因,没有停用;请写明原因。")},
    {"revocation.kind", QT_TRANSLATE_NOOP("ErrorText", "这不是停用名单,没有使用;请另选文件。")},
    {"revocation.damaged", QT_TRANSLATE_NOOP("ErrorText", "停用名单不完整,没有使用;请重新拷贝。")},
    {"revocation.issuer", QT_TRANSLATE_NOOP("ErrorText", "停用名单不是上级单位签发的,没有使用。")},
    {"package.receivers", QT_TRANSLATE_NOOP("ErrorText", "收件单位应为 1 到 3 个,且不能重复;请重新选择。")},
    {"package.too_large", QT_TRANSLATE_NOOP("ErrorText", "文件超过 512 MB,没有使用;请对方分开报送。")},
    {"package.kind", QT_TRANSLATE_NOOP("ErrorText", "这不是报送文件,没有导入;请另选文件。")},
    {"package.unknown_sender",
     QT_TRANSLATE_NOOP("ErrorText", "未登记的单位(%1),没有导入;请先登记它的密钥卡。")},
    {"package.not_for_us", QT_TRANSLATE_NOOP("ErrorText", "不是发给本单位的,没有导入;请交给收件单位。")},
    {"package.damaged", QT_TRANSLATE_NOOP("ErrorText", "文件内容已损坏或被改动,没有导入;请对方重新写出。")},
    {"package.manifest",
     QT_TRANSLATE_NOOP("ErrorText", "文件的说明(第 %1 行)有误,没有导入;请对方重新写出。")},
    {"package.reader",
     QT_TRANSLATE_NOOP("ErrorText", "文件由更新的版本写成(格式 %1),先留着;请升级程序后再导入。")},
    {"package.line", QT_TRANSLATE_NOOP("ErrorText", "文件第 %1 行有误,没有导入;请对方重新写出。")},
    {"package.row", QT_TRANSLATE_NOOP("ErrorText", "文件第 %1 行含有不该有的内容,没有导入;请对方重新写出。")},
    {"package.rows", QT_TRANSLATE_NOOP("ErrorText", "文件行数超过限度(第 %1 行),没有导入。")},
    {"package.footer",
     QT_TRANSLATE_NOOP("ErrorText", "文件第 %1 行的合计与内容不符,没有导入;请对方重新写出。")},
    {"package.line_too_long", QT_TRANSLATE_NOOP("ErrorText", "有一行内容过长,没有写出。")},
    {"package.too_many_rows", QT_TRANSLATE_NOOP("ErrorText", "内容超过 200 万行,没有写出;请分开报送。")},
    {"package.read_back",
     QT_TRANSLATE_NOOP("ErrorText", "写完再读时内容不一样,文件没有留下;请换一个 U 盘。")},
    {"package.not_staged", QT_TRANSLATE_NOOP("ErrorText", "本机磁盘放不下这份文件,没有导入;请先清理磁盘。")},
    {"package.level", QT_TRANSLATE_NOOP("ErrorText", "这里只报送汇总数(L0),没有写出 %1;请改选 L0。")},
    {"package.not_quarantined", QT_TRANSLATE_NOOP("ErrorText", "这个文件不在待查名单里;请刷新后重新选择。")},
    {"package.fork_stays",
     QT_TRANSLATE_NOOP("ErrorText",
                       "这个文件与已收的同号不同,不能收下;请对方备份恢复后重新报送(换新的一轮编号)。")},
    {"package.none", QT_TRANSLATE_NOOP("ErrorText", "这一期还没有收到;请先导入该单位的文件。")},
    {"review.reason", QT_TRANSLATE_NOOP("ErrorText", "退回要写明原因,不超过 200 字;请补上。")},
    {"expected.name", QT_TRANSLATE_NOOP("ErrorText", "名单第 %1 行没有单位名称;请补上或删去这一行。")},
    {"expected.twice", QT_TRANSLATE_NOOP("ErrorText", "名单里 %1 有两行;请删去一行。")},
    {"expected.long", QT_TRANSLATE_NOOP("ErrorText", "名单第 %1 行有一格超过 60 个字;请缩短。")},
    {"stream.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有 %1 这种 %2 级别的报送内容;请重新选择。")},
    {"stream.period", QT_TRANSLATE_NOOP("ErrorText", "%1 的期间不能是 %2;请重新选择。")},
    {"stream.not_signed", QT_TRANSLATE_NOOP("ErrorText", "%1 的月报还没有签字,没有写出;请负责人先签月报。")},
    {"stream.empty", QT_TRANSLATE_NOOP("ErrorText", "%1 没有可以报送的内容;请先登记学校和班级。")},
    {"stream.field", QT_TRANSLATE_NOOP("ErrorText", "%1 的 %2 里有不许报送的内容,没有写出;请告诉开发者。")},
    {"receipt.nothing", QT_TRANSLATE_NOOP("ErrorText", "还没有收到这个单位的报送,没有回执可写。")},
    {"container.no_file", QT_TRANSLATE_NOOP("ErrorText", "打不开这个文件;请检查 U 盘是否插好。")},
    {"verdict.accepted", QT_TRANSLATE_NOOP("ErrorText", "已导入第 %1 号。")},
    {"verdict.gaps", QT_TRANSLATE_NOOP("ErrorText", "已导入第 %1 号;之前缺 %2 个,内容以这一号为准。")},
    {"verdict.duplicate", QT_TRANSLATE_NOOP("ErrorText", "已导入过(第 %1 号)。")},
    {"verdict.older", QT_TRANSLATE_NOOP("ErrorText", "第 %1 号是旧版本,已有第 %2 号,没有改动。")},
    {"verdict.fork",
     QT_TRANSLATE_NOOP("ErrorText",
                       "第 %1 号与已收到的接不上,可能有两台电脑在报送或恢复过备份;已搁置,请问发件单位。")},
    {"verdict.jump",
     QT_TRANSLATE_NOOP("ErrorText", "编号从第 %2 号跳到第 %1 号,跳得太多;已搁置,请问发件单位。")},
};

} // namespace

std::span<const ErrorLine> exchangeErrors()
{
    return lines;
}

} // namespace tingyu::text
