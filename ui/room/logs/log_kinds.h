// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/room_log_report_service.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

struct LogLine
{
    Uid uid;
    QList<ValueCell> cells;
};

/// How one log of the room is listed, written and printed.
struct LogKind
{
    QString code; ///< "phone": of the part, its list and its dialog
    QString title;
    QString addWords; ///< of the button: 登记来电
    QString empty;    ///< what an empty month says
    QStringList headers;
    std::function<Result<QList<LogLine>>(Services &, const DaySpan &)> read;
    /// Opens the dialog of an entry, with a null uid of a new one; `done` after it was written.
    std::function<void(PageHost &, QWidget *parent, const Uid &entry, const std::function<void()> &done)>
        edit;
    std::function<Result<void>(Services &, const Uid &)> remove;
    std::function<Result<report::Printed>(Services &, const DaySpan &, const report::PrintOrder &,
                                          report::PrintWay)>
        print;
    /// Of one entry on a paper of its own; empty: there is none.
    std::function<Result<report::Printed>(Services &, const Uid &, const report::PrintOrder &,
                                          report::PrintWay)>
        printEntry = {};
};

LogKind phoneLog();
LogKind letterLog();
LogKind adviceLog();
LogKind staffLog();
LogKind lessonLog();

} // namespace tingyu::ui
