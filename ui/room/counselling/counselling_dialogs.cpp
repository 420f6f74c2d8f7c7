// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/counselling_dialogs.h"

#include "core/room/room_services.h"
#include "core/services.h"
#include "ui/shell/help_key.h"
#include "ui/students/student_box.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

#include <memory>

namespace tingyu::ui {
namespace {

struct CounsellingDialogsWords
{
    Q_DECLARE_TR_FUNCTIONS(CounsellingDialogs)
};

} // namespace

void askNewNote(PageHost &host, QWidget *parent, const std::function<void(const Uid &)> &chosen)
{
    auto *dialog = new FormDialog("newNote", CounsellingDialogsWords::tr("新的记录"), parent);
    setHelpTask(*dialog, QStringLiteral("session_note"));
    dialog->addNote(
        CounsellingDialogsWords::tr("给一位学生写记录。家长、教职工和代号来访的,请从预约或来访登记里打开。"));
    auto *box = new StudentBox(host, dialog);
    dialog->addRow(CounsellingDialogsWords::tr("学生"), box, "student");
    auto student = std::make_shared<Uid>();
    const auto begin = [dialog, student, chosen] {
        dialog->finish();
        chosen(*student);
    };
    QObject::connect(box, &StudentBox::studentChosen, dialog, [begin, student](const StudentHeader &one) {
        *student = one.uid;
        begin();
    });
    dialog->setSubmit(CounsellingDialogsWords::tr("写记录"), [dialog, box, student, begin] {
        if (student->isNull())
            dialog->refuse(CounsellingDialogsWords::tr("请先找到学生:输入姓名首字母,按 Enter 选中。"), box);
        else
            begin();
    });
    dialog->open();
    box->setFocus();
}

void askInspection(PageHost &host, QWidget *parent, const std::function<void(const Uid &)> &drawn)
{
    auto *dialog = new FormDialog("draw", CounsellingDialogsWords::tr("抽查"), parent);
    setHelpTask(*dialog, QStringLiteral("inspection"));
    dialog->addNote(CounsellingDialogsWords::tr(
        "按随机数抽取,随机数会印出来;同一个随机数抽出同样的记录。同事自己来访的不在其中。"));
    const QDate today = host.clock().today();
    auto *from = dialog->addDate("from", CounsellingDialogsWords::tr("从"), today);
    from->setDate(QDate(today.year(), today.month(), 1));
    auto *to = dialog->addDate("to", CounsellingDialogsWords::tr("到"), today);
    to->setDate(today);
    auto *wanted = dialog->addLine("count", CounsellingDialogsWords::tr("抽几份"));
    wanted->setText(QStringLiteral("10"));
    auto *seed = dialog->addLine("seed", CounsellingDialogsWords::tr("随机数(不填由系统给)"));
    dialog->setSubmit(CounsellingDialogsWords::tr("抽取"), [=, &host] {
        bool isNumber = seed->text().trimmed().isEmpty();
        std::optional<quint32> given;
        if (!isNumber)
            given = seed->text().trimmed().toUInt(&isNumber);
        if (!isNumber) {
            dialog->refuse(CounsellingDialogsWords::tr("随机数只写数字。"), seed);
            return;
        }
        host.tasks().run(
            parent,
            [from = from->date(), to = to->date(), count = wanted->text().toInt(),
             given](Services &services) { return services.room().inspections.draw(from, to, count, given); },
            [&host, drawn, dialog = QPointer<FormDialog>(dialog)](const Result<InspectionDraw> &draw) {
                if (!draw) {
                    if (dialog != nullptr)
                        dialog->refuse(draw.error());
                    return;
                }
                if (dialog != nullptr)
                    dialog->finish();
                host.saved();
                drawn(draw->uid);
            });
    });
    dialog->open();
}

} // namespace tingyu::ui
