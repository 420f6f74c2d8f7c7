// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_service.h"
#include "core/keeping/keeping_papers.h"
#include "core/report/document_walk.h"
#include "core/report/redactor.h"
#include "core/school/file_code.h"
#include "pdf_text.h"
#include "tests/report/file_world.h"
#include "tests/support/pictures.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>

#include <QRegularExpression>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::keeping::BookletRequest;
using tingyu::test::FileWorld;
using tingyu::test::must;
using tingyu::test::said;
using tingyu::test::squeezed;

namespace {

const PrintOrder yearArchive{QStringLiteral("学年归档"), 1, Language::Chinese};

struct CatalogueLine
{
    QString title;
    QString before; ///< all of the line but the page, as a reader of PDF gives it
    int place = 0;
    bool isEmpty = false; ///< stands for a part that holds nothing
};

QList<CatalogueLine> catalogue(const Document &document)
{
    const auto words = must(loadWords(document.frame.formId, Language::Chinese));
    QList<const FormPart *> places; // null: a place within a part
    for (qsizetype block = 0; block < document.blocks.size(); ++block) {
        if (isIndexed(document, block))
            places.append(std::get_if<FormPart>(&document.blocks[block]));
    }
    QList<CatalogueLine> lines;
    for (const Block &block : document.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (table == nullptr || table->section != QLatin1String("contents"))
            continue;
        for (const QList<Value> &row : table->rows) {
            CatalogueLine line;
            line.title = squeezed(words.valueText(row[1]));
            for (qsizetype cell = 0; cell < 5; ++cell)
                line.before += squeezed(words.valueText(row[cell]));
            line.place = row[5].number;
            line.isEmpty = line.before.endsWith(said("无")) || line.before.endsWith(said("未装入"));
            // The place asked for is the part of that title, or the page of those that hold nothing.
            REQUIRE(places.value(line.place) != nullptr);
            CHECK(squeezed(words.valueText(places[line.place]->title)) ==
                  (line.isEmpty ? said("没有内容的部分") : line.title));
            lines.append(line);
        }
    }
    return lines;
}

QString wholePaper(FileWorld &world, const BookletRequest &request)
{
    return test::paperPages(must(world.books().preview(request, yearArchive)).document).join(QString());
}

} // namespace

TEST_CASE("A booklet has a cover, a catalogue whose pages are true, every part, and its account last")
{
    FileWorld world;
    const Printed printed = must(world.books().issue({world.student, {}, true}, yearArchive));
    const QStringList pages = test::paperPages(printed.document);
    for (const char *word : {"学生心理档案", "一生一册", "测试生一", "七年级1班", "档案号D-", "重点",
                             "执行中", "立卷人", "事由:学年归档", "T-000001"})
        CHECK(pages[0].contains(said(word)));
    const auto lines = catalogue(printed.document);
    REQUIRE(lines.size() >= 11);
    QString laid = said("序题名起止条数页");
    for (const CatalogueLine &line : lines) {
        INFO(line.title.toStdString());
        int page = 2;
        while (page < pages.size() && !pages[page].contains(said("事由:学年归档") + line.title))
            ++page;
        REQUIRE(page < pages.size()); // where it begins, as a reader turns the leaves
        laid += line.before + QString::number(page + 1);
    }
    CHECK(pages[1].contains(laid));
    CHECK(pages.last().contains(said("卷内备考表")));
    CHECK(pages.last().contains(said("本册页数%1").arg(pages.size())));
    CHECK(pages[0].contains(said("页数%1").arg(pages.size())));
    CHECK(pages.last().contains(said("本册件数%1").arg(lines.size() - 1)));
    CHECK(pages.last().contains(said("第%1页/共%1页").arg(pages.size())));
    const QString paper = pages.join(QString());
    for (const char *word :
         {"何秀兰", "13800000000", "每周二面谈", "帮扶走访", "写下的effect", "C-000001", "陪同就医", "PHQ",
          "需要陪伴", "常一个人坐着", "想看测评结果", "房树人画", "历次得分"})
        CHECK(paper.contains(said(word)));
    // A code without a word would stand as set.code.
    for (const char *set :
         {"piece.", "mark.", "left.", "covered.", "plan_state.", "informant.", "validity.", "outcome.",
          "decision.", "source.", "finding.", "case.", "event.", "request.", "party.", "status.", "kind."})
        CHECK_FALSE(paper.contains(said(set)));
    CHECK(printed.serial == 1);
    CHECK(world.value(said("SELECT kind FROM export_log")).toString() == said("student-booklet"));
    CHECK(world.auditLines().filter(said("student.print student ok print")).size() == 1);
}

