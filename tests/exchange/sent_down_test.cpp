// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/down_service.h"
#include "core/exchange/down_text_service.h"
#include "core/screening/vault_scale_source.h"
#include "tests/exchange/exchange_unit.h"
#include "tests/support/said.h"

#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

struct OfficeOfTwoSchools
{
    OfficeOfTwoSchools()
    {
        for (ExchangeUnit *school : {&first, &second}) {
            office.enrol(*school);
            school->enrol(office);
            school->asCounsellor();
        }
    }
    DownService down() { return DownService(office.workplace()); }
    static DownService inbox(ExchangeUnit &school) { return DownService(school.workplace()); }
    Uid make(DownKind kind, const char *title, const QByteArray &payload = {})
    {
        DownItem item;
        item.kind = kind;
        item.title = said(title);
        item.body = said("请各校于本周五前完成。\n联系电话见名录。");
        item.payload = payload;
        return must(down().make(item));
    }
    int write(const Uid &item, const QList<QByteArray> &to)
    {
        return must(down().write(item, to, stick.folder()));
    }
    QList<FileVerdict> take(ExchangeUnit &by)
    {
        return must(by.receiving().take(filesAt(stick.folder()), false));
    }
    void receiptOf(ExchangeUnit &school)
    {
        const QString path = stick.path(said("receipt.typ"));
        QFile::remove(path);
        must(school.sending().receipt(office.id(), path));
        CHECK(must(office.receiving().take({path}, false)).constFirst().verdict == Verdict::Accepted);
    }

    ExchangeUnit office{said("海边区教育局"), UnitKind::District};
    ExchangeUnit first{said("海边小学")};
    ExchangeUnit second{said("山上小学")};
    Stick stick;
};

} // namespace

TEST_CASE("a notice reaches each school, and each says when it was read and acted upon")
{
    OfficeOfTwoSchools both;
    const Uid notice = both.make(DownKind::Notice, "秋季普测安排");
    CHECK(both.write(notice, {both.first.id(), both.second.id()}) == 2);
    int accepted = 0;
    for (const FileVerdict &one : both.take(both.first)) // the other school's file is not for it
        accepted += one.verdict == Verdict::Accepted ? 1 : 0;
    CHECK(accepted == 1);
    const auto inbox = must(OfficeOfTwoSchools::inbox(both.first).inbox());
    REQUIRE(inbox.size() == 1);
    CHECK(inbox.constFirst().title == said("秋季普测安排"));
    CHECK(inbox.constFirst().body == said("请各校于本周五前完成。\n联系电话见名录。"));
    CHECK(must(OfficeOfTwoSchools::inbox(both.first).unread()) == 1);
    must(OfficeOfTwoSchools::inbox(both.first).acted(inbox.constFirst().uid));
    CHECK(must(OfficeOfTwoSchools::inbox(both.first).unread()) == 0);

    both.receiptOf(both.first);
    const auto sent = must(both.down().sent());
    REQUIRE(sent.size() == 1);
    REQUIRE(sent.constFirst().deliveries.size() == 2);
    CHECK(sent.constFirst().deliveries[0].cameOn.isValid());
    CHECK(sent.constFirst().deliveries[0].readOn.isValid());
    CHECK(sent.constFirst().deliveries[0].actedOn.isValid());
    CHECK_FALSE(sent.constFirst().deliveries[1].cameOn.isValid()); // no word from the other yet
}

TEST_CASE("an item that is written again keeps what the school said of it")
{
    OfficeOfTwoSchools both;
    const Uid notice = both.make(DownKind::Notice, "通知");
    both.write(notice, {both.first.id()});
    both.take(both.first);
    must(OfficeOfTwoSchools::inbox(both.first)
             .acknowledge(must(OfficeOfTwoSchools::inbox(both.first).inbox()).constFirst().uid));
    both.write(notice, {both.first.id()});
    CHECK(both.take(both.first).constFirst().verdict == Verdict::Accepted);
    const auto inbox = must(OfficeOfTwoSchools::inbox(both.first).inbox());
    REQUIRE(inbox.size() == 1);
    CHECK(inbox.constFirst().readOn.isValid());
}

TEST_CASE("a file of a declared kind is stored whole, and a text pack only with its licence")
{
    OfficeOfTwoSchools both;
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes.append(static_cast<char>(i % 251));
    const Uid file = both.make(DownKind::PolicyPack, "贵州规则", bytes);
    both.write(file, {both.first.id()});
    both.take(both.first);
    const auto inbox = must(OfficeOfTwoSchools::inbox(both.first).inbox());
    REQUIRE(inbox.size() == 1);
    CHECK(must(OfficeOfTwoSchools::inbox(both.first).open(inbox.constFirst().uid)).payload == bytes);

    DownItem pack;
    pack.kind = DownKind::TextPack;
    pack.title = said("题目");
    pack.payload = "1,2";
    pack.scale = said("mht");
    pack.scaleVersion = said("1");
    CHECK(refusal(both.down().make(pack)) == said("down.text_pack"));
    pack.licence = said("已获出版社授权 2026-08-01");
    CHECK(refusal(both.down().make(pack)).isEmpty());
}

