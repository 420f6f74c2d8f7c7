// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace tingyu::ui {

/// Starts tingyu-answer with the round on its standard input; `then(true)` once it has all of it and holds
/// the screen (answering::isAnswering), so that the window which locks now offers nothing to press behind it;
/// `then(false)` when it does not start or ends before. It lives on while the window locks and begins anew.
void startAnswering(const QByteArray &round, const std::function<void(bool)> &then);

} // namespace tingyu::ui