TEST_CASE("What is never in a booklet: cases of protection, requests held back, sessions of somebody else")
{
    FileWorld world;
    world.contactPolice();
    world.use({Role::Counsellor}); // each time somebody else
    world.session(QDate(2026, 11, 15), said("别人的谈话"));
    world.use({Role::Counsellor});
    const QString paper = wholePaper(world, {world.student, {}, true});
    CHECK_FALSE(paper.contains(said("有人伤害他")));
    CHECK_FALSE(paper.contains(said("派出所"))); // nor whom one spoke to about it
    CHECK_FALSE(paper.contains(said("要求全部删掉")));
    CHECK_FALSE(paper.contains(said("他可能伤害了孩子")));
    CHECK_FALSE(paper.contains(said("别人的谈话")));
    CHECK(paper.contains(said("另有2次由其他老师保管"))); // a new user keeps none of them
    CHECK(paper.contains(said("辅导记录未装入")));        // and does not read that there are none
}

TEST_CASE("A part that was asked for and holds nothing stands in the catalogue and behind it, and says so")
{
    FileWorld world;
    const Uid empty = world.pupils[3].uid;
    const Document bound = must(world.books().preview({empty, {}, true}, yearArchive)).document;
    const auto lines = catalogue(bound);
    REQUIRE(lines.size() == 11);
    CHECK_FALSE(lines.first().isEmpty); // particulars everybody has
    CHECK(lines.last().title == said("卷内备考表"));
    const QStringList pages = test::paperPages(bound);
    REQUIRE(pages.size() == 5); // cover, catalogue, particulars, what there is not, account
    CHECK(pages[0].contains(said("件数1")));
    CHECK(pages[4].contains(said("本册件数1")));
    int number = 1;
    for (const char *part : {"知情同意", "一生一策方案", "测评", "辅导记录", "个案报告", "复核、线索与关注",
                             "申请与答复", "材料", "时间线"}) {
        INFO(part);
        CHECK(pages[1].contains(said("%1%2——无4").arg(++number).arg(said(part))));
        CHECK(pages[3].contains(said(part) + said("无")));
    }
    // What was not asked for is not said to be missing.
    const QStringList few = test::paperPages(
        must(world.books().preview({empty, {said("particulars"), said("plan")}, true}, yearArchive))
            .document);
    CHECK(few[1].contains(said("一生一策方案——无")));
    CHECK_FALSE(few.join(QString()).contains(said("个案报告")));
}

TEST_CASE("The catalogue counts what stands in a part, row by row")
{
    FileWorld world;
    const Document bound = must(world.books().preview({world.student, {}, true}, yearArchive)).document;
    const auto words = must(loadWords(said("student_booklet"), Language::Chinese));
    QHash<QString, int> rows; // in the tables of each part, by its title
    QHash<QString, int> told;
    QString title;
    for (const Block &block : bound.blocks) {
        if (const auto *part = std::get_if<FormPart>(&block))
            title = words.valueText(part->title);
        const auto *table = std::get_if<Table>(&block);
        if (table == nullptr)
            continue;
        if (table->section == QLatin1String("contents")) {
            for (const QList<Value> &row : table->rows)
                told.insert(words.valueText(row[1]), words.valueText(row[4]).toInt());
        } else {
            CHECK(table->blankRows == 0); // a bound booklet leaves no room to write in
            for (const QList<Value> &row : table->rows)
                rows[title] += words.valueText(row.first()) == said("—") ? 0 : 1;
        }
    }
    for (const char *part : {"基本情况、家庭与处境", "知情同意", "一生一策方案(2026年11月16日 制定)", "测评",
                             "测评走势:PHQ-A", "复核、线索与关注", "申请与答复", "时间线"}) {
        INFO(part);
        REQUIRE(told.contains(said(part)));
        CHECK(told[said(part)] > 0);
        CHECK(told[said(part)] == rows[said(part)]);
    }
    CHECK(told[said("材料:房树人画")] == 1); // one paper, however many pages
}

TEST_CASE("Only the parts that were chosen are bound")
{
    FileWorld world;
    struct Case
    {
        const char *part;
        const char *has; ///< what stands in no other part
    };
    const Case parts[] = {
        {"particulars", "家庭与监护人"}, {"consents", "签署人"},       {"plan", "帮扶走访"},
        {"assessments", "历次得分"},     {"sessions", "写下的effect"}, {"cases", "一句话事由"},
        {"follow_up", "常一个人坐着"},   {"requests", "想看测评结果"}, {"attachments", "房树人画"},
        {"timeline", "事项内容"}};
    for (const Case &one : parts) {
        INFO(one.part);
        const QString part = said(one.part);
        CHECK(wholePaper(world, {world.student, {part}, true}).contains(said(one.has)));
        QStringList others = bookletParts();
        others.removeAll(part);
        if (part != QLatin1String("timeline")) // it tells of what the other parts hold
            others.removeAll(said("timeline"));
        CHECK_FALSE(wholePaper(world, {world.student, others, true}).contains(said(one.has)));
    }
    CHECK(world.books().preview({world.student, {said("everything")}, true}, yearArchive).error().subject ==
          said("print.part"));
    CHECK(world.books().preview({Uid(), {}, true}, yearArchive).error().subject == said("student.not_found"));
}

