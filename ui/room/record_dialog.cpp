// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/record_dialog.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {

RecordDialog::RecordDialog(const char *name, const QString &title, QWidget *parent)
    : QDialog(parent), m_rows(new QFormLayout), m_buttons(new QHBoxLayout)
{
    setObjectName(QLatin1String(name));
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    resize(px(640), px(480));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setObjectName(QLatin1String(name) % QStringLiteral(".text"));
    area->setAccessibleName(title);
    auto *page = new QWidget(area);
    page->setProperty("ground", true);
    m_rows->setVerticalSpacing(px(8));
    m_rows->setHorizontalSpacing(px(14));
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    page->setLayout(m_rows);
    area->setWidget(page);
    auto *close = new ActionButton(tr("关闭"), this);
    close->setObjectName(QLatin1String(name) % QStringLiteral(".close"));
    close->setAccessibleName(tr("关闭:%1").arg(title));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_buttons->setSpacing(px(8));
    m_buttons->addStretch(1);
    m_buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(label(title, "cardTitle", this));
    column->addWidget(area, 1);
    column->addLayout(m_buttons);
}

void RecordDialog::add(const QString &words, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *value = label(text, nullptr, this);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addRow(label(words, "second", this), value);
}

void RecordDialog::addButton(QWidget *button)
{
    m_buttons->addWidget(button);
}

} // namespace tingyu::ui
