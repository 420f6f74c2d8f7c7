// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toggle_access.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QCheckBox>
#include <QRadioButton>

namespace tingyu::ui {
namespace {

class ToggleAccess : public QAccessibleWidget
{
public:
    ToggleAccess(QAbstractButton *button, QAccessible::Role role)
        : QAccessibleWidget(button, role), m_button(button)
    {
    }
    QString text(QAccessible::Text which) const override
    {
        const QString said = QAccessibleWidget::text(which);
        return which == QAccessible::Name && said.isEmpty() ? m_button->text().remove(u'&') : said;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const auto *box = qobject_cast<const QCheckBox *>(m_button);
        state.checkable = true;
        state.checked = m_button->isChecked();
        state.checkStateMixed = box != nullptr && box->checkState() == Qt::PartiallyChecked;
        state.pressed = m_button->isDown();
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_button->isEnabled())
            names.prepend(toggleAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name == toggleAction())
            m_button->click(); // nothing where it is disabled
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *m_button = nullptr;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    if (auto *box = qobject_cast<QCheckBox *>(object))
        return new ToggleAccess(box, QAccessible::CheckBox);
    if (auto *one = qobject_cast<QRadioButton *>(object))
        return new ToggleAccess(one, QAccessible::RadioButton);
    return nullptr;
}

} // namespace

void installToggleAccess()
{
    QAccessible::installFactory(makeAccess);
}

} // namespace tingyu::ui
