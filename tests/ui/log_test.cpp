// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/log.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;

namespace {

QByteArray all(const QString &folder)
{
    QByteArray bytes;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder % QLatin1Char('/') % name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        bytes += file.readAll();
    }
    return bytes;
}

} // namespace

TEST_CASE("the log keeps codes and drops whatever is not one")
{
    const QTemporaryDir folder;
    Log log(folder.path());
    log.error(
        fail(Errc::BadInput, "roster.no_header", {QStringLiteral("张三 的记录"), QStringLiteral("row:12")}));
    const QByteArray written = all(folder.path());
    CHECK(written.contains("roster.no_header"));
    CHECK(written.contains("row:12"));
    CHECK_FALSE(written.contains(QByteArrayLiteral("张三")));
}

TEST_CASE("a message of a library reaches the log without its text")
{
    const QTemporaryDir folder;
    Log log(folder.path());
    log.takeQtMessages();
    qWarning("cannot open zhangsan.secret");
    qInstallMessageHandler(nullptr);
    const QByteArray written = all(folder.path());
    CHECK(written.contains("qt.warning"));
    CHECK_FALSE(written.contains("zhangsan"));
}

TEST_CASE("the log is at most five files of one megabyte")
{
    const QTemporaryDir folder;
    Log log(folder.path());
    const QStringList codes(10, QString(79, QLatin1Char('x')));
    for (int i = 0; i < 9000; ++i)
        log.line("fill", codes);
    const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
    CHECK(files.size() == Log::files);
    for (const QFileInfo &file : files)
        CHECK(file.size() < Log::bytesPerFile + 2000);
}
