// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services.h"
#include "tests/support/vault_fixture.h"
#include "tests/ui/ui_world.h"
#include "ui/shell/workspace.h"

#include <catch2/catch_test_macros.hpp>

namespace tingyu::test {

/// A vault with one class and a campaign of this autumn for it.
struct CampaignWorld : UiWorld
{
    struct Wish
    {
        QStringList scales = {};
        SchoolStage stage = SchoolStage::Junior;
        int grade = 7;
        int number = 2;
        int pupils = 4;
        int bornIn = 2013;
    };
    explicit CampaignWorld(const Wish &wish)
    {
        makeVault();
        inVault([this, &wish](Services &services) {
            schoolClass = classOf(services, wish.stage, wish.grade, wish.number);
            for (int i = 0; i < wish.pupils; ++i) {
                Student student;
                student.name = QStringLiteral("测试生%1").arg(QChar(0x7532 + i));
                student.studentNo = QStringLiteral("%1%2")
                                        .arg(wish.grade, 2, 10, QLatin1Char('0'))
                                        .arg(i + 1, 2, 10, QLatin1Char('0'));
                student.sex = Sex::Female;
                student.birthDate = QDate(wish.bornIn, 5, 1 + i % 28);
                student.classId = schoolClass;
                students.append(must(services.students.create(student)));
            }
            if (!wish.scales.isEmpty())
                campaign = campaignOf(services, wish.scales);
        });
    }
    static SchoolClassId classOf(Services &services, SchoolStage stage, int grade, int number)
    {
        SchoolClass one;
        one.stage = stage;
        one.grade = grade;
        one.number = number;
        one.schoolYear = 2026;
        return must(services.classes.add(one));
    }
    static Campaign campaignOf(Services &services, const QStringList &scales)
    {
        Campaign wanted;
        wanted.name = QStringLiteral("秋季普测");
        wanted.from = QDate(2026, 11, 1);
        wanted.to = QDate(2026, 11, 30);
        wanted.scales = scales;
        return must(services.campaigns.create(wanted));
    }
    /// While the window does not hold the vault.
    void inVault(const std::function<void(Services &)> &work)
    {
        QString typed = password();
        auto vault = must(
            Vault::open(vaultFolder(), QStringLiteral("林老师"), passwordBytes(typed), door.environment()));
        Services services(vault->workplace());
        work(services);
    }
    /// The items of a scale "1", "2" … answered with these values.
    void store(Services &services, qsizetype pupil, const QString &scale, const QList<int> &values) const
    {
        NewSheet sheet;
        sheet.campaign = campaign.id;
        sheet.student = must(services.students.header(students.at(pupil))).id;
        sheet.scaleId = scale;
        for (qsizetype item = 0; item < values.size(); ++item)
            sheet.answers.insert(QString::number(item + 1), scales::Rational(values.at(item)));
        must(services.sheets.store(sheet));
    }
    void openPage(const ui::PageTarget &target = {})
    {
        unlock();
        shell->workspace()->openPage(QStringLiteral("screening"), target);
    }
    SchoolClassId schoolClass;
    QList<Uid> students;
    Campaign campaign;
};

} // namespace tingyu::test
