// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPainter;

namespace tingyu::ui {

/// What a chip or an accent says. Colour is always joined by a shape or a word.
enum class Tone
{
    Plain,
    Primary, ///< 一般, done, agreed
    Blue,    ///< information, groups
    Amber,   ///< 关注
    Orange,  ///< 重点, overdue
    Crimson  ///< 危机, look at today
};

/// The shape drawn before the word.
enum class ChipShape
{
    None,
    HalfDisc, ///< ◐ 关注
    Disc,     ///< ● 重点
    Triangle, ///< ▲ 危机
    Check
};

struct ChipContent
{
    QString text;
    Tone tone = Tone::Plain;
    ChipShape shape = ChipShape::None;
    bool operator==(const ChipContent &) const = default;
};

QColor toneInk(Tone tone);
QColor toneSoft(Tone tone);

/// A state in one rounded word. Never clickable.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(const ChipContent &content = {}, QWidget *parent = nullptr);
    void setContent(const ChipContent &content);
    const ChipContent &content() const { return m_content; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates: size and drawing of a chip whose left edge and vertical middle are given.
    static QSize sizeOf(const ChipContent &content);
    static void draw(QPainter *painter, const QPoint &leftMiddle, const ChipContent &content);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipContent m_content;
};

} // namespace tingyu::ui
