// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages on their way to the expert: what leaves, what comes in, and what never does.
#include "core/care/case_page_repository.h"
#include "core/care/case_page_service.h"
#include "core/care/case_service.h"
#include "core/care/case_version_service.h"
#include "core/exchange/consultation_desk_service.h"
#include "core/exchange/consultation_service.h"
#include "core/report/case_report_service.h"
#include "core/report/document_json.h"
#include "core/report/form_words.h"
#include "core/report/redactor.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/exchange/package_maker.h"
#include "tests/support/pictures.h"
#include "tests/support/said.h"
#include "ui/print/picture_reencoder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

using Origin = PictureReencoder::Origin;
using Statement = CasePageService::Statement;

const PictureArea middle{2500, 2500, 2500, 2500};

QImage shown(const QByteArray &bytes)
{
    return must(print::decodedPicture(bytes, Origin::Package));
}

Result<FreshPicture> fresh(const QByteArray &bytes, const QList<PictureArea> &areas = {},
                           Origin origin = Origin::Person)
{
    return print::pictures().fresh(bytes, areas, origin);
}

/// What no program may take for a picture, and what it says to it.
struct BadPicture
{
    const char *what;
    QByteArray bytes;
};
QList<BadPicture> badPictures()
{
    const QByteArray png = pictureBytes(drawing(), "png");
    const QByteArray jpeg = pictureBytes(drawing(), "jpeg");
    return {{"nothing", {}},
            {"text", "这不是图片,只是一段文字。"},
            {"text that begins as a picture", QByteArray("\xFF\xD8\xFF") + "<script>alert(1)</script>"},
            {"a page of HTML behind the mark of a PNG", QByteArray("\x89PNG\r\n\x1a\n") + "<html></html>"},
            {"a GIF", QByteArray("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02"
                                 "D\x01\0;",
                                 35)},
            {"an SVG", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"},
            {"a PDF", "%PDF-1.7\n"},
            {"half a PNG", png.left(png.size() / 2)},
            {"half a JPEG", jpeg.left(jpeg.size() / 2)},
            {"a JPEG without its end", jpeg.left(jpeg.size() - 2)},
            {"a JPEG of a thousand scans",
             jpeg.left(jpeg.size() - 2) + QByteArray("\xFF\xDA\x00\x02", 4).repeated(1000) + "\xFF\xD9"},
            {"a PNG of 3,600 million pixels", hugePng(60'000, 60'000)},
            {"a PNG as wide as a street", hugePng(1'000'000, 2)}};
}

struct AskingWithPages
{
    AskingWithPages()
    {
        school.enrol(office);
        office.enrol(school);
        school.asCounsellor();
        const Student student = school.add(said("林小满"), school.class71, said("21"));
        CaseService cases(school.workplace());
        one = must(cases.open(student.uid, CaseKind::Concern, said("情绪低落"), QDate(2026, 11, 16)));
        must(cases.add(one, CaseQuestion{{}, {}, 0, said("画里能看出什么?")}));
        CaseAttachment attachment;
        attachment.name = said("家庭画");
        paper = must(cases.add(one, attachment));
    }
    CasePageService pages() { return CasePageService(school.workplace(), print::pictures()); }
    ConsultationService asking() { return ConsultationService(school.workplace()); }
    ConsultationDeskService desk() { return ConsultationDeskService(office.workplace()); }
    Uid page(const QByteArray &bytes, const QList<PictureArea> &areas = {middle})
    {
        const Uid uid = must(pages().add(paper, {said("画/李雷的画.jpg"), bytes}));
        must(pages().cover(uid, areas.isEmpty() ? Statement::NobodyNamed : Statement::NamesCovered, areas));
        return uid;
    }
    ConsultationOrder order(Level level = Level::Identified)
    {
        ConsultationOrder order;
        order.to = {office.id()};
        order.level = level;
        order.period = said("2026-11");
        order.cases = {one};
        order.reason = said("请专家会诊");
        order.second = Second::Missing;
        return order;
    }
    QString send(const ConsultationOrder &wanted)
    {
        return refusal(asking().send(wanted, stick.path(said("ask.typ"))));
    }
    FileVerdict take(const char *file = "ask.typ", bool dryRun = false)
    {
        return must(ReceiveService(office.workplace(), &print::pictures())
                        .take({stick.path(said(file))}, dryRun))
            .constFirst();
    }
    /// A package of the school's own hand, whatever stands in it.
    FileVerdict bring(const QList<StreamRow> &rows)
    {
        const OwnKeys own = must(UnitRepository(school.db()).own());
        Manifest manifest = manifestOf(own, consultationStream, said("2026-11"), {1, 1});
        manifest.level = Level::Identified;
        manifest.purpose = said("请专家会诊");
        stick.write(said("hand.typ"), must(pack(own, {office.card()}, manifest, rows)).bytes);
        return take("hand.typ");
    }
    TravellingCase travelling(const QList<TravellingPage> &pages)
    {
        report::CaseReportRequest request;
        request.caseUid = one;
        request.reason = said("会诊");
        const auto report = must(report::CaseReportService(school.workplace()).preview(request));
        TravellingCase made{QByteArray(16, 'r'),
                            CaseKind::Concern,
                            Level::Identified,
                            1,
                            Second::Missing,
                            report::toJson(report.document),
                            {said("林小满"), said("female"), {}, said("七年级1班")},
                            pages};
        return made;
    }
    int officeHolds()
    {
        return must(office.db().value(said("SELECT (SELECT count(*) FROM exchange_case) + (SELECT count(*) "
                                           "FROM exchange_case_page) + (SELECT count(*) FROM exchange_seen)"),
                                      {}))
            .toInt();
    }

    ExchangeUnit school{said("海边小学")};
    ExchangeUnit office{said("海边区教育局"), UnitKind::District};
    Stick stick;
    Uid one;
    Uid paper;
};

} // namespace

