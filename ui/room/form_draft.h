// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_write.h"

#include <QObject>

class QPushButton;

namespace tingyu {
struct Draft;
}

namespace tingyu::ui {

class Banner;
class DraftKeeper;

/// Keeps what was changed by hand in a dialog as a draft, so that locking takes no words away, and brings it
/// back when the dialog is opened for the same person again: lines, texts, lists, choices and checks, by
/// their object names. A field nobody changed shows what the vault holds by then. Where both happened, the
/// draft stands in the field, a message says what the vault holds, and a button of it puts that there, and
/// back. A field that was changed before the draft was read keeps what is in it. Closing the dialog without
/// sending it drops the draft. To be made once all fields are there and filled; lives with the dialog.
class FormDraft : public QObject
{
    Q_OBJECT

public:
    FormDraft(PageHost &host, FormDialog *dialog, const QString &personKey, const char *form);
    /// A value that no field of the dialog holds, e.g. who was chosen in a search. `write` is called after
    /// all fields have theirs; whoever changes it calls touch(). To be called before the dialog is opened.
    void add(const QString &name, const std::function<QString()> &read,
             const std::function<void(const QString &)> &write);
    void touch(); ///< something was changed by hand
    /// Writes, and drops the draft with it. `done` is called in the window, while `guard` lives, once it is
    /// written; a refusal is said in the dialog.
    void send(QObject *guard, const QString &label, WriteJob job, const std::function<void()> &done);

private:
    struct Field
    {
        QString name;
        QString words; ///< as it is said; empty: it is never spoken of
        std::function<QString()> read;
        std::function<void(const QString &)> write;
        std::function<QString(const QString &)> shown; ///< the words of a value
        QString before;                                ///< when the dialog was opened
    };
    struct Clash ///< typed by hand, and changed in the vault since
    {
        qsizetype field = 0;
        QString typed;
    };
    void watchFields();
    QString content() const;
    void recall(const Draft &draft);
    QPushButton *offerStored(const QString &when); ///< null where nothing was stored since
    void offerTyped(const QString &when);
    QString wordsOf(const Clash &clash, const QString &sentence, const QString &value) const;

    PageHost &m_host;
    FormDialog *m_dialog = nullptr;
    QString m_person;
    QString m_form;
    DraftKeeper *m_keeper = nullptr;
    Banner *m_banner = nullptr;
    QList<Field> m_fields;
    QList<Clash> m_clashes;
    bool m_isRead = false;
};

} // namespace tingyu::ui
