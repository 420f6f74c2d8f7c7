// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/file_join_service.h"
#include "core/open_export_tables.h"
#include "core/school/export_history.h"
#include "core/school/student_document_service.h"
#include "core/vault/settings_store.h"
#include "core/vault/vault_operations.h"
#include "tests/support/export_files.h"
#include "tests/support/pictures.h"
#include "tests/support/places.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"
#include "ui/print/picture_reencoder.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A school with two students, one of whose files holds something of every kind.
struct FullRoom : SchoolFixture
{
    FullRoom()
    {
        Services all = services();
        Student given;
        given.name = said("欧阳明");
        given.formerNames = {said("=cmd()")};
        given.birthDate = QDate(2013, 5, 4);
        given.classId = class71;
        given.studentNo = said("070101");
        given.boarding = true;
        Contact father;
        father.name = said("欧阳父");
        father.relation = said("father");
        father.phone = said("+441632960000");
        father.isGuardian = true;
        one = add(given, {father});
        other = add(said("李四"), class81);
        GrowthEntry growth;
        growth.kind = GrowthKind::Observation;
        growth.onDate = QDate(2026, 10, 12);
        growth.statement = said("第一行,\"有引号\"\n第二行");
        growth.stressor = said("study_pressure");
        growth.source = said("class_teacher");
        must(all.growth.add(one.uid, growth));
        RiskFactor factor;
        factor.code = said("family_change");
        factor.from = QDate(2026, 9, 10);
        factor.source = said("guardian");
        must(all.circumstances.addRiskFactor(one.uid, factor));
        VulnerabilityTag tag;
        tag.code = said("left_behind_one");
        tag.from = QDate(2026, 9, 10);
        tag.source = said("roster");
        must(all.circumstances.addTag(one.uid, tag));
        must(all.fileClasses.set(one.uid, FileClass::Attention, QDate(2026, 10, 12),
                                 said("家庭变故后情绪低落")));
        Consent consent;
        consent.onDate = QDate(2026, 9, 10);
        consent.person = said("欧阳父");
        must(all.consents.record(one.uid, consent));
        must(all.students.moveToClass(one.uid, class72, QDate(2026, 10, 8), said("分班")));
        must(all.calendar.setDay({QDate(2026, 11, 6), SpecialDay::Holiday, said("运动会")}));
        Staff staff;
        staff.name = said("赵老师");
        staff.post = said("class_teacher");
        must(all.classes.setTeacher(class71, must(all.staff.add(staff))));
        must(all.classes.addUnit({{}, {}, said("河东村小"), said("village"), {}}));
        must(all.settings.setNumber(setting::idleLockMinutes, 7));
        StudentDocument letter;
        letter.kind = said("letter");
        letter.title = said("给老师的信");
        letter.on = QDate(2026, 11, 18);
        must(StudentDocumentService(workplace(), print::pictures())
                 .add(one.uid, letter, {{said("1.png"), pictureBytes(drawing(), "png")}}));
        FileJoinService joins(workplace());
        must(joins.apart(one.uid, other.uid));
        must(joins.join({other.uid, add(said("李司")).uid, {}}));
    }
    QString target(const char *name) { return folder() + u'/' + said(name); }
    static void keep(const QString &folder, const char *name)
    {
        REQUIRE(QDir().mkpath(folder));
        QFile file(folder + u'/' + said(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write("mine") == 4);
    }
    Student one;
    Student other;
};

} // namespace