TEST_CASE("Papers of a student are bound as attachments, the oldest first, with a page of each picture")
{
    FileWorld world;
    StudentDocumentService documents(world.services().workplace, print::pictures());
    StudentDocument letter;
    letter.kind = said("letter");
    letter.title = said("写给老师的信");
    letter.on = QDate(2026, 11, 2);
    const QByteArray first = test::pictureBytes(test::drawing(300, 400), "png");
    const QByteArray second = test::pictureBytes(test::drawing(300, 400, 0xff802020), "png");
    must(documents.add(world.student, letter, {{said("1.png"), first}, {said("2.png"), second}}));
    const Uid removed = must(documents.add(world.student, letter, {{said("3.png"), first}}));
    must(documents.remove(removed));
    const Uid other = world.pupils[1].uid;
    letter.title = said("别人的信");
    must(documents.add(other, letter, {{said("1.png"), first}}));

    const Document bound =
        must(world.books().issue({world.student, {said("attachments")}, true}, yearArchive)).document;
    QList<QByteArray> stored; // the letter is older than the drawing
    const auto papers = must(documents.of(world.student));
    for (auto one = papers.crbegin(); one != papers.crend(); ++one) {
        for (const KeptPicture &page : one->pages)
            stored.append(must(documents.page(page.uid)));
    }
    QList<QByteArray> pictures;
    for (const Block &block : bound.blocks) {
        if (const auto *picture = std::get_if<PagePicture>(&block))
            pictures.append(picture->bytes);
    }
    REQUIRE(stored.size() == 3);
    CHECK(stored[0] != stored[1]);
    CHECK(pictures == stored);

    const auto lines = catalogue(bound);
    REQUIRE(lines.size() >= 2);
    CHECK(lines[0].title.contains(said("写给老师的信")));
    CHECK(lines[1].title.contains(said("房树人画")));
    const QStringList pages = test::paperPages(bound);
    for (const char *caption : {"第1页·写给老师的信", "第2页·写给老师的信", "第1页·房树人画"}) {
        INFO(caption);
        CHECK(pages.filter(said(caption)).size() == 1);
    }
    CHECK(pages.filter(said("别人的信")).isEmpty());
}

TEST_CASE("Without names a booklet says the code of the file and nobody's name, number, day or school")
{
    FileWorld world;
    world.session(QDate(2026, 11, 16),
                  said("他和测试生万说好2026年11月12日去找七年级1班的老师,电话 138 0000 0000,"
                       "ceshishengyi 记下了"));
    const Printed printed = must(world.books().preview({world.student, {}, false}, yearArchive));
    const QString paper = test::paperPages(printed.document).join(QString());
    for (const char *word :
         {"测试生", "何秀兰", "13800000000", "七年级1班", "0701", "2026年", "房树人画", "ceshisheng"}) {
        INFO(word);
        CHECK_FALSE(paper.contains(said(word)));
    }
    CHECK(paper.contains(squeezed(fileCode(world.student))));
    CHECK(paper.contains(said("该生")));
    CHECK(paper.contains(said("母亲")));
    CHECK(paper.contains(said("■■")));
    CHECK(paper.contains(said("D-4")));
    CHECK(QRegularExpression(said("遮去[1-9][0-9]*处")).match(paper).hasMatch());
    CHECK(isRedacted(printed.document, must(loadWords(said("student_booklet"), Language::Chinese))));
    // What the person himself writes on it is read too.
    const PrintOrder told{said("给何秀兰看"), 1, Language::Chinese};
    CHECK_FALSE(must(world.books().preview({world.student, {}, false}, told))
                    .document.frame.reason.contains(said("何秀兰")));
}

TEST_CASE("Who may not print a part does not get it bound")
{
    FileWorld world;
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        world.use({role}, {world.firstClass});
        CHECK(world.books().issue({world.student, {}, true}, yearArchive).error().code == Errc::Denied);
    }
    world.use({Role::Head});
    // The head gets what he may read without a purpose, and no word of what was said.
    const QString paper = wholePaper(world, {world.student, {}, true});
    CHECK(paper.contains(said("何秀兰")));
    for (const char *word : {"写下的effect", "每周二面谈", "陪同就医", "PHQ", "房树人画"})
        CHECK_FALSE(paper.contains(said(word)));
    for (const char *part : {"plan", "assessments", "cases", "follow_up", "attachments"}) {
        INFO(part);
        CHECK(world.books().issue({world.student, {said(part)}, true}, yearArchive).error().code ==
              Errc::Denied);
    }
    CHECK(world.value(said("SELECT count(*) FROM export_log")).toInt() == 0);
}

