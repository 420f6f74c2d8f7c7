// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>
#include <QVariant>

class QFrame;
class QListView;
class QStandardItemModel;

namespace tingyu::ui {

/// One line of a search result. `target` is handed back untouched.
struct SearchHit
{
    QString title;
    QString detail; ///< class and number, or the key of a command
    QString kind;   ///< word at the right: 学生, 页面, 命令
    QString iconName;
    QVariant target;
};

/// The search line with its results below. Down and Up move the visible highlight at once while the caret
/// stays in the line; Enter opens the highlighted one and nothing else; Esc clears what was typed, then
/// closes.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);
    /// Shows results for `query`; ignored when the line holds something else by now (the last query wins).
    void showHits(const QString &query, const QList<SearchHit> &hits);
    bool isOpen() const;
    int highlighted() const; ///< row, -1 when none
    int hitCount() const;
    /// The key that leads here, shown while the line is empty; none unless given.
    void setKeyHint(const QKeySequence &key);
    QString keyHint() const { return m_keyHint; }

Q_SIGNALS:
    void queryChanged(const QString &text); ///< 30 ms after the last keystroke; empty when cleared
    void chosen(const QVariant &target);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void closePopup();
    void choose(int row);
    QFrame *m_popup = nullptr;
    QListView *m_list = nullptr;
    QStandardItemModel *m_model = nullptr;
    QList<SearchHit> m_hits;
    QString m_keyHint;
};

} // namespace tingyu::ui
