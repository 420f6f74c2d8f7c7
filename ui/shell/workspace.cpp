// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "core/vault/purpose_service.h"
#include "core/vault/vault_operations.h"
#include "ui/shell/command_search.h"
#include "ui/shell/key_list.h"
#include "ui/shell/purpose_dialog.h"
#include "ui/shell/tour.h"
#include "ui/shell/window_keys.h"
#include "ui/text/error_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/job_strip.h"
#include "ui/widgets/line_label.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/rail_button.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace tingyu::ui {
namespace {

constexpr int mostUndos = 50;

} // namespace

Workspace::Workspace(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_keys(new WindowKeys(*this)) // before its keys, which it so does not outlive
    , m_stack(new QStackedWidget(this))
    , m_banner(new Banner(this))
    , m_toast(new Toast(this))
    , m_jobs(new JobStrip(this))
{
    setProperty("ground", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *rail = new QWidget(this);
    auto *bar = new QWidget(this);
    auto *strip = new QWidget(this);
    for (QWidget *part : {rail, bar, strip})
        part->setAttribute(Qt::WA_StyledBackground);
    buildRail(rail);
    buildTopBar(bar);
    buildStatus(strip);

    auto *bannerRow = new QHBoxLayout;
    bannerRow->setContentsMargins(px(20), 0, px(20), 0);
    bannerRow->addWidget(m_banner);
    auto *main = new QVBoxLayout;
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(0);
    main->addWidget(bar);
    if (m_parts.facts.demo) {
        auto *demo = label(tr("演示数据 — 不可用于真实学生"), "caption", this);
        demo->setObjectName(QStringLiteral("demoBanner"));
        demo->setAlignment(Qt::AlignCenter);
        demo->setContentsMargins(0, px(3), 0, px(3));
        demo->setAutoFillBackground(true);
        const auto tint = [demo] {
            QPalette colours = demo->palette();
            colours.setColor(QPalette::Window, ui::palette().amberSoft);
            demo->setPalette(colours);
        };
        tint();
        connect(&Theme::instance(), &Theme::changed, demo, tint);
        main->addWidget(demo);
    }
    main->addLayout(bannerRow);
    main->addWidget(m_stack, 1);
    main->addWidget(strip);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail);
    row->addLayout(main, 1);
    addKeys();

    m_banner->setObjectName(QStringLiteral("message"));
    connect(&m_parts.tasks, &TaskRunner::longBegan, m_jobs, &JobStrip::begin);
    connect(&m_parts.tasks, &TaskRunner::longProgress, m_jobs, &JobStrip::progress);
    connect(&m_parts.tasks, &TaskRunner::longEnded, m_jobs, &JobStrip::end);
    connect(m_jobs, &JobStrip::cancelAsked, &m_parts.tasks, &TaskRunner::cancelLong);
    connect(&m_parts.tasks, &TaskRunner::busyChanged, this, [this](bool busy) {
        if (busy)
            setCursor(Qt::BusyCursor);
        else
            unsetCursor();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this, rail, bar, strip] {
        rail->setFixedWidth(px(76));
        bar->setFixedHeight(px(52));
        strip->setFixedHeight(px(28));
        m_search->setFixedWidth(px(330));
    });
    m_toast->raise();
    m_jobs->raise();
}

bool Workspace::maySee(RoleSet roles) const
{
    return roles.intersects(m_parts.facts.session.roles);
}

void Workspace::buildRail(QWidget *rail)
{
    rail->setObjectName(QStringLiteral("rail"));
    rail->setFixedWidth(px(76));
    auto *column = new QVBoxLayout(rail);
    column->setContentsMargins(0, px(9), 0, px(9));
    column->setSpacing(0);
    QList<PageEntry> visible;
    for (const PageEntry &entry : m_parts.registry.pages) {
        if (maySee(entry.roles))
            visible.append(entry);
    }
    m_parts.registry.pages = visible;
    int number = 0;
    for (const PageEntry &entry : m_parts.registry.pages) {
        auto *button = new RailButton(entry.iconName, entry.title(), rail);
        button->setObjectName(QStringLiteral("nav.") % entry.id);
        button->setAccessibleName(entry.title());
        ++number;
        button->setToolTip(tr("%1  Ctrl %2").arg(entry.title()).arg(number));
        // toggled, not clicked: a screen reader chooses without a click
        connect(button, &QToolButton::toggled, this, [this, id = entry.id](bool on) {
            if (on && id != m_current)
                openPage(id);
        });
        // Once more on the page that is open leads from one of its students or cases back to all of them.
        connect(button, &QToolButton::pressed, this,
                [this, id = entry.id] { m_isPressedAgain = id == m_current; });
        const PageTarget all{{QStringLiteral("all"), true}};
        connect(button, &QToolButton::clicked, this, [this, all, id = entry.id] {
            if (std::exchange(m_isPressedAgain, false))
                openPage(id, all);
        });
        if (entry.id == QLatin1String("help"))
            column->addStretch(1);
        column->addWidget(button, 0, Qt::AlignHCenter);
        m_buttons.insert(entry.id, button);
        if (number <= 9) {
            m_keys->add(QKeySequence(static_cast<int>(Qt::CTRL) | (static_cast<int>(Qt::Key_0) + number)),
                        [this, all, id = entry.id] { openPage(id, id == m_current ? all : PageTarget()); });
        }
    }
    if (!m_buttons.contains(QStringLiteral("help")))
        column->addStretch(1);
}

void Workspace::buildTopBar(QWidget *bar)
{
    bar->setObjectName(QStringLiteral("topBar"));
    bar->setFixedHeight(px(52));
    m_title = label({}, "pageTitle", bar);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_subtitle = new LineLabel(bar);
    setRole(m_subtitle, "role", QStringLiteral("second"));
    m_search = named(new SearchBox(bar), "globalSearch", tr("找学生、页面、命令"));
    m_search->setPlaceholderText(tr("找学生、页面、命令"));
    m_search->setFixedWidth(px(330));
    m_search->setKeyHint(QKeySequence(QStringLiteral("Ctrl+K")));
    auto *lock = named(new ActionButton(tr("锁定"), bar), "lockButton", tr("锁定窗口"));
    lock->setToolTip(tr("锁定窗口  Ctrl L"));
    connect(lock, &QPushButton::clicked, this, &Workspace::lockAsked);
    new CommandSearch(*m_search, *this, m_parts.registry);
    connect(m_search, &SearchBox::closed, this, [this] {
        if (Page *shown = currentPage(); shown != nullptr && shown->firstFocus() != nullptr)
            shown->firstFocus()->setFocus();
    });
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(px(20), 0, px(20), 0);
    row->setSpacing(px(14));
    auto *titles = new QHBoxLayout;
    titles->setSpacing(px(10));
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    m_subtitle->setContentsMargins(0, px(4), 0, 0);
    row->addLayout(titles);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addWidget(lock);
}

void Workspace::buildStatus(QWidget *strip)
{
    strip->setObjectName(QStringLiteral("statusStrip"));
    strip->setFixedHeight(px(28));
    m_savedLabel = label(tr("尚无改动"), nullptr, strip);
    m_backupButton = new QPushButton(strip);
    m_lockLabel = label(tr("%n 分钟无操作后锁定", nullptr, m_parts.facts.lockMinutes), nullptr, strip);
    const SessionFacts &facts = m_parts.facts;
    m_whoLabel = label(facts.session.userName % QStringLiteral(" · ") % facts.schoolName, nullptr, strip);
    m_savedLabel->setObjectName(QStringLiteral("statusSaved"));
    m_backupButton->setObjectName(QStringLiteral("statusBackup"));
    m_backupButton->setFlat(true);
    m_backupButton->setFocusPolicy(Qt::TabFocus); // a click leads away, and takes no keyboard with it
    m_backupButton->setEnabled(maySee(op::vaultBackup.everything));
    if (m_backupButton->isEnabled())
        m_backupButton->setCursor(Qt::PointingHandCursor);
    connect(m_backupButton, &QPushButton::clicked, this, [this] {
        openPage(QStringLiteral("settings"), {{QStringLiteral("section"), QStringLiteral("backup")}});
    });
    showBackup(tr("尚无备份"));
    m_checkLabel = label({}, nullptr, strip);
    m_checkLabel->setObjectName(QStringLiteral("statusCheck"));
    m_lockLabel->setObjectName(QStringLiteral("statusLock"));
    m_whoLabel->setObjectName(QStringLiteral("statusWho"));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(px(20), 0, px(20), 0);
    row->setSpacing(px(22));
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_savedLabel, m_backupButton, m_checkLabel, m_lockLabel})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_whoLabel);
}

