// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/receive_service.h"
#include "ui/shell/page_tab.h"

namespace tingyu::ui {

class ActionButton;
class Banner;
class ListCard;

/// What came: files are looked at first, one row a file, then taken in. Below, what was put aside for a
/// person to look at.
class ReceiveTab : public PageTab
{
    Q_OBJECT

public:
    ReceiveTab(PageHost &host, QWidget *parent);
    void refresh() override;
    /// {"file": path} of a file that was dropped on the window.
    void open(const PageTarget &target) override;
    QWidget *firstFocus() override;
    bool addNew() override;
    QString helpTask() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Facts
    {
        QList<exchange::PutAside> aside;
        QHash<EnrolledUnitId, QString> names;
    };
    void chooseFiles();
    void look(const QStringList &paths);
    void takeIn();
    void run(bool dryRun);
    void fillFiles();
    void fillAside();
    void allow();
    void setAsked();
    void writeReceipts();

    QStringList m_paths;
    QList<exchange::FileVerdict> m_verdicts;
    Facts m_facts;
    Banner *m_banner = nullptr;
    ListCard *m_files = nullptr;
    ListCard *m_aside = nullptr;
    ActionButton *m_take = nullptr;
};

} // namespace tingyu::ui
