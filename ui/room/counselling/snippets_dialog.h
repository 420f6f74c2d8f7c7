// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/snippet.h"
#include "ui/shell/page_write.h"

#include <QDialog>

class QListWidget;

namespace tingyu::ui {

class ActionButton;
class EmptyState;

/// One's own words to begin with and those of the room: seen, written, changed, taken away.
class SnippetsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SnippetsDialog(PageHost &host, QWidget *parent = nullptr);

private:
    void reload();
    void edit(const Snippet &snippet); ///< without a uid: a new one
    void remove();
    std::optional<Snippet> chosen() const;
    PageHost &m_host;
    QList<Snippet> m_snippets;
    EmptyState *m_empty = nullptr;
    QListWidget *m_list = nullptr;
    ActionButton *m_edit = nullptr;
    ActionButton *m_remove = nullptr;
};

} // namespace tingyu::ui
