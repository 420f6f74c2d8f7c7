// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/print_order.h"
#include "ui/shell/page.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace tingyu::ui {

class Banner;
class PreviewWidget;
class ProgressLine;

/// A document before it goes to paper: why and how many copies above, the pages as they will print below.
/// Nothing prints without a reason, and every print is on record before it leaves.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    /// On the vault thread; `record` false makes the preview.
    using Make =
        std::function<Result<report::Printed>(Services &, const report::PrintOrder &order, bool record)>;

    /// The same for what may last: its progress is shown, and it can be stopped with nothing put on record.
    using MakeLong = std::function<Result<report::Printed>(Services &, const report::PrintOrder &order,
                                                           bool record, const Progress &progress)>;

    PrintDialog(PageHost &host, const QString &heading, Make make, QWidget *parent = nullptr);
    PrintDialog(PageHost &host, const QString &heading, MakeLong make, QWidget *parent = nullptr);

    /// Choices of this print, above the pages; they belong to the dialog from now on.
    void addChoices(QWidget *choices);
    /// The document is to be made another way from now on; so is the preview.
    void setMake(MakeLong make);

private:
    /// What was made, in the window's thread; a preview that is not wanted any more is not told of.
    using Made = std::function<void(const Result<report::Printed> &printed)>;
    void start(const QString &heading);
    void build(const QString &heading);
    void preview();
    void run(bool record, const Made &then);
    void issue(const std::function<Result<void>(const QList<report::Document> &)> &deliver);
    void recordUnwritten(int serial, const Error &why);
    void refuse(const Error &error);
    bool hasReason();
    void askReason();
    report::PrintOrder order() const;

    PageHost &m_host;
    MakeLong m_make;
    QTimer m_wait;
    bool m_isLong = false;
    bool m_isRunning = false;   ///< a long one
    bool m_isRecording = false; ///< and it is no preview
    bool m_isRefused = false;   ///< the banner says why there is no preview
    bool m_isBlank = false;     ///< an empty form
    bool m_again = false;       ///< another preview is wanted after it
    QVBoxLayout *m_choices = nullptr;
    ProgressLine *m_progress = nullptr;
    QLineEdit *m_reason = nullptr;
    QSpinBox *m_copies = nullptr;
    Banner *m_banner = nullptr;
    PreviewWidget *m_preview = nullptr;
};

} // namespace tingyu::ui
