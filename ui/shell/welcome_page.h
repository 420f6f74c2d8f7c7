// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/start_frame.h"

namespace tingyu::ui {

class Banner;

/// The first page of an empty machine: 新建, 打开, 看演示, 恢复. A backup file may be dropped on it.
class WelcomePage : public StartPage
{
    Q_OBJECT

public:
    explicit WelcomePage(bool demoOffered, QWidget *parent = nullptr);
    QWidget *firstFocus() override { return m_create; }
    bool takeFile(const QString &path) override;
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void createAsked();
    void openAsked(const QString &folder);
    void demoAsked();
    void restoreAsked(const QString &file); ///< empty: the file is asked for there

private:
    QWidget *m_create = nullptr;
    Banner *m_banner = nullptr;
};

} // namespace tingyu::ui
