// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/simple.h"

namespace tingyu::ui {

/// Where a file lies that was just written, that nothing in it is encrypted, and a way to its folder. The
/// place stands in the middle of the line as far as there is room, whole in the tooltip and for who listens;
/// it goes into no log. The file itself is not opened: what opens it would keep its name among the recent
/// ones.
class SavedLine : public Banner
{
    Q_OBJECT

public:
    explicit SavedLine(QWidget *parent = nullptr); ///< hidden until told()
    void told(const QString &path, int pages);

private:
    void openFolder();
    QString m_path;
    ActionButton *m_open = nullptr; ///< made once, so that Tab comes to it where it stands
};

} // namespace tingyu::ui
