// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/open_export_tables.h"
#include "core/room/room_services.h"
#include "core/school/open_import.h"
#include "core/school/sealed_export.h"
#include "core/services.h"
#include "core/vault/user_service.h"
#include "core/vault/vault_health.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"
#include "tests/vault/keys_fixture.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr const char *exportPassword = "harbour wall at dusk 4";
constexpr const char *newPassword = "two rivers under snow 9";

/// A school of two, exported whole into a folder.
struct Exported : KeyedVault
{
    Exported()
    {
        auto vault = must(open());
        Services services(vault->workplace());
        SchoolClass one;
        one.stage = SchoolStage::Junior;
        one.grade = 7;
        one.number = 1;
        one.schoolYear = 2026;
        const SchoolClassId classId = must(services.classes.add(one));
        for (const char *name : {"欧阳明", "李四"}) {
            Student student;
            student.name = said(name);
            student.classId = classId;
            student.boarding = true;
            Contact contact;
            contact.name = said("家长");
            contact.relation = said("mother");
            students.append(must(services.students.create(student, {contact})));
        }
        one.number = 2;
        const SchoolClassId other = must(services.classes.add(one));
        must(services.students.moveToClass(students.at(0), other, QDate(2026, 10, 8), said("分班")));
        must(services.settings.setNumber(setting::idleLockMinutes, 7));
        MailboxLetter letter;
        letter.receivedOn = QDate(2026, 11, 18);
        letter.content = said("想换一个座位");
        letter.by.uid = vault->workplace().session().userUid;
        must(services.room().letters.add(letter, {.added = {{said("一.png"), scan}}}));
        vault->workplace().openOnPurpose(15);
        must(services.openExport.vault(from, said("换系统")));
    }
    QString path(const char *name) const { return dir.filePath(said(name)); }
    QJsonObject manifest() const
    {
        return QJsonDocument::fromJson(bytesOf(from + said("/manifest.json"))).object();
    }
    void keep(const QJsonObject &manifest) const
    {
        REQUIRE(writeBytes(from + said("/manifest.json"), QJsonDocument(manifest).toJson()));
    }
    /// Changes what the manifest says of one table.
    void retell(const char *table, const std::function<void(QJsonObject &)> &edit) const
    {
        QJsonObject all = manifest();
        QJsonArray tables = all.value(said("tables")).toArray();
        for (QJsonValueRef one : tables) {
            QJsonObject object = one.toObject();
            if (object.value(said("name")).toString() != said(table))
                continue;
            edit(object);
            one = object;
        }
        all.insert(said("tables"), tables);
        keep(all);
    }
    /// Puts other bytes into a table's file, as somebody would who made the export himself.
    void rewrite(const char *table, const char *before, const char *after) const
    {
        QByteArray bytes = bytesOf(from + u'/' + said(table) + said(".json"));
        REQUIRE(bytes.contains(before));
        bytes.replace(bytes.indexOf(before), qstrlen(before), after);
        rewrite(table, bytes);
    }
    void rewrite(const char *table, const QByteArray &bytes) const
    {
        REQUIRE(writeBytes(from + u'/' + said(table) + said(".json"), bytes));
        retell(table, [&bytes](QJsonObject &one) {
            one.insert(
                said("json_sha256"),
                QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        });
    }
    Result<Imported> import(ExportSource &source, const Progress &progress = {})
    {
        return importOpenExport(source, openExportTables(), {to, newHead, secret(newPassword), environment},
                                progress);
    }
    Result<Imported> import(const Progress &progress = {})
    {
        FolderSource source(from);
        return import(source, progress);
    }
    std::unique_ptr<Vault> opened()
    {
        return must(Vault::open(to, newHead, secret(newPassword), environment));
    }

    QByteArray scan = QByteArrayLiteral("\x89PNG\r\n\x1a\n\0\xff");
    QString from = dir.filePath(said("export"));
    QString to = dir.filePath(said("new"));
    QString newHead = said("周新");
    QList<Uid> students;
};

QString firstLine(const QString &path, const char *part)
{
    for (const QByteArray &line : bytesOf(path).split('\n')) {
        if (line.contains(part))
            return QString::fromUtf8(line);
    }
    return {};
}

} // namespace

