// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDialog>
#include <QPixmap>

class QLabel;
class QScrollArea;

namespace tingyu::ui {

/// A picture out of the vault, as wide as its window; + and - make it larger and smaller, Esc closes it.
class PictureView : public QDialog
{
    Q_OBJECT

public:
    PictureView(const QPixmap &picture, const QString &name, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void zoom(double by);
    void draw();
    QPixmap m_picture;
    double m_zoom = 1; ///< 1: as wide as the window
    QLabel *m_sheet = nullptr;
    QScrollArea *m_area = nullptr;
};

/// False when the bytes are no picture.
bool showPicture(QWidget *parent, const QString &name, const QByteArray &bytes);

} // namespace tingyu::ui
