// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/booking_draft.h"

#include "core/services.h"
#include "ui/care/draft_keeper.h"
#include "ui/room/schedule/client_picker.h"
#include "ui/widgets/form_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace tingyu::ui {
namespace {

const QString chosenStudent = QStringLiteral("student");
const QString keyboardAt = QStringLiteral("focus");

/// Named fields alone: the line inside a spin box or a choice belongs to that.
template<class W>
QList<W *> fieldsOf(const QWidget *dialog)
{
    QList<W *> found;
    for (W *field : dialog->findChildren<W *>()) {
        if (field->objectName().startsWith(dialog->objectName() % QLatin1Char('.')))
            found.append(field);
    }
    return found;
}

QString choiceText(const QComboBox *choice)
{
    return choice->isEditable() ? choice->currentText() : chosenCode(choice);
}

} // namespace

BookingDraft::BookingDraft(PageHost &host, FormDialog *dialog, ClientPicker *who, const QString &key,
                           const char *form)
    : QObject(dialog)
    , m_host(host)
    , m_dialog(dialog)
    , m_who(who)
    , m_key(key)
    , m_form(QLatin1String(form))
    , m_begun(fields())
{
    m_keeper = new DraftKeeper(
        host, m_form, [this] { return content(); }, this);
    m_keeper->setPerson(key);
    connect(dialog, &FormDialog::saveNow, m_keeper, &DraftKeeper::flush);
    connect(qApp, &QApplication::focusChanged, this, &BookingDraft::followKeyboard);
    followKeyboard();
    connect(dialog, &QDialog::finished, this, [this] {
        m_keeper->forget();
        m_host.tasks().run(
            nullptr,
            [key = m_key, form = m_form](Services &services) { return services.drafts.discard(key, form); },
            [](const Result<void> &) {});
    });
    host.tasks().run(
        this, [key, form = m_form](Services &services) { return services.drafts.load(key, form); },
        [this](const Result<std::optional<Draft>> &draft) {
            if (draft && *draft && m_begun == fields()) {
                recall(QJsonDocument::fromJson((*draft)->content.toUtf8()).object());
                m_dialog->setChanged(); // leaving drops it
            }
            watch();
        });
}

void BookingDraft::watch()
{
    const auto touched = [this](auto *field, auto signal) {
        connect(field, signal, m_keeper, &DraftKeeper::touch);
    };
    for (auto *line : fieldsOf<QLineEdit>(m_dialog))
        touched(line, &QLineEdit::textChanged);
    for (auto *choice : fieldsOf<QComboBox>(m_dialog))
        touched(choice, &QComboBox::currentTextChanged);
    for (auto *number : fieldsOf<QSpinBox>(m_dialog))
        touched(number, &QSpinBox::valueChanged);
    for (auto *button : fieldsOf<QAbstractButton>(m_dialog)) {
        if (button->isCheckable())
            touched(button, &QAbstractButton::toggled);
    }
    touched(m_who, &ClientPicker::chosen);
    if (m_begun != fields())
        m_keeper->touch(); // typed while the dialog was still being filled
}

void BookingDraft::followKeyboard()
{
    const QWidget *at = m_dialog->focusWidget();
    if (at != nullptr && !at->objectName().isEmpty())
        m_keyboard = at->objectName();
}

QJsonObject BookingDraft::fields() const
{
    QJsonObject kept;
    for (const auto *line : fieldsOf<QLineEdit>(m_dialog))
        kept.insert(line->objectName(), line->text());
    for (const auto *choice : fieldsOf<QComboBox>(m_dialog))
        kept.insert(choice->objectName(), choiceText(choice));
    for (const auto *number : fieldsOf<QSpinBox>(m_dialog))
        kept.insert(number->objectName(), number->value());
    for (const auto *button : fieldsOf<QAbstractButton>(m_dialog)) {
        if (button->isCheckable())
            kept.insert(button->objectName(), button->isChecked());
    }
    if (const StudentHeader &student = m_who->student(); !student.uid.isNull())
        kept.insert(chosenStudent, QJsonObject{{QStringLiteral("uid"), student.uid.toString()},
                                               {QStringLiteral("name"), student.name},
                                               {QStringLiteral("class"), student.classLabel},
                                               {QStringLiteral("number"), student.studentNo}});
    return kept;
}

QString BookingDraft::content() const
{
    QJsonObject kept = fields();
    if (kept == m_begun)
        return {};
    kept.insert(keyboardAt, m_keyboard);
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void BookingDraft::recall(const QJsonObject &kept)
{
    // First what shows and hides other fields.
    for (auto *button : fieldsOf<QRadioButton>(m_dialog)) {
        if (kept.value(button->objectName()).toBool() && !button->isChecked())
            button->click();
    }
    for (auto *check : fieldsOf<QCheckBox>(m_dialog))
        check->setChecked(kept.value(check->objectName()).toBool());
    const QJsonObject who = kept.value(chosenStudent).toObject();
    if (const auto uid = Uid::fromString(who.value(QStringLiteral("uid")).toString())) {
        StudentHeader student;
        student.uid = *uid;
        student.name = who.value(QStringLiteral("name")).toString();
        student.classLabel = who.value(QStringLiteral("class")).toString();
        student.studentNo = who.value(QStringLiteral("number")).toString();
        m_who->setStudent(student);
    }
    for (auto *choice : fieldsOf<QComboBox>(m_dialog)) {
        const QString text = kept.value(choice->objectName()).toString();
        if (choice->isEditable())
            choice->setCurrentText(text);
        else
            choice->setCurrentIndex(choice->findData(text));
    }
    for (auto *number : fieldsOf<QSpinBox>(m_dialog))
        number->setValue(kept.value(number->objectName()).toInt());
    for (auto *line : fieldsOf<QLineEdit>(m_dialog)) {
        const QString text = kept.value(line->objectName()).toString();
        if (line->text() == text)
            continue;
        line->setText(text);
        Q_EMIT line->editingFinished(); // as if it were left: what follows from it is looked at
    }
    const QString keyboard = kept.value(keyboardAt).toString();
    if (auto *at = keyboard.isEmpty() ? nullptr : m_dialog->findChild<QWidget *>(keyboard))
        at->setFocus(Qt::OtherFocusReason);
    m_dialog->tell(tr("这里有上次没有写完的内容,已放回各栏。"));
}

} // namespace tingyu::ui
