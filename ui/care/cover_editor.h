// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_page_service.h"

#include <QDialog>
#include <QImage>

class QCheckBox;
class QLabel;
class QScrollArea;

namespace tingyu::ui {

class ActionButton;
class Banner;
class CoverCanvas;

/// Covering the names on one page, and the word of whoever did it.
class CoverEditor : public QDialog
{
    Q_OBJECT

public:
    /// `picture`: the page, small enough for the screen.
    CoverEditor(const CasePage &page, const QImage &picture, QWidget *parent);
    void refuse(const Error &error);
    void finish() { accept(); }

Q_SIGNALS:
    /// The person stands for it; finish() or refuse() follows.
    void stated(tingyu::CasePageService::Statement statement, const QList<tingyu::PictureArea> &areas);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildTools();
    void showState();
    void state();
    CoverCanvas *m_canvas = nullptr;
    QScrollArea *m_area = nullptr;
    QLabel *m_said = nullptr;
    QCheckBox *m_nobody = nullptr;
    Banner *m_banner = nullptr;
    ActionButton *m_remove = nullptr;
    ActionButton *m_undo = nullptr;
    ActionButton *m_ok = nullptr;
};

} // namespace tingyu::ui
