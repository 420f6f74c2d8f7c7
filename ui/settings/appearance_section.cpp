// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance_section.h"

#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tingyu::ui {

AppearanceSection::AppearanceSection(PageHost &host) : SettingsSection(host)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(16));

    auto *look = new Card(tr("明暗"), this);
    auto *theme = named(new SegmentedChoice(look), "theme", tr("明暗"));
    theme->add(QStringLiteral("system"), tr("跟随系统"));
    theme->add(QStringLiteral("light"), tr("浅色"));
    theme->add(QStringLiteral("dark"), tr("深色"));
    const Appearance now = host.settings().appearance();
    theme->setCurrentCode(now.theme == ThemeChoice::Dark    ? QStringLiteral("dark")
                          : now.theme == ThemeChoice::Light ? QStringLiteral("light")
                                                            : QStringLiteral("system"));
    connect(theme, &SegmentedChoice::chosen, this, [this](const QString &code) {
        Appearance wanted = this->host().settings().appearance();
        wanted.theme = code == QLatin1String("dark")    ? ThemeChoice::Dark
                       : code == QLatin1String("light") ? ThemeChoice::Light
                                                        : ThemeChoice::System;
        this->host().settings().setAppearance(wanted);
        Theme::instance().apply(wanted);
    });
    look->body()->addWidget(theme);
    look->body()->addWidget(label(tr("打印总是浅色。"), "caption", look));
    column->addWidget(look);
    m_first = theme->findChild<QRadioButton *>();

    auto *size = new Card(tr("文字大小"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    const std::tuple<const char *, QString, QString, double> steps[] = {
        {"textSmaller", QStringLiteral("A−"), tr("文字缩小"), -0.5},
        {"textDefault", QStringLiteral("A"), tr("文字恢复默认"), 0},
        {"textLarger", QStringLiteral("A+"), tr("文字放大"), 0.5}};
    for (const auto &[name, text, spoken, step] : steps) {
        auto *button = named(new ActionButton(text, size), name, spoken);
        connect(button, &QPushButton::clicked, this, [this, step = step] { scale(step); });
        row->addWidget(button);
    }
    m_size = label({}, "second", size);
    row->addWidget(m_size);
    row->addStretch(1);
    size->body()->addLayout(row);
    size->body()->addWidget(label(tr("也可以随时按 Ctrl +、Ctrl -、Ctrl 0。"), "caption", size));
    column->addWidget(size);
    showSize();
    connect(&Theme::instance(), &Theme::changed, this, &AppearanceSection::showSize);

    auto *language = new Card(tr("语言 Language"), this);
    auto *choice = named(new SegmentedChoice(language), "language", tr("语言"));
    choice->add(QStringLiteral("zh"), tr("中文"));
    choice->add(QStringLiteral("en"), tr("English"));
    choice->setCurrentCode(host.settings().language());
    m_note = new Banner(language);
    m_note->setObjectName(QStringLiteral("languageNote"));
    connect(choice, &SegmentedChoice::chosen, this, [this, choice](const QString &code) {
        if (code == this->host().settings().language())
            return;
        if (this->host().tasks().hasLong()) {
            choice->setCurrentCode(this->host().settings().language());
            m_note->say(Banner::Kind::Info, tr("请等正在进行的任务完成后再换语言。"));
            return;
        }
        this->host().setLanguage(code); // this page is made anew with it
    });
    language->body()->addWidget(choice);
    language->body()->addWidget(m_note);
    column->addWidget(language);

    column->addStretch(1);
}

QWidget *AppearanceSection::firstFocus()
{
    return m_first;
}

void AppearanceSection::scale(double step)
{
    Appearance wanted = host().settings().appearance();
    wanted.points = step == 0 ? defaultPoints : qBound(smallestPoints, wanted.points + step, largestPoints);
    host().settings().setAppearance(wanted);
    Theme::instance().apply(wanted);
}

void AppearanceSection::showSize()
{
    m_size->setText(tr("%1 磅").arg(Theme::instance().appearance().points, 0, 'f', 1));
}

} // namespace tingyu::ui
