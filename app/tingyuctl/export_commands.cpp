// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/export_commands.h"
#include "app/tingyuctl/terminal_text.h"

#include "app/tingyuctl/command.h"
#include "app/tingyuctl/recovery_sheet_file.h"
#include "core/open_export_tables.h"
#include "core/school/open_import.h"
#include "core/school/sealed_export.h"

#include <QDir>
#include <QFileInfo>

namespace tingyu::ctl {
namespace {

constexpr OptionSpec passwordFile{"export-password-file", "FILE",
                                  QT_TRANSLATE_NOOP("Ctl", "加密文件的密码(不是登录密码);不写就在终端输入")};

Result<SecretBytes> exportPassword(CommandContext &context)
{
    return context.otherPassword(passwordFile.name, said(QT_TRANSLATE_NOOP("Ctl", "加密文件的密码:")));
}

Reply sealedReply(const ExportOutcome &outcome)
{
    Reply reply = exportReply(outcome, outcome.files.constFirst());
    reply.lines.first() =
        said(QT_TRANSLATE_NOOP("Ctl", "已导出 %1 条记录到加密文件 %2,流水号 %3。没有它的密码谁也打不开。"))
            .arg(outcome.records)
            .arg(outcome.files.constFirst())
            .arg(outcome.serial);
    return reply;
}

Result<Reply> sealedVault(CommandContext &context)
{
    const QString file = context.option("to");
    if (auto may = context.mayWrite(file, CommandContext::Content::Harmless); !may)
        return may.error();
    const auto secret = context.newPassword(passwordFile.name);
    if (!secret)
        return secret.error();
    const auto outcome =
        SealedExport(context.services().workplace, openExportTables(), context.environment().kdf)
            .vault(file, *secret, context.option("reason"),
                   context.progress(said(QT_TRANSLATE_NOOP("Ctl", "导出"))));
    if (!outcome)
        return outcome.error();
    return sealedReply(*outcome);
}

Result<Reply> unpackFile(CommandContext &context)
{
    const QString folder = context.option("to");
    const auto replace = mayFillFolder(context, folder);
    if (!replace)
        return replace.error();
    const auto secret = exportPassword(context);
    if (!secret)
        return secret.error();
    const auto names = unpackExport(context.argument("FILE"), *secret, context.environment().kdf, folder,
                                    *replace, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "解开"))));
    if (!names)
        return names.error();
    Reply reply;
    reply.json = {{QStringLiteral("files"), QJsonArray::fromStringList(*names)}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已解开到 %1。文件没有加密,用完请删除。")).arg(folder)};
    return reply;
}

Result<std::unique_ptr<ExportSource>> sourceOf(CommandContext &context, const QString &path)
{
    if (QFileInfo(path).isDir())
        return std::unique_ptr<ExportSource>(std::make_unique<FolderSource>(path));
    if (!QFileInfo::exists(path))
        return fail(Errc::NotFound, "export.no_file");
    const auto secret = exportPassword(context);
    if (!secret)
        return secret.error();
    auto reader = SealedReader::open(path, *secret, context.environment().kdf);
    if (!reader)
        return reader.error();
    return std::unique_ptr<ExportSource>(std::make_unique<SealedSource>(std::move(*reader)));
}

Result<Reply> importVault(CommandContext &context)
{
    if (context.userName().isEmpty())
        return fail(Errc::BadInput, "usage.option_missing",
                    {QStringLiteral("--user"), QStringLiteral("vault import")});
    const auto outlet = SheetOutlet::prepare(context, "sheet-out");
    if (!outlet)
        return outlet.error();
    const auto source = sourceOf(context, context.argument("DIR_OR_FILE"));
    if (!source)
        return source.error();
    const auto secret = context.newPassword(nullptr);
    if (!secret)
        return secret.error();
    const VaultEnvironment environment = context.environment();
    const auto imported = importOpenExport(**source, openExportTables(),
                                           {context.option("to"), context.userName(), *secret, environment},
                                           context.progress(said(QT_TRANSLATE_NOOP("Ctl", "装入"))));
    if (!imported)
        return imported.error();
    Reply reply;
    reply.json = {{QStringLiteral("vault_id"), imported->vaultId.toString()},
                  {QStringLiteral("schema"), imported->schema},
                  {QStringLiteral("records"), imported->records}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "数据夹已建立,装入 %1 条记录。原来的用户只有姓名,不能登录;"
                                                 "用 user passwd 和窗口重新启用。"))
                       .arg(imported->records)};
    if (auto given = outlet->give(imported->sheet, imported->schoolName, reply); !given)
        return given.error();
    return reply;
}

Result<Reply> exportVault(CommandContext &context)
{
    if (context.has("encrypted"))
        return sealedVault(context);
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
    context.warnOfPlainIn(folder);
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

std::vector<OptionSpec> sealingOptions()
{
    return {{"encrypted", nullptr,
             QT_TRANSLATE_NOOP("Ctl", "写成一个加密文件(--to 是文件名),另定密码;平时请用它")},
            passwordFile};
}

Result<Reply> sealedStudent(CommandContext &context, const Uid &student, const QString &reason)
{
    const QString file = context.option("to");
    if (auto may = context.mayWrite(file, CommandContext::Content::Harmless); !may)
        return may.error();
    const auto secret = context.newPassword(passwordFile.name);
    if (!secret)
        return secret.error();
    const auto outcome =
        SealedExport(context.services().workplace, openExportTables(), context.environment().kdf)
            .student(student, file, *secret, reason);
    if (!outcome)
        return outcome.error();
    return sealedReply(*outcome);
}

Verb vaultExportVerb()
{
    std::vector<OptionSpec> options{
        {"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "写到哪个文件夹(空的,或还不存在)"), true},
        {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "导出的理由,记入导出登记"), true}};
    for (const OptionSpec &option : sealingOptions())
        options.push_back(option);
    return {"export",
            QT_TRANSLATE_NOOP("Ctl", "把全部记录写成 JSON 和 CSV;别人的咨询内容加 --purpose 才写出。不加 "
                                     "--encrypted 就没有加密"),
            {},
            options,
            VaultUse::Open,
            exportVault};
}

Verb vaultUnpackVerb()
{
    return {"unpack",
            QT_TRANSLATE_NOOP("Ctl", "把加密的导出文件解成 JSON 和 CSV(不加密)"),
            {{"FILE", QT_TRANSLATE_NOOP("Ctl", "加密的导出文件")}},
            {{"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "写到哪个文件夹(空的,或还不存在)"), true}, passwordFile},
            VaultUse::None,
            unpackFile};
}

Verb vaultImportVerb()
{
    return {"import",
            QT_TRANSLATE_NOOP("Ctl", "把整库导出装成一个新的数据夹;--user 是第一位使用者,兼负责人与心理教师"),
            {{"DIR_OR_FILE", QT_TRANSLATE_NOOP("Ctl", "导出的文件夹,或加密的导出文件")}},
            {{"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "装到哪个文件夹(空的,或还不存在)"), true},
             passwordFile,
             {"sheet-out", "FILE",
              QT_TRANSLATE_NOOP("Ctl", "恢复单写到这个文件,而不是屏幕;窗口会一直提醒回填核对")}},
            VaultUse::None,
            importVault};
}

} // namespace tingyu::ctl
