// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/send_tab.h"

#include "core/base/school_calendar.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/result_rows.h"
#include "core/exchange/streams.h"
#include "core/exchange/unit_service.h"
#include "ui/exchange/exchange_words.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/text/error_text.h"
#include "ui/text/exchange_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int orderWidth = 300;
constexpr int monthsSent = 13; // this month and a year back
constexpr int termsOffered = 4;
constexpr int typedMs = 400; ///< after the last key the preview is read anew

/// Figures, and at a school the results of single pupils, for those who may hand them over.
QList<CodeName> choicesFor(const SessionFacts &facts)
{
    QList<CodeName> choices = streamChoices();
    const bool mayResults = isAllowed(op::exchangeResults, facts.session, {}) ||
                            mayOnPurpose(op::exchangeResults, facts.session, {});
    if (facts.kind == VaultKind::School && mayResults)
        choices.append({exchange::resultStream, text::streamName(exchange::resultStream)});
    return choices;
}

QStringList periodsOf(const QString &stream, const QDate &today)
{
    QStringList periods;
    const TermName term = usualTerm(today);
    const exchange::Stream *known = exchange::streamOf(stream, exchange::Level::Figures);
    const bool isMonthly = known != nullptr && known->period == exchange::PeriodKind::Month;
    if (isMonthly) {
        // The month before first: a month is reported when it is over.
        for (int back = 1; back < monthsSent; ++back)
            periods.append(today.addMonths(-back).toString(QStringLiteral("yyyy-MM")));
        if (stream == QLatin1String("room")) // its head may sign it on its last day
            periods.append(today.toString(QStringLiteral("yyyy-MM")));
    } else if (stream == QLatin1String("school")) {
        periods = {QString::number(term.year), QString::number(term.year - 1)};
    } else {
        TermName one = term;
        for (int i = 0; i < termsOffered; ++i) {
            periods.append(QStringLiteral("%1-%2").arg(one.year).arg(one.number));
            one = one.number == 2 ? TermName{one.year, 1} : TermName{one.year - 1, 2};
        }
    }
    return periods;
}

ChipContent sentChip(const exchange::SentPackage &sent)
{
    if (sent.outcome == QLatin1String("returned"))
        return {SendTab::tr("已退回"), Tone::Orange, ChipShape::Disc};
    if (sent.outcome == QLatin1String("accepted"))
        return {SendTab::tr("已认可"), Tone::Primary, ChipShape::Check};
    if (!sent.receiptedUtc.isEmpty())
        return {SendTab::tr("已收到"), Tone::Blue, ChipShape::Check};
    return {SendTab::tr("等回执"), Tone::Amber, ChipShape::HalfDisc};
}

} // namespace

