// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/draft_keeper.h"

namespace tingyu::ui {
namespace {

constexpr int writeAfterMs = 1000;

} // namespace

DraftKeeper::DraftKeeper(PageHost &host, const QString &form, std::function<QString()> content,
                         QObject *parent)
    : QObject(parent), m_host(host), m_form(form), m_content(std::move(content))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::write);
}

void DraftKeeper::setPerson(const QString &personKey)
{
    m_timer.stop();
    m_person = personKey;
}

void DraftKeeper::touch()
{
    // Not restarted by every key: who types without a pause is saved too.
    if (!m_timer.isActive() && !m_person.isEmpty())
        m_timer.start();
}

void DraftKeeper::flush()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    write();
}

void DraftKeeper::forget()
{
    m_timer.stop();
}

void DraftKeeper::write()
{
    m_host.tasks().run(
        this,
        [person = m_person, form = m_form, content = m_content()](Services &services) {
            return content.isEmpty() ? services.drafts.discard(person, form)
                                     : services.drafts.save(person, form, content);
        },
        [this](const Result<void> &kept) {
            if (kept)
                m_host.draftSaved();
            else
                m_host.showError(kept.error());
        });
}

} // namespace tingyu::ui
