// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyu-publish/server_address.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::publish;

namespace {

QString read(const char *words)
{
    const auto options = connectOptions(QString::fromUtf8(words));
    if (!options)
        return options.error().subject + u' ' + options.error().detail.join(u' ');
    return *options;
}

} // namespace

TEST_CASE("The words of a server are read as its library reads them, and an encrypted line is asked for")
{
    CHECK(read("host=db.example port=5432 dbname=figures user=loader") ==
          QStringLiteral("host='db.example' port='5432' dbname='figures' user='loader' sslmode=require "
                         "connect_timeout=10"));
    CHECK(
        read("  host = '/var/run/a b'   user='o\\'neil \\\\' sslmode=verify-full connect_timeout=3 ") ==
        QStringLiteral("host='/var/run/a b' user='o\\'neil \\\\' sslmode='verify-full' connect_timeout='3'"));
    CHECK(read("dbname=").startsWith(QStringLiteral("dbname='' ")));
}

TEST_CASE("A password, an unknown word, one said twice and what cannot be read are refused")
{
    CHECK(read("host=a password=secret") == QStringLiteral("usage.server_password "));
    CHECK(read("host=a options=-cx") == QStringLiteral("usage.server_word options"));
    CHECK(read("host=a host=b") == QStringLiteral("usage.server_word host"));
    CHECK(read("host=a;b") == QStringLiteral("usage.server_word host"));
    CHECK(read("host='a") == QStringLiteral("usage.server_word …"));
    CHECK(read("host=a'b'") == QStringLiteral("usage.server_word …"));
    CHECK(read("postgres://loader@db/figures") == QStringLiteral("usage.server_word …"));
    CHECK(read("") == QStringLiteral("usage.server_word …"));
    CHECK(read("  ") == QStringLiteral("usage.server_word …"));
}
