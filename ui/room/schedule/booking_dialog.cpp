// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/booking_dialog.h"

#include "core/room/room_services.h"
#include "ui/room/schedule/booking_draft.h"
#include "ui/room/schedule/booking_fields.h"
#include "ui/room/schedule/clash_write.h"
#include "ui/room/schedule/client_picker.h"
#include "ui/room/schedule/request_fields.h"
#include "ui/text/appointment_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTimer>

#include <memory>

namespace tingyu::ui {
namespace {

constexpr int clashPatienceMs = 200; ///< after the last change, before clashes are looked for

struct BookingDialogWords
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::BookingDialog)
};

WallTime nextHalfHour(const WallTime &now)
{
    const int minutes = now.time.hour() * 60 + now.time.minute();
    return plusMinutes({now.date, QTime(0, 0)}, (minutes / 30 + 1) * 30);
}

/// With a key that acts at once: a button waits a moment before it acts on its own.
QCheckBox *addCheck(FormDialog *dialog, const char *field, const QString &words, const QKeySequence &key)
{
    QCheckBox *check = dialog->addCheck(field, words);
    auto *shortcut = new QShortcut(key, dialog);
    QObject::connect(shortcut, &QShortcut::activated, check, [check] {
        if (check->isVisible())
            check->toggle();
    });
    return check;
}

/// The fields of an appointment in a dialog, for a new one and for one that is there.
struct BookingForm
{
    FormDialog *dialog = nullptr;
    ClientPicker *who = nullptr;
    QCheckBox *keep = nullptr; ///< the time alone, for nobody yet
    QLineEdit *title = nullptr;
    TimeRow *when = nullptr;
    std::optional<PlaceFields> places;
    RequestFields *request = nullptr;
    QCheckBox *weekly = nullptr;
    DateField *until = nullptr;
    SegmentedChoice *reach = nullptr;
    QLabel *clashes = nullptr;
    Appointment before; ///< of one that is there

    bool isKept() const { return keep->isChecked(); }
    std::optional<Appointment> draft() const;
    std::optional<Repeat> repeat() const;
    void build(PageHost &host, const Appointment &begin);
    void showKept() const;
    void showClashes(const QString &words) const;
    void watch(PageHost &host) const;
    bool complain() const;
};

/// Nothing while a part is missing that clashes cannot be looked for without.
std::optional<Appointment> BookingForm::draft() const
{
    Appointment draft = before;
    draft.kind = isKept() ? AppointmentKind::Placeholder : AppointmentKind::Client;
    if (before.kind == AppointmentKind::Group)
        draft.kind = AppointmentKind::Group;
    const auto client = who->client();
    const auto at = when->at();
    if (!at || (draft.kind == AppointmentKind::Client && !client))
        return {};
    draft.at = *at;
    draft.minutes = when->minutes();
    draft.counsellor.uid = places->counsellor();
    draft.roomUid = {};
    draft.roomName = places->room();
    draft.client = draft.kind == AppointmentKind::Client ? client.value_or(Client()) : Client();
    draft.title = draft.kind == AppointmentKind::Client ? QString() : title->text().trimmed();
    draft.request = request->request();
    return draft;
}

/// Nothing for a single appointment, and while the last day is missing.
std::optional<Repeat> BookingForm::repeat() const
{
    if (!weekly->isChecked() || !until->date().isValid())
        return {};
    return Repeat{1, until->date(), 0, true};
}

void BookingForm::build(PageHost &host, const Appointment &begin)
{
    before = begin;
    const bool isNew = begin.uid.isNull();
    who = new ClientPicker(host, QStringLiteral("booking.client"), dialog);
    dialog->addRow(BookingDialogWords::tr("来访者"), who, "client");
    title = dialog->addLine("title", BookingDialogWords::tr("说明"));
    title->setText(begin.title.isEmpty() ? BookingDialogWords::tr("候补时段") : begin.title);
    when = new TimeRow(host.clock().today(), QStringLiteral("booking.when"), dialog);
    when->set(begin.at, begin.minutes);
    dialog->addRow(BookingDialogWords::tr("时间"), when, "when");
    places.emplace(dialog, begin.counsellor.uid);
    request = new RequestFields(dialog);
    request->set(begin.request);
    keep = addCheck(dialog, "keep", BookingDialogWords::tr("先占住时间,还没有定谁来(Alt K)"),
                    Qt::ALT | Qt::Key_K);
    weekly =
        addCheck(dialog, "weekly", BookingDialogWords::tr("以后每周同一时间(Alt W)"), Qt::ALT | Qt::Key_W);
    until = dialog->addDate("until", BookingDialogWords::tr("到哪一天为止"), host.clock().today());
    clashes = label({}, "second", dialog);
    clashes->setWordWrap(true);
    dialog->addRow(BookingDialogWords::tr("冲突"), clashes, "clashes");
    if (!begin.client.uid.isNull())
        who->setClient(begin.client);
    keep->setChecked(begin.kind != AppointmentKind::Client);
    keep->setVisible(isNew || begin.kind == AppointmentKind::Placeholder);
    weekly->setVisible(isNew);
    for (QWidget *row : {static_cast<QWidget *>(until), static_cast<QWidget *>(clashes)})
        dialog->setRowVisible(row, false);
    if (!begin.series.isNull())
        reach =
            dialog->addSegments("reach", BookingDialogWords::tr("范围"),
                                {{QStringLiteral("one"), BookingDialogWords::tr("只这一次")},
                                 {QStringLiteral("following"), BookingDialogWords::tr("这次和以后各次")}});
    showKept();
    QObject::connect(keep, &QCheckBox::toggled, dialog, [form = *this] { form.showKept(); });
    QObject::connect(weekly, &QCheckBox::toggled, dialog,
                     [form = *this](bool on) { form.dialog->setRowVisible(form.until, on); });
}