SendTab::SendTab(PageHost &host, QWidget *parent) : PageTab(host, parent), m_banner(new Banner(this))
{
    m_rows = new ListCard("exchange-rows", tr("将要报送的内容"), rowHeads(), host.settings(), this);
    m_rows->setEmpty(QStringLiteral("report"), tr("选好单位、内容和期间,这里逐行显示文件里会有的全部内容。"));
    m_sent = new ListCard(
        "exchange-sent", tr("已报送的"),
        {tr("日期"), tr("单位"), tr("内容"), tr("期间"), tr("号"), tr("行数"), tr("回执"), tr("退回原因")},
        host.settings(), this);
    m_sent->setEmpty(QStringLiteral("report"), tr("还没有报送过。"));
    auto *lists = new QVBoxLayout;
    lists->setSpacing(px(14));
    lists->addWidget(m_rows, 3);
    lists->addWidget(m_sent, 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addWidget(buildOrder());
    row->addLayout(lists, 1);
    keepHeight(m_rows, 250);
    keepHeight(m_sent, 220);
    QVBoxLayout *column = scrolledColumn(this, "sendColumn");
    column->addWidget(m_banner);
    column->addLayout(row, 1);
}

QWidget *SendTab::buildOrder()
{
    auto *card = new Card(tr("报送"), this);
    card->setFixedWidth(px(orderWidth));
    connect(&Theme::instance(), &Theme::changed, card, [card] { card->setFixedWidth(px(orderWidth)); });
    m_to = named(new QListWidget(card), "sendTo", tr("收件单位"));
    m_to->setMinimumHeight(px(76));
    m_stream = named(new QComboBox(card), "sendStream", tr("报送内容"));
    fillChoices(m_stream, choicesFor(host().facts()));
    m_period = named(new QComboBox(card), "sendPeriod", tr("期间"));
    m_about = label(QString(), "second", card);
    m_about->setWordWrap(true);
    m_send = named(new ActionButton(tr("写到 U 盘…"), card), "sendWrite", tr("写出报送文件"));
    m_send->setPrimary(true);
    m_send->setEnabled(false);
    auto *ways =
        label(tr("请用 U 盘当面交送,或走教育专网的文件交换。不要用微信、QQ 或邮箱发送。"), "caption", card);
    ways->setWordWrap(true);
    QVBoxLayout *body = card->body();
    const auto add = [&](const QString &words, QWidget *field) {
        auto *name = label(words, "second", card);
        name->setBuddy(field);
        body->addWidget(name);
        body->addWidget(field);
    };
    add(tr("交给(&U)"), m_to);
    add(tr("内容(&C)"), m_stream);
    add(tr("期间(&T)"), m_period);
    addResultFields(body, card);
    body->addWidget(m_about);
    body->addWidget(m_send);
    body->addStretch(1);
    body->addWidget(ways);
    connect(m_stream, &QComboBox::activated, this, [this] {
        fillPeriods();
        showFields();
        preview();
    });
    connect(m_period, &QComboBox::activated, this, [this] { preview(); });
    connect(m_to, &QListWidget::itemChanged, this, [this] { preview(); });
    connect(m_send, &QPushButton::clicked, this, &SendTab::send);
    fillPeriods();
    showFields();
    return card;
}

/// Results of single pupils leave for a reason; that their ids outlast the school year is the head's to say.
void SendTab::addResultFields(QVBoxLayout *body, QWidget *card)
{
    m_reason = named(new QLineEdit(card), "sendReason", tr("为什么送出"));
    m_reason->setPlaceholderText(tr("对方看得到"));
    m_reason->setMaxLength(exchange::longestPurpose);
    m_longitudinal =
        named(new QCheckBox(tr("跨学年用同一代号(&L)"), card), "sendLongitudinal", tr("跨学年用同一代号"));
    m_purpose = named(new QLineEdit(card), "sendLongitudinalFor", tr("跨学年用来做什么"));
    m_purpose->setPlaceholderText(tr("对方看得到"));
    m_purpose->setMaxLength(exchange::longestPurpose);
    m_reasonWords = label(tr("为什么送出(&R)"), "second", card);
    m_reasonWords->setBuddy(m_reason);
    m_purposeWords = label(tr("跨学年用来做什么(&F)"), "second", card);
    m_purposeWords->setBuddy(m_purpose);
    for (QWidget *field : {static_cast<QWidget *>(m_reasonWords), static_cast<QWidget *>(m_reason),
                           static_cast<QWidget *>(m_longitudinal), static_cast<QWidget *>(m_purposeWords),
                           static_cast<QWidget *>(m_purpose)})
        body->addWidget(field);
    m_typed = new QTimer(this);
    m_typed->setSingleShot(true);
    m_typed->setInterval(typedMs);
    connect(m_typed, &QTimer::timeout, this, &SendTab::preview);
    for (QLineEdit *line : {m_reason, m_purpose})
        connect(line, &QLineEdit::textChanged, this, [this] {
            m_send->setEnabled(false);
            m_typed->start();
        });
    connect(m_longitudinal, &QCheckBox::toggled, this, [this] {
        showFields();
        preview();
    });
}

bool SendTab::isResults() const
{
    return chosenCode(m_stream) == exchange::resultStream;
}

bool SendTab::isLongitudinal() const
{
    return isResults() && m_longitudinal->isChecked();
}

void SendTab::showFields()
{
    m_reasonWords->setVisible(isResults());
    m_reason->setVisible(isResults());
    m_longitudinal->setVisible(isResults() &&
                               isAllowed(op::exchangeLongitudinal, host().facts().session, {}));
    m_purposeWords->setVisible(isLongitudinal());
    m_purpose->setVisible(isLongitudinal());
}

void SendTab::fillPeriods()
{
    QList<CodeName> choices;
    for (const QString &period : periodsOf(chosenCode(m_stream), host().clock().today()))
        choices.append({period, text::periodText(period)});
    fillChoices(m_period, choices);
}

void SendTab::refresh()
{
    readThen(
        host(), this,
        [](Services &services) -> Result<Facts> {
            auto units = exchange::UnitService(services.workplace).list();
            auto sent = exchange::SendService(services.workplace, services.scales).sent();
            if (!units || !sent)
                return units ? sent.error() : units.error();
            Facts facts;
            for (const exchange::EnrolledUnit &unit : std::as_const(*units)) {
                facts.names.insert(unit.id, unit.card.name);
                if (unit.isReachable())
                    facts.units.append(unit);
            }
            facts.sent = *std::move(sent);
            return facts;
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            fill();
            preview();
        });
}

void SendTab::fill()
{
    const QList<QByteArray> chosen = order().to;
    const bool isFirst = m_to->count() == 0;
    {
        const QSignalBlocker quiet(m_to);
        m_to->clear();
        for (const exchange::EnrolledUnit &unit : std::as_const(m_facts.units)) {
            auto *item = new QListWidgetItem(unit.card.name, m_to);
            item->setData(Qt::UserRole, unit.card.id());
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            const bool on =
                isFirst ? unit.card.kind == exchange::UnitKind::District : chosen.contains(unit.card.id());
            item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        }
    }
    QList<QList<ValueCell>> rows;
    for (const exchange::SentPackage &sent : std::as_const(m_facts.sent))
        rows.append({{stampDay(sent.sentUtc), sent.sentUtc},
                     {m_facts.names.value(sent.unit)},
                     {text::streamName(sent.stream)},
                     {text::periodText(sent.period), sent.period},
                     figureCell(sent.number.seq),
                     figureCell(sent.records),
                     chipCell(sentChip(sent)),
                     {sent.outcomeReason}});
    m_sent->setRows(rows);
}

exchange::SendOrder SendTab::order() const
{
    exchange::SendOrder order;
    for (int i = 0; i < m_to->count(); ++i) {
        if (m_to->item(i)->checkState() == Qt::Checked)
            order.to.append(m_to->item(i)->data(Qt::UserRole).toByteArray());
    }
    order.stream = chosenCode(m_stream);
    order.period = chosenCode(m_period);
    if (isResults()) {
        order.level = exchange::Level::Pseudonyms;
        order.reason = m_reason->text();
        order.longitudinal = isLongitudinal() ? m_purpose->text() : QString();
    }
    return order;
}

/// What is still to be chosen or said; empty where nothing is.
QString SendTab::missing(const exchange::SendOrder &wanted) const
{
    if (wanted.to.isEmpty())
        return m_facts.units.isEmpty() ? tr("还没有登记上级单位;请先到“单位与密钥卡”登记它的密钥卡。")
                                       : tr("请勾选收件单位。");
    if (isResults() && wanted.reason.trimmed().isEmpty())
        return tr("逐人的测评结果要写明为什么送出。");
    if (isLongitudinal() && wanted.longitudinal.trimmed().isEmpty())
        return tr("跨学年用同一代号要写明用来做什么。");
    return {};
}

QString SendTab::about(const exchange::SendOrder &wanted, const Shown &shown) const
{
    QString about = tr("这一期的第 %1 号。").arg(shown.number.seq);
    if (wanted.level == exchange::Level::Figures) {
        if (shown.withheld > 0)
            about += tr("各年级有 %n 个不足 5 人的数已隐去,文件里也没有。", nullptr, shown.withheld);
        return about;
    }
    if (shown.withheld > 0)
        about +=
            tr("有 %n 名学生没有同意、不愿测评或作答无效,不在文件里,只报人数。", nullptr, shown.withheld);
    about += wanted.longitudinal.isEmpty() ? tr("代号只在这个学年、对这个单位不变;换了学年,对方连不起来。")
                                           : tr("代号不随学年更换:对方能把同一学生各学年的结果连起来。");
    return about;
}

void SendTab::preview()
{
    m_send->setEnabled(false);
    const exchange::SendOrder wanted = order();
    if (const QString words = missing(wanted); !words.isEmpty()) {
        m_rows->setRows({});
        m_about->setText(words);
        return;
    }
    host().tasks().run(
        this,
        [wanted](Services &services) -> Result<Shown> {
            auto seen = exchange::SendService(services.workplace, services.scales).preview(wanted);
            if (!seen)
                return seen.error();
            return Shown{seen->number, seen->content.withheld, rowCells(services, seen->content.rows)};
        },
        [this, wanted](Result<Shown> shown) {
            if (!(order() == wanted))
                return; // another choice was made meanwhile
            if (!shown) {
                m_rows->setRows({});
                m_about->setText(text::sentence(shown.error()));
                // What is closed to the head until he says what for is opened from there.
                if (shown.error().subject == QLatin1String("denied.purpose"))
                    host().showError(shown.error(), [this] { preview(); });
                return;
            }
            m_rows->setRows(shown->rows);
            m_about->setText(about(wanted, *shown));
            m_send->setEnabled(true);
        });
}

void SendTab::send()
{
    const exchange::SendOrder wanted = order();
    const QString path =
        chooseSaveFile(this, tr("写出报送文件"),
                       QStringLiteral("%1-%2.typ").arg(wanted.stream, wanted.period), tr("报送文件 (*.typ)"));
    if (path.isEmpty())
        return;
    host().tasks().runLong(
        this, tr("写出并读回核对"),
        [wanted, path](Services &services, const Progress &progress) {
            return exchange::SendService(services.workplace, services.scales).send(wanted, path, progress);
        },
        [this](const Result<exchange::SentFile> &sent) {
            if (!sent) {
                host().showError(sent.error());
                return;
            }
            m_banner->say(Banner::Kind::Done,
                          tr("第 %1 号已写好,写完已读回核对。请当面交送,对方的回执导入后这里会显示已收到。")
                              .arg(sent->number.seq));
            host().saved();
            m_longitudinal->setChecked(false); // said anew each time
            refresh();
        });
}

QWidget *SendTab::firstFocus()
{
    return m_to;
}

QString SendTab::helpTask() const
{
    return QStringLiteral("reporting");
}

} // namespace tingyu::ui
