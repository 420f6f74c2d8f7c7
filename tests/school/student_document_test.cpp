// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of a student's file on a real encrypted file: what is taken and what is not, for whom, how much, and
// that nothing of them stands anywhere in clear.
#include "core/school/student_document_service.h"

#include "core/report/student_document_report.h"
#include "core/school/open_export.h"
#include "core/vault/audit_service.h"
#include "tests/support/pictures.h"
#include "tests/support/places.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"
#include "ui/print/picture_reencoder.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

StudentDocument sample(const char *title = "给老师的信")
{
    StudentDocument document;
    document.kind = said("letter");
    document.title = said(title);
    document.on = QDate(2026, 11, 18);
    document.source = said("班主任转来");
    document.note = said("原件已还给学生");
    return document;
}

NewPicture page(const QByteArray &bytes = pictureBytes(drawing(), "png"))
{
    return {said("扫描/第1页.png"), bytes};
}

/// Gives back as much as is kept at most, whatever comes.
class Fat : public PictureReencoder
{
public:
    Result<FreshPicture> fresh(const QByteArray &, const QList<PictureArea> &, Origin) const override
    {
        return FreshPicture{QByteArray(largestPage, 'x'), 1, 1};
    }
};

struct Papers : SchoolFixture
{
    Papers() { one = add(said("陈默"), class71, said("0701")); }
    StudentDocumentService documents() { return {workplace(), print::pictures()}; }
    Uid stored() { return must(documents().add(one.uid, sample(), {page()})); }
    int rows(const char *table)
    {
        return value(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).toInt();
    }
    Student one;
};

