// SPDX-License-Identifier: GPL-3.0-or-later
// AnsweringService::collect(): from sealed files to sheets, flags and the waitlist.
#include "core/answering/answer_seal.h"
#include "core/answering/station_files.h"
#include "core/base/given_file.h"
#include "core/room/appointments/client_service.h"
#include "core/room/appointments/waitlist_repository.h"
#include "core/scales/library.h"
#include "core/school/student_repository.h"
#include "core/screening/answering_operations.h"
#include "core/screening/answering_service.h"
#include "core/screening/result_reading.h"
#include "core/vault/crypto.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tingyu {
namespace {

using answering::ClosedBox;

constexpr int deepest = 4; ///< folders below the one given: sticks copied side by side
constexpr qint64 mostBoxBytes = 1 << 20;

QByteArray contentOf(const QString &path, qint64 most)
{
    QFile file(path);
    if (!openGiven(file, fail(Errc::Io, "container.not_read")) || file.size() > most)
        return {};
    return file.readAll();
}

/// The folder itself and those below it that hold answers.
void findFolders(const QString &folder, int depth, QStringList &found)
{
    if (QFileInfo(folder + QStringLiteral("/answers")).isDir())
        found.append(folder);
    if (depth == 0)
        return;
    const QStringList inside =
        QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : inside) {
        if (name != QLatin1String("answers") && name != QLatin1String("program"))
            findFolders(folder + QLatin1Char('/') + name, depth - 1, found);
    }
}

