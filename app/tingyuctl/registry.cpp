// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/nouns.h"

namespace tingyu::ctl {

const std::vector<Noun> &allNouns()
{
    static const std::vector<Noun> nouns{
        vaultNoun(), userNoun(), scaleNoun(), auditNoun(), campaignNoun(), reviewNoun(), caseNoun(),
    };
    return nouns;
}

} // namespace tingyu::ctl
