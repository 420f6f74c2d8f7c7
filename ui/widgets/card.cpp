// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/line_label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tingyu::ui {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_header(new WrapRow)
    , m_body(new QVBoxLayout)
    , m_title(new LineLabel(this))
    , m_note(new LineLabel(this))
{
    setProperty("card", true);
    setRole(m_title, "role", QStringLiteral("cardTitle"));
    setRole(m_note, "role", QStringLiteral("caption"));
    m_header->setSpacing(px(8));
    m_header->addWidget(m_title);
    m_header->addStretch();
    m_header->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(16), px(14), px(16), px(14));
    column->setSpacing(px(8));
    column->addLayout(m_header);
    column->addLayout(m_body);
    m_body->setSpacing(px(8));
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    showHeader();
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
    showHeader();
}

void Card::showHeader()
{
    m_title->setVisible(!m_title->text().isEmpty());
    m_note->setVisible(!m_note->text().isEmpty());
}

void Card::setAccent(Tone tone)
{
    QString name;
    switch (tone) {
    case Tone::Plain:
    case Tone::Blue:
        break;
    case Tone::Primary:
        name = QStringLiteral("primary");
        break;
    case Tone::Amber:
        name = QStringLiteral("amber");
        break;
    case Tone::Orange:
        name = QStringLiteral("orange");
        break;
    case Tone::Crimson:
        name = QStringLiteral("crimson");
        break;
    }
    setRole(this, "accent", name);
}

void Card::addToHeader(QWidget *widget)
{
    m_header->addWidget(widget);
}

QFrame *Card::hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("hairline", true);
    line->setFixedHeight(1);
    return line;
}

} // namespace tingyu::ui
