// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_tasks.h"

#include "ui/text/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace tingyu::ui {
namespace {

struct Group
{
    const char *title;
    QStringList tasks;
};

const QList<Group> &groups()
{
    static const QList<Group> all{
        {QT_TRANSLATE_NOOP("HelpTasks", "开始"),
         {u"first_run"_qs, u"unlock"_qs, u"saving"_qs, u"appearance"_qs, u"keys"_qs, u"glossary"_qs, u"promises"_qs}},
        {QT_TRANSLATE_NOOP("HelpTasks", "学生"),
         {u"roster"_qs, u"student_file"_qs, u"plan"_qs, u"booklet"_qs, u"student_documents"_qs, u"roll_over"_qs, u"leavers"_qs, u"two_files"_qs, u"rights"_qs}},
        {QT_TRANSLATE_NOOP("HelpTasks", "辅导室"),
         {u"appointments"_qs, u"walk_in"_qs, u"duty"_qs, u"groups"_qs, u"room_logs"_qs, u"ledger"_qs, u"room_papers"_qs}},
        {QT_TRANSLATE_NOOP("HelpTasks", "辅导"),
         {u"session_note"_qs, u"series"_qs, u"secrecy"_qs, u"handover"_qs, u"inspection"_qs}},
        {QT_TRANSLATE_NOOP("HelpTasks", "测评"),
         {u"same_day"_qs, u"campaign"_qs, u"campaign_plan"_qs, u"on_screen"_qs, u"answer_files"_qs, u"paper_sheets"_qs, u"keying"_qs, u"queue_rule"_qs, u"review"_qs, u"watch_list"_qs,
          u"results"_qs, u"scale_shelf"_qs}},
        {QT_TRANSLATE_NOOP("HelpTasks", "个案"), {u"case"_qs, u"case_report"_qs, u"opinion"_qs, u"notes"_qs}},
        {QT_TRANSLATE_NOOP("HelpTasks", "上报与往来"),
         {u"key_cards"_qs, u"reporting"_qs, u"receiving"_qs, u"consultation"_qs, u"file_handover"_qs,
          u"sent_down"_qs, u"several_pcs"_qs, u"district"_qs}},
        {QT_TRANSLATE_NOOP("HelpTasks", "数据安全"), {u"backup"_qs, u"drill"_qs, u"pc"_qs, u"rekey"_qs, u"audit"_qs, u"keeping"_qs, u"trouble"_qs}},
        {QT_TRANSLATE_NOOP("HelpTasks", "管理与格式"),
         {u"users"_qs, u"school"_qs, u"scales"_qs, u"file_formats"_qs, u"open_export"_qs,
          u"package_format"_qs}},
    };
    return all;
}

QString fileOf(const QString &id)
{
    return QStringLiteral(":/help/%1/%2.md").arg(text::languageCode(text::spoken()), id);
}

QString titleLine(QString line)
{
    return line.remove(0, line.startsWith(QLatin1String("# ")) ? 2 : 0).trimmed();
}

QString plain(QString text)
{
    static const QRegularExpression links(QStringLiteral("\\]\\([^)]*\\)"));
    static const QRegularExpression marks(QStringLiteral("[*`#|\\[{}]"));
    return text.remove(links).remove(marks);
}

bool hasAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QList<HelpTask> helpTasks()
{
    QList<HelpTask> tasks;
    for (const Group &group : groups()) {
        for (const QString &id : group.tasks) {
            QFile file(fileOf(id));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            tasks.append({id, QCoreApplication::translate("HelpTasks", group.title),
                          titleLine(text.section(QLatin1Char('\n'), 0, 0)), text});
        }
    }
    return tasks;
}

QString helpTitle(const QString &id)
{
    QFile file(fileOf(id));
    return file.open(QIODevice::ReadOnly) ? titleLine(QString::fromUtf8(file.readLine())) : QString();
}

QList<int> findHelp(const QList<HelpTask> &tasks, const QString &query)
{
    const QStringList words = query.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<int> inTitle;
    QList<int> inText;
    for (int i = 0; i < tasks.size(); ++i) {
        if (hasAll(tasks.at(i).title, words))
            inTitle.append(i);
        else if (hasAll(plain(tasks.at(i).text), words))
            inText.append(i);
    }
    return inTitle + inText;
}

} // namespace tingyu::ui
