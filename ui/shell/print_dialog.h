// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/print_order.h"
#include "ui/shell/page.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QSpinBox;

namespace tingyu::ui {

class Banner;
class PreviewWidget;

/// A document before it goes to paper: why and how many copies above, the pages as they will print below.
/// Nothing prints without a reason, and every print is on record before it leaves.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    /// On the vault thread; `record` false makes the preview.
    using Make =
        std::function<Result<report::Printed>(Services &, const report::PrintOrder &order, bool record)>;

    PrintDialog(PageHost &host, const QString &heading, Make make, QWidget *parent = nullptr);

private:
    void build(const QString &heading);
    void preview();
    void issue(const std::function<Result<void>(const QList<report::Document> &)> &deliver);
    void recordUnwritten(int serial, const Error &why);
    void refuse(const Error &error);
    report::PrintOrder order() const;

    PageHost &m_host;
    Make m_make;
    QTimer m_wait;
    QLineEdit *m_reason = nullptr;
    QSpinBox *m_copies = nullptr;
    Banner *m_banner = nullptr;
    PreviewWidget *m_preview = nullptr;
};

} // namespace tingyu::ui
