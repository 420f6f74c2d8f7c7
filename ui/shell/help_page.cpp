// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_page.h"

#include "core/vault/vault_operations.h"
#include "ui/shell/key_list.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

/// Short answers to what people ask on their first days, and the keys.
class HelpPage final : public Page
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::HelpPage)

public:
    explicit HelpPage(PageHost &host) : Page(host)
    {
        auto *inner = new QWidget;
        inner->setProperty("ground", true);
        auto *columns = new QGridLayout(inner);
        columns->setContentsMargins(px(20), px(18), px(20), px(18));
        columns->setSpacing(px(16));
        columns->setColumnStretch(0, 3);
        columns->setColumnStretch(1, 2);
        auto *left = new QVBoxLayout;
        left->setSpacing(px(16));
        const std::pair<QString, QString> answers[] = {
            {tr("没有保存按钮,内容会丢吗?"),
             tr("不会。写下的内容在两秒内存入加密的数据夹,状态栏显示最近一次保存的时间。断电或锁定后再打开,"
                "未写完的文字仍在原处。")},
            {tr("离开座位时怎么办?"),
             tr("按 Ctrl L 或 F12 "
                "立即锁定,窗口马上遮住,内存中的密钥被清除。到设定的时间没有操作时也会自动锁定。")},
            {tr("忘记密码怎么办?"), tr("用建立数据夹时抄写并由校领导封存的恢复单。没有恢复单也没有其他人能登"
                                       "录时,任何人都打不开数据,包括我们。")},
            {tr("备份放在哪里?"),
             tr("放在另一块磁盘或 U 盘上。设置里的「备份」会逐字节读回并试着打开,通过后才显示“已验证”。")},
            {tr("分数高是不是就要上报?"), tr("不是。分数只让学生进入复核队列,谈过话后由人写下理由并决定。")},
        };
        for (const auto &[question, answer] : answers) {
            auto *card = new Card(question, inner);
            auto *text = label(answer, "second", card);
            text->setWordWrap(true);
            card->body()->addWidget(text);
            left->addWidget(card);
        }
        left->addStretch(1);
        columns->addLayout(left, 0, 0);
        auto *keys = new Card(tr("按键"), inner);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(px(20));
        grid->setVerticalSpacing(px(8));
        int row = 0;
        for (const KeyLine &line : keyLines(host.registry())) {
            grid->addWidget(label(line.keys, "keyHint", keys), row, 0, Qt::AlignLeft);
            auto *meaning = label(line.meaning, nullptr, keys);
            meaning->setWordWrap(true);
            grid->addWidget(meaning, row++, 1);
        }
        grid->setColumnStretch(1, 1);
        keys->body()->addLayout(grid);
        keys->body()->addStretch(1);
        auto *right = new QVBoxLayout;
        right->addWidget(keys);
        right->addStretch(1);
        columns->addLayout(right, 0, 1);
        m_scroll = named(new QScrollArea(this), "helpScroll", tr("帮助内容"));
        m_scroll->setWidget(inner);
        m_scroll->setWidgetResizable(true);
        m_scroll->setFocusPolicy(Qt::StrongFocus);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_scroll);
    }
    QString title() const override { return tr("帮助"); }
    QString subtitle() const override { return tr("听屿 %1").arg(QStringLiteral(TINGYU_VERSION)); }
    QWidget *firstFocus() override { return m_scroll; }

private:
    QScrollArea *m_scroll = nullptr;
};

} // namespace

void registerHelp(PageRegistry &registry)
{
    registry.add({QStringLiteral("help"), 8, [] { return HelpPage::tr("帮助"); }, QStringLiteral("help"),
                  op::everybody, [](PageHost &host) { return new HelpPage(host); }});
}

} // namespace tingyu::ui
