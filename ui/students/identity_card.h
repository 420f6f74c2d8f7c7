// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/students/file_desk.h"
#include "ui/students/student_words.h"
#include "ui/widgets/card.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace tingyu::ui {

class DateField;

/// Who the student is, as fields that write themselves when left. A field that holds the keyboard is never
/// overwritten by the file read anew.
class IdentityCard : public Card
{
    Q_OBJECT

public:
    IdentityCard(FileDesk &desk, QWidget *parent);
    void show(const Student &student);
    QWidget *firstField() const;

private:
    using Text = QString Student::*;
    /// How a value stored as a code is read and typed; empty: as it is stored.
    struct Wording
    {
        std::function<QString(const QString &code)> shown;
        std::function<QString(const QString &typed)> stored;
    };
    void place(const QString &words, QWidget *field, const char *name, int column);
    void addLine(const QString &words, const char *name, Text member, int column,
                 const Wording &wording = {});
    void addChoice(const QString &words, const char *name, const QList<CodeName> &choices,
                   const std::function<QString(const Student &)> &get,
                   const std::function<void(Student &, const QString &)> &set, int column);
    void addBirthDate();
    void addMonth();
    void write(const QString &words, const std::function<void(Student &)> &change);

    FileDesk &m_desk;
    QGridLayout *m_grid = nullptr;
    int m_rows[2] = {0, 0};
    QList<std::function<void(const Student &)>> m_fill;
    QList<QWidget *> m_fields;
};

} // namespace tingyu::ui
