// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/room_desk.h"
#include "ui/room/room_panel.h"

class QLabel;
class QPlainTextEdit;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DraftKeeper;
class ListCard;

/// The five written rules: which version holds, the text with its history, a
/// draft beside it, the wall print.
class RulesPanel : public RoomPanel
{
    Q_OBJECT

public:
    explicit RulesPanel(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    void flush() override;
    QWidget *firstFocus() override;
    bool print() override;

private:
    void fill();
    void showKind();
    void showVersion(const Uid &uid);
    const RoomRule *shown() const;
    QString kind() const;
    QString typedText() const;
    void write();
    void useModel();
    void askApproval();
    void discard();

    QList<RoomRule> m_versions;
    QString m_kind;
    Uid m_shown;
    bool m_mayWrite = false;
    bool m_filling = false;
    QLabel *m_missing = nullptr;
    ListCard *m_kinds = nullptr;
    ListCard *m_history = nullptr;
    QLabel *m_title = nullptr;
    Banner *m_banner = nullptr;
    QPlainTextEdit *m_text = nullptr;
    ActionButton *m_write = nullptr;
    ActionButton *m_model = nullptr;
    ActionButton *m_approve = nullptr;
    ActionButton *m_discard = nullptr;
    ActionButton *m_print = nullptr;
    DraftKeeper *m_draft = nullptr;
};

} // namespace tingyu::ui