void BookingForm::showKept() const
{
    const bool kept = isKept();
    dialog->setRowVisible(who, !kept);
    dialog->setRowVisible(title, kept);
    request->setVisible(!kept);
}

/// The row takes room only while there is something to say.
void BookingForm::showClashes(const QString &words) const
{
    clashes->setText(words);
    dialog->setRowVisible(clashes, !words.isEmpty());
}

/// Looks for clashes shortly after the last change and says them before anything is saved.
void BookingForm::watch(PageHost &host) const
{
    auto *wait = new QTimer(dialog);
    wait->setSingleShot(true);
    wait->setInterval(clashPatienceMs);
    const auto later = [wait, form = *this] {
        form.dialog->unsay(); // what was said of another hour
        form.clashes->clear();
        wait->start();
    };
    QObject::connect(who, &ClientPicker::chosen, wait, later);
    QObject::connect(when, &TimeRow::changed, wait, later);
    QObject::connect(weekly, &QCheckBox::toggled, wait, later);
    QObject::connect(until, &DateField::dateChanged, wait, later);
    QObject::connect(places->counsellorChoice(), &QComboBox::currentIndexChanged, wait, later);
    QObject::connect(places->roomChoice(), &QComboBox::currentTextChanged, wait, later);
    QObject::connect(wait, &QTimer::timeout, dialog, [form = *this, &host, wait] {
        const auto draft = form.draft();
        if (!draft || (form.weekly->isChecked() && !form.repeat())) {
            form.showClashes({});
            return;
        }
        host.tasks().run(
            form.dialog,
            [draft = *draft, repeat = form.repeat()](Services &services) {
                return withHours(services, services.room().appointments.clashes(draft, repeat));
            },
            [form, wait](const Result<ClashesFound> &found) {
                if (!wait->isActive()) // else it is of an hour that was typed over
                    form.showClashes(found ? clashLine(*found) : QString()); // saving says what is wrong
            });
    });
    wait->start();
}

/// Says what is missing; false when nothing is.
bool BookingForm::complain() const
{
    if (!isKept() && before.kind != AppointmentKind::Group && !who->client()) {
        dialog->refuse(BookingDialogWords::tr("请先选来访者:输入姓名首字母,按 Enter 选中。"),
                       who->firstFocus());
        return true;
    }
    if (!when->at()) {
        dialog->refuse(BookingDialogWords::tr("请写明哪一天、几点。"), when->firstField());
        return true;
    }
    if (weekly->isChecked() && !until->date().isValid()) {
        dialog->refuse(BookingDialogWords::tr("请写明每周预约到哪一天为止。"), until);
        return true;
    }
    return false;
}

void store(PageHost &host, const BookingForm &form, const std::optional<Uid> &waiting, const Booked &booked)
{
    if (form.complain())
        return;
    const Appointment draft = *form.draft();
    const QString name = draft.kind == AppointmentKind::Client ? form.who->shownName() : draft.title;
    const QString label = draft.uid.isNull() ? BookingDialogWords::tr("预约:%1").arg(name)
                                             : BookingDialogWords::tr("修改预约:%1").arg(name);
    const auto written =
        std::make_shared<Uid>(draft.uid); // set on the vault's thread, read after it answered
    const auto repeat = form.repeat();
    const SeriesReach reach = form.reach != nullptr && form.reach->currentCode() == QLatin1String("following")
                                  ? SeriesReach::Following
                                  : SeriesReach::One;
    const auto job = [=](Services &services, OnClash onClash) -> Result<void> {
        AppointmentService &book = services.room().appointments;
        if (!draft.uid.isNull())
            return outcomeOf(book.edit(draft, reach, onClash));
        if (repeat) {
            auto made = book.addSeries(draft, *repeat, onClash);
            if (made && !made->bookings.isEmpty())
                *written = made->bookings.first().uid;
            return outcomeOf(made);
        }
        auto made =
            waiting ? services.room().waitlist.place(*waiting, draft, onClash) : book.add(draft, onClash);
        if (made)
            *written = made->uid;
        return outcomeOf(made);
    };
    writeDespite(host, form.dialog, form.dialog, label, job, [booked, written] { booked(*written); });
}

