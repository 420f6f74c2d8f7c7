// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include "ui/text/error_lines.h"
#include "ui/text/exchange_text.h"
#include "ui/text/language.h"
#include "ui/text/session_text.h"

#include <QCoreApplication>

namespace tingyu::text {
namespace {

const char *ofCode(Errc code)
{
    switch (code) {
    case Errc::BadInput:
        return QT_TRANSLATE_NOOP("ErrorText", "输入的内容不能使用,请更正后再试。");
    case Errc::NotFound:
        return QT_TRANSLATE_NOOP("ErrorText", "没有找到,请核对后再试。");
    case Errc::Ambiguous:
        return QT_TRANSLATE_NOOP("ErrorText", "有多个符合的结果,请指明其中一个。");
    case Errc::Conflict:
        return QT_TRANSLATE_NOOP("ErrorText", "这条内容已被别处改动,请重新查看后再试。");
    case Errc::NeedsConfirmation:
        return QT_TRANSLATE_NOOP("ErrorText", "这一步需要确认后才会进行。");
    case Errc::Denied:
        return QT_TRANSLATE_NOOP("ErrorText", "您的角色不能进行这项操作,这次尝试已留痕。");
    case Errc::WrongPassword:
        return QT_TRANSLATE_NOOP("ErrorText", "姓名或密码不对,请重新输入。");
    case Errc::LockedOut:
        return QT_TRANSLATE_NOOP("ErrorText", "密码连续输错,请等 %1 秒后再试。");
    case Errc::Busy:
        return QT_TRANSLATE_NOOP("ErrorText", "数据夹正被另一个程序使用,请先关闭它。");
    case Errc::Damaged:
        return QT_TRANSLATE_NOOP("ErrorText", "数据已损坏,程序没有改动它;请用最近的备份恢复。");
    case Errc::TooNew:
        return QT_TRANSLATE_NOOP("ErrorText", "数据由更新的版本写成,请先升级程序(需要 %1)。");
    case Errc::DiskFull:
        return QT_TRANSLATE_NOOP("ErrorText", "磁盘空间不足,没有写入任何内容;请腾出空间后再试。");
    case Errc::Io:
        return QT_TRANSLATE_NOOP("ErrorText", "系统没有允许读写文件,数据未改动;请检查磁盘后再试。");
    case Errc::OutOfMemory:
        return QT_TRANSLATE_NOOP("ErrorText", "内存不足,没有改动数据;请关闭其他程序后再试。");
    case Errc::LimitExceeded:
        return QT_TRANSLATE_NOOP("ErrorText", "内容超出允许的大小,没有读入;请拆分后再试。");
    case Errc::Unsupported:
        return QT_TRANSLATE_NOOP("ErrorText", "这种内容不受支持,请换一种格式。");
    case Errc::Cancelled:
        return QT_TRANSLATE_NOOP("ErrorText", "已取消,数据没有改动。");
    case Errc::Internal:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "程序内部出错,已停止这一步,数据没有改动;请记下时间并联系维护人员。");
    }
    return "";
}

const char *ofSubject(const QString &subject)
{
    for (const auto room :
         {baseErrors(),   tablesErrors(), vaultErrors(),     schoolErrors(),      rollErrors(),
          rosterErrors(), scalesErrors(), roomErrors(),      appointmentErrors(), sessionErrors(),
          paperErrors(),  groupErrors(),  screeningErrors(), followUpErrors(),    answeringErrors(),
          careErrors(),   reportErrors(), exchangeErrors(),  keepingErrors(),     mergeErrors(),
          commandErrors()}) {
        for (const ErrorLine &line : room) {
            if (subject == QLatin1String(line.subject))
                return line.sentence;
        }
    }
    return nullptr;
}

/// What stands in the sentence: details that are codes of fields by the words people know.
QStringList told(const Error &error)
{
    QStringList detail = error.detail;
    if (error.subject == QLatin1String("session.text_too_long") && !detail.isEmpty())
        detail.first() = sessionFieldName(detail.constFirst());
    const bool isOfFile = error.subject == QLatin1String("handover.differs");
    if (!isOfFile && error.subject != QLatin1String("session.missing"))
        return detail;
    for (QString &code : detail)
        code = isOfFile ? handedFieldName(code) : sessionFieldName(code);
    return {listed(detail)};
}

} // namespace

QString sentence(const Error &error)
{
    const char *source = ofSubject(error.subject);
    QString text = QCoreApplication::translate("ErrorText", source != nullptr ? source : ofCode(error.code));
    const QStringList details = told(error);
    for (const QString &detail : details) {
        if (text.contains(QLatin1Char('%')))
            text = text.arg(detail);
    }
    return text;
}

bool hasSentence(const QString &subject)
{
    return ofSubject(subject) != nullptr;
}

} // namespace tingyu::text
