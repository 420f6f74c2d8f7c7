// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/room_services.h"
#include "ui/shell/page_write.h"
#include "ui/students/student_words.h"

class QComboBox;
class QVBoxLayout;

/// What the tabs of duty and of the room's papers have in common.
namespace tingyu::ui {

class FormDialog;

/// As write() of page_write.h; a refusal is said by the window, and `done` is called either way.
void writeRoom(PageHost &host, QObject *guard, const QString &label, WriteJob job,
               std::function<void()> done);
/// The same for a dialog over the guard; `done` is called once it is written.
void writeRoom(PageHost &host, FormDialog *dialog, const QString &label, WriteJob job,
               std::function<void()> done);
/// Rooms and people to choose from.
struct RoomPeople
{
    QList<CounsellingRoom> rooms;
    QList<RoomPerson> people;
};
Result<RoomPeople> readRoomPeople(Services &services);
QList<CodeName> roomChoices(const QList<CounsellingRoom> &rooms); ///< by uid
QList<CodeName> personChoices(const QList<RoomPerson> &people);   ///< by uid
Uid chosenUid(const QComboBox *choice);                           ///< null: nothing chosen

/// The person who works here now, as choices know him.
Uid myself(const PageHost &host);

QString clockText(QTime time);           ///< 09:05
QString hoursText(QTime from, QTime to); ///< 09:05–10:00
QString dayWithWeekday(QDate date);             ///< 2026-11-20 周五
QString minutesText(qint64 minutes);     ///< 2 小时 5 分, 45 分
QString helpKindName(const QString &code);
QString ruleKindName(const QString &code);
QString visitKindName(const QString &code);
QString visitOutcomeName(const QString &code);
QString ruleText(const OpeningRule &rule); ///< 每个上课日 120 分钟
bool inEnglish();
/// The words of a list of the guide, in the language of the window.
QList<CodeName> guideChoices(const QList<CodeWords> &codes);

/// A list that holds its widgets until the next one takes their place.
void emptyLayout(QVBoxLayout *layout);

} // namespace tingyu::ui
