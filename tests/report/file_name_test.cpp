// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_text.h"
#include "tests/support/vault_fixture.h"
#include "ui/print/file_name.h"

#include <catch2/catch_test_macros.hpp>

#include <QRegularExpression>
#include <QSet>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::print::suggestedFileName;
using tingyu::test::must;

namespace {

Document documentOf(const QString &form, const Frame &frame)
{
    Document document{frame, {}};
    document.frame.formId = form;
    return document;
}

} // namespace

TEST_CASE("The name proposed for a PDF is the kind of paper, the record's code and the day")
{
    struct Case
    {
        const char *form;
        const char *variant;
        const char *code;
        bool isDeidentified;
        bool isBlank;
        const char16_t *name;
    };
    const Case cases[] = {
        {"student_file", "", "D-5A0C19E2", false, false, u"学生心理档案表-D-5A0C19E2-2026-11-20.pdf"},
        {"student_booklet", "", "D-5A0C19E2", true, false, u"一生一册-D-5A0C19E2.pdf"},
        {"form12_crisis_report", "consultation", "C-000001", true, false,
         u"危机个案分析报告-会诊版-C-000001.pdf"},
        {"form12_crisis_report", "consultation", "", false, true, u"危机个案分析报告-会诊版-空白表.pdf"},
        {"form25_staff_log", "", "", false, false, u"培训-督导-会议记录-2026-11-20.pdf"},
        {"no_such_form", "", "", false, false, u"Tingyu-2026-11-20.pdf"}};
    for (const Case &one : cases) {
        Frame frame = test::sampleFrame(QLatin1String(one.variant));
        frame.recordCode = QLatin1String(one.code);
        frame.deidentified = one.isDeidentified;
        frame.blank = one.isBlank;
        CHECK(
            suggestedFileName(documentOf(QLatin1String(one.form), frame), Language::Chinese).toStdString() ==
            QString::fromUtf16(one.name).toStdString());
    }
}

TEST_CASE("Each kind of paper proposes a name of its own, fit for every system and without a person")
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|]"));
    for (const Language language : {Language::Chinese, Language::English}) {
        QSet<QString> names;
        QSet<QString> kinds; // a letter to guardians looks alike from outside, whatever it says
        for (const QString &id : formIds()) {
            if (id == QLatin1String("common"))
                continue;
            QStringList variants = test::formOf(id).variants.keys();
            if (variants.isEmpty())
                variants.append(QString());
            for (const QString &variant : std::as_const(variants)) {
                Frame frame = test::sampleFrame(variant);
                frame.printerName = QStringLiteral("孟老师");
                frame.reason = QStringLiteral("给林小满的母亲");
                Document document = documentOf(id, frame);
                document.blocks.append(
                    WallText{QStringLiteral("of_whom"), Value::of(QStringLiteral("林小满")), 20, true, 1});
                const QString name = suggestedFileName(document, language);
                INFO(id.toStdString() << " " << name.toStdString());
                CHECK_FALSE(name.contains(unfit));
                CHECK(name.endsWith(QStringLiteral("-2026-11-20.pdf")));
                for (const char16_t *word : {u"林小满", u"孟老师", u"母亲", u"云岭试验学校"})
                    CHECK_FALSE(name.contains(QString::fromUtf16(word)));
                names.insert(name);
                kinds.insert(id % u'/' % must(loadWords(id, language)).variant(variant));
            }
        }
        CHECK(kinds.size() > 40);
        CHECK(names.size() == kinds.size());
    }
}
