// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_frame.h"

#include "ui/widgets/palette.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace tingyu::ui {

/// The left side: the mark, the name, three quiet sentences, and water below.
class HousePanel final : public QWidget
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::HousePanel)

public:
    using QWidget::QWidget;
    /// Whether the last line tells of F1: there are pages that nobody may leave for the help.
    void setHelp(bool isThere)
    {
        m_hasHelp = isThere;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &p = ui::palette();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), p.rail);
        drawWater(painter);
        const int left = px(44);
        const int side = px(64);
        QSvgRenderer mark(QStringLiteral(":/icons/tingyu.svg"));
        const int top = height() / 5;
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.railActive);
        painter.drawRoundedRect(QRectF(left, top, side, side).adjusted(-1, -1, 1, 1), px(16), px(16));
        mark.render(&painter, QRectF(left, top, side, side));
        painter.setPen(Qt::white);
        painter.setFont(Theme::instance().font(34, true));
        int y = top + side + px(20);
        painter.drawText(QRect(left, y, width() - left, px(48)), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("听屿"));
        y += px(54);
        painter.setPen(p.railInk);
        painter.setFont(Theme::instance().font(15));
        const QString lines[] = {tr("有人倾听的小岛。"), tr("不联网,一切都加密保存在这台电脑上。"),
                                 tr("写下的每个字,两秒内存好。")};
        for (const QString &line : lines) {
            const QRect box(left, y, width() - left - px(30), px(52));
            QRect used;
            painter.drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, line, &used);
            y += used.height() + px(8);
        }
        painter.setFont(Theme::instance().font(12));
        QString foot = tr("听屿 %1").arg(QStringLiteral(TINGYU_VERSION));
        if (m_hasHelp)
            foot += QStringLiteral("    ") % tr("F1 帮助");
        painter.drawText(QRect(left, height() - px(44), width() - left, px(20)),
                         Qt::AlignLeft | Qt::AlignVCenter, foot);
    }

private:
    void drawWater(QPainter &painter) const
    {
        QColor wave = ui::palette().railInk;
        for (int row = 0; row < 5; ++row) {
            wave.setAlpha(46 - row * 8);
            painter.setPen(QPen(wave, px(1.5), Qt::SolidLine, Qt::RoundCap));
            QPainterPath path;
            const qreal y = height() - px(92) - row * px(20);
            const qreal step = px(34);
            path.moveTo(-step + row * px(11), y);
            for (qreal x = -step + row * px(11); x < width() + step; x += step)
                path.quadTo(x + step / 4, y - px(7), x + step / 2, y),
                    path.quadTo(x + step * 3 / 4, y + px(7), x + step, y);
            painter.drawPath(path);
        }
    }
    bool m_hasHelp = true;
};

StartFrame::StartFrame(QWidget *parent) : QWidget(parent)
{
    setProperty("ground", true);
    setAttribute(Qt::WA_StyledBackground);
    m_panel = new HousePanel(this);
    m_panel->setFixedWidth(px(340));
    auto *inner = new QWidget;
    inner->setProperty("ground", true);
    m_place = new QVBoxLayout(inner);
    m_place->setContentsMargins(px(48), px(28), px(48), px(28));
    auto *area = new QScrollArea(this);
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_panel);
    row->addWidget(area, 1);
    connect(&Theme::instance(), &Theme::changed, m_panel, [this] { m_panel->setFixedWidth(px(340)); });
}

void StartFrame::setContent(StartPage *content)
{
    m_panel->setHelp(!content->helpTask().isEmpty());
    if (m_content != nullptr) {
        m_place->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater();
    }
    while (QLayoutItem *item = m_place->takeAt(0))
        delete item;
    m_content = content;
    content->setMaximumWidth(px(620));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(content, 20);
    row->addStretch(1);
    m_place->addStretch(2);
    m_place->addLayout(row);
    m_place->addStretch(3);
    content->show();
}

StartPage::StartPage(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_title(label(title, "bigTitle", this))
    , m_sentence(label(sentence, "second", this))
    , m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(px(14));
    column->addLayout(m_body);
    m_body->setSpacing(px(10));
    setSentence(sentence);
}

void StartPage::setTitle(const QString &title)
{
    m_title->setText(title);
}

void StartPage::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace tingyu::ui