TEST_CASE("A vault made of an export has its rows, its own log and nobody of the old who could sign in")
{
    Exported school;
    const Imported made = must(school.import());
    CHECK(made.sheet.groups.size() == 9);
    CHECK(made.records > 4);
    auto vault = school.opened();
    CHECK(vault->info().vaultId == made.vaultId);
    Services services(vault->workplace());
    CHECK(must(services.students.show(school.students.at(0))).student.name == said("欧阳明"));
    CHECK(must(services.settings.number(setting::idleLockMinutes)) == 7);
    CHECK(must(vault->workplace().db().value(said("SELECT content FROM letter_scan"))).toByteArray() ==
          school.scan);
    CHECK(must(checkHealth(*vault)).ok());
    const auto users = must(UserService(*vault).list());
    REQUIRE(users.size() == 2);
    CHECK(users.at(0).name == school.newHead);
    CHECK(users.at(1).name == head);
    CHECK_FALSE(users.at(1).enabled);
    CHECK(vault->info().userNames == QStringList{school.newHead});
    CHECK(KeyedVault::auditLines(*vault).contains(said("vault.imported ok records:%1").arg(made.records)));

    // Exported again it is the same, but for who works here.
    vault->workplace().openOnPurpose(15);
    const QString again = school.path("again");
    must(services.openExport.vault(again, said("核对")));
    const QStringList names = QDir(again).entryList(QDir::Files);
    CHECK(names == QDir(school.from).entryList(QDir::Files));
    for (const QString &name : names) {
        INFO(name.toStdString());
        const bool isSame = bytesOf(again + u'/' + name) == bytesOf(school.from + u'/' + name);
        CHECK(isSame == (!name.startsWith(said("user.")) && name != said("manifest.json")));
    }

    // The head lets an earlier user in again with a password, and his records are his.
    must(UserService(*vault).reset(users.at(1).id, secret(headPassword)));
    must(UserService(*vault).enable(users.at(1).id));
    vault.reset();
    CHECK(Vault::open(school.to, head, secret(headPassword), school.environment));
}

TEST_CASE("Who brings an export in under the name of an earlier user goes on with that one's records")
{
    Exported school;
    school.newHead = head;
    must(school.import());
    auto vault = school.opened();
    CHECK(must(UserService(*vault).list()).size() == 1);
    CHECK(must(vault->workplace().db().value(said("SELECT count(*) FROM student WHERE created_by = 1")))
              .toInt() == 2);
    CHECK(must(checkHealth(*vault)).ok());
}

