// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper_services.h"
#include "core/services.h"
#include "core/vault/user_service.h"
#include "tests/support/scale_ids.h"
#include "tests/support/vault_fixture.h"
#include "tests/ui/ui_world.h"
#include "ui/screening/answer_grid.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace tingyu::test {

/// A class of four in a screening with GAD-7: what stacks of paper and files are tried on.
struct PaperWorld : UiWorld
{
    PaperWorld()
    {
        makeVault();
        with(QStringLiteral("林老师"), [this](Services &services) {
            SchoolClass one;
            one.stage = SchoolStage::Junior;
            one.grade = 7;
            one.number = 2;
            one.schoolYear = 2026;
            const SchoolClassId id = must(services.classes.add(one));
            for (int i = 0; i < 4; ++i) {
                Student student;
                student.name = QStringLiteral("测试生%1").arg(QChar(0x7532 + i));
                student.studentNo = QStringLiteral("070%1").arg(i + 1);
                student.classId = id;
                students.append(must(services.students.create(student)));
            }
            Campaign wanted;
            wanted.name = QStringLiteral("秋季普测");
            wanted.from = QDate(2026, 11, 1);
            wanted.to = QDate(2026, 11, 30);
            wanted.scales = QStringList{gad7};
            campaign = must(services.campaigns.create(wanted));
        });
    }
    void with(const QString &user, const std::function<void(Services &)> &act)
    {
        QString typed = password();
        auto vault = must(Vault::open(vaultFolder(), user, passwordBytes(typed), door.environment()));
        Services services(vault->workplace());
        act(services);
    }
    void addKeyer(const QString &name)
    {
        QString mine = password();
        QString theirs = password();
        auto vault = must(
            Vault::open(vaultFolder(), QStringLiteral("林老师"), passwordBytes(mine), door.environment()));
        NewUser keyer;
        keyer.name = name;
        keyer.roles = {Role::Keyer};
        must(UserService(*vault).add(keyer, passwordBytes(theirs)));
    }
    void openPage()
    {
        unlock();
        shell->workspace()->openPage(QStringLiteral("screening"), {});
        REQUIRE(until([this] {
            const auto *table = find<ui::DataTable>("campaignClasses");
            return table != nullptr && table->visibleRowCount() == 1;
        }));
    }
    QString write(const char *name, const QByteArray &content)
    {
        const QString path = home.filePath(QString::fromLatin1(name));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    static void choose(ui::SegmentedChoice *choice, const QString &words)
    {
        REQUIRE(choice != nullptr);
        for (auto *button : choice->findChildren<QAbstractButton *>()) {
            if (button->text() == words) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Space);
                return;
            }
        }
        FAIL("no such choice");
    }
    void pick(QDialog *dialog, const char *combo, const QString &data)
    {
        auto *box = dialog->findChild<QComboBox *>(QString::fromLatin1(combo));
        REQUIRE(box != nullptr);
        const int index = box->findData(data);
        REQUIRE(index >= 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QString labelText(const QWidget *in, const char *name) const
    {
        const auto *label = in->findChild<QLabel *>(QString::fromLatin1(name));
        return label == nullptr ? QString() : label->text();
    }
    void openKeying()
    {
        click("keySheets");
        REQUIRE(until([this] {
            const auto *grid = find<ui::AnswerGrid>("answerGrid");
            return grid != nullptr && grid->isEnabled() && !grid->sheet().items().isEmpty();
        }));
    }
    QList<Uid> students;
    Campaign campaign;
};

} // namespace tingyu::test
