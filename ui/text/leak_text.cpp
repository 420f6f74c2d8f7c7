// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/leak_text.h"

#include "ui/text/language.h"

#include <QCoreApplication>

namespace tingyu::text {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeakText)
};

} // namespace

QString leakKindName(report::LeakKind kind)
{
    switch (kind) {
    case report::LeakKind::Name:
        return Words::tr("姓名");
    case report::LeakKind::FormerName:
        return Words::tr("曾用名");
    case report::LeakKind::Nickname:
        return Words::tr("小名");
    case report::LeakKind::GivenName:
        return Words::tr("名字");
    case report::LeakKind::Family:
        return Words::tr("家人姓名");
    case report::LeakKind::Staff:
        return Words::tr("教职工姓名");
    case report::LeakKind::Pinyin:
        return Words::tr("姓名拼音");
    case report::LeakKind::School:
        return Words::tr("学校");
    case report::LeakKind::Place:
        return Words::tr("地名");
    case report::LeakKind::Hospital:
        return Words::tr("医院");
    case report::LeakKind::SchoolClass:
        return Words::tr("班级");
    case report::LeakKind::Phone:
        return Words::tr("电话");
    case report::LeakKind::IdNumber:
        return Words::tr("证件号");
    case report::LeakKind::StudentNo:
        return Words::tr("学号");
    case report::LeakKind::Number:
        return Words::tr("长号码");
    case report::LeakKind::Email:
        return Words::tr("电子邮箱");
    case report::LeakKind::ChatId:
        return Words::tr("聊天账号");
    case report::LeakKind::Birth:
        return Words::tr("生日");
    case report::LeakKind::Date:
        return Words::tr("日期");
    }
    return {};
}

QString leakKindNames(const QList<report::LeakFinding> &findings)
{
    QStringList names;
    for (const report::LeakFinding &one : findings) {
        if (const QString name = leakKindName(one.kind); !names.contains(name))
            names.append(name);
    }
    return listed(names);
}

} // namespace tingyu::text
