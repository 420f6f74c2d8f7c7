// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/document.h"

namespace tingyu::report {

/// A document as text, so that another office can show and print it as we would. Same document, same bytes.
/// Pictures are left out: they travel beside it.
QByteArray toJson(const Document &document);
/// Reads back what toJson() wrote, and nothing else. Errc::Damaged "document.damaged".
Result<Document> documentFromJson(const QByteArray &json);

} // namespace tingyu::report
