// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/operation_text.h"

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
    {"vault.unlock", QT_TRANSLATE_NOOP("OperationText", "解锁")},
    {"vault.login", QT_TRANSLATE_NOOP("OperationText", "解锁")},
    {"vault.lock", QT_TRANSLATE_NOOP("OperationText", "锁定")},
    {"vault.create", QT_TRANSLATE_NOOP("OperationText", "建立数据夹")},
    {"vault.restore", QT_TRANSLATE_NOOP("OperationText", "从备份恢复")},
    {"settings.change", QT_TRANSLATE_NOOP("OperationText", "修改设置")},
    {"change.undo", QT_TRANSLATE_NOOP("OperationText", "撤销")},
    {"sheet.check", QT_TRANSLATE_NOOP("OperationText", "核对恢复单")},
    {"keyring.repair", QT_TRANSLATE_NOOP("OperationText", "整理密码文件")},
    {"student.view", QT_TRANSLATE_NOOP("OperationText", "查看学生档案")},
    {"student.edit", QT_TRANSLATE_NOOP("OperationText", "修改学生档案")},
    {"roster.import", QT_TRANSLATE_NOOP("OperationText", "导入名册")},
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
    return words.join(QCoreApplication::translate("RoleText", "、"));
}

} // namespace tingyu::text
