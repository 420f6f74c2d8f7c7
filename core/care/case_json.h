// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_file.h"
#include "core/care/opinion.h"

#include <QJsonObject>

namespace tingyu {

/// The content of a report as JSON: how a version keeps it and how the open export writes it. Same content,
/// same bytes.
QJsonObject toJson(const CaseContent &content);
CaseContent contentFromJson(const QJsonObject &json);
QByteArray canonical(const CaseContent &content);
QJsonObject toJson(const Opinion &opinion);

} // namespace tingyu
