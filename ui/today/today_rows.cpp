// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_rows.h"

#include "ui/shell/page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int leadWidth = 52;

/// The rows of the page this one stands on, down the left column and then down the right one.
QList<LinkRow *> rowsAround(const LinkRow *row)
{
    const QWidget *page = row;
    while (page->parentWidget() != nullptr && qobject_cast<const Page *>(page) == nullptr)
        page = page->parentWidget();
    QList<LinkRow *> rows;
    for (LinkRow *one : page->findChildren<LinkRow *>()) {
        if (one->isVisibleTo(page))
            rows.append(one);
    }
    const auto place = [page](const LinkRow *one) {
        const QPoint at = one->mapTo(page, QPoint());
        return std::pair(at.x() > page->width() / 2, at.y());
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const LinkRow *a, const LinkRow *b) { return place(a) < place(b); });
    return rows;
}

} // namespace

void clearRows(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setObjectName({}); // found by name no more
            widget->deleteLater();
        }
        delete item;
    }
}

void appendRow(Card *card, QWidget *row)
{
    if (card->body()->count() > 0)
        card->body()->addWidget(Card::hairline(card));
    card->body()->addWidget(row);
}

QLabel *quiet(const QString &words, QWidget *parent)
{
    auto *made = label(words, "second", parent);
    made->setWordWrap(true);
    return made;
}

LinkRow::LinkRow(const QString &name, const QString &words, QWidget *parent)
    : QPushButton(parent), m_words(words)
{
    setObjectName(name);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(true);
    setFlat(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    speak();
}

void LinkRow::setChip(const ChipContent &chip)
{
    m_chip = chip;
    speak();
}

void LinkRow::setLead(const QString &lead)
{
    m_lead = lead;
    speak();
}

void LinkRow::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

void LinkRow::setKey(const QKeySequence &key)
{
    m_key = key.toString(QKeySequence::NativeText);
    // Of its own, not the button's: a button waits a moment before it acts on a key.
    connect(new QShortcut(key, this), &QShortcut::activated, this, &QPushButton::click);
    update();
}

void LinkRow::setCount(int count, Tone tone)
{
    m_count = {QString::number(count), tone, ChipShape::None};
    speak();
}

void LinkRow::setCaption(const QString &caption)
{
    m_caption = caption;
    speak();
}

void LinkRow::speak()
{
    QStringList parts;
    for (const QString &part : {m_lead, m_chip.text, m_words, m_count.text, m_caption}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    setAccessibleName(parts.join(QLatin1Char(' ')));
    update();
}

QSize LinkRow::sizeHint() const
{
    return {px(200), px(38)};
}

void LinkRow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Home && key != Qt::Key_End) {
        QPushButton::keyPressEvent(event);
        return;
    }
    const QList<LinkRow *> rows = rowsAround(this);
    qsizetype at = rows.indexOf(this) + (key == Qt::Key_Down ? 1 : -1);
    if (key == Qt::Key_Home || key == Qt::Key_End)
        at = key == Qt::Key_Home ? 0 : rows.size() - 1;
    if (at >= 0 && at < rows.size())
        rows.at(at)->setFocus(Qt::TabFocusReason);
}

/// The width it took at the right end.
int LinkRow::paintKey(QPainter *painter) const
{
    if (m_key.isEmpty())
        return 0;
    const Palette &p = ui::palette();
    const QFont small = Theme::instance().font(11);
    const QFontMetrics metrics(small);
    const int wide = metrics.horizontalAdvance(m_key) + px(10);
    const QRectF cap(width() - px(6) - wide, (height() - metrics.height() - px(4)) / 2.0, wide,
                     metrics.height() + px(4));
    painter->setFont(small);
    painter->setPen(p.line);
    painter->setBrush(p.surface);
    painter->drawRoundedRect(cap, px(4), px(4));
    painter->setPen(p.secondInk);
    painter->drawText(cap, Qt::AlignCenter, m_key);
    return wide + px(8);
}

