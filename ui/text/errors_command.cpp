// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

// Calls of tingyuctl. "usage." is answered with the exit code for wrong usage.
constexpr ErrorLine lines[] = {
    {"usage.no_noun", QT_TRANSLATE_NOOP("ErrorText", "没有写命令;运行 tingyuctl --help 查看全部命令。")},
    {"usage.unknown_noun",
     QT_TRANSLATE_NOOP("ErrorText", "没有这个命令;运行 tingyuctl --help 查看全部命令。")},
    {"usage.no_verb",
     QT_TRANSLATE_NOOP("ErrorText", "%1 后面没有写动作;运行 tingyuctl %1 --help 查看可用的动作。")},
    {"usage.unknown_verb",
     QT_TRANSLATE_NOOP("ErrorText", "%1 没有这个动作;运行 tingyuctl %1 --help 查看可用的动作。")},
    {"usage.unknown_option", QT_TRANSLATE_NOOP("ErrorText", "这里没有选项 %1;加 --help 查看可用的选项。")},
    {"usage.no_value_wanted", QT_TRANSLATE_NOOP("ErrorText", "选项 %1 不带内容,请去掉等号和后面的部分。")},
    {"usage.value_missing", QT_TRANSLATE_NOOP("ErrorText", "选项 %1 后面缺少内容,请补上。")},
    {"usage.option_twice", QT_TRANSLATE_NOOP("ErrorText", "选项 %1 写了两次,请只留一个。")},
    {"usage.choice", QT_TRANSLATE_NOOP("ErrorText", "%1 只能是 %2 之一,请更正。")},
    {"usage.key_id",
     QT_TRANSLATE_NOOP("ErrorText", "“%1”不是单位编号;编号是 32 位的 0-9、a-f,见 exchange state。")},
    {"usage.too_many",
     QT_TRANSLATE_NOOP("ErrorText", "参数多了;运行 %1 --help 查看用法,带空格的内容请加引号。")},
    {"usage.argument_missing", QT_TRANSLATE_NOOP("ErrorText", "缺少参数 %1;运行 %2 --help 查看用法。")},
    {"usage.option_missing", QT_TRANSLATE_NOOP("ErrorText", "缺少选项 %1;运行 %2 --help 查看用法。")},
    {"usage.school_year",
     QT_TRANSLATE_NOOP("ErrorText", "学年应写成 2026-2027 的样子,后一年紧接前一年,请更正。")},
    {"usage.date_range", QT_TRANSLATE_NOOP("ErrorText", "%1 的日期不能晚于 %2 年,请更正。")},
    {"usage.date", QT_TRANSLATE_NOOP("ErrorText", "%1 应是日期,写成 2026-03-02 的样子,请更正。")},
    {"usage.month", QT_TRANSLATE_NOOP("ErrorText", "%1 应是月份,写成 2026-03 的样子,请更正。")},
    {"usage.time", QT_TRANSLATE_NOOP("ErrorText", "%1 应是时间,写成 2026-03-02T08:00 的样子,请更正。")},
    {"usage.client",
     QT_TRANSLATE_NOOP("ErrorText",
                       "请在 --student、--parent(加 --child)、--staff、--code、--title 中写一个。")},
    {"usage.appointment_time",
     QT_TRANSLATE_NOOP("ErrorText", "请写 --at 时间;已到的来访者写 --walk-in,不写时间也不重复。")},
    {"usage.appointment_print",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "请写要打印什么:--from 和 --to 登记表、--slip 预约条、--week 一周,或 --blank 空白表。")},
    {"usage.number", QT_TRANSLATE_NOOP("ErrorText", "%1 应是 %2 到 %3 之间的整数,请更正。")},
    {"usage.uid", QT_TRANSLATE_NOOP("ErrorText", "%1 应是记录的 uid(8-4-4-4-12 位),请更正。")},
    {"usage.role",
     QT_TRANSLATE_NOOP("ErrorText",
                       "%1 里有不认识的角色;可用 head、counsellor、class-teacher、keyer、inspector,"
                       "教研室数据夹可用 officer、expert、head。")},
    {"usage.no_vault", QT_TRANSLATE_NOOP("ErrorText", "没有写数据夹在哪里;请加 --vault 文件夹。")},
    {"usage.no_user",
     QT_TRANSLATE_NOOP("ErrorText", "没有写以谁的身份进行;请加 --user 姓名(这个数据夹有 %1 位使用者)。")},
    {"usage.no_password", QT_TRANSLATE_NOOP("ErrorText", "没有终端可以询问密码;请加 --password-file 文件。")},
    {"usage.server_word",
     QT_TRANSLATE_NOOP("ErrorText", "--server 里“%1”不能用;请写成 host=… dbname=… user=…,每个写一次。")},
    {"usage.server_password",
     QT_TRANSLATE_NOOP("ErrorText",
                       "密码不能写在 --server 里,别人会看到;请改用 --server-password-file 文件。")},
    {"server.no_driver",
     QT_TRANSLATE_NOOP("ErrorText", "没有 PostgreSQL 的驱动程序,没有连接;请安装软件包 libqt6sql6-psql。")},
    {"server.no_connection",
     QT_TRANSLATE_NOOP("ErrorText", "没有连上服务器,没有装入;请核对 --server 和服务器密码。服务器说:%1")},
    {"server.failed",
     QT_TRANSLATE_NOOP("ErrorText", "服务器没有完成,请处理后再装入一次,反复装入不会重复。服务器说:%1")},
    {"server.too_new",
     QT_TRANSLATE_NOOP("ErrorText", "服务器上的表是第 %1 版,本程序只认到第 %2 版,没有装入;请先升级本程序。")},
    {"server.script", QT_TRANSLATE_NOOP("ErrorText", "程序不完整,没有装入;请重新安装。")},
    {"usage.no_terminal",
     QT_TRANSLATE_NOOP("ErrorText", "没有终端可以显示恢复单并回填;请加 --sheet-out 文件。")},
    {"usage.now_without_vault",
     QT_TRANSLATE_NOOP("ErrorText", "--now 只用于演示数据夹,这个命令不打开数据夹;请去掉它。")},
    {"now.not_demo",
     QT_TRANSLATE_NOOP("ErrorText", "--now 只用于演示数据夹,这个数据夹是真实的,没有打开;请去掉它。")},
    {"demo.words", QT_TRANSLATE_NOOP("ErrorText", "程序里的演示用词读不出来,没有建立;请重新安装程序。")},
    {"demo.not_written",
     QT_TRANSLATE_NOOP("ErrorText", "演示数据没有写进文件夹;请检查磁盘空间和文件夹权限。")},
    {"demo.cancelled", QT_TRANSLATE_NOOP("ErrorText", "已停止建立演示数据,文件夹里没有留下数据。")},
    {"password_file.missing", QT_TRANSLATE_NOOP("ErrorText", "找不到 %1 指的密码文件;请核对路径。")},
    {"password_file.unreadable", QT_TRANSLATE_NOOP("ErrorText", "%1 指的密码文件读不出来;请检查文件权限。")},
    {"password_file.not_text",
     QT_TRANSLATE_NOOP("ErrorText", "%1 指的密码文件不是 UTF-8 文本,或超过 4 KB;请换一个文件。")},
    {"password.differs", QT_TRANSLATE_NOOP("ErrorText", "两次输入的密码不一样,没有改动;请重新来。")},
    {"confirm.needed",
     QT_TRANSLATE_NOOP("ErrorText", "这一步需要确认,而这里没有终端可以询问;确定要做请加 --yes。")},
    {"confirm.refused", QT_TRANSLATE_NOOP("ErrorText", "没有得到确认,什么也没有做。")},
    {"output.exists",
     QT_TRANSLATE_NOOP("ErrorText", "输出文件已经存在,没有覆盖;请换一个名字,或加 --yes 覆盖。")},
    {"output.stream",
     QT_TRANSLATE_NOOP("ErrorText", "结果没有写完:标准输出写不进去;请检查磁盘或接收的程序。")},
    {"file.missing", QT_TRANSLATE_NOOP("ErrorText", "找不到 %1 指的文件;请核对路径。")},
    {"file.unreadable", QT_TRANSLATE_NOOP("ErrorText", "%1 指的文件读不出来;请检查文件权限。")},
    {"file.too_large", QT_TRANSLATE_NOOP("ErrorText", "%1 指的文件超过 %2 MB,没有读入;请拆分后再试。")},
    {"vault.not_sound",
     QT_TRANSLATE_NOOP("ErrorText", "数据夹没有通过核对,最先在 %1 发现;请停止录入,从最近的备份恢复。")},
    {"audit.broken",
     QT_TRANSLATE_NOOP("ErrorText", "留痕与数据不符,最先在 %1 发现;请停止录入,并与最近的备份核对。")},
    {"record.not_found",
     QT_TRANSLATE_NOOP("ErrorText", "没有找到所指的记录;请写 uid、学号、班级或完整姓名。")},
    {"record.ambiguous",
     QT_TRANSLATE_NOOP("ErrorText", "有 %1 条记录符合,没有进行;请从候选中选一个,写它的 uid。")},
};

} // namespace

std::span<const ErrorLine> commandErrors()
{
    return lines;
}

} // namespace tingyu::text