/// Files below a folder that hold these bytes.
QStringList holding(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

TEST_CASE("What is wrong with a paper of the file is said, and nothing of it is kept")
{
    Papers room;
    struct Wrong
    {
        const char *why;
        void (*spoil)(StudentDocument &, QList<NewPicture> &);
    };
    const Wrong wrongs[] = {
        {"document.kind", [](StudentDocument &one, QList<NewPicture> &) { one.kind = said("diary"); }},
        {"document.no_title", [](StudentDocument &one, QList<NewPicture> &) { one.title = said(" \t"); }},
        {"document.day", [](StudentDocument &one, QList<NewPicture> &) { one.on = {}; }},
        {"document.day", [](StudentDocument &one, QList<NewPicture> &) { one.on = QDate(2026, 11, 21); }},
        {"text.too_long", [](StudentDocument &one, QList<NewPicture> &) { one.title = QString(301, u'长'); }},
        {"text.too_long",
         [](StudentDocument &one, QList<NewPicture> &) { one.note = QString(20001, u'长'); }},
        {"document.no_pages", [](StudentDocument &, QList<NewPicture> &pages) { pages.clear(); }},
        {"document.too_many_pages",
         [](StudentDocument &, QList<NewPicture> &pages) { pages = QList<NewPicture>(21, page()); }},
        {"picture.empty",
         [](StudentDocument &, QList<NewPicture> &pages) { pages.append(page(QByteArray())); }},
        {"picture.no_name",
         [](StudentDocument &, QList<NewPicture> &pages) { pages.first().name = said("a/"); }},
        {"picture.pdf", [](StudentDocument &, QList<NewPicture> &pages) { pages.append(page("%PDF-1.7")); }},
        {"picture.unknown",
         [](StudentDocument &, QList<NewPicture> &pages) { pages.append(page("GIF89a")); }},
        {"picture.too_large",
         [](StudentDocument &, QList<NewPicture> &pages) {
             pages.first().bytes += QByteArray(largestPicture, 'x');
         }},
        {"picture.unreadable",
         [](StudentDocument &, QList<NewPicture> &pages) { pages.first().bytes.chop(40); }},
        {"picture.too_many_pixels",
         [](StudentDocument &, QList<NewPicture> &pages) { pages.append(page(hugePng(60'000, 60'000))); }},
    };
    for (const Wrong &wrong : wrongs) {
        INFO(wrong.why);
        StudentDocument document = sample();
        QList<NewPicture> pages{page()};
        wrong.spoil(document, pages);
        CHECK(refusal(room.documents().add(room.one.uid, document, pages)) == said(wrong.why));
    }
    CHECK(refusal(room.documents().add(Uid(), sample(), {page()})) == said("student.not_found"));
    CHECK(refusal(room.documents().of(Uid())) == said("student.not_found"));
    CHECK(room.rows("student_document") == 0);
    CHECK(room.rows("student_document_page") == 0);
}

TEST_CASE("A paper is put in, looked at, changed and taken away, and each step comes back with undo")
{
    Papers room;
    const auto undo = [&room] { must(room.services().undo.undo(room.workplace().lastChangeSet())); };
    const Uid uid = must(room.documents().add(room.one.uid, sample(" 给老师的信\n"),
                                              {page(), page(pictureBytes(drawing(), "jpeg"))}));
    StudentDocument document = must(room.documents().get(uid));
    CHECK(document.student == room.one.uid);
    CHECK(document.title == said("给老师的信"));
    CHECK_FALSE(document.byName.isEmpty());
    REQUIRE(document.pages.size() == 2);
    CHECK(document.pages.first().name == said("第1页.png"));
    const QByteArray first = must(room.documents().page(document.pages.first().uid));
    CHECK(first.size() == document.pages.first().bytes);
    CHECK(must(room.documents().firstPage(uid)) == first);
    CHECK(must(print::decodedPicture(first, PictureReencoder::Origin::Package)) == drawing());

    document.kind = said("drawing");
    document.title = said("画");
    must(room.documents().edit(document, {{page()}, {document.pages.first().uid}}));
    CHECK(refusal(room.documents().page(document.pages.first().uid)) == said("record.not_found"));
    StudentDocument changed = must(room.documents().get(uid));
    CHECK(changed.kind == said("drawing"));
    REQUIRE(changed.pages.size() == 2);
    CHECK(changed.pages.first() == document.pages.last());
    undo();
    changed = must(room.documents().get(uid));
    CHECK(changed.title == said("给老师的信"));
    CHECK(changed.pages == document.pages);

    PictureEdits all;
    for (const KeptPicture &one : std::as_const(changed.pages))
        all.dropped.append(one.uid);
    CHECK(refusal(room.documents().edit(changed, all)) == said("document.no_pages"));
    StudentDocument strange = changed;
    strange.uid = Uid();
    CHECK(refusal(room.documents().edit(strange)) == said("document.not_found"));

    // A page is another document's: it is not dropped through this one.
    const Uid other = must(room.documents().add(room.one.uid, sample("画"), {page()}));
    const Uid foreign = must(room.documents().get(other)).pages.first().uid;
    CHECK(refusal(room.documents().edit(changed, {{}, {foreign}})) == said("record.not_found"));

    must(room.documents().remove(uid));
    CHECK(refusal(room.documents().get(uid)) == said("document.not_found"));
    CHECK(refusal(room.documents().firstPage(uid)) == said("document.not_found"));
    CHECK(refusal(room.documents().page(document.pages.last().uid)) == said("record.not_found"));
    CHECK(refusal(room.documents().remove(uid)) == said("document.not_found"));
    CHECK(must(room.documents().of(room.one.uid)).size() == 1);
    undo();
    CHECK(must(room.documents().of(room.one.uid)).size() == 2);
    CHECK(must(AuditService(room.workplace()).verify()).ok());
    room.reopen();
    CHECK(must(room.documents().page(document.pages.first().uid)) == first);
}

TEST_CASE("Where a photograph was taken, and what hangs behind it, is not kept")
{
    Papers room;
    const Uid uid = must(room.documents().add(room.one.uid, sample(), {page(photograph())}));
    const QByteArray kept = must(room.documents().firstPage(uid));
    CHECK_FALSE(kept.contains(takenAt));
    CHECK_FALSE(kept.contains(behindIt));
    CHECK_FALSE(kept.contains("Exif"));
    const QImage upright = must(print::decodedPicture(kept, PictureReencoder::Origin::Package));
    CHECK(upright.size() == QSize(200, 300)); // it lay on its side by a mark
}

TEST_CASE("A student's papers have room for so much, and what was joined above it stays", "[slow]")
{
    Papers room;
    const Fat fat;
    StudentDocumentService documents(room.workplace(), fat);
    const QList<NewPicture> most(mostDocumentPages, page());
    const Uid first = must(documents.add(room.one.uid, sample(), most));
    CHECK(refusal(documents.edit(must(documents.get(first)), {{page()}, {}})) ==
          said("document.too_many_pages"));
    must(documents.add(room.one.uid, sample(), most.first(10)));
    const auto full = documents.add(room.one.uid, sample(), {page()});
    CHECK(refusal(full) == said("document.full"));
    CHECK(full.error().detail == QStringList{QString::number(mostStudentMegabytes)});
    const Student other = room.add(said("何舟"), room.class72);
    must(documents.add(other.uid, sample(), {page()})); // each has room of his own
    // A page for a page, a new name, and taking away: none of them needs room.
    StudentDocument one = must(documents.get(first));
    must(documents.edit(one, {{page()}, {one.pages.first().uid}}));
    one.title = said("另一个名称");
    must(documents.edit(one));
    must(documents.remove(first));
    must(documents.add(room.one.uid, sample(), most));
}

TEST_CASE("Papers are for counsellors, and for the head on purpose; each look is on record")
{
    Papers room;
    const Uid uid = room.stored();
    const Uid first = must(room.documents().get(uid)).pages.first().uid;
    struct Row
    {
        Role role;
        const char *verdict;
    };
    const Row rows[] = {{Role::Counsellor, ""},
                        {Role::Head, "denied.purpose"},
                        {Role::Keyer, "denied"},
                        {Role::ClassTeacher, "denied"},
                        {Role::Inspector, "denied"}};
    for (const Row &row : rows) {
        INFO(roleCode(row.role).toStdString());
        room.asUser(roleCode(row.role), {row.role},
                    row.role == Role::ClassTeacher ? QList{room.class71} : QList<SchoolClassId>());
        Services services = room.services();
        const QString verdict = said(row.verdict);
        StudentDocumentService documents = room.documents();
        report::StudentDocumentReportService prints(room.workplace(), services.students, documents);
        report::PrintOrder order;
        order.reason = said("交给家长");
        CHECK(refusal(documents.of(room.one.uid)) == verdict);
        CHECK(refusal(documents.get(uid)) == verdict);
        CHECK(refusal(documents.page(first)) == verdict);
        CHECK(refusal(documents.firstPage(uid)) == verdict);
        CHECK(refusal(documents.add(room.one.uid, sample(), {page()})) == verdict);
        CHECK(refusal(documents.edit(sample())) ==
              (verdict.isEmpty() ? said("document.not_found") : verdict));
        CHECK(refusal(prints.print(uid, order, report::PrintWay::Preview)) == verdict);
        CHECK(refusal(prints.print(uid, order, report::PrintWay::Issue)) == verdict);
        if (!verdict.isEmpty())
            CHECK(refusal(documents.remove(uid)) == verdict);
    }
    room.asUser(said("head"), {Role::Head});
    room.workplace().openOnPurpose(15);
    const qsizetype before = room.auditLines().size();
    CHECK(must(room.documents().of(room.one.uid)).size() == 2);
    must(room.documents().page(first));
    const QStringList since = room.auditLines().mid(before);
    CHECK(since ==
          QStringList{said("document.view student ok "), said("document.view student_document ok ")});
    const QStringList all = room.auditLines();
    CHECK(all.count(said("document.view student denied ")) == 4);
    CHECK(all.contains(said("document.view student_document denied ")));
    CHECK(all.filter(said("document.print student_document ok")).size() == 1);
}

TEST_CASE("A paper is printed with what it is and all its pages, under a serial and on record")
{
    Papers room;
    const Uid uid = must(room.documents().add(room.one.uid, sample(), {page(), page()}));
    Services services = room.services();
    report::StudentDocumentReportService prints(room.workplace(), services.students, room.documents());
    report::PrintOrder order;
    CHECK(refusal(prints.print(uid, order, report::PrintWay::Issue)) == said("reason.missing"));
    order.reason = said("交给家长");
    CHECK(must(prints.print(uid, order, report::PrintWay::Preview)).serial == 0);
    CHECK(room.rows("export_log") == 0);
    const report::Printed printed = must(prints.print(uid, order, report::PrintWay::Issue));
    CHECK(printed.serial == 1);
    CHECK(room.value(said("SELECT object_type FROM export_log")).toString() == said("student_document"));
    const auto pages = std::count_if(
        printed.document.blocks.cbegin(), printed.document.blocks.cend(),
        [](const report::Block &block) { return std::holds_alternative<report::PagePicture>(block); });
    CHECK(pages == 2);
    CHECK(refusal(prints.print(Uid(), order, report::PrintWay::Issue)) == said("document.not_found"));
}

TEST_CASE("An export takes a student's papers along for who may read them")
{
    Papers room;
    room.stored();
    const QByteArray kept =
        room.value(said("SELECT content FROM student_document_page")).toByteArray().toBase64();
    const auto exported = [&room](const char *folder) {
        const QString to = room.folder() + u'/' + QLatin1String(folder);
        REQUIRE(QDir().mkpath(to));
        OpenExport files(room.workplace());
        files.add(schoolExports());
        must(files.student(room.one.uid, to, said("家长要一份")));
        return to;
    };
    room.asUser(said("head"), {Role::Head});
    const QString closed = exported("closed");
    CHECK(holding(closed, "给老师的信").isEmpty());
    CHECK(holding(closed, kept).isEmpty());
    room.workplace().openOnPurpose(15);
    const QString open = exported("open");
    CHECK(holding(open, "给老师的信").size() == 2); // JSON and CSV
    CHECK(holding(open, kept).size() == 2);
}

TEST_CASE("Nothing of a paper stands in clear in the vault's folder")
{
    Papers room;
    const Uid uid = room.stored();
    const QByteArray kept = must(room.documents().firstPage(uid));
    const QByteArray middle = kept.mid(kept.size() / 2, 24);
    REQUIRE(middle.size() == 24);
    for (const QByteArray &bytes : {middle, QByteArray("IHDR"), QByteArray("给老师的信")})
        CHECK(holding(room.folder(), bytes).isEmpty());
    room.close();
    for (const QByteArray &bytes : {middle, QByteArray("IHDR"), QByteArray("给老师的信")})
        CHECK(holding(room.folder(), bytes).isEmpty());
}
