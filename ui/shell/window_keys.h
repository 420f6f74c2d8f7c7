// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QShortcut;
class QWidget;

namespace tingyu::ui {

/// The keys that work everywhere in the window. A part of a page that has a key of its own (Ctrl+P of a
/// preview, Ctrl+S of a form: an action for the widget with its children) gets it while the caret is inside;
/// two owners of one key would make it do nothing.
class WindowKeys : public QObject
{
    Q_OBJECT

public:
    explicit WindowKeys(QWidget &window);
    void add(const QKeySequence &sequence, const std::function<void()> &action);
    void add(std::initializer_list<const char *> sequences, const std::function<void()> &action);

private:
    void yieldTo(const QWidget *focus);
    QWidget &m_window;
    QList<QShortcut *> m_keys;
};

} // namespace tingyu::ui
