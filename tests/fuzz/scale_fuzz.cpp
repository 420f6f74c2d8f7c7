// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a scale's definition: read or refused with a reason, and what was read scores an empty sheet
// and the filled ones of its own examples.
#include "core/scales/definition_reader.h"
#include "core/scales/scoring.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace tingyu::scales;
    const DefinitionOutcome outcome =
        readDefinition(QByteArrayView(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!outcome.definition) {
        if (outcome.problems.isEmpty())
            __builtin_trap();
        return 0;
    }
    (void)score(*outcome.definition, {}, {});
    (void)runExamples(*outcome.definition);
    return 0;
}
