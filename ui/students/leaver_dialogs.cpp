// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/leaver_dialogs.h"

#include "core/services.h"
#include "ui/shell/page_write.h"
#include "ui/students/student_words.h"
#include "ui/text/school_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

#include <memory>

namespace tingyu::ui {
namespace {

struct LeaverDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::LeaverDialog)
};

const auto transfer = QStringLiteral("transfer");
const auto graduation = QStringLiteral("graduated");
const auto other = QStringLiteral("left");

} // namespace

void askLeaving(PageHost &host, QWidget *parent, const QList<Uid> &students, const QString &who,
                const std::function<void()> &done)
{
    auto *dialog = new FormDialog("leaving", LeaverDialog::tr("办理离校"), parent);
    dialog->addNote(LeaverDialog::tr("%1:一次办完,可以整个撤销。").arg(who));
    auto *kind = dialog->addSegments("kind", LeaverDialog::tr("种类"),
                                     {{transfer, LeaverDialog::tr("转出")},
                                      {graduation, LeaverDialog::tr("毕业")},
                                      {other, LeaverDialog::tr("其他离校")}});
    auto *on = dialog->addDate("on", LeaverDialog::tr("日期"), host.clock().today());
    on->setDate(host.clock().today());
    auto *place = dialog->addLine("place", LeaverDialog::tr("转到哪所学校(可空)"));
    auto *reason = dialog->addLine("reason", LeaverDialog::tr("原因"));
    dialog->addNote(LeaverDialog::tr("档案要交给新学校的,离校后在学生档案的「移交」里办。"));
    QObject::connect(kind, &SegmentedChoice::chosen, dialog, [=](const QString &code) {
        dialog->setRowVisible(place, code == transfer);
        if (code == graduation && reason->text().isEmpty())
            reason->setText(LeaverDialog::tr("毕业"));
    });
    const QPointer<QWidget> over(parent);
    dialog->setSubmit(LeaverDialog::tr("办理离校"), [=, &host] {
        Leaving leaving;
        leaving.kind = kind->currentCode() == graduation ? RollEventKind::Graduated : RollEventKind::Left;
        leaving.on = on->date();
        leaving.reason = reason->text();
        if (kind->currentCode() == transfer)
            leaving.place = place->text();
        if (on->isProblem()) {
            dialog->refuse(LeaverDialog::tr("这不是日期;请改正。"), on);
            return;
        }
        const QPointer<FormDialog> open(dialog);
        struct Gone
        {
            int count = 0;
            qint64 set = 0;
        };
        host.tasks().runLong(
            over, LeaverDialog::tr("办理离校"),
            [students, leaving](Services &services, const Progress &progress) -> Result<Gone> {
                auto count = LeaverService(services.workplace).leave(students, leaving, progress);
                if (!count)
                    return count.error();
                return Gone{*count, services.workplace.lastChangeSet()};
            },
            [&host, open, done](const Result<Gone> &gone) {
                if (!gone) {
                    if (open != nullptr)
                        open->refuse(gone.error());
                    else
                        host.showError(gone.error());
                    return;
                }
                if (open != nullptr)
                    open->finish();
                host.saved(LeaverDialog::tr("%n 名学生离校", nullptr, gone->count), gone->set);
                done();
            });
    });
    dialog->open();
}

void askArrival(PageHost &host, QWidget *parent, const QList<SchoolClass> &classes,
                const std::function<void(const Uid &)> &created)
{
    auto *dialog = new FormDialog("arrival", LeaverDialog::tr("转入的学生"), parent);
    auto *name = dialog->addLine("name", LeaverDialog::tr("姓名"));
    auto *sex = dialog->addChoice("sex", LeaverDialog::tr("性别"), sexChoices());
    auto *birth = dialog->addDate("birth", LeaverDialog::tr("出生日期"), host.clock().today());
    auto *roll = dialog->addLine("rollNumber", LeaverDialog::tr("学籍号"));
    QList<CodeName> choices;
    for (const SchoolClass &one : classes)
        choices.append({QString::number(one.id.value()), classLabel(one)});
    auto *into = dialog->addChoice("class", LeaverDialog::tr("到班级"), choices);
    auto *place = dialog->addLine("place", LeaverDialog::tr("从哪所学校转来"));
    auto *on = dialog->addDate("on", LeaverDialog::tr("日期"), host.clock().today());
    on->setDate(host.clock().today());
    auto *reason = dialog->addLine("reason", LeaverDialog::tr("原因"));
    dialog->addNote(LeaverDialog::tr("原学校移交来的档案,在「上报」的「档案移交」里接收,选并入这名学生。"));
    const QPointer<QWidget> over(parent);
    dialog->setSubmit(LeaverDialog::tr("登记转入"), [=, &host] {
        if (birth->isProblem() || on->isProblem()) {
            dialog->refuse(LeaverDialog::tr("这不是日期;请改正。"), birth->isProblem() ? birth : on);
            return;
        }
        Arrival arrival;
        arrival.student.name = name->text();
        arrival.student.sex = sexFromCode(chosenCode(sex));
        arrival.student.birthDate = birth->date();
        arrival.student.rollNumber = roll->text();
        arrival.student.classId = SchoolClassId(chosenCode(into).toLongLong());
        arrival.place = place->text();
        arrival.on = on->date();
        arrival.reason = reason->text();
        auto uid = std::make_shared<Uid>();
        write(
            host, over, dialog, LeaverDialog::tr("登记转入"),
            [arrival, uid](Services &services) -> Result<void> {
                auto made = LeaverService(services.workplace).arrive(arrival);
                if (!made)
                    return made.error();
                *uid = *made;
                return {};
            },
            [uid, created](const Result<void> &written) {
                if (written)
                    created(*uid);
            });
    });
    dialog->open();
}

} // namespace tingyu::ui
