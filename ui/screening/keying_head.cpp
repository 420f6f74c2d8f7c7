// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/keying_head.h"

#include "ui/screening/keying_view.h"
#include "ui/widgets/simple.h"

#include <QHBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int lastShown = 5;

QString keyWords(const KeyingItem &item)
{
    QStringList keys;
    for (const KeyingItem::Choice &choice : item.choices)
        keys.append(KeyingView::tr("%1 = %2").arg(choice.key).arg(choice.label));
    if (item.choices.isEmpty())
        keys.append(item.isClock ? KeyingView::tr("四位时刻,如 2330") : KeyingView::tr("数字后按回车"));
    keys.append(KeyingView::tr(". = 未答   / = 看不清"));
    return keys.join(QStringLiteral("   "));
}

QString lastWords(const KeyingSheet &sheet)
{
    QStringList last;
    for (int i = std::max(0, sheet.caret() - lastShown); i < sheet.caret() && i < sheet.items().size(); ++i)
        last.append(KeyingView::tr("%1 题 %2")
                        .arg(sheet.items().at(i).id,
                             sheet.shown(i).isEmpty() ? QStringLiteral("–") : sheet.shown(i)));
    return last.isEmpty() ? KeyingView::tr("退格退一题,+ - 跳十题,Esc 离开")
                          : last.join(QStringLiteral(" · "));
}

} // namespace

KeyingHead::KeyingHead(QWidget *parent)
    : Card({}, parent)
    , m_who(label({}, "figure", this))
    , m_item(label({}, "figure", this))
    , m_keys(label({}, "second", this))
    , m_last(label({}, "caption", this))
    , m_figures(label({}, "caption", this))
{
    m_who->setMinimumWidth(px(150));
    m_item->setMinimumWidth(px(150));
    m_keys->setWordWrap(true);
    m_figures->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_figures->setMinimumWidth(px(120));
    auto *keys = new QVBoxLayout;
    keys->addWidget(m_keys);
    keys->addWidget(m_last);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(24));
    row->addWidget(m_who);
    row->addWidget(m_item);
    row->addLayout(keys, 1);
    row->addWidget(m_figures);
    body()->addLayout(row);
}

void KeyingHead::showSheet(const QString &whose, const KeyingSheet &sheet)
{
    m_who->setText(whose);
    m_last->setText(lastWords(sheet));
    if (sheet.items().isEmpty()) {
        m_item->clear();
        m_keys->clear();
        return;
    }
    const KeyingItem &item =
        sheet.items().at(std::min(sheet.caret(), static_cast<int>(sheet.items().size()) - 1));
    m_item->setText(KeyingView::tr("第 %1 / %2 题").arg(item.id).arg(sheet.items().size()));
    m_keys->setText(keyWords(item));
}

void KeyingHead::showNobody(const QString &words)
{
    m_who->setText(words);
    for (QLabel *one : {m_item, m_keys, m_last})
        one->clear();
}

void KeyingHead::showFigures(const KeyingSheet &sheet, int keyedToday)
{
    m_figures->setText(
        KeyingView::tr("看不清 %1 题\n刚才录入 %2 份").arg(sheet.doubtfulItems().size()).arg(keyedToday));
}

} // namespace tingyu::ui
