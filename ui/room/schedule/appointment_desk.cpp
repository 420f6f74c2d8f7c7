// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/appointment_desk.h"
#include "ui/room/counselling/counselling_tab.h"

#include "core/room/room_services.h"
#include "core/school/student_rules.h"
#include "ui/room/room_tabs.h"
#include "ui/room/schedule/booking_fields.h"
#include "ui/room/schedule/clash_write.h"
#include "ui/text/appointment_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>

namespace tingyu::ui {
namespace {

/// For one of a series: how far the change goes.
SegmentedChoice *addReach(FormDialog *dialog, const Appointment &one)
{
    if (one.series.isNull())
        return nullptr;
    return dialog->addSegments("reach", AppointmentDesk::tr("范围"),
                               {{QStringLiteral("one"), AppointmentDesk::tr("只这一次")},
                                {QStringLiteral("following"), AppointmentDesk::tr("这次和以后各次")}});
}

SeriesReach reachOf(const SegmentedChoice *choice)
{
    return choice != nullptr && choice->currentCode() == QLatin1String("following") ? SeriesReach::Following
                                                                                    : SeriesReach::One;
}

bool mayWriteNotes(PageHost &host)
{
    return host.facts().session.roles.has(Role::Counsellor);
}

} // namespace

AppointmentDesk::AppointmentDesk(PageHost &host, QWidget *parent) : QObject(parent), m_host(host) {}

void AppointmentDesk::send(const QString &label, WriteJob job)
{
    write(m_host, this, label, std::move(job), [this](const Result<void> &done) {
        if (!done)
            m_host.showError(done.error());
        Q_EMIT changed();
    });
}

void AppointmentDesk::arrive(const Appointment &one)
{
    send(tr("登记到访:%1").arg(text::appointmentShown(one)),
         [uid = one.uid](Services &services) { return services.room().appointments.arrive(uid); });
}

void AppointmentDesk::noShow(const Appointment &one)
{
    send(tr("记为未到:%1").arg(text::appointmentShown(one)),
         [uid = one.uid](Services &services) { return services.room().appointments.noShow(uid); });
}

void AppointmentDesk::reopen(const Appointment &one)
{
    send(tr("恢复预约:%1").arg(text::appointmentShown(one)),
         [uid = one.uid](Services &services) { return services.room().appointments.reopen(uid); });
}

void AppointmentDesk::remove(const Appointment &one)
{
    send(tr("删除预约:%1").arg(text::appointmentShown(one)),
         [uid = one.uid](Services &services) { return services.room().appointments.remove(uid); });
}

void AppointmentDesk::askCancel(const Appointment &one)
{
    auto *dialog = new FormDialog("cancelAppointment", tr("取消预约"), widget());
    dialog->addNote(appointmentLine(one));
    auto *reason = dialog->addLine("reason", tr("原因"));
    const SegmentedChoice *reach = addReach(dialog, one);
    dialog->setSubmit(tr("取消这个预约"), [this, dialog, reason, reach, one] {
        write(
            m_host, this, dialog, tr("取消预约:%1").arg(text::appointmentShown(one)),
            [uid = one.uid, why = reason->text(), how = reachOf(reach)](Services &services) -> Result<void> {
                if (auto checked = checkReason(why); !checked) // the register prints it
                    return checked.error();
                return services.room().appointments.cancel(uid, why, how);
            },
            [this](const Result<void> &) { Q_EMIT changed(); });
    });
    dialog->open();
    reason->setFocus();
}

void AppointmentDesk::askDrop(const WaitlistEntry &one)
{
    auto *dialog = new FormDialog("dropWaiting", tr("不再候补"), widget());
    dialog->addNote(text::clientShown(one.client));
    auto *reason = dialog->addLine("reason", tr("原因"));
    dialog->setSubmit(tr("从候补中去掉"), [this, dialog, reason, one] {
        write(
            m_host, this, dialog, tr("不再候补:%1").arg(text::clientShown(one.client)),
            [uid = one.uid, why = reason->text()](Services &services) {
                return services.room().waitlist.drop(uid, why);
            },
            [this](const Result<void> &) { Q_EMIT changed(); });
    });
    dialog->open();
    reason->setFocus();
}

void AppointmentDesk::move(const Appointment &one, const AppointmentMove &to)
{
    writeDespite(
        m_host, this, nullptr,
        tr("改期:%1 %2").arg(text::appointmentShown(one), to.at.time.toString(QStringLiteral("HH:mm"))),
        [uid = one.uid, to](Services &services, OnClash onClash) {
            return outcomeOf(services.room().appointments.move(uid, to, SeriesReach::One, onClash));
        },
        [this] { Q_EMIT changed(); });
}

void AppointmentDesk::askMove(const Appointment &one)
{
    auto *dialog = new FormDialog("moveAppointment", tr("改期"), widget());
    dialog->addNote(appointmentLine(one));
    auto *when = new TimeRow(m_host.clock().today(), QStringLiteral("moveAppointment.when"), dialog);
    when->set(one.at, one.minutes);
    dialog->addRow(tr("改到"), when, "when");
    PlaceFields places(dialog, one.counsellor.uid);
    const SegmentedChoice *reach = addReach(dialog, one);
    dialog->setSubmit(tr("改期"), [=, this] {
        const auto at = when->at();
        if (!at) {
            dialog->refuse(tr("请写明改到哪一天、几点。"), when->firstField());
            return;
        }
        AppointmentMove to;
        to.at = *at;
        to.minutes = when->minutes();
        to.counsellor = places.counsellor();
        to.roomName = places.room();
        writeDespite(
            m_host, this, dialog, tr("改期:%1").arg(text::appointmentShown(one)),
            [uid = one.uid, to, how = reachOf(reach)](Services &services, OnClash onClash) {
                return outcomeOf(services.room().appointments.move(uid, to, how, onClash));
            },
            [this] { Q_EMIT changed(); });
    });
    dialog->open();
    when->firstField()->setFocus();
    withBookingFacts(m_host, dialog, [places, one](const BookingFacts &facts) mutable {
        places.show(facts, one.counsellor, one.roomName);
    });
}

void AppointmentDesk::writeNote(const Appointment &one)
{
    if (one.kind == AppointmentKind::Client && one.isHeld() && !one.isWithheld && mayWriteNotes(m_host))
        openRoomTab(m_host, QLatin1String(counsellingTab),
                    {{QStringLiteral("appointment"), one.uid.toString()}});
}

bool AppointmentDesk::opensNote(const Appointment &one) const
{
    return one.kind == AppointmentKind::Client && one.isHeld() && !one.isWithheld && mayWriteNotes(m_host) &&
           one.counsellor.uid == m_host.facts().session.userUid &&
           (one.state == AppointmentState::Arrived || one.at <= m_host.clock().nowLocal());
}

void AppointmentDesk::fillMenu(QMenu *menu, const Appointment &one)
{
    const auto add = [menu](const char *name, const QString &words, const QKeySequence &key,
                            std::function<void()> run) {
        QAction *action = menu->addAction(words, menu, std::move(run));
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);
    };
    if (one.isWithheld)
        return;
    const bool client = one.kind == AppointmentKind::Client;
    add("appointment.edit", tr("看预约"), opensNote(one) ? Qt::Key_E : Qt::Key_Return,
        [this, one] { edit(one); });
    if (one.meetingId.isValid())
        return; // the rest is done where the group is
    if (one.state == AppointmentState::Booked) {
        if (client) {
            add("appointment.arrive", tr("已到访"), Qt::Key_A, [this, one] { arrive(one); });
            add("appointment.noShow", tr("未到"), Qt::Key_X, [this, one] { noShow(one); });
        }
        if (one.kind != AppointmentKind::Group)
            add("appointment.move", tr("改期…"), Qt::Key_M, [this, one] { askMove(one); });
        add("appointment.cancel", tr("取消预约…"), Qt::Key_Delete, [this, one] { askCancel(one); });
    } else {
        add("appointment.reopen", tr("恢复为已预约"), {}, [this, one] { reopen(one); });
    }
    if (client && one.state == AppointmentState::Booked)
        add("appointment.slip", tr("打印预约条…"), {}, [this, uid = one.uid] { Q_EMIT slipAsked(uid); });
    if (client && one.isHeld() && mayWriteNotes(m_host))
        add("appointment.note", tr("写记录"), opensNote(one) ? Qt::Key_Return : Qt::Key_W,
            [this, one] { writeNote(one); });
    menu->addSeparator();
    add("appointment.remove", tr("录错了,删除"), {}, [this, one] { remove(one); });
}

QString appointmentLine(const Appointment &one)
{
    return AppointmentDesk::tr("%1 %2 %3")
        .arg(one.at.date.toString(QStringLiteral("MM-dd")), one.at.time.toString(QStringLiteral("HH:mm")),
             text::appointmentShown(one));
}

} // namespace tingyu::ui
