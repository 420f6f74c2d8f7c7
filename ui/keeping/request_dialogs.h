// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/keeping_papers.h"
#include "core/keeping/rights_request.h"
#include "ui/widgets/chip.h"

#include <functional>

class QWidget;

namespace tingyu::ui {

class PageHost;

QString requestKindName(const QString &kind);
QString requestPartyName(const QString &party);
/// Open with its day, late, held, answered.
ChipContent requestChip(const keeping::RightsRequest &request, QDate today);

/// What a guardian or student asks for, with the day the answer is due by the rule of the kind and who is to
/// answer: whoever records it, if nobody else is chosen.
void askRequest(PageHost &host, QWidget *parent, const Uid &student, const std::function<void()> &done);
/// Why it is held: where the guardian who asks may be the one who harmed the child.
void askHoldRequest(PageHost &host, QWidget *parent, const Uid &request, const std::function<void()> &done);
void askAnswer(PageHost &host, QWidget *parent, const keeping::RightsRequest &request,
               const std::function<void()> &done);
/// Form 22: who looked at what, from the log.
void printAccessRegister(PageHost &host, QWidget *parent, const keeping::AccessSpan &span);
void printAnswer(PageHost &host, QWidget *parent, const Uid &request);

/// Why a file is kept beyond its day, and that it is not any more.
void askLegalHold(PageHost &host, QWidget *parent, const Uid &student, const std::function<void()> &done);
void askLiftHold(PageHost &host, QWidget *parent, const Uid &student, const std::function<void()> &done);

} // namespace tingyu::ui
