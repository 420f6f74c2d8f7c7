// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/added_texts.h"

#include "core/services.h"
#include "ui/care/care_words.h"
#include "ui/care/draft_keeper.h"
#include "ui/room/counselling/note_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {

AddedTexts::AddedTexts(PageHost &host, const Words &words, Add add, QWidget *parent)
    : Card(words.title, parent)
    , m_host(host)
    , m_words(words)
    , m_add(std::move(add))
    , m_entries(new QVBoxLayout)
    , m_editor(new QWidget(this))
{
    m_entries->setSpacing(px(10));
    body()->addLayout(m_entries);
    m_text = new NoteField(QLatin1String(words.name), words.label, 2, m_editor);
    m_store = new ActionButton(words.button, m_editor);
    m_store->setObjectName(QStringLiteral("note.%1.store").arg(QLatin1String(words.name)));
    m_store->setAccessibleName(words.button);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_store);
    row->addWidget(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return), m_editor));
    row->addStretch(1);
    auto *column = new QVBoxLayout(m_editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(m_text);
    column->addLayout(row);
    body()->addWidget(m_editor);
    m_drafts = new DraftKeeper(
        host, QLatin1String(words.draftForm), [this] { return m_text->text(); }, this);
    connect(m_text, &NoteField::typed, m_drafts, &DraftKeeper::touch);
    connect(m_text, &NoteField::finished, this, &AddedTexts::submit);
    connect(m_store, &QPushButton::clicked, this, &AddedTexts::submit);
}

void AddedTexts::show(const Uid &session, const QString &draftKey, const QList<Entry> &entries, bool mayAdd,
                      const QString &draft)
{
    if (m_session != session) {
        m_session = session;
        m_key = draftKey;
        m_drafts->setPerson(draftKey);
        m_text->setText(draft);
    }
    while (QLayoutItem *item = m_entries->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Entry &entry : entries) {
        auto *one = new QWidget(this);
        auto *column = new QVBoxLayout(one);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(2));
        column->addWidget(label(tr("%1 · %2").arg(momentText(entry.at), entry.author), "caption", one));
        auto *words = label(entry.text, nullptr, one);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(words);
        m_entries->addWidget(one);
    }
    m_editor->setVisible(mayAdd);
    setVisible(mayAdd || !entries.isEmpty());
}

void AddedTexts::flush()
{
    m_drafts->flush();
}

void AddedTexts::submit()
{
    const QString typed = m_text->text();
    if (!m_store->isEnabled())
        return;
    m_store->setEnabled(false);
    m_drafts->flush(); // refused, the words are a draft, also where another note is shown by then
    write(
        m_host, this, m_words.saved,
        [add = m_add, session = m_session, key = m_key, form = QLatin1String(m_words.draftForm),
         typed](Services &services) -> Result<void> {
            auto added = add(services, session, typed);
            return added ? services.drafts.discard(key, form) : added;
        },
        [this, typed](const Result<void> &outcome) {
            m_store->setEnabled(true);
            if (!outcome) {
                m_host.showError(outcome.error());
                m_text->editor()->setFocus();
                return;
            }
            if (m_text->text() == typed)
                m_text->setText({});
            Q_EMIT added();
        });
}

} // namespace tingyu::ui
