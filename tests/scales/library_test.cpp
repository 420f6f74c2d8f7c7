// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace tingyu;
using namespace tingyu::scales;
using namespace tingyu::scales::tests;

static QByteArray schoolText(const QByteArray &change = {}, const QByteArray &to = {})
{
    QByteArray pack =
        R"({"format":"tingyu-scale-text-1","text_id":"sas_sv_school","scale":"sas_sv","language":"zh","kind":"school",
"title":"量表","instructions":"请回答","source":"学校的授权","items":{)";
    for (int n = 1; n <= 10; ++n)
        pack += (n > 1 ? ",\"" : "\"") + QByteArray::number(n) + "\":\"题目" + QByteArray::number(n) + "\"";
    pack += "}}";
    if (!change.isEmpty())
        pack.replace(change, to);
    return pack;
}

TEST_CASE("wording ships only where its owner lets anyone translate, in both languages, and says what it is")
{
    ScaleLibrary library;
    const QStringList withWording{u"gad7"_s, u"ipip50"_s, u"k10"_s,  u"k6"_s,  u"phq15"_s,
                                  u"phq4"_s, u"phq9"_s,   u"phqa"_s, u"rses"_s};
    for (const QString &id : library.ids()) {
        INFO(id.toStdString());
        const bool ours = id.startsWith(u"watch_young_"_s); // written by this project in both languages
        const bool shipped = ours || withWording.contains(id);
        CHECK(library.wording(id) == (shipped ? Wording::Project : Wording::None));
        CHECK(library.canBeAnsweredOnScreen(id, u"zh"_s) == shipped);
        CHECK(builtIn(id.toLatin1().constData())->rights.projectWording == shipped);
        if (!shipped)
            continue;
        const auto chinese = library.text(id, u"zh"_s);
        const auto english = library.text(id, u"en"_s);
        REQUIRE((chinese && english));
        CHECK(chinese->kind == (ours ? TextKind::Original : TextKind::ProjectTranslation));
        CHECK(chinese->notice.contains(u"不是经过验证"_s) != ours);
        CHECK(english->kind == TextKind::Original);
        CHECK(chinese->id != english->id);
    }
}

TEST_CASE("a school's text pack is checked, kept, and preferred")
{
    QTemporaryDir folder;
    ScaleLibrary library(folder.path());
    const auto imported = library.importText(u"sas_sv"_s, schoolText());
    REQUIRE(imported);
    CHECK(imported->id == u"sas_sv_school"_s);
    CHECK(library.canBeAnsweredOnScreen(u"sas_sv"_s, u"zh"_s));
    CHECK_FALSE(library.canBeAnsweredOnScreen(u"sas_sv"_s, u"en"_s));
    ScaleLibrary later(folder.path());
    CHECK(later.wording(u"sas_sv"_s) == Wording::Imported);
    CHECK(later.text(u"sas_sv"_s, u"zh"_s)->items.value(u"10"_s) == u"题目10"_s);
}

TEST_CASE("a bad text pack is refused and nothing is written")
{
    QTemporaryDir folder;
    ScaleLibrary library(folder.path());
    const DefinitionPtr scale = builtIn("sas_sv");
    const std::tuple<const char *, const char *, const char *, const char *> bad[] = {
        {",\"10\":\"题目10\"", "", "items", "text_missing"},
        {"\"10\":", "\"11\":", "items.11", "unknown_reference"},
        {"\"scale\":\"sas_sv\"", "\"scale\":\"sds\"", "scale", "other_scale"},
        {"\"title\":", "\"titel\":", "titel", "unknown_field"},
        {"\"language\":\"zh\"", "\"language\":\"../x\"", "language", "unknown_value"},
        {"\"题目3\"", "\"  \"", "items.3", "empty_text"},
        {"\"items\":{", "\"options\":{\"A6\":[\"一\"]},\"items\":{", "options.A6", "options_differ"}};
    for (const auto &[what, with, path, code] : bad) {
        const QByteArray bytes = schoolText(what, with);
        const TextOutcome outcome = readTextPack(bytes, *scale);
        INFO(what << '\n' << listed(outcome.problems));
        CHECK_FALSE(outcome.pack);
        CHECK(std::any_of(outcome.problems.begin(), outcome.problems.end(),
                          [path = path, code = code](const Problem &problem) {
                              return problem.path == QLatin1String(path) &&
                                     problem.code == QLatin1String(code);
                          }));
        CHECK_FALSE(library.importText(u"sas_sv"_s, bytes));
    }
    CHECK(QDir(folder.path()).isEmpty());
    // Nobody but the project may call its words the project's.
    CHECK_FALSE(library.importText(u"sas_sv"_s, schoolText("\"kind\":\"school\"", "\"kind\":\"original\"")));
    CHECK(library.importText(u"nothing"_s, schoolText()).error().code == Errc::NotFound);
}

TEST_CASE("an imported definition joins the library, and cannot take a built-in one's place")
{
    ScaleLibrary library;
    const QByteArray own = madeUp(fourSteps, R"([{"ids":["1"],"set":"F"}])",
                                  R"([{"id":"s","name":{"zh":"和"},"op":"sum","items":["1"]}])");
    REQUIRE(library.add(own));
    CHECK(library.ids().contains(u"made_up"_s));
    CHECK(library.find(u"made_up"_s));
    QByteArray impostor = own;
    impostor.replace("\"made_up\"", "\"phq9\"");
    CHECK(library.add(impostor).error() == fail(Errc::Conflict, "scales.id_taken", {u"phq9"_s}));
    CHECK(library.add("{}").error().subject == u"scales.definition_bad"_s);
    for (const char *id : {"", "../schema/0001_vault", "text/phq9.zh", "no_such"})
        CHECK(library.find(QLatin1String(id)).error().code == Errc::NotFound);
}

TEST_CASE("a definition that went bad in the folder is told as damaged")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"made_up.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":");
    file.close();
    ScaleLibrary library(folder.path());
    CHECK(library.find(u"made_up"_s).error().code == Errc::Damaged);
}

TEST_CASE("a scale is called by the abbreviation of its definition, one that is not there by its id")
{
    ScaleLibrary library;
    for (const auto &[id, name] :
         {std::pair{u"phqa"_s, u"PHQ-A"_s}, std::pair{u"sdq_p"_s, u"SDQ-P"_s},
          std::pair{u"temperament60"_s, u"气质60"_s}, std::pair{u"conners_trs28"_s, u"Conners TRS-28"_s},
          std::pair{u"no_such"_s, u"no_such"_s}, std::pair{u"../x"_s, u"../x"_s}})
        CHECK(library.shortName(id) == name);
    for (const QString &id : library.ids())
        CHECK(library.shortName(id) == builtIn(id.toLatin1().constData())->abbr);
}