TEST_CASE("A sealed export opens with its own password, into the same files and the same vault")
{
    Exported school;
    const QString file = school.path("all.tyo");
    {
        auto vault = must(school.open());
        Services services(vault->workplace());
        SealedExport sealed(vault->workplace(), openExportTables(), cheapKdf());
        vault->workplace().openOnPurpose(15);
        CHECK(refusal(sealed.vault(file, secret("short"), said("换系统"))) == said("password.short"));
        CHECK(refusal(sealed.vault(file, secret(exportPassword), said(" "))) == said("reason.missing"));
        CHECK(refusal(sealed.vault(school.path("none/x"), secret(exportPassword), said("换系统"))) ==
              said("output.no_folder"));
        CHECK(refusal(sealed.vault(file, secret(exportPassword), said("换系统"), [](qint64 done, qint64) {
                  return done < 9;
              })) == said("output.unwritten"));
        CHECK(QDir(school.dir.path()).entryList({said("all*")}).isEmpty());
        const auto outcome = must(sealed.vault(file, secret(exportPassword), said("换系统")));
        CHECK(outcome.files == QStringList{file});
        CHECK(outcome.serial == 3);
        CHECK(bytesOf(file).contains("TYOPEN1"));
        CHECK_FALSE(bytesOf(file).contains(said("欧阳明").toUtf8()));
        CHECK_FALSE(bytesOf(file).contains("manifest"));
        CHECK(QFile::permissions(file).testAnyFlags(QFile::ReadGroup | QFile::ReadOther) == false);
        must(sealed.student(school.students.at(1), school.path("one.tyo"), secret(exportPassword),
                            said("转学")));
    }
    const QString folder = school.path("plain");
    const auto unpack = [&](const QString &what, const char *password) {
        return unpackExport(what, secret(password), cheapKdf(), folder, false);
    };
    CHECK(refusal(unpack(file, headPassword)) == said("export.wrong_password"));
    CHECK(refusal(unpack(school.path("none.tyo"), exportPassword)) == said("export.no_file"));
    const QByteArray whole = bytesOf(file);
    for (const qsizetype at : {qsizetype(3), whole.size() / 2, whole.size() - 1}) {
        QByteArray bytes = whole;
        bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
        REQUIRE(writeBytes(school.path("bad.tyo"), bytes));
        const auto refused = unpack(school.path("bad.tyo"), exportPassword);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Errc::Damaged);
    }
    REQUIRE(writeBytes(school.path("bad.tyo"), whole.chopped(100)));
    CHECK(refusal(unpack(school.path("bad.tyo"), exportPassword)) == said("container.cut"));
    CHECK_FALSE(QDir(folder).exists());
    must(unpack(file, exportPassword));
    const QStringList names = QDir(school.from).entryList(QDir::Files);
    CHECK(names == QDir(folder).entryList(QDir::Files));
    for (const QString &name : names) {
        INFO(name.toStdString());
        CHECK(bytesOf(folder + u'/' + name) == bytesOf(school.from + u'/' + name));
    }
    const auto sourceOf = [](const QString &what) {
        return SealedSource(must(SealedReader::open(what, secret(exportPassword), cheapKdf())));
    };
    auto one = sourceOf(school.path("one.tyo"));
    CHECK(refusal(school.import(one)) == said("import.scope"));
    auto all = sourceOf(file);
    CHECK(must(school.import(all)).records > 4);
    CHECK(must(checkHealth(*school.opened())).ok());
}

