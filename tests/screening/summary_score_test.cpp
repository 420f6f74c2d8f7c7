// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/library.h"
#include "core/screening/result_reading.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

TEST_CASE("the score that stands for a whole scale is its banded total, and no subscale stands in for one")
{
    struct Case
    {
        const char *scale;
        const char *score; ///< empty: the scores stand side by side
    };
    constexpr Case cases[] = {{"phqa", "total"},
                              {"mht", "total"},
                              {"gad7", "total"},
                              {"sdq_p", "total"},
                              {"who5", "percent"},
                              {"sds", "std"},
                              {"sas", "std"},
                              {"mssmhs", "total_mean"},
                              {"ypcore", "clinical"},
                              {"aslec", "stress_zero"},
                              {"cssrs_screener", "risk"},
                              {"psqi", "total"},
                              {"ipip50", ""},
                              {"temperament60", ""},
                              {"snap26", ""},
                              {"scsq", ""},
                              {"dass21", ""},
                              {"holland60", ""},
                              {"epq_rsc", ""},
                              {"conners_psq48", ""}};
    scales::ScaleLibrary library;
    for (const Case &one : cases) {
        CAPTURE(one.scale);
        const auto definition = library.find(QLatin1String(one.scale));
        REQUIRE(definition);
        const scales::Score *score = summaryScore(**definition);
        CHECK((score == nullptr ? QString() : score->id) == QLatin1String(one.score));
    }
}
