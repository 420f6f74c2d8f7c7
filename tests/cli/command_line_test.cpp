// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_line.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::ctl;

namespace {

Result<Reply> nothing(CommandContext &)
{
    return Reply{};
}

const std::vector<Noun> &boats()
{
    static const std::vector<Noun> nouns{{"boat",
                                          "Boats",
                                          {{"launch",
                                            "Puts a boat to water",
                                            {{"NAME", "its name"}, {"PLACE", "where", true}},
                                            {{"crew", "N", "how many", true},
                                             {"kind", "sail|row", "", false, "sail|row"},
                                             {"dry", nullptr, ""}},
                                            VaultUse::None,
                                            nothing},
                                           {"list", "All boats", {}, {}, VaultUse::None, nothing}}}};
    return nouns;
}

struct Parsed
{
    CommandLine line;
    QString problem;
    QStringList detail;
};

Parsed parse(const QStringList &words)
{
    Parsed parsed;
    if (auto result = parseCommandLine(words, boats(), parsed.line); !result) {
        parsed.problem = result.error().subject;
        parsed.detail = result.error().detail;
    }
    return parsed;
}

} // namespace

TEST_CASE("Global options stand before the noun or after the verb")
{
    for (const QString &text : {QStringLiteral("--vault D --json boat launch Ida --crew 3"),
                                QStringLiteral("boat launch Ida --crew 3 --vault D --json"),
                                QStringLiteral("--json boat launch --crew=3 --vault=D Ida")}) {
        CAPTURE(text.toStdString());
        const Parsed parsed = parse(text.split(QLatin1Char(' ')));
        REQUIRE(parsed.problem.isEmpty());
        CHECK(parsed.line.json());
        CHECK(parsed.line.global.value(QStringLiteral("vault")) == QStringLiteral("D"));
        CHECK(parsed.line.arguments.value(QStringLiteral("NAME")) == QStringLiteral("Ida"));
        CHECK(parsed.line.options.value(QStringLiteral("crew")) == QStringLiteral("3"));
        CHECK_FALSE(parsed.line.options.contains(QStringLiteral("dry")));
    }
}

TEST_CASE("Every wrong call has its own reason")
{
    struct Case
    {
        const char *words;
        const char *problem;
    };
    const Case cases[] = {
        {"", "usage.no_noun"},
        {"ship", "usage.unknown_noun"},
        {"boat", "usage.no_verb"},
        {"boat sink", "usage.unknown_verb"},
        {"boat launch", "usage.argument_missing"},
        {"boat launch Ida", "usage.option_missing"},
        {"boat launch Ida --crew", "usage.value_missing"},
        {"boat launch Ida --crew 1 --crew 2", "usage.option_twice"},
        {"boat launch Ida --crew 1 --kind steam", "usage.choice"},
        {"boat launch Ida --crew 1 --dry=yes", "usage.no_value_wanted"},
        {"boat launch Ida --crew 1 --colour red", "usage.unknown_option"},
        {"boat launch Ida --crew 1 -x", "usage.unknown_option"},
        {"boat launch Ida Pier now --crew 1", "usage.too_many"},
        {"--crew 1 boat launch Ida", "usage.unknown_option"},
        {"--lang fr boat list", "usage.choice"},
        {"boat list extra", "usage.too_many"},
    };
    for (const Case &one : cases) {
        CAPTURE(one.words);
        CHECK(parse(QString::fromLatin1(one.words).split(QLatin1Char(' '), Qt::SkipEmptyParts)).problem ==
              QString::fromLatin1(one.problem));
    }
}

TEST_CASE("A value mistyped behind an unknown option is not repeated")
{
    const Parsed parsed =
        parse({QStringLiteral("boat"), QStringLiteral("list"), QStringLiteral("--password=secret")});
    CHECK(parsed.problem == QStringLiteral("usage.unknown_option"));
    CHECK(parsed.detail == QStringList{QStringLiteral("--password")});
}