TEST_CASE("A booklet can be stopped at any record; then nothing is on record")
{
    FileWorld world;
    int asked = 0;
    must(world.books().preview({world.student, {}, true}, yearArchive, [&asked](qint64, qint64) {
        ++asked;
        return true;
    }));
    REQUIRE(asked > 8);
    for (const int stop : {1, 4, asked}) {
        int at = 0;
        const auto stopped = world.books().issue({world.student, {}, true}, yearArchive,
                                                 [&at, stop](qint64 done, qint64 total) {
                                                     CHECK(done <= total);
                                                     return ++at < stop;
                                                 });
        CHECK(stopped.error().code == Errc::Cancelled);
    }
    CHECK(world.value(said("SELECT count(*) FROM export_log")).toInt() == 0);
    CHECK(world.books().issue({world.student, {}, true}, {}).error().subject == said("reason.missing"));
}

TEST_CASE("The catalogue counts places within the parts before a part")
{
    const Form form = test::formOf(said("student_booklet"));
    Table captioned;
    captioned.section = said("sheets");
    captioned.columns = {{said("on"), 1, false}};
    captioned.rows = {{Value::pageOf(1)}};
    captioned.caption = Value::of(said("甲"));
    const auto title = [](const char *code) {
        return Value::code(QStringLiteral("piece"), QString::fromLatin1(code));
    };
    const QList<BookletPiece> pieces{
        {title("consents"),
         form.id,
         {captioned, PageBreak{}, captioned},
         QDate(2026, 3, 1),
         QDate(2026, 4, 1),
         2},
        {title("timeline"), form.id, {FixedText{said("end_note")}}, QDate(2020, 1, 1), {}, 0}};
    const Document bound = boundBooklet(form, test::sampleFrame({}), {}, {}, pieces);
    const auto lines = catalogue(bound);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].place == 0);
    CHECK(lines[1].place == 3); // behind its title two tables are places of their own
    CHECK(lines[2].place == 4);
    QList<int> asked;
    Document walked = bound;
    forEachValue(&walked, [&asked](const QString &, const QString &field, Value &value) {
        if (field == QLatin1String("student_booklet:sheets.on"))
            asked.append(value.number);
    });
    CHECK(asked == QList<int>{2, 2}); // a piece counts its own places from its own first one
    CHECK(test::paperPages(bound)[0].contains(said("起2020年1月1日")));
    CHECK(test::paperPages(bound)[0].contains(said("止2026年4月1日")));
}

TEST_CASE("The answer to a request is silent about a case of protection and all that hangs on it")
{
    FileWorld world;
    const Uid other = world.pupils[1].uid;
    keeping::RequestService requests(world.services().workplace);
    keeping::RightsRequest asked;
    asked.kind = said("see");
    asked.party = said("guardian");
    asked.person = said("何秀兰");
    asked.student = other;
    asked.received = QDate(2026, 11, 19);
    const Uid request = must(requests.record(asked));
    const auto answer = [&] {
        const keeping::PaperWords words{[](const QString &action) { return action; },
                                        [](const QString &type) { return QString(u'@' + type); }};
        return test::paperPages(must(keeping::KeepingPapers(world.services().workplace)
                                         .answer(request, words, yearArchive, PrintWay::Preview))
                                    .document)
            .join(QString());
    };
    const QString before = answer();
    CHECK_FALSE(before.contains(said("@care_case")));
    const Uid hidden =
        must(world.services().cases.open(other, CaseKind::Protection, said("身上有伤"), QDate(2026, 11, 10)));
    must(world.services().cases.show(hidden));
    CaseReportRequest report;
    report.caseUid = hidden;
    report.variant = said("consultation");
    report.reason = said("报警材料");
    must(world.services().caseReports.issue(report));
    SecrecyBreach breach;
    breach.studentUid = other;
    breach.caseUid = hidden;
    breach.ground = SecrecyGround::Abuse;
    breach.facts = said("身上有伤");
    breach.decidedBy = said("霁老师");
    SecrecyTold told;
    told.whom = said("police");
    told.said = said("孩子身上有伤");
    breach.told = {told};
    must(world.services().room().secrecy.record(breach));
    CHECK(answer() == before);
    must(world.services().cases.open(other, CaseKind::Crisis, said("说过不想活"), QDate(2026, 11, 11)));
    CHECK(answer().contains(said("@care_case")));
}
