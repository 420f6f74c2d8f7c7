// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/down_dialog.h"

#include "core/base/given_file.h"
#include "core/exchange/down_service.h"
#include "core/vault/user_service.h"
#include "ui/text/exchange_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

#include <memory>

namespace tingyu::ui {
namespace {

using exchange::DownKind;

struct DownDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::DownDialog)
};

constexpr DownKind kinds[] = {DownKind::Notice,     DownKind::Campaign,     DownKind::TextPack,
                              DownKind::PolicyPack, DownKind::FormTemplate, DownKind::Alert};

/// The fields of the dialog, alive as long as it is.
struct DownFields
{
    FormDialog *dialog = nullptr;
    QComboBox *kind = nullptr;
    QLineEdit *title = nullptr;
    QPlainTextEdit *body = nullptr;
    QLineEdit *scale = nullptr;
    QLineEdit *version = nullptr;
    QLineEdit *licence = nullptr;
    ActionButton *file = nullptr;
    QLineEdit *student = nullptr;
    QLineEdit *className = nullptr;
    QComboBox *colleague = nullptr;
    PasswordField *password = nullptr;
    QLineEdit *paper = nullptr;
    QByteArray payload;
    bool hasOthers = false;

    DownKind wanted() const
    {
        return exchange::downKindFromCode(chosenCode(kind)).value_or(DownKind::Notice);
    }
    void showRows() const
    {
        const DownKind now = wanted();
        const bool isAlert = now == DownKind::Alert;
        dialog->setRowVisible(scale, now == DownKind::Campaign || now == DownKind::TextPack);
        dialog->setRowVisible(version, now == DownKind::TextPack);
        dialog->setRowVisible(licence, now == DownKind::TextPack);
        dialog->setRowVisible(file, exchange::isFile(now));
        dialog->setRowVisible(student, isAlert);
        dialog->setRowVisible(className, isAlert);
        dialog->setRowVisible(colleague, isAlert && hasOthers);
        dialog->setRowVisible(password, isAlert && hasOthers);
        dialog->setRowVisible(paper, isAlert && !hasOthers);
    }
};

void chooseFile(DownFields *fields)
{
    const QString path =
        chooseOpenFile(fields->dialog, DownDialog::tr("选择要下发的文件"), DownDialog::tr("所有文件 (*)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    const Error unusable = fail(Errc::BadInput, "down.payload");
    if (auto opened = file.size() > exchange::longestPayload ? unusable : openGiven(file, unusable);
        !opened) {
        fields->dialog->refuse(opened.error());
        return;
    }
    fields->payload = file.readAll();
    fields->file->setText(QFileInfo(path).fileName());
}

void store(PageHost &host, const QPointer<QWidget> &over, DownFields *fields,
           const std::function<void()> &made)
{
    exchange::DownItem item;
    item.kind = fields->wanted();
    item.title = fields->title->text();
    item.body = fields->body->toPlainText();
    item.scale = fields->scale->text();
    item.scaleVersion = fields->version->text();
    item.licence = fields->licence->text();
    item.payload = fields->payload;
    item.studentName = fields->student->text();
    item.studentClass = fields->className->text();
    QString secondName;
    auto password = std::make_shared<SecretBytes>();
    if (item.kind == DownKind::Alert) {
        item.second = fields->hasOthers ? exchange::Second::User : exchange::Second::Paper;
        secondName = fields->hasOthers ? fields->colleague->currentText() : fields->paper->text();
        *password = fields->password->take();
    }
    host.tasks().run(
        fields->dialog,
        [item, secondName, password](OpenVault &open) -> Result<void> {
            if (item.second == exchange::Second::User) {
                if (auto agreed = UserService(*open.vault).confirmOther(secondName, *password); !agreed)
                    return agreed;
            }
            return outcomeOf(exchange::DownService(open.services.workplace).make(item, secondName));
        },
        [&host, over, dialog = fields->dialog, made](const Result<void> &stored) {
            if (!stored) {
                dialog->refuse(stored.error());
                return;
            }
            dialog->finish();
            host.saved();
            if (over)
                made();
        });
}

} // namespace

void askDownItem(PageHost &host, QWidget *parent, const QStringList &others,
                 const std::function<void()> &made)
{
    auto fields = std::make_shared<DownFields>();
    auto *dialog = new FormDialog("downItem", DownDialog::tr("新的下发"), parent);
    fields->dialog = dialog;
    fields->hasOthers = !others.isEmpty();
    QList<CodeName> choices;
    for (const DownKind kind : kinds)
        choices.append({exchange::downKindCode(kind), text::downKindName(kind)});
    fields->kind = dialog->addChoice("kind", DownDialog::tr("种类"), choices);
    fields->title = dialog->addLine("title", DownDialog::tr("标题"));
    fields->body = dialog->addText("body", DownDialog::tr("正文"));
    fields->scale = dialog->addLine("scale", DownDialog::tr("量表代号"));
    fields->version = dialog->addLine("version", DownDialog::tr("量表版本"));
    fields->licence = dialog->addLine("licence", DownDialog::tr("已取得的授权"));
    fields->file = new ActionButton(DownDialog::tr("选文件…"), dialog);
    dialog->addRow(DownDialog::tr("文件"), fields->file, "file");
    fields->student = dialog->addLine("student", DownDialog::tr("学生姓名"));
    fields->className = dialog->addLine("class", DownDialog::tr("班级"));
    QList<CodeName> colleagues;
    for (const QString &name : others)
        colleagues.append({name, name});
    fields->colleague = dialog->addChoice("colleague", DownDialog::tr("同意的人"), colleagues);
    fields->password = new PasswordField(dialog);
    dialog->addRow(DownDialog::tr("那位的密码"), fields->password, "password");
    fields->paper = dialog->addLine("paper", DownDialog::tr("签批:姓名,职务,日期"));
    fields->showRows();
    QObject::connect(fields->kind, &QComboBox::activated, dialog,
                     [fields = fields.get()] { fields->showRows(); });
    QObject::connect(fields->file, &QPushButton::clicked, dialog,
                     [fields = fields.get()] { chooseFile(fields); });
    const QPointer<QWidget> over(parent);
    // The submit holds the fields: they live as long as the dialog does.
    dialog->setSubmit(DownDialog::tr("存下"),
                      [&host, over, fields, made] { store(host, over, fields.get(), made); });
    dialog->show();
}

} // namespace tingyu::ui
