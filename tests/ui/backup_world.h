// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/user_service.h"
#include "tests/ui/page_walk.h"
#include "tests/ui/ui_world.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/simple.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace tingyu::test {

inline constexpr qint64 dayMs = 24LL * 3'600'000;

/// A room whose recovery sheet is known, and places for its backups.
struct BackupWorld : UiWorld
{
    RecoverySheet sheet;

    /// As makeVault(), with the sheet known.
    void makeKnownVault()
    {
        QString typed = password();
        const SecretBytes secret = passwordBytes(typed);
        auto made = Vault::create(
            vaultFolder(),
            {VaultKind::School, QStringLiteral("青石镇中心学校"), QStringLiteral("林老师"), false}, secret,
            door.environment());
        REQUIRE(made);
        sheet = made->sheet;
        REQUIRE(made->vault->typeBackSheet(sheet.groups.join(u' ')));
        settings.setVaultFolder(vaultFolder());
    }
    std::unique_ptr<Vault> openBare(const QString &folder)
    {
        QString typed = password();
        const SecretBytes secret = passwordBytes(typed);
        auto vault = Vault::open(folder, QStringLiteral("林老师"), secret, door.environment());
        REQUIRE(vault);
        return std::move(*vault);
    }
    void openSection(const char *id) const
    {
        shell->workspace()->openPage(QStringLiteral("settings"),
                                     {{QStringLiteral("section"), QString::fromLatin1(id)}});
        REQUIRE(until([&] { return shell->tasks().isIdle(); }));
    }
    QString place(const char *name) const
    {
        const QString path = home.filePath(QString::fromUtf8(name));
        QDir().mkpath(path);
        return path;
    }
    void backupTo(const QString &folder, const char *label)
    {
        type("backupFolder", folder);
        QTest::keyClick(find<QLineEdit>("backupFolder"), Qt::Key_Return);
        REQUIRE(until([&] { return shell->tasks().isIdle(); }));
        auto *now = find<QPushButton>("backupNow");
        now->setFocus();
        QTest::keyClick(now, Qt::Key_Space);
        REQUIRE(until([&] { return verdict("backupVerdict").contains(QString::fromUtf8(label)); }));
        REQUIRE(until([&] { return said("backupPlace").contains(QString::fromUtf8(label)); }));
    }
    QString said(const char *labelName) const
    {
        const auto *found = find<QLabel>(labelName);
        return found == nullptr ? QString() : found->text();
    }
    QString verdict(const char *name) const
    {
        const auto *found = find<ui::Banner>(name);
        return found == nullptr ? QString() : found->text();
    }
    QDialog *dialog(const char *name)
    {
        QDialog *found = nullptr;
        until([&] {
            found = window.findChild<QDialog *>(QString::fromLatin1(name));
            return found != nullptr && found->isVisible();
        });
        REQUIRE(found != nullptr);
        return found;
    }
    /// The button of this name takes the keyboard and is pressed.
    static void press(QWidget *root, const char *name)
    {
        CAPTURE(name);
        auto *button = root->findChild<QAbstractButton *>(QString::fromLatin1(name));
        REQUIRE(button != nullptr);
        REQUIRE(button->isEnabled());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    /// The two groups of the sheet that the move asks for, each known by its number.
    void typeGroups(QWidget *move) const
    {
        for (const char *name : {"move.group1", "move.group2"}) {
            const QString spoken = move->findChild<QLineEdit *>(QLatin1String(name))->accessibleName();
            int number = 0;
            for (const QChar c : spoken)
                number = c.isDigit() ? c.digitValue() : number;
            fill(move, name, sheet.groups.at(number - 1));
        }
    }
    static void fill(QWidget *root, const char *name, const QString &text)
    {
        auto *line = root->findChild<QLineEdit *>(QString::fromLatin1(name));
        REQUIRE(line != nullptr);
        line->setFocus();
        line->selectAll();
        typeInto(line, text);
    }
    void look(const QByteArray &name, QWidget *at)
    {
        INFO(name.toStdString());
        REQUIRE(until([this] { return shell == nullptr || shell->tasks().isIdle(); }));
        until([&] { return cut(*at).isEmpty(); }, 500);
        CHECK(cut(*at).join(QLatin1String(" / ")).toStdString() == std::string());
        CHECK(at->height() <= (at == &window ? 768 : 640));
        picture(name.constData(), at);
    }
    /// Waits for what the program says, in whatever language.
    void waitForVerdict(const char *name)
    {
        REQUIRE(until([&] { return !verdict(name).isEmpty() && shell->tasks().isIdle(); }));
    }
    /// What a person did on so many other days.
    void useOnDays(int days)
    {
        for (int day = 0; day < days; ++day) {
            clock.advanceMs(dayMs);
            auto vault = openBare(vaultFolder());
            QString typed = QStringLiteral("harbour wall 44 x");
            REQUIRE(UserService(*vault).add({QStringLiteral("周望%1").arg(++m_added), {Role::Counsellor}, {}},
                                            passwordBytes(typed)));
        }
    }

private:
    int m_added = 0;
};

} // namespace tingyu::test
