// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/sealed_export.h"

#include "core/school/export_work.h"
#include "core/school/sealed_file.h"
#include "core/school/student_rules.h"
#include "core/vault/crypto.h"
#include "core/vault/progress_part.h"

#include <map>

namespace tingyu {

struct SealedExport::Order
{
    ExportOrder work;
    QString file;
    QString reason;
};

namespace {

Result<void> acceptPassword(const SecretBytes &password, const QString &userName)
{
    QString plain = QString::fromUtf8(reinterpret_cast<const char *>(password.data()),
                                      static_cast<qsizetype>(password.size()));
    const Error bad{Errc::BadInput, passwordProblem(plain, {userName}), {}};
    crypto::wipe(plain);
    return bad.subject.isEmpty() ? Result<void>() : bad;
}

} // namespace

Result<ExportOutcome> SealedExport::student(const Uid &student, const QString &file,
                                            const SecretBytes &password, const QString &reason)
{
    auto work = studentOrder(m_place, m_tables, student);
    if (!work)
        return work.error();
    return perform({*work, file, reason}, password, {});
}

Result<ExportOutcome> SealedExport::vault(const QString &file, const SecretBytes &password,
                                          const QString &reason, const Progress &progress)
{
    auto work = vaultOrder(m_place, m_tables);
    if (!work)
        return work.error();
    return perform({*work, file, reason}, password, progress);
}

Result<ExportOutcome> SealedExport::perform(const Order &order, const SecretBytes &password,
                                            const Progress &progress)
{
    if (auto checked = checkReason(order.reason); !checked)
        return checked.error();
    if (auto accepted = acceptPassword(password, m_place.session().userName); !accepted)
        return accepted.error();
    const auto target = SealedTarget::create(order.file, password, chooseCost(m_policy));
    if (!target)
        return target.error();
    auto outcome = performExport(m_place, order.work, order.reason, **target, progress);
    if (outcome)
        outcome->files = {order.file};
    return outcome;
}

Result<QStringList> unpackExport(const QString &file, const SecretBytes &password, const KdfPolicy &policy,
                                 const QString &folder, bool replace, const Progress &progress)
{
    const auto reader = SealedReader::open(file, password, policy, partOf(progress, 0, 3));
    if (!reader)
        return reader.error();
    QStringList names;
    if (auto listed = (*reader)->read(
            [&names](const QString &name, const QByteArray &) -> Result<void> {
                if (!names.contains(name))
                    names.append(name);
                return {};
            },
            partOf(progress, 1, 3));
        !listed)
        return listed.error();
    const auto target = FolderTarget::prepare(folder, replace, names);
    if (!target)
        return target.error();
    std::map<QString, std::unique_ptr<ExportFile>> files;
    auto unpacked = (*reader)->read(
        [&](const QString &name, const QByteArray &bytes) -> Result<void> {
            auto &open = files[name];
            if (!open) {
                auto made = (*target)->open(name);
                if (!made)
                    return made.error();
                open = std::move(*made);
            }
            open->write(bytes);
            return {};
        },
        partOf(progress, 2, 3));
    for (auto &[name, open] : files) {
        if (const auto written = open->finish(); unpacked && !written)
            unpacked = written.error();
    }
    if (unpacked)
        unpacked = (*target)->finish();
    return unpacked ? Result<QStringList>(names) : unpacked.error();
}

} // namespace tingyu
