// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/purpose_dialog.h"

#include "core/vault/purpose_service.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page.h"
#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

class PurposeDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::PurposeDialog)

public:
    PurposeDialog(QWidget *parent, PageHost &host, std::function<void()> opened);

private:
    void judge()
    {
        m_go->setEnabled(!m_reason->currentText().trimmed().isEmpty() && !m_password->text().isEmpty());
    }
    void openContent();

    PageHost &m_host;
    std::function<void()> m_opened;
    Banner *m_banner = nullptr;
    QComboBox *m_reason = nullptr;
    PasswordField *m_password = nullptr;
    ActionButton *m_go = nullptr;
};

PurposeDialog::PurposeDialog(QWidget *parent, PageHost &host, std::function<void()> opened)
    : QDialog(parent)
    , m_host(host)
    , m_opened(std::move(opened))
    , m_banner(new Banner(this))
    , m_reason(named(new QComboBox(this), "purposeReason", tr("为什么要看")))
    , m_password(named(new PasswordField(this), "purposePassword", tr("您的密码")))
    , m_go(named(new ActionButton(tr("打开"), this), "purposeOpen", tr("打开咨询内容")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("打开咨询内容"));
    setHelpTask(*this, QStringLiteral("notes"));
    setObjectName(QStringLiteral("purposeDialog"));
    m_reason->setEditable(true);
    m_reason->addItems(
        {tr("审核个案报告"), tr("处理危机"), tr("接替离岗的心理教师"), tr("核查记录是否完整")});
    m_reason->setCurrentIndex(-1);
    named(m_reason->lineEdit(), "purposeReasonText", tr("为什么要看,自己写"));
    m_reason->lineEdit()->setPlaceholderText(tr("选一条,或自己写"));
    m_go->setPrimary(true);
    m_go->setEnabled(false);
    auto *cancel = named(new ActionButton(tr("取消"), this), "purposeCancel", tr("不打开咨询内容"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(label(tr("打开咨询内容"), "cardTitle", this));
    auto *why = label(tr("个案、答卷和谈话是学生对心理教师说的话。打开 %1 分钟,理由和看过的每一份都会留痕。")
                          .arg(PurposeService::minutes),
                      "second", this);
    why->setWordWrap(true);
    column->addWidget(why);
    column->addWidget(m_banner);
    const std::pair<QString, QWidget *> rows[] = {{tr("为什么要看(&R)"), m_reason},
                                                  {tr("您的密码(&P)"), m_password}};
    for (const auto &[words, field] : rows) {
        auto *line = label(words, "second", this);
        line->setBuddy(field);
        column->addWidget(line);
        column->addWidget(field);
    }
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_go);
    column->addLayout(row);
    setMinimumWidth(px(420));
    connect(m_reason, &QComboBox::currentTextChanged, this, &PurposeDialog::judge);
    connect(m_password, &QLineEdit::textChanged, this, &PurposeDialog::judge);
    connect(m_reason->lineEdit(), &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, m_go, &QPushButton::click);
    connect(m_go, &QPushButton::clicked, this, &PurposeDialog::openContent);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_reason->setFocus();
}

void PurposeDialog::openContent()
{
    m_go->setEnabled(false);
    auto password = std::make_shared<SecretBytes>(m_password->take());
    m_host.tasks().run(
        this,
        [password, reason = m_reason->currentText()](Vault &vault) {
            return PurposeService(vault).open(reason, *password);
        },
        [this](const Result<void> &done) {
            if (!done) {
                m_banner->say(Banner::Kind::Attention, text::sentence(done.error()));
                (done.error().code == Errc::BadInput ? static_cast<QWidget *>(m_reason) : m_password)
                    ->setFocus();
                return;
            }
            const std::function<void()> opened = m_opened;
            accept();
            opened();
        });
}

} // namespace

void askPurpose(QWidget *parent, PageHost &host, const std::function<void()> &opened)
{
    auto *dialog = new PurposeDialog(parent, host, opened);
    dialog->show();
}

} // namespace tingyu::ui
