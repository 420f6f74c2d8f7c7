// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDialog>
#include <QPixmap>

class QLabel;
class QScrollArea;

namespace tingyu::ui {

class ActionButton;

/// Pictures out of the vault, one at a time, as wide as the window; + and - make it larger and smaller, PgUp
/// and PgDn turn the pages, Esc closes it. The window's own title names nobody.
class PictureView : public QDialog
{
    Q_OBJECT

public:
    /// Nothing is shown until setPicture() answers pageAsked().
    PictureView(const QString &name, int pages, QWidget *parent);
    void setPicture(int page, const QPixmap &picture); ///< of the page that was asked for last
    void turnTo(int page);                             ///< from 0

Q_SIGNALS:
    void pageAsked(int page);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void zoom(double by);
    void draw();
    QString m_name;
    int m_pages = 1;
    int m_page = 0;
    QPixmap m_picture;
    double m_zoom = 1; ///< 1: as wide as the window
    QLabel *m_title = nullptr;
    QLabel *m_sheet = nullptr;
    QScrollArea *m_area = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_on = nullptr;
};

/// False when the bytes are no picture.
bool showPicture(QWidget *parent, const QString &name, const QByteArray &bytes);

} // namespace tingyu::ui
