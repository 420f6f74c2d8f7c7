// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchange_page.h"

#include "core/exchange/exchange_operations.h"
#include "core/merge/merge_operations.h"
#include "ui/exchange/consultation_tab.h"
#include "ui/exchange/down_tab.h"
#include "ui/exchange/figures_tab.h"
#include "ui/exchange/handover_tab.h"
#include "ui/exchange/inbox_tab.h"
#include "ui/exchange/receive_tab.h"
#include "ui/exchange/schools_tab.h"
#include "ui/exchange/send_tab.h"
#include "ui/exchange/units_tab.h"
#include "ui/merge/merge_tab.h"
#include "ui/shell/tabbed_page.h"

namespace tingyu::ui {
namespace {

const QString pageId = QStringLiteral("exchange");

QString pageTitle(VaultKind kind)
{
    return kind == VaultKind::School ? UnitsTab::tr("上报") : UnitsTab::tr("往来");
}

} // namespace

QList<PageTabEntry> exchangeTabs(VaultKind kind)
{
    const RoleSet staff = op::exchangeView.everything;
    const PageTabEntry schools{QStringLiteral("schools"), [] { return SchoolsTab::tr("各校"); }, staff,
                               [](PageHost &host, QWidget *parent) { return new SchoolsTab(host, parent); }};
    const PageTabEntry figures{QStringLiteral("figures"), [] { return FiguresTab::tr("汇总"); }, staff,
                               [](PageHost &host, QWidget *parent) { return new FiguresTab(host, parent); }};
    const PageTabEntry consultation{
        QStringLiteral("consultation"), [] { return ConsultationTab::tr("会诊"); },
        op::consultationView.everything,
        [](PageHost &host, QWidget *parent) { return new ConsultationTab(host, parent); }};
    const PageTabEntry down{QStringLiteral("down"), [] { return DownTab::tr("下发"); },
                            op::exchangeDown.everything,
                            [](PageHost &host, QWidget *parent) { return new DownTab(host, parent); }};
    const PageTabEntry inbox{QStringLiteral("inbox"), [] { return InboxTab::tr("上级来件"); },
                             op::exchangeInbox.everything,
                             [](PageHost &host, QWidget *parent) { return new InboxTab(host, parent); }};
    const PageTabEntry handover{
        QStringLiteral("handover"), [] { return HandoverTab::tr("档案移交"); },
        op::exchangeHandovers.everything,
        [](PageHost &host, QWidget *parent) { return new HandoverTab(host, parent); }};
    const PageTabEntry receive{QStringLiteral("receive"), [] { return ReceiveTab::tr("收件"); }, staff,
                               [](PageHost &host, QWidget *parent) { return new ReceiveTab(host, parent); }};
    const PageTabEntry send{QStringLiteral("send"), [] { return SendTab::tr("报送"); }, staff,
                            [](PageHost &host, QWidget *parent) { return new SendTab(host, parent); }};
    const PageTabEntry units{QStringLiteral("units"), [] { return UnitsTab::tr("单位与密钥卡"); }, staff,
                             [](PageHost &host, QWidget *parent) { return new UnitsTab(host, parent); }};
    const PageTabEntry pcs{QStringLiteral("pcs"), [] { return MergeTab::tr("几台电脑"); },
                           op::mergeView.everything,
                           [](PageHost &host, QWidget *parent) { return new MergeTab(host, parent); }};
    if (kind == VaultKind::District)
        return {schools, figures, consultation, receive, down, send, units};
    return {send, receive, inbox, handover, pcs, units};
}

void registerExchange(PageRegistry &registry, VaultKind kind)
{
    RoleSet roles;
    for (const PageTabEntry &tab : exchangeTabs(kind))
        roles = RoleSet::fromBits(static_cast<quint8>(roles.bits() | tab.roles.bits()));
    registry.add({pageId, 6, [kind] { return pageTitle(kind); }, QStringLiteral("report"), roles,
                  [kind](PageHost &host) {
                      return new TabbedPage(host,
                                            {"exchange", pageTitle(kind), UnitsTab::tr("往来页的各部分")},
                                            exchangeTabs(kind));
                  }});
    registry.drops.append(
        {{QStringLiteral("typ"), QStringLiteral("tyl"), QStringLiteral("tyk")}, [](PageHost &host, const QString &path) {
             host.openPage(pageId, {{QStringLiteral("tab"), QStringLiteral("receive")},
                                    {QStringLiteral("file"), path}});
         }});
    if (kind == VaultKind::School)
        registry.drops.append({{QStringLiteral("tyc")}, [](PageHost &host, const QString &path) {
                                   host.openPage(pageId, {{QStringLiteral("tab"), QStringLiteral("pcs")},
                                                          {QStringLiteral("file"), path}});
                               }});
}

} // namespace tingyu::ui
