// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/draft_store.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

/// Where a draft goes on being written: its form says the page, its key the record, its content the field.
struct DraftPlace
{
    QString words; ///< what it is, without a name
    QString page;
    PageTarget target;
};

DraftPlace placeOfDraft(const Draft &draft);

} // namespace tingyu::ui
