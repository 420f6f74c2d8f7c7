// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/room_desk.h"

#include "ui/print/paper.h"
#include "ui/widgets/form_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

struct RoomDeskWords
{
    Q_DECLARE_TR_FUNCTIONS(RoomDesk)
};

QString nameOf(const QList<CodeName> &names, const QString &code)
{
    for (const auto &[known, name] : names) {
        if (known == code)
            return name;
    }
    return code;
}

} // namespace

void writeRoom(PageHost &host, QObject *guard, const QString &label, WriteJob job, std::function<void()> done)
{
    write(host, guard, label, std::move(job), [&host, done = std::move(done)](const Result<void> &outcome) {
        if (!outcome)
            host.showError(outcome.error());
        done();
    });
}

void writeRoom(PageHost &host, FormDialog *dialog, const QString &label, WriteJob job,
               std::function<void()> done)
{
    write(host, dialog->parent(), dialog, label, std::move(job),
          [done = std::move(done)](const Result<void> &outcome) {
              if (outcome)
                  done();
          });
}

Result<RoomPeople> readRoomPeople(Services &services)
{
    auto rooms = services.room().rooms.rooms();
    if (!rooms)
        return rooms.error();
    auto people = services.room().duties.people();
    if (!people)
        return people.error();
    return RoomPeople{*std::move(rooms), *std::move(people)};
}

QList<CodeName> roomChoices(const QList<CounsellingRoom> &rooms)
{
    QList<CodeName> choices;
    for (const CounsellingRoom &room : rooms)
        choices.append({room.uid.toString(), room.name});
    return choices;
}

QList<CodeName> personChoices(const QList<RoomPerson> &people)
{
    QList<CodeName> choices;
    for (const RoomPerson &person : people)
        choices.append({person.uid.toString(), person.name});
    return choices;
}

Uid chosenUid(const QComboBox *choice)
{
    return Uid::fromString(chosenCode(choice)).value_or(Uid());
}

Uid myself(const PageHost &host)
{
    return host.facts().session.userUid;
}

QString clockText(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString hoursText(QTime from, QTime to)
{
    return clockText(from) % QStringLiteral("–") % clockText(to);
}

QString dayWithWeekday(QDate date)
{
    return date.toString(Qt::ISODate) % QLatin1Char(' ') %
           QLocale(inEnglish() ? QLocale::English : QLocale::Chinese)
               .dayName(date.dayOfWeek(), QLocale::ShortFormat);
}

QString minutesText(qint64 minutes)
{
    return minutes < 60 ? RoomDeskWords::tr("%1 分").arg(minutes)
                        : RoomDeskWords::tr("%1 小时 %2 分").arg(minutes / 60).arg(minutes % 60);
}

QString helpKindName(const QString &code)
{
    return nameOf({{QStringLiteral("own_line"), RoomDeskWords::tr("本校专线")},
                   {QStringLiteral("emergency"), RoomDeskWords::tr("紧急电话")},
                   {QStringLiteral("hotline"), RoomDeskWords::tr("热线")},
                   {QStringLiteral("hospital"), RoomDeskWords::tr("医院")},
                   {QStringLiteral("channel"), RoomDeskWords::tr("绿色通道")},
                   {QStringLiteral("expert"), RoomDeskWords::tr("专家")},
                   {QStringLiteral("centre"), RoomDeskWords::tr("指导中心等")}},
                  code);
}

QString ruleKindName(const QString &code)
{
    const auto model = modelRule(code);
    return model ? model->name.in(inEnglish()) : code;
}

QString visitKindName(const QString &code)
{
    return nameOf({{QStringLiteral("study"), RoomDeskWords::tr("学习")},
                   {QStringLiteral("life"), RoomDeskWords::tr("生活")},
                   {QStringLiteral("self"), RoomDeskWords::tr("自我意识")},
                   {QStringLiteral("emotion"), RoomDeskWords::tr("情绪调适")},
                   {QStringLiteral("relations"), RoomDeskWords::tr("人际交往")},
                   {QStringLiteral("future"), RoomDeskWords::tr("升学就业")},
                   {QStringLiteral("family"), RoomDeskWords::tr("家庭")},
                   {QStringLiteral("other"), RoomDeskWords::tr("其他")}},
                  code);
}

QString visitOutcomeName(const QString &code)
{
    return nameOf({{QStringLiteral("class"), RoomDeskWords::tr("回班")},
                   {QStringLiteral("again"), RoomDeskWords::tr("再约")},
                   {QStringLiteral("guardian"), RoomDeskWords::tr("联系家长")},
                   {QStringLiteral("referral"), RoomDeskWords::tr("转介")},
                   {QStringLiteral("other"), RoomDeskWords::tr("其他")}},
                  code);
}

QString ruleText(const OpeningRule &rule)
{
    switch (rule.kind) {
    case OpeningRule::Kind::PerSchoolDay:
        return RoomDeskWords::tr("每个上课日 %1 分钟").arg(rule.minutes);
    case OpeningRule::Kind::PerTeachingWeek:
        return RoomDeskWords::tr("每个上课周 %1 分钟").arg(rule.minutes);
    case OpeningRule::Kind::EverySchoolDay:
        return RoomDeskWords::tr("每个上课日都开放");
    }
    return {};
}

bool inEnglish()
{
    return print::paperLanguage() == report::Language::English;
}

QList<CodeName> guideChoices(const QList<CodeWords> &codes)
{
    QList<CodeName> choices;
    for (const CodeWords &one : codes)
        choices.append({one.code, one.words.in(inEnglish())});
    return choices;
}

void emptyLayout(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace tingyu::ui
