-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sums for reading. Where at_least is true a part was withheld: the true number is not smaller than the one shown.

CREATE VIEW tingyu.by_unit AS
SELECT unit.id AS unit, name, region, kind, stream, period, code, coalesce(count, 0) AS count, count IS NULL AS at_least
FROM tingyu.figure JOIN tingyu.unit ON unit.id = figure.unit
WHERE stage = '';
COMMENT ON VIEW tingyu.by_unit IS 'Figures of whole units.';

CREATE VIEW tingyu.by_region AS
SELECT region, stream, period, code, sum(count) AS count, bool_or(at_least) AS at_least, count(*) AS units
FROM tingyu.by_unit
GROUP BY region, stream, period, code;
COMMENT ON VIEW tingyu.by_region IS 'Sums by region; units: how many told or withheld that figure.';

CREATE VIEW tingyu.by_grade AS
SELECT stage, grade, stream, period, code, coalesce(sum(count), 0) AS count, bool_or(count IS NULL) AS at_least,
       count(*) AS units
FROM tingyu.figure
WHERE stage <> ''
GROUP BY stage, grade, stream, period, code;
COMMENT ON VIEW tingyu.by_grade IS 'Sums by stage and grade over all units.';

CREATE VIEW tingyu.by_period AS
SELECT stream, period, code, sum(count) AS count, bool_or(at_least) AS at_least, count(*) AS units
FROM tingyu.by_unit
GROUP BY stream, period, code;
COMMENT ON VIEW tingyu.by_period IS 'Sums over all units, period by period.';
