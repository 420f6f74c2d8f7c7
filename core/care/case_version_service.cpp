// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_version_service.h"

#include "core/base/text.h"
#include "core/care/care_operations.h"
#include "core/care/case_json.h"
#include "core/care/case_rules.h"
#include "core/care/case_service.h"
#include "core/school/export_log.h"

namespace tingyu {
namespace {

Result<CaseVersion> existing(Workplace &place, const CareCase &one, int number)
{
    auto version = CaseRepository(place.db()).version(one.id, number);
    if (!version)
        return version.error();
    if (!*version)
        return fail(Errc::NotFound, "case.no_version");
    return std::move(**version);
}

/// Who may not write a case may not print, approve or judge words of it either.
Result<CareCase> reachable(Workplace &place, const Uid &uid)
{
    auto one = caseByUid(place, uid);
    if (!one)
        return one;
    const ObjectRef object{QStringLiteral("care_case"), uid};
    if (auto allowed = place.allow(editOperation(one->kind), scopeOf(*one), object); !allowed)
        return allowed.error();
    return one;
}

} // namespace

Result<int> CaseVersionService::sealIn(Change &change, const CareCase &one)
{
    CaseRepository cases(m_place.db());
    CaseVersion next;
    auto content = cases.content(one.id);
    if (!content)
        return content.error();
    next.content = *std::move(content);
    auto latest = cases.highest("case_version", "number", one.id);
    if (!latest)
        return latest.error();
    if (*latest > 0) {
        auto stored = existing(m_place, one, *latest);
        if (!stored)
            return stored.error();
        if (canonical(stored->content) == canonical(next.content))
            return *latest;
    }
    next.number = *latest + 1;
    next.at = m_place.clock().nowLocal();
    next.madeBy = m_place.session().userId;
    if (auto added = CaseRepository::addVersion(change, one.id, next); !added)
        return added.error();
    return next.number;
}

Result<int> CaseVersionService::seal(const Uid &uid)
{
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    return m_place.change(
        editOperation(one->kind), [&](Change &change) { return sealIn(change, *one); }, scopeOf(*one));
}

Result<CaseVersion> CaseVersionService::version(const Uid &uid, int number)
{
    auto one = caseByUid(m_place, uid);
    if (!one)
        return one.error();
    const ObjectRef object{QStringLiteral("care_case"), uid};
    if (auto viewed = m_place.viewed(viewOperation(one->kind), object, scopeOf(*one)); !viewed)
        return viewed.error();
    return existing(m_place, *one, number);
}

Result<void> CaseVersionService::approve(const Uid &uid, int number)
{
    auto one = reachable(m_place, uid);
    if (!one)
        return one.error();
    return m_place.change(op::caseApprove, [&](Change &change) -> Result<void> {
        auto version = existing(m_place, *one, number);
        if (!version)
            return version.error();
        if (version->isApproved())
            return fail(Errc::Conflict, "case.approved");
        if (version->madeBy == m_place.session().userId)
            return fail(Errc::Conflict, "case.approve_own");
        version->approvedBy = m_place.session().userId;
        version->approvedAt = m_place.clock().nowLocal();
        return CaseRepository(m_place.db()).approve(change, one->id, *version);
    });
}

Result<void> CaseVersionService::approveOnPaper(const Uid &uid, int number, const QString &signer,
                                                const QString &post, QDate on)
{
    const QString name = text::prose(signer);
    const QString office = text::prose(post);
    if (name.isEmpty() || office.isEmpty() || !on.isValid())
        return fail(Errc::BadInput, "case.signature");
    if (on > m_place.clock().today())
        return fail(Errc::BadInput, "date.future");
    auto one = reachable(m_place, uid);
    if (!one)
        return one.error();
    return m_place.change(op::caseApproveOnPaper, [&](Change &change) -> Result<void> {
        auto version = existing(m_place, *one, number);
        if (!version)
            return version.error();
        if (version->isApproved())
            return fail(Errc::Conflict, "case.approved");
        version->signer = name;
        version->signerPost = office;
        version->signedOn = on;
        return CaseRepository(m_place.db()).approve(change, one->id, *version);
    });
}

Result<void> CaseVersionService::keepWord(const Uid &uid, const QString &place, const QString &word)
{
    auto one = reachable(m_place, uid);
    if (!one)
        return one.error();
    return m_place.change(op::leakDecide, [&](Change &change) -> Result<void> {
        auto kept = CaseRepository(m_place.db()).keptWords(one->id);
        if (!kept)
            return kept.error();
        if (kept->contains(std::pair(place, word)))
            return {};
        return outcomeOf(CaseRepository::keepWord(change, one->id, place, word));
    });
}

Result<CasePrint> CaseVersionService::logPrint(const Uid &uid, CasePrint print)
{
    print.reason = text::prose(print.reason);
    print.recipient = text::prose(print.recipient);
    if (print.reason.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    if (print.copies < 1 || print.copies > 99)
        return fail(Errc::BadInput, "print.copies");
    auto one = reachable(m_place, uid);
    if (!one)
        return one.error();
    return m_place.change(op::casePrint, [&](Change &change) -> Result<CasePrint> {
        auto version = sealIn(change, *one);
        if (!version)
            return version.error();
        const ObjectRef object{QStringLiteral("care_case"), uid};
        auto serial = ExportLog(m_place.db())
                          .add(change, {QStringLiteral("case-print"), object, print.reason, print.copies});
        if (!serial)
            return serial.error();
        print.version = *version;
        print.serial = static_cast<int>(*serial);
        print.at = m_place.clock().nowLocal();
        print.userName = m_place.session().userName;
        if (auto added = CaseRepository::addPrint(change, one->id, print, m_place.session().userId); !added)
            return added.error();
        return print;
    });
}

} // namespace tingyu
