// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/case_desk.h"

#include <QWidget>

class QComboBox;
class QStandardItemModel;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class DraftKeeper;
class FieldEdit;
class ItemTable;

/// Form 13, typed from the expert's paper: an answer to each numbered question, the other fields, and what
/// the school makes of each point. Answers of several experts stand apart.
class OpinionPanel : public QWidget
{
    Q_OBJECT

public:
    OpinionPanel(CaseDesk &desk, QWidget *parent = nullptr);
    void show();
    void begin(); ///< type an answer
    void flush();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Line
    {
        Uid opinion;
        OpinionPart part;
    };
    void markSeen(); ///< an answer that came by stick is no longer waiting to be read
    void buildList();
    void buildAdoption();
    void buildFollow();
    void buildEntry();
    void buildEntryFields(const QList<CaseQuestion> &questions);
    void showLines();
    void openPart(int row);
    void storePart();
    void storeFollow();
    void submit();
    QString partLabel(const QString &code) const;
    QString draft() const;
    const Opinion *chosen() const;
    CaseDesk &m_desk;
    Uid m_shown;
    Banner *m_banner = nullptr;
    Card *m_listCard = nullptr;
    QWidget *m_empty = nullptr;
    QComboBox *m_which = nullptr;
    QStandardItemModel *m_model = nullptr;
    ItemTable *m_table = nullptr;
    ActionButton *m_new = nullptr;
    QList<OpinionPart> m_lines;
    Card *m_adoption = nullptr;
    OpinionPart m_part;
    FieldEdit *m_text = nullptr;
    FieldEdit *m_verdict = nullptr;
    FieldEdit *m_why = nullptr;
    FieldEdit *m_who = nullptr;
    FieldEdit *m_until = nullptr;
    FieldEdit *m_doneOn = nullptr;
    Card *m_follow = nullptr;
    FieldEdit *m_checkedBy = nullptr;
    FieldEdit *m_parentsTold = nullptr;
    FieldEdit *m_feedback = nullptr;
    Card *m_entry = nullptr;
    QWidget *m_entryFields = nullptr;
    FieldEdit *m_receivedOn = nullptr;
    FieldEdit *m_receivedWay = nullptr;
    QList<std::pair<QString, FieldEdit *>> m_edits; ///< field of form 13 -> editor
    int m_version = 0;
    DraftKeeper *m_drafts = nullptr;
};

} // namespace tingyu::ui
