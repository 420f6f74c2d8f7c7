// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign_plan_service.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace tingyu::ui {

class ActionButton;
class DataTable;
class FormDialog;
class WrapRow;

/// One list on how a screening is held, with its buttons below. Reads itself anew after each change.
class PlanTab : public QWidget
{
    Q_OBJECT

public:
    PlanTab(PageHost &host, const Campaign &campaign, const char *listId, const QString &listName,
            const QStringList &headers, QWidget *parent);
    virtual void refresh() = 0;
    QWidget *firstFocus() const;

Q_SIGNALS:
    void changed(); ///< counts of the campaign are others now

protected:
    PageHost &host() const { return m_host; }
    const Campaign &campaign() const { return m_campaign; }
    DataTable *list() const { return m_list; }
    void setRows(const QList<QList<ValueCell>> &rows);
    /// The row chosen; -1 for none, which is said.
    int chosenRow() const;
    void say(const QString &sentence); ///< above the list
    ActionButton *addButton(const char *name, const QString &text, const QString &spoken,
                            const std::function<void()> &act);
    /// Writes, refreshes, and tells the board.
    void store(const QString &label, const std::function<Result<void>(Services &)> &job);
    /// The same of what was filled in here: closes it, or says in it why not.
    void store(FormDialog *dialog, const QString &label, const std::function<Result<void>(Services &)> &job);
    void report(const Error &error) { m_host.showError(error); }

private:
    PageHost &m_host;
    Campaign m_campaign;
    QLabel *m_note = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_model = nullptr;
    WrapRow *m_tools = nullptr;
};

/// Who is still to be asked.
class MakeUpTab : public PlanTab
{
    Q_OBJECT

public:
    MakeUpTab(PageHost &host, const Campaign &campaign, QWidget *parent);
    void refresh() override;
};

/// What guardians and students of a class have said, as the folded sheets are opened.
class ConsentTab : public PlanTab
{
    Q_OBJECT

public:
    ConsentTab(PageHost &host, const Campaign &campaign, QWidget *parent);
    void refresh() override;

private:
    struct Row
    {
        Uid student;
        QString name;
        QString schoolNo;
        ConsentState guardian = ConsentState::NotAsked;
        ConsentState own = ConsentState::NotAsked;
    };
    void readClasses();
    SchoolClassId schoolClass() const;
    void say(ConsentParty party, ConsentAnswer answer);
    void sayForAll();
    void printForms();
    QComboBox *m_classes = nullptr;
    QList<Row> m_rows;
};

/// Papers out and back, counted by class.
class HandoutTab : public PlanTab
{
    Q_OBJECT

public:
    HandoutTab(PageHost &host, const Campaign &campaign, QWidget *parent);
    void refresh() override;

private:
    void count();
    QList<HandoutLine> m_lines;
    QHash<QString, QString> m_names;
};

/// When which class sat, and whether its day was looked at.
class SittingTab : public PlanTab
{
    Q_OBJECT

public:
    SittingTab(PageHost &host, const Campaign &campaign, QWidget *parent);
    void refresh() override;

private:
    void record();
    void removeChosen();
    void looked();
    void printForm();
    QList<Sitting> m_sittings;
    QList<ClassCoverage> m_classes;
};

/// Students who are left out, each with a reason.
class ExceptionTab : public PlanTab
{
    Q_OBJECT

public:
    ExceptionTab(PageHost &host, const Campaign &campaign, QWidget *parent);
    void refresh() override;

private:
    void add();
    void takeBack();
    QList<CampaignException> m_exceptions;
};

} // namespace tingyu::ui
