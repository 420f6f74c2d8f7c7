// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/case_report_service.h"
#include "ui/care/case_desk.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QStandardItemModel;
class QVBoxLayout;

namespace tingyu::ui {

class Banner;
class Card;
class FieldEdit;
class ItemTable;
class PreviewWidget;
class SegmentedChoice;

/// Printing of a case: what, for whom and why at the left, the pages at the right. What the leak check found
/// stands in place and is decided by keys: R goes to the field to rewrite it, K keeps the word as no person.
/// Nothing prints while a finding is undecided.
class PrintPanel : public QWidget
{
    Q_OBJECT

public:
    PrintPanel(CaseDesk &desk, QWidget *parent = nullptr);
    void show();  ///< the case was read anew
    void print(); ///< Ctrl+P: the print dialog, or what is missing
    QWidget *firstFocus() const;

Q_SIGNALS:
    /// A place of the report to be rewritten: "reason_line", "timeline[3].event", "question[2]".
    void rewriteAsked(const QString &place);

private:
    void buildOptions(QVBoxLayout *column);
    void buildFindings(QVBoxLayout *column);
    void buildLog(QVBoxLayout *column);
    void preview();
    void showReport(const Result<report::CaseReport> &report);
    void showFindings(const report::CaseReport &report);
    void keep(const report::LeakFinding &finding);
    bool hasReason();
    void askReason();
    void issue(const std::function<Result<void>(const QList<report::Document> &)> &deliver);
    void recordUnwritten(int serial, const Error &why);
    bool isBlank() const;
    bool isSheet() const; ///< form 13
    report::CaseReportRequest request() const;
    QString placeWords(const QString &place) const;
    CaseDesk &m_desk;
    Uid m_shown;
    QTimer m_wait;
    SegmentedChoice *m_variant = nullptr;
    QCheckBox *m_deidentify = nullptr;
    FieldEdit *m_reason = nullptr;
    FieldEdit *m_recipient = nullptr;
    FieldEdit *m_copies = nullptr;
    Banner *m_banner = nullptr;
    Card *m_findings = nullptr;
    QVBoxLayout *m_findingRows = nullptr;
    Card *m_logCard = nullptr;
    QLabel *m_withheld = nullptr;
    QStandardItemModel *m_log = nullptr;
    ItemTable *m_logTable = nullptr;
    PreviewWidget *m_preview = nullptr;
};

/// One finding of the leak check with the keys that decide it.
class FindingRow : public QWidget
{
    Q_OBJECT

public:
    FindingRow(int number, const report::LeakFinding &finding, const QString &place, const QString &excerpt,
               QWidget *parent);

Q_SIGNALS:
    void rewrite();
    void keep();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_mayKeep = false;
};

} // namespace tingyu::ui
