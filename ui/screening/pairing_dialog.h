// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_import_service.h"
#include "ui/shell/page.h"

#include <QDialog>

#include <functional>

class QLineEdit;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class ValueTableModel;

/// Where rows that fit no student wait, and what becomes of them.
struct PairingSource
{
    QString title;
    std::function<Result<QList<UnmatchedRow>>(Services &)> list;
    std::function<Result<QList<PairCandidate>>(Services &, const Uid &)> candidates;
    std::function<Result<void>(Services &, const Uid &, StudentId)> pair;
    std::function<Result<void>(Services &, const Uid &, const QString &)> drop;
};
PairingSource answerRows(const Campaign &campaign); ///< of files of answers
PairingSource foreignRows();                        ///< of results scored elsewhere

/// Rows of files that fit no student: at the left as the file has them, at the right who may be meant.
/// A person pairs, leaves for later, or drops with a reason; the last step can be taken back.
class PairingDialog : public QDialog
{
    Q_OBJECT

public:
    PairingDialog(PageHost &host, PairingSource source, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(); ///< a row was paired or dropped, or one came back

private:
    void build();
    QWidget *rowSide();
    QWidget *candidateSide();
    void refresh();
    void showRows(const QList<UnmatchedRow> &rows);
    void showCandidates();
    void search(const QString &text);
    void fillCandidates(const QList<PairCandidate> &candidates, bool searched);
    void pair();
    void leave();
    void drop();
    void finish(const Result<qint64> &changeSet, const QString &said);
    void undo(qint64 changeSet);
    const UnmatchedRow *current() const;

    PageHost &m_host;
    PairingSource m_source;
    QList<UnmatchedRow> m_rows;
    QList<PairCandidate> m_candidates;
    Banner *m_banner = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_model = nullptr;
    DataTable *m_candidateList = nullptr;
    ValueTableModel *m_candidateModel = nullptr;
    QLineEdit *m_search = nullptr;
    QLineEdit *m_reason = nullptr;
    ActionButton *m_pair = nullptr;
    ActionButton *m_leave = nullptr;
    ActionButton *m_drop = nullptr;
};

} // namespace tingyu::ui
