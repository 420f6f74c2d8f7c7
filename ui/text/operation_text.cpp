// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/operation_text.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QStringList>

namespace tingyu::text {
namespace {

struct Line
{
    const char *id;
    const char *words;
};

constexpr Line lines[] = {
    {"user.manage", QT_TRANSLATE_NOOP("OperationText", "管理用户")},
    {"user.list", QT_TRANSLATE_NOOP("OperationText", "查看用户")},
    {"user.own-password", QT_TRANSLATE_NOOP("OperationText", "修改自己的密码")},
    {"audit.read", QT_TRANSLATE_NOOP("OperationText", "查看留痕")},
    {"audit.verify", QT_TRANSLATE_NOOP("OperationText", "核对留痕")},
    {"vault.backup", QT_TRANSLATE_NOOP("OperationText", "备份")},
    {"vault.rekey", QT_TRANSLATE_NOOP("OperationText", "更换密钥")},
    {"vault.export", QT_TRANSLATE_NOOP("OperationText", "导出全部数据")},
    {"vault.salvage", QT_TRANSLATE_NOOP("OperationText", "抢救数据")},
    {"vault.login", QT_TRANSLATE_NOOP("OperationText", "解锁")},
    {"vault.created", QT_TRANSLATE_NOOP("OperationText", "建立数据夹")},
    {"vault.restored", QT_TRANSLATE_NOOP("OperationText", "从备份恢复")},
    {"settings.change", QT_TRANSLATE_NOOP("OperationText", "修改设置")},
    {"change.undo", QT_TRANSLATE_NOOP("OperationText", "撤销")},
    {"sheet.check", QT_TRANSLATE_NOOP("OperationText", "核对恢复单")},
    {"keyring.repair", QT_TRANSLATE_NOOP("OperationText", "整理密码文件")},
    {"draft.keep", QT_TRANSLATE_NOOP("OperationText", "保存草稿")},
    {"school.view", QT_TRANSLATE_NOOP("OperationText", "查看学校信息")},
    {"school.edit", QT_TRANSLATE_NOOP("OperationText", "修改学校信息")},
    {"class.edit", QT_TRANSLATE_NOOP("OperationText", "修改班级")},
    {"staff.view", QT_TRANSLATE_NOOP("OperationText", "查看教职工")},
    {"staff.edit", QT_TRANSLATE_NOOP("OperationText", "修改教职工")},
    {"calendar.edit", QT_TRANSLATE_NOOP("OperationText", "修改校历")},
    {"student.find", QT_TRANSLATE_NOOP("OperationText", "查找学生")},
    {"student.glance", QT_TRANSLATE_NOOP("OperationText", "看学生关注程度")},
    {"student.create", QT_TRANSLATE_NOOP("OperationText", "新建学生档案")},
    {"student.move", QT_TRANSLATE_NOOP("OperationText", "学生调班或离校")},
    {"student.leave", QT_TRANSLATE_NOOP("OperationText", "登记休学、复学或离校")},
    {"student.export", QT_TRANSLATE_NOOP("OperationText", "导出学生档案")},
    {"growth.write", QT_TRANSLATE_NOOP("OperationText", "写成长记录")},
    {"circumstance.write", QT_TRANSLATE_NOOP("OperationText", "写处境与风险")},
    {"file-class.set", QT_TRANSLATE_NOOP("OperationText", "改档案分类")},
    {"consent.record", QT_TRANSLATE_NOOP("OperationText", "登记同意")},
    {"student.view", QT_TRANSLATE_NOOP("OperationText", "查看学生档案")},
    {"student.edit", QT_TRANSLATE_NOOP("OperationText", "修改学生档案")},
    {"student.print", QT_TRANSLATE_NOOP("OperationText", "打印学生档案")},
    {"campaign.print", QT_TRANSLATE_NOOP("OperationText", "打印测评汇总")},
    {"sheet.print", QT_TRANSLATE_NOOP("OperationText", "打印测评个人报告")},
    {"sheet.rescore", QT_TRANSLATE_NOOP("OperationText", "重新计分")},
    {"alert.list", QT_TRANSLATE_NOOP("OperationText", "查看提醒规则")},
    {"alert.switch", QT_TRANSLATE_NOOP("OperationText", "停用或启用提醒")},
    {"roster.import", QT_TRANSLATE_NOOP("OperationText", "导入名册")},
};

constexpr Line objects[] = {
    {"vault", QT_TRANSLATE_NOOP("ObjectText", "数据夹")},
    {"user", QT_TRANSLATE_NOOP("ObjectText", "用户")},
    {"student", QT_TRANSLATE_NOOP("ObjectText", "学生")},
    {"school", QT_TRANSLATE_NOOP("ObjectText", "学校")},
    {"school_class", QT_TRANSLATE_NOOP("ObjectText", "班级")},
    {"staff", QT_TRANSLATE_NOOP("ObjectText", "教职工")},
    {"term", QT_TRANSLATE_NOOP("ObjectText", "学期")},
    {"sheet", QT_TRANSLATE_NOOP("ObjectText", "答卷")},
    {"campaign", QT_TRANSLATE_NOOP("ObjectText", "测评")},
    {"alert_choice", QT_TRANSLATE_NOOP("ObjectText", "提醒规则")},
    {"case", QT_TRANSLATE_NOOP("ObjectText", "个案")},
    {"session", QT_TRANSLATE_NOOP("ObjectText", "会谈")},
    {"setting", QT_TRANSLATE_NOOP("ObjectText", "设置")},
};

} // namespace

QString operationText(const QString &id)
{
    for (const Line &line : lines) {
        if (id == QLatin1String(line.id))
            return QCoreApplication::translate("OperationText", line.words);
    }
    return id;
}

QString objectText(const QString &type)
{
    for (const Line &line : objects) {
        if (type == QLatin1String(line.id))
            return QCoreApplication::translate("ObjectText", line.words);
    }
    return type;
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Head:
        return QCoreApplication::translate("RoleText", "负责人");
    case Role::Counsellor:
        return QCoreApplication::translate("RoleText", "心理教师");
    case Role::Keyer:
        return QCoreApplication::translate("RoleText", "录入员");
    case Role::ClassTeacher:
        return QCoreApplication::translate("RoleText", "班主任");
    case Role::Inspector:
        return QCoreApplication::translate("RoleText", "督导");
    case Role::Officer:
        return QCoreApplication::translate("RoleText", "经办");
    case Role::Expert:
        return QCoreApplication::translate("RoleText", "专家");
    }
    return {};
}

QString rolesText(RoleSet roles)
{
    QStringList words;
    for (int i = 0; i < roleCount; ++i) {
        const auto role = static_cast<Role>(i);
        if (roles.has(role))
            words.append(roleText(role));
    }
    return listed(words);
}

} // namespace tingyu::text
