// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/enrol_dialog.h"

#include "core/exchange/unit_service.h"
#include "ui/exchange/exchange_words.h"
#include "ui/shell/page_write.h"
#include "ui/text/error_text.h"
#include "ui/text/exchange_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>

#include <memory>

namespace tingyu::ui {
namespace {

struct EnrolDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::EnrolDialog)
};

/// The cards of one folder and where we are among them.
struct CardPile
{
    struct Found
    {
        QString file; ///< its name without the folder
        QByteArray bytes;
        exchange::KeyCard card;
    };
    QList<Found> cards;
    QStringList unread; ///< files that are no whole card, with the reason
    int known = 0;
    int enrolled = 0;
    qsizetype next = 0;
};

Result<CardPile> readPile(Services &services, const QString &folder)
{
    exchange::UnitService units(services.workplace);
    auto enrolled = units.list();
    if (!enrolled)
        return enrolled.error();
    CardPile pile;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.tyk")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || file.size() > exchange::maxCardBytes) {
            pile.unread.append(EnrolDialog::tr("%1:读不出").arg(name));
            continue;
        }
        const QByteArray bytes = file.readAll();
        auto card = units.look(bytes);
        if (!card) {
            pile.unread.append(EnrolDialog::tr("%1:%2").arg(name, text::sentence(card.error())));
            continue;
        }
        const bool isKnown =
            std::any_of(enrolled->cbegin(), enrolled->cend(),
                        [&card](const exchange::EnrolledUnit &one) { return one.card.id() == card->id(); });
        if (isKnown)
            ++pile.known;
        else
            pile.cards.append({name, bytes, *card});
    }
    return pile;
}

void askNext(PageHost &host, QWidget *parent, const std::shared_ptr<CardPile> &pile,
             const std::function<void(int)> &done)
{
    if (pile->next >= pile->cards.size()) {
        done(pile->enrolled);
        return;
    }
    const CardPile::Found &found = pile->cards.at(pile->next);
    auto *dialog = new FormDialog(
        "enrolCard",
        EnrolDialog::tr("登记密钥卡(第 %1 张,共 %2 张)").arg(pile->next + 1).arg(pile->cards.size()), parent);
    dialog->addNote(
        EnrolDialog::tr("%1(%2),编号 %3。请照盖章的指纹纸输入 8 组 6 位数字,或用扫码枪扫纸上的码;"
                        "也可以打电话请对方逐组念。")
            .arg(found.card.name, text::unitKindName(found.card.kind), keyIdShown(found.card.id())));
    auto *typed = dialog->addLine("fingerprint", EnrolDialog::tr("指纹"));
    const QPointer<QWidget> over(parent);
    auto *skip = new ActionButton(EnrolDialog::tr("跳过这一张"), dialog);
    dialog->addRow(EnrolDialog::tr("没有纸"), skip, "skip");
    skip->setAccessibleName(EnrolDialog::tr("没有指纹纸,跳过这一张"));
    QObject::connect(skip, &QPushButton::clicked, dialog, [&host, dialog, over, pile, done] {
        ++pile->next;
        dialog->finish();
        if (over)
            askNext(host, over, pile, done);
    });
    dialog->setSubmit(EnrolDialog::tr("登记"), [&host, dialog, typed, over, pile, done, bytes = found.bytes] {
        write(
            host, over, dialog, {},
            [bytes, fingerprint = typed->text()](Services &services) {
                return outcomeOf(exchange::UnitService(services.workplace).enrol(bytes, fingerprint));
            },
            [&host, over, pile, done](const Result<void> &enrolled) {
                if (!enrolled || !over)
                    return;
                ++pile->next;
                ++pile->enrolled;
                askNext(host, over, pile, done);
            });
    });
    dialog->show();
}

} // namespace

void askEnrolment(PageHost &host, QWidget *parent, const QString &folder,
                  const std::function<void(int)> &done)
{
    host.tasks().run(
        parent, [folder](Services &services) { return readPile(services, folder); },
        [&host, parent, done](Result<CardPile> read) {
            if (!read) {
                host.showError(read.error());
                return;
            }
            if (!read->unread.isEmpty())
                host.say(read->unread.join(u'\n'));
            else if (read->cards.isEmpty())
                host.say(read->known > 0
                             ? EnrolDialog::tr("文件夹里的 %n 张卡都已登记过。", nullptr, read->known)
                             : EnrolDialog::tr("这个文件夹里没有密钥卡(.tyk)。"));
            askNext(host, parent, std::make_shared<CardPile>(*std::move(read)), done);
        });
}

} // namespace tingyu::ui
