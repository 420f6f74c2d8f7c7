// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/scales/library.h"
#include "core/scales/scale_choice.h"
#include "core/screening/screening.h"

#include <QDate>

namespace tingyu {

using OwnScaleId = Id<struct OwnScaleTag>;
using ScaleTextId = Id<struct ScaleTextTag>;

/// One released version of a questionnaire of the school's own. It never changes: an edit makes another.
struct OwnScale
{
    OwnScaleId id;
    Uid uid;
    QString scaleId;
    int number = 1;
    QString hash; ///< SHA-256 of the definition, in hex
    QByteArray definition;
    QDate releasedOn;
    QDate withdrawnOn; ///< invalid: offered
    bool operator==(const OwnScale &) const = default;
};

/// Whose wording it is.
enum class ScaleTextKind
{
    School,   ///< the school's own licence
    District, ///< sent down by an office, under the licence it declares
    Own       ///< of a questionnaire of the school's own
};
QString scaleTextKindCode(ScaleTextKind kind); ///< school, district, own
std::optional<ScaleTextKind> scaleTextKindFromCode(const QString &code);

/// Wording in the vault: bound to one version of one scale; it never leaves with figures or cases.
struct ScaleText
{
    ScaleTextId id;
    Uid uid;
    QString scaleId, scaleVersion;
    QString textId; ///< a sheet names it
    QString language;
    ScaleTextKind kind = ScaleTextKind::School;
    QString title;
    QString licence; ///< where it is from and what allows its use
    QString sentBy;
    QByteArray itemRef; ///< of the exchange item that brought it
    QByteArray content;
    bool inUse = true;
    QDate cameOn; ///< read only
    bool operator==(const ScaleText &) const = default;
};

/// Who agreed that one scale is given outside a campaign.
enum class UseConsent
{
    Student,
    Guardian,
    Both,
    Emergency ///< somebody is in danger: asked first, told afterwards
};
QString useConsentCode(UseConsent consent); ///< student, guardian, both, emergency
std::optional<UseConsent> useConsentFromCode(const QString &code);

/// One scale as the browser shows it.
struct ShelfScale
{
    scales::DefinitionPtr definition;
    scales::Wording wording = scales::Wording::None;
    QList<ScaleText> texts; ///< in the vault, latest first
    bool fits = true;       ///< made for a stage this school has
    bool own = false;
    bool withdrawn = false;
    int sheets = 0; ///< stored with it
};

/// What one scale may be used for now.
struct ShelfUse
{
    bool onPaper = true;   ///< the school has the paper form, or prints one: answers are keyed
    bool onScreen = false; ///< every item has its words
};
ShelfUse useOf(const ShelfScale &scale);

} // namespace tingyu