/// The strip stands below the page and comes after it, whatever the page has made since. A part of the page
/// that was scrolled away comes into view when the keyboard comes to it from outside too.
bool Workspace::focusNextPrevChild(bool next)
{
    if (QWidget *last = window()->previousInFocusChain(); last != m_backupButton)
        setTabOrder(last, m_backupButton);
    if (!QWidget::focusNextPrevChild(next))
        return false;
    QWidget *now = window()->focusWidget();
    for (QWidget *in = now; in != nullptr && in != this; in = in->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(in); area != nullptr && area != now)
            area->ensureWidgetVisible(now);
    }
    return true;
}

void Workspace::addKeys()
{
    m_keys->add({"Ctrl+F", "Ctrl+K"}, [this] { focusSearch(); });
    m_keys->add({"Ctrl+L", "F12"}, [this] { Q_EMIT lockAsked(); });
    m_keys->add({"Ctrl+/"}, [this] { showKeyList(window(), m_parts.registry); });
    m_keys->add({"F1"}, [this] { openHelp(); });
    m_keys->add({"Ctrl+,"}, [this] { openPage(QStringLiteral("settings")); });
    m_keys->add({"Ctrl+Z"}, [this] { undoLast(); });
    m_keys->add({"F5"}, [this] { refreshPage(); });
    m_keys->add({"Ctrl+N"}, [this] {
        if (Page *shown = currentPage(); shown != nullptr && !shown->addNew())
            run(m_parts.registry.newCommand);
    });
    m_keys->add({"Ctrl+P"}, [this] {
        if (Page *shown = currentPage(); shown != nullptr && !shown->print())
            say(tr("这一页没有可以打印的内容。"));
    });
    const auto scale = [this](double step) {
        Appearance appearance = m_parts.settings.appearance();
        appearance.points =
            step == 0 ? defaultPoints : qBound(smallestPoints, appearance.points + step, largestPoints);
        m_parts.settings.setAppearance(appearance);
        Theme::instance().apply(appearance);
    };
    m_keys->add({"Ctrl++", "Ctrl+="}, [scale] { scale(0.5); });
    m_keys->add({"Ctrl+-"}, [scale] { scale(-0.5); });
    m_keys->add({"Ctrl+0"}, [scale] { scale(0); });
    for (const CommandEntry &command : m_parts.registry.commands) {
        if (!command.key.isEmpty() && maySee(command.roles))
            m_keys->add(command.key, [this, run = command.run] { run(*this); });
    }
}

