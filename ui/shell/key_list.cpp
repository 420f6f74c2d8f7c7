// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_list.h"

#include "ui/shell/help_key.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

struct KeyList
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::KeyList)
};

QString shown(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
}

} // namespace

QList<KeyLine> keyLines(const PageRegistry &registry)
{
    QList<KeyLine> lines;
    int number = 0;
    for (const PageEntry &page : registry.pages)
        lines.append({QStringLiteral("Ctrl %1").arg(++number), page.title()});
    lines.append({QStringLiteral("Ctrl F   Ctrl K"), KeyList::tr("查找学生、页面、命令")});
    for (const CommandEntry &command : registry.commands) {
        if (!command.key.isEmpty())
            lines.append({shown(command.key), command.title()});
    }
    lines.append({QStringLiteral("Ctrl N"), KeyList::tr("在当前页新建")});
    lines.append({QStringLiteral("Ctrl P"), KeyList::tr("打印当前页")});
    lines.append({QStringLiteral("Ctrl Z"), KeyList::tr("撤销上一次改动")});
    lines.append({QStringLiteral("Ctrl L   F12"), KeyList::tr("立即锁定")});
    lines.append({QStringLiteral("Ctrl ,"), KeyList::tr("设置")});
    lines.append({QStringLiteral("Ctrl +   Ctrl -   Ctrl 0"), KeyList::tr("文字放大、缩小、恢复")});
    lines.append({QStringLiteral("F5"), KeyList::tr("重新读取当前页")});
    lines.append({QStringLiteral("F1"), KeyList::tr("这一页、这个对话框的帮助")});
    lines.append({QStringLiteral("Ctrl /"), KeyList::tr("显示这张按键表")});
    return lines;
}

QString keyTable(const PageRegistry &registry)
{
    QString table = QStringLiteral("| %1 | %2 |\n|---|---|\n").arg(KeyList::tr("按键"), KeyList::tr("作用"));
    for (const KeyLine &line : keyLines(registry)) {
        QStringList keys = line.keys.split(QStringLiteral("   "));
        for (QString &key : keys)
            key = QLatin1Char('`') % key % QLatin1Char('`');
        table += QStringLiteral("| %1 | %2 |\n").arg(keys.join(QLatin1Char(' ')), line.meaning);
    }
    return table;
}

void showKeyList(QWidget *parent, const PageRegistry &registry)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(KeyList::tr("按键表"));
    dialog->setObjectName(QStringLiteral("keyList"));
    setHelpTask(*dialog, QStringLiteral("keys"));
    dialog->setAccessibleName(KeyList::tr("按键表"));
    auto *inner = new QWidget;
    inner->setProperty("ground", true);
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(px(4), px(4), px(12), px(4));
    grid->setHorizontalSpacing(px(28));
    grid->setVerticalSpacing(px(10));
    int row = 0;
    for (const KeyLine &line : keyLines(registry)) {
        grid->addWidget(label(line.keys, "keyHint", inner), row, 0, Qt::AlignLeft);
        auto *meaning = label(line.meaning, nullptr, inner);
        meaning->setWordWrap(true);
        grid->addWidget(meaning, row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(1, 1);
    auto *scroll = named(new QScrollArea(dialog), "keyListScroll", KeyList::tr("按键"));
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    auto *close =
        named(new ActionButton(KeyList::tr("关闭"), dialog), "keyListClose", KeyList::tr("关闭按键表"));
    close->setPrimary(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(label(KeyList::tr("按键表"), "cardTitle", dialog));
    column->addWidget(scroll, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    dialog->resize(px(520), qMin(px(560), 620));
    dialog->show();
    close->setFocus();
}

} // namespace tingyu::ui
