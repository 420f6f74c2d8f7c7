// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/help_key.h"

#include <QMainWindow>

class QStackedWidget;

namespace tingyu::ui {

class Settings;
class StartFrame;
class StartPage;
class Workspace;

/// The one window. Its title never says more than the program's name. Shows either a start page, the
/// workspace, or the cover that hides everything at once when the window locks.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);
    void showStart(StartPage *page); ///< takes it
    void showWorkspace(Workspace *workspace);
    void cover(); ///< at once; input goes nowhere while covered
    void uncover();
    bool isCovered() const;
    StartPage *startPage() const;
    Workspace *workspace() const { return m_workspace; }
    QString helpTaskIn(const QWidget &dialog) const; ///< page of the help that F1 opens in one of its dialogs
    /// Brings a file to the page that takes it: the importer of the open room, or the page at the door. False
    /// when nothing shown takes it.
    bool openFile(const QString &path);

Q_SIGNALS:
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    HelpKey::Behind behindDialogs() const;
    Settings &m_settings;
    QStackedWidget *m_stack = nullptr;
    StartFrame *m_start = nullptr;
    Workspace *m_workspace = nullptr;
    QWidget *m_cover = nullptr;
    HelpKey *m_helpKey = nullptr;
};

} // namespace tingyu::ui
