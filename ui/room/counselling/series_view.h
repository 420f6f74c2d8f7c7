// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/counselling_thread.h"
#include "ui/room/counselling/note_draft.h"
#include "ui/shell/page.h"

class QLabel;
class QListWidget;
class QStandardItemModel;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Card;
class Chip;
class ItemTable;

/// One client's counselling as a thread: goals and assent, sessions in their order, who else may read,
/// closing.
class SeriesView : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesView(PageHost &host, QWidget *parent = nullptr);
    void open(const Uid &series);
    void reload();
    const Uid &uid() const { return m_uid; }
    bool isLoaded() const { return m_loaded; }
    QString title() const;
    QString subtitle() const;
    QWidget *firstFocus() const;
    bool addNew(); ///< a new note in this series
    void print();

Q_SIGNALS:
    void loaded();
    void failed(const Error &error);
    void leaveAsked();
    void noteOpened(const NoteKey &key);
    void secrecyAsked(const Uid &student);

private:
    void buildHeader(QVBoxLayout *column);
    void buildCards(QVBoxLayout *column);
    Card *addCard(QVBoxLayout *column, const QString &title, ActionButton **button, const char *name,
                  const QString &words);
    void show();
    void showSessions();
    void showScores();
    void showEffects();
    void showShares();
    void showClosings();
    void withdraw();
    bool isMine() const;
    PageHost &m_host;
    Uid m_uid;
    bool m_loaded = false;
    SeriesFile m_file;
    QList<ThreadScore> m_threadScores;
    QLabel *m_who = nullptr;
    Chip *m_state = nullptr;
    Chip *m_assent = nullptr;
    QLabel *m_since = nullptr;
    QLabel *m_goals = nullptr;
    ActionButton *m_editGoals = nullptr;
    ActionButton *m_write = nullptr;
    ActionButton *m_print = nullptr;
    ActionButton *m_handover = nullptr;
    ActionButton *m_give = nullptr; ///< one scale for this student
    QStandardItemModel *m_sessions = nullptr;
    ItemTable *m_table = nullptr;
    QLabel *m_noSessions = nullptr;
    Card *m_scoreCard = nullptr;
    QStandardItemModel *m_scores = nullptr;
    ItemTable *m_scoreTable = nullptr;
    Card *m_effectCard = nullptr;
    QStandardItemModel *m_effects = nullptr;
    ItemTable *m_effectTable = nullptr;
    Card *m_shareCard = nullptr;
    QListWidget *m_shares = nullptr;
    QLabel *m_noShares = nullptr;
    ActionButton *m_share = nullptr;
    ActionButton *m_withdraw = nullptr;
    QList<SeriesShare> m_held; ///< in the list
    QVBoxLayout *m_closings = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_reopen = nullptr;
};

} // namespace tingyu::ui
