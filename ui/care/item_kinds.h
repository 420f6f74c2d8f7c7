// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/case_desk.h"
#include "ui/care/field_edit.h"

#include <QStringList>

namespace tingyu::ui {

/// One value of an item of a list, by its column in form 12.
struct ItemColumn
{
    QString id;    ///< column of the form's section, or a name of our own
    QString label; ///< as the form words it
    FieldEdit::Kind kind = FieldEdit::Kind::Line;
    QList<CodeWord> options = {};
    double width = 1;   ///< in the table, relative; 0 = not a column of the table
    QString usual = {}; ///< a new item begins with it
};

struct ItemRow
{
    Uid uid;
    QStringList values; ///< by column, as FieldEdit has them
};

/// One list of a case without its type: how its rows are shown, typed and written.
struct ItemKind
{
    QString id; ///< section of the form, or "people"
    QString title;
    QString one;   ///< "一件事": for buttons and undo
    QString empty; ///< the sentence of the empty list
    QList<ItemColumn> columns;
    std::function<QList<ItemRow>(const CaseContent &)> rows;
    std::function<Result<void>(Services &, const Uid &ofCase, const QStringList &values)> add;
    /// `shown`: the case as the person saw it; what is no column stays as it is there.
    std::function<Result<void>(Services &, const CaseContent &shown, const Uid &item,
                               const QStringList &values)>
        edit;
    std::function<Result<void>(Services &, const Uid &item)> remove;
};

/// The lists of a case: timeline, people, scales, medication, measures, parent_contacts, questions,
/// next_steps, attachments. `now` fills the time of a new item.
ItemKind itemKind(const QString &id, const report::FormWords &words, const WallTime &now);

/// A value as the table shows it.
QString shownValue(const ItemColumn &column, const QString &value);

} // namespace tingyu::ui
