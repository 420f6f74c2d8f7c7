// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/handover_world.h"

#include "core/care/opinion_service.h"
#include "core/exchange/package_file.h"
#include "core/room/room_services.h"
#include "core/school/school_codes.h"

namespace tingyu::test {

using namespace exchange;

namespace {

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

HandoverWorld::HandoverWorld()
{
    before.enrol(after);
    after.enrol(before);
    before.asUser(words("孙老师"), {Role::Counsellor});
    before.asCounsellor();
    after.asCounsellor();
    fillFile();
    fillCases();
    fillCounselling();
    m_parts = must(handing().offer(student.uid)).parts;
    for (HandedPart &part : m_parts)
        part.pages = 2;
}

void HandoverWorld::fillFile()
{
    Student one;
    one.name = words("林小满");
    one.sex = Sex::Female;
    one.birthDate = QDate(2013, 5, 17);
    one.idKind = words("1");
    one.idNumber = words("110101201305170029");
    one.rollNumber = words("G110101201305170029");
    one.studentNo = words("0721");
    one.classId = before.class71;
    Contact mother;
    mother.name = words("周安");
    mother.relation = words("mother");
    mother.phone = words("13800000002");
    mother.isGuardian = true;
    student = before.add(one, {mother});
    Services services = before.services();
    GrowthEntry entry;
    entry.kind = GrowthKind::Family;
    entry.onDate = QDate(2026, 9, 3);
    entry.statement = words("父母外出务工");
    entry.source = words("student");
    must(services.growth.add(student.uid, entry));
    RiskFactor factor;
    factor.code = QLatin1String(riskFactorCodes().front().code);
    factor.from = QDate(2026, 9, 3);
    factor.source = words("student");
    must(services.circumstances.addRiskFactor(student.uid, factor));
    VulnerabilityTag tag;
    tag.code = QLatin1String(vulnerabilityCodes().front().code);
    tag.from = QDate(2026, 9, 3);
    tag.source = words("student");
    must(services.circumstances.addTag(student.uid, tag));
    Consent consent;
    consent.scope = ConsentScope::Screening;
    consent.onDate = QDate(2026, 9, 5);
    must(services.consents.record(student.uid, consent));
    must(services.fileClasses.set(student.uid, FileClass::Attention, QDate(2026, 9, 10), words("持续关注")));
    NewSheet sheet;
    sheet.student = student.id;
    sheet.scaleId = words("phq9");
    sheet.purpose = words("个别测评");
    sheet.answeredOn = QDate(2026, 10, 12);
    for (const scales::Item &item : must(services.scales.find(sheet.scaleId))->items) {
        if (!item.unscored && !item.optional)
            sheet.answers.insert(item.id, scales::Rational(1));
    }
    must(services.sheets.store(sheet));
}

void HandoverWorld::fillCases()
{
    CaseService cases(before.workplace());
    const Uid concern =
        must(cases.open(student.uid, CaseKind::Concern, words("情绪低落"), QDate(2026, 11, 10)));
    must(cases.add(concern, CaseQuestion{{}, {}, 0, words("目前的风险程度如何判断?")}));
    must(cases.setFields(concern, {{words("reason_line"), words("近三周情绪低落")}}));
    must(cases.open(student.uid, CaseKind::Protection, words("家中有人动手"), QDate(2026, 11, 12)));
    report::CaseReportRequest request;
    request.caseUid = concern;
    request.reason = words("会诊");
    must(report::CaseReportService(before.workplace()).issue(request));
    Opinion opinion;
    opinion.version = 1;
    opinion.receivedOn = QDate(2026, 11, 15);
    opinion.receivedWay = words("纸质");
    OpinionPart part;
    part.code = words("question.1");
    part.text = words("中度,一周内复评");
    opinion.parts.append(part);
    must(OpinionService(before.workplace()).record(concern, opinion));
}

void HandoverWorld::fillCounselling()
{
    Services services = before.services();
    const auto session = [&](const char *when) {
        SessionInput made;
        made.client.kind = ClientKind::Student;
        made.client.studentUid = student.uid;
        made.frame.at = WallTime::parse(QLatin1String(when)).value();
        made.frame.minutes = 40;
        for (const char *field : {"state", "problem", "assessment", "analysis"})
            made.content.fields.insert(QLatin1String(field), words("只在咨询室里说的话"));
        made.content.fields.insert(words("effect"), words("说给老师听的秘密"));
        return must(services.room().sessions.add(made)).uid;
    };
    const Uid first = session("2026-10-20T15:00");
    must(services.room().sessions.sign(first));
    must(services.room().sessions.addAddendum(first, words("补记的一句")));
    const Uid series = must(services.room().sessions.show(first)).head.seriesUid;
    SeriesClosing closing;
    closing.closedOn = QDate(2026, 11, 1);
    closing.reason = ClosingReason::Achieved;
    closing.attainment = words("基本达成");
    closing.followUp = words("一个月后回访");
    must(services.room().series.close(series, closing));
    session("2026-11-18T15:00");
}

FileHandoverOrder HandoverWorld::order()
{
    FileHandoverOrder order;
    order.student = student.uid;
    order.to = after.id();
    order.words = words("随父母到新城就读");
    order.second = Second::User;
    order.secondName = words("孙老师");
    order.consentWords = words("监护人电话同意,书面件随后补");
    order.parts = m_parts;
    return order;
}

FileHandoverService::Sent HandoverWorld::handOver(const char *file)
{
    return must(handing().send(order(), stick.path(words(file))));
}

FileVerdict HandoverWorld::take(const char *file, bool dryRun)
{
    return must(after.receiving().take({stick.path(words(file))}, dryRun)).constFirst();
}

void HandoverWorld::receipt(const char *file)
{
    must(after.sending().receipt(before.id(), stick.path(words(file))));
    must(before.receiving().take({stick.path(words(file))}, false));
}

QByteArray HandoverWorld::plain(const char *file)
{
    QFile device(stick.path(words(file)));
    REQUIRE(device.open(QIODevice::ReadOnly));
    const auto opened =
        must(checkPackage(device, [this](const QByteArray &) { return before.card().signPublicKey; }));
    const OwnKeys own = must(UnitRepository(after.db()).own());
    QList<StreamRow> rows;
    Takers takers;
    takers.manifest = [](const Manifest &) -> Result<void> { return {}; };
    takers.row = [&rows](const QString &section, const QJsonObject &row) {
        rows.append({section, row});
        return true;
    };
    must(readPackage(device, opened, own, takers));
    return linesOf(rows);
}

} // namespace tingyu::test
