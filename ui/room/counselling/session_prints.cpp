// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/session_prints.h"

#include "core/base/school_calendar.h"
#include "core/services.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QCoreApplication>

namespace tingyu::ui {
namespace {

struct SessionPrintsWords
{
    Q_DECLARE_TR_FUNCTIONS(SessionPrints)
};

using report::PrintWay;
using Sheet = std::function<Result<report::Printed>(Services &, const report::PrintOrder &, PrintWay)>;

void open(PageHost &host, QWidget *parent, const QString &heading, Sheet sheet)
{
    auto *dialog = new PrintDialog(
        host, heading,
        [sheet = std::move(sheet)](Services &services, const report::PrintOrder &order, bool record) {
            return sheet(services, order, record ? PrintWay::Issue : PrintWay::Preview);
        },
        parent);
    dialog->open();
}

} // namespace

void printSession(PageHost &host, QWidget *parent, const Uid &session)
{
    open(host, parent, SessionPrintsWords::tr("打印心理辅导记录表"),
         [session](Services &services, const report::PrintOrder &order, PrintWay way) {
             return services.sessionReports.session(session, order, way);
         });
}

void printSessionBook(PageHost &host, QWidget *parent)
{
    auto *dialog = new FormDialog("sessionBook", SessionPrintsWords::tr("打印一段时间的记录"), parent);
    dialog->addNote(
        SessionPrintsWords::tr("前面是目录,迟签和没有签名的会标出来;后面每份记录一页。只有能读的记录。"));
    const QDate today = host.clock().today();
    auto *span = dialog->addSegments("span", SessionPrintsWords::tr("哪一段"),
                                     {{QStringLiteral("month"), SessionPrintsWords::tr("本月")},
                                      {QStringLiteral("year"), SessionPrintsWords::tr("本学年")}});
    auto *from = dialog->addDate("from", SessionPrintsWords::tr("从"), today);
    auto *to = dialog->addDate("to", SessionPrintsWords::tr("到"), today);
    const auto fill = [=] {
        const int year = usualTerm(today).year;
        const bool isYear = span->currentCode() == QLatin1String("year");
        // A school year runs from August to July, as usualTerm() has it.
        from->setDate(isYear ? QDate(year, 8, 1) : QDate(today.year(), today.month(), 1));
        to->setDate(isYear ? QDate(year + 1, 7, 31)
                           : QDate(today.year(), today.month(), today.daysInMonth()));
    };
    fill();
    QObject::connect(span, &SegmentedChoice::chosen, dialog, fill);
    dialog->setSubmit(SessionPrintsWords::tr("预览"), [=, &host] {
        dialog->finish();
        open(host, parent, SessionPrintsWords::tr("打印心理辅导记录册"),
             [from = from->date(), to = to->date()](Services &services, const report::PrintOrder &order,
                                                    PrintWay way) {
                 return services.sessionReports.book(from, to, order, way);
             });
    });
    dialog->open();
}

void printSeries(PageHost &host, QWidget *parent, const Uid &series)
{
    open(host, parent, SessionPrintsWords::tr("打印个案封面与结案表"),
         [series](Services &services, const report::PrintOrder &order, PrintWay way) {
             return services.sessionReports.series(series, order, way);
         });
}

void printHandover(PageHost &host, QWidget *parent, const Uid &handover)
{
    open(host, parent, SessionPrintsWords::tr("打印档案移交清单"),
         [handover](Services &services, const report::PrintOrder &order, PrintWay way) {
             return services.sessionReports.handover(handover, order, way);
         });
}

void printInspection(PageHost &host, QWidget *parent, const Uid &draw)
{
    open(host, parent, SessionPrintsWords::tr("打印抽查表"),
         [draw](Services &services, const report::PrintOrder &order, PrintWay way) {
             return services.sessionReports.inspection(draw, order, way);
         });
}

void printFirstHour(PageHost &host, QWidget *parent, const Uid &session)
{
    open(host, parent, SessionPrintsWords::tr("打印第一小时卡"),
         [session](Services &services, const report::PrintOrder &order, PrintWay way) {
             return services.sessionReports.firstHour(session, order, way);
         });
}

void printFirstHourWall(PageHost &host, QWidget *parent)
{
    open(host, parent, SessionPrintsWords::tr("打印贴墙的第一小时卡"),
         [](Services &services, const report::PrintOrder &order, PrintWay) -> Result<report::Printed> {
             auto blank = services.sessionReports.blank(QStringLiteral("first_hour"), order.language);
             if (!blank)
                 return blank.error();
             return report::Printed{*std::move(blank), 0};
         });
}

} // namespace tingyu::ui