TEST_CASE("of a photograph nothing is left but what can be seen, upright", "[pages]")
{
    const QByteArray bytes = photograph();
    REQUIRE(bytes.contains(takenAt));
    const FreshPicture made = must(fresh(bytes));
    for (const QByteArray &hidden : {takenAt, behindIt, QByteArray("Exif")})
        CHECK_FALSE(made.bytes.contains(hidden));
    CHECK(QSize(made.width, made.height) == QSize(200, 300)); // it lay on its side
    CHECK(shown(made.bytes).size() == QSize(200, 300));
    // Text that a PNG carries is gone too, and what was see-through is white.
    QImage drawn(40, 40, QImage::Format_ARGB32);
    drawn.fill(0x00123456);
    drawn.setText(QStringLiteral("Author"), QStringLiteral("Li Lei"));
    const FreshPicture png = must(fresh(pictureBytes(drawn, "png")));
    CHECK_FALSE(png.bytes.contains("Li Lei"));
    CHECK(shown(png.bytes).pixel(20, 20) == 0xffffffff);
    // A large one is made smaller, and stays as long as it was wide.
    const FreshPicture large = must(fresh(pictureBytes(drawing(4000, 1000), "jpeg")));
    CHECK(QSize(large.width, large.height) == QSize(2000, 500));
    CHECK(large.bytes.size() <= largestPage);
}

TEST_CASE("what lies under a cover cannot be found back", "[pages]")
{
    const QByteArray blue = pictureBytes(drawing(300, 200, 0xff204080), "png");
    const QByteArray red = pictureBytes(drawing(300, 200, 0xffc02010), "png");
    REQUIRE(must(fresh(blue)).bytes != must(fresh(red)).bytes);
    // Two pages that differ under the cover alone are the same picture, to the last byte.
    CHECK(must(fresh(blue, {middle})) == must(fresh(red, {middle})));
    const QImage covered = shown(must(fresh(blue, {middle})).bytes);
    CHECK(covered.pixel(80, 60) == covered.pixel(149, 99));
    CHECK(covered.pixel(80, 60) != 0xff204080);
    CHECK(covered.pixel(10, 10) == 0xffffffff);
    // Also where it is made smaller afterwards.
    const PictureArea odd{2499, 2499, 2503, 2503};
    CHECK(must(fresh(pictureBytes(drawing(3100, 2300, 0xff204080), "png"), {odd})) ==
          must(fresh(pictureBytes(drawing(3100, 2300, 0xffc02010), "png"), {odd})));
    CHECK(print::areaOn({0, 0, 1, 1}, {300, 200}) == QRect(0, 0, 1, 1));
    CHECK(print::areaOn({9999, 9999, 1, 1}, {300, 200}) == QRect(299, 199, 1, 1));
    CHECK(print::areaOn({0, 0, pictureWhole, pictureWhole}, {7, 9}) == QRect(0, 0, 7, 9));
}

