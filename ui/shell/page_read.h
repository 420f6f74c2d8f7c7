// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <type_traits>
#include <utility>

namespace tingyu::ui {

/// The one way in which a page reads: `job(Services &) -> Result<Value>` on the vault thread, then
/// `show(Value)` in the window, while `guard` lives. What was refused is said by the window.
template<class Job, class Show>
void readThen(PageHost &host, QObject *guard, Job job, Show show)
{
    host.tasks().run(guard, std::move(job), [&host, show = std::move(show)](auto result) mutable {
        if (!result) {
            host.showError(result.error());
            return;
        }
        if constexpr (std::is_invocable_v<Show &>)
            show();
        else
            show(*std::move(result));
    });
}

} // namespace tingyu::ui
