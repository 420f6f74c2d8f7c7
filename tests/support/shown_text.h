// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <catch2/catch_tostring.hpp>

#include <string>

// What a failed check shows of a text or a list: the words themselves instead of single characters.
namespace Catch {
template<>
struct StringMaker<QString>
{
    static std::string convert(const QString &text) { return text.toStdString(); }
};
template<>
struct StringMaker<QStringList>
{
    static std::string convert(const QStringList &list) { return list.join(u'\n').toStdString(); }
};
} // namespace Catch
