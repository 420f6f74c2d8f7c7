// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/paper.h"

#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"

namespace tingyu::ctl {

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

} // namespace tingyu::ctl
