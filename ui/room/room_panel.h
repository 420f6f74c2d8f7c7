// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// A part of a tab that is shown in turn with others.
class RoomPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RoomPanel(PageHost &host, QWidget *parent = nullptr) : QWidget(parent), m_host(host) {}
    virtual void refresh() = 0;
    virtual void flush() {}
    virtual QWidget *firstFocus() { return nullptr; }
    virtual bool print() { return false; }
    virtual bool addNew() { return false; }

protected:
    PageHost &host() const { return m_host; }
    /// What would be refused is not offered.
    bool may(const Operation &operation) const { return isAllowed(operation, m_host.facts().session, {}); }

private:
    PageHost &m_host;
};

} // namespace tingyu::ui
