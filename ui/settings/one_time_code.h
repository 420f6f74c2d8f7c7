// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace tingyu::ui {

/// The code with which somebody enters for the first time: shown once, gone when it was copied down.
class OneTimeCode : public Card
{
    Q_OBJECT

public:
    explicit OneTimeCode(QWidget *parent = nullptr); ///< hidden until present()
    void present(const QString &name, const QString &code);

private:
    QLabel *m_words = nullptr;
    QLabel *m_code = nullptr;
};

} // namespace tingyu::ui