TEST_CASE("what is no whole picture of a size one can look at is none", "[pages]")
{
    for (const BadPicture &bad : badPictures()) {
        INFO(bad.what);
        for (const Origin origin : {Origin::Person, Origin::Package}) {
            const auto made = fresh(bad.bytes, {}, origin);
            REQUIRE_FALSE(made);
            CHECK(made.error().subject.startsWith(said("picture.")));
        }
    }
    CHECK(refusal(fresh(hugePng(60'000, 60'000))) == said("picture.too_many_pixels"));
    // A person's own may be larger than what another may send.
    const QByteArray wide = pictureBytes(drawing(2100, 300), "jpeg");
    CHECK(refusal(fresh(wide)).isEmpty());
    CHECK(refusal(fresh(wide, {}, Origin::Package)) == said("picture.too_many_pixels"));
}

TEST_CASE("areas are read back as they are written, and none lies beside the page", "[pages]")
{
    const QList<PictureArea> areas{middle, {0, 0, 1, 10'000}, {9'999, 0, 1, 1}};
    CHECK(areasFrom(areasText(areas)) == areas);
    CHECK(areasFrom({}) == QList<PictureArea>());
    for (const char *wrong : {"1", "1,2,3", "1,2,3,4,5", "a,b,c,d", "-1,0,5,5", "0,0,0,5", "9000,0,1001,5",
                              "0,0,99999999999,5", "0,2147483647,1,2147483647"})
        CHECK_FALSE(areasFrom(said(wrong)));
    QList<PictureArea> many(mostAreas + 1, middle);
    CHECK_FALSE(areasFrom(areasText(many)));
}

