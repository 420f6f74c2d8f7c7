// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_document.h"

#include "core/base/text.h"
#include "core/school/school_codes.h"
#include "core/school/student_rules.h"

#include <numeric>

namespace tingyu {

qint64 StudentDocument::bytes() const
{
    return std::accumulate(pages.cbegin(), pages.cend(), qint64{0},
                           [](qint64 sum, const KeptPicture &page) { return sum + page.bytes; });
}

Result<StudentDocument> checkedDocument(StudentDocument document, QDate today)
{
    document.title = text::tidy(document.title);
    document.source = text::tidy(document.source);
    document.note = text::prose(document.note);
    if (!isCode(documentKindCodes(), document.kind))
        return fail(Errc::BadInput, "document.kind");
    if (document.title.isEmpty())
        return fail(Errc::BadInput, "document.no_title");
    if (!document.on.isValid() || document.on > today)
        return fail(Errc::BadInput, "document.day");
    if (document.title.size() > longestLine || document.source.size() > longestLine ||
        document.note.size() > longestText)
        return fail(Errc::BadInput, "text.too_long");
    return document;
}

} // namespace tingyu
