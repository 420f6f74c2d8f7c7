// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/cover_editor.h"

#include "ui/care/cover_canvas.h"
#include "ui/text/error_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr double zoomStep = 1.25;
constexpr int percent = 100; // of ten-thousandths

} // namespace

CoverEditor::CoverEditor(const CasePage &page, const QImage &picture, QWidget *parent)
    : QDialog(parent), m_canvas(new CoverCanvas), m_banner(new Banner(this))
{
    setObjectName(QStringLiteral("cover"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    const QString title = tr("遮盖第 %1 页 · %2").arg(page.number).arg(page.title);
    setWindowTitle(title);
    setAccessibleName(title);
    auto *hint = label(tr("盖住这一页上所有能认出人的字:姓名、班级、学校、电话、签名。") +
                           tr("送出的图片重新制成,不含盖住的地方和拍摄信息;原图只留在本校。"),
                       "caption", this);
    hint->setWordWrap(true);
    m_area = named(new QScrollArea(this), "cover.area", tr("这一页"));
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // coming and going it would change the width
    m_area->viewport()->installEventFilter(this);
    m_area->setWidget(m_canvas);
    m_said = label({}, "second", this);
    m_said->setObjectName(QStringLiteral("cover.said"));
    m_said->setWordWrap(true);
    m_nobody = named(new QCheckBox(tr("这一页没有写出任何人(&Q)"), this), "cover.nobody",
                     tr("这一页没有写出任何人"));
    m_ok = named(new ActionButton(QString(), this), "cover.ok", tr("确认这一页可以送出"));
    m_ok->setPrimary(true);
    auto *leave = named(new ActionButton(tr("不改了"), this), "cover.leave", tr("不改,关闭"));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    row->addStretch(1);
    row->addWidget(leave);
    row->addWidget(m_ok);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(16), px(12), px(16), px(14));
    column->setSpacing(px(8));
    column->addWidget(label(title, "cardTitle", this));
    column->addWidget(hint);
    column->addWidget(m_banner);
    column->addWidget(buildTools());
    column->addWidget(m_said);
    column->addWidget(m_area, 1);
    column->addWidget(m_nobody);
    column->addLayout(row);
    connect(m_canvas, &CoverCanvas::changed, this, &CoverEditor::showState);
    connect(m_nobody, &QCheckBox::toggled, this, &CoverEditor::showState);
    connect(m_ok, &QPushButton::clicked, this, &CoverEditor::state);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_canvas->setObjectName(QStringLiteral("cover.canvas"));
    m_nobody->setChecked(page.cover && page.cover->areas.isEmpty());
    const QSize room = parent->screen()->availableSize();
    resize(std::min(px(900), room.width() - px(40)), std::min(px(920), room.height() - px(60)));
    m_canvas->setPicture(picture, page.cover ? page.cover->areas : QList<PictureArea>());
    m_canvas->setFocus();
}

QWidget *CoverEditor::buildTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    const auto button = [&](const QString &words, const char *name, const QString &spoken, auto act) {
        auto *made = named(new ActionButton(words, tools), name, spoken);
        connect(made, &QPushButton::clicked, this, [this, act] {
            act();
            m_canvas->setFocus(); // the keys go on where the mouse left off
        });
        row->addWidget(made);
        return made;
    };
    button(tr("盖一块 N"), "cover.add", tr("盖住一块"), [this] { m_canvas->addArea(); });
    m_remove =
        button(tr("移除这块"), "cover.remove", tr("移除所选的一块"), [this] { m_canvas->removeCurrent(); });
    m_undo = button(tr("撤销"), "cover.undo", tr("撤销上一步"), [this] { m_canvas->undo(); });
    button(QStringLiteral("+"), "cover.larger", tr("放大"), [this] { m_canvas->zoom(zoomStep); });
    button(QStringLiteral("−"), "cover.smaller", tr("缩小"), [this] { m_canvas->zoom(1 / zoomStep); });
    row->addStretch(1);
    return tools;
}

void CoverEditor::showState()
{
    const auto &areas = m_canvas->areas();
    const int current = m_canvas->current();
    QString said = tr("还没有盖住任何地方");
    if (current >= 0) {
        const PictureArea &one = areas.at(current);
        said = tr("第 %1 块,共 %2 块:离左 %3%,离上 %4%,宽 %5%,高 %6%")
                   .arg(current + 1)
                   .arg(areas.size())
                   .arg(one.left / percent)
                   .arg(one.top / percent)
                   .arg(one.width / percent)
                   .arg(one.height / percent);
        const QRect place = m_canvas->placeOf(current);
        if (!m_canvas->isDragging()) // the page does not move under the mouse
            m_area->ensureVisible(place.center().x(), place.center().y(), place.width() / 2 + px(16),
                                  place.height() / 2 + px(16));
    }
    m_said->setText(said);
    m_canvas->setAccessibleName(tr("这一页的图片。N 盖一块,方向键移动,Shift 加方向键改大小,空格选下一块"));
    m_canvas->setAccessibleDescription(said);
    m_remove->setEnabled(current >= 0);
    m_undo->setEnabled(m_canvas->canUndo());
    const bool isNobody = m_nobody->isChecked();
    m_ok->setText(isNobody ? tr("我看过整页:没有写出任何人") : tr("我看过整页:能认出人的都盖住了"));
    m_ok->setEnabled(isNobody ? areas.isEmpty() : !areas.isEmpty());
    if (isNobody && !areas.isEmpty())
        m_banner->say(Banner::Kind::Info, tr("已经盖住了 %n 处;没有写出任何人的一页不用盖,请先移除。",
                                             nullptr, static_cast<int>(areas.size())));
    else
        m_banner->clear();
}

void CoverEditor::state()
{
    m_ok->setEnabled(false);
    Q_EMIT stated(m_nobody->isChecked() ? CasePageService::Statement::NobodyNamed
                                        : CasePageService::Statement::NamesCovered,
                  m_canvas->areas());
}

void CoverEditor::refuse(const Error &error)
{
    showState();
    m_banner->say(Banner::Kind::Attention, text::sentence(error));
}

bool CoverEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_canvas->setFitWidth(m_area->viewport()->width() - px(8));
    return QDialog::eventFilter(watched, event);
}

} // namespace tingyu::ui
