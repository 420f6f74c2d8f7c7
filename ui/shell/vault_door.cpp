// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/vault_door.h"

#include "core/vault/facts.h"

#include "ui/shell/shell_settings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu::ui {
namespace {

Result<VaultDoor::Entered> readFacts(OpenVault &open)
{
    VaultDoor::Entered entered;
    Vault &vault = *open.vault;
    SessionFacts &facts = entered.facts;
    const VaultInfo info = vault.info();
    facts.session = vault.workplace().session();
    facts.kind = info.kind;
    facts.demo = info.demo;
    facts.vaultId = info.vaultId.toString();
    facts.onePerson = info.userNames.size() <= 1;
    auto school = readFact(vault.workplace().db(), QStringLiteral("school_name"));
    if (!school)
        return school.error();
    if (*school)
        facts.schoolName = QString::fromUtf8(**school);
    // The school's own record is the truth once it is written; before, the name given when the vault was
    // made.
    if (const auto record = open.services.classes.school(); record && !record->name.isEmpty())
        facts.schoolName = record->name;
    const auto minutes = open.services.settings.number(setting::idleLockMinutes);
    if (!minutes)
        return minutes.error();
    facts.lockMinutes = static_cast<int>(*minutes);
    const auto typedBack = vault.isSheetTypedBack();
    if (!typedBack)
        return typedBack.error();
    entered.sheetTypedBack = *typedBack;
    const auto sealed = open.services.settings.isOn(sheetSealedSetting);
    if (!sealed)
        return sealed.error();
    entered.sheetSealed = *sealed;
    entered.notices = vault.notices();
    const auto height = vault.height();
    if (!height)
        return height.error();
    entered.height = *height;
    const QString form = QString::fromLatin1(placeForm);
    // Not everybody keeps drafts (an inspector writes nothing): then there is no place to return to.
    if (const auto draft = open.services.drafts.load(QString(), form); draft && *draft) {
        entered.place = QJsonDocument::fromJson((*draft)->content.toUtf8()).object().toVariantMap();
        if (auto dropped = open.services.drafts.discard(QString(), form); !dropped)
            return dropped.error();
    }
    return entered;
}

} // namespace

void VaultDoor::facts(TaskRunner &tasks, QObject *guard, Then then)
{
    tasks.run(
        guard, [](OpenVault &open) { return readFacts(open); }, std::move(then));
}

void VaultDoor::enterBy(TaskRunner &tasks, QObject *guard, SecretBytes password, const Open &open, Then then)
{
    auto secret = std::make_shared<SecretBytes>(std::move(password));
    tasks.open(
        guard,
        [secret, open]() -> TaskRunner::Opened {
            auto vault = open(*secret);
            *secret = {};
            if (!vault)
                return vault.error();
            return std::make_unique<OpenVault>(std::move(*vault));
        },
        [this, &tasks, guard, then = std::move(then)](const Result<void> &opened) {
            if (!opened)
                then(opened.error());
            else
                facts(tasks, guard, then);
        });
}

void VaultDoor::enter(TaskRunner &tasks, QObject *guard, const QString &folder, const QString &user,
                      SecretBytes password, Then then)
{
    enterBy(
        tasks, guard, std::move(password),
        [folder, user, world = environment()](const SecretBytes &secret) {
            return Vault::open(folder, user, secret, world);
        },
        std::move(then));
}

void VaultDoor::enterWithSheet(TaskRunner &tasks, QObject *guard, const QString &folder, const QString &sheet,
                               const QString &newUser, SecretBytes password, Then then)
{
    enterBy(
        tasks, guard, std::move(password),
        [folder, sheet, newUser, world = environment()](const SecretBytes &secret) {
            return Vault::openWithSheet(folder, sheet, newUser, secret, world);
        },
        std::move(then));
}

void VaultDoor::create(TaskRunner &tasks, QObject *guard, const QString &folder, const NewVault &wanted,
                       SecretBytes password, std::function<void(Result<RecoverySheet>)> then)
{
    auto secret = std::make_shared<SecretBytes>(std::move(password));
    auto sheet = std::make_shared<RecoverySheet>();
    const VaultEnvironment world = environment();
    tasks.open(
        guard,
        [folder, wanted, secret, sheet, world]() -> TaskRunner::Opened {
            auto made = Vault::create(folder, wanted, *secret, world);
            *secret = {};
            if (!made)
                return made.error();
            *sheet = made->sheet;
            return std::make_unique<OpenVault>(std::move(made->vault));
        },
        [sheet, then = std::move(then)](const Result<void> &opened) {
            if (!opened)
                then(opened.error());
            else
                then(std::exchange(*sheet, {}));
        });
}

} // namespace tingyu::ui
