-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the guardian said to a named consultation and until when the office should keep it; why results of
-- single students left, and why their ids outlast the school year.

ALTER TABLE exchange_consultation ADD COLUMN consent TEXT NOT NULL DEFAULT '' -- of the guardian, on the day it was sent; '': nobody is named
    CHECK (consent IN ('', 'not-asked', 'given', 'refused', 'withdrawn', 'expired'));
ALTER TABLE exchange_consultation ADD COLUMN consent_words TEXT NOT NULL DEFAULT ''; -- why it went without
ALTER TABLE exchange_consultation ADD COLUMN keep_until TEXT;                     -- the last day the office was asked to keep it
ALTER TABLE exchange_case ADD COLUMN consent TEXT NOT NULL DEFAULT ''             -- '': nobody is named, or the sender did not say
    CHECK (consent IN ('', 'not-asked', 'given', 'refused', 'withdrawn', 'expired'));
ALTER TABLE exchange_case ADD COLUMN keep_until TEXT;                             -- the last day the school wants it kept
ALTER TABLE exchange_sent ADD COLUMN purpose TEXT NOT NULL DEFAULT '';            -- L1 alone: why it left
ALTER TABLE exchange_sent ADD COLUMN longitudinal TEXT NOT NULL DEFAULT '';       -- why its ids outlast the school year; '': they do not
