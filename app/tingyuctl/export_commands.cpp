// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/export_commands.h"
#include "app/tingyuctl/terminal_text.h"

#include "app/tingyuctl/command.h"

#include <QDir>

namespace tingyu::ctl {
namespace {

Result<Reply> exportVault(CommandContext &context)
{
    const QString folder = context.option("to");
    const auto replace = mayFillFolder(context, folder);
    if (!replace)
        return replace.error();
    const auto outcome = context.services().openExport.vault(
        folder, context.option("reason"), *replace, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "导出"))));
    if (!outcome)
        return outcome.error();
    return exportReply(*outcome, folder);
}

} // namespace

Result<bool> mayFillFolder(CommandContext &context, const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists() || dir.isEmpty())
        return false;
    const auto agreed = context.confirm(said(QT_TRANSLATE_NOOP("Ctl", "文件夹里已有文件,要写进去吗?")));
    if (agreed)
        return true;
    return agreed.error().code == Errc::NeedsConfirmation ? fail(Errc::NeedsConfirmation, "output.exists")
                                                          : agreed.error();
}

Reply exportReply(const ExportOutcome &outcome, const QString &folder)
{
    Reply reply;
    reply.json = {{QStringLiteral("serial"), outcome.serial},
                  {QStringLiteral("records"), outcome.records},
                  {QStringLiteral("withheld"), outcome.withheld},
                  {QStringLiteral("files"), QJsonArray::fromStringList(outcome.files)}};
    reply.lines = {
        said(QT_TRANSLATE_NOOP("Ctl", "已导出 %1 条记录到 %2,流水号 %3。文件没有加密,用完请删除。"))
            .arg(outcome.records)
            .arg(folder)
            .arg(outcome.serial)};
    if (outcome.withheld > 0)
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "其中 %1 条里有您不能看的内容,那些内容没有写出;负责人用 "
                                          "--purpose 写明为什么要看,就一起写出。"))
                .arg(outcome.withheld));
    return reply;
}

Verb vaultExportVerb()
{
    return {"export",
            QT_TRANSLATE_NOOP("Ctl", "把全部记录写成 JSON 和 CSV(不加密);别人的咨询内容加 --purpose 才写出"),
            {},
            {{"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "写到哪个文件夹(空的,或还不存在)"), true},
             {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "导出的理由,记入导出登记"), true}},
            VaultUse::Open,
            exportVault};
}

} // namespace tingyu::ctl
