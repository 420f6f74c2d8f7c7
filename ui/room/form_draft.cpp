// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/form_draft.h"

#include "core/services.h"
#include "ui/care/draft_keeper.h"
#include "ui/widgets/form_dialog.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace tingyu::ui {

FormDraft::FormDraft(PageHost &host, FormDialog *dialog, const QString &personKey, const char *form)
    : QObject(dialog), m_host(host), m_dialog(dialog), m_person(personKey), m_form(QLatin1String(form))
{
    m_keeper = new DraftKeeper(
        host, m_form, [this] { return content(); }, this);
    m_keeper->setPerson(m_person);
    for (auto *line : dialog->findChildren<QLineEdit *>())
        connect(line, &QLineEdit::textEdited, m_keeper, &DraftKeeper::touch);
    for (auto *text : dialog->findChildren<QPlainTextEdit *>())
        connect(text, &QPlainTextEdit::textChanged, m_keeper, &DraftKeeper::touch);
    connect(dialog, &FormDialog::saveNow, m_keeper, &DraftKeeper::flush);
    connect(dialog, &QDialog::rejected, this, [this] {
        m_keeper->forget();
        m_host.tasks().run(
            nullptr,
            [person = m_person, form = m_form](Services &services) {
                return services.drafts.discard(person, form);
            },
            [](const Result<void> &) {});
    });
    host.tasks().run(
        this,
        [person = m_person, form = m_form](Services &services) { return services.drafts.load(person, form); },
        [this](const Result<std::optional<Draft>> &draft) {
            if (draft && *draft)
                recall((*draft)->content);
        });
}

void FormDraft::send(QObject *guard, const QString &label, WriteJob job, const std::function<void()> &done)
{
    m_keeper->forget();
    write(
        m_host, guard, m_dialog, label,
        [job = std::move(job), person = m_person, form = m_form](Services &services) -> Result<void> {
            auto written = job(services);
            return written ? services.drafts.discard(person, form) : written;
        },
        [keeper = QPointer<DraftKeeper>(m_keeper), done](const Result<void> &outcome) {
            if (outcome && done)
                done();
            else if (!outcome && keeper != nullptr)
                keeper->touch();
        });
}

QString FormDraft::content() const
{
    QJsonObject kept;
    const auto keep = [&kept](const QString &name, const QString &text) {
        if (!name.isEmpty() && !text.isEmpty())
            kept.insert(name, text);
    };
    for (const auto *line : m_dialog->findChildren<QLineEdit *>())
        keep(line->objectName(), line->text());
    for (const auto *text : m_dialog->findChildren<QPlainTextEdit *>())
        keep(text->objectName(), text->toPlainText());
    return kept.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void FormDraft::recall(const QString &content)
{
    const QJsonObject kept = QJsonDocument::fromJson(content.toUtf8()).object();
    m_dialog->setChanged(); // leaving drops it
    for (auto *line : m_dialog->findChildren<QLineEdit *>()) {
        if (line->text().isEmpty())
            line->setText(kept.value(line->objectName()).toString());
    }
    for (auto *text : m_dialog->findChildren<QPlainTextEdit *>()) {
        if (text->toPlainText().isEmpty())
            text->setPlainText(kept.value(text->objectName()).toString());
    }
}

} // namespace tingyu::ui
