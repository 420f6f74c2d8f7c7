// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <functional>

namespace tingyu::report {

/// Calls `visit` for every value of the document, signatures included, frame not.
/// `place`: "reason_line", "timeline[3].event", "question[2]", "question[2].answer", "scale_charts[1]".
/// `field`: the id under which the form keeps its rule ("timeline.event"), or "question".
/// Behind a FormPart both begin with where they are: the place with the number of the part ("2:problem"), the
/// field with the part's form ("form03_session:problem"). The title of a part is the field "part".
using ValueVisitor = std::function<void(const QString &place, const QString &field, Value &value)>;
void forEachValue(Document *document, const ValueVisitor &visit);

} // namespace tingyu::report