std::optional<ClosedBox> opened(const QByteArray &file, const std::vector<AnsweringKey> &keys)
{
    const auto inner = answering::sealedPart(file);
    if (!inner)
        return std::nullopt;
    for (const AnsweringKey &key : keys) {
        const auto secret = crypto::openSealed(*inner, key.publicKey, key.secretKey);
        if (!secret)
            continue;
        auto plain = answering::withoutPadding(QByteArray(reinterpret_cast<const char *>(secret->data()),
                                                          static_cast<qsizetype>(secret->size())));
        if (!plain)
            return std::nullopt;
        auto box = answering::readClosedBox(*plain);
        answering::wipe(*plain);
        return box ? std::optional(*std::move(box)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

struct AnsweringService::Job
{
    struct Found
    {
        QString path;
        ClosedBox box;
        AnsweringSlip slip;
        AnsweringStation station;
        QString name, className;
        Uid student;
    };
    QList<Found> boxes;
    Collected result;
    const Progress &progress;

    void list(CollectedLine::Kind kind, const Found &one, const QString &reason, bool isUrgent = false)
    {
        result.lines.append({kind, QFileInfo(one.path).fileName(), one.name, one.className, one.box.scaleId,
                             reason, isUrgent});
    }
};

bool AnsweringService::hasBoxes(const QString &folder)
{
    QStringList folders;
    findFolders(folder, deepest, folders);
    return std::any_of(folders.begin(), folders.end(),
                       [](const QString &one) { return !answering::StationFiles(one).boxes().isEmpty(); });
}

Result<Collected> AnsweringService::collect(const QString &folder, const Progress &progress)
{
    if (auto allowed = m_workplace.allow(op::answeringCollect); !allowed)
        return allowed.error();
    QStringList folders;
    const QString start = QDir(folder).absolutePath();
    findFolders(QFileInfo(start).fileName() == QLatin1String("answers") ? QFileInfo(start).path() : start,
                deepest, folders);
    if (folders.isEmpty())
        return fail(Errc::NotFound, "answering.no_folder");
    return m_workplace.change(op::answeringCollect, [&](Change &change) -> Result<Collected> {
        auto keys = m_answering.keys(true);
        if (!keys)
            return keys.error();
        Job job{{}, {}, progress};
        job.result.folders = static_cast<int>(folders.size());
        QSet<QByteArray> unfinished;
        for (const QString &one : std::as_const(folders)) {
            const answering::StationFiles files(one);
            const QByteArray plan =
                contentOf(answering::StationFiles::planFile(one), std::numeric_limits<qint64>::max());
            const auto read = plan.isEmpty() ? std::nullopt : [&]() -> std::optional<answering::StationPlan> {
                auto parsed = answering::readStationPlan(plan);
                return parsed ? std::optional(*std::move(parsed)) : std::nullopt;
            }();
            if (!plan.isEmpty()) {
                const auto uid = read ? Uid::fromString(read->station) : std::nullopt;
                auto station =
                    uid ? m_answering.station(*uid) : Result<std::optional<AnsweringStation>>(std::nullopt);
                if (!station)
                    return station.error();
                if (*station && (*station)->seal != answering::digestOf(plan))
                    ++job.result.changed;
            }
            const QStringList boxes = files.boxes();
            for (const QString &path : boxes) {
                ++job.result.read;
                auto box = opened(contentOf(path, mostBoxBytes), *keys);
                Job::Found found{path, box.value_or(ClosedBox()), {}, {}, {}, {}, {}};
                const auto slip =
                    box ? m_answering.slip(box->slip) : Result<std::optional<AnsweringSlip>>(std::nullopt);
                if (!slip)
                    return slip.error();
                const auto uid = Uid::fromString(found.box.station);
                auto station = box && uid ? m_answering.station(*uid)
                                          : Result<std::optional<AnsweringStation>>(std::nullopt);
                if (!station)
                    return station.error();
                const bool isOurs =
                    *slip && *station && (*slip)->station == (*station)->id &&
                    answering::same(
                        found.box.proof,
                        answering::proofOf(answering::CodeKeys::of((*slip)->codeKey), found.box.box));
                if (!isOurs) {
                    ++job.result.strangers;
                    job.list(CollectedLine::Kind::Stranger, found,
                             !box     ? QStringLiteral("sealed")
                             : !*slip ? QStringLiteral("slip")
                                      : QStringLiteral("proof"));
                    continue;
                }
                found.slip = **slip;
                found.station = **station;
                job.boxes.append(found);
            }
            const QStringList drafts = files.drafts();
            for (const QString &path : drafts) {
                const auto slip = answering::StationFiles::slipOfDraft(path);
                if (slip)
                    unfinished.insert(*slip);
            }
        }
        if (auto taken = take(change, job); !taken)
            return taken.error();
        for (const QByteArray &name : std::as_const(unfinished)) {
            auto slip = m_answering.slip(name);
            if (!slip)
                return slip.error();
            if (!*slip)
                continue;
            auto header = StudentRepository(m_workplace.db()).header((*slip)->student);
            if (!header)
                return header.error();
            ++job.result.unfinished;
            CollectedLine line{CollectedLine::Kind::Unfinished, {}, {}, {}, {}, {}, false};
            if (*header) {
                line.student = (*header)->name;
                line.className = (*header)->classLabel;
            }
            job.result.lines.append(line);
        }
        for (CollectedLine &line : job.result.lines)
            line.scale = m_library.shortName(line.scaleId);
        return job.result;
    });
}

/// The earliest sheet of a student and scale counts; the same box again is the same sheet.
Result<void> AnsweringService::take(Change &change, Job &job)
{
    std::stable_sort(job.boxes.begin(), job.boxes.end(), [](const Job::Found &a, const Job::Found &b) {
        return a.box.closedAt < b.box.closedAt;
    });
    QSet<QByteArray> seen;
    for (qsizetype at = 0; at < job.boxes.size(); ++at) {
        if (!keepGoing(job.progress, at, job.boxes.size()))
            return fail(Errc::Cancelled, "answering.collect_cancelled");
        Job::Found &one = job.boxes[at];
        auto header = StudentRepository(m_workplace.db()).header(one.slip.student);
        if (!header)
            return header.error();
        if (*header) {
            one.name = (*header)->name;
            one.className = (*header)->classLabel;
            one.student = (*header)->uid;
        }
        const bool isTalk = one.box.kind == ClosedBox::Kind::Talk;
        job.result.settled.append(one.path);
        if (seen.contains(one.box.box)) {
            if (!isTalk) {
                ++job.result.doubles;
                job.list(CollectedLine::Kind::Double, one, QStringLiteral("copied"));
            } else {
                ++job.result.talks;
            }
            continue;
        }
        seen.insert(one.box.box);
        auto known = m_answering.hasBox(one.box.box);
        if (!known)
            return known.error();
        if (*known) {
            ++(isTalk ? job.result.talks : job.result.already);
            continue;
        }
        if (auto taken = isTalk ? takeTalk(change, job, at) : takeSheet(change, job, at); !taken)
            return taken;
    }
    return {};
}

Result<void> AnsweringService::takeSheet(Change &change, Job &job, qsizetype at)
{
    const Job::Found &one = job.boxes.at(at);
    NewSheet sheet;
    sheet.campaign = one.station.campaign;
    sheet.student = one.slip.student;
    sheet.scaleId = one.box.scaleId;
    sheet.textId = one.box.textId;
    sheet.source = SheetSource::Screen;
    sheet.answeredOn = one.box.closedAt.date;
    sheet.answers = one.box.answers;
    if (one.box.seconds > 0)
        sheet.durationSeconds = one.box.seconds;
    AnsweringBox kept{one.box.box, one.slip.id,      false, one.box.scaleId, QStringLiteral("counted"),
                      {},          one.box.closedAt, {}};
    auto stored = m_sheets.storeIn(change, sheet);
    if (stored) {
        kept.sheet = stored->id;
        ++job.result.counted;
        job.result.incomplete += stored->status == SheetStatus::Incomplete ? 1 : 0;
        job.result.flagged += stored->flagged ? 1 : 0;
        job.result.queued += stored->queued ? 1 : 0;
    } else if (stored.error().code == Errc::Conflict || stored.error().code == Errc::NotFound ||
               stored.error().code == Errc::BadInput) {
        const bool isDouble = stored.error().subject == QLatin1String("sheet.twice");
        kept.outcome = isDouble ? QStringLiteral("double") : QStringLiteral("refused");
        kept.reason = stored.error().subject;
        bool isUrgent = false;
        if (isDouble) {
            // The second sheet is not stored; what it says of danger is not passed over.
            auto definition = m_library.find(sheet.scaleId);
            auto subject = subjectOf(m_workplace.db(), sheet.student, sheet.answeredOn);
            if (definition && subject) {
                auto result = scored(m_workplace.db(), **definition, sheet.answers, subject->context);
                isUrgent = result && !raisedFlags(*result, FlagUse::SameDay).isEmpty();
            }
        }
        ++(isDouble ? job.result.doubles : job.result.refused);
        job.list(isDouble ? CollectedLine::Kind::Double : CollectedLine::Kind::Refused, one, kept.reason,
                 isUrgent);
    } else {
        return stored.error(); // the vault's own trouble: nothing of this call stays
    }
    return m_answering.addBox(change, kept);
}

Result<void> AnsweringService::takeTalk(Change &change, Job &job, qsizetype at)
{
    const Job::Found &one = job.boxes.at(at);
    ++job.result.talks;
    auto waiting = m_answering.isWaiting(one.slip.student);
    if (!waiting)
        return waiting.error();
    if (!*waiting && !one.student.isNull()) {
        auto client = ClientService::ensureStudent(m_workplace, change, one.student);
        if (!client)
            return client.error();
        WaitlistEntry entry;
        entry.client = *client;
        entry.enteredOn = m_workplace.clock().today();
        entry.request.askedBy = AskedBy::Self;
        entry.request.urgency = Urgency::Soon;
        if (auto added = WaitlistRepository::add(change, entry); !added)
            return added.error();
        ++job.result.newTalks;
    }
    return m_answering.addBox(
        change, {one.box.box, one.slip.id, true, {}, QStringLiteral("counted"), {}, one.box.closedAt, {}});
}

} // namespace tingyu
