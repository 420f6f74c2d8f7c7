// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/page_layout.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace tingyu::ui {

class SavedLine;

/// Pages on screen as they will be on paper. Ctrl+P prints, Ctrl+S saves a PDF, Ctrl with + and - zooms,
/// Ctrl+0 fits the width. Pages are painted when they come into sight. Printing goes through `issue`, so that
/// serial and print log come first; what it returns is what is printed. Where a PDF was saved stands below
/// the pages, so that nothing above them moves.
class PreviewWidget : public QWidget
{
    Q_OBJECT

public:
    /// Puts the print on record and gives the documents to print (one a copy), or nothing when it may not be;
    /// the caller says why. Answers at once or later, on this thread. What Deliver gives back is the caller's
    /// to say and to put on record.
    using Deliver = std::function<Result<void>(const QList<report::Document> &)>;
    using Issue = std::function<void(const Deliver &)>;

    explicit PreviewWidget(QWidget *parent = nullptr);

    void setDocument(const report::Document &document, report::Language language);
    /// Without one, printing and saving are off: a preview of what may not leave.
    void setIssue(const Issue &issue);
    /// Asked before a file or a printer is chosen; false when there is something to be filled in first, which
    /// the caller says.
    void setReady(const std::function<bool()> &isReady) { m_isReady = isReady; }
    int pageCount() const;
    void forgetSaved(); ///< where the last PDF lies is told no more
    double zoom() const { return m_zoom; }
    void setZoom(double zoom); ///< 1 = paper size at 96 dpi, kept within 0.4 and 3
    void fitWidth();

Q_SIGNALS:
    void printed(int pages);
    void saved(); ///< where, stands below the pages
    void failed(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showPages();
    void print();
    void save();
    QAction *action(const QString &name, const QString &text, const QKeySequence &key,
                    const std::function<void()> &run);

    std::optional<print::PageSet> m_pages;
    report::Language m_language = report::Language::Chinese;
    QString m_fileName; ///< proposed for a PDF
    Issue m_issue;
    std::function<bool()> m_isReady = [] { return true; };
    double m_zoom = 1;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_sheets = nullptr;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_count = nullptr;
    SavedLine *m_saved = nullptr;
    QAction *m_print = nullptr;
    QAction *m_save = nullptr;
};

} // namespace tingyu::ui