void openForm(PageHost &host, QWidget *parent, const Appointment &begin, const Uid &roomUid,
              const std::optional<Uid> &waiting, const QString &draftKey, const Booked &booked)
{
    BookingForm form;
    const bool isNew = begin.uid.isNull();
    form.dialog = new FormDialog(
        "booking", isNew ? BookingDialogWords::tr("新预约") : BookingDialogWords::tr("预约"), parent);
    form.build(host, begin);
    form.keep->setVisible(form.keep->isVisibleTo(form.dialog) && !waiting);
    form.weekly->setVisible(isNew && !waiting);
    form.dialog->setSubmit(isNew ? BookingDialogWords::tr("确定预约") : BookingDialogWords::tr("保存"),
                           [form, &host, waiting, booked] { store(host, form, waiting, booked); });
    QObject::connect(form.who, &ClientPicker::chosen, form.dialog, [form] {
        if (form.who->client() && form.who->isAncestorOf(form.dialog->focusWidget()))
            form.when->firstField()->setFocus(Qt::TabFocusReason);
    });
    form.dialog->open();
    const bool asksWho = begin.client.uid.isNull() && !form.isKept();
    (asksWho ? form.who->firstFocus() : form.when->firstField())->setFocus();
    withBookingFacts(host, form.dialog, [=, &host](const BookingFacts &facts) mutable {
        QString room = begin.roomName;
        for (const CounsellingRoom &one : facts.rooms) {
            if (one.uid == roomUid)
                room = one.name;
        }
        form.who->setStaff(facts.staff);
        form.places->show(facts, begin.counsellor, room);
        if (!form.until->date().isValid())
            form.until->setDate(facts.termEnd);
        new BookingDraft(host, form.dialog, form.who, draftKey, bookingDraft);
        form.watch(host);
    });
}

} // namespace

void askBooking(PageHost &host, QWidget *parent, const BookingStart &start, const Booked &booked)
{
    Appointment begin;
    begin.at = start.at.isValid() ? start.at : nextHalfHour(host.clock().nowLocal());
    begin.minutes = start.minutes;
    begin.counsellor = start.counsellor;
    if (begin.counsellor.uid.isNull())
        begin.counsellor.uid = host.facts().session.userUid;
    std::optional<Uid> waiting;
    if (start.waiting) {
        waiting = start.waiting->uid;
        begin.client = start.waiting->client;
        begin.request = start.waiting->request;
        if (start.counsellor.uid.isNull() && start.waiting->counsellor)
            begin.counsellor = *start.waiting->counsellor;
    }
    const QString key = waiting              ? QString(QStringLiteral("waiting:") % waiting->toString())
                        : start.at.isValid() ? QString(QStringLiteral("at:") % start.at.toString())
                                             : QStringLiteral("new");
    openForm(host, parent, begin, start.room, waiting, key, booked);
}

void editBooking(PageHost &host, QWidget *parent, const Uid &appointment, Booked booked)
{
    host.tasks().run(
        parent, [appointment](Services &services) { return services.room().appointments.show(appointment); },
        [&host, parent, booked = std::move(booked)](const Result<Appointment> &read) {
            if (read)
                openForm(host, parent, *read, read->roomUid, {}, read->uid.toString(), booked);
            else
                host.showError(read.error());
        });
}

void askWaiting(PageHost &host, QWidget *parent, std::function<void()> written)
{
    auto *dialog = new FormDialog("waiting", BookingDialogWords::tr("加入候补"), parent);
    auto *who = new ClientPicker(host, QStringLiteral("waiting.client"), dialog);
    dialog->addRow(BookingDialogWords::tr("来访者"), who, "client");
    auto *request = new RequestFields(dialog);
    dialog->setSubmit(
        BookingDialogWords::tr("加入候补"), [&host, dialog, who, request, written = std::move(written)] {
            const auto client = who->client();
            if (!client) {
                dialog->refuse(BookingDialogWords::tr("请先选来访者:输入姓名首字母,按 Enter 选中。"),
                               who->firstFocus());
                return;
            }
            WaitlistEntry entry;
            entry.client = *client;
            entry.request = request->request();
            write(
                host, dialog, dialog, BookingDialogWords::tr("加入候补:%1").arg(who->shownName()),
                [entry](Services &services) { return outcomeOf(services.room().waitlist.add(entry)); },
                [written](const Result<void> &done) {
                    if (done)
                        written();
                });
        });
    dialog->open();
    who->firstFocus()->setFocus();
    withBookingFacts(host, dialog, [&host, dialog, who](const BookingFacts &facts) {
        who->setStaff(facts.staff);
        new BookingDraft(host, dialog, who, QStringLiteral("new"), waitingDraft);
    });
}

} // namespace tingyu::ui
