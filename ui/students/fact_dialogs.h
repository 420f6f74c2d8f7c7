// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/students/file_desk.h"

/// The forms over an open file. Each opens at once, writes through the desk and closes when that is done.
namespace tingyu::ui {

/// A new student, or one with particulars typed elsewhere; `created` is told the uid.
void askNewStudent(PageHost &host, QWidget *parent, const QList<SchoolClass> &classes, SchoolClassId preset,
                   const std::function<void(const Uid &)> &created);
/// `at` -1: a new contact, else the one in that place.
void askContact(FileDesk &desk, QWidget *parent, qsizetype at);
/// `entry` null: a new statement of that kind, else this one is changed.
void askGrowth(FileDesk &desk, QWidget *parent, GrowthKind kind, const GrowthEntry *entry = nullptr);
void askRiskFactor(FileDesk &desk, QWidget *parent);
void askTag(FileDesk &desk, QWidget *parent);
void askEndOfTag(FileDesk &desk, QWidget *parent, const VulnerabilityTag &tag);
void askRenewTag(FileDesk &desk, QWidget *parent, const VulnerabilityTag &tag);
void askEndOfRiskFactor(FileDesk &desk, QWidget *parent, const RiskFactor &factor);
void askFileClass(FileDesk &desk, QWidget *parent);
void askConsent(FileDesk &desk, QWidget *parent, ConsentScope scope);
/// Another class, leave, return, leaving school, graduation.
void askTurn(FileDesk &desk, QWidget *parent);

} // namespace tingyu::ui
