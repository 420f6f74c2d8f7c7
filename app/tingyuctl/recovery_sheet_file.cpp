// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/recovery_sheet_file.h"
#include "app/tingyuctl/terminal_text.h"

#include "core/base/platform.h"

#include <cstdio>

namespace tingyu::ctl {
QStringList sheetLines(const RecoverySheet &sheet, const QString &schoolName)
{
    QStringList lines{
        said(QT_TRANSLATE_NOOP("Ctl", "听屿 恢复单(尚未回填核对)")), schoolName,
        said(QT_TRANSLATE_NOOP("Ctl", "数据夹 %1,第 %2 代")).arg(sheet.vaultShortId).arg(sheet.generation),
        QString()};
    for (qsizetype i = 0; i < sheet.groups.size(); ++i)
        lines.append(QStringLiteral("  %1)  %2").arg(i + 1).arg(sheet.groups[i]));
    lines.append(QString());
    lines.append(said(QT_TRANSLATE_NOOP(
        "Ctl", "九组数字合在一起,不用密码就能打开全部内容:请抄在纸上,交校领导封存,不要拍照。")));
    return lines;
}

Result<SheetOutlet> SheetOutlet::prepare(CommandContext &context, const char *option)
{
    SheetOutlet outlet;
    outlet.m_path = context.option(option);
    if (outlet.m_path.isEmpty())
        return outlet;
    if (auto may = context.mayWrite(outlet.m_path); !may)
        return may.error();
    return outlet;
}

Result<void> SheetOutlet::give(const RecoverySheet &sheet, const QString &schoolName, Reply &reply) const
{
    const QStringList lines = sheetLines(sheet, schoolName);
    if (!m_path.isEmpty())
        return platform::replaceFile(m_path, (lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
    reply.lines += lines;
    // Without --json the lines are on standard output; with it the screen is standard error.
    reply.screen = lines;
    return {};
}

} // namespace tingyu::ctl
