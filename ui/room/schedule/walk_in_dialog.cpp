// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/room_services.h"
#include "ui/room/schedule/booking_dialog.h"
#include "ui/room/schedule/booking_draft.h"
#include "ui/room/schedule/booking_fields.h"
#include "ui/room/schedule/client_picker.h"
#include "ui/room/schedule/request_fields.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page_write.h"
#include "ui/widgets/digit_choice.h"
#include "ui/widgets/form_dialog.h"

#include <QCoreApplication>
#include <QLineEdit>

#include <memory>

namespace tingyu::ui {
namespace {

struct WalkInDialogWords
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::WalkIn)
};

struct WalkInForm
{
    FormDialog *dialog = nullptr;
    ClientPicker *who = nullptr;
    DigitChoice *concern = nullptr;
    DigitChoice *urgency = nullptr;
    std::optional<PlaceFields> places;
    QLineEdit *note = nullptr;
};

DigitChoice *addDigits(FormDialog *dialog, const char *field, const QString &words,
                       const QList<CodeName> &choices, int inARow)
{
    auto *made = new DigitChoice(dialog);
    dialog->addRow(words, made, field);
    made->setChoices(choices, inARow);
    return made;
}

void store(PageHost &host, const WalkInForm &form, const Booked &booked)
{
    const auto client = form.who->client();
    if (!client) {
        form.dialog->refuse(WalkInDialogWords::tr("请先选来访者:输入姓名首字母,按 Enter 选中。"),
                            form.who->firstFocus());
        return;
    }
    Appointment draft;
    draft.client = *client;
    draft.counsellor.uid = form.places->counsellor();
    draft.roomName = form.places->room();
    draft.at = host.clock().nowLocal();
    draft.request.askedBy = AskedBy::Self;
    draft.request.concern = concernFromCode(form.concern->currentCode()).value_or(Concern::NotSaid);
    draft.request.urgency = urgencyFromCode(form.urgency->currentCode()).value_or(Urgency::Ordinary);
    draft.request.note = form.note->text();
    const auto written = std::make_shared<Uid>();
    write(
        host, form.dialog, form.dialog, WalkInDialogWords::tr("登记来访:%1").arg(form.who->shownName()),
        [draft, written](Services &services) {
            auto logged = services.room().appointments.walkIn(draft);
            if (logged)
                *written = logged->uid;
            return outcomeOf(logged);
        },
        [booked, written](const Result<void> &done) {
            if (done)
                booked(*written);
        });
}

/// Who is expected today came: that appointment is arrived, instead of a second one. Digits go on as they are
/// typed.
void offerArrival(PageHost &host, const WalkInForm &form, const Booked &booked)
{
    const auto client = form.who->client();
    if (!client || client->kind != ClientKind::Student)
        return;
    host.tasks().run(
        form.dialog,
        [student = client->studentUid, today = host.clock().today()](Services &services) {
            return services.room().appointments.list(
                {.from = today, .to = today, .counsellor = {}, .room = {}, .withCancelled = false});
        },
        [&host, form, booked, student = client->studentUid](const Result<QList<Appointment>> &read) {
            if (!read)
                return;
            for (const Appointment &one : *read) {
                if (one.kind != AppointmentKind::Client || one.client.kind != ClientKind::Student ||
                    one.client.studentUid != student || one.state != AppointmentState::Booked)
                    continue;
                const QString name = form.who->shownName();
                form.dialog->suggest(
                    WalkInDialogWords::tr("%1 今天 %2 有预约。")
                        .arg(name, one.at.time.toString(QStringLiteral("HH:mm"))),
                    "arrive", WalkInDialogWords::tr("登记这个预约到访"),
                    [&host, form, booked, name, uid = one.uid] {
                        write(
                            host, form.dialog, form.dialog, WalkInDialogWords::tr("登记到访:%1").arg(name),
                            [uid](Services &services) { return services.room().appointments.arrive(uid); },
                            [booked, uid](const Result<void> &done) {
                                if (done)
                                    booked(uid);
                            });
                    });
                return;
            }
        });
}

} // namespace

void askWalkIn(PageHost &host, QWidget *parent, const Booked &booked)
{
    WalkInForm form;
    form.dialog = new FormDialog("walkIn", WalkInDialogWords::tr("登记来访"), parent);
    setHelpTask(*form.dialog, QStringLiteral("walk_in"));
    form.who = new ClientPicker(host, QStringLiteral("walkIn.client"), form.dialog);
    form.dialog->addRow(WalkInDialogWords::tr("来访者"), form.who, "client");
    form.concern = addDigits(form.dialog, "concern", WalkInDialogWords::tr("求助类别"), concernChoices(), 4);
    form.urgency = addDigits(form.dialog, "urgency", WalkInDialogWords::tr("紧急程度"), urgencyChoices(), 3);
    form.places.emplace(form.dialog, host.facts().session.userUid);
    form.note = form.dialog->addLine("note", WalkInDialogWords::tr("备注"));
    form.dialog->setSubmit(WalkInDialogWords::tr("登记"),
                           [&host, form, booked] { store(host, form, booked); });
    QObject::connect(form.who, &ClientPicker::chosen, form.dialog, [&host, form, booked] {
        if (form.who->client()) {
            form.concern->setFocus(Qt::TabFocusReason);
            offerArrival(host, form, booked);
        }
    });
    QObject::connect(form.concern, &DigitChoice::digitTyped, form.dialog,
                     [form] { form.urgency->setFocus(Qt::TabFocusReason); });
    QObject::connect(form.urgency, &DigitChoice::digitTyped, form.dialog,
                     [form] { form.note->setFocus(Qt::TabFocusReason); });
    form.dialog->open();
    form.who->firstFocus()->setFocus();
    withBookingFacts(host, form.dialog, [&host, form](const BookingFacts &facts) mutable {
        form.who->setStaff(facts.staff);
        form.places->show(facts, {}, {});
        new BookingDraft(host, form.dialog, form.who, QStringLiteral("new"), walkInDraft);
    });
}

} // namespace tingyu::ui
