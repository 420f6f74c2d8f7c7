// SPDX-License-Identifier: GPL-3.0-or-later
// Where a call writes to: what cannot be written to is told before anything is put on record.
#include "tests/cli/process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A called vault with one signed session that keeps a file, and a folder with nothing but a folder in it.
struct SignedSessionVault : CalledVault
{
    SignedSessionVault()
    {
        const QString roster = write(q("roster.csv"), "姓名,年级,班级,学号\n张雨欣,七年级,1班,070101\n");
        REQUIRE(call(words({"roster", "import"}) + QStringList{roster}).code == 0);
        const QJsonObject record{{q("student"), q("070101")},      {q("kind"), q("face-to-face")},
                                 {q("at"), q("2026-11-18T15:00")}, {q("minutes"), 40},
                                 {q("state"), q("平稳")},          {q("problem"), q("睡眠不足")},
                                 {q("assessment"), q("入睡困难")}, {q("analysis"), q("与考试有关")},
                                 {q("effect"), q("轻松一些")}};
        const Answer added = call(words({"session", "add", "--from-file"})
                                  << write(q("session.json"), QJsonDocument(record).toJson()));
        session = added.json().value(q("uid")).toString();
        attachment = call(words({"attachment", "add"}) << session << write(q("letter.txt"), "letter"))
                         .json()
                         .value(q("uid"))
                         .toString();
        REQUIRE(call(words({"session", "sign"}) << session).code == 0);
        REQUIRE(QDir().mkpath(out() + q("/taken/inside")));
    }
    QString out() const { return file(q("out")); }
    QStringList left() const
    {
        return QDir(out()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    /// How often the audit names the action.
    qsizetype logged(const char *action) const
    {
        const QJsonArray entries = call(words({"audit", "list"})).json().value(q("entries")).toArray();
        return std::count_if(entries.begin(), entries.end(), [action](const QJsonValue &entry) {
            return entry.toObject().value(q("action")).toString() == q(action);
        });
    }
    QStringList print(const QString &path) const
    {
        return words({"session", "print"}) + QStringList{session, q("--yes"), q("--pdf"), path};
    }
    QStringList exportFile(const QString &path) const
    {
        return words({"attachment", "export"}) +
               QStringList{attachment, q("--reason"), q("转介"), q("--yes"), q("--out"), path};
    }
    QString session;
    QString attachment;
};

} // namespace

TEST_CASE("What cannot be written to is refused before a print, an export or a draw is on record", "[slow]")
{
    const SignedSessionVault room;
    const QString taken = room.out() + q("/taken");
    const QString nowhere = room.out() + q("/none/a.pdf");
    const QStringList draw =
        words({"session", "inspect", "--from", "2026-11-01", "--to", "2026-11-30", "--yes", "--pdf"});
    for (const auto &[path, code] :
         {std::pair(taken, "output.not_a_file"), std::pair(nowhere, "output.no_folder"),
          std::pair(QString(room.folder() + q("/new.pdf")), "output.in_vault"),
          std::pair(QString(room.folder() + q("/vault-1.db")), "output.in_vault")}) {
        for (const QStringList &words : {QStringList(room.print(path)), QStringList(room.exportFile(path)),
                                         QStringList(draw + QStringList{path})}) {
            INFO(words.join(u' ').toStdString());
            const Answer refused = room.call(words);
            CHECK(refused.code == 1);
            CHECK(refused.errorCode() == q(code));
        }
    }
    CHECK(room.call(words({"vault", "export", "--reason", "x", "--yes", "--to"}) << room.folder())
              .errorCode() == q("output.in_vault"));
    CHECK(room.left() == QStringList{q("taken")});
    for (const char *action : {"session.print", "session.export", "inspection.draw", "vault.export",
                               "change.undo", "export.unwritten"}) {
        INFO(action);
        CHECK(room.logged(action) == 0);
    }
    CHECK(QDir(room.folder()).entryList({q("*.json"), q("*.pdf"), q("unfinished*")}).isEmpty());
}

TEST_CASE("A print or an export whose file then cannot be written stays on record, and that it failed",
          "[slow]")
{
    const SignedSessionVault room;
    const QString tooLong = room.out() + u'/' + QString(300, u'a');
    const Answer print = room.call(room.print(tooLong));
    CHECK(print.code == 1);
    CHECK(print.errorCode() == q("output.unwritten"));
    CHECK(room.logged("session.print") > 0);
    CHECK(room.logged("export.unwritten") == 1);
    CHECK(room.call(room.exportFile(tooLong)).errorCode() == q("output.unwritten"));
    CHECK(room.logged("session.export") > 0);
    CHECK(room.logged("export.unwritten") == 2);
    CHECK(room.logged("change.undo") == 0);
    CHECK(room.left() == QStringList{q("taken")});
    CHECK(room.call(words({"audit", "verify"})).code == 0);
}
