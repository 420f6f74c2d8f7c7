// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/monitor_dialog.h"

#include "core/follow_up_services.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/dialog_size.h"
#include "ui/screening/scale_facts.h"
#include "ui/screening/single_sheet_dialog.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page.h"
#include "ui/shell/page_write.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

#include <memory>

namespace tingyu::ui {
namespace {

constexpr int windowDays = 7;
constexpr int shownRows = 5;

struct MonitorDialogWords
{
    Q_DECLARE_TR_FUNCTIONS(MonitorDialog)
};

struct Read
{
    QList<MonitorDue> due;
    QList<CodeName> scales; ///< those that fit the school, the usual one first
};

Result<Read> readDue(Services &services)
{
    Read read;
    auto due = services.followUp().monitoring.due();
    if (!due)
        return due.error();
    read.due = *due;
    auto shelf = services.scaleShelf.shelf();
    if (!shelf)
        return shelf.error();
    const QString usual = usualScale(read.due);
    for (const ShelfScale &scale : std::as_const(shelf->scales)) {
        const scales::ScaleDefinition &definition = *scale.definition;
        if (scale.withdrawn || !scale.fits || definition.informant != scales::Informant::Self)
            continue;
        const CodeName one{definition.id, screening::scaleTitle(definition)};
        if (definition.id == usual)
            read.scales.prepend(one);
        else
            read.scales.append(one);
    }
    return read;
}

QList<QList<ValueCell>> rowsOf(const QList<MonitorDue> &due)
{
    QList<QList<ValueCell>> rows;
    for (const MonitorDue &one : due)
        rows.append({{.text = one.className},
                     {.text = one.studentName},
                     {.text = one.dueOn.toString(Qt::ISODate), .sort = one.dueOn},
                     {.text = one.isPlanned() ? MonitorDialogWords::tr("已在“%1”").arg(one.plannedIn)
                                              : MonitorDialogWords::tr("还没有安排")}});
    return rows;
}

/// Those who are in no campaign yet and can be put into one.
QList<Uid> openOnes(const QList<MonitorDue> &due)
{
    QList<Uid> open;
    for (const MonitorDue &one : due) {
        if (!one.isPlanned() && one.schoolClass.isValid())
            open.append(one.studentUid);
    }
    return open;
}

} // namespace

void askMonitoring(PageHost &host, QWidget *parent, const std::function<void()> &done)
{
    auto *dialog = new FormDialog("monitor", MonitorDialogWords::tr("到期的监控测"), parent);
    setHelpTask(*dialog, QStringLiteral("watch_list"));
    dialog->setMinimumWidth(std::min(px(720), mostDialogWidth));
    auto read = std::make_shared<Read>();
    const QDate today = host.clock().today();
    dialog->addNote(MonitorDialogWords::tr("只请名单上到期的学生;同班其他人不纳入这次测评。"));
    auto *model = new ValueTableModel({MonitorDialogWords::tr("班级"), MonitorDialogWords::tr("姓名"),
                                       MonitorDialogWords::tr("到期"), MonitorDialogWords::tr("安排")},
                                      dialog);
    auto *table = new DataTable("monitorDue", MonitorDialogWords::tr("到期的学生"), host.settings(), dialog);
    table->setModel(model);
    table->keepWhole(shownRows);
    dialog->addRow(MonitorDialogWords::tr("学生"), table, "students");
    auto *single = new ActionButton(MonitorDialogWords::tr("给选中的学生单独做一份…"), dialog);
    single->setAutoDefault(false);
    single->setEnabled(false);
    dialog->addRow({}, single, "single");
    single->setAccessibleName(single->text()); // the row has no words of its own
    auto *name = dialog->addLine("name", MonitorDialogWords::tr("测评名称"));
    name->setText(MonitorDialogWords::tr("监控测 %1").arg(today.toString(Qt::ISODate)));
    auto *scale = dialog->addChoice("scale", MonitorDialogWords::tr("量表"), {});
    auto *to = dialog->addDate("to", MonitorDialogWords::tr("到哪天结束"), today);
    to->setDate(today.addDays(windowDays));
    auto *standIn = dialog->addLine("standIn", MonitorDialogWords::tr("代看人(有关键题时要写)"));
    auto *phone = dialog->addLine("standInPhone", MonitorDialogWords::tr("代看人电话"));
    QObject::connect(table, &DataTable::selectionChanged, dialog, [table, single, read] {
        const QList<int> rows = table->selectedRows();
        single->setEnabled(!rows.isEmpty() && rows.first() < read->due.size());
    });
    QObject::connect(single, &QPushButton::clicked, dialog, [&host, parent, dialog, table, read, done] {
        const QList<int> rows = table->selectedRows();
        if (rows.isEmpty() || rows.first() >= read->due.size())
            return;
        auto *sheet = new SingleSheetDialog(host, read->due.at(rows.first()).studentUid, parent);
        QObject::connect(sheet, &SingleSheetDialog::given, sheet, [done] { done(); });
        dialog->done(QDialog::Rejected); // asked for by the button
        sheet->open();
    });
    host.tasks().run(dialog, readDue, [dialog, model, scale, table, read](const Result<Read> &loaded) {
        if (!loaded) {
            dialog->refuse(loaded.error());
            return;
        }
        *read = *loaded;
        model->setRows(rowsOf(read->due));
        fillChoices(scale, read->scales);
        if (read->due.isEmpty())
            dialog->tell(MonitorDialogWords::tr("现在没有到期的监控测。"));
        else if (openOnes(read->due).isEmpty())
            dialog->tell(MonitorDialogWords::tr("到期的学生都已经安排了。"));
        else
            table->selectSourceRow(0);
    });
    dialog->setSubmit(MonitorDialogWords::tr("建立监控测"), [=, &host] {
        MonitorPlan plan;
        plan.name = name->text();
        plan.scales = {chosenCode(scale)};
        plan.from = today;
        plan.to = to->date();
        plan.students = openOnes(read->due);
        plan.standIn = standIn->text();
        plan.standInPhone = phone->text();
        write(
            host, parent, dialog, MonitorDialogWords::tr("建立监控测"),
            [plan, reason = MonitorDialogWords::tr("不在这次监控测的名单里")](Services &services) {
                return outcomeOf(services.followUp().monitoring.plan(plan, reason));
            },
            [&host, count = plan.students.size(), done](const Result<void> &made) {
                if (!made)
                    return;
                host.say(MonitorDialogWords::tr("监控测已建立,请 %1 名学生。").arg(count));
                done();
            });
    });
    dialog->open();
}

} // namespace tingyu::ui
