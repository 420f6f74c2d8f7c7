// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

/// What the lines of ledgers say, as codes of the form's words.
namespace tingyu::report::ledger {

inline QString coded(const char *code)
{
    return QLatin1String(code);
}

inline Value what(const char *code, const QList<Value> &parts = {})
{
    return word("what", code, parts);
}

inline Value outcome(const char *code, const QList<Value> &parts = {})
{
    return word("outcome", code, parts);
}

inline Value count(qint64 figure)
{
    return Value::count(static_cast<int>(figure));
}

} // namespace tingyu::report::ledger
