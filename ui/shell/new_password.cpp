// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/new_password.h"

#include "core/vault/kdf.h"
#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int longPassword = 15; // ASVS 6.2: from here a sentence is strong without further rules

} // namespace

NewPassword::NewPassword(std::function<QStringList()> names, QWidget *parent)
    : QWidget(parent)
    , m_names(std::move(names))
    , m_first(named(new PasswordField(this), "newPassword", tr("新密码")))
    , m_second(named(new PasswordField(this), "newPasswordAgain", tr("再输入一次新密码")))
    , m_words(label({}, "caption", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    auto *one = label(tr("密码(&P):至少 10 个字符,一句只有您知道的话最好"), "second", this);
    one->setWordWrap(true);
    one->setBuddy(m_first);
    auto *two = label(tr("再输入一次(&A)"), "second", this);
    two->setBuddy(m_second);
    m_words->setWordWrap(true);
    m_words->setMinimumHeight(px(18));
    m_words->setObjectName(QStringLiteral("passwordWords"));
    column->addWidget(one);
    column->addWidget(m_first);
    column->addWidget(m_words);
    column->addWidget(two);
    column->addWidget(m_second);
    for (PasswordField *field : {m_first, m_second}) {
        connect(field, &QLineEdit::textChanged, this, &NewPassword::judge);
        connect(field, &PasswordField::hintChanged, this, [this](const QString &hint) {
            if (!hint.isEmpty())
                m_words->setText(hint);
        });
    }
    connect(m_second, &QLineEdit::returnPressed, this, [this] {
        if (m_good)
            Q_EMIT finished();
    });
}

bool NewPassword::isGood() const
{
    return m_good;
}

SecretBytes NewPassword::take()
{
    m_second->wipe();
    m_good = false;
    return m_first->take();
}

void NewPassword::judge()
{
    const QString typed = m_first->text();
    const QString problem = typed.isEmpty() ? QString() : passwordProblem(typed, m_names());
    const bool same = typed == m_second->text();
    m_good = !typed.isEmpty() && problem.isEmpty() && same;
    if (typed.isEmpty())
        m_words->clear();
    else if (!problem.isEmpty())
        m_words->setText(text::sentence(Error{Errc::BadInput, problem, {}}));
    else if (!same && !m_second->text().isEmpty() && !typed.startsWith(m_second->text()))
        m_words->setText(tr("两次输入不一样。"));
    else
        m_words->setText(typed.size() >= longPassword ? tr("强度:很好。") : tr("强度:可以;再长一些更好。"));
    Q_EMIT changed();
}

} // namespace tingyu::ui
