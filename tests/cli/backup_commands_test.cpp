// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::test;

namespace {

struct Backed
{
    CalledVault vault;
    Answer made;
    QString file;

    Backed()
    {
        const QString folder = vault.file(QStringLiteral("stick"));
        REQUIRE(QDir().mkpath(folder));
        made =
            vault.call({QStringLiteral("vault"), QStringLiteral("backup"), QStringLiteral("--to"), folder});
        CAPTURE(made.errors.toStdString());
        REQUIRE(made.code == 0);
        file = made.json().value(QStringLiteral("file")).toString();
    }
    Answer restore(const QString &to, const QStringList &more) const
    {
        return call(QStringList{QStringLiteral("vault"), QStringLiteral("restore"), file,
                                QStringLiteral("--to"), to, QStringLiteral("--json")} +
                    more);
    }
};

} // namespace

TEST_CASE("A backup says where it is, how large, and that it was verified; its name tells nothing")
{
    const Backed backed;
    const QJsonObject told = backed.made.json();
    CHECK(told.value(QStringLiteral("verified")).toBool());
    CHECK(told.value(QStringLiteral("seq")).toInt() == 1);
    CHECK(told.value(QStringLiteral("bytes")).toInteger() == QFileInfo(backed.file).size());
    CHECK_FALSE(QFileInfo(backed.file).fileName().contains(QStringLiteral("海湾")));
}

TEST_CASE("A backup is restored with the password into a new folder, and never over a vault", "[slow]")
{
    const Backed backed;
    const QStringList door{QStringLiteral("--user"), headName, QStringLiteral("--password-file"),
                           backed.vault.passwordFile()};
    const QString to = backed.vault.file(QStringLiteral("elsewhere"));
    const Answer restored = backed.restore(to, door);
    CAPTURE(restored.errors.toStdString());
    REQUIRE(restored.code == 0);
    CHECK(restored.json().contains(QStringLiteral("records")));
    CHECK(restored.json().value(QStringLiteral("vault_id")).toString().size() == 36);
    CHECK(call(QStringList{QStringLiteral("--vault"), to} + door +
               QStringList{QStringLiteral("vault"), QStringLiteral("verify")})
              .code == 0);

    const Answer over = backed.restore(to, door);
    CHECK(over.code == 1);
    CHECK(over.errorCode() == QStringLiteral("vault.exists"));
}

TEST_CASE(
    "A backup is restored with the sheet alone; a sheet with a wrong group or for another vault is told so",
    "[slow]")
{
    const Backed backed;
    const QString to = backed.vault.file(QStringLiteral("elsewhere"));
    const QString fresh = backed.vault.write(QStringLiteral("fresh"), "新的一句话写在海边的石头上\n");
    const auto withSheet = [&](const QString &sheet) {
        return backed.restore(to, {QStringLiteral("--sheet-file"), sheet, QStringLiteral("--user"),
                                   QStringLiteral("陈校长"), QStringLiteral("--password-file"), fresh});
    };
    const CalledVault other;
    const Answer foreign = withSheet(other.sheetFile());
    CHECK(foreign.code == 1);
    CHECK(foreign.errorCode().startsWith(QStringLiteral("sheet.")));
    CHECK(withSheet(backed.vault.write(QStringLiteral("short"), "123456 123456")).errorCode() ==
          QStringLiteral("sheet.groups"));

    const Answer restored = withSheet(backed.vault.sheetFile());
    CAPTURE(restored.errors.toStdString());
    REQUIRE(restored.code == 0);
    const Answer users = call({QStringLiteral("--vault"), to, QStringLiteral("--user"),
                               QStringLiteral("陈校长"), QStringLiteral("--password-file"), fresh,
                               QStringLiteral("--json"), QStringLiteral("user"), QStringLiteral("list")});
    CHECK(users.code == 0);
    CHECK(users.output.contains("陈校长"));
}

