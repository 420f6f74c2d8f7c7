// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/scale_shelf.h"

#include <array>

namespace tingyu {
namespace {

constexpr std::array kinds{std::pair{ScaleTextKind::School, "school"},
                           std::pair{ScaleTextKind::District, "district"},
                           std::pair{ScaleTextKind::Own, "own"}};
constexpr std::array consents{
    std::pair{UseConsent::Student, "student"}, std::pair{UseConsent::Guardian, "guardian"},
    std::pair{UseConsent::Both, "both"}, std::pair{UseConsent::Emergency, "emergency"}};

template<class Table, class Enum>
QString codeOf(const Table &table, Enum value)
{
    for (const auto &[known, code] : table) {
        if (known == value)
            return QString::fromLatin1(code);
    }
    return {};
}

template<class Enum, class Table>
std::optional<Enum> valueOf(const Table &table, const QString &wanted)
{
    for (const auto &[value, code] : table) {
        if (wanted == QLatin1String(code))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString scaleTextKindCode(ScaleTextKind kind)
{
    return codeOf(kinds, kind);
}

std::optional<ScaleTextKind> scaleTextKindFromCode(const QString &code)
{
    return valueOf<ScaleTextKind>(kinds, code);
}

QString useConsentCode(UseConsent consent)
{
    return codeOf(consents, consent);
}

std::optional<UseConsent> useConsentFromCode(const QString &code)
{
    return valueOf<UseConsent>(consents, code);
}

ShelfUse useOf(const ShelfScale &scale)
{
    return {!scale.withdrawn, !scale.withdrawn && scale.wording != scales::Wording::None};
}

} // namespace tingyu
