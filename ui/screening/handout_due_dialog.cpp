// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/handout_due_dialog.h"

#include "core/follow_up_services.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QCoreApplication>

namespace tingyu::ui {
namespace {

constexpr int shownHandouts = 8;

struct HandoutDueDialogWords
{
    Q_DECLARE_TR_FUNCTIONS(HandoutDueDialog)
};

} // namespace

void showHandoutDue(PageHost &host, QWidget *parent, const HandoutDue &due)
{
    auto *dialog = new FormDialog("handoutDue", HandoutDueDialogWords::tr("没有收回的问卷"), parent);
    dialog->setMinimumWidth(px(680));
    dialog->addNote(
        HandoutDueDialogWords::tr("%1:发出 %2 份,还有 %3 份没有收回。收回后在测评的“发放与收回”里记份数。")
            .arg(due.campaignName)
            .arg(due.out)
            .arg(due.owed));
    auto *model =
        new ValueTableModel({HandoutDueDialogWords::tr("班级"), HandoutDueDialogWords::tr("姓名"),
                             HandoutDueDialogWords::tr("学号"), HandoutDueDialogWords::tr("发出日期")},
                            dialog);
    auto *table =
        new DataTable("handoutAsk", HandoutDueDialogWords::tr("要问的学生"), host.settings(), dialog);
    table->setModel(model);
    table->keepWhole(shownHandouts);
    dialog->addRow(HandoutDueDialogWords::tr("要问的学生"), table, "students");
    host.tasks().run(
        dialog,
        [campaign = due.campaign, scale = due.scaleId](Services &services) {
            return services.followUp().handouts.toAsk(campaign, scale);
        },
        [dialog, model](const Result<QList<HandoutAsk>> &asked) {
            if (!asked) {
                dialog->refuse(asked.error());
                return;
            }
            QList<QList<ValueCell>> rows;
            for (const HandoutAsk &one : *asked)
                rows.append({{.text = one.className},
                             {.text = one.studentName},
                             {.text = one.schoolNo},
                             {.text = one.handedOn.toString(Qt::ISODate), .sort = one.handedOn}});
            model->setRows(rows);
            if (rows.isEmpty())
                dialog->tell(
                    HandoutDueDialogWords::tr("这些班的问卷都已录入,请在“发放与收回”里记下收回的份数。"));
        });
    dialog->setSubmit(HandoutDueDialogWords::tr("打印名单…"), [&host, parent, dialog, due] {
        auto *print = new PrintDialog(
            host, HandoutDueDialogWords::tr("打印催收名单"),
            [campaign = due.campaign, scale = due.scaleId](Services &services,
                                                           const report::PrintOrder &order, bool record) {
                return services.followUp().lists.handoutPaper(
                    campaign, scale, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
            },
            parent);
        dialog->finish();
        print->open();
    });
    dialog->open();
}

} // namespace tingyu::ui
