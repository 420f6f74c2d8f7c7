// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/review_dialogs.h"

#include "core/follow_up_services.h"
#include "core/room/room_services.h"
#include "core/services.h"
#include "ui/screening/screening_text.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/follow_up_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

#include <algorithm>
#include <memory>

namespace tingyu::ui {
namespace {

struct ReviewDialogsWords
{
    Q_DECLARE_TR_FUNCTIONS(ReviewDialogs)
};

constexpr int usualMinutes = 30;
constexpr int usualDays = 14;
constexpr int questions = 4;

QList<Uid> uidsOf(const QList<ReviewRow> &rows)
{
    QList<Uid> uids;
    for (const ReviewRow &row : rows)
        uids.append(row.review.uid);
    return uids;
}

/// Rooms, and who holds talks.
struct Places
{
    QList<CodeName> rooms;
    QList<CodeName> people;
    QString me;
};

Result<Places> readPlaces(Services &services)
{
    Places places;
    auto rooms = services.room().rooms.rooms();
    if (!rooms)
        return rooms.error();
    for (const CounsellingRoom &room : std::as_const(*rooms))
        places.rooms.append({room.uid.toString(), room.name});
    auto people = services.room().appointments.people();
    if (!people)
        return people.error();
    for (const RoomPerson &person : std::as_const(*people))
        places.people.append({person.uid.toString(), person.name});
    places.me = services.workplace.session().userUid.toString();
    return places;
}

} // namespace

void askBooking(PageHost &host, QWidget *parent, const QList<Uid> &reviews, const std::function<void()> &done)
{
    auto *dialog = new FormDialog("reviewBooking", ReviewDialogsWords::tr("约时间"), parent);
    dialog->addNote(
        ReviewDialogsWords::tr("选中 %1 项。按轻重依次放进房间开放计划里的空时段;已有时间的不变。")
            .arg(reviews.size()));
    auto *with = dialog->addChoice("with", ReviewDialogsWords::tr("谈话的老师"), {});
    auto *room = dialog->addChoice("room", ReviewDialogsWords::tr("房间"), {});
    auto *from = dialog->addDate("from", ReviewDialogsWords::tr("从"), host.clock().today());
    from->setDate(host.clock().today());
    auto *to = dialog->addDate("to", ReviewDialogsWords::tr("到"), host.clock().today());
    to->setDate(host.clock().today().addDays(usualDays));
    auto *minutes = dialog->addLine("minutes", ReviewDialogsWords::tr("每次分钟"));
    minutes->setText(QString::number(usualMinutes));
    auto *lessons = dialog->addCheck("lessons", ReviewDialogsWords::tr("上课时间也可以约"));
    host.tasks().run(
        dialog, [](Services &services) { return readPlaces(services); },
        [dialog, with, room](const Result<Places> &places) {
            if (!places) {
                dialog->refuse(places.error());
                return;
            }
            fillChoices(with, places->people);
            chooseCode(with, places->me);
            fillChoices(room, places->rooms);
            if (places->rooms.isEmpty())
                dialog->tell(
                    ReviewDialogsWords::tr("还没有登记房间和开放计划;请先在“预约”里设置,再来约时间。"));
        });
    dialog->setSubmit(ReviewDialogsWords::tr("约好"), [=, &host] {
        BookingWish wish;
        wish.counsellor = Uid::fromString(chosenCode(with)).value_or(Uid());
        wish.room = Uid::fromString(chosenCode(room)).value_or(Uid());
        wish.from = from->date();
        wish.to = to->date();
        wish.minutes = minutes->text().trimmed().toInt();
        wish.duringLessons = lessons->isChecked();
        auto outcome = std::make_shared<BookingOutcome>();
        write(
            host, parent, dialog, ReviewDialogsWords::tr("约时间"),
            [reviews, wish, outcome](Services &services) -> Result<void> {
                auto booked = services.followUp().desk.book(reviews, wish);
                if (!booked)
                    return booked.error();
                *outcome = *booked;
                return {};
            },
            [&host, done, outcome](const Result<void> &ended) {
                if (!ended)
                    return;
                host.say(text::bookingDone(*outcome));
                done();
            });
    });
    dialog->open();
}

void askTogether(PageHost &host, QWidget *parent, const QList<ReviewRow> &rows,
                 const std::function<void()> &done)
{
    auto *dialog = new FormDialog("reviewTogether", ReviewDialogsWords::tr("一起决定"), parent);
    const auto low =
        std::count_if(rows.cbegin(), rows.cend(), [](const ReviewRow &row) { return row.isLow(); });
    dialog->addNote(
        ReviewDialogsWords::tr(
            "选中 %1 项,其中 %2 项可以一起决定:没有关键题,面谈没有留下风险,分数最高的已经和学生谈过。"
            "每一项都会记下同一个决定和理由。")
            .arg(rows.size())
            .arg(low));
    QList<CodeName> choices;
    for (const ReviewDecision one :
         {ReviewDecision::NotConfirmed, ReviewDecision::Watch, ReviewDecision::Confirmed})
        choices.append({reviewDecisionCode(one), screening::decisionName(one)});
    auto *decision = dialog->addSegments("decision", ReviewDialogsWords::tr("决定"), choices);
    decision->setCurrentCode(reviewDecisionCode(ReviewDecision::NotConfirmed));
    auto *reason = dialog->addLine("reason", ReviewDialogsWords::tr("理由"));
    dialog->setSubmit(ReviewDialogsWords::tr("作出决定"), [=, &host, uids = uidsOf(rows)] {
        const auto code = reviewDecisionFromCode(decision->currentCode()).value_or(ReviewDecision::Watch);
        write(
            host, parent, dialog, ReviewDialogsWords::tr("一起决定 %1 项").arg(uids.size()),
            [uids, code, why = reason->text()](Services &services) {
                return outcomeOf(services.followUp().desk.decideTogether(uids, code, why));
            },
            [done](const Result<void> &ended) {
                if (ended)
                    done();
            });
    });
    dialog->open();
}

void askPlan(PageHost &host, QWidget *parent, const QList<ReviewRow> &rows, const std::function<void()> &done)
{
    auto *dialog = new FormDialog("reviewPlan", ReviewDialogsWords::tr("负责人和期限"), parent);
    dialog->addNote(ReviewDialogsWords::tr("选中 %1 项。留空的不改。").arg(rows.size()));
    auto *owner = dialog->addLine("owner", ReviewDialogsWords::tr("负责人(用户名)"));
    auto *due = dialog->addDate("due", ReviewDialogsWords::tr("最晚日期"), host.clock().today());
    if (rows.size() == 1) {
        owner->setText(rows.first().plan.ownerName);
        due->setDate(rows.first().plan.due);
    } else {
        owner->setText(host.facts().session.userName);
    }
    dialog->setSubmit(ReviewDialogsWords::tr("记下"), [=, &host, uids = uidsOf(rows)] {
        write(
            host, parent, dialog, ReviewDialogsWords::tr("负责人和期限"),
            [uids, name = owner->text().trimmed(), last = due->date()](Services &services) -> Result<void> {
                ReviewDesk &desk = services.followUp().desk;
                if (!name.isEmpty()) {
                    if (auto set = desk.setOwner(uids, name); !set)
                        return set;
                }
                return last.isValid() ? desk.setDue(uids, last) : Result<void>();
            },
            [done](const Result<void> &ended) {
                if (ended)
                    done();
            });
    });
    dialog->open();
}

void askInterview(PageHost &host, QWidget *parent, const Review &review, const std::function<void()> &done)
{
    auto *dialog = new FormDialog("reviewInterview", ReviewDialogsWords::tr("简短面谈"), parent);
    dialog->addNote(ReviewDialogsWords::tr(
        "四个问题每次都问。念头或打算有一项是“有”,请不要让学生独处,并按学校的危机流程处理。"));
    static constexpr const char *fields[questions] = {"thoughts", "plan", "earlier", "support"};
    QList<SegmentedChoice *> answers;
    QList<CodeName> choices;
    for (const InterviewAnswer answer : {InterviewAnswer::No, InterviewAnswer::Unclear, InterviewAnswer::Yes})
        choices.append({interviewAnswerCode(answer), text::interviewAnswerName(answer)});
    for (int place = 0; place < questions; ++place)
        answers.append(dialog->addSegments(fields[place], text::interviewQuestion(place), choices));
    dialog->setSubmit(ReviewDialogsWords::tr("记下"), [=, &host, uid = review.uid] {
        ReviewInterview held;
        InterviewAnswer *places[questions] = {&held.thoughts, &held.plan, &held.earlier, &held.support};
        for (int place = 0; place < questions; ++place) {
            const auto answer = interviewAnswerFromCode(answers.at(place)->currentCode());
            if (!answer) {
                dialog->refuse(ReviewDialogsWords::tr("四个问题都要选一个回答。"), answers.at(place));
                return;
            }
            *places[place] = *answer;
        }
        write(
            host, parent, dialog, ReviewDialogsWords::tr("简短面谈"),
            [uid, held](Services &services) { return services.followUp().desk.interview(uid, held); },
            [&host, held, done](const Result<void> &ended) {
                if (!ended)
                    return;
                if (held.isAlarming())
                    host.say(ReviewDialogsWords::tr("已记下,这一项排到最前。请不要让学生独处。"));
                done();
            });
    });
    dialog->open();
}

void printTaskSlip(PageHost &host, QWidget *parent, const Uid &slip)
{
    auto *dialog = new PrintDialog(
        host, ReviewDialogsWords::tr("打印班主任任务单"),
        [slip](Services &services, const report::PrintOrder &order, bool record) {
            return services.followUp().readers.slip(slip, order, record);
        },
        parent);
    dialog->open();
}

void printLetter(PageHost &host, QWidget *parent, const Uid &sheet)
{
    auto *dialog = new PrintDialog(
        host, ReviewDialogsWords::tr("打印给监护人的信"),
        [sheet](Services &services, const report::PrintOrder &order, bool record) {
            return services.followUp().readers.guardian(sheet, order, record);
        },
        parent);
    dialog->open();
}

void askSlip(PageHost &host, QWidget *parent, const Uid &student, const QString &name,
             const std::function<void()> &done)
{
    auto *dialog = new FormDialog("taskSlip", ReviewDialogsWords::tr("班主任任务单"), parent);
    setHelpTask(*dialog, QStringLiteral("watch_list"));
    dialog->addNote(ReviewDialogsWords::tr("%1:只写请班主任做什么,不写为什么。").arg(name));
    QList<std::pair<QString, QCheckBox *>> boxes;
    for (const char *task : slipTasks) {
        const QString code = QString::fromLatin1(task);
        boxes.append({code, dialog->addCheck(task, text::slipTaskName(code))});
    }
    auto *due = dialog->addDate("due", ReviewDialogsWords::tr("请在此前交回"), host.clock().today());
    due->setDate(host.clock().today().addDays(usualDays));
    dialog->setSubmit(ReviewDialogsWords::tr("发出并打印…"),
                      [=, &host, parentOf = QPointer<QWidget>(parent)] {
                          QStringList tasks;
                          for (const auto &[code, box] : boxes) {
                              if (box->isChecked())
                                  tasks.append(code);
                          }
                          auto slip = std::make_shared<Uid>();
                          write(
                              host, parent, dialog, ReviewDialogsWords::tr("班主任任务单"),
                              [student, tasks, last = due->date(), slip](Services &services) -> Result<void> {
                                  auto given = services.followUp().slips.give(student, tasks, last);
                                  if (!given)
                                      return given.error();
                                  *slip = given->uid;
                                  return {};
                              },
                              [&host, parentOf, slip, done](const Result<void> &ended) {
                                  if (!ended)
                                      return;
                                  if (parentOf)
                                      printTaskSlip(host, parentOf, *slip);
                                  done();
                              });
                      });
    dialog->open();
}

} // namespace tingyu::ui
