// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/case_desk.h"

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace tingyu::ui {

class Card;
class DraftKeeper;
class FieldEdit;

/// What is typed into the fields of form 12 and not yet stored, for all parts of the case view. A field is
/// stored when the keyboard leaves it; until then its text is kept as a draft.
class FieldDesk : public QObject
{
    Q_OBJECT

public:
    FieldDesk(CaseDesk &desk, QObject *parent);
    void add(const QString &code, FieldEdit *edit);
    FieldEdit *edit(const QString &code) const { return m_edits.value(code); }
    void show();  ///< what the case says, and over it what the draft says
    void flush(); ///< drafts written now
    /// The field that has the keyboard; empty when none has.
    QString current() const;

private:
    void typed(const QString &code);
    void left(const QString &code);
    void store(const QStringList &codes);
    QString draft() const;
    CaseDesk &m_desk;
    DraftKeeper *m_drafts = nullptr;
    Uid m_shown;
    QHash<QString, FieldEdit *> m_edits;
    QHash<QString, QString> m_unsaved; ///< code -> text as typed
};

/// The fields of one section of form 12 on a card.
Card *makeFieldsCard(CaseDesk &desk, FieldDesk &fields, const report::FormSection &section, QWidget *parent);
/// Has a person fields to fill in this section?
bool hasCaseFields(const report::FormSection &section);

} // namespace tingyu::ui
