// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/form.h"
#include "core/vault/workplace.h"

namespace tingyu::report {

/// What a person says when something goes to paper.
struct PrintOrder
{
    QString reason; ///< stands in the footer and in the print log
    int copies = 1;
    Language language = Language::Chinese; ///< of the words that definitions hold in both
};

struct Printed
{
    Document document; ///< copy 1; further copies differ in frame.copy only, see copyOf()
    int serial = 0;    ///< 0 = a preview: nothing was put on record
};

/// School, school year and term of today, who prints, when and why.
Result<Frame> printFrame(Workplace &place, const PrintOrder &order);

/// Puts the print on record: a serial of the export log under `kind`, and an audit line of `operation` for
/// the object; `scope` where the operation reaches only one's own. Errc::BadInput "reason.missing",
/// "print.copies" (1 to 99).
Result<int> recordPrint(Workplace &place, const Operation &operation, const QString &kind,
                        const ObjectRef &object, const PrintOrder &order, const AccessScope &scope = {});

Document copyOf(const Document &document, int copy);

} // namespace tingyu::report
