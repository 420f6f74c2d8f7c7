// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_line.h"
#include "core/base/progress.h"
#include "core/base/stopped_clock.h"
#include "core/base/uid_source.h"
#include "core/services.h"
#include "core/vault/vault.h"

#include <QJsonArray>

#include <memory>

namespace tingyu::ctl {

/// Something a name may have meant, told to the caller so that it can be named by uid.
struct Candidate
{
    Uid uid;
    QString name;
    QString hint; ///< what tells it from the others: class, student number
};

/// What one call may use: its words, the vault, the person at the terminal. Made by run(), one a call.
class CommandContext
{
public:
    explicit CommandContext(const CommandLine &line);
    ~CommandContext();
    CommandContext(const CommandContext &) = delete;
    CommandContext &operator=(const CommandContext &) = delete;

    // --- the words. Names are those of the verb's own table; asking for another is a programming error.
    QString argument(const char *name) const;
    bool has(const char *option) const;
    QString option(const char *name, const QString &fallback = {}) const;
    /// Comma-separated values, trimmed, empty ones dropped.
    QStringList list(const char *option) const;
    /// "usage.date", "usage.date_range" (after 2199), "usage.time", "usage.number", "usage.uid". An absent
    /// option is an empty optional.
    Result<std::optional<QDate>> date(const char *option) const;
    Result<std::optional<WallTime>> wallTime(const char *option) const;
    Result<int> number(const char *option, int fallback, int least, int most) const;
    Result<Uid> uidArgument(const char *name) const;
    QString userName() const; ///< as given with --user, empty when it was not
    bool wantsJson() const;
    bool wasNowGiven() const { return m_stoppedClock != nullptr; }
    bool wasPasswordFileGiven() const;

    // --- the vault
    QString vaultFolder() const;
    /// Clock and uids of the programs; with --now in a demo vault a clock that stands still.
    VaultEnvironment environment() const;
    const Clock &clock() const;
    Vault &vault();       ///< only with VaultUse::Open
    Services &services(); ///< only with VaultUse::Open
    /// What the vault was opened with, for the verbs that must prove it again.
    const SecretBytes &usedPassword() const { return m_password; }
    /// Done by run() before the handler: folder, user, password, Vault::open, Services.
    Result<void> openVault();
    /// The vault that was opened is older than what was here before (core/vault/vault_health.h): told once,
    /// on standard error, whatever the verb does.
    const std::optional<Error> &wentBack() const { return m_wentBack; }
    /// Done by run(): --now is for demo vaults alone.
    Result<void> applyNow();

    // --- secrets
    /// --password-file, or asked for without echo. "usage.no_password" without either.
    Result<SecretBytes> password();
    /// A new password: from the named option's file, or asked for twice. nullptr = --password-file.
    /// The text is checked by the service that takes it.
    Result<SecretBytes> newPassword(const char *fileOption);
    /// A password that opens something else than the vault: from the named option's file, or asked for once.
    Result<SecretBytes> otherPassword(const char *fileOption, const QString &question);

    // --- the person
    /// --yes, or "y" at the terminal. Errc::NeedsConfirmation "confirm.needed" without a terminal,
    /// Errc::Cancelled "confirm.refused" for any other answer.
    Result<void> confirm(const QString &question);
    /// A line typed at the terminal, shown as it is typed. "usage.no_terminal" without one.
    Result<QString> ask(const QString &question);
    enum class Content : quint8
    {
        Plain,   ///< whoever has the file reads about people
        Harmless ///< sealed, or about nobody
    };
    /// Asks before an existing output file is replaced: Errc::NeedsConfirmation "output.exists". Warns where
    /// a plain one would not stay on this PC.
    Result<void> mayWrite(const QString &path, Content content = Content::Plain);
    /// Warns when the folder is kept in sync or lies on a network drive.
    void warnOfPlainIn(const QString &folder);
    /// Errors whose sentences follow on standard error when the call went well.
    const QList<Error> &warnings() const { return m_warnings; }
    /// A whole file given as argument or option; `name` stands in the refusal instead of the path.
    Result<QByteArray> readFile(const QString &path, const char *name, qint64 mostMegabytes);
    /// Counts on standard error while a person watches; nothing otherwise.
    Progress progress(const QString &label);
    /// A key that goes with the error object should the call be refused ("clashes", "missing").
    void sayWithRefusal(const QString &key, const QJsonValue &value) { m_refusal.insert(key, value); }
    const QJsonObject &refusal() const { return m_refusal; }
    /// What follows the sentence of the refusal on its line: names, which an error does not hold.
    void explainRefusal(const QString &words) { m_refusalWords = words; }
    const QString &refusalWords() const { return m_refusalWords; }
    /// The one record meant by a name; otherwise "record.not_found", or "record.ambiguous" with the key
    /// `candidates`.
    Result<Uid> theOne(const QList<Candidate> &candidates);

private:
    Result<SecretBytes> passwordFromFile(const QString &path, const char *option) const;

    const CommandLine &m_line;
    SystemClock m_systemClock;
    std::unique_ptr<StoppedClock> m_stoppedClock;
    std::unique_ptr<UidSource> m_uids;
    SecretBytes m_password;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<Services> m_services;
    QJsonObject m_refusal;
    QString m_refusalWords;
    std::optional<Error> m_wentBack;
    QList<Error> m_warnings;
};

} // namespace tingyu::ctl
