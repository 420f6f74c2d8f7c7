// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/blank_forms.h"

#include "core/report/case_report_service.h"
#include "core/services.h"
#include "ui/print/paper.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/form_dialog.h"

#include <QComboBox>
#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace tingyu::ui {
namespace {

struct BlankFormsWords
{
    Q_DECLARE_TR_FUNCTIONS(BlankForms)
};

/// Those of counselling carry the school's own numbers; they come from the service that knows them.
constexpr const char *ofCounselling[] = {"form03_session",  "form04_series", "form08_consent",
                                         "form21_handover", "first_hour",    "inspection"};
constexpr const char *ofTheRoom[] = {"form01_duty",      "form02_appointments", "form05_group_meeting",
                                     "form06_lesson",    "form20_advice",       "form25_staff_log",
                                     "phone_register",   "mailbox_register",    "duty_roster",
                                     "appointment_week", "appointment_slip",    "room_register",
                                     "workload"};

bool isOfCounselling(const QString &form)
{
    return std::any_of(std::begin(ofCounselling), std::end(ofCounselling),
                       [&](const char *one) { return form == QLatin1String(one); });
}

/// Numbered ones first, by number.
QList<CodeName> forms(report::Language language)
{
    QList<std::pair<int, CodeName>> found;
    const auto add = [&](const char *id) {
        const auto form = report::loadForm(QLatin1String(id));
        if (!form)
            return;
        const QString title = form->title.in(language);
        const bool isNumbered = !form->number.isEmpty();
        found.append(
            {isNumbered ? form->number.toInt() : std::numeric_limits<int>::max(),
             {form->id, isNumbered ? BlankFormsWords::tr("表 %1 %2").arg(form->number, title) : title}});
    };
    for (const char *id : ofTheRoom)
        add(id);
    for (const char *id : ofCounselling)
        add(id);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<CodeName> names;
    for (const auto &[number, name] : std::as_const(found))
        names.append(name);
    return names;
}

} // namespace

void printBlankForm(PageHost &host, QWidget *parent)
{
    auto *dialog = new FormDialog("blankForm", BlankFormsWords::tr("打印空白表"), parent);
    dialog->addNote(BlankFormsWords::tr("停电或要手写时用。空白表上没有任何人的信息。"));
    auto *which = dialog->addChoice("form", BlankFormsWords::tr("哪张表"), forms(print::paperLanguage()));
    dialog->setSubmit(BlankFormsWords::tr("预览"), [=, &host] {
        const QString form = chosenCode(which);
        dialog->finish();
        const auto make = [form](Services &services, const report::PrintOrder &order,
                                 bool) -> Result<report::Printed> {
            auto blank = isOfCounselling(form) ? services.sessionReports.blank(form, order.language)
                                               : report::CaseReportService::blank(form, {});
            if (!blank)
                return blank.error();
            return report::Printed{*std::move(blank), 0};
        };
        (new PrintDialog(host, BlankFormsWords::tr("打印空白表"), make, parent))->open();
    });
    dialog->open();
    which->setFocus();
}

} // namespace tingyu::ui
