// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

#include <cstdio>
#include <cstdlib>

#include <sqlcipher/sqlite3.h>

/// How a program that is killed says what it does: one line on standard output, a letter and the rest; see
/// kill_scene.h.
namespace tingyu::test::kill {

inline void say(char kind, const QByteArray &rest = {})
{
    const QByteArray line = kind + rest + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout); // unbuffered: one write
}

[[noreturn]] inline void giveUp(const Error &error)
{
    say('X', error.subject.toUtf8() + ' ' + error.detail.join(u' ').toUtf8());
    std::exit(3);
}

template<class T>
T must(Result<T> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(*result);
}
inline void must(const Result<void> &result)
{
    if (!result)
        giveUp(result.error());
}

/// Marks where transactions open and close, as SQLite itself tells it.
inline void markTransactions(Connection &db)
{
    const auto onStatementEnd = [](unsigned /*event*/, void * /*context*/, void *statement,
                                   void * /*nanoseconds*/) {
        const QByteArray sql = sqlite3_sql(static_cast<sqlite3_stmt *>(statement));
        if (sql.startsWith("BEGIN"))
            say('B');
        else if (sql == "COMMIT" || sql == "ROLLBACK")
            say('E');
        return 0;
    };
    sqlite3_trace_v2(db.native(), SQLITE_TRACE_PROFILE, onStatementEnd, nullptr);
}

} // namespace tingyu::test::kill
