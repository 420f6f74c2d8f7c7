// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_file.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// How the rows of one list of a case are read and written. `columns` follow id and uid.
template<class Item>
struct ItemTable;

#define TINGYU_CASE_ITEM(Item)                                                                               \
    template<>                                                                                               \
    struct ItemTable<Item>                                                                                   \
    {                                                                                                        \
        static const char *const name;                                                                       \
        static const char *const columns;                                                                    \
        static const char *const order;                                                                      \
        static Item from(const Rows &rows);                                                                  \
        static Fields fields(const Item &item);                                                              \
    };
TINGYU_CASE_ITEM(CaseEvent)
TINGYU_CASE_ITEM(CasePerson)
TINGYU_CASE_ITEM(CaseAssessment)
TINGYU_CASE_ITEM(CaseMedication)
TINGYU_CASE_ITEM(CaseMeasure)
TINGYU_CASE_ITEM(CaseContact)
TINGYU_CASE_ITEM(CaseQuestion)
TINGYU_CASE_ITEM(CaseStep)
TINGYU_CASE_ITEM(CaseAttachment)
#undef TINGYU_CASE_ITEM

} // namespace tingyu