TEST_CASE("an alert goes to one school, with another's word, and never as a notice")
{
    OfficeOfTwoSchools both;
    DownItem alert;
    alert.kind = DownKind::Alert;
    alert.title = said("医院通报");
    alert.body = said("今晨就诊,请今日内联系监护人。");
    CHECK(refusal(both.down().make(alert)) == said("down.alert"));
    alert.studentName = said("林小满");
    CHECK(refusal(both.down().make(alert)) == said("second.missing"));
    alert.second = Second::Missing;
    const Uid uid = must(both.down().make(alert));
    CHECK(refusal(both.down().write(uid, {both.first.id(), both.second.id()}, both.stick.folder())) ==
          said("down.one_unit"));
    both.write(uid, {both.first.id()});
    CHECK(both.take(both.first).constFirst().verdict == Verdict::Accepted);
    const auto inbox = must(OfficeOfTwoSchools::inbox(both.first).inbox());
    REQUIRE(inbox.size() == 1);
    CHECK(inbox.constFirst().studentName == said("林小满"));
    CHECK(inbox.constFirst().second == Second::Missing);

    QList<StreamRow> rows = rowsOfItem(inbox.constFirst());
    CHECK(refusal(itemOf(rows, false)) == said("down.rows"));
}

TEST_CASE("a school sends nothing down to another")
{
    OfficeOfTwoSchools both;
    both.first.enrol(both.second);
    both.second.enrol(both.first);
    DownItem item;
    item.title = said("通知");
    const Uid uid = must(DownService(both.first.workplace()).make(item));
    must(DownService(both.first.workplace()).write(uid, {both.second.id()}, both.stick.folder()));
    const auto verdicts = both.take(both.second);
    CHECK(verdicts.constFirst().verdict == Verdict::Rejected);
    CHECK(verdicts.constFirst().reason.subject == said("down.sender"));
    CHECK(must(OfficeOfTwoSchools::inbox(both.second).inbox()).isEmpty());
}

TEST_CASE("an item that says too little is not made", "[slow]")
{
    OfficeOfTwoSchools both;
    DownItem item;
    CHECK(refusal(both.down().make(item)) == said("down.title"));
    item.title = QString(201, u'长');
    CHECK(refusal(both.down().make(item)) == said("down.title"));
    item.title = said("通知");
    item.body = QString(11'000, u'长');
    CHECK(refusal(both.down().make(item)) == said("down.body"));
    item.body.clear();
    item.kind = GENERATE(DownKind::TextPack, DownKind::PolicyPack, DownKind::FormTemplate);
    CHECK(refusal(both.down().make(item)) == said("down.payload"));
    item.kind = DownKind::Campaign;
    CHECK(refusal(both.down().make(item)) == said("down.scale"));
    CHECK(must(both.down().sent()).isEmpty());
    CHECK(refusal(both.down().write(Uid(), {both.first.id()}, both.stick.folder())) == said("down.unknown"));
}

TEST_CASE(
    "a text pack sent down serves the version it names, is named with its sender, and goes nowhere else")
{
    OfficeOfTwoSchools both;
    const auto send = [&both](const char *version, const QByteArray &payload) {
        DownItem pack;
        pack.kind = DownKind::TextPack;
        pack.title = said("失眠量表题目");
        pack.body = said("按最近两周选。");
        pack.payload = payload;
        pack.scale = said("isi");
        pack.scaleVersion = said(version);
        pack.licence = said("县里采购 2026-08");
        const Uid uid = must(both.down().make(pack));
        both.write(uid, {both.first.id()});
        both.take(both.first);
    };
    Workplace &school = both.first.workplace();
    const VaultScaleSource source(both.first.db());
    scales::ScaleLibrary library;
    library.setSource(&source);
    ScaleTextService texts(school, library);
    DownTextService sent(school, library, texts);
    QByteArray lines;
    for (int n = 1; n <= 7; ++n)
        lines += QByteArray::number(n) + "、第" + QByteArray::number(n) + "句\n";
    send("1.0.0", lines);
    const QList<SentText> waiting = must(sent.waiting(said("isi")));
    REQUIRE(waiting.size() == 1);
    CHECK_FALSE(library.text(said("isi"), said("zh")));
    const ScaleText kept = must(sent.takeUp(waiting.constFirst().item));
    CHECK(kept.kind == ScaleTextKind::District);
    CHECK(must(sent.waiting(said("isi"))).isEmpty());
    const auto used = library.text(said("isi"), said("zh"));
    REQUIRE(used);
    CHECK(used->items.value(said("7")) == said("第7句"));
    CHECK(used->sentBy == both.office.card().name);
    CHECK(used->licence == said("县里采购 2026-08"));
    CHECK(must(OfficeOfTwoSchools::inbox(both.first).inbox()).constFirst().actedOn.isValid());
    // Nothing of it is in what this school sends on.
    const auto preview = both.first.sending().preview(both.first.order(both.office));
    REQUIRE(preview);
    for (const StreamRow &row : preview->content.rows)
        CHECK_FALSE(QString::fromUtf8(QJsonDocument(row.fields).toJson()).contains(said("句")));

    send("9.0.0", lines);
    const QList<SentText> other = must(sent.waiting(said("isi")));
    REQUIRE(other.size() == 1);
    CHECK(refusal(sent.takeUp(other.constFirst().item)) == said("text.version"));
    send("1.0.0", "第一句\n第二句\n");
    CHECK(refusal(sent.takeUp(must(sent.waiting(said("isi"))).constLast().item)) != QString());
    CHECK(must(texts.texts(said("isi"))).size() == 1);
    both.first.as({Role::Keyer});
    CHECK(sent.takeUp(other.constFirst().item).error().code == Errc::Denied);
    CHECK(sent.waiting(said("isi")).error().code == Errc::Denied);
}
