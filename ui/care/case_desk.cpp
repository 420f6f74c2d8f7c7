// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/case_desk.h"

#include "ui/care/care_words.h"
#include "ui/print/paper.h"

namespace tingyu::ui {
namespace {

Result<OpenCase> readCase(Services &services, const Uid &uid)
{
    OpenCase open;
    auto file = services.cases.show(uid);
    if (!file)
        return file.error();
    open.file = *std::move(file);
    auto student = services.students.header(open.file.head.studentUid);
    if (!student)
        return student.error();
    open.student = *std::move(student);
    auto stamps = CaseFollowService(services.workplace).fieldStamps(uid);
    if (!stamps)
        return stamps.error();
    open.stamps = *std::move(stamps);
    auto opinions = services.opinions.of(uid);
    if (!opinions)
        return opinions.error();
    open.opinions = *std::move(opinions);
    auto drafts = services.drafts.list();
    if (!drafts)
        return drafts.error();
    const QString key = uid.toString();
    for (const Draft &draft : std::as_const(*drafts)) {
        if (draft.personKey == key)
            open.drafts.insert(draft.form, draft.content);
    }
    return open;
}

std::optional<report::FormWords> wordsOf(const QString &form)
{
    auto words = report::loadWords(form, print::paperLanguage());
    Q_ASSERT(words); // compiled in
    return words ? std::optional(*std::move(words)) : std::nullopt;
}

} // namespace

CaseDesk::CaseDesk(PageHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_words(wordsOf(QStringLiteral("form12_crisis_report")))
    , m_opinionWords(wordsOf(QStringLiteral("form13_consultation_opinion")))
{
}

void CaseDesk::open(const Uid &one)
{
    m_uid = one;
    m_loaded = false;
    m_open = {};
    reload();
}

void CaseDesk::reload()
{
    if (m_uid.isNull())
        return;
    m_host.tasks().run(
        this, [uid = m_uid](Services &services) { return readCase(services, uid); },
        [this, uid = m_uid](Result<OpenCase> read) {
            if (uid != m_uid)
                return; // another case was opened meanwhile
            if (!read) {
                m_loaded = false;
                Q_EMIT failed(read.error());
                return;
            }
            m_open = *std::move(read);
            m_loaded = true;
            Q_EMIT loaded();
        });
}

void CaseDesk::write(const QString &label, Job job, Done done)
{
    m_host.tasks().run(
        this,
        [job = std::move(job)](Services &services) -> Result<qint64> {
            const qint64 before = services.workplace.lastChangeSet();
            if (auto written = job(services); !written)
                return written.error();
            const qint64 after = services.workplace.lastChangeSet();
            return after == before ? 0 : after;
        },
        [this, label, done = std::move(done)](const Result<qint64> &set) {
            if (done)
                done(set ? Result<void>() : Result<void>(set.error()));
            else if (!set)
                m_host.showError(set.error());
            if (!set)
                return;
            if (*set != 0)
                m_host.saved(label, *set);
            reload();
        });
}

} // namespace tingyu::ui
