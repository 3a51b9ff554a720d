-- case: a column of whole days for a duration
-- database
create table task (id bigint primary key, length interval day);
-- entities
create table task (id bigint primary key, length interval second);
-- expect WARNING DATA_TRUNCATED column public.task.length

-- case: a column of months for a duration
-- database
create table task (id bigint primary key, length interval year to month);
-- entities
create table task (id bigint primary key, length interval);
-- expect WARNING DATA_TRUNCATED column public.task.length

-- case: a column whose last field is the second, of days and larger too
-- database
create table task (id bigint primary key, a interval, b interval day to second);
-- entities
create table task (id bigint primary key, a interval second, b interval second);

-- case: a column with fewer digits of a second
-- database
create table task (id bigint primary key, a interval(3), b interval second(2), c interval(6));
-- entities
create table task (id bigint primary key, a interval second, b interval second, c interval second);
-- expect WARNING DATA_TRUNCATED column public.task.a
-- expect WARNING DATA_TRUNCATED column public.task.b

-- case: a column with more digits of a second
-- database
create table task (id bigint primary key, a interval(4), b interval second(4));
-- entities
create table task (id bigint primary key, a interval second(3), b interval second(3));
