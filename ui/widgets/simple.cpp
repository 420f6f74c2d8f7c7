// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/simple.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr double shortRow = 300; ///< width at the default text size

} // namespace

QLabel *label(const QString &text, const char *role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText); // names and notes are never markup
    if (role != nullptr)
        made->setProperty("role", QString::fromLatin1(role));
    return made;
}

KeyHint::KeyHint(const QKeySequence &key, QWidget *parent)
    : QLabel(key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' ')), parent)
{
    setProperty("role", QStringLiteral("keyHint"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

ActionButton::ActionButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setAccessibleName(text);
}

void ActionButton::setPrimary(bool primary)
{
    m_primary = primary;
    setRole(this, "primary", primary);
}

void ActionButton::setKey(const QKeySequence &key)
{
    m_key = key;
    setShortcut(key);
    updateGeometry();
}

QString ActionButton::hintText() const
{
    return m_key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
}

int ActionButton::hintWidth() const
{
    if (m_key.isEmpty())
        return 0;
    return QFontMetrics(Theme::instance().font(11)).horizontalAdvance(hintText()) + px(10);
}

QSize ActionButton::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    if (!m_key.isEmpty())
        size.rwidth() += hintWidth() + px(6);
    return size;
}

void ActionButton::paintEvent(QPaintEvent *event)
{
    if (m_key.isEmpty()) {
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButton, option);
    const Palette &p = ui::palette();
    const QColor ink = !isEnabled() ? p.faintInk : m_primary ? p.onPrimary : p.ink;
    QFont words = font();
    if (m_primary)
        words.setWeight(QFont::Bold);
    painter.setFont(words);
    const int textWidth = QFontMetrics(words).horizontalAdvance(text());
    int x = (width() - textWidth - hintWidth() - px(6)) / 2;
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    x += textWidth + px(6);
    painter.setRenderHint(QPainter::Antialiasing);
    const int high = QFontMetrics(Theme::instance().font(11)).height() + px(2);
    const int top = (height() - high) / 2;
    const QRectF cap(x + 0.5, top + 0.5, hintWidth() - 1, high - 1);
    QColor edge = ink;
    edge.setAlphaF(m_primary ? 0.55F : 0.25F);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, px(4), px(4));
    painter.setFont(Theme::instance().font(11));
    painter.setPen(m_primary || !isEnabled() ? ink : p.secondInk);
    painter.drawText(cap, Qt::AlignCenter, hintText());
}

EmptyState::EmptyState(const QString &iconName, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_picture(new QLabel(this))
    , m_sentence(label(sentence, "second", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(28), px(20), px(28));
    column->setSpacing(px(12));
    column->addStretch(1);
    m_picture->setAlignment(Qt::AlignCenter);
    const auto paint = [this] {
        m_picture->setPixmap(iconPixmap(m_iconName, ui::palette().primary, px(36), devicePixelRatioF()));
    };
    paint();
    connect(&Theme::instance(), &Theme::changed, this, paint);
    column->addWidget(m_picture);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    column->addStretch(1);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

QPushButton *EmptyState::setAction(const QString &text, const std::function<void()> &action)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    if (m_button == nullptr) {
        auto *button = new ActionButton(text, this);
        button->setPrimary(true);
        m_button = button;
        column->insertWidget(column->count() - 1, m_button, 0, Qt::AlignHCenter);
    }
    m_button->setText(text);
    m_button->disconnect();
    connect(m_button, &QPushButton::clicked, this, action);
    return m_button;
}

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(label({}, nullptr, this)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(px(12), px(8), px(12), px(8));
    m_row->setSpacing(px(10));
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_row->addWidget(m_text, 1);
    hide();
}

void Banner::say(Kind kind, const QString &text)
{
    struct Look
    {
        const char *name;
        QString icon;
        QColor ink;
    };
    const Palette &p = ui::palette();
    Look look;
    switch (kind) {
    case Kind::Info:
        look = {"info", QStringLiteral("info"), p.blue};
        break;
    case Kind::Done:
        look = {"done", QStringLiteral("check"), p.primary};
        break;
    case Kind::Attention:
        look = {"attention", QStringLiteral("attention"), p.amber};
        break;
    case Kind::Problem:
        look = {"problem", QStringLiteral("warning"), p.crimson};
        break;
    }
    setRole(this, "banner", QString::fromLatin1(look.name));
    setRole(m_text, "inBanner", QString::fromLatin1(look.name)); // re-reads the colour of its parent's rule
    m_icon->setPixmap(iconPixmap(look.icon, look.ink, px(18), devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleName(text);
    for (QPushButton *button : std::exchange(m_buttons, {})) { // they belonged to what was said before
        button->hide();
        button->deleteLater();
    }
    show();
}

void Banner::clear()
{
    m_text->clear();
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

QPushButton *Banner::addAction(const QString &text, const std::function<void()> &action)
{
    auto *button = new ActionButton(text, this);
    m_row->addWidget(button, 0, Qt::AlignTop);
    connect(button, &QPushButton::clicked, this, action);
    m_buttons.append(button);
    return button;
}

SegmentedChoice::SegmentedChoice(QWidget *parent) : QWidget(parent), m_row(new WrapRow(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(px(8));
}

void SegmentedChoice::add(const QString &code, const QString &text)
{
    auto *button = new QRadioButton(text, this);
    button->setProperty("segment", true);
    button->setProperty("code", code);
    button->setObjectName(objectName() % QLatin1Char('.') % code);
    button->setAccessibleName(accessibleName().isEmpty() ? text : accessibleName() % QLatin1Char(' ') % text);
    // toggled, not clicked: a screen reader chooses without a click
    connect(button, &QRadioButton::toggled, this, [this, code](bool on) {
        if (on)
            Q_EMIT chosen(code);
    });
    m_row->addWidget(button);
}

/// A short row stays one: beside it rather a line of search gives way.
QSize SegmentedChoice::minimumSizeHint() const
{
    const QSize least = m_row->minimumSize();
    return {std::max(least.width(), std::min(m_row->sizeHint().width(), px(shortRow))), least.height()};
}

QString SegmentedChoice::currentCode() const
{
    for (const auto *button : findChildren<QRadioButton *>()) {
        if (button->isChecked())
            return button->property("code").toString();
    }
    return {};
}

void SegmentedChoice::setCurrentCode(const QString &code)
{
    for (auto *button : findChildren<QRadioButton *>()) {
        const QSignalBlocker quiet(button);
        button->setAutoExclusive(false); // or the last one chosen could not be taken back
        button->setChecked(button->property("code").toString() == code);
        button->setAutoExclusive(true);
    }
}

} // namespace tingyu::ui
