// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/session_text.h"

#include "core/room/sessions/session_words.h"
#include "ui/text/language.h"

#include <QCoreApplication>

namespace tingyu::text {
namespace {

QString said(const char *words)
{
    return QCoreApplication::translate("SessionText", words);
}

struct Named
{
    const char *code;
    const char *words;
};

QString wordOf(std::span<const Named> names, const QString &code)
{
    for (const Named &name : names) {
        if (code == QLatin1String(name.code))
            return said(name.words);
    }
    return code;
}

constexpr Named fields[] = {
    {"call_window", QT_TRANSLATE_NOOP("SessionText", "来电时段")},
    {"caller", QT_TRANSLATE_NOOP("SessionText", "来电者")},
    {"number_kept", QT_TRANSLATE_NOOP("SessionText", "号码是否留存")},
    {"phone_number", QT_TRANSLATE_NOOP("SessionText", "电话号码")},
    {"source", QT_TRANSLATE_NOOP("SessionText", "信息来源")},
    {"basics", QT_TRANSLATE_NOOP("SessionText", "基本信息")},
    {"family", QT_TRANSLATE_NOOP("SessionText", "家庭结构与成员")},
    {"upbringing", QT_TRANSLATE_NOOP("SessionText", "教养方式")},
    {"life_events", QT_TRANSLATE_NOOP("SessionText", "重大生活事件")},
    {"health", QT_TRANSLATE_NOOP("SessionText", "健康状况")},
    {"school_life", QT_TRANSLATE_NOOP("SessionText", "在校表现")},
    {"complaint", QT_TRANSLATE_NOOP("SessionText", "主诉(原话)")},
    {"state", QT_TRANSLATE_NOOP("SessionText", "目前心理状况")},
    {"problem", QT_TRANSLATE_NOOP("SessionText", "主要问题")},
    {"assessment", QT_TRANSLATE_NOOP("SessionText", "问题的评估和鉴定")},
    {"goal", QT_TRANSLATE_NOOP("SessionText", "目标")},
    {"process", QT_TRANSLATE_NOOP("SessionText", "过程与方法")},
    {"observation", QT_TRANSLATE_NOOP("SessionText", "学生表现与观察")},
    {"analysis", QT_TRANSLATE_NOOP("SessionText", "分析与对策")},
    {"effect", QT_TRANSLATE_NOOP("SessionText", "辅导效果评价")},
    {"effect_by_teacher", QT_TRANSLATE_NOOP("SessionText", "效果评价(教师)")},
    {"agreement", QT_TRANSLATE_NOOP("SessionText", "作业或约定")},
    {"next_step", QT_TRANSLATE_NOOP("SessionText", "下一步")},
    {"referral", QT_TRANSLATE_NOOP("SessionText", "转介")},
    {"next_on", QT_TRANSLATE_NOOP("SessionText", "下次日期")},
    {"risk", QT_TRANSLATE_NOOP("SessionText", "危机评估")},
    {"addendum", QT_TRANSLATE_NOOP("SessionText", "补记")},
};

constexpr Named listeners[] = {
    {"guardian", QT_TRANSLATE_NOOP("SessionText", "监护人")},
    {"class-teacher", QT_TRANSLATE_NOOP("SessionText", "班主任")},
    {"head", QT_TRANSLATE_NOOP("SessionText", "学校负责人")},
    {"police", QT_TRANSLATE_NOOP("SessionText", "公安机关")},
    {"hospital", QT_TRANSLATE_NOOP("SessionText", "医院")},
    {"authority", QT_TRANSLATE_NOOP("SessionText", "主管部门")},
    {"other", QT_TRANSLATE_NOOP("SessionText", "其他")},
};

} // namespace

QString sessionKindName(SessionKind kind)
{
    switch (kind) {
    case SessionKind::FaceToFace:
        return said(QT_TRANSLATE_NOOP("SessionText", "面谈"));
    case SessionKind::Phone:
        return said(QT_TRANSLATE_NOOP("SessionText", "电话"));
    case SessionKind::Letter:
        return said(QT_TRANSLATE_NOOP("SessionText", "书信"));
    case SessionKind::Online:
        return said(QT_TRANSLATE_NOOP("SessionText", "网络"));
    case SessionKind::HomeVisit:
        return said(QT_TRANSLATE_NOOP("SessionText", "家访"));
    }
    return {};
}

QString riskAnswerName(RiskAnswer answer)
{
    switch (answer) {
    case RiskAnswer::No:
        return said(QT_TRANSLATE_NOOP("SessionText", "没有"));
    case RiskAnswer::Unclear:
        return said(QT_TRANSLATE_NOOP("SessionText", "不清楚"));
    case RiskAnswer::Yes:
        return said(QT_TRANSLATE_NOOP("SessionText", "有"));
    }
    return {};
}

QString assentName(Assent assent)
{
    switch (assent) {
    case Assent::NotAsked:
        return said(QT_TRANSLATE_NOOP("SessionText", "尚未征询"));
    case Assent::Given:
        return said(QT_TRANSLATE_NOOP("SessionText", "自愿"));
    case Assent::Refused:
        return said(QT_TRANSLATE_NOOP("SessionText", "不愿意"));
    case Assent::Withdrawn:
        return said(QT_TRANSLATE_NOOP("SessionText", "已收回"));
    }
    return {};
}

QString closingReasonName(ClosingReason reason)
{
    switch (reason) {
    case ClosingReason::Achieved:
        return said(QT_TRANSLATE_NOOP("SessionText", "目标达成"));
    case ClosingReason::Referred:
        return said(QT_TRANSLATE_NOOP("SessionText", "转介"));
    case ClosingReason::Graduated:
        return said(QT_TRANSLATE_NOOP("SessionText", "毕业"));
    case ClosingReason::Interrupted:
        return said(QT_TRANSLATE_NOOP("SessionText", "中断"));
    case ClosingReason::Other:
        return said(QT_TRANSLATE_NOOP("SessionText", "其他"));
    }
    return {};
}

QString handoverReasonName(HandoverReason reason)
{
    switch (reason) {
    case HandoverReason::Graduation:
        return said(QT_TRANSLATE_NOOP("SessionText", "毕业"));
    case HandoverReason::Transfer:
        return said(QT_TRANSLATE_NOOP("SessionText", "转学"));
    case HandoverReason::NewPost:
        return said(QT_TRANSLATE_NOOP("SessionText", "换岗"));
    case HandoverReason::Leaving:
        return said(QT_TRANSLATE_NOOP("SessionText", "离职"));
    case HandoverReason::SuddenLoss:
        return said(QT_TRANSLATE_NOOP("SessionText", "突然无法履职"));
    }
    return {};
}

QString secrecyGroundName(SecrecyGround ground)
{
    switch (ground) {
    case SecrecyGround::SelfHarm:
        return said(QT_TRANSLATE_NOOP("SessionText", "自伤或自杀"));
    case SecrecyGround::HarmOthers:
        return said(QT_TRANSLATE_NOOP("SessionText", "伤害他人"));
    case SecrecyGround::Abuse:
        return said(QT_TRANSLATE_NOOP("SessionText", "受到侵害"));
    case SecrecyGround::Court:
        return said(QT_TRANSLATE_NOOP("SessionText", "司法要求"));
    case SecrecyGround::Other:
        return said(QT_TRANSLATE_NOOP("SessionText", "其他"));
    }
    return {};
}

QString sessionFieldName(const QString &code)
{
    return wordOf(fields, code);
}

QString secrecyListenerName(const QString &code)
{
    return wordOf(listeners, code);
}

QString sessionWord(const QString &code)
{
    const SessionWords &words = sessionWords();
    for (const auto *list : {&words.concerns, &words.risk, &words.firstHour}) {
        for (const CodedWords &one : *list) {
            if (one.code == code)
                return spoken() == Language::English ? one.en : one.zh;
        }
    }
    return code;
}

QString unsignedRecords(const QList<SessionRecord> &sessions)
{
    QStringList words;
    for (const SessionRecord &one : sessions) {
        if (!one.isSigned())
            words.append(said(QT_TRANSLATE_NOOP("SessionText", "%1 %2 的第 %3 次"))
                             .arg(one.authorName, one.at.date.toString(Qt::ISODate))
                             .arg(one.number));
    }
    return words.isEmpty() ? QString()
                           : said(QT_TRANSLATE_NOOP("SessionText", "没有签名的记录:%1。")).arg(listed(words));
}

} // namespace tingyu::text