TEST_CASE("An export that is not whole makes no vault, says where, and leaves nothing", "[slow]")
{
    Exported school;
    const QString file = school.from + said("/student.json");
    const auto member = [](const char *name, const QJsonValue &value) {
        return [name, value](QJsonObject &object) { object.insert(said(name), value); };
    };
    /// Its number in the file of a table.
    const auto lineOf = [&school](const char *table, const char *part) {
        const QByteArrayList lines = bytesOf(school.from + u'/' + said(table) + said(".json")).split('\n');
        const auto found = std::find_if(lines.cbegin(), lines.cend(),
                                        [part](const QByteArray &line) { return line.contains(part); });
        return QString::number(found - lines.cbegin() + 1);
    };
    const QString firstRow = lineOf("change", "\"table\":\"student\"");
    QString subject;
    QStringList detail;
    Errc code = Errc::Damaged;
    Progress progress;

    SECTION("A file is missing")
    {
        REQUIRE(QFile::remove(school.from + said("/consent.json")));
        code = Errc::NotFound;
        subject = said("import.no_file");
        detail = {said("consent.json")};
    }
    SECTION("The manifest is missing")
    {
        REQUIRE(QFile::remove(school.from + said("/manifest.json")));
        code = Errc::NotFound;
        subject = said("import.no_manifest");
    }
    SECTION("The manifest is something else")
    {
        REQUIRE(writeBytes(school.from + said("/manifest.json"), "[1, 2"));
        subject = said("import.manifest");
    }
    SECTION("A byte of a file is another")
    {
        QByteArray bytes = bytesOf(file);
        bytes.replace("李四", "李五");
        REQUIRE(writeBytes(file, bytes));
        subject = said("import.changed");
        detail = {said("student.json")};
    }
    SECTION("A row fewer than the manifest says")
    {
        school.retell("student", member("records", 3));
        subject = said("import.changed");
        detail = {said("student.json")};
    }
    SECTION("A file is cut off")
    {
        REQUIRE(writeBytes(file, bytesOf(file).chopped(40)));
        subject = said("import.row");
        detail = {said("student"), said("2")};
    }
    SECTION("A row is no JSON")
    {
        school.rewrite("student", "\"birth_date\":null", "\"birth_date\":nul");
        subject = said("import.row");
        detail = {said("student"), said("2")};
    }
    SECTION("A row has a column of its own")
    {
        school.rewrite("student", "\"birth_date\":null", "\"birth_date\":null,\"star\":1");
        subject = said("import.row");
        detail = {said("student"), said("2")};
    }
    SECTION("A value is of another type")
    {
        school.rewrite("student", "\"boarding\":true", "\"boarding\":1");
        subject = said("import.value");
        detail = {said("student"), said("2"), said("boarding")};
    }
    SECTION("A value is against a rule of its table")
    {
        school.rewrite("student", "\"sex\":\"\"", "\"sex\":\"?\"");
        subject = said("import.refused");
        detail = {said("student"), said("2")};
    }
    SECTION("A number is not whole")
    {
        school.rewrite("school_class", "\"grade\":7", "\"grade\":7.5");
        subject = said("import.value");
        detail = {said("school_class"), said("2"), said("grade")};
    }
    SECTION("A uid comes twice")
    {
        const QByteArray first = school.students.at(0).toString().toLatin1();
        const QByteArray second = school.students.at(1).toString().toLatin1();
        school.rewrite("student", second.constData(), first.constData());
        subject = said("import.twice");
        detail = {said("student"), said("3")};
    }
    SECTION("A reference points nowhere")
    {
        school.rewrite("student_contact", school.students.at(0).toString().toLatin1().constData(),
                       "01890000-0000-7000-8000-000000000001");
        subject = said("import.dangling");
        detail = {said("student_contact"), said("2"), said("student_uid")};
    }
    SECTION("Nobody of that name worked there")
    {
        school.rewrite("student", "\"created_by\":\"林晓舟\"", "\"created_by\":\"没有的人\"");
        subject = said("import.dangling");
        detail = {said("student"), said("2"), said("created_by")};
    }
    SECTION("A change speaks of a record that is not there")
    {
        school.rewrite("change", "\"table\":\"student\"", "\"table\":\"consent\"");
        subject = said("import.dangling");
        detail = {said("change"), firstRow, said("row_uid")};
    }
    SECTION("A change has a value that is none")
    {
        school.rewrite("change", "\"new\":{\"uid\":", "\"new\":{\"id\":");
        subject = said("import.value");
        detail = {said("change"), lineOf("change", "{\"id\":"), said("new")};
    }
    SECTION("A column has another kind")
    {
        school.retell("student", [](QJsonObject &one) {
            QJsonArray columns = one.value(said("columns")).toArray();
            columns[1] = QJsonObject{{said("name"), said("name")}, {said("kind"), said("integer")}};
            one.insert(said("columns"), columns);
        });
        code = Errc::BadInput;
        subject = said("import.kind");
        detail = {said("student"), said("name")};
    }
    SECTION("A column is not known")
    {
        school.retell("student", [](QJsonObject &one) {
            QJsonArray columns = one.value(said("columns")).toArray();
            columns.append(QJsonObject{{said("name"), said("star")}, {said("kind"), said("text")}});
            one.insert(said("columns"), columns);
        });
        code = Errc::BadInput;
        subject = said("import.column");
        detail = {said("student"), said("star")};
    }
    SECTION("A column is not there")
    {
        school.retell("student", [](QJsonObject &one) {
            QJsonArray columns = one.value(said("columns")).toArray();
            columns.removeAt(1);
            one.insert(said("columns"), columns);
        });
        code = Errc::BadInput;
        subject = said("import.missing");
        detail = {said("student.name")};
    }
    SECTION("A table is not known")
    {
        school.retell("student", member("name", said("audit")));
        code = Errc::BadInput;
        subject = said("import.table");
        detail = {said("audit")};
    }
    SECTION("Something was withheld")
    {
        school.retell("student", member("withheld", 2));
        code = Errc::BadInput;
        subject = said("import.withheld");
        detail = {said("2")};
    }
    SECTION("A newer program wrote it")
    {
        QJsonObject all = school.manifest();
        all.insert(said("schema"), 9999);
        school.keep(all);
        code = Errc::TooNew;
        subject = said("import.newer");
        detail = {said("9999")};
    }
    SECTION("It is of the format before")
    {
        QJsonObject all = school.manifest();
        all.insert(said("version"), 1);
        school.keep(all);
        code = Errc::BadInput;
        subject = said("import.format");
    }
    SECTION("It is stopped")
    {
        progress = [](qint64 done, qint64) { return done < 12; };
        code = Errc::Cancelled;
        subject = said("cancelled");
    }
    const auto refused = school.import(progress);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == code);
    CHECK(refused.error().subject.toStdString() == subject.toStdString());
    CHECK(refused.error().detail == detail);
    CHECK_FALSE(QDir(school.to).exists());
}

