// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/secret.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace tingyu::ui {

class PasswordField;

/// A new password typed twice, with its strength in words and why it is refused.
class NewPassword : public QWidget
{
    Q_OBJECT

public:
    /// `names`: school and user names, which a password must not be made of.
    explicit NewPassword(std::function<QStringList()> names, QWidget *parent = nullptr);
    bool isGood() const; ///< acceptable and typed twice alike
    SecretBytes take();  ///< empties both lines
    PasswordField *first() const { return m_first; }
    PasswordField *second() const { return m_second; }

Q_SIGNALS:
    void changed();
    void finished(); ///< Enter in the second line while good

private:
    void judge();
    std::function<QStringList()> m_names;
    PasswordField *m_first = nullptr;
    PasswordField *m_second = nullptr;
    QLabel *m_words = nullptr;
    bool m_good = false;
};

} // namespace tingyu::ui
