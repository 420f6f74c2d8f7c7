// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/care/case_file.h"
#include "core/school/export_log.h"
#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"

namespace tingyu::ctl {

Result<Reply> written(CommandContext &context, const report::Printed &printed, const QString &path)
{
    const auto pages = print::writePdf(path, printed.document, print::paperLanguage());
    if (!pages)
        return unwritten(context.services().workplace, printed.serial, pages.error());
    const QString serial = serialText(printed.serial);
    Reply reply;
    reply.json = {{QStringLiteral("pages"), *pages}, {QStringLiteral("serial"), serial}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已写成 %1 页,编号 %2。")).arg(*pages).arg(serial));
    return reply;
}

std::vector<OptionSpec> printOptions()
{
    return {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true},
            {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "打印事由,印在每页页脚")}};
}

Result<Reply> paperReply(CommandContext &context,
                         const std::function<Result<report::Printed>(const report::PrintOrder &)> &make)
{
    if (auto may = context.mayWrite(context.option("pdf")); !may)
        return may.error();
    return paperTo(context, make);
}

Result<Reply> paperTo(CommandContext &context,
                      const std::function<Result<report::Printed>(const report::PrintOrder &)> &make)
{
    const auto printed =
        make({context.option("reason", said(QT_TRANSLATE_NOOP("Ctl", "命令行打印,未另写理由"))), 1,
              print::paperLanguage()});
    if (!printed)
        return printed.error();
    return written(context, *printed, context.option("pdf"));
}

Result<Reply> blankForm(CommandContext &context, const QString &formId)
{
    const auto document = report::CaseReportService::blank(formId, {});
    if (!document)
        return document.error();
    return blankPages(context, *document);
}

Result<Reply> blankPages(CommandContext &context, const report::Document &document)
{
    const QString path = context.option("pdf");
    if (auto may = context.mayWrite(path, CommandContext::Content::Harmless); !may)
        return may.error();
    const auto pages = print::writePdf(path, document, print::paperLanguage());
    if (!pages)
        return pages.error();
    Reply reply;
    reply.json = {{QStringLiteral("pages"), *pages}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "已写成 %1 页。")).arg(*pages)};
    return reply;
}

} // namespace tingyu::ctl
