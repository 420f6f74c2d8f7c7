// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"
#include "tests/support/pictures.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::test;

namespace {

struct DocumentVault : CalledVault
{
    DocumentVault()
    {
        REQUIRE(call({q("roster"), q("import"),
                      write(q("roll.csv"), "姓名,性别,班级,学号\n汐小帆,女,七年级1班,20260101\n")})
                    .code == 0);
    }
    QStringList add(const QString &files) const
    {
        return words({"document", "add", "20260101", "--kind", "hospital", "--title", "门诊病历", "--file"})
               << files;
    }
    QJsonArray documents() const
    {
        return call(words({"document", "list", "20260101"})).json().value(q("documents")).toArray();
    }
};

} // namespace

TEST_CASE("A student's document is put in page by page, listed, changed, printed and removed", "[slow]")
{
    const DocumentVault room;
    const QString front = room.write(q("front.jpg"), photograph());
    const QString back = room.write(q("back.png"), pictureBytes(drawing(), "png"));
    const Answer added = room.call(room.add(front + q(",") + back) + words({"--source", "家长"}));
    REQUIRE(added.code == 0);
    const QString uid = added.json().value(q("uid")).toString();
    CHECK(QFile::exists(front)); // what it came from is the person's own
    REQUIRE(room.documents().size() == 1);
    const QJsonObject kept = room.documents().first().toObject();
    CHECK(kept.value(q("kind")).toString() == q("hospital"));
    CHECK(kept.value(q("source")).toString() == q("家长"));
    CHECK(kept.value(q("pages")).toArray().size() == 2);
    CHECK(kept.value(q("bytes")).toInt() > 0);

    CHECK(room.call(room.add(room.write(q("scan.pdf"), "%PDF-1.7"))).errorCode() == q("picture.pdf"));
    CHECK(room.call(room.add(room.write(q("x.png"), "none"))).errorCode() == q("picture.unknown"));
    CHECK(room.call(words({"document", "add", "20260101", "--kind", "diary", "--title", "x", "--file"})
                    << front)
              .code == 2);
    CHECK(room.documents().size() == 1);

    const QStringList edit = words({"document", "edit"}) << uid;
    REQUIRE(room.call(edit + words({"--title", "出院小结", "--date", "2026-01-05"})).code == 0);
    CHECK(room.call(edit + words({"--date", "2099-01-05"})).errorCode() == q("document.day"));
    const QJsonObject changed = room.documents().first().toObject();
    CHECK(changed.value(q("title")).toString() == q("出院小结"));
    CHECK(changed.value(q("date")).toString() == q("2026-01-05"));
    CHECK(changed.value(q("kind")).toString() == q("hospital"));

    const QString pdf = room.file(q("out.pdf"));
    const Answer printed =
        room.call(words({"document", "print"}) << uid << q("--pdf") << pdf << q("--reason") << q("交给家长"));
    REQUIRE(printed.code == 0);
    CHECK(printed.json().value(q("pages")).toInt() == 3);
    CHECK(printed.json().value(q("serial")).toString() == q("T-000001"));
    CHECK(QFile::exists(pdf));

    REQUIRE(room.call(words({"document", "remove"}) << uid).code == 0);
    CHECK(room.documents().isEmpty());
    CHECK(room.call(words({"document", "remove"}) << uid).errorCode() == q("document.not_found"));
}
