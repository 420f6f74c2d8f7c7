// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/library.h"
#include "core/screening/screening.h"

#include <QScrollArea>

class QVBoxLayout;

namespace tingyu::ui {

/// The items of one scale below each other, each with its options: a digit chooses and goes on to the next.
/// What is not answered stays blank; no score is shown.
class AnswerForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit AnswerForm(QWidget *parent = nullptr);
    /// Without wording the items have their numbers: for whoever holds the paper form.
    void setScale(const scales::ScaleDefinition &definition, const std::optional<scales::TextPack> &wording);
    Answers answers() const;
    void setAnswers(const Answers &answers);
    int itemCount() const { return static_cast<int>(m_fields.size()); }
    void startAtFirst();

Q_SIGNALS:
    void changed();

private:
    struct Field
    {
        QString item;
        QWidget *widget = nullptr;
        scales::ResponseSet::Kind kind = scales::ResponseSet::Kind::Single;
    };
    QWidget *makeField(const scales::ScaleDefinition &definition, const scales::Item &item, int place,
                       const std::optional<scales::TextPack> &wording);
    void goOn(qsizetype from);
    static QString codeOf(const Field &field);
    QList<Field> m_fields;
    QVBoxLayout *m_column = nullptr;
};

} // namespace tingyu::ui
