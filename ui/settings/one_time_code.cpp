// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/one_time_code.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace tingyu::ui {

OneTimeCode::OneTimeCode(QWidget *parent)
    : Card(tr("一次性代码"), parent), m_words(label({}, "second", this)), m_code(label({}, "digits", this))
{
    setAccent(Tone::Primary);
    m_words->setWordWrap(true);
    m_code->setObjectName(QStringLiteral("oneTimeCode"));
    auto *seen =
        named(new ActionButton(tr("已抄下,不再显示"), this), "codeSeen", tr("已抄下一次性代码,不再显示"));
    body()->addWidget(m_words);
    body()->addWidget(m_code);
    body()->addWidget(seen, 0, Qt::AlignLeft);
    hide();
    connect(seen, &QPushButton::clicked, this, [this] {
        m_code->clear();
        hide();
    });
}

void OneTimeCode::present(const QString &name, const QString &code)
{
    m_words->setText(tr("请当面交给%1。只显示这一次;第一次登录时必须换成自己的密码。").arg(name));
    m_code->setText(code.left(4) % QLatin1Char(' ') % code.mid(4, 4) % QLatin1Char(' ') % code.mid(8));
    show();
}

} // namespace tingyu::ui
