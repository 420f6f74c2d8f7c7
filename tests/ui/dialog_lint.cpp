// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dialog_lint.h"

#include "tests/ui/ui_world.h"

#include <QAbstractPrintDialog>
#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFileDialog>
#include <QMessageBox>

#include <catch2/catch_test_macros.hpp>

#include <exception>

namespace tingyu::test {

DialogLint::DialogLint()
{
    qApp->installEventFilter(this);
}

DialogLint::~DialogLint()
{
    qApp->removeEventFilter(this);
    if (std::uncaught_exceptions() == 0)
        CHECK(m_problems.join(u'\n').toStdString() == "");
}

bool DialogLint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Hide || event->spontaneous())
        return false;
    const auto *dialog = qobject_cast<const QDialog *>(watched);
    if (dialog == nullptr || qobject_cast<const QFileDialog *>(watched) != nullptr ||
        qobject_cast<const QMessageBox *>(watched) != nullptr ||
        qobject_cast<const QAbstractPrintDialog *>(watched) != nullptr)
        return false;
    const QString who = dialog->objectName().isEmpty()
                            ? QString::fromLatin1(dialog->metaObject()->className())
                            : dialog->objectName();
    QStringList found = accessibilityProblems(*dialog);
    if (dialog->objectName().isEmpty())
        found.append(QStringLiteral("no object name"));
    if (dialog->accessibleName().isEmpty() && dialog->windowTitle().isEmpty())
        found.append(QStringLiteral("nothing to say of it"));
    for (const QString &one : std::as_const(found))
        m_problems.append(who % QStringLiteral(": ") % one);
    m_problems.removeDuplicates();
    return false;
}

} // namespace tingyu::test
