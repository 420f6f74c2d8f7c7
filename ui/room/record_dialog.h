// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QHBoxLayout;

namespace tingyu::ui {

/// A record that is only read: labels and texts below each other. Deletes itself when closed.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    RecordDialog(const char *name, const QString &title, QWidget *parent);
    void add(const QString &words, const QString &text); ///< an empty text is left out
    void addButton(QWidget *button);

private:
    QFormLayout *m_rows = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};

} // namespace tingyu::ui
