// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/logs/log_dialog.h"

#include "ui/care/draft_keeper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>

namespace tingyu::ui {

Result<Uid> studentTyped(Services &services, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Uid();
    const auto match = services.lookup.resolve(text);
    if (!match)
        return match.error();
    if (!match->one)
        return fail(Errc::Ambiguous, "record.ambiguous");
    return match->one->uid;
}

void keepWords(PageHost &host, FormDialog *dialog, const QString &form, const Uid &entry,
               const QList<QPlainTextEdit *> &fields)
{
    const QString person = entry.isNull() ? QStringLiteral("new") : entry.toString();
    const auto content = [fields] {
        QJsonArray words;
        bool isEmpty = true;
        for (const QPlainTextEdit *field : fields) {
            words.append(field->toPlainText());
            isEmpty = isEmpty && field->toPlainText().isEmpty();
        }
        return isEmpty ? QString() : QString::fromUtf8(QJsonDocument(words).toJson(QJsonDocument::Compact));
    };
    auto *keeper = new DraftKeeper(host, form, content, dialog);
    keeper->setPerson(person);
    for (QPlainTextEdit *field : fields)
        QObject::connect(field, &QPlainTextEdit::textChanged, keeper, &DraftKeeper::touch);
    QObject::connect(dialog, &FormDialog::saveNow, keeper, &DraftKeeper::flush);
    const auto discard = [&host, keeper, form, person] {
        keeper->forget();
        host.tasks().run(
            nullptr, [form, person](Services &services) { return services.drafts.discard(person, form); },
            [](const Result<void> &) {});
    };
    QObject::connect(dialog, &QDialog::finished, keeper, discard);
    host.tasks().run(
        dialog, [form, person](Services &services) { return services.drafts.load(person, form); },
        [dialog, fields](const Result<std::optional<Draft>> &draft) {
            if (!draft || !*draft)
                return;
            dialog->setChanged(); // leaving drops it
            const QJsonArray words = QJsonDocument::fromJson((*draft)->content.toUtf8()).array();
            for (qsizetype i = 0; i < fields.size() && i < words.size(); ++i)
                fields.at(i)->setPlainText(words.at(i).toString());
        });
}

} // namespace tingyu::ui
