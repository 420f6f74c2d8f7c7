// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/review_order.h"
#include "core/screening/sheet_service.h"
#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class DataTable;
class EmptyState;
class SegmentedChoice;
class ValueTableModel;

/// The queue of students whose score asked for a look: sheets to look at today first, then by waiting. At the
/// right the talks held and the decision, which a person makes with a reason.
class ReviewBoard : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewBoard(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    void choose(const Uid &review);
    void flush();
    QWidget *firstFocus() const;

Q_SIGNALS:
    void sheetAsked(const Uid &sheet);
    void caseAsked(const Uid &student);
    void countChanged(int open);

private:
    struct Queue
    {
        QList<ReviewRow> rows; ///< by urgency
        QList<SheetFlag> flags;
        QStringList scaleNames; ///< of reviews, one each
        QStringList reasons;    ///< what their flags say, in words of the scale
    };
    void build();
    void buildDetail(QVBoxLayout *column);
    void showQueue(const Queue &queue);
    void showCurrent();
    void talk();
    void refuse(const Error &error);
    void decide();
    void recordContact();
    void afterChange(const QString &label, qint64 changeSet);
    void takeUpDraft(const Uid &review);
    const ReviewRow *currentRow() const;
    const Review *current() const;
    QList<ReviewRow> chosen() const;
    void buildTools(QVBoxLayout *column);

    PageHost &m_host;
    Queue m_queue;
    Uid m_wanted;
    Uid m_writing;            ///< the review whose talk stands in the text
    bool m_draftRead = false; ///< its draft has been looked for: until then an empty text says nothing
    QWidget *m_content = nullptr;
    EmptyState *m_empty = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_model = nullptr;
    Card *m_card = nullptr;
    Card *m_flagCard = nullptr;
    QLabel *m_flagText = nullptr;
    QLineEdit *m_contact = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_talks = nullptr;
    QLabel *m_plan = nullptr;
    QLabel *m_interview = nullptr;
    SegmentedChoice *m_partner = nullptr;
    QPlainTextEdit *m_talk = nullptr;
    SegmentedChoice *m_decision = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_noTalkLabel = nullptr;
    QLineEdit *m_noTalk = nullptr;
    Banner *m_banner = nullptr;
};

} // namespace tingyu::ui