TEST_CASE("a page is kept as it came, and leaves only on somebody's word", "[pages]")
{
    AskingWithPages room;
    const Uid uid = must(room.pages().add(room.paper, {said("C:\\画\\李雷.jpg"), photograph()}));
    CasePage page = must(room.pages().of(room.one)).constFirst();
    CHECK(page.name == said("李雷.jpg"));
    CHECK(page.title == said("家庭画"));
    CHECK(page.number == 1);
    CHECK_FALSE(page.cover);
    CHECK(must(room.pages().original(uid)) == photograph());
    CHECK(refusal(room.pages().covered(uid)) == said("page.not_covered"));

    CHECK(refusal(room.pages().cover(uid, Statement::NamesCovered, {})) == said("page.no_areas"));
    CHECK(refusal(room.pages().cover(uid, Statement::NobodyNamed, {middle})) == said("page.areas"));
    CHECK(refusal(room.pages().cover(uid, Statement::NamesCovered, {{0, 0, 10'001, 1}})) ==
          said("page.areas"));
    must(room.pages().cover(uid, Statement::NamesCovered, {middle}));
    page = must(room.pages().of(room.one)).constFirst();
    REQUIRE(page.cover);
    CHECK(page.cover->areas == QList<PictureArea>{middle});
    CHECK(page.cover->by == room.school.workplace().session().userName);
    CHECK(page.cover->onUtc.startsWith(said("2026-11-20T")));
    const auto noted =
        must(room.school.db().value(said("SELECT count(*) FROM audit WHERE action = 'case.page-cover'"), {}));
    CHECK(noted.toInt() == 1);
    const QByteArray first = must(room.pages().covered(uid));
    CHECK_FALSE(first.contains(takenAt));

    // Covered anew, and that taken back: the word before it stands again.
    must(room.pages().cover(uid, Statement::NobodyNamed, {}));
    CHECK(must(room.pages().covered(uid)) != first);
    must(UndoService(room.school.workplace()).undo(room.school.workplace().lastChangeSet()));
    CHECK(must(room.pages().covered(uid)) == first);
    must(room.pages().uncover(uid));
    CHECK_FALSE(must(room.pages().of(room.one)).constFirst().cover);

    // The paper says how many go along; of a nameless one that none does.
    must(room.pages().cover(uid, Statement::NamesCovered, {middle}));
    const CaseContent content = must(CaseService(room.school.workplace()).show(room.one)).content;
    CHECK(content.attachments.constFirst().pictures == 1);
    CHECK(content.attachments.constFirst().coveredPictures == 1);

    for (const BadPicture &bad : badPictures()) {
        INFO(bad.what);
        CHECK(refusal(room.pages().add(room.paper, {said("x.png"), bad.bytes})).startsWith(said("picture.")));
    }
    CHECK(must(room.pages().of(room.one)).size() == 1);
    must(room.pages().remove(uid));
    CHECK(must(room.pages().of(room.one)).isEmpty());
    must(CaseService(room.school.workplace()).close(room.one, QDate(2026, 11, 20), said("好转")));
    CHECK(refusal(room.pages().add(room.paper, {said("x.png"), pictureBytes(drawing(), "png")})) ==
          said("case.closed"));
}

TEST_CASE("covered pages go with a named case, are made anew at the office and print behind the report",
          "[pages]")
{
    AskingWithPages both;
    const Uid covered = both.page(photograph());
    const Uid second = both.page(pictureBytes(drawing(), "png"), {});
    const Uid bare = must(both.pages().add(both.paper, {said("3.png"), pictureBytes(drawing(), "png")}));

    const auto preview = must(both.asking().preview(both.order()));
    REQUIRE(preview.pages.constFirst().size() == 3);
    CHECK(preview.pages.constFirst().at(0).goes);
    CHECK(preview.pages.constFirst().at(1).goes);
    CHECK_FALSE(preview.pages.constFirst().at(2).goes);
    ConsultationOrder wanted = both.order();
    wanted.pages = QList<Uid>{covered, bare};
    CHECK(both.send(wanted) == said("consultation.page_uncovered"));
    wanted.pages = QList<Uid>{Uid::fromBytes(QByteArray(16, 'n')).value()};
    CHECK(both.send(wanted) == said("record.not_found"));
    CHECK_FALSE(QFile::exists(both.stick.path(said("ask.typ"))));

    CHECK(both.send(both.order()).isEmpty());
    CHECK(both.take("ask.typ", true).verdict == Verdict::Accepted);
    CHECK(both.officeHolds() == 0); // that was to look only
    CHECK(both.take().verdict == Verdict::Accepted);
    both.office.as({Role::Expert});
    const auto cases = must(both.desk().cases());
    REQUIRE(cases.size() == 1);
    auto open = must(both.desk().open(cases.constFirst().uid));
    REQUIRE(open.pages.size() == 2);
    CHECK(open.pages.constFirst().title == said("家庭画"));
    for (const TravellingPage &page : std::as_const(open.pages)) {
        CHECK_FALSE(shown(page.bytes).isNull());
        for (const QByteArray &hidden : {takenAt, behindIt, QByteArray("李雷")})
            CHECK_FALSE(page.bytes.contains(hidden));
    }
    const auto printed = must(both.desk().print(open.head.uid, {said("研究"), 1}, true));
    const auto pictures = [](const report::Document &document) {
        return std::count_if(
            document.blocks.cbegin(), document.blocks.cend(),
            [](const report::Block &block) { return std::holds_alternative<report::PagePicture>(block); });
    };
    CHECK(pictures(printed.document) == 2);
    CHECK(printed.serial > 0);

    // Chosen by hand, one goes; what they had is replaced.
    both.office.asCounsellor();
    wanted.pages = QList<Uid>{second};
    CHECK(both.send(wanted).isEmpty());
    CHECK(both.take().verdict == Verdict::Accepted);
    open = must(both.desk().open(cases.constFirst().uid));
    CHECK(open.pages.size() == 1);

    // At the school the named report prints them too, the nameless one never.
    report::CaseReportRequest request;
    request.caseUid = both.one;
    request.reason = said("看看");
    request.withPages = true;
    CHECK(pictures(must(report::CaseReportService(both.school.workplace()).preview(request)).document) == 2);
    request.deidentify = true;
    CHECK(pictures(must(report::CaseReportService(both.school.workplace()).preview(request)).document) == 0);
}

TEST_CASE("a case without a name takes no page along", "[pages]")
{
    AskingWithPages both;
    const Uid covered = both.page(photograph());
    ConsultationOrder order = both.order(Level::Pseudonyms);
    order.pages = QList<Uid>{covered};
    CHECK(both.send(order) == said("consultation.pages_named"));
    order.pages.reset();
    CHECK(both.send(order).isEmpty());
    // Taken by one that could make no picture anew: there is none.
    CHECK(
        must(both.office.receiving().take({both.stick.path(said("ask.typ"))}, false)).constFirst().verdict ==
        Verdict::Accepted);
    const auto cases = must(both.desk().cases());
    CHECK(must(both.desk().open(cases.constFirst().uid)).pages.isEmpty());
    // Nor could one be smuggled into a report that has no names.
    report::CaseReportRequest request;
    request.caseUid = both.one;
    request.reason = said("看看");
    request.deidentify = true;
    auto report = must(report::CaseReportService(both.school.workplace()).preview(request));
    const auto words = must(report::loadWords(said("form12_crisis_report"), report::Language::Chinese));
    CHECK(report::isRedacted(report.document, words));
    report::appendPictures(&report.document, {{report::pageCaption(1, said("画")), photograph()}});
    CHECK_FALSE(report::isRedacted(report.document, words));
}

TEST_CASE("the report lists how many pages are covered, and whether they go along", "[pages]")
{
    AskingWithPages room;
    room.page(pictureBytes(drawing(), "png"));
    must(room.pages().add(room.paper, {said("2.png"), pictureBytes(drawing(), "png")}));
    const auto listed = [&room](bool isNameless) -> QString {
        report::CaseReportRequest request;
        request.caseUid = room.one;
        request.reason = said("看看");
        request.deidentify = isNameless;
        const auto report = must(report::CaseReportService(room.school.workplace()).preview(request));
        const auto words = must(report::loadWords(said("form12_crisis_report"), report::Language::Chinese));
        for (const report::Block &block : report.document.blocks) {
            const auto *table = std::get_if<report::Table>(&block);
            if (table != nullptr && table->section == said("attachments"))
                return words.valueText(table->rows.constFirst().at(2)) % u'|' %
                       words.valueText(table->rows.constFirst().at(3));
        }
        return QString();
    };
    CHECK(listed(false) == said("2|图片 2 页,已遮盖 1 页,可随报告送出"));
    CHECK(listed(true) == said("2|图片 2 页,已遮盖 1 页,不具名时不随送"));
    // A version that was sealed says what it said: covering one more page makes another.
    CaseVersionService versions(room.school.workplace());
    const int first = must(versions.seal(room.one));
    CHECK(must(versions.seal(room.one)) == first);
    room.page(pictureBytes(drawing(), "png"));
    CHECK(must(versions.seal(room.one)) == first + 1);
    CHECK(must(versions.version(room.one, first)).content.attachments.constFirst().coveredPictures == 1);
    CHECK(must(versions.version(room.one, first + 1)).content.attachments.constFirst().coveredPictures == 2);
    CHECK(must(room.school.services().audit.verify()).ok());
}

TEST_CASE("ten pages go with a case, the eleventh is refused", "[pages]")
{
    AskingWithPages both;
    const QByteArray bytes = pictureBytes(drawing(60, 40), "png");
    QList<Uid> all;
    for (int i = 0; i < mostSentPages + 1; ++i)
        all.append(both.page(bytes, {}));
    CHECK(both.send(both.order()) == said("consultation.too_many_pages"));
    ConsultationOrder order = both.order();
    order.pages = all.mid(1);
    CHECK(both.send(order).isEmpty());
    CHECK(both.take().verdict == Verdict::Accepted);
    CHECK(must(both.desk().open(must(both.desk().cases()).constFirst().uid)).pages.size() == mostSentPages);
    for (int i = mostSentPages + 1; i < mostKeptPages; ++i)
        both.page(bytes, {});
    CHECK(refusal(both.pages().add(both.paper, {said("x.png"), bytes})) == said("page.too_many"));
}

TEST_CASE("a package with a picture that is none is refused, and the vault is as it was", "[pages]")
{
    AskingWithPages both;
    const QByteArray good = must(fresh(pictureBytes(drawing(), "png"))).bytes;
    for (const BadPicture &bad : badPictures()) {
        if (bad.bytes.isEmpty())
            continue; // no package can say so
        INFO(bad.what);
        const auto verdict =
            both.bring(rowsOfCases({both.travelling({{said("画"), good}, {{}, bad.bytes}})}));
        CHECK(verdict.verdict == Verdict::Rejected);
        CHECK(verdict.reason.subject == said("consultation.page"));
        CHECK(verdict.reason.detail == QStringList{said("2")});
        CHECK(both.officeHolds() == 0);
    }
    // What hangs on a picture that can be shown does not come in with it.
    const auto verdict = both.bring(rowsOfCases({both.travelling({{said("画"), photograph()}})}));
    CHECK(verdict.verdict == Verdict::Accepted);
    const auto open = must(both.desk().open(must(both.desk().cases()).constFirst().uid));
    for (const QByteArray &hidden : {takenAt, behindIt})
        CHECK_FALSE(open.pages.constFirst().bytes.contains(hidden));
}

TEST_CASE("pages that do not go together are no pages", "[pages]")
{
    AskingWithPages both;
    const QByteArray good = must(fresh(pictureBytes(drawing(), "png"))).bytes;
    const QList<StreamRow> whole = rowsOfCases({both.travelling({{said("画"), good}, {said("信"), good}})});
    REQUIRE(casesOf(whole));
    const auto at = [&whole](const char *section, int which) {
        for (qsizetype i = 0; i < whole.size(); ++i) {
            if (whole.at(i).section == QLatin1String(section) && which-- == 0)
                return i;
        }
        return qsizetype{-1};
    };
    const auto refused = [&](const QList<StreamRow> &rows) {
        CHECK(refusal(casesOf(rows)) == said("consultation.rows"));
    };
    const auto with = [&](const char *section, int which, const char *field, const QJsonValue &value) {
        QList<StreamRow> rows = whole;
        rows[at(section, which)].fields.insert(QLatin1String(field), value);
        return rows;
    };
    for (const char *section : {"pages", "page_bytes"}) {
        for (const int which : {0, 1}) {
            QList<StreamRow> rows = whole;
            rows.removeAt(at(section, which));
            refused(rows);
        }
    }
    refused(with("pages", 1, "page", 3));
    refused(with("pages", 0, "page", 0));
    refused(with("pages", 0, "bytes", 0));
    refused(with("pages", 0, "bytes", good.size() - 1));
    refused(with("pages", 0, "bytes", good.size() + 1));
    refused(with("pages", 0, "bytes", largestPage + 1));
    refused(with("pages", 0, "hash", QString(128, u'0')));
    refused(with("page_bytes", 0, "piece", 1));
    refused(with("page_bytes", 0, "page", 2));
    refused(with("page_bytes", 1, "case", QString(32, u'0')));
    refused(with("page_bytes", 0, "base64", said("AAAA")));
    QList<StreamRow> nameless = with("cases", 0, "level", said("L1"));
    nameless.removeAt(at("student", 0));
    refused(nameless);
    refused(rowsOfCases({both.travelling(QList<TravellingPage>(mostSentPages + 1, {said("画"), good}))}));
    // Many cases, each with as much as it may: together too much.
    const TravellingPage large{said("画"), QByteArray(largestPage, 'x')};
    QList<TravellingCase> cases;
    for (int i = 0; i < 2; ++i) {
        cases.append(both.travelling(QList<TravellingPage>(9, large)));
        cases.last().ref = QByteArray(16, static_cast<char>('a' + i));
    }
    refused(rowsOfCases(cases));
    CHECK(both.bring(rowsOfCases(cases)).verdict == Verdict::Rejected);
    CHECK(both.officeHolds() == 0);
}
