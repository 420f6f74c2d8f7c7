// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/form_print.h"

#include "core/care/case_file.h"

namespace tingyu::report {

Result<Printed> printForm(Workplace &place, const Paper &paper, const PrintOrder &order, PrintWay way,
                          const FormValues &values)
{
    auto form = loadForm(QLatin1String(paper.form));
    if (!form)
        return form.error();
    auto frame = printFrame(place, order);
    if (!frame)
        return frame.error();
    frame->variant = paper.variant;
    frame->recordCode = paper.recordCode;
    Printed printed;
    if (way == PrintWay::Issue) {
        auto serial =
            recordPrint(place, paper.operation, QLatin1String(paper.kind), paper.object, order, paper.scope);
        if (!serial)
            return serial.error();
        printed.serial = *serial;
        frame->serial = serialText(*serial);
    }
    if (paper.hangsOnWall) {
        frame->printerName.clear();
        frame->printerRole.clear();
        frame->reason.clear();
    }
    printed.document = fillForm(*form, *frame, values);
    return printed;
}

} // namespace tingyu::report