TEST_CASE("The vault's export holds every record, and what its manifest says of each file is true")
{
    FullRoom room;
    Services services = room.services();
    const QString folder = room.target("all");
    const ExportOutcome outcome = must(services.openExport.vault(folder, said("交接")));
    CHECK(outcome.serial == 1);
    const QJsonObject manifest = QJsonDocument::fromJson(bytesOf(folder + said("/manifest.json"))).object();
    CHECK(manifest.value(said("format")).toString() == said("tingyu-open-export"));
    CHECK(manifest.value(said("scope")).toString() == said("vault"));
    CHECK(manifest.value(said("school")).toString() == said("听屿示范学校"));
    qint64 records = 0;
    for (const auto &value : manifest.value(said("tables")).toArray()) {
        const QJsonObject table = value.toObject();
        const QString name = table.value(said("name")).toString();
        INFO(name.toStdString());
        const QByteArray json = bytesOf(folder + u'/' + name + said(".json"));
        const QByteArray csv = bytesOf(folder + u'/' + name + said(".csv"));
        const auto hash = [](const QByteArray &bytes) {
            return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        };
        CHECK(table.value(said("json_sha256")).toString() == hash(json));
        CHECK(table.value(said("csv_sha256")).toString() == hash(csv));
        const QJsonArray rows = QJsonDocument::fromJson(json).array();
        CHECK(rows.size() == table.value(said("records")).toInt());
        const auto own = schoolExports();
        if (std::any_of(own.begin(), own.end(),
                        [&](const ExportTable &one) { return name == said(one.name); }))
            CHECK(rows.size() > 0); // the fixture fills every table of this room
        if (name == historyName()) {
            records += rows.size();
            continue;
        }
        const bool isSetting = name == said("setting"); // no record: it has a name and nothing else
        const QString living = isSetting ? QString() : said(" WHERE removed_utc IS NULL");
        CHECK(rows.size() == room.value(said("SELECT count(*) FROM ") + name + living).toInt());
        CHECK(csv.startsWith(isSetting ? "\xEF\xBB\xBFname," : "\xEF\xBB\xBFuid,"));
        for (const auto &row : rows)
            CHECK(row.toObject().size() == table.value(said("columns")).toArray().size());
        records += rows.size();
    }
    CHECK(outcome.records == records);
    CHECK(QFile::permissions(folder + said("/student.json"))
              .testAnyFlags(QFile::ReadGroup | QFile::ReadOther) == false);
}

TEST_CASE("Values of the export are those of the file, ids are uids, formulas are defused")
{
    FullRoom room;
    const QString folder = room.target("all");
    must(room.services().openExport.vault(folder, said("交接")));
    const QJsonArray students = exportedRows(folder, "student");
    REQUIRE(students.size() == 2);
    const QJsonObject one = students[0].toObject();
    CHECK(one.value(said("uid")).toString() == room.one.uid.toString());
    CHECK(one.value(said("name")).toString() == said("欧阳明"));
    CHECK(one.value(said("birth_date")).toString() == said("2013-05-04"));
    CHECK(one.value(said("boarding")).toBool() == true);
    CHECK(one.value(said("only_child")).isNull());
    CHECK(one.value(said("file_class")).toString() == said("attention"));
    CHECK(one.value(said("created_by")).toString() == said("周老师"));
    QHash<QString, QJsonObject> classes;
    for (const auto &row : exportedRows(folder, "school_class"))
        classes.insert(row.toObject().value(said("uid")).toString(), row.toObject());
    CHECK(classes.value(one.value(said("class_uid")).toString()).value(said("number")).toInt() == 2);
    CHECK(exportedRows(folder, "growth_entry")[0].toObject().value(said("statement")).toString() ==
          said("第一行,\"有引号\"\n第二行"));
    CHECK(exportedRows(folder, "student_contact")[0].toObject().value(said("phone")).toString() ==
          said("+441632960000"));
    const QByteArray contacts = bytesOf(folder + said("/student_contact.csv"));
    CHECK(contacts.contains(",'+441632960000,"));
    CHECK(bytesOf(folder + said("/student.csv")).contains(",'=cmd(),"));
    CHECK(bytesOf(folder + said("/growth_entry.csv"))
              .contains(said("\"第一行,\"\"有引号\"\"\n第二行\"").toUtf8()));
}

TEST_CASE("The same data gives the same bytes, whoever exports and whenever")
{
    FullRoom room;
    room.asUser(said("校长"), {Role::Head, Role::Counsellor}); // reads what the first one reads
    room.asCounsellor();
    must(room.services().openExport.vault(room.target("a"), said("第一次")));
    room.clock().advanceMs(86'400'000);
    room.reopen();
    room.asUser(said("校长"));
    must(room.services().openExport.vault(room.target("b"), said("第二次")));
    const QStringList names = QDir(room.target("a")).entryList(QDir::Files);
    CHECK(names.size() == 2 * room.services().openExport.tables().size() + 3); // history and manifest
    CHECK(names == QDir(room.target("b")).entryList(QDir::Files));
    for (const QString &name : names) {
        INFO(name.toStdString());
        CHECK(bytesOf(room.target("a") + u'/' + name) == bytesOf(room.target("b") + u'/' + name));
    }
}

