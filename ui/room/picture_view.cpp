// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/picture_view.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr double zoomStep = 1.25;
constexpr double smallestZoom = 0.4;
constexpr double largestZoom = 5;

} // namespace

PictureView::PictureView(const QString &name, int pages, QWidget *parent)
    : QDialog(parent)
    , m_name(name)
    , m_pages(pages)
    , m_title(label({}, "cardTitle", this))
    , m_sheet(new QLabel(this))
    , m_area(named(new QScrollArea(this), "pictureView.area", tr("图片:%1").arg(name)))
{
    setObjectName(QStringLiteral("pictureView"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("查看图片"));
    setAccessibleName(name);
    m_title->setObjectName(QStringLiteral("pictureView.title"));
    m_title->setWordWrap(true);
    m_sheet->setAlignment(Qt::AlignCenter);
    m_sheet->setAccessibleName(name);
    m_area->setWidgetResizable(true);
    m_area->setWidget(m_sheet);
    const auto button = [this](const QString &words, const char *objectName, const QString &spoken,
                               auto slot) {
        auto *made = named(new ActionButton(words, this), objectName, spoken);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(
        button(QStringLiteral("+"), "pictureView.larger", tr("放大图片"), [this] { zoom(zoomStep); }));
    row->addWidget(
        button(QStringLiteral("−"), "pictureView.smaller", tr("缩小图片"), [this] { zoom(1 / zoomStep); }));
    row->addStretch(1);
    m_back = button(tr("上一页"), "pictureView.back", tr("上一页图片"), [this] { turnTo(m_page - 1); });
    m_on = button(tr("下一页"), "pictureView.on", tr("下一页图片"), [this] { turnTo(m_page + 1); });
    for (ActionButton *one : {m_back, m_on}) {
        one->setVisible(pages > 1);
        row->addWidget(one);
    }
    row->addStretch(1);
    row->addWidget(button(tr("关闭"), "pictureView.close", tr("关闭图片"), [this] { accept(); }));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(12), px(12), px(12), px(12));
    column->setSpacing(px(8));
    column->addWidget(m_title);
    column->addWidget(m_area, 1);
    column->addLayout(row);
    if (pages > 1) {
        connect(new QShortcut(QKeySequence(Qt::Key_PageUp), this), &QShortcut::activated, this,
                [this] { turnTo(m_page - 1); });
        connect(new QShortcut(QKeySequence(Qt::Key_PageDown), this), &QShortcut::activated, this,
                [this] { turnTo(m_page + 1); });
    }
    const QSize room = parent->screen()->availableSize();
    resize(std::min(px(820), room.width() - px(40)), std::min(px(900), room.height() - px(60)));
    m_area->setFocus();
}

void PictureView::turnTo(int page)
{
    if (page < 0 || page >= m_pages)
        return;
    m_page = page;
    m_title->setText(m_pages > 1 ? tr("%1 · 第 %2 页,共 %3 页").arg(m_name).arg(page + 1).arg(m_pages)
                                 : m_name);
    m_back->setEnabled(page > 0);
    m_on->setEnabled(page + 1 < m_pages);
    Q_EMIT pageAsked(page);
}

void PictureView::setPicture(int page, const QPixmap &picture)
{
    if (page != m_page)
        return;
    m_picture = picture;
    m_area->verticalScrollBar()->setValue(0);
    draw();
}

void PictureView::zoom(double by)
{
    m_zoom = std::clamp(m_zoom * by, smallestZoom, largestZoom);
    draw();
}

void PictureView::draw()
{
    if (m_picture.isNull())
        return;
    const int width = static_cast<int>((m_area->width() - px(24)) * m_zoom);
    m_sheet->setPixmap(m_picture.scaledToWidth(std::max(width, 1), Qt::SmoothTransformation));
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    draw();
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoom(zoomStep);
    else if (event->key() == Qt::Key_Minus)
        zoom(1 / zoomStep);
    else
        QDialog::keyPressEvent(event);
}

bool showPicture(QWidget *parent, const QString &name, const QByteArray &bytes)
{
    QPixmap picture;
    if (!picture.loadFromData(bytes))
        return false;
    auto *view = new PictureView(name, 1, parent->window());
    view->turnTo(0);
    view->setPicture(0, picture);
    view->setModal(true);
    view->open();
    return true;
}

} // namespace tingyu::ui
