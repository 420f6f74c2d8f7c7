// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/answering_report.h"
#include "pdf_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;

namespace {

/// Forty items, each as long as told, so that the foot of a page falls differently every time.
Document sheetOf(int letters, bool notice)
{
    answering::Questionnaire one;
    one.title = QStringLiteral("样表");
    one.instructions = QStringLiteral("请按自己的情况选。");
    if (notice)
        one.notice = QStringLiteral("版权说明");
    answering::AnswerSet set;
    set.choices = {{scales::Rational(0), QStringLiteral("选否")},
                   {scales::Rational(1), QStringLiteral("选是")}};
    one.sets = {set};
    for (int n = 1; n <= 40; ++n)
        one.questions.append(
            {QString::number(n), QString(QStringLiteral("问") + QString(letters, u'题')), 0, {}});
    Document document;
    document.frame = test::sampleFrame({});
    document.frame.formId = QStringLiteral("read_aloud");
    document.blocks = readAloudBlocks({one});
    return document;
}

} // namespace

TEST_CASE("an item read aloud stands on one page with its answers")
{
    for (const int letters : {5, 11, 30, 45, 70}) {
        for (const bool notice : {false, true}) {
            const QStringList pages = test::pdfPages(test::pdfOf(sheetOf(letters, notice)));
            REQUIRE(pages.size() > 2);
            qsizetype items = 0;
            for (const QString &page : pages) {
                const QString text = test::squeezed(page);
                INFO(letters << " " << text.toStdString());
                CHECK(text.count(QStringLiteral("问题")) == text.count(QStringLiteral("选否2选是")));
                items += text.count(QStringLiteral("问题"));
            }
            CHECK(items == 40);
            CHECK(test::squeezed(pages.last()).contains(QStringLiteral("版权说明")) == notice);
        }
    }
}
