// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/definition_reader.h"
#include "core/screening/campaign.h"
#include "core/screening/second_keying_service.h"
#include "ui/screening/answer_grid.h"
#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace tingyu::ui {

class Banner;
class KeyingHead;
class SegmentedChoice;

/// Keying of paper sheets: class list at the left, the sheet at the right, 100 keys for 100 items, the next
/// student by itself, or found by two or three keys where the stack is not in order, among those of the class
/// or of the whole campaign. A second keyer keys the same stack again. No totals and no flags: helpers key,
/// the counsellor sees. Every key is kept as a draft, so that leaving, locking and a power cut lose at most
/// the last two seconds.
class KeyingView : public QWidget
{
    Q_OBJECT

public:
    explicit KeyingView(PageHost &host, QWidget *parent = nullptr);
    void start(const Campaign &campaign, const ClassCoverage &schoolClass, const QString &scaleId);
    QString subtitle() const;
    void flush(); ///< writes the draft of the sheet in hand
    QWidget *firstFocus() const { return m_grid; }
    PageTarget place() const;

Q_SIGNALS:
    /// The bare number of sheets somebody must look at today goes along.
    void left(qint64 sheetsToday);
    void subtitleChanged();

private:
    struct Loaded
    {
        QList<CampaignMember> members;
        QList<KeyingItem> items;
        scales::DefinitionPtr definition;
        QHash<StudentId, QString> codes;
        QHash<StudentId, SecondState> second;
        QHash<StudentId, QString> classNames;
    };
    void build();
    QWidget *buildMembers();
    void loaded(const Loaded &loaded);
    QString secondWord(const CampaignMember &member) const;
    QString shownName(const CampaignMember &member) const;
    QStringList patternWords() const;
    bool isSecondRound() const;
    bool isInOrder() const;
    bool isByCode() const;
    bool isWholeCampaign() const;
    QString nothingLeft() const;
    void awaitNumber();
    void typedNumber(const QString &text);
    void storeSecond();
    void secondStored(const Result<SecondOutcome> &result);
    void openMismatches();
    void loadClass();
    void show(int row);
    void showDraft(const std::optional<Draft> &draft, int row);
    void showHead();
    void listMembers();
    void markRow(int row);
    void sheetFinished();
    void store();
    void stored(const Result<StoredSheet> &result, const QString &name, qint64 changeSet);
    void mark(CampaignMark mark);
    void advance();
    void findNumber();
    void takeBackLast();
    void leave();
    QString draftForm() const;
    bool isOpen(const CampaignMember &member) const;

    PageHost &m_host;
    Campaign m_campaign;
    ClassCoverage m_class;
    QString m_scaleId;
    QList<CampaignMember> m_members;
    QList<KeyingItem> m_items;
    scales::DefinitionPtr m_definition;
    QHash<StudentId, QString> m_codes;
    QHash<StudentId, SecondState> m_second;
    QHash<StudentId, QString> m_classNames;
    int m_row = -1;
    bool m_dirty = false;
    bool m_storing = false;
    bool m_asked = false; ///< the doubtful pattern was shown; Enter stores
    int m_storedToday = 0;
    qint64 m_lastSet = 0;
    int m_lastRow = -1;
    QTimer *m_draftTimer = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_progress = nullptr;
    QLineEdit *m_number = nullptr;
    KeyingHead *m_head = nullptr;
    SegmentedChoice *m_order = nullptr;
    SegmentedChoice *m_round = nullptr;
    SegmentedChoice *m_scope = nullptr;
    SegmentedChoice *m_columns = nullptr;
    Banner *m_banner = nullptr;
    AnswerGrid *m_grid = nullptr;
};

} // namespace tingyu::ui