TEST_CASE("One student's export holds that student's file and nobody else's")
{
    FullRoom room;
    const QString folder = room.target("one");
    const ExportOutcome outcome =
        must(room.services().openExport.student(room.one.uid, folder, said("转学移交")));
    CHECK(outcome.records == 10);
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        const QByteArray bytes = bytesOf(folder + u'/' + name);
        CHECK_FALSE(bytes.contains(said("李四").toUtf8()));
        CHECK_FALSE(bytes.contains(room.other.uid.toString().toLatin1()));
    }
    CHECK(exportedRows(folder, "student").size() == 1);
    CHECK_FALSE(QFile::exists(folder + said("/staff.json")));
    CHECK(room.auditLines().contains(said("student.export student ok ")));
    CHECK(room.value(said("SELECT reason FROM export_log")).toString() == said("转学移交"));
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("An export is refused without right, reason or an empty folder, and then leaves nothing")
{
    FullRoom room;
    const QString folder = room.target("x");
    const auto refusedVault = [&](const char *reason, bool replace = false) {
        return refusal(room.services().openExport.vault(folder, said(reason), replace));
    };
    CHECK(refusedVault(" ") == said("reason.missing"));
    CHECK(refusal(room.services().openExport.student(room.uids().next(), folder, said("x"))) ==
          said("student.not_found"));
    room.asUser(said("心理"), {Role::Counsellor});
    CHECK(refusedVault("x") == said("denied"));
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector}) {
        room.asUser(roleCode(role), {role}, {room.class71});
        CHECK(refusedVault("x") == said("denied"));
        CHECK(refusal(room.services().openExport.student(room.one.uid, folder, said("x"))) == said("denied"));
    }
    CHECK_FALSE(QDir(folder).exists());
    room.asCounsellor();
    room.keep(folder, "kept.txt");
    CHECK(refusedVault("x") == said("export.not_empty"));
    CHECK(room.value(said("SELECT count(*) FROM export_log")).toInt() == 0);
    CHECK(must(room.services().openExport.vault(folder, said("x"), true)).serial == 1);
    CHECK(QFile::exists(folder + said("/kept.txt")));
    CHECK(must(room.services().openExport.vault(folder, said("x"), true)).serial == 2);
    // A folder where a file has to go, and one inside a vault: told before anything is on record.
    const QString blocked = room.target("blocked");
    REQUIRE(QDir().mkpath(blocked + said("/session_field.json/inside")));
    room.keep(blocked, "student.json");
    CHECK(refusal(room.services().openExport.vault(blocked, said("x"), true)) == said("output.not_a_file"));
    CHECK(bytesOf(blocked + said("/student.json")) == "mine");
    const QString vault = room.target("v");
    room.keep(vault, "vault.keyring");
    for (const char *inside : {"v", "v/below/deep"}) {
        CHECK(refusal(room.services().openExport.vault(room.target(inside), said("x"), true)) ==
              said("output.in_vault"));
    }
    CHECK(QDir(vault).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() == 1);
    CHECK(room.value(said("SELECT count(*) FROM export_log")).toInt() == 2);
}

TEST_CASE("An export is on record before its first byte is written, and so is that it was stopped")
{
    FullRoom room;
    const QString folder = room.target("x");
    room.keep(folder, "student.json");
    const auto stopsAt = [&](qint64 last) {
        return [&room, &folder, last](qint64 done, qint64) {
            // What a power cut would leave at this moment: the entry, the earlier file and nothing beside it.
            CHECK_FALSE(room.db().inTransaction());
            CHECK(room.value(said("SELECT count(*) FROM export_log")).toInt() == 1);
            CHECK(room.auditLines().last().startsWith(said("vault.export ")));
            CHECK(QDir(folder).entryList(QDir::Files) == QStringList{said("student.json")});
            return done < last;
        };
    };
    const auto stopped = room.services().openExport.vault(folder, said("交接"), true, stopsAt(5));
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error() == fail(Errc::Cancelled, "output.unwritten", {said("1")}));
    CHECK(room.auditLines().last() == said("export.unwritten vault failed cancelled"));
    CHECK(bytesOf(folder + said("/student.json")) == "mine");
    CHECK(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);
    // The number on record is that of the records that were to be written.
    const QString whole = room.target("whole");
    const auto done = must(room.services().openExport.vault(whole, said("交接")));
    CHECK(room.value(said("SELECT group_concat(records) FROM export_log")).toString() ==
          said("%1,%1").arg(done.records));
    CHECK(QDir(whole).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() ==
          done.files.size());
    CHECK(refusal(room.services().openExport.vault(room.target("new"), said("x"), false,
                                                   [](qint64 at, qint64) { return at < 3; })) ==
          said("output.unwritten"));
    CHECK_FALSE(QDir(room.target("new")).exists());
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE(
    "Closed columns of the open export name who reads them: the head on purpose, and nobody else's head")
{
    SchoolFixture room;
    const Services services = room.services();
    int closedTables = 0;
    for (const ExportTable &table : services.openExport.tables()) {
        INFO(table.name);
        const bool hasClosed = std::any_of(table.columns.begin(), table.columns.end(),
                                           [](const ExportColumn &one) { return one.isClosed; });
        CHECK(hasClosed == (table.reads != nullptr));
        if (table.reads == nullptr)
            continue;
        ++closedTables;
        CHECK(table.reads->onPurpose == RoleSet{Role::Head});
        CHECK_FALSE(table.reads->everything.has(Role::Head));
        CHECK((table.openRows == nullptr || QByteArray(table.openRows).contains("?1")));
    }
    CHECK(closedTables == 66);
}