void Workspace::run(const QString &command)
{
    for (const CommandEntry &entry : std::as_const(m_parts.registry.commands)) {
        if (entry.id == command && maySee(entry.roles))
            entry.run(*this);
    }
}

Page *Workspace::currentPage() const
{
    return m_pages.value(m_current);
}

Page *Workspace::page(const QString &pageId)
{
    if (Page *made = m_pages.value(pageId))
        return made;
    for (const PageEntry &entry : m_parts.registry.pages) {
        if (entry.id != pageId)
            continue;
        Page *made = entry.make(*this);
        made->setObjectName(QStringLiteral("page.") % pageId);
        made->setAccessibleName(entry.title());
        m_stack->addWidget(made);
        m_pages.insert(pageId, made);
        connect(made, &Page::titleChanged, this, &Workspace::showTitle);
        return made;
    }
    return nullptr;
}

void Workspace::openPage(const QString &pageId, const PageTarget &target)
{
    Page *wanted = page(pageId);
    if (wanted == nullptr)
        return;
    if (Page *left = currentPage(); left != nullptr && left != wanted)
        left->flush();
    m_current = pageId;
    m_stack->setCurrentWidget(wanted);
    if (RailButton *button = m_buttons.value(pageId))
        button->setChecked(true);
    wanted->refresh();
    if (!target.isEmpty())
        wanted->open(target);
    showTitle();
    if (QWidget *first = wanted->firstFocus(); first != nullptr && target.isEmpty())
        first->setFocus();
    Q_EMIT pageShown(pageId);
}

