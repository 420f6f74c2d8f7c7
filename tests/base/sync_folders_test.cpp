// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sync_folders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

TEST_CASE("A folder of a sync tool is told by its name, also from deep inside and before it exists")
{
    const QTemporaryDir temp;
    for (const QString &name :
         {QStringLiteral("OneDrive"), QStringLiteral("OneDrive - School"), QStringLiteral("坚果云"),
          QStringLiteral("WPS云盘"), QStringLiteral("BaiduSyncdisk"), QStringLiteral("百度网盘同步空间"),
          QStringLiteral("微云"), QStringLiteral("阿里云盘"), QStringLiteral("Dropbox"),
          QStringLiteral("iCloudDrive")}) {
        CAPTURE(name.toStdString());
        REQUIRE(QDir(temp.path()).mkpath(name + QStringLiteral("/a")));
        CHECK(isKeptInSync(temp.path() + QLatin1Char('/') + name));
        CHECK(isKeptInSync(temp.path() + QLatin1Char('/') + name + QStringLiteral("/a/b/c")));
    }
    CHECK_FALSE(isKeptInSync(temp.path()));
    CHECK_FALSE(isKeptInSync(temp.path() + QStringLiteral("/onedriveless")));
}

TEST_CASE("A folder of a sync tool is told by the marker file it leaves")
{
    const QTemporaryDir temp;
    REQUIRE(QDir(temp.path()).mkpath(QStringLiteral("desk/vault")));
    CHECK_FALSE(isKeptInSync(temp.path() + QStringLiteral("/desk/vault")));
    QFile marker(temp.path() + QStringLiteral("/desk/.nutstore"));
    REQUIRE(marker.open(QIODevice::WriteOnly));
    CHECK(isKeptInSync(temp.path() + QStringLiteral("/desk/vault")));
}
