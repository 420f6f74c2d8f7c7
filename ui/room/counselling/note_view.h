// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/counselling/note_reading.h"
#include "ui/shell/page_write.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class AddedTexts;
class AttachmentsPanel;
class Banner;
class Chip;
class DraftKeeper;
class FirstHourCard;
class NoteEditor;

/// One session's record: written (a draft within two seconds of the last key), finished, signed; and from
/// then on read, with what was added since.
class NoteView : public QWidget
{
    Q_OBJECT

public:
    explicit NoteView(PageHost &host, QWidget *parent = nullptr);
    /// Where the keyboard goes once it is read: {"field", "caret"}, {"firstHour"}; else where the draft left
    /// it.
    void open(const NoteKey &key, const PageTarget &place = {});
    void reload();
    /// {"note", "field", "caret"}
    PageTarget place() const;
    void flush();
    void print();
    QWidget *firstFocus() const;
    QString title() const;
    /// Of the series this note belongs to; null while it has none.
    Uid series() const;

Q_SIGNALS:
    void loaded();
    void failed(const Error &error);
    void leaveAsked();
    void secrecyAsked(const Uid &session, const Uid &student, const Uid &caseUid);

private:
    void buildHeader(QVBoxLayout *column);
    void buildPanels(QVBoxLayout *column);
    void take(OpenNote read);
    void show();
    void showHeader();
    void showAdded();
    void goToPlace();
    void typed();
    void showMissing();
    void act(); ///< what the primary button and Ctrl+Enter do now
    void finish();
    void finished(const SessionSaved &saved);
    void askSign();
    void askDrop();
    void drop();
    void refuse(const QString &sentence, const QString &field);
    void showSnippets(const QString &code);
    void changeKind();
    static QString missingWords(const QStringList &codes);
    bool isChanged() const { return !m_open.file || m_open.isDraft; }
    SessionInput typedInput() const;
    PageHost &m_host;
    OpenNote m_open;
    NoteKey m_wantedKey;
    PageTarget m_wanted;
    bool m_loaded = false;
    bool m_busy = false;         ///< a write is under way
    bool m_tellsMissing = false; ///< says what is missing before the signature
    DraftKeeper *m_drafts = nullptr;
    QLabel *m_who = nullptr;
    Chip *m_state = nullptr;
    QLabel *m_when = nullptr;
    ActionButton *m_secrecy = nullptr;
    ActionButton *m_drop = nullptr;
    ActionButton *m_print = nullptr;
    QWidget *m_actKey = nullptr;
    ActionButton *m_act = nullptr;
    Banner *m_banner = nullptr;
    QScrollArea *m_area = nullptr;
    FirstHourCard *m_firstHour = nullptr;
    NoteEditor *m_editor = nullptr;
    AttachmentsPanel *m_attachments = nullptr;
    AddedTexts *m_addenda = nullptr;
    AddedTexts *m_opinions = nullptr;
};

} // namespace tingyu::ui
