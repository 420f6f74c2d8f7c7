// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/groups/group_dialogs.h"

#include "core/report/group_report_service.h"
#include "ui/room/logs/log_dialog.h"
#include "ui/room/schedule/booking_facts.h"
#include "ui/room/schedule/clash_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/school_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

namespace tingyu::ui {
namespace {

struct GroupDialogsWords
{
    Q_DECLARE_TR_FUNCTIONS(GroupDialogs)
};

QList<CodeName> consentChoices()
{
    QList<CodeName> choices{{QString(), GroupDialogsWords::tr("未问")}};
    for (const ConsentAnswer answer :
         {ConsentAnswer::Given, ConsentAnswer::Refused, ConsentAnswer::Withdrawn})
        choices.append({consentAnswerCode(answer), text::consentAnswerName(answer)});
    return choices;
}

QString codeOf(std::optional<ConsentAnswer> answer)
{
    return answer ? consentAnswerCode(*answer) : QString();
}

/// Writes what a dialog asked for; `done` when it was written.
void send(PageHost &host, FormDialog *dialog, const QString &label, WriteJob job,
          const std::function<void()> &done)
{
    write(host, dialog, dialog, label, std::move(job), [done](const Result<void> &outcome) {
        if (outcome)
            done();
    });
}

} // namespace

void askGroup(PageHost &host, QWidget *parent, const std::function<void(const Uid &)> &made)
{
    auto *dialog = new FormDialog("newGroup", GroupDialogsWords::tr("新建团体"), parent);
    auto *name = dialog->addLine("name", GroupDialogsWords::tr("名称"));
    auto *theme = dialog->addLine("theme", GroupDialogsWords::tr("主题"));
    auto *cognition = dialog->addText("aimCognition", GroupDialogsWords::tr("总目标:认知"));
    auto *skill = dialog->addText("aimSkill", GroupDialogsWords::tr("总目标:技能"));
    auto *feeling = dialog->addText("aimFeeling", GroupDialogsWords::tr("总目标:情感"));
    auto *members = dialog->addLine("members", GroupDialogsWords::tr("成员(姓名或学号,用顿号或空格隔开)"));
    auto *from = dialog->addDate("from", GroupDialogsWords::tr("成员加入日期"), host.clock().today());
    from->setDate(host.clock().today());
    dialog->setSubmit(GroupDialogsWords::tr("建立"), [=, &host] {
        CounsellingGroup group;
        group.name = name->text();
        group.theme = theme->text();
        group.aims = {cognition->toPlainText(), skill->toPlainText(), feeling->toPlainText()};
        GroupStaff leader;
        leader.person.uid = host.facts().session.userUid;
        group.staff = {leader};
        const QStringList typed = members->text().split(
            QRegularExpression(QStringLiteral("[\\s,\\x{3001}\\x{FF0C};]+")), Qt::SkipEmptyParts);
        const QDate day = from->date();
        const auto uid = std::make_shared<Uid>();
        send(
            host, dialog, GroupDialogsWords::tr("新建团体"),
            [group, typed, day, uid](Services &services) -> Result<void> {
                CounsellingGroup wanted = group;
                for (const QString &one : typed) {
                    const auto student = studentTyped(services, one);
                    if (!student)
                        return student.error();
                    GroupMember member;
                    member.studentUid = *student;
                    member.from = day;
                    wanted.members.append(member);
                }
                const auto added = services.room().groups.add(wanted);
                if (added)
                    *uid = *added;
                return outcomeOf(added);
            },
            [made, uid] { made(*uid); });
    });
    dialog->open();
}

void askMember(PageHost &host, QWidget *parent, const Uid &group, const std::function<void()> &done)
{
    auto *dialog = new FormDialog("newMember", GroupDialogsWords::tr("加入成员"), parent);
    auto *student = dialog->addLine("student", GroupDialogsWords::tr("学生(姓名或学号)"));
    auto *from = dialog->addDate("from", GroupDialogsWords::tr("加入日期"), host.clock().today());
    from->setDate(host.clock().today());
    dialog->setSubmit(GroupDialogsWords::tr("加入"), [=, &host] {
        writeDespite(
            host, dialog, dialog, GroupDialogsWords::tr("加入成员"),
            [group, name = student->text(), day = from->date()](Services &services,
                                                                OnClash onClash) -> Result<void> {
                const auto uid = studentTyped(services, name);
                if (!uid)
                    return uid.error();
                GroupMember member;
                member.studentUid = *uid;
                member.from = day;
                return outcomeOf(services.room().groups.addMember(group, member, onClash));
            },
            done);
    });
    dialog->open();
}

void editMember(PageHost &host, QWidget *parent, const Uid &group, const GroupMember &member,
                const std::function<void()> &done)
{
    auto *dialog = new FormDialog("member", member.name, parent);
    auto *from = dialog->addDate("from", GroupDialogsWords::tr("加入日期"), host.clock().today());
    auto *until = dialog->addDate("until", GroupDialogsWords::tr("最后一天(退出时写)"), host.clock().today());
    auto *reason = dialog->addLine("reason", GroupDialogsWords::tr("退出原因"));
    auto *guardian = dialog->addChoice("guardian", GroupDialogsWords::tr("监护人同意参加"), consentChoices());
    auto *own = dialog->addChoice("own", GroupDialogsWords::tr("本人同意参加"), consentChoices());
    from->setDate(member.from);
    until->setDate(member.until);
    reason->setText(member.leaveReason);
    chooseCode(guardian, codeOf(member.guardianConsent));
    chooseCode(own, codeOf(member.ownConsent));
    dialog->setSubmit(GroupDialogsWords::tr("保存"), [=, &host] {
        GroupMember typed = member;
        typed.from = from->date();
        typed.until = until->date();
        typed.leaveReason = reason->text();
        typed.guardianConsent = consentAnswerFromCode(chosenCode(guardian));
        typed.ownConsent = consentAnswerFromCode(chosenCode(own));
        writeDespite(
            host, dialog, dialog, GroupDialogsWords::tr("修改成员"),
            [group, typed](Services &services, OnClash onClash) {
                return services.room().groups.editMember(group, typed, onClash);
            },
            done);
    });
    dialog->open();
}

void askGroupPeople(PageHost &host, QWidget *parent, const CounsellingGroup &group,
                    const std::function<void()> &done)
{
    auto *dialog = new FormDialog("groupPeople", GroupDialogsWords::tr("谁带领、谁记录、和谁共享"), parent);
    dialog->addNote(GroupDialogsWords::tr(
        "带领的人能写全部,个别记录只有带领的人看得到;记录的人不看个别记录;共享的人只能看。"));
    withBookingFacts(host, dialog, [=, &host](const BookingFacts &facts) {
        QList<RoomPerson> people = facts.counsellors;
        for (const GroupStaff &one : group.staff) {
            const bool isListed = std::any_of(people.cbegin(), people.cend(), [&](const RoomPerson &person) {
                return person.uid == one.person.uid;
            });
            if (!isListed)
                people.append(one.person);
        }
        QList<std::pair<RoomPerson, SegmentedChoice *>> lines;
        for (const RoomPerson &person : std::as_const(people)) {
            const QByteArray name = "person" + QByteArray::number(lines.size() + 1);
            auto *role =
                dialog->addSegments(name.constData(), person.name,
                                    {{QString(), GroupDialogsWords::tr("无关")},
                                     {groupRoleCode(GroupRole::Leader), GroupDialogsWords::tr("带领")},
                                     {groupRoleCode(GroupRole::Recorder), GroupDialogsWords::tr("记录")},
                                     {groupRoleCode(GroupRole::Reader), GroupDialogsWords::tr("只看")}});
            for (const GroupStaff &one : group.staff) {
                if (one.person.uid == person.uid)
                    role->setCurrentCode(groupRoleCode(one.role));
            }
            lines.append({person, role});
        }
        dialog->setSubmit(GroupDialogsWords::tr("保存"), [=, &host] {
            CounsellingGroup wanted = group;
            wanted.staff.clear();
            for (const auto &[person, choice] : lines) {
                const auto role = groupRoleFromCode(choice->currentCode());
                if (!role)
                    continue;
                GroupStaff line{*role, person};
                for (const GroupStaff &before : group.staff) {
                    if (before.person.uid == person.uid && before.role == *role)
                        line.reason = before.reason;
                }
                wanted.staff.append(line);
            }
            writeDespite(
                host, dialog, dialog, GroupDialogsWords::tr("团体的人员:%1").arg(group.name),
                [wanted](Services &services, OnClash onClash) {
                    return services.room().groups.edit(wanted, onClash);
                },
                done);
        });
        dialog->open();
    });
}

void askGroupHandOver(PageHost &host, QWidget *parent, const CounsellingGroup &group,
                      const std::function<void()> &done)
{
    auto *dialog =
        new FormDialog("groupHandOver", GroupDialogsWords::tr("移交团体:%1").arg(group.name), parent);
    dialog->addNote(
        GroupDialogsWords::tr("接手的人从此带领这个团体,现在的带领者不再能看。已签名的记录不变。"));
    withBookingFacts(host, dialog, [=, &host](const BookingFacts &facts) {
        QList<CodeName> others;
        for (const RoomPerson &person : facts.counsellors) {
            const bool leads =
                std::any_of(group.staff.cbegin(), group.staff.cend(), [&](const GroupStaff &one) {
                    return one.role == GroupRole::Leader && one.person.uid == person.uid;
                });
            if (!leads)
                others.append({person.uid.toString(), person.name});
        }
        auto *to = dialog->addChoice("to", GroupDialogsWords::tr("接手的人"), others);
        auto *reason = dialog->addLine("reason", GroupDialogsWords::tr("原因"));
        dialog->setSubmit(GroupDialogsWords::tr("移交"), [=, &host] {
            const auto user = Uid::fromString(chosenCode(to));
            if (!user) {
                dialog->refuse(GroupDialogsWords::tr("没有别的咨询教师可以接手;请先在「设置」里添加。"), to);
                return;
            }
            writeDespite(
                host, dialog, dialog, GroupDialogsWords::tr("移交团体:%1").arg(group.name),
                [uid = group.uid, user = *user, why = reason->text()](Services &services, OnClash onClash) {
                    return services.room().groups.handOver(uid, user, why, onClash);
                },
                done);
        });
        dialog->open();
        to->setFocus();
    });
}

void askClosing(PageHost &host, QWidget *parent, const Uid &group, const std::function<void()> &done)
{
    auto *dialog = new FormDialog("closeGroup", GroupDialogsWords::tr("结束团体"), parent);
    auto *on = dialog->addDate("on", GroupDialogsWords::tr("结束日期"), host.clock().today());
    auto *note = dialog->addText("note", GroupDialogsWords::tr("结束说明"));
    on->setDate(host.clock().today());
    dialog->setSubmit(GroupDialogsWords::tr("结束"), [=, &host] {
        send(
            host, dialog, GroupDialogsWords::tr("结束团体"),
            [group, day = on->date(), words = note->toPlainText()](Services &services) {
                return services.room().groups.close(group, day, words);
            },
            done);
    });
    dialog->open();
}

void printGroup(PageHost &host, QWidget *parent, const Uid &uid)
{
    const auto make = [uid](Services &services, const report::PrintOrder &order, bool record) {
        return report::GroupReportService(services.workplace)
            .make(uid, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    auto *dialog = new PrintDialog(host, GroupDialogsWords::tr("打印团体辅导记录"), make, parent);
    dialog->open();
}

} // namespace tingyu::ui
