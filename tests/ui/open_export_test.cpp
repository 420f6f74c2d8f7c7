// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/students_world.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::StudentsWorld;
using tingyu::test::UiWorld;

namespace {

struct ExportWorld : UiWorld
{
    void openExport()
    {
        shell->workspace()->openPage(QStringLiteral("settings"),
                                     {{QStringLiteral("section"), QStringLiteral("backup")}});
        REQUIRE(until([this] { return shell->tasks().isIdle(); }));
        click("exportAll");
        REQUIRE(find<QLineEdit>("export.place") != nullptr);
    }
    /// The export's own password, twice.
    void typePassword(const char *words = "harbour wall at dusk 4") const
    {
        type("newPassword", QString::fromLatin1(words));
        type("newPasswordAgain", QString::fromLatin1(words));
    }
    void sayPurpose()
    {
        REQUIRE(until([this] { return find<QComboBox>("purposeReason") != nullptr; }));
        find<QComboBox>("purposeReason")->lineEdit()->setText(QStringLiteral("更换系统之前核对"));
        find<QLineEdit>("purposePassword")->setText(password());
        click("purposeOpen");
    }
    QString said(const char *banner) const
    {
        auto *place = find<Banner>(banner);
        return place == nullptr ? QString() : place->text();
    }
};

} // namespace

TEST_CASE("the head exports everything into one encrypted file, and a new vault is made of it in the window",
          "[slow]")
{
    ExportWorld world;
    world.makeVault();
    world.unlock();
    world.openExport();
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("exportDialog"));
    CHECK(dialog->height() <= 640);
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    world.picture("export-all", dialog);
    CHECK(world.find<QRadioButton>("export.way.sealed")->isChecked());
    CHECK_FALSE(world.find<QPushButton>("export.go")->isEnabled());
    const QString file = world.home.filePath(QStringLiteral("all.tyo"));
    world.answerFileDialog(file);
    world.click("export.choose");
    world.type("export.reason", QStringLiteral("更换系统"));
    CHECK_FALSE(world.find<QPushButton>("export.go")->isEnabled());
    world.typePassword();
    world.click("export.go");
    world.sayPurpose();
    REQUIRE(UiWorld::until([&] { return world.said("backupVerdict").contains(QStringLiteral("流水号 1")); }));
    CHECK(world.said("backupVerdict").contains(QStringLiteral("all.tyo")));
    CHECK(QFile::exists(file));

    // On another PC.
    ExportWorld other;
    other.clock.advanceMs(1000); // its uids are others
    other.startShell();
    other.shell->start({});
    other.click("welcomeRestore");
    other.click("restoreImport");
    CHECK(test::accessibilityProblems(other.window) == QStringList());
    other.picture("import-export");
    const QString target = other.home.filePath(QStringLiteral("new"));
    other.type("importSource", file);
    other.type("importFolder", target);
    other.type("importUser", QStringLiteral("周新"));
    other.typePassword("two rivers under snow 9");
    CHECK_FALSE(other.find<QPushButton>("importGo")->isEnabled());
    other.type("importExportPassword", QStringLiteral("not that one at all"));
    other.click("importGo");
    REQUIRE(UiWorld::until([&] { return other.find<QPushButton>("back")->isEnabled(); }));
    CHECK_FALSE(QDir(target).exists());
    other.type("importExportPassword", QStringLiteral("harbour wall at dusk 4"));
    other.typePassword("two rivers under snow 9");
    other.click("importGo");
    REQUIRE(UiWorld::until([&] { return other.find<QPushButton>("importCopied") != nullptr; }));
    CHECK(test::accessibilityProblems(other.window) == QStringList());
    other.picture("import-sheet");
    other.click("importCopied");
    REQUIRE(UiWorld::until([&] { return other.find<QLineEdit>("password") != nullptr; }));
    CHECK(Vault::info(target)->userNames == QStringList{QStringLiteral("周新")});
}

TEST_CASE("plain files are a wish of their own, said to be open to all, and a file is not replaced unasked")
{
    ExportWorld world;
    world.makeVault();
    world.unlock();
    world.openExport();
    QFile there(world.home.filePath(QStringLiteral("there.tyo")));
    REQUIRE(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    world.type("export.place", there.fileName());
    world.type("export.reason", QStringLiteral("更换系统"));
    world.typePassword();
    world.click("export.go");
    CHECK_FALSE(world.said("export.message").isEmpty());
    CHECK(there.size() == 4);

    world.find<QRadioButton>("export.way.plain")->click();
    CHECK(world.find<QLineEdit>("export.place")->text().isEmpty());
    CHECK_FALSE(world.find<QPushButton>("export.go")->isEnabled());
    const QString folder = world.home.filePath(QStringLiteral("plain"));
    world.type("export.place", folder);
    world.find<QCheckBox>("export.whole")->setChecked(false);
    world.click("export.go");
    REQUIRE(UiWorld::until([&] { return world.said("backupVerdict").contains(QStringLiteral("流水号 1")); }));
    CHECK(QFile::exists(folder + QStringLiteral("/student.json")));
}

TEST_CASE("one student's file is exported from where it is read, encrypted as a rule", "[slow]")
{
    StudentsWorld world;
    const Uid one = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(one);
    world.click("fileExport");
    QDialog *dialog = world.dialog("exportDialog");
    REQUIRE(dialog != nullptr);
    CHECK(test::accessibilityProblems(*dialog) == QStringList());
    world.picture("export-student", dialog);
    CHECK(world.find<QRadioButton>("export.way.sealed")->isChecked());
    const QString file = world.home.filePath(QStringLiteral("one.tyo"));
    world.type("export.place", file);
    world.type("export.reason", QStringLiteral("转学移交"));
    world.type("newPassword", QStringLiteral("harbour wall at dusk 4"));
    world.type("newPasswordAgain", QStringLiteral("harbour wall at dusk 4"));
    world.find<QCheckBox>("export.whole")->setChecked(false);
    world.click("export.go");
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog("exportDialog") == nullptr; });
    CHECK(QFile::exists(file));
    const auto entries = world.onVault([](Services &services) { return services.audit.list({}); });
    REQUIRE(entries);
    CHECK(std::any_of(entries->cbegin(), entries->cend(), [&one](const AuditEntry &entry) {
        return entry.action == QLatin1String("student.export") && entry.object.uid == one;
    }));
}
