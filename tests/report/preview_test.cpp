// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_text.h"
#include "ui/widgets/preview_widget.h"

#include <QAction>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;

TEST_CASE("The preview shows every page, zooms within bounds, and prints only what may be issued")
{
    const Form form = test::formOf(QStringLiteral("form12_crisis_report"));
    const Frame frame = test::sampleFrame(QStringLiteral("consultation"));
    const Document document = fillForm(form, frame, test::everyField(form, QStringLiteral("consultation")));
    ui::PreviewWidget preview;
    preview.resize(900, 700);
    preview.setDocument(document, Language::Chinese);
    CHECK(preview.pageCount() >= 3);
    const auto *first = preview.findChild<QWidget *>(QStringLiteral("previewPage1"));
    REQUIRE(first);
    CHECK(preview.findChild<QWidget *>(QStringLiteral("previewPage%1").arg(preview.pageCount())));
    preview.show();
    const QImage image = preview.findChild<QWidget *>(QStringLiteral("previewPage1"))->grab().toImage();
    int dark = 0;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            dark += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
    }
    CHECK(dark > 500);
    preview.setZoom(100);
    CHECK(preview.zoom() == 3.0);
    preview.setZoom(0.01);
    CHECK(preview.zoom() == 0.4);
    auto *printing = preview.findChild<QAction *>(QStringLiteral("previewPrint"));
    REQUIRE(printing);
    CHECK_FALSE(printing->isEnabled());
    preview.setIssue([](const ui::PreviewWidget::Deliver &) {});
    CHECK(printing->isEnabled());
}
