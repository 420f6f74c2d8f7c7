// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/handover_service.h"
#include "core/room/sessions/inspection.h"
#include "core/room/sessions/secrecy.h"
#include "core/room/sessions/series_service.h"
#include "core/room/sessions/session_service.h"
#include "ui/room/counselling/note_draft.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <atomic>
#include <memory>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace tingyu::ui {

class ListPanel;
class SegmentedChoice;

/// The lists of the counselling tab: one's own threads, records that wait for a signature, those of others
/// (that they exist), what the search finds, exceptions to secrecy, handing over, inspections.
class CounsellingBoard : public QWidget
{
    Q_OBJECT

public:
    explicit CounsellingBoard(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    void setList(const QString &code); ///< open, unsigned, closed, others, secrecy, handovers, inspections
    QString list() const;
    int count() const;
    QWidget *firstFocus() const;
    bool addNew(); ///< what the list that is shown begins

Q_SIGNALS:
    void seriesOpened(const Uid &series);
    void noteOpened(const NoteKey &key);
    void breachOpened(const Uid &breach);
    void handoverOpened(const Uid &handover);
    void drawOpened(const Uid &draw);
    void counted();

private:
    struct Lists
    {
        QList<SeriesRow> mine;
        QList<SeriesRow> others;
        QList<UnsignedSession> unsignedOnes;
        QList<LeftDrafts> left;
        QList<SecrecyBreach> breaches;
        QList<Handover> handovers;
        QList<InspectionDraw> draws;
    };
    static Result<Lists> read(Services &services, RoleSet roles, UserId me);
    void beginNote();
    void buildLists();
    ListPanel *addList(const char *code, const QString &title, ListPanel *panel);
    void showLists();
    void showSeries(ListPanel *panel, QList<SeriesRow> *shown, const QList<SeriesRow> &rows, bool isOpen);
    void showUnsigned();
    void showOthers();
    void showRecords();
    void showList();
    void find();
    bool isCounsellor() const;
    PageHost &m_host;
    Lists m_lists;
    QList<SeriesRow> m_open;
    QList<SeriesRow> m_closed;
    QList<SessionHit> m_hits;
    QHash<QString, ListPanel *> m_panels;
    SegmentedChoice *m_choice = nullptr;
    QLineEdit *m_search = nullptr;
    QTimer m_wait;
    QLabel *m_searchState = nullptr;
    /// Counts the searches; the vault's thread gives up one that is no longer the last.
    std::shared_ptr<std::atomic<int>> m_findRun = std::make_shared<std::atomic<int>>(0);
    QStackedWidget *m_stack = nullptr;
};

} // namespace tingyu::ui
