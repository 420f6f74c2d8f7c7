// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "ui/text/operation_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

TEST_CASE("Every operation and every kind of record has its words in the log")
{
    for (const Operation *operation : allOperations()) {
        const QString id = QLatin1String(operation->id);
        INFO(operation->id);
        CHECK(text::operationText(id) != id);
    }
    for (const RecordType &type : recordTypes()) {
        const QString code = QLatin1String(type.type);
        INFO(type.type);
        CHECK(text::objectText(code) != code);
        if (code != QLatin1String("student")) // whose parts are told to a family one by one
            continue;
        for (const RecordType::Child &part : type.children) {
            INFO(part.table);
            if (const QString table = QLatin1String(part.table); table != QLatin1String("file_class"))
                CHECK(text::objectText(table) != table);
        }
    }
}

TEST_CASE("A reason code becomes words, its figure stays, and an unknown one stands as it is")
{
    CHECK(text::reasonText(QStringLiteral("rescored")) == QStringLiteral("重新计分"));
    CHECK(text::reasonText(QStringLiteral("drill:12")) == QStringLiteral("恢复演练 12"));
    CHECK(text::reasonText(QStringLiteral("lock.minutes")) == QStringLiteral("lock.minutes"));
    CHECK(text::reasonText({}).isEmpty());
}
