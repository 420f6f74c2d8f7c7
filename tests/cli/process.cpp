// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include "core/vault/vault.h"
#include "tests/support/places.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tingyu::test {
namespace {

const QString program = QStringLiteral(TINGYU_BIN_DIR "/tingyuctl");

} // namespace

QJsonObject Answer::json() const
{
    CAPTURE(output.toStdString(), errors.toStdString());
    REQUIRE(output.endsWith('\n'));
    REQUIRE(output.count('\n') == 1);
    const QJsonDocument document = QJsonDocument::fromJson(output);
    REQUIRE(document.isObject());
    return document.object();
}

QString Answer::errorCode() const
{
    const QJsonObject error = json().value(QStringLiteral("error")).toObject();
    CHECK_FALSE(error.value(QStringLiteral("message")).toString().isEmpty());
    return error.value(QStringLiteral("code")).toString();
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QString text(const Answer &answer, const char *key)
{
    return text(answer.json(), key);
}

QString uidOf(const Answer &answer)
{
    INFO(answer.errors.toStdString());
    REQUIRE(answer.code == 0);
    const QString uid = text(answer, "uid");
    REQUIRE(Uid::fromString(uid));
    return uid;
}

Answer call(const QStringList &words, const QByteArray &input)
{
    QProcess process;
    process.start(program, words);
    REQUIRE(process.waitForStarted());
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Answer callAtTerminal(const QStringList &words, const QByteArray &keys)
{
    QList<QByteArray> given{program.toLocal8Bit()};
    for (const QString &word : words)
        given.append(word.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : given)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    REQUIRE(child >= 0);
    if (child == 0) {
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    Answer answer;
    char buffer[4096];
    bool typed = false;
    for (;;) {
        const ssize_t got = ::read(terminal, buffer, sizeof buffer);
        if (got <= 0)
            break; // Linux: EIO once the child's side is closed
        answer.output.append(buffer, got);
        // A person types when asked: keys sent before the prompt would be flushed with the echo's change.
        if (!typed && answer.output.trimmed().endsWith(':')) {
            typed = true;
            REQUIRE(::write(terminal, keys.constData(), static_cast<size_t>(keys.size())) == keys.size());
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    REQUIRE(WIFEXITED(status));
    answer.code = WEXITSTATUS(status);
    return answer;
}

CalledVault::CalledVault()
{
    write(QStringLiteral("password"), headPassword + '\n');
    const SystemClock clock;
    SystemUidSource uids(clock);
    QString typed = QString::fromUtf8(headPassword);
    const NewVault wanted{VaultKind::School, QStringLiteral("海湾中学"), headName, false};
    const auto made =
        Vault::create(folder(), wanted, passwordBytes(typed), {clock, uids, KdfPolicy::atFloor()});
    REQUIRE(made);
    write(QStringLiteral("sheet.txt"), made->sheet.groups.join(QLatin1Char('\n')).toUtf8());
}

QString CalledVault::write(const QString &name, const QByteArray &bytes) const
{
    QFile out(file(name));
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(bytes);
    return out.fileName();
}

QStringList CalledVault::door() const
{
    return {QStringLiteral("--vault"),         folder(),       QStringLiteral("--user"), headName,
            QStringLiteral("--password-file"), passwordFile(), QStringLiteral("--json")};
}

Answer CalledVault::call(const QStringList &words) const
{
    return test::call(door() + words);
}

} // namespace tingyu::test
