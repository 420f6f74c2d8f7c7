// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

namespace tingyu::ui {

/// What a client came with: several concerns, the first one chosen weighs most until another is put on top
/// (Enter). Delete takes one away.
class ConcernPicker : public QWidget
{
    Q_OBJECT

public:
    explicit ConcernPicker(QWidget *parent = nullptr);
    QList<SessionConcern> concerns() const { return m_concerns; }
    void setConcerns(const QList<SessionConcern> &concerns); ///< no signal
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &code);
    void raise(int row);
    void remove(int row);
    void show(int row);
    QList<SessionConcern> m_concerns;
    bool m_readOnly = false;
    QComboBox *m_choice = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace tingyu::ui
