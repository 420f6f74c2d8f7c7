// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"denied",
     QT_TRANSLATE_NOOP("ErrorText", "您的角色不能进行这项操作,这次尝试已留痕;需要时请联系负责人。")},
    {"vault.window_open",
     QT_TRANSLATE_NOOP("ErrorText", "这个数据夹已在另一个窗口中打开;请切换到那个窗口。")},
    {"vault.none",
     QT_TRANSLATE_NOOP("ErrorText", "这个文件夹里没有听屿的数据;请选择正确的数据夹,或新建一个。")},
    {"vault.wrong_password", QT_TRANSLATE_NOOP("ErrorText", "姓名或密码不对,请核对后重新输入。")},
    {"vault.locked_out",
     QT_TRANSLATE_NOOP("ErrorText", "密码连续输错,请等 %1 秒后再试;忘记密码时可用恢复单打开。")},
    {"vault.kdf_memory",
     QT_TRANSLATE_NOOP("ErrorText", "解锁需要 %1 MB 内存,现在不够;请关闭其他程序后再试。")},
    {"vault.crypto", QT_TRANSLATE_NOOP("ErrorText", "加密自检没有通过,已停止,数据没有改动;请联系维护人员。")},
    {"keyring.damaged",
     QT_TRANSLATE_NOOP("ErrorText", "钥匙文件已损坏,数据没有改动;请用恢复单打开,或从备份恢复。")},
    {"keyring.version",
     QT_TRANSLATE_NOOP("ErrorText", "钥匙文件由更新的版本写成(第 %1 版格式),请先升级程序。")},
    {"keyring.tampered",
     QT_TRANSLATE_NOOP("ErrorText", "钥匙文件被别的程序改动过,已停止打开;请从备份恢复,或用恢复单打开。")},
    {"keyring.cost", QT_TRANSLATE_NOOP("ErrorText", "钥匙文件里的解锁参数不合理,已停止打开;请从备份恢复。")},
    {"keyring.not_written",
     QT_TRANSLATE_NOOP("ErrorText", "钥匙文件写入后读回不一致,原来的仍然有效;请检查磁盘后再试。")},
    {"sheet.groups",
     QT_TRANSLATE_NOOP("ErrorText", "恢复单应有九组六位数字,现在读到 %1 组;请补齐或删去多余的。")},
    {"sheet.group", QT_TRANSLATE_NOOP("ErrorText", "第 %1 组数字抄错了,请对照纸上重新输入这一组。")},
    {"sheet.order",
     QT_TRANSLATE_NOOP("ErrorText",
                       "各组数字本身没错,但合起来不对:可能顺序颠倒,或者是另一个数据夹的恢复单。")},
    {"password.short", QT_TRANSLATE_NOOP("ErrorText", "密码至少要 10 个字符,建议用一句只有您知道的话。")},
    {"password.long", QT_TRANSLATE_NOOP("ErrorText", "密码最多 128 个字符,请缩短。")},
    {"password.common", QT_TRANSLATE_NOOP("ErrorText", "这个密码太常见,别人容易猜到;请换一个。")},
    {"password.run", QT_TRANSLATE_NOOP("ErrorText", "密码里大多是连续或重复的字符,别人容易猜到;请换一个。")},
    {"password.date", QT_TRANSLATE_NOOP("ErrorText", "密码主要是一个日期,别人容易猜到;请换一个。")},
    {"password.names",
     QT_TRANSLATE_NOOP("ErrorText", "密码主要是学校或使用者的名字,别人容易猜到;请换一个。")},
    {"user.name_empty", QT_TRANSLATE_NOOP("ErrorText", "请填写使用者姓名。")},
    {"user.name_long", QT_TRANSLATE_NOOP("ErrorText", "使用者姓名太长(最多约 21 个汉字),请缩短。")},
    {"user.name_odd", QT_TRANSLATE_NOOP("ErrorText", "使用者姓名里有看不见的控制字符,请删去后重新输入。")},
    {"container.header", QT_TRANSLATE_NOOP("ErrorText", "这不是听屿写出的文件,或者文件开头已损坏。")},
    {"container.version", QT_TRANSLATE_NOOP("ErrorText", "文件由更新的版本写成(格式 %1),请先升级程序。")},
    {"container.cut", QT_TRANSLATE_NOOP("ErrorText", "文件不完整,请重新拷贝后再试。")},
    {"container.signature",
     QT_TRANSLATE_NOOP("ErrorText", "文件已损坏或被改动过,没有读入任何内容;请换一份。")},
    {"container.not_written",
     QT_TRANSLATE_NOOP("ErrorText", "文件没有写完,可能空间不足或盘已拔出;请检查后再试。")},
    {"container.not_read", QT_TRANSLATE_NOOP("ErrorText", "文件读到一半中断了,可能盘已拔出;请检查后再试。")},
};

} // namespace

std::span<const ErrorLine> vaultErrors()
{
    return lines;
}

} // namespace tingyu::text
