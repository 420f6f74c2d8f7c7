// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/scales/scale_definition.h"

#include <QDate>

namespace tingyu {

using AlertChoiceId = Id<struct AlertChoiceTag>;

/// The school's word that an alert stays silent.
struct AlertChoice
{
    AlertChoiceId id;
    Uid uid;
    QString scaleId;
    QString flagId;
    QDate offOn;
    QString reason;
    QString byName; ///< who switched it off
    bool operator==(const AlertChoice &) const = default;
};

/// A rule of a definition that comes from this program and not from the publisher (本机构设置).
struct Alert
{
    QString flagId;
    scales::Words label;
    scales::FlagKind kind = scales::FlagKind::Screen;
    scales::FlagAction action = scales::FlagAction::Review;
    std::optional<AlertChoice> off; ///< empty: it calls somebody
    bool operator==(const Alert &) const = default;
};

} // namespace tingyu
