// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge_service.h"
#include "ui/shell/page_tab.h"

class QLabel;
class QPlainTextEdit;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class ListCard;

/// 几台电脑: what the PCs of one room give each other, by stick or shared folder; what two of them wrote
/// differently, with both values; and the hours that two of them gave away.
class MergeTab : public PageTab
{
    Q_OBJECT

public:
    MergeTab(PageHost &host, QWidget *parent);
    QString subtitle() const override;
    void refresh() override;
    void open(const PageTarget &target) override;
    QWidget *firstFocus() override;
    QString helpTask() const override;

private:
    struct Facts
    {
        merge::MergeService::State state;
        QString folder;
        QList<merge::Difference> differences;
        QList<merge::MergeService::BookedTwice> twice;
    };
    Card *buildPcs();
    Card *buildChoice();
    void fill();
    void showDifference(int row);
    void take(const QString &path);
    void tellErased(int students);
    void askTake();
    void askWrite();
    void meet();
    void askFolder();
    void askNumber();
    void decide(merge::Choice choice);
    bool may(const Operation &operation) const { return isAllowed(operation, host().facts().session, {}); }

    Facts m_facts;
    Banner *m_banner = nullptr;
    QLabel *m_pcs = nullptr;
    QLabel *m_folder = nullptr;
    ActionButton *m_write = nullptr;
    ActionButton *m_meet = nullptr;
    ListCard *m_differences = nullptr;
    ListCard *m_twice = nullptr;
    Card *m_choice = nullptr;
    QLabel *m_about = nullptr;
    QPlainTextEdit *m_kept = nullptr;
    QPlainTextEdit *m_other = nullptr;
    ActionButton *m_keep = nullptr;
    ActionButton *m_take = nullptr;
};

} // namespace tingyu::ui
