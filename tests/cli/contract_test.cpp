// SPDX-License-Identifier: GPL-3.0-or-later
// What every call keeps, seen from outside: exit codes, one line of error, one object of JSON, help
// everywhere.
#include "app/tingyuctl/command.h"
#include "tests/cli/process.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

bool hasChinese(const QByteArray &text)
{
    const QString read = QString::fromUtf8(text);
    return std::any_of(read.begin(), read.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

TEST_CASE("Wrong usage is exit 2 with one line on standard error and nothing on standard output")
{
    for (const char *wrong :
         {"", "nonsense", "vault", "vault nonsense", "vault info", "vault info --nonsense", "vault create",
          "vault info too many", "--now tomorrow vault info --vault /nowhere"}) {
        CAPTURE(wrong);
        const Answer answer = call(words(wrong));
        CHECK(answer.code == 2);
        CHECK(answer.output.isEmpty());
        CHECK(answer.errors.count('\n') == 1);
        CHECK(answer.errors.endsWith('\n'));
        CHECK(hasChinese(answer.errors));
    }
}

TEST_CASE("With --json a refusal is one object that holds code and message, wherever --json stands")
{
    for (const char *wrong : {"--json nonsense", "vault info --json", "vault --json create"}) {
        CAPTURE(wrong);
        const Answer answer = call(words(wrong));
        CHECK(answer.code == 2);
        CHECK(answer.errorCode().startsWith(QStringLiteral("usage.")));
        CHECK(answer.errors.count('\n') == 1);
    }
}

TEST_CASE("Help stands at every level and asks for no vault", "[slow]")
{
    CHECK(call(words("--help")).code == 0);
    CHECK(hasChinese(call(words("--help")).output));
    for (const ctl::Noun &noun : ctl::allNouns()) {
        const QString name = QLatin1String(noun.name);
        CAPTURE(noun.name);
        const Answer whole = call({name, QStringLiteral("--help")});
        CHECK(whole.code == 0);
        CHECK(whole.errors.isEmpty());
        for (const ctl::Verb &verb : noun.verbs) {
            CAPTURE(verb.name);
            CHECK(whole.output.contains(verb.name));
            const Answer one = call({name, QLatin1String(verb.name), QStringLiteral("--help")});
            CHECK(one.code == 0);
            CHECK(one.output.contains("--password-file"));
        }
    }
}

TEST_CASE("A folder without a vault is refused with exit 1, whatever is asked of it")
{
    const QTemporaryDir empty;
    const CalledVault other; // its password file serves
    for (const char *asked : {"vault info", "vault verify", "audit list"}) {
        CAPTURE(asked);
        const Answer answer =
            call(words(asked) + QStringList{QStringLiteral("--vault"), empty.path(), QStringLiteral("--user"),
                                            headName, QStringLiteral("--password-file"), other.passwordFile(),
                                            QStringLiteral("--json")});
        CHECK(answer.code == 1);
        CHECK_FALSE(answer.errorCode().isEmpty());
    }
}

TEST_CASE("A wrong password is exit 3, and the library's own complaints are not heard")
{
    const CalledVault vault;
    const QString wrong = vault.write(QStringLiteral("wrong"), "not the password\n");
    const Answer answer = call({QStringLiteral("--vault"), vault.folder(), QStringLiteral("--user"), headName,
                                QStringLiteral("--password-file"), wrong, QStringLiteral("--json"),
                                QStringLiteral("audit"), QStringLiteral("list")});
    CHECK(answer.code == 3);
    CHECK_FALSE(answer.errorCode().isEmpty());
    CHECK(answer.errors.count('\n') == 1);
}

TEST_CASE("The password is the whole file less one final line end", "[slow]")
{
    const CalledVault vault;
    struct Case
    {
        QByteArray content;
        int code;
    };
    // Waiting begins with the fifth wrong one in a row; a right one ends the count.
    const Case cases[] = {{headPassword, 0},          {headPassword + "\n", 0},  {headPassword + "\r\n", 0},
                          {headPassword + "\n\n", 3}, {headPassword + " \n", 3}, {QByteArray("\xff\xfe"), 1},
                          {QByteArray(5000, 'a'), 1}, {QByteArray(), 3}};
    int number = 0;
    for (const Case &one : cases) {
        CAPTURE(number);
        const QString file = vault.write(QStringLiteral("p%1").arg(number++), one.content);
        CHECK(call({QStringLiteral("--vault"), vault.folder(), QStringLiteral("--password-file"), file,
                    QStringLiteral("audit"), QStringLiteral("list")})
                  .code == one.code);
    }
    CHECK(call({QStringLiteral("--vault"), vault.folder(), QStringLiteral("--password-file"),
                vault.file(QStringLiteral("not there")), QStringLiteral("audit"), QStringLiteral("list")})
              .code == 1);
}

TEST_CASE("Without a terminal and without a password file nothing is asked: exit 2")
{
    const CalledVault vault;
    const Answer answer = call({QStringLiteral("--vault"), vault.folder(), QStringLiteral("--json"),
                                QStringLiteral("audit"), QStringLiteral("list")},
                               headPassword + '\n');
    CHECK(answer.code == 2);
    CHECK(answer.errorCode() == QStringLiteral("usage.no_password"));
}

TEST_CASE("At a terminal the password is asked for and never shown")
{
    const CalledVault vault;
    const Answer answer = callAtTerminal(
        {QStringLiteral("--vault"), vault.folder(), QStringLiteral("vault"), QStringLiteral("verify")},
        headPassword + 'x' + '\x7f' + '\n');
    CAPTURE(answer.output.toStdString());
    CHECK(answer.code == 0);
    CHECK(answer.output.startsWith("密码:"));
    CHECK(answer.output.contains("完好"));
    CHECK_FALSE(answer.output.contains(headPassword));

    const Answer left = callAtTerminal(
        {QStringLiteral("--vault"), vault.folder(), QStringLiteral("audit"), QStringLiteral("list")},
        "abc\x03");
    CHECK(left.code == 1);
}

TEST_CASE("The clock is set for demo vaults alone")
{
    const CalledVault vault;
    const Answer answer = vault.call({QStringLiteral("audit"), QStringLiteral("list"),
                                      QStringLiteral("--now"), QStringLiteral("2026-03-02T08:00")});
    CHECK(answer.code == 1);
    CHECK(answer.errorCode() == QStringLiteral("now.not_demo"));
}
