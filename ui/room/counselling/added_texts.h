// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_write.h"
#include "ui/widgets/card.h"

namespace tingyu::ui {

class ActionButton;
class DraftKeeper;
class NoteField;

/// What was added to a signed record, each with its time and author, and below it the text that is being
/// added: addenda, and a supervisor's opinions.
class AddedTexts : public Card
{
    Q_OBJECT

public:
    struct Words
    {
        const char *name; ///< "addendum": the text is named "note.<name>"
        const char *draftForm;
        QString title;
        QString label;  ///< of the text
        QString button; ///< 记下补充
        QString saved;  ///< how the undo is named
    };
    struct Entry
    {
        WallTime at;
        QString author;
        QString text;
    };
    /// Writes what was typed, and with it drops the draft of `key` and the panel's form.
    using Add = std::function<Result<void>(Services &, const Uid &session, const QString &text)>;

    AddedTexts(PageHost &host, const Words &words, Add add, QWidget *parent = nullptr);
    void show(const Uid &session, const QString &draftKey, const QList<Entry> &entries, bool mayAdd,
              const QString &draft);
    void flush();

Q_SIGNALS:
    void added();

private:
    void submit();
    PageHost &m_host;
    Words m_words;
    Add m_add;
    Uid m_session;
    QString m_key;
    QVBoxLayout *m_entries = nullptr;
    QWidget *m_editor = nullptr;
    NoteField *m_text = nullptr;
    ActionButton *m_store = nullptr;
    DraftKeeper *m_drafts = nullptr;
};

} // namespace tingyu::ui