void Workspace::refreshPage()
{
    if (Page *shown = currentPage())
        shown->refresh();
}

void Workspace::showTitle()
{
    const Page *shown = currentPage();
    if (shown == nullptr)
        return;
    m_title->setText(shown->title());
    m_subtitle->setText(shown->subtitle());
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
}

void Workspace::saved(const QString &label, qint64 changeSet)
{
    // Seconds are of this screen only; stored times come from the vault.
    m_savedLabel->setText(
        tr("已保存 %1").arg(m_parts.clock.nowUtc().toLocalTime().toString(QStringLiteral("HH:mm:ss"))));
    if (changeSet != 0) {
        m_undo.append({label, changeSet});
        if (m_undo.size() > mostUndos)
            m_undo.removeFirst();
    }
    if (!label.isEmpty()) {
        if (changeSet != 0)
            m_toast->say(label, [this] { undoLast(); });
        else
            m_toast->say(label);
    }
}

void Workspace::undoLast()
{
    if (m_undo.isEmpty()) {
        say(tr("没有可以撤销的改动。"));
        return;
    }
    const Undoable last = m_undo.takeLast();
    m_parts.tasks.run(
        this, [set = last.set](Services &services) { return services.undo.undo(set); },
        [this, last](const Result<UndoOutcome> &outcome) {
            if (!outcome) {
                showError(outcome.error());
                return;
            }
            saved();
            if (outcome->left.isEmpty())
                say(tr("已撤销:%1").arg(last.label));
            else
                say(tr("已撤销:%1;%2 条记录之后又被改动,保持现状。")
                        .arg(last.label)
                        .arg(outcome->left.size()));
            refreshPage();
        });
}

void Workspace::say(const QString &text)
{
    m_toast->say(text);
}

/// A message that stays until it is read.
void Workspace::tell(Banner::Kind kind, const QString &sentence)
{
    m_banner->say(kind, sentence);
    named(m_banner->addAction(tr("知道了"), [this] { m_banner->clear(); }), "messageClose", tr("关闭消息"));
}

void Workspace::showError(const Error &error, const std::function<void()> &again)
{
    if (error.code == Errc::Cancelled) {
        say(text::sentence(error));
        return;
    }
    tell(error.code == Errc::Damaged || error.code == Errc::Internal ? Banner::Kind::Problem
                                                                     : Banner::Kind::Attention,
         text::sentence(error));
    if (error.subject == QLatin1String("denied.purpose")) {
        auto *open =
            named(m_banner->addAction(
                      tr("写明理由并打开…"),
                      [this, again] { askPurpose(this, *this, [this, again] { openedOnPurpose(again); }); }),
                  "openOnPurpose", tr("写明理由并打开咨询内容"));
        open->setFocus(Qt::OtherFocusReason);
    }
}

/// The status strip says until when; locking ends it sooner.
void Workspace::openedOnPurpose(const std::function<void()> &again)
{
    m_banner->clear();
    const QString who = m_parts.facts.session.userName % QStringLiteral(" · ") % m_parts.facts.schoolName;
    const WallTime now = m_parts.clock.nowLocal();
    const QTime until = now.time.addSecs(PurposeService::minutes * 60);
    m_whoLabel->setText(tr("咨询内容打开到 %1").arg(until.toString(QStringLiteral("HH:mm"))) %
                        QStringLiteral("    ") % who);
    if (m_purposeEnd == nullptr) {
        m_purposeEnd = new QTimer(this);
        m_purposeEnd->setSingleShot(true);
        connect(m_purposeEnd, &QTimer::timeout, this, [this, who] { m_whoLabel->setText(who); });
    }
    m_purposeEnd->start(std::chrono::minutes(PurposeService::minutes));
    if (again)
        again();
    else
        refreshPage();
}

void Workspace::showNotice(const QString &sentence)
{
    const QString before = m_banner->text();
    tell(Banner::Kind::Info, before.isEmpty() ? sentence : QString(before % QLatin1Char('\n') % sentence));
}

