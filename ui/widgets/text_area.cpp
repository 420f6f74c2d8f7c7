// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_area.h"

#include <QMimeData>

namespace tingyu::ui {

TextArea::TextArea(QWidget *parent, int longest) : QPlainTextEdit(parent), m_longest(longest)
{
    setTabChangesFocus(true);
}

void TextArea::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText() || isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const int kept = document()->characterCount() - 1 - (cursor.selectionEnd() - cursor.selectionStart());
    cursor.insertText(source->text().left(qMax(0, m_longest + 1 - kept)));
    ensureCursorVisible();
}

} // namespace tingyu::ui
