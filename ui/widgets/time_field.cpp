// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_field.h"

#include "ui/widgets/theme.h"

#include <QRegularExpression>

namespace tingyu::ui {

std::optional<QTime> typedTime(const QString &typed)
{
    static const QRegularExpression parts(
        QStringLiteral("^([0-9]{1,2})(?:[:.\\-\\x{70B9}\\x{65F6} ]?([0-9]{2}))?\\x{5206}?$"));
    const QString plain = typed.normalized(QString::NormalizationForm_KC).trimmed();
    const auto match = parts.match(plain);
    if (!match.hasMatch())
        return {};
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

TimeField::TimeField(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::editingFinished, this, [this] {
        const QTime read = time();
        if (read.isValid())
            setText(read.toString(QStringLiteral("HH:mm")));
        setRole(this, "state",
                read.isValid() || text().trimmed().isEmpty() ? QVariant()
                                                             : QVariant(QStringLiteral("problem")));
        Q_EMIT timeChanged(read);
    });
}

QTime TimeField::time() const
{
    return typedTime(text()).value_or(QTime());
}

void TimeField::setTime(QTime time)
{
    setText(time.toString(QStringLiteral("HH:mm")));
    setRole(this, "state", QVariant());
}

} // namespace tingyu::ui