void LinkRow::paintEvent(QPaintEvent *)
{
    const Palette &p = ui::palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_marked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.primarySoft);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 2, -1, -2), px(6), px(6));
    }
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(p.primary, 2) : QPen(Qt::NoPen));
        painter.setBrush(hasFocus() ? QBrush(Qt::NoBrush) : QBrush(p.primarySoft));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 2, -1, -2), px(6), px(6));
    }
    const int middle = height() / 2;
    const int right = paintKey(&painter);
    int left = px(6);
    const QFont plain = Theme::instance().font(14, m_marked);
    if (!m_lead.isEmpty()) {
        painter.setFont(plain);
        painter.setPen(p.secondInk);
        painter.drawText(QRect(left, 0, px(leadWidth), height()), Qt::AlignLeft | Qt::AlignVCenter, m_lead);
        left += px(leadWidth);
    }
    if (!m_chip.text.isEmpty()) {
        Chip::draw(&painter, QPoint(left, middle), m_chip);
        left += Chip::sizeOf(m_chip).width() + px(10);
    }
    const QFont small = Theme::instance().font(12);
    const int captionWidth = qMin(QFontMetrics(small).horizontalAdvance(m_caption), width() / 2);
    const int countWidth = m_count.text.isEmpty() ? 0 : Chip::sizeOf(m_count).width() + px(12);
    const int room = width() - left - captionWidth - countWidth - right - px(20);
    painter.setFont(plain);
    painter.setPen(p.ink);
    const QString words = QFontMetrics(plain).elidedText(m_words, Qt::ElideRight, room);
    painter.drawText(QRect(left, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, words);
    left += QFontMetrics(plain).horizontalAdvance(words) + px(12);
    if (countWidth > 0)
        Chip::draw(&painter, QPoint(left, middle), m_count);
    painter.setFont(small);
    painter.setPen(p.secondInk);
    painter.drawText(rect().adjusted(0, 0, -px(6) - right, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(m_caption, Qt::ElideRight, captionWidth + 1));
}

FlagRow::FlagRow(int number, const SheetFlag &flag, const QString &scale, const QString &elapsed,
                 QWidget *parent)
    : QWidget(parent)
{
    const QString which = QString::number(number);
    const bool isCovered = flag.studentName.isEmpty(); // told without whose it is
    auto *line = new QHBoxLayout;
    line->setSpacing(px(10));
    auto *open = new LinkRow(
        QStringLiteral("flag.open.") % which,
        isCovered ? tr("一份答卷") : QString(flag.className % QLatin1Char(' ') % flag.studentName), this);
    open->setChip({tr("关键题"), Tone::Crimson, ChipShape::Triangle});
    open->setCaption(isCovered ? elapsed : QString(scale % QStringLiteral(" · ") % elapsed));
    m_record = new ActionButton(tr("记录联系"), this);
    m_record->setAutoDefault(true);
    m_record->setObjectName(QStringLiteral("flag.contact.") % which);
    m_record->setAccessibleName(tr("记录联系:%1 %2 %3").arg(flag.className, flag.studentName, scale));
    m_record->setVisible(!isCovered);
    line->addWidget(open, 1);
    line->addWidget(m_record);
    m_form = new QWidget(this);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(px(6), 0, 0, px(6));
    form->setSpacing(px(8));
    m_with = new SegmentedChoice(m_form);
    m_with->setObjectName(QStringLiteral("flag.with.") % which);
    m_with->setAccessibleName(tr("和谁联系了(第 %1 份)").arg(number));
    m_with->add(QStringLiteral("student"), tr("学生本人"));
    m_with->add(QStringLiteral("guardian"), tr("监护人"));
    m_with->add(QStringLiteral("class-teacher"), tr("班主任"));
    m_with->setCurrentCode(QStringLiteral("student"));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_note = new QLineEdit(m_form);
    m_note->setObjectName(QStringLiteral("flag.note.") % which);
    m_note->setAccessibleName(tr("联系的情况(第 %1 份)").arg(number));
    m_note->setPlaceholderText(tr("一句话:谈了什么,现在怎样,下一步"));
    auto *store = new ActionButton(tr("记下"), m_form);
    store->setObjectName(QStringLiteral("flag.store.") % which);
    store->setAccessibleName(tr("记下联系(第 %1 份)").arg(number));
    row->addWidget(m_note, 1);
    row->addWidget(store);
    form->addWidget(m_with);
    form->addLayout(row);
    m_form->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addLayout(line);
    column->addWidget(m_form);
    connect(open, &QPushButton::clicked, this, &FlagRow::openAsked);
    connect(m_record, &QPushButton::clicked, this, &FlagRow::begin);
    connect(store, &QPushButton::clicked, this, &FlagRow::submit);
    connect(m_note, &QLineEdit::returnPressed, this, &FlagRow::submit);
}

QWidget *FlagRow::firstFocus() const
{
    return m_record;
}

void FlagRow::begin()
{
    m_form->show();
    m_note->setFocus(Qt::TabFocusReason);
}

void FlagRow::submit()
{
    QString with;
    for (const auto *button : m_with->findChildren<QAbstractButton *>()) {
        if (button->isChecked())
            with = button->text();
    }
    Q_EMIT contact(with, m_note->text().trimmed());
}

} // namespace tingyu::ui
