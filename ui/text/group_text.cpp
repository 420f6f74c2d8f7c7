// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/group_text.h"

#include <QCoreApplication>

namespace tingyu::text {
namespace {

QString said(const char *words)
{
    return QCoreApplication::translate("GroupText", words);
}

} // namespace

QString groupRoleName(GroupRole role)
{
    switch (role) {
    case GroupRole::Leader:
        return said(QT_TRANSLATE_NOOP("GroupText", "带领者"));
    case GroupRole::Recorder:
        return said(QT_TRANSLATE_NOOP("GroupText", "记录者"));
    case GroupRole::Reader:
        return said(QT_TRANSLATE_NOOP("GroupText", "可查看"));
    }
    return {};
}

QString presenceName(GroupPresence presence)
{
    switch (presence) {
    case GroupPresence::Present:
        return said(QT_TRANSLATE_NOOP("GroupText", "到"));
    case GroupPresence::Late:
        return said(QT_TRANSLATE_NOOP("GroupText", "迟到"));
    case GroupPresence::LeftEarly:
        return said(QT_TRANSLATE_NOOP("GroupText", "早退"));
    case GroupPresence::Absent:
        return said(QT_TRANSLATE_NOOP("GroupText", "缺席"));
    }
    return {};
}

QString callerName(CallerKind kind)
{
    switch (kind) {
    case CallerKind::Student:
        return said(QT_TRANSLATE_NOOP("GroupText", "学生"));
    case CallerKind::Parent:
        return said(QT_TRANSLATE_NOOP("GroupText", "家长"));
    case CallerKind::Teacher:
        return said(QT_TRANSLATE_NOOP("GroupText", "教师"));
    case CallerKind::Other:
        return said(QT_TRANSLATE_NOOP("GroupText", "其他"));
    }
    return {};
}

QString senderName(SenderKind kind)
{
    switch (kind) {
    case SenderKind::Signed:
        return said(QT_TRANSLATE_NOOP("GroupText", "署名"));
    case SenderKind::Anonymous:
        return said(QT_TRANSLATE_NOOP("GroupText", "匿名"));
    case SenderKind::Code:
        return said(QT_TRANSLATE_NOOP("GroupText", "代号"));
    }
    return {};
}

QString audienceName(AdviceAudience audience)
{
    switch (audience) {
    case AdviceAudience::Leader:
        return said(QT_TRANSLATE_NOOP("GroupText", "学校领导"));
    case AdviceAudience::Teacher:
        return said(QT_TRANSLATE_NOOP("GroupText", "教师"));
    }
    return {};
}

QString staffLogKindName(StaffLogKind kind)
{
    switch (kind) {
    case StaffLogKind::Training:
        return said(QT_TRANSLATE_NOOP("GroupText", "培训"));
    case StaffLogKind::Experience:
        return said(QT_TRANSLATE_NOOP("GroupText", "咨询体验"));
    case StaffLogKind::Supervision:
        return said(QT_TRANSLATE_NOOP("GroupText", "督导"));
    case StaffLogKind::Meeting:
        return said(QT_TRANSLATE_NOOP("GroupText", "会议"));
    }
    return {};
}

QString workKindName(WorkKind kind)
{
    switch (kind) {
    case WorkKind::Session:
        return said(QT_TRANSLATE_NOOP("GroupText", "个别辅导"));
    case WorkKind::GroupMeeting:
        return said(QT_TRANSLATE_NOOP("GroupText", "团体"));
    case WorkKind::Duty:
        return said(QT_TRANSLATE_NOOP("GroupText", "值班"));
    case WorkKind::Lesson:
        return said(QT_TRANSLATE_NOOP("GroupText", "授课"));
    case WorkKind::PhoneCall:
        return said(QT_TRANSLATE_NOOP("GroupText", "电话"));
    case WorkKind::Letter:
        return said(QT_TRANSLATE_NOOP("GroupText", "信件"));
    }
    return {};
}

} // namespace tingyu::text
