// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session_service.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace tingyu::ui {

class ConcernPicker;
class FieldEdit;
class FoldCard;
class NoteField;
class RiskPanel;
class SegmentedChoice;

/// The fields of form 3: when and where, what the client came with, the five required parts open, the rest
/// folded while empty.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NoteEditor(QDate today, QWidget *parent = nullptr);
    void setRooms(const QList<CounsellingRoom> &rooms);
    void fold(); ///< every section; what holds something unfolds with the next setInput()
    /// What is shown; no signal. `isParent`: whether a parent came may join the child's series.
    void setInput(const SessionInput &input, bool isParent);
    /// `base` with what is typed here laid over it.
    SessionInput input(SessionInput base) const;
    void setReadOnly(bool readOnly);
    SessionKind kind() const;
    bool isProblem() const; ///< the time cannot be read; the keyboard is there then

    NoteField *field(const QString &code) const { return m_fields.value(code); }
    /// Code of the text that has or last had the keyboard; empty before.
    const QString &current() const { return m_current; }
    int caret() const;
    void goTo(const QString &code, int caret); ///< unfolds what holds it
    /// Says at each field what is still missing for the signature.
    void mark(const QStringList &missing);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void typed();
    void moved();    ///< the caret of a text
    void finished(); ///< Ctrl+Enter
    void kindChosen();
    void snippetAsked(const QString &code);
    void cut(const QString &code); ///< more was pasted than fits

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFrame(QVBoxLayout *column);
    FoldCard *addSection(QVBoxLayout *column, const char *id, const QString &title, const QStringList &codes);
    NoteField *addField(QVBoxLayout *column, const QString &code, int lines);
    void listen(FieldEdit *edit);
    void showKind();
    void showNextStep();
    QDate m_today;
    QString m_current;
    QHash<QString, NoteField *> m_fields;
    QHash<QString, FoldCard *> m_sectionOf;
    QList<FoldCard *> m_sections;
    SegmentedChoice *m_kind = nullptr;
    FieldEdit *m_at = nullptr;
    FieldEdit *m_minutes = nullptr;
    QComboBox *m_room = nullptr;
    FieldEdit *m_place = nullptr;
    QCheckBox *m_joinsChild = nullptr;
    ConcernPicker *m_concerns = nullptr;
    RiskPanel *m_risk = nullptr;
    FieldEdit *m_nextOn = nullptr;
    FoldCard *m_call = nullptr;
    FoldCard *m_riskCard = nullptr;
    FoldCard *m_next = nullptr;
};

} // namespace tingyu::ui