TEST_CASE("A damaged or foreign backup is exit 5 and leaves no vault behind", "[slow]")
{
    const Backed backed;
    QFile file(backed.file);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 2));
    REQUIRE(file.write("x", 1) == 1);
    file.close();
    const QString to = backed.vault.file(QStringLiteral("elsewhere"));
    const Answer restored =
        backed.restore(to, {QStringLiteral("--user"), headName, QStringLiteral("--password-file"),
                            backed.vault.passwordFile()});
    CHECK(restored.code == 5);
    CHECK_FALSE(QFileInfo::exists(to + QStringLiteral("/vault.keyring")));
}

TEST_CASE("Changing the keys asks first, writes a new sheet, and the old sheet opens nothing any more",
          "[slow]")
{
    const Backed backed; // its sheet is the old one
    const QString sheet = backed.vault.file(QStringLiteral("new sheet"));
    const QStringList asked{QStringLiteral("vault"), QStringLiteral("rekey"), QStringLiteral("--sheet-out"),
                            sheet};
    CHECK(backed.vault.call(asked).code == 2);
    const Answer done = backed.vault.call(asked + QStringList{QStringLiteral("--yes")});
    CAPTURE(done.errors.toStdString());
    REQUIRE(done.code == 0);
    CHECK(done.json().value(QStringLiteral("generation")).toInt() == 2);
    CHECK(backed.vault.call({QStringLiteral("vault"), QStringLiteral("verify")}).code == 0);

    // A backup made from now on opens with the new sheet alone.
    const Answer again =
        backed.vault.call({QStringLiteral("vault"), QStringLiteral("backup"), QStringLiteral("--to"),
                           backed.vault.file(QStringLiteral("stick"))});
    REQUIRE(again.code == 0);
    const QString fresh = backed.vault.write(QStringLiteral("fresh"), "新的一句话写在海边的石头上\n");
    const auto restoreWith = [&](const QString &paper, const char *to) {
        return call({QStringLiteral("vault"), QStringLiteral("restore"),
                     again.json().value(QStringLiteral("file")).toString(), QStringLiteral("--to"),
                     backed.vault.file(QLatin1String(to)), QStringLiteral("--sheet-file"), paper,
                     QStringLiteral("--user"), QStringLiteral("陈校长"), QStringLiteral("--password-file"),
                     fresh, QStringLiteral("--json")});
    };
    CHECK(restoreWith(backed.vault.sheetFile(), "with the old").code == 1);
    CHECK(restoreWith(sheet, "with the new").code == 0);
}

TEST_CASE("What can be read of a damaged vault is saved into an encrypted file", "[slow]")
{
    const Backed backed;
    QFile database(backed.vault.folder() + QStringLiteral("/vault-1.db"));
    REQUIRE(database.open(QIODevice::ReadWrite));
    REQUIRE(database.seek(database.size() - 4096 * 3 + 100));
    REQUIRE(database.write("damage", 6) == 6);
    database.close();
    REQUIRE(backed.vault.call({QStringLiteral("vault"), QStringLiteral("verify")}).code == 5);
    const Answer saved =
        backed.vault.call({QStringLiteral("vault"), QStringLiteral("salvage"), QStringLiteral("--to"),
                           backed.vault.file(QStringLiteral("stick"))});
    CAPTURE(saved.errors.toStdString());
    REQUIRE(saved.code == 0);
    CHECK(saved.json().value(QStringLiteral("rows")).toInt() > 0);
    CHECK(QFileInfo::exists(saved.json().value(QStringLiteral("file")).toString()));
}

TEST_CASE("Sticks are told by name and turn, and one of another vault is refused")
{
    const Backed backed;
    CHECK(backed.made.json().value(QStringLiteral("stick")).toString() == QStringLiteral("甲"));
    const QString second = backed.vault.file(QStringLiteral("second"));
    REQUIRE(QDir().mkpath(second));
    REQUIRE(
        backed.vault.call({QStringLiteral("vault"), QStringLiteral("backup"), QStringLiteral("--to"), second})
            .code == 0);
    const QJsonArray sticks = backed.vault.call({QStringLiteral("vault"), QStringLiteral("sticks")})
                                  .json()
                                  .value(QStringLiteral("sticks"))
                                  .toArray();
    REQUIRE(sticks.size() == 2);
    QHash<QString, QJsonObject> byName;
    for (const auto &one : sticks)
        byName.insert(one.toObject().value(QStringLiteral("label")).toString(), one.toObject());
    CHECK(byName.value(QStringLiteral("甲")).value(QStringLiteral("due")).toBool());
    CHECK_FALSE(byName.value(QStringLiteral("乙")).value(QStringLiteral("due")).toBool());
    CHECK(byName.value(QStringLiteral("乙")).value(QStringLiteral("seq")).toInt() == 2);

    const Backed other;
    const Answer foreign =
        other.vault.call({QStringLiteral("vault"), QStringLiteral("backup"), QStringLiteral("--to"), second});
    CHECK(foreign.code == 1);
    CHECK(foreign.errorCode() == QStringLiteral("stick.foreign"));
}