void Workspace::offerTour()
{
    showNotice(tr("第一次使用?用一分钟认识各页;以后在「帮助」里也能再看。"));
    named(m_banner->addAction(tr("带看一遍"),
                              [this] {
                                  m_banner->clear();
                                  startTour(*this);
                              }),
          "offeredTour", tr("带看一遍各页"));
}

void Workspace::showProblem(const QString &sentence)
{
    tell(Banner::Kind::Problem, sentence);
}

void Workspace::setCheckWords(const QString &words)
{
    m_checkLabel->setText(words);
}

void Workspace::takeOver(const Workspace &before)
{
    m_undo = before.m_undo;
    m_parts.facts = before.m_parts.facts;
    setLockMinutes(m_parts.facts.lockMinutes);
}

void Workspace::setBadge(const QString &pageId, int count)
{
    if (RailButton *button = m_buttons.value(pageId))
        button->setBadge(count);
}

void Workspace::setSheetsToday(int count)
{
    m_parts.settings.setSheetsToday(m_parts.clock.today(), count);
}

void Workspace::setBackupStanding(const BackupStanding &standing)
{
    const bool isNews = standing.use != m_backup.use || standing.need != m_backup.need;
    m_backup = standing;
    const BackupUse &use = standing.use;
    QString text = !use.hasBackup     ? tr("尚无备份")
                   : use.changes == 0 ? tr("已备份 · 已验证")
                   : use.days == 0 ? tr("备份后又写了 %n 条", nullptr, static_cast<int>(use.changes))
                                   : tr("备份后用了 %n 天", nullptr, use.days);
    switch (standing.need) {
    case BackupNeed::None:
        break;
    case BackupNeed::Reminder:
        text.prepend(QStringLiteral("◐ "));
        break;
    case BackupNeed::Alarm:
        text.prepend(QStringLiteral("▲ "));
        break;
    }
    showBackup(text);
    // A backup that ends while one is there: the page of the day says of it as well.
    if (isNews && m_current == QLatin1String("today"))
        refreshPage();
}

void Workspace::showBackup(const QString &words)
{
    m_backupButton->setText(words);
    m_backupButton->setAccessibleName(m_backupButton->isEnabled() ? tr("%1,打开备份设置").arg(words) : words);
}

void Workspace::setLockMinutes(int minutes)
{
    m_parts.facts.lockMinutes = minutes;
    setLockLeft(minutes * 60, minutes);
    Q_EMIT lockMinutesChanged(minutes);
}

void Workspace::setLockLeft(int seconds, int minutesSet)
{
    m_lockLabel->setText(seconds > 60 ? tr("%n 分钟无操作后锁定", nullptr, minutesSet)
                                      : tr("%n 秒后锁定", nullptr, seconds));
}

void Workspace::flushAll()
{
    for (Page *made : std::as_const(m_pages))
        made->flush();
    for (FormDialog *dialog : window()->findChildren<FormDialog *>())
        Q_EMIT dialog->saveNow();
}

PageTarget Workspace::place() const
{
    PageTarget place;
    place.insert(QStringLiteral("page"), m_current);
    if (const Page *shown = currentPage())
        place.insert(QStringLiteral("place"), shown->place());
    return place;
}

void Workspace::returnTo(const PageTarget &place)
{
    const QString id = place.value(QStringLiteral("page")).toString();
    if (page(id) != nullptr)
        openPage(id, place.value(QStringLiteral("place")).toMap());
}

bool Workspace::openFile(const QString &path)
{
    const QFileInfo dropped(path);
    const QString suffix =
        dropped.isDir() ? QString() : dropped.suffix().toLower(); // a dot in a folder's name says nothing
    for (const DropEntry &drop : m_parts.registry.drops) {
        if (drop.suffixes.contains(suffix)) {
            drop.run(*this, path);
            return true;
        }
    }
    say(tr("这种文件不能在这里打开。"));
    return false;
}

void Workspace::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Workspace::openHelp()
{
    const QString from = m_current;
    const Page *shown = currentPage();
    if (shown == nullptr || from == QLatin1String("help"))
        return;
    openPage(QStringLiteral("help"),
             {{QStringLiteral("task"), shown->helpTask()}, {QStringLiteral("from"), from}});
}

} // namespace tingyu::ui