TEST_CASE("Every table and column of the schema is in the open export, or it is said why not")
{
    SchoolFixture room;
    QMap<QString, QStringList> exported;
    for (const ExportTable &table : openExportTables()) {
        const ExportShape shape = must(shapeOf(room.db(), table));
        QStringList names;
        for (const ShapeColumn &column : shape.columns) {
            INFO(table.name << " " << column.name.toStdString());
            CHECK_FALSE(names.contains(column.name));
            names.append(column.name);
            if (!column.field.isEmpty()) {
                CHECK_FALSE(exported[shape.table].contains(column.field));
                exported[shape.table].append(column.field);
            }
        }
    }
    const auto isLeftOut = [](const QString &table, const QString &column) {
        const auto all = exportOmissions();
        return std::any_of(all.begin(), all.end(), [&](const ExportOmission &one) {
            return table == said(one.table) && (one.column == nullptr || column == said(one.column)) &&
                   qstrlen(one.reason) > 0;
        });
    };
    const QStringList ofTheVault{said("id"), said("origin"), said("removed_utc")};
    const QStringList ofHistory{said("change"), said("change_set")}; // in a form of their own
    auto columns =
        must(room.db().select(said("SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c "
                                   "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'")));
    while (columns.next()) {
        const QString table = columns.text(0);
        const QString column = columns.text(1);
        INFO(table.toStdString() << " " << column.toStdString());
        CHECK((exported.value(table).contains(column) || isLeftOut(table, column) ||
               (exported.contains(table) && ofTheVault.contains(column)) || ofHistory.contains(table)));
    }
    must(columns.finished());
}

TEST_CASE("Every table and column of the open export is explained in the help")
{
    QString pages;
    const QDir help(said(TINGYU_SOURCE_DIR "/resources/help/zh"));
    for (const QString &name : help.entryList({said("open_export*.md")}, QDir::Files))
        pages += QString::fromUtf8(bytesOf(help.filePath(name))) + u'\n';
    SchoolFixture room;
    for (const ExportOmission &left : exportOmissions()) {
        INFO(left.table);
        CHECK(pages.contains(u'`' + said(left.column == nullptr ? left.table : left.column) + u'`'));
    }
    QList<std::pair<QString, QList<ShapeColumn>>> all{{historyName(), historyColumns()}};
    for (const ExportTable &table : openExportTables())
        all.append({said(table.name), must(shapeOf(room.db(), table)).columns});
    for (const auto &[name, columns] : std::as_const(all)) {
        INFO(name.toStdString());
        const qsizetype at = pages.indexOf(QRegularExpression(said("(?m)^## ") + name + said("( |$)")));
        CHECK(at >= 0);
        const qsizetype end = pages.indexOf(said("\n## "), at + 1);
        const QString section = pages.mid(at, end < 0 ? -1 : end - at);
        const QString common = pages.left(pages.indexOf(said("\n## user ")));
        for (const ShapeColumn &column : columns) {
            INFO(column.name.toStdString());
            const QString quoted = u'`' + column.name + u'`';
            CHECK((section.contains(quoted) || common.contains(quoted)));
        }
    }
}

TEST_CASE("CSV fields are quoted and defused")
{
    const std::pair<const char *, const char *> cases[] = {
        {"", ""},         {"甲", "甲"},         {"a,b", "\"a,b\""}, {"a\"b", "\"a\"\"b\""},
        {"=1", "'=1"},    {"@x", "'@x"},        {"-1", "'-1"},      {"\tx", "'\tx"},
        {" x", "\" x\""}, {"a\nb", "\"a\nb\""}, {"＝1", "'＝1"},    {"1-2", "1-2"},
    };
    for (const auto &[value, field] : cases) {
        INFO(value);
        CHECK(QString::fromUtf8(csvField(said(value))) == said(field));
    }
}
