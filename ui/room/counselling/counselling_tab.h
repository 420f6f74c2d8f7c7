// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/secrecy.h"
#include "ui/room/counselling/note_draft.h"
#include "ui/shell/page_tab.h"

class QStackedWidget;

namespace tingyu::ui {

class CounsellingBoard;
class InspectionView;
class NoteView;
class SeriesView;

/// 辅导: the lists, one thread, one record, one inspection.
class CounsellingTab : public PageTab
{
    Q_OBJECT

public:
    explicit CounsellingTab(PageHost &host, QWidget *parent = nullptr);
    QString subtitle() const override;
    void refresh() override;
    /// {"note": NoteKey, "field", "caret"} a record; {"appointment": uid} the one about an appointment, new
    /// or begun; {"series": uid} a thread; {"draw": uid} an inspection; {"list": code} a list; {"secrecy":
    /// secrecyKey()} an exception to secrecy that is put on record.
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    void flush() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;
    QString helpTask() const override;

private:
    void showBoard();
    void showSeries(const Uid &series);
    void showNote(const NoteKey &key, const PageTarget &place = {});
    void leaveNote();
    void showDraw(const Uid &draw);
    void showBreach(const Uid &breach);
    void showHandover(const Uid &handover);
    void listen(QWidget *view);
    void showFailure(const Error &error, const std::function<void()> &again);
    QStackedWidget *m_stack = nullptr;
    CounsellingBoard *m_board = nullptr;
    SeriesView *m_series = nullptr;
    NoteView *m_note = nullptr;
    InspectionView *m_draw = nullptr;
    bool m_fromSeries = false; ///< the note was opened there, and leaving it leads back
    Uid m_fromFile;            ///< so for the file of this student; null: from elsewhere
};

/// Code of the tab in the room's page.
inline constexpr const char *counsellingTab = "counselling";

PageTabEntry counsellingTabEntry();
void registerCounselling(PageRegistry &registry);

} // namespace tingyu::ui