TEST_CASE(
    "A vault moves to another PC: closed here, open there, with a receipt; and the move can be taken back",
    "[slow]")
{
    const Backed backed;
    const QStringList door{QStringLiteral("--user"), headName, QStringLiteral("--password-file"),
                           backed.vault.passwordFile()};
    const auto move = [&](const QStringList &more) {
        return backed.vault.call(QStringList{QStringLiteral("vault"), QStringLiteral("move")} + more);
    };
    const QString stick = QFileInfo(backed.file).absolutePath();
    CHECK(move({}).code == 2);
    CHECK(move({QStringLiteral("--to"), stick}).code == 2); // to be confirmed
    const Answer moved = move({QStringLiteral("--to"), stick, QStringLiteral("--yes")});
    CAPTURE(moved.errors.toStdString());
    REQUIRE(moved.code == 0);
    CHECK(moved.json().value(QStringLiteral("verified")).toBool());
    const QStringList addUser{QStringLiteral("school"), QStringLiteral("term"),
                              QStringLiteral("--year"), QStringLiteral("2026-2027"),
                              QStringLiteral("--term"), QStringLiteral("1"),
                              QStringLiteral("--from"), QStringLiteral("2026-09-01"),
                              QStringLiteral("--to"),   QStringLiteral("2027-01-22")};
    const Answer closed = backed.vault.call(addUser);
    CHECK(closed.code == 1);
    CHECK(closed.errorCode() == QStringLiteral("vault.moved_away"));
    // Nor is a backup made, which would be the newest on the stick and know nothing of the move.
    const Answer late =
        backed.vault.call({QStringLiteral("vault"), QStringLiteral("backup"), QStringLiteral("--to"), stick});
    CHECK(late.code == 1);
    CHECK(late.errorCode() == QStringLiteral("vault.moved_away"));

    const QString to = backed.vault.file(QStringLiteral("new-pc"));
    const Answer restored = call(QStringList{QStringLiteral("vault"), QStringLiteral("restore"),
                                             moved.json().value(QStringLiteral("file")).toString(),
                                             QStringLiteral("--to"), to, QStringLiteral("--json")} +
                                 door);
    REQUIRE(restored.code == 0);
    CHECK(restored.json().value(QStringLiteral("moved")).toBool());
    const QStringList there = QStringList{QStringLiteral("--vault"), to, QStringLiteral("--json")} + door;
    CHECK(call(there + addUser).code == 0);
    const QString receipt =
        call(there + QStringList{QStringLiteral("vault"), QStringLiteral("move"), QStringLiteral("--state")})
            .json()
            .value(QStringLiteral("receipt"))
            .toString();
    CHECK(receipt.size() == 13);
    const Answer wrong = move({QStringLiteral("--receipt"), QStringLiteral("000011 000022")});
    CHECK(wrong.code == 1);
    CHECK(wrong.errorCode() == QStringLiteral("moving.receipt"));
    const Answer taken = move({QStringLiteral("--receipt"), receipt});
    CHECK(taken.code == 0);
    CHECK(taken.json().value(QStringLiteral("received")).toBool());

    CHECK(move({QStringLiteral("--revoke"), QStringLiteral("--yes")}).code == 0);
    CHECK(backed.vault.call(addUser).code == 0);
    CHECK(move({QStringLiteral("--revoke"), QStringLiteral("--yes")}).errorCode() ==
          QStringLiteral("moving.not_away"));
}
