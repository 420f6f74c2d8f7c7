// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/care/case_file.h"
#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"

namespace tingyu::ctl {

namespace {

Result<int> writePages(CommandContext &context, const report::Document &document, const QString &path)
{
    auto pages = print::writePdf(path, document, print::paperLanguage());
    if (!pages) {
        const qint64 set = context.services().workplace.lastChangeSet();
        if (const auto undone = context.services().undo.undo(set); !undone)
            return undone.error();
    }
    return pages;
}

} // namespace

Result<Reply> written(CommandContext &context, const report::Printed &printed, const QString &path)
{
    const auto pages = writePages(context, printed.document, path);
    if (!pages)
        return pages.error();
    const QString serial = serialText(printed.serial);
    Reply reply;
    reply.json = {{QStringLiteral("pages"), *pages}, {QStringLiteral("serial"), serial}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已写成 %1 页,编号 %2。")).arg(*pages).arg(serial));
    return reply;
}

} // namespace tingyu::ctl
