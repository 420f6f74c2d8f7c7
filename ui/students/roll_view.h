// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QBoxLayout;

namespace tingyu::ui {

class ActionButton;

/// A piece of work on the roll that takes the whole page of the students: going up a year, leaving and
/// coming, two files of one child.
class RollView : public QWidget
{
    Q_OBJECT

public:
    RollView(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host) {}
    virtual QString title() const = 0;
    virtual QString subtitle() const { return {}; }
    virtual QString helpTask() const = 0;
    virtual void refresh() = 0;
    virtual QWidget *firstFocus() = 0;

Q_SIGNALS:
    void closed();
    void changed(); ///< title or subtitle
    void studentChosen(const Uid &student);

protected:
    PageHost &host() const { return m_host; }
    /// The button back to the list, Alt+Left; it is put at the front of `row`.
    void addBack(QBoxLayout *row, const char *name);

private:
    PageHost &m_host;
};

} // namespace tingyu::ui