TEST_CASE("After -- a word may start with a dash, and an option's value may at any time")
{
    const Parsed parsed = parse({QStringLiteral("boat"), QStringLiteral("launch"), QStringLiteral("--crew"),
                                 QStringLiteral("-1"), QStringLiteral("--"), QStringLiteral("--json")});
    REQUIRE(parsed.problem.isEmpty());
    CHECK(parsed.line.options.value(QStringLiteral("crew")) == QStringLiteral("-1"));
    CHECK(parsed.line.arguments.value(QStringLiteral("NAME")) == QStringLiteral("--json"));
    CHECK_FALSE(parsed.line.json());
}

TEST_CASE("A wrong call still knows its language and that JSON was asked for")
{
    const Parsed parsed = parse(
        {QStringLiteral("ship"), QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")});
    CHECK(parsed.problem == QStringLiteral("usage.unknown_noun"));
    CHECK(parsed.line.json());
    CHECK(parsed.line.global.value(QStringLiteral("lang")) == QStringLiteral("en"));
}

TEST_CASE("Help asks for nothing but the names it is about")
{
    for (const char *words : {"--help", "boat --help", "boat launch --help", "--help boat launch"}) {
        CAPTURE(words);
        const Parsed parsed = parse(QString::fromLatin1(words).split(QLatin1Char(' ')));
        REQUIRE(parsed.problem.isEmpty());
        CHECK(parsed.line.help());
        CHECK_FALSE(helpText(parsed.line, boats()).isEmpty());
    }
    const QString verb = helpText(
        parse({QStringLiteral("boat"), QStringLiteral("launch"), QStringLiteral("--help")}).line, boats());
    CHECK(verb.contains(
        QStringLiteral("tingyuctl boat launch NAME [PLACE] --crew N [--kind sail|row] [--dry]")));
    CHECK(verb.contains(QStringLiteral("--password-file FILE")));
}

TEST_CASE("A program of one act is called with options alone, and named in what it says")
{
    const std::vector<Noun> ferry{
        {"ferry",
         "",
         {{nullptr, "Crosses", {}, {{"crew", "N", "how many", true}}, VaultUse::None, nothing}}}};
    const auto read = [&ferry](const QString &words) {
        Parsed parsed;
        if (auto result = parseCommandLine(words.split(u' ', Qt::SkipEmptyParts), ferry, parsed.line);
            !result) {
            parsed.problem = result.error().subject;
            parsed.detail = result.error().detail;
        }
        return parsed;
    };
    const Parsed right = read(QStringLiteral("--crew 3 --json"));
    CHECK(right.problem.isEmpty());
    CHECK(right.line.options.value(QStringLiteral("crew")) == QStringLiteral("3"));
    CHECK(right.line.json());
    const Parsed wrong = read({});
    CHECK(wrong.problem == QStringLiteral("usage.option_missing"));
    CHECK(wrong.detail == QStringList{QStringLiteral("--crew"), QStringLiteral("ferry")});
    CHECK(read(QStringLiteral("--crew 3 north")).problem == QStringLiteral("usage.too_many"));
    CHECK(
        helpText(read(QStringLiteral("--help")).line, ferry).contains(QStringLiteral("  ferry --crew N\n")));
    CHECK(parse({QStringLiteral("boat"), QStringLiteral("launch")}).detail ==
          QStringList{QStringLiteral("NAME"), QStringLiteral("tingyuctl boat launch")});
}

TEST_CASE("No verb of the program hides a global option or lacks a help text")
{
    for (const Noun &noun : allNouns()) {
        CHECK(*noun.help != '\0');
        for (const Verb &verb : noun.verbs) {
            CAPTURE(noun.name, verb.name);
            CHECK(*verb.help != '\0');
            CHECK(verb.handler != nullptr);
            bool optionalSeen = false;
            for (const ArgumentSpec &argument : verb.arguments) {
                CHECK(*argument.help != '\0');
                CHECK((argument.optional ||
                       !optionalSeen)); // a required one behind an optional one is unreachable
                optionalSeen = optionalSeen || argument.optional;
            }
            for (const OptionSpec &option : verb.options) {
                CHECK(*option.help != '\0');
                const QByteArray value(option.value == nullptr ? "" : option.value);
                CHECK(std::all_of(value.begin(), value.end(), // shown as it is, in either language
                                  [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
                for (const OptionSpec &global : globalOptions())
                    CHECK(QByteArray(option.name) != QByteArray(global.name));
            }
        }
    }
}
