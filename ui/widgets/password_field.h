// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/secret.h"

#include <QLineEdit>

class QAction;

namespace tingyu::ui {

/// A password line: shown or hidden by its eye, and a hint while Caps Lock is on. The text leaves it only
/// through take(), which empties and overwrites the field.
class PasswordField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);
    ~PasswordField() override;
    /// NFKC bytes of the password; the field is empty and its text overwritten afterwards.
    SecretBytes take();
    void wipe();

Q_SIGNALS:
    /// What is worth knowing while typing: "caps" or "" (ui shows the sentence).
    void hintChanged(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void say(const QString &sentence);
    QAction *m_eye = nullptr;
    QString m_hint;
};

} // namespace tingyu::ui
