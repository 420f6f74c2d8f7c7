// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/scale_shelf.h"

#include "core/base/code_table.h"

#include <array>

namespace tingyu {
namespace {

constexpr std::array textKinds{std::pair{ScaleTextKind::School, "school"},
                               std::pair{ScaleTextKind::District, "district"},
                               std::pair{ScaleTextKind::Own, "own"}};
constexpr std::array consents{
    std::pair{UseConsent::Student, "student"}, std::pair{UseConsent::Guardian, "guardian"},
    std::pair{UseConsent::Both, "both"}, std::pair{UseConsent::Emergency, "emergency"}};

} // namespace

QString scaleTextKindCode(ScaleTextKind kind)
{
    return codeOf(textKinds, kind);
}

std::optional<ScaleTextKind> scaleTextKindFromCode(const QString &code)
{
    return valueOf<ScaleTextKind>(textKinds, code);
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