TEST_CASE("No vault is made where one is, or for a name or password that would not do")
{
    Exported school;
    school.to = school.folder;
    const auto before = school.content();
    CHECK(refusal(school.import()) == said("vault.exists"));
    CHECK(school.content() == before);
    school.to = school.path("new");
    school.newHead = QString();
    CHECK(refusal(school.import()) == said("user.name_empty"));
    CHECK_FALSE(QDir(school.to).exists());
}

static void importChangedFiles(int tries)
{
    Exported school;
    QRandomGenerator dice(20261120);
    const QByteArrayList tables{"student", "student_contact", "school_class",
                                "change",  "letter_scan",     "user"};
    int made = 0;
    for (int turn = 0; turn < tries; ++turn) {
        const QByteArray &table = tables.at(dice.bounded(tables.size()));
        const QByteArray before = bytesOf(school.from + u'/' + said(table.constData()) + said(".json"));
        QByteArray bytes = before;
        const qsizetype at = dice.bounded(bytes.size());
        switch (dice.bounded(5)) {
        case 0:
            bytes[at] = static_cast<char>(dice.bounded(256));
            break;
        case 1:
            bytes.remove(at, dice.bounded(1, 40));
            break;
        case 2:
            bytes.insert(at, bytes.mid(dice.bounded(bytes.size()), dice.bounded(1, 200)));
            break;
        case 3: // digits stand in numbers, dates and uids
            bytes.replace(QByteArray::number(dice.bounded(10)), QByteArray::number(dice.bounded(10)));
            break;
        default:
            bytes.truncate(at);
        }
        school.rewrite(table.constData(), bytes);
        CAPTURE(turn, table.toStdString(), at);
        if (const auto imported = school.import()) {
            ++made;
            CHECK(must(checkHealth(*school.opened())).ok());
            REQUIRE(QDir(school.to).removeRecursively());
        } else {
            CHECK(imported.error().code != Errc::Internal);
            CHECK_FALSE(QDir(school.to).exists());
        }
        school.rewrite(table.constData(), before);
    }
    CHECK(made > 0);
    CHECK(made < tries);
    must(school.import());
}

TEST_CASE("However a file is changed, an import makes a sound vault or none", "[slow]")
{
    importChangedFiles(60);
}

TEST_CASE("However a file is changed, a thousand times, an import makes a sound vault or none", "[campaign]")
{
    importChangedFiles(1000);
}

TEST_CASE("What a killed import left does not stand in the way of the next, and is no vault")
{
    Exported school;
    const QString left = school.to + said("/restore.tmp");
    REQUIRE(QDir().mkpath(left));
    REQUIRE(writeBytes(left + said("/vault-1.db"), "half"));
    REQUIRE(writeBytes(left + said("/vault.keyring"), "half"));
    CHECK(refusal(Vault::info(school.to)) == said("vault.none"));
    must(school.import());
    CHECK_FALSE(QDir(left).exists());
    CHECK(must(checkHealth(*school.opened())).ok());
}

TEST_CASE("What points to a removed record points nowhere in the export, or goes with it")
{
    Exported school;
    auto vault = must(school.open());
    Connection &db = vault->workplace().db();
    vault->workplace().openOnPurpose(15);
    must(db.run(said("UPDATE school_class SET removed_utc = changed_utc")));
    must(db.run(said("UPDATE student SET removed_utc = changed_utc WHERE name = '李四'")));
    must(Services(vault->workplace()).openExport.vault(school.from, said("核对"), true));
    vault.reset();
    CHECK(firstLine(school.from + said("/student.json"), "欧阳明").contains(said("\"class_uid\":null")));
    CHECK(firstLine(school.from + said("/student_contact.json"),
                    school.students.at(1).toString().toLatin1().constData())
              .isEmpty());
    CHECK(school.import());
}
