// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/code_name.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace tingyu {
struct Error;
}

namespace tingyu::ui {

class ActionButton;
class Banner;
class DateField;
class SegmentedChoice;
class TouchedFields;

/// A small form in a window of its own: fields below each other, one primary button, Enter goes to the next
/// field and Ctrl+Enter finishes. What was refused is said inside, with everything typed still there. What is
/// higher than the lowest screens have room for scrolls, under the title and above the buttons; long words in
/// large letters make it wider, as far as the screen goes. Every field is named "<dialog>.<field>". Left by
/// Esc, 取消 or the window's own button while something in it differs by hand from what stood there, it asks
/// first, inside; leaving once more leaves. Deletes itself when closed.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` becomes the object name.
    FormDialog(const char *name, const QString &title, QWidget *parent);
    ~FormDialog() override;

    void addNote(const QString &sentence);
    QLineEdit *addLine(const char *field, const QString &words);
    DateField *addDate(const char *field, const QString &words, const QDate &today);
    QPlainTextEdit *addText(const char *field, const QString &words);
    QComboBox *addChoice(const char *field, const QString &words, const QList<CodeName> &choices);
    SegmentedChoice *addSegments(const char *field, const QString &words, const QList<CodeName> &choices);
    QCheckBox *addCheck(const char *field, const QString &words);
    /// Any other field: named here, and its parts by whoever made it.
    void addRow(const QString &words, QWidget *field, const char *name);
    void setRowVisible(QWidget *field, bool visible);

    /// The one button, after all fields; `submit` ends in finish() or refuse().
    void setSubmit(const QString &words, std::function<void()> submit);
    void finish();
    void refuse(const Error &error);
    void refuse(const QString &sentence, QWidget *field);
    void tell(const QString &sentence); ///< nothing is wrong, but it is worth knowing
    void unsay();                       ///< what was said holds no more
    /// Says beside a button, named "<dialog>.<field>", which takes the keyboard: what was refused can be done
    /// all the same.
    void offer(const QString &sentence, const char *field, const QString &words,
               const std::function<void()> &action);
    /// The same of something else that may be better; the keyboard stays where it is.
    void suggest(const QString &sentence, const char *field, const QString &words,
                 const std::function<void()> &action);
    bool isSending() const { return m_sending; }
    /// A message of its own under the first, which stays while that one comes and goes.
    Banner *addBanner();
    /// What stands in it is somebody's words, though nobody typed them since it opened: a draft came back.
    void setChanged() { m_isChanged = true; }
    void reject() override;

Q_SIGNALS:
    void saveNow(); ///< the window is about to lock: what is only in memory goes into its draft

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void stopAsking();
    void fit();
    void showField(QWidget *field);
    QPushButton *addOffer(const char *field, const QString &words, const std::function<void()> &action);
    Banner *m_banner = nullptr;
    QWidget *m_fields = nullptr;
    QScrollArea *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    ActionButton *m_ok = nullptr;
    std::function<void()> m_submit;
    int m_rows = 0;
    bool m_sending = false;
    bool m_isChanged = false;           ///< by whoever filled it
    TouchedFields *m_touched = nullptr; ///< and by hand
    bool m_isAsking = false;            ///< whether to leave
    QPointer<QWidget> m_askedFrom;      ///< where the keyboard was
    QPointer<QWidget> m_sentFrom;       ///< the same, when it was sent
};

/// Code of the entry chosen in a list made by FormDialog::addChoice.
QString chosenCode(const QComboBox *choice);
void chooseCode(QComboBox *choice, const QString &code);
void fillChoices(QComboBox *choice, const QList<CodeName> &choices);

} // namespace tingyu::ui
